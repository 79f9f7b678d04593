"""Samples: the routes of macOS, from ``netstat -r`` and ``route get``."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, cast

from tests.printing.bsd.document import BsdCatalogue
from tests.printing.bsd.invented.routes import (
    MACOS,
    MACOS_6,
    MACOS_EARLY_6,
    MACOS_NAMED,
    MACOS_NAMED_6,
    MACOS_OLD,
    ROUTER,
)
from tests.printing.bsd.route_get import Found, print_found
from tests.printing.bsd.route_layouts import (
    MACOS_12,
    MACOS_14,
    MACOS_26,
    MACOS_26_L,
    MACOS_26_LL,
    MACOS_105,
    MACOS_106,
    MACOS_1015,
)
from tests.printing.bsd.routes import Route, header, print_bare, print_family, print_foreign, print_routes, print_rows

if TYPE_CHECKING:
    from tests.printing.bsd.document import BsdDocument
    from tests.printing.document import Document

MACOS_ROUTES = BsdCatalogue("macos")
sample = MACOS_ROUTES.sample


def bsd(document: Document) -> BsdDocument:
    """Return the document as what it is."""
    return cast("BsdDocument", document)


@sample("macos-10.5/netstat-rn", "netstat -rn", "Mac OS X 10.5", "native bytes; vmnet8 fills its column")
def rn_105(document: Document) -> None:
    routes = [route for route in MACOS_OLD if route.interface not in ("bridge100", "utun3")]
    print_routes(bsd(document), routes, MACOS_EARLY_6, layout=MACOS_105)


@sample(
    "macos-10.5/netstat-rn--appletalk", "netstat -rn", "Mac OS X 10.5", "routes of AppleTalk behind those of Internet"
)
def appletalk(document: Document) -> None:
    document.prompt("ada@desk7 ~ % netstat -rn", "netstat -rn", "desk7")
    capture = print_routes(bsd(document), MACOS_OLD[4:7], layout=MACOS_105)
    rows = (Route("65280.128", "65280.128", "UH", "en0"), Route("65281.0", "65281.17", "UGc", "en0"))
    print_foreign(capture, "AppleTalk", rows, MACOS_105, MACOS_105.inet)
    unknown = Route("(30) 2001 0db8", "link#4", "UC", "en0", use=3)
    print_foreign(capture, "Protocol Family 30", [unknown], MACOS_105, MACOS_105.inet)


@sample("macos-10.6/netstat-rn", "netstat -rn", "Mac OS X 10.6", "below a prompt")
def rn_106(document: Document) -> None:
    document.prompt("ada@desk7 ~ % netstat -rn", "netstat -rn", "desk7")
    print_routes(bsd(document), MACOS_OLD, MACOS_EARLY_6, layout=MACOS_106)
    document.context("ada@desk7 ~ % ")


@sample("macos-10.6/netstat-r--names", "netstat -r", "Mac OS X 10.6", "names and addresses cut after 18 characters")
def r_106(document: Document) -> None:
    document.prompt("ada@desk7 ~ % netstat -r", "netstat -r", "desk7")
    print_routes(bsd(document), MACOS_NAMED, MACOS_NAMED_6, layout=MACOS_106, numeric=False)


@sample("macos-10.9/netstat-rn-f-inet6", "netstat -rn -f inet6", "OS X 10.9", "one family")
def inet6_109(document: Document) -> None:
    print_routes(bsd(document), inet6=[route for route in MACOS_6 if "utun" not in route.interface], layout=MACOS_106)


@sample("macos-10.11/netstat-rn--cut-interface", "netstat -rn", "OS X 10.11", "bridge100 is printed as bridge1")
def cut_interface(document: Document) -> None:
    document.prompt("$ netstat -nr", "netstat -nr")
    print_routes(bsd(document), MACOS_OLD[:5], layout=MACOS_106)


@sample("macos-10.13/netstat-rn--no-title", "netstat -rn", "macOS 10.13", "column titles only, in prose")
def no_title(document: Document) -> None:
    document.context("What steps will reproduce the problem?", "Connect, then look at the routes:", "")
    bsd(document).system("macos")
    print_family(document.capture(), MACOS_OLD[:9], MACOS_106, heading=False)
    document.context("", "The default route is gone.")


@sample("macos-10.13/netstat-rn--syslog", "netstat -rn", "macOS 10.13", "every line through syslog")
def syslog(document: Document) -> None:
    print_routes(bsd(document), MACOS_OLD, layout=MACOS_106)
    document.prefix("Nov 22 05:10:00 desk7 diag[4211]: ", host="desk7")


@sample("macos-10.14/netstat-rn--elided", "netstat -rn", "macOS 10.14", "rows left out, with a mark")
def elided(document: Document) -> None:
    document.prompt("$ netstat -rn", "netstat -rn")
    capture = print_routes(bsd(document), MACOS_OLD[:3], layout=MACOS_106)
    capture.elision()
    print_rows(capture, MACOS_OLD[9:12], MACOS_106)


@sample("macos-10.15/netstat-rn", "netstat -rn", "macOS 10.15", "no Refs and Use; blanks stand for no expiry")
def rn_1015(document: Document) -> None:
    print_routes(bsd(document), MACOS, MACOS_6, layout=MACOS_1015)


@sample("macos-11/netstat-rn--trimmed", "netstat -rn", "macOS 11", "blanks at the ends of lines lost")
def trimmed(document: Document) -> None:
    document.prompt("ada@desk7 ~ % netstat -rn", "netstat -rn", "desk7")
    print_routes(bsd(document), MACOS, MACOS_6, layout=MACOS_1015)
    document.each(str.rstrip)


@sample("macos-12/netstat-rn--crlf", "netstat -rn", "macOS 12", "CR LF line ends")
def rn_12(document: Document) -> None:
    print_routes(bsd(document), MACOS, MACOS_6, layout=MACOS_12)
    document.encode(newline="\r\n")


@sample("macos-13/netstat-r--names", "netstat -r", "macOS 13", "names")
def r_13(document: Document) -> None:
    document.prompt("ada@desk7 ~ % netstat -r", "netstat -r", "desk7")
    print_routes(bsd(document), MACOS_NAMED, MACOS_NAMED_6, layout=MACOS_12, numeric=False)
    document.context("ada@desk7 ~ % ")


@sample(
    "macos-14/netstat-rn-f-inet6", "netstat -rn -f inet6", "macOS 14", "default routes with zones, in documentation"
)
def inet6_14(document: Document) -> None:
    document.context("The tunnels take all of IPv6:", "")
    document.prompt("$ netstat -rn -f inet6", "netstat -rn -f inet6")
    print_routes(bsd(document), inet6=MACOS_6, layout=MACOS_14)
    document.each(lambda text: text and "    " + text)


@sample("macos-26/netstat-rn", "netstat -rn", "macOS 26", "native bytes")
def rn_26(document: Document) -> None:
    print_routes(bsd(document), MACOS, MACOS_6, layout=MACOS_26)


@sample("macos-26/netstat-ran", "netstat -ran", "macOS 26", "all routes, and flags that no version is known to print")
def ran_26(document: Document) -> None:
    document.prompt("ada@desk7 ~ % netstat -ran", "netstat -ran", "desk7")
    print_routes(
        bsd(document),
        [*MACOS, Route("192.0.2.45", "link#6", "UHLWIYz7", "en0"), Route("198.18.0.0/15", "127.0.0.1", "UGSB", "lo0")],
        layout=MACOS_26,
    )


@sample("macos-26/netstat-rn--quoted", "netstat -rn", "macOS 26", "every line quoted, as in a mail")
def quoted(document: Document) -> None:
    document.context("Ada wrote:")
    document.prompt("ada@desk7 ~ % netstat -rn", "netstat -rn", "desk7")
    print_routes(bsd(document), MACOS[:8], MACOS_6[:4], layout=MACOS_26)
    document.prefix("> ")


@sample("macos-26/netstat-rn-f-inet--iso-time", "netstat -rn -f inet", "macOS 26", "a time before every line")
def iso_time(document: Document) -> None:
    document.context("job started")
    print_routes(bsd(document), MACOS, layout=MACOS_26)
    document.context("job done")
    document.stamp(datetime(2026, 11, 22, 5, 11, tzinfo=UTC))


@sample("macos-26/netstat-rn--cut", "netstat -rn", "macOS 26", "cut in the middle of a row, without line end")
def cut(document: Document) -> None:
    print_routes(bsd(document), MACOS[:7], layout=MACOS_26).cut("192.0.2            link#")
    document.encode(final=False)


@sample("macos-26/netstat-rn-f-inet6--empty", "netstat -rn -f inet6", "macOS 26", "no route at all: the title only")
def empty(document: Document) -> None:
    document.prompt("ada@desk7 ~ % netstat -rn -f inet6", "netstat -rn -f inet6", "desk7")
    print_routes(bsd(document), layout=MACOS_26)
    document.prompt("ada@desk7 ~ % netstat -rn -f inet", "netstat -rn -f inet", "desk7")
    print_routes(bsd(document), MACOS[:1], layout=MACOS_26)


@sample("macos-26/netstat-rn--no-rows", "netstat -rn", "macOS 26", "titles that a filter has left without rows")
def no_rows(document: Document) -> None:
    bsd(document).system("macos")
    capture = document.capture()
    capture.structure("Routing tables", "", "Internet:", header(MACOS_26, MACOS_26.inet, "ipv4"))


@sample("macos-26/netstat-rnl", "netstat -rnl", "macOS 26", "RT_IFA, Refs, Use and Mtu")
def rnl(document: Document) -> None:
    document.prompt("ada@desk7 ~ % netstat -rnl", "netstat -rnl", "desk7")
    v6 = [
        MACOS_6[3].but(ifa="::1", mtu=16384, refs=3, use=12),
        MACOS_6[4].but(ifa="2001:db8:20::31", mtu=1500),
        MACOS_6[6].but(ifa="2001:db8:20::31", mtu=1500, use=4),
    ]
    print_routes(bsd(document), MACOS, v6, layout=MACOS_26_L)


@sample("macos-26/netstat-rnll-f-inet", "netstat -rnll -f inet", "macOS 26", "round trip times behind the expiry")
def rnll(document: Document) -> None:
    document.prompt("ada@desk7 ~ % netstat -rnll -f inet", "netstat -rnll -f inet", "desk7")
    timed = [
        MACOS[11].but(rtt=("3.250", "1.125")),
        MACOS[12].but(rtt=("18.000", "9.500")),
    ]
    print_routes(bsd(document), [*MACOS[:3], *timed, *MACOS[16:]], layout=MACOS_26_LL)


@sample("macos-26/netstat-rn--grep-default", "netstat -rn | grep default", "macOS 26", "rows without any title")
def grep(document: Document) -> None:
    document.prompt("ada@desk7 ~ % netstat -rn | grep default", "netstat -rn | grep default", "desk7")
    rows = [(MACOS[0], "ipv4"), (MACOS_6[0], "ipv6"), (MACOS_6[1], "ipv6"), (MACOS_6[2], "ipv6")]
    print_bare(bsd(document), rows, MACOS_26)


@sample("macos-10.13/netstat-rn--grep-default", "netstat -rn | grep default", "macOS 10.13", "rows with Refs and Use")
def grep_old(document: Document) -> None:
    document.prompt("$ netstat -rn | grep default", "netstat -rn | grep default")
    print_bare(bsd(document), [(MACOS_OLD[0], "ipv4"), (MACOS_OLD[0].but(gateway="10.9.0.1"), "ipv4")], MACOS_106)


DEFAULT = Found(
    *("default", "default", "default", "192.0.2.1"),
    flags="UP,GATEWAY,DONE,STATIC,PRCLONING",
)


@sample("macos-10.8/route-n-get-default", "route -n get default", "OS X 10.8", "nothing tells the system")
def get_108(document: Document) -> None:
    document.prompt("$ route -n get default", "route -n get default")
    print_found(bsd(document), DEFAULT, "macos")


@sample("macos-26/route-n-get-default", "route -n get default", "macOS 26", "flags of macOS")
def get_default(document: Document) -> None:
    document.prompt("ada@desk7 ~ % route -n get default", "route -n get default", "desk7")
    print_found(bsd(document), DEFAULT.but(flags=f"{DEFAULT.flags},GLOBAL"), "macos")
    document.context("ada@desk7 ~ % ")


@sample("macos-26/route-n-get--hosts", "route -n get", "macOS 26", "three runs: a neighbour, a tunnel, a rejected host")
def get_hosts(document: Document) -> None:
    times = (("rtt_msec", 12), ("rttvar", 7))
    runs = (
        Found(
            *("192.0.2.44", "192.0.2.44", "", ROUTER),
            flags="UP,HOST,DONE,LLINFO,WASCLONED,IFSCOPE,IFREF",
            expire=1131,
            metrics=times,
        ),
        Found("10.9.0.1", "default", "default", "", "utun3", "UP,DONE,CLONING,STATIC", mtu=1420),
        Found("169.254.9.9", "169.254.9.9", "", "link#6", flags="UP,HOST,REJECT,LLINFO,IFSCOPE", expire=-42),
    )
    for found in runs:
        document.prompt(f"$ route -n get {found.route_to}", f"route -n get {found.route_to}")
        print_found(bsd(document), found, "macos")


@sample("macos-26/route-n-get-inet6", "route -n get -inet6", "macOS 26", "masks of IPv6, a zone")
def get_inet6(document: Document) -> None:
    document.prompt("$ route -n get -inet6 2001:db8:20::9", "route -n get -inet6 2001:db8:20::9")
    mask = "ffff:ffff:ffff:ffff::"
    flags = "UP,DONE,CLONING,IFSCOPE"
    print_found(bsd(document), Found("2001:db8:20::9", "2001:db8:20::", mask, "link#6", flags=flags), "macos")
    document.prompt("$ route -n get -inet6 fe80::9%en0", "route -n get -inet6 fe80::9%en0")
    print_found(bsd(document), Found("fe80::9%en0", "fe80::%en0", mask, "link#6", flags=flags), "macos")
    document.prompt("$ route -n get -inet6 default", "route -n get -inet6 default")
    gateway = "fe80::5eff:fe00:5301%en0"
    print_found(bsd(document), Found("::", "default", "default", gateway, flags="UP,GATEWAY,DONE,GLOBAL"), "macos")


@sample("macos-26/route-get--names", "route get", "macOS 26", "names")
def get_names(document: Document) -> None:
    document.prompt("$ route get www.example.net", "route get www.example.net")
    print_found(bsd(document), Found("www.example.net", "lab-net", "255.255.255.128", "192.0.2.9"), "macos")
    document.prompt("$ route get 192.0.2.77", "route get 192.0.2.77")
    print_found(bsd(document), Found("kiosk.example.net", "192.0.2.77", "", "gw.example.net"), "macos")


@sample("macos-11/route-n-v-get", "route -n -v get", "macOS 11", "messages of the kernel around it")
def get_verbose(document: Document) -> None:
    document.prompt("$ route -n -v get 198.51.100.7", "route -n -v get 198.51.100.7")
    found = DEFAULT.but(route_to="198.51.100.7", destination="198.51.100.0", mask="255.255.255.0", gateway="10.9.0.1")
    print_found(bsd(document), found.but(interface="utun3", mtu=1412), "macos", verbose=True)
