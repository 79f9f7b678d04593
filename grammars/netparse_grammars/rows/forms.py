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

from functools import cache, lru_cache
from itertools import groupby, zip_longest
from typing import TYPE_CHECKING, Final

import pyparsing as pp

from netparse_grammars.lexemes import CELL_END, LINE_BREAK, NARROWER, REST, pattern_of
from netparse_grammars.rows.form import FORMS, Form
from netparse_grammars.rows.header import UNKNOWN, UNKNOWN_COLUMN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netparse_grammars.dialect import Column, Table


_UNKNOWN_CELL: Final = pp.Opt(REST(UNKNOWN_COLUMN)).set_name("unknown column")
WITHOUT_NUMBERS: Final = ("cells_only", "family_cells")
"""Normalizers of records that have no numbers, but texts."""


@lru_cache(FORMS)
def row_form(table: Table, columns: tuple[Column, ...] = (), indents: tuple[int, ...] = ()) -> Form:
    """Return the form of a table's rows under a header with these columns, or behind so many blanks.

    If rows need an indent, just one number of blanks is that of their heading.
    """
    if table.row is not None:
        if table.layout.outline:
            least = min(indents, default=0)
            depth = pp.Regex(rf" {{{least},}}(?! )").leave_whitespace().set_name("indented line")
            return _form_of(depth("indent") + table.row + LINE_BREAK)
        if indents:
            blanks = "|".join(f" {{{indent}}}" for indent in indents)
            margin = pp.Regex(rf"(?:{blanks})(?! )").leave_whitespace().suppress().set_name("indented line")
            is_lost = len(indents) == 1 and table.layout.row_without_indent is not None
            return _form_of(margin + (table.layout.row_without_indent if is_lost else table.row) + LINE_BREAK)
        return _form_of(table.row + LINE_BREAK)
    following = [*(column.title for column in columns[1:]), ""]
    cells = [
        _UNKNOWN_CELL if column is UNKNOWN else _named(column, column.when_followed_by.get(title, column.cell))
        for column, title in zip(columns, following, strict=True)
    ]
    fast_cells = cells
    if table.layout.row_end is not None:
        cells = [*cells, table.layout.row_end]
        fast_cells = fast_cells if table.layout.row_end_is_rare else cells
    grammar = pp.And([*cells, LINE_BREAK])
    if table.normalizer in WITHOUT_NUMBERS and not any(column.fast or column.fast_word for column in columns):
        return Form(grammar)
    return Form(grammar, lambda: _fast_form(columns, fast_cells))


def _form_of(row: pp.ParserElement) -> Form:
    """Return the form of a row; if there are numbers in it, with a fast one."""

    def fast() -> Form | None:
        narrowed = Form(_narrowed(row))
        return narrowed if narrowed.canonical else None

    return Form(row, fast)


def _fast_form(columns: Sequence[Column], cells: Sequence[pp.ParserElement]) -> Form | None:
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
            fast += [_narrowed(column.fast or cell) if column else cell for column, cell in neighbours]
    form = Form(pp.And([*fast, LINE_BREAK]))
    form.joined_cells = joined
    return form if form.canonical or joined or any(column.fast for column in columns) else None


def _narrowed(cell: pp.ParserElement) -> pp.ParserElement:
    """Return a cell that accepts nothing but canonical numbers wherever it has a lexeme of numbers.

    Where something else may stand in place of the number, the lexeme stays as it is: what the canonical one refuses
    could be read as that. So the last of several alternatives is narrowed, and the row is refused.
    """
    if lexeme := NARROWER.get(pattern_of(cell)):
        number = lexeme.copy().set_results_name(cell.resultsName) if cell.resultsName else lexeme.copy()
        return number if cell.skipWhitespace else number.leave_whitespace()
    if not isinstance(cell, pp.And | pp.MatchFirst):
        return cell
    kept = len(cell.exprs) - 1 if isinstance(cell, pp.MatchFirst) else 0
    parts = [*cell.exprs[:kept], *map(_narrowed, cell.exprs[kept:])]
    narrowed: pp.And | pp.MatchFirst = cell.copy()  # type: ignore[assignment]  # a copy is of the same class
    narrowed.exprs = parts
    return narrowed


def _named(column: Column, cell: pp.ParserElement) -> pp.ParserElement:
    """Return a cell that has the title as its name in errors, unless it has a name already."""
    return cell if cell.customName else cell.copy().set_name(column.title.replace("_", " "))


@cache
def headerless_form(table: Table) -> Form | None:
    """Return the form of a table's rows without any header, or None if they must not be read so."""
    return None if table.headerless.row is None else _form_of(table.headerless.row + LINE_BREAK)


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
def known_form(table: Table) -> Form | None:
    """Return the form of the rows that are known, whatever their indent, or None if the table does not name them."""
    known = table.layout.row_without_indent
    return None if known is None else Form(known + LINE_BREAK)


@cache
def continuation_forms(table: Table) -> tuple[Form, ...]:
    """Return the forms of the lines that may continue a row of the table, the one that ends a record last."""
    return tuple(Form(grammar + LINE_BREAK) for grammar in table.layout.continuations)
