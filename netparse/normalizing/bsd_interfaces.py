"""Interfaces of macOS and the BSDs: a row for each link and address, or for each interval."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from netparse_grammars.counters import INTERFACE_COUNTERS
from netparse_grammars.expressions import expression
from netparse_grammars.texts import FILLED, LINK

from netparse.normalizing.addresses import family_of, padded_mac

if TYPE_CHECKING:
    from netparse_grammars.dialect import InterfaceWidths

    from netparse.normalizing.columns import Normalized
    from netparse.normalizing.state import NormalizingState
    from netparse.reading.events import RowsRead

_FILLED: Final = expression(FILLED)
_LINK: Final = expression(LINK)
ALL_INTERFACES: Final = frozenset(f"all_{name}" for name in INTERFACE_COUNTERS)
"""Cells that count for all interfaces together, beside those of one."""


def normalize_bsd_interfaces(rows: RowsRead, _: NormalizingState, normalized: Normalized) -> None:
    """Make the fields of rows for links and addresses."""
    columns = normalized.columns
    links = [_LINK.fullmatch(network) for network in columns["network"]]
    columns["index"] = [link and link[1] for link in links]
    if more := columns.pop("multicast_addresses", None):
        lines = [cell.split("\n")[1:] if cell else () for cell in more]
        normalized.add_native("multicast_addresses", ["; ".join(line.split()[0] for line in row) for row in lines])
    columns["mac_address"] = [mac and padded_mac(mac) for mac in columns["mac_address"]]
    names, printed = columns["name"], columns["address"]
    # The link of an interface without an address may have its name in that place.
    cells = zip(names, printed, columns["network"], strict=True)
    own = [address if address == name or network.startswith("<Link") else None for name, address, network in cells]
    normalized.add_native("address", own)
    parts = [
        (None, None) if address is None or is_own else _split(address)
        for address, is_own in zip(printed, own, strict=True)
    ]
    columns["address_zone"] = [zone for _, zone in parts]
    columns["address"] = [text if text and family_of(text) else None for text, _ in parts]
    columns["address_host"] = [text if text and not family_of(text) else None for text, _ in parts]
    if widths := rows.table.interface_widths:
        _mark_cut_names(rows, widths, normalized)
        _mark_cut_addresses(rows, widths, normalized)
    normalized.write_canonical("address", may_be_cut=True)


def _split(address: str) -> tuple[str, str | None]:
    text, _, zone = address.partition("%")
    return text, zone or None


def _mark_cut_names(rows: RowsRead, widths: InterfaceWidths, normalized: Normalized) -> None:
    """Note the names that fill their field: just one blank separates them from an MTU that is aligned to the left."""
    names = enumerate(normalized.columns["name"])
    if rows.widths.get("bsd_mtu", 0) > widths.right_aligned_mtu:
        wide = [
            index
            for index, name in names
            if name and len(name) in widths.names and _FILLED.match(rows.matches[index].group())
        ]
    else:
        is_narrow = rows.widths.get("name") == widths.name_room
        wide = [index for index, name in names if is_narrow and name and len(name) == widths.names[0]]
    normalized.cut(wide, "name")


def _mark_cut_addresses(rows: RowsRead, widths: InterfaceWidths, normalized: Normalized) -> None:
    """Note the networks and addresses that fill their fields, if the header shows that these are narrow."""
    width = rows.widths.get("network", 0) - 1
    room = rows.widths.get("address", 0)
    is_right = rows.widths.get("bsd_mtu", 0) <= widths.right_aligned_mtu
    if width not in (widths.narrow_network, widths.network) or (is_right and room != widths.address_room):
        return
    is_uniform = room >= widths.address_room
    names = ("index", "network", "address", "address_zone", "address_host")
    cells = zip(*(normalized.columns[name] for name in names), strict=True)
    for index, (link, network, address, zone, host) in enumerate(cells):
        if link or not (text := address or host):
            continue
        is_ipv6 = ":" in (address or network)
        if len(network) == (widths.narrow_network if is_ipv6 and not is_uniform else width):
            normalized.cut([index], "network")
        limit = widths.address if is_ipv6 or is_uniform else widths.narrow_address
        if (is_ipv6 or host) and len(text) + (len(zone) + 1 if zone else 0) == limit:
            normalized.cut([index], "address_zone" if zone else "address" if address else "address_host")


def normalize_intervals(rows: RowsRead, _: NormalizingState, normalized: Normalized) -> None:
    """Make the fields of traffic in intervals; a row may hold that of one interface and that of all."""
    columns = normalized.columns
    name = rows.fields.get("interval_name") or rows.fields.get("plain_name")
    names: list[object] = [None if name == "Total" else name] * len(rows.matches)
    of_all = {column: columns.pop(column) for column in ALL_INTERFACES if column in columns}
    if of_all.get("all_rx_packets"):
        nothing = [None] * len(rows.matches)
        for column, cells in list(columns.items()):
            others = cells if column in ("line", "last_line") else of_all.get(f"all_{column}") or nothing
            columns[column] = [cell for pair in zip(cells, others, strict=True) for cell in pair]
        names = [cell for one in names for cell in (one, None)]
    columns["name"] = names
    columns["per_interval"] = [True] * len(names)
