"""NDJSON: one line is one object, whatever the cells hold."""

from __future__ import annotations

import io
import json
from typing import Any, Final

import pytest

from netparse.schema.columns import RecordColumns
from netparse.schema.report import RECORDS
from netparse.writing.ndjson import NdjsonWriter

EDGES: Final = ("},{", 'x},{"', '"},{"kind":"', "}\n{", "},{\\", "]")
"""Cells that look like the end of a record in an array of JSON."""


def string_fields(kind: str) -> list[str]:
    """Return the fields of a kind that may hold any text."""
    properties = RECORDS[kind].model_json_schema()["properties"]
    choices = {name: shown.get("anyOf", [shown]) for name, shown in properties.items()}
    return [
        name
        for name, shown in choices.items()
        if any(one.get("type") == "string" and "enum" not in one for one in shown)
    ]


def written(kind: str, records: list[dict[str, Any]]) -> list[dict[str, Any]]:
    out = io.BytesIO()
    names = [name for name in RECORDS[kind].model_fields if name in records[0] and name != "kind"]
    columns = {name: [record[name] for record in records] for name in names}
    NdjsonWriter(out, "a.txt").records(RecordColumns(kind, columns))
    return [json.loads(line) for line in out.getvalue().splitlines()]


@pytest.mark.parametrize("edge", EDGES)
@pytest.mark.parametrize("kind", RECORDS)
def test_cell_that_looks_like_the_end_of_a_record(kind: str, edge: str) -> None:
    names = [name for name in string_fields(kind) if name != "kind"]
    assert names
    for name in (*names, "native", "truncated"):
        cell: Any = {"native": {edge: edge}, "truncated": [edge, edge]}.get(name, edge)
        records = [{"kind": kind, name: cell, "line": line} for line in (3, 4, 5)]
        assert written(kind, records) == [{"source": {"path": "a.txt"}, **record} for record in records]
