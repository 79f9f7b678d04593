r"""From a header line to its columns, and from columns to a row form.

The header that the text itself shows decides what a row is made of: flags add and remove columns, so there is one
table for all of them and no form for each combination.

    >>> from netparse_grammars.rows.header import read_header
    >>> from netparse_grammars.windows import DIALECT
    >>> table = DIALECT.tables[0]
    >>> header = read_header(table, "  Proto  Local Address          Foreign Address        State           PID")
    >>> [column.title for column in header.columns], header.known_phrases["Proto"]["en"]
    (['proto', 'local_address', 'foreign_address', 'state', 'pid'], 'seen')
    >>> form = row_form(table, header.columns)
    >>> form.match("  UDP    192.0.2.1:123    *:*    960\n").groupdict()["pid"]
    '960'
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from itertools import groupby, zip_longest
from typing import TYPE_CHECKING, Any, Final, Protocol

import pyparsing as pp

from netparse_grammars.lexemes import CELL_END, END_OF_LINE, LINE_BREAK
from netparse_grammars.redaction import COVER, HIDEABLE, covered
from netparse_grammars.rows.derive import NotDerivable, derive, set_whitespace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from netparse_grammars.dialect import Column, Table


class RowMatch(Protocol):
    """What a form yields for a row: the part of `re.Match` that reading needs."""

    def groupdict(self) -> dict[str, str | None]:
        """Return the cells by results name."""

    def group(self) -> str:
        """Return the matched text."""

    def end(self) -> int:
        """Return the offset after the match."""


_REMARK_SIGNS: Final = ("<", "*", "#", "(", "//", ";", "←", "-")
"""The beginnings of remarks that were written behind rows."""

FORMS: Final = 1024
"""Forms of rows that are kept: one for each set of columns that the headers of an input show, and there are few."""

MOST_BEHIND: Final = 2048
"""Characters behind the first line of a row with hidden cells that the row may take as well."""

HIDDEN_CELLS: Final = "hidden_cells"
"""The column that holds, for each row with hidden cells, the set of their results names."""

Columns = dict[str, Sequence[Any]]
"""Rows, turned on their side: the cells of each column, by results name."""


@dataclass(frozen=True)
class Refusal:
    """Why a form does not accept a line: what was expected, at which column, and how far the line got."""

    expected: str
    column: int
    attempted: bool
    """True if the line begins as a row does."""
    rest: str
    """What the line holds from that column on."""


@dataclass(frozen=True)
class _GrammarMatch:
    """A match of a form that has no regular expression."""

    text: str
    cells: dict[str, str | None]
    offset: int

    def groupdict(self) -> dict[str, str | None]:
        return self.cells

    def group(self) -> str:
        return self.text

    def end(self) -> int:
        return self.offset


_cells_of: Final[Callable[[Any], tuple[str | None, ...]]] = re.Match.groups
"""The method itself: calling it by way of each match costs more, and there is one for each row."""


class Form:
    """A row form: a pyparsing grammar of one row with its line break, run by the expression derived from it."""

    def __init__(self, grammar: pp.ParserElement) -> None:
        self.grammar = set_whitespace(grammar).parse_with_tabs()
        self.fast: Form | None = None
        """A narrower form for the rows that are most common: the same cells, but fewer names to carry along."""
        self.joined_cells: dict[str, tuple[str, ...]] = {}
        """Results names of words that are read together, and the names of the cells that they are."""

    @cached_property
    def pattern(self) -> re.Pattern[str] | None:
        """The derived regular expression, or None if the grammar has none."""
        try:
            return re.compile(derive(self.grammar))
        except NotDerivable:
            return None

    def matches(self, text: str, pos: int = 0) -> Iterator[RowMatch]:
        """Yield the rows that follow one another in a text, from an offset to the first line that is not a row."""
        if self.pattern is None:
            return self._grammar_matches(text, pos)
        return iter(self.pattern.scanner(text, pos).match, None)  # type: ignore[attr-defined]  # not in the stubs

    def columns(self, matches: Sequence[RowMatch]) -> Columns:
        """Return the cells of some rows, column by column."""
        if self.pattern is not None:
            return dict(zip(self.pattern.groupindex, zip(*map(_cells_of, matches), strict=True), strict=True))
        rows = [match.groupdict() for match in matches]
        elements: Iterator[pp.ParserElement] = self.grammar.visit_all()  # type: ignore[no-untyped-call]
        names = (element.resultsName for element in elements)
        return {name: tuple(row.get(name) for row in rows) for name in names if name}

    def match(self, text: str, pos: int = 0) -> RowMatch | None:
        """Return the row at an offset, of which cells may be hidden, or None."""
        return next(self.matches(text, pos), None) or next(self.covered.matches(text, pos), None)

    @cached_property
    def covered(self) -> CoveredForm:
        """The form for rows in which somebody has hidden cells."""
        return CoveredForm(self.grammar)

    def _grammar_matches(self, text: str, pos: int) -> Iterator[RowMatch]:
        while pos < len(text):
            end = text.index("\n", pos) + 1
            try:
                cells = self.grammar.parse_string(text[pos:end]).as_dict()
            except pp.ParseException:
                return
            yield _GrammarMatch(text[pos:end], cells, end)
            pos = end

    def match_annotated(self, line: str) -> tuple[RowMatch, str] | None:
        r"""Return the row in a line with a remark behind it, and the remark.

        >>> Form(pp.Literal("UDP") + pp.Word(pp.nums)("pid") + LINE_BREAK).match_annotated("UDP 5  <--- this one")[1]
        '<--- this one'
        """
        refusal = self.refusal(line + "\n")
        if refusal is None or refusal.expected != END_OF_LINE or not refusal.rest.startswith(_REMARK_SIGNS):
            return None
        match = self.match(line[: refusal.column - 1].rstrip() + "\n")
        return (match, refusal.rest.strip()) if match else None

    def names_of_first_cell(self, line: str) -> frozenset[str]:
        r"""Return the results names that the first cell of a line has; none if the form does not accept it.

        >>> host = pp.Regex("[0-9.]+")("address") | pp.Regex("[a-z]+")("host")
        >>> form = Form(host + pp.Word(pp.nums)("pid") + LINE_BREAK)
        >>> [sorted(form.names_of_first_cell(line)) for line in ("192.0.2.1", "web1 x", "?")]
        [['address'], ['host'], []]
        """
        parts = list(_parts_of(self.grammar))
        for count in range(1, len(parts) + 1):
            try:
                names = pp.And(parts[:count]).parse_string(line).as_dict()
            except pp.ParseException:
                break
            if names:
                return frozenset(names)
        return frozenset()

    def refusal(self, text: str) -> Refusal | None:
        r"""Return why the grammar refuses a text of whole lines; None if it accepts it.

        >>> Form(pp.Literal("UDP") + pp.Word(pp.nums)("pid") + LINE_BREAK).refusal("  UDP  x\n")
        Refusal(expected='W:(0-9)', column=8, attempted=True, rest='x')
        """
        try:
            self.grammar.parse_string(text)
        except pp.ParseException as error:
            line, _, _ = text.partition("\n")
            rest = line[error.loc :].lstrip(" ")
            expected = str(error.msg).removeprefix("Expected ").rstrip()
            return Refusal(expected, len(line) - len(rest) + 1, bool(text[: error.loc].strip()), rest)
        return None


@dataclass(frozen=True)
class CoveredMatch:
    """A match of a row in which somebody has hidden cells: the cells are as printed."""

    form: CoveredForm
    text: str
    match: re.Match[str]
    """The match of the same text with its marks covered."""
    offset: int
    """Where the text begins."""

    def groupdict(self) -> dict[str, str | None]:
        """Return the cells as printed, by results name."""
        spans = {name: self.match.span(name) for name in self.match.re.groupindex}
        return {name: self.text[start:end] if start >= 0 else None for name, (start, end) in spans.items()}

    def group(self) -> str:
        """Return the row as printed."""
        return self.text[: self.match.end()]

    def end(self) -> int:
        """Return the offset after the row."""
        return self.offset + self.match.end()

    @property
    def hidden(self) -> frozenset[str]:
        """The results names of the cells that are hidden, as a whole or in part."""
        return frozenset(name for name, cell in self.match.groupdict().items() if cell and COVER in cell)


class CoveredForm(Form):
    r"""A row form in which marks stand for cells: the marks are covered, and what covers them stands for any cell.

        >>> form = Form(pp.Literal("UDP") + pp.Word(pp.nums)("pid") + LINE_BREAK).covered
        >>> [(match.groupdict(), sorted(match.hidden)) for match in form.matches("UDP <pid>
    UDP xxxx
    UDP 7
    ")]
        [({'pid': '<pid>'}, ['pid']), ({'pid': 'xxxx'}, ['pid'])]
    """

    @cached_property
    def pattern(self) -> re.Pattern[str] | None:
        """The derived regular expression, or None if the grammar has none."""
        try:
            return re.compile(derive(self.grammar, hideable=HIDEABLE))
        except NotDerivable:
            return None

    def matches(self, text: str, pos: int = 0) -> Iterator[CoveredMatch]:
        """Yield the rows that follow one another, each with a mark in its first line."""
        while pos < len(text) and (match := self._row_at(text, pos)):
            yield match
            pos = match.end()

    def match(self, text: str, pos: int = 0) -> RowMatch | None:
        """Return the row at an offset, or None."""
        return next(self.matches(text, pos), None)

    def _row_at(self, text: str, pos: int) -> CoveredMatch | None:
        end = text.index("\n", pos) + 1
        line, behind = text[pos:end], text[end : end + MOST_BEHIND]
        firsts = dict.fromkeys(covered(line, port_behind=port_behind) for port_behind in (False, True))
        if line in firsts or self.pattern is None:
            return None
        for hide_behind in (False, True):
            more_lines = covered(behind, port_behind=False) if hide_behind else behind
            for first in firsts if not hide_behind or more_lines != behind else ():
                if match := self.pattern.match(first + more_lines):
                    return CoveredMatch(self, text[pos : pos + match.end()], match, pos)
        return None

    def columns(self, matches: Sequence[RowMatch]) -> Columns:
        """Return the cells as printed, and which of them are hidden."""
        rows = [match for match in matches if isinstance(match, CoveredMatch)]
        cells = [row.groupdict() for row in rows]
        columns: Columns = {name: tuple(row[name] for row in cells) for name in cells[0]}
        columns[HIDDEN_CELLS] = tuple(row.hidden for row in rows)
        return columns


def form_of(match: RowMatch, form: Form) -> Form:
    """Return the form that has read a row: this one, or the one that it has for rows with hidden cells."""
    return match.form if isinstance(match, CoveredMatch) else form


def _parts_of(grammar: pp.ParserElement) -> Iterator[pp.ParserElement]:
    """Yield what stands one behind the other in a grammar."""
    if isinstance(grammar, pp.And) and not grammar.resultsName:
        for part in grammar.exprs:
            yield from _parts_of(part)
    else:
        yield grammar


@lru_cache(FORMS)
def row_form(table: Table, columns: tuple[Column, ...] = (), indents: tuple[int, ...] = ()) -> Form:
    """Return the form of a table's rows under a header with these columns, or behind so many blanks.

    If rows need an indent, just one number of blanks is that of their heading.
    """
    if table.row is not None:
        if table.layout.outline:
            least = min(indents, default=0)
            depth = pp.Regex(rf" {{{least},}}(?! )").leave_whitespace().set_name("indented line")
            return Form(depth("indent") + table.row + LINE_BREAK)
        if indents:
            blanks = "|".join(f" {{{indent}}}" for indent in indents)
            margin = pp.Regex(rf"(?:{blanks})(?! )").leave_whitespace().suppress().set_name("indented line")
            is_lost = len(indents) == 1 and table.layout.row_without_indent is not None
            return Form(margin + (table.layout.row_without_indent if is_lost else table.row) + LINE_BREAK)
        return Form(table.row + LINE_BREAK)
    following = [*(column.title for column in columns[1:]), ""]
    cells = [
        _named(column, column.when_followed_by.get(title, column.cell))
        for column, title in zip(columns, following, strict=True)
    ]
    if table.layout.row_end is not None:
        cells.append(table.layout.row_end)
    form = Form(pp.And([*cells, LINE_BREAK]))
    if any(column.fast or column.fast_word for column in columns):
        form.fast = _fast_form(columns, cells)
    return form


def _fast_form(columns: Sequence[Column], cells: Sequence[pp.ParserElement]) -> Form:
    """Return the form for the most common rows: narrower cells, and neighbouring words read together."""
    fast: list[pp.ParserElement] = []
    joined: dict[str, tuple[str, ...]] = {}
    pairs = zip_longest(columns, cells)  # behind the last column there may be what ends a row
    for are_words, group in groupby(pairs, key=lambda pair: bool(pair[0] and pair[0].fast_word)):
        neighbours = list(group)
        if are_words and len(neighbours) > 1:
            name = f"words_{len(joined)}"
            pattern = " +".join(str(column.fast_word) for column, _ in neighbours) + CELL_END
            joined[name] = tuple(str(column.cell.resultsName) for column, _ in neighbours)
            fast.append(pp.Regex(pattern)(name))
        else:
            fast += [(column.fast or cell) if column else cell for column, cell in neighbours]
    form = Form(pp.And([*fast, LINE_BREAK]))
    form.joined_cells = joined
    return form


def _named(column: Column, cell: pp.ParserElement) -> pp.ParserElement:
    """Return a cell that has the title as its name in errors, unless it has a name already."""
    return cell if cell.customName else cell.copy().set_name(column.title.replace("_", " "))


@cache
def headerless_form(table: Table) -> Form | None:
    """Return the form of a table's rows without any header, or None if they must not be read so."""
    return None if table.headerless.row is None else Form(table.headerless.row + LINE_BREAK)


@cache
def form_without_words(table: Table) -> Form | None:
    """Return the form of a table's rows below words of an unknown language, or None if it has none."""
    return None if table.unknown_language is None else Form(table.unknown_language.row + LINE_BREAK)


@cache
def certain_form(table: Table) -> Form | None:
    """Return the form of the rows in an unknown language that only this table has, or None if all rows are such."""
    by_form = table.unknown_language
    return Form(by_form.certain + LINE_BREAK) if by_form and by_form.certain is not None else None


@cache
def continuation_forms(table: Table) -> tuple[Form, ...]:
    """Return the forms of the lines that may continue a row of the table, the one that ends a record last."""
    return tuple(Form(grammar + LINE_BREAK) for grammar in table.layout.continuations)
