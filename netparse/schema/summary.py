"""The last line of an input in NDJSON: the account of what was read."""

from __future__ import annotations

from typing import Any, Final, Literal

from pydantic import Field

from netparse.schema.json_schema import schema_of
from netparse.schema.model import Model
from netparse.schema.report import Counter, LineCounts, Source

SUMMARY_ID: Final = "urn:netparse:summary:1"


class DiagnosticCounts(Model):
    """How many diagnostics there are of each severity."""

    error: Counter = 0
    """Data is missing."""
    warning: Counter = 0
    """Something is to be looked at."""
    info: Counter = 0
    """Something is for the record."""


class InputSummary(Model):
    """What was read of one input, as numbers; other lines of NDJSON hold it.

    >>> InputSummary(source=Source(path="a.txt"), captures=0, records=0).model_dump_json(exclude_none=True)[:58]
    '{"source":{"path":"a.txt"},"kind":"summary","captures":0,"'
    """

    source: Source
    """Where the text came from."""
    kind: Literal["summary"] = "summary"
    """Always "summary"."""
    captures: Counter
    """Outputs that were found."""
    records: Counter
    """Records: a line may make several, or several lines one."""
    lines: LineCounts = Field(default_factory=LineCounts)
    """The account of its lines."""
    diagnostics: DiagnosticCounts = Field(default_factory=DiagnosticCounts)
    """How many diagnostics there are."""


def summary_schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of `InputSummary`, as ``netparse schema summary`` prints it.

    >>> summary_schema()["$id"]
    'urn:netparse:summary:1'
    """
    return schema_of(InputSummary, SUMMARY_ID)
