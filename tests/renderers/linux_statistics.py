"""The counters of Linux ``netstat -s``, as versions of net-tools print them.

Tcp:
    1369 active connection openings
TcpExt:
    Quick ack mode was activated 7 times
    TCPOrigDataSent: 4821
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from tests.renderers.document import Capture

INPUT: Final = "ICMP input histogram:"
OUTPUT: Final = "ICMP output histogram:"


@dataclass(frozen=True)
class Section:
    """One section: its title, and a template for each line, in printed order."""

    group: str
    templates: tuple[str, ...]
    indent: int = 4

    @property
    def protocol(self) -> str:
        """Protocol that is counted."""
        word = self.group.removesuffix("6").removesuffix("Ext").removesuffix("Msg")
        return word.lower()

    @property
    def family(self) -> Literal["ipv4", "ipv6"] | None:
        """Address family, where the section has only one."""
        if self.group.endswith("6"):
            return "ipv6"
        return "ipv4" if self.group in ("Ip", "Icmp", "IcmpMsg", "IpExt", "Udp", "UdpLite") else None


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.strip().split(";"))


_ICMP_IN: Final = _lines("""destination unreachable: #; timeout in transit: #; wrong parameters: #; source quenches: #;
redirects: #; echo requests: #; echo replies: #; timestamp request: #; timestamp reply: #""")
_ICMP_OUT: Final = _lines("""destination unreachable: #; time exceeded: #; wrong parameters: #; source quench: #;
redirect: #; echo requests: #; echo replies: #; timestamp requests: #; timestamp replies: #""")
IP: Final = Section(
    "Ip",
    _lines("""Forwarding: #; # total packets received; # with invalid headers; # with invalid addresses; # forwarded;
    # with unknown protocol; # incoming packets discarded; # incoming packets delivered; # requests sent out;
    # outgoing packets dropped; # dropped because of missing route; # fragments dropped after timeout;
    # reassemblies required; # packets reassembled ok; # packet reassemblies failed; # outgoing packets fragmented ok;
    # outgoing packets failed fragmentation; # fragments created; OutTransmits: #"""),
)
ICMP: Final = Section(
    "Icmp",
    (
        *_lines("# ICMP messages received; # input ICMP message failed; InCsumErrors: #"),
        *(INPUT, *_ICMP_IN),
        *_lines("# ICMP messages sent; # ICMP messages failed; OutRateLimitHost: #"),
        *(OUTPUT, *_ICMP_OUT),
    ),
)
ICMP_NO_HISTOGRAMS: Final = Section(
    "Icmp", ("# ICMP messages received", "# input ICMP message failed", INPUT, "# ICMP messages sent", OUTPUT)
)
"""A machine that has seen no ICMP message."""
ICMP_MSG: Final = Section("IcmpMsg", _lines("InType0: #; InType3: #; InType8: #; OutType0: #; OutType3: #"), 8)
ICMP_MSG_MORE: Final = Section("IcmpMsg", _lines("InType11: #; OutType8: #"), 8)
TCP: Final = Section(
    "Tcp",
    _lines("""# active connection openings; # passive connection openings; # failed connection attempts;
    # connection resets received; # connections established; # segments received; # segments sent out;
    # segments retransmitted; # bad segments received; # resets sent; InCsumErrors: #"""),
)
UDP: Final = Section(
    "Udp",
    _lines("""# packets received; # packets to unknown port received; # packet receive errors; # packets sent;
    # receive buffer errors; # send buffer errors; IgnoredMulti: #"""),
)
UDP_LITE: Final = Section("UdpLite", ())
TCP_EXT: Final = Section(
    "TcpExt",
    _lines("""# invalid SYN cookies received; # resets received for embryonic SYN_RECV sockets;
    # packets pruned from receive queue because of socket buffer overrun;
    Ran # times out of system memory during packet sending; # TCP sockets finished time wait in fast timer;
    # packets rejected in established connections because of timestamp; # delayed acks sent;
    # delayed acks further delayed because of locked socket; Quick ack mode was activated # times;
    # packet headers predicted; # acknowledgments not containing data payload received; # predicted acknowledgments;
    Detected reordering # times using SACK; TCP ran low on memory # times; TCPTimeouts: #; TCPLossProbes: #;
    # DSACKs sent for old packets; # connections reset due to unexpected data; TCPOrigDataSent: #; TCPDelivered: #"""),
)
IP_EXT: Final = Section("IpExt", _lines("InMcastPkts: #; OutMcastPkts: #; InOctets: #; OutOctets: #; InNoECTPkts: #"))
MPTCP_EXT: Final = Section("MPTcpExt", ())
SCTP: Final = Section(
    "Sctp",
    _lines("""# Current Associations; # Active Associations; # Passive Associations; # Number of Aborteds;
    # Number of Graceful Terminations; # Number of Out of Blue packets; # Number of messages reassembled"""),
)
IP6: Final = Section(
    "Ip6",
    _lines("""# total packets received; # incoming packets delivered; # requests sent out; # outgoing packets dropped;
    # incoming multicast packets; # outgoing multicast packets; Ip6InOctets: #; Ip6OutOctets: #; Ip6InNoECTPkts: #"""),
)
ICMP6: Final = Section(
    "Icmp6",
    (
        *_lines("# ICMP messages received; # input ICMP message failed; # ICMP messages sent"),
        *(INPUT, *_lines("destination unreachable: #; echo requests: #; neighbour advertisement: #")),
        *(OUTPUT, *_lines("router solicits: #; neighbor solicits: #; Icmp6InType1: #; Icmp6OutType133: #")),
    ),
)
UDP6: Final = Section(
    "Udp6", _lines("# packets received; # packets to unknown port received; # packets sent; Udp6RcvbufErrors: #")
)
UDP_LITE6: Final = Section("UdpLite6", ())
OLD_IP: Final = Section(
    "Ip",
    _lines("""# total packets received; # forwarded; # incoming packets discarded; # incoming packets delivered;
    # requests sent out; # fragments received ok; # fragments failed"""),
)
OLD_TCP: Final = Section(
    "Tcp",
    _lines("""# active connections openings; # passive connection openings; # failed connection attempts;
    # connection resets received; # connections established; # segments received; # segments send out;
    # segments retransmited; # bad segments received.; # resets sent"""),
)
OLD_UDP: Final = Section(
    "Udp", _lines("# packets received; # packets to unknown port received.; # packet receive errors; # packets sent")
)
SECTIONS: Final = (IP, ICMP, ICMP_MSG, TCP, UDP, UDP_LITE, TCP_EXT, IP_EXT, MPTCP_EXT)
"""What ``netstat -s`` of net-tools 2.10 prints."""
SECTIONS_6: Final = (IP6, ICMP6, UDP6, UDP_LITE6)
"""What ``netstat -s6`` prints, before the counters of TCP."""
OLD_SECTIONS: Final = (OLD_IP, ICMP, ICMP_MSG, OLD_TCP, OLD_UDP, UDP_LITE)
"""What ``netstat -s`` of net-tools 1.60 prints."""


