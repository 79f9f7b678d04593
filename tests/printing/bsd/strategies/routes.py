"""Invented routes and interfaces of macOS and the BSDs for property tests: hypothesis draws, the renderers print."""

from __future__ import annotations

from ipaddress import IPv4Network, IPv6Address, IPv6Network
from typing import TYPE_CHECKING, Final

from hypothesis import strategies as st

from tests.printing.bsd import interfaces as bsd_interfaces
from tests.printing.bsd import route_layouts as bsd_route_layouts
from tests.printing.bsd.document import BsdDocument
from tests.printing.bsd.groups import Group, Title, print_groups
from tests.printing.bsd.interfaces import Address, Nic, Options, print_interfaces
from tests.printing.bsd.intervals import Traffic, print_both, print_intervals
from tests.printing.bsd.route_get import METRICS, TELLING, Found, Version, print_found
from tests.printing.bsd.route_layouts import FLAG_NAMES
from tests.printing.bsd.routes import Route, print_bare, print_routes
from tests.printing.strategies import LINK_LOCAL, NAMES, V4, V6, Draw

if TYPE_CHECKING:
    from tests.printing.bsd.route_layouts import Layout
    from tests.printing.document import Document

COUNTS: Final = st.sampled_from([0, 0, 0, 1, 64]) | st.integers(0, 10**10)
INTERFACES: Final = st.from_regex(r"[a-z]{2,6}[0-9]{1,3}", fullmatch=True)
SHORT_INTERFACES: Final = st.from_regex(r"[a-z]{2,4}[0-9]{1,2}", fullmatch=True)
MACS: Final = st.binary(min_size=6, max_size=6).map(lambda octets: octets.hex(":"))
LINKS: Final = st.integers(0, 99).map("link#{}".format)
LAYOUTS: Final = st.sampled_from(
    [
        *(bsd_route_layouts.MACOS_105, bsd_route_layouts.MACOS_106, bsd_route_layouts.MACOS_1015),
        *(bsd_route_layouts.MACOS_12, bsd_route_layouts.MACOS_14, bsd_route_layouts.MACOS_26),
        *(bsd_route_layouts.MACOS_26_L, bsd_route_layouts.FREEBSD_9, bsd_route_layouts.FREEBSD_9_W),
        *(bsd_route_layouts.FREEBSD_10, bsd_route_layouts.FREEBSD_12, bsd_route_layouts.FREEBSD_12_W),
        *(bsd_route_layouts.FREEBSD_13, bsd_route_layouts.FREEBSD_13_W, bsd_route_layouts.OPENBSD_4),
        *(bsd_route_layouts.OPENBSD_45, bsd_route_layouts.OPENBSD_6, bsd_route_layouts.NETBSD_5),
        *(bsd_route_layouts.NETBSD_7, bsd_route_layouts.NETBSD_9),
    ]
)
NAMED_LAYOUTS: Final = st.sampled_from(
    [
        *(bsd_route_layouts.MACOS_106, bsd_route_layouts.MACOS_1015, bsd_route_layouts.MACOS_26),
        *(bsd_route_layouts.FREEBSD_9, bsd_route_layouts.FREEBSD_13),
        *(bsd_route_layouts.OPENBSD_6, bsd_route_layouts.NETBSD_9),
    ]
)
INTERFACE_LAYOUTS: Final = st.sampled_from(
    [
        *(bsd_interfaces.MACOS_105, bsd_interfaces.MACOS_108, bsd_interfaces.MACOS_1015, bsd_interfaces.MACOS_12),
        *(bsd_interfaces.FREEBSD_8, bsd_interfaces.FREEBSD, bsd_interfaces.OPENBSD_5, bsd_interfaces.OPENBSD_7),
        *(bsd_interfaces.NETBSD, bsd_interfaces.NETBSD_10),
    ]
)
TRAFFIC: Final = st.builds(Traffic, *[st.sampled_from([0, 0, 7]) | st.integers(0, 10**12)] * 9)
FLAG_WORDS: Final = (
    *("UP", "GATEWAY", "HOST", "DONE", "STATIC", "CLONING", "PRCLONING", "LLINFO", "WASCLONED"),
    *("REJECT", "DYNAMIC", "BLACKHOLE"),
)


@st.composite
def flags(draw: Draw, layout: Layout, family: str, *, bare: bool = False) -> str:
    """Draw letters that the system of a layout prints, and now and then one that no system does."""
    form = layout.inet6 if family == "ipv6" else layout.inet
    letters = [letter for letter in FLAG_NAMES["bsd" if bare else form.system] if letter != "U"]
    drawn = draw(st.sets(st.sampled_from(letters), max_size=5))
    return "U" + "".join(letter for letter in letters if letter in drawn) + draw(st.sampled_from(["", "", "", "z"]))


