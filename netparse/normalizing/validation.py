"""From normalized columns to columns of valid values.

A column is validated as a whole, by an adapter made from the field of the model that it fills: the same types as the
model's, at a third of the time that row by row takes.
"""

from __future__ import annotations

from itertools import compress
from typing import TYPE_CHECKING, Final

from pydantic import ValidationError

from netparse.normalizing.notes import note
from netparse.schema.columns import RecordColumns, columns_adapter, fields_of, takes_any_text, takes_numbers
from netparse.schema.diagnostics import diagnose
from netparse.schema.report import RECORDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netparse_grammars.rows.form import Columns
    from pydantic_core import ErrorDetails

    from netparse.normalizing.columns import Normalized
    from netparse.reading.events import RowsRead

_TOO_LARGE: Final = frozenset({"less_than_equal", "finite_number", "int_parsing_size"})
"""What pydantic calls such errors."""


def validated(normalized: Normalized, rows: RowsRead | None = None) -> RecordColumns | None:
    """Return the records that columns of fields stand for, or None if there are none.

    Columns without any value are left out; rows with a value that its field does not take are rejected. A number that
    is too large for its field, without which the record is as good, goes to the native cells.

    Args:
        normalized: The columns.
        rows: The rows they were made of, to quote them.
    """
    if not normalized.columns["line"]:
        return None
    columns: Columns = {
        name: column
        for name in fields_of(normalized.kind)
        if (column := normalized.columns.get(name)) and (any(column) or column.count(None) < len(column))
    }
    names = tuple(columns)
    canonical = _canonical(normalized, rows) if rows else frozenset()
    made = {
        name: columns.pop(name)
        for name in names
        if name in normalized.made or name in canonical or takes_any_text(normalized.kind, name)
    }
    try:
        valid = _values_of(normalized.kind, columns)
    except ValidationError as error:
        details = error.errors(include_url=False)
        moved = [_moved_to_native(detail, normalized, rows) for detail in details]
        if any(moved):
            return validated(normalized, rows)
        for detail in details:
            name, index = detail["loc"][:2]
            row = normalized.first_lines.index(made["line"][int(index)])
            normalized.reject(row, f"{name} {detail['input']!r}: {detail['msg']}")
        valid = columns
    if normalized.rejected:
        lost = {normalized.first_lines[row] for row in normalized.rejected}
        kept = [line not in lost for line in made["line"]]
        valid = _values_of(normalized.kind, {name: list(compress(column, kept)) for name, column in columns.items()})
        made = {name: list(compress(column, kept)) for name, column in made.items()}
    valid.update(made)
    if not valid["line"]:
        return None
    return RecordColumns(normalized.kind, {name: valid[name] for name in names}, canonical)


def _values_of(kind: str, columns: Columns) -> Columns:
    """Return the values of columns that their fields take.

    Raises:
        ValidationError: A field does not take a value.
    """
    if not columns:
        return {}
    values: Columns = columns_adapter(kind, tuple(columns)).validate_python(columns)
    return values


def _canonical(normalized: Normalized, rows: RowsRead) -> frozenset[str]:
    """Return the fields whose columns are as read, canonical numbers that their fields take: they are valid."""
    kind = normalized.kind
    return frozenset(
        name
        for name, largest in rows.canonical.items()
        if (column := normalized.columns.get(name)) is not None
        and column is rows.columns[name]
        and (takes_numbers(kind, name, largest) or takes_numbers(kind, name, _largest_as_long(column)))
    )


def _largest_as_long(column: Sequence[str | None]) -> int:
    """Return the largest number that has as many digits as the longest of some."""
    return int(10 ** max(map(len, filter(None, column)), default=1)) - 1


def _moved_to_native(detail: ErrorDetails, normalized: Normalized, rows: RowsRead | None) -> bool:
    """Move a number that is too large for its field to the native cells, and diagnose it; return whether it was one."""
    name, place, *parts = detail["loc"]
    name, index = str(name), int(place)
    field = RECORDS[normalized.kind].model_fields[name]
    if detail["type"] not in _TOO_LARGE or field.is_required() or name.endswith("_port"):
        return False
    column = list(normalized.columns[name])
    column[index] = {**column[index], parts[0]: None} if parts else None
    normalized.columns[name] = column
    native = "_".join(map(str, (name, *parts)))
    normalized.add_native(native, [None] * index + [str(detail["input"])] + [None] * (len(column) - index - 1))
    message = f"{native} {detail['input']} is larger than any that this field takes; it is in native"
    if rows:
        row = normalized.first_lines.index(normalized.columns["line"][index])
        note("warning", "value_out_of_range", message, row, rows, normalized)
    else:
        line = normalized.columns["line"][index]
        normalized.diagnostics.append(diagnose("warning", "value_out_of_range", message, line))
    return True
