"""What holds of any input, whatever it is: nothing is raised, no line is lost, all ways to read it say the same."""

from __future__ import annotations

import json
import re
from collections import Counter
from io import BytesIO
from itertools import pairwise
from random import Random
from typing import TYPE_CHECKING, Any, Final

import netparse
from netparse.decoding.decoder import Decoder
from netparse.pipeline import Pipeline, RecordsMade
from netparse.reading.events import CaptureBegun, CaptureEnded, DiagnosticFound, LinesRead
from tests.printed_values import Printed, invented
from tests.printing.expected import UNPARSED_CODES
from tests.reports import codes_of, records_of, report_of

if TYPE_CHECKING:
    from collections.abc import Iterator

LINE: Final = re.compile(rb"[^\r\n]*(?:\r\r\n|\r\n|\n|\r)|[^\r\n]+\Z")


class Blocks:
    """A binary stream that gives its bytes in blocks of any sizes."""

    def __init__(self, data: bytes, random: Random) -> None:
        self._blocks = self._cut(data, random)

    @staticmethod
    def _cut(data: bytes, random: Random) -> Iterator[bytes]:
        start, most = 0, random.choice((1, 3, 100, 5000)) + len(data) // 500
        while start < len(data):
            size = random.randint(1, most)
            yield data[start : start + size]
            start += size

    def read(self, size: int = -1, /) -> bytes:
        """Return the next block; its size is not the one that is asked for."""
        return next(self._blocks, b"")


def check(data: bytes) -> None:
    """Check all that holds of an input.

    Raises:
        AssertionError: Something does not hold.
    """
    report = report_of(data)
    check_lines(data, report)
    check_events(data)
    check_forms(data, report)
    check_blocks(data, report)
    check_values(data, report)


def check_lines(data: bytes, report: dict[str, Any]) -> None:
    """Check that every line is counted once, gives one record, and that captures do not overlap."""
    if not {*b"\0\x1b"} & {*data}:
        # NUL bytes may mean UTF-16, and an escape sequence may hold a line end.
        total, counted = report["lines"]["total"], len(LINE.findall(data))
        assert total == counted, f"{total} lines instead of {counted}"
    lines = [record["line"] for record in records_of(report) if record["kind"] not in ("statistic", "interface")]
    assert len(lines) == len({*lines}), f"a line gives two records: {lines}"
    spans = [(capture["first_line"], capture["last_line"]) for capture in report["captures"]]
    assert all(last < first for (_, last), (first, _) in pairwise(spans)), f"captures overlap: {spans}"


def check_forms(data: str | bytes, report: dict[str, Any]) -> None:
    """Check that NDJSON and the iterator have the records of the report."""
    out = BytesIO()
    netparse.convert(data, out, format="ndjson")
    rows = [json.loads(line) for line in out.getvalue().splitlines()]
    records = [{key: row[key] for key in row if key != "source"} for row in rows if row["kind"] != "diagnostic"]
    assert records == records_of(report), "NDJSON has other records"
    assert len(rows) - len(records) == len(codes_of(report)), "NDJSON has other diagnostics"
    iterated = [record.model_dump(mode="json", exclude_none=True) for record in netparse.iter_records(data)]
    assert iterated == records, "iter_records has other records"


def check_blocks(data: bytes, report: dict[str, Any]) -> None:
    """Check that the report is the same in whatever blocks the input comes."""
    stream: Any = Blocks(data, Random(len(data)))
    other = netparse.parse(stream).model_dump(mode="json", exclude_none=True)
    assert other == report, "the report depends on the blocks in which the input comes"


def check_values(data: bytes, report: dict[str, Any]) -> None:
    """Check that each value of a record stands in the lines of the record, less what stands around the output."""
    lines = "".join(Decoder().blocks(iter((data,)))).split("\n")
    rows = dict(lines_of_rows(data))
    wrong = [number for number, text in rows.items() if text.strip() not in lines[number - 1]]
    assert not wrong, f"rows of other lines: {wrong}"
    for capture in report["captures"]:
        whole = "\n".join(lines[capture["first_line"] - 1 : capture["last_line"]])
        for record in capture["records"]:
            numbers = range(record["line"], record.get("last_line", record["line"]) + 1)
            names = invented(record, Printed(tuple(rows.get(number, lines[number - 1]) for number in numbers), whole))
            assert not names, f"{names} do not stand in lines {numbers[0]} to {numbers[-1]}: {record}"


def lines_of_rows(data: bytes) -> Iterator[tuple[int, str]]:
    """Yield the lines of all rows that make records, with their numbers."""
    for event in Pipeline(data).events():
        if isinstance(event, RecordsMade):
            for index in range(len(event.rows.columns["line"])):
                yield from event.rows.lines(index)


def check_events(data: bytes) -> None:
    """Check that a line is named once, or is context, and that records stand on lines of records."""
    pipeline = Pipeline(data)
    kinds: dict[int, str] = {}
    records: list[tuple[int, int]] = []
    unparsed: set[int] = set()
    open_capture: int | None = None
    for event in pipeline.events():
        match event:
            case LinesRead():
                numbers = range(event.first, event.first + event.count)
                assert not kinds.keys() & {*numbers}, f"lines {event.first} to {numbers[-1]} are named twice"
                kinds |= dict.fromkeys(numbers, event.kind)
            case RecordsMade():
                assert event.rows.capture.index == open_capture, "records outside of their capture"
                records += [
                    (record["line"], record.get("last_line") or record["line"]) for record in event.made.records
                ]
            case DiagnosticFound() if event.diagnostic.code in UNPARSED_CODES:
                unparsed.add(event.diagnostic.line or 0)
            case CaptureBegun():
                assert open_capture is None, "a capture within another one"
                open_capture = event.capture.index
            case CaptureEnded():
                assert event.capture.index == open_capture, "a capture ends that is not open"
                open_capture = None
    assert all(kinds.get(first) == kinds.get(last) == "record" for first, last in records), "a record on another line"
    assert {number for number, kind in kinds.items() if kind == "unparsed"} == unparsed, "unparsed without diagnostic"
    counts, counted = pipeline.summary().lines, Counter(kinds.values())
    assert [counts.records, counts.structure, counts.messages, counts.unparsed] == [
        counted[kind] for kind in ("record", "structure", "message", "unparsed")
    ], "the counts are not those of the events"
    assert kinds.keys() <= {*range(1, counts.total + 1)}, "a line that is not there"
