"""From normalized columns to validated records, and from records to JSON.

A column is validated as a whole, by an adapter made from the field of the model that it fills: the same types as the
model's, at a third of the time that row by row takes.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import compress
from types import GenericAlias
from typing import TYPE_CHECKING, Any, BinaryIO, Final, Protocol

from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic_core import to_json
from typing_extensions import TypedDict

from netparse.models import RECORDS, CaptureSummary, Diagnostic, ReportSummary

if TYPE_CHECKING:
    from collections.abc import Callable

    from netparse_grammars.layout import Columns

    from netparse.normalize import Normalized

SHAPES: Final = 256
"""Sets of fields for which adapters are kept."""
_MADE: Final = ("line", "last_line", "protocol", "family", "state", "native_state", "native", "truncated")
"""Fields whose values do not come from a cell as they are: what makes them makes valid ones only."""


def validated_records(normalized: Normalized) -> list[dict[str, Any]]:
    """Return the records that columns of fields stand for.

    Columns without any value are left out; rows with a value that its field does not take are rejected.
    """
    if not normalized.columns["line"]:
        return []
    columns: Columns = {
        name: column
        for name in RECORDS[normalized.kind].model_fields
        if (column := normalized.columns.get(name)) and (any(column) or column.count(None) < len(column))
    }
    names = tuple(columns)
    made = {name: columns.pop(name) for name in _MADE if name in columns}
    adapter = _columns_adapter(normalized.kind, tuple(columns))
    try:
        valid = adapter.validate_python(columns)
    except ValidationError as error:
        for detail in error.errors(include_url=False):
            name, index = detail["loc"][:2]
            reason = f"{name} {detail['input']!r}: {detail['msg']}"
            normalized.rejected.setdefault(int(index), reason)
        valid = columns
    if normalized.rejected:
        kept = [index not in normalized.rejected for index in range(len(made["line"]))]
        valid = adapter.validate_python({name: list(compress(column, kept)) for name, column in columns.items()})
        made = {name: list(compress(column, kept)) for name, column in made.items()}
    valid.update(made)
    return _record_maker(normalized.kind, names)(*(valid[name] for name in names))


def json_array(kind: str, records: list[dict[str, Any]]) -> bytes:
    """Return records of one kind and with the same fields as a JSON array, without nulls."""
    return _array_adapter(kind, tuple(records[0])).dump_json(records, exclude_none=True)


@lru_cache(SHAPES)
def _columns_adapter(kind: str, names: tuple[str, ...]) -> TypeAdapter[Any]:
    """Return the adapter that validates columns, each a list of what the field of its name takes."""
    columns = {name: GenericAlias(list, annotation) for name, annotation in _annotations(kind, names).items()}
    shape: Any = TypedDict("columns", columns)  # type: ignore[misc]  # columns known at run time
    return TypeAdapter(shape)


@lru_cache(SHAPES)
def _array_adapter(kind: str, names: tuple[str, ...]) -> TypeAdapter[list[Any]]:
    """Return the adapter that writes records with just these fields; writing models takes twice as long."""
    record = TypedDict("record", _annotations(kind, names), total=False)  # type: ignore[misc]  # names known at run time
    return TypeAdapter(list[record])


def _annotations(kind: str, names: tuple[str, ...]) -> dict[str, Any]:
    fields = RECORDS[kind].model_fields
    return {name: fields[name].rebuild_annotation() for name in names}


@lru_cache(SHAPES)
def _record_maker(kind: str, names: tuple[str, ...]) -> Callable[..., list[dict[str, Any]]]:
    """Return a function from columns to records: a dict display, which takes half the time of ``dict(zip(...))``.

    The names have become fields of a model before: nothing of the input becomes code.
    """
    cells = "".join(f"{name}, " for name in names)
    items = "".join(f"{name!r}: {name}, " for name in names)
    maker: Callable[..., list[dict[str, Any]]]
    maker = eval(f"lambda *columns: [{{'kind': {kind!r}, {items}}} for {cells} in zip(*columns)]")
    return maker


class Writer(Protocol):
    """Writes the results of one input as they come."""

    def begin_capture(self, capture: CaptureSummary, index: int) -> None:
        """Begin a capture; what is said of it here may still change."""

    def tell(self, capture: CaptureSummary, index: int) -> None:
        """Say what else has become known of the capture by now."""

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

    def tell(self, capture: CaptureSummary, index: int) -> None:
        """Do nothing: it stands at the end."""

    def diagnostic(self, diagnostic: Diagnostic) -> None:
        """Do nothing: the summaries hold them."""

    def end_capture(self, capture: CaptureSummary) -> None:  # noqa: D102
        self._write(b"]," + _members(capture) + b"}")

    def end(self, report: ReportSummary) -> None:  # noqa: D102
        captures = b"" if self._before_capture == b"," else self._before_capture
        self._write(captures + b"]," + _members(report) + b"}")


class NdjsonWriter:
    r"""Writes one JSON object a line: every record and every diagnostic, each with its source.

    >>> import io
    >>> out = io.BytesIO()
    >>> NdjsonWriter(out, "a.txt").diagnostic(Diagnostic(severity="info", code="tool_message", message="!"))
    >>> out.getvalue()
    b'{"source":{"path":"a.txt"},"kind":"diagnostic","severity":"info","code":"tool_message","message":"!"}\n'
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
        self.tell(capture, index)

    def tell(self, capture: CaptureSummary, index: int) -> None:  # noqa: D102
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
