"""Records as columns, and adapters for them: of just the fields that are there, or of one."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from types import GenericAlias
from typing import TYPE_CHECKING, Any

from pydantic import TypeAdapter
from typing_extensions import TypedDict

from netparse.schema.dict_maker import CACHED_COLUMN_SETS, dict_maker
from netparse.schema.report import RECORDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence


@dataclass(frozen=True)
class RecordColumns:
    """Records of one kind, field by field: valid values, and None where a record has none.

    >>> RecordColumns("socket", {"line": [4, 5], "pid": [812, None]}).records
    [{'kind': 'socket', 'line': 4, 'pid': 812}, {'kind': 'socket', 'line': 5, 'pid': None}]
    """

    kind: str
    columns: Mapping[str, Sequence[Any]]
    """The fields that have values, in the order of the schema."""

    @cached_property
    def records(self) -> list[dict[str, Any]]:
        """The records as dicts, which all have the same keys."""
        return dict_maker(tuple(self.columns), self.kind)(zip(*self.columns.values(), strict=True))

    def models(self) -> Iterator[Any]:
        """Yield the records as models."""
        model = RECORDS[self.kind]
        return (model.model_construct(**record) for record in self.records)


@lru_cache(CACHED_COLUMN_SETS)
def columns_adapter(kind: str, names: tuple[str, ...]) -> TypeAdapter[Any]:
    """Return the adapter that validates columns, each a list of what the field of its name takes."""
    fields = RECORDS[kind].model_fields
    columns = {name: GenericAlias(list, fields[name].rebuild_annotation()) for name in names}
    shape: Any = TypedDict("columns", columns)  # type: ignore[misc]  # columns known at run time
    return TypeAdapter(shape)


@cache
def field_adapter(kind: str, name: str) -> TypeAdapter[Any]:
    """Return the adapter of what one field takes."""
    return TypeAdapter(RECORDS[kind].model_fields[name].rebuild_annotation())
