"""Diagnostics of rows whose values are there, but need a second look."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from netparse.schema.diagnostics import diagnose

if TYPE_CHECKING:
    from netparse.normalizing.columns import Normalized
    from netparse.reading.events import RowsRead
    from netparse.schema.diagnostics import DiagnosticCode, Severity


def note(
    severity: Severity, code: DiagnosticCode, message: str, index: int, rows: RowsRead, normalized: Normalized
) -> None:
    """Add a diagnostic of a row."""
    line, text = rows.lines(index)[0]
    normalized.diagnostics.append(diagnose(severity, code, message, line, text))


def note_split_cells(rows: RowsRead, normalized: Normalized) -> None:
    """Note the rows in which no blank separates two cells: where one ends follows from the width of its column."""
    split: dict[int, list[str]] = {}
    for left, right in rows.table.touching:
        cells = zip(rows.columns.get(left) or (), rows.columns.get(right) or (), strict=False)
        for index, pair in enumerate(cells):
            if None not in pair and pair not in pairwise(rows.matches[index].group().split()):
                split.setdefault(index, []).append(f"{left} {pair[0]}, {right} {pair[1]}")
    for index, found in split.items():
        message = f"no blank stands between cells; they were split by the widths of the columns: {'; '.join(found)}"
        note("info", "split_by_width", message, index, rows, normalized)


def note_host_bits(rows: RowsRead, normalized: Normalized) -> None:
    """Note the routes whose destination is no prefix."""
    for index, message in normalized.host_bits.items():
        note("warning", "host_bits", f"{message}; what was printed is in native", index, rows, normalized)
