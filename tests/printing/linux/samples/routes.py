"""Samples: ``route`` and ``netstat -r`` of net-tools, BusyBox and toybox."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.printing.linux.document import LinuxCatalogue
from tests.printing.linux.invented import NAMED_ROUTES, ROUTES, ROUTES_6
from tests.printing.linux.routes import (
    BUSYBOX,
    NET_TOOLS,
    NET_TOOLS_20,
    NET_TOOLS_160,
    TOYBOX,
    Cached,
    Route,
    print_cache_into,
    print_routes,
    print_routes_into,
    print_rows,
)
from tests.printing.linux.routes6 import CACHE_6, Route6, print_routes6, print_routes6_into

if TYPE_CHECKING:
    from tests.printing.document import Document

CATALOGUE = LinuxCatalogue()
sample = CATALOGUE.sample

WIDE_NAMES = (
    Route("0.0.0.0", "0.0.0.0", "192.0.2.1", "UG", "enp0s31f6", 100),
    Route("172.18.0.0", "255.255.0.0", "", "U", "br-4be65c3f8a0d"),
    *ROUTES[2:6],
)
CACHED = (
    Cached("192.0.2.10", "198.51.100.7", "192.0.2.1", use=5, irtt=29, hhref=2, hhuptod=1, specdst="192.0.2.10"),
    Cached("198.51.100.7", "192.0.2.10", "192.0.2.10", "l", "lo", use=17, mss=16436, specdst="192.0.2.10"),
    Cached("0.0.0.0", "255.255.255.255", "255.255.255.255", "bl", "lo", use=144, tos=10, specdst="255.255.255.255"),
    Cached("192.0.2.10", "203.0.113.9", "192.0.2.20", "", "enp0s3", ref=1, use=1204318, hhref=1, specdst="192.0.2.10"),
)


@sample("net-tools-2.10/route-n", "route -n", "net-tools 2.10", "native bytes: nothing around")
def route_n(document: Document) -> None:
    print_routes(document, ROUTES)


@sample("net-tools-2.10/route--names", "route", "net-tools 2.10", "names, two of them cut")
def route(document: Document) -> None:
    document.prompt("ada@desk7:~$ route", "route", "desk7")
    print_routes(document, NAMED_ROUTES, numeric=False)
    document.context("ada@desk7:~$ ")


@sample("net-tools-2.10/netstat-rn", "netstat -rn", "net-tools 2.10", "")
def rn(document: Document) -> None:
    document.prompt("ada@desk7:~$ netstat -rn", "netstat -rn", "desk7")
    print_routes(document, ROUTES, NET_TOOLS, 2, tool="netstat")


@sample("net-tools-2.10/netstat-r--names", "netstat -r", "net-tools 2.10", "")
def r(document: Document) -> None:
    document.prompt("$ netstat -r", "netstat -r")
    print_routes(document, NAMED_ROUTES, NET_TOOLS, 2, numeric=False, tool="netstat")


@sample("net-tools-2.10/netstat-rne", "netstat -rne", "net-tools 2.10", "the columns of route")
def rne(document: Document) -> None:
    document.prompt("$ netstat -rne", "netstat -rne")
    print_routes(document, ROUTES, NET_TOOLS, 1, tool="netstat")


@sample("net-tools-2.10/route-ne", "route -ne", "net-tools 2.10", "the columns of netstat -r")
def route_ne(document: Document) -> None:
    document.prompt("$ /sbin/route -ne", "/sbin/route -ne")
    print_routes(document, ROUTES, NET_TOOLS, 2)


@sample("net-tools-2.10/route-nee", "route -nee", "net-tools 2.10", "interface names are cut after 6 characters")
def route_nee(document: Document) -> None:
    document.prompt("# route -nee", "route -nee")
    print_routes(document, [*ROUTES, *WIDE_NAMES[:2]], NET_TOOLS, 3)


@sample("net-tools-2.10/route-n--wide-interfaces", "route -n", "net-tools 2.10", "interface names of 15 characters")
def wide_interfaces(document: Document) -> None:
    document.prompt("# route -n", "route -n")
    print_routes(document, WIDE_NAMES)


@sample("net-tools-2.10/route-n--empty", "route -n", "net-tools 2.10", "no routes: title and header only")
def route_empty(document: Document) -> None:
    print_routes(document, [])


@sample(
    "net-tools-2.10/netstat-6rn", "netstat -6rn", "net-tools 2.10", "long prefixes push the columns right; metric -1"
)
def rn_6(document: Document) -> None:
    document.prompt("$ netstat -6rn", "netstat -6rn")
    print_routes6(document, ROUTES_6, tool="netstat")


@sample("net-tools-2.10/route-6--names", "route -6", "net-tools 2.10", "names; brackets for any address")
def route_6(document: Document) -> None:
    named = (
        Route6("2001:db8:ffff::/48", "gw6.example.net", "UG", metric=512),
        Route6("backup6.example.net/128", "gw6.example.net", "UGH"),
    )
    document.prompt("ada@desk7:~$ route -6", "route -6", "desk7")
    print_routes6(document, [*ROUTES_6[:3], *named, *ROUTES_6[4:]], numeric=False)


@sample("net-tools-2.10/netstat-46rn", "netstat -46rn", "net-tools 2.10", "both families in one run")
def rn_46(document: Document) -> None:
    document.prompt("root@web01:~# netstat -46rn", "netstat -46rn", "web01")
    capture = document.capture()
    print_routes_into(capture, ROUTES[:8], NET_TOOLS, 2)
    print_routes6_into(capture, ROUTES_6[:6], NET_TOOLS)


@sample("net-tools-2.10/netstat-rnc--repeated", "netstat -rnc", "net-tools 2.10", "three snapshots: three captures")
def rnc(document: Document) -> None:
    document.prompt("root@web01:~# netstat -rnc", "netstat -rnc", "web01")
    for count in (1, 2, 3):
        print_routes(document, ROUTES[7 : 8 + count], NET_TOOLS, 2, tool="netstat")
    document.context("^C")


@sample("net-tools-2.10/route-nC", "route -nC", "net-tools 2.10", "the cache of old kernels; empty flags")
def route_cache(document: Document) -> None:
    print_cache_into(document.routes(), CACHED)


@sample("net-tools-2.10/netstat-rnC", "netstat -rnC", "net-tools 2.10", "the cache with the columns of netstat -r")
def netstat_cache(document: Document) -> None:
    document.prompt("# netstat -rnC", "netstat -rnC")
    print_cache_into(document.routes("netstat"), CACHED, 2)


@sample("net-tools-2.10/route-nCee", "route -nCee", "net-tools 2.10", "the cache with all its columns")
def route_cache_ee(document: Document) -> None:
    document.prompt("# route -nCee", "route -nCee")
    print_cache_into(document.routes(), CACHED, 3)


@sample("net-tools-2.10/route-nC--empty", "route -nC", "net-tools 2.10", "since Linux 3.6 there is no cache")
def route_cache_empty(document: Document) -> None:
    document.prompt("# route -nC", "route -nC")
    print_cache_into(document.routes(), [])


@sample("net-tools-2.10/route-nFC", "route -nFC", "net-tools 2.10", "table and cache in one run")
def route_table_and_cache(document: Document) -> None:
    document.prompt("# route -nFC", "route -nFC")
    capture = document.routes()
    print_routes_into(capture, ROUTES[:3], NET_TOOLS)
    print_cache_into(capture, CACHED[:3])


@sample("net-tools-2.10/route-6nC", "route -6nC", "net-tools 2.10", "the IPv6 cache")
def route_cache_6(document: Document) -> None:
    rows = [Route6("2001:db8:ffff::9/128", "fe80::1", "UGC", metric=0), Route6("::1/128", "::", "UC", "lo", 0)]
    print_routes6_into(document.routes(), rows, NET_TOOLS, title=CACHE_6)


@sample(
    "net-tools-2.0-rhel/netstat-rn6--touching",
    "netstat -rn6",
    "net-tools 2.0 of RHEL 7",
    "no blank between Ref and Use",
)
def touching(document: Document) -> None:
    document.prompt("[root@web01 ~]# netstat -rn6", "netstat -rn6", "web01")
    rows = [
        *ROUTES_6[:3],
        Route6("::/0", "fe80::1", "UG", metric=1024, ref=3, use=517203),
        Route6("ff00::/8", "::", "U", ref=2, use=7654321),
        *ROUTES_6[6:8],
    ]
    print_routes6(document, rows, NET_TOOLS_20, tool="netstat")


@sample("net-tools-2.0-rhel/route-n", "route -n", "net-tools 2.0 of RHEL 7", "")
def rhel_route(document: Document) -> None:
    document.prompt("[root@web01 ~]# route -n", "route -n", "web01")
    print_routes(document, ROUTES[7:], NET_TOOLS_20)
    document.context("[root@web01 ~]# ")


@sample("net-tools-1.60/netstat-ree--names", "netstat -ree", "net-tools 1.60", "an asterisk for no gateway")
def old_ree(document: Document) -> None:
    document.prompt("$ netstat -ree", "netstat -ree")
    rows = [*NAMED_ROUTES, *ROUTES[2:6]]
    print_routes(document, rows, NET_TOOLS_160, 3, numeric=False, tool="netstat")


@sample("net-tools-1.60/route", "route", "net-tools 1.60", "an asterisk for no gateway")
def old_route(document: Document) -> None:
    print_routes(document, [*NAMED_ROUTES, *ROUTES[4:7]], NET_TOOLS_160, numeric=False)


@sample("net-tools-1.60/route-A-inet6-n", "route -A inet6 -n", "net-tools 1.60", "wide columns; rows end in blanks")
def old_route_6(document: Document) -> None:
    document.prompt("$ route -A inet6 -n", "route -A inet6 -n")
    print_routes6(document, ROUTES_6, NET_TOOLS_160)


@sample(
    "net-tools-1.60-rhel6/support-log--both-families",
    "route -n; route -n -A inet6",
    "net-tools 1.60 of RHEL 6",
    "two runs",
)
def both(document: Document) -> None:
    document.prompt("[root@web01 ~]# route -n", "route -n", "web01")
    print_routes(document, ROUTES[8:10], NET_TOOLS_160)
    document.prompt("[root@web01 ~]# route -n -A inet6", "route -n -A inet6", "web01")
    print_routes6(document, ROUTES_6[:2], NET_TOOLS_160)


@sample("busybox-1.36/route-n", "route -n", "BusyBox 1.36", "a rejecting route with zeros, its interface an asterisk")
def busybox_route(document: Document) -> None:
    document.prompt("/ # route -n", "route -n")
    print_routes(document, ROUTES, BUSYBOX)


@sample("busybox-1.36/netstat-r--names", "netstat -r", "BusyBox 1.36", "")
def busybox_r(document: Document) -> None:
    document.prompt("/ # netstat -r", "netstat -r")
    print_routes(document, [*NAMED_ROUTES, *ROUTES[4:7]], BUSYBOX, 2, numeric=False, tool="netstat")


@sample("busybox-1.36/route-n-A-inet6", "route -n -A inet6", "BusyBox 1.36", "wide columns")
def busybox_route_6(document: Document) -> None:
    print_routes6(document, ROUTES_6[:6], BUSYBOX)


@sample("toybox-0.8.9/netstat-rn", "netstat -rn", "toybox 0.8.9", "a header with tabs")
def toybox_rn(document: Document) -> None:
    document.prompt("$ netstat -rn", "netstat -rn")
    print_routes(document, ROUTES[:10], TOYBOX, 2, tool="netstat")


@sample("toybox-0.8.9/netstat-r--names", "netstat -r", "toybox 0.8.9", "a header with tabs; names")
def toybox_r(document: Document) -> None:
    document.prompt("$ netstat -r", "netstat -r")
    print_routes(document, ROUTES[:3], TOYBOX, 2, numeric=False, tool="netstat")


@sample("net-tools-2.10/route-n--cut", "route -n", "net-tools 2.10", "cut in the middle of a row, without line end")
def route_cut(document: Document) -> None:
    print_routes(document, ROUTES[:3]).cut("172.17.0.0      0.0.0.0         255.2")
    document.encode(final=False)


@sample("net-tools-2.10/route-n--elided", "route -n", "net-tools 2.10", "rows left out, with a mark")
def route_elided(document: Document) -> None:
    document.prompt("# route -n", "route -n")
    capture = print_routes(document, ROUTES[:2])
    capture.elision("...")
    print_rows(capture, ROUTES[9:], NET_TOOLS)


@sample("net-tools-2.10/route-n--collapsed", "route -n", "net-tools 2.10", "blanks collapsed, as on a web page")
def route_collapsed(document: Document) -> None:
    document.prompt("# route -n", "route -n")
    print_routes(document, ROUTES)
    document.collapse()


@sample("net-tools-2.10/netstat-rn--quoted", "netstat -rn", "net-tools 2.10", "every line quoted, as in a mail")
def route_quoted(document: Document) -> None:
    document.prompt("$ netstat -rn", "netstat -rn")
    print_routes(document, ROUTES, NET_TOOLS, 2, tool="netstat")
    document.prefix("> ")
