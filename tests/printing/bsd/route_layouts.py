"""How each version of macOS and the BSDs prints its routing tables: headers, widths, and what flags mean."""

from __future__ import annotations

from dataclasses import dataclass, replace
from ipaddress import IPv4Network, IPv6Address, ip_address, ip_network
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tests.printing.bsd.document import System

_SHARED: Final = {
    "U": "up",
    "G": "gateway",
    "H": "host",
    "R": "reject",
    "B": "blackhole",
    "D": "dynamic",
    "M": "modified",
    "d": "done",
    "C": "cloning",
    "c": "prcloning",
    "W": "wascloned",
    "X": "xresolve",
    "L": "llinfo",
    "S": "static",
    "1": "proto1",
    "2": "proto2",
    "3": "proto3",
    "b": "broadcast",
}
_APPLE: Final = {
    "m": "multicast",
    "I": "ifscope",
    "i": "ifref",
    "Y": "proxy",
    "r": "router",
    "g": "global",
}
_OPENBSD: Final = {
    "c": "cloned",
    "m": "multicast",
    "l": "local",
    "h": "cached",
    "n": "connected",
    "J": "jumbo",
    "P": "mpath",
    "T": "mpls",
}
_NETBSD: Final = {
    "C": "connected",
    "c": "cloned",
    "l": "local",
    "p": "announce",
    "A": "announce",
}
FLAG_NAMES: Final[dict[System, dict[str, str]]] = {
    "bsd": _SHARED,
    "freebsd": _SHARED,
    "macos": _SHARED | _APPLE,
    "openbsd": {letter: name for letter, name in (_SHARED | _OPENBSD).items() if letter != "W"},
    "netbsd": {letter: name for letter, name in (_SHARED | _NETBSD).items() if letter != "W"},
}


@dataclass(frozen=True)
class Form:
    """How the columns behind the gateway are printed; the cells of a row by name, the flags before them."""

    header: str
    row: str
    system: System
    """What the header tells."""
    netif: int | None = None
    """Characters to which names of interfaces are cut."""
    flags: int = 6
    ifa: int = 0
    """Width of the interface's address, which is printed before the flags."""

    @property
    def columns(self) -> frozenset[str]:
        """Cells that are printed."""
        names = ("refs", "use", "mtu", "lock", "prio", "nhop", "label", "rtt", "rttvar", "tail")
        return frozenset(name for name in names if f"{{{name}" in self.row) | ({"ifa"} if self.ifa else frozenset())


@dataclass(frozen=True)
class Layout:
    """How one version of a system prints routes."""

    inet: Form
    inet6: Form
    widths6: tuple[int, int]
    """Width of numeric destinations and gateways of IPv6."""
    networks: Literal["class", "length", "full"] = "class"
    """How IPv4 networks are shortened: as their class allows, as their length allows, or not at all."""
    padded: bool = True
    """Whether the bytes of MAC addresses have two digits each."""
    none: str = "-"
    """A number that is not known."""
    protrudes: bool = False
    """Whether an address that is too wide takes room from the next columns."""
    filled: bool = False
    """Whether blanks stand for no expiry time."""
    widths4: tuple[int, int] = (18, 18)

    def widths(self, family: str, *, numeric: bool) -> tuple[int, int]:
        """Return the widths of destination and gateway."""
        return self.widths6 if family == "ipv6" and numeric else self.widths4

    def network(self, destination: str, *, numeric: bool) -> str:
        """Return a destination as printed."""
        if destination in ("0.0.0.0/0", "::/0"):
            return "default"
        if "/" not in destination:
            return destination
        if ":" in destination:
            return destination if numeric else destination.partition("/")[0]
        network = IPv4Network(destination)
        if self.networks == "full":
            # A host's route has no length here.
            return destination.removesuffix("/32")
        return shortened(network) if self.networks == "class" else trimmed(network)

    def mac(self, address: str) -> str:
        """Return a MAC address as printed."""
        return address if self.padded else ":".join(f"{int(byte, 16):x}" for byte in address.split(":"))

    def expire(self, cell: str) -> str:
        """Return what stands behind the interface."""
        return f" {cell:>6}" if cell or self.filled else ""


