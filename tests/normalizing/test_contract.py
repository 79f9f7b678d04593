"""The contract between the tables of the grammars and what makes records of their cells (netparse/normalizing)."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Final, get_args

import pytest
from netparse_grammars.declared import DIALECTS
from netparse_grammars.dialect import NormalizerName
from netparse_grammars.lexicon import STATES
from netparse_grammars.rows.forms import continuation_forms, form_without_words, headerless_form, row_form
from netparse_grammars.rows.header import UNKNOWN_COLUMN

from netparse.normalizing import NORMALIZERS
from netparse.schema.report import RECORDS, State

if TYPE_CHECKING:
    from collections.abc import Iterator

    from netparse_grammars.dialect import Column, Table
    from netparse_grammars.rows.form import Form

    from netparse.normalizing.normalizer import Normalizer

TABLES: Final = [*dict.fromkeys(table for dialect in DIALECTS for table in dialect.tables)]
SCHEMA: Final = Path(__file__).parents[2].joinpath("docs", "schema.md").read_text(encoding="utf-8")
SECTIONS: Final = dict(re.findall(r"^### (\w+)\n(.*?)(?=^##? |^### |\Z)", SCHEMA, re.MULTILINE | re.DOTALL))
# What the document says of the native cells of each kind; its tables of fields are left out.
LISTED: Final = {
    kind: {*re.findall(r"`(\w+)`", re.sub(r"(?s)\| Field \|.*?\n\n", "", SECTIONS[kind]))} for kind in RECORDS
}


def names_in(form: Form) -> set[str]:
    """Return the results names of a form; those of words that are read together are known apart."""
    names: set[str] = set()
    for element in form.grammar.visit_all():  # type: ignore[no-untyped-call]
        names |= {element.resultsName} - {None}
    words = {name for several in form.joined_cells.values() for name in several}
    return names - form.joined_cells.keys() | words


def forms_of(table: Table) -> Iterator[tuple[str, Form]]:
    """Yield the forms in which the rows of a table are read, each with what it is for."""
    needed = tuple(column for column in table.columns if not column.optional)
    for what, columns in (("all columns", table.columns), ("needed columns", needed)):
        for number, variant in enumerate(variants(columns)):
            form = row_form(table, variant)
            yield f"{what} {number}", form
            if form.fast:
                yield f"{what} {number}, fast", form.fast
    if table.layout.outline or table.layout.indent:
        yield "indented", row_form(table, (), (4, 8))
    others = {"headerless": headerless_form(table), "unknown language": form_without_words(table)}
    yield from ((what, form) for what, form in others.items() if form)


def variants(columns: tuple[Column, ...]) -> Iterator[tuple[Column, ...]]:
    """Yield the columns, and those in which each title follows that another form of the cell before it is for."""
    yield columns
    titles = [column.title for column in columns]
    for number, column in enumerate(columns):
        for title in column.when_followed_by:
            behind = titles.index(title) if title in titles else len(titles)
            yield (*columns[: number + 1], *columns[behind:])


TABLES_AND_FORMS: Final = [
    pytest.param(table, form, id=f"{table.name} {number} {what}")
    for number, table in enumerate(TABLES)
    for what, form in forms_of(table)
]


def normalizers_of(table: Table) -> set[NormalizerName]:
    """Return the normalizers that rows of a table may have."""
    _, by_word = table.normalizer_by or ("", {})
    return {table.normalizer, *by_word.values()}


def test_every_normalizer_is_declared_and_used() -> None:
    assert [*NORMALIZERS] == [*get_args(NormalizerName)]
    assert {name for table in TABLES for name in normalizers_of(table)} == NORMALIZERS.keys()
    assert {normalizer.kind for normalizer in NORMALIZERS.values()} == RECORDS.keys()


@pytest.mark.parametrize("normalizer", [pytest.param(one, id=name) for name, one in NORMALIZERS.items()])
def test_fields_that_are_made_are_fields(normalizer: Normalizer) -> None:
    fields = RECORDS[normalizer.kind].model_fields.keys()
    assert normalizer.makes <= fields
    assert not normalizer.may_have & fields
    assert normalizer.words.keys() <= normalizer.cells
    assert all(group <= normalizer.cells for group in normalizer.together)


@pytest.mark.parametrize(("table", "form"), TABLES_AND_FORMS)
def test_cells_are_those_that_the_normalizer_takes(table: Table, form: Form) -> None:
    names = names_in(form)
    assert table.normalizer_by is None or table.normalizer_by[0] in names
    fields = {*table.fields, *(name for _, given in table.fields_from_command for name in given)}
    for normalizer in (NORMALIZERS[name] for name in normalizers_of(table)):
        assert normalizer.needs <= names | fields
        assert all(group & names in (frozenset(), group) for group in normalizer.together)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_other_cells_are_native_ones_that_the_schema_lists(table: Table) -> None:
    forms = [form for _, form in forms_of(table)]
    names = {name for form in (*forms, *continuation_forms(table)) for name in names_in(form)}
    for normalizer in (NORMALIZERS[name] for name in normalizers_of(table)):
        native = {name.removeprefix("_") for name in names - normalizer.cells}
        assert native - {UNKNOWN_COLUMN} <= LISTED[normalizer.kind]


@pytest.mark.parametrize("name", ["counters", "kernel_counters", "counter_tree"])
def test_tables_of_counters_state_whose_they_are(name: str) -> None:
    assert all(table.counters for table in TABLES if table.normalizer == name)


def test_words_for_states_stand_for_states_of_the_schema() -> None:
    words = [STATES, *(dialect.state_words for dialect in DIALECTS)]
    assert {state for known in words for state in known.values()} <= {*get_args(State)}
    assert all(dialect.states <= STATES.keys() for dialect in DIALECTS)
