"""What Windows ``netstat -e`` and ``netstat -s`` print.

TCP Statistics for IPv4

Active Opens                        = 5816
Passive Opens                       = 214
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING, Final, Literal

from tests.printing.standard_objects import of_windows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.printing.document import Capture

Pair = tuple[int, int | None]

INTERFACE_LABELS: Final = ("Bytes", "Unicast packets", "Non-unicast packets", "Discards", "Errors", "Unknown protocols")
TOTALS: Final = {"Bytes": "bytes", "Discards": "dropped", "Errors": "errors"}
_IP: Final = """
Packets Received; Received Header Errors; Received Address Errors; Datagrams Forwarded; Unknown Protocols Received;
Received Packets Discarded; Received Packets Delivered; Output Requests; Routing Discards; Discarded Output Packets;
Output Packet No Route; Reassembly Required; Reassembly Successful; Reassembly Failures;
Datagrams Successfully Fragmented; Datagrams Failing Fragmentation; Fragments Created"""
_ICMP_4: Final = """
Messages; Errors; Destination Unreachable; Time Exceeded; Parameter Problems; Source Quenches; Redirects;
Echo Replies; Echos; Timestamps; Timestamp Replies; Address Masks; Address Mask Replies"""
_ICMP_6: Final = """
Messages; Errors; Destination Unreachable; Packet Too Big; Time Exceeded; Parameter Problems; Echos; Echo Replies;
MLD Queries; MLD Reports; MLD Dones; Router Solicitations; Router Advertisements; Neighbor Solicitations;
Neighbor Advertisements; Redirects; Router Renumberings"""
_TCP: Final = """
Active Opens; Passive Opens; Failed Connection Attempts; Reset Connections; Current Connections; Segments Received;
Segments Sent; Segments Retransmitted"""
_UDP: Final = "Datagrams Received; No Ports; Receive Errors; Datagrams Sent"


@dataclass(frozen=True)
class Section:
    """One section of ``netstat -s``."""

    title: str
    protocol: str
    family: Literal["ipv4", "ipv6"] | None
    group: str
    labels: str
    equals: int = 0
    """Column of the equals sign; 0 if there are two columns of numbers instead."""

    def names(self) -> list[str]:
        """Return the labels in printed order."""
        return [label.strip() for label in self.labels.replace("\n", " ").split(";")]


SECTIONS: Final = (
    Section("IPv4 Statistics", "ip", "ipv4", "ip", _IP, 37),
    Section("IPv6 Statistics", "ip", "ipv6", "ipv6", _IP, 37),
    Section("ICMPv4 Statistics", "icmp", "ipv4", "icmp", _ICMP_4 + "; Router Solicitations; Router Advertisements"),
    Section("ICMPv6 Statistics", "icmp", "ipv6", "icmpv6", _ICMP_6),
    Section("TCP Statistics for IPv4", "tcp", "ipv4", "tcp", _TCP, 38),
    Section("TCP Statistics for IPv6", "tcp", "ipv6", "tcpv6", _TCP, 38),
    Section("UDP Statistics for IPv4", "udp", "ipv4", "udp", _UDP, 24),
    Section("UDP Statistics for IPv6", "udp", "ipv6", "udpv6", _UDP, 24),
)
"""Sections since Windows XP."""
EARLY_SECTIONS: Final = (
    Section("IP Statistics", "ip", None, "ip", _IP, 37),
    Section("ICMP Statistics", "icmp", None, "icmp", _ICMP_4),
    Section("TCP Statistics", "tcp", None, "tcp", _TCP, 38),
    Section("UDP Statistics", "udp", None, "udp", _UDP, 24),
)
"""Sections of Windows NT 4 and 2000, which have no IPv6."""


def snake_case(label: str) -> str:
    """Return the machine name of a label."""
    return re.sub(r"[^a-z0-9]+", "_", label.lower())


def counters(section: Section, seed: int) -> list[Pair]:
    """Return invented values for a section, the same for the same seed; two for each label of ICMP."""
    random = Random(f"{section.title} {seed}")

    def draw() -> int:
        return random.choice((0, 0, random.randrange(100), random.randrange(10**9)))

    return [(draw(), None if section.equals else draw()) for _ in section.names()]


def print_section(capture: Capture, section: Section, values: list[Pair]) -> None:
    """Print one section, from the blank line before its title on."""
    capture.structure("", section.title, "")
    if not section.equals:
        capture.structure(f"{'':28}{'Received':<12}Sent")
    for label, (received, sent) in zip(section.names(), values, strict=True):
        facts = {"protocol": section.protocol, "family": section.family, "group": section.group}
        facts |= {"name": snake_case(label), "label": label}
        if section.equals:
            text = f"  {label:<{section.equals - 2}}= {received}"
            capture.record(text, "statistic", **facts, mib=of_windows(section.group, label), value=received)
        else:
            text = f"  {label:<26}{received:<12}{sent}"
            inward, outward = (of_windows(section.group, label, direction) for direction in ("in", "out"))
            capture.record(text, "statistic", **facts, mib=inward, value=received, direction="in")
            capture.also("statistic", **facts, mib=outward, value=sent, direction="out")


def print_sections(capture: Capture, sections: tuple[Section, ...], seed: int) -> None:
    """Print several sections with invented values, as ``netstat -s`` does."""
    for section in sections:
        print_section(capture, section, counters(section, seed))


def interface_counters(seed: int, *, bits: int = 32) -> list[Pair]:
    """Return invented values for ``netstat -e``."""
    random = Random(seed)
    sizes = (2**bits, 10**6, 10**4, 10, 10, 1000)
    pairs: list[Pair] = [(random.randrange(size), random.randrange(size)) for size in sizes]
    return [*pairs[:-1], (pairs[-1][0], None)]


def print_interface(capture: Capture, values: list[Pair]) -> None:
    """Print the table of ``netstat -e``; nothing separates it from a repetition."""
    capture.structure("Interface Statistics", "", f"{'Received':>35}{'Sent':>16}", "")
    first = len(capture.entries)
    for text, label, (received, sent) in _interface_rows(values):
        facts = {"protocol": "interface", "group": "interface", "name": snake_case(label), "label": label}
        inward, outward = (of_windows("interface", label, direction) for direction in ("in", "out"))
        capture.record(text, "statistic", **facts, mib=inward, value=received, direction="in")
        if sent is not None:
            capture.also("statistic", **facts, mib=outward, value=sent, direction="out")
    totals: dict[str, object] = {}
    for label, (received, sent) in zip(INTERFACE_LABELS, values, strict=True):
        if label in TOTALS:
            totals |= {f"rx_{TOTALS[label]}": received, f"tx_{TOTALS[label]}": sent}
    last = capture.entries[-1].last
    capture.again(capture.entries[first], "interface", **totals).last = last


def _interface_rows(values: list[Pair]) -> Iterator[tuple[str, str, Pair]]:
    for label, (received, sent) in zip(INTERFACE_LABELS, values, strict=True):
        tail = "" if sent is None else f"{sent:>16}"
        yield f"{label:<20}{received:>15}{tail}", label, (received, sent)
