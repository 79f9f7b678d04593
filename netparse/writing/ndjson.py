"""Records and diagnostics as JSON, one a line, and the account of them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, BinaryIO, Final

from pydantic_core import to_json

from netparse.writing.json import members_of
from netparse.writing.record_texts import records_text

if TYPE_CHECKING:
    from netparse.schema.columns import RecordColumns
    from netparse.schema.diagnostics import Diagnostic
    from netparse.schema.report import CaptureSummary, ReportSummary

SOURCE_FIELDS: Final = ("tool", "dialect", "os", "language", "command", "host", "captured_at")
"""What each line says of the capture that it belongs to."""


class NdjsonWriter:
    r"""Writes one JSON object a line: every record and every diagnostic, each with its source.

    >>> import io
    >>> from netparse.schema.diagnostics import diagnose
    >>> out = io.BytesIO()
    >>> NdjsonWriter(out, "a.txt").diagnostic(diagnose("info", "tool_message", "!"))
    >>> out.getvalue()
    b'{"source":{"path":"a.txt"},"kind":"diagnostic","severity":"info","code":"tool_message","message":"!"}\n'
    """

    def __init__(self, out: BinaryIO, path: str | None, *, summary: bool = False) -> None:
        self._write = out.write
        self._has_summary = summary
        self._captures = self._records = 0
        self._severities: Counter[str] = Counter()
        self._path = path
        self._start = b""
        self._begin({})

    def _begin(self, source: dict[str, object]) -> None:
        given = {name: value for name, value in {"path": self._path, **source}.items() if value is not None}
        self._start = b'{"source":' + to_json(given) + b","

    def begin_capture(self, capture: CaptureSummary, index: int) -> None:  # noqa: D102
        self._captures = index
        self.update_capture(capture, index)

    def update_capture(self, capture: CaptureSummary, index: int) -> None:  # noqa: D102
        self._begin({"capture": index, **{name: getattr(capture, name) for name in SOURCE_FIELDS}})

    def records(self, made: RecordColumns) -> None:  # noqa: D102
        self._records += len(made)
        self._write(records_text(made, self._start.decode()).encode())

    def diagnostic(self, diagnostic: Diagnostic) -> None:  # noqa: D102
        self._severities[diagnostic.severity] += 1
        self._write(self._start + b'"kind":"diagnostic",' + members_of(diagnostic) + b"}\n")

    def end_capture(self, capture: CaptureSummary) -> None:  # noqa: D102
        self._begin({})

    def end(self, report: ReportSummary) -> None:
        """Write the account of the report, if it is wanted: other lines stand for themselves."""
        if not self._has_summary:
            return
        from netparse.schema.summary import DiagnosticCounts, InputSummary

        summary = InputSummary(
            source=report.source,
            captures=self._captures,
            records=self._records,
            lines=report.lines,
            diagnostics=DiagnosticCounts.model_validate(self._severities),
        )
        self._write(b"{" + members_of(summary) + b"}\n")
