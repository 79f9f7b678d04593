"""From normalized rows to validated records, and from records to JSON.

What is written as it goes is validated in chunks by an adapter for just the fields that rows of its shape have. It is
made from the model of their kind, so types and JSON are the same as the model's.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, BinaryIO, Protocol

from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError
from pydantic_core import to_json
from typing_extensions import TypedDict

from netparse.models import RECORDS, CaptureSummary, Diagnostic, ReportSummary

if TYPE_CHECKING:
    from netparse.events import Row


@cache
def model_adapter(kind: str) -> TypeAdapter[list[Any]]:
    """Return the adapter that makes models of records."""
    return TypeAdapter(list[RECORDS[kind]])  # type: ignore[misc]  # a model known at run time


@cache
def shape_adapter(kind: str, fields: frozenset[str]) -> TypeAdapter[list[Any]]:
    """Return the adapter for records of one kind that have no other fields than these."""
    known = RECORDS[kind].model_fields
    annotations = {name: info.rebuild_annotation() for name, info in known.items() if name in fields}
    shape = TypedDict("shape", annotations, total=False)  # type: ignore[operator]  # built at run time
    shape.__pydantic_config__ = ConfigDict(extra="forbid")
    return TypeAdapter(list[shape])  # type: ignore[valid-type]


def validate(adapter: TypeAdapter[list[Any]], rows: list[Row]) -> tuple[list[Any], list[tuple[Row, str]]]:
    """Return what an adapter makes of rows, and the rows that it refuses, with a reason."""
    try:
        return adapter.validate_python(rows), []
    except ValidationError:
        valid: list[Any] = []
        refused: list[tuple[Row, str]] = []
        for row in rows:
            try:
                valid += adapter.validate_python([row])
            except ValidationError as error:
                detail = error.errors(include_url=False)[0]
                refused.append((row, f"{detail['loc'][-1]} {detail['input']!r}: {detail['msg']}"))
        return valid, refused


class Writer(Protocol):
    """Writes the results of one input as they come."""

    def begin_capture(self, capture: CaptureSummary, index: int) -> None:
        """Begin a capture; what is said of it here may still change."""

    def records(self, array: bytes) -> None:
        """Write some records of the capture, given as a JSON array."""

    def diagnostic(self, diagnostic: Diagnostic) -> None:
        """Take note of a diagnostic, which the summary it belongs to will hold as well."""

    def end_capture(self, capture: CaptureSummary) -> None:
        """End the capture."""

    def end(self, report: ReportSummary) -> None:
        """End the report."""


class JsonWriter:
    """Writes one report as one JSON object.

    >>> import io
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

    def records(self, array: bytes) -> None:  # noqa: D102
        self._write(self._before_records + array[1:-1])
        self._before_records = b","

    def diagnostic(self, diagnostic: Diagnostic) -> None:
        """Do nothing: the summaries hold them."""

    def end_capture(self, capture: CaptureSummary) -> None:  # noqa: D102
        self._write(b"]," + _members(capture) + b"}")

    def end(self, report: ReportSummary) -> None:  # noqa: D102
        captures = b"" if self._before_capture == b"," else self._before_capture
        self._write(captures + b"]," + _members(report) + b"}")


class NdjsonWriter:
    """Writes one JSON object a line: every record and every diagnostic, each with its source.

    >>> import io
    >>> out = io.BytesIO()
    >>> NdjsonWriter(out, "a.txt").diagnostic(Diagnostic(severity="info", code="tool_message", message="!"))
    >>> out.getvalue()
    b'{"source":{"path":"a.txt"},"kind":"diagnostic","severity":"info","code":"tool_message","message":"!"}\\n'
    """

    def __init__(self, out: BinaryIO, path: str | None) -> None:
        self._write = out.write
        self._path = path
        self._start = b""
        self._begin({})

    def _begin(self, source: dict[str, object]) -> None:
        given = {name: value for name, value in {"path": self._path, **source}.items() if value is not None}
        self._start = b'{"source":' + to_json(given) + b","

    def begin_capture(self, capture: CaptureSummary, index: int) -> None:  # noqa: D102
        about = {"dialect": capture.dialect, "os": capture.os, "command": capture.command}
        self._begin({"capture": index, **about})

    def records(self, array: bytes) -> None:  # noqa: D102
        # A quote inside a JSON string is escaped, so these four bytes stand between two records and nowhere else.
        self._write(self._start + array[2:-1].replace(b'},{"', b"}\n" + self._start + b'"') + b"\n")

    def diagnostic(self, diagnostic: Diagnostic) -> None:  # noqa: D102
        self._write(self._start + b'"kind":"diagnostic",' + _members(diagnostic) + b"}\n")

    def end_capture(self, capture: CaptureSummary) -> None:  # noqa: D102
        self._begin({})

    def end(self, report: ReportSummary) -> None:
        """Do nothing: every line stands for itself."""


def _members(model: BaseModel) -> bytes:
    return model.model_dump_json(exclude_none=True).encode()[1:-1]
