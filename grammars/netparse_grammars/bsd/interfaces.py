r"""Interfaces and multicast groups of macOS and the BSDs: ``netstat -i``, ``-I``, ``-w``, ``-g``, ``-R``.

Printed by ``netstat -ibd`` of macOS: a row for each link and each address; what counts for the interface as a whole
is not repeated. A link may have no address, and an interface that is down has a star::

    Name       Mtu   Network       Address            Ipkts Ierrs     Ibytes    Opkts Oerrs     Obytes  Coll Drop
    lo0        16384 <Link#1>                          2048     0     131072     2048     0     131072     0   0
    lo0        16384 127           127.0.0.1           2048     -     131072     2048     -     131072     -   -
    en0*       1500  <Link#4>    02:00:5e:00:53:01      512     0     524288      256     0      65536     0 230
    en0        1500  fe80::%en0/ fe80:4::5eff:fe00      512     -     524288      256     -      65536     -   -

FreeBSD aligns the MTU to the right and has Idrop; OpenBSD prints ``Ifail`` and ``Ofail``, and with ``-b`` only bytes;
NetBSD has ``Colls``. Names, networks and addresses are cut to the width of their columns.

Printed by ``netstat -w 1``, a row for each interval; OpenBSD and NetBSD print an interface and all of them side by
side::

                input        (Total)           output
       packets  errs      bytes    packets  errs      bytes colls
            36     0       4522         34     0       4402     0

Source: if.c and mcast.c of network_cmds 307 to 741, if.c of FreeBSD 8 to 13, OpenBSD 4 to 7, NetBSD 9.
"""

from __future__ import annotations

from typing import Final

import pyparsing as pp

from netparse_grammars.dialect import Announced, Column, Headerless, Heading, InterfaceWidths, RowLayout, Table
from netparse_grammars.lexemes import CELL_END, DASH, INTEGER, MAC, MAC_TEXT, WORD
from netparse_grammars.redaction import COVER
from netparse_grammars.tools import NETSTAT

NOTHING: Final = DASH.suppress().set_name("nothing")
# Lines of other texts have words and numbers, too: a name without a number stands before a network in numbers.
NAME: Final = pp.Regex(
    r"[A-Za-z][^ \n*]*[0-9](?=\*? +(?:[0-9]+|-)[ \n])"
    rf"|[A-Za-z][\w.-]*(?=\*? +(?:[0-9]+|-) +(?:<Link|[0-9]|[0-9a-f]*:|none |{COVER}))"
).set_name("interface")
NETWORK: Final = WORD.copy().set_name("network")
# What is no number, as a counter is, nor the dash in its place.
ADDRESS: Final = pp.Regex(rf"(?!(?:[0-9]+|-){CELL_END}|[0-9a-f]{{2}}(?::[0-9a-f]{{2}}){{5}}[0-9a-f])[^ \n]+").set_name(
    "address"
)


def _counter(title: str, name: str, *, optional: bool = True) -> Column:
    return Column(title, (NOTHING | INTEGER(name)).set_name("number"), optional=optional)


def _last(title: str, name: str) -> Column:
    """Return a counter that some rows end before."""
    return Column(title, pp.Opt((NOTHING | INTEGER(name)).set_name("number")), optional=True)


MULTICAST: Final = pp.Regex(
    r"(?: *\n(?: {16,}[^ \n]+(?: +[0-9]+)*| +[^ \n]+ +\(refs: [0-9]+\))(?= *\n)){1,64}"
).set_name("multicast addresses")
_IDENTITY: Final = (
    Column("name", NAME("name") + pp.Opt(pp.Regex(r"\*").leave_whitespace()("flags"))),
    Column("bsd_mtu", NOTHING | INTEGER("mtu")),
    Column("network", NETWORK("network")),
    Column("address", pp.Opt(MAC("mac_address") | ADDRESS("address"))),
)
INTERFACES: Final = Table(
    name="bsd_interfaces",
    normalizer="bsd_interfaces",
    tools=NETSTAT,
    columns=(
        *_IDENTITY,
        _counter("ipkts", "rx_packets"),
        _counter("ierrs", "rx_errors"),
        _counter("idrop", "rx_dropped"),
        _counter("ibytes", "rx_bytes"),
        _counter("opkts", "tx_packets"),
        _counter("oerrs", "tx_errors"),
        _counter("obytes", "tx_bytes"),
        _last("coll", "collisions"),
        _last("time", "_time"),
        _last("drop", "tx_dropped"),
    ),
    # Only on macOS the layout is not uniform: fields of IPv6 have other widths.
    interface_widths=InterfaceWidths(
        names=(5, 7, 10),
        name_room=8,
        right_aligned_mtu=5,
        narrow_network=11,
        network=13,
        address=17,
        narrow_address=15,
        address_room=21,
    ),
    layout=RowLayout(row_end=pp.Opt(MULTICAST("multicast_addresses").leave_whitespace()), most_lines=64),
    headerless=Headerless(
        row=(
            pp.FollowedBy(pp.Regex(r"[a-z]+[0-9]+\*? +[0-9]+ +<Link#[0-9]+> ").set_name("a whole row"))
            + _IDENTITY[0].cell
            + INTEGER("mtu")
            + NETWORK("network")
            + _IDENTITY[3].cell
            + pp.Regex(r"[0-9]+(?: +(?:[0-9]+|-)){4,9}" + CELL_END)("numbers").set_name("numbers")
        ),
        search=(r"<Link#[0-9]++> ++(?:[^ \n]++ ++)?(?:[0-9]++ ++){2}",),
    ),
)

