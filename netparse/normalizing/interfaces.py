"""Interfaces: the list above the routes of Windows, the table and the blocks of Linux."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netparse.normalizing.routes import index_of
from netparse.normalizing.state import MOST_INTERFACES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netparse.normalizing.columns import Normalized
    from netparse.normalizing.state import NormalizingState
    from netparse.reading.events import RowsRead


def normalize_interface_list(_: RowsRead, state: NormalizingState, normalized: Normalized) -> None:
    """Make the fields of listed interfaces; the routes of the same capture refer to their indexes."""
    columns = normalized.columns
    indexes = columns["index"] = normalized.mapped(index_of, columns["index"])
    names = columns["description"] = columns["name"]
    for index, name in zip(indexes, names, strict=True):
        if index is not None and name and len(state.interfaces) < MOST_INTERFACES:
            state.interfaces[index] = name
    _write_macs(normalized)


def normalize_interfaces(_: RowsRead, __: NormalizingState, normalized: Normalized) -> None:
    """Make the fields of interfaces."""
    columns = normalized.columns
    filling = columns.pop("filling_name", None)
    if filling and any(filling):
        columns["name"] = [cut or name for name, cut in zip(columns["name"], filling, strict=True)]
        normalized.cut([index for index, name in enumerate(filling) if name], "name")
    _write_macs(normalized)
    if "inet" in columns:
        inet: Sequence[str | None] = columns.pop("inet")
        columns["address"] = [cell and cell.split()[0].removeprefix("addr:") for cell in inet]
        normalized.add_native("inet", [cell and " ".join(cell.split()) for cell in inet])
        normalized.add_native("inet6", [cell and _joined(cell) for cell in columns.pop("inet6")])


def _write_macs(normalized: Normalized) -> None:
    """Write MAC addresses in lower case, with colons."""
    if "mac_address" in normalized.columns:
        printed = normalized.columns["mac_address"]
        normalized.columns["mac_address"] = [cell and cell.replace(" ", ":").lower() for cell in printed]


def _joined(lines: str) -> str:
    """Return the addresses of several lines as one text."""
    return "; ".join(" ".join(line.split()).removeprefix("inet6 ") for line in lines.split("\n"))
