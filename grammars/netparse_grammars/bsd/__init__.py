"""The dialects of macOS and the BSDs, which have the same tables: ``bsd`` is used until a text shows which it is."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from netparse_grammars.bsd import interfaces, kernel, messages, netstat, queues, route, route_get, statistics, tables
from netparse_grammars.dialect import Dialect

BSD: Final = Dialect(
    name="bsd",
    description="netstat and route of macOS or a BSD, or of Junos, where the text does not tell which",
    os=None,
    headings=(
        *netstat.HEADINGS,
        *kernel.HEADINGS,
        *route.HEADINGS,
        *interfaces.HEADINGS,
        *tables.HEADINGS,
        *statistics.HEADINGS,
    ),
    tables=(
        *netstat.TABLES,
        *kernel.TABLES,
        *route.TABLES,
        *route_get.TABLES,
        *interfaces.TABLES,
        *queues.TABLES,
        *tables.TABLES,
        *statistics.TABLES,
    ),
    messages=messages.MESSAGES,
    unended_note=messages.CHANGED,
    flag_names=route.FLAG_NAMES,
    states=netstat.STATES,
)


def _any_of(*patterns: str) -> str:
    return "|".join(patterns)


def _with_behind(first: str, second: str) -> str:
    """Return the expression for a line with one thing somewhere, and another behind it.

    Just the first of the first is tried: a line that repeats it takes no longer.
    """
    return rf"^(?>[^\n]*?(?:{first}))[^\n]*(?:{second})"


MACOS: Final = replace(
    BSD,
    name="macos",
    description="netstat and route of macOS, Mac OS X 10.5 and later",
    os="macos",
    general=BSD.name,
    signature=_any_of(
        r"Active (?:LOCAL \(UNIX\)|Multipath|kernel (?:event|control)|VSock)|Registered kernel control modules",
        _with_behind(r"Proto Recv-Q Send-Q  Local ", r"\(state\) {4}"),
        _with_behind(r"\(state\)|Nextref", "rhiwat|rxbytes"),
        r"Socket +Flowhash",
        r"\(qlen/incqlen/maxqlen\)\n *Listen ",
        r"Gateway +(?:RT_IFA|Flags {8,}(?:Refs|Netif Expire))|Destination {29}Gateway {25}Flags {6}Netif|rtt\(ms\)",
        r"Name {7,}Mtu {3}Network|\[ sched:|Linklayer Address|Device +Netif",
        r"^ *flags: <[^>\n]*(?:GLOBAL|IFSCOPE|IFREF|ROUTER|PROXY)",
        r"^ *[0-9]+/[0-9]+ mbufs in use:",
        r"sent after flow control|checksummed in software|dropped due to low memory",
    ),
    flag_names=route.MACOS_FLAG_NAMES,
)
FREEBSD: Final = replace(
    BSD,
    name="freebsd",
    description="netstat and route of FreeBSD, pfSense and OPNsense",
    os="freebsd",
    general=BSD.name,
    signature=_any_of(
        r"Proto Recv-Q Send-Q Local Address {6,}Foreign|Proto Listen|Tcpcb|R-MBUF|Rexmit +OOORcv",
        r"Active SCTP|Proto +Type +L|Netgraph sockets",
        r"Flags {5}Netif Expire|Destination {23}Gateway {23}Flags {6}Netif",
        r"Gateway +Flags +(?:Refs +)?Use +Mtu +Netif|Nhop#",
        r"Routing tables \(fib: |Nexthop (?:data|groups)|Idx +(?:Type +)?IFA|GrpIdx +NhIdx|Virtual Interface Table",
        r"Idrop|idrops",
        r"^ *fib: [0-9]+",
        r"Setting +Current +Limit|Name +Proto +QLimit|WSID +CPU|^ *Pid +Netif +Flags",
        r"hostcache|ignored RSTs in the window",
    ),
)
OPENBSD: Final = replace(
    BSD,
    name="openbsd",
    description="netstat and route of OpenBSD",
    os="openbsd",
    general=BSD.name,
    signature=_any_of(
        r"Proto {3,}Recv-Q|TCP-State",
        r"Mtu +Prio +I|Ifail|Name {4,}Mtu {3}Network {5}Address",
        r"^ *(?:if address|priority): ",
        r"acks? for old data|missing IPsec protection",
    ),
    repeats=("bsd_internet_sockets",),
    flag_names=route.OPENBSD_FLAG_NAMES,
    family="ipv4",
    service_width=8,
)
NETBSD: Final = replace(
    BSD,
    name="netbsd",
    description="netstat and route of NetBSD",
    os="netbsd",
    general=BSD.name,
    signature=_any_of(
        r"Foreign Address +State\b",
        r"Mtu {1,2}Interface",
        _with_behind(r"Name +Mtu +Network {4,}Address ", "Colls"),
        r"self-quench|delayed frees? of tcpcb",
    ),
    flag_names=route.NETBSD_FLAG_NAMES,
    family="ipv4",
    service_width=8,
)
DIALECTS: Final = (MACOS, OPENBSD, NETBSD, FREEBSD, BSD)
