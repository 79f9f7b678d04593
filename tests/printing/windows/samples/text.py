"""Samples: outputs as they stand in other texts, whole, changed or cut."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from tests.printing.catalogue import Catalogue
from tests.printing.sockets import tcp
from tests.printing.windows.connections import PID, Options, header, print_rows, print_table, row
from tests.printing.windows.invented import DATAGRAMS, DESKTOP, DESKTOP_6
from tests.printing.windows.routes import Nic, Route4, Table, print_routes
from tests.printing.windows.samples.owners import CLIENTS, VISTA
from tests.printing.windows.samples.routes import ETHERNET, LOOPBACK, ROUTES6, modern
from tests.printing.windows.statistics import interface_counters, print_interface

if TYPE_CHECKING:
    from tests.printing.document import Document

CATALOGUE = Catalogue("windows")
sample = CATALOGUE.sample

BARE = Options(title=False, header=False)
BARE_PID = Options(pid=True, title=False, header=False)
SMALL = Table("7", (ETHERNET, LOOPBACK), modern(), routes6=ROUTES6[:5])

IPCONFIG = [
    "",
    "Windows IP Configuration",
    "",
    "",
    "Ethernet adapter Ethernet0:",
    "",
    "   Connection-specific DNS Suffix  . : example.net",
    "   Link-local IPv6 Address . . . . . : fe80::31%11",
    "   IPv4 Address. . . . . . . . . . . : 192.168.20.31",
    "   Subnet Mask . . . . . . . . . . . : 255.255.255.0",
    "   Default Gateway . . . . . . . . . : 192.168.20.1",
]
PING = [
    "",
    "Pinging 192.0.2.80 with 32 bytes of data:",
    "Reply from 192.0.2.80: bytes=32 time=4ms TTL=57",
    "Request timed out.",
    "",
    "Ping statistics for 192.0.2.80:",
    "    Packets: Sent = 2, Received = 1, Lost = 1 (50% loss),",
    "Approximate round trip times in milli-seconds:",
    "    Minimum = 4ms, Maximum = 4ms, Average = 4ms",
]
TASKLIST = [
    "",
    "Image Name                     PID Session Name        Session#    Mem Usage",
    "========================= ======== ================ =========== ============",
    "System Idle Process              0 Services                   0          8 K",
    "browser.exe                   4388 Console                    1    182,044 K",
]


@sample("windows-10/support-log", "ipconfig; netstat -ano; ping; route print", "Windows 10", "four calls in a console")
def support_log(document: Document) -> None:
    document.context("Microsoft Windows [Version 10.0.19045.4170]", "", r"C:\Users\ada>ipconfig", *IPCONFIG, "")
    document.prompt(r"C:\Users\ada>netstat -ano", "netstat -ano")
    print_table(document, [*DESKTOP, *DATAGRAMS[:2]], PID)
    document.context("", r"C:\Users\ada>ping 192.0.2.80", *PING, "")
    document.prompt(r"C:\Users\ada>route print", "route print")
    print_routes(document, SMALL)
    document.context("", r"C:\Users\ada>exit")


@sample(
    "windows-11/support-log--tasklist",
    "netstat -an; tasklist",
    "Windows 11",
    "a ruler of another tool behind the table",
)
def tasklist(document: Document) -> None:
    document.prompt(r"PS C:\Users\ada> netstat -an", "netstat -an")
    print_table(document, DESKTOP[4:])
    document.context(r"PS C:\Users\ada> tasklist", *TASKLIST)


@sample(
    "windows-server-2022/support-log--ssh-session",
    "netstat -ano; netstat -rn",
    "Windows Server 2022",
    "prompts name the host",
)
def ssh_session(document: Document) -> None:
    document.prompt(r"ada@HOST-A C:\Users\ada>netstat -ano", "netstat -ano", "HOST-A")
    print_table(document, DESKTOP[:4], PID)
    document.context("")
    document.prompt(r"ada@HOST-A C:\Users\ada>netstat -rn", "netstat -rn", "HOST-A")
    print_routes(document, SMALL, tool="netstat")
    document.context("", r"ada@HOST-A C:\Users\ada>")


@sample(
    "windows-10/support-log--joined-files",
    "netstat -n; netstat -e",
    "Windows 10",
    "files joined, with the author's headings",
)
def two_captures(document: Document) -> None:
    document.context("1. connections", "==============")
    print_table(document, DESKTOP[5:8])
    document.context("", "2. counters", "===========", "")
    print_interface(document.capture(), interface_counters(21))


@sample("windows-10/netstat-n--twice", "netstat -n", "Windows 10", "before and after, text between")
def twice(document: Document) -> None:
    for word, rows in (("before", DESKTOP[5:7]), ("after", DESKTOP[5:9])):
        document.context(f"State {word} the change:")
        print_table(document, rows)
        document.context("")


@sample(
    "windows-10/netstat-ano--findstr", "netstat -ano | findstr 192.168.20.31", "Windows 10", "rows without headings"
)
def findstr(document: Document) -> None:
    document.prompt(r"C:\>netstat -ano | findstr 192.168.20.31", "netstat -ano | findstr 192.168.20.31")
    print_table(document, [*DESKTOP[4:], *DATAGRAMS[4:6]], BARE_PID)
    document.context("", r"C:\>")


@sample("windows-10/netstat-an--findstr", "netstat -an", "Windows 10", "rows without headings and PID, nothing around")
def findstr_no_pid(document: Document) -> None:
    print_table(document, [*DESKTOP[5:], *DATAGRAMS[:3]], BARE)


@sample("windows-10/netstat-a-q-n--findstr-twice", "netstat -a -q -n", "Windows 10", "two calls, one row each")
def findstr_twice(document: Document) -> None:
    for state in ("BOUND", "LISTENING"):
        document.prompt(r'C:\>netstat -a -q -n | findstr ":22"', 'netstat -a -q -n | findstr ":22"')
        print_table(document, [tcp("0.0.0.0:22", state=state)], BARE)
        document.context("")


@sample("windows-10/netstat-ano--no-title", "netstat -ano", "Windows 10", "header but no title")
def no_title(document: Document) -> None:
    print_table(document, DESKTOP[3:6], Options(pid=True, title=False))


@sample("windows-7/netstat-n--wrapped", "netstat -n", "Windows 7", "state words broken at 80 columns")
def wrapped(document: Document) -> None:
    document.prompt(r"D:\work>netstat -n", "netstat -n")
    far = tcp("[2001:db8:20::3c1:9ef7]:49875", "[2001:db8:ffff::1c04]:52598", "ESTABLISHED")
    farther = tcp("[2001:db8:20::3c1:9ef7:a:b]:49876", "[2001:db8:ffff::1c04]:525", "ESTABLISHED")
    print_table(document, [DESKTOP[5], far, farther, DESKTOP[7]])
    document.wrap()


@sample("windows-10/netstat-ano--cut", "netstat -ano", "Windows 10", "cut in the middle of a row, without line end")
def cut(document: Document) -> None:
    print_table(document, DESKTOP[:6], PID).cut("  TCP    192.168.20.31:49733    203.0.113.8")
    document.encode(final=False)


@sample(
    "windows-server-2012/netstat-an--padded", "netstat -an", "Windows Server 2012 R2", "blanks to the console width"
)
def padded(document: Document) -> None:
    document.prompt(r"PS C:\Users\ada> netstat -an", "netstat -an")
    print_table(document, [*DESKTOP[:4], *DATAGRAMS[:2]])
    document.context("", r"PS C:\Users\ada>")
    document.pad(113)


@sample(
    "windows-server-2012/route-print--padded", "route print", "Windows Server 2012 R2", "blanks to the console width"
)
def padded_routes(document: Document) -> None:
    document.context("The scan has ended.")
    print_routes(document, SMALL)
    document.pad(113)


@sample("windows-xp/netstat-p-tcp--collapsed", "netstat -p tcp", "Windows XP", "blanks collapsed, as on a web page")
def collapsed(document: Document) -> None:
    document.prompt(r"C:\>netstat -p tcp", "netstat -p tcp")
    rows = [
        tcp("HOST-A:microsoft-ds", "localhost:1034", "ESTABLISHED"),
        tcp("HOST-A:1213", "192.0.2.65:9002", "CLOSE_WAIT"),
    ]
    print_table(document, [*rows, tcp("HOST-A:2916", "192.168.0.101:telnet", "ESTABLISHED")])
    document.collapse().encode(newline="\n")


@sample("windows-10/netstat-abno--collapsed", "netstat -abno", "Windows 10", "owner lines without indentation")
def collapsed_owners(document: Document) -> None:
    print_table(document, [CLIENTS[1], CLIENTS[4]], VISTA)
    document.collapse().encode(newline="\n")


@sample("windows-10/route-print--collapsed", "route print", "Windows 10", "blanks collapsed")
def collapsed_routes(document: Document) -> None:
    print_routes(document, Table("7", (ETHERNET, LOOPBACK), modern(), modern()[:0], routes6=ROUTES6[:3]))
    document.collapse().encode(newline="\n")


@sample("windows-server-2019/netstat-ano--no-indent", "netstat -ano", "Windows Server 2019", "indentation lost")
def no_indent(document: Document) -> None:
    print_table(document, [*DESKTOP, *DESKTOP_6], PID)
    document.each(str.lstrip)


@sample("windows-10/netstat-ano--indented", "netstat -ano", "Windows 10", "sixteen blanks more, as in documentation")
def indented(document: Document) -> None:
    document.prompt(r"C:\app>netstat -ano", "netstat -ano")
    print_table(document, [*DESKTOP[:4], *DATAGRAMS[:2]], PID)
    document.each(lambda text: text and " " * 16 + text)


@sample("windows-10/route-print--indented", "route print", "Windows 10", "six blanks more, as in documentation")
def indented_routes(document: Document) -> None:
    print_routes(document, SMALL)
    document.each(lambda text: text and " " * 6 + text)


@sample("windows-11/netstat-an--double-spaced", "netstat -an", "Windows 11", "a blank line after every row")
def double_spaced(document: Document) -> None:
    print_table(document, [*DESKTOP[:3], *DATAGRAMS[:2]])
    document.double_space()


@sample("windows-10/netstat-ano--quoted", "netstat -ano", "Windows 10", "every line quoted, as in a mail")
def quoted(document: Document) -> None:
    document.prompt(r"C:\>netstat -ano", "netstat -ano")
    print_table(document, DESKTOP, PID)
    document.prefix("> ").encode(newline="\n")


@sample("windows-10/route-print--quoted", "route print", "Windows 10", "every line quoted, as in a mail")
def quoted_routes(document: Document) -> None:
    print_routes(document, SMALL)
    document.prefix("> ").encode(newline="\n")


@sample("windows-10/netstat-o--commented", "netstat -o", "Windows 10", "every line a comment")
def commented(document: Document) -> None:
    document.prompt(r"C:\Users\ada>netstat -o", "netstat -o")
    print_table(document, [DESKTOP[5], tcp("192.168.20.31:51830", "edge-12:https", "ESTABLISHED", 9688)], PID)
    document.prefix("# ").encode(newline="\n")


@sample("windows-server-2022/netstat-ano--syslog", "netstat -ano", "Windows Server 2022", "every line through syslog")
def syslog(document: Document) -> None:
    print_table(document, DESKTOP[:6], PID)
    document.prefix("Nov 22 05:10:00 web01 diag[4211]: ", host="web01").encode(newline="\n")


@sample("windows-server-2022/netstat-e--syslog", "netstat -e", "Windows Server 2022", "every line through syslog")
def syslog_statistics(document: Document) -> None:
    print_interface(document.capture(), interface_counters(22))
    document.prefix("Nov 22 05:10:00 web01 diag[4211]: ", host="web01").encode(newline="\n")


@sample("windows-11/netstat-an--iso-time", "netstat -an", "Windows 11", "a time before every line")
def iso_time(document: Document) -> None:
    document.context("job started")
    print_table(document, DESKTOP[:6])
    document.context("job done")
    document.stamp(datetime(2026, 11, 22, 5, 11, tzinfo=UTC)).encode(newline="\n")


@sample("windows-10/netstat-ano--elided", "netstat -ano", "Windows 10", "rows left out, with a mark")
def elided(document: Document) -> None:
    capture = print_table(document, DESKTOP[:2], PID)
    for mark, start in (("...", 3), ("[...]", 5), ("...[snip]...", 7)):
        capture.elision(mark)
        print_rows(capture, DESKTOP[start : start + 1], PID)


@sample("windows-10/netstat-ano--elided-end", "netstat -ano", "Windows 10", "the end left out, with a mark")
def elided_end(document: Document) -> None:
    print_table(document, DESKTOP[:4], PID).elision("...")


@sample("windows-10/netstat-ano--damaged-row", "netstat -ano", "Windows 10", "a row with a damaged port")
def damaged(document: Document) -> None:
    capture = print_table(document, DESKTOP[4:6], PID)
    capture.unparsed("  TCP    192.168.20.31:49 18    198.51.100.23:443      TIME_WAIT       0")
    print_rows(capture, DESKTOP[7:], PID)


@sample(
    "windows-10/netstat-ano--edited-columns",
    "netstat -ano",
    "Windows 10",
    "addresses changed by hand: columns do not fit",
)
def edited(document: Document) -> None:
    print_table(document, DESKTOP[5:], PID)
    document.each(
        lambda text: text.replace("192.168.20.31:49718   ", "192.168.20.31:49718 ").replace("     9120", "    9120")
    )


@sample("windows-10/netstat-ano--prose", "netstat -ano", "Windows 10", "prose that names titles; only the table counts")
def prose(document: Document) -> None:
    document.context(
        "The list under Active Connections shows who talks to whom. Run netstat -ano and look", "for port 8443:", ""
    )
    document.context("Interface Statistics are another matter (netstat -e).")
    capture = document.capture()
    capture.structure(header(PID))
    entry = capture.record(row(DESKTOP[8], PID), "socket", **DESKTOP[8].fields(), pid=9120)
    assert entry.first is entry.last
    document.context("", "Process 9120 is the agent.")


@sample("windows-10/support-log--nothing", "ipconfig; ping", "Windows 10", "other tools only: nothing is recognized")
def nothing(document: Document) -> None:
    document.context(r"C:\Users\ada>ipconfig", *IPCONFIG, "", r"C:\Users\ada>ping 192.0.2.80", *PING)


@sample(
    "windows-xp/support-log--route-then-netstat",
    "route print; netstat -ano",
    "Windows XP",
    "two tools, one blank line between",
)
def route_then_netstat(document: Document) -> None:
    document.prompt(r"C:\>route print", "route print")
    routes = (
        Route4("0.0.0.0", "0.0.0.0", "10.1.7.1", "10.1.7.8", 20),
        Route4("127.0.0.0", "255.0.0.0", "127.0.0.1", "127.0.0.1"),
    )
    print_routes(document, Table("xp", (Nic(1, "MS TCP Loopback interface"),), routes, default="10.1.7.1", tab=False))
    document.context("")
    document.prompt(r"C:\>netstat -ano", "netstat -ano")
    print_table(document, DESKTOP_6[3:], PID)
