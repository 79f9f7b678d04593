"""Samples: interfaces, traffic in intervals, and multicast groups of macOS and the BSDs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.printing.bsd.document import BsdCatalogue
from tests.printing.bsd.groups import (
    Neighbour,
    print_forwarding6_into,
    print_forwarding_into,
    print_groups,
    print_mifs_into,
    print_reachability,
    print_vifs_into,
)
from tests.printing.bsd.interfaces import (
    FREEBSD,
    FREEBSD_8,
    MACOS_12,
    MACOS_105,
    MACOS_108,
    MACOS_1015,
    NETBSD,
    NETBSD_10,
    OPENBSD_5,
    OPENBSD_7,
    Options,
    print_interfaces,
)
from tests.printing.bsd.intervals import print_both, print_intervals
from tests.printing.bsd.invented.interfaces import FREEBSD as FREEBSD_NICS
from tests.printing.bsd.invented.interfaces import GROUPS, GROUPS_6, LINK_GROUPS, MACOS, MACOS_NAMED, traffic
from tests.printing.bsd.invented.interfaces import NETBSD as NETBSD_NICS
from tests.printing.bsd.invented.interfaces import OPENBSD as OPENBSD_NICS
from tests.printing.bsd.invented.routes import FREEBSD as FREEBSD_ROUTES
from tests.printing.bsd.invented.routes import MACOS as MACOS_ROUTES
from tests.printing.bsd.route_get import Found, print_found
from tests.printing.bsd.route_layouts import FREEBSD_13, MACOS_26
from tests.printing.bsd.routes import print_routes
from tests.printing.bsd.samples.routes_macos import bsd

if TYPE_CHECKING:
    from tests.printing.document import Document

MACOS_INTERFACES = BsdCatalogue("macos")
BSD_INTERFACES = BsdCatalogue("bsd")
apple = MACOS_INTERFACES.sample
sample = BSD_INTERFACES.sample

EVERYTHING = Options(bytes=True, drops=True)


@apple("macos-10.5/netstat-i", "netstat -i", "Mac OS X 10.5", "narrow names; names of hosts cut")
def i_105(document: Document) -> None:
    print_interfaces(bsd(document), MACOS_NAMED, MACOS_105)


@apple(
    "macos-10.8/netstat-ibdn",
    "netstat -ibdn",
    "OS X 10.8",
    "rows of interfaces end before Drop; an address of eight bytes",
)
def ibdn_108(document: Document) -> None:
    document.prompt("$ netstat -ibdn", "netstat -ibdn")
    print_interfaces(bsd(document), MACOS, MACOS_108, EVERYTHING)


@apple("macos-10.12/netstat-ibdn", "netstat -ibdn", "macOS 10.12", "numbers wider than their columns")
def ibdn_1012(document: Document) -> None:
    document.prompt("ada@desk7 ~ % netstat -ibdn", "netstat -ibdn", "desk7")
    print_interfaces(bsd(document), MACOS, MACOS_105, EVERYTHING)
    document.context("ada@desk7 ~ % ")


@apple("macos-10.15/netstat-i", "netstat -i", "macOS 10.15", "narrow rows below wide titles")
def i_1015(document: Document) -> None:
    print_interfaces(bsd(document), MACOS_NAMED, MACOS_1015)


@apple("macos-11/netstat-ib", "netstat -ib", "macOS 11", "narrow rows below wide titles; CR LF line ends")
def ib_11(document: Document) -> None:
    print_interfaces(bsd(document), MACOS, MACOS_1015, Options(bytes=True))
    document.encode(newline="\r\n")


@apple("macos-13/netstat-i", "netstat -i", "macOS 13", "names of ten characters")
def i_13(document: Document) -> None:
    document.prompt("ada@desk7 ~ % netstat -i", "netstat -i", "desk7")
    print_interfaces(bsd(document), MACOS_NAMED, MACOS_12)


@apple("macos-26/netstat-in", "netstat -in", "macOS 26", "native bytes")
def in_26(document: Document) -> None:
    print_interfaces(bsd(document), MACOS, MACOS_12)


@apple("macos-26/netstat-ibdn", "netstat -ibdn", "macOS 26", "bytes and drops, every line quoted")
def ibdn_26(document: Document) -> None:
    document.prompt("$ netstat -ibdn", "netstat -ibdn")
    print_interfaces(bsd(document), MACOS, MACOS_12, EVERYTHING)
    document.prefix("> ")


@apple("macos-26/netstat-I-en0-bn", "netstat -I en0 -bn", "macOS 26", "one interface")
def one_26(document: Document) -> None:
    document.prompt("ada@desk7 ~ % netstat -I en0 -bn", "netstat -I en0 -bn", "desk7")
    print_interfaces(bsd(document), MACOS[2:3], MACOS_12, Options(bytes=True))


@apple("macos-26/netstat-itn", "netstat -itn", "macOS 26", "times")
def itn_26(document: Document) -> None:
    document.prompt("$ netstat -itn", "netstat -itn")
    print_interfaces(bsd(document), MACOS, MACOS_12, Options(time=True))


@apple("macos-26/netstat-itdn", "netstat -itdn", "macOS 26", "times and drops")
def itdn_26(document: Document) -> None:
    document.prompt("$ netstat -itdn", "netstat -itdn")
    print_interfaces(bsd(document), MACOS, MACOS_12, Options(time=True, drops=True))


@apple("macos-26/netstat-ibln", "netstat -ibln", "macOS 26", "wide columns")
def ibln_26(document: Document) -> None:
    document.prompt("$ netstat -ibln", "netstat -ibln")
    print_interfaces(bsd(document), MACOS, MACOS_12, Options(bytes=True, wide=True))


@apple("macos-26/netstat-ian", "netstat -ian", "macOS 26", "groups below the addresses")
def ian_26(document: Document) -> None:
    document.prompt("$ netstat -ian", "netstat -ian")
    print_interfaces(bsd(document), MACOS[:4], MACOS_12, Options(groups=True))


@apple("macos-26/netstat-in--cut", "netstat -in", "macOS 26", "cut in the middle of a row, without line end")
def cut_26(document: Document) -> None:
    print_interfaces(bsd(document), MACOS[:2], MACOS_12).cut("en0        1500  <Link#4>    02:00:5e:00:53:3")
    document.encode(final=False)


@apple("macos-10.13/netstat-w-1", "netstat -w 1", "macOS 10.13", "all interfaces; nothing tells the system")
def w_1013(document: Document) -> None:
    print_intervals(bsd(document), traffic(5))


@apple("macos-26/netstat-w1-I-en0-d", "netstat -w1 -I en0 -d", "macOS 26", "one interface; drops")
def w_26(document: Document) -> None:
    document.prompt("ada@desk7 ~ % netstat -w1 -I en0 -d", "netstat -w1 -I en0 -d", "desk7")
    print_intervals(bsd(document), traffic(4), "(en0)", drops=True)
    document.context("^C", "ada@desk7 ~ % ")


@apple("macos-26/netstat-w-1--repeated-header", "netstat -w 1", "macOS 26", "the titles again after 21 rows")
def w_long(document: Document) -> None:
    document.prompt("$ netstat -w 1", "netstat -w 1")
    print_intervals(bsd(document), traffic(46))
    document.context("^C")


@apple("macos-10.11/netstat-g", "netstat -g", "OS X 10.11", "groups of IPv4")
def g_1011(document: Document) -> None:
    print_groups(bsd(document), [("IPv4", GROUPS)], blank=False)


@apple("macos-13/netstat-g", "netstat -g", "macOS 13", "three tables with nothing between them")
def g_13(document: Document) -> None:
    document.prompt("ada@desk7 ~ % netstat -g", "netstat -g", "desk7")
    print_groups(bsd(document), [("Link-layer", LINK_GROUPS), ("IPv4", GROUPS), ("IPv6", GROUPS_6)], blank=False)


@apple("macos-26/netstat-g", "netstat -g", "macOS 26", "three tables with blank lines between them")
def g_26(document: Document) -> None:
    document.prompt("$ netstat -g", "netstat -g")
    print_groups(bsd(document), [("Link-layer", LINK_GROUPS), ("IPv4", GROUPS), ("IPv6", GROUPS_6)])
    document.prompt("$ netstat -g -f inet6", "netstat -g -f inet6")
    print_groups(bsd(document), [("IPv6", GROUPS_6[:1])], blank=False)


@apple("macos-13/netstat-R-i-inet", "netstat -R -i inet", "macOS 13", "who is reachable")
def reachable(document: Document) -> None:
    document.prompt("ada@desk7 ~ % netstat -R -i inet", "netstat -R -i inet", "desk7")
    neighbours = (
        Neighbour("0x800", "02:00:5e:00:53:01", "en0", "1m48s", 1),
        Neighbour("0x800", "02:00:5e:00:53:2c", "en0", "2m26s", 12, 0),
        Neighbour("0x86dd", "02:00:5e:00:53:01", "bridge100", "expired", 3, 2),
    )
    print_reachability(bsd(document), neighbours)


@apple("macos-26/support-log", "netstat; route", "macOS 26", "four runs in a shell")
def support_log(document: Document) -> None:
    document.context("ada@desk7 ~ % sw_vers -productVersion", "26.1")
    document.prompt("ada@desk7 ~ % netstat -rn -f inet", "netstat -rn -f inet", "desk7")
    print_routes(bsd(document), MACOS_ROUTES, layout=MACOS_26)
    document.prompt("ada@desk7 ~ % netstat -ibn", "netstat -ibn", "desk7")
    print_interfaces(bsd(document), MACOS, MACOS_12, Options(bytes=True))
    document.prompt("ada@desk7 ~ % route -n get default", "route -n get default", "desk7")
    print_found(bsd(document), Found("default", "default", "default", "192.0.2.1"), "macos")
    document.prompt("ada@desk7 ~ % netstat -g", "netstat -g", "desk7")
    print_groups(bsd(document), [("IPv4", GROUPS)])
    document.context("ada@desk7 ~ % exit")


@sample("freebsd-8/netstat-in", "netstat -in", "FreeBSD 8", "no Idrop: nothing tells the system")
def in_8(document: Document) -> None:
    print_interfaces(bsd(document), FREEBSD_NICS, FREEBSD_8)


@sample("freebsd-9/netstat-in", "netstat -in", "FreeBSD 9", "names as wide as their column")
def in_9(document: Document) -> None:
    document.prompt("root@gw2:~ # netstat -in", "netstat -in", "gw2")
    print_interfaces(bsd(document), [*FREEBSD_NICS[1:], FREEBSD_NICS[2].but(name="wlan0", index=9)], FREEBSD)


@sample("freebsd-13/netstat-ibdnW", "netstat -ibdnW", "FreeBSD 13", "columns as wide as their longest cells")
def ibdnw_13(document: Document) -> None:
    document.prompt("root@gw2:~ # netstat -ibdnW", "netstat -ibdnW", "gw2")
    print_interfaces(bsd(document), FREEBSD_NICS, FREEBSD, Options(bytes=True, drops=True, wide=True))


@sample("freebsd-13/netstat-in", "netstat -in", "FreeBSD 13", "native bytes: cut networks and addresses")
def in_13(document: Document) -> None:
    print_interfaces(bsd(document), FREEBSD_NICS, FREEBSD)


@sample("freebsd-13/netstat-ian-f-inet", "netstat -ian -f inet", "FreeBSD 13", "groups below the addresses")
def ian_13(document: Document) -> None:
    document.prompt("root@gw2:~ # netstat -ian -f inet", "netstat -ian -f inet", "gw2")
    nics = [nic.but(addresses=tuple(one for one in nic.addresses if ":" not in one.address)) for nic in FREEBSD_NICS]
    print_interfaces(bsd(document), nics, FREEBSD, Options(groups=True))


@sample("openbsd-5/netstat-in", "netstat -in", "OpenBSD 5", "Ierrs and Oerrs")
def in_openbsd_5(document: Document) -> None:
    print_interfaces(bsd(document), OPENBSD_NICS, OPENBSD_5)


@sample("openbsd-7/netstat-in", "netstat -in", "OpenBSD 7.4", "Ifail and Ofail")
def in_openbsd(document: Document) -> None:
    document.prompt("fw7# netstat -in", "netstat -in", "fw7")
    print_interfaces(bsd(document), OPENBSD_NICS, OPENBSD_7)


@sample("openbsd-7/netstat-ibn", "netstat -ibn", "OpenBSD 7.4", "bytes only")
def ibn_openbsd(document: Document) -> None:
    print_interfaces(bsd(document), OPENBSD_NICS, OPENBSD_7, Options(bytes=True))


@sample("openbsd-7/netstat-idn", "netstat -idn", "OpenBSD 7.4", "drops")
def idn_openbsd(document: Document) -> None:
    document.prompt("fw7# netstat -idn", "netstat -idn", "fw7")
    print_interfaces(bsd(document), OPENBSD_NICS, OPENBSD_7, Options(drops=True))


@sample("netbsd-9/netstat-in", "netstat -in", "NetBSD 9", "native bytes")
def in_netbsd(document: Document) -> None:
    print_interfaces(bsd(document), NETBSD_NICS, NETBSD)


@sample("netbsd-9/netstat-ibn", "netstat -ibn", "NetBSD 9", "bytes only: nothing tells the system")
def ibn_netbsd(document: Document) -> None:
    document.prompt("# netstat -ibn", "netstat -ibn")
    print_interfaces(bsd(document), NETBSD_NICS, NETBSD, Options(bytes=True))


@sample("netbsd-10/netstat-idn", "netstat -idn", "NetBSD 10", "Idrops and Odrops")
def idn_netbsd(document: Document) -> None:
    document.prompt("# netstat -idn", "netstat -idn")
    print_interfaces(bsd(document), NETBSD_NICS, NETBSD_10, Options(drops=True))


@sample("freebsd-13/netstat-w-1", "netstat -w 1", "FreeBSD 13", "Idrops; the titles again after 21 rows")
def w_13(document: Document) -> None:
    document.prompt("root@gw2:~ # netstat -w 1", "netstat -w 1", "gw2")
    print_intervals(bsd(document), traffic(24, 7), idrops=True)
    document.context("^C")


@sample("freebsd-13/netstat-w-1-I-vtnet0-d", "netstat -w 1 -I vtnet0 -d", "FreeBSD 13", "one interface; drops")
def w_one_13(document: Document) -> None:
    print_intervals(bsd(document), traffic(3), "vtnet0", idrops=True, drops=True)


@sample("openbsd-5/netstat-w-1-I-em0", "netstat -w 1 -I em0", "OpenBSD 5", "one interface and all, side by side")
def w_openbsd(document: Document) -> None:
    document.prompt("# netstat -w 1 -I em0", "netstat -w 1 -I em0")
    print_both(bsd(document), list(zip(traffic(23), traffic(23, 3), strict=True)), "em0")
    document.context("^C")


@sample("netbsd-9/netstat-w-1", "netstat -w 1", "NetBSD 9", "the first interface and all, side by side")
def w_netbsd(document: Document) -> None:
    print_both(bsd(document), list(zip(traffic(4), traffic(4, 2), strict=True)), "wm0")


@sample("freebsd-13/netstat-gn", "netstat -gn", "FreeBSD 13", "routes for multicast")
def g_freebsd(document: Document) -> None:
    document.prompt("root@gw2:~ # netstat -gn", "netstat -gn", "gw2")
    bsd(document).system("freebsd")
    capture = document.capture()
    vifs = ((0, 1, "192.0.2.8", "", 40122, 7), (1, 1, "198.51.100.8", "203.0.113.9", 0, 40115))
    print_vifs_into(capture, vifs)
    rows = (
        ("192.0.2.44", "239.1.2.3", 40115, 0, "1:1"),
        ("192.0.2.45", "239.1.2.4", 12, 0, "1:1 2:4"),
        ("192.0.2.46", "239.1.2.5", 0, 0, ""),
    )
    print_forwarding_into(capture, rows)
    print_mifs_into(capture, [(0, 0, "vtnet0", 91, 3), (1, 0, "gif0", 4, 90)])
    cached = (("2001:db8:20::44", "ff0e::1:3", 91, "0", 0, "1"), ("2001:db8:20::45", "ff0e::1:4", 7, "---", 0, ""))
    print_forwarding6_into(capture, cached)


@sample("freebsd-13/netstat-g--empty", "netstat -g", "FreeBSD 13", "empty tables")
def g_empty(document: Document) -> None:
    document.prompt("root@gw2:~ # netstat -g", "netstat -g", "gw2")
    bsd(document).system("freebsd")
    capture = document.capture()
    print_vifs_into(capture, [])
    print_forwarding_into(capture, [])
    print_mifs_into(capture, [])
    print_forwarding6_into(capture, [])


@sample("freebsd-13/support-log", "netstat; route", "FreeBSD 13", "three runs in a shell")
def bsd_support_log(document: Document) -> None:
    document.prompt("root@gw2:~ # netstat -rn", "netstat -rn", "gw2")
    print_routes(bsd(document), FREEBSD_ROUTES, layout=FREEBSD_13)
    document.prompt("root@gw2:~ # netstat -in", "netstat -in", "gw2")
    print_interfaces(bsd(document), FREEBSD_NICS, FREEBSD)
    document.prompt("root@gw2:~ # route -n get 198.51.100.7", "route -n get 198.51.100.7", "gw2")
    found = Found("198.51.100.7", "198.51.100.0", "255.255.255.128", "192.0.2.254", "vtnet0", fib=0)
    print_found(bsd(document), found, "freebsd")
    document.context("root@gw2:~ # uptime", " 5:10AM  up 41 days, 1 user, load averages: 0.10, 0.12, 0.09")
