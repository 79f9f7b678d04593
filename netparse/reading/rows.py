"""Rows that are read but not yet handed on: the last one may still be continued, or wrapped onto the next line."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import groupby, islice, repeat
from typing import TYPE_CHECKING

from netparse_grammars.texts import is_canonical

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from netparse_grammars.rows.form import Columns, Form, RowMatch

    from netparse.finding.lines import Lines

NumberedLine = tuple[int, str]


@dataclass(slots=True)
class LongRow:
    """What a row on several lines has besides its match."""

    last_line: int
    cells: dict[str, object] | None = None
    """Cells of the lines that continue it, if such lines were read."""
    texts: list[NumberedLine] = field(default_factory=list)
    """All of its lines, if its match does not hold them as they are printed."""


class PendingRows:
    """Rows of one section, in order.

    Most rows take one line. Of those, only the match and the number of the line are kept.
    """

    def __init__(self) -> None:
        self.open = False
        """Whether the last row may go on: nothing but blank lines has been read since."""
        self._matches: list[RowMatch] = []
        self._forms: list[Form] = []
        self._first_lines: list[int] = []
        self._long: dict[int, LongRow] = {}

    def __len__(self) -> int:
        return len(self._matches)

    @property
    def last(self) -> RowMatch:
        """The match of the last row."""
        return self._matches[-1]

    @property
    def last_text(self) -> str:
        """The last row as its match holds it."""
        return self._matches[-1].group()

    @property
    def last_first_line(self) -> int:
        """The number of the first line of the last row."""
        return self._first_lines[-1]

    @property
    def last_is_long(self) -> bool:
        """Whether the last row takes several lines."""
        return self._first_lines[-1] in self._long

    @property
    def last_is_continued(self) -> bool:
        """Whether the last row has cells of lines that continue it."""
        long = self._long.get(self._first_lines[-1])
        return long is not None and long.cells is not None

    def texts(self) -> Iterable[str]:
        """Yield all rows as their matches hold them."""
        return (match.group() for match in self._matches)

    def extend(self, form: Form, matches: Sequence[RowMatch], first: int, count: int) -> None:
        """Add rows that stand one below the other.

        Args:
            form: The form that has read them.
            matches: The rows.
            first: The number of the first line.
            count: How many lines they take.
        """
        if count == len(matches):
            self._first_lines += range(first, first + count)
        else:
            number = first
            for match in matches:
                taken = match.group().count("\n")
                self._first_lines.append(number)
                if taken > 1:
                    self._long[number] = LongRow(number + taken - 1)
                number += taken
        self._matches += matches
        self._forms += [form] * len(matches)
        self.open = True

    def add(self, form: Form, match: RowMatch, texts: Sequence[NumberedLine]) -> None:
        """Add one row.

        Args:
            form: The form that has read it.
            match: The row.
            texts: Its lines, with their numbers.
        """
        first, last = texts[0][0], texts[-1][0]
        self._matches.append(match)
        self._forms.append(form)
        self._first_lines.append(first)
        if last > first:
            self._long[first] = LongRow(last, texts=list(texts))
        self.open = True

    def replace_last(self, form: Form, match: RowMatch, tail: NumberedLine) -> None:
        """Replace the last row by one that has another line at its end."""
        texts = [*self._last_texts(), tail]
        del self._matches[-1], self._forms[-1], self._first_lines[-1]
        self.add(form, match, texts)

    def continue_last(self, cells: dict[str, object], texts: Sequence[NumberedLine]) -> None:
        """Add lines to the last row, and their cells."""
        long = self._long.setdefault(self._first_lines[-1], LongRow(texts[-1][0]))
        long.texts = [*(long.texts or self._last_texts()), *texts]
        long.last_line = texts[-1][0]
        long.cells = cells

    def _last_texts(self) -> list[NumberedLine]:
        return list(enumerate(self.last_text[:-1].split("\n"), self._first_lines[-1]))

    def take(self, count: int) -> tuple[Columns, Mapping[str, int], Sequence[RowMatch], dict[int, list[NumberedLine]]]:
        """Remove the first rows; return their columns, the canonical ones, their matches, and lines where needed."""
        matches, forms, lines = self._matches[:count], self._forms[:count], self._first_lines[:count]
        del self._matches[:count], self._forms[:count], self._first_lines[:count]
        columns, canonical = columns_of(matches, forms)
        columns["line"] = lines
        texts: dict[int, list[NumberedLine]] = {}
        if self._long:
            columns["last_line"] = [None] * count
            changed = self._add_long_rows(columns, texts, lines)
            canonical = {name: largest for name, largest in canonical.items() if name not in changed}
        return columns, canonical, matches, texts

    def _add_long_rows(self, columns: Columns, texts: dict[int, list[NumberedLine]], lines: Sequence[int]) -> set[str]:
        """Add what the lines that continue rows hold, and return the names of the columns that have got cells."""
        last_lines = list(columns["last_line"])
        changed: set[str] = set()
        for index, line in enumerate(lines):
            if not (long := self._long.pop(line, None)):
                continue
            last_lines[index] = long.last_line
            if long.texts:
                texts[line] = long.texts
            for name, cell in (long.cells or {}).items():
                column = columns[name] = list(columns.get(name) or [None] * len(lines))
                column[index] = cell
                changed.add(name)
        columns["last_line"] = last_lines
        return changed


def columns_of(matches: Sequence[RowMatch], forms: Sequence[Form]) -> tuple[Columns, Mapping[str, int]]:
    """Return the cells of rows, column by column, and the columns of canonical numbers with the largest of each.

    Args:
        matches: The rows.
        forms: The form that has read each: mostly the same one.
    """
    form = forms[0]
    if forms.count(form) == len(forms):
        return form.columns(matches), form.canonical
    read = {
        form: form.columns([match for match, other in zip(matches, forms, strict=True) if other is form])
        for form in dict.fromkeys(forms)
    }
    runs = [(form, sum(1 for _ in run)) for form, run in groupby(forms)]
    # The whole form has all names in the order in which cells are printed.
    widest_first = sorted(read.values(), key=len, reverse=True)
    columns: Columns = {}
    for name in dict.fromkeys(name for cells in widest_first for name in cells):
        cells = {form: iter(read[form].get(name) or repeat(None)) for form in read}
        columns[name] = [cell for form, count in runs for cell in islice(cells[form], count)]
    canonical = {name: largest for form in read for name, largest in form.canonical.items()}
    others = {
        name: [cells.get(name, ()) for form, cells in read.items() if name not in form.canonical] for name in canonical
    }
    return columns, {
        name: largest
        for name, largest in canonical.items()
        if all(cell is None or is_canonical(cell, largest) for cells in others[name] for cell in cells)
    }


def numbered(lines: Lines, count: int) -> list[NumberedLine]:
    """Return the next lines with their numbers; the cursor stays where it is."""
    return [(lines.number + ahead, lines.peek(ahead) or "") for ahead in range(count)]
