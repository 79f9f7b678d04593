r"""The routing tables of macOS and the BSDs: ``netstat -r``, ``route show`` of OpenBSD and NetBSD.

Printed by ``netstat -rn`` of macOS 10.13; later versions print no Refs and Use, FreeBSD neither::

    Routing tables

    Internet:
    Destination        Gateway            Flags        Refs      Use   Netif Expire
    default            192.0.2.1          UGSc           82        0     en0
    169.254            link#5             UCS             0        0     en0
    192.0.2.1          0:0:5e:0:53:1      UHLWIir        40       37     en0   1177

    Internet6:
    Destination                             Gateway                         Flags         Netif Expire
    fe80::%lo0/64                           fe80::1%lo0                     UcI             lo0

Printed by OpenBSD, which marks a locked MTU by an L; NetBSD has neither Prio nor Label. The titles Iface and Interface
show that it may as well be ``route show``, which prints the same; no other system has that::

    Destination        Gateway            Flags   Refs      Use   Mtu  Prio Iface Label
    198.51.100/24      192.0.2.7          UGS        0        0  1350 L   8 em0   uplink

A destination without its last numbers is a network of as many bits as it shows; without a length it is a host or a
network of its class. Without ``-n``, addresses may be names, and all are cut to 18 characters; an interface is cut to
the width of its column.

Source: route.c of network_cmds 307 to 741 and FreeBSD 9 to 13, show.c of OpenBSD 4 to 7, route.c of NetBSD 5 to 9.
"""

from __future__ import annotations

from typing import Final

import pyparsing as pp

from netparse_grammars.dialect import Column, Cut, Headerless, Heading, RouteWidths, RowLayout, Table
from netparse_grammars.lexemes import (
    CELL_END,
    CUT_IPV6_TEXT,
    DEFAULT,
    INTEGER,
    IPV4,
    MAC,
    MAC_TEXT,
    NUMBER,
    REST,
    WORD,
)
from netparse_grammars.redaction import COVER, COVERED_TEXT
from netparse_grammars.tools import EITHER, NETSTAT, Tools

NOTHING: Final = pp.Regex(r"-{1,3}" + CELL_END).suppress().set_name("nothing")
# An index, a name with dotted bytes, or the bytes of an address of a family that the tool does not know.
LINK: Final = pp.Regex(
    rf"link#[0-9]+{CELL_END}|[a-z]+[0-9]+:[0-9a-f]+(?:\.[0-9a-f]+)+{CELL_END}"
    rf"|index: [0-9]+(?: {MAC_TEXT})?{CELL_END}|\([0-9]+\)(?: [0-9A-Fa-f]{{2,4}}{CELL_END})*"
).set_name("link")
IPV6: Final = pp.Regex(rf"{CUT_IPV6_TEXT}(?:(?=%)|{CELL_END})").set_name("IPv6 address")
# Lines of other texts have words, too: beside a name, flags must be known, and an interface must have a number.
_KNOWN_FLAGS: Final = rf"[UCH][UGHRDMdCcLSTXWbBmIiYrgAlhnJPp123]*(?= [^\n]*(?:{COVER}|[a-z][\w.-]*[0-9]))"
_ADDRESS: Final = rf"(?:{COVERED_TEXT}|link#[0-9]+|{MAC_TEXT}|[0-9]+(?:\.[0-9]+){{3}}|{CUT_IPV6_TEXT}(?:%[^ \n]+)?)"
NAMED: Final = pp.Regex(rf"[^ \n:\"',]+(?= +{_ADDRESS} +U[A-Za-z0-9]*{CELL_END}| +[^ \n]+ +{_KNOWN_FLAGS})").set_name(
    "name"
)
NAMED_GATEWAY: Final = pp.Regex(
    rf"[^ \n]++(?= +{_KNOWN_FLAGS})|(?=[\w-]*[.0-9])[\w.-]++(?= +U[A-Za-z0-9]*{CELL_END})"
).set_name("name")
FLAGS: Final = pp.Regex(r"[A-Za-z0-9]+" + CELL_END).set_name("flags")

