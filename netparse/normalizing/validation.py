"""From normalized columns to columns of valid values.

A column is validated as a whole, by an adapter made from the field of the model that it fills: the same types as the
model's, at a third of the time that row by row takes.
"""

from __future__ import annotations

from itertools import compress
from typing import TYPE_CHECKING

from pydantic import ValidationError

from netparse.schema.columns import RecordColumns, columns_adapter
from netparse.schema.report import RECORDS

if TYPE_CHECKING:
    from netparse_grammars.rows.forms import Columns

    from netparse.normalizing.columns import Normalized


def validated(normalized: Normalized) -> RecordColumns | None:
    """Return the records that columns of fields stand for, or None if there are none.

    Columns without any value are left out; rows with a value that its field does not take are rejected.
    """
    if not normalized.columns["line"]:
        return None
    columns: Columns = {
        name: column
        for name in RECORDS[normalized.kind].model_fields
        if (column := normalized.columns.get(name)) and (any(column) or column.count(None) < len(column))
    }
    names = tuple(columns)
    made = {name: columns.pop(name) for name in normalized.made if name in columns}
    adapter = columns_adapter(normalized.kind, tuple(columns))
    try:
        valid = adapter.validate_python(columns)
    except ValidationError as error:
        for detail in error.errors(include_url=False):
            name, index = detail["loc"][:2]
            row = normalized.first_lines.index(made["line"][int(index)])
            normalized.reject(row, f"{name} {detail['input']!r}: {detail['msg']}")
        valid = columns
    if normalized.rejected:
        lost = {normalized.first_lines[row] for row in normalized.rejected}
        kept = [line not in lost for line in made["line"]]
        valid = adapter.validate_python({name: list(compress(column, kept)) for name, column in columns.items()})
        made = {name: list(compress(column, kept)) for name, column in made.items()}
    valid.update(made)
    return RecordColumns(normalized.kind, {name: valid[name] for name in names}) if valid["line"] else None
