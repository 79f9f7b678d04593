"""Interfaces and the multicast groups that they have joined."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netparse.normalizing.addresses import family_of
from netparse.normalizing.bsd_interfaces import normalize_intervals, normalize_networks
from netparse.normalizing.bsd_routes import MAC, padded_mac
from netparse.normalizing.routes import index_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netparse_grammars.rows.forms import Columns

    from netparse.normalizing.columns import Normalized
    from netparse.reading.events import RowsRead


def normalize_interfaces(columns: Columns, rows: RowsRead, normalized: Normalized) -> None:
    """Make the fields of interfaces."""
    if "per_interval" in rows.fields:
        normalize_intervals(columns, rows)
        return
    if "network" in columns:
        normalize_networks(columns, rows, normalized)
        return
    if "index" in columns:
        _name_interfaces(columns, rows, normalized)
    for index, name in enumerate(columns.pop("filling_name", ())):
        if name:
            columns["name"] = [*columns["name"][:index], name, *columns["name"][index + 1 :]]
            normalized.cut([index], "name")
    if "mac_address" in columns:
        columns["mac_address"] = [cell and cell.replace(" ", ":").lower() for cell in columns["mac_address"]]
    if "inet" in columns:
        inet: Sequence[str | None] = columns.pop("inet")
        columns["address"] = [cell and cell.split()[0].removeprefix("addr:") for cell in inet]
        normalized.add_native("inet", [cell and " ".join(cell.split()) for cell in inet])
        normalized.add_native("inet6", [cell and _joined(cell) for cell in columns.pop("inet6")])


def _name_interfaces(columns: Columns, rows: RowsRead, normalized: Normalized) -> None:
    """Take the list of interfaces over to the routes of the same capture, which refer to their indexes."""
    indexes = columns["index"] = normalized.mapped(index_of, columns["index"])
    columns["description"] = columns["name"]
    listed = zip(indexes, columns["name"], strict=True)
    rows.capture.interfaces.update({index: name for index, name in listed if index is not None and name})


def _joined(lines: str) -> str:
    """Return the addresses of several lines as one text."""
    return "; ".join(" ".join(line.split()).removeprefix("inet6 ") for line in lines.split("\n"))


def normalize_groups(columns: Columns, rows: RowsRead, normalized: Normalized) -> None:
    """Make the fields of multicast groups; the tool may have cut the interface of an IPv4 group only."""
    is_mac = [MAC.fullmatch(group) is not None for group in columns["group_address"]]
    families = columns["family"] = [
        None if mac else family_of(group) for group, mac in zip(columns["group_address"], is_mac, strict=True)
    ]
    if "truncated" in columns:
        columns["truncated"] = [
            None if family == "ipv6" else names for family, names in zip(families, columns["truncated"], strict=True)
        ]
    if any(is_mac):
        columns["group_address"] = [
            padded_mac(group) if mac else group for group, mac in zip(columns["group_address"], is_mac, strict=True)
        ]
    parts = [group.partition("%") for group in columns["group_address"]]
    columns["group_address"] = [group for group, _, _ in parts]
    normalized.add_native("group_zone", [zone or None for _, _, zone in parts])
    normalized.write_canonical("group_address", [index for index, mac in enumerate(is_mac) if not mac])
    if natives := columns.get("native"):
        columns["native"] = [native and {name: _padded(cell) for name, cell in native.items()} for native in natives]


def _padded(cell: str) -> str:
    return padded_mac(cell) if MAC.fullmatch(cell) else cell
