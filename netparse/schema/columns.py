"""Adapters for columns and for lists of records, of just the fields that are there."""

from __future__ import annotations

from functools import lru_cache
from types import GenericAlias
from typing import Any, Final

from pydantic import TypeAdapter
from typing_extensions import TypedDict

from netparse.schema.report import RECORDS

CACHED_COLUMN_SETS: Final = 256
"""Sets of fields for which adapters are kept: more than the tables of one text have."""


@lru_cache(CACHED_COLUMN_SETS)
def columns_adapter(kind: str, names: tuple[str, ...]) -> TypeAdapter[Any]:
    """Return the adapter that validates columns, each a list of what the field of its name takes."""
    columns = {name: GenericAlias(list, annotation) for name, annotation in _annotations(kind, names).items()}
    shape: Any = TypedDict("columns", columns)  # type: ignore[misc]  # columns known at run time
    return TypeAdapter(shape)


@lru_cache(CACHED_COLUMN_SETS)
def record_adapter(kind: str, names: tuple[str, ...]) -> TypeAdapter[Any]:
    """Return the adapter that writes a record with just these fields; writing models takes twice as long."""
    return TypeAdapter(_record_shape(kind, names))


@lru_cache(CACHED_COLUMN_SETS)
def array_adapter(kind: str, names: tuple[str, ...]) -> TypeAdapter[list[Any]]:
    """Return the adapter that writes a list of such records."""
    shape: Any = GenericAlias(list, _record_shape(kind, names))
    return TypeAdapter(shape)


def _record_shape(kind: str, names: tuple[str, ...]) -> Any:  # noqa: ANN401 - a type that is made at run time
    shape: Any = TypedDict("record", _annotations(kind, names), total=False)  # type: ignore[misc]  # known at run time
    return shape


def _annotations(kind: str, names: tuple[str, ...]) -> dict[str, Any]:
    fields = RECORDS[kind].model_fields
    return {name: fields[name].rebuild_annotation() for name in names}
