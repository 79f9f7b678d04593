"""Multicast groups, as ``netstat -g`` of macOS and the BSDs prints them, and what else stands about neighbours.

IPv4 Multicast Group Memberships
Group                   Link-layer Address  Netif
224.0.0.251             1:0:5e:0:0:fb       en0
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from tests.printing.bsd.route_get import unpadded
from tests.printing.bsd.route_layouts import canonical
from tests.printing.bsd.routes import tell, version_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tests.printing.bsd.document import BsdDocument
    from tests.printing.document import Capture

Title = Literal["Link-layer", "IPv4", "IPv6"]
_MAC: Final = re.compile(r"[0-9a-f]{2}(?::[0-9a-f]{2}){5}")


@dataclass(frozen=True)
class Group:
    """A group that an interface has joined: an address of the network or of the link layer, written in full."""

    group: str
    mac: str
    interface: str


def print_groups_into(capture: Capture, title: Title, groups: Iterable[Group]) -> None:
    """Print the groups of one kind as a section of a capture."""
    capture.structure(f"{title} Multicast Group Memberships")
    capture.structure(f"{'Group':<20}\t{'Link-layer Address':<16}\tNetif")
    for group in groups:
        version = version_of(group.group)
        address, _, zone = group.group.partition("%")
        native = ({"link_layer_address": group.mac} if group.mac else {}) | ({"group_zone": zone} if zone else {})
        capture.record(
            f"{unpadded(group.group):<20}\t{unpadded(group.mac) or '<none>':<16}\t{group.interface}",
            "multicast_group",
            group_address=canonical(address) if version else group.group,
            family=f"ipv{version}" if version else None,
            interface=group.interface,
            native=native or None,
        )


def print_groups(
    document: BsdDocument, sections: Iterable[tuple[Title, Sequence[Group]]], *, blank: bool = True
) -> Capture:
    """Print sections as a capture of its own."""
    document.system("bsd")
    capture = document.capture()
    for title, groups in sections:
        print_groups_into(capture, title, groups)
        if blank:
            capture.structure("")
    return capture


VIFS: Final = " Vif   Thresh   Local-Address   Remote-Address    Pkts-In   Pkts-Out"
MIFS: Final = " Mif   Rate   PhyIF   Pkts-In   Pkts-Out"
ORIGINS: Final = " Origin          Group             Packets In-Vif  Out-Vifs:Ttls"


def print_vifs_into(capture: Capture, rows: Iterable[tuple[int, int, str, str, int, int]]) -> None:
    """Print the table of virtual interfaces of FreeBSD; only tunnels have a remote address."""
    rows = [*rows]
    if not rows:
        capture.structure("", "IPv4 Virtual Interface Table is empty")
        return
    capture.structure("", "IPv4 Virtual Interface Table", VIFS)
    keys = ("vif", "thresh", "local_address", "remote_address", "pkts_in", "pkts_out")
    for row in rows:
        native = {key: str(cell) for key, cell in zip(keys, row, strict=True) if cell != ""}
        text = " {:>2}    {:>6}   {:<15} {:<15} {:>9}  {:>9}".format(*row)
        capture.record(text, "other", table_name="multicast_interfaces", native=native)


def print_mifs_into(capture: Capture, rows: Iterable[tuple[int, int, str, int, int]]) -> None:
    """Print the table of multicast interfaces of IPv6 of FreeBSD."""
    rows = [*rows]
    if not rows:
        capture.structure("", "IPv6 Multicast Interface Table is empty")
        return
    capture.structure("", "IPv6 Multicast Interface Table", MIFS)
    for row in rows:
        native = dict(zip(("mif", "rate", "phyif", "pkts_in", "pkts_out"), map(str, row), strict=True))
        text = "  {:>2}   {:>4}   {:>5} {:>9}  {:>9}".format(*row)
        capture.record(text, "other", table_name="multicast_interfaces", native=native)


def print_forwarding_into(capture: Capture, rows: Iterable[tuple[str, str, int, int, str]]) -> None:
    """Print the forwarding cache of IPv4 of FreeBSD, with a blank line behind it."""
    rows = [*rows]
    if not rows:
        capture.structure("", "IPv4 Multicast Forwarding Table is empty", "")
        return
    capture.structure("", "IPv4 Multicast Forwarding Table", ORIGINS)
    keys = ("origin", "group", "packets", "in_vif", "out_vifs_ttls")
    for row in rows:
        native = {key: str(cell) for key, cell in zip(keys, row, strict=True) if cell != ""}
        text = " {:<15} {:<15} {:>9}  {:>3}   ".format(*row[:4]) + (f" {row[4]}" if row[4] else "")
        capture.record(text, "other", table_name="multicast_routes", native=native)
    capture.structure("")


def print_forwarding6_into(capture: Capture, rows: Iterable[tuple[str, str, int, str, int, str]]) -> None:
    """Print the forwarding cache of IPv6 of FreeBSD, with a blank line behind it."""
    rows = [*rows]
    if not rows:
        capture.structure("", "IPv6 Multicast Forwarding Table is empty", "")
        return
    capture.structure("", "IPv6 Multicast Forwarding Cache")
    capture.structure(f" {'Origin':<18} {'Group':<18}  Packets Waits In-Mif  Out-Mifs")
    keys = ("origin", "group", "packets", "waits", "in_mif", "out_mifs")
    for row in rows:
        native = {key: str(cell) for key, cell in zip(keys, row, strict=True) if cell != ""}
        text = " {:<18} {:<18} {:>9}   {:>3}  {:>2}   ".format(*row[:5]) + (f" {row[5]}" if row[5] else "")
        capture.record(text, "other", table_name="multicast_routes", native=native)
    capture.structure("")


@dataclass(frozen=True)
class Neighbour:
    """A neighbour at the link layer, as macOS counts who is reachable."""

    proto: str
    mac: str
    interface: str
    expire: str
    refs: int
    probes: int | None = None


def print_reachability(document: BsdDocument, neighbours: Iterable[Neighbour]) -> Capture:
    """Print what ``netstat -R -i`` of macOS prints."""
    document.system("bsd")
    capture = document.capture()
    capture.structure("Proto  Linklayer Address          Netif Expire    Refs Prbs")
    tell(capture, "macos")
    for one in neighbours:
        probes = "" if one.probes is None else str(one.probes)
        native = {
            "proto": one.proto,
            "linklayer_address": unpadded(one.mac),
            "netif": one.interface,
            "expire": one.expire,
            "refs": str(one.refs),
        } | ({"prbs": probes} if probes else {})
        text = f"{one.proto:<6} {native['linklayer_address']:<17} {one.interface:>14} {one.expire:<8} {one.refs:>5}"
        capture.record(f"{text} {probes:>4}", "other", table_name="link_layer_reachability", native=native)
    return capture
