"""What Windows ``route print`` and ``netstat -r`` print, by generation.

===========================================================================
Active Routes:
Network Destination        Netmask          Gateway       Interface  Metric
0.0.0.0          0.0.0.0        192.0.2.1       192.0.2.10     25
"""

from __future__ import annotations

from dataclasses import dataclass
from ipaddress import ip_network
from typing import TYPE_CHECKING, Any, Final, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tests.printing.document import Capture, Document

RULE: Final = "=" * 75
ON_LINK: Final = "On-link"
HEADER: Final = "Network Destination        Netmask          Gateway       Interface  Metric"
PERSISTENT_HEADER: Final = "  Network Address          Netmask  Gateway Address  Metric"
HEADER_6: Final = " If Metric Network Destination      Gateway"
NO_EXPIRY: Final = 4294967295
"""Metric of the persistent IPv6 routes for which none was given."""

Generation = Literal["9x", "nt3", "nt4", "2000", "xp", "vista", "7"]


@dataclass(frozen=True)
class Nic:
    """A line of the interface list."""

    index: int
    name: str
    mac: str = ""
    """Six or eight bytes, separated by blanks; nothing for loopback and PPP."""


@dataclass(frozen=True)
class Route4:
    """An IPv4 route; the interface is an address or, on Windows 2000 and XP, an index."""

    network: str
    mask: str
    gateway: str
    interface: str | int = ""
    metric: int | str = 1

    def fields(self, nics: dict[int, str], *, persistent: bool) -> dict[str, Any]:
        """Return the fields of the route."""
        fields: dict[str, Any] = {
            "family": "ipv4",
            "destination": str(ip_network(f"{self.network}/{self.mask}")),
            "persistent": persistent,
        }
        fields |= {"on_link": True} if self.gateway == ON_LINK else {"gateway": self.gateway}
        if isinstance(self.interface, int):
            fields |= {"interface_index": self.interface, "interface": nics.get(self.interface)}
        elif self.interface:
            fields["interface_address"] = self.interface
        fields |= {"metric": self.metric} if isinstance(self.metric, int) else {"native": {"metric": self.metric}}
        return fields


@dataclass(frozen=True)
class Route6:
    """An IPv6 route."""

    index: int
    metric: int
    prefix: str
    gateway: str = ON_LINK

    def fields(self, nics: dict[int, str], *, persistent: bool) -> dict[str, Any]:
        """Return the fields of the route."""
        return {
            "family": "ipv6",
            "destination": str(ip_network(self.prefix)),
            "interface_index": self.index,
            "interface": nics.get(self.index),
            "metric": self.metric,
            "persistent": persistent,
        } | ({"on_link": True} if self.gateway == ON_LINK else {"gateway": self.gateway})


@dataclass(frozen=True)
class Table:
    """All that one call prints; what is None is left out with its headings."""

    generation: Generation = "7"
    nics: tuple[Nic, ...] = ()
    routes: tuple[Route4, ...] | None = ()
    persistent: tuple[Route4, ...] | None = ()
    routes6: tuple[Route6, ...] | None = None
    persistent6: tuple[Route6, ...] = ()
    default: str = ""
    """Address in the line ``Default Gateway:`` of Windows 2000 and XP."""
    tab: bool = True
    """Whether the tab before the metric of Windows 2000 and XP has survived."""
    none: bool = True
    """Whether ``None`` is printed where there are no routes."""


def nic_line(nic: Nic, generation: Generation) -> str:
    """Return a line of the interface list."""
    if generation in ("2000", "xp"):
        return (
            f"0x{nic.index:x} ...{nic.mac} ...... {nic.name}" if nic.mac else f"0x{nic.index:x} {'.' * 27} {nic.name}"
        )
    blank = " " if generation == "vista" else ""
    if not nic.mac:
        return f"{nic.index:3d}{blank}{'.' * 27}{blank}{nic.name}"
    # Tunnels have an address of eight bytes, which leaves no room for the dots behind it.
    dots = f"{blank} " if len(nic.mac) > 17 else f" ......{blank}"
    return f"{nic.index:3d}{blank}...{nic.mac}{dots}{nic.name}"


