"""Samples: the connection table of macOS, by version and by flag."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.printing.bsd.connections import NO_SERVERS, print_bare_rows, print_connections, print_rows
from tests.printing.bsd.document import BsdCatalogue
from tests.printing.bsd.invented.sockets import (
    CUT_NAMES,
    DATAGRAMS,
    EVERY_STATE,
    LAPTOP,
    LAPTOP_6,
    LONG,
    NAMED,
    RAW,
    RAW_6,
    owned,
)
from tests.printing.bsd.listen_queues import MACOS_26_LONG_QUEUES, MACOS_26_QUEUES, MACOS_QUEUES, print_queues, queue
from tests.printing.bsd.sockets import (
    ACCOUNTS,
    BYTES,
    DROPS_26,
    MACOS,
    MACOS_10_5,
    NAMED_ACCOUNTS,
    PRIORITY_BYTES,
    VERBOSE_10_10,
    VERBOSE_11,
    VERBOSE_13,
    VERBOSE_15,
    VERBOSE_26,
    VERY_VERBOSE_26,
    Columns,
    socket,
    tcp4,
    tcp6,
    udp4,
)
from tests.printing.bsd.sockets import LONG as LONG_CUT

if TYPE_CHECKING:
    from tests.printing.document import Document

CATALOGUE = BsdCatalogue("macos")
sample = CATALOGUE.sample

ALL = (*LAPTOP, *LAPTOP_6, *DATAGRAMS)
ACCOUNT = MACOS.but(
    width=18,
    title_width=18,
    cut=ACCOUNTS,
    before=Columns("Socket           Flowhash ", "{socket:>16x} {flowhash:>8x} "),
)
OLD_ACCOUNT = MACOS_10_5.but(width=18, title_width=18, cut=ACCOUNTS, before=Columns("Socket   ", "{socket:>8x} "))
WIDE = MACOS.but(cut=LONG_CUT._replace(field=None, name=None, address=16), inner=True)
MISALIGNED = MACOS.but(title_width=45)
LONG_ROWS = MACOS.but(width=45, title_width=45, cut=LONG_CUT)
LISTENERS = (
    *(queue("*:8080", 4096, word="tcp46"), queue("127.0.0.1:631", 128, 3, 1), queue("*:22", 128)),
    *(queue("[::1]:631", 128, word="tcp6"), queue("192.0.2.10:548", 511, 12)),
)


@sample(
    "macos-10.5/netstat-an-f-inet",
    "netstat -an -f inet",
    "Mac OS X 10.5",
    "states are not padded: an old FreeBSD could be",
)
def old(document: Document) -> None:
    document.prompt("harbor:~ ada$ netstat -an -f inet", "netstat -an -f inet", "harbor")
    print_connections(document, [*LAPTOP[:5], DATAGRAMS[0], *DATAGRAMS[2:4]], MACOS_10_5)


@sample(
    "macos-10.6/netstat-anA-p-tcp--no-flow-hash",
    "netstat -anA -p tcp",
    "Mac OS X 10.6",
    "only the kernel's address is printed",
)
def old_accounts(document: Document) -> None:
    rows = [row.with_cells(socket=0x5E00530 + 0x68 * n) for n, row in enumerate(LAPTOP)]
    document.prompt("$ netstat -anA -p tcp", "netstat -anA -p tcp")
    print_connections(document, rows, OLD_ACCOUNT)


@sample("macos-10.6/netstat-Lan", "netstat -Lan", "Mac OS X 10.6", "queues of listeners: no column of the protocol")
def old_queues(document: Document) -> None:
    print_queues(document, LISTENERS[1:], MACOS_QUEUES)


@sample("macos-10.8/netstat-nb", "netstat -nb", "OS X 10.8", "bytes of each connection")
def transferred(document: Document) -> None:
    document.prompt("harbor:~ ada$ netstat -nb", "netstat -nb", "harbor")
    print_connections(document, [*LAPTOP[:3], LAPTOP_6[2], DATAGRAMS[3]], MACOS.but(after=BYTES), NO_SERVERS)


@sample(
    "macos-10.9/netstat-nb-P-1-p-tcp--priority",
    "netstat -nb -P 1 -p tcp",
    "OS X 10.9",
    "bytes of a class of service: unknown columns",
)
def priority(document: Document) -> None:
    rows = [row.with_cells(rxbytes_1_txbytes_1=f"{17 * n} {4096000000 + n}") for n, row in enumerate(LAPTOP[:3])]
    capture = print_connections(document, rows, MACOS.but(after=BYTES + PRIORITY_BYTES), NO_SERVERS)
    capture.warn("unknown_header", capture.lines[1])


@sample("macos-10.11/netstat-anv-p-tcp", "netstat -anv -p tcp", "OS X 10.11", "buffers and process ids")
def verbose_11(document: Document) -> None:
    print_connections(document, owned(LAPTOP), MACOS.but(after=VERBOSE_10_10))


@sample("macos-11/netstat-anv-p-tcp", "netstat -anv -p tcp", "macOS 11", "state and options with 0x")
def verbose_big_sur(document: Document) -> None:
    document.prompt("ada@harbor ~ % netstat -anv -p tcp", "netstat -anv -p tcp", "harbor")
    print_connections(document, owned((*LAPTOP, *LAPTOP_6)), MACOS.but(after=VERBOSE_11))
    document.context("ada@harbor ~ % ")


@sample(
    "macos-12/netstat-vanp-tcp--awk",
    "netstat -vanp tcp | awk 'NR == 2 || /8080/'",
    "macOS 12",
    "a header without title",
)
def no_title(document: Document) -> None:
    command = "netstat -vanp tcp | awk 'NR == 2 || /8080/'"
    document.prompt(f"$ {command}", command)
    print_connections(document, owned(LAPTOP)[5:6], MACOS.but(after=VERBOSE_11), None)
    document.context("$ ps -p 51230 -o comm=", "/Applications/Harbor.app/Contents/MacOS/Harbor")


@sample("macos-13/netstat-nv", "netstat -nv", "macOS 13", "a title that is misspelt: usscnt")
def verbose_13(document: Document) -> None:
    print_connections(document, owned(LAPTOP)[:3], MACOS.but(after=VERBOSE_13), NO_SERVERS)


@sample("macos-13/netstat-anv-p-udp", "netstat -anv -p udp", "macOS 13", "blanks where there is no state")
def verbose_udp(document: Document) -> None:
    print_connections(document, owned(DATAGRAMS), MACOS.but(after=VERBOSE_13))


@sample("macos-13/netstat-aA-p-tcp--names", "netstat -aA -p tcp", "macOS 13", "names are cut after 12 characters")
def accounts(document: Document) -> None:
    rows = (
        tcp4("localhost:58665", "localhost:58666", "ESTABLISHED"),
        tcp4("harbor:52011", "web01-cache.example.net:https", "ESTABLISHED"),
        tcp4("harbor.example.net:52012", "mail.example.net:imaps", "CLOSE_WAIT"),
        tcp4("localhost:sensor-feed"),
        tcp6("*:afpovertcp"),
        tcp4("harbor-lan-7.example.net:xmpp-client", "harbor-lan-8.example.net:50123", "FIN_WAIT_2"),
    )
    print_connections(document, owned(rows, hashes=True), ACCOUNT.but(cut=NAMED_ACCOUNTS))


@sample("macos-13/netstat-anA--cut-ports", "netstat -anA", "macOS 13", "fields of 18 characters: ports are cut")
def account_numbers(document: Document) -> None:
    rows = (
        *LAPTOP,
        tcp4("192.168.100.200:50123", "172.16.100.20:50123", "ESTABLISHED"),
        tcp4("172.16.1.200:50123", "192.168.100.20:443", "TIME_WAIT"),
        *LAPTOP_6,
        *DATAGRAMS,
    )
    document.prompt("ada@harbor ~ % netstat -anA", "netstat -anA", "harbor")
    print_connections(document, owned(rows, hashes=True), ACCOUNT)


@sample("macos-15/netstat-an-p-udp", "netstat -an -p udp", "macOS 15", "native bytes: nothing around")
def datagrams(document: Document) -> None:
    print_connections(document, DATAGRAMS, MACOS)


@sample("macos-15/netstat-an-p-tcp", "netstat -an -p tcp", "macOS 15", "all kinds of addresses, cut ones among them")
def streams(document: Document) -> None:
    document.prompt("ada@harbor ~ % netstat -an -p tcp", "netstat -an -p tcp", "harbor")
    print_connections(document, (*LAPTOP, *LAPTOP_6), MACOS)
    document.context("ada@harbor ~ % ")


@sample("macos-15/netstat-an-f-inet--raw", "netstat -an -f inet", "macOS 15", "raw sockets")
def raw(document: Document) -> None:
    dual = socket("tcp46", "192.0.2.10:8080", "203.0.113.7:50111", "ESTABLISHED")
    print_connections(document, [*LAPTOP[:2], dual, *DATAGRAMS[:1], *RAW, *RAW_6], MACOS)


@sample("macos-15/netstat-n-f-inet6", "netstat -n -f inet6", "macOS 15", "connections only")
def connections_only(document: Document) -> None:
    print_connections(document, LAPTOP_6[2:4], MACOS, NO_SERVERS)


@sample("macos-15/netstat-an-p-tcp--cut-zones", "netstat -an -p tcp", "macOS 15", "zones that are cut, to nothing even")
def zones(document: Document) -> None:
    rows = (
        tcp6("[fe80::1%bridge100]:80"),
        tcp6("[fe80::12:53ff:5%en0]:443", "[fe80::12:53ff:fe00:7%en0]:50111", "ESTABLISHED"),
        tcp6("[fe80::12:53ff:50%en0]:443", "[fe80::12:53ff:a%utun4]:50112", "ESTABLISHED"),
        tcp6("[fe80::aa:53ff%en0]:22", "[::ffff:192.0.2.17]:50113", "CLOSE_WAIT"),
        tcp6("[::ffff:192.0.2.1]:22", "[::ffff:198.51.100.7]:50114", "CLOSE_WAIT"),
    )
    print_connections(document, rows, MACOS)


@sample("macos-15/netstat-a-f-inet--names", "netstat -a -f inet", "macOS 15", "names of hosts and services")
def names(document: Document) -> None:
    document.prompt("ada@harbor ~ % netstat -a -f inet", "netstat -a -f inet", "harbor")
    print_connections(document, NAMED, MACOS)


@sample("macos-15/netstat-a--cut-names", "netstat -a", "macOS 15", "long names are cut, without a mark")
def cut_names(document: Document) -> None:
    print_connections(document, CUT_NAMES, MACOS)


@sample(
    "macos-15/netstat-aW-f-inet--wide",
    "netstat -aW -f inet",
    "macOS 15",
    "names are whole, and two blanks follow a long one",
)
def wide(document: Document) -> None:
    rows = (
        tcp4("harbor.example.net:52013", "reports-archive-02.example.net:https", "ESTABLISHED"),
        tcp4("harbor.example.net:52014", "11.224.51.198.bc.example.net:5228", "ESTABLISHED"),
        tcp4("*:ssh"),
        udp4("harbor.example.net:52015", "resolver-a03.example.net:domain"),
    )
    document.prompt("ada@harbor ~ % netstat -aW -f inet", "netstat -aW -f inet", "harbor")
    print_connections(document, rows, WIDE)


@sample("macos-15/netstat-anl-p-tcp--long", "netstat -anl -p tcp", "macOS 15", "fields of 45 characters")
def long(document: Document) -> None:
    document.prompt("ada@harbor ~ % netstat -anl -p tcp", "netstat -anl -p tcp", "harbor")
    print_connections(document, [*LAPTOP, *LONG], LONG_ROWS)


@sample(
    "macos-15/netstat-an-p-tcp--every-state",
    "netstat -an -p tcp",
    "macOS 15",
    "all state words, and a number without a word",
)
def every_state(document: Document) -> None:
    states: tuple[str | int, ...] = (*EVERY_STATE, 11)
    rows = [tcp4(f"192.0.2.10:{3000 + n}", f"198.51.100.7:{n + 1}", state) for n, state in enumerate(states)]
    print_connections(document, rows, MACOS)


@sample("macos-15/netstat-an-p-tcp--empty", "netstat -an -p tcp", "macOS 15", "title and header only")
def empty(document: Document) -> None:
    document.prompt("ada@harbor ~ % netstat -an -p tcp", "netstat -an -p tcp", "harbor")
    print_connections(document, (), MACOS)
    document.context("ada@harbor ~ % ")


@sample("macos-15/netstat-anv", "netstat -anv", "macOS 15", "bytes, buffers, process ids, flags")
def verbose_15(document: Document) -> None:
    print_connections(document, owned(ALL), MACOS.but(after=VERBOSE_15))


@sample("macos-15/netstat-Lan", "netstat -Lan", "macOS 15", "queues of listeners")
def queues(document: Document) -> None:
    document.prompt("ada@harbor ~ % netstat -Lan", "netstat -Lan", "harbor")
    print_queues(document, LISTENERS, MACOS_QUEUES)


@sample("macos-26/netstat-anv-p-tcp", "netstat -anv -p tcp", "macOS 26", "programs by name")
def verbose_26(document: Document) -> None:
    document.prompt("ada@harbor ~ % netstat -anv -p tcp", "netstat -anv -p tcp", "harbor")
    print_connections(document, owned(LAPTOP), MACOS.but(after=VERBOSE_26))


@sample(
    "macos-26/netstat-anv--programs",
    "netstat -anv",
    "macOS 26",
    "programs with blanks, brackets, colons; cut ones; long ones",
)
def programs(document: Document) -> None:
    print_connections(document, owned((*ALL, *RAW, *RAW_6)), MACOS.but(after=VERBOSE_26))


@sample(
    "macos-26/netstat-anv-p-tcp--overflow",
    "netstat -anv -p tcp",
    "macOS 26",
    "numbers that are longer than their columns",
)
def overflow(document: Document) -> None:
    big = {"rxbytes": 13319807076123, "txbytes": 51417255966, "rhiwat": 20965600, "shiwat": 89292800}
    rows = [
        tcp4("192.0.2.10:51314", "192.0.2.2:445", "ESTABLISHED", send_q=892928).owned("kernel_task", 0, **big),
        tcp4("192.0.2.10:61042", "192.0.2.2:445", "ESTABLISHED").owned(
            "Harbor Renderer Helper (GPU)", 12345678, **big, usecnt=12345678, state=0x100182, fltrs=0x1000001
        ),
        tcp4("192.0.2.10:61043", "192.0.2.2:445", "ESTABLISHED", recv_q=12345678, send_q=7340032).owned("smbd", 9),
    ]
    print_connections(document, rows, MACOS.but(after=VERBOSE_26))


@sample("macos-26/netstat-anvv", "netstat -anvv", "macOS 26", "packets, and the effective process")
def very_verbose(document: Document) -> None:
    rows = [
        row.with_cells(rx_packets=12 * n, tx_packets=1234567890 + n, eprocess="Harbor Helper", epid=600 + n)
        for n, row in enumerate(owned(ALL))
    ]
    print_connections(document, rows, MACOS.but(after=VERY_VERBOSE_26))


@sample("macos-26/netstat-anvd-p-tcp", "netstat -anvd -p tcp", "macOS 26", "dropped bytes")
def drops(document: Document) -> None:
    rows = [row.owned("node", 46708, rxdrops=n) for n, row in enumerate(owned(LAPTOP))]
    print_connections(document, rows, MACOS.but(after=DROPS_26))


@sample("macos-26/netstat-an--misaligned", "netstat -an", "macOS 26", "a header that is wider than the rows")
def misaligned(document: Document) -> None:
    print_connections(document, ALL, MISALIGNED)


@sample(
    "macos-26/netstat-anv--misaligned", "netstat -anv", "macOS 26", "a header that is wider than the rows, and programs"
)
def misaligned_verbose(document: Document) -> None:
    print_connections(document, owned(ALL), MISALIGNED.but(after=VERBOSE_26))


@sample(
    "macos-26/netstat-anl-p-tcp--misaligned",
    "netstat -anl -p tcp",
    "macOS 26",
    "a header that is narrower than the rows",
)
def misaligned_long(document: Document) -> None:
    document.prompt("ada@harbor ~ % netstat -anl -p tcp", "netstat -anl -p tcp", "harbor")
    print_connections(document, [*LAPTOP, *LONG], LONG_ROWS.but(title_width=22))


@sample("macos-26/netstat-Lan--misaligned", "netstat -Lan", "macOS 26", "a header that is wider than the rows")
def misaligned_queues(document: Document) -> None:
    print_queues(document, LISTENERS, MACOS_26_QUEUES)


@sample("macos-26/netstat-Lanl--misaligned", "netstat -Lanl", "macOS 26", "a header that is narrower than the rows")
def misaligned_long_queues(document: Document) -> None:
    rows = (*LISTENERS, queue("[2001:db8:4a10:77b2::10]:8443", 64, word="tcp6"))
    print_queues(document, rows, MACOS_26_LONG_QUEUES)


@sample("macos-15/netstat-an--grep", "netstat -an | grep 443", "macOS 15", "rows without title and header")
def bare(document: Document) -> None:
    document.prompt("ada@harbor ~ % netstat -an | grep 443", "netstat -an | grep 443", "harbor")
    print_bare_rows(
        document, [LAPTOP[0], LAPTOP_6[2], LAPTOP_6[3], udp4("192.0.2.10:53011", "203.0.113.80:443")], MACOS
    )
    document.context("ada@harbor ~ % ")


@sample("macos-15/netstat-an-p-tcp--note", "netstat -an -p tcp", "macOS 15", "a note in a line of its own")
def note(document: Document) -> None:
    capture = print_connections(document, LAPTOP, MACOS)
    capture.message("Some tcp sockets may have been deleted.", "warning")
    print_rows(capture, DATAGRAMS, MACOS)
    capture.message("Some udp sockets may have been created.", "warning")


@sample(
    "macos-15/netstat-an-f-inet--glued-note", "netstat -an -f inet", "macOS 15", "a note without line end before a row"
)
def glued_note(document: Document) -> None:
    capture = print_connections(document, LAPTOP, MACOS)
    print_rows(capture, DATAGRAMS, MACOS, note="Some tcp sockets may have been created or deleted")
    print_rows(capture, RAW, MACOS, note="Some udp sockets may have been created or deleted")
