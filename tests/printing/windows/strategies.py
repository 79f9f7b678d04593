"""Invented tables of Windows for property tests: hypothesis draws the values, the renderers print them."""

from __future__ import annotations

from ipaddress import IPv4Network, IPv6Address, IPv6Network
from typing import TYPE_CHECKING, Final

from hypothesis import strategies as st

from tests.printing.document import Document
from tests.printing.sockets import ANY4, ANY6, NO_PEER, SERVICES, STATES, Endpoint, Socket
from tests.printing.strategies import LINK_LOCAL, NAMES, NUMBERS, PIDS, PORTS, V4, V6, Draw
from tests.printing.windows.connections import UNKNOWN_COMPONENT, Options, print_table
from tests.printing.windows.routes import ON_LINK, Generation, Nic, Route4, Route6, Table, print_routes
from tests.printing.windows.statistics import (
    EARLY_SECTIONS,
    SECTIONS,
    interface_counters,
    print_interface,
    print_sections,
)

if TYPE_CHECKING:
    from collections.abc import Callable


SERVICE_NAMES: Final = st.sampled_from([*SERVICES, "sensor-feed"])
PROGRAMS: Final = st.from_regex(r"[A-Za-z][A-Za-z0-9_.-]{0,20}( [a-z]{2,5})?\.exe", fullmatch=True)
COMPONENTS: Final = st.from_regex(r"[A-Z][A-Za-z]{2,14}Svc", fullmatch=True)
MODULES: Final = st.from_regex(r"[cC]:\\WINDOWS\\system32\\[A-Za-z]{3,8}\.(dll|exe)", fullmatch=True)
WORDS: Final = sorted({*STATES} - {"LISTEN", "SYN_SEND", "TIMED_WAIT", "FIN-WAIT-2"})
OFFLOAD_STATES: Final = st.sampled_from(["InHost", "Offloaded", "Offloading", "Uploading"])
TEMPLATES: Final = st.sampled_from(["Not Applicable", "Internet", "Datacenter", "Compat"])
INTERFACE_NAMES: Final = st.from_regex(r"[A-Z][a-z]{2,9}(\(R\))?( [A-Z][a-z0-9/-]{1,9}){0,4}( #[1-9])?", fullmatch=True)
MACS: Final = st.binary(min_size=6, max_size=6).map(lambda octets: octets.hex(" "))


@st.composite
def endpoints(draw: Draw, *, names: bool, version: int) -> Endpoint:
    """Draw an address or a name with a port or a service."""
    port = draw(PORTS | SERVICE_NAMES) if names else draw(PORTS)
    if names and draw(st.booleans()):
        return Endpoint(draw(NAMES), port)
    if version == 4:
        return Endpoint(draw(V4), port)
    if draw(st.booleans()):
        return Endpoint(draw(V6), port)
    return Endpoint(draw(LINK_LOCAL), port, str(draw(st.integers(1, 99))))


@st.composite
def sockets(draw: Draw, *, names: bool = False, owners: str = "") -> Socket:
    """Draw a row of the connection table, with a value for each column of each flag."""
    version = draw(st.sampled_from([4, 6]))
    ends = endpoints(names=names, version=version)
    local = draw(ends)
    if draw(st.booleans()):
        peer = draw(st.sampled_from([NO_PEER, None])) or draw(ends)
        socket = Socket("UDP", local, peer, pid=draw(PIDS))
    else:
        state = draw(st.sampled_from(WORDS))
        none = (ANY6 if version == 6 else ANY4) if local.family else Endpoint(local.host)
        remote = none if state in ("LISTENING", "BOUND") else draw(ends)
        socket = Socket("TCP", local, remote, state, pid=draw(PIDS), offload=draw(OFFLOAD_STATES))
        socket = socket.but(time=draw(NUMBERS), template=draw(TEMPLATES))
    if not owners or draw(st.integers(0, 4)) == 0:
        return socket.but(unowned=bool(owners) and draw(st.booleans()))
    component = COMPONENTS if owners == "vista" else MODULES | st.just(UNKNOWN_COMPONENT)
    return socket.but(program=draw(PROGRAMS), components=tuple(draw(st.lists(component, max_size=3))))


@st.composite
def options(draw: Draw) -> Options:
    """Draw flags that can be given together."""
    match draw(st.integers(0, 4)):
        case 0:
            return Options(pid=draw(st.booleans()), owners=draw(st.sampled_from(["xp", "vista"])))
        case 1:
            return Options(pid=draw(st.booleans()), offload=True, udp_blanks=draw(st.sampled_from([0, 20, 48])))
        case 2:
            return Options(pid=draw(st.booleans()), time=True)
        case 3:
            return Options(template=True)
        case _:
            return Options(pid=draw(st.booleans()), title=draw(st.booleans()), header=True)


