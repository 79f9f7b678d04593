r"""Tables of protocol families that are no internet sockets: ``netstat`` of net-tools prints them behind those.

IPX, AX.25, NET/ROM, X.25 and ROSE sockets, Bluetooth connections, and masqueraded connections (``-M``)::

    Active IPX sockets
    Proto Recv-Q Send-Q Local Address              Foreign Address            State
    IPX        0     16 00000010:000000000001:0340 00000020:0000C0A80101:5204 ESTAB

    Active AX.25 sockets
    Dest       Source     Device  State        Vr/Vs    Send-Q  Recv-Q
    *          N0CALL-1   ax0     LISTENING    000/000  0       0

    Active Bluetooth connections (servers and established)
    Proto  Destination       Source            State         PSM DCID   SCID      IMTU    OMTU Security
    l2cap  *                 02:00:5e:00:53:01 LISTEN          1 0x0000 0x0000     672       0 LOW

    IP masquerading entries
    prot   expire source               destination          ports
    tcp  15:00.00 192.0.2.5            198.51.100.99        1105 -> 80 (61055)

    Active X.25 sockets
    Dest         Source          Device  LCI  State        Vr/Vs  Send-Q  Recv-Q
    *               505301          x25tap0 0    LISTENING    00/00  0       0

    Active ROSE sockets
    dest_addr   dest_call  src_addr    src_call  dev   lci neigh   state
    *           *          5053010001  N0CALL-1  rose0   0     0   LISTENING

Source: netstat.c and lib/masq_info.c of net-tools 1.60 and 2.10.
"""

from __future__ import annotations

from typing import Final

import pyparsing as pp

from netparse_grammars.dialect import Column, Heading, Table
from netparse_grammars.lexemes import CELL_END, REST, SIGNED, WORD
from netparse_grammars.tools import NETSTAT

# States of AX.25 and X.25 may be two words in capitals.
STATE: Final = pp.Regex(r"[A-Z][A-Z0-9.]*(?:[ _][A-Z]+)*" + CELL_END).set_name("state")


def _cells(**cells: pp.ParserElement) -> tuple[Column, ...]:
    """Return columns whose titles name their cells."""
    return tuple(Column(title, cell(title)) for title, cell in cells.items())


def _table(name: str, *columns: Column, headings: tuple[str, ...] = ()) -> Table:
    return Table(name, "cells_only", NETSTAT, columns, headings=headings)


_QUEUES: Final = _cells(send_q=SIGNED, recv_q=SIGNED)
IPX: Final = _table(
    "ipx",
    *_cells(proto=WORD, recv_q=SIGNED, send_q=SIGNED, local_address=WORD, foreign_address=WORD),
    Column("state", pp.Opt(STATE("state"))),
    Column("user", pp.Opt(WORD("user")), optional=True),
    headings=("ipx_sockets",),  # which has the titles of internet sockets
)
AX25: Final = _table(
    "ax25",
    *_cells(dest=WORD, source=WORD, device=WORD, state=STATE, vr_vs=WORD),
    *_QUEUES,
)
NETROM: Final = _table(
    "netrom",
    *_cells(user=WORD, dest=WORD, source=WORD, device=WORD, state=STATE, vr_vs=WORD),
    *_QUEUES,
)
X25: Final = _table(
    "x25",
    *_cells(dest=WORD, source=WORD, device=WORD, lci=WORD, state=STATE, vr_vs=WORD),
    *_QUEUES,
)
ROSE: Final = _table(
    "rose",
    *_cells(dest_addr=WORD, dest_call=WORD, src_addr=WORD, src_call=WORD, dev=WORD, lci=SIGNED, neigh=SIGNED),
    Column("rose_state", REST("state")),
)
L2CAP: Final = _table(
    "bluetooth_l2cap",
    *_cells(proto=WORD, destination=WORD, source=WORD, state=STATE, psm=SIGNED, dcid=WORD, scid=WORD, imtu=SIGNED),
    *_cells(omtu=SIGNED, security=REST),
)
RFCOMM: Final = _table(
    "bluetooth_rfcomm",
    *_cells(proto=WORD, destination=WORD, source=WORD, state=STATE, channel=SIGNED),
)
MASQUERADE: Final = _table(
    "masquerade",
    Column("prot", pp.Regex(r"[a-z]+")("prot")),
    Column("expire", pp.Regex(r"[0-9]+:[0-9.]+")("expire")),
    Column("initseq", SIGNED("initseq"), optional=True),
    Column("delta", SIGNED("delta"), optional=True),
    Column("prevd", SIGNED("prevd"), optional=True),
    Column("masqueraded_source", WORD("source")),
    Column("masqueraded_destination", WORD("destination")),
    Column("ports", REST("ports")),
)
TABLES: Final = (IPX, AX25, NETROM, X25, ROSE, L2CAP, RFCOMM, MASQUERADE)
HEADINGS: Final = tuple(
    Heading(meaning)
    for meaning in (
        "ipx_sockets",
        "ax25_sockets",
        "netrom_sockets",
        "x25_sockets",
        "rose_sockets",
        "bluetooth_connections",
        "masquerading_entries",
    )
)
