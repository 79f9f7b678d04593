"""Cells that a tool has cut, or may have cut: it leaves no mark, so what is as wide as the cut is flagged."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

from netparse_grammars.expressions import expression

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netparse_grammars.dialect import Cut, EndpointLayouts, EndpointWidths
    from netparse_grammars.rows.form import Columns

    from netparse.normalizing.columns import Normalized
    from netparse.reading.events import RowsRead

ENDPOINTS: Final = ("local", "remote")
MOST_PORT_DIGITS: Final = 5
"""Digits that a port has at most: the last one is 65535."""
_WORD_IN_FIELD: Final = expression(r"[^ \n]+ *")


def mark_cut_cells(rows: RowsRead, normalized: Normalized) -> None:
    """Note the cells that are as wide as the tool cuts them; endpoints are marked later."""
    columns = normalized.columns
    for cut in rows.table.cuts:
        if cut.cell == "owner":
            normalized.cut(_wide_owners(columns, cut.widths), "program")
        elif cut.cell not in ENDPOINTS and (cells := columns.get(cut.cell)) and (widths := _widths(cut, rows)):
            normalized.cut([index for index, cell in enumerate(cells) if cell and len(cell) in widths], cut.cell)


def _wide_owners(columns: Columns, widths: tuple[int, ...]) -> list[int]:
    """Return the rows in which process id, slash and program are as wide as the cut."""
    pids, programs = columns.get("pid", ()), columns.get("program", ())
    # How long the process id is beside each program where both fill the cell.
    lengths = {program: {width - 1 - len(program) for width in widths} for program in {*programs} if program}
    lengths = {program: wanted for program, wanted in lengths.items() if max(wanted) > 0}
    owners = enumerate(zip(pids, map(lengths.get, programs), strict=False))
    return [index for index, (pid, wanted) in owners if wanted and pid and len(pid) in wanted]


def mark_cut_endpoints(rows: RowsRead, normalized: Normalized, side: str, ipv6: Sequence[int]) -> None:
    """Note the endpoints of one side that are as wide as the tool cuts them.

    Args:
        rows: The rows.
        normalized: Their columns.
        side: ``local`` or ``remote``.
        ipv6: The rows that have an IPv6 address on that side; an IPv4 address with a number is never as wide.
    """
    cut = next((cut for cut in rows.table.cuts if cut.cell == side), None)
    widths = _widths(cut, rows) if cut else ()
    if not widths:
        return
    columns = normalized.columns
    addresses, ports = columns[f"{side}_address"], columns[f"{side}_port"]
    nothing = [None] * len(addresses)
    hosts, services = columns.get(f"{side}_host", nothing), columns.get(f"{side}_service", nothing)
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


def mark_cut_dotted_endpoints(
    rows: RowsRead, normalized: Normalized, layouts: EndpointLayouts, side: str, ipv6: Sequence[int]
) -> None:
    """Note the parts of endpoints, with the port behind a dot, that are as wide as the tool cuts them.

    Args:
        rows: The rows.
        normalized: Their columns.
        layouts: The layouts that the table may have.
        side: ``local`` or ``remote``.
        ipv6: The rows that have an IPv6 address on that side.
    """
    columns = normalized.columns
    names = [f"{side}_{part}" for part in ("address", "zone", "host", "port", "service")]
    nothing: Sequence[Any] = [None] * len(rows.matches)
    addresses, zones, hosts, ports, services = (columns.get(name) or nothing for name in names)
    cut: dict[str, list[int]] = {name: [] for name in names}
    is_narrow = any(name in rows.columns for name in layouts.narrow_beside)
    layout = _layout_of(rows, layouts, is_narrow=is_narrow)
    for index in ipv6:
        zone = zones[index]
        if len(addresses[index]) + (0 if zone is None else len(zone) + 1) == layout.address:
            cut[f"{side}_address" if zone is None else f"{side}_zone"].append(index)
    # In the narrow layout a number may be cut too.
    if is_narrow or any(hosts) or any(services):
        fits = layout.field >= layout.address + 1 + MOST_PORT_DIGITS
        for index, (address, zone, host, port, service) in enumerate(
            zip(addresses, zones, hosts, ports, services, strict=True)
        ):
            width = len(address or host or "*") + (0 if zone is None else len(zone) + 1)
            fills = width + 1 + len(service or port or "*") == layout.field
            if host and width == layout.name:
                cut[f"{side}_host"].append(index)
            if service and (fills or len(service) == rows.capture.dialect.service_width):
                cut[f"{side}_service"].append(index)
            if port and fills and not fits and len(port) < MOST_PORT_DIGITS:
                cut[f"{side}_port"].append(index)
    for name, indexes in cut.items():
        normalized.cut(indexes, name)
    if "" in zones:
        columns[f"{side}_zone"] = [zone or None for zone in zones]


def _layout_of(rows: RowsRead, layouts: EndpointLayouts, *, is_narrow: bool) -> EndpointWidths:
    """Return the layout that the first row shows, by how far its endpoints stand apart, or by the cells beside them."""
    words = _WORD_IN_FIELD.finditer(rows.matches[0].group())
    endpoint = next((word[0] for word in words if "." in word[0]), "")
    if len(endpoint) > layouts.wide_from:
        return layouts.wide
    return layouts.narrow if is_narrow else layouts.usual


def _widths(cut: Cut, rows: RowsRead) -> tuple[int, ...]:
    """Return the width that the header shows, or all that the tool may have; none if an option forbids to cut."""
    if cut.unless and re.search(cut.unless, rows.capture.command or ""):
        return ()
    width = rows.widths.get(cut.column or "", 0) - 1
    if cut.room is not None:
        beside = (cut.column or "", cut.title) in pairwise(rows.widths)
        return cut.widths if beside and width == cut.room - 1 else ()
    return (width,) if width in cut.widths else cut.widths
