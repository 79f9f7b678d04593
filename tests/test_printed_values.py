"""An invented value is seen, so that the invariant says something."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

import pytest

from tests.printed_values import Printed, invented
from tests.printing import texts
from tests.reports import records_of, report_of
from tests.samples.origins import SAMPLES

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.thorough

PATHS: Final = sorted(SAMPLES.rglob("*.txt"))
INVENTED: Final[dict[str, tuple[str, Any]]] = {
    "local_address": (texts.TITLE + texts.HEADER + texts.ROW, "192.0.2.11"),
    "remote_port": (texts.TITLE + texts.HEADER + texts.ROW, 4430),
    "state": (texts.TITLE + texts.HEADER + texts.ROW, "LISTEN"),
    "pid": (texts.TITLE + texts.HEADER + texts.ROW, 438),
    "destination": (texts.ROUTES.replace("  0.0.0.0          0.0.0.0", " 10.0.0.0        255.0.0.0"), "10.0.0.0/9"),
    "gateway": (texts.ROUTES, "192.0.2.10.1"),
    "metric": (texts.ROUTES, 26),
    "mac_address": (texts.INTERFACES, "02:00:4c:4f:4f:51"),
    "description": (texts.INTERFACES, "Example Gigabit Network Connection #3"),
    "value": (texts.STATISTICS, 5817),
    "label": (texts.STATISTICS, "Passive Opens"),
}


def printed(text: str, record: dict[str, Any]) -> Printed:
    lines = text.split("\n")
    return Printed(tuple(lines[record["line"] - 1 : record.get("last_line", record["line"])]), text)


@pytest.mark.parametrize("field", INVENTED)
def test_invented_value_is_seen(field: str) -> None:
    text, value = INVENTED[field]
    record = next(one for one in records_of(report_of(text)) if field in one)
    assert invented(record, printed(text, record)) == []
    assert invented(record | {field: value}, printed(text, record)) == [field]


@pytest.mark.parametrize("part", range(8))
def test_value_of_another_line_is_seen(part: int) -> None:
    """Most records do not stand in the lines of their neighbours."""
    seen = total = 0
    for path in PATHS[part::8]:
        records, text = sockets_of(path)
        for record, other in pairwise(records):
            if record | {"line": 0} != other | {"line": 0}:
                total += 1
                seen += bool(invented(record, printed(text, other)))
    assert seen > 0.9 * total


def sockets_of(path: Path) -> tuple[list[dict[str, Any]], str]:
    """Return the sockets of one line each of a sample, and its text."""
    text = path.read_bytes().decode("utf-8", "replace").replace("\r\n", "\n")
    records = [one for one in records_of(report_of(text)) if one["kind"] == "socket" and "last_line" not in one]
    return records, text