def shortened(network: IPv4Network) -> str:
    """Return a network as classes of addresses allow to write it: 192.0.2, 10.20/16, 224.0.0/4."""
    octets = str(network.network_address).split(".")
    natural = 1 if int(octets[0]) < 128 else 2 if int(octets[0]) < 192 else 3
    kept = next((count for count in range(natural, 4) if set(octets[count:]) == {"0"}), 4)
    text = ".".join(octets[:kept])
    return text if network.prefixlen == natural * 8 else f"{text}/{network.prefixlen}"


def trimmed(network: IPv4Network) -> str:
    """Return a network with the octets that its length needs: 127/8, 10.0.1/24, 192.0.2.128/25."""
    kept = max(1, (network.prefixlen + 7) // 8)
    octets = str(network.network_address).split(".")
    return f"{'.'.join(octets[:kept])}/{network.prefixlen}"


_FOUR: Final = Form("Flags    Refs      Use  Netif Expire", "{refs:>6} {use:>8} {netif:>6}{tail}", "bsd", 6)
_SIX: Final = Form("Flags      Netif Expire", "{netif:>8}{tail}", "freebsd", 8)
_SHORT: Final = Form("Flags     Netif Expire", "{netif:>8}{tail}", "freebsd", 8)

MACOS_105: Final = Layout(_FOUR, replace(_SIX, system="macos"), (39, 31), padded=False)
MACOS_106: Final = Layout(
    Form("Flags        Refs      Use   Netif Expire", "{refs:>6} {use:>8} {netif:>7}{tail}", "macos", 7, 10),
    Form("Flags         Netif Expire", "{netif:>8}{tail}", "macos", 8, 10),
    (39, 31),
    padded=False,
)
"""Mac OS X 10.6 to macOS 10.14."""
MACOS_1015: Final = Layout(
    Form("Flags        Netif Expire", "{netif:>7}{tail}", "macos", 7, 10),
    Form("Flags         Netif Expire", "{netif:>8}{tail}", "macos", 8, 10),
    (39, 31),
    padded=False,
    filled=True,
)
_TEN: Final = Form("Flags           Netif Expire", "{netif:>10}{tail}", "macos", 10, 10)
MACOS_12: Final = Layout(_TEN, _TEN, (39, 31), padded=False, filled=True)
MACOS_14: Final = replace(MACOS_12, widths6=(39, 39))
_FOURTEEN: Final = Form("Flags               Netif Expire", "{netif:>14}{tail}", "macos", 14, 10)
MACOS_26: Final = Layout(_FOURTEEN, _FOURTEEN, (39, 39), padded=False, filled=True)
_LONG: Final = Form(
    f"{'RT_IFA':<18} Flags        Refs      Use    Mtu          Netif Expire",
    "{refs:>6} {use:>8} {mtu:>6} {netif:>14}{tail}",
    "macos",
    14,
    10,
    18,
)
_LONG_6: Final = replace(_LONG, header=f"{'RT_IFA':<39} {_LONG.header[19:]}", ifa=39)
MACOS_26_L: Final = replace(MACOS_26, inet=_LONG, inet6=_LONG_6)
"""With ``-l``."""
MACOS_26_LL: Final = replace(
    MACOS_26,
    inet=replace(_LONG, header=_LONG.header + "    rtt(ms) rttvar(ms)", row=_LONG.row + " {rtt:>10} {rttvar:>10}"),
)
"""With ``-ll``."""

# Mac OS X 10.5 has the same titles; how far apart they stand tells the two, but in narrow columns.
_SIX_NARROW: Final = replace(_SIX, system="bsd")
FREEBSD_9: Final = Layout(_FOUR, _SIX, (33, 29), "full", protrudes=True)
FREEBSD_9_W: Final = Layout(
    Form(
        "Flags    Refs      Use    Mtu    Netif Expire",
        "{refs:>6} {use:>8} {mtu:>6} {netif:>8}{tail}",
        "freebsd",
    ),
    Form(
        "Flags    Refs      Use    Mtu    Netif Expire",
        "{refs:>6} {use:>8} {mtu:>6} {netif:>8}{tail}",
        "freebsd",
    ),
    (44, 40),
    "full",
    protrudes=True,
)
FREEBSD_10: Final = Layout(_SIX_NARROW, _SIX, (33, 29), "full", protrudes=True)
FREEBSD_12: Final = Layout(_SHORT, _SHORT, (31, 29), "full", protrudes=True)
FREEBSD_13: Final = Layout(_SHORT, _SHORT, (33, 29), "full", protrudes=True)
_USE: Final = Form("Flags       Use    Mtu      Netif Expire", "{use:>8} {mtu:>6} {netif:>10}{tail}", "freebsd")
FREEBSD_12_W: Final = Layout(_USE, _USE, (44, 40), "full", protrudes=True)
_NHOP: Final = Form("Flags   Nhop#    Mtu      Netif Expire", "{nhop:>6} {mtu:>6} {netif:>10}{tail}", "freebsd")
FREEBSD_13_W: Final = Layout(_NHOP, _NHOP, (33, 29), "full", protrudes=True)
DRAGONFLY: Final = replace(FREEBSD_9, networks="class", protrudes=False)

_PRIO: Final = Form(
    "Flags   Refs      Use   Mtu  Prio Iface", "{refs:>5} {use:>8} {mtu:>5} {lock:<1}  {prio:>2} {netif}", "openbsd"
)
OPENBSD_4: Final = Layout(_PRIO, _PRIO, (34, 30), "length")
_EARLY: Final = Form(
    "Flags     Refs     Use    Mtu  Prio Iface", "{refs:>6} {use:>8} {mtu:>6} {prio:>5} {netif}", "openbsd"
)
OPENBSD_45: Final = Layout(_EARLY, _EARLY, (34, 30), "length")
"""The first that has priorities."""
_FILLED: Final = replace(_PRIO, row=_PRIO.row.replace("{netif}", "{netif:<5}"))
OPENBSD_6: Final = Layout(_FILLED, _FILLED, (34, 30), "length")
_LABEL: Final = replace(_FILLED, header=f"{_PRIO.header} Label", row=f"{_FILLED.row} {{label}}")
OPENBSD_LABEL: Final = Layout(_LABEL, _LABEL, (34, 30), "length")
"""``route -v show``."""

_OLD_NETBSD: Final = Form(
    "Flags    Refs      Use    Mtu  Interface", "{refs:>6} {use:>8} {mtu:>6} {lock:<1}{netif}", "netbsd"
)
_NEW_NETBSD: Final = replace(_OLD_NETBSD, header="Flags    Refs      Use    Mtu Interface")
NETBSD_5: Final = Layout(_OLD_NETBSD, _OLD_NETBSD, (34, 30), "length")
NETBSD_7: Final = Layout(_NEW_NETBSD, _NEW_NETBSD, (34, 30), "length")
NETBSD_9: Final = Layout(_NEW_NETBSD, _NEW_NETBSD, (39, 30), "length")


def widened(layout: Layout, destinations: Iterable[str], gateways: Iterable[str]) -> Layout:
    """Return a layout whose columns of IPv6 are as wide as the longest address."""
    longest = [max(map(len, texts)) for texts in (destinations, gateways)]
    return replace(layout, widths6=(max(layout.widths6[0], longest[0]), max(layout.widths6[1], longest[1])))


def canonical(address: str) -> str:
    """Return an IP address, without its zone, as RFC 5952 writes it."""
    number = ip_address(address.partition("%")[0])
    mapped = number.ipv4_mapped if isinstance(number, IPv6Address) else None
    return f"::ffff:{mapped}" if mapped else str(number)


def prefix(destination: str) -> str:
    """Return a destination, without its zone, as a prefix."""
    address, slash, length = destination.partition("/")
    network = ip_network(address.partition("%")[0] + slash + length)
    if network.version == 6 and (number := int(network.network_address)) >> 32 == 0xFFFF:
        # Only single addresses are written with dots.
        return f"::ffff:{number >> 16 & 0xFFFF:x}:{number & 0xFFFF:x}/{network.prefixlen}"
    return str(network)
