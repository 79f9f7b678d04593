r"""The routing tables of Linux: ``route``, ``netstat -r``, ``netstat -rC`` of net-tools, BusyBox and toybox.

Printed by ``route -n``::

    Kernel IP routing table
    Destination     Gateway         Genmask         Flags Metric Ref    Use Iface
    0.0.0.0         192.0.2.1       0.0.0.0         UG    100    0        0 eth0
    10.66.0.0       -               255.255.0.0     !     55     -        0 -

``netstat -r`` and ``route -e`` print MSS, Window and irtt instead of Metric, Ref and Use; ``-ee`` prints them behind
an interface that is cut to 6 characters. Without ``-n``, addresses may be names, cut to 15 characters. A route that
rejects has dashes for what it does not have. The cache (``-C``, kernels before 3.6) begins with the source.

Printed by ``route -6n``; versions before 2.10 print wider columns or narrower titles::

    Kernel IPv6 routing table
    Destination                    Next Hop                   Flag Met Ref  Use If
    2001:db8:1::/64                ::                         U    256 1      0 eth0
    ::/0                           ::                         !n   -1  1      0 lo

Source: lib/inet_gr.c and lib/inet6_gr.c of net-tools 1.60 and 2.10; networking/route.c of BusyBox 1.22 to 1.36;
include/linux/route.h, ipv6_route.h and in_route.h of Linux for the flags.
"""

from __future__ import annotations

from typing import Final

import pyparsing as pp

from netparse_grammars.dialect import ByForm, Column, Cut, Headerless, Heading, Table
from netparse_grammars.lexemes import (
    CELL_END,
    DEFAULT,
    INTEGER,
    IPV4,
    IPV6,
    LOOSE_IPV6_TEXT,
    MASK_SEARCHED,
    NAME,
    NUMBER,
    SIGNED,
)
from netparse_grammars.tools import EITHER

NOTHING: Final = pp.Regex(r"[-*]" + CELL_END).suppress().set_name("nothing")
NO_GATEWAY: Final = pp.Regex(r"(?:[-*]|0\.0\.0\.0)" + CELL_END).suppress().set_name("no gateway")
FLAGS: Final = pp.Regex(r"[A-Za-z!#-]*[A-Za-z!#]" + CELL_END)("flags").set_name("flags")

DESTINATION: Final = IPV4("destination") | DEFAULT("destination") | NAME("destination_host")
GATEWAY: Final = NO_GATEWAY | IPV4("gateway") | NAME("gateway_host")
METRIC: Final = Column("metric", (NOTHING | SIGNED("metric")).set_name("metric"))
REF: Final = Column("ref", NOTHING | SIGNED("ref_count"))
USE: Final = Column("use", NOTHING | SIGNED("use"))
IFACE: Final = Column("iface", NOTHING | NAME("interface"))
MSS: Final = Column("mss", NOTHING | INTEGER("mss"))
WINDOW: Final = Column("window", NOTHING | INTEGER("window"))
IRTT: Final = Column("irtt", NOTHING | INTEGER("irtt"))

_ADDRESSES: Final = (
    Column("destination", DESTINATION.set_name("destination"), fast=IPV4("destination")),
    Column("gateway", GATEWAY.set_name("gateway"), fast=NO_GATEWAY | IPV4("gateway")),
    Column("genmask", IPV4("netmask").set_name("netmask")),
    Column("flags", FLAGS),
)
_CACHED: Final = (
    Column("source", NAME("source")),
    Column("destination", DESTINATION.set_name("destination")),
    Column("gateway", GATEWAY.set_name("gateway")),
    Column("flags", pp.Opt(FLAGS)),
)
_WIDE: Final = (METRIC, REF, USE, IFACE, MSS, WINDOW, IRTT)
_CACHE_ENTRY: Final = (
    Column("tos", SIGNED("tos"), optional=True),
    Column("hhref", SIGNED("hhref"), optional=True),
    Column("hhuptod", SIGNED("hhuptod"), optional=True),
    Column("specdst", NAME("specdst"), optional=True),
    Column("hh", SIGNED("hh"), optional=True),
    Column("arp", SIGNED("arp"), optional=True),
)

