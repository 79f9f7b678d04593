"""The multicast groups that interfaces have joined."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netparse.normalizing.addresses import canonical_mac, family_of, ipv6_rows

if TYPE_CHECKING:
    from netparse.normalizing.columns import Normalized
    from netparse.normalizing.state import NormalizingState
    from netparse.reading.events import RowsRead


def normalize_groups(_: RowsRead, __: NormalizingState, normalized: Normalized) -> None:
    """Make the fields of multicast groups; the tool may have cut the interface of an IPv4 group only."""
    columns = normalized.columns
    macs = list(map(canonical_mac, columns["group_address"]))
    families = columns["family"] = [
        None if mac else family_of(group) for group, mac in zip(columns["group_address"], macs, strict=True)
    ]
    if "truncated" in columns:
        columns["truncated"] = [
            None if family == "ipv6" else names for family, names in zip(families, columns["truncated"], strict=True)
        ]
    parts = [(mac or group).partition("%") for group, mac in zip(columns["group_address"], macs, strict=True)]
    columns["group_address"] = [group for group, _, _ in parts]
    normalized.add_native("group_zone", [zone or None for _, _, zone in parts])
    ipv6 = [index for index in ipv6_rows(columns["group_address"]) if not macs[index]]
    normalized.write_canonical("group_address", ipv6)
    if natives := columns.get("native"):
        columns["native"] = [
            native and {name: canonical_mac(cell) or cell for name, cell in native.items()} for native in natives
        ]
