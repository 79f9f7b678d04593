"""What the package offers: the pipeline from bytes to records, whole or as it goes.

>>> report = parse("  TCP    192.0.2.10:49712    203.0.113.80:443    ESTABLISHED     4388")
>>> report.captures[0].records[0].remote_port
443
"""

from __future__ import annotations

from os import PathLike, fspath
from typing import TYPE_CHECKING, Any, BinaryIO

from netparse.decoding.decoder import Decoder
from netparse.errors import CommandError
from netparse.finding.recognizer import Recognizer
from netparse.inputs.command import TIMEOUT, Command
from netparse.inputs.files import open_source
from netparse.pipeline import Data, Pipeline, RecordsMade, summary_of
from netparse.reading.events import CaptureBegun, CaptureEnded, DiagnosticFound
from netparse.writing.formats import writer_for

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from netparse.reading.capture import CaptureFacts
    from netparse.schema.diagnostics import Diagnostic
    from netparse.schema.report import Capture, LineCounts, Record, Report, ReportSummary
    from netparse.writing.formats import Format


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
    from netparse.schema.report import Report

    pipeline = Pipeline(data, name=name, encoding=encoding, dialect=dialect)
    captures = list(_captures_of(pipeline))
    if pipeline.error:
        raise pipeline.error
    return Report.model_validate({**dict(pipeline.summary()), "captures": captures})


def _captures_of(pipeline: Pipeline) -> Iterator[Capture]:
    from netparse.schema.report import Capture

    records: list[Any] = []
    for event in pipeline.events(keep_diagnostics=True):
        match event:
            case CaptureBegun():
                records = []
            case RecordsMade():
                records += event.made.models()
            case CaptureEnded(capture):
                yield Capture.model_validate({**dict(summary_of(capture)), "records": records})


class CaptureStream:
    """The captures of an input, read as they are taken, so that no more than one is held; then the rest of the report.

    >>> stream = CaptureStream("  UDP    192.0.2.10:123    *:*    960")
    >>> [len(capture.records) for capture in stream.captures], stream.summary.lines.total
    ([1], 1)
    """

    def __init__(
        self, data: Data, *, name: str | None = None, encoding: str | None = None, dialect: str | None = None
    ) -> None:
        """Begin to read an input.

        Args:
            data: The text, its bytes, or a binary stream.
            name: What the report calls the input.
            encoding: Its character encoding, if you know it.
            dialect: The only dialect to look for.

        Raises:
            EncodingError: There is no such encoding.
            DialectError: There is no such dialect.
        """
        self._pipeline = Pipeline(data, name=name, encoding=encoding, dialect=dialect)

    @property
    def captures(self) -> Iterator[Capture]:
        """The captures in printed order; they can be taken once.

        Raises:
            SourceError: The stream cannot be read to its end.
        """
        yield from _captures_of(self._pipeline)
        if self._pipeline.error:
            raise self._pipeline.error

    @property
    def summary(self) -> ReportSummary:
        """The report without its captures, once all of them are taken."""
        return self._pipeline.summary()


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
        ValueError: The timeout is not above 0.
        EncodingError: There is no such encoding.
        DialectError: There is no such dialect.
    """
    check_options(encoding=encoding, dialect=dialect)
    with Command(argv, timeout=timeout) as command:
        report = parse(command, encoding=encoding, dialect=dialect)
    if command.failure and not report.captures:
        raise CommandError(": ".join([command.failure, *command.messages[:1]]), command.status)
    return report


def iter_records(data: Data, *, encoding: str | None = None, dialect: str | None = None) -> Iterator[Record]:
    """Yield the records of an input one by one, in constant memory.

    Diagnostics are not yielded; use `parse` or `convert` where they matter. Errors are raised as the records are taken:
    the same as `parse` raises.

    >>> [record.local_port for record in iter_records("  UDP    192.0.2.10:123    *:*    960")]
    [123]
    """
    pipeline = Pipeline(data, encoding=encoding, dialect=dialect)
    for event in pipeline.events(keep_diagnostics=False):
        if isinstance(event, RecordsMade):
            yield from event.made.models()
    if pipeline.error:
        raise pipeline.error


def convert(
    data: Data,
    out: BinaryIO,
    *,
    format: Format = "json",
    summary: bool = False,
    name: str | None = None,
    encoding: str | None = None,
    dialect: str | None = None,
    on_diagnostic: Callable[[Diagnostic], object] = lambda _: None,
) -> LineCounts:
    """Read one input and write its report as it goes, without holding its records; the fastest way from text to JSON.

    Memory is constant with ``ndjson``; with ``json``, the diagnostics of a capture are held until it ends.

    Args:
        data: The text, its bytes, or a binary stream.
        out: A binary stream to write to.
        format: ``json`` for one object, the same as ``parse(data).model_dump_json(exclude_none=True)`` but for the
            order of keys; ``ndjson`` for one line for each record and each diagnostic.
        summary: Whether ``ndjson`` ends with a line that says how many there are of everything.
        name: What the report calls the input.
        encoding: Its character encoding, if you know it.
        dialect: The only dialect to look for.
        on_diagnostic: Called with each diagnostic, as it is found.

    Returns:
        The account of the input's lines.

    Raises:
        SourceError: The stream cannot be read to its end; what was read has been written, and the output is complete.
        EncodingError: There is no such encoding.
        DialectError: There is no such dialect.
        ValueError: There is no such format, or it has no such line.
    """
    pipeline = Pipeline(data, name=name, encoding=encoding, dialect=dialect)
    writer = writer_for(format, out, pipeline.name, summary=summary)
    current: CaptureFacts | None = None
    known: tuple[object, ...] = ()
    for event in pipeline.events(keep_diagnostics=format == "json"):
        if current and isinstance(event, RecordsMade | DiagnosticFound) and (facts := _growing_facts(current)) != known:
            known = facts
            writer.update_capture(summary_of(current), current.index)
        match event:
            case RecordsMade():
                writer.records(event.made)
            case DiagnosticFound():
                writer.diagnostic(event.diagnostic)
                on_diagnostic(event.diagnostic)
            case CaptureBegun(capture):
                current, known = capture, _growing_facts(capture)
                writer.begin_capture(summary_of(capture), capture.index)
            case CaptureEnded(capture):
                writer.end_capture(summary_of(capture))
        if pipeline.command:
            out.flush()
    writer.end(report := pipeline.summary())
    if pipeline.error:
        raise pipeline.error
    return report.lines


def _growing_facts(capture: CaptureFacts) -> tuple[object, ...]:
    """Return what may become known of a capture only while its rows are read."""
    return capture.dialect, capture.tool_name, capture.votes.language
