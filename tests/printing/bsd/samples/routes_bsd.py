"""Samples: the routes of FreeBSD, OpenBSD, NetBSD and DragonFly BSD, from ``netstat -r`` and ``route``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.printing.bsd.document import BsdCatalogue
from tests.printing.bsd.invented.routes import (
    FREEBSD,
    FREEBSD_6,
    FREEBSD_NAMED,
    FREEBSD_WIDE_6,
    NETBSD,
    NETBSD_6,
    NETBSD_OLD,
    OPENBSD,
    OPENBSD_6,
    OPENBSD_NAMED,
    ROUTER,
)
from tests.printing.bsd.route_get import Found, print_found
from tests.printing.bsd.route_layouts import (
    DRAGONFLY,
    FREEBSD_9,
    FREEBSD_9_W,
    FREEBSD_10,
    FREEBSD_12,
    FREEBSD_12_W,
    FREEBSD_13,
    FREEBSD_13_W,
    NETBSD_5,
    NETBSD_7,
    NETBSD_9,
    OPENBSD_4,
    OPENBSD_45,
    OPENBSD_LABEL,
    widened,
)
from tests.printing.bsd.route_layouts import OPENBSD_6 as OPENBSD_6_TABLE
from tests.printing.bsd.routes import (
    Route,
    header,
    print_bare,
    print_encap,
    print_family,
    print_foreign,
    print_mpls,
    print_routes,
    print_rows,
)
from tests.printing.bsd.samples.routes_macos import bsd

if TYPE_CHECKING:
    from tests.printing.document import Document

BSD_ROUTES = BsdCatalogue("bsd")
sample = BSD_ROUTES.sample


@sample("freebsd-9/netstat-rn", "netstat -rn", "FreeBSD 9", "native bytes; only IPv6 tells the system")
def rn_9(document: Document) -> None:
    print_routes(bsd(document), FREEBSD, FREEBSD_6, layout=FREEBSD_9)


@sample("freebsd-9/netstat-rn-f-inet", "netstat -rn -f inet", "FreeBSD 9", "nothing tells the system")
def inet_9(document: Document) -> None:
    document.prompt("root@gw2:~ # netstat -rn -f inet", "netstat -rn -f inet", "gw2")
    print_routes(bsd(document), FREEBSD, layout=FREEBSD_9)


@sample("freebsd-9/netstat-rnW", "netstat -rnW", "FreeBSD 9", "Mtu; wide columns")
def rnw_9(document: Document) -> None:
    document.prompt("root@gw2:~ # netstat -rnW", "netstat -rnW", "gw2")
    print_routes(bsd(document), FREEBSD, FREEBSD_6, layout=FREEBSD_9_W)


@sample("freebsd-9/netstat-rn--ipx", "netstat -rn", "FreeBSD 9", "routes of IPX behind those of Internet")
def ipx(document: Document) -> None:
    document.prompt("root@gw2:~ # netstat -rn", "netstat -rn", "gw2")
    capture = print_routes(bsd(document), FREEBSD[:3], layout=FREEBSD_9)
    rows = (Route("2a.*", "link#1", "U", "em0"), Route("7b.*", "2a.02005e005301", "UG", "em0", expire=312))
    print_foreign(capture, "IPX", rows, FREEBSD_9, FREEBSD_10.inet)


@sample("freebsd-10/netstat-rn", "netstat -rn", "FreeBSD 10", "no Refs and Use")
def rn_10(document: Document) -> None:
    document.prompt("root@gw2:~ # netstat -rn", "netstat -rn", "gw2")
    print_routes(bsd(document), FREEBSD, FREEBSD_6, layout=FREEBSD_10)
    document.context("root@gw2:~ # ")


@sample("freebsd-12/netstat-rn--jail", "netstat -rn", "FreeBSD 12", "no route at first; blank lines lost")
def jail(document: Document) -> None:
    document.prompt("root@gw2:~ # jexec kiosk netstat -rn", "jexec kiosk netstat -rn", "gw2")
    print_routes(bsd(document), layout=FREEBSD_12)
    document.context("", "root@gw2:~ # jexec kiosk service netif restart", "Stopping Network: lo0.")
    document.prompt("root@gw2:~ # jexec kiosk netstat -rn", "jexec kiosk netstat -rn", "gw2")
    print_routes(bsd(document), FREEBSD[3:4], FREEBSD_6[2:3], layout=FREEBSD_12, blank=False)


@sample("freebsd-12/netstat-rnW", "netstat -rnW", "FreeBSD 12", "Use and Mtu; names of interfaces are not cut")
def rnw_12(document: Document) -> None:
    document.prompt("root@gw2:~ # netstat -rnW", "netstat -rnW", "gw2")
    rows = [*FREEBSD, Route("198.51.100.128/25", "link#9", "U", "wg-branch-office", mtu=1420)]
    print_routes(bsd(document), rows, FREEBSD_6, layout=FREEBSD_12_W)


@sample(
    "freebsd-13/netstat-rn",
    "netstat -rn",
    "FreeBSD 13",
    "native bytes; an interface that is gone, one that fills its column",
)
def rn_13(document: Document) -> None:
    print_routes(bsd(document), FREEBSD, FREEBSD_6, layout=FREEBSD_13)


@sample(
    "freebsd-13/netstat-rn-f-inet6--protruding",
    "netstat -rn -f inet6",
    "FreeBSD 13",
    "long addresses take the room of others",
)
def protruding(document: Document) -> None:
    document.prompt("root@gw2:~ # netstat -rn -f inet6", "netstat -rn -f inet6", "gw2")
    print_routes(bsd(document), inet6=FREEBSD_WIDE_6, layout=FREEBSD_13)


@sample("freebsd-13/netstat-rnW", "netstat -rnW", "FreeBSD 13", "Nhop# and Mtu; columns as wide as needed")
def rnw_13(document: Document) -> None:
    document.prompt("root@gw2:~ # netstat -rnW", "netstat -rnW", "gw2")
    layout = widened(
        FREEBSD_13_W, (route.destination for route in FREEBSD_WIDE_6), (route.gateway for route in FREEBSD_WIDE_6)
    )
    print_routes(bsd(document), FREEBSD, FREEBSD_WIDE_6, layout=layout)


@sample("freebsd-13/netstat-rn-F-1", "netstat -rn -F 1", "FreeBSD 13", "another table")
def fib(document: Document) -> None:
    document.prompt("root@gw2:~ # netstat -rn -F 1", "netstat -rn -F 1", "gw2")
    print_routes(bsd(document), FREEBSD[:4], FREEBSD_6[:3], layout=FREEBSD_13, fib=1)


@sample("freebsd-13/netstat-r--names", "netstat -r", "FreeBSD 13", "names, two of them cut; unknown flags")
def r_13(document: Document) -> None:
    document.prompt("root@gw2:~ # netstat -r", "netstat -r", "gw2")
    rows = [*FREEBSD_NAMED, Route("198.51.100.0/25", "core.example.net", "UGPz", "vtnet0")]
    print_routes(bsd(document), rows, layout=FREEBSD_13, numeric=False)


@sample("freebsd-13/netstat-rn--no-title", "netstat -rn", "FreeBSD 13", "column titles only")
def no_title(document: Document) -> None:
    document.context("After the upgrade the table was:", "")
    bsd(document).system("freebsd")
    print_family(document.capture(), FREEBSD_6, FREEBSD_13, "ipv6", heading=False)
    document.encode(newline="\r\n")


@sample(
    "freebsd-13/netstat-rn--elided-and-cut", "netstat -rn", "FreeBSD 13", "rows left out; cut in the middle of a row"
)
def elided(document: Document) -> None:
    document.prompt("root@gw2:~ # netstat -rn", "netstat -rn", "gw2")
    capture = print_routes(bsd(document), FREEBSD[:2], layout=FREEBSD_13)
    capture.elision("[...]")
    print_rows(capture, FREEBSD[5:6], FREEBSD_13)
    capture.cut("198.51.100.0/25    192.0.2.2")
    document.encode(final=False)


@sample(
    "freebsd-13/netstat-rn--commented", "netstat -rn", "FreeBSD 13", "every line a comment; colons begin some of them"
)
def commented(document: Document) -> None:
    print_routes(bsd(document), FREEBSD[:3], FREEBSD_6, layout=FREEBSD_13)
    document.prefix("# ")


@sample("freebsd-13/netstat-rn--grep-default", "netstat -rn | grep default", "FreeBSD 13", "rows without any title")
def grep(document: Document) -> None:
    document.prompt("root@gw2:~ # netstat -rn | grep default", "netstat -rn | grep default", "gw2")
    print_bare(bsd(document), [(FREEBSD[0], "ipv4"), (FREEBSD_6[0], "ipv6")], FREEBSD_13)


@sample("freebsd-13/netstat-rnW--grep-default", "netstat -rnW | grep default", "FreeBSD 13", "rows with two numbers")
def grep_w(document: Document) -> None:
    print_bare(bsd(document), [(FREEBSD[0], "ipv4"), (FREEBSD_6[0], "ipv6")], FREEBSD_13_W)


@sample("freebsd-13/route-n-get", "route -n get", "FreeBSD 13", "the table, and another one")
def get(document: Document) -> None:
    document.prompt("root@gw2:~ # route -n get default", "route -n get default", "gw2")
    found = Found("0.0.0.0", "0.0.0.0", "0.0.0.0", "192.0.2.1", "vtnet0", fib=0, metrics=(("weight", 1),))
    print_found(bsd(document), found, "freebsd")
    document.prompt("root@gw2:~ # setfib 2 route -n get 198.51.100.7", "setfib 2 route -n get 198.51.100.7", "gw2")
    found = found.but(route_to="198.51.100.7", destination="198.51.100.7", mask="", fib=2, expire=3511)
    print_found(bsd(document), found.but(flags="UP,GATEWAY,HOST,DONE,DYNAMIC"), "freebsd")


@sample("dragonfly-6/netstat-rn", "netstat -rn", "DragonFly BSD 6", "printed as FreeBSD 9 does, networks shortened")
def dragonfly(document: Document) -> None:
    document.prompt("$ netstat -rn", "netstat -rn")
    print_routes(bsd(document), [route for route in FREEBSD if route.interface != "---"], layout=DRAGONFLY)


@sample("openbsd-4/netstat-rn--first-priorities", "netstat -rn", "OpenBSD 4.5", "narrow columns")
def rn_45(document: Document) -> None:
    document.prompt("$ netstat -rn", "netstat -rn")
    print_routes(bsd(document), [route for route in OPENBSD if not route.lock], layout=OPENBSD_45)


@sample("openbsd-4/netstat-rn", "netstat -rn", "OpenBSD 4.9", "native bytes")
def rn_49(document: Document) -> None:
    print_routes(bsd(document), [route for route in OPENBSD if not route.lock], OPENBSD_6[1:4], layout=OPENBSD_4)


@sample("openbsd-5/route-nv-show-inet--label", "route -nv show -inet", "OpenBSD 5.8", "a label with blanks")
def label(document: Document) -> None:
    document.prompt("# route -nv show -inet", "route -nv show -inet")
    rows = [OPENBSD[0].but(label="DHCLIENT 16899"), *OPENBSD[1:10], OPENBSD[10].but(label="uplink")]
    print_routes(bsd(document), rows, layout=OPENBSD_LABEL, tool="route")


@sample("openbsd-6/netstat-rn", "netstat -rn", "OpenBSD 6.3", "a locked MTU; blanks behind interfaces")
def rn_63(document: Document) -> None:
    document.prompt("fw7# netstat -rn", "netstat -rn", "fw7")
    print_routes(bsd(document), OPENBSD, OPENBSD_6, layout=OPENBSD_6_TABLE)


@sample("openbsd-6/netstat-r--names", "netstat -r", "OpenBSD 6.7", "names; no blank line below the title")
def r_6(document: Document) -> None:
    print_routes(bsd(document), OPENBSD_NAMED, layout=OPENBSD_6_TABLE, numeric=False, blank=False)


@sample("openbsd-6/route-n-show", "route -n show", "OpenBSD 6.7", "the same tables by route")
def route_show(document: Document) -> None:
    document.prompt("root@fw7:~ # route -n show", "route -n show", "fw7")
    print_routes(bsd(document), OPENBSD, OPENBSD_6, layout=OPENBSD_6_TABLE, tool="route")
    document.context("root@fw7:~ # ")


@sample("openbsd-7/netstat-rn--quoted", "netstat -rn", "OpenBSD 7.4", "every line quoted, as in a mail")
def rn_7(document: Document) -> None:
    document.prompt("fw7# netstat -rn", "netstat -rn", "fw7")
    print_routes(bsd(document), OPENBSD, OPENBSD_6, layout=OPENBSD_6_TABLE)
    document.prefix("> ")


@sample("openbsd-7/netstat-rn--grep-default", "netstat -rn | grep default", "OpenBSD 7.4", "a dash among the numbers")
def grep_openbsd(document: Document) -> None:
    document.prompt("$ netstat -rn | grep default", "netstat -rn | grep default")
    print_bare(bsd(document), [(OPENBSD[0], "ipv4"), (OPENBSD_6[0], "ipv6")], OPENBSD_6_TABLE)


@sample("openbsd-7/netstat-rn--mpls-encap", "netstat -rn", "OpenBSD 7.4", "routes of MPLS, and flows of IPsec")
def other_families(document: Document) -> None:
    document.prompt("# netstat -rn", "netstat -rn")
    capture = print_routes(bsd(document), OPENBSD[:1], layout=OPENBSD_6_TABLE)
    labels = (
        ("17", "3", "SWAP", "192.0.2.9", "UT", "0", "42", "-", "8", "em0"),
        ("18", "-", "POP", "192.0.2.10", "UGT", "0", "0", "-", "8", "em0"),
    )
    print_mpls(capture, labels)
    print_encap(
        capture,
        [
            ("198.51.100/24", "0", "203.0.113/24", "0", "0", "192.0.2.9/esp/use/in"),
            ("203.0.113/24", "0", "198.51.100/24", "0", "0", "192.0.2.9/esp/require/out"),
        ],
    )


@sample("openbsd-7/route-n-get", "route -n get", "OpenBSD 7.4", "an address, a priority, a label")
def get_openbsd(document: Document) -> None:
    document.prompt("# route -n get default", "route -n get default")
    found = Found("default", "default", "default", "192.0.2.1", "em0", if_address="192.0.2.7", mtu=0)
    used = found.but(priority="8 (static)", metrics=(("use", 771204),))
    print_found(bsd(document), used.but(label="DHCLIENT 16899"), "openbsd")
    document.prompt("# route -n get 192.0.2.99", "route -n get 192.0.2.99")
    host = used.but(route_to="192.0.2.99", destination="192.0.2.99", mask="", gateway=ROUTER, priority="3 ()")
    print_found(bsd(document), host.but(flags="UP,HOST,DONE,LLINFO,CLONED", expire=812), "openbsd")


@sample("netbsd-5/netstat-rn-f-inet", "netstat -rn -f inet", "NetBSD 5", "two blanks before Interface")
def rn_5(document: Document) -> None:
    print_routes(bsd(document), NETBSD_OLD, layout=NETBSD_5)


@sample("netbsd-7/netstat-rn", "netstat -rn", "NetBSD 7", "dashes; the index of an interface in addresses")
def rn_7_netbsd(document: Document) -> None:
    document.prompt("# netstat -rn", "netstat -rn")
    print_routes(bsd(document), NETBSD, NETBSD_6, layout=NETBSD_7)


@sample("netbsd-9/netstat-rn", "netstat -rn", "NetBSD 9", "wide destinations")
def rn_9_netbsd(document: Document) -> None:
    print_routes(bsd(document), NETBSD, NETBSD_6, layout=NETBSD_9)


@sample("netbsd-9/netstat-r--names", "netstat -r", "NetBSD 9", "names, indented")
def r_9_netbsd(document: Document) -> None:
    document.prompt("# netstat -f inet -r", "netstat -f inet -r")
    rows = [*NETBSD[:2], Route("localhost", "lo0", "UHl", "lo0", None, None, 33624), *NETBSD[3:6]]
    print_routes(bsd(document), rows, layout=NETBSD_9, numeric=False)
    document.each(lambda text: text and "    " + text)


@sample("netbsd-9/netstat-rn--no-rows", "netstat -rn", "NetBSD 9", "titles that a filter has left without rows")
def no_rows(document: Document) -> None:
    bsd(document).system("netbsd")
    capture = document.routes("netstat")
    capture.structure("Routing tables", "", "Internet:", header(NETBSD_9, NETBSD_9.inet, "ipv4"))


@sample("netbsd-9/route-n-get", "route -n get", "NetBSD 9", "a local address; nothing tells the system")
def get_netbsd(document: Document) -> None:
    document.prompt("# route -n get default", "route -n get default")
    found = Found("default", "default", "default", "192.0.2.1", "wm0", local_addr="192.0.2.15", mtu=0)
    print_found(bsd(document), found, "netbsd")
