"""Cells that a tool has cut, or may have cut: it leaves no mark, so what is as wide as the cut is flagged."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netparse_grammars.layout import Columns
    from netparse_grammars.table import Cut

    from netparse.events import RowsRead
    from netparse.normalize.columns import Normalized

ENDPOINTS: Final = ("local", "remote")
SERVICE_WIDTH: Final = 18
"""Characters to which a service is cut."""
MOST_DIGITS: Final = 10
"""Digits that a process id may have."""


def mark_cut_cells(rows: RowsRead, normalized: Normalized) -> None:
    """Note the cells, but for endpoints, that are as wide as the tool cuts them."""
    for cut in rows.table.cuts:
        if cut.cell == "owner":
            normalized.cut(_wide_owners(normalized.columns, cut.widths), "program")
        elif cut.cell not in ENDPOINTS:
            cells = enumerate(normalized.columns.get(cut.cell, ()))
            normalized.cut([index for index, cell in cells if cell and len(cell) in cut.widths], cut.cell)


def _wide_owners(columns: Columns, widths: tuple[int, ...]) -> list[int]:
    """Return the rows in which process id, slash and program are as wide as the cut."""
    pids, programs = columns.get("pid", ()), columns.get("program", ())
    lengths = [width - 1 for width in widths]
    shortest = lengths[0] - MOST_DIGITS
    return [
        index
        for index, program in enumerate(programs)
        if program and len(program) >= shortest and len(program) + len(pids[index]) in lengths
    ]


def mark_cut_endpoints(rows: RowsRead, normalized: Normalized, side: str, ipv6: Sequence[int]) -> None:
    """Note the endpoints of one side that are as wide as the tool cuts them.

    Args:
        rows: The rows.
        normalized: Their columns.
        side: ``local`` or ``remote``.
        ipv6: The rows that have an IPv6 address on that side; an IPv4 address with a number is never as wide.
    """
    cut = next((cut for cut in rows.table.cuts if cut.cell == side), None)
    if cut is None or (cut.unless and re.search(cut.unless, rows.capture.command or "")):
        return
    columns = normalized.columns
    addresses, ports = columns[f"{side}_address"], columns[f"{side}_port"]
    hosts, services = columns.get(f"{side}_host", ()), columns.get(f"{side}_service", ())
    widths = _widths(cut, rows)
    if not any(hosts) and not any(services):
        wide = [index for index in ipv6 if len(addresses[index]) + 1 + len(ports[index] or "*") in widths]
        normalized.cut(wide, f"{side}_address")
        return
    endpoints = enumerate(zip(addresses, hosts, ports, services, strict=True))
    wide = [
        index
        for index, (address, host, port, service) in endpoints
        if (text := address or host) and len(text) + 1 + len(service or port or "*") in widths
    ]
    normalized.cut([index for index in wide if addresses[index]], f"{side}_address")
    normalized.cut([index for index in wide if hosts[index]], f"{side}_host")
    long = [index for index, service in enumerate(services) if service and len(service) == SERVICE_WIDTH]
    normalized.cut(long, f"{side}_service")


def _widths(cut: Cut, rows: RowsRead) -> tuple[int, ...]:
    """Return the width that the header shows, or all that the tool may have."""
    width = rows.widths.get(cut.column or "", 0) - 1
    return (width,) if width in cut.widths else cut.widths
