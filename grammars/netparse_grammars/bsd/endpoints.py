r"""Endpoints as macOS and the BSDs print them: the port stands behind the last dot.

    >>> LOCAL.parse_string("fe80::1%en0.49152").as_dict()
    {'local_address': 'fe80::1', 'local_zone': 'en0', 'local_port': '49152'}
    >>> LOCAL.parse_string("*.http").as_dict()
    {'local_any': '*', 'local_service': 'http'}
    >>> REMOTE.parse_string("*.*").as_dict()
    {'no_peer': '*.*'}
    >>> REMOTE.parse_string("mx.example.net.111[sunrpc]").as_dict()
    {'remote_host': 'mx.example.net', 'remote_port': '111', 'remote_rpc_service': 'sunrpc'}

The part before the port is cut to 16 characters (a name to 12 beside ``-A``, both to 39 in the 45 wide fields of ``-l``
and ``-W``), and then the whole to the field; no mark shows it:

    >>> REMOTE.parse_string("2001:db8:47a1:c0.443").as_dict()
    {'remote_address': '2001:db8:47a1:c0', 'remote_port': '443'}

Source: inet.c (inetprint) and inet6.c (inet6print) of network_cmds 307 to 741, FreeBSD 13, OpenBSD 5, NetBSD 9.
"""

from __future__ import annotations

from typing import Final

import pyparsing as pp

from netparse_grammars.lexemes import CELL_END, CUT_IPV6_TEXT, IN_SQUARE_BRACKETS, IPV4_TEXT, NO_PORT, PORT, adjacent

_PORT_FOLLOWS: Final = rf"(?=\.[^ \n.]+{CELL_END})"

ADDRESS: Final = pp.Regex(rf"{IPV4_TEXT}{_PORT_FOLLOWS}|{CUT_IPV6_TEXT}(?=(?:%[^ \n]*)?\.[^ \n.]+{CELL_END})").set_name(
    "address"
)
# It may be cut right behind the sign.
ZONE: Final = pp.Regex(rf"[^ \n]*{_PORT_FOLLOWS}").set_name("zone")
HOST: Final = pp.Regex(rf"[^ \n*:<][^ \n:]*{_PORT_FOLLOWS}").set_name("host name")
SERVICE: Final = pp.Regex(r"[^ \n.*:\[<>]*[^ \n.*:\[<>0-9][^ \n.*:\[<>]*").set_name("service name")
NO_PEER: Final = pp.Regex(r"\*\.\*" + CELL_END).set_name("no peer")
NUMERIC_ADDRESS: Final = pp.Regex(
    rf"{IPV4_TEXT}(?=\.[0-9]+{CELL_END})|[0-9A-Fa-f]*:[0-9A-Fa-f:]*(?=\.[0-9]+{CELL_END})"
).set_name("address")


def endpoint(side: str) -> pp.ParserElement:
    """Return an endpoint, which ends in its last dot and a port.

        endpoint = ( ipv4 | ipv6 [ "%" zone ] | "*" | host ) "." ( port [ "[" service "]" ] | "*" | service )

    Args:
        side: ``local`` or ``remote``, with which the results names begin.
    """
    address = adjacent(ADDRESS(f"{side}_address"), pp.Opt(adjacent("%", ZONE(f"{side}_zone")).leave_whitespace()))
    any_address = pp.Literal("*")(f"{side}_any")
    number = pp.Regex(r"[1-9][0-9]*(?=\[)") | PORT
    remote_procedure = adjacent("[", IN_SQUARE_BRACKETS(f"{side}_rpc_service"), "]").leave_whitespace()
    numbered = number(f"{side}_port") + pp.Opt(remote_procedure)
    port = (numbered | NO_PORT.suppress() | SERVICE(f"{side}_service")).set_name("port")
    return adjacent((address | any_address | HOST(f"{side}_host")).set_name("address"), ".", port)


def numeric_endpoint(side: str) -> pp.ParserElement:
    """Return an endpoint of numbers, or any address with a number, as most rows have them."""
    any_address = pp.Literal("*")(f"{side}_any")
    return adjacent(NUMERIC_ADDRESS(f"{side}_address") | any_address, ".", PORT(f"{side}_port"))


LOCAL: Final = endpoint("local").set_name("local address")
REMOTE: Final = (NO_PEER("no_peer") | endpoint("remote")).set_name("foreign address")
NUMERIC_LOCAL: Final = numeric_endpoint("local")
NUMERIC_REMOTE: Final = NO_PEER("no_peer") | numeric_endpoint("remote")
