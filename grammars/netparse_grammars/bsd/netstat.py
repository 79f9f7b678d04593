r"""The socket tables of macOS and the BSDs: ``netstat``, ``-a``, ``-A``, ``-L``, ``-T``, ``-v``, ``-x``.

Printed by ``netstat -an`` of macOS 10.13; FreeBSD prints one blank before the local address, OpenBSD ``TCP-State`` and
a table for each family, NetBSD ``State``::

    Active Internet connections (including servers)
    Proto Recv-Q Send-Q  Local Address          Foreign Address        (state)
    tcp4       0      0  192.0.2.10.54433       198.51.100.7.443       ESTABLISHED
    tcp46      0      0  *.80                   *.*                    LISTEN
    udp6       0      0  fe80::1%lo0.123        *.*

``-L`` prints the queues of listening sockets instead; macOS leaves the protocol out, which can only be TCP::

    Current listen queue sizes (qlen/incqlen/maxqlen)
    Proto Listen         Local Address
    tcp4  0/0/128        *.22

Local sockets follow in a table of their own, with the kernel's addresses, 0 where there is none::

    Active LOCAL (UNIX) domain sockets
    Address          Type   Recv-Q Send-Q            Inode             Conn             Refs          Nextref Addr
    4f1eb4c58685585f stream      0      0                0 4f1eb4c5868572ef                0                0 /var/log

Multipath TCP lists each connection with its subflows::

    Active Multipath Internet connections
    Proto/ID  Flags      Local Address          Foreign Address        (state)
    mptcp/00  00000000/00000010                                        ESTABLISHED
          [tok(0x1c2d3e4f) snd(0x1) rcv(0x2) aid(0)]
     tcp4/01  00000006   192.0.2.10.54500       198.51.100.9.443       ESTABLISHED
          [relseq(1), err(0)]

Source: inet.c, unix.c, mptcp.c of network_cmds 307 to 741; FreeBSD 9 to 13; OpenBSD 5 and 7; NetBSD 9.
"""

from __future__ import annotations

from typing import Final

import pyparsing as pp

from netparse_grammars.bsd import verbose
from netparse_grammars.bsd.endpoints import LOCAL, NUMERIC_LOCAL, NUMERIC_REMOTE, REMOTE
from netparse_grammars.dialect import (
    Announced,
    Column,
    EndpointLayouts,
    EndpointWidths,
    Headerless,
    Heading,
    RowLayout,
    Table,
)
from netparse_grammars.lexemes import BEFORE_SLASH, CELL_END, HEX, INTEGER, NUMBER, REST, SIGNED, UNIX, WORD
from netparse_grammars.protocols import BSD
from netparse_grammars.redaction import BRACKETED_WORDS
from netparse_grammars.tools import NETSTAT

_PRINTED: Final = BSD.pattern("tcp", "udplite", "udp", "icmp", "igmp", "divert", "ip", "raw")
PROTOCOL: Final = pp.Regex(rf"ip (?:46|4|6)(?= +[0-9]+ +[0-9]+ )|{_PRINTED}{CELL_END}").set_name("protocol")
ONE_WORD_PROTOCOL: Final = pp.Regex(rf"(?:tcp|udp)(?:46|4|6){CELL_END}").set_name("protocol")
STATE: Final = pp.Regex(r"[A-Z][A-Z0-9_]*+" + CELL_END).set_name("state")
# A state that the tool has no word for; beside a raw socket, its protocol.
STATE_OR_NUMBER: Final = pp.Regex(rf"[A-Z][A-Z0-9_]*+{CELL_END}|[0-9]{{1,3}}{CELL_END}").set_name("state")
STATES: Final = frozenset(
    {
        *("CLOSED", "LISTEN", "SYN_SENT", "SYN_RCVD", "ESTABLISHED", "CLOSE_WAIT"),
        *("FIN_WAIT_1", "CLOSING", "LAST_ACK", "FIN_WAIT_2", "TIME_WAIT"),
        *("SYNSEN", "SYSRCV", "ESTABL", "CLWAIT", "FWAIT1", "CLOSNG", "LASTAK", "FWAIT2", "TMWAIT"),
    }
)
"""What is printed for states (tcpstates of netinet/tcp_fsm.h); the short ones by NetBSD beside kernel addresses."""
SECONDS: Final = pp.Regex(r"-?[0-9]+\.[0-9]+" + CELL_END).set_name("seconds")


def cells(cell: pp.ParserElement, *titles: str) -> tuple[Column, ...]:
    """Return optional columns whose titles name their cells; a row may end before them."""
    return tuple(Column(title, pp.Opt(cell(f"_{title}")), optional=True) for title in titles)


