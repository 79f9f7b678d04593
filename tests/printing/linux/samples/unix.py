"""Samples: UNIX domain sockets, and tables of other families."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.printing.linux.connections import print_table_into
from tests.printing.linux.document import NOT_ALL, LinuxCatalogue, note
from tests.printing.linux.invented import SERVER, UNIX_SOCKETS
from tests.printing.linux.other_tables import (
    AX25,
    IPX,
    IPX_USERS,
    L2CAP,
    MASQUERADE,
    MASQUERADE_MORE,
    NEIGHBOURS,
    NETROM,
    RFCOMM,
    ROSE,
    X25,
)
from tests.printing.linux.unix_sockets import (
    BUSYBOX,
    NET_TOOLS,
    NET_TOOLS_160,
    UnixSocket,
    listener,
    print_unix,
    print_unix_into,
)
from tests.printing.linux.versions import NET_TOOLS as SOCKETS
from tests.printing.linux.versions import NO_SERVERS, ONLY_SERVERS, Options

if TYPE_CHECKING:
    from tests.printing.document import Document

CATALOGUE = LinuxCatalogue()
sample = CATALOGUE.sample

PROGRAMS = Options(programs=True)
LISTENERS = Options(scope=ONLY_SERVERS)
MASQUERADED = (
    ("tcp", "14:31.20", 318220417, -7, 0, "192.0.2.5", "198.51.100.99", "1207 -> 443 (61102)"),
    ("udp", "3:12.45", 0, 0, 0, "192.0.2.7", "203.0.113.53", "3010 -> 53 (61103)"),
    ("icmp", "0:41.07", 0, 0, 0, "192.0.2.7", "203.0.113.53", "2048 -> * (61104)"),
)


@sample("net-tools-2.10/netstat-ax", "netstat -ax", "net-tools 2.10", "native bytes: nothing around")
def ax(document: Document) -> None:
    print_unix(document, UNIX_SOCKETS)


@sample("net-tools-2.10/netstat-axp", "netstat -axp", "net-tools 2.10", "programs with blanks; cut ones")
def axp(document: Document) -> None:
    document.prompt("root@web01:~# netstat -axp", "netstat -axp", "web01")
    print_unix(document, UNIX_SOCKETS, NET_TOOLS, PROGRAMS)
    document.context("root@web01:~# ")


@sample("net-tools-2.10/netstat-lx", "netstat -lx", "net-tools 2.10", "")
def lx(document: Document) -> None:
    document.prompt("$ netstat -lx", "netstat -lx")
    print_unix(document, UNIX_SOCKETS[:3], NET_TOOLS, LISTENERS)


@sample("net-tools-2.10/netstat-x", "netstat -x", "net-tools 2.10", "connected sockets only")
def x(document: Document) -> None:
    print_unix(document, UNIX_SOCKETS[4:], NET_TOOLS, Options(scope=NO_SERVERS))


@sample("net-tools-2.10/netstat-ax--empty", "netstat -ax", "net-tools 2.10", "title and header only")
def ax_empty(document: Document) -> None:
    print_unix(document, [])


@sample(
    "net-tools-2.10/netstat-ax--paths",
    "netstat -ax",
    "net-tools 2.10",
    "long inodes, abstract names, letters beyond ASCII",
)
def paths(document: Document) -> None:
    rows = [
        listener("/run/entrée.sock", 1234567890),
        listener("@ledger@feed", 99),
        listener("@" + "a" * 106, 318224417),
        UnixSocket("", "RAW", "", "", 2, 7),
        UnixSocket("", "RDM", "UNKNOWN", "ACC W N", 2, 8),
        UnixSocket("/run/odd", "STREAM", "FREE", "", 2, 9, proto="??"),
    ]
    print_unix(document, rows)


@sample("net-tools-2.0-rhel/netstat-lxpZ", "netstat -lxpZ", "net-tools 2.0 of RHEL 8", "security contexts")
def lxpz(document: Document) -> None:
    document.prompt("[root@web01 ~]# netstat -lxpZ", "netstat -lxpZ", "web01")
    print_unix(document, UNIX_SOCKETS[:3], NET_TOOLS, Options(programs=True, context=True, scope=ONLY_SERVERS))


@sample("net-tools-1.60/netstat-ax", "netstat -ax", "net-tools 1.60", "narrow inodes")
def old_ax(document: Document) -> None:
    print_unix(document, [*UNIX_SOCKETS, listener("/run/big.sock", 1318220044)], NET_TOOLS_160)


@sample("net-tools-1.60-rhel6/netstat-axp", "netstat -axp", "net-tools 1.60 of RHEL 6", "")
def rhel_axp(document: Document) -> None:
    document.prompt("[root@web01 ~]# netstat -axp", "netstat -axp", "web01")
    print_unix(document, [row.but(inode=row.inode + 90000) for row in UNIX_SOCKETS], NET_TOOLS_160, PROGRAMS)


@sample("busybox-1.36/netstat-ax", "netstat -ax", "BusyBox 1.36", "inodes aligned to the right; a path with blanks")
def busybox_ax(document: Document) -> None:
    print_unix(document, [*UNIX_SOCKETS, listener("/run/my app/sock with blanks", 80134)], BUSYBOX)


@sample("busybox-1.36/netstat-axp", "netstat -axp", "BusyBox 1.36", "")
def busybox_axp(document: Document) -> None:
    document.prompt("/ # netstat -axp", "netstat -axp")
    print_unix(document, UNIX_SOCKETS, BUSYBOX, PROGRAMS)


@sample(
    "toybox-0.8.9/netstat-ax--looks-like-net-tools", "netstat -ax", "toybox 0.8.9", "nothing tells it from net-tools"
)
def toybox_ax(document: Document) -> None:
    print_unix(document, UNIX_SOCKETS)


@sample("net-tools-2.10/netstat-ax--grep", "netstat -ax | grep run", "net-tools 2.10", "rows without headings")
def ax_grep(document: Document) -> None:
    document.prompt("$ netstat -ax | grep run", "netstat -ax | grep run")
    rows = [row for row in UNIX_SOCKETS if "run" in row.path]
    print_unix(document, rows, NET_TOOLS, Options(title=False, header=False))


@sample("net-tools-2.10/netstat-an-ipx", "netstat -an --ipx", "net-tools 2.10", "IPX")
def ipx(document: Document) -> None:
    rows = [
        ("IPX", 0, 0, "00000010:000000000001:5104", "-", ""),
        ("IPX", 0, 16, "00000010:000000000001:0340", "00000020:02005E005301:5204", "ESTAB"),
    ]
    IPX.print_into(document.capture(), rows)


@sample("net-tools-2.10/netstat-ane-ipx", "netstat -ane --ipx", "net-tools 2.10", "IPX with users")
def ipx_users(document: Document) -> None:
    document.prompt("# netstat -ane --ipx", "netstat -ane --ipx")
    rows = [
        ("IPX", 0, 0, "00000010:000000000001:5104", "-", "", 0),
        ("IPX", 0, 16, "00000010:000000000001:0340", "00000020:02005E005301:5204", "ESTAB", 1000),
    ]
    IPX_USERS.print_into(document.capture(), rows)


@sample(
    "net-tools-2.10/netstat-an-ax25-netrom",
    "netstat -an --ax25 --netrom",
    "net-tools 2.10",
    "AX.25 and NET/ROM: states of two words",
)
def radio(document: Document) -> None:
    document.prompt("# netstat -an --ax25 --netrom", "netstat -an --ax25 --netrom")
    capture = document.capture()
    rows = [
        ("*", "N0CALL-1", "ax0", "LISTENING", "000/000", 0, 0),
        ("N0CALL-7", "N0CALL-1", "ax0", "SABM SENT", "000/000", 0, 12),
    ]
    AX25.print_into(capture, rows)
    NETROM.print_into(capture, [("*", "*", "N0CALL-5", "nr0", "LISTENING", "000/000", 0, 0)])


@sample("net-tools-2.10/netstat-an-x25-rose", "netstat -an --x25 --rose", "net-tools 2.10", "X.25 and ROSE")
def packets(document: Document) -> None:
    document.prompt("# netstat -an --x25 --rose", "netstat -an --x25 --rose")
    capture = document.capture()
    rows = [
        ("*", "505301", "x25tap0", 0, "LISTENING", "00/00", 0, 0),
        ("505302", "505301", "x25tap0", 1024, "SABM_SENT", "00/00", 12, 0),
    ]
    X25.print_into(capture, rows)
    linked = ("5053020002", "N0CALL-2", "5053010001", "N0CALL-1", "rose0", 1, 17, "DISC SENT")
    ROSE.print_into(capture, [("*", "*", "5053010001", "N0CALL-1", "rose0", 0, 0, "LISTENING"), linked])


@sample("net-tools-2.0-rhel/netstat-an--bluetooth", "netstat -an", "net-tools 2.0 of RHEL 8", "four tables in one run")
def bluetooth(document: Document) -> None:
    document.prompt("# netstat -an", "netstat -an")
    capture = document.capture()
    print_table_into(capture, SERVER[:3], SOCKETS)
    print_unix_into(capture, UNIX_SOCKETS[:4])
    here, none = "02:00:5E:00:53:01", "*"
    L2CAP.print_into(capture, [("l2cap", none, here, "LISTEN", 1, "0x0000", "0x0000", 672, 0, "LOW")])
    RFCOMM.print_into(capture, [("rfcomm", none, here, "LISTEN", 3)])


@sample("net-tools-2.0-rhel/netstat-an--no-bluetooth", "netstat -an", "net-tools 2.0 of RHEL 8", "tables without rows")
def no_bluetooth(document: Document) -> None:
    document.prompt("# netstat -an", "netstat -an")
    capture = document.capture()
    print_table_into(capture, SERVER[:1], SOCKETS)
    print_unix_into(capture, [])
    L2CAP.print_into(capture, [])
    RFCOMM.print_into(capture, [])


@sample("net-tools-1.60/netstat-Mn", "netstat -Mn", "net-tools 1.60", "masqueraded connections")
def masquerade(document: Document) -> None:
    MASQUERADE.print_into(document.capture(), [(*row[:2], *row[5:]) for row in MASQUERADED])


@sample("net-tools-1.60/netstat-Mne", "netstat -Mne", "net-tools 1.60", "masqueraded connections with sequence numbers")
def masquerade_more(document: Document) -> None:
    document.prompt("# netstat -Mne", "netstat -Mne")
    MASQUERADE_MORE.print_into(document.capture(), MASQUERADED)


@sample("net-tools-1.60/route-n-A-inet6-C", "route -n -A inet6 -C", "net-tools 1.60", "neighbours, on old kernels")
def neighbours(document: Document) -> None:
    document.prompt("# route -n -A inet6 -C", "route -n -A inet6 -C")
    rows = [
        ("2001:db8:20::1", "02:00:5e:00:53:fe", "eth0", "R", 1, "REACHABLE", 12, 60),
        ("fe80::1", "02:00:5e:00:53:fe", "eth0", "R", 2, "STALE", 310, 0),
    ]
    NEIGHBOURS.print_into(document.routes(), rows)


@sample(
    "net-tools-2.10/netstat-anp--whole",
    "netstat -anp",
    "net-tools 2.10",
    "a note, then two tables of one run, and a note inside",
)
def whole(document: Document) -> None:
    document.prompt("ada@desk7:~$ netstat -anp", "netstat -anp", "desk7")
    note(document, *NOT_ALL)
    capture = document.capture()
    print_table_into(capture, SERVER[:4], SOCKETS, PROGRAMS)
    print_unix_into(capture, UNIX_SOCKETS[:6], NET_TOOLS, PROGRAMS)
    document.context("ada@desk7:~$ ")


@sample(
    "net-tools-2.10/netstat-anv--no-support",
    "netstat -anv",
    "net-tools 2.10",
    "families without support, after the tables",
)
def no_support(document: Document) -> None:
    document.prompt("# netstat -anv", "netstat -anv")
    capture = document.capture()
    print_table_into(capture, SERVER[:2], SOCKETS)
    print_unix_into(capture, UNIX_SOCKETS[:4])
    for family in ("IPX", "AX25", "X25", "NETROM", "ROSE"):
        capture.message(f"netstat: no support for `AF {family}' on this system.")
