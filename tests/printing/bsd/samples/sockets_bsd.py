"""Samples: sockets of OpenBSD and NetBSD."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.printing.bsd.connections import (
    ALL,
    NO_SERVERS,
    ONLY_SERVERS,
    print_connections,
    print_connections_into,
    print_rows,
)
from tests.printing.bsd.document import BsdCatalogue
from tests.printing.bsd.invented.sockets import DAEMONS, EVERY_STATE, LONG, SERVER, SERVER_DATAGRAMS, SHORT_STATES
from tests.printing.bsd.sockets import (
    ACCOUNTS,
    NAMED_ACCOUNTS,
    NETBSD,
    OPENBSD,
    OPENBSD_5,
    Columns,
    Cut,
    socket,
    tcp4,
    tcp6,
    udp4,
    udp6,
)
from tests.printing.bsd.unix_sockets import FREEBSD_10 as LOCAL_NARROW
from tests.printing.bsd.unix_sockets import OPENBSD as LOCAL_OPENBSD
from tests.printing.bsd.unix_sockets import print_unix_into

if TYPE_CHECKING:
    from tests.printing.bsd.sockets import Socket
    from tests.printing.document import Capture, Document

CATALOGUE = BsdCatalogue("bsd")
sample = CATALOGUE.sample

STATELESS = OPENBSD.but(state=None)
NAMES = (
    tcp4("gate7:ssh", "192.0.2.130:42746", "ESTABLISHED"),
    tcp4("gate7:netbios-ssn", "192.0.2.130:51188", "ESTABLISHED"),
    tcp4("gate7:microsoft-ds", "reports-archive-02.example.net:33542", "TIME_WAIT"),
    tcp4("*:https"),
    tcp4("localhost:smtp"),
)
NAMES_6 = (tcp6("*:https"), tcp6("[fe80::1%lo0]:smtp"), tcp6("localhost:smtp"), tcp6("*:microsoft-ds"))
PROCEDURES = (
    udp4("*:111[sunrpc]"),
    udp4("*:2049[nfs]"),
    udp4("gate7:684[mountd]"),
    udp4("*:syslog"),
    udp4("192.0.2.1:netbios-ns", "gate7:netbios-ns"),
)


def with_blocks(rows: tuple[Socket, ...], base: int) -> list[Socket]:
    """Return sockets with addresses of their control blocks."""
    return [row.with_cells(pcb=base + 0x1A8 * n) for n, row in enumerate(rows)]


def print_families(document: Document, rows: tuple[Socket, ...], scope: str = ALL) -> Capture:
    """Print a table for each family and protocol, as OpenBSD does since 6: they are one output."""
    capture: Capture | None = None
    for word in ("tcp4", "udp4", "tcp6", "udp6"):
        layout = OPENBSD if word.startswith("tcp") else STATELESS
        if table := [row for row in rows if row.word == word]:
            if capture is None:
                capture = print_connections(document, table, layout, scope)
            else:
                print_connections_into(capture, table, layout, scope)
    assert capture is not None
    return capture


@sample(
    "openbsd-5/netstat-an", "netstat -an", "OpenBSD 5", "one table for all; numbers of protocols behind raw sockets"
)
def openbsd_5(document: Document) -> None:
    capture = print_connections(document, [*SERVER[:7], *SERVER_DATAGRAMS], OPENBSD_5)
    print_raw(capture)
    print_unix_into(capture, DAEMONS, LOCAL_OPENBSD)


def print_raw(capture: Capture) -> None:
    """Print raw sockets, with the number of their protocol behind the endpoints."""
    layout = OPENBSD_5.but(after=Columns("", " {protocol}"))
    rows = [
        socket("icm4", "*:*", recv_q=8, protocol=1),
        socket("ip4", "*:*", protocol=89),
        socket("ip6", "*:*", protocol=58),
    ]
    print_rows(capture, [*rows, socket("ip4", "192.0.2.1:*", "198.51.100.1:*", protocol=112)], layout)


@sample(
    "openbsd-5/netstat-a-f-inet--names",
    "netstat -a -f inet",
    "OpenBSD 5",
    "services cut after 8 characters, remote procedures",
)
def openbsd_names(document: Document) -> None:
    document.prompt("$ netstat -a -f inet", "netstat -a -f inet")
    print_connections(document, [*NAMES, *PROCEDURES], OPENBSD_5)


@sample("openbsd-5/netstat-n-f-inet", "netstat -n -f inet", "OpenBSD 5", "connections only")
def openbsd_connections(document: Document) -> None:
    print_connections(document, SERVER[:2], OPENBSD_5, NO_SERVERS)


@sample(
    "openbsd-5/netstat-anA-f-inet", "netstat -anA -f inet", "OpenBSD 5", "addresses of control blocks; ports are cut"
)
def openbsd_blocks(document: Document) -> None:
    before = Columns(f"{'PCB':<18} ", "{pcb:>#18x} ")
    rows = with_blocks((*SERVER[:5], LONG[2], *SERVER_DATAGRAMS[:1]), 0xFFFF800005E00530)
    layout = OPENBSD_5.but(width=18, title_width=18, before=before, cut=Cut(18, service=8))
    print_connections(document, rows, layout)


@sample("openbsd-7/netstat-an-f-inet", "netstat -an -f inet", "OpenBSD 7", "a table for each protocol")
def openbsd_7(document: Document) -> None:
    document.prompt("gate7$ netstat -an -f inet", "netstat -an -f inet", "gate7")
    print_families(document, (*SERVER[:3], SERVER[4], *SERVER_DATAGRAMS))


@sample(
    "openbsd-7/netstat-a-p-tcp--names",
    "netstat -a -p tcp",
    "OpenBSD 7",
    "services cut after 8 characters, two families",
)
def openbsd_7_names(document: Document) -> None:
    print_families(document, (*NAMES, *NAMES_6))


@sample("openbsd-7/netstat-ln", "netstat -ln", "OpenBSD 7", "listeners only, in all families")
def openbsd_listeners(document: Document) -> None:
    rows = tuple(row for row in (*SERVER, *SERVER_DATAGRAMS) if row.remote.host == "*")
    print_families(document, rows, ONLY_SERVERS)


@sample("openbsd-7/netstat-an-p-udp", "netstat -an -p udp", "OpenBSD 7", "tables without a column of the state")
def openbsd_datagrams(document: Document) -> None:
    document.prompt("root@gate7:~# netstat -an -p udp", "netstat -an -p udp", "gate7")
    print_families(document, SERVER_DATAGRAMS)
    document.context("root@gate7:~# ")


@sample(
    "openbsd-7/netstat-an-p-tcp--every-state",
    "netstat -an -p tcp",
    "OpenBSD 7",
    "all state words, and a number without one",
)
def openbsd_states(document: Document) -> None:
    states: tuple[str | int, ...] = (*EVERY_STATE, 11)
    rows = [tcp4(f"192.0.2.1:{3000 + n}", f"198.51.100.7:{n + 1}", state) for n, state in enumerate(states)]
    print_connections(document, rows, OPENBSD)


@sample(
    "openbsd-7/netstat-an-f-inet6--cut-addresses",
    "netstat -an -f inet6",
    "OpenBSD 7",
    "long addresses are cut, without a mark",
)
def openbsd_cut(document: Document) -> None:
    print_families(document, (LONG[0], LONG[1], LONG[3], udp6("[2001:db8:4a10:77b2::1]:123")))


@sample(
    "openbsd-7/netstat-an--quoted", "netstat -an", "OpenBSD 7", "every line quoted, as in a mail; with local sockets"
)
def openbsd_quoted(document: Document) -> None:
    print_unix_into(print_families(document, (*SERVER, *SERVER_DATAGRAMS)), DAEMONS, LOCAL_OPENBSD)
    document.prefix("> ")


@sample("netbsd-9/netstat-an", "netstat -an", "NetBSD 9", "native bytes: nothing around")
def netbsd(document: Document) -> None:
    rows = (*SERVER, *SERVER_DATAGRAMS, socket("icm6", "*:*"))
    print_unix_into(print_connections(document, rows, NETBSD), DAEMONS, LOCAL_NARROW)


@sample("netbsd-9/netstat-a-f-inet--names", "netstat -a -f inet", "NetBSD 9", "names of hosts and services")
def netbsd_names(document: Document) -> None:
    document.prompt("gate9# netstat -a -f inet", "netstat -a -f inet", "gate9")
    rows = (NAMES[0], *NAMES[2:], udp4("*:syslog"), udp4("gate9:ntp"))
    print_connections(document, rows, NETBSD)


@sample(
    "netbsd-9/netstat-aA-f-inet--names", "netstat -aA -f inet", "NetBSD 9", "addresses of control blocks; short names"
)
def netbsd_blocks(document: Document) -> None:
    layout = NETBSD.but(before=Columns("PCB      ", "{pcb:>8x} "), width=18, title_width=18, cut=NAMED_ACCOUNTS)
    rows = with_blocks((NAMES[0], *NAMES[2:], udp4("*:syslog")), 0xFFFFFE8005E00530)
    print_connections(document, rows, layout)


@sample(
    "netbsd-9/netstat-anA-f-inet",
    "netstat -anA -f inet",
    "NetBSD 9",
    "fields of 21 characters, and short words for states",
)
def netbsd_short(document: Document) -> None:
    rows = tuple(tcp4(f"192.0.2.9:{3000 + n}", f"198.51.100.7:{n + 1}", state) for n, state in enumerate(SHORT_STATES))
    layout = NETBSD.but(
        gap=" ", before=Columns("PCB      ", "{pcb:>8x} "), width=21, title_width=21, cut=ACCOUNTS._replace(field=21)
    )
    print_connections(document, with_blocks((*rows, LONG[2].but(state="ESTABL")), 0xC5E00530), layout)


@sample(
    "netbsd-9/netstat-an-f-inet--every-state",
    "netstat -an -f inet",
    "NetBSD 9",
    "all state words, and a number without one",
)
def netbsd_states(document: Document) -> None:
    states: tuple[str | int, ...] = (*EVERY_STATE, 11)
    rows = [tcp4(f"192.0.2.9:{3000 + n}", f"198.51.100.7:{n + 1}", state) for n, state in enumerate(states)]
    print_connections(document, rows, NETBSD)


@sample(
    "netbsd-9/netstat-an-f-inet6--cut",
    "netstat -an -f inet6",
    "NetBSD 9",
    "cut in the middle of a row, without line end",
)
def netbsd_cut(document: Document) -> None:
    rows = [row for row in (*SERVER, LONG[0]) if row.word == "tcp6"]
    print_connections(document, rows, NETBSD).cut("tcp6       0      0  2001:d")
    document.encode(final=False)
