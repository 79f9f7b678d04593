"""The interface table of Linux ``netstat -i`` and the groups of ``netstat -g``, as each version prints them.

Kernel Interface table
Iface             MTU    RX-OK RX-ERR RX-DRP RX-OVR    TX-OK TX-ERR TX-DRP TX-OVR Flg
eth0             1500      128      0      0 0           123      0      0      0 BMRU
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from ipaddress import ip_address
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tests.printing.document import Capture, Document

TITLE: Final = "Kernel Interface table"
NO_STATISTICS: Final = f"{'     - no statistics available -':<56}"
COUNTERS: Final = tuple(
    f"{way}_{what}" for way in ("rx", "tx") for what in ("packets", "errors", "dropped", "overruns")
)
_COLUMNS: Final = "RX-OK RX-ERR RX-DRP RX-OVR    TX-OK TX-ERR TX-DRP TX-OVR Flg"
_ROW: Final = "{:>8} {:>6} {:>6} {:<6} {:>8} {:>6} {:>6} {:>6}"
_OLD_ROW: Final = "{:>8} {:>6} {:>6} {:>6}{:>8} {:>6} {:>6} {:>6}"
_OLD_COLUMNS: Final = "RX-OK RX-ERR RX-DRP RX-OVR   TX-OK TX-ERR TX-DRP TX-OVR Flg"


@dataclass(frozen=True)
class Layout:
    """How one version prints the table."""

    header: str
    name_limit: int
    start: str
    """Name, MTU and metric."""
    row: str = _ROW
    metric: bool = False
    name_cut: bool = True
    """Whether a name that fills its field may be cut."""


NET_TOOLS: Final = Layout(f"{'Iface':<15}   MTU    {_COLUMNS}", 15, "{:<15} {:>5} ", name_cut=False)
NET_TOOLS_20: Final = Layout(f"{'Iface':<8}   MTU    {_COLUMNS}", 8, "{:<8} {:>5} ")
DEBIAN_160: Final = Layout(f"Iface   MTU Met   {_COLUMNS}", 8, "{:<8}  {:>5} {:<2} ", metric=True, name_cut=False)
NET_TOOLS_160: Final = Layout(f"Iface   MTU Met   {_OLD_COLUMNS}", 5, "{:<5} {:>5} {:>3}", _OLD_ROW, metric=True)


@dataclass(frozen=True)
class Interface:
    """One row of the table: the counters of what is received, then of what is sent; an alias has none."""

    name: str
    mtu: int = 1500
    counters: tuple[int, ...] = (0,) * 8
    flags: str = "BMRU"
    metric: int = 0

    def but(self, **changes: Any) -> Interface:  # noqa: ANN401 - each field has its own type
        """Return the same interface with other values."""
        return replace(self, **changes)

    def line(self, layout: Layout) -> str:
        """Return the line of the interface."""
        start = layout.start.format(self.name[: layout.name_limit], self.mtu, self.metric)
        counters = layout.row.format(*self.counters) if self.counters else NO_STATISTICS.removesuffix(" ")
        return f"{start}{counters} {self.flags or '[NO FLAGS]'}"

    def is_split(self, layout: Layout) -> bool:
        """Return whether a number fills its column, and touches the one before it."""
        if layout.row != _OLD_ROW or not self.counters:
            return False
        return self.counters[0] >= 10**7 or (self.counters[4] >= 10**7 and self.counters[3] < 10**5)

    def fields(self, layout: Layout) -> dict[str, Any]:
        """Return the fields of the interface."""
        name = self.name[: layout.name_limit]
        fields: dict[str, Any] = {"name": name, "mtu": self.mtu, "flags": self.flags or None}
        fields |= {"metric": self.metric} if layout.metric else {}
        fields |= dict(zip(COUNTERS, self.counters, strict=False))
        if layout.row == _OLD_ROW and self.counters:
            overruns, packets = self.counters[3:5]
            if overruns >= 10**5 and packets >= 10**7:
                # No blank is left before the two, nor between them.
                touching = {"native": {"rx_ovr_tx_ok": f"{overruns}{packets}"}}
                fields |= {"rx_overruns": None, "tx_packets": None} | touching
        fields["truncated"] = ["name"] if layout.name_cut and len(name) == layout.name_limit else None
        return fields


def print_interfaces_into(capture: Capture, interfaces: Iterable[Interface], layout: Layout = NET_TOOLS) -> None:
    """Print header and rows as a section of a capture."""
    capture.structure(layout.header)
    for interface in interfaces:
        entry = capture.record(interface.line(layout), "interface", **interface.fields(layout))
        if interface.is_split(layout):
            capture.note("split_by_width", entry.first)


def print_interfaces(
    document: Document, interfaces: Iterable[Interface], layout: Layout = NET_TOOLS, *, title: bool = True
) -> Capture:
    """Print the table as a capture of its own; repetitions have no title."""
    capture = document.capture()
    if title:
        capture.structure(TITLE)
    print_interfaces_into(capture, interfaces, layout)
    return capture


@dataclass(frozen=True)
class Group:
    """A multicast group that an interface has joined; a name or an address."""

    interface: str
    group: str
    ref_count: int = 1

    @property
    def family(self) -> str | None:
        """Family of the address; None for a name."""
        try:
            return f"ipv{ip_address(self.group).version}"
        except ValueError:
            return None

    def row(self, limit: int | None) -> tuple[str, dict[str, Any]]:
        """Return the line of the group, and the fields that must be read of it."""
        # net-tools 1.60 cuts the names of interfaces in rows of IPv4 only.
        name = self.interface if self.family == "ipv6" else self.interface[:limit]
        cut = self.family != "ipv6" and len(name) == 10
        fields = {"interface": name, "family": self.family, "group_address": self.group, "ref_count": self.ref_count}
        line = f"{name:<15} {self.ref_count:<6} {self.group}"
        return line, fields | {"truncated": ["interface"] if cut else None}


def print_groups_into(
    capture: Capture, groups: Iterable[Group], *, limit: int | None = None, families: str = "IPv6/IPv4"
) -> None:
    """Print the groups as a section of a capture."""
    capture.structure(f"{families} Group Memberships")
    capture.structure("Interface       RefCnt Group", "--------------- ------ ---------------------")
    for group in groups:
        line, fields = group.row(limit)
        capture.record(line, "multicast_group", **fields)
