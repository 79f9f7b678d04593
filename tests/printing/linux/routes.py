"""The routing tables of Linux ``route`` and ``netstat -r``, as each version and each flag prints them.

Kernel IP routing table
Destination     Gateway         Genmask         Flags Metric Ref    Use Iface
0.0.0.0         192.0.2.1       0.0.0.0         UG    100    0        0 eth0
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from ipaddress import ip_network
from typing import TYPE_CHECKING, Any, Final, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tests.printing.document import Capture, Document

FLAG_NAMES: Final = {
    "U": "up",
    "G": "gateway",
    "!": "reject",
    "H": "host",
    "R": "reinstate",
    "D": "dynamic",
    "M": "modified",
}
CACHE_FLAG_NAMES: Final = {"l": "local", "b": "broadcast", "m": "multicast"}
TITLE: Final = "Kernel IP routing table"
CACHE: Final = "Kernel IP routing cache"
NAME_LIMIT: Final = 15

HEADERS: Final = {
    1: "Flags Metric Ref    Use Iface",
    2: "Flags   MSS Window  irtt Iface",
    3: "Flags Metric Ref    Use Iface    MSS   Window irtt",
}
_CACHE_COLUMNS: Final = "  TOS HHRef HHUptod     SpecDst"
_ADDRESS: Final = re.compile(r"[0-9.]+|.*:.*")

Extension = Literal[1, 2, 3]
"""1: ``route`` and ``netstat -re``; 2: ``netstat -r`` and ``route -e``; 3: ``-ee``."""


@dataclass(frozen=True)
class Layout:
    """How one version of a tool prints routes."""

    any_gateway: str = "0.0.0.0"
    """What stands for no gateway where names are wanted."""
    dashes: bool = True
    """Whether cells that mean nothing in a rejecting route are dashes."""
    tabs: bool = False
    """Whether the header is written with tabs."""
    form6: Literal["2.10", "2.0", "1.60"] = "2.10"


NET_TOOLS: Final = Layout()
NET_TOOLS_20: Final = Layout(form6="2.0")
NET_TOOLS_160: Final = Layout(any_gateway="*", form6="1.60")
BUSYBOX: Final = Layout(any_gateway="*", dashes=False, form6="1.60")
TOYBOX: Final = Layout(any_gateway="*", dashes=False, tabs=True)


@dataclass(frozen=True)
class Route:
    """An IPv4 route; destination and gateway are addresses or names, no gateway is an empty text."""

    destination: str
    mask: str
    gateway: str = ""
    flags: str = "U"
    interface: str = "eth0"
    metric: int = 0
    ref: int = 0
    use: int = 0
    mss: int = 0
    window: int = 0
    irtt: int = 0

    def but(self, **changes: Any) -> Route:  # noqa: ANN401 - each field has its own type
        """Return the same route with other values."""
        return replace(self, **changes)

    @property
    def rejects(self) -> bool:
        """Whether packets are refused."""
        return "!" in self.flags

    def cells(self, layout: Layout, *, numeric: bool) -> tuple[str, str, str]:
        """Return destination, gateway and mask as printed."""
        destination, gateway = self.destination, self.gateway
        if (destination, self.mask) == ("0.0.0.0", "0.0.0.0") and not numeric:
            destination = "default"
        if not gateway:
            gateway = "-" if self.rejects and layout.dashes else "0.0.0.0" if numeric else layout.any_gateway
        return destination[:NAME_LIMIT], gateway[:NAME_LIMIT], self.mask

    def line(self, layout: Layout, ext: Extension, *, numeric: bool) -> str:
        """Return the line of the route."""
        head = "{:<15} {:<15} {:<15} ".format(*self.cells(layout, numeric=numeric)) + f"{self.flags:<5} "
        interface = self.interface or "*"
        if self.rejects and layout.dashes:
            return (
                head
                + {
                    1: f"{self.metric:<6} -  {self.use:>7} -",
                    2: "    - -          - -",
                    3: f"{self.metric:<6} -  {self.use:>7} -        -     -      -",
                }[ext]
            )
        return (
            head
            + {
                1: f"{self.metric:<6} {self.ref:<2} {self.use:>7} {interface}",
                2: f"{self.mss:>5} {self.window:<5} {self.irtt:>6} {interface}",
                3: f"{self.metric:<6} {self.ref:<3} {self.use:>6} {interface[:6]:<6}   "
                f"{self.mss:<5} {self.window:<6} {self.irtt}",
            }[ext]
        )

    def fields(self, layout: Layout, ext: Extension, *, numeric: bool) -> dict[str, Any]:
        """Return the fields of the route."""
        destination, gateway, mask = self.cells(layout, numeric=numeric)
        fields: dict[str, Any] = {"family": "ipv4"} | flag_fields(self.flags, FLAG_NAMES)
        if destination == "default" or _ADDRESS.fullmatch(destination):
            fields["destination"] = str(ip_network(f"{self.destination}/{mask}"))
        else:
            fields |= {"destination_host": destination, "native": {"genmask": mask}}
        fields |= gateway_fields(gateway, self.flags, self.interface)
        dashed = self.rejects and layout.dashes
        if not dashed:
            interface = self.interface[:6] if ext == 3 else self.interface
            fields["interface"] = interface or None
        if ext in (1, 3):
            fields |= {"metric": self.metric, "use": self.use, "ref_count": None if dashed else self.ref}
        if ext in (2, 3) and not dashed:
            fields |= {"mss": self.mss, "window": self.window, "irtt": self.irtt}
        cut = [key for key in ("destination_host", "gateway_host") if len(fields.get(key) or "") == NAME_LIMIT]
        cut += ["interface"] if ext == 3 and len(fields.get("interface") or "") == 6 else []
        return fields | {"truncated": cut or None}


@dataclass(frozen=True)
class Cached:
    """An entry of the IPv4 routing cache."""

    source: str
    destination: str
    gateway: str
    flags: str = ""
    interface: str = "eth0"
    metric: int = 0
    ref: int = 0
    use: int = 0
    mss: int = 1500
    window: int = 0
    irtt: int = 0
    tos: int = 0
    hhref: int = -1
    hhuptod: int = 0
    specdst: str = "0.0.0.0"

    def line(self, ext: Extension) -> str:
        """Return the line of the entry."""
        line = Route(self.source, self.gateway, self.destination, self.flags, self.interface).but(
            metric=self.metric, ref=self.ref, use=self.use, mss=self.mss, window=self.window
        )
        if ext != 3:
            return line.but(irtt=self.irtt).line(NET_TOOLS, ext, numeric=True)
        # The third column is the gateway here; what follows the round trip time is printed for the cache only.
        head = line.line(NET_TOOLS, 3, numeric=True).removesuffix("0")
        return head + f"{self.irtt:<5} {self.tos:<3} {self.hhref:<5} {self.hhuptod}   {self.specdst:>15}"

    def fields(self, ext: Extension) -> dict[str, Any]:
        """Return the fields of the entry."""
        fields: dict[str, Any] = {"family": "ipv4", "table": "cache", "interface": self.interface}
        fields |= flag_fields(self.flags, CACHE_FLAG_NAMES) if self.flags else {}
        fields |= {"destination": f"{self.destination}/32", "gateway": self.gateway}
        native = {"source": self.source}
        if ext in (1, 3):
            fields |= {"metric": self.metric, "ref_count": self.ref, "use": self.use}
        if ext in (2, 3):
            fields |= {"mss": self.mss, "window": self.window, "irtt": self.irtt}
        if ext == 3:
            native |= {key: str(getattr(self, key)) for key in ("tos", "hhref", "hhuptod", "specdst")}
            fields["truncated"] = ["interface"] if len(self.interface) == 6 else None
        return fields | {"native": native}


def print_routes_into(
    capture: Capture, routes: Iterable[Route], layout: Layout, ext: Extension = 1, *, numeric: bool = True
) -> None:
    """Print the IPv4 table as a section of a capture."""
    capture.structure(TITLE)
    blanks = "Destination\tGateway \tGenmask \t" if layout.tabs else "Destination     Gateway         Genmask         "
    capture.structure(blanks + HEADERS[ext])
    print_rows(capture, routes, layout, ext, numeric=numeric)


def print_rows(
    capture: Capture, routes: Iterable[Route], layout: Layout, ext: Extension = 1, *, numeric: bool = True
) -> None:
    """Print rows of the IPv4 table."""
    for route in routes:
        line = route.line(layout, ext, numeric=numeric)
        capture.record(line, "route", **route.fields(layout, ext, numeric=numeric))


def print_cache_into(capture: Capture, entries: Iterable[Cached], ext: Extension = 1) -> None:
    """Print the IPv4 cache as a section of a capture."""
    more = _CACHE_COLUMNS if ext == 3 else ""
    capture.structure(CACHE, "Source          Destination     Gateway         " + HEADERS[ext] + more)
    for entry in entries:
        capture.record(entry.line(ext), "route", **entry.fields(ext))


def print_routes(
    document: Document,
    routes: Iterable[Route],
    layout: Layout = NET_TOOLS,
    ext: Extension = 1,
    *,
    numeric: bool = True,
    tool: str = "route",
) -> Capture:
    """Print the IPv4 table as a capture of its own."""
    capture = document.routes(tool)
    print_routes_into(capture, routes, layout, ext, numeric=numeric)
    return capture


def flag_fields(flags: str, names: dict[str, str]) -> dict[str, Any]:
    """Return the fields that the flags give."""
    return {"flags": flags, "flag_names": [names[letter] for letter in flags], "reject": True if "!" in flags else None}


def gateway_fields(printed: str, flags: str, interface: str) -> dict[str, Any]:
    """Return the fields that the gateway gives, as printed."""
    if printed in ("0.0.0.0", "*", "-", "::", "[::]"):
        on_link = interface and not {*flags} & {"G", "!"}
        return {"on_link": True} if on_link else {}
    return {"gateway" if _ADDRESS.fullmatch(printed) else "gateway_host": printed}
