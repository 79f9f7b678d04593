"""Counters: their section, label and value."""

from __future__ import annotations

from itertools import compress
from typing import TYPE_CHECKING, Final

from netparse.normalize.columns import snake_case

if TYPE_CHECKING:
    from netparse_grammars.layout import Columns

    from netparse.events import RowsRead
    from netparse.normalize.columns import Normalized

SECTION: Final = ("protocol", "family", "group")


def normalize_statistics(columns: Columns, rows: RowsRead, normalized: Normalized) -> None:
    """Make the fields of counters; a row of two values is two records, one after the other."""
    for name in SECTION:
        columns[name] = [rows.fields.get(name)] * len(rows.matches)
    ends = columns.pop("label_end", None)
    if ends is not None:
        columns["label"] = [
            " ".join(part.strip() for part in (label, end) if part)
            for label, end in zip(columns["label"], ends, strict=True)
        ]
        _give_directions(columns, rows)
    columns["name"] = [snake_case(label) for label in columns["label"]]
    if "received" in columns:
        pairs = list(zip(columns.pop("received"), columns.pop("sent"), strict=True))
        for name, column in columns.items():
            columns[name] = [cell for cell in column for _ in range(2)]
        columns["value"] = [value for pair in pairs for value in pair]
        columns["direction"] = ["in", "out"] * len(pairs)
        kept = [value is not None for value in columns["value"]]
        columns.update({name: list(compress(column, kept)) for name, column in columns.items()})


def _give_directions(columns: Columns, rows: RowsRead) -> None:
    """Say whether messages of a type came in or went out; the kernel's own names do not belong to the list."""
    colons = columns.pop("colon")
    direction = rows.fields.get("histogram")
    columns["direction"] = [
        direction if colon and label[:1].islower() else None
        for colon, label in zip(colons, columns["label"], strict=True)
    ]
