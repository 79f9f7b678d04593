"""Samples: counters and memory of macOS and the BSDs."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from tests.printing.bsd import mbufs
from tests.printing.bsd.counters import freebsd, freebsd6, macos, macos6, openbsd, others
from tests.printing.bsd.counters import macos_kernel as kernel
from tests.printing.bsd.document import BsdCatalogue
from tests.printing.bsd.mbufs import print_memory
from tests.printing.bsd.statistics import APPLE, JUNOS, Printer, invent, print_sections
from tests.printing.bsd.statistics import BSD as PLAIN

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tests.printing.bsd.statistics import Section
    from tests.printing.document import Document

MACOS = BsdCatalogue("macos")
BSD = BsdCatalogue("bsd")

NO_SYSCTL: Final = "netstat: sysctl: net.inet.ip.input_perf_data: No such file or directory"
SPARSE: Final = replace(APPLE, sparse=True)
OLD: Final = (macos.TCP, macos.OLD_UDP, macos.OLD_IP, macos6.ICMP, macos6.IGMP, kernel.IPSEC, macos6.OLD_IP6)
NEW: Final = (
    *(macos.TCP, macos.UDP, macos.IP, macos6.ICMP, macos6.IGMP, kernel.IPSEC, macos6.ARP, macos.MPTCP, macos6.IP6),
    *(macos6.ICMP6, macos6.RIP6, kernel.PFKEY, kernel.KEVT, kernel.KCTL),
)
SINCE_481: Final = (*NEW, kernel.NSTAT, kernel.XBKIDLE)
WIDE: Final = replace(PLAIN, bits=64)
HIDDEN: Final = replace(PLAIN, sparse=True)
FREEBSD: Final = (
    *(freebsd.TCP, freebsd.TCP_STATES, freebsd.UDP, freebsd6.SCTP, freebsd.IP, freebsd.ICMP, freebsd.IGMP),
    *(freebsd.ESP, freebsd.CARP, freebsd.ARP, freebsd6.IP6, freebsd6.ICMP6, freebsd6.RIP6),
)
OPENBSD: Final = (
    *(openbsd.IP, openbsd.ICMP, openbsd.IGMP, openbsd.IPIP, openbsd.TCP, openbsd.UDP, openbsd.ESP, openbsd.CARP),
    *(openbsd.DIVERT, openbsd.PFLOW, openbsd.IP6),
)
NETBSD: Final = (others.NETBSD_TCP, others.NETBSD_UDP, others.NETBSD_IP, others.NETBSD_ICMP)
JUNOS_4: Final = (others.JUNOS_TCP, others.JUNOS_UDP, others.JUNOS_ICMP, others.JUNOS_RAW_IF)
JUNOS_6: Final = (others.JUNOS_IP6, others.JUNOS_ICMP6)


def of(version: int, sections: Iterable[Section]) -> list[Section]:
    """Return sections as a version of network_cmds prints them."""
    return [section.of(version) for section in sections]


@MACOS.sample(
    "macos-10.5/netstat-s", "netstat -s", "network_cmds 307", "native bytes; nothing tells macOS from other systems"
)
def s_307(document: Document) -> None:
    print_sections(document.capture(), of(307, (*OLD, macos6.ICMP6, macos6.RIP6)), 1, APPLE)


@MACOS.sample(
    "macos-10.9/netstat-s", "netstat -s", "network_cmds 433", "native bytes; UDP and IP nested, ARP and MPTCP"
)
def s_433(document: Document) -> None:
    print_sections(document.capture(), of(433, NEW[:-2]), 2, APPLE)


@MACOS.sample(
    "macos-10.13/netstat-s", "netstat -s", "network_cmds 543", "below a prompt; 64 bits; a name that is printed twice"
)
def s_543(document: Document) -> None:
    document.prompt("$ netstat -s", "netstat -s")
    print_sections(document.capture(), of(543, (*SINCE_481, kernel.NET_API)), 3, replace(APPLE, bits=64))
    document.context("$")


@MACOS.sample(
    "macos-11/netstat-s--errors", "netstat -s", "network_cmds 606", "what netstat says on standard error stands between"
)
def s_606(document: Document) -> None:
    capture = document.capture()
    printer = Printer(capture, APPLE)
    for section in of(606, SINCE_481[:9]):
        if section.title in ("ip:", "ip6:"):
            capture.message(NO_SYSCTL, "warning")
        printer.print_section(section, invent(section, 4, APPLE))


@MACOS.sample("macos-26/netstat-s", "netstat -s", "network_cmds 741", "native bytes; TCP says the same words twice")
def s_741(document: Document) -> None:
    print_sections(document.capture(), of(741, (*SINCE_481, kernel.NET_API, kernel.VSOCK)), 5, APPLE)


@MACOS.sample(
    "macos-26/netstat-s--links", "netstat -s", "network_cmds 741", "quality of links: titles without colon, fractions"
)
def s_links(document: Document) -> None:
    links = [kernel.LINK_HEURISTICS.on("en0"), kernel.LINK_HEURISTICS.on("pdp_ip0"), kernel.LPW.on("en0")]
    print_sections(document.capture(), [*of(741, (macos.UDP, kernel.NET_API)), *links], 6, APPLE)


@MACOS.sample("macos-11/netstat-s-p-tcp", "netstat -s -p tcp", "network_cmds 606", "TCP only, below a prompt")
def sp_tcp(document: Document) -> None:
    document.prompt("ada@studio ~ % netstat -s -p tcp", "netstat -s -p tcp", "studio")
    print_sections(document.capture(), of(606, (macos.TCP,)), 7, APPLE)


@MACOS.sample("macos-10.13/netstat-s-p-udp", "netstat -s -p udp", "network_cmds 543", "UDP tells macOS, too")
def sp_udp(document: Document) -> None:
    print_sections(document.capture(), of(543, (macos.UDP,)), 8, APPLE)


@MACOS.sample(
    "macos-10.13/netstat-s-p-ip", "netstat -s -p ip", "network_cmds 543", "classes of a histogram, fractions of usec"
)
def sp_ip(document: Document) -> None:
    print_sections(document.capture(), of(543, (macos.IP.and_then(macos.PERFORMANCE),)), 11, APPLE)


@MACOS.sample(
    "macos-26/netstat-ss", "netstat -ss", "network_cmds 741", "zeros hidden; titles that have nothing below them"
)
def ss(document: Document) -> None:
    print_sections(document.capture(), of(741, SINCE_481), 9, SPARSE)


@MACOS.sample(
    "macos-10.9/netstat-I-en0-s-f-inet6", "netstat -I en0 -s -f inet6", "network_cmds 433", "counters of one interface"
)
def interface(document: Document) -> None:
    document.prompt("$ netstat -I en0 -s -f inet6", "netstat -I en0 -s -f inet6")
    print_sections(document.capture(), of(433, (macos6.IP6_ON.on("en0"), macos6.ICMP6_ON.on("en0"))), 10, APPLE)


@MACOS.sample(
    "macos-10.15/netstat-s-p-ip6", "netstat -s -p ip6", "network_cmds 596", "histograms and lists of mbufs and scopes"
)
def sp_ip6(document: Document) -> None:
    print_sections(document.capture(), of(596, (macos6.IP6,)), 12, APPLE)


@MACOS.sample(
    "macos-10.15/netstat-s-p-icmp--crlf",
    "netstat -s -p icmp",
    "network_cmds 596",
    "CR LF line ends; a line that is a message",
)
def sp_icmp(document: Document) -> None:
    print_sections(document.capture(), of(596, (macos6.ICMP,)), 13, APPLE)
    document.encode(newline="\r\n")


@MACOS.sample("macos-10.15/netstat-rs", "netstat -rs", "network_cmds 596", "counters of routing")
def rs(document: Document) -> None:
    print_sections(document.capture(), of(596, (macos6.ROUTING,)), 14, APPLE)


@MACOS.sample(
    "macos-26/netstat-rs--blanks", "netstat -rs", "network_cmds 741", "tabs lost: six blanks for each, and all indented"
)
def rs_blanks(document: Document) -> None:
    document.prompt("$ netstat -rs", "netstat -rs")
    print_sections(document.capture(), of(741, (macos6.ROUTING,)), 15, APPLE)
    document.each(lambda text: text and "      " + text.replace("\t", "      "))


@MACOS.sample("macos-11/netstat-s--blanks", "netstat -s", "network_cmds 606", "tabs lost: two blanks for each level")
def s_blanks(document: Document) -> None:
    print_sections(document.capture(), of(606, (macos.TCP, macos.UDP, macos6.IP6)), 16, APPLE)
    document.each(lambda text: text.replace("\t", "  "))


@MACOS.sample(
    "macos-11/netstat-s--mixed-blanks",
    "netstat -s",
    "network_cmds 606",
    "seven blanks before the tabs, as a copy has them",
)
def s_mixed(document: Document) -> None:
    print_sections(document.capture(), of(606, (macos.UDP, macos6.ARP)), 17, APPLE)
    document.each(lambda text: text.replace("\t", "       \t", 1))


@MACOS.sample(
    "macos-11/netstat-s--two-calls", "netstat -s", "network_cmds 606", "the same protocol twice, each a run of its own"
)
def s_two(document: Document) -> None:
    for seed in (18, 19):
        document.prompt("$ netstat -s -p udp", "netstat -s -p udp")
        print_sections(document.capture(), of(606, (macos.UDP,)), seed, APPLE)
    document.prompt("$ netstat -m", "netstat -m")
    print_memory(document.capture(), mbufs.macos(606, 20))


@MACOS.sample("macos-10.6/netstat-m", "netstat -m", "network_cmds 329", "native bytes: no clusters of 16 KB")
def m_329(document: Document) -> None:
    print_memory(document.capture(), mbufs.macos(329, 21))


@MACOS.sample("macos-10.15/netstat-m--blanks", "netstat -m", "network_cmds 596", "below a prompt, indented, tabs lost")
def m_596(document: Document) -> None:
    document.prompt("$ netstat -m", "netstat -m")
    print_memory(document.capture(), mbufs.macos(596, 22))
    document.each(lambda text: "    " + text.replace("\t", "      "))


@MACOS.sample(
    "macos-14/netstat-m", "netstat -m", "network_cmds 671", "the last counters are printed only if they are not zero"
)
def m_671(document: Document) -> None:
    print_memory(document.capture(), mbufs.macos(671, 23))


@MACOS.sample("macos-14/netstat-m--quoted", "netstat -m", "network_cmds 671", "every line quoted, as in a mail")
def m_quoted(document: Document) -> None:
    document.context("Is this a leak?")
    print_memory(document.capture(), mbufs.macos(671, 24))
    document.prefix("> ")


@BSD.sample("freebsd-13/netstat-s", "netstat -s", "FreeBSD 13", "native bytes: all protocols, 64 bits")
def freebsd_s(document: Document) -> None:
    print_sections(document.capture(), FREEBSD, 31, WIDE)


@BSD.sample("freebsd-13/netstat-ss", "netstat -ss", "FreeBSD 13", "zeros hidden; titles that have nothing below them")
def freebsd_ss(document: Document) -> None:
    print_sections(document.capture(), FREEBSD, 32, HIDDEN)


@BSD.sample("freebsd-13/netstat-s-p-tcp--prompt", "netstat -s -p tcp", "FreeBSD 13", "below a prompt, text behind it")
def freebsd_sp_tcp(document: Document) -> None:
    document.prompt("root@gw1:~ # netstat -s -p tcp", "netstat -s -p tcp", "gw1")
    print_sections(document.capture(), (freebsd.TCP, freebsd.TCP_STATES), 33)
    document.context("root@gw1:~ # sysctl net.inet.tcp.cc.algorithm", "net.inet.tcp.cc.algorithm: cubic")


@BSD.sample("freebsd-13/netstat-s-p-udp", "netstat -s -p udp", "FreeBSD 13", "nothing tells FreeBSD from other systems")
def freebsd_sp_udp(document: Document) -> None:
    print_sections(document.capture(), (freebsd.UDP,), 34)


@BSD.sample(
    "freebsd-13/netstat-s-p-sctp", "netstat -s -p sctp", "FreeBSD 13", "SCTP: headings, labels of the source code"
)
def freebsd_sp_sctp(document: Document) -> None:
    print_sections(document.capture(), (freebsd6.SCTP,), 35)


@BSD.sample(
    "freebsd-13/netstat-s-f-inet6--crlf", "netstat -s -f inet6", "FreeBSD 13", "CR LF line ends; scopes and histograms"
)
def freebsd_s_inet6(document: Document) -> None:
    print_sections(document.capture(), (freebsd6.IP6, freebsd6.ICMP6, freebsd6.RIP6), 36)
    document.encode(newline="\r\n")


@BSD.sample(
    "freebsd-13/netstat-s--blanks", "netstat -s", "FreeBSD 13", "every line indented, tabs lost: four blanks for each"
)
def freebsd_s_blanks(document: Document) -> None:
    document.prompt("# netstat -s", "netstat -s")
    print_sections(document.capture(), (freebsd.TCP, freebsd.UDP, freebsd.IP, freebsd.ICMP), 37)
    document.each(lambda text: text and "  " + text.replace("\t", "    "))


@BSD.sample("freebsd-13/netstat-s-p-ip--syslog", "netstat -s -p ip", "FreeBSD 13", "every line through syslog")
def freebsd_s_syslog(document: Document) -> None:
    print_sections(document.capture(), (freebsd.IP, freebsd.ARP), 38)
    document.prefix("Nov 22 05:10:00 gw1 diag[4211]: ", host="gw1")


@BSD.sample(
    "freebsd-13/netstat-s-p-icmp6--cut", "netstat -s -p icmp6", "FreeBSD 13", "cut behind a number, without line end"
)
def freebsd_cut(document: Document) -> None:
    capture = document.capture()
    print_sections(capture, (freebsd6.ICMP6,), 61)
    capture.cut("\t12")
    document.encode(final=False)


@BSD.sample("freebsd-13/netstat-rs", "netstat -rs", "FreeBSD 13", "counters of routing")
def freebsd_rs(document: Document) -> None:
    print_sections(document.capture(), (freebsd.ROUTING,), 39)


@BSD.sample(
    "freebsd-13/netstat-gs", "netstat -gs", "FreeBSD 13", "counters of multicast forwarding; a title of several words"
)
def freebsd_gs(document: Document) -> None:
    print_sections(document.capture(), (freebsd6.MULTICAST,), 40)


@BSD.sample("openbsd-5/netstat-s", "netstat -s", "OpenBSD 5.0", "native bytes: TCP, not the first, tells OpenBSD")
def openbsd_s(document: Document) -> None:
    print_sections(document.capture(), OPENBSD, 41)


@BSD.sample(
    "openbsd-5/netstat-s-p-tcp", "netstat -s -p tcp", "OpenBSD 5.0", "three levels; numbers behind their labels"
)
def openbsd_tcp(document: Document) -> None:
    print_sections(document.capture(), (openbsd.TCP,), 42)


@BSD.sample("openbsd-5/netstat-s-p-udp--prompt", "netstat -s -p udp", "OpenBSD 5.0", "below a prompt, 64 bits")
def openbsd_udp(document: Document) -> None:
    document.prompt("fw1# netstat -s -p udp", "netstat -s -p udp", "fw1")
    print_sections(document.capture(), (openbsd.UDP,), 43, WIDE)


@BSD.sample("netbsd-9/netstat-s", "netstat -s", "NetBSD 9", "native bytes")
def netbsd_s(document: Document) -> None:
    print_sections(document.capture(), NETBSD, 44, WIDE)


@BSD.sample("netbsd-9/netstat-ss--quoted", "netstat -ss", "NetBSD 9", "zeros hidden, every line quoted, as in a mail")
def netbsd_ss(document: Document) -> None:
    print_sections(document.capture(), NETBSD, 45, HIDDEN)
    document.prefix("> ")


@BSD.sample(
    "junos/show-system-statistics",
    "show system statistics",
    "Junos",
    "twelve blanks before every line; words and brackets glued",
)
def junos_s(document: Document) -> None:
    document.context("", "            show system statistics")
    print_sections(document.capture(), JUNOS_4, 46, JUNOS)


@BSD.sample(
    "junos/show-system-statistics--ipv6",
    "show system statistics",
    "Junos",
    "IPv6: a heading on the level of what it lists",
)
def junos_6(document: Document) -> None:
    print_sections(document.capture(), JUNOS_6, 47, replace(JUNOS, margin=""))


@BSD.sample("freebsd-8/netstat-m", "netstat -m", "FreeBSD 8", "native bytes: sfbufs")
def freebsd_m_8(document: Document) -> None:
    print_memory(document.capture(), mbufs.freebsd(8, 51))


@BSD.sample("freebsd-12/netstat-m--prompt", "netstat -m", "FreeBSD 12", "below a prompt: sendfile")
def freebsd_m_12(document: Document) -> None:
    document.prompt("root@gw1:~ # netstat -m", "netstat -m", "gw1")
    print_memory(document.capture(), mbufs.freebsd(12, 52))
    document.context("root@gw1:~ # exit")


@BSD.sample(
    "freebsd-13/netstat-m--commented", "netstat -m", "FreeBSD 13", "a comment of a script: a mark before every line"
)
def freebsd_m_13(document: Document) -> None:
    print_memory(document.capture(), mbufs.freebsd(13, 53))
    document.prefix("# ")


@BSD.sample("junos/show-system-buffers", "show system buffers", "Junos", "sixteen blanks before every line")
def junos_m(document: Document) -> None:
    document.context("", "show system buffers")
    print_memory(document.capture(), mbufs.freebsd(11, 54, junos=True))
    document.each(lambda text: text and " " * 16 + text)


@BSD.sample("openbsd-3/netstat-m", "netstat -m", "OpenBSD 3.9", "one size of clusters")
def openbsd_m_3(document: Document) -> None:
    print_memory(document.capture(), mbufs.openbsd(55, version=3))


@BSD.sample("openbsd-4/netstat-m", "netstat -m", "OpenBSD 4.9", "a line for each size of clusters, a percentage")
def openbsd_m_4(document: Document) -> None:
    print_memory(document.capture(), mbufs.openbsd(56, version=4))


@BSD.sample("openbsd-7/netstat-m", "netstat -m", "OpenBSD 7", "current, peak and maximum of the memory")
def openbsd_m_7(document: Document) -> None:
    print_memory(document.capture(), mbufs.openbsd(57))


@BSD.sample("openbsd-7/netstat-m--one", "netstat -m", "OpenBSD 7", "one mbuf: the singular")
def openbsd_m_one(document: Document) -> None:
    print_memory(document.capture(), mbufs.openbsd(60))


@BSD.sample("netbsd-9/netstat-m", "netstat -m", "NetBSD 9", "native bytes: no clusters")
def netbsd_m(document: Document) -> None:
    print_memory(document.capture(), mbufs.netbsd(58))