_ZONE_TEXT: Final = pp.Regex(r"[^ \n/]+").leave_whitespace()
_PERCENT: Final = pp.Literal("%").suppress().leave_whitespace()
# Numbers of which the last may be missing, and a length; of an IPv6 prefix that is cut, the slash may be the last.
IPV4_PREFIX: Final = pp.Regex(rf"[0-9]{{1,3}}(?:\.[0-9]{{1,3}}){{0,3}}(?:/[0-9]{{1,2}})?{CELL_END}").set_name("prefix")
IPV6_PREFIX: Final = pp.Regex(rf"{CUT_IPV6_TEXT}(?:/[0-9]{{0,3}}{CELL_END}|(?=%)|{CELL_END})").set_name("IPv6 prefix")

# A mask whose one bits are not in a row.
ODD_MASK: Final = pp.Regex(r"[0-9.]+[&/]0x[0-9a-f]+" + CELL_END).set_name("prefix")


def destination(name: pp.ParserElement) -> pp.ParserElement:
    """Return a destination, which may be a name."""
    return (
        (IPV4_PREFIX | DEFAULT | IPV6_PREFIX)("destination")
        + pp.Opt(_PERCENT + _ZONE_TEXT("destination_zone"))
        + pp.Opt(pp.Suppress("/").leave_whitespace() + NUMBER("zoned_length").leave_whitespace())
        | ODD_MASK("_destination")
        | name("destination_host")
    ).set_name("destination")


DESTINATION: Final = destination(NAMED)


def gateway(name: pp.ParserElement) -> pp.ParserElement:
    """Return a gateway, which may be a name."""
    return (
        NOTHING
        | (MAC | LINK)("gateway_link")
        | (IPV4 | IPV6)("gateway") + pp.Opt(_PERCENT + WORD("gateway_zone").leave_whitespace())
        | name("gateway_host")
    ).set_name("gateway")


GATEWAY: Final = gateway(NAMED_GATEWAY)
INTERFACE: Final = pp.Regex(rf"(?!(?:[0-9]+|!|=>){CELL_END})[^ \n\"',]+{CELL_END}").set_name("interface")
EXPIRED: Final = pp.Regex("!" + CELL_END).set_name("end of line")
# Of any length: normalizing keeps what is no time, and rejects what is no number.
EXPIRE: Final = pp.Regex("-?[0-9]+" + CELL_END).set_name("seconds")
DUPLICATE: Final = pp.Regex("=>" + CELL_END).suppress().set_name("end of line")


def _number(title: str, name: str) -> Column:
    return Column(title, (NOTHING | INTEGER(name)).set_name("number"), optional=True)


def _native(title: str) -> Column:
    return Column(title, pp.Opt(WORD(f"_{title}")), optional=True)