INTERVALS: Final = Table(
    name="interface_intervals",
    normalizer="interface_intervals",
    tools=NETSTAT,
    columns=(
        Column("in_packets", INTEGER("rx_packets")),
        Column("in_errs", INTEGER("rx_errors")),
        Column("in_idrops", INTEGER("rx_dropped"), optional=True),
        Column("in_bytes", INTEGER("rx_bytes"), optional=True),
        Column("out_packets", INTEGER("tx_packets")),
        Column("out_errs", INTEGER("tx_errors")),
        Column("out_bytes", INTEGER("tx_bytes"), optional=True),
        Column("colls", INTEGER("collisions")),
        Column("drops", pp.Opt(INTEGER("tx_dropped")), optional=True),
        Column("all_in_packets", INTEGER("all_rx_packets"), optional=True),
        Column("all_in_errs", INTEGER("all_rx_errors"), optional=True),
        Column("all_in_bytes", INTEGER("all_rx_bytes"), optional=True),
        Column("all_out_packets", INTEGER("all_tx_packets"), optional=True),
        Column("all_out_errs", INTEGER("all_tx_errors"), optional=True),
        Column("all_out_bytes", INTEGER("all_tx_bytes"), optional=True),
        Column("all_colls", INTEGER("all_collisions"), optional=True),
        Column("all_drops", pp.Opt(INTEGER("all_tx_dropped")), optional=True),
    ),
    headings=("interval_traffic",),
    found=Announced(signature_rows=0),
    layout=RowLayout(most_lines=1),
)

GROUP: Final = pp.Regex(
    rf"[\w:.%-]+(?= +(?:<none>|{MAC_TEXT}|[0-9a-f]{{1,2}}(?:[.:][0-9a-f]{{1,2}}){{1,19}}){CELL_END})"
).set_name("group")
GROUPS: Final = Table(
    name="bsd_multicast_groups",
    normalizer="multicast_groups",
    tools=NETSTAT,
    columns=(
        Column("group", GROUP("group_address")),
        Column(
            "link_layer_address", (pp.Suppress("<none>") | WORD("link_layer_address")).set_name("link-layer address")
        ),
        Column("netif", pp.Opt(WORD("interface"))),
    ),
)
REACHABILITY: Final = Table(
    name="link_layer_reachability",
    normalizer="cells_only",
    tools=NETSTAT,
    columns=(
        Column("proto", pp.Regex("0x[0-9a-f]+" + CELL_END)("proto").set_name("protocol")),
        Column("linklayer_address", WORD("linklayer_address")),
        Column("netif", WORD("netif")),
        Column("route_expire", WORD("expire")),
        *(Column(title, pp.Opt(WORD(title)), optional=True) for title in ("refs", "prbs", "rssi", "lqm", "npm")),
    ),
)

_INTERFACE: Final = r"\((?P<interval_name>[^ ()]+)\)|(?P<plain_name>[^ ()]+)"
HEADINGS: Final = (
    Heading("link_layer_groups"),
    Heading("ipv4_groups"),
    Heading("ipv6_groups"),
    Heading(
        "interval_traffic",
        repeats=True,
        rest=rf" +(?:{_INTERFACE}) +output(?: +input +\((?P<all_name>[^ ()]+)\) +output)?",
    ),
)
TABLES: Final = (INTERFACES, INTERVALS, GROUPS, REACHABILITY)
