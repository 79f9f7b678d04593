r"""Endpoints as Linux tools print them: split at the last colon, IPv6 addresses mostly without brackets.

    >>> LOCAL.parse_string("2001:db8::1:443").as_dict()
    {'local_address': '2001:db8::1', 'local_port': '443'}
    >>> LOCAL.parse_string("[::]:ssh").as_dict()
    {'local_address': '::', 'local_service': 'ssh'}
    >>> REMOTE.parse_string(":::*").as_dict()
    {'no_peer': ':::*'}

net-tools and toybox cut an address and a port that have more than 22 characters together: the port to 18, the address
to what is left. No mark shows it, so an address may be the beginning of one:

    >>> LOCAL.parse_string("2001:db8:aaaa:bbb:42000").as_dict()
    {'local_address': '2001:db8:aaaa:bbb', 'local_port': '42000'}

Source: net-tools 1.60 (netstat.c) and 2.10 (addr_do_one), BusyBox 1.36 (networking/netstat.c), toybox 0.8.9.
"""

from __future__ import annotations

from typing import Final

import pyparsing as pp

from netparse_grammars.lexemes import CELL_END, IPV4_TEXT, LOOSE_IPV6_TEXT, NO_PORT, PORT, adjacent

_PORT_FOLLOWS: Final = rf"(?=\]?(?:%[^ \n:]+)?:[^ \n:]+{CELL_END})"
_IPV6_TEXT: Final = rf"(?=[0-9A-Fa-f.:]{{2}}){LOOSE_IPV6_TEXT}"

ADDRESS: Final = pp.Regex(rf"{IPV4_TEXT}(?=:[^ \n:]+{CELL_END})|{_IPV6_TEXT}{_PORT_FOLLOWS}").set_name("address")
PART_OF_IPV4: Final = pp.Regex(rf"[0-9]+\.[0-9.]*(?=:[^ \n:]+{CELL_END})").set_name("address")
# A dot behind the end of an address is what the BSDs print before a port.
SERVICE: Final = pp.Regex(r"(?![0-9A-Fa-f]{0,4}\.)[^ \n:*%]+").set_name("service name")
ZONE: Final = pp.Regex(r"[^ \n:\]]+").set_name("zone")
HOST: Final = pp.Regex(rf"(?![0-9]+:)[^ \n:\[\]*]+(?=:[^ \n:]+{CELL_END})").set_name("host name")
NO_PEER: Final = pp.Regex(r"(?:\*|0\.0\.0\.0|::(?:%[^ \n:]+)?|\[::\]):\*" + CELL_END).set_name("no peer")
NUMERIC_ADDRESS: Final = pp.Regex(rf"{IPV4_TEXT}(?=:)|{_IPV6_TEXT}(?=:[0-9]+{CELL_END})").set_name("address")


def endpoint(side: str) -> pp.ParserElement:
    """Return an endpoint, which ends in its last colon and a port.

        endpoint = ( ipv4 | ipv6 [ "%" zone ] | "[" ipv6 "]" | "*" | host ) ":" ( port | "0" | "*" | service )

    Args:
        side: ``local`` or ``remote``, with which the results names begin.
    """
    name = f"{side}_address"
    bracketed = adjacent(
        pp.Opt(pp.Literal("[").suppress()),
        ADDRESS(name) | PART_OF_IPV4(f"{side}_part"),
        pp.Opt(pp.Literal("]").suppress()),
        pp.Opt(adjacent("%", ZONE(f"{side}_zone")).leave_whitespace()),
        pp.Opt(pp.Literal("]").suppress()),
    )
    port = (PORT(f"{side}_port") | NO_PORT.suppress() | SERVICE(f"{side}_service")).set_name("port")
    any_address = pp.Literal("*")(f"{side}_any")
    return adjacent((bracketed | HOST(f"{side}_host") | any_address).set_name("address"), ":", port)


def numeric_endpoint(side: str) -> pp.ParserElement:
    """Return an endpoint of numbers only, without brackets and zone, as most rows have them."""
    return adjacent(NUMERIC_ADDRESS(f"{side}_address"), ":", PORT(f"{side}_port"))


LOCAL: Final = endpoint("local").set_name("local address")
REMOTE: Final = (NO_PEER("no_peer") | endpoint("remote")).set_name("foreign address")
NUMERIC_LOCAL: Final = numeric_endpoint("local")
NUMERIC_REMOTE: Final = NO_PEER("no_peer") | numeric_endpoint("remote")
