r"""The text of Windows ``route print``, which ``netstat -r`` prints as well, NT 3.5 to 11.

Printed by ``route print`` of Windows 10::

    ===========================================================================
    Interface List
     14...02 00 4c 4f 4f 50 ......Example Gigabit Network Connection #2
      1...........................Software Loopback Interface 1
    ===========================================================================

    IPv4 Route Table
    ===========================================================================
    Active Routes:
    Network Destination        Netmask          Gateway       Interface  Metric
              0.0.0.0          0.0.0.0        192.0.2.1       192.0.2.10     25
            127.0.0.0        255.0.0.0         On-link         127.0.0.1    331
    ===========================================================================
    Persistent Routes:
      Network Address          Netmask  Gateway Address  Metric
              0.0.0.0          0.0.0.0        192.0.2.1  Default
    ===========================================================================

    IPv6 Route Table
    ===========================================================================
    Active Routes:
     If Metric Network Destination      Gateway
     14    281 fe80::/64                On-link
     14    281 fe80::5c2e:91ff:fe03:77a1/128
                                        On-link

A destination of more than 24 characters leaves its gateway to the next line. Before Vista there is no IPv6 part and
no ``On-link``, indexes are hexadecimal, the interface of a route may be an index, and a line ``Default Gateway:``
follows the rows; before Windows 2000 there is no interface list.

Source: output of Windows NT 4 to 11 and Server 2003 to 2022.
"""

from __future__ import annotations

from typing import Final

import pyparsing as pp

from netparse_grammars.dialect import ByForm, Column, Headerless, Heading, Message, RowLayout, Table
from netparse_grammars.lexemes import (
    INDEX,
    INTEGER,
    IPV4,
    IPV4_TEXT,
    IPV6,
    IPV6_PREFIX,
    LINE_BREAKS,
    MAC_ADDRESS,
    MASK_SEARCHED,
    WORDS,
    WORDS_TEXT,
    phrase,
)
from netparse_grammars.tools import EITHER

# Windows prints 27 dots where no address stands, 6 behind one, and 3 before one.
DOTS: Final = pp.Regex(r"\.{3,27}").suppress().set_name("dots")
SIX_DOTS: Final = pp.Regex(r"\.{3,6}").suppress().set_name("dots")
NAME: Final = pp.Regex(r"(?!(?:[0-9A-Fa-f]{2}[ -]){3})[^ \n](?:[^\n]*[^ \n])?").set_name("interface name")
ON_LINK: Final = phrase("on_link")("on_link")
METRIC: Final = (INTEGER("metric") | phrase("default_metric")("metric_word")).set_name("metric")
IPV4_GATEWAY: Final = (IPV4("gateway") | ON_LINK).set_name("gateway")
# Words at the beginning of a line are those of another text.
UNKNOWN_GATEWAY: Final = (pp.Regex(r"(?<= )(?=[^ ])").suppress() + WORDS("on_link_word")).set_name("gateway")
ANY_IPV4_GATEWAY: Final = (IPV4_GATEWAY | UNKNOWN_GATEWAY).set_name("gateway")
# A word in capitals is the flags of another tool.
UNKNOWN_METRIC: Final = pp.Regex(r"(?![A-Z!]+(?![^ \n]))" + WORDS_TEXT)("metric_word").set_name("metric")
ANY_METRIC: Final = (INTEGER("metric") | phrase("default_metric")("metric_word") | UNKNOWN_METRIC).set_name("metric")
# Without its address an interface has just these dots.
ALL_DOTS: Final = pp.Regex(r"\.{27}(?=[^\n.])").suppress().set_name("dots")
IPV4_NETWORK: Final = IPV4("destination") + IPV4("netmask")

