"""Invented tables of Linux for property tests: hypothesis draws the values, the renderers print them."""

from __future__ import annotations

from dataclasses import replace
from ipaddress import IPv4Network, IPv6Address, IPv6Network
from typing import TYPE_CHECKING, Final

from hypothesis import strategies as st

from tests.printing.linux import interfaces as linux_interfaces
from tests.printing.linux import routes as linux_routes
from tests.printing.linux import unix_sockets as linux_unix_sockets
from tests.printing.linux import versions as linux_versions
from tests.printing.linux.connections import NUMBERS, STATES, print_table
from tests.printing.linux.document import LinuxDocument
from tests.printing.linux.interface_blocks import Block, Traffic, print_blocks
from tests.printing.linux.interfaces import Group, Interface, print_groups_into, print_interfaces
from tests.printing.linux.routes import Extension, Route, print_routes
from tests.printing.linux.routes6 import FLAG_NAMES, Route6, print_routes6
from tests.printing.linux.sockets import Socket, Timer
from tests.printing.linux.statistics import (
    OLD_SECTIONS,
    RHEL_TCP_EXT,
    SECTIONS,
    SECTIONS_6,
    TCP,
    TCP_EXT_IN_WORDS,
    print_sections,
)
from tests.printing.linux.unix_sockets import UnixSocket, print_unix
from tests.printing.linux.versions import BUSYBOX, DEBIAN_160, TOYBOX, Options
from tests.printing.sockets import Endpoint
from tests.printing.strategies import LINK_LOCAL, NAMES, PIDS, PORTS, V4, V6, Draw

if TYPE_CHECKING:
    from tests.printing.document import Document

PROTOCOLS: Final = ("tcp", "udp", "udplite", "raw")
COUNTS: Final = st.sampled_from([0, 0, 0, 1, 64]) | st.integers(0, 10**9)
# One of them is registered for TCP only.
SERVICE_NAMES: Final = st.sampled_from([*sorted({*NUMBERS} - {"imaps"}), "sensor-feed", "replication-stream-v2"])
PROGRAMS: Final = st.from_regex(r"[A-Za-z@(][A-Za-z0-9_.:()+-]{0,16}( [a-z/\[-][a-z0-9/.-]{0,8}){0,2}", fullmatch=True)
USERS: Final = st.integers(0, 2**31) | st.from_regex(r"[a-z_][a-z0-9_-]{0,13}", fullmatch=True)
INODES: Final = st.just(0) | st.integers(1, 2**32)
TIMERS: Final = st.builds(
    Timer,
    st.sampled_from(["off", "on", "on1", "on2", "keepalive", "timewait", "probe", "unkn-4"]),
    st.integers(0, 10**6).map(lambda hundredths: hundredths / 100),
    st.integers(0, 15),
    st.integers(0, 9),
)
CONTEXTS: Final = st.just("-") | st.from_regex(
    r"[a-z]{1,9}_u:[a-z]{1,9}_r:[a-z]{1,9}_t:s0(-s0:c0\.c[0-9]{1,4})?", fullmatch=True
)
INTERFACE_NAMES: Final = st.from_regex(
    r"[a-z]{2,9}[0-9]{1,3}|br-[0-9a-f]{12}|enp[0-9]s[0-9]{1,2}f[0-9]", fullmatch=True
)
LAYOUTS: Final = st.sampled_from(
    [
        *(linux_versions.NET_TOOLS, linux_versions.NET_TOOLS_160, linux_versions.RHEL_6),
        *(DEBIAN_160, BUSYBOX, TOYBOX, replace(BUSYBOX, width=51)),
    ]
)
UNIX_LAYOUTS: Final = st.sampled_from(
    [linux_unix_sockets.NET_TOOLS, linux_unix_sockets.NET_TOOLS_160, linux_unix_sockets.BUSYBOX]
)
UNIX_PATHS: Final = st.just("") | st.from_regex(
    r"/run/[a-z]{1,9}(/[a-zA-Z0-9._-]{1,30})?|@/?[a-zA-Z0-9/@.-]{1,40}", fullmatch=True
)
ROUTE_LAYOUTS: Final = st.sampled_from(
    [
        *(linux_routes.NET_TOOLS, linux_routes.NET_TOOLS_20, linux_routes.NET_TOOLS_160),
        *(linux_routes.BUSYBOX, linux_routes.TOYBOX),
    ]
)
INTERFACE_LAYOUTS: Final = st.sampled_from(
    [
        *(linux_interfaces.NET_TOOLS, linux_interfaces.NET_TOOLS_20),
        *(linux_interfaces.DEBIAN_160, linux_interfaces.NET_TOOLS_160),
    ]
)
TRAFFIC: Final = st.builds(Traffic, *[st.integers(0, 2**64 - 1)] * 2, *[st.integers(0, 2**32)] * 4)


