"""How tests ask for the report of a text, and what they look at in it."""

from __future__ import annotations

import json
from io import BytesIO
from typing import Any

import netparse
from tests.printing.expected import all_diagnostics, check_account


def report_of(data: str | bytes) -> dict[str, Any]:
    """Return the report of a text as JSON says it, after checking what holds of every report."""
    report = netparse.parse(data).model_dump(mode="json", exclude_none=True)
    check_account(report)
    out = BytesIO()
    netparse.convert(data, out)
    assert json.loads(out.getvalue()) == report, "the streamed report differs"
    return report


def records_of(report: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the records of all captures."""
    return [record for capture in report["captures"] for record in capture["records"]]


def codes_of(report: dict[str, Any]) -> list[tuple[str, int | None]]:
    """Return code and line of every diagnostic."""
    return [(note["code"], note.get("line")) for note in all_diagnostics(report)]


def counts_of(report: dict[str, Any]) -> tuple[int, int, int, int, int]:
    """Return the lines that are records, structure, messages, context and unparsed."""
    lines = report["lines"]
    return lines["records"], lines["structure"], lines["messages"], lines["context"], lines["unparsed"]