# Whatever stands before six dots is an address; texts that are published may have it hidden.
HIDDEN_ADDRESS: Final = pp.Regex(r"[^ \n.](?:[^\n.]{0,62}[^ \n.])?(?= *\.{6}[^.])")("hidden_mac_address")
INTERFACE_ADDRESS: Final = MAC_ADDRESS("mac_address") | HIDDEN_ADDRESS
INTERFACE: Final = INDEX("index") + DOTS + pp.Opt(INTERFACE_ADDRESS) + pp.Opt(SIX_DOTS) + pp.Opt(NAME("name"))
INTERFACES: Final = Table(
    name="interface_list",
    normalizer="interface_list",
    tools=EITHER,
    headings=("interface_list",),
    row=INTERFACE,
    headerless=Headerless(
        row=INDEX("index") + (DOTS + INTERFACE_ADDRESS + pp.Opt(SIX_DOTS) | ALL_DOTS) + NAME("name"),
        search=(
            r"\.\.\.[0-9A-Fa-f]{2} [0-9A-Fa-f]{2} ",
            r"\.\.\.\.\.{23}(?=[^\n.])",
            r"\.\.\.[^ \n.][^\n.]{0,63}\.{6}[^.]",
        ),
    ),
    unknown_language=ByForm(row=INTERFACE),
)
ROUTE_INTERFACE: Final = IPV4("interface_address") | INDEX("interface_index")
IPV4_ROUTES: Final = Table(
    name="ipv4_routes",
    normalizer="routes",
    tools=EITHER,
    fields={"persistent": False},
    columns=(
        Column("network_destination", IPV4("destination")),
        Column("netmask", IPV4("netmask")),
        Column("gateway", ANY_IPV4_GATEWAY, fast=IPV4_GATEWAY),
        Column("interface", ROUTE_INTERFACE, fast=IPV4("interface_address")),
        Column("metric", METRIC, fast=INTEGER("metric")),
    ),
    headerless=Headerless(
        row=IPV4_NETWORK + IPV4_GATEWAY + IPV4("interface_address") + METRIC,
        search=(MASK_SEARCHED,),
    ),
    unknown_language=ByForm(
        row=IPV4_NETWORK + ANY_IPV4_GATEWAY + ROUTE_INTERFACE + ANY_METRIC,
        titles=3,
        certain=IPV4_NETWORK
        + (ANY_IPV4_GATEWAY + ROUTE_INTERFACE + METRIC | ON_LINK + ROUTE_INTERFACE + UNKNOWN_METRIC),
    ),
)
IPV4_PERSISTENT_ROUTES: Final = Table(
    name="ipv4_persistent_routes",
    normalizer="routes",
    tools=EITHER,
    fields={"persistent": True},
    columns=(
        Column("network_destination", IPV4("destination")),
        Column("netmask", IPV4("netmask")),
        Column("gateway", ANY_IPV4_GATEWAY),
        Column("metric", METRIC),
    ),
    layout=RowLayout(right_aligned=True),
    unknown_language=ByForm(
        row=IPV4_NETWORK + ANY_IPV4_GATEWAY + ANY_METRIC,
        titles=2,
        certain=IPV4_NETWORK + (ANY_IPV4_GATEWAY + METRIC | ON_LINK + UNKNOWN_METRIC),
        below_heading=True,
    ),
)
IPV6_DESTINATION: Final = IPV6_PREFIX("destination") + pp.Opt(LINE_BREAKS)
IPV6_GATEWAY: Final = (IPV6("gateway") | ON_LINK).set_name("gateway")
IPV6_ROUTES: Final = Table(
    name="ipv6_routes",
    normalizer="routes",
    tools=EITHER,
    columns=(
        Column("if", INTEGER("interface_index")),
        Column("metric", METRIC),
        Column("network_destination", IPV6_DESTINATION),
        Column("gateway", IPV6_GATEWAY | UNKNOWN_GATEWAY),
    ),
    header="ipv6_routes_header",
    unknown_language=ByForm(
        row=INTEGER("interface_index") + INTEGER("metric") + IPV6_DESTINATION + (IPV6_GATEWAY | UNKNOWN_GATEWAY),
        titles=3,
    ),
)

HEADINGS: Final = (
    Heading("route_table"),
    Heading("interface_list", tools=EITHER, pattern_without_words=r".*\n *[0-9A-Fa-fx]+ ?\.{3}"),
    Heading("ipv4_route_table", {"family": "ipv4"}, tools=EITHER, pattern_without_words=".*IPv4"),
    Heading("ipv6_route_table", {"family": "ipv6"}, tools=EITHER, pattern_without_words=".*IPv6"),
    Heading("active_routes", {"persistent": False}, tools=EITHER, pattern_without_words=r".*IPv[46].*\n.*[:\uff1a]\n"),
    Heading(
        "persistent_routes", {"persistent": True}, tools=EITHER, pattern_without_words=r"(?!.*IPv[46]).*[:\uff1a]\n"
    ),
)
TABLES: Final = (INTERFACES, IPV4_ROUTES, IPV4_PERSISTENT_ROUTES, IPV6_ROUTES)
MESSAGES: Final = (
    Message("default_gateway", open_ended=True, pattern_without_words=rf"[^\W\d_][^\n\d:]*+: *{IPV4_TEXT} *"),
    Message("route_failed", "error", open_ended=True, found="anywhere"),
    Message("route_usage", body=r"ROUTE .*|> .*| +\S.*|\w+ Notes:|Examples:", found="anywhere"),
)
