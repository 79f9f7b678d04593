"""Samples: tables of macOS and FreeBSD that have no kind of record of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tests.printing.bsd.document import BsdCatalogue
from tests.printing.bsd.other_tables import (
    BPF,
    CONFIGURATION,
    GROUPS,
    MACOS_BPF,
    NETGRAPH,
    NETGRAPH_PCB,
    NEXTHOPS,
    NEXTHOPS6,
    PROTOCOLS,
    SCTP,
    SCTP_QUEUES,
    WIDE_NEXTHOPS,
    WIDE_SCTP,
    WORKSTREAMS,
    print_group,
)
from tests.printing.bsd.statistics import capture_of

if TYPE_CHECKING:
    from tests.printing.document import Capture, Document

MACOS = BsdCatalogue("macos")
BSD = BsdCatalogue("bsd")

FILTERS: Final = (
    (811, "em0", "p--s---", 48213, 12, 9101, 0, 0, "tcpdump"),
    (1204, "vlan1042", "ifs---l", 9223372036854775807, 0, 9223372036854775807, 65536, 4096, "dhclient"),
    (96231, "igb10", "-fo-b-a"[:7], 0, 0, 0, 0, 0, "flow sensor 2"),
)
MACOS_FILTERS: Final = (
    ("bpf0", "en0", "p-f-s--------", 48213, 12, 9101, 1183412, 901, 4096, 0, 0, 0, 0, 1, 0, 0, 0, "configd.101"),
    ("bpf12", "pdp_ip0", "--f-----h----", 7, 0, 7, 99, 3, 524288, 120, 1, 4096, 2, 3, 0, 17, 0, "packet tap 2.4711"),
    ("bpf255", "utun3", "-------------", *[0] * 14, "mDNSResponder.311"),
)
SETTINGS: Final = (
    ("Thread count", 4, 4),
    ("Default queue limit", 256, 10240),
    ("Dispatch policy", "hybrid", "n/a"),
    ("Threads bound to CPUs", "enabled", "n/a"),
)
HANDLERS: Final = (
    ("ip", 1, 1024, "cpu", "hybrid", "C--"),
    ("igmp", 2, 256, "source", "default", "---"),
    ("rtsock", 3, 256, "source", "default", "---"),
    ("ether", 5, 256, "cpu", "direct", "CD-"),
    ("ip6", 6, 256, "flow", "default", "--F"),
)
STREAMS: Final = (
    (0, 0, "ip", 0, 14, 0, 2021482, 0, 144413, 2165879),
    (0, 0, "rtsock", 0, 3, 0, 0, 0, 812, 812),
    (1, 1, "ip", 2, 1000, 0, 18446744073, 91, 7, 18446744080),
    (1, 1, "ip6", 0, 0, 0, 0, 0, 0, 0),
)
HOPS: Final = (
    (1, "127.0.0.1", "lo0", "H", "lo0", 2),
    (2, "192.0.2.10", "192.0.2.1", "GS", "em0", 7),
    (12, "198.51.100.129", "198.51.100.254", "GHS", "vlan1042", 1),
)
HOPS_6: Final = (
    (3, "fe80::1%lo0", "link#2", "", "lo0", 12),
    (4, "2001:db8:20::10", "2001:db8:20::1", "GS", "em0", 1),
)
WIDE_HOPS: Final = (
    (1, "v4/resolve", "127.0.0.1", "lo0/resolve", "H", 4711, 16384, "lo0", "", 2, ""),
    (2, "v4/gw", "192.0.2.10", "192.0.2.1", "GS", 99012, 1500, "em0", "", 7, ""),
    (12, "v4/gw", "198.51.100.129", "198.51.100.254", "GHS", 0, 9000, "vlan1042", "lo0", 1, ""),
)
NODES: Final = (
    ("ctrl", 0, 0, "[2f]:", 0),
    ("ctrl", 12, 0, "ngctl4711:", 3),
    ("data", 0, 912, "mpd5-B1:", 11),
)
ASSOCIATIONS: Final = (
    ("sctp46", "1to1", "*.36412", "*.*", "LISTEN"),
    ("sctp4", "1toN", "192.0.2.10.5001", "203.0.113.9.49152", "ESTABLISHED"),
    ("sctp6", "1to1", "2001:db8:20::10.5001", "2001:db8:99::7.40000", "COOKIE_ECHOED"),
    ("sctp4", "1toN", "192.0.2.10.2905", "*.*", "CLOSED"),
)


def freebsd(document: Document) -> Capture:
    """Begin a capture of FreeBSD."""
    return capture_of(document, "freebsd")


@MACOS.sample(
    "macos-15/netstat-B", "netstat -B", "network_cmds 705", "BPF: 18 columns, a program with blanks in its name"
)
def macos_bpf(document: Document) -> None:
    MACOS_BPF.print_into(capture_of(document, "macos"), MACOS_FILTERS)


@MACOS.sample("macos-26/netstat-B--prompt", "sudo netstat -B", "network_cmds 741", "BPF below a prompt, one row")
def macos_bpf_one(document: Document) -> None:
    document.prompt("ada@studio ~ % sudo netstat -B", "sudo netstat -B", "studio")
    MACOS_BPF.print_into(capture_of(document, "macos"), MACOS_FILTERS[:1])
    document.context("ada@studio ~ %")


@BSD.sample("freebsd-13/netstat-B", "netstat -B", "FreeBSD 13", "BPF: native bytes, a program with blanks in its name")
def bpf(document: Document) -> None:
    BPF.print_into(freebsd(document), FILTERS)


@BSD.sample("freebsd-13/netstat-B--prompt", "netstat -B", "FreeBSD 13", "BPF below a prompt, CR LF line ends")
def bpf_prompt(document: Document) -> None:
    document.prompt("root@gw1:~ # netstat -B", "netstat -B", "gw1")
    BPF.print_into(freebsd(document), FILTERS[:2])
    document.context("root@gw1:~ # exit")
    document.encode(newline="\r\n")


@BSD.sample("freebsd-13/netstat-B--cut", "netstat -B", "FreeBSD 13", "BPF: the last row is cut, without line end")
def bpf_cut(document: Document) -> None:
    capture = freebsd(document)
    BPF.print_into(capture, FILTERS[:2])
    capture.cut("96231  igb10 -fo-b-a         0    ")
    document.encode(final=False)


@BSD.sample("freebsd-13/netstat-Q", "netstat -Q", "FreeBSD 13", "netisr: three tables of one run")
def netisr(document: Document) -> None:
    capture = freebsd(document)
    CONFIGURATION.print_into(capture, SETTINGS)
    PROTOCOLS.print_into(capture, HANDLERS)
    WORKSTREAMS.print_into(capture, STREAMS)


@BSD.sample("freebsd-9/netstat-Q--prompt", "netstat -Q", "FreeBSD 9", "netisr below a prompt, every line indented")
def netisr_prompt(document: Document) -> None:
    document.prompt("# netstat -Q", "netstat -Q")
    netisr(document)
    document.each(lambda text: text and "    " + text)


@BSD.sample("freebsd-13/netstat-on", "netstat -on", "FreeBSD 13", "next hops of both families")
def nexthops(document: Document) -> None:
    capture = freebsd(document)
    NEXTHOPS.print_into(capture, HOPS)
    NEXTHOPS6.print_into(capture, HOPS_6)


@BSD.sample("freebsd-14/netstat-on-F-2--fib", "netstat -on -F 2", "FreeBSD 14", "next hops of a FIB, below a prompt")
def nexthops_fib(document: Document) -> None:
    document.prompt("# netstat -on -F 2", "netstat -on -F 2")
    NEXTHOPS.print_into(freebsd(document), HOPS[:2], "Nexthop data (fib: 2)", *NEXTHOPS.titles[1:])


@BSD.sample(
    "freebsd-13/netstat-onW", "netstat -onW", "FreeBSD 13", "next hops with all columns; some have no second interface"
)
def wide_nexthops(document: Document) -> None:
    WIDE_NEXTHOPS.print_into(freebsd(document), WIDE_HOPS)


@BSD.sample(
    "freebsd-13/netstat-On--groups", "netstat -On", "FreeBSD 13", "groups of next hops: dashes in the row of a group"
)
def groups(document: Document) -> None:
    capture = freebsd(document)
    GROUPS.print_into(capture, ())
    print_group(capture, 1, 1, [(13, 10, 1, "192.0.2.1", "vlan2"), (14, 20, 2, "192.0.2.2", "vlan2")])
    print_group(capture, 12, 3, [(7, 1, 1, "198.51.100.254", "vlan1042"), (8, 1, 1, "198.51.100.253", "em0")])


@BSD.sample("freebsd-13/netstat-f-ng", "netstat -f ng", "FreeBSD 13", "netgraph sockets")
def netgraph(document: Document) -> None:
    NETGRAPH.print_into(freebsd(document), NODES)


@BSD.sample("freebsd-8/netstat-A-f-ng", "netstat -A -f ng", "FreeBSD 8", "netgraph sockets with their addresses")
def netgraph_pcb(document: Document) -> None:
    rows = [(f"c5a{number:02x}e40", *cells) for number, cells in enumerate(NODES)]
    NETGRAPH_PCB.print_into(freebsd(document), rows)


@BSD.sample("freebsd-13/netstat-an-p-sctp", "netstat -an -p sctp", "FreeBSD 13", "SCTP associations")
def sctp(document: Document) -> None:
    SCTP.print_into(freebsd(document), ASSOCIATIONS)


@BSD.sample(
    "freebsd-13/netstat-nW-p-sctp--prompt",
    "netstat -nW -p sctp",
    "FreeBSD 13",
    "SCTP associations, wide, without servers",
)
def sctp_wide(document: Document) -> None:
    document.prompt("# netstat -nW -p sctp", "netstat -nW -p sctp")
    WIDE_SCTP.print_into(freebsd(document), ASSOCIATIONS[1:3], "Active SCTP associations")


@BSD.sample("freebsd-13/netstat-Lan-p-sctp", "netstat -Lan -p sctp", "FreeBSD 13", "queues of SCTP listeners")
def sctp_queues(document: Document) -> None:
    rows = [("sctp46", "1to1", "0/128", "*.36412"), ("sctp4", "1toN", "3/5", "192.0.2.10.2905")]
    SCTP_QUEUES.print_into(freebsd(document), rows)