# Named as in the kernel: RTF_GATEWAY, RTCF_NOTIFY. "c" of IPv4 is RTF_ADDRCONF or RTF_CACHE: it has no name here.
FLAG_NAMES: Final = {
    "U": "up",
    "G": "gateway",
    "!": "reject",
    "H": "host",
    "R": "reinstate",
    "D": "dynamic",
    "M": "modified",
    "d": "default",
    "a": "allonlink",
    "o": "nonexthop",
    "e": "expires",
    "f": "flow",
    "p": "policy",
    "l": "local",
    "u": "mtu",
    "w": "window",
    "i": "irtt",
    "n": "notcached",
}
IPV6_FLAG_NAMES: Final = {
    "U": "up",
    "G": "gateway",
    "!": "reject",
    "H": "host",
    "D": "default",
    "A": "addrconf",
    "C": "cache",
    "a": "allonlink",
    "e": "expires",
    "m": "modified",
    "n": "nonexthop",
    "f": "flow",
}
CACHE_FLAG_NAMES: Final = {
    "U": "up",
    "H": "host",
    "G": "gateway",
    "!": "reject",
    "R": "reinstate",
    "D": "dynamic",
    "M": "modified",
    "-": "dead",
    "o": "onlink",
    "n": "notify",
    "d": "directdst",
    "t": "tproxy",
    "f": "fast",
    "q": "masq",
    "Ns": "snat",
    "r": "doredirect",
    "i": "directsrc",
    "Nd": "dnat",
    "b": "broadcast",
    "m": "multicast",
    "#": "reject",
    "l": "local",
}

# Without a header the numbers may be Metric, Ref and Use, or MSS, Window and irtt.
HEADERLESS_NAME: Final = pp.Regex(r"[\w.-]+" + CELL_END).set_name("name")
HEADERLESS_ROW: Final = (
    (IPV4("destination") | DEFAULT("destination") | HEADERLESS_NAME("destination_host")).set_name("destination")
    + (NO_GATEWAY | IPV4("gateway") | HEADERLESS_NAME("gateway_host")).set_name("gateway")
    + IPV4("netmask")
    + FLAGS
    + pp.Regex(r"(?:-?[0-9]+|-)(?: +(?:-?[0-9]+|-)){2}" + CELL_END)("numbers").set_name("three numbers")
    + (NOTHING | pp.Regex(r"[\w.:@-]+" + CELL_END)("interface")).set_name("interface")
)
_NAMES_CUT: Final = (Cut("destination_host", (15,)), Cut("gateway_host", (15,)))
_INTERFACE_CUT: Final = Cut("interface", (6,))
_IPV4: Final = {"family": "ipv4"}
_IPV6: Final = {"family": "ipv6"}
_CACHE: Final = {"table": "cache"}


def _routes(*columns: Column, cuts: tuple[Cut, ...] = _NAMES_CUT, headerless: pp.ParserElement | None = None) -> Table:
    """Return the table of IPv4 routes with these columns behind the addresses and the flags."""
    return Table(
        "ipv4_routes",
        "routes",
        EITHER,
        (*_ADDRESSES, *columns),
        fields=_IPV4,
        cuts=cuts,
        flag_names=FLAG_NAMES,
        headerless=Headerless(row=headerless, search=(MASK_SEARCHED,) if headerless else ()),
        unknown_language=ByForm(row=headerless, titles=2) if headerless else None,
    )


def _cached_routes(*columns: Column, cuts: tuple[Cut, ...] = _NAMES_CUT) -> Table:
    """Return the table of cached IPv4 routes with these columns behind the addresses and the flags."""
    columns = (*_CACHED, *columns)
    fields = _IPV4 | _CACHE
    return Table("ipv4_route_cache", "routes", EITHER, columns, fields=fields, cuts=cuts, flag_names=CACHE_FLAG_NAMES)


