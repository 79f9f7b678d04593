"""The IPv6 routing table of Linux ``route`` and ``netstat -r``, as each version prints it.

Kernel IPv6 routing table
Destination                    Next Hop                   Flag Met Ref  Use If
2001:db8:20::/64               ::                         UAe  256 4      0 eth0
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from tests.printing.linux.routes import HEADERS, NET_TOOLS, Layout, flag_fields, gateway_fields

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tests.printing.document import Capture, Document

TITLE_6: Final = "Kernel IPv6 routing table"
CACHE_6: Final = "Kernel IPv6 routing cache"
FLAG_NAMES: Final = {
    "U": "up",
    "!": "reject",
    "G": "gateway",
    "H": "host",
    "D": "default",
    "A": "addrconf",
    "C": "cache",
    "a": "allonlink",
    "e": "expires",
    "m": "modified",
    "n": "nonexthop",
}


@dataclass(frozen=True)
class Route6:
    """An IPv6 route; the destination is a prefix, or a name with a length."""

    destination: str
    gateway: str = "::"
    flags: str = "U"
    interface: str = "eth0"
    metric: int = 256
    ref: int = 1
    use: int = 0

    def cells(self, *, numeric: bool) -> tuple[str, str]:
        """Return destination and next hop as printed."""
        if numeric:
            return self.destination, self.gateway
        return (
            "[::]/0" if self.destination == "::/0" else self.destination,
            "[::]" if self.gateway == "::" else self.gateway,
        )

    def line(self, layout: Layout, *, numeric: bool) -> str:
        """Return the line of the route."""
        destination, gateway = self.cells(numeric=numeric)
        if layout.form6 == "1.60":
            head = f"{destination:<43} {gateway:<39} {self.flags:<5} "
            return head + f"{self.metric:<6} {self.ref:<2} {self.use:>7} {self.interface:<8}"
        head = f"{destination:<30} {gateway:<26} {self.flags:<4} {self.metric:<3} {self.ref}"
        return head + (f"{self.use:>6} " if layout.form6 == "2.0" else f" {self.use:>6} ") + self.interface

    def fields(self, layout: Layout, *, numeric: bool) -> dict[str, Any]:
        """Return the fields of the route."""
        destination, gateway = self.cells(numeric=numeric)
        fields: dict[str, Any] = {"family": "ipv6"} | flag_fields(self.flags, FLAG_NAMES)
        if ":" in destination:
            fields["destination"] = self.destination
        else:
            name, _, length = destination.rpartition("/")
            fields |= {"destination_host": name, "native": {"prefix_length": length}}
        fields |= gateway_fields(gateway, self.flags, self.interface)
        fields |= {"interface": self.interface, "metric": self.metric, "ref_count": self.ref, "use": self.use}
        if layout.form6 == "2.0" and self.use >= 10**5:
            # No blank is left between the two: only seven digits can be told apart.
            digits = f"{self.ref}{self.use}"
            fields |= {"ref_count": int(digits[0]), "use": int(digits[1:])}
            if len(digits) > 7:
                fields |= {"ref_count": None, "use": None, "native": {"ref_use": digits}}
        return fields


def header6(layout: Layout) -> str:
    """Return the header line of the IPv6 table."""
    if layout.form6 == "1.60":
        return f"{'Destination':<44}{'Next Hop':<40}{HEADERS[1]}"
    blank = " " if layout.form6 == "2.10" else ""
    return f"{'Destination':<31}{'Next Hop':<27}Flag Met Ref {blank}Use If"


def print_routes6_into(
    capture: Capture, routes: Iterable[Route6], layout: Layout, *, numeric: bool = True, title: str = TITLE_6
) -> None:
    """Print the IPv6 table, or the cache, as a section of a capture."""
    capture.structure(title, header6(layout))
    table = "cache" if title == CACHE_6 else None
    for route in routes:
        line = route.line(layout, numeric=numeric)
        entry = capture.record(line, "route", **route.fields(layout, numeric=numeric), table=table)
        if layout.form6 == "2.0" and route.use >= 10**5 and len(f"{route.ref}{route.use}") == 7:
            capture.note("split_by_width", entry.first)


def print_routes6(
    document: Document,
    routes: Iterable[Route6],
    layout: Layout = NET_TOOLS,
    *,
    numeric: bool = True,
    tool: str = "route",
) -> Capture:
    """Print the IPv6 table as a capture of its own."""
    capture = document.routes(tool)
    print_routes6_into(capture, routes, layout, numeric=numeric)
    return capture
