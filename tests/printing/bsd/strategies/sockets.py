"""Invented socket tables of macOS and the BSDs for property tests: hypothesis draws the values, the renderers print."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hypothesis import strategies as st

from tests.printing.bsd.connections import ALL, NO_SERVERS, print_bare_rows, print_connections, print_rows
from tests.printing.bsd.document import BsdDocument
from tests.printing.bsd.invented.sockets import EVERY_STATE
from tests.printing.bsd.kernel_tables import (
    MODULES,
    MODULES_ACCOUNTS,
    VSOCK,
    VSOCK_VERBOSE,
    KernelRow,
    KernelTable,
    control,
    controls,
    event,
    events,
    module,
    print_bare_kernel_rows,
    print_kernel_table,
    print_kernel_table_into,
    vsock,
)
from tests.printing.bsd.listen_queues import (
    FREEBSD_12_QUEUES,
    FREEBSD_QUEUES,
    FREEBSD_WHOLE_QUEUES,
    MACOS_26_QUEUES,
    MACOS_QUEUES,
    Queue,
    print_queues,
)
from tests.printing.bsd.mptcp import Flow, Multipath, print_multipath_into
from tests.printing.bsd.sockets import (
    ACCOUNTS,
    BYTES,
    DROPS_26,
    FREEBSD,
    FREEBSD_10,
    FREEBSD_WHOLE,
    JUNOS,
    LONG,
    MACOS,
    MACOS_10_5,
    NAMED_ACCOUNTS,
    NETBSD,
    NONE,
    OPENBSD,
    OPENBSD_5,
    VERBOSE_10_10,
    VERBOSE_11,
    VERBOSE_13,
    VERBOSE_15,
    VERBOSE_26,
    VERY_VERBOSE_26,
    Columns,
    Socket,
)
from tests.printing.bsd.unix_sockets import FREEBSD as LOCAL
from tests.printing.bsd.unix_sockets import FREEBSD_10 as LOCAL_10
from tests.printing.bsd.unix_sockets import FREEBSD_QUEUES as LOCAL_QUEUES
from tests.printing.bsd.unix_sockets import MACOS as LOCAL_MACOS
from tests.printing.bsd.unix_sockets import MACOS_32 as LOCAL_MACOS_32
from tests.printing.bsd.unix_sockets import UnixSocket, print_bare_unix, print_unix, print_unix_into
from tests.printing.sockets import Endpoint
from tests.printing.strategies import LINK_LOCAL, NAMES, PIDS, PORTS, V4, V6, Draw

if TYPE_CHECKING:
    from tests.printing.bsd.sockets import Values
    from tests.printing.document import Document

COUNTS: Final = st.sampled_from([0, 0, 0, 1, 64]) | st.integers(0, 10**9)
BYTE_COUNTS: Final = st.just(0) | st.integers(0, 10**14)
HEX_20: Final = st.integers(0, 0xFFFFF)
HEX_32: Final = st.integers(0, 2**32 - 1)
HEX_64: Final = st.integers(0, 2**64 - 1)
# Registered for TCP and for UDP, or not at all.
SERVICE_NAMES: Final = st.sampled_from(
    [
        *(
            "ssh",
            "domain",
            "http",
            "https",
            "ntp",
            "sunrpc",
            "ldap",
            "microsoft-ds",
            "netbios-ns",
            "smtp",
            "telnet",
            "sensor-feed",
        )
    ]
)
ZONES: Final = st.sampled_from(["", "lo0", "en0", "utun12", "bridge100"])
SIMPLE_PROGRAMS: Final = st.from_regex(
    r"[0-9]?[A-Za-z][A-Za-z0-9_.+-]{0,14}( [A-Z(][a-z0-9.)-]{0,9}){0,2}", fullmatch=True
)
PROGRAMS: Final = SIMPLE_PROGRAMS | st.from_regex(
    r"[A-Za-z(][A-Za-z0-9_.:()&+-]{0,12}( [A-Za-z0-9(:&][a-z0-9.:)-]{0,6}){0,2} ?", fullmatch=True
)
PATHS: Final = st.none() | st.from_regex(r"/[A-Za-z0-9._-]{1,9}(/[A-Za-z0-9 .:_-]{0,20}[A-Za-z0-9])?", fullmatch=True)
MODULE_NAMES: Final = st.from_regex(r"com\.example(\.[a-z][a-z_-]{0,9}){1,3}", fullmatch=True)
NUMERIC_LAYOUTS: Final = st.sampled_from(
    [
        *(MACOS, MACOS_10_5, MACOS.but(title_width=45), FREEBSD, FREEBSD_10, FREEBSD_WHOLE, JUNOS, OPENBSD_5, OPENBSD),
        *(NETBSD, MACOS.but(width=45, title_width=45, cut=LONG), MACOS.but(after=BYTES)),
        MACOS.but(
            width=18,
            title_width=18,
            cut=ACCOUNTS,
            before=Columns("Socket           Flowhash ", "{socket:>16x} {flowhash:>8x} "),
        ),
        FREEBSD.but(width=18, title_width=18, cut=ACCOUNTS, before=Columns("Tcpcb            ", "{tcpcb:>16x} ")),
    ]
)
NAMED_LAYOUTS: Final = st.sampled_from([MACOS, MACOS_10_5, FREEBSD, FREEBSD_10, FREEBSD_WHOLE, OPENBSD_5, NETBSD])
NAMED_ACCOUNT_LAYOUTS: Final = st.sampled_from(
    [
        layout.but(width=18, title_width=18, cut=NAMED_ACCOUNTS, before=Columns("Tcpcb            ", "{tcpcb:>16x} "))
        for layout in (FREEBSD, FREEBSD_10)
    ]
)
VERBOSE: Final = (VERBOSE_10_10, VERBOSE_11, VERBOSE_13, VERBOSE_15, VERBOSE_26, DROPS_26)
UNIX_LAYOUTS: Final = st.sampled_from([LOCAL, LOCAL_10, LOCAL_QUEUES, LOCAL_MACOS, LOCAL_MACOS_32])
QUEUE_LAYOUTS: Final = st.sampled_from(
    [MACOS_QUEUES, MACOS_26_QUEUES, FREEBSD_12_QUEUES, FREEBSD_QUEUES, FREEBSD_WHOLE_QUEUES]
)
WORDS: Final = ("tcp4", "tcp6", "tcp4", "tcp6", "tcp46", "udp4", "udp6", "udp46")
GLUED: Final = "Some {} sockets may have been created or deleted"


@st.composite
def owners(draw: Draw, *, programs: st.SearchStrategy[str] = PROGRAMS) -> Values:
    """Draw what ``-v`` of macOS prints beside a socket."""
    numbers = ("rxbytes", "txbytes", "rx_packets", "tx_packets", "rxdrops")
    hexadecimals = ("options", "flags", "flags1")
    values: dict[str, int | str] = {name: draw(BYTE_COUNTS) for name in numbers}
    values |= {name: draw(HEX_32) for name in hexadecimals}
    values |= {name: draw(COUNTS) for name in ("rhiwat", "shiwat", "usecnt", "rtncnt")}
    values |= {"state": draw(HEX_20), "gencnt": draw(HEX_64), "fltrs": draw(HEX_20)}
    values |= {"program": draw(programs), "pid": draw(PIDS), "eprocess": draw(SIMPLE_PROGRAMS), "epid": draw(PIDS)}
    return values


@st.composite
def endpoints(draw: Draw, *, names: bool, ipv6: bool, only_names: bool = False) -> Endpoint:
    """Draw an address or a name with a port or a service."""
    port = draw(PORTS | SERVICE_NAMES) if names else draw(PORTS)
    if names and (only_names or draw(st.booleans())):
        return Endpoint(draw(NAMES), port)
    if ipv6 and draw(st.booleans()):
        return Endpoint(draw(LINK_LOCAL), port, draw(ZONES))
    return Endpoint(draw(V6 if ipv6 else V4), port)


@st.composite
def sockets(
    draw: Draw,
    *,
    names: bool = False,
    only_names: bool = False,
    numbers: bool = True,
    words: tuple[str, ...] = WORDS,
) -> Socket:
    """Draw a row of the connection table; the state may be a number."""
    word = draw(st.sampled_from(words))
    ends = endpoints(names=names, ipv6="6" in word, only_names=only_names)
    local, remote = draw(ends | st.builds(Endpoint, st.just("*"), PORTS)), draw(ends | st.just(Endpoint("*", "*")))
    if word.startswith("udp"):
        local = draw(st.just(local) | st.just(Endpoint("*", "*")))
    state: str | int = ""
    if word.startswith("tcp"):
        state = draw(st.sampled_from(EVERY_STATE) | (st.integers(11, 20) if numbers else st.nothing()))
    cells = {"socket": draw(HEX_64), "flowhash": draw(HEX_32), "tcpcb": draw(HEX_64)}
    return Socket(word, local, remote, state, draw(COUNTS), draw(COUNTS), cells)


@st.composite
def owned_sockets(
    draw: Draw, *, owned: bool, numbers: bool = False, programs: st.SearchStrategy[str] = PROGRAMS
) -> Socket:
    """Draw a row of the connection table, with what ``-v`` prints if it is asked for; then its state is a word."""
    row = draw(sockets(numbers=numbers))
    return row.with_cells(**draw(owners(programs=programs))) if owned else row


@st.composite
def connection_tables(draw: Draw) -> Document:
    """Draw a document with one connection table of any version; addresses and ports are numbers."""
    document = BsdDocument()
    layout = draw(NUMERIC_LAYOUTS)
    rows = draw(st.lists(sockets(numbers=not layout.after.cells), min_size=1, max_size=12))
    if layout == OPENBSD:
        rows = [row for row in rows if row.word in ("tcp4", "tcp6")] or [row.but(word="tcp6", state=12) for row in rows]
    print_connections(document, rows, layout, draw(st.sampled_from([ALL, NO_SERVERS])))
    return document


@st.composite
def named_tables(draw: Draw) -> Document:
    """Draw a document with one connection table with names of hosts and services, which may be cut."""
    document = BsdDocument()
    only_names = draw(st.booleans())
    layout = draw(NAMED_ACCOUNT_LAYOUTS if only_names else NAMED_LAYOUTS)
    rows = st.lists(sockets(names=True, only_names=only_names), min_size=1, max_size=12)
    print_connections(document, draw(rows), layout)
    return document


@st.composite
def verbose_tables(draw: Draw) -> Document:
    """Draw a document with one connection table of macOS, with the columns of ``-v``."""
    document = BsdDocument()
    after = draw(st.sampled_from([*VERBOSE, VERY_VERBOSE_26]))
    programs = SIMPLE_PROGRAMS if after == VERY_VERBOSE_26 else PROGRAMS
    own = owned_sockets(owned=True, programs=programs)
    layout = draw(st.sampled_from([MACOS, MACOS.but(title_width=45)])).but(after=after)
    print_connections(document, draw(st.lists(own, min_size=1, max_size=12)), layout)
    return document


@st.composite
def bare_rows(draw: Draw) -> Document:
    """Draw a document with rows of one table or of several, without titles and headers."""
    document = BsdDocument()
    after = draw(st.sampled_from([NONE, VERBOSE_26]))
    rows = owned_sockets(owned=bool(after.cells))
    parts = draw(st.sets(st.sampled_from(["sockets", "unix", "kctl"]), min_size=1))
    if "sockets" in parts:
        print_bare_rows(document, draw(st.lists(rows, min_size=1, max_size=6)), MACOS.but(after=after))
    if "unix" in parts:
        some = draw(st.lists(unix_sockets(raw=False, owned=bool(after.cells)), min_size=1, max_size=4))
        print_bare_unix(document, some, LOCAL_MACOS.but(after=after))
    if "kctl" in parts:
        print_bare_kernel_rows(
            document, draw(st.lists(control_sockets(owned=bool(after.cells)), min_size=1, max_size=4)), controls(after)
        )
    return document


@st.composite
def unix_sockets(draw: Draw, *, bits: int = 64, raw: bool = True, owned: bool = False) -> UnixSocket:
    """Draw a row of the table of local sockets."""
    address = st.integers(1 << bits - 5, (1 << bits) - 1)
    pointers = {key: draw(st.just(0) | address) for key in ("conn", "inode", "refs", "nextref")}
    types = st.sampled_from(["stream", "stream", "dgram", "seqpacket", *(["raw"] if raw else [])])
    queue = draw(st.tuples(*[st.integers(0, 4096)] * 3))
    socket = UnixSocket(draw(address), draw(PATHS), draw(types), recv_q=draw(COUNTS), send_q=draw(COUNTS), queue=queue)
    return socket.but(cells=draw(owners()) if owned else {}, **pointers)


@st.composite
def unix_tables(draw: Draw) -> Document:
    """Draw a document with one table of local sockets of any version."""
    document = BsdDocument()
    layout = draw(UNIX_LAYOUTS)
    if layout == LOCAL_MACOS:
        layout = layout.but(after=draw(st.sampled_from([NONE, *VERBOSE])))
    one = unix_sockets(bits=32 if layout == LOCAL_MACOS_32 else 64, owned=bool(layout.after.cells))
    print_unix(document, draw(st.lists(one, min_size=1, max_size=12)), layout)
    return document


@st.composite
def control_sockets(draw: Draw, *, owned: bool) -> KernelRow:
    """Draw a kernel control socket."""
    row = control(draw(st.integers(0, 10**5)), draw(st.integers(0, 99)), draw(MODULE_NAMES), recv_q=draw(COUNTS))
    return row.but(**draw(owners()) if owned else {}, send_q=draw(COUNTS))


@st.composite
def kernel_rows(draw: Draw, name: str, *, owned: bool) -> KernelRow:
    """Draw a row of one of the kernel's own tables."""
    match name:
        case "kernel_control_modules":
            sizes = (draw(st.integers(0, 10**4)), draw(COUNTS), draw(COUNTS))
            row = module(draw(st.integers(1, 2**16)), draw(MODULE_NAMES), draw(st.integers(0, 2**16)), *sizes)
            return row.but(kctlref=draw(HEX_64), unit=draw(st.integers(0, 99)))
        case "kernel_event_sockets":
            numbers = (draw(st.integers(0, 2000)) for _ in range(3))
            row = event(*numbers, recv_q=draw(COUNTS), send_q=draw(COUNTS))
            return row.but(**draw(owners())) if owned else row
        case "kernel_control_sockets":
            return draw(control_sockets(owned=owned))
        case _:
            ends = st.builds("{}:{}".format, HEX_32 | st.just("*"), PORTS | st.just("*"))
            state = draw(st.sampled_from(["CONNECTING", "ESTABLISHED", "CLOSING", "LISTEN", "CLOSED"]))
            # The last characters of a long endpoint are cut.
            local, remote = draw(ends.filter(_fits)), draw(ends.filter(_fits))
            return vsock(local, remote, state, rxcnt=draw(COUNTS), pid=draw(PIDS), socket_state=draw(HEX_20))


