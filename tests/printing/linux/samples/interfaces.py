"""Samples: interfaces, multicast groups and counters."""

from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import TYPE_CHECKING

from tests.printing.linux.document import LinuxCatalogue, note
from tests.printing.linux.interface_blocks import print_blocks
from tests.printing.linux.interfaces import (
    DEBIAN_160,
    NET_TOOLS,
    NET_TOOLS_20,
    NET_TOOLS_160,
    Group,
    Interface,
    print_groups_into,
    print_interfaces,
)
from tests.printing.linux.invented import BLOCKS, GROUPS, INTERFACES
from tests.printing.linux.statistics import (
    ICMP,
    ICMP_MSG,
    ICMP_MSG_MORE,
    ICMP_NO_HISTOGRAMS,
    IP,
    IP_EXT,
    MPTCP_EXT,
    OLD_SECTIONS,
    OLD_TCP_EXT,
    RHEL_TCP_EXT,
    SCTP,
    SECTIONS,
    SECTIONS_6,
    TCP,
    TCP_EXT,
    TCP_EXT_IN_WORDS,
    UDP,
    UDP_LITE,
    print_section,
    print_sections,
)

if TYPE_CHECKING:
    from tests.printing.document import Document

CATALOGUE = LinuxCatalogue()
sample = CATALOGUE.sample


@sample(
    "net-tools-2.10/netstat-i", "netstat -i", "net-tools 2.10", "native bytes: long names, large counters, an alias"
)
def i(document: Document) -> None:
    print_interfaces(document, INTERFACES)


@sample("net-tools-2.10/netstat-ia", "netstat -ia", "net-tools 2.10", "an interface that is down, one without flags")
def ia(document: Document) -> None:
    document.prompt("$ netstat -ia", "netstat -ia")
    rows = [*INTERFACES[:3], Interface("down0", flags="BM"), Interface("down1", flags="")]
    print_interfaces(document, rows)


@sample("net-tools-2.10/netstat-ic--repeated", "netstat -ic", "net-tools 2.10", "the title once, the header each time")
def ic(document: Document) -> None:
    document.prompt("$ netstat -ic", "netstat -ic")
    for count in range(3):
        rows = [row.but(counters=(431 + count, *row.counters[1:])) for row in INTERFACES[1:3]]
        print_interfaces(document, rows, title=count == 0)
    document.context("^C")


@sample("net-tools-2.10/netstat-i--empty", "netstat -i", "net-tools 2.10", "title and header only")
def i_empty(document: Document) -> None:
    print_interfaces(document, [])


@sample("net-tools-2.0-rhel/netstat-i", "netstat -i", "net-tools 2.0 of RHEL 7", "names of 8 characters may be cut")
def rhel_i(document: Document) -> None:
    document.prompt("[root@web01 ~]# netstat -i", "netstat -i", "web01")
    rows = [*INTERFACES, Interface("docker0"), Interface("br-lan"), Interface("virbr0-n")]
    print_interfaces(document, rows, NET_TOOLS_20)


@sample("net-tools-1.60/netstat-i", "netstat -i", "net-tools 1.60", "names cut to 5; columns that touch")
def old_i(document: Document) -> None:
    document.prompt("$ netstat -i", "netstat -i")
    rows = [
        *INTERFACES,
        Interface("ppp0", 1492, (12345678, 0, 0, 99999, 12345678, 0, 0, 0), "MOPRU"),
        Interface("ppp1", 1492, (1234567, 0, 0, 100000, 1234567, 0, 0, 0), "MOPRU", metric=1),
        Interface("ppp2", 1492, (123456789, 0, 0, 123456, 12345678, 0, 0, 0), "MOPRU", metric=100),
    ]
    print_interfaces(document, rows, NET_TOOLS_160)


@sample("net-tools-1.60-debian/netstat-i", "netstat -i", "net-tools 1.60 of Ubuntu 12.04", "wider rows than the header")
def debian_i(document: Document) -> None:
    rows = [Interface("eth0", counters=(20417733, 0, 0, 0, 9055218, 0, 0, 0)), Interface("lo", 16436, flags="LRU")]
    print_interfaces(document, rows, DEBIAN_160)


