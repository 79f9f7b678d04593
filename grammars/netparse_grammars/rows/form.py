r"""A row form: the grammar of one row, and what runs it.

>>> import pyparsing as pp
>>> from netparse_grammars.lexemes import LINE_BREAK
>>> form = Form(pp.Literal("UDP") + pp.Word(pp.nums)("pid") + LINE_BREAK)
>>> form.match("UDP 7\n").groupdict(), form.refusal("UDP x\n").column
({'pid': '7'}, 5)
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final, NamedTuple, Protocol

from netparse_grammars.context.marks import may_have_remark, without_remark
from netparse_grammars.redaction import COVER, HIDEABLE, covered
from netparse_grammars.rows.line_count import takes_one_line
from netparse_grammars.texts import END_OF_LINE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import pyparsing as pp

    from netparse_grammars.dialect import CompiledForm
    from netparse_grammars.rows.row_grammar import RowGrammar


class RowMatch(Protocol):
    """What a form yields for a row: the part of `re.Match` that reading needs."""

    def groupdict(self) -> dict[str, str | None]:
        """Return the cells by results name."""

    def group(self) -> str:
        """Return the matched text."""

    def end(self) -> int:
        """Return the offset after the match."""


_REMARK_SIGNS: Final = ("<", "*", "#", "(", "//", ";", "←", "-", ">", "=", "!", "[")
"""The beginnings of remarks behind rows that are complete before them."""
FORMS: Final = 1024
"""Forms of rows that are kept: one for each set of columns that the headers of an input show, and there are few."""
SOME_ROWS: Final = 512
"""Rows that a form has read when its fast form is made, which takes the time of some thousand."""
MANY_ROWS: Final = 20_000
"""Rows that a form has read when its expression is worth to be simplified, which takes the time of some thousand."""

MOST_BEHIND: Final = 2048
"""Characters behind the first line of a row with hidden cells that the row may take as well."""

_DRAWN: Final = re.compile(r" *[*#?]{2}")
"""The beginning of a line of signs: a mark there hides a cell only if the whole row is one."""
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


_cells_of: Final[Callable[[Any], tuple[str | None, ...]]] = re.Match.groups
"""The method itself: calling it by way of each match costs more, and there is one for each row."""


class Later(NamedTuple):
    """A grammar that is made when it is asked for."""

    make: Callable[[], pp.ParserElement]


class Form:
    """A row form: a pyparsing grammar of one row with its line break, run by the expression derived from it."""

    def __init__(
        self,
        grammar: pp.ParserElement | Later,
        make_fast: Callable[[], Form | None] | None = None,
        compiled: CompiledForm | None = None,
    ) -> None:
        if isinstance(grammar, Later):
            self._later = grammar
        else:
            from netparse_grammars.rows.derive import set_whitespace

            self.grammar = set_whitespace(grammar).parse_with_tabs()
        self._make_fast = make_fast
        self._compiled = compiled
        self._rows_read = 0
        self.joined_cells: Mapping[str, tuple[str, ...]] = compiled.joined_cells if compiled else {}
        """Results names of words that are read together, and the names of the cells that they are."""

    @cached_property
    def grammar(self) -> pp.ParserElement:
        """The grammar. Where the expression is at hand, it is made for the first row that needs more than that."""
        return self._later.make()

    @cached_property
    def _row_grammar(self) -> RowGrammar:
        from netparse_grammars.rows.row_grammar import RowGrammar

        return RowGrammar(self.grammar)

    @cached_property
    def pattern(self) -> re.Pattern[str] | None:
        """The derived regular expression, or None if the grammar has none."""
        return re.compile(self._compiled.pattern) if self._compiled else self._row_grammar.expression()

    @cached_property
    def fast(self) -> Form | None:
        """A narrower form for the rows that are most common: the same cells, but fewer names, and canonical numbers."""
        return self._make_fast() if self._make_fast else None

    @property
    def first_tried(self) -> Form:
        """The form by which rows are read first: the fast one, once there are so many that it is worth its making."""
        return (self.fast or self) if self._rows_read >= SOME_ROWS else self

    def matches(self, text: str, pos: int = 0, end: int | None = None) -> Iterator[RowMatch]:
        """Yield the rows that follow one another in a text, from an offset to the first line that is not a row.

        Args:
            text: Whole lines.
            pos: Where the first row begins.
            end: Where a line begins that is not to be read; None to read on to the end.
        """
        end = len(text) if end is None else end
        if self.pattern is None:
            return self._row_grammar.matches(text[:end], pos)
        return iter(self.pattern.scanner(text, pos, end).match, None)  # type: ignore[attr-defined]  # not in the stubs

    def columns(self, matches: Sequence[RowMatch]) -> Columns:
        """Return the cells of some rows, column by column."""
        if self.pattern is not None:
            before, self._rows_read = self._rows_read, self._rows_read + len(matches)
            if before <= MANY_ROWS < self._rows_read and not self._compiled:
                from netparse_grammars.rows.simplify import simplify

                self.pattern = re.compile(simplify(self.pattern.pattern))
            columns = zip(self.pattern.groupindex, zip(*map(_cells_of, matches), strict=True), strict=True)
            return self._with_single_words(columns) if self.joined_cells else dict(columns)
        rows = [match.groupdict() for match in matches]
        return {name: tuple(row.get(name) for row in rows) for name in self._row_grammar.names}

    def _with_single_words(self, columns: Iterable[tuple[str, Sequence[Any]]]) -> Columns:
        """Return columns in which each word of the cells that hold several has its own, in its place."""
        single: Columns = {}
        for name, cells in columns:
            if names := self.joined_cells.get(name):
                words = " ".join(cells).split()
                single |= {name: words[place :: len(names)] for place, name in enumerate(names)}
            else:
                single[name] = cells
        return single

    def match(self, text: str, pos: int = 0) -> RowMatch | None:
        """Return the row at an offset, of which cells may be hidden, or None."""
        return next(self.matches(text, pos), None) or next(self.covered.matches(text, pos), None)

    @cached_property
    def covered(self) -> CoveredForm:
        """The form for rows in which somebody has hidden cells."""
        return CoveredForm(Later(lambda: self.grammar))

    @cached_property
    def canonical(self) -> Mapping[str, int]:
        """The results names of canonical numbers, whose texts are the JSON, and the largest that each may be."""
        return self._compiled.canonical if self._compiled else self._row_grammar.canonical

    @cached_property
    def takes_any_text(self) -> bool:
        """Whether a cell of a row may be any text, or the last one any word: it would take in a remark."""
        return self._compiled.takes_any_text if self._compiled else self._row_grammar.takes_any_text

    @cached_property
    def takes_one_line(self) -> bool:
        """Whether every row takes one line; False if nothing shows it."""
        return self.pattern is not None and takes_one_line(self.pattern.pattern)

    def begins(self, text: str) -> bool:
        """Return whether a text begins with a row, perhaps one with a remark behind it."""
        return (self.match(text) or self.match_before_remarks(text)) is not None

    def match_before_remarks(self, text: str) -> tuple[RowMatch, dict[int, str]] | None:
        r"""Return the row in lines behind which there are remarks, and the remarks by the index of their lines.

        >>> import pyparsing as pp
        >>> from netparse_grammars.lexemes import LINE_BREAK
        >>> grammar = pp.Literal("unix") + pp.Regex(r"[^\n]*[^ \n]")("path") + LINE_BREAK
        >>> match, remarks = Form(grammar).match_before_remarks("unix /run/x  # mine\n")
        >>> match.groupdict(), remarks
        ({'path': '/run/x'}, {0: '# mine'})
        """
        if not may_have_remark(text):
            return None
        parts = [without_remark(line) for line in text.split("\n")]
        if not any(remark for _, remark in parts):
            return None
        match = self.match("\n".join(front for front, _ in parts))
        if match is None:
            return None
        count = match.group().count("\n")
        return match, {index: remark for index, (_, remark) in enumerate(parts[:count]) if remark}

    def match_annotated(self, line: str, whole: Form | None = None) -> tuple[RowMatch, str] | None:
        r"""Return the row in a line with a remark behind it, and the remark.

        Args:
            line: The line.
            whole: A form of rows that are complete; behind these, any words are a remark.

        >>> import pyparsing as pp
        >>> from netparse_grammars.lexemes import LINE_BREAK
        >>> Form(pp.Literal("UDP") + pp.Word(pp.nums)("pid") + LINE_BREAK).match_annotated("UDP 5  *** this one")[1]
        '*** this one'
        """
        if whole is None and not any(sign in line for sign in _REMARK_SIGNS):
            return None
        refusal = self.refusal(line + "\n")
        if refusal is None or refusal.expected != END_OF_LINE:
            return None
        front = line[: refusal.column - 1].rstrip() + "\n"
        is_words = whole is not None and refusal.rest[:1].isalpha() and whole.match(front) is not None
        if not (is_words or refusal.rest.startswith(_REMARK_SIGNS)):
            return None
        match = self.match(front)
        return (match, refusal.rest.strip()) if match else None

    def names_of_first_cell(self, line: str) -> frozenset[str]:
        r"""Return the results names that the first cell of a line has; none if the form does not accept it.

        >>> import pyparsing as pp
        >>> host = pp.Regex("[0-9.]+")("address") | pp.Regex("[a-z]+")("host")
        >>> from netparse_grammars.lexemes import LINE_BREAK
        >>> form = Form(host + pp.Word(pp.nums)("pid") + LINE_BREAK)
        >>> [sorted(form.names_of_first_cell(line)) for line in ("192.0.2.1", "web1 x", "?")]
        [['address'], ['host'], []]
        """
        return self._row_grammar.first_names(line.expandtabs())

    def refusal(self, text: str) -> Refusal | None:
        r"""Return why the grammar refuses a text of whole lines, of which cells may be hidden; None if it accepts it.

        >>> import pyparsing as pp
        >>> from netparse_grammars.lexemes import LINE_BREAK
        >>> Form(pp.Literal("UDP") + pp.Word(pp.nums)("pid") + LINE_BREAK).refusal("  UDP  x\n")
        Refusal(expected='W:(0-9)', column=8, attempted=True, rest='x')
        """
        printed = self.refusal_of_printed(text)
        return self.covered.refusal_behind(printed, text) if printed else None

    def refusal_of_printed(self, text: str) -> Refusal | None:
        """Return why the grammar refuses a text of which no cell is hidden; None if it accepts it."""
        error = self._row_grammar.error(text)
        if error is None:
            return None
        line, _, _ = text.partition("\n")
        rest = line[error.loc :].lstrip(" ")
        expected = str(error.msg).removeprefix("Expected ").rstrip()
        return Refusal(expected, len(line) - len(rest) + 1, bool(text[: error.loc].strip()), rest)


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

    >>> import pyparsing as pp
    >>> from netparse_grammars.lexemes import LINE_BREAK
    >>> form = Form(pp.Literal("UDP") + pp.Word(pp.nums)("pid") + LINE_BREAK).covered
    >>> found = form.matches("UDP <pid>\nUDP xxxx\nUDP 7\n")
    >>> [(match.groupdict(), sorted(match.hidden)) for match in found]
    [({'pid': '<pid>'}, ['pid']), ({'pid': 'xxxx'}, ['pid'])]
    """

    @cached_property
    def pattern(self) -> re.Pattern[str] | None:
        """The derived regular expression, or None if the grammar has none."""
        return self._row_grammar.expression(HIDEABLE)

    def matches(self, text: str, pos: int = 0, end: int | None = None) -> Iterator[CoveredMatch]:
        """Yield the rows that follow one another, each with a mark in its first line."""
        end = len(text) if end is None else end
        while pos < end and (match := self._row_at(text, pos)):
            yield match
            pos = match.end()

    def match(self, text: str, pos: int = 0) -> RowMatch | None:
        """Return the row at an offset, or None."""
        return next(self.matches(text, pos), None)

    def _row_at(self, text: str, pos: int) -> CoveredMatch | None:
        end = text.index("\n", pos) + 1
        line, behind = text[pos:end], text[end : end + MOST_BEHIND]
        firsts = _covered_lines(line)
        if not firsts or self.pattern is None:
            return None
        for hide_behind in (False, True):
            more_lines = covered(behind, port_behind=False) if hide_behind else behind
            for first in firsts if not hide_behind or more_lines != behind else ():
                if match := self.pattern.match(first + more_lines):
                    return CoveredMatch(self, text[pos : pos + match.end()], match, pos)
        return None

    @cached_property
    def _covering(self) -> Form:
        from netparse_grammars.rows.covering import covering

        return Form(covering(self.grammar))

    def refusal_behind(self, printed: Refusal, text: str) -> Refusal | None:
        """Return why a text with marks is refused, if it gets farther than without them; None if it is accepted.

        Args:
            printed: Why the text is refused as it is printed.
            text: The text.
        """
        line, _, behind = text.partition("\n")
        farthest = printed
        for first in () if _DRAWN.match(line) else _covered_lines(f"{line}\n"):
            refusal = self._covering.refusal_of_printed(first + behind)
            if refusal is None:
                return None
            if refusal.column > farthest.column:
                farthest = replace(refusal, rest=line[refusal.column - 1 :])
        return farthest

    def columns(self, matches: Sequence[RowMatch]) -> Columns:
        """Return the cells as printed, and which of them are hidden."""
        rows = [match for match in matches if isinstance(match, CoveredMatch)]
        cells = [row.groupdict() for row in rows]
        columns: Columns = {name: tuple(row[name] for row in cells) for name in cells[0]}
        columns[HIDDEN_CELLS] = tuple(row.hidden for row in rows)
        return columns


def _covered_lines(line: str) -> list[str]:
    """Return the ways to cover the marks in a line; none if there are no marks."""
    hidden = covered(line, port_behind=False)
    if hidden == line:
        return []  # as it stays if ports may stand behind addresses
    ways = dict.fromkeys((hidden, covered(line, port_behind=True)))
    return [] if line in ways else [*ways]


def form_of(match: RowMatch, form: Form) -> Form:
    """Return the form that has read a row: this one, or the one that it has for rows with hidden cells."""
    return match.form if isinstance(match, CoveredMatch) else form
