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

from netparse_grammars.context.marks import without_remark
from netparse_grammars.lexemes import CELL_END, END_OF_LINE, LINE_BREAK
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


_REMARK_SIGNS: Final = ("<", "*", "#", "(", "//", ";", "←", "-", ">", "=", "!", "[")
"""The beginnings of remarks behind rows that are complete before them."""
_ANY_TEXT: Final = r"[^\n]"
"""What a regular expression has that takes any text up to the end of its line."""
_ANY_WORD: Final = "#x"
"""A word that only such cells accept that accept any word."""

FORMS: Final = 1024
"""Forms of rows that are kept: one for each set of columns that the headers of an input show, and there are few."""

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

    def matches(self, text: str, pos: int = 0, end: int | None = None) -> Iterator[RowMatch]:
        """Yield the rows that follow one another in a text, from an offset to the first line that is not a row.

        Args:
            text: Whole lines.
            pos: Where the first row begins.
            end: Where a line begins that is not to be read; None to read on to the end.
        """
        end = len(text) if end is None else end
        if self.pattern is None:
            return self._grammar_matches(text[:end], pos)
        return iter(self.pattern.scanner(text, pos, end).match, None)  # type: ignore[attr-defined]  # not in the stubs

    def columns(self, matches: Sequence[RowMatch]) -> Columns:
        """Return the cells of some rows, column by column."""
        if self.pattern is not None:
            return dict(zip(self.pattern.groupindex, zip(*map(_cells_of, matches), strict=True), strict=True))
        rows = [match.groupdict() for match in matches]
        elements: Iterator[pp.ParserElement] = self.grammar.visit_all()  # type: ignore[no-untyped-call]
        names = (element.resultsName for element in elements)
        return {name: tuple(row.get(name) for row in rows) for name in names if name}

    def match(self, text: str, pos: int = 0) -> RowMatch | None:
        """Return the row at an offset, or None."""
        return next(self.matches(text, pos), None)

    def _grammar_matches(self, text: str, pos: int) -> Iterator[RowMatch]:
        while pos < len(text):
            end = text.index("\n", pos) + 1
            try:
                cells = self.grammar.parse_string(text[pos:end]).as_dict()
            except pp.ParseException:
                return
            yield _GrammarMatch(text[pos:end], cells, end)
            pos = end

    @cached_property
    def takes_any_text(self) -> bool:
        """Whether a cell of a row may be any text, or the last one any word: it would take in a remark."""
        *_, last, _ = (None, None, *_parts_of(self.grammar))
        return any(_ANY_TEXT in str(one.pattern) for one in _regexes_of(self.grammar)) or any(
            one.re.fullmatch(_ANY_WORD) for one in _regexes_of(last) if one.re
        )

    def begins(self, text: str) -> bool:
        """Return whether a text begins with a row, perhaps one with a remark behind it."""
        return (self.match(text) or self.match_before_remarks(text)) is not None

    def match_before_remarks(self, text: str) -> tuple[RowMatch, dict[int, str]] | None:
        r"""Return the row in lines behind which there are remarks, and the remarks by the index of their lines.

        >>> grammar = pp.Literal("unix") + pp.Regex(r"[^\n]*[^ \n]")("path") + LINE_BREAK
        >>> match, remarks = Form(grammar).match_before_remarks("unix /run/x  # mine\n")
        >>> match.groupdict(), remarks
        ({'path': '/run/x'}, {0: '# mine'})
        """
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

        >>> Form(pp.Literal("UDP") + pp.Word(pp.nums)("pid") + LINE_BREAK).match_annotated("UDP 5  *** this one")[1]
        '*** this one'
        """
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


def _regexes_of(grammar: pp.ParserElement | None) -> Iterator[pp.Regex]:
    """Yield the regular expressions within a grammar."""
    elements: Iterator[pp.ParserElement] = iter(()) if grammar is None else grammar.visit_all()  # type: ignore[no-untyped-call]
    return (element for element in elements if isinstance(element, pp.Regex))


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
def continuation_forms(table: Table) -> tuple[Form, ...]:
    """Return the forms of the lines that may continue a row of the table, the one that ends a record last."""
    return tuple(Form(grammar + LINE_BREAK) for grammar in table.layout.continuations)
