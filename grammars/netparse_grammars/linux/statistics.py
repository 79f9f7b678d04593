r"""The counters of Linux ``netstat -s``: net-tools.

A section for each group of counters of the kernel; most counters have a label, others the kernel's own name::

    Tcp:
        1369 active connection openings
        12 segments retransmitted
    TcpExt:
        Quick ack mode was activated 7 times
        TCPOrigDataSent: 4821

ICMP messages are listed by type in both directions; a list may be empty::

    Icmp:
        53 ICMP messages received
        ICMP input histogram:
            destination unreachable: 11
        0 ICMP messages sent
        ICMP output histogram:

Translations may put the number elsewhere, or leave no blanks around it::

        Počet přijatých ICMP zpráv: 53
        合計53パケットを受信

Where all blanks at the beginning of lines are lost, only counters that are known are rows.

Source: statistics.c of net-tools 1.60, 2.10 and git of 2026.
"""

from __future__ import annotations

import re
from typing import Final

import pyparsing as pp

from netparse_grammars.counters import linux_labels
from netparse_grammars.dialect import Announced, Heading, RowLayout, Table
from netparse_grammars.lexemes import DIGITS
from netparse_grammars.tools import NETSTAT

# Translations may have no blank between a number and their own letters, or a hyphen.
_FOREIGN: Final = r"[^\x00-\x7f]"
# The label in front of a number that ends the line, or that stands in the midst of a sentence.
LABEL: Final = pp.Regex(
    rf"[^\W\d](?:[^\n]*?[^ \n:])??(?=(?::? +|(?<={_FOREIGN}))[0-9]+(?: +[^ \n]|-?{_FOREIGN}| *\n))"
).set_name("label")
WORDS: Final = pp.Regex(rf"(?:[^\W\d_]|-(?={_FOREIGN}))(?:[^\n]*[^ \n])?").set_name("label")
NUMBER: Final = pp.Regex(rf"{DIGITS}(?=-?{_FOREIGN}|(?![^ \n]))").set_name("number")
COLON: Final = pp.Regex(":").set_name("colon")


def _heading(meaning: str, group: str, protocol: str, family: str | None = None, *, repeats: bool = False) -> Heading:
    fields = {"group": group, "protocol": protocol, "family": family, "histogram": None}
    return Heading(meaning, fields, repeats=repeats, untranslated=True)


# The kernel counts UDP of IPv4 and IPv6 apart (net/ipv4/proc.c, net/ipv6/proc.c), TCP of both together.
SECTIONS: Final = (
    _heading("ip_counters", "Ip", "ip", "ipv4"),
    _heading("icmp_counters", "Icmp", "icmp", "ipv4"),
    _heading("icmp_msg_counters", "IcmpMsg", "icmp", "ipv4", repeats=True),
    _heading("tcp_counters", "Tcp", "tcp"),
    _heading("udp_counters", "Udp", "udp", "ipv4"),
    _heading("udp_lite_counters", "UdpLite", "udplite", "ipv4"),
    _heading("tcp_ext_counters", "TcpExt", "tcp"),
    _heading("ip_ext_counters", "IpExt", "ip", "ipv4"),
    _heading("mptcp_ext_counters", "MPTcpExt", "mptcp"),
    _heading("sctp_counters", "Sctp", "sctp"),
    _heading("ip6_counters", "Ip6", "ip", "ipv6"),
    _heading("icmp6_counters", "Icmp6", "icmp", "ipv6"),
    _heading("udp6_counters", "Udp6", "udp", "ipv6"),
    _heading("udp_lite6_counters", "UdpLite6", "udplite", "ipv6"),
)
HISTOGRAMS: Final = (
    Heading("icmp_input_histogram", {"histogram": "in"}, within=True),
    Heading("icmp_output_histogram", {"histogram": "out"}, within=True),
)
HEADINGS: Final = (*SECTIONS, *HISTOGRAMS)
_LABELS: Final = linux_labels()
_ANY_LABEL: Final = "|".join(map(re.escape, _LABELS))
_BROKEN_LABELS: Final = "|".join(
    rf"{re.escape(before)}[0-9]+{re.escape(f' times{after}')}"
    for before, after in (label.split("times", 1) for label in _LABELS if " times" in label)
)
# The kernel's own names, of counters that have no label.
_KERNEL_NAME: Final = (
    r"(?:(?:TCP|Tcp|TW|MP|Ip|Icmp|Udp|Sctp|In|Out|PAWS|Listen|Reqs|Pfmemalloc|IPReversePath)[A-Z0-9]\w*|Forwarding)"
)
# Without an indent, only its words show that a line is a counter.
KNOWN_ROW: Final = pp.FollowedBy(
    # The labels stand there once, for to compile them takes most of the time for this module; ROW asks for one number.
    pp.Regex(
        rf"(?:(?:[0-9]+ +)?(?:{_ANY_LABEL})(?:\.|:? +[0-9]+)?|{_KERNEL_NAME}: +[0-9]+|{_BROKEN_LABELS}) *\n"
    ).set_name("known counter")
)
ROW: Final = pp.Opt(LABEL("label") + pp.Opt(COLON("colon"))) + NUMBER("value") + pp.Opt(WORDS("label_end"))
COUNTERS: Final = Table(
    name="counters",
    normalizer="kernel_counters",
    counters="linux",
    tools=NETSTAT,
    headings=tuple(heading.meaning for heading in HEADINGS),
    row=ROW,
    found=Announced(
        distinctive=False,
        first_row_pattern=(
            r"[0-9]+ [^ ].*|[A-Z]\w*: [0-9]+|[A-Z][^:]* [0-9]+ .*|(?=[^:]*TTL)[^:]* [0-9]+"
            rf"|[0-9]+-?{_FOREIGN}.*|(?=.*{_FOREIGN})[^\W\d_][^:]*(?::? |(?<={_FOREIGN}))[0-9]+(?: .*|-?{_FOREIGN}.*)?"
        ),
        subheading=r"(?P<group>[A-Z]\w*):",
    ),
    layout=RowLayout(indent=4, row_without_indent=KNOWN_ROW + ROW),
)
TABLES: Final = (COUNTERS,)
