"""Samples: outputs as they stand in other texts, whole, changed or cut."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from tests.printing.linux.connections import header, print_rows, print_table
from tests.printing.linux.document import LinuxCatalogue
from tests.printing.linux.interface_blocks import print_blocks
from tests.printing.linux.interfaces import print_groups_into, print_interfaces
from tests.printing.linux.invented import (
    BLOCKS,
    DATAGRAMS,
    GROUPS,
    INTERFACES,
    NAMED,
    ROUTES,
    ROUTES_6,
    SERVER,
    SERVER_6,
    UNIX_SOCKETS,
)
from tests.printing.linux.routes import NET_TOOLS as ROUTE_TABLE
from tests.printing.linux.routes import print_routes
from tests.printing.linux.routes6 import print_routes6
from tests.printing.linux.sockets import tcp
from tests.printing.linux.statistics import TCP, UDP, print_sections
from tests.printing.linux.unix_sockets import print_unix
from tests.printing.linux.versions import BUSYBOX, NET_TOOLS, PROGRAMS, RHEL_6, Options

if TYPE_CHECKING:
    from tests.printing.document import Document

CATALOGUE = LinuxCatalogue()
sample = CATALOGUE.sample

EVERYTHING = Options(extended=True, programs=True, timers=True)
SYSLOG = "Nov 22 05:10:00 web01 diag[4211]: "
IP_ADDRESSES = (
    "2: eth0: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1500 qdisc fq_codel state UP group default qlen 1000",
    "    inet 192.0.2.10/24 brd 192.0.2.255 scope global eth0",
    "       valid_lft forever preferred_lft forever",
)


@sample("net-tools-2.10/support-log", "netstat; route; ip address", "net-tools 2.10", "five calls in a shell")
def support_log(document: Document) -> None:
    document.context("Linux web01 6.1.0-18-amd64 #1 SMP")
    document.other_tool("root@web01:~# ip address", *IP_ADDRESSES)
    document.prompt("root@web01:~# netstat -tulpn", "netstat -tulpn", "web01")
    print_table(document, [*SERVER[:3], *DATAGRAMS[:3]], NET_TOOLS, PROGRAMS)
    document.prompt("root@web01:~# route -n", "route -n", "web01")
    print_routes(document, ROUTES)
    document.prompt("root@web01:~# netstat -i", "netstat -i", "web01")
    print_interfaces(document, INTERFACES)
    document.prompt("root@web01:~# netstat -su", "netstat -su", "web01")
    print_sections(document.capture(), (UDP,), 21)
    document.prompt("root@web01:~# netstat -g", "netstat -g", "web01")
    print_groups_into(document.capture(), GROUPS)
    document.context("root@web01:~# exit", "logout")


@sample(
    "net-tools-2.10/support-log--headings",
    "netstat; route",
    "net-tools 2.10",
    "a script's headings and blank lines between",
)
def headings(document: Document) -> None:
    document.prompt("=== netstat -antp ===", "netstat -antp")
    print_table(document, SERVER, NET_TOOLS, Options(programs=True))
    document.context("")
    document.prompt("=== netstat -rn ===", "netstat -rn")
    print_routes(document, ROUTES, ROUTE_TABLE, 2, tool="netstat")
    document.context("")
    document.prompt("=== route -6n ===", "route -6n")
    print_routes6(document, ROUTES_6)


@sample(
    "net-tools-2.10/netstat-tlnp--prose",
    "netstat -tlnp",
    "net-tools 2.10",
    "prose that names titles; only the table counts",
)
def prose(document: Document) -> None:
    document.context(
        "Run netstat -tlnp as root. Below Active Internet connections (only servers) look", "for the port 8443:", ""
    )
    capture = document.capture()
    capture.structure(header(NET_TOOLS, PROGRAMS))
    print_rows(capture, SERVER[2:3], NET_TOOLS, PROGRAMS)
    document.context("", "Here ledgerd has it.")


@sample("iproute2-6.1/ip-address", "ip address", "iproute2 6.1", "other tools only: nothing is recognized")
def nothing(document: Document) -> None:
    document.other_tool("$ ip address", *IP_ADDRESSES)


@sample("net-tools-2.10/netstat-antpeo--syslog", "netstat -antpeo", "net-tools 2.10", "every line through syslog")
def syslog(document: Document) -> None:
    print_table(document, [*SERVER, *SERVER_6], NET_TOOLS, EVERYTHING)
    document.prefix(SYSLOG, host="web01")


@sample("net-tools-2.10/netstat-s--syslog", "netstat -s", "net-tools 2.10", "every line through syslog")
def syslog_statistics(document: Document) -> None:
    print_sections(document.capture(), (TCP, UDP), 22)
    document.prefix(SYSLOG, host="web01")


@sample("net-tools-2.10/route-n--syslog", "route -n", "net-tools 2.10", "every line through syslog")
def syslog_routes(document: Document) -> None:
    print_routes(document, ROUTES)
    document.prefix(SYSLOG, host="web01")


@sample("net-tools-2.10/netstat-an--iso-time", "netstat -an", "net-tools 2.10", "a time before every line")
def iso_time(document: Document) -> None:
    document.context("job started")
    print_table(document, [*SERVER, *DATAGRAMS])
    document.context("job done")
    document.stamp(datetime(2026, 11, 22, 5, 11, tzinfo=UTC))


@sample(
    "net-tools-2.10/netstat-tulpn--indented",
    "netstat -tulpn",
    "net-tools 2.10",
    "eight blanks more, as in documentation",
)
def indented(document: Document) -> None:
    document.prompt("# netstat -tulpn", "netstat -tulpn")
    print_table(document, [*SERVER[:3], *DATAGRAMS], NET_TOOLS, PROGRAMS)
    document.each(lambda text: text and " " * 8 + text)


@sample("net-tools-2.10/netstat-ie--indented", "netstat -ie", "net-tools 2.10", "four blanks more, as in documentation")
def indented_blocks(document: Document) -> None:
    print_blocks(document, BLOCKS)
    document.each(lambda text: text and " " * 4 + text)


@sample("net-tools-2.10/netstat-ax--quoted", "netstat -ax", "net-tools 2.10", "every line quoted, as in a mail")
def quoted_unix(document: Document) -> None:
    document.prompt("$ netstat -ax", "netstat -ax")
    print_unix(document, UNIX_SOCKETS)
    document.prefix("> ")


@sample("net-tools-2.10/netstat-anp-inet--crlf", "netstat -anp --inet", "net-tools 2.10", "CR LF line ends")
def crlf(document: Document) -> None:
    print_table(document, [*SERVER, *DATAGRAMS], NET_TOOLS, Options(programs=True))
    document.encode(newline="\r\n")


@sample("net-tools-2.10/route-n--crlf", "route -n", "net-tools 2.10", "CR LF line ends")
def crlf_routes(document: Document) -> None:
    print_routes(document, ROUTES)
    document.encode(newline="\r\n")


@sample(
    "net-tools-2.10/netstat-neopa-inet--trimmed",
    "netstat -neopa --inet",
    "net-tools 2.10",
    "blanks at the ends of lines lost",
)
def trimmed(document: Document) -> None:
    print_table(document, [*SERVER, *DATAGRAMS], NET_TOOLS, EVERYTHING)
    document.each(str.rstrip)


@sample(
    "net-tools-2.10/netstat-anpe-inet--trimmed",
    "netstat -anpe --inet",
    "net-tools 2.10",
    "blanks at the ends of lines lost",
)
def trimmed_programs(document: Document) -> None:
    print_table(document, [*SERVER, *SERVER_6, *DATAGRAMS], NET_TOOLS, Options(extended=True, programs=True))
    document.each(str.rstrip)


@sample(
    "busybox-1.36/netstat-an--trimmed",
    "netstat -an",
    "BusyBox 1.36",
    "blanks at the ends lost: nothing tells it from net-tools",
)
def trimmed_busybox(document: Document) -> None:
    print_table(document, [*SERVER, *DATAGRAMS], BUSYBOX).dialect = "net-tools"
    document.each(str.rstrip)


@sample(
    "net-tools-1.60-rhel6/netstat-ptln--trimmed", "netstat -ptln", "net-tools 1.60 of RHEL 6", "blanks at the ends lost"
)
def trimmed_rhel(document: Document) -> None:
    print_table(document, [*SERVER[:3], *SERVER_6[:3]], RHEL_6, PROGRAMS)
    document.each(str.rstrip)


@sample(
    "net-tools-2.10/netstat-tulpn--collapsed", "netstat -tulpn", "net-tools 2.10", "blanks collapsed, as on a web page"
)
def collapsed(document: Document) -> None:
    document.prompt("# netstat -tulpn", "netstat -tulpn")
    print_table(document, [*SERVER[:3], *SERVER_6[:3], *DATAGRAMS[:3]], NET_TOOLS, PROGRAMS)
    document.collapse()


@sample(
    "net-tools-2.10/netstat-ante--collapsed", "netstat -ante", "net-tools 2.10", "blanks collapsed, as on a web page"
)
def collapsed_users(document: Document) -> None:
    print_table(document, [*SERVER, *SERVER_6], NET_TOOLS, Options(extended=True))
    document.collapse()


@sample("net-tools-2.10/netstat-ax--collapsed", "netstat -ax", "net-tools 2.10", "blanks collapsed, as on a web page")
def collapsed_unix(document: Document) -> None:
    print_unix(document, UNIX_SOCKETS)
    document.collapse()


@sample("net-tools-2.10/netstat-at--names-no-title", "netstat -at", "net-tools 2.10", "header but no title")
def no_title(document: Document) -> None:
    print_table(document, NAMED[:7], NET_TOOLS, Options(numeric=False, title=False))


@sample(
    "net-tools-2.10/netstat-antp--cut",
    "netstat -antp",
    "net-tools 2.10",
    "cut in the middle of a row, without line end",
)
def cut(document: Document) -> None:
    print_table(document, SERVER[:3], NET_TOOLS, Options(programs=True)).cut(
        "tcp        0     64 192.0.2.10:22           203.0.1"
    )
    document.encode(final=False)


@sample("net-tools-2.10/netstat-an--elided", "netstat -an", "net-tools 2.10", "rows left out, with marks")
def elided(document: Document) -> None:
    capture = print_table(document, SERVER[:2])
    for mark, start in (("...", 3), ("[...]", 5)):
        capture.elision(mark)
        print_rows(capture, SERVER[start : start + 1], NET_TOOLS)


@sample("net-tools-2.10/netstat-an--damaged-row", "netstat -an", "net-tools 2.10", "a row with a damaged port")
def damaged(document: Document) -> None:
    capture = print_table(document, SERVER[:2])
    capture.unparsed("tcp        0      0 192.0.2.10:84 43         0.0.0.0:*               LISTEN     ")
    print_rows(capture, SERVER[3:], NET_TOOLS)


@sample(
    "net-tools-2.10/netstat-ant--unknown-state",
    "netstat -ant",
    "net-tools 2.10",
    "a state word that no tool is known to print",
)
def unknown_state(document: Document) -> None:
    capture = print_table(document, SERVER[:2])
    print_rows(capture, [tcp("192.0.2.10:8444", "203.0.113.9:4001", "HIBERNATED"), SERVER[3]], NET_TOOLS)
    capture.warn("unknown_state", capture.entries[2].first)
