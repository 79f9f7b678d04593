"""One input on its way through all stages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from io import TextIOBase
from typing import TYPE_CHECKING, Any, BinaryIO

from netparse.decoding.decoder import Decoder
from netparse.errors import SourceError
from netparse.finding.recognizer import Recognizer
from netparse.inputs.command import ERROR_LINES, Command
from netparse.inputs.files import blocks_of
from netparse.normalizing import normalize
from netparse.normalizing.validation import validated_records
from netparse.reading.document import Document
from netparse.reading.events import CaptureBegun, CaptureEnded, Diagnosed, RowsRead
from netparse.schema.diagnostics import Diagnostic, diagnose
from netparse.schema.report import RECORDS, CaptureSummary, ReportSummary, Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from netparse.inputs.files import Readable
    from netparse.reading.capture import CaptureHead

Data = str | bytes | bytearray | memoryview | BinaryIO | Command


@dataclass(frozen=True)
class Records:
    """Validated records of one kind."""

    kind: str
    records: list[dict[str, Any]]

    def models(self) -> Iterator[Any]:
        """Yield the records as models."""
        model = RECORDS[self.kind]
        return (model.model_construct(**record) for record in self.records)


class Reading:
    """One input on its way through the pipeline."""

    def __init__(self, data: Data, name: str | None, encoding: str | None, dialect: str | None) -> None:
        # A file's name may hold bytes that are no text; JSON may not.
        self.name = None if name is None else name.encode("utf-8", "replace").decode()
        self.decoder = Decoder(encoding)
        self.error: SourceError | None = None
        """What ended the reading too early."""
        if isinstance(data, str):
            blocks = self.decoder.text_blocks(data)
        elif isinstance(data, bytes | bytearray | memoryview):
            blocks = self.decoder.blocks(iter((bytes(data),)))
        elif hasattr(data, "read") and not isinstance(data, TextIOBase):
            blocks = self.decoder.blocks(self._readable(data))
        else:
            msg = f"data is to be text, bytes or a binary stream, not {type(data).__name__}"
            raise TypeError(msg)
        self.document = Document(blocks, Recognizer(dialect))
        self.native = data if isinstance(data, Command) else None
        if self.native:
            # What it has printed is not held back until it prints more.
            self.document.lines.ahead = 0
            self.decoder.live = True
        self.diagnostics: list[Diagnostic] = []

    def _readable(self, stream: Readable) -> Iterator[bytes]:
        """Yield what can be read of a stream; a report of that much is made all the same."""
        try:
            yield from blocks_of(stream)
        except SourceError as error:
            self.error = error

    def results(self, *, keep_diagnostics: bool) -> Iterator[CaptureBegun | Records | Diagnosed | CaptureEnded]:
        """Yield everything that the input holds, in order.

        Args:
            keep_diagnostics: Whether the summaries will hold the diagnostics; it takes memory for each.
        """
        for event in self._results():
            if keep_diagnostics and isinstance(event, Diagnosed):
                kept = self.diagnostics if event.capture is None else event.capture.diagnostics
                kept.append(event.diagnostic)
            yield event

    def _results(self) -> Iterator[CaptureBegun | Records | Diagnosed | CaptureEnded]:
        for event in self.document.events():
            if isinstance(event, RowsRead):
                yield from self._records(event)
            else:
                if self.native and isinstance(event, CaptureBegun):
                    now = datetime.now().astimezone().replace(microsecond=0)
                    event.capture.command = event.capture.command or self.native.command_line
                    event.capture.captured_at = event.capture.captured_at or now
                yield event
        yield from map(Diagnosed, self.decoder.diagnostics)
        if self.native:
            yield from map(Diagnosed, self._about(self.native))
        if self.error:
            yield Diagnosed(diagnose("error", "read_error", f"the input could not be read to its end: {self.error}"))

    def _about(self, native: Command) -> Iterator[Diagnostic]:
        """Yield what a command has printed to standard error, and whether there was more to come."""
        body: str | None = None
        for line in native.messages:
            message = self.document.recognizer.message(line)
            if body and not message and re.fullmatch(body, line.rstrip()):
                continue  # one diagnostic for a message, as for one among the rows
            body = message.body if message else None
            severity = message.severity if message else "error" if native.failure else "warning"
            yield diagnose(severity, "tool_message", line.strip(), text=line)
        if native.messages_cut:
            text = f"the command printed more to standard error; {ERROR_LINES} lines of it are reported"
            yield diagnose("warning", "input_limit", text)
        if native.limit:
            yield diagnose("error", "input_limit", native.limit)

    def _records(self, event: RowsRead) -> Iterator[Records | Diagnosed]:
        normalized = normalize(event)
        records = validated_records(normalized)
        for diagnostic in normalized.diagnostics:
            yield Diagnosed(diagnostic, event.capture)
        self.document.account.restructure(len(normalized.structure))
        for index, reason in normalized.rejected.items():
            yield from self.document.account.reject(event, index, reason)
        if records:
            yield Records(normalized.kind, records)
        if normalized.totals and (totals := validated_records(normalized.totals)):
            yield Records(normalized.totals.kind, totals)

    def summary(self) -> ReportSummary:
        """Return what is to be said about the input as a whole, once it is read."""
        decoder = self.decoder
        return ReportSummary(
            source=Source(path=self.name, encoding=decoder.encoding, encoding_from=decoder.encoding_from),
            diagnostics=self.diagnostics,
            lines=self.document.account.counts,
        )


def summary_of(capture: CaptureHead) -> CaptureSummary:
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
