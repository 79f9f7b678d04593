r"""One input on its way through all stages: bytes, text, rows, records.

`Pipeline.events` is the seam on which everything stands that looks at an input: reports, counts, tables. It says what
every line is, and gives the cells of every record:

    >>> text = "Proto Recv-Q Send-Q Local Address     Foreign Address    State\n"
    >>> text += "tcp        0      0 192.0.2.1:22      198.51.100.7:50000 ESTABLISHED\n"
    >>> text += "tcp        0      0 192.0.2.1:70000   198.51.100.7:50001 ESTABLISHED\n"
    >>> for event in Pipeline(text).events():
    ...     match event:
    ...         case LinesRead():
    ...             print(event.kind, event.first, event.count)
    ...         case RecordsMade():
    ...             print(event.made.kind, event.made.records[0]["local_port"], *event.rows.columns["local_port"])
    ...         case DiagnosticFound():
    ...             print(event.diagnostic.code, event.diagnostic.line)
    structure 1 1
    unparsed_line 3
    record 2 1
    unparsed 3 1
    socket 22 22 70000
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from io import TextIOBase
from typing import TYPE_CHECKING, BinaryIO

from netparse.decoding.decoder import Decoder
from netparse.errors import SourceError
from netparse.finding.recognizer import Recognizer
from netparse.inputs.command import Command
from netparse.inputs.files import blocks_of
from netparse.normalizing import NormalizingState, normalize, parts_of
from netparse.normalizing.validation import validated
from netparse.reading.command_messages import diagnostics_of
from netparse.reading.document import Document
from netparse.reading.events import CaptureBegun, CaptureEnded, DiagnosticFound, LinesRead, RowsRead
from netparse.reading.removals import with_removals
from netparse.reading.tally import Tally
from netparse.schema.diagnostics import Diagnostic, diagnose
from netparse.schema.report import CaptureSummary, ReportSummary, Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from netparse.inputs.files import Readable
    from netparse.normalizing import Normalized
    from netparse.reading.capture import CaptureFacts
    from netparse.reading.events import LineKind
    from netparse.schema.columns import RecordColumns

Data = str | bytes | bytearray | memoryview | BinaryIO | Command


@dataclass(frozen=True)
class RecordsMade:
    """Validated records of one kind, in the order of their lines."""

    made: RecordColumns
    rows: RowsRead
    """The rows from which they were made, by ``line``: a row may make several records, or none."""


PipelineEvent = CaptureBegun | RecordsMade | LinesRead | DiagnosticFound | CaptureEnded
"""What the pipeline yields: as `netparse.reading.events`, with records in place of rows. Of each line there is one
`LinesRead`, or none if it is context. Records come behind the `LinesRead` of their lines."""


class Pipeline:
    """All stages, for one input."""

    def __init__(
        self, data: Data, *, name: str | None = None, encoding: str | None = None, dialect: str | None = None
    ) -> None:
        """Prepare to read.

        Args:
            data: The text, its bytes, or a binary stream.
            name: What the report calls the input.
            encoding: Its character encoding, if it is known.
            dialect: The only dialect to look for.

        Raises:
            EncodingError: There is no such encoding.
            DialectError: There is no such dialect.
        """
        # A file's name may hold bytes that are no text; JSON may not.
        self.name = None if name is None else name.encode("utf-8", "replace").decode()
        self.command = data if isinstance(data, Command) else None
        streaming = self.command is not None
        self.decoder = Decoder(encoding, streaming=streaming)
        self.error: SourceError | None = None
        """What ended the reading too early."""
        self.document = Document(self._blocks(data), Recognizer(dialect), streaming=streaming)
        self.diagnostics: list[Diagnostic] = []
        self._tally = Tally()
        self._state = NormalizingState()
        """What normalizing remembers of the capture; the next one begins anew."""

    def _blocks(self, data: Data) -> Iterator[str]:
        if isinstance(data, str):
            return self.decoder.text_blocks(data)
        if isinstance(data, bytes | bytearray | memoryview):
            return self.decoder.blocks(iter((bytes(data),)))
        if hasattr(data, "read") and not isinstance(data, TextIOBase):
            return self.decoder.blocks(self._readable(data))
        msg = f"data is to be text, bytes or a binary stream, not {type(data).__name__}"
        raise TypeError(msg)

    def _readable(self, stream: Readable) -> Iterator[bytes]:
        """Yield what can be read of a stream; a report of that much is made all the same."""
        try:
            yield from blocks_of(stream)
        except SourceError as error:
            self.error = error

    def events(self, *, keep_diagnostics: bool = False) -> Iterator[PipelineEvent]:
        """Yield everything that the input holds.

        Args:
            keep_diagnostics: Whether the summaries will hold the diagnostics; it takes memory for each.
        """
        for event in with_removals(self._events(), self.decoder.removals):
            if isinstance(event, LinesRead):
                self._tally.add(event)
            elif keep_diagnostics and isinstance(event, DiagnosticFound):
                kept = self.diagnostics if event.capture is None else event.capture.diagnostics
                kept.append(event.diagnostic)
            yield event
        self._tally.end(self.document.total)

    def _events(self) -> Iterator[PipelineEvent]:
        for event in self.document.events():
            if isinstance(event, RowsRead):
                for rows in parts_of(event):
                    yield from _made_of(rows, self._state)
            else:
                if isinstance(event, CaptureBegun):
                    self._begin(event.capture)
                yield event
        yield from map(DiagnosticFound, self.decoder.diagnostics)
        if self.command:
            yield from map(DiagnosticFound, diagnostics_of(self.command, self.document.recognizer.messages))
        if self.error:
            message = f"the input could not be read to its end: {self.error}"
            yield DiagnosticFound(diagnose("error", "read_error", message))

    def _begin(self, capture: CaptureFacts) -> None:
        """Begin a capture: what ran the command, if it was run, knows what the text does not say."""
        self._state = NormalizingState()
        if self.command:
            now = datetime.now().astimezone().replace(microsecond=0)
            capture.command = capture.command or self.command.command_line
            capture.captured_at = capture.captured_at or now

    def summary(self) -> ReportSummary:
        """Return what is known of the input as a whole, once all events were taken."""
        decoder = self.decoder
        return ReportSummary(
            source=Source(path=self.name, encoding=decoder.encoding, encoding_from=decoder.encoding_from),
            diagnostics=self.diagnostics,
            lines=self._tally.counts,
        )


def _made_of(rows: RowsRead, state: NormalizingState) -> Iterator[RecordsMade | LinesRead | DiagnosticFound]:
    """Yield the records that rows make, what their lines are, and diagnostics of both."""
    normalized = normalize(rows, state)
    records = validated(normalized, rows)
    for diagnostic in normalized.diagnostics:
        yield DiagnosticFound(diagnostic, rows.capture)
    for index, reason in normalized.rejected.items():
        for number, text in rows.lines(index):
            yield DiagnosticFound(diagnose("error", "unparsed_line", reason, number, text), rows.capture)
    yield from _lines_of(rows, normalized)
    if records:
        yield RecordsMade(records, rows)
    if normalized.totals and (totals := validated(normalized.totals)):
        yield RecordsMade(totals, rows)


def _lines_of(rows: RowsRead, normalized: Normalized) -> Iterator[LinesRead]:
    """Yield what the lines of rows are: records, or structure, or unparsed if the row is rejected."""
    first_lines = rows.columns["line"]
    last_lines = rows.columns.get("last_line")
    rejected, structure = normalized.rejected, {*normalized.structure}
    count = len(first_lines)
    if not (last_lines or rejected or structure) and first_lines[-1] - first_lines[0] == count - 1:
        yield LinesRead("record", first_lines[0], count, rows.capture)
        return
    start = end = first_lines[0]
    previous: LineKind = "record"
    for index, first in enumerate(first_lines):
        kind: LineKind = "unparsed" if index in rejected else "structure" if index in structure else "record"
        if first != end or kind != previous:
            if end > start:
                yield LinesRead(previous, start, end - start, rows.capture)
            start, previous = first, kind
        end = ((last_lines[index] if last_lines else None) or first) + 1
        texts = rows.texts.get(first)
        if texts and len(texts) < end - first:
            # Blank lines stand within the row, which are structure.
            yield LinesRead(kind, start, first - start + 1, rows.capture)
            yield from (LinesRead(kind, number, 1, rows.capture) for number, _ in texts[1:])
            start = end
    if end > start:
        yield LinesRead(previous, start, end - start, rows.capture)


def summary_of(capture: CaptureFacts) -> CaptureSummary:
    """Return what is known of a capture."""
    return CaptureSummary.model_validate(
        {
            "tool": capture.tool_name,
            "os": capture.dialect.os,
            "dialect": capture.dialect.name,
            "language": capture.votes.language,
            "command": capture.command,
            "host": capture.host,
            "captured_at": capture.captured_at,
            "first_line": capture.first_line,
            "last_line": capture.last_line,
            "diagnostics": sorted(capture.diagnostics, key=lambda diagnostic: diagnostic.line or 0),
        }
    )
