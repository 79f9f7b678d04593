r"""The counters of Windows ``netstat -s`` and ``netstat -e``, NT 3.5 to 11.

``netstat -s`` prints a block for each protocol, ICMP with two columns::

    TCP Statistics for IPv4

      Active Opens                        = 5816
      Passive Opens                       = 413

    ICMPv4 Statistics

                                Received    Sent
      Messages                  5873        9527
      Errors                    0           0

``netstat -e`` prints the totals of all interfaces::

    Interface Statistics

                               Received            Sent

    Bytes                     145791184       593757391
    Unknown protocols                 0

Before Windows XP the titles name no version: ``IP Statistics``, ``TCP Statistics``.

Source: output of Windows NT 4 to 11.
"""

from __future__ import annotations

from typing import Final

import pyparsing as pp

from netparse_grammars.dialect import Announced, ByForm, Column, Headerless, Heading, Table
from netparse_grammars.lexemes import INTEGER
from netparse_grammars.tools import NETSTAT

LABEL: Final = pp.Regex(r"[^\W\d_](?:[^\n=]*[^ \n=])?(?= *=)").set_name("label")
# No label begins with a sign that stands alone, and none ends in a colon.
LABEL_WORDS: Final = pp.Regex(r"(?!\W )[^ 0-9\n=]+(?: +[^ 0-9\n=]+)*(?<!:)(?= +[0-9])").set_name("label")


# The title names the protocol in any language; that of netstat -e names none, but the rows are always these.
_OTHERS: Final = "(?!.*(?:TCP|UDP|ICMP|:))"
# Messages of ICMP have two numbers and no colons.
_PAIRS: Final = r"(?=[^\n:]*+\n[^\d\n:]++\n *[^\d\n:]++(?<= )\d++ ++\d++ *+\n)"
_ROW: Final = r"[^\d\n:]++(?<=  )\d++"
_TOTALS: Final = rf"[^\d:=\n]++\n(?=[^\n]*  )[^\d:=\n]++\n(?:{_ROW} ++\d++ *+\n){{5}}{_ROW} *+\n"


def _heading(meaning: str, protocol: str, family: str | None, group: str, shape: str) -> Heading:
    return Heading(meaning, {"protocol": protocol, "family": family, "group": group}, pattern_without_words=shape)


HEADINGS: Final = (
    _heading("interface_statistics", "interface", None, "interface", _TOTALS),
    _heading("ip_statistics", "ip", None, "ip", rf"{_OTHERS}.*\bIP\b"),
    _heading("ipv4_statistics", "ip", "ipv4", "ip", f"{_OTHERS}.*IPv4"),
    _heading("ipv6_statistics", "ip", "ipv6", "ipv6", f"{_OTHERS}.*IPv6"),
    _heading("icmp_statistics", "icmp", None, "icmp", _PAIRS + ".*ICMP(?!v[46])"),
    _heading("icmpv4_statistics", "icmp", "ipv4", "icmp", _PAIRS + ".*ICMPv4"),
    _heading("icmpv6_statistics", "icmp", "ipv6", "icmpv6", _PAIRS + ".*ICMPv6"),
    _heading("tcp_statistics", "tcp", None, "tcp", "(?!.*(?:IPv[46]|:)).*TCP"),
    _heading("tcpv4_statistics", "tcp", "ipv4", "tcp", "(?!.*:)(?=.*IPv4).*TCP"),
    _heading("tcpv6_statistics", "tcp", "ipv6", "tcpv6", "(?!.*:)(?=.*IPv6).*TCP"),
    _heading("udp_statistics", "udp", None, "udp", "(?!.*(?:IPv[46]|:)).*UDP"),
    _heading("udpv4_statistics", "udp", "ipv4", "udp", "(?!.*:)(?=.*IPv4).*UDP"),
    _heading("udpv6_statistics", "udp", "ipv6", "udpv6", "(?!.*:)(?=.*IPv6).*UDP"),
)
COUNTER: Final = LABEL("label") + pp.Suppress("=") + INTEGER("value")
COUNTERS: Final = LABEL_WORDS("label") + INTEGER("received")
SENT: Final = pp.Opt(INTEGER("sent"))