_KERNEL_ADDRESS: Final = (
    Column("socket", HEX("socket"), optional=True),
    Column("tcpcb", HEX("tcpcb"), optional=True),
    Column("pcb", HEX("pcb"), optional=True),
    Column("flowhash", HEX("flowhash"), optional=True),
)
_PROTO: Final = Column("proto", PROTOCOL("protocol"), fast=ONE_WORD_PROTOCOL("protocol"))
_ENDPOINTS: Final = (
    Column("local_address", LOCAL, fast=NUMERIC_LOCAL),
    Column(
        "foreign_address",
        REMOTE,
        fast=NUMERIC_REMOTE,
        when_followed_by={"": REMOTE + pp.Opt(pp.Regex(r"[0-9]{1,3}" + CELL_END)("_protocol"))},
    ),
    Column(
        "bsd_state",
        pp.Opt(STATE("state")),
        optional=True,
        fast=pp.Opt(STATE("state")),
        when_followed_by={"": pp.Opt(STATE_OR_NUMBER("state"))},
    ),
)
_STATISTICS: Final = (
    *verbose.COLUMNS,
    *cells(SIGNED, *("r_mbuf", "s_mbuf", "r_clus", "s_clus", "r_hiwa", "s_hiwa")),
    *cells(SIGNED, *("r_lowa", "s_lowa", "r_bcnt", "s_bcnt", "r_bmax", "s_bmax")),
    *cells(SECONDS, "rexmt", "persist", "keep"),
    Column("two_msl", pp.Opt(SECONDS("_2msl")), optional=True),
    *cells(SECONDS, "delack", "rcvtime"),
    *cells(WORD, "flowid", "ftype", "stack", "cc"),
    *cells(SIGNED, "cwin", "ssthresh", "mss"),
    *cells(WORD, "ecn"),
    Column("log_id", pp.Opt(REST("log_id")), optional=True),
)
LAYOUTS: Final = EndpointLayouts(
    usual=EndpointWidths(22, 16, 16),
    narrow=EndpointWidths(18, 16, 12),
    wide=EndpointWidths(45, 39, 39),
    narrow_beside=("socket", "tcpcb", "pcb"),
    wide_from=40,
)
_ENDPOINT: Final = r"[^ \n]+\.[^ \n.]+"
_HEADERLESS_PROTOCOL: Final = "(?:tcp|udp)(?:46|4|6)?"
COMPLETE: Final = pp.FollowedBy(
    pp.Regex(
        rf"tcp(?:46|4|6)? +[0-9]+ +[0-9]+ +{_ENDPOINT} +{_ENDPOINT} +[A-Z][A-Z0-9_]+{CELL_END}"
        rf"|udp(?:46|4|6)? +[0-9]+ +[0-9]+ +{_ENDPOINT} +{_ENDPOINT}{CELL_END}"
    ).set_name("a whole row")
)
SOCKETS: Final = Table(
    name="bsd_internet_sockets",
    normalizer="sockets",
    tools=NETSTAT,
    columns=(
        *_KERNEL_ADDRESS,
        _PROTO,
        Column("recv_q", INTEGER("recv_q")),
        Column("send_q", INTEGER("send_q")),
        *_ENDPOINTS,
        *_STATISTICS,
    ),
    endpoint_layouts=LAYOUTS,
    found=Announced(continues_after_other_table=True),
    headerless=Headerless(
        row=(
            COMPLETE
            + pp.Regex(rf"{_HEADERLESS_PROTOCOL}{CELL_END}")("protocol").set_name("protocol")
            + INTEGER("recv_q")
            + INTEGER("send_q")
            + LOCAL
            + REMOTE
            + pp.Opt(STATE("state"))
            + verbose.HEADERLESS
        ),
        search=tuple(
            rf"{word} ++[0-9]++ ++[0-9]++ ++(?:[^ \n]+|{BRACKETED_WORDS})\.[^ \n]"
            for word in ("tcp4", "tcp6", "udp4", "udp6")
        )
        + tuple(
            rf"{word} ++[0-9]++ ++[0-9]++ ++(?:(?=[^ \n]+\.[^ \n])[^ \n]++|{BRACKETED_WORDS}\.[^ \n]++) "
            for word in ("tcp46", "udp46")
        ),
        looks_like_row=(
            r"(?<![^\W_])(?:tcp|udp)(?:46|4|6) +[0-9]+ +[0-9]+ +[^ ]+\.[^ .]+ +[^ ]+\.[^ .]+"
            r"|[0-9] +[0-9]+ +[^ ]+\.[0-9]+ +[^ ]+\.(?:[0-9]+|\*) +[A-Z][A-Z_]{3,}[A-Z12](?![^ ])"
        ),
    ),
)
RETRANSMISSIONS: Final = Table(
    name="tcp_retransmissions",
    normalizer="sockets",
    tools=NETSTAT,
    columns=(
        *_KERNEL_ADDRESS,
        _PROTO,
        Column("rexmit", pp.Opt(SIGNED("_rexmit"))),
        Column("ooorcv", pp.Opt(SIGNED("_ooorcv"))),
        Column("zero_win", pp.Opt(SIGNED("_0_win"))),
        *_ENDPOINTS,
        *_STATISTICS,
    ),
    endpoint_layouts=LAYOUTS,
)

