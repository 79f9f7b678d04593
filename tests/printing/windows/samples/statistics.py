"""Samples: ``netstat -e`` and ``netstat -s`` by generation of Windows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.printing.catalogue import Catalogue
from tests.printing.windows.connections import Options, print_table_into
from tests.printing.windows.invented import DESKTOP
from tests.printing.windows.statistics import (
    EARLY_SECTIONS,
    SECTIONS,
    interface_counters,
    print_interface,
    print_sections,
)

if TYPE_CHECKING:
    from tests.printing.document import Document

CATALOGUE = Catalogue("windows")
sample = CATALOGUE.sample

IP4, IP6, ICMP4, ICMP6, TCP4, TCP6, UDP4, UDP6 = ((section,) for section in SECTIONS)


@sample("windows-nt-4.0/netstat-s-p-ip", "netstat -s -p ip", "Windows NT 4.0", "titles without version")
def nt4_s_ip(document: Document) -> None:
    print_sections(document.capture(), EARLY_SECTIONS[:1], 1)


@sample("windows-2000/netstat-s", "netstat -s", "Windows 2000", "titles without version")
def win2000_s(document: Document) -> None:
    document.prompt(r"C:\>netstat -s", "netstat -s")
    print_sections(document.capture(), EARLY_SECTIONS, 2)
    document.context(r"C:\>")


@sample("windows-98/netstat-e", "netstat -e", "Windows 98", "")
def win98_e(document: Document) -> None:
    document.prompt(r"C:\WINDOWS>netstat -e", "netstat -e")
    print_interface(document.capture(), interface_counters(3, bits=24))


@sample("windows-xp/netstat-e", "netstat -e", "Windows XP", "")
def winxp_e(document: Document) -> None:
    document.prompt(r"C:\Tools>netstat -e", "netstat -e")
    print_interface(document.capture(), interface_counters(4))
    document.context("", r"C:\Tools>")


@sample(
    "windows-server-2003/netstat-s-p-tcp",
    "netstat -s -p tcp",
    "Windows Server 2003",
    "statistics, then the connections",
)
def win2003_s_p_tcp(document: Document) -> None:
    capture = document.capture()
    print_sections(capture, TCP4, 5)
    print_table_into(capture, DESKTOP[:3], Options())


@sample("windows-7/netstat-s-p-tcp-n--prompt", "netstat -s -p tcp -n", "Windows 7", "statistics, then the connections")
def win7_s_p_tcp(document: Document) -> None:
    document.prompt(r"C:\Users\ada>netstat -s -p tcp -n", "netstat -s -p tcp -n")
    capture = document.capture()
    print_sections(capture, TCP4, 6)
    print_table_into(capture, DESKTOP[5:8], Options())


@sample("windows-7/netstat-e-5--interval", "netstat -e 5", "Windows 7", "repetitions follow without a blank line")
def win7_e_interval(document: Document) -> None:
    document.prompt(r"C:\Users\ada>netstat -e 5", "netstat -e 5")
    for seed in (7, 8, 9):
        print_interface(document.capture(), interface_counters(seed))
    document.context("^C", r"C:\Users\ada>")


@sample("windows-7/netstat-s", "netstat -s", "Windows 7", "all eight sections")
def win7_s(document: Document) -> None:
    print_sections(document.capture(), SECTIONS, 10)


@sample("windows-7/netstat-s-p-udpv6", "netstat -s -p udpv6", "Windows 7", "")
def win7_s_udpv6(document: Document) -> None:
    capture = document.capture()
    print_sections(capture, UDP6, 11)
    print_table_into(capture, (), Options())


@sample("windows-10/netstat-e", "netstat -e", "Windows 10", "counters beyond 32 bits")
def win10_e(document: Document) -> None:
    print_interface(document.capture(), interface_counters(12, bits=44))


@sample("windows-10/netstat-es", "netstat -es", "Windows 10", "interface statistics, then all sections")
def win10_es(document: Document) -> None:
    document.prompt(r"PS C:\Users\ada> netstat -es", "netstat -es")
    capture = document.capture()
    print_interface(capture, interface_counters(13))
    print_sections(capture, SECTIONS, 13)
    document.context(r"PS C:\Users\ada>")


@sample("windows-10/netstat-s-p-icmp", "netstat -s -p icmp", "Windows 10", "two numbers for each label")
def win10_s_icmp(document: Document) -> None:
    print_sections(document.capture(), ICMP4, 14)


@sample("windows-10/netstat-s-p-icmpv6", "netstat -s -p icmpv6", "Windows 10", "")
def win10_s_icmpv6(document: Document) -> None:
    print_sections(document.capture(), ICMP6, 15)


@sample(
    "windows-10/netstat-s-p-ipv6-10--interval",
    "netstat -s -p ipv6 10",
    "Windows 10",
    "a section printed twice: two captures",
)
def win10_s_interval(document: Document) -> None:
    document.prompt(r"C:\>netstat -s -p ipv6 10", "netstat -s -p ipv6 10")
    for seed in (16, 17):
        print_sections(document.capture(), IP6, seed)
    document.context("^C")


@sample("windows-11/netstat-s--collapsed", "netstat -s", "Windows 11", "blanks collapsed, as on a web page")
def win11_s_collapsed(document: Document) -> None:
    print_sections(document.capture(), (*IP4, *TCP6, *UDP4), 18)
    document.collapse().encode(newline="\n")


@sample(
    "windows-server-2025/support-log--interface-then-protocols",
    "netstat -e; netstat -s",
    "Windows Server 2025",
    "two calls, each after its prompt",
)
def win2025_e_then_s(document: Document) -> None:
    document.prompt(r"C:\>netstat -e", "netstat -e")
    print_interface(document.capture(), interface_counters(19))
    document.context("")
    document.prompt(r"C:\>netstat -s -p tcpv6", "netstat -s -p tcpv6")
    capture = document.capture()
    print_sections(capture, TCP6, 19)
    print_table_into(capture, (), Options())
    document.context("", r"C:\>")