@st.composite
def endpoints(draw: Draw, *, names: bool, ipv6: bool) -> Endpoint:
    """Draw an address or a name with a port or a service."""
    port = draw(PORTS | SERVICE_NAMES) if names else draw(PORTS)
    if names and draw(st.booleans()):
        return Endpoint(draw(NAMES), port)
    return Endpoint(draw(V6 | LINK_LOCAL | V4 if ipv6 else V4), port)


@st.composite
def sockets(draw: Draw, *, names: bool = False, protocols: tuple[str, ...] = PROTOCOLS) -> Socket:
    """Draw a row of the connection table, with a value for each column of each flag."""
    ipv6 = draw(st.booleans())
    protocol = draw(st.sampled_from(protocols))
    ends = endpoints(names=names and protocol in ("tcp", "udp"), ipv6=ipv6)
    remote = draw(st.none() | ends)
    local = draw(ends)
    if not remote and draw(st.booleans()):
        local = replace(local, host="::" if ipv6 else "0.0.0.0")
    state = "ESTABLISHED" if remote else draw(st.sampled_from(["", "UNKNOWN"]))
    if protocol == "tcp":
        state = draw(st.sampled_from([word for word in STATES if word != "LISTEN"])) if remote else "LISTEN"
    if protocol == "raw":
        local = replace(local, port=draw(st.integers(1, 255)))
        remote, state = remote and replace(remote, port=0), str(draw(st.integers(1, 255)))
    pid = draw(st.none() | PIDS)
    socket = Socket(protocol, local, remote, state, pid, draw(PROGRAMS), draw(COUNTS), draw(COUNTS), ipv6=ipv6)
    return socket.but(user=draw(USERS), inode=draw(INODES), timer=draw(TIMERS), context=draw(CONTEXTS))


@st.composite
def connection_tables(draw: Draw) -> LinuxDocument:
    """Draw a document with one connection table of any version."""
    document = LinuxDocument()
    layout = draw(LAYOUTS)
    numeric = draw(st.booleans())
    flags = Options(
        extended=draw(st.booleans()), programs=draw(st.booleans()), numeric=numeric, wide=draw(st.booleans())
    )
    if layout.dialect == "net-tools":
        flags = replace(flags, timers=draw(st.booleans()))
    if layout == linux_versions.NET_TOOLS:
        flags = replace(flags, context=draw(st.booleans()))
    # BusyBox prints no UDP Lite.
    protocols = PROTOCOLS if layout.dialect != "busybox" else tuple(name for name in PROTOCOLS if name != "udplite")
    first, *rows = draw(st.lists(sockets(names=not numeric, protocols=protocols), min_size=1, max_size=12))
    # BusyBox is told from net-tools by a first row that does not end in a blank.
    first = first.but(program="init") if layout.dialect == "busybox" else first
    print_table(document, [first, *rows], layout, flags)
    return document


@st.composite
def bare_rows(draw: Draw) -> LinuxDocument:
    """Draw a document that is rows of the connection table, without title and header."""
    document = LinuxDocument()
    flags = Options(programs=draw(st.booleans()), timers=draw(st.booleans()), title=False, header=False)
    rows = st.lists(sockets(protocols=PROTOCOLS[:2]), min_size=1, max_size=8)
    print_table(document, draw(rows), linux_versions.NET_TOOLS, flags)
    return document


