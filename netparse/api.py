"""What the package offers: the pipeline from bytes to records, whole or as it goes.

>>> report = parse("  TCP    192.0.2.10:49712    203.0.113.80:443    ESTABLISHED     4388")
>>> report.captures[0].records[0].remote_port
443
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from io import TextIOBase
from os import PathLike, fspath
from typing import TYPE_CHECKING, Any, BinaryIO, Literal

from netparse.decode import Decoder
from netparse.document import Document
from netparse.errors import CommandError, SourceError
from netparse.events import CaptureBegun, CaptureEnded, CaptureHead, Diagnosed, RowsRead, diagnose
from netparse.models import RECORDS, CaptureSummary, Diagnostic, LineCounts, ReportSummary, Source
from netparse.native import ERROR_LINES, TIMEOUT, NativeCommand
from netparse.normalize import normalize
from netparse.output import JsonWriter, NdjsonWriter, json_array, validated_records
from netparse.recognize import Recognizer
from netparse.source import blocks_of, open_source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from netparse_grammars.table import Dialect

    from netparse.models import Capture, Record, Report
    from netparse.source import Readable

Data = str | bytes | bytearray | memoryview | BinaryIO | NativeCommand
Format = Literal["json", "ndjson"]


@dataclass(frozen=True)
class _Records:
    """Validated records of one kind."""

    kind: str
    records: list[dict[str, Any]]

    def models(self) -> Iterator[Any]:
        """Yield the records as models."""
        model = RECORDS[self.kind]
        return (model.model_construct(**record) for record in self.records)


class _Reading:
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
        self.native = data if isinstance(data, NativeCommand) else None
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

    def results(self, *, keep_diagnostics: bool) -> Iterator[CaptureBegun | _Records | Diagnosed | CaptureEnded]:
        """Yield everything that the input holds, in order.

        Args:
            keep_diagnostics: Whether the summaries will hold the diagnostics; it takes memory for each.
        """
        for event in self._results():
            if keep_diagnostics and isinstance(event, Diagnosed):
                kept = self.diagnostics if event.capture is None else event.capture.diagnostics
                kept.append(event.diagnostic)
            yield event

    def _results(self) -> Iterator[CaptureBegun | _Records | Diagnosed | CaptureEnded]:
        for event in self.document.events():
            if isinstance(event, RowsRead):
                yield from self._records(event)
            else:
                if self.native and isinstance(event, CaptureBegun):
                    now = datetime.now().astimezone().replace(microsecond=0)
                    event.capture.command = event.capture.command or self.native.command
                    event.capture.captured_at = event.capture.captured_at or now
                yield event
        yield from map(Diagnosed, self.decoder.diagnostics)
        if self.native:
            yield from map(Diagnosed, self._about(self.native))
        if self.error:
            yield Diagnosed(diagnose("error", "read_error", f"the input could not be read to its end: {self.error}"))

    def _about(self, native: NativeCommand) -> Iterator[Diagnostic]:
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

    def _records(self, event: RowsRead) -> Iterator[_Records | Diagnosed]:
        normalized = normalize(event)
        records = validated_records(normalized)
        for diagnostic in normalized.diagnostics:
            yield Diagnosed(diagnostic, event.capture)
        self.document.account.restructure(len(normalized.structure))
        for index, reason in normalized.rejected.items():
            yield from self.document.account.reject(event, index, reason)
        if records:
            yield _Records(normalized.kind, records)
        if normalized.totals and (totals := validated_records(normalized.totals)):
            yield _Records(normalized.totals.kind, totals)

    def summary(self) -> ReportSummary:
        """Return what is to be said about the input as a whole, once it is read."""
        decoder = self.decoder
        return ReportSummary(
            source=Source(path=self.name, encoding=decoder.encoding, encoding_from=decoder.encoding_from),
            diagnostics=self.diagnostics,
            lines=self.document.account.counts,
        )


def _summary_of(capture: CaptureHead) -> CaptureSummary:
    return CaptureSummary.model_validate(
        {
            "tool": capture.tool_name,
            "os": capture.dialect.os,
            "dialect": capture.dialect.name,
            "language": capture.speech.language,
            "command": capture.command,
            "host": capture.host,
            "captured_at": capture.captured_at,
            "first_line": capture.first_line,
            "last_line": capture.last_line,
            "diagnostics": sorted(capture.diagnostics, key=lambda diagnostic: diagnostic.line or 0),
        }
    )


def check_options(*, encoding: str | None = None, dialect: str | None = None) -> None:
    """Check what the functions below take, without reading anything.

    Raises:
        EncodingError: There is no such encoding.
        DialectError: There is no such dialect.
    """
    Decoder(encoding)
    Recognizer(dialect)


def parse(data: Data, *, name: str | None = None, encoding: str | None = None, dialect: str | None = None) -> Report:
    """Read one input and return everything that is known about it.

    Args:
        data: The text, its bytes, or a binary stream.
        name: What the report calls the input.
        encoding: Its character encoding, if you know it.
        dialect: The only dialect to look for; see ``netparse dialects``.

    Raises:
        EncodingError: There is no such encoding.
        DialectError: There is no such dialect.
    """
    from netparse.models import Report

    reading = _Reading(data, name, encoding, dialect)
    captures = list(_captures_of(reading))
    if reading.error:
        raise reading.error
    return Report.model_validate({**dict(reading.summary()), "captures": captures})


def _captures_of(reading: _Reading) -> Iterator[Capture]:
    from netparse.models import Capture

    records: list[Any] = []
    for result in reading.results(keep_diagnostics=True):
        match result:
            case CaptureBegun():
                records = []
            case _Records():
                records += result.models()
            case CaptureEnded(capture):
                yield Capture.model_validate({**dict(_summary_of(capture)), "records": records})


def iter_captures(
    data: Data,
    *,
    ended: Callable[[ReportSummary], None],
    name: str | None = None,
    encoding: str | None = None,
    dialect: str | None = None,
) -> Iterator[Capture]:
    """Yield the captures of an input as they end, so that no more than one is held.

    Args:
        data: The text, its bytes, or a binary stream.
        ended: What to call with the rest of the report, once the input is read.
        name: What the report calls the input.
        encoding: Its character encoding, if you know it.
        dialect: The only dialect to look for.

    Raises:
        SourceError: The stream cannot be read to its end.
        EncodingError: There is no such encoding.
        DialectError: There is no such dialect.
    """
    reading = _Reading(data, name, encoding, dialect)
    yield from _captures_of(reading)
    if reading.error:
        raise reading.error
    ended(reading.summary())


def parse_file(path: str | PathLike[str], *, encoding: str | None = None, dialect: str | None = None) -> Report:
    """Read one file as `parse` does; ``-`` is standard input.

    Raises:
        SourceError: The file cannot be read.
        EncodingError: There is no such encoding.
        DialectError: There is no such dialect.
    """
    name = fspath(path)
    with open_source(name) as stream:
        return parse(stream, name=name, encoding=encoding, dialect=dialect)


def run(
    argv: Sequence[str],
    *,
    timeout: float | None = TIMEOUT,
    dialect: str | None = None,
    encoding: str | None = None,
) -> Report:
    """Run a command without a shell and read what it prints as `parse` does.

    What it prints to standard error becomes diagnostics. Where its output does not show the command and the time, its
    captures get those of the run.

    Args:
        argv: The program and its arguments, such as ``["ssh", "web", "netstat", "-an"]``. A program ``netstat`` or
            ``route`` without arguments gets some that suit this system.
        timeout: Seconds after which the command is stopped, or None. What it has printed until then is read, and a
            diagnostic says that it was stopped.
        dialect: The only dialect to look for.
        encoding: The character encoding of its output, if you know it.

    Raises:
        CommandError: The command could not be started; or it failed or was stopped, and no output was recognized.
        EncodingError: There is no such encoding.
        DialectError: There is no such dialect.
    """
    check_options(encoding=encoding, dialect=dialect)
    with NativeCommand(argv, timeout=timeout) as native:
        report = parse(native, encoding=encoding, dialect=dialect)
    if native.failure and not report.captures:
        raise CommandError(": ".join([native.failure, *native.messages[:1]]), native.status)
    return report


def iter_records(data: Data, *, encoding: str | None = None, dialect: str | None = None) -> Iterator[Record]:
    """Yield the records of an input one by one, in constant memory.

    Diagnostics are not yielded; use `parse` or `convert` where they matter. Errors are raised as the records are taken:
    the same as `parse` raises.

    >>> [record.local_port for record in iter_records("  UDP    192.0.2.10:123    *:*    960")]
    [123]
    """
    reading = _Reading(data, None, encoding, dialect)
    for result in reading.results(keep_diagnostics=False):
        if isinstance(result, _Records):
            yield from result.models()
    if reading.error:
        raise reading.error


def convert(
    data: Data,
    out: BinaryIO,
    *,
    format: Format = "json",
    name: str | None = None,
    encoding: str | None = None,
    dialect: str | None = None,
) -> LineCounts:
    """Read one input and write its report as it goes, without holding its records; the fastest way from text to JSON.

    Memory is constant with ``ndjson``; with ``json``, the diagnostics of a capture are held until it ends.

    Args:
        data: The text, its bytes, or a binary stream.
        out: A binary stream to write to.
        format: ``json`` for one object, the same as ``parse(data).model_dump_json(exclude_none=True)`` but for the
            order of keys; ``ndjson`` for one line for each record and each diagnostic.
        name: What the report calls the input.
        encoding: Its character encoding, if you know it.
        dialect: The only dialect to look for.

    Returns:
        The account of the input's lines.

    Raises:
        SourceError: The stream cannot be read to its end; what was read has been written, and the output is complete.
        EncodingError: There is no such encoding.
        DialectError: There is no such dialect.
    """
    if format not in ("json", "ndjson"):
        msg = f"format is to be json or ndjson, not {format!r}"
        raise ValueError(msg)
    reading = _Reading(data, name, encoding, dialect)
    writer = JsonWriter(out) if format == "json" else NdjsonWriter(out, name)
    current: CaptureHead | None = None
    told: Dialect | None = None
    for result in reading.results(keep_diagnostics=format == "json"):
        match result:
            case _Records():
                if current and current.dialect is not told:
                    told = current.dialect
                    writer.tell(_summary_of(current), current.index)
                writer.records(json_array(result.kind, result.records))
            case Diagnosed():
                writer.diagnostic(result.diagnostic)
            case CaptureBegun(capture):
                current, told = capture, capture.dialect
                writer.begin_capture(_summary_of(capture), capture.index)
            case CaptureEnded(capture):
                writer.end_capture(_summary_of(capture))
        if reading.native:
            out.flush()
    summary = reading.summary()
    writer.end(summary)
    if reading.error:
        raise reading.error
    return summary.lines
