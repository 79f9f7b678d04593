"""Records as columns, and adapters for them: of just the fields that are there, or of one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from types import GenericAlias, NoneType
from typing import TYPE_CHECKING, Any, get_args, overload

from pydantic import TypeAdapter, ValidationError
from typing_extensions import TypedDict

from netparse.schema.dict_maker import CACHED_COLUMN_SETS, dict_maker
from netparse.schema.report import RECORDS

if TYPE_CHECKING:
    from collections.abc import Set


class NativeCells(Sequence[dict[str, str] | None]):
    """Native cells, column by column; as a sequence, what each record has: a dict, or None.

    >>> cells = NativeCells({"pcb": ["c0ffee", None]}).with_column("cc", ["cubic", ""])
    >>> [*cells], [*cells.with_column("cc", [None, "reno"])]
    ([{'pcb': 'c0ffee', 'cc': 'cubic'}, None], [{'pcb': 'c0ffee', 'cc': 'cubic'}, {'cc': 'reno'}])
    """

    def __init__(self, columns: Mapping[str, Sequence[str | None]]) -> None:
        self.columns = columns

    def with_column(self, name: str, column: Sequence[str | None]) -> NativeCells:
        """Return these cells and those of another column; where there is a cell of that name, the other one counts."""
        if name in self.columns:
            column = [new or old for new, old in zip(column, self.columns[name], strict=True)]
        return NativeCells({**self.columns, name: column})

    def __len__(self) -> int:
        return len(next(iter(self.columns.values()), ()))

    def __iter__(self) -> Iterator[dict[str, str] | None]:
        rows = zip(*self.columns.values(), strict=True)
        return ({name: cell for name, cell in zip(self.columns, row, strict=True) if cell} or None for row in rows)

    @overload
    def __getitem__(self, index: int) -> dict[str, str] | None: ...
    @overload
    def __getitem__(self, index: slice) -> list[dict[str, str] | None]: ...
    def __getitem__(self, index: int | slice) -> dict[str, str] | list[dict[str, str] | None] | None:
        return [*self][index]


@dataclass(frozen=True)
class RecordColumns:
    """Records of one kind, field by field: valid values, and None where a record has none.

    >>> RecordColumns("socket", {"line": [4, 5], "pid": [812, None]}).records
    [{'kind': 'socket', 'line': 4, 'pid': 812}, {'kind': 'socket', 'line': 5, 'pid': None}]
    >>> RecordColumns("socket", {"line": [4], "pid": ["812"]}, canonical={"pid"}).records
    [{'kind': 'socket', 'line': 4, 'pid': 812}]
    """

    kind: str
    columns: Mapping[str, Sequence[Any]]
    """The fields that have values, in the order of the schema."""
    canonical: Set[str] = frozenset()
    """Fields that are numbers, of which the columns hold the texts that JSON has for them."""

    def __len__(self) -> int:
        return len(self.columns["line"])

    @cached_property
    def records(self) -> list[dict[str, Any]]:
        """The records as dicts, which all have the same keys."""
        columns = [
            [text and int(text) for text in column] if name in self.canonical else column
            for name, column in self.columns.items()
        ]
        return dict_maker(tuple(self.columns), self.kind)(zip(*columns, strict=True))

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
def fields_of(kind: str) -> tuple[str, ...]:
    """Return the fields of a kind, in the order of the schema."""
    return tuple(RECORDS[kind].model_fields)


@cache
def takes_any_text(kind: str, name: str) -> bool:
    """Return whether a field takes every text as it is.

    >>> takes_any_text("interface", "name"), takes_any_text("interface", "mac_address")
    (True, False)
    """
    field = RECORDS[kind].model_fields[name]
    return {*get_args(field.annotation)} - {NoneType} == {str} and not field.metadata


@cache
def takes_numbers(kind: str, name: str, largest: int) -> bool:
    """Return whether a field takes all numbers from 0 to another one.

    >>> takes_numbers("socket", "local_port", 65535), takes_numbers("socket", "local_port", 65536)
    (True, False)
    """
    adapter = field_adapter(kind, name)
    try:
        return all(adapter.validate_python(str(number)) == number for number in (0, largest))
    except ValidationError:
        return False


@cache
def field_adapter(kind: str, name: str) -> TypeAdapter[Any]:
    """Return the adapter of what one field takes."""
    return TypeAdapter(RECORDS[kind].model_fields[name].rebuild_annotation())
