"""Samples: sockets of other protocols than TCP and UDP: raw ones, UDP-Lite, SCTP."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.printing.linux.connections import print_table
from tests.printing.linux.document import LinuxCatalogue
from tests.printing.linux.invented import LITE, RAW
from tests.printing.linux.sockets import Timer, raw, sctp
from tests.printing.linux.versions import NET_TOOLS, Options

if TYPE_CHECKING:
    from tests.printing.document import Document

CATALOGUE = LinuxCatalogue()
sample = CATALOGUE.sample

NAMES = Options(numeric=False)


@sample(
    "net-tools-2.10/netstat-wan", "netstat -wan", "net-tools 2.10", "raw sockets: protocol numbers, states as numbers"
)
def wan(document: Document) -> None:
    print_table(document, [*RAW, raw("0.0.0.0:255"), raw("[2001:db8::10]:103", "[2001:db8::20]:0", 1)])


@sample("net-tools-2.10/netstat-wa--names", "netstat -wa", "net-tools 2.10", "names of protocols in the place of ports")
def wa(document: Document) -> None:
    rows = [raw("0.0.0.0:icmp"), raw("web01:ospf", "core4:0", 1), raw("[::]:ipv6-icmp"), raw("0.0.0.0:255")]
    print_table(document, rows, NET_TOOLS, NAMES)


@sample("net-tools-2.10/netstat-Uanpeo", "netstat -Uanpeo", "net-tools 2.10", "UDP-Lite")
def udplite(document: Document) -> None:
    rows = [row.but(timer=Timer("on1", 0.5)) for row in LITE]
    print_table(document, rows, NET_TOOLS, Options(extended=True, programs=True, timers=True))


SCTP = (
    sctp("192.0.2.10:5001", more=(("198.51.100.10:5001", ""),), inode=40001, pid=2501, program="sigtran"),
    sctp("127.0.0.1:38412", inode=40002, pid=2502, program="ngapd"),
    sctp(
        "[2001:db8:20::10]:36412",
        more=(("::1:36412", ""), ("192.0.2.10:36412", "")),
        inode=40003,
        pid=2503,
        program="s1apd",
    ),
)
ASSOCIATIONS = (
    sctp("192.0.2.10:5001", "203.0.113.9:49152", "ESTABLISHED", more=(("198.51.100.10", "203.0.113.109"),)),
    sctp("127.0.0.1:40000", "127.0.0.1:38412", "ESTABLISHED", recv_q=912, send_q=1380),
)


@sample(
    "net-tools-2.10/netstat-San--multi-homed",
    "netstat -San",
    "net-tools 2.10",
    "SCTP: further addresses on lines of their own",
)
def sctp_plain(document: Document) -> None:
    print_table(document, [*SCTP, *ASSOCIATIONS])


@sample(
    "net-tools-2.10/netstat-Sanpe--multi-homed", "netstat -Sanpe", "net-tools 2.10", "SCTP: owners on the last line"
)
def sctp_owners(document: Document) -> None:
    print_table(document, [*SCTP, *ASSOCIATIONS], NET_TOOLS, Options(extended=True, programs=True))