def _fits(text: str) -> bool:
    return len(text) < 18


@st.composite
def kernel_tables(draw: Draw) -> Document:
    """Draw a document with one of the kernel's own tables of macOS."""
    document = BsdDocument()
    after = draw(st.sampled_from([NONE, *VERBOSE]))
    tables = [MODULES, MODULES_ACCOUNTS, VSOCK, VSOCK_VERBOSE, events(after), controls(after), controls(after)]
    table: KernelTable = draw(st.sampled_from(tables))
    print_kernel_table(
        document, draw(st.lists(kernel_rows(table.table, owned=bool(after.cells)), min_size=1, max_size=12)), table
    )
    return document


@st.composite
def queue_tables(draw: Draw) -> Document:
    """Draw a document with the queues of listening sockets."""
    document = BsdDocument()
    rows = sockets(numbers=False).map(lambda row: row.but(word=row.word.replace("udp", "tcp")))
    size = st.integers(0, 4096)
    print_queues(document, draw(st.lists(st.builds(Queue, rows, size, size, size), min_size=1)), draw(QUEUE_LAYOUTS))
    return document


@st.composite
def whole_outputs(draw: Draw) -> Document:
    """Draw a document with all that ``netstat -an`` of macOS prints, with notes between and before the lines."""
    document = BsdDocument()
    after = draw(st.sampled_from([NONE, *VERBOSE]))
    layout = MACOS.but(after=after)
    rows = st.lists(owned_sockets(owned=bool(after.cells), numbers=not after.cells), min_size=1, max_size=4)
    notes = st.sampled_from(["", "", GLUED.format("tcp"), GLUED.format("dgram")])
    capture = print_connections(document, draw(rows), layout)
    if draw(st.booleans()):
        print_rows(capture, draw(rows), layout, note=draw(notes))
        capture.message("Some udp sockets may have been deleted.", "warning")
    flows = st.builds(Flow, sockets(words=("tcp4", "tcp6")), HEX_32, HEX_32, st.integers(0, 99))
    connections = st.builds(
        *(Multipath, st.lists(flows, max_size=2).map(tuple), st.sampled_from(["ESTABLISHED", "CLOSED", "LAST_ACK"])),
        *(st.tuples(HEX_32, HEX_32), HEX_32, HEX_64, HEX_64, st.integers(0, 255)),
    )
    print_multipath_into(capture, draw(st.lists(connections, max_size=2)), note=draw(notes))
    print_unix_into(
        capture,
        draw(st.lists(unix_sockets(owned=bool(after.cells)), max_size=4)),
        LOCAL_MACOS.but(after=after),
        note=draw(notes),
    )
    if draw(st.booleans()):
        capture.message("unexpected kind 242 which 0xf2", "warning")
    for table in (MODULES, events(after), controls(after)):
        some = draw(st.lists(kernel_rows(table.table, owned=bool(after.cells)), max_size=3))
        print_kernel_table_into(capture, some, table, note=draw(notes))
    return document


@st.composite
def documents(draw: Draw) -> Document:
    """Draw any of these, as it stands in any other text."""
    document: Document = draw(
        connection_tables()
        | named_tables()
        | verbose_tables()
        | unix_tables()
        | kernel_tables()
        | queue_tables()
        | whole_outputs()
    )
    match draw(st.integers(0, 4)):
        case 0:
            document.prefix(draw(st.sampled_from(["> ", "# "])))
        case 1:
            document.each(lambda text: text and "      " + text)
        case 2:
            document.prefix("Nov 22 05:10:00 web01 diag[4211]: ", host="web01")
        case _:
            pass
    return document.encode(newline=draw(st.sampled_from(["\r\n", "\n", "\r"])), final=draw(st.booleans()))
