"""The routing tables of ``netstat -r`` of macOS and the BSDs, as each version and each flag prints them.

Internet:
Destination        Gateway            Flags        Refs      Use   Netif Expire
default            192.0.2.1          UGSc           82        0     en0
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from ipaddress import ip_address
from typing import TYPE_CHECKING, Any, Final

from tests.printing.bsd.route_layouts import FLAG_NAMES, canonical, prefix

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tests.printing.bsd.document import BsdDocument, System
    from tests.printing.bsd.route_layouts import Form, Layout
    from tests.printing.document import Capture

TITLE: Final = "Routing tables"
NARROW: Final = 18
"""The width of addresses of IPv4 and of names."""
_MAC: Final = re.compile(r"[0-9a-f]{2}(?::[0-9a-f]{2}){5,7}")
_HEADINGS: Final = {"ipv4": "Internet", "ipv6": "Internet6"}


@dataclass(frozen=True)
class Route:
    """A route: its destination is a prefix, a host (without length) or a name; MAC addresses are written in full."""

    destination: str
    gateway: str
    flags: str
    interface: str = "en0"
    refs: int | None = 0
    use: int | None = 0
    mtu: int | None = None
    expire: int | str | None = None
    prio: int = 8
    nhop: int = 1
    label: str = ""
    lock: str = ""
    ifa: str = ""
    rtt: tuple[str, str] = ("", "")

    def but(self, **changes: Any) -> Route:  # noqa: ANN401 - each field has its own type
        """Return the same route with other values."""
        return replace(self, **changes)

    @property
    def family(self) -> str | None:
        """Address family that the addresses show."""
        for text in (self.destination.partition("/")[0], self.gateway):
            if version := version_of(text):
                return f"ipv{version}"
        return None

    def cells(self, layout: Layout, form: Form, *, numeric: bool) -> dict[str, str]:
        """Return the cells as printed, without blanks around them."""
        none = layout.none
        netif = self.interface[: form.netif]
        cells = {
            "destination": layout.network(self.destination, numeric=numeric),
            "gateway": layout.mac(self.gateway) if _MAC.fullmatch(self.gateway) else self.gateway,
            "flags": self.flags,
            "netif": netif,
            "expire": "" if self.expire is None else str(self.expire),
            "prio": str(self.prio),
            "nhop": str(self.nhop),
            "lock": self.lock,
            "ifa": self.ifa,
            "rtt": self.rtt[0],
            "rttvar": self.rtt[1],
            "label": self.label,
        }
        if not numeric:
            cells |= {key: cells[key][:NARROW] for key in ("destination", "gateway")}
        return cells | {
            key: none if value is None else str(value)
            for key, value in (("refs", self.refs), ("use", self.use), ("mtu", self.mtu))
        }

    def fields(self, layout: Layout, form: Form, family: str | None, *, numeric: bool) -> dict[str, Any]:
        """Return the fields that must be read."""
        cells = self.cells(layout, form, numeric=numeric)
        fields: dict[str, Any] = {"family": family} | destination_fields(
            self.destination, cells["destination"], family, self.flags
        )
        fields |= gateway_fields(self.gateway, cells["gateway"], cells["netif"])
        fields |= flag_fields(self.flags, form.system)
        interface = None if cells["netif"] == "---" else cells["netif"]
        fields["interface"] = interface
        fields["on_link"] = on_link(fields)
        native: dict[str, str] = fields.pop("native", {})
        for key, field in (("refs", "ref_count"), ("use", "use"), ("mtu", "mtu")):
            if key in form.columns:
                fields[field] = getattr(self, key)
        if "tail" in form.columns:
            native |= {"expire": "!"} if self.expire == "!" else {}
            fields["expire"] = None if self.expire == "!" else self.expire
        if self.ifa and "ifa" in form.columns:
            fields["interface_address"] = self.ifa
        names = {"prio": "prio", "nhop": "nhop", "lock": "mtu_lock", "label": "label"}
        names |= {"rtt": "rtt_ms", "rttvar": "rttvar_ms"}
        native |= {names[key]: cells[key] for key in names if key in form.columns and cells[key]}
        cut = [
            key
            for key in ("destination", "destination_host", "gateway", "gateway_host")
            if not numeric and fields.get(key) and may_be_cut(cells[key.removesuffix("_host")])
        ]
        cut += ["interface"] if interface and len(interface) == form.netif else []
        return fields | {"native": native or None, "truncated": cut or None}


def may_be_cut(cell: str) -> bool:
    """Tell whether a cell fills its column; no address of IPv4 is wider."""
    return len(cell) == NARROW and not re.fullmatch(r"[0-9./]+", cell)


def version_of(text: str) -> int | None:
    """Return the version of an IP address, which may have a zone; None for any other text."""
    try:
        return ip_address(text.partition("%")[0]).version
    except ValueError:
        return None


def destination_fields(meant: str, printed: str, family: str | None, flags: str) -> dict[str, Any]:
    """Return the fields that a destination gives."""
    address, slash, _ = meant.partition("/")
    if not version_of(address):
        return {"destination_host": printed}
    if family == "ipv6" and slash and printed != "default" and "/" not in printed:
        # How long the prefix is, nobody can tell.
        return {"native": {"destination": printed}}
    if version_of(address) == 4 and "H" not in flags and printed != "default" and "/" not in printed:
        length = int(meant.partition("/")[2] or 32)
        first = int(address.partition(".")[0])
        if length != (8 if first < 128 else 16 if first < 192 else 24):
            return {"native": {"destination": printed}}
    shown = meant if slash else printed
    return {"destination": prefix(shown), "destination_zone": shown.partition("/")[0].partition("%")[2] or None}


def gateway_fields(meant: str, printed: str, interface: str) -> dict[str, Any]:
    """Return the fields that a gateway gives."""
    if _MAC.fullmatch(meant):
        return {"gateway_link": meant}
    if version_of(printed):
        return {"gateway": canonical(printed), "gateway_zone": printed.partition("%")[2] or None}
    if printed.startswith(("link#", "(")) or printed == interface or ":" in printed:
        return {"gateway_link": printed}
    return {"gateway_host": printed}


def flag_fields(flags: str, system: System) -> dict[str, Any]:
    """Return the fields that flags give where the text tells a system."""
    names = FLAG_NAMES[system]
    return {
        "flags": flags,
        "flag_names": [names.get(letter, letter) for letter in flags],
        "reject": True if "R" in flags else None,
    }


def on_link(fields: dict[str, Any]) -> bool | None:
    """Tell whether a route says that packets go out without a next hop."""
    hop = fields.get("gateway") or fields.get("gateway_host") or {*fields["flags"]} & {"G", "R"}
    return True if fields["interface"] and not hop else None


def tell(capture: Capture, system: System) -> None:
    """Enter what a section tells about the system, if nothing above has told it."""
    if capture.dialect == "bsd" and system != "bsd":
        capture.dialect = capture.os = system


def header(layout: Layout, form: Form, family: str, *, numeric: bool = True) -> str:
    """Return the line of the column titles."""
    destination, gateway = layout.widths(family, numeric=numeric)
    return f"{'Destination':<{destination}} {'Gateway':<{gateway}} {form.header}"


def line(route: Route, layout: Layout, form: Form, family: str, *, numeric: bool = True) -> str:
    """Return the line of a route; what is wider than its column pushes the next ones, or takes their room."""
    cells = route.cells(layout, form, numeric=numeric)
    text, excess = "", 0
    widths = [*layout.widths(family, numeric=numeric), form.ifa, form.flags]
    for key, width in zip(("destination", "gateway", "ifa", "flags"), widths, strict=True):
        if width:
            room = max(width - excess, 0)
            text += f"{cells[key]:<{room}} "
            excess = max(len(cells[key]) - room, 0) if layout.protrudes else 0
    return text + form.row.format(**cells, tail=layout.expire(cells["expire"]))


def print_family(
    capture: Capture,
    routes: Iterable[Route],
    layout: Layout,
    family: str = "ipv4",
    *,
    numeric: bool = True,
    heading: bool = True,
    blank: bool = True,
    table: str | None = None,
) -> None:
    """Print the routes of one family as a section of a capture."""
    form = layout.inet6 if family == "ipv6" else layout.inet
    if blank and heading:
        capture.structure("")
    if heading:
        capture.structure(f"{_HEADINGS[family]}:")
    capture.structure(header(layout, form, family, numeric=numeric))
    tell(capture, form.system)
    print_rows(capture, routes, layout, family, numeric=numeric, table=table)


def print_rows(
    capture: Capture,
    routes: Iterable[Route],
    layout: Layout,
    family: str = "ipv4",
    *,
    numeric: bool = True,
    table: str | None = None,
) -> None:
    """Print rows of one family."""
    form = layout.inet6 if family == "ipv6" else layout.inet
    for route in routes:
        fields = route.fields(layout, form, family, numeric=numeric)
        capture.record(line(route, layout, form, family, numeric=numeric), "route", **fields, table=table)


def print_routes(
    document: BsdDocument,
    inet: Sequence[Route] = (),
    inet6: Sequence[Route] = (),
    *,
    layout: Layout,
    numeric: bool = True,
    blank: bool = True,
    fib: int = 0,
    tool: str = "netstat",
) -> Capture:
    """Print the tables of both families as a capture of its own; a family without routes is not printed."""
    document.system("freebsd" if fib else "bsd")
    shown = document.capture if "Netif" in layout.inet.header else document.routes
    capture = shown(tool)
    capture.structure(f"{TITLE} (fib: {fib})" if fib else TITLE)
    table = f"fib {fib}" if fib else None
    if inet:
        print_family(capture, inet, layout, numeric=numeric, blank=blank, table=table)
    if inet6:
        print_family(capture, inet6, layout, "ipv6", numeric=numeric, blank=blank, table=table)
    return capture


def print_bare(document: BsdDocument, routes: Sequence[tuple[Route, str]], layout: Layout) -> Capture:
    """Print rows without any heading, as a filter leaves them: nothing tells their columns."""
    document.system("bsd")
    capture = document.routes("netstat", language=None)
    for route, family in routes:
        form = layout.inet6 if family == "ipv6" else layout.inet
        plain = replace(form, system="bsd", netif=None)
        cells = route.cells(layout, form, numeric=True)
        fields = route.but(interface=cells["netif"]).fields(layout, plain, route.family, numeric=True)
        columns = [key for key in ("nhop", "refs", "use", "mtu", "lock", "prio") if key in form.columns]
        numbers = " ".join(cells[key] for key in columns if cells[key])
        native = {"expire": "!"} if route.expire == "!" and "tail" in form.columns else {}
        native |= {"numbers": numbers} if numbers else {}
        fields |= {"ref_count": None, "use": None, "mtu": None, "native": native or None}
        capture.record(line(route, layout, form, family), "route", **fields)
    capture.warn("headerless_rows", capture.entries[0].first)
    return capture


def print_foreign(capture: Capture, title: str, routes: Iterable[Route], layout: Layout, form: Form) -> None:
    """Print the routes of a family that is not Internet, such as IPX: they are records of another kind."""
    capture.structure("", f"{title}:", header(layout, form, "ipv4"))
    tell(capture, form.system)
    for route in routes:
        cells = route.cells(layout, form, numeric=True)
        shown = {"destination", "gateway", "flags", *form.columns}
        native = {"family": title} | {key: cells[key] for key in cells if key in shown and cells[key]}
        native |= {"netif": cells["netif"]} | ({"expire": cells["expire"]} if cells["expire"] else {})
        capture.record(line(route, layout, form, "ipv4"), "other", table_name="protocol_family_routes", native=native)


MPLS_TITLES: Final = (*("In label", "Out label", "Op", "Gateway", "Flags", "Refs", "Use", "Mtu", "Prio", "Interface"),)
_MPLS: Final = "{:<16} {:<10} {:<6} {:<18} {:<6} {:>5} {:>8} {:>5}  {:>4} {}"


def print_mpls(capture: Capture, rows: Iterable[Sequence[str]]) -> None:
    """Print the routes of MPLS, as OpenBSD does."""
    capture.structure("", "MPLS:", _MPLS.format(*MPLS_TITLES))
    tell(capture, "openbsd")
    keys = [title.lower().replace(" ", "_") for title in MPLS_TITLES]
    for row in rows:
        native = dict(zip(keys, row, strict=True))
        capture.record(_MPLS.format(*row), "other", table_name="mpls_routes", native=native)


_ENCAP: Final = "{:<18} {:<5} {:<18} {:<5} {:<5} {:<22}"
_ENCAP_KEYS: Final = (
    *("source", "source_port", "destination", "destination_port", "proto"),
    "sa_address_proto_type_direction",
)


def print_encap(capture: Capture, rows: Iterable[Sequence[str]]) -> None:
    """Print the flows of IPsec, as OpenBSD does."""
    titles = ("Source", "Port", "Destination", "Port", "Proto", "SA(Address/Proto/Type/Direction)")
    capture.structure("", "Encap:", _ENCAP.format(*titles))
    for row in rows:
        native = dict(zip(_ENCAP_KEYS, row, strict=True))
        capture.record(_ENCAP.format(*row).rstrip(), "other", table_name="encap_routes", native=native)