def label_of(template: str) -> str:
    """Return a line without its number, and without the colon before that."""
    return " ".join(template.replace(": #", "").replace("#", "").split())


def snake_case(label: str) -> str:
    """Return the machine name of a label."""
    return "_".join(re.findall(r"[a-z0-9]+", label.lower()))


def print_section(capture: Capture, section: Section, random: Random, limit: int) -> None:
    """Print one section with invented values."""
    capture.structure(f"{section.group}:")
    direction = None
    indent = section.indent
    for template in section.templates:
        if template in (INPUT, OUTPUT):
            direction = "in" if template == INPUT else "out"
            capture.structure(" " * indent + template)
            indent = 8
            continue
        value = random.choice((0, random.randrange(1, 100), random.randrange(limit)))
        in_list = direction is not None and template.endswith(": #") and template[0].islower()
        # Counters without a label, too, are indented below a list; one that begins with a number ends it.
        indent = section.indent if template.startswith("#") else indent
        label = label_of(template)
        capture.record(
            " " * indent + template.replace("#", str(value)),
            "statistic",
            protocol=section.protocol,
            family=section.family,
            group=section.group,
            name=snake_case(label),
            label=label,
            value=value,
            direction=direction if in_list else None,
        )


def print_sections(capture: Capture, sections: tuple[Section, ...], seed: int, *, bits: int = 32) -> None:
    """Print several sections with invented values, the same for the same seed."""
    random = Random(f"{seed} {bits}")
    for section in sections:
        print_section(capture, section, random, 1 << bits)
