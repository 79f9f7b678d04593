"""Interfaces and the multicast groups that they have joined."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netparse.addresses import family_of
from netparse.normalize.routes import index_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netparse_grammars.layout import Columns

    from netparse.events import RowsRead
    from netparse.normalize.columns import Normalized


def normalize_interfaces(columns: Columns, rows: RowsRead, normalized: Normalized) -> None:
    """Make the fields of interfaces."""
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
    families = columns["family"] = [family_of(group) for group in columns["group"]]
    if "truncated" in columns:
        columns["truncated"] = [
            None if family == "ipv6" else names for family, names in zip(families, columns["truncated"], strict=True)
        ]
    normalized.write_canonical("group")