@st.composite
def routes(draw: Draw, layout: Layout, family: str) -> Route:
    """Draw a route with numbers; the kernel has no host bits in a destination."""
    if family == "ipv4":
        network = IPv4Network((draw(st.integers(0, 2**32 - 1)), draw(st.integers(0, 32))), strict=False)
        destination = draw(st.sampled_from([str(network), str(network.network_address), "0.0.0.0/0"]))
        gateway = draw(V4 | LINKS | MACS)
    else:
        prefix = IPv6Network((int(IPv6Address(draw(V6))), draw(st.integers(0, 128))), strict=False)
        local = draw(LINK_LOCAL) + f"%{draw(INTERFACES)}"
        destination = draw(st.sampled_from([str(prefix), draw(V6), "::/0", local, f"fe80::%{draw(INTERFACES)}/64"]))
        gateway = draw(V6 | LINKS | MACS | st.just(local))
    marks = ["!"] if layout.filled else []
    letters = draw(flags(layout, family))
    if family == "ipv6" and "/" not in destination and "H" not in letters:
        letters += "H"
    return Route(
        destination,
        gateway,
        letters,
        draw(INTERFACES),
        draw(COUNTS),
        draw(COUNTS),
        draw(st.integers(68, 99999)),
        draw(st.none() | st.integers(1, 10**6) | st.sampled_from([None, *marks])),
        draw(st.integers(1, 63)),
        draw(st.integers(1, 9999)),
        lock=draw(st.sampled_from(["", "L"])) if layout.inet.system == "openbsd" else "",
        ifa=draw(V4 if family == "ipv4" else V6),
    )


@st.composite
def route_tables(draw: Draw) -> BsdDocument:
    """Draw a document with the tables of any version."""
    document = BsdDocument()
    layout = draw(LAYOUTS)
    if layout == bsd_route_layouts.OPENBSD_45:
        # It does not tell locked MTUs.
        rows = [route.but(lock="") for route in draw(st.lists(routes(layout, "ipv4"), min_size=1, max_size=8))]
        print_routes(document, rows, layout=layout)
        return document
    families = draw(st.sampled_from([("ipv4",), ("ipv6",), ("ipv4", "ipv6")]))
    tables = {family: draw(st.lists(routes(layout, family), min_size=1, max_size=8)) for family in families}
    fib = draw(st.sampled_from([0, 0, 1, 15])) if layout == bsd_route_layouts.FREEBSD_13 else 0
    print_routes(
        document, tables.get("ipv4", ()), tables.get("ipv6", ()), layout=layout, blank=draw(st.booleans()), fib=fib
    )
    return document


@st.composite
def named_route_tables(draw: Draw) -> BsdDocument:
    """Draw a document with a table of IPv4 whose destinations and gateways are names, some of them cut."""
    document = BsdDocument()
    layout = draw(NAMED_LAYOUTS)
    rows = draw(st.lists(routes(layout, "ipv4"), min_size=1, max_size=8))
    names = [
        # Where all cells are words, letters that no system prints do not count as flags.
        row.but(gateway=draw(NAMES), lock="", interface="em0", flags=row.flags.rstrip("z"))
        if draw(st.booleans())
        else row.but(destination=draw(NAMES), lock="")
        for row in rows
    ]
    print_routes(document, names, layout=layout, numeric=False)
    return document


@st.composite
def bare_routes(draw: Draw) -> BsdDocument:
    """Draw a document that is default routes without any heading."""
    document = BsdDocument()
    layout = draw(LAYOUTS.filter(lambda layout: not layout.inet.ifa))
    rows = []
    for family in draw(st.lists(st.sampled_from(["ipv4", "ipv6"]), min_size=1, max_size=5)):
        route = draw(routes(layout, family)).but(lock="", interface=draw(SHORT_INTERFACES))
        gateway = draw(V4) if family == "ipv4" else f"{draw(LINK_LOCAL)}%{route.interface}"
        route = route.but(gateway=gateway, flags=draw(flags(layout, family, bare=True)))
        rows.append((route.but(destination="0.0.0.0/0" if family == "ipv4" else "::/0"), family))
    print_bare(document, rows, layout)
    return document


@st.composite
def found_routes(draw: Draw) -> BsdDocument:
    """Draw a document with what ``route get`` of any system prints."""
    document = BsdDocument()
    version: Version = draw(st.sampled_from(["macos", "freebsd", "openbsd", "netbsd"]))
    address = draw(V4 | V6)
    ipv4 = "." in address
    length = draw(st.integers(1, 32 if ipv4 else 128))
    network = (IPv4Network if ipv4 else IPv6Network)(f"{address}/{length}", strict=False)
    destination, mask = draw(
        st.sampled_from([("default", "default"), (address, ""), (str(network.network_address), str(network.netmask))])
    )
    known = (*FLAG_WORDS, *sorted(TELLING)) if version == "macos" else FLAG_WORDS
    words = draw(st.sets(st.sampled_from(known), min_size=1)) | ({"UP"} if mask else {"HOST"})
    gateway = draw(st.sampled_from(["", draw(LINKS), draw(MACS), draw(V4 if ipv4 else V6)]))
    metrics = {name: draw(st.sampled_from([0, 0, 12])) for name in METRICS[version][1] if name not in ("mtu", "expire")}
    found = Found(
        address,
        destination,
        mask,
        gateway,
        draw(INTERFACES),
        ",".join(word for word in known if word in words),
        fib=draw(st.integers(0, 3)) if version == "freebsd" else None,
        if_address=draw(V4) if version == "openbsd" and ipv4 else "",
        priority="8 (static)" if version == "openbsd" else "",
        local_addr=draw(V4) if version == "netbsd" else "",
        mtu=draw(st.integers(0, 65535)),
        expire=draw(st.sampled_from([0, 0, -17, 1130])),
        metrics=tuple(metrics.items()),
    )
    print_found(document, found, version, verbose=version == "macos" and ipv4 and draw(st.booleans()))
    return document