@sample("net-tools-2.10/netstat-ie", "netstat -ie", "net-tools 2.10", "a block for each interface")
def ie(document: Document) -> None:
    document.prompt("$ netstat -ie", "netstat -ie")
    device = "interrupt 16  memory 0xa1300000-a1320000"
    print_blocks(document, [replace(BLOCKS[0], device=device), *BLOCKS[1:]])
    document.context("$ ")


@sample("net-tools-2.10/netstat-iea--bare", "netstat -iea", "net-tools 2.10", "native bytes")
def iea(document: Document) -> None:
    print_blocks(document, [*BLOCKS, replace(BLOCKS[0], name="down0", flags=("BROADCAST", "MULTICAST"), inet="")])


@sample("net-tools-1.60/netstat-ie", "netstat -ie", "net-tools 1.60", "blocks of the old layout")
def old_ie(document: Document) -> None:
    document.prompt("$ netstat -ie", "netstat -ie")
    print_blocks(document, BLOCKS, old=True)


@sample("net-tools-2.10/netstat-gn", "netstat -gn", "net-tools 2.10", "groups of both families")
def gn(document: Document) -> None:
    print_groups_into(document.capture(), GROUPS)


@sample("net-tools-2.10/netstat-g--names", "netstat -g", "net-tools 2.10", "groups by name")
def g(document: Document) -> None:
    document.prompt("$ netstat -g", "netstat -g")
    rows = [Group("lo", "all-systems.mcast.net"), Group("eth0", "224.0.0.251", 2), Group("eth0", "ip6-allnodes")]
    print_groups_into(document.capture(), rows)


@sample("net-tools-1.60/netstat-gn", "netstat -gn", "net-tools 1.60", "names of interfaces cut to 10")
def old_gn(document: Document) -> None:
    document.prompt("$ netstat -gn", "netstat -gn")
    print_groups_into(document.capture(), GROUPS, limit=10)


@sample("net-tools-1.60/netstat-gn--ipv4", "netstat -gn", "net-tools 1.60", "built without IPv6")
def old_gn_4(document: Document) -> None:
    print_groups_into(document.capture(), GROUPS[:3], limit=10, families="IPv4")


@sample("net-tools-2.10/netstat-s", "netstat -s", "net-tools 2.10", "native bytes: all sections")
def s(document: Document) -> None:
    print_sections(document.capture(), SECTIONS, 1)


@sample("net-tools-2.10/netstat-s--large", "netstat -s", "net-tools 2.10", "counters of 64 bits")
def s_large(document: Document) -> None:
    document.prompt("$ netstat -s", "netstat -s")
    print_sections(document.capture(), SECTIONS, 2, bits=64)
    document.context("$ ")


@sample("net-tools-2.10/netstat-s--no-histograms", "netstat -s", "net-tools 2.10", "lists of ICMP messages without any")
def s_no_histograms(document: Document) -> None:
    print_sections(document.capture(), (IP, ICMP_NO_HISTOGRAMS, TCP, UDP, UDP_LITE, TCP_EXT, IP_EXT, MPTCP_EXT), 3)


@sample("net-tools-2.10/netstat-s--icmp-msg-twice", "netstat -s", "net-tools 2.10", "a section in two parts")
def s_twice(document: Document) -> None:
    document.prompt("$ netstat -s", "netstat -s")
    print_sections(document.capture(), (IP, ICMP, ICMP_MSG, ICMP_MSG_MORE, TCP, UDP), 4)


@sample(
    "net-tools-2.10/netstat-st", "netstat -st", "net-tools 2.10", "sections without a flag of their own are printed too"
)
def st(document: Document) -> None:
    document.prompt("$ netstat -st", "netstat -st")
    sections = (replace(ICMP_MSG, indent=4), TCP, UDP_LITE, TCP_EXT, IP_EXT, MPTCP_EXT)
    print_sections(document.capture(), sections, 5)


@sample("net-tools-2.10/netstat-su", "netstat -su", "net-tools 2.10", "")
def su(document: Document) -> None:
    print_sections(document.capture(), (replace(ICMP_MSG, indent=4), UDP, UDP_LITE, IP_EXT, MPTCP_EXT), 6)


@sample("net-tools-2.10/netstat-s6", "netstat -s6", "net-tools 2.10", "IPv6, then TCP")
def s6(document: Document) -> None:
    document.prompt("$ netstat -s6", "netstat -s6")
    print_sections(document.capture(), (*SECTIONS_6, TCP, TCP_EXT), 7)


