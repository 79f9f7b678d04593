"""The stream of events: a line of a text is named once, or is context, and records stand on lines of records."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

import pytest

from netparse.pipeline import Pipeline, RecordsMade
from netparse.reading.events import CaptureBegun, CaptureEnded, DiagnosticFound, LinesRead
from tests.samples.origins import SAMPLES

if TYPE_CHECKING:
    from pathlib import Path

PATHS: Final = sorted(SAMPLES.rglob("*.txt"))
HEADER: Final = "Proto Recv-Q Send-Q Local Address           Foreign Address         State      \n"
ROW: Final = "tcp        0      0 192.0.2.10:22           198.51.100.7:52000      ESTABLISHED\n"


def kinds_of(text: str | bytes) -> dict[int, str]:
    """Return what each line is, by its number; no line is named twice."""
    kinds: dict[int, str] = {}
    for event in Pipeline(text).events():
        if isinstance(event, LinesRead):
            numbers = range(event.first, event.first + event.count)
            assert not kinds.keys() & {*numbers}
            kinds |= dict.fromkeys(numbers, event.kind)
    return kinds


def test_damaged_row() -> None:
    assert kinds_of(HEADER + ROW + ROW[:40] + "\n" + ROW) == {1: "structure", 2: "record", 3: "unparsed", 4: "record"}


def test_wrapped_row() -> None:
    wrapped = "  TCP    [2001:db8:20::31]:49712  [2001:db8:203:113::80]:443  ESTABLISHED     43\n88\n"
    title = "Active Connections\n\n  Proto  Local Address          Foreign Address        State           PID\n"
    assert kinds_of(title + wrapped) == {**dict.fromkeys((1, 2, 3), "structure"), 4: "record", 5: "record"}


def test_message_of_the_tool() -> None:
    message = "(Not all processes could be identified, non-owned process info\n will not be shown, you would have to be"
    kinds = kinds_of(f"some text\n{message} root to see it all.)\n{HEADER}{ROW}")
    assert kinds == {2: "message", 3: "message", 4: "structure", 5: "record"}


def test_row_with_an_impossible_value() -> None:
    assert kinds_of(HEADER + ROW.replace(":22   ", ":70000") + ROW) == {1: "structure", 2: "unparsed", 3: "record"}


def test_cells_of_every_record_are_those_of_its_line() -> None:
    made = [event for event in Pipeline(HEADER + ROW).events() if isinstance(event, RecordsMade)]
    assert [event.rows.lines(0) for event in made] == [[(2, ROW[:-1])]]
    assert [event.rows.columns["remote_port"] for event in made] == [("52000",)]


@pytest.mark.parametrize("part", range(8))
def test_events_of_samples(part: int) -> None:
    for path in PATHS[part::8]:
        check_events(path)


def check_events(path: Path) -> None:
    pipeline = Pipeline(path.read_bytes())
    kinds: dict[int, str] = {}
    records: list[tuple[int, int]] = []
    unparsed: set[int] = set()
    open_capture: int | None = None
    for event in pipeline.events():
        match event:
            case LinesRead():
                numbers = range(event.first, event.first + event.count)
                assert not kinds.keys() & {*numbers}, path
                kinds |= dict.fromkeys(numbers, event.kind)
            case RecordsMade():
                assert event.rows.capture.index == open_capture, path
                records += [
                    (record["line"], record.get("last_line") or record["line"]) for record in event.made.records
                ]
            case DiagnosticFound() if event.diagnostic.code in ("unparsed_line", "cut_row"):
                unparsed.add(event.diagnostic.line or 0)
            case CaptureBegun():
                assert open_capture is None, path
                open_capture = event.capture.index
            case CaptureEnded():
                assert event.capture.index == open_capture, path
                open_capture = None
    assert all(kinds[first] == kinds[last] == "record" for first, last in records), path
    assert {number for number, kind in kinds.items() if kind == "unparsed"} == unparsed, path
    counts, counted = pipeline.summary().lines, Counter(kinds.values())
    assert [counts.records, counts.structure, counts.messages, counts.unparsed] == [
        counted[kind] for kind in ("record", "structure", "message", "unparsed")
    ]
    assert kinds.keys() <= {*range(1, counts.total + 1)}, path
