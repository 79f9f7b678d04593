"""One route, as ``route get`` of macOS and the BSDs prints it: a line for each thing, then a table of metrics.

   route to: default
destination: default
       mask: default
    gateway: 192.0.2.1
  interface: en0
      flags: <UP,GATEWAY,DONE,STATIC,PRCLONING,GLOBAL>
 recvpipe  sendpipe  ssthresh  rtt,msec    rttvar  hopcount      mtu     expire
       0         0         0         0         0         0      1500         0
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from ipaddress import ip_address
from typing import TYPE_CHECKING, Any, Final, Literal

from tests.printing.bsd.route_layouts import prefix
from tests.printing.bsd.routes import gateway_fields, version_of

if TYPE_CHECKING:
    from tests.printing.bsd.document import BsdDocument, System
    from tests.printing.document import Capture

Version = Literal["macos", "freebsd", "openbsd", "netbsd"]

TELLING: Final = frozenset({"GLOBAL", "IFSCOPE", "IFREF", "ROUTER", "PROXY"})
"""Flags that only macOS has."""
_OLD_TITLES: Final = " recvpipe  sendpipe  ssthresh  rtt,msec    rttvar  hopcount      mtu     expire"
_OLD_METRICS: Final = ("recvpipe", "sendpipe", "ssthresh", "rtt_msec", "rttvar", "hopcount", "mtu", "expire")
METRICS: Final[dict[Version, tuple[str, tuple[str, ...]]]] = {
    "macos": (_OLD_TITLES, _OLD_METRICS),
    "netbsd": (_OLD_TITLES, _OLD_METRICS),
    "freebsd": (
        " recvpipe  sendpipe  ssthresh  rtt,msec    mtu        weight    expire",
        ("recvpipe", "sendpipe", "ssthresh", "rtt_msec", "mtu", "weight", "expire"),
    ),
    "openbsd": ("     use       mtu    expire", ("use", "mtu", "expire")),
}


@dataclass(frozen=True)
class Found:
    """A route that was found; what is empty is not printed."""

    route_to: str
    destination: str
    mask: str = ""
    gateway: str = ""
    interface: str = "en0"
    flags: str = "UP,GATEWAY,DONE,STATIC"
    fib: int | None = None
    if_address: str = ""
    local_addr: str = ""
    priority: str = ""
    label: str = ""
    mtu: int = 1500
    expire: int = 0
    metrics: tuple[tuple[str, int], ...] = ()

    def but(self, **changes: Any) -> Found:  # noqa: ANN401 - each field has its own type
        """Return the same route with other values."""
        return replace(self, **changes)

    def lines(self, version: Version) -> list[str]:
        """Return its lines."""
        labels = (
            ("route to", self.route_to),
            ("destination", self.destination),
            ("mask", self.mask),
            ("gateway", unpadded(self.gateway) if version == "macos" else self.gateway),
            ("local addr", self.local_addr),
            ("fib", "" if self.fib is None else str(self.fib)),
            ("interface", self.interface),
            ("if address", self.if_address),
            ("priority", self.priority),
            ("flags", f"<{self.flags}>"),
            ("label", self.label),
        )
        titles, names = METRICS[version]
        values = [f"{self.values(version)[name]:>8} " for name in names]
        return [f"{label:>11}: {text}" for label, text in labels if text] + [titles, " ".join(values)]

    def values(self, version: Version) -> dict[str, int]:
        """Return the metrics."""
        given = dict(self.metrics) | {"mtu": self.mtu, "expire": self.expire}
        return {name: given.get(name, 0) for name in METRICS[version][1]}

    def system(self, version: Version) -> System:
        """Return what its lines tell about the system."""
        if self.fib is not None:
            return "freebsd"
        if self.if_address or self.priority:
            return "openbsd"
        return "macos" if version == "macos" and {*self.flags.split(",")} & TELLING else "bsd"

    def fields(self, version: Version) -> dict[str, Any]:
        """Return the fields that must be read."""
        words = self.flags.split(",")
        found = next((n for n in map(version_of, (self.destination, self.gateway, self.route_to)) if n), None)
        family = f"ipv{found}" if found else None
        native = {"route_to": self.route_to}
        texts = {"local_addr": self.local_addr, "priority": self.priority, "label": self.label}
        native |= {key: text for key, text in texts.items() if text}
        native |= {} if self.fib is None else {"fib": str(self.fib)}
        metrics = self.values(version)
        native |= {key: str(value) for key, value in metrics.items() if key not in ("mtu", "expire")}
        native |= {} if self.expire > 0 else {"expire": str(self.expire)}
        fields: dict[str, Any] = {"family": family, "interface": self.interface or None}
        fields |= self._destination(family)
        if "destination_host" in fields and self.mask:
            native["mask"] = self.mask
        fields |= gateway_fields(self.gateway, self.gateway, self.interface) if self.gateway else {}
        hop = fields.get("gateway") or fields.get("gateway_host") or {*words} & {"GATEWAY", "REJECT"}
        return fields | {
            "flags": self.flags,
            "flag_names": [word.lower() for word in words],
            "reject": True if "REJECT" in words else None,
            "on_link": True if self.interface and not hop else None,
            "interface_address": self.if_address or None,
            "mtu": self.mtu,
            "expire": self.expire if self.expire > 0 else None,
            "table": f"fib {self.fib}" if self.fib else None,
            "native": native,
        }

    def _destination(self, family: str | None) -> dict[str, Any]:
        if self.destination == "default":
            return {"destination": {"ipv4": "0.0.0.0/0", "ipv6": "::/0"}[family or ""]}
        if not version_of(self.destination):
            return {"destination_host": self.destination}
        address, _, zone = self.destination.partition("%")
        length = ""
        if self.mask == "default":
            length = "/0"
        elif self.mask:
            length = f"/{int(ip_address(self.mask)).bit_count()}"
        return {"destination": prefix(address + length), "destination_zone": zone or None}


def unpadded(gateway: str) -> str:
    """Return a gateway; macOS prints the bytes of MAC addresses with as many digits as they need."""
    octets = gateway.split(":")
    if len(octets) != 6 or any(len(octet) != 2 for octet in octets):
        return gateway
    return ":".join(f"{int(octet, 16):x}" for octet in octets)


def print_found(document: BsdDocument, found: Found, version: Version, *, verbose: bool = False) -> Capture:
    """Print the route as a capture of its own; with ``-v``, between the messages of the kernel."""
    document.system(found.system(version))
    capture = document.capture("route")
    lines = found.lines(version)
    if verbose:
        addresses = " ".join(text for text in (found.destination, found.gateway, found.mask, found.interface) if text)
        lines = [
            f"u: inet {found.route_to}; u: link ; RTM_GET: Report Metrics: len 128, pid: 0, seq 1, errno 0, "
            "flags:<UP,GATEWAY,HOST,STATIC>",
            *("locks:  inits: ", "sockaddrs: <DST,IFP>", f" {found.route_to} "),
            *lines,
            *("", "locks:  inits: ", "sockaddrs: <DST,GATEWAY,NETMASK,IFP,IFA>", f" {addresses} 192.0.2.9"),
        ]
    first, *rest = lines
    capture.record(first, "route", **found.fields(version))
    for text in rest:
        capture.tail(text)
    return capture
