"""A report as one JSON object, written as it goes."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from netparse.writing.record_texts import records_text

if TYPE_CHECKING:
    from pydantic import BaseModel

    from netparse.schema.columns import RecordColumns
    from netparse.schema.diagnostics import Diagnostic
    from netparse.schema.report import CaptureSummary, ReportSummary


class JsonWriter:
    """Writes one report as one JSON object.

    >>> import io
    >>> from netparse.schema.report import ReportSummary
    >>> out = io.BytesIO()
    >>> JsonWriter(out).end(ReportSummary())
    >>> out.getvalue()[:39]
    b'{"captures":[],"schema_version":"1","so'
    """

    def __init__(self, out: BinaryIO) -> None:
        self._write = out.write
        self._before_capture = b'{"captures":['
        self._before_records = b""

    def begin_capture(self, capture: CaptureSummary, index: int) -> None:  # noqa: D102
        self._write(self._before_capture + b'{"records":[')
        self._before_capture = b","
        self._before_records = b""

    def records(self, made: RecordColumns) -> None:  # noqa: D102
        self._write(self._before_records + records_text(made, end="},")[:-1].encode())
        self._before_records = b","

    def update_capture(self, capture: CaptureSummary, index: int) -> None:
        """Do nothing: the summary stands behind the records."""

    def diagnostic(self, diagnostic: Diagnostic) -> None:
        """Do nothing: the summaries hold them."""

    def end_capture(self, capture: CaptureSummary) -> None:  # noqa: D102
        self._write(b"]," + members_of(capture) + b"}")

    def end(self, report: ReportSummary) -> None:  # noqa: D102
        captures = b"" if self._before_capture == b"," else self._before_capture
        self._write(captures + b"]," + members_of(report) + b"}")


def members_of(model: BaseModel) -> bytes:
    """Return the members of the JSON object that a model is, without braces and without nulls."""
    return model.model_dump_json(exclude_none=True).encode()[1:-1]