@st.composite
def connection_tables(draw: Draw) -> Document:
    """Draw a document with one connection table."""
    document = Document()
    flags = draw(options())
    rows = st.lists(sockets(names=draw(st.booleans()), owners=flags.owners), min_size=1, max_size=12)
    print_table(document, draw(rows), flags)
    return document


@st.composite
def bare_rows(draw: Draw) -> Document:
    """Draw a document that is rows of the connection table, without title and header."""
    document = Document()
    rows = st.lists(sockets(names=False), min_size=1, max_size=8)
    print_table(document, draw(rows), Options(pid=draw(st.booleans()), title=False, header=False))
    return document


@st.composite
def routes4(draw: Draw, interfaces: st.SearchStrategy[str | int], *, modern: bool) -> Route4:
    """Draw an IPv4 route; before Vista there are no on-link ones, and metrics are small."""
    network = IPv4Network((draw(st.integers(0, 2**32 - 1)), draw(st.integers(0, 32))), strict=False)
    gateway = draw(V4 | st.just(ON_LINK) if modern else V4)
    metric = draw(st.integers(1, 9999 if modern else 999))
    return Route4(str(network.network_address), str(network.netmask), gateway, draw(interfaces), metric)


@st.composite
def routes6(draw: Draw) -> Route6:
    """Draw an IPv6 route."""
    address = int(IPv6Address(draw(V6)))
    prefix = IPv6Network((address, draw(st.integers(0, 128))), strict=False)
    gateway = draw(V6 | LINK_LOCAL | st.just(ON_LINK))
    return Route6(draw(st.integers(0, 99)), draw(st.integers(1, 2**32 - 1)), str(prefix), gateway)


@st.composite
def route_tables(draw: Draw) -> Document:
    """Draw a document with all that route print of one generation prints."""
    generation: Generation = draw(st.sampled_from(["9x", "nt3", "nt4", "2000", "xp", "vista", "7"]))
    modern = generation in ("vista", "7")
    indices = draw(st.lists(st.integers(1, 999 if modern else 2**25), unique=True, max_size=5))
    nics = tuple(Nic(index, draw(INTERFACE_NAMES), draw(MACS | st.just(""))) for index in indices)
    interfaces: st.SearchStrategy[str | int] = V4
    if indices and generation in ("2000", "xp"):
        interfaces = V4 | st.sampled_from(indices)
    default = draw(V4) if generation in ("2000", "xp") and draw(st.booleans()) else ""
    persistent = st.lists(routes4(st.just(""), modern=modern), max_size=3)
    document = Document()
    print_routes(
        document,
        Table(
            generation,
            nics,
            tuple(draw(st.lists(routes4(interfaces, modern=modern), min_size=1, max_size=10))),
            tuple(draw(persistent)),
            routes6=tuple(draw(st.lists(routes6(), max_size=8))) if modern else None,
            persistent6=tuple(draw(st.lists(routes6(), max_size=2))),
            default=default,
            tab=draw(st.booleans()),
        ),
    )
    return document


@st.composite
def statistics(draw: Draw) -> Document:
    """Draw a document with counters."""
    document = Document()
    capture = document.capture()
    seed = draw(NUMBERS)
    parts: list[Callable[[], None]] = [
        lambda: print_sections(capture, SECTIONS, seed),
        lambda: print_sections(capture, EARLY_SECTIONS, seed),
        lambda: print_sections(capture, draw(st.sampled_from([(section,) for section in SECTIONS])), seed),
        lambda: print_interface(capture, interface_counters(seed, bits=draw(st.sampled_from([24, 32, 48])))),
    ]
    draw(st.sampled_from(parts))()
    return document


@st.composite
def documents(draw: Draw) -> Document:
    """Draw any of these, between other lines, and written as any system may write it."""
    document = draw(connection_tables() | route_tables() | statistics())
    match draw(st.integers(0, 4)):
        case 0:
            document.prefix(draw(st.sampled_from(["> ", "# "])))
        case 1:
            document.pad(draw(st.integers(90, 160)))
        case 2:
            document.each(lambda text: text and "      " + text)
        case 3:
            document.prefix("Nov 22 05:10:00 web01 diag[4211]: ", host="web01")
        case _:
            pass
    newline = draw(st.sampled_from(["\r\n", "\n", "\r", "\r\r\n"]))
    codec = draw(st.sampled_from(["utf-8", "utf-16-le", "utf-16-be"]))
    return document.encode(
        codec, bom=codec != "utf-8" or draw(st.booleans()), newline=newline, final=draw(st.booleans())
    )