@sample("net-tools-2.10/netstat-s--sctp", "netstat -s", "net-tools 2.10", "SCTP behind the others")
def s_sctp(document: Document) -> None:
    print_sections(document.capture(), (IP, TCP, UDP, TCP_EXT, IP_EXT, SCTP), 8)


@sample("net-tools-2.10/netstat-suc--repeated", "netstat -suc", "net-tools 2.10", "two snapshots: two captures")
def s_repeated(document: Document) -> None:
    document.prompt("$ netstat -suc", "netstat -suc")
    for seed in (9, 10):
        print_sections(document.capture(), (replace(ICMP_MSG, indent=4), UDP, UDP_LITE, IP_EXT), seed)
    document.context("^C")


@sample("net-tools-1.60/netstat-s", "netstat -s", "net-tools 1.60", "old labels")
def old_s(document: Document) -> None:
    document.prompt("$ netstat -s", "netstat -s")
    print_sections(document.capture(), OLD_SECTIONS, 11)


@sample("net-tools-1.60-debian/netstat-s", "netstat -s", "net-tools 1.60 of Debian", "the words of its time for TcpExt")
def debian_s(document: Document) -> None:
    print_sections(document.capture(), (*OLD_SECTIONS, OLD_TCP_EXT, IP_EXT), 14)


@sample("net-tools-2.0-rhel/netstat-s", "netstat -s", "net-tools 2.0 of RHEL", "words for all of TcpExt")
def rhel_7_s(document: Document) -> None:
    document.prompt("[ada@web02 ~]$ netstat -s", "netstat -s", "web02")
    print_sections(document.capture(), (IP, ICMP, ICMP_MSG, TCP, UDP, UDP_LITE, TCP_EXT_IN_WORDS, IP_EXT), 15)
    document.context("[ada@web02 ~]$ ")


@sample("net-tools-1.60/netstat-s--error", "netstat -s", "net-tools 1.60 on a new kernel", "a note before the counters")
def old_s_error(document: Document) -> None:
    note(document, "error parsing /proc/net/snmp: Success")
    print_sections(document.capture(), OLD_SECTIONS, 12)


@sample("net-tools-1.60-rhel6/netstat-s--session", "netstat -s", "net-tools 1.60 of RHEL 6", "in a session")
def rhel_s(document: Document) -> None:
    document.prompt("[ada@web01 ~]$ netstat -s", "netstat -s", "web01")
    capture = document.capture()
    random = Random(13)
    for section in (*OLD_SECTIONS[:2], *OLD_SECTIONS[3:5], RHEL_TCP_EXT, IP_EXT):
        print_section(capture, section, random, 1 << 32)
    document.context("[ada@web01 ~]$ ")


@sample("net-tools-2.10-git/netstat-i", "netstat -i", "net-tools 2.10-git", "a small p for point-to-point")
def head_i(document: Document) -> None:
    print_interfaces(document, [*INTERFACES[1:4], Interface("tun0", 1420, flags="MORUp")], NET_TOOLS)


@sample("net-tools-2.10-git/netstat-ie", "netstat -ie", "net-tools 2.10-git", "compressed packets")
def head_ie(document: Document) -> None:
    document.prompt("$ netstat -ie", "netstat -ie")
    print_blocks(document, [replace(BLOCKS[0], compressed=(6, 21)), BLOCKS[2]])


@sample("busybox-1.36/netstat-s--refused", "netstat -s", "BusyBox 1.36", "an option that this tool does not have")
def busybox_s(document: Document) -> None:
    document.message("netstat: invalid option -- 's'", "error")
    for text in (
        "BusyBox v1.36.1 (2024-01-01 00:00:00 UTC) multi-call binary.",
        "",
        "Usage: netstat [-ral] [-tuwx] [-en]",
    ):
        document.message(text, "error", note=False)


@sample("net-tools-2.10/netstat-Zan--no-selinux", "netstat -Zan", "net-tools 2.10", "nothing but a message")
def no_selinux(document: Document) -> None:
    document.prompt("$ netstat -Zan", "netstat -Zan")
    document.message("SELinux is not enabled on this machine.", "error")
