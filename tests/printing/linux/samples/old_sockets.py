"""Samples: the connection table of net-tools 1.60 and its distributions, of BusyBox and of toybox."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tests.printing.linux.connections import print_table
from tests.printing.linux.document import LinuxCatalogue, note
from tests.printing.linux.invented import DATAGRAMS, LONG, NAMED, RAW, SERVER, SERVER_6
from tests.printing.linux.sockets import Timer, raw, tcp, udp
from tests.printing.linux.versions import (
    BUSYBOX,
    DEBIAN_160,
    NET_TOOLS_160,
    NO_SERVERS,
    ONLY_SERVERS,
    PROGRAMS,
    RHEL_6,
    TOYBOX,
    Options,
)

if TYPE_CHECKING:
    from tests.printing.document import Document

CATALOGUE = LinuxCatalogue()
sample = CATALOGUE.sample

ALL = (*SERVER, *SERVER_6, *DATAGRAMS)
NAMES = Options(numeric=False)


@sample(
    "net-tools-1.60/netstat-an-inet",
    "netstat -an --inet",
    "net-tools 1.60",
    "tcp for IPv6 too; the prefix of IPv4 addresses is kept",
)
def old_an(document: Document) -> None:
    print_table(document, ALL, NET_TOOLS_160)


@sample("net-tools-1.60/netstat-antpeo", "netstat -antpeo", "net-tools 1.60", "every column")
def old_antpeo(document: Document) -> None:
    rows = [*SERVER, *SERVER_6, tcp("192.0.2.10:1", "192.0.2.9:2", "LAST_ACK", timer=Timer("unkn-4", 2.5, 1))]
    print_table(document, rows, NET_TOOLS_160, Options(extended=True, programs=True, timers=True))


@sample(
    "net-tools-1.60/netstat-tulp--names",
    "netstat -tulp",
    "net-tools 1.60",
    "an asterisk for any address of both families",
)
def old_names(document: Document) -> None:
    rows = [tcp("0.0.0.0:ssh", pid=812, program="sshd"), tcp("[::]:http", pid=1207, program="ledgerd")]
    rows += [
        tcp("localhost:smtp", pid=1207, program="ledgerd"),
        udp("0.0.0.0:bootpc", 690, "dhclient"),
        udp("[::]:mdns", 702, "avahi"),
    ]
    print_table(document, rows, NET_TOOLS_160, Options(programs=True, numeric=False, scope=ONLY_SERVERS))


@sample(
    "net-tools-1.60/netstat-ae-inet--names",
    "netstat -ae --inet",
    "net-tools 1.60",
    "users by name, names cut but not the service",
)
def old_ae(document: Document) -> None:
    rows = [row.but(user="root", inode=4000 + n) for n, row in enumerate(NAMED)]
    cut = tcp(
        "web01:41030", "reports-archive-02.example.net:replication-streams", "ESTABLISHED", user="ada", inode=5000
    )
    print_table(document, [*rows, cut], NET_TOOLS_160, Options(extended=True, numeric=False))


@sample("net-tools-1.60/netstat-an-inet6--cut-addresses", "netstat -an --inet6", "net-tools 1.60", "")
def old_cut(document: Document) -> None:
    mapped = tcp("192.168.100.101:8080", "192.168.100.120:58080", "ESTABLISHED", ipv6=True)
    print_table(document, [*LONG, mapped], NET_TOOLS_160)


@sample(
    "net-tools-1.60-rhel6/netstat-ptln", "netstat -ptln", "net-tools 1.60 of RHEL 6", "address columns of 27 characters"
)
def rhel_ptln(document: Document) -> None:
    document.prompt("[root@web01 ~]# netstat -ptln", "netstat -ptln", "web01")
    print_table(document, [*SERVER[:3], *SERVER_6[:3]], RHEL_6, PROGRAMS)
    document.context("[root@web01 ~]# ")


@sample("net-tools-1.60-rhel6/netstat-ltpe--names", "netstat -ltpe", "net-tools 1.60 of RHEL 6", "")
def rhel_names(document: Document) -> None:
    rows = [
        tcp("0.0.0.0:ssh", pid=812, program="sshd", user="root", inode=7302),
        tcp("localhost.localdomain:smtp", pid=1455, program="master", user="root", inode=7218),
        tcp("0.0.0.0:sensor-feed", pid=1207, program="ledgerd", user="ledger", inode=318224417),
    ]
    print_table(document, rows, RHEL_6, Options(extended=True, programs=True, numeric=False, scope=ONLY_SERVERS))


@sample(
    "net-tools-1.60-rhel6/netstat-an--cut-addresses",
    "netstat -an",
    "net-tools 1.60 of RHEL 6",
    "cut at 27 characters, not at 23",
)
def rhel_cut(document: Document) -> None:
    print_table(document, [*LONG, udp("[2001:db8:4a10:77b2::1a]:53")], RHEL_6)


@sample("net-tools-1.60-rhel6/netstat-anpT", "netstat -anpT", "net-tools 1.60 of RHEL 5", "nothing is cut")
def rhel_notrim(document: Document) -> None:
    document.prompt("# netstat -anpT", "netstat -anpT")
    print_table(document, LONG[:4], RHEL_6, Options(programs=True, wide=True))


@sample(
    "net-tools-1.60-rhel6/netstat-tnpo--grep",
    "netstat -tnpo | grep 198.51.100",
    "net-tools 1.60 of RHEL 6",
    "rows without headings",
)
def rhel_grep(document: Document) -> None:
    document.prompt("# netstat -tnpo | grep 198.51.100", "netstat -tnpo | grep 198.51.100")
    options = Options(programs=True, timers=True, title=False, header=False)
    print_table(document, [SERVER[4], tcp("192.0.2.10:41022", "198.51.100.9:993", "TIME_WAIT")], RHEL_6, options)


@sample(
    "net-tools-1.60-debian/netstat-tulpen",
    "netstat -tulpen",
    "net-tools 1.60 of Debian 6",
    "tcp6 rows, a wider inode column",
)
def debian_tulpen(document: Document) -> None:
    document.prompt("root@web01:~# netstat -tulpen", "netstat -tulpen", "web01")
    rows = [*SERVER[:3], *SERVER_6[:2], *DATAGRAMS[:4]]
    print_table(document, rows, DEBIAN_160, Options(extended=True, programs=True, scope=ONLY_SERVERS))


@sample(
    "net-tools-1.60-debian/netstat-at--names",
    "netstat -at",
    "net-tools 1.60 of Ubuntu 14.04",
    "an asterisk for any IPv4 address, brackets for IPv6",
)
def debian_names(document: Document) -> None:
    print_table(document, NAMED[:7], DEBIAN_160, NAMES)


@sample("busybox-1.36/netstat-an", "netstat -an", "BusyBox 1.36", "native bytes: the state is padded to 12")
def busybox_an(document: Document) -> None:
    print_table(document, [*ALL, raw("0.0.0.0:1", state=1), raw("0.0.0.0:89", state=89)], BUSYBOX)


@sample("busybox-1.36/netstat-tulpn", "netstat -tulpn", "BusyBox 1.36", "rows end where the program's name ends")
def busybox_tulpn(document: Document) -> None:
    document.prompt("/ # netstat -tulpn", "netstat -tulpn")
    print_table(document, [*SERVER[:3], *SERVER_6[:3], *DATAGRAMS[:3]], BUSYBOX, PROGRAMS)
    document.context("/ # ")


@sample("busybox-1.36/netstat-tunap--not-root", "netstat -tunap", "BusyBox 1.36", "a note before the table")
def busybox_not_root(document: Document) -> None:
    document.prompt("$ netstat -tunap", "netstat -tunap")
    note(document, "netstat: can't scan /proc - are you root?")
    print_table(document, [row.but(pid=None) for row in ALL[:8]], BUSYBOX, Options(programs=True))


@sample("busybox-1.36/netstat-tnp--programs", "netstat -tnp", "BusyBox 1.36", "programs with blanks; cut ones")
def busybox_programs(document: Document) -> None:
    note(document, "netstat: showing only processes with your user ID")
    rows = [
        tcp("192.0.2.10:22", "203.0.113.80:51022", "ESTABLISHED", 2112, program="dropbear"),
        tcp("192.0.2.10:41020", "198.51.100.9:443", "ESTABLISHED", 2301, program="ledgerd --config /etc/l"),
        tcp("192.0.2.10:41021", "198.51.100.9:443", "FIN_WAIT2", 2304, program="main: watch"),
        tcp("192.0.2.10:41022", "198.51.100.9:443", "TIME_WAIT"),
    ]
    print_table(document, rows, BUSYBOX, Options(programs=True, scope=NO_SERVERS))


@sample("busybox-1.36/netstat-an--long-addresses", "netstat -an", "BusyBox 1.36", "nothing is cut, never")
def busybox_long(document: Document) -> None:
    whole = udp("[2001:db8:4a10:77b2::1a]:53")
    print_table(document, [*LONG, whole, *SERVER[:1]], BUSYBOX)


@sample("busybox-1.36/netstat-tunapW", "netstat -tunapW", "BusyBox 1.36", "address columns of 51 characters")
def busybox_wide(document: Document) -> None:
    rows = [row.but(pid=4000 + n, program="bird") for n, row in enumerate(LONG)]
    print_table(document, rows, replace(BUSYBOX, width=51), Options(programs=True))


@sample("busybox-1.36/netstat-at--names", "netstat -at", "BusyBox 1.36", "names; any address stays a number")
def busybox_names(document: Document) -> None:
    document.prompt("~ # netstat -at", "netstat -at")
    print_table(document, NAMED[:7], BUSYBOX, NAMES)


@sample("toybox-0.8.9/netstat-anpe-inet", "netstat -anpe --inet", "toybox 0.8.9", "capital N; whole programs; brackets")
def toybox_anpe(document: Document) -> None:
    document.prompt("ada@desk7:~$ netstat -anpe", "netstat -anpe", "desk7")
    rows = [*ALL, tcp("0.0.0.0:8022", pid=31428, program="sshd -D [listener] 0 of 10-100 startups", inode=150574)]
    print_table(document, [*rows, *RAW], TOYBOX, Options(extended=True, programs=True))


@sample("toybox-0.8.9/netstat-tulpn", "netstat -tulpn", "toybox 0.8.9", "")
def toybox_tulpn(document: Document) -> None:
    rows = [tcp("0.0.0.0:443", pid=31427, program="ledgerd -g daemon on;"), *SERVER[:2], *SERVER_6[:2], *DATAGRAMS[4:]]
    print_table(document, rows, TOYBOX, PROGRAMS)


@sample(
    "toybox-0.8.9/netstat-an--looks-like-net-tools",
    "netstat -an",
    "toybox 0.8.9",
    "nothing tells it from net-tools",
)
def toybox_an(document: Document) -> None:
    print_table(document, [*SERVER[:3], *SERVER_6, *LONG[:3]], TOYBOX)
