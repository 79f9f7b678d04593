"""Records as JSON texts: the same as pydantic writes, whatever the fields hold."""

from __future__ import annotations

from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netparse.schema.columns import RecordColumns, field_adapter
from netparse.schema.report import RECORDS
from netparse.writing.record_texts import records_text

pytestmark = pytest.mark.thorough

FIELDS: Final = [(kind, name) for kind, model in RECORDS.items() for name in model.model_fields if name != "kind"]
TEXTS: Final = st.text(st.characters(exclude_categories=["Cs"])) | st.sampled_from(
    ['"', "\\", "\x1b", "\n", "},{", "{x}", "é", "'''"]
)
VALUES: Final = st.one_of(
    st.integers(0, 65535),
    st.integers(-5, 2**70),
    TEXTS,
    st.booleans(),
    st.lists(TEXTS, max_size=3),
    st.dictionaries(TEXTS, TEXTS, max_size=3),
    st.sampled_from(["ipv4", "dual", "LISTEN", "in", "out", "0a:1b:2c:3d:4e:5f"]),
    st.fixed_dictionaries(
        {"name": st.just("keepalive"), "seconds": st.floats(0, 1e6), "retransmits": st.integers(0, 9)}
    ),
)


def valid_values(kind: str, name: str, candidates: list[Any]) -> list[Any]:
    adapter, valid = field_adapter(kind, name), []
    for candidate in candidates:
        try:
            valid.append(adapter.validate_python(candidate, strict=not isinstance(candidate, dict)))
        except ValueError:
            continue
    return valid


@pytest.mark.parametrize(("kind", "name"), FIELDS)
@given(candidates=st.lists(st.none() | VALUES, max_size=12))
def test_every_field_as_the_model_writes_it(kind: str, name: str, candidates: list[Any]) -> None:
    column = valid_values(kind, name, candidates)
    if not any(value is not None for value in column):
        return
    lines = list(range(1, len(column) + 1))
    columns = {"line": lines, name: column} if name != "line" else {"line": column}
    records = [dict(zip(columns, values, strict=True)) for values in zip(*columns.values(), strict=True)]
    written = [RECORDS[kind].model_construct(**record).model_dump_json(exclude_none=True) for record in records]
    assert records_text(RecordColumns(kind, columns)).split("\n") == [*written, ""]