_IP: Final = (
    "Packets Received",
    "Received Header Errors",
    "Received Address Errors",
    "Datagrams Forwarded",
    "Unknown Protocols Received",
    "Received Packets Discarded",
    "Received Packets Delivered",
    "Output Requests",
    "Routing Discards",
    "Discarded Output Packets",
    "Output Packet No Route",
    "Reassembly Required",
    "Reassembly Successful",
    "Reassembly Failures",
    "Datagrams Successfully Fragmented",
    "Datagrams Failing Fragmentation",
    "Fragments Created",
)
_ICMP: Final = (
    "Messages",
    "Errors",
    "Destination Unreachable",
    "Time Exceeded",
    "Parameter Problems",
    "Source Quenches",
    "Redirects",
    "Echo Replies",
    "Echos",
    "Timestamps",
    "Timestamp Replies",
    "Address Masks",
    "Address Mask Replies",
)
_ICMPV6: Final = (
    "Messages",
    "Errors",
    "Destination Unreachable",
    "Packet Too Big",
    "Time Exceeded",
    "Parameter Problems",
    "Echos",
    "Echo Replies",
    "MLD Queries",
    "MLD Reports",
    "MLD Dones",
    "Router Solicitations",
    "Router Advertisements",
    "Neighbor Solicitations",
    "Neighbor Advertisements",
    "Redirects",
    "Router Renumberings",
)
_TCP: Final = (
    "Active Opens",
    "Passive Opens",
    "Failed Connection Attempts",
    "Reset Connections",
    "Current Connections",
    "Segments Received",
    "Segments Sent",
    "Segments Retransmitted",
)
_UDP: Final = ("Datagrams Received", "No Ports", "Receive Errors", "Datagrams Sent")
_INTERFACE: Final = (
    "Bytes",
    "Unicast packets",
    "Non-unicast packets",
    "Discards",
    "Errors",
    "Unknown protocols",
)
ORDERS: Final = {
    "interface": (_INTERFACE,),
    "ip": (_IP,),
    "ipv6": (_IP,),
    # Routers are counted since Windows Vista.
    "icmp": (_ICMP, (*_ICMP, "Router Solicitations", "Router Advertisements")),
    "icmpv6": (_ICMPV6,),
    "tcp": (_TCP,),
    "tcpv6": (_TCP,),
    "udp": (_UDP,),
    "udpv6": (_UDP,),
}
"""The labels of whole sections in English, by group; every version that prints as many has them in this order."""

STATISTICS: Final = Table(
    name="statistics",
    normalizer="counters",
    counters="windows",
    label_orders=ORDERS,
    label_sign="=",
    waits_for_section=True,
    tools=NETSTAT,
    headings=tuple(heading.meaning for heading in HEADINGS if heading.fields["protocol"] in ("ip", "tcp", "udp")),
    row=COUNTER,
    found=Announced(distinctive=False),
    headerless=Headerless(search=(r" = [0-9]+ *\n +[^ \n=][^\n=]*? = [0-9]",)),
    unknown_language=ByForm(row=COUNTER, aligned=" = "),
)
TWO_WAY_STATISTICS: Final = Table(
    name="two_way_statistics",
    normalizer="counters",
    counters="windows",
    label_orders=ORDERS,
    waits_for_section=True,
    tools=NETSTAT,
    headings=tuple(heading.meaning for heading in HEADINGS if heading.fields["protocol"] in ("icmp", "interface")),
    columns=(Column("received", COUNTERS), Column("sent", SENT)),
    found=Announced(distinctive=False),
    headerless=Headerless(search=(r"\n\n(?:[^\n\d=:]++\n)? *+[^\W\d_][^\n\d=:]*+(?<=  )[0-9]++ {2,}+[0-9]++ *+\n",)),
    unknown_language=ByForm(row=COUNTERS + SENT, titles=2),
)
TABLES: Final = (STATISTICS, TWO_WAY_STATISTICS)