@st.composite
def unix_sockets(draw: Draw) -> UnixSocket:
    """Draw a row of the table of UNIX domain sockets."""
    owner = draw(st.none() | st.tuples(PIDS, PROGRAMS))
    return UnixSocket(
        draw(UNIX_PATHS),
        draw(st.sampled_from(["STREAM", "DGRAM", "SEQPACKET", "RAW", "RDM", "UNKNOWN"])),
        draw(st.sampled_from(["", "LISTENING", "CONNECTING", "CONNECTED", "DISCONNECTING", "FREE", "UNKNOWN"])),
        draw(st.sampled_from(["", "ACC", "W", "N", "ACC W N"])),
        draw(st.integers(1, 99999)),
        draw(st.integers(0, 2**31)),
        *(owner or (None, "")),
    )


@st.composite
def unix_tables(draw: Draw) -> LinuxDocument:
    """Draw a document with one table of UNIX domain sockets."""
    document = LinuxDocument()
    layout = draw(UNIX_LAYOUTS)
    first, *rows = draw(st.lists(unix_sockets(), min_size=1, max_size=12))
    # BusyBox is told from net-tools by a first row with a short inode, aligned to the right.
    first = first.but(inode=first.inode % 10**5)
    print_unix(document, [first, *rows], layout, Options(programs=draw(st.booleans())))
    return document


@st.composite
def routes(draw: Draw, *, names: bool) -> Route:
    """Draw an IPv4 route; the kernel has no host bits in a destination."""
    network = IPv4Network((draw(st.integers(0, 2**32 - 1)), draw(st.integers(0, 32))), strict=False)
    gateway = draw(st.just("") | (V4 | NAMES if names else V4))
    interface = draw(INTERFACE_NAMES | st.just(""))
    flags = "U" + ("G" if gateway else "") + ("H" if network.prefixlen == 32 else "")
    flags += draw(st.sampled_from(["", "", "D", "M", "DM"]))
    if draw(st.integers(0, 5)) == 0:
        gateway, interface, flags = "", "", draw(st.sampled_from(["!", "!H"]))
    destination = draw(NAMES) if names and network.prefixlen and draw(st.booleans()) else str(network.network_address)
    numbers = (draw(st.integers(0, 2**31)), draw(st.integers(0, 99)), *(draw(COUNTS) for _ in range(4)))
    return Route(destination, str(network.netmask), gateway, flags, interface, *numbers)


@st.composite
def routes6(draw: Draw) -> Route6:
    """Draw an IPv6 route."""
    prefix = IPv6Network((int(IPv6Address(draw(V6))), draw(st.integers(0, 128))), strict=False)
    letters = draw(st.sets(st.sampled_from([*FLAG_NAMES]), min_size=1))
    flags = "".join(letter for letter in FLAG_NAMES if letter in letters)
    gateway = draw(V6 | LINK_LOCAL | st.just("::"))
    metric, ref = draw(st.integers(-1, 2**31)), draw(st.integers(0, 99))
    return Route6(str(prefix), gateway, flags, draw(INTERFACE_NAMES), metric, ref, draw(COUNTS))


@st.composite
def route_tables(draw: Draw) -> LinuxDocument:
    """Draw a document with one IPv4 table of any version."""
    document = LinuxDocument()
    numeric = draw(st.booleans())
    ext: Extension = draw(st.sampled_from([1, 2, 3]))
    rows = draw(st.lists(routes(names=not numeric), min_size=1, max_size=12))
    print_routes(document, rows, draw(ROUTE_LAYOUTS), ext, numeric=numeric)
    return document


@st.composite
def route6_tables(draw: Draw) -> LinuxDocument:
    """Draw a document with one IPv6 table of any version."""
    document = LinuxDocument()
    rows = draw(st.lists(routes6(), min_size=1, max_size=12))
    print_routes6(document, rows, draw(ROUTE_LAYOUTS), numeric=draw(st.booleans()))
    return document