def route_line(route: Route4, generation: Generation, *, tab: bool = True) -> str:
    """Return the line of an active IPv4 route."""
    cells = (route.network, route.mask, route.gateway, str(route.interface))
    match generation:
        case "9x":
            return "   {:<17} {:<17} {:<16} {:<12} {:>4}".format(*cells, route.metric)
        case "nt3":
            return "{:<17} {:<16} {:<16} {:<15}{:>4}".format(*cells, route.metric)
        case "nt4":
            return "{:>18}{:>17}{:>17}{:>17}{:>5}".format(*cells, route.metric)
        case "2000" | "xp":
            line = "{:>17}{:>17}{:>17}  {:>14}".format(*cells)
            return f"{line}\t  {route.metric}" if tab else f"{line:<74}{route.metric}"
        case _:
            return "{:>17}{:>17}{:>17}{:>17}{:>7}".format(*cells, route.metric)


def route6_lines(route: Route6) -> tuple[str, ...]:
    """Return the one or two lines of an IPv6 route."""
    head = f"{route.index:3d} {route.metric:6d} "
    if len(route.prefix) > 24:
        return head + route.prefix, " " * 36 + route.gateway
    return (f"{head}{route.prefix:<24} {route.gateway}",)


def print_routes(document: Document, table: Table, *, tool: str = "route") -> Capture:
    """Print the whole output as a capture of its own."""
    capture = document.routes(tool)
    print_table(capture, table)
    return capture


def print_table(capture: Capture, table: Table) -> None:
    """Print the whole output into a capture."""
    if table.generation in ("9x", "nt3", "nt4"):
        _print_early(capture, table)
        return
    names = {nic.index: nic.name for nic in table.nics}
    capture.structure(RULE, "Interface List")
    for nic in table.nics:
        capture.record(nic_line(nic, table.generation), "interface", **_nic_fields(nic))
    capture.structure(RULE)
    modern = table.generation in ("vista", "7")
    if table.routes is not None:
        if modern:
            capture.structure("", "IPv4 Route Table")
        _print_active(capture, table, names)
        _print_persistent(capture, table, names)
    if table.routes6 is not None:
        capture.structure("", "IPv6 Route Table", RULE, "Active Routes:")
        _print_routes6(capture, table.routes6, names, persistent=False)
        capture.structure(RULE, "Persistent Routes:")
        _print_routes6(capture, table.persistent6, names, persistent=True)


def _print_early(capture: Capture, table: Table) -> None:
    if table.generation == "9x":
        capture.structure("   Active Routes:", "")
        capture.structure("   Network Address   Netmask           Gateway Address  Interface   Metric", "")
    elif table.generation == "nt3":
        capture.structure("Network Address   Netmask          Gateway Address  Interface       Metric", "")
    else:
        capture.structure("Active Routes:", "")
        capture.structure("   Network Address          Netmask  Gateway Address     Interface  Metric")
    for route in table.routes or ():
        capture.record(route_line(route, table.generation), "route", **route.fields({}, persistent=False))


def _print_active(capture: Capture, table: Table, names: dict[int, str]) -> None:
    capture.structure(RULE, "Active Routes:")
    if table.routes:
        capture.structure(HEADER)
    for route in table.routes or ():
        line = route_line(route, table.generation, tab=table.tab)
        capture.record(line, "route", **route.fields(names, persistent=False))
    if not table.routes and table.none:
        capture.structure("  None")
    if table.default:
        capture.message(f"Default Gateway:{table.default:>18}")


def _print_persistent(capture: Capture, table: Table, names: dict[int, str]) -> None:
    capture.structure(RULE)
    if table.persistent is None:
        return
    capture.structure("Persistent Routes:")
    if not table.persistent:
        if table.none:
            capture.structure("  None")
        return
    capture.structure(PERSISTENT_HEADER)
    for route in table.persistent:
        metric = f"{route.metric:>8}" if isinstance(route.metric, int) else f"  {route.metric} "
        line = f"{route.network:>17}{route.mask:>17}{route.gateway:>17}{metric}"
        capture.record(line, "route", **route.fields(names, persistent=True))
    if table.generation in ("vista", "7"):
        capture.structure(RULE)


def _print_routes6(capture: Capture, routes: Iterable[Route6], names: dict[int, str], *, persistent: bool) -> None:
    routes = tuple(routes)
    capture.structure(HEADER_6 if routes else "  None")
    for route in routes:
        first, *rest = route6_lines(route)
        capture.record(first, "route", **route.fields(names, persistent=persistent))
        for line in rest:
            capture.tail(line)


def _nic_fields(nic: Nic) -> dict[str, Any]:
    return {
        "name": nic.name,
        "description": nic.name,
        "index": nic.index,
        "mac_address": nic.mac.replace(" ", ":") if nic.mac else None,
    }
