r"""Sockets of macOS that no network carries: kernel controls, kernel events, virtual machines; ``netstat -a``.

Each has a table of its own, with the columns of ``-v`` in its midst; an ``id`` is hexadecimal in the first, decimal in
the third::

    Registered kernel control modules
    id       flags    pcbcount rcvbuf   sndbuf   name
           a       18        4     8192     2048 com.example.statistics
    Active kernel event sockets
    Proto Recv-Q Send-Q vendor  class  subcl
    kevt       0      0      1      1     11
    Active kernel control sockets
    Proto Recv-Q Send-Q   unit     id name
    kctl       0      0      1     10 com.example.statistics
    Active VSock sockets
    Proto  Type   Recv-Q Send-Q Local Address      Foreign Address    State
    vsock  stream      0      0 2:1024             3:62002            ESTABLISHED

Source: systm.c and vsock.c of network_cmds 457 to 741.
"""

from __future__ import annotations

from typing import Final

import pyparsing as pp

from netparse_grammars.bsd import verbose
from netparse_grammars.dialect import Column, Headerless, Heading, Table
from netparse_grammars.lexemes import CELL_END, HEX, INTEGER, REST, WORD
from netparse_grammars.tools import NETSTAT


def _event(word: str) -> pp.ParserElement:
    return pp.Regex(word + CELL_END)("proto").set_name("protocol")


_QUEUES: Final = (Column("recv_q", INTEGER("recv_q")), Column("send_q", INTEGER("send_q")))
# The kernel's 0xffffffff, which is no unit, is printed as a signed number.
UNIT: Final = pp.Regex(r"-1(?![^ \n])|[0-9a-f]+" + CELL_END).set_name("unit")
_NAME: Final = pp.Regex(r"[A-Za-z][\w.-]*(?: [\w.-]+)*").set_name("name")
MODULES: Final = Table(
    name="kernel_control_modules",
    normalizer="cells_only",
    tools=NETSTAT,
    columns=(
        Column("kctlref", HEX("kctlref"), optional=True),
        Column("kernel_control_id", HEX("id")),
        Column("kernel_control_unit", UNIT("unit"), optional=True),
        Column("socket_flags", HEX("flags")),
        Column("pcbcount", INTEGER("pcbcount")),
        Column("rcvbuf", INTEGER("rcvbuf")),
        Column("sndbuf", INTEGER("sndbuf")),
        Column("kernel_control_name", REST("name")),
    ),
)
_EVENT: Final = (
    Column("proto", _event("kevt")),
    *_QUEUES,
    Column("vendor", INTEGER("vendor")),
    Column("class", INTEGER("class")),
)
EVENT_SOCKETS: Final = Table(
    name="kernel_event_sockets",
    normalizer="cells_only",
    tools=NETSTAT,
    columns=(
        Column("pcb", HEX("pcb"), optional=True),
        *_EVENT,
        Column("subcl", INTEGER("subcl"), optional=True),
        Column("subcla", INTEGER("subcla"), optional=True),
        # One title runs into the other where -v adds columns.
        Column("subclarhiwat", INTEGER("subcla") + INTEGER("rhiwat"), optional=True),
        *verbose.NATIVE_COLUMNS,
    ),
    headerless=Headerless(
        row=pp.And([column.cell for column in _EVENT]) + INTEGER("subcl"),
        search=(r"kevt ++[0-9]++ ++[0-9]++ ++[0-9]++ ++[0-9]",),
    ),
)
CONTROL_SOCKETS: Final = Table(
    name="kernel_control_sockets",
    normalizer="cells_only",
    tools=NETSTAT,
    columns=(
        Column("pcb", HEX("pcb"), optional=True),
        Column("proto", _event("kctl")),
        *_QUEUES,
        *verbose.NATIVE_COLUMNS,
        Column("kernel_control_unit", INTEGER("unit")),
        Column("kernel_control_id", INTEGER("id")),
        Column("kernel_control_name", REST("name")),
    ),
    headerless=Headerless(
        row=(
            _event("kctl")
            + INTEGER("recv_q")
            + INTEGER("send_q")
            + verbose.NATIVE_HEADERLESS
            + INTEGER("unit")
            + INTEGER("id")
            + _NAME("name")
        ),
        search=(r"kctl ++[0-9]++ ++[0-9]++ ++[0-9]++ ++[0-9]",),
    ),
)
VSOCK: Final = Table(
    name="vsock",
    normalizer="cells_only",
    tools=NETSTAT,
    columns=(
        Column("proto", WORD("proto")),
        Column("type", WORD("type")),
        *_QUEUES,
        Column("local_address", pp.Regex(r"[^ \n]+:[^ \n]+")("local_address").set_name("local address")),
        Column("foreign_address", pp.Regex(r"[^ \n]+:[^ \n]+")("foreign_address").set_name("foreign address")),
        Column("state", pp.Opt(pp.Regex(r"[A-Z_]+" + CELL_END)("state"))),
        *(
            Column(title, INTEGER(title), optional=True)
            for title in ("rxcnt", "txcnt", "peer_rxcnt", "peer_rxhiwat", "rxhiwat", "txhiwat")
        ),
        Column("bsd_pid", INTEGER("pid"), optional=True),
        Column("socket_state", HEX("socket_state"), optional=True),
        Column("options", HEX("options"), optional=True),
    ),
)
HEADINGS: Final = tuple(
    Heading(meaning)
    for meaning in ("kernel_control_modules", "kernel_event_sockets", "kernel_control_sockets", "vsock_sockets")
)
TABLES: Final = (MODULES, EVENT_SOCKETS, CONTROL_SOCKETS, VSOCK)