@st.composite
def interface_tables(draw: Draw) -> LinuxDocument:
    """Draw a document with one interface table of any version."""
    document = LinuxDocument()
    layout = draw(INTERFACE_LAYOUTS)
    number = st.sampled_from([0, 0, 7]) | st.integers(0, 10 ** draw(st.integers(1, 18)))
    counters = st.tuples(*[number] * 8) | st.just(())
    flags = st.sampled_from(["BMRU", "LRU", "MOPRU", "BM", ""])
    # Names that fill their field are not told apart by what Debian prints.
    names = INTERFACE_NAMES.map(lambda name: name[:7]) if layout == linux_interfaces.DEBIAN_160 else INTERFACE_NAMES
    interfaces = st.builds(Interface, names, st.integers(68, 65536), counters, flags, st.integers(0, 255))
    print_interfaces(document, draw(st.lists(interfaces, min_size=1, max_size=8)), layout)
    return document


@st.composite
def blocks(draw: Draw) -> Block:
    """Draw an interface with all that ``netstat -ie`` prints of it."""
    scopes = st.tuples(V6, st.integers(1, 128), st.sampled_from(["global", "link", "host"]))
    link = draw(st.sampled_from(["ether", "loop", "unspec"]))
    return Block(
        draw(INTERFACE_NAMES.map(lambda name: name[:8])),
        inet=draw(V4 | st.just("")),
        broadcast=draw(V4 | st.just("")),
        inet6=tuple(draw(st.lists(scopes, max_size=3))),
        link=link,
        mac=draw(st.binary(min_size=6, max_size=6)).hex(":") if link == "ether" else "",
        rx=draw(st.none() | TRAFFIC),
        tx=draw(TRAFFIC),
        collisions=draw(st.integers(0, 2**32)),
    )


@st.composite
def block_tables(draw: Draw) -> LinuxDocument:
    """Draw a document with blocks of interfaces."""
    document = LinuxDocument()
    print_blocks(document, draw(st.lists(blocks(), min_size=1, max_size=4)), old=draw(st.booleans()))
    return document


@st.composite
def group_tables(draw: Draw) -> LinuxDocument:
    """Draw a document with multicast groups."""
    document = LinuxDocument()
    last = st.integers(1, 2**24 - 1)
    addresses = last.map(lambda n: str(IPv6Address(0xFF02 << 112 | n))) | last.map(
        lambda n: f"239.{n >> 16}.{n >> 8 & 255}.{n & 255}"
    )
    groups = st.builds(Group, INTERFACE_NAMES, addresses | NAMES, st.integers(1, 10**7))
    rows = draw(st.lists(groups, min_size=1, max_size=12))
    print_groups_into(document.capture(), rows, limit=draw(st.sampled_from([None, 10])))
    return document


@st.composite
def statistics(draw: Draw) -> LinuxDocument:
    """Draw a document with counters."""
    document = LinuxDocument()
    words = draw(st.sampled_from([TCP_EXT_IN_WORDS, RHEL_TCP_EXT]))
    sections = draw(
        st.sampled_from([SECTIONS, OLD_SECTIONS, (*SECTIONS_6, TCP), SECTIONS[2:5], SECTIONS[:2], (TCP, words)])
    )
    print_sections(document.capture(), sections, draw(st.integers(0, 2**32)), bits=draw(st.sampled_from([8, 32, 64])))
    return document


@st.composite
def documents(draw: Draw) -> Document:
    """Draw any of these, as it stands in any other text."""
    document: Document = draw(
        connection_tables()
        | unix_tables()
        | route_tables()
        | route6_tables()
        | interface_tables()
        | block_tables()
        | group_tables()
        | statistics()
    )
    match draw(st.integers(0, 4)):
        case 0:
            document.prefix(draw(st.sampled_from(["> ", "# "])))
        case 1:
            document.each(lambda text: text and "      " + text)
        case 2:
            document.prefix("Nov 22 05:10:00 web01 diag[4211]: ", host="web01")
        case 3 if document.captures[0].dialect != "busybox":
            document.each(str.rstrip)
        case _:
            pass
    # A last line that is blank is one only if it ends.
    final = not document.lines[-1].text or draw(st.booleans())
    return document.encode(newline=draw(st.sampled_from(["\r\n", "\n", "\r"])), final=final)