_SLASH: Final = pp.Literal("/").suppress().leave_whitespace()
LISTEN: Final = (
    BEFORE_SLASH("queue_length").set_name("queues")
    + _SLASH
    + pp.Opt(BEFORE_SLASH("incomplete_queue_length").leave_whitespace() + _SLASH)
    + NUMBER("queue_limit").leave_whitespace()
).set_name("queues")
LISTEN_QUEUES: Final = Table(
    name="listen_queues",
    normalizer="sockets",
    tools=NETSTAT,
    columns=(
        *_KERNEL_ADDRESS,
        Column("proto", PROTOCOL("protocol"), optional=True),
        Column("listen", LISTEN),
        Column("local_address", LOCAL),
    ),
    fields={"protocol": "tcp"},
    endpoint_layouts=LAYOUTS,
)
UNIX_LISTEN_QUEUES: Final = Table(
    name="unix_listen_queues",
    normalizer="unix_sockets",
    tools=NETSTAT,
    columns=(
        Column("proto", UNIX),
        Column("listen", LISTEN),
        Column("addr", pp.Opt(REST("path"))),
    ),
    headerless=Headerless(
        row=UNIX + LISTEN + pp.Regex("/[^\n]*[^ \n]")("path").set_name("path"), search=(r"unix ++[0-9]++/",)
    ),
)

NO_ADDRESS: Final = pp.Regex("(?:0x)?0+" + CELL_END).suppress().set_name("no address")
KERNEL_ADDRESS: Final = pp.Regex(r"(?:0x)?[0-9a-f]{6,16}" + CELL_END).set_name("kernel address")
TYPE: Final = pp.Regex(r"(?:stream|dgram|seqpac(?:ket)?|rdm|raw|#[0-9]+)" + CELL_END).set_name("type")


def reference(name: str) -> pp.ParserElement:
    """Return the kernel's address of another object, if there is one."""
    return (NO_ADDRESS | HEX(name)).set_name("kernel address")


_UNIX: Final = (
    Column("kernel_address", KERNEL_ADDRESS("kernel_address")),
    Column("type", TYPE("type")),
    Column("recv_q", INTEGER("recv_q")),
    Column("send_q", INTEGER("send_q")),
    Column("inode", reference("_inode")),
    Column("conn", reference("peer")),
    Column("refs", reference("refs")),
    Column("nextref", reference("nextref")),
)
UNIX_SOCKETS: Final = Table(
    name="bsd_unix_sockets",
    normalizer="unix_sockets",
    tools=NETSTAT,
    columns=(*_UNIX, *verbose.NATIVE_COLUMNS, Column("addr", pp.Opt(REST("path")))),
    headerless=Headerless(
        row=(
            pp.And([column.cell for column in _UNIX])
            + verbose.NATIVE_HEADERLESS
            + pp.Opt(pp.Regex(r"[^ \n0-9][^\n]*[^ \n]")("path"))
        ),
        search=tuple(
            rf"{word} ++[0-9]++ ++[0-9]++ ++[0-9a-fx]++ ++[0-9a-fx]++ ++[0-9a-fx]++ ++[0-9a-f]"
            for word in ("stream", "dgram", "seqpac")
        ),
    ),
)

_IN_BRACKETS: Final = pp.Regex(r"[^()\n]+")
NEW_LINE: Final = pp.Regex(r"\n(?: *\n)? +(?=\[)").suppress().set_name("line")


def _detail(name: str) -> pp.ParserElement:
    """Return one of the numbers behind a subflow or a connection: ``aid(0)``, with or without a comma behind it."""
    return pp.Opt(pp.Suppress(pp.Regex(rf"{name}\(")) + _IN_BRACKETS(name) + pp.Suppress(pp.Regex(r"\),?")))


MULTIPATH: Final = Table(
    name="multipath_tcp",
    normalizer="sockets",
    tools=NETSTAT,
    columns=(
        Column(
            "proto_id",
            pp.Regex(r"(?:mptcp|tcp[46]{1,2})(?=/)")("protocol").set_name("protocol")
            + pp.Suppress("/")
            + INTEGER("id"),
        ),
        Column("socket_flags", pp.Regex(r"[0-9a-f]{8}(?:/[0-9a-f]{8})?" + CELL_END)("_flags").set_name("flags")),
        Column("local_address", pp.Opt(LOCAL)),
        Column("foreign_address", pp.Opt(REMOTE)),
        Column("bsd_state", pp.Opt(STATE_OR_NUMBER("state"))),
    ),
    endpoint_layouts=LAYOUTS,
    layout=RowLayout(
        row_end=pp.Opt(
            NEW_LINE
            + pp.Suppress("[")
            + pp.And([_detail(name) for name in ("tok", "snd", "rcv", "aid", "relseq", "err")])
            + pp.Suppress("]")
        )
    ),
)

HEADINGS: Final = (
    Heading("bsd_internet_sockets"),
    Heading("listen_queues"),
    Heading("multipath_sockets"),
    Heading("bsd_unix_sockets"),
)
TABLES: Final = (
    SOCKETS,
    RETRANSMISSIONS,
    LISTEN_QUEUES,
    UNIX_LISTEN_QUEUES,
    UNIX_SOCKETS,
    MULTIPATH,
)
