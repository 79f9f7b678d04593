"""Invented counters and tables of macOS and the BSDs for property tests: hypothesis draws the values."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from hypothesis import strategies as st

from tests.printing.bsd import mbufs
from tests.printing.bsd import other_tables as tables
from tests.printing.bsd.counters import freebsd, freebsd6, macos, macos6, openbsd, others
from tests.printing.bsd.counters import macos_kernel as kernel
from tests.printing.bsd.document import BsdDocument, System
from tests.printing.bsd.statistics import APPLE, BSD, JUNOS, Item, Printer, Section, Style, capture_of, invent
from tests.printing.strategies import V4, V6, Draw

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.printing.document import Document

MACOS_SECTIONS: Final = (
    *(macos.TCP, macos.MPTCP, macos.OLD_UDP, macos.UDP, macos.OLD_IP, macos.IP, macos6.ICMP, macos6.IGMP, macos6.ARP),
    *(macos6.ROUTING, macos6.OLD_IP6, macos6.IP6, macos6.ICMP6, macos6.RIP6, kernel.PFKEY, kernel.KCTL, kernel.NET_API),
)
FREEBSD_SECTIONS: Final = (
    *(freebsd.TCP, freebsd.TCP_STATES, freebsd.UDP, freebsd.IP, freebsd.ICMP, freebsd.ARP, freebsd.CARP, freebsd.ESP),
    *(freebsd6.IP6, freebsd6.ICMP6, freebsd6.RIP6, freebsd6.SCTP),
)
OPENBSD_SECTIONS: Final = (openbsd.IP, openbsd.ICMP, openbsd.TCP, openbsd.UDP, openbsd.CARP, openbsd.IP6)
NETBSD_SECTIONS: Final = (others.NETBSD_TCP, others.NETBSD_UDP, others.NETBSD_IP, others.NETBSD_ICMP)
JUNOS_SECTIONS: Final = (others.JUNOS_TCP, others.JUNOS_UDP, others.JUNOS_ICMP, others.JUNOS_RAW_IF, others.JUNOS_ICMP6)
SYSTEMS: Final = (
    *((MACOS_SECTIONS, APPLE), (FREEBSD_SECTIONS, BSD), (OPENBSD_SECTIONS, BSD), (NETBSD_SECTIONS, BSD)),
    (JUNOS_SECTIONS, JUNOS),
)
SEEDS: Final = st.integers(0, 2**32)
COUNTS: Final = st.sampled_from([0, 0, 1, 64]) | st.integers(0, 2**64 - 1)
SMALL: Final = st.sampled_from([0, 0, 7]) | st.integers(0, 10**6)
INTERFACES: Final = st.from_regex(r"[a-z]{2,7}[0-9]{1,4}", fullmatch=True)
PROGRAMS: Final = st.from_regex(r"[A-Za-z][A-Za-z0-9_.-]{0,14}( [a-z0-9]{1,6})?", fullmatch=True)
WORDS: Final = st.sampled_from(
    [
        *(
            "packet[s]",
            "byte[s]",
            "in",
            "of",
            "dropped",
            "with",
            "for",
            "no",
            "entr[y|ies]",
            "cache miss[es]",
            "ACK[s]",
        ),
        *("don't", "ECT(0)", "(dup or out of space)", "IPv4", "8-bit", "I/O", "<", "< 5", "64-bit", "etc.", "foo,bar"),
    ]
)
MARGINS: Final = st.sampled_from(["", "", "  ", "      ", " " * 12])
LEVELS: Final = st.sampled_from(["\t", "\t", "  ", "    ", " " * 8])


@st.composite
def styles(draw: Draw, usual: Style) -> Style:
    """Draw how counters are printed; a copy may have lost the tabs."""
    style = replace(usual, sparse=draw(st.booleans()), bits=draw(st.sampled_from([8, 32, 64])))
    return replace(style, level=draw(LEVELS), margin=draw(MARGINS)) if draw(st.booleans()) else style


@st.composite
def statistics(draw: Draw) -> BsdDocument:
    """Draw a document with counters of any system."""
    document = BsdDocument()
    sections, usual = draw(st.sampled_from(SYSTEMS))
    version = draw(st.sampled_from([307, 433, 543, 606, 741]))
    chosen = draw(st.lists(st.sampled_from(sections), min_size=1, max_size=4, unique_by=lambda section: section.title))
    # With smaller blanks, what Junos prints of TCP is not told from Linux.
    style = draw(styles(usual)) if usual != JUNOS else usual
    # A title alone is not known to be one.
    style = replace(style, sparse=style.sparse and len(chosen) > 2)
    printed = [section for section in (section.of(version) for section in chosen) if section.items]
    _print(document, printed or [macos.OLD_UDP], draw(SEEDS), style)
    return document


def _print(document: BsdDocument, sections: list[Section], seed: int, style: Style) -> None:
    printer = Printer(document.capture(), style)
    for section in sections:
        printer.print_section(section, invent(section, seed, style))


@st.composite
def labels(draw: Draw) -> str:
    """Draw the words of a counter; the first is one of letters."""
    words = draw(st.lists(WORDS, min_size=1, max_size=4))
    return " ".join([words[0] if words[0][0].isalpha() else "packet[s]", *words[1:]])


@st.composite
def items(draw: Draw, depth: int) -> Item:
    """Draw a counter with any words."""
    label = draw(labels())
    match draw(st.integers(0, 5)):
        case 0:
            return Item(depth, f"% {label} (% byte[s])")
        case 1:
            return Item(depth, f"% {label} (including % drop[s]) {draw(labels())}".rstrip())
        case _:
            return Item(depth, f"% {label}")


FIRST: Final = Item(1, "% packet[s] in transit")
"""An output is known by the words of its first counter."""


@st.composite
def trees(draw: Draw) -> BsdDocument:
    """Draw a document with counters that nobody knows, nested as they may be."""
    document = BsdDocument()
    chosen = []
    # An output that begins with a name that nobody knows is not recognized.
    # FreeBSD has no fields with such words below these.
    for title in draw(st.permutations(["rdp:", "xyzzy:", "ipv9:"]).map(lambda titles: ["routing:", *titles[:2]])):
        depths = [1]
        for step in draw(st.lists(st.integers(-2, 1), max_size=12)):
            depths.append(max(1, depths[-1] + step))
        chosen.append(Section(title, (FIRST, *(draw(items(depth)) for depth in depths))))
    style = replace(draw(st.sampled_from([BSD, APPLE])), level=draw(LEVELS), margin=draw(MARGINS))
    _print(document, chosen, draw(SEEDS), style)
    return document


@st.composite
def memories(draw: Draw) -> BsdDocument:
    """Draw a document with the memory of the network of any system."""
    document = BsdDocument()
    seed = draw(SEEDS)
    lines = draw(
        st.sampled_from([329, 433, 596, 671]).map(lambda version: mbufs.macos(version, seed))
        | st.sampled_from([8, 11, 12, 13]).map(lambda version: mbufs.freebsd(version, seed))
        | st.sampled_from([3, 4, 7]).map(lambda version: mbufs.openbsd(seed, version=version))
        | st.builds(mbufs.netbsd, st.just(seed))
        | st.builds(lambda: mbufs.freebsd(11, seed, junos=True))
    )
    mbufs.print_memory(document.capture(), lines)
    return document


def _table(
    table: tables.OtherTable, cells: st.SearchStrategy[tables.Cells], system: System = "freebsd"
) -> Callable[[Draw], BsdDocument]:
    def draw_table(draw: Draw) -> BsdDocument:
        document = BsdDocument()
        table.print_into(capture_of(document, system), draw(st.lists(cells, min_size=1, max_size=6)))
        return document

    return draw_table


HOSTS: Final = V4 | V6
FLAGS: Final = st.sampled_from(["H", "GS", "GHS", "U"])
ENDPOINTS: Final = st.just("*.*") | st.builds("{}.{}".format, V4, st.integers(1, 65535))
TABLES: Final = (
    _table(
        tables.BPF,
        st.tuples(
            *(st.integers(1, 99999), INTERFACES, st.from_regex(r"[p-][i-][f-][ios-][b-][a-][l-]", fullmatch=True)),
            *([COUNTS] * 3 + [SMALL] * 2),
            PROGRAMS,
        ),
    ),
    _table(
        tables.MACOS_BPF,
        st.tuples(
            *(st.from_regex(r"bpf[0-9]{1,3}", fullmatch=True), INTERFACES),
            *(st.from_regex(r"[a-z-]{9,13}", fullmatch=True), *[COUNTS] * 4, *[SMALL] * 10),
            st.builds("{}.{}".format, PROGRAMS, st.integers(1, 99999)),
        ),
        "macos",
    ),
    _table(
        tables.WORKSTREAMS,
        st.tuples(SMALL, SMALL, st.sampled_from(["ip", "igmp", "rtsock", "arp", "ether", "ip6"]), *[COUNTS] * 7),
    ),
    _table(tables.NEXTHOPS, st.tuples(st.integers(1, 9999), V4, V4, FLAGS, INTERFACES, SMALL)),
    _table(tables.NEXTHOPS6, st.tuples(st.integers(1, 9999), V6, HOSTS, FLAGS, INTERFACES, SMALL)),
    _table(
        tables.NETGRAPH,
        st.tuples(
            st.sampled_from(["ctrl", "data"]),
            *(SMALL, SMALL, st.from_regex(r"\[[0-9a-f]{1,8}\]:|[a-z][a-z0-9_-]{0,12}:", fullmatch=True), SMALL),
        ),
    ),
    _table(
        tables.SCTP,
        st.tuples(
            *(st.sampled_from(["sctp4", "sctp6", "sctp46"]), st.sampled_from(["1to1", "1toN"]), ENDPOINTS, ENDPOINTS),
            st.sampled_from(["CLOSED", "LISTEN", "COOKIE_WAIT", "ESTABLISHED", "SHUTDOWN_ACK_SENT"]),
        ),
    ),
)


@st.composite
def other_tables(draw: Draw) -> BsdDocument:
    """Draw a document with a table that has no kind of record of its own."""
    return draw(st.sampled_from(TABLES))(draw)


@st.composite
def documents(draw: Draw) -> Document:
    """Draw any of these, as it stands in any other text."""
    document: Document = draw(statistics() | memories() | other_tables())
    match draw(st.integers(0, 4)):
        case 0:
            document.prefix(draw(st.sampled_from(["> ", "# "])))
        case 1:
            document.each(lambda text: text and "      " + text)
        case 2:
            document.prefix("Nov 22 05:10:00 gw1 diag[4211]: ", host="gw1")
        case 3:
            document.each(lambda text: text.expandtabs().rstrip())
        case _:
            pass
    # A last line that is blank is one only if it ends.
    final = not document.lines[-1].text or draw(st.booleans())
    return document.encode(newline=draw(st.sampled_from(["\r\n", "\n", "\r"])), final=final)
