"""Row forms, from what was compiled of them where that is at hand.

A compiled declaration has no grammars. It has the expressions of its row forms, by name, as far as they are usual, and
a source: the declaration with the grammars, which is imported for a form that is not usual, and for the first row that
needs a grammar. So most texts are read without pyparsing.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, Final, cast

from netparse_grammars.rows.form import FORMS, Form, Later
from netparse_grammars.rows.header import UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import pyparsing as pp

    from netparse_grammars.dialect import Column, CompiledForm, Table

HEADERLESS: Final = "without header"
WITHOUT_WORDS: Final = "without words"
CERTAIN: Final = "certain"
KNOWN: Final = "known"


def row_name(columns: Sequence[Column], indents: Sequence[int]) -> str:
    """Return the name of the form of rows under a header with some columns, or behind so many blanks.

    >>> row_name((), (4, 8))
    'row 4 8'
    """
    return " ".join(["row", *(column.title for column in columns), *map(str, indents)])


def continuation_name(index: int) -> str:
    """Return the name of the form of a line that continues a row."""
    return f"continuation {index}"


@lru_cache(FORMS)
def row_form(table: Table, columns: tuple[Column, ...] = (), indents: tuple[int, ...] = ()) -> Form:
    """Return the form of a table's rows under a header with these columns, or behind so many blanks.

    If rows need an indent, just one number of blanks is that of their heading.
    """

    def make() -> Form:
        source = _source_of(table)
        places = dict(zip([*table.columns, UNKNOWN], [*source.columns, UNKNOWN], strict=True))
        form: Form = _made().row_form(source, tuple(places[column] for column in columns), indents)
        return form

    return _form(table, row_name(columns, indents), make)


@cache
def headerless_form(table: Table) -> Form | None:
    """Return the form of a table's rows without any header, or None if they must not be read so."""
    if table.headerless.row is None:
        return None
    return _form(table, HEADERLESS, lambda: _made().headerless_form(_source_of(table)))


@cache
def form_without_words(table: Table) -> Form | None:
    """Return the form of a table's rows below words of an unknown language, or None if it has none."""
    if table.unknown_language is None:
        return None
    return _form(table, WITHOUT_WORDS, lambda: _made().form_without_words(_source_of(table)))


@cache
def certain_form(table: Table) -> Form | None:
    """Return the form of the rows in an unknown language that only this table has, or None if all rows are such."""
    if table.unknown_language is None or table.unknown_language.certain is None:
        return None
    return _form(table, CERTAIN, lambda: _made().certain_form(_source_of(table)))


@cache
def known_form(table: Table) -> Form | None:
    """Return the form of the rows that are known, whatever their indent, or None if the table does not name them."""
    if table.layout.row_without_indent is None:
        return None
    return _form(table, KNOWN, lambda: _made().known_form(_source_of(table)))


@cache
def continuation_forms(table: Table) -> tuple[Form, ...]:
    """Return the forms of the lines that may continue a row of the table, the one that ends a record last."""

    def form_at(index: int) -> Form:
        return _form(table, continuation_name(index), lambda: _made().continuation_forms(_source_of(table))[index])

    return tuple(map(form_at, range(len(table.layout.continuations))))


def _made() -> Any:  # noqa: ANN401 - a module, which mypy does not look into
    """Return the module that makes forms of grammars, and imports pyparsing."""
    from netparse_grammars.rows import forms

    return forms


def _source_of(table: Table) -> Table:
    return table.source() if table.source else table


def _form(table: Table, name: str, make: Callable[[], Form]) -> Form:
    """Return a form as it was compiled, or else made of its grammar."""
    compiled = table.forms.get(name)
    return _compiled(compiled, make) if compiled else make()


def _compiled(compiled: CompiledForm, make: Callable[[], Form]) -> Form:
    def make_fast() -> Form | None:
        def grammar() -> pp.ParserElement:
            return cast("Form", make().fast).grammar

        return Form(Later(grammar), compiled=compiled.fast) if compiled.fast else None

    return Form(Later(lambda: make().grammar), make_fast, compiled)