_MTU: Final = (NOTHING | INTEGER("mtu")).set_name("number")
_ADDRESSES: Final = (Column("destination", DESTINATION), Column("gateway", GATEWAY))
_COUNTS: Final = (_number("refs", "ref_count"), _number("use", "use"))
_NETIF_COLUMNS: Final = (
    *_ADDRESSES,
    Column("rt_ifa", WORD("interface_address"), optional=True),
    Column("flags", FLAGS("flags")),
    *_COUNTS,
    _number("nhop", "nhop"),
    Column("bsd_mtu", _MTU, optional=True),
    Column("netif", NOTHING | INTERFACE("interface")),
    Column("route_expire", pp.Opt(EXPIRED("_expire") | EXPIRE("expire")), optional=True),
    *(_native(title) for title in ("rtt_ms", "rttvar_ms", "recvpipe", "sendpipe", "ssthresh")),
)
_IFACE_COLUMNS: Final = (
    *_ADDRESSES,
    Column("flags", FLAGS("flags")),
    *_COUNTS,
    Column(
        "bsd_mtu", _MTU, optional=True, when_followed_by={"prio": _MTU + pp.Opt(pp.Regex("L" + CELL_END)("mtu_lock"))}
    ),
    Column("prio", INTEGER("prio"), optional=True),
    Column("route_iface", NOTHING | INTERFACE("interface")),
    Column("label", pp.Opt(REST("label")), optional=True),
)
# An interface is cut to what the room between two titles shows.
_FLAGS_ROOM: Final = ((10, 8), (11, 8), (13, 7), (14, 8), (16, 10), (20, 14))
_CUTS: Final = (
    *(Cut("interface", (width,), column="use", room=room, title="netif") for room, width in ((5, 6), (6, 7))),
    *(Cut("interface", (width,), column="flags", room=room, title="netif") for room, width in _FLAGS_ROOM),
    Cut("interface", (14,), column="bsd_mtu", room=13, title="netif"),
)
_WIDTHS: Final = RouteWidths(address=18, ipv6_column=30)
_SHAPE: Final = pp.FollowedBy(
    pp.Regex(
        # A network is written with its length or without its last numbers; one number alone is no column.
        r"(?![0-9]+(?:\.[0-9]+){3} +[^ \n]+ +U[A-GI-Za-z0-9]* )"
        rf"(?:{COVERED_TEXT}|default {{6}}|[0-9]{{1,3}}(?:\.[0-9]{{1,3}}){{0,3}}(?:/[0-9]{{1,2}})?"
        rf"|{CUT_IPV6_TEXT}(?:%[^ \n/]+)?(?:/[0-9]*)?) +{_ADDRESS}"
        rf" +U[A-Za-z0-9]*(?:(?: +(?:[0-9]+|-)){{2,4}})?"
        rf" +(?:{COVERED_TEXT}|[a-z][\w.-]*[0-9])(?: +(?:!|[0-9]+))? *\n"
    ).set_name("a whole row")
)
# Only the header line shows which numbers these are.
_NUMBERS: Final = pp.Regex(rf"(?:[0-9]+|-)(?: +(?:[0-9]+|-)){{0,3}}(?= +[a-z{COVER}])")
HEADERLESS_ROW: Final = (
    _SHAPE
    + DESTINATION
    + GATEWAY
    + FLAGS("flags")
    + pp.Opt(_NUMBERS("numbers"))
    + INTERFACE("interface")
    + pp.Opt(EXPIRED("_expire") | EXPIRE("expire"))
)


def _other_families(interface: str, tools: Tools) -> Table:
    """Return the table of routes of other families whose interface has this title."""
    columns = (
        Column("destination", (LINK | WORD)("destination").set_name("destination")),
        Column("gateway", (NOTHING | LINK("gateway") | WORD("gateway")).set_name("gateway")),
        Column("flags", pp.Regex(rf"{_KNOWN_FLAGS}")("flags").set_name("flags")),
        *(Column(title, pp.Opt(NOTHING | INTEGER(title)), optional=True) for title in ("refs", "use")),
        Column("bsd_mtu", NOTHING | INTEGER("mtu"), optional=True),
        Column("prio", INTEGER("prio"), optional=True),
        Column(interface, pp.Opt(NOTHING | INTERFACE("netif"))),
        Column("route_expire", pp.Opt(WORD("expire")), optional=True),
    )
    headings = ("ipx_routes", "appletalk_routes", "xns_routes", "iso_routes", "protocol_family_routes")
    fields = {"family_title": None, "family_number": None}
    return Table("protocol_family_routes", "family_cells", tools, columns, headings=headings, fields=fields)