@st.composite
def nics(draw: Draw, kind: str, index: int) -> Nic:
    """Draw an interface with addresses and counters."""
    addresses = []
    for _ in range(draw(st.integers(0, 3))):
        if draw(st.booleans()):
            network = IPv4Network(f"{draw(V4)}/{draw(st.integers(8, 30))}", strict=False)
            addresses.append(Address(str(network), draw(V4)))
        else:
            prefix = IPv6Network(f"{draw(V6)}/64", strict=False)
            addresses.append(Address(str(prefix), draw(V6)))
    names = ("rx_packets", "rx_errors", "rx_dropped", "rx_bytes", "tx_packets", "tx_errors", "tx_bytes")
    counters = tuple((name, draw(COUNTS)) for name in (*names, "collisions", "tx_dropped", "time"))
    mac = draw(st.just("") | MACS)
    mtu = draw(st.integers(68, 65536))
    down = draw(st.booleans()) and kind != "freebsd"
    return Nic(draw(INTERFACES), index, mtu, mac, tuple(addresses), counters, down=down)


@st.composite
def interface_tables(draw: Draw) -> BsdDocument:
    """Draw a document with one interface table of any version."""
    document = BsdDocument()
    layout = draw(INTERFACE_LAYOUTS)
    rows = [draw(nics(layout.kind, index)) for index in range(1, draw(st.integers(2, 6)))]
    wanted = Options(bytes=draw(st.booleans()), drops=draw(st.booleans()), wide=draw(st.booleans()))
    print_interfaces(document, rows, layout, wanted)
    return document


@st.composite
def intervals(draw: Draw) -> BsdDocument:
    """Draw a document with the traffic in some intervals, of one interface, of all, or of both."""
    document = BsdDocument()
    rows = draw(st.lists(TRAFFIC, min_size=1, max_size=8))
    again = draw(st.integers(2, 6))
    interface = draw(INTERFACES)
    if draw(st.booleans()):
        idrops = draw(st.booleans())
        shown = draw(st.sampled_from(["(Total)", interface, f"({interface})"]))
        print_intervals(document, rows, shown, idrops=idrops, drops=draw(st.booleans()), again=again)
    else:
        print_both(document, [(row, draw(TRAFFIC)) for row in rows], interface, again=again)
    return document


@st.composite
def group_tables(draw: Draw) -> BsdDocument:
    """Draw a document with multicast groups."""
    document = BsdDocument()
    titles: list[Title] = draw(st.lists(st.sampled_from(["Link-layer", "IPv4", "IPv6"]), min_size=1, unique=True))
    groups: dict[Title, st.SearchStrategy[str]] = {
        "Link-layer": MACS,
        "IPv4": st.integers(1, 2**28 - 1).map(lambda number: f"{IPv4Network((0xE << 28 | number, 32))[0]}"),
        "IPv6": st.integers(1, 2**24 - 1).map(lambda number: str(IPv6Address(0xFF02 << 112 | number))),
    }
    sections = [
        (title, draw(st.lists(st.builds(Group, groups[title], st.just("") | MACS, INTERFACES), min_size=1, max_size=5)))
        for title in titles
    ]
    print_groups(document, sections, blank=draw(st.booleans()))
    return document


@st.composite
def documents(draw: Draw) -> Document:
    """Draw any of these, as it stands in any other text."""
    document: Document = draw(
        route_tables() | named_route_tables() | found_routes() | interface_tables() | intervals() | group_tables()
    )
    match draw(st.integers(0, 4)):
        case 0:
            document.prefix(draw(st.sampled_from(["> ", "# "])))
        case 1:
            document.each(lambda text: text and "      " + text)
        case 2:
            document.prefix("Nov 22 05:10:00 gw2 diag[4211]: ", host="gw2")
        case 3:
            document.each(str.rstrip)
        case _:
            pass
    # A last line that is blank is one only if it ends.
    final = not document.lines[-1].text or draw(st.booleans())
    return document.encode(newline=draw(st.sampled_from(["\r\n", "\n", "\r"])), final=final)
