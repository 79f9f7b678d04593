r"""The counters of macOS and the BSDs: ``netstat -s``, ``-rs``, ``-m``.

A title for each protocol, and a tree below it: what is indented deeper belongs to the counter or heading above::

    tcp:
            2650 packets sent
                    525 data packets (49634 bytes)
                    106 data packets (49356 bytes) retransmitted
    icmp:
            Output histogram:
                    echo reply: 59
            ICMP address mask responses are disabled

Memory buffers (``-m``) have no title; the words in brackets name the values of one line::

    588/2142/2730 mbufs in use (current/cache/total)
    1179K/1971K/3150K bytes allocated to network (current/cache/total)

Tabs may have become any blanks on the way, so only the order of indentation counts.

Source: inet.c, inet6.c, ipsec.c, route.c, mbuf.c, systm.c, misc.c of network_cmds 307 to 741; FreeBSD 8 to 13;
OpenBSD 4 to 7; NetBSD 9; Junos, which prints capitals and no blank before brackets.
"""

from __future__ import annotations

from typing import Final

import pyparsing as pp

from netparse_grammars.dialect import Announced, Heading, RowLayout, Table
from netparse_grammars.lexemes import CELL_END, DIGITS, REST
from netparse_grammars.tools import NETSTAT

VALUES: Final = pp.Regex(
    rf"-?{DIGITS}(?:[.,]{DIGITS}(?= +(?:seconds|usec)\b)|[KMG]?(?:/{DIGITS}[KMG]?){{0,5}}){CELL_END}"
).set_name("number")
ONE_VALUE: Final = pp.Regex(rf"-?{DIGITS}(?= *\n)").set_name("number")
# Before a number that ends the line; "10 < x <= 20" is a class of a histogram.
LABEL: Final = pp.Regex(
    r"(?:[0-9]+ < )?x(?: <= [0-9]+)?(?=: [0-9]+ *\n)"
    r"|[^\W\d](?:[^\n]*?[^ \n])??(?=[:=] *-?[0-9]+ *\n)|#[0-9]+(?=: *[0-9]+ *\n)"
).set_name("label")
SEPARATOR: Final = pp.Regex("[:=]").suppress().set_name("colon")
WORDS: Final = REST.copy().set_name("label")
# Headings end in a colon, except those of address selection; macOS 10.15 has one above them.
HEADING: Final = pp.Regex(
    r"[^\W\d][^\n:]*:(?= *\n)|(?:Input|Output) [Hh]istogram(?= *\n)"
    r"|source address selection(?= *\n)"
    r"|(?:source addresses (?:on an|on a non-|of)|deprecated source addresses)[^\n0-9]*(?=\n)"
).set_name("heading")
ROW: Final = (
    HEADING("heading") | LABEL("label") + SEPARATOR + ONE_VALUE("value_behind") | VALUES("values") + WORDS("label_end")
).set_name("counter")


def _heading(meaning: str, protocol: str, family: str | None = None, *, group: str | None = None) -> Heading:
    fields = {"group": group or meaning.removesuffix("_tree"), "protocol": protocol, "family": family}
    return Heading(meaning, fields, repeats=meaning == "pfkey_tree")


def _of_interface(meaning: str, protocol: str, family: str | None, group: str) -> Heading:
    fields = {"group": group, "protocol": protocol, "family": family}
    return Heading(meaning, fields, rest=r" +(?P<counted_interface>[^ :]+):?")


_IPV4: Final = ("ip", "icmp", "igmp", "arp", "ipsec", "pim")
_IPV6: Final = {"ip6": "ip", "icmp6": "icmp", "ipsec6": "ipsec", "rip6": "rip", "pim6": "pim", "divert6": "divert"}
_OTHERS: Final = (
    *("tcp", "mptcp", "udp", "sctp", "routing", "ah", "esp", "ipcomp", "carp", "pfsync", "pflow", "ipencap"),
    *("etherip", "ipip", "divert", "pfkey", "kevt", "kctl", "nstat", "xbkidle", "net_api", "if_ports_used", "vsock"),
    *("tdb", "unpcb", "raw_if", "clnl", "esis", "tnp", "rdp", "tudp", "ttp", "mpls", "ethoamlfm", "ethoamcfm"),
    *("vpls", "bridge"),
)
HEADINGS: Final = (
    *(_heading(f"{name}_tree", name, "ipv4") for name in _IPV4),
    *(_heading(f"{name}_tree", protocol, "ipv6") for name, protocol in _IPV6.items()),
    *(_heading(f"{name}_tree", name) for name in _OTHERS),
    _heading("tcp_connection_count_by_state_tree", "tcp"),
    _heading("ipv4_multicast_forwarding_tree", "ip", "ipv4"),
    _heading("ipv6_multicast_forwarding_tree", "ip", "ipv6"),
    _of_interface("ip6_of_interface", "ip", "ipv6", "ip6_on"),
    _of_interface("icmp6_of_interface", "icmp", "ipv6", "icmp6_on"),
    _of_interface("link_heuristics_of_interface", "interface", None, "link_heuristics_on"),
    _of_interface("lpw_of_interface", "interface", None, "lpw_stats_on"),
)
# A list below "tcp:" may be anything; the first counter of an output is known by its words.
_OF_COUNTERS: Final = (
    "packets?|datagrams?|messages?|segments?|bytes?|acks?|connections?|requests?|calls?|sockets?|reports?|quer(?:y|ies)|"
    "dropped|received|sent|delivered|discarded|denied|bad|invalid|total|failures?|errors?|timeouts?|redirects?|routes?|"
    "with|open|registered|advertisements?|solicitations?|fragments?|headers?|count|attempts?|entr(?:y|ies)|drops?|frees?|"
    "chunks?|associations?|flows?|subflows?|states?|lookups?|max|maximum|octets?|frames?|cells?|interfaces?|resends?|probes?|drifts?"
)
COUNTERS: Final = Table(
    name="counter_tree",
    normalizer="counter_tree",
    counters="bsd",
    tools=NETSTAT,
    headings=tuple(heading.meaning for heading in HEADINGS),
    row=ROW,
    found=Announced(
        first_row_pattern=rf"(?i)-?[0-9]+ .*\b(?:{_OF_COUNTERS})\b.*",
        next_section_row_pattern=(
            r"-?[0-9]+(?:\.[0-9]+)? [^\d\W].*|[A-Za-z ]*[Hh]istogram:?|Mbuf statistics:|source addresses .*"
        ),
        distinctive=False,
        subheading=r"(?P<group>[A-Za-z][\w /.+-]{0,60}):",
        signature_rows=60,
    ),
    layout=RowLayout(outline=True),
)
_OF_BUFFERS: Final = pp.Regex(
    r"[0-9](?=[^\n]*\b(?:mbufs?|clusters?|allocated|requests?|calls|sfbufs?|sendfile|pages?|returned|drain|network)\b)"
).set_name("counter of buffers")
MBUFS: Final = Table(
    name="mbufs",
    normalizer="counter_tree",
    counters="bsd",
    tools=NETSTAT,
    fields={"group": "mbuf", "protocol": "mbuf"},
    row=pp.FollowedBy(_OF_BUFFERS) + VALUES("values") + WORDS("label_end"),
    found=Announced(distinctive=False, starts_with=r"(?<![0-9/])[0-9]{1,20}+(?:/[0-9]++){0,2} mbufs? in use"),
    layout=RowLayout(outline=True),
)
TABLES: Final = (COUNTERS, MBUFS)