ROUTES: Final = Table(
    name="bsd_routes",
    normalizer="bsd_routes",
    tools=NETSTAT,
    columns=_NETIF_COLUMNS,
    cuts=_CUTS,
    route_widths=_WIDTHS,
    layout=RowLayout(row_end=pp.Opt(DUPLICATE)),
)
SHOWN_ROUTES: Final = Table(
    name="bsd_routes",
    normalizer="bsd_routes",
    tools=EITHER,
    columns=_IFACE_COLUMNS,
    route_widths=_WIDTHS,
    layout=RowLayout(row_end=pp.Opt(DUPLICATE)),
    # Without a header, rows may be those of either table.
    headerless=Headerless(
        row=HEADERLESS_ROW,
        search=(
            r"(?<!\S)default {6,}+[^ \n]++ ++U[A-Za-z0-9]*+ ",
            r" link#[0-9]++ ++U[A-Za-z0-9]*+ ",
            r" [0-9a-f]{1,2}(?::[0-9a-f]{1,2}){5} ++UH[A-Za-z0-9]*+ ",
        ),
    ),
)
LABEL: Final = pp.Regex(r"(?:[0-9]+|-)" + CELL_END).set_name("label")
MPLS: Final = Table(
    name="mpls_routes",
    normalizer="cells_only",
    tools=EITHER,
    columns=(
        *(Column(title, LABEL(title)) for title in ("in_label", "out_label")),
        Column("op", pp.Regex("(?:SWAP|PUSH|POP|-)" + CELL_END)("op").set_name("operation")),
        *(Column(title, WORD(title)) for title in ("gateway", "flags")),
        *(Column(title, WORD(title)) for title in ("refs", "use")),
        Column("bsd_mtu", WORD("mtu")),
        Column("prio", WORD("prio")),
        Column("route_iface", WORD("interface")),
    ),
)
ENCAP: Final = Table(
    name="encap_routes",
    normalizer="cells_only",
    tools=EITHER,
    columns=(
        Column("encap_source", WORD("source")),
        Column("encap_source_port", WORD("source_port")),
        Column("destination", WORD("destination")),
        Column("encap_destination_port", WORD("destination_port")),
        Column("proto", WORD("proto")),
        Column("security_association", REST("sa_address_proto_type_direction")),
    ),
)

_OTHER_FAMILIES: Final = {
    "ipx_routes": "IPX",
    "appletalk_routes": "AppleTalk",
    "xns_routes": "XNS",
    "iso_routes": "ISO",
    "mpls_family": "MPLS",
    "encap_family": "Encap",
}
"""The headings of families that are not Internet, and what they call the family."""
HEADINGS: Final = (
    Heading("routing_tables", {"fib": None}, tools=EITHER, first=True, alone="after_command"),
    Heading("routing_tables_of_fib", first=True, alone="after_command", rest=r" *(?P<fib>[0-9]+)\)"),
    Heading("internet_routes", {"family": "ipv4"}, tools=EITHER),
    Heading("internet6_routes", {"family": "ipv6"}, tools=EITHER),
    *(Heading(meaning, {"family_title": title}, tools=EITHER) for meaning, title in _OTHER_FAMILIES.items()),
    Heading("protocol_family_routes", tools=EITHER, rest=" +(?P<family_number>[0-9]+):"),
)
TABLES: Final = (
    MPLS,
    ENCAP,
    _other_families("netif", NETSTAT),
    _other_families("route_iface", EITHER),
    ROUTES,
    SHOWN_ROUTES,
)

FLAG_NAMES: Final = {
    "U": "up",
    "G": "gateway",
    "H": "host",
    "R": "reject",
    "B": "blackhole",
    "D": "dynamic",
    "M": "modified",
    "d": "done",
    "C": "cloning",
    "c": "prcloning",
    "W": "wascloned",
    "X": "xresolve",
    "L": "llinfo",
    "S": "static",
    "1": "proto1",
    "2": "proto2",
    "3": "proto3",
    "b": "broadcast",
}
"""What the letters mean where macOS and FreeBSD agree (bits of route.c; libxo's ``flags-pretty``)."""
MACOS_FLAG_NAMES: Final = FLAG_NAMES | {
    "m": "multicast",
    "I": "ifscope",
    "i": "ifref",
    "Y": "proxy",
    "r": "router",
    "g": "global",
}
OPENBSD_FLAG_NAMES: Final = FLAG_NAMES | {
    "c": "cloned",
    "m": "multicast",
    "l": "local",
    "h": "cached",
    "n": "connected",
    "J": "jumbo",
    "P": "mpath",
    "T": "mpls",
}
del OPENBSD_FLAG_NAMES["W"]
NETBSD_FLAG_NAMES: Final = FLAG_NAMES | {
    "C": "connected",
    "c": "cloned",
    "l": "local",
    "p": "announce",
    "A": "announce",
}
