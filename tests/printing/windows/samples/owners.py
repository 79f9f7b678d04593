"""Samples: ``netstat -b``, which prints the owners of sockets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.printing.catalogue import Catalogue
from tests.printing.sockets import Socket, tcp, udp
from tests.printing.windows.connections import UNKNOWN_COMPONENT, UNOWNED, Options, print_rows, print_table

if TYPE_CHECKING:
    from tests.printing.document import Document

CATALOGUE = Catalogue("windows")
sample = CATALOGUE.sample

XP = Options(pid=True, owners="xp")
VISTA = Options(pid=True, owners="vista")
NO_PID = Options(owners="vista")

MODULES = (
    r"c:\windows\system32\WS2_32.dll",
    r"C:\WINDOWS\system32\RPCRT4.dll",
    r"c:\windows\system32\rpcss.dll",
    r"C:\WINDOWS\system32\svchost.exe",
)
XP_SOCKETS = (
    tcp("0.0.0.0:135", pid=988, components=(*MODULES, UNKNOWN_COMPONENT), program="svchost.exe"),
    tcp("0.0.0.0:445", pid=4, program="System"),
    tcp("127.0.0.1:1027", pid=1244, program="alg.exe"),
    udp("0.0.0.0:1025", 1120, components=(r"C:\WINDOWS\system32\mswsock.dll", *MODULES[:2]), program="svchost.exe"),
    udp("0.0.0.0:500", 696, program="lsass.exe"),
)


def hosted(socket: Socket, *components: str, program: str = "svchost.exe") -> Socket:
    """Return the socket with its owner."""
    return socket.but(components=components, program=program)


LISTENERS = (
    hosted(tcp("0.0.0.0:135", pid=908), "RpcSs"),
    tcp("0.0.0.0:445", pid=4, unowned=True),
    hosted(tcp("0.0.0.0:3389", pid=1208), "TermService"),
    hosted(tcp("0.0.0.0:5040", pid=5508), "CDPSvc"),
    tcp("0.0.0.0:8081", pid=7644, program="report server.exe"),
    tcp("192.168.20.31:139", pid=4, unowned=True),
)
CLIENTS = (
    hosted(tcp("192.168.20.31:49696", "203.0.113.68:443", "ESTABLISHED", 3344), "WpnService"),
    tcp("192.168.20.31:50223", "198.51.100.29:80", "CLOSE_WAIT", 9872, program="browser.exe"),
    tcp("192.168.20.31:50224", "198.51.100.29:80", "TIME_WAIT", 0),
    tcp("192.168.20.31:50225", "198.51.100.29:443", "TIME_WAIT", 0),
    tcp("192.168.20.31:50402", "203.0.113.14:443", "ESTABLISHED", 9872, program="browser.exe"),
)


@sample(
    "windows-xp/netstat-anob--modules", "netstat -anob", "Windows XP SP2", "module lists; a blank line between entries"
)
def winxp_anob(document: Document) -> None:
    print_table(document, XP_SOCKETS, XP)
    document.context("")


@sample("windows-xp/netstat-anb--no-pid", "netstat -anb", "Windows XP SP2", "module lists without PID")
def winxp_anb(document: Document) -> None:
    document.prompt(r"C:\>netstat -anb", "netstat -anb")
    print_table(document, XP_SOCKETS[:3], Options(owners="xp"))
    document.context("", r"C:\>")


@sample(
    "windows-server-2003/netstat-abno--unowned",
    "netstat -abno",
    "Windows Server 2003 SP1",
    "owner of one socket unknown",
)
def win2003_abno(document: Document) -> None:
    rows = (XP_SOCKETS[1], tcp("10.20.0.5:389", pid=620, unowned=True), XP_SOCKETS[4])
    print_table(document, rows, XP)
    document.context("")


@sample(
    "windows-server-2008/netstat-nabo--ownership", "netstat -nabo", "Windows Server 2008", "messages between the rows"
)
def win2008_nabo(document: Document) -> None:
    document.prompt(r"C:\Windows\system32>netstat -nabo", "netstat -nabo")
    capture = print_table(document, [tcp("0.0.0.0:88", pid=592, program="lsass.exe"), LISTENERS[0]], VISTA)
    print_rows(capture, [tcp("0.0.0.0:445", pid=4)], VISTA)
    capture.structure("")
    capture.message(UNOWNED)
    capture.structure("")
    capture.message("x: Windows Sockets initialization failed: 5")
    print_rows(capture, [tcp("0.0.0.0:464", pid=592, program="lsass.exe"), LISTENERS[2]], VISTA)


@sample("windows-vista/netstat-bf--names", "netstat -bf", "Windows Vista", "full names and owners")
def vista_bf(document: Document) -> None:
    rows = [tcp("192.168.20.31:49201", "edge-3.cdn.example.net:https", "ESTABLISHED", program="browser.exe")]
    print_table(document, [*rows, tcp("192.168.20.31:49207", "mail01:pop3", "TIME_WAIT")], NO_PID)


@sample("windows-7/netstat-anob", "netstat -anob", "Windows 7", "IPv6 and UDP rows with owners")
def win7_anob(document: Document) -> None:
    rows = [*LISTENERS[:3], hosted(tcp("[::]:135", pid=908), "RpcSs"), hosted(udp("0.0.0.0:500", 980), "IKEEXT")]
    print_table(document, [*rows, hosted(udp("[fe80::9%11]:1900", 1288), "SSDPSRV")], VISTA)


@sample("windows-10/netstat-abno", "netstat -abno", "Windows 10", "components, programs and unknown owners")
def win10_abno(document: Document) -> None:
    document.prompt(r"PS C:\Windows\system32> netstat -abno", "netstat -abno")
    print_table(document, [*LISTENERS, *CLIENTS], VISTA)
    document.context(r"PS C:\Windows\system32>")


@sample("windows-10/netstat-nb--no-pid", "netstat -nb", "Windows 10", "owners without PID; TIME_WAIT has none")
def win10_nb(document: Document) -> None:
    print_table(document, CLIENTS, NO_PID)


@sample("windows-10/netstat-ab--elided", "netstat -ab", "Windows 10", "rows left out inside an entry list")
def win10_ab_elided(document: Document) -> None:
    capture = print_table(document, LISTENERS[:2], NO_PID)
    capture.elision(" ...")
    print_rows(capture, CLIENTS[:2], NO_PID)


@sample("windows-10/netstat-abo--wide-programs", "netstat -abo", "Windows 10", "names with blanks and brackets")
def win10_programs(document: Document) -> None:
    names = ("report server.exe", "my[app].exe", "a.very.long.name.of.a.program.exe", "x64 agent (2).exe")
    rows = [tcp(f"0.0.0.0:{9000 + n}", "HOST-A:0", pid=n + 100, program=name) for n, name in enumerate(names)]
    print_table(document, rows, VISTA)


@sample("windows-server-2022/netstat-abon", "netstat -abon", "Windows Server 2022", "two components of one socket")
def win2022_abon(document: Document) -> None:
    rows = [hosted(tcp("0.0.0.0:135", pid=856), "RpcEptMapper"), hosted(tcp("[::]:5985", pid=4), "WinRM", "HTTP")]
    print_table(document, [*rows, tcp("10.20.0.5:139", pid=4, unowned=True), *CLIENTS[:1]], VISTA)


@sample("windows-10/netstat-b--elevation", "netstat -b", "Windows 10", "refused without elevation; no output")
def win10_elevation(document: Document) -> None:
    document.context(r"C:\Users\ada>netstat -b")
    document.message("The requested operation requires elevation.", "error")


@sample(
    "windows-10/support-log--elevation-then-table",
    "netstat -b; netstat -ano",
    "Windows 10",
    "refused, then another call",
)
def win10_elevation_then_table(document: Document) -> None:
    document.context(r"C:\Users\ada>netstat -b")
    document.message("The requested operation requires elevation.", "error")
    document.prompt(r"C:\Users\ada>netstat -ano", "netstat -ano")
    print_table(document, CLIENTS[:2], Options(pid=True))


@sample("windows-11/netstat--help", "netstat /?", "Windows 11", "usage text; options in other words than the tool's")
def win11_help(document: Document) -> None:
    document.message("Displays protocol statistics and current TCP/IP network connections.", "info")
    document.add("", "messages")
    document.message("NETSTAT [-a] [-b] [-e] [-f] [-n] [-o] [-p proto] [-r] [-s] [-t] [interval]", "info", note=False)
    document.add("", "messages")
    for flag, text in (
        ("-a", "Lists every connection and every port that listens."),
        ("-b", "Names the program behind each row. It can take long and"),
        ("", "is refused without the needed rights."),
        ("-n", "Prints numbers in place of names."),
        ("-o", "Adds the id of the owning process."),
        ("-p proto", "Lists only one protocol, such as TCP or UDPv6."),
        ("-r", "Prints the route table."),
        ("interval", "Prints everything again after so many seconds."),
    ):
        document.message(f"  {flag:<13} {text}", "info", note=False)
