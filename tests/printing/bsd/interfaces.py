"""The interface tables of ``netstat -i`` of macOS and the BSDs: a row for each interface and for each of its addresses.

Name       Mtu   Network       Address            Ipkts Ierrs    Opkts Oerrs  Coll
lo0        16384 <Link#1>                         36536     0    36536     0     0
lo0        16384 127           127.0.0.1          36536     -    36536     -     -
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final, Literal

from tests.printing.bsd.route_layouts import canonical
from tests.printing.bsd.routes import tell, version_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tests.printing.bsd.document import BsdDocument, System
    from tests.printing.document import Capture

Columns = tuple[tuple[str, str, int], ...]
"""Title, field and width of each counter."""

_RECEIVED: Final = (("Ipkts", "rx_packets", 8), ("Ierrs", "rx_errors", 5))
_SENT: Final = (("Opkts", "tx_packets", 8), ("Oerrs", "tx_errors", 5))
_IBYTES: Final = (("Ibytes", "rx_bytes", 10),)
_OBYTES: Final = (("Obytes", "tx_bytes", 10),)
ROW_COUNTERS: Final = frozenset({"rx_packets", "rx_bytes", "tx_packets", "tx_bytes"})
"""Counters that the rows of addresses have, too, where the others are dashes."""


@dataclass(frozen=True)
class Address:
    """An address of an interface, and the network it is on, both whole; names are given as such."""

    network: str
    address: str
    groups: tuple[str, ...] = ()
    """Multicast groups that are printed below it."""
    scope: str = ""
    """The address with the index of its interface in it, as macOS prints it."""


@dataclass(frozen=True)
class Nic:
    """An interface with its addresses and counters."""

    name: str
    index: int
    mtu: int | None = 1500
    mac: str = ""
    addresses: tuple[Address, ...] = ()
    counters: tuple[tuple[str, int], ...] = ()
    down: bool = False

    def but(self, **changes: Any) -> Nic:  # noqa: ANN401 - each field has its own type
        """Return the same interface with other values."""
        return replace(self, **changes)


@dataclass(frozen=True)
class Options:
    """What is asked for."""

    bytes: bool = False
    drops: bool = False
    time: bool = False
    wide: bool = False
    groups: bool = False


@dataclass(frozen=True)
class Layout:
    """How one version of a system prints the table."""

    kind: Literal["macos", "freebsd", "openbsd", "netbsd"]
    system: System
    """What the header tells."""
    name: int
    """Width of the names."""
    title: int
    """Width of the title above the names."""
    idrop: bool = False
    fail: bool = False
    """Whether errors are called failures."""
    link_drops: bool = True
    """Whether rows of interfaces have what rows of addresses have in the last column."""

    def columns(self, options: Options) -> Columns:
        """Return the columns of counters."""
        received, sent = _RECEIVED, _SENT
        if self.fail:
            received, sent = ((*received[:1], ("Ifail", *received[1][1:])), (*sent[:1], ("Ofail", *sent[1][1:])))
        if self.kind in ("openbsd", "netbsd"):
            if options.bytes:
                return (*_IBYTES, *_OBYTES)
            if self.idrop and options.drops:
                drops = (("Idrops", "rx_dropped", 6), ("Odrops", "tx_dropped", 6))
                return (*received, drops[0], *sent, ("Colls", "collisions", 5), drops[1])
            last = (("Drop", "tx_dropped", 4),) if options.drops else ()
            return (*received, *sent, ("Colls", "collisions", 5), *last)
        time: Columns = (("Time", "time", 3),) if options.time else ()
        drop: Columns = (("Drop", "tx_dropped", 5 if self.idrop else 3),) if options.drops else ()
        return (
            *received,
            *((("Idrop", "rx_dropped", 5),) if self.idrop else ()),
            *(_IBYTES if options.bytes else ()),
            *sent,
            *(_OBYTES if options.bytes else ()),
            ("Coll", "collisions", 5),
            *time,
            *drop,
        )


MACOS_105: Final = Layout("macos", "bsd", 5, 5)
MACOS_108: Final = Layout("macos", "bsd", 5, 5, link_drops=False)
MACOS_1015: Final = Layout("macos", "macos", 5, 10)
"""macOS 10.15 and 11: wide titles over narrow rows."""
MACOS_12: Final = Layout("macos", "macos", 10, 10)
FREEBSD_8: Final = Layout("freebsd", "bsd", 5, 5)
FREEBSD: Final = Layout("freebsd", "freebsd", 5, 5, idrop=True)
OPENBSD_5: Final = Layout("openbsd", "openbsd", 7, 7)
OPENBSD_7: Final = Layout("openbsd", "openbsd", 7, 7, fail=True)
NETBSD: Final = Layout("netbsd", "netbsd", 5, 5)
NETBSD_10: Final = Layout("netbsd", "netbsd", 5, 5, idrop=True)


@dataclass(frozen=True)
class Widths:
    """Widths of the columns before the counters."""

    name: int
    network: int
    address: int
    narrow: bool = True


def widths_of(layout: Layout, nics: Iterable[Nic], options: Options) -> Widths:
    """Return the widths of the columns; some versions make them as wide as the longest cell."""
    if layout.kind == "freebsd":
        nics = [*nics]
        names = [f"{nic.name}{'*' if nic.down else ''}" for nic in nics]
        name = max([5, *map(len, names)]) if layout.idrop else 5
        if not (options.wide and layout.idrop):
            return Widths(name, 13, 17)
        cells = [address for nic in nics for address in nic.addresses]
        # Room for one character more than there is.
        networks = [13, *(len(cell.network) + 1 for cell in cells)]
        return Widths(name, max(networks), max([17, *(len(cell.address) for cell in cells)]), narrow=False)
    if layout.kind == "macos":
        if options.wide and layout.name == 10:
            return Widths(14, 39, 39, narrow=False)
        return Widths(layout.name, 13, 15)
    return Widths(layout.name, 11 if layout.kind == "openbsd" else 13, 17)


def print_interfaces(
    document: BsdDocument, nics: Iterable[Nic], layout: Layout, options: Options | None = None
) -> Capture:
    """Print the table as a capture of its own."""
    document.system("bsd")
    capture = document.capture()
    print_interfaces_into(capture, nics, layout, options)
    return capture


def print_interfaces_into(
    capture: Capture, nics: Iterable[Nic], layout: Layout, options: Options | None = None
) -> None:
    """Print header and rows as a section of a capture."""
    options = options or Options()
    nics = [*nics]
    widths = widths_of(layout, nics, options)
    capture.structure(header(layout, widths, options))
    # Without collisions there is nothing that only NetBSD prints.
    tell(capture, "bsd" if layout.kind == "netbsd" and options.bytes else layout.system)
    for nic in nics:
        print_row(capture, nic, None, layout, widths, options)
        for address in nic.addresses:
            print_row(capture, nic, address, layout, widths, options)


def header(layout: Layout, widths: Widths, options: Options) -> str:
    """Return the line of the column titles."""
    title = widths.name if layout.kind == "freebsd" or not widths.narrow else layout.title
    mtu = "  Mtu" if layout.kind == "freebsd" else "Mtu  "
    network, address = widths.network, widths.address
    start = f"{'Name':<{title}} {mtu} {'Network':<{network}} {'Address':<{address}}"
    titles = [f"{title:>{max(width, len(title))}}" for title, _, width in layout.columns(options)]
    return " ".join([start, *titles])


def print_row(
    capture: Capture, nic: Nic, address: Address | None, layout: Layout, widths: Widths, options: Options
) -> None:
    """Print the row of an interface, or of an address of it, and the groups below."""
    name = f"{nic.name}{'*' if nic.down else ''}"[: widths.name]
    mtu = None if layout.idrop and layout.kind == "freebsd" and address else nic.mtu
    cell = "-" if mtu is None else str(mtu)
    start = f"{name:<{widths.name}} " + (f"{cell:>5} " if layout.kind == "freebsd" else f"{cell:<5} ")
    network, shown, padded = middle(nic, address, layout, widths)
    # A link-level address of eight bytes is printed whole, and what follows stands further right.
    start += padded
    fields: dict[str, Any] = {"name": name.removesuffix("*"), "mtu": mtu, "flags": "*" if name.endswith("*") else None}
    fields |= {"network": network} | address_fields(nic, address, shown)
    if address is None and network.startswith("<Link#"):
        fields["index"] = nic.index
    fields["truncated"] = cut_fields(fields, name, shown, address, layout, widths) or None
    cells = []
    native: dict[str, str] = fields.pop("native", {})
    counters = dict(nic.counters)
    bare = address is not None and layout.kind in ("macos", "freebsd")
    for title, field, width in layout.columns(options):
        if title == "Drop" and address is None and not layout.link_drops:
            continue
        value = None if bare and field not in ROW_COUNTERS else counters.get(field, 0)
        cells.append(f"{'-' if value is None else value:>{width}}")
        if field == "time":
            native |= {} if value is None else {"time": str(value)}
        else:
            fields[field] = value
    capture.record(" ".join([start.removesuffix(" "), *cells]), "interface", **fields, native=native or None)
    if options.groups and address and address.groups:
        for group in address.groups:
            capture.tail(f"{'':25} {group:<17} ")
        capture.entries[-1].fields.setdefault("native", {})["multicast_addresses"] = "; ".join(address.groups)


def middle(nic: Nic, address: Address | None, layout: Layout, widths: Widths) -> tuple[str, str, str]:
    """Return network and address as printed, and both padded."""
    both = widths.network + widths.address + 2
    if address is None:
        network = "<Link>" if layout.kind in ("openbsd", "netbsd") else f"<Link#{nic.index}>"
        shown = nic.mac or (nic.name if layout.kind == "freebsd" and layout.idrop else "")
        narrow = 11 if layout.kind == "macos" and widths.narrow else widths.network
        return network, shown, f"{network:<{narrow}} {shown + ' ' if shown else ''}".ljust(both)
    printed = address.scope if layout.kind == "macos" and address.scope else address.address
    first, second = widths.network, widths.address
    if layout.kind == "macos" and widths.narrow and ":" in printed:
        first, second = 11, 17
    network, shown = address.network[:first], printed[:second]
    return network, shown, f"{network:<{first}} {shown:<{second}} "


def address_fields(nic: Nic, address: Address | None, shown: str) -> dict[str, Any]:
    """Return the fields that a printed address gives."""
    if address is None:
        if nic.mac:
            return {"mac_address": nic.mac}
        return {"native": {"address": shown}} if shown else {}
    if version_of(shown):
        return {"address": canonical(shown), "address_zone": shown.partition("%")[2] or None}
    return {"address" if ":" in shown else "address_host": shown}


def cut_fields(
    fields: dict[str, Any], name: str, shown: str, address: Address | None, layout: Layout, widths: Widths
) -> list[str]:
    """Return the names of the fields that fill their columns."""
    cut = []
    limits = {"macos": (5, 10), "freebsd": (5,), "openbsd": (7,), "netbsd": (5,)}
    if len(name) == widths.name and not name.endswith("*") and widths.name in limits[layout.kind]:
        cut.append("name")
    if address is None:
        return cut
    if layout.kind == "macos":
        if widths.address > 15:
            return cut
        first, second = (11, 17) if ":" in shown else (13, 15)
    else:
        first, second = 11 if layout.kind == "openbsd" else 13, 17
        if (widths.network, widths.address) != (first, second):
            return cut
    cut += ["network"] if len(fields["network"]) == first else []
    # No address of IPv4 is wider.
    whole = version_of(shown) == 4 or len(shown) != second
    return cut + [key for key in ("address", "address_host") if key in fields and not whole]
