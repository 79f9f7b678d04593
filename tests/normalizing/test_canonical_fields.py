"""Fields whose values are not validated, because the grammar shows that they are valid: pydantic takes them as well."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st
from netparse_grammars.declared import DIALECTS
from netparse_grammars.rows.forms import headerless_form, row_form

from netparse.normalizing import NORMALIZERS
from netparse.schema.columns import field_adapter, fields_of, takes_any_text, takes_numbers
from netparse.schema.report import RECORDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from netparse_grammars.dialect import Table
    from netparse_grammars.rows.form import Form


def fast_forms(table: Table) -> Iterator[Form]:
    forms = [row_form(table, table.columns), headerless_form(table)]
    yield from (form.fast for form in forms if form and form.fast)


def canonical_fields() -> set[tuple[str, str, int]]:
    """Return the fields that canonical numbers go to: kind, name, and the largest number."""
    return {
        (kind, name, largest)
        for dialect in DIALECTS
        for table in dialect.tables
        for kind in [NORMALIZERS[table.normalizer].kind]
        for form in fast_forms(table)
        for name, largest in form.canonical.items()
        if name in fields_of(kind)
    }


NUMBERS: Final = sorted(canonical_fields())
TEXTS: Final = [(kind, name) for kind in RECORDS for name in fields_of(kind) if takes_any_text(kind, name)]


def test_there_are_such_fields_of_most_kinds() -> None:
    assert {"socket", "unix_socket", "route", "interface", "statistic", "multicast_group"} <= {
        kind for kind, *_ in NUMBERS
    }
    assert {("socket", "local_address"), ("route", "interface")} <= {*TEXTS}


@pytest.mark.parametrize(("kind", "name", "largest"), NUMBERS)
@given(data=st.data())
def test_numbers_that_the_field_takes(kind: str, name: str, largest: int, data: st.DataObject) -> None:
    """A field takes all numbers of the lexeme; or, as a process id does, of fewer digits, which are counted."""
    while not takes_numbers(kind, name, largest):
        largest = 10 ** (len(str(largest)) - 1) - 1
    number = data.draw(st.integers(0, largest) | st.sampled_from([0, 1, largest]))
    adapter = field_adapter(kind, name)
    value = adapter.validate_python(str(number))
    assert value == number
    assert adapter.dump_json(value).decode() == str(number)


def test_every_port_is_valid() -> None:
    adapter = field_adapter("socket", "local_port")
    assert [adapter.validate_python(str(port)) for port in range(65536)] == [*range(65536)]


@pytest.mark.parametrize(("kind", "name"), TEXTS)
@given(text=st.text(st.characters(exclude_categories=["Cs"])))
def test_texts_that_the_field_takes(kind: str, name: str, text: str) -> None:
    assert field_adapter(kind, name).validate_python(text) == text
