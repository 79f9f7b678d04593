"""Samples: ``route print`` and ``netstat -r`` by generation of Windows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.printing.catalogue import Catalogue
from tests.printing.windows.routes import (
    HEADER,
    HEADER_6,
    NO_EXPIRY,
    ON_LINK,
    RULE,
    Nic,
    Route4,
    Route6,
    Table,
    nic_line,
    print_routes,
    print_table,
    route6_lines,
    route_line,
)

if TYPE_CHECKING:
    from tests.printing.document import Document

CATALOGUE = Catalogue("windows")
sample = CATALOGUE.sample

HOST = "255.255.255.255"
LOOPBACK = Nic(1, "Software Loopback Interface 1")
ETHERNET = Nic(11, "Example(R) Gigabit Network Connection #2", "02 00 5e 10 00 31")
WIRELESS = Nic(6, "Example Wireless-AC 9000, Dual Band", "02 00 5e 10 00 32")
TUNNEL = Nic(13, "Example ISATAP Adapter #2", "00 00 00 00 00 00 00 e0")
PPP = Nic(57, "HOST-A dial-up")
NICS = (ETHERNET, WIRELESS, LOOPBACK, TUNNEL, PPP)

OLD_LOOPBACK = Nic(1, "MS TCP Loopback interface")
OLD_NICS = (OLD_LOOPBACK, Nic(0x1000003, "Example EtherCard PCI", "02 00 5e 10 00 03"))
XP_NICS = (
    OLD_LOOPBACK,
    Nic(2, "Example Fast Ethernet NIC - Packet Scheduler Miniport", "02 00 5e 10 00 04"),
    Nic(0x10004, "Example 802.11b/g WLAN", "02 00 5e 10 00 05"),
    Nic(0x20005, "WAN (PPP/SLIP) Interface", "00 53 45 00 00 00"),
)


def early(address: str = "10.1.7.4", gateway: str = "10.1.7.1") -> tuple[Route4, ...]:
    """Return a table as it was before on-link routes: the own address is the gateway."""
    loopback = "127.0.0.1"
    return (
        Route4("0.0.0.0", "0.0.0.0", gateway, address),
        Route4("10.1.7.0", "255.255.255.0", address, address),
        Route4(address, HOST, loopback, loopback),
        Route4("10.255.255.255", HOST, address, address),
        Route4("127.0.0.0", "255.0.0.0", loopback, loopback),
        Route4("224.0.0.0", "224.0.0.0", address, address),
        Route4(HOST, HOST, address, address),
    )


def modern(address: str = "192.168.20.31", gateway: str = "192.168.20.1", metric: int = 25) -> tuple[Route4, ...]:
    """Return the usual table of one machine in a network of 256 addresses."""
    network = address.rpartition(".")[0]
    loopback = "127.0.0.1"
    far = metric + 256
    return (
        Route4("0.0.0.0", "0.0.0.0", gateway, address, metric),
        Route4("127.0.0.0", "255.0.0.0", ON_LINK, loopback, 331),
        Route4(loopback, HOST, ON_LINK, loopback, 331),
        Route4(f"{network}.0", "255.255.255.0", ON_LINK, address, far),
        Route4(address, HOST, ON_LINK, address, far),
        Route4(f"{network}.255", HOST, ON_LINK, address, far),
        Route4("224.0.0.0", "240.0.0.0", ON_LINK, address, far),
        Route4(HOST, HOST, ON_LINK, address, far),
    )


ROUTES6 = (
    Route6(11, 281, "::/0", "fe80::1"),
    Route6(1, 331, "::1/128"),
    Route6(13, 276, "2001:db8:20:e0f1::/64"),
    Route6(11, 281, "2001:db8:20:0:a1b2:c3d4:e5f6:17/128"),
    Route6(11, 281, "2001:db8:ffff::/48", "2001:db8:20::ffff:1"),
    Route6(11, 281, "fe80::/64"),
    Route6(6, 291, "fe80::/64"),
    Route6(11, 281, "fe80::31:ab12:cd34:ef56/128"),
    Route6(1, 331, "ff00::/8"),
)
PERSISTENT = (
    Route4("0.0.0.0", "0.0.0.0", "192.168.20.1", metric=1),
    Route4("198.51.100.0", "255.255.255.0", "192.168.20.254", metric=5),
)


@sample("windows-nt-3.5/route-print", "route print", "Windows NT 3.5", "left-aligned columns")
def nt35_print(document: Document) -> None:
    print_routes(document, Table("nt3", routes=early()))


@sample("windows-nt-4.0/route-print", "route print", "Windows NT 4.0", "")
def nt4_print(document: Document) -> None:
    document.prompt(r"C:\>route print", "route print")
    document.context("")
    print_routes(
        document, Table("nt4", routes=(*early(), Route4("198.51.100.0", "255.255.255.0", "10.1.7.2", "10.1.7.4", 3)))
    )


@sample("windows-95/route-print", "route print", "Windows 95", "blank lines around the header")
def win95_print(document: Document) -> None:
    print_routes(document, Table("9x", routes=early("10.1.7.3")))


@sample("windows-98/netstat-rn", "netstat -rn", "Windows 98", "the routes only, by the other tool")
def win98_rn(document: Document) -> None:
    document.prompt(r"C:\WINDOWS>netstat -rn", "netstat -rn")
    document.context("")
    print_routes(document, Table("9x", routes=early("10.1.7.3")[:5]), tool="netstat")


@sample("windows-2000/route-print--tab", "route print", "Windows 2000", "a tab before the metric")
def win2000_print(document: Document) -> None:
    print_routes(document, Table("2000", OLD_NICS, early(), default="10.1.7.1"))


@sample(
    "windows-2000/netstat-rn--route-table-title",
    "netstat -rn",
    "Windows 2000",
    "the title Route Table; an index as interface",
)
def win2000_rn(document: Document) -> None:
    document.context("")
    capture = document.capture("netstat")
    capture.structure("Route Table")
    routes = (*early()[1:], Route4(HOST, HOST, "10.1.7.4", 0x1000003))
    print_table(capture, Table("2000", OLD_NICS, routes, tab=False))


@sample("windows-xp/route-print", "route print", "Windows XP SP3", "")
def winxp_print(document: Document) -> None:
    persistent = (Route4("198.51.100.0", "255.255.255.0", "10.1.7.2", metric=1),)
    print_routes(document, Table("xp", XP_NICS, early(), persistent, default="10.1.7.1"))


@sample("windows-xp/route-print--wrapped", "route print", "Windows XP SP2", "interface names wrapped at 80 columns")
def winxp_wrapped(document: Document) -> None:
    document.prompt(r"C:\Documents and Settings\Ada>route print", "route print")
    long = Nic(3, "Example 802.11b/g WLAN Adapter - Packet Scheduler Miniport", "02 00 5e 10 00 06")
    print_routes(document, Table("xp", (*XP_NICS[:2], long), early(), default="10.1.7.1", tab=False))
    document.wrap().context("", r"C:\Documents and Settings\Ada>")


@sample(
    "windows-xp/route-print--interface-index",
    "route print",
    "Windows XP",
    "interfaces given as index; two default routes",
)
def winxp_index(document: Document) -> None:
    other = Route4("0.0.0.0", "0.0.0.0", "10.1.9.1", "10.1.9.4", 30)
    unlisted = Route4(HOST, HOST, "10.1.7.4", 4)
    routes = (
        early()[0],
        other,
        *early()[1:],
        Route4(HOST, HOST, "10.1.7.4", 2),
        Route4(HOST, HOST, "10.1.7.4", 0x10004),
        unlisted,
    )
    print_routes(document, Table("xp", XP_NICS, routes, default="10.1.7.1", tab=False))


@sample(
    "windows-xp/route-print--no-gateway", "route print", "Windows XP", "nothing after the heading of persistent routes"
)
def winxp_no_gateway(document: Document) -> None:
    print_routes(document, Table("xp", XP_NICS[:1], early()[4:5], none=False))


@sample(
    "windows-server-2003/netstat-r--prompt", "netstat -r", "Windows Server 2003", "the title Route Table after a prompt"
)
def win2003_r(document: Document) -> None:
    document.prompt(r"C:\>netstat -r", "netstat -r")
    document.context("")
    capture = document.capture("netstat")
    capture.structure("Route Table")
    print_table(capture, Table("xp", XP_NICS[:2], early(), default="10.1.7.1"))


@sample("windows-vista/route-print", "route print", "Windows Vista", "blanks around the dots; tunnels")
def vista_print(document: Document) -> None:
    tunnel = Nic(12, "isatap.{0A1B2C3D-0000-4000-8000-00005E100031}", TUNNEL.mac)
    print_routes(document, Table("vista", (ETHERNET, LOOPBACK, tunnel), modern(), routes6=ROUTES6[:4]))


@sample(
    "windows-vista/route-print-203.0.113--no-hit",
    "route print 203.0.113.*",
    "Windows Vista",
    "a filter without a hit: no column header",
)
def vista_no_hit(document: Document) -> None:
    document.prompt(r"C:\>route print 203.0.113.*", "route print 203.0.113.*")
    print_routes(document, Table("vista", (ETHERNET, LOOPBACK), none=False))


@sample("windows-server-2008/netstat-rn", "netstat -rn", "Windows Server 2008 R2", "")
def win2008_rn(document: Document) -> None:
    document.prompt(r"C:\Users\Administrator>netstat -rn", "netstat -rn")
    document.context("")
    print_routes(
        document,
        Table("7", (ETHERNET, LOOPBACK), modern("10.20.0.5", "10.20.0.1", 10), routes6=ROUTES6[1:2]),
        tool="netstat",
    )


@sample("windows-7/route-print", "route print", "Windows 7", "persistent route with the metric Default")
def win7_print(document: Document) -> None:
    persistent = (Route4("0.0.0.0", "0.0.0.0", "192.168.20.1", metric="Default"),)
    print_routes(document, Table("7", NICS, modern(), persistent, routes6=ROUTES6))


@sample("windows-8/route-print--persistent", "route print", "Windows 8", "one persistent route twice")
def win8_print(document: Document) -> None:
    print_routes(document, Table("7", NICS[:3], modern(), (*PERSISTENT, PERSISTENT[0]), routes6=()))


@sample("windows-10/route-print", "route print", "Windows 10", "IPv4 and IPv6")
def win10_print(document: Document) -> None:
    print_routes(document, Table("7", NICS, modern(), routes6=ROUTES6))


@sample("windows-10/route-print-4", "route print -4", "Windows 10", "IPv4 only; several default routes")
def win10_print_4(document: Document) -> None:
    document.prompt(r"PS C:\Users\ada> route print -4", "route print -4")
    second = Route4("0.0.0.0", "0.0.0.0", "10.20.0.1", "10.20.0.5", 35)
    print_routes(document, Table("7", NICS, (modern()[0], second, *modern()[1:]), PERSISTENT))
    document.context("", r"PS C:\Users\ada>")


@sample(
    "windows-10/route-print-6--persistent",
    "route print -6",
    "Windows 10",
    "persistent IPv6 routes, index 0, ten-digit metric",
)
def win10_print_6(document: Document) -> None:
    persistent = (
        Route6(0, NO_EXPIRY, "2001:db8:30::/48"),
        Route6(0, 256, "::/0", "fe80::1"),
        Route6(0, NO_EXPIRY, "2001:db8:20:0:a1b2:c3d4::/96"),
    )
    print_routes(document, Table("7", NICS, None, routes6=ROUTES6, persistent6=persistent))


@sample("windows-10/route-print--findstr", "route print | findstr 0.0.0.0", "Windows 10", "a row without headings")
def win10_findstr(document: Document) -> None:
    document.prompt(r"C:\>route print | findstr 192.168.20.1", "route print | findstr 192.168.20.1")
    capture = document.routes(language=None)
    for route in (modern()[0], Route4("198.51.100.0", "255.255.255.0", "192.168.20.1", "192.168.20.31", 26)):
        fields = route.fields({}, persistent=False) | {"persistent": None}
        capture.record(route_line(route, "7"), "route", **fields)
    capture.warn("headerless_rows", capture.lines[0])


@sample("windows-10/route-print--cut", "route print", "Windows 10", "cut in the middle of a row, without line end")
def win10_cut(document: Document) -> None:
    capture = document.routes()
    capture.structure(RULE, "Interface List")
    capture.record(nic_line(LOOPBACK, "7"), "interface", name=LOOPBACK.name, description=LOOPBACK.name, index=1)
    capture.structure(RULE, "", "IPv4 Route Table", RULE, "Active Routes:")
    capture.structure(HEADER)
    capture.record(route_line(modern()[0], "7"), "route", **modern()[0].fields({}, persistent=False))
    capture.cut("        127.0.0.0        255.0.0.0         On-link")
    document.encode(final=False)


@sample("windows-10/route-print-6--cut", "route print -6", "Windows 10", "cut between the two lines of a route")
def win10_cut_6(document: Document) -> None:
    capture = document.routes()
    capture.structure("IPv6 Route Table", RULE, "Active Routes:", HEADER_6)
    for route in ROUTES6[:3]:
        capture.record(route6_lines(route)[0], "route", **route.fields({}, persistent=False))
    capture.cut(route6_lines(ROUTES6[3])[0])
    document.encode(final=False)


@sample(
    "windows-server-2022/route-print--container",
    "route print",
    "Windows Server 2022 container",
    "no index 1; nothing after the rule",
)
def win2022_container(document: Document) -> None:
    nics = (
        Nic(23, "Software Loopback Interface 2"),
        Nic(24, "Example Virtual Ethernet Adapter #3", "02 00 5e 10 00 24"),
    )
    document.prompt(r"C:\app>route print", "route print")
    print_routes(document, Table("7", nics, modern("172.20.1.75", "172.20.1.1", 500), none=False))
    document.context("", r"C:\app>")


@sample("windows-11/netstat-r", "netstat -r", "Windows 11", "prints what route print prints")
def win11_r(document: Document) -> None:
    document.prompt(r"PS C:\Users\ada> netstat -r", "netstat -r")
    print_routes(document, Table("7", NICS[:3], modern(), routes6=ROUTES6), tool="netstat")
    document.context(r"PS C:\Users\ada>")


@sample("windows-11/route-print--no-network", "route print", "Windows 11", "no routes but loopback")
def win11_print(document: Document) -> None:
    print_routes(document, Table("7", (WIRELESS, LOOPBACK), modern()[1:3], routes6=(ROUTES6[1], ROUTES6[8])))


@sample("windows-11/route-print-203.0.113--no-hit", "route print 203.0.113.*", "Windows 11", "a filter without a hit")
def win11_no_hit(document: Document) -> None:
    document.prompt(r"C:\>route print 203.0.113.*", "route print 203.0.113.*")
    print_routes(document, Table("7", (ETHERNET, LOOPBACK)))


@sample("windows-11/route-print--twice", "route print", "Windows 11", "two whole outputs one after the other")
def win11_twice(document: Document) -> None:
    for address in ("192.168.20.31", "192.168.20.77"):
        print_routes(document, Table("7", (ETHERNET, LOOPBACK), modern(address)))
