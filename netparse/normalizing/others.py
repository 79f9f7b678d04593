"""Rows of tables that have no kind of their own: all their cells are native ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from netparse.normalizing.columns import Normalized
    from netparse.normalizing.state import NormalizingState
    from netparse.reading.events import RowsRead


def normalize_cells(rows: RowsRead, _: NormalizingState, normalized: Normalized) -> None:
    """Name the table beside the native cells."""
    normalized.columns["table_name"] = [rows.table.name] * len(rows.matches)


def normalize_family_cells(rows: RowsRead, state: NormalizingState, normalized: Normalized) -> None:
    """Name the table, and the protocol family that its heading gives by title or number."""
    normalize_cells(rows, state, normalized)
    number = rows.fields.get("family_number")
    title = f"Protocol Family {number}" if number else rows.fields.get("family_title")
    normalized.add_native("family", [str(title)] * len(rows.matches))
