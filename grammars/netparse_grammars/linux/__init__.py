"""The dialects of Linux: net-tools, and those of BusyBox and toybox, which print the same tables a little otherwise."""

from __future__ import annotations

from typing import Final

from netparse_grammars.dialect import Dialect
from netparse_grammars.lexicon import state_languages
from netparse_grammars.linux import families, interfaces, messages, netstat, route, statistics

NET_TOOLS: Final = Dialect(
    name="net-tools",
    description="netstat and route of Linux (net-tools), and of BusyBox and toybox where nothing tells them apart",
    os="linux",
    headings=(
        *netstat.HEADINGS,
        *route.HEADINGS,
        *interfaces.HEADINGS,
        *families.HEADINGS,
        *statistics.HEADINGS,
    ),
    tables=(*families.TABLES, *netstat.TABLES, *route.TABLES, *interfaces.TABLES, *statistics.TABLES),
    messages=messages.MESSAGES,
    translated=True,
)
_ENGLISH_STATES: Final = "|".join(word for word, languages in state_languages().items() if "en" in languages)
BUSYBOX: Final = Dialect(
    name="busybox",
    description="netstat and route of BusyBox: OpenWrt, Alpine, appliances",
    os="linux",
    headings=(*netstat.HEADINGS, *route.HEADINGS),
    tables=(*netstat.BUSYBOX_TABLES, *route.TABLES),
    messages=messages.MESSAGES,
    # One blank more behind the last title; owners that are not padded; inodes that are right aligned.
    signature=(
        r"Foreign Address +State {7}\n"
        r"|PID/Program name {4}\n *(?:tcp|udp|raw) [^\n]* (?:-|[0-9]+/[^\n]{0,17}[^ \n])\n"
        r"|I-Node (?:PID/Program name {4})?Path *\n *unix.{46} +[0-9]{1,5} "
    ),
    # Other protocols, owners that are padded, inodes that are left aligned, states in other languages.
    excluded_by=(
        r"^ *(?:(?:tcp|udp|raw|icmp)6|udplite6?|sctp) "
        r"|^ *(?:tcp|udp|raw) [^\n]* (?:-|[0-9]+/[^\n]{0,17}[^ \n]) {2,}\n"
        r"|^ *unix.{46}[0-9]{1,5} "
        rf"|^ *tcp +[0-9]+ +[0-9]+ +(?:(?=[^ \n:]*+:)[^ \n]++ ++){{2}}(?!\n|(?:{_ENGLISH_STATES})(?![^ \n]))"
    ),
)
TOYBOX: Final = Dialect(
    name="toybox",
    description="netstat of toybox: Android",
    os="linux",
    headings=(*netstat.HEADINGS, *route.HEADINGS),
    tables=(*netstat.TOYBOX_TABLES, *route.TABLES),
    messages=messages.MESSAGES,
    signature=r"PID/Program Name",
)
DIALECTS: Final = (BUSYBOX, TOYBOX, NET_TOOLS)