_LENGTH: Final = r"/[0-9]{1,3}" + CELL_END
IPV6_DESTINATION: Final = (
    pp.Regex(rf"{LOOSE_IPV6_TEXT}{_LENGTH}|\[[0-9A-Fa-f:.]+\]{_LENGTH}")("destination")
    | pp.Regex(rf"[^ \n/]+(?={_LENGTH})")("destination_host")
    + pp.Suppress("/").leave_whitespace()
    + NUMBER("prefix_length").leave_whitespace()
).set_name("destination")
NEXT_HOP: Final = (
    pp.Regex(r"(?:\*|::|\[::\])" + CELL_END).suppress() | IPV6("gateway") | NAME("gateway_host")
).set_name("next hop")
# Use is printed 6 wide without a blank before it: from 6 digits on it touches Ref. Of 7 digits the first is Ref.
_INTERFACE_FOLLOWS: Final = r"(?= +[^ \n]+ *\n)"
TOUCHING: Final = pp.Regex(rf"[0-9]{{8,}}{_INTERFACE_FOLLOWS}").set_name("number")
IPV6_REF: Final = pp.Regex(rf"[0-9](?=[0-9]{{6}}{_INTERFACE_FOLLOWS})|-?[0-9]{{1,20}}{CELL_END}").set_name("number")
REF_AND_USE: Final = TOUCHING("ref_use") | IPV6_REF("ref_count") + SIGNED("use")
_IPV6_ADDRESSES: Final = (
    Column("destination", IPV6_DESTINATION),
    Column("next_hop", NEXT_HOP),
    Column("flags", pp.Opt(FLAGS)),
    METRIC,
    Column("ref", REF_AND_USE),
    Column("use", pp.Empty()),
    IFACE,
)
_TOUCHING: Final = (("ref_count", "use"),)
IPV6_ROUTES: Final = Table(
    "ipv6_routes",
    "routes",
    EITHER,
    _IPV6_ADDRESSES,
    fields=_IPV6,
    flag_names=IPV6_FLAG_NAMES,
    headerless=Headerless(
        row=pp.And([column.cell for column in _IPV6_ADDRESSES]),
        search=(r"/[0-9]{1,3} ++(?=[^ \n]*::)[^ \n]++ ++[U!][A-Za-z]*+ ++-?[0-9]",),
    ),
    touching=_TOUCHING,
)
IPV6_CACHE: Final = Table(
    "ipv6_route_cache",
    "routes",
    EITHER,
    _IPV6_ADDRESSES,
    headings=("ipv6_routing_cache",),
    fields=_IPV6 | _CACHE,
    flag_names=IPV6_FLAG_NAMES,
    touching=_TOUCHING,
)
IPV6_NEIGHBOURS: Final = Table(
    "ipv6_neighbours",
    "cells_only",
    EITHER,
    (
        Column("neighbour", NAME("neighbour")),
        Column("hw_address", NAME("hw_address")),
        Column("iface", NAME("iface")),
        Column("flags", pp.Opt(FLAGS)),
        Column("ref", SIGNED("ref")),
        Column("state", NAME("state")),
        Column("stale", pp.Opt(NAME("stale_sec")), optional=True),
        Column("delete", pp.Opt(NAME("delete_sec")), optional=True),
    ),
)

HEADINGS: Final = (
    Heading("ip_routing_table", tools=EITHER, pattern_without_words=r"(?!.*IPv6).*(?<![A-Za-z])IP(?![A-Za-z])"),
    Heading("ip_routing_cache", tools=EITHER),
    Heading("ipv6_routing_table", tools=EITHER, pattern_without_words=".*IPv6"),
    Heading("ipv6_routing_cache", tools=EITHER),
    Heading("ipv6_neighbour_cache", tools=EITHER),
)
TABLES: Final = (
    _routes(*_WIDE, cuts=(*_NAMES_CUT, _INTERFACE_CUT)),
    _routes(METRIC, REF, USE, IFACE, headerless=HEADERLESS_ROW),
    _routes(MSS, WINDOW, IRTT, IFACE),
    _cached_routes(*_WIDE, *_CACHE_ENTRY, cuts=(*_NAMES_CUT, _INTERFACE_CUT)),
    _cached_routes(METRIC, REF, USE, IFACE),
    _cached_routes(MSS, WINDOW, IRTT, IFACE),
    IPV6_CACHE,
    IPV6_ROUTES,
    IPV6_NEIGHBOURS,
)
