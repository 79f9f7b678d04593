"""Samples: the connection table by generation of Windows and by flag."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.printing.catalogue import Catalogue
from tests.printing.sockets import endpoint, tcp, udp
from tests.printing.windows.connections import PID, Options, print_network_direct, print_rows, print_table
from tests.printing.windows.invented import DATAGRAMS, DESKTOP, DESKTOP_6, EVERY_STATE, SERVER, connected

if TYPE_CHECKING:
    from tests.printing.document import Document

CATALOGUE = Catalogue("windows")
sample = CATALOGUE.sample


@sample(
    "windows-nt-3.5/netstat-an--no-listeners",
    "netstat -an",
    "Windows NT 3.5",
    "this generation does not list listeners",
)
def nt35_an(document: Document) -> None:
    document.prompt(r"C:\>netstat -an", "netstat -an")
    rows = [tcp("10.1.7.4:1026", "10.1.7.1:139", "ESTABLISHED"), tcp("10.1.7.4:1033", "10.1.7.9:80", "TIME_WAIT")]
    print_table(document, [*rows, udp("0.0.0.0:135"), udp("10.1.7.4:137"), udp("10.1.7.4:138")])
    document.context("", r"C:\>")


@sample(
    "windows-nt-4.0/netstat-n-p-tcp--syn-received", "netstat -n -p tcp", "Windows NT 4.0", "many half-open connections"
)
def nt4_n_p_tcp(document: Document) -> None:
    rows = [tcp("127.0.0.1:1036", "127.0.0.1:1038", "ESTABLISHED")]
    rows += [tcp("10.1.7.8:21", f"10.1.14.54:{port}", "SYN_RECEIVED") for port in range(1301, 1309)]
    print_table(document, [*rows, tcp("10.1.7.8:4801", "10.1.14.221:139", "TIME_WAIT")])


@sample("windows-nt-4.0/netstat-an--indented", "netstat -an", "Windows NT 4.0", "three blanks more, as in an article")
def nt4_an(document: Document) -> None:
    print_table(document, [tcp("0.0.0.0:25"), tcp("0.0.0.0:110"), udp("0.0.0.0:135")])
    document.each(lambda text: text and f"   {text}").encode(newline="\n")


@sample("windows-95/netstat-a--names", "netstat -a", "Windows 95", "local host names and service names")
def win95_a(document: Document) -> None:
    document.prompt(r"C:\WINDOWS>netstat -a", "netstat -a")
    rows = [tcp("host-a:1029", "web01:http", "ESTABLISHED"), tcp("host-a:1031", "mail01:pop3", "CLOSE_WAIT")]
    print_table(document, [*rows, udp("host-a:137"), udp("host-a:138")])


@sample("windows-98/netstat-an", "netstat -an", "Windows 98 SE", "")
def win98_an(document: Document) -> None:
    document.prompt(r"C:\WINDOWS\Desktop>netstat -an", "netstat -an")
    rows = [tcp("0.0.0.0:1027"), tcp("192.168.0.3:1027", "192.0.2.25:21", "FIN_WAIT_2"), tcp("192.168.0.3:139")]
    print_table(document, [*rows, udp("192.168.0.3:137"), udp("192.168.0.3:138")])


@sample("windows-2000/netstat-a--names", "netstat -a", "Windows 2000", "listeners show the own name and port 0")
def win2000_a(document: Document) -> None:
    names = ("epmap", "microsoft-ds", 1025, "netbios-ssn")
    rows = [tcp(f"HOST-A:{name}", "HOST-A:0") for name in names]
    rows += [tcp("HOST-A:1061", "web01.example.net:http", "ESTABLISHED"), udp("HOST-A:microsoft-ds")]
    print_table(document, rows)


@sample("windows-2000/netstat-an-3--interval", "netstat -an 3", "Windows 2000", "the whole output three times")
def win2000_interval(document: Document) -> None:
    document.prompt(r"C:\WINNT>netstat -an 3", "netstat -an 3")
    for state in ("SYN_SENT", "ESTABLISHED", "FIN_WAIT_1"):
        print_table(document, [tcp("0.0.0.0:135"), tcp("10.1.7.8:1044", "192.0.2.25:25", state)])
    document.context("^C", r"C:\WINNT>")


@sample("windows-xp/netstat-ano", "netstat -ano", "Windows XP SP2", "")
def winxp_ano(document: Document) -> None:
    rows = [tcp("0.0.0.0:135", pid=980), tcp("0.0.0.0:445", pid=4), tcp("127.0.0.1:1025", pid=1676)]
    rows += [tcp("10.1.7.8:1110", "198.51.100.7:80", "ESTABLISHED", 2304), udp("0.0.0.0:500", 704)]
    print_table(document, rows, PID)


@sample("windows-xp/netstat-a--local-names", "netstat -a", "Windows XP", "local names; no peer named")
def winxp_a(document: Document) -> None:
    document.prompt(r"C:\Documents and Settings\Ada>netstat -a", "netstat -a")
    rows = [tcp("host-a:epmap", "host-a.example.net:0"), tcp("host-a:1042", "localhost:1043", "ESTABLISHED")]
    rows += [tcp("host-a:1188", "192.0.2.61:https", "CLOSE_WAIT"), udp("host-a:microsoft-ds"), udp("host-a:1900")]
    print_table(document, rows)
    document.context("", r"C:\Documents and Settings\Ada>exit")


@sample(
    "windows-server-2003/netstat-nat--udp-blanks",
    "netstat -nat",
    "Windows Server 2003 R2 SP2",
    "UDP rows end in 20 blanks",
)
def win2003_nat(document: Document) -> None:
    rows = [*SERVER, udp("0.0.0.0:445", 4), udp("10.20.0.5:137", 4)]
    print_table(document, rows, Options(offload=True, udp_blanks=20))


@sample("windows-server-2003/netstat-ano--every-state", "netstat -ano", "Windows Server 2003", "all state words")
def win2003_states(document: Document) -> None:
    no_peer = ("LISTENING", "BOUND")
    rows = [
        tcp(f"10.20.0.5:{3000 + n}", "" if state in no_peer else f"10.20.0.41:{n + 1}", state, n)
        for n, state in enumerate(EVERY_STATE)
    ]
    print_table(document, rows, PID)


@sample("windows-vista/netstat--ipv6-names", "netstat", "Windows Vista", "IPv6 peers by name, without brackets")
def vista_default(document: Document) -> None:
    document.prompt(r"C:\Users\ada>netstat", "netstat")
    rows = [
        tcp("127.0.0.1:49180", "HOST-A:49181", "ESTABLISHED"),
        tcp("192.168.20.31:49190", "web01:http", "TIME_WAIT"),
    ]
    print_table(document, [*rows, tcp("[2001:db8:20::31]:49191", "mail01:smtp", "ESTABLISHED")])


@sample("windows-server-2008/netstat-ano", "netstat -ano", "Windows Server 2008", "")
def win2008_ano(document: Document) -> None:
    print_table(document, [*SERVER, tcp("[::]:80", pid=4), udp("0.0.0.0:500", 976), udp("[::]:500", 976)], PID)


@sample("windows-7/netstat", "netstat", "Windows 7", "names of services, one without a registered number")
def win7_default(document: Document) -> None:
    document.prompt(r"D:\work>netstat", "netstat")
    rows = [
        tcp("127.0.0.1:54901", "HOST-A:54902", "ESTABLISHED"),
        tcp("127.0.0.1:54902", "HOST-A:54901", "ESTABLISHED"),
    ]
    rows += [
        tcp("192.168.20.31:51001", f"web01:{service}", "ESTABLISHED") for service in ("https", "ssh", "sensor-feed")
    ]
    print_table(document, rows)


@sample("windows-7/netstat-f--long-names", "netstat -f", "Windows 7", "full names push the columns right")
def win7_f(document: Document) -> None:
    names = ("edge-17.cdn.example.net:https", "a198-51-100-7.deploy.static.example.com:http", "web01:https")
    rows = [tcp(f"192.168.20.31:{49800 + n}", name, "ESTABLISHED") for n, name in enumerate(names)]
    print_table(document, rows)


@sample("windows-7/netstat-ant--offload", "netstat -ant", "Windows 7 SP1", "UDP rows end in 48 blanks")
def win7_ant(document: Document) -> None:
    rows = [*SERVER[:3], tcp("[::]:80", offload="InHost"), udp("0.0.0.0:5355"), udp("[fe80::9%11]:546")]
    print_table(document, rows, Options(offload=True, udp_blanks=48))


@sample("windows-8/netstat-y--templates", "netstat -y", "Windows 8", "a value that holds a blank")
def win8_y(document: Document) -> None:
    names = ("Not Applicable", "Internet", "Datacenter", "Internet")
    rows = [row.but(template=name) for row, name in zip(DESKTOP[4:], names, strict=False)]
    print_table(document, [*rows, DESKTOP_6[3].but(template="Internet")], Options(template=True))


@sample("windows-8/netstat-ano", "netstat -ano", "Windows 8", "")
def win8_ano(document: Document) -> None:
    print_table(document, [*DESKTOP[:6], *DESKTOP_6, *DATAGRAMS[:2]], PID)


@sample("windows-server-2012/netstat-xan", "netstat -xan", "Windows Server 2012 R2", "NetworkDirect")
def win2012_xan(document: Document) -> None:
    document.prompt(r"PS C:\Users\Administrator> netstat -xan", "netstat -xan")
    rows = [
        ("Kernel", 9, "Listener", "10.20.61.23:445", "NA", 0),
        ("Kernel", 26, "Listener", "10.20.60.158:445", "NA", 0),
    ]
    rows += [("User", 9, "Connection", "10.20.61.23:50211", "10.20.61.24:445", 4120)]
    print_network_direct(document, [*rows, ("User", 9, "SharedEndpoint", "10.20.61.23:50300", "NA", 4120)])


@sample("windows-10/netstat-ano", "netstat -ano", "Windows 10", "native bytes: empty first line, no final empty line")
def win10_ano(document: Document) -> None:
    print_table(document, [*DESKTOP, *DESKTOP_6, *DATAGRAMS], PID)


@sample("windows-10/netstat-an", "netstat -an", "Windows 10", "")
def win10_an(document: Document) -> None:
    print_table(document, [*DESKTOP, *DESKTOP_6, *DATAGRAMS])


@sample(
    "windows-10/netstat-ano--ipv6-zones", "netstat -ano", "Windows 10", "link-local addresses push the columns right"
)
def win10_zones(document: Document) -> None:
    rows = [tcp("[fe80::8a1b:2c3d:4e5f:6071%6]:49760", "[fe80::1%6]:445", "ESTABLISHED", 4)]
    rows += [udp(f"[fe80::b1c2:d3e4:f506:{tail}%{zone}]:1900", 2872) for tail, zone in (("1728", 16), ("a", 3))]
    print_table(document, [*rows, udp("[fe80::c1d2:e3f4:500:a6b7%19]:60721", 2872), udp("[::1]:1900", 2872)], PID)


@sample("windows-10/netstat-af", "netstat -af", "Windows 10", "listeners with the own name, full names of peers")
def win10_af(document: Document) -> None:
    rows = [row.but(remote=endpoint("HOST-A:0")) for row in DESKTOP[:5]]
    rows += [tcp("192.168.20.31:51830", "edge-12.cdn.example.net:https", "ESTABLISHED")]
    rows += [row.but(remote=endpoint("HOST-A:0")) for row in DESKTOP_6[:2]]
    print_table(document, [*rows, *DATAGRAMS[:2]])


@sample("windows-10/netstat-aqn--bound", "netstat -aqn", "Windows 10 1809", "bound sockets look like listeners")
def win10_aqn(document: Document) -> None:
    rows = [tcp("0.0.0.0:22"), tcp("0.0.0.0:49201", state="BOUND"), tcp("[::]:49202", state="BOUND")]
    print_table(document, rows)


@sample("windows-10/netstat-anoq--bound", "netstat -anoq", "Windows 10", "")
def win10_anoq(document: Document) -> None:
    rows = [tcp("0.0.0.0:22", pid=3104), tcp("127.0.0.1:55740", pid=4242)]
    print_table(
        document, [*rows, *(tcp(f"0.0.0.0:{port}", state="BOUND", pid=2588) for port in range(49201, 49204))], PID
    )


@sample("windows-10/netstat-ano-p-tcp", "netstat -ano -p tcp", "Windows 10", "")
def win10_p_tcp(document: Document) -> None:
    document.prompt(r"C:\Windows\system32>netstat -ano -p tcp", "netstat -ano -p tcp")
    print_table(document, DESKTOP, PID)
    document.context("", r"C:\Windows\system32>")


@sample("windows-10/netstat-ano-p-tcpv6", "netstat -ano -p tcpv6", "Windows 10", "")
def win10_p_tcpv6(document: Document) -> None:
    print_table(document, DESKTOP_6, PID)


@sample("windows-10/netstat-an-p-udp", "netstat -an -p udp", "Windows 10", "")
def win10_p_udp(document: Document) -> None:
    print_table(document, DATAGRAMS[:6])


@sample("windows-10/netstat-ano-p-udpv6", "netstat -ano -p udpv6", "Windows 10", "")
def win10_p_udpv6(document: Document) -> None:
    print_table(document, DATAGRAMS[6:], PID)


@sample("windows-10/netstat-n--no-rows", "netstat -n", "Windows 10", "a valid empty table")
def win10_empty(document: Document) -> None:
    document.prompt(r"C:\>netstat -n", "netstat -n")
    print_table(document, [])
    document.context("", r"C:\>")


@sample("windows-10/netstat-n-5--interval", "netstat -n 5", "Windows 10", "three repetitions until ^C")
def win10_interval(document: Document) -> None:
    document.prompt(r"PS C:\Users\ada> netstat -n 5", "netstat -n 5")
    for count in (1, 2, 4):
        print_table(document, DESKTOP[5 : 5 + count])
    document.context(r"PS C:\Users\ada>")


@sample("windows-server-2019/netstat-nto--tab", "netstat -nto", "Windows Server 2019", "a tab before the offload state")
def win2019_nto(document: Document) -> None:
    rows = [
        *SERVER[2:],
        tcp("[fe80::d1e2:f3a4:b5c6:d7e8%7]:389", "[fe80::2%7]:49695", "ESTABLISHED", 624, offload="InHost"),
    ]
    print_table(document, rows, Options(pid=True, offload=True))


@sample("windows-server-2016/netstat-ato--offloaded", "netstat -ato", "Windows Server 2016", "all offload states")
def win2016_ato(document: Document) -> None:
    states = ("InHost", "Offloaded", "Offloading", "Uploading")
    rows = [SERVER[2].but(offload=state, pid=pid) for pid, state in enumerate(states, 2000)]
    print_table(document, [*rows, udp("0.0.0.0:123", 1020)], Options(pid=True, offload=True))


@sample("windows-server-2022/netstat-10--interval", "netstat 10", "Windows Server 2022", "no prompt; names")
def win2022_interval(document: Document) -> None:
    for _ in range(3):
        print_table(document, [tcp("10.20.0.5:22", "ip-10-20-0-99:61219", "ESTABLISHED")])


@sample(
    "windows-server-2025/netstat-anoi--time", "netstat -anoi", "Windows Server 2025", "time in state; none on UDP rows"
)
def win2025_anoi(document: Document) -> None:
    rows = [row.but(time=1000 * n + 7) for n, row in enumerate((*DESKTOP, *DESKTOP_6), 1)]
    print_table(document, [*rows, *DATAGRAMS[:2]], Options(pid=True, time=True))


@sample("windows-11/netstat-ni--time", "netstat -ni", "Windows 11", "time in state without PID")
def win11_ni(document: Document) -> None:
    print_table(document, [DESKTOP[5].but(time=1234), DESKTOP[6].but(time=0)], Options(time=True))


@sample("windows-11/netstat-an--udp-peers", "netstat -an", "Windows 11", "connected UDP sockets have a peer")
def win11_udp(document: Document) -> None:
    print_table(document, [*DESKTOP[:2], *connected(None)])


@sample(
    "windows-11/netstat-ano--udp-peers", "netstat -ano", "Windows 11", "the IPv4 twin shows the end of the IPv6 peer"
)
def win11_udp_pid(document: Document) -> None:
    document.prompt(r"PS C:\Users\ada> netstat -ano", "netstat -ano")
    print_table(document, [*DESKTOP[:2], *connected(5596)], PID)


@sample("windows-11/netstat-a--udp-peer-names", "netstat -a", "Windows 11", "")
def win11_a(document: Document) -> None:
    rows = [tcp("0.0.0.0:135", "HOST-A:0"), udp("0.0.0.0:55501", remote="resolver1:https"), udp("0.0.0.0:5353")]
    print_table(document, [*rows, udp("[::]:55500", remote="resolver1:https"), udp("[::1]:49681")])


@sample(
    "windows-11/netstat-ano--unknown-state", "netstat -ano", "Windows 11", "a state word that no tool is known to print"
)
def win11_state(document: Document) -> None:
    print_table(document, [DESKTOP[0], DESKTOP[5].but(state="HIBERNATED"), DESKTOP[6]], PID)


@sample(
    "windows-nt-4.0/netstat-an--other-spellings", "netstat -an", "Windows NT 4.0", "states as some articles spell them"
)
def other_spellings(document: Document) -> None:
    spellings = ("LISTEN", "SYN_SEND", "TIMED_WAIT", "FIN-WAIT-2")
    document.context("Rows as the article shows them:")
    capture = print_table(document, [])
    print_rows(
        capture, [tcp(f"10.1.7.8:{n}", "10.1.7.9:80", state) for n, state in enumerate(spellings, 1100)], Options()
    )
