r"""Tools that print similar tables, which are not read: what shows their output, so that a diagnostic can name them.

Some of their rows look like rows of the tools that are read.

    >>> other_tool_of("Netid  State   Recv-Q  Send-Q   Local Address:Port    Peer Address:Port")
    'ss'
    >>> other_tool_of("ada@web01:~$ /sbin/arp -an"), other_tool_of("[ada@gate] > /ip route print")
    ('arp', 'RouterOS')
    >>> other_tool_of("default via 192.0.2.1 dev eth0 proto dhcp scope link metric 100")
    'ip'

Source: sources or manuals of iproute2, net-tools, lsof, sockstat, scapy and Cumulus Linux; output of the others.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from netparse_grammars.expressions import expression

if TYPE_CHECKING:
    from collections.abc import Mapping

LINE_LIMIT: Final = 400
"""Characters of a line that may be one of these; the longest header has 200."""


@dataclass(frozen=True)
class OtherTool:
    """What shows the output of one tool; words are compared with single blanks between them."""

    name: str
    headers: tuple[str, ...] = ()
    """How its header lines and headings begin."""
    commands: tuple[str, ...] = ()
    """How its command lines begin, behind a prompt."""
    rows: Mapping[str, str] = field(default_factory=dict)
    """Words within its rows that have no header, and a regular expression for the words of the whole row."""
    same_header: Mapping[str, str] = field(default_factory=dict)
    """Names of the tables that are read and have the header of one of its own, and a regular expression that is found
    in the first rows below it."""


_UDP_COUNTERS: Final = r"^\s+[0-9]+ incomplete headers$"
"""The BSDs write ``with incomplete header``."""

OTHER_TOOLS: Final = (
    OtherTool(
        "ss",
        headers=(
            "Netid State Recv-Q Send-Q",
            "State Recv-Q Send-Q Local Address:Port",
            "Recv-Q Send-Q Local Address:Port",
            "Transport Total IP IPv6",
        ),
        commands=("ss -",),
    ),
    OtherTool(
        "ip",
        commands=("ip -", "ip route", "ip addr", "ip link", "ip maddr", "ip neigh"),
        rows={
            "proto kernel": r"\S+(?: \S+)? dev \S+ .*proto kernel.*",
            "proto ra": r"\S+(?: via \S+)? dev \S+ .*proto ra.*",
            "proto dhcp": r"\S+(?: via \S+)? dev \S+ .*proto dhcp.*",
            "proto static": r"\S+(?: via \S+)? dev \S+ .*proto static.*",
            "qdisc": r"[0-9]+: [^ ]+: <[A-Z0-9_,-]*> mtu [0-9]+ .*qdisc .*",
            "lladdr": r"\S+ dev \S+ lladdr \S+ .*",
            "inet 224.0.0.1": r"inet 224\.0\.0\.1(?: users [0-9]+)?",
            "inet6 ff02::1": r"inet6 ff02::1(?: users [0-9]+)?",
            "link 33:33:": r"link 33:33(?::[0-9a-f]{2}){4}(?: users [0-9]+)?(?: static)?",
        },
    ),
    OtherTool("nstat", commands=("nstat",), rows={"IpInReceives": r"IpInReceives [0-9]+ [0-9.]+"}),
    OtherTool("cl-netstat", headers=("Iface MTU RX_OK", "Iface MTU Met RX_OK"), commands=("cl-netstat",)),
    OtherTool("lsof", headers=("COMMAND PID USER FD TYPE DEVICE", "COMMAND PID TID"), commands=("lsof -",)),
    OtherTool("sockstat", headers=("USER COMMAND PID FD PROTO LOCAL ADDRESS",), commands=("sockstat",)),
    OtherTool(
        "arp",
        headers=(
            "Address HWtype HWaddress Flags Mask Iface",
            "Host Ethernet Address Netif Expire Flags",
            "Internet Address Physical Address Type",
        ),
        commands=("arp -",),
        rows={
            "ethernet]": r"\S+ \([0-9.]+\) at \S+ on \S+ .*\[ethernet\]",
            "ether] on": r"\S+ \([0-9.]+\) at \S+ \[ether\] on \S+",
        },
    ),
    # Of its own rows none is a sign: ``netstat -ie`` prints the same.
    OtherTool("ifconfig", commands=("ifconfig",)),
    OtherTool(
        "scapy",
        headers=(
            "Network Netmask Gateway Iface Output IP",
            "Destination Next Hop Iface Src candidates",
            "Destination Next Hop iface src candidates",
        ),
        commands=("conf.route",),
    ),
    OtherTool(
        "esxcfg-route",
        headers=("VMkernel Routes:", "VMkernel default gateway", "Network Netmask Gateway Interface"),
        commands=("esxcfg-route",),
    ),
    OtherTool(
        "esxcli network ip route list",
        headers=("Network Netmask Gateway Interface Source",),
        commands=("esxcli network ip route",),
    ),
    OtherTool(
        "esxcli network ip connection list",
        headers=("Proto Recv Q Send Q Local Address Foreign Address State World ID",),
        commands=("esxcli network ip connection",),
    ),
    OtherTool(
        "netstat of Solaris",
        headers=(
            "Local Address Remote Address Swind Send-Q Rwind Recv-Q",
            "Local Address Remote Address User Pid Command",
            "Local Address Remote Address State",
            "Address Type Vnode Conn Local Addr Remote Addr",
            "Routing Table: IPv4",
            "Routing Table: IPv6",
            "IRE Table: IPv4",
            "IRE Table: IPv6",
            "Net to Media Table: IPv4",
            "Net to Media Table: IPv6",
            "Destination Gateway Flags Ref Use Interface",
            "Destination/Mask Gateway Flags Ref Use If",
            "Name Mtu Net/Dest Address Ipkts",
            "RAWIP rawipInDatagrams",
            "UDP udpInDatagrams",
            "TCP tcpRtoAlgorithm",
            "IPv4 ipForwarding",
            "IPv6 ipv6Forwarding",
            "ICMPv4 icmpInMsgs",
            "ICMPv6 icmp6InMsgs",
        ),
    ),
    OtherTool(
        "netstat of AIX",
        headers=(
            "PCB/ADDR Proto Recv-Q Send-Q",
            "SADR/PCB Type Recv-Q Send-Q",
            "Destination Gateway Flags Refs Use If Exp Groups",
            "Destination Gateway Flags Refs Use If PMTU Exp Groups",
            "Route Tree for Protocol Family",
            "Name Mtu Network Address ZoneID",
        ),
        same_header={
            # A hardware address has dots.
            "bsd_interfaces": r"^\S+ +[0-9]+ +link#[0-9]+ +[0-9a-f]{1,2}(?:\.[0-9a-f]{1,2}){5} |^lo[0-9] .* ::1%[0-9] ",
            "counter_tree": (
                r"^\s+[0-9]+ (?:large sends|bytes sent using largesend|dead gateway detection packets sent)$"
            ),
        },
    ),
    OtherTool(
        "netstat of HP-UX",
        headers=(
            "Destination Gateway Flags Refs Interface Pmtu",
            "Dest/Netmask Gateway Flags Refs Interface Pmtu",
            "Destination/Prefix Gateway Flags Refs Interface Pmtu",
            "IPv6 Routing tables:",
        ),
        same_header={
            "bsd_interfaces": (
                r"^(?:lan|lo)[0-9:]+\*? +[0-9]+ +(?:[0-9]+(?:\.[0-9]+){3}|none) +(?:[0-9.]+|none) +[0-9]+ "
            ),
            "counter_tree": (
                r"^\s+[0-9]+ (?:calls to generate an ICMP error message|bad IP headers"
                r"|(?:suspect )?connect requests dropped due to .*)$"
            ),
        },
    ),
    OtherTool("netstat of AIX or HP-UX", same_header={"counter_tree": _UDP_COUNTERS}),
    OtherTool(
        "RouterOS",
        headers=(
            "# DST-ADDRESS",
            "Columns: DST-ADDRESS",
            "# PR.. SRC-ADDRESS",
            "# PROTOCOL SRC-ADDRESS",
            "Columns: PROTOCOL, SRC-ADDRESS",
        ),
        commands=("/ip route print", "/ip firewall connection print", "ip route print", "ip firewall connection print"),
    ),
    OtherTool(
        "Cisco IOS",
        headers=(
            "Codes: L - local, C - connected",
            "Codes: C - connected, S - static",
            "Gateway of last resort",
            "TCB Local Address Foreign Address",
            "Proto Remote Port Local Port In Out Stat",
        ),
        commands=("show ip route", "show tcp", "show ip sockets"),
    ),
    OtherTool("Cisco NX-OS", headers=("IP Route Table for VRF", "IPv6 Routing Table for VRF")),
    OtherTool("FRRouting", headers=("Codes: K - kernel route",)),
    OtherTool(
        "Junos",
        headers=("+ = Active Route, - = Last Active", "Destination Type RtRef Next hop Type Index"),
        commands=("show route",),
    ),
    OtherTool("Get-NetRoute", headers=("ifIndex DestinationPrefix NextHop",), commands=("Get-NetRoute",)),
    OtherTool(
        "Get-NetTCPConnection",
        headers=("LocalAddress LocalPort RemoteAddress RemotePort", "RemoteAddress :"),
        commands=("Get-NetTCPConnection",),
    ),
    OtherTool("Get-NetUDPEndpoint", headers=("LocalAddress LocalPort",), commands=("Get-NetUDPEndpoint",)),
    OtherTool("netsh", headers=("Publish Type Met Prefix Idx",), commands=("netsh int",)),
    OtherTool("winPEAS", headers=("Protocol Local Address Local Port Remote Address",)),
)
SIGNS: Final = tuple(
    dict.fromkeys(words for tool in OTHER_TOOLS for words in (*tool.headers, *tool.commands, *tool.rows))
)
"""The words of which some are found in each line that shows one of them."""

_PROMPT: Final = expression(r"(?:[^#$%>\n]{0,100}[#$%>] ?|\+ )(?:sudo +)?(?:/(?:\w+/)+)?")
_READ: Final = expression(r"(?<![\w-])netstat\b")
"""A command that is read, beside one that is not."""
COLUMN_RULER: Final = expression(r"\s*-{2,}+(?: ++-{2,}+)++\s*")
"""The ruler below a header that underlines each title: none of the tools that are read draws one."""


def _by_first_word(beginnings: dict[str, str]) -> dict[str, list[tuple[str, str]]]:
    """Return beginnings by their first words, the longest first, each with its tool."""
    found: dict[str, list[tuple[str, str]]] = {}
    for words in sorted(beginnings, key=len, reverse=True):
        found.setdefault(words.split()[0], []).append((words, beginnings[words]))
    return found


_HEADERS: Final = _by_first_word({words: tool.name for tool in OTHER_TOOLS for words in tool.headers})
_COMMANDS: Final = _by_first_word({words: tool.name for tool in OTHER_TOOLS for words in tool.commands})
_ROWS: Final = tuple((words, expression(row), tool.name) for tool in OTHER_TOOLS for words, row in tool.rows.items())
_SAME_HEADER: Final = {
    table: tuple(
        (expression(tool.same_header[table], re.MULTILINE), tool.name)
        for tool in OTHER_TOOLS
        if table in tool.same_header
    )
    for table in dict.fromkeys(table for tool in OTHER_TOOLS for table in tool.same_header)
}


def other_tool_of(line: str) -> str | None:
    """Return the tool whose header line, command line or row without a header this is, or None."""
    if len(line) > LINE_LIMIT:
        return None
    words = " ".join(line.split())
    if tool := _beginning(_HEADERS, words):
        return tool
    if (prompt := _PROMPT.match(words)) and (tool := _beginning(_COMMANDS, words[prompt.end() :])):
        return None if _READ.search(words) else tool
    return next((tool for part, row, tool in _ROWS if part in words and row.fullmatch(words)), None)


def _beginning(beginnings: Mapping[str, list[tuple[str, str]]], words: str) -> str | None:
    """Return the tool of the longest beginning that some words have, or None."""
    first, _, _ = words.partition(" ")
    return next((tool for beginning, tool in beginnings.get(first, ()) if words.startswith(beginning)), None)


def patterns_of_doubles(table: str) -> tuple[re.Pattern[str], ...]:
    """Return what is found in the rows of other tools below a header that a table which is read has, too."""
    return tuple(rows for rows, _ in _SAME_HEADER.get(table, ()))


def other_tool_by_rows(table: str, text: str) -> str | None:
    r"""Return the tool whose rows stand below a header that both have, or None.

    Args:
        table: The name of the table that is read and has the header.
        text: The first rows.

    >>> other_tool_by_rows("bsd_interfaces", "en0   1500  link#2      2.0.4c.4f.4f.50  5  0  5  0  0\n")
    'netstat of AIX'
    """
    return next((tool for rows, tool in _SAME_HEADER.get(table, ()) if rows.search(text)), None)
