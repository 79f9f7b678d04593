"""The declarations of dialects without their grammars, and the expressions of the row forms that are usual."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Final

from netparse_grammars.dialect import Column, CompiledForm, Table
from netparse_grammars.rows import compiled, forms
from netparse_grammars.rows.header import read_header
from netparse_grammars.rows.simplify import simplify

from compiler.headers import lines_of_words
from compiler.literals import Writer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from netparse_grammars.dialect import Dialect
    from netparse_grammars.rows.form import Form

DEPTHS: Final = range(1, 5)
"""Blanks by which rows are indented deeper than a heading that has none: as the tools print them, or half of that."""


def declarations(system: str) -> str:
    """Return the module with the dialects of a system."""
    dialects: tuple[Dialect, ...] = import_module(f"netparse_grammars.{system}").DIALECTS
    places = {
        table: (index, place)
        for index, one in reversed([*enumerate(dialects)])
        for place, table in enumerate(one.tables)
    }
    writer = Writer(lambda value: _changed(value, writer, places))
    names = [writer.text(dialect) for dialect in dialects]
    imported = ", ".join(sorted(writer.classes))
    head = f'''"""The dialects of {system}, compiled: ``python -m compiler`` writes this module."""

from __future__ import annotations

from netparse_grammars.dialect import {imported}


def _table(dialect: int, place: int) -> Table:
    from netparse_grammars.{system} import DIALECTS

    return DIALECTS[dialect].tables[place]


'''
    return head + "\n".join([*writer.lines, f"DIALECTS = ({', '.join(names)},)"]) + "\n"


def _changed(value: object, writer: Writer, places: dict[Table, tuple[int, int]]) -> object:
    """Return what a compiled declaration has in place of some fields."""
    if isinstance(value, Column):
        optional = {"optional": "True"} if value.optional else {}
        return {"when_followed_by": "{}", "fast": "None", "fast_word": "None", **optional}
    if isinstance(value, Table):
        dialect, place = places[value]
        made = {name: _compiled(form) for name, form in _forms_of(value)}
        known = {name: form for name, form in made.items() if form}
        lines = "".join(f"    {name!a}: {writer.text(form)},\n" for name, form in known.items())
        return {"source": f"lambda: _table({dialect}, {place})", "forms": f"{{\n{lines}}}" if known else "{}"}
    return value


def _forms_of(table: Table) -> Iterator[tuple[str, Form]]:
    """Yield the names and the forms of the rows that are usual."""
    headers = [header.columns for line in _header_lines() if (header := read_header(table, line))]
    for columns in sorted(dict.fromkeys(headers), key=lambda columns: [column.title for column in columns]):
        yield compiled.row_name(columns, ()), forms.row_form(table, columns)
    if table.row is not None:
        for indents in _indents_of(table):
            yield compiled.row_name((), indents), forms.row_form(table, (), indents)
    alone = {
        compiled.HEADERLESS: forms.headerless_form(table),
        compiled.WITHOUT_WORDS: forms.form_without_words(table),
        compiled.CERTAIN: forms.certain_form(table),
        compiled.KNOWN: forms.known_form(table),
    }
    yield from ((name, form) for name, form in alone.items() if form)
    for index, form in enumerate(forms.continuation_forms(table)):
        yield compiled.continuation_name(index), form


def _indents_of(table: Table) -> Iterator[tuple[int, ...]]:
    if table.layout.outline:
        yield from ((depth,) for depth in DEPTHS)
    elif table.layout.indent is not None:
        yield from ((depth, 2 * depth) for depth in DEPTHS)
        yield (0,)
    yield ()


def _compiled(form: Form | None) -> CompiledForm | None:
    if form is None or form.pattern is None:
        return None
    pattern = simplify(form.pattern.pattern)
    return CompiledForm(
        pattern, form.takes_any_text, _compiled(form.fast), dict(form.joined_cells), dict(form.canonical)
    )


@cache
def _header_lines() -> tuple[str, ...]:
    return tuple(lines_of_words())
