r"""One route as a form: ``route get`` of macOS and the BSDs.

Printed by ``route -n get default`` of macOS; FreeBSD adds ``fib``, OpenBSD ``priority`` and ``if address``, NetBSD
``local addr``. Labels are right aligned, lines without a value are left out, and the metrics stand below their names::

       route to: default
    destination: default
           mask: default
        gateway: 192.0.2.1
      interface: en0
          flags: <UP,GATEWAY,DONE,STATIC,PRCLONING,GLOBAL>
     recvpipe  sendpipe  ssthresh  rtt,msec    rttvar  hopcount      mtu     expire
           0         0         0         0         0         0      1500         0

Source: route.tproj/route.c (print_getmsg) of network_cmds; sbin/route/route.c of FreeBSD 11, OpenBSD 7, NetBSD 9.
"""

from __future__ import annotations

from typing import Final

import pyparsing as pp

from netparse_grammars.bsd.route import destination, gateway
from netparse_grammars.dialect import Announced, RowLayout, Table
from netparse_grammars.lexemes import CELL_END, IN_ANGLE_BRACKETS, NAME, REST
from netparse_grammars.tools import ROUTE

NEW_LINE: Final = pp.Regex(r"\n(?: *\n)?").suppress().set_name("line")
# Prose may have one such line, but not three.
WHOLE: Final = pp.FollowedBy(
    pp.Regex(
        r"(?:u: [^\n]*\n(?:[^\n]*\n){3})? *route to:[^\n]*\n(?: *\n)? *destination:[^\n]*\n(?: *\n)?"
        r" *(?:mask|gateway|fib|local addr|interface|if address|priority|flags):"
    ).set_name("a whole form")
)
VALUE: Final = REST.copy().set_name("value")
FLAGS: Final = pp.Suppress(pp.Regex(r"flags: *[^<\n]*<")) + pp.Opt(IN_ANGLE_BRACKETS("flags")) + pp.Suppress(">")
# The names of the metrics on one line, their values on the next.
METRIC_NAMES: Final = pp.Regex(r"(?=[^\n]*\b(?:mtu|expire)\b)[a-z,]+(?: +[a-z,]+)+ *(?=\n)").set_name(
    "names of metrics"
)
METRICS: Final = pp.Regex(r"-?[0-9]+(?: +-?[0-9]+)*" + CELL_END).set_name("metrics")
# What routing messages are made of, behind -v.
MESSAGE: Final = (
    pp.Regex(r"(?:\n *)?\n *locks: [^\n]*\n *sockaddrs: [^\n]*\n +[^ \n][^\n]*").suppress().set_name("routing message")
)


MESSAGE_BEFORE: Final = pp.Regex(r"u: [^\n]*\n *locks: [^\n]*\n *sockaddrs: [^\n]*\n +[^ \n][^\n]*\n").suppress()


def _labelled(label: str, value: pp.ParserElement) -> pp.ParserElement:
    """Return a line that may be left out."""
    return pp.Opt(NEW_LINE + pp.Suppress(pp.Regex(f"{label}:")) + value)


ROUTE_GET: Final = Table(
    name="route_get",
    normalizer="bsd_routes",
    tools=ROUTE,
    row=(
        WHOLE
        + pp.Opt(MESSAGE_BEFORE)
        + pp.Suppress("route to:")
        + VALUE("_route_to")
        + NEW_LINE
        + pp.Suppress("destination:")
        + destination(NAME)
        + _labelled("mask", VALUE("netmask"))
        + _labelled("gateway", gateway(NAME))
        + _labelled("fib", VALUE("fib"))
        + _labelled("local addr", VALUE("local_addr"))
        + _labelled("interface", VALUE("interface"))
        + _labelled("if address", VALUE("interface_address"))
        + _labelled("priority", VALUE("priority"))
        + pp.Opt(NEW_LINE + FLAGS)
        + _labelled("label", VALUE("label"))
        + pp.Opt(NEW_LINE + METRIC_NAMES("metric_names") + NEW_LINE + METRICS("metrics"))
        + pp.Opt(MESSAGE)
    ),
    flag_words=True,
    found=Announced(starts_with=r"route to: *+[^ \n]|u: [^\n]{0,255}?RTM_GET", signature_rows=12),
    layout=RowLayout(most_lines=24, indented=True),
)
TABLES: Final = (ROUTE_GET,)
