r"""The socket tables of Linux ``netstat``: net-tools 1.42 to 2.10 and later, BusyBox, toybox.

Printed by ``netstat -anpeo``::

    Active Internet connections (servers and established)
    Proto Recv-Q Send-Q Local Address           Foreign Address         State       User       Inode      ...
    tcp        0      0 0.0.0.0:22              0.0.0.0:*               LISTEN      0          65120      ...
    tcp6       0      0 2001:db8:aaaa:bbb:42000 2001:db8:aaaa:bbbb::443 ESTABLISHED 1000       64384      ...
    udp        0      0 192.0.2.10:123          0.0.0.0:*                           0          64346      ...
    raw        0      0 0.0.0.0:1               0.0.0.0:*               7           0          64358      ...
    ...  PID/Program name     Timer
    ...  3422/sshd: /usr/sbi  off (0.00/0/0)

``-e`` adds User and Inode, ``-p`` PID/Program name, ``-Z`` Security Context, ``-o`` Timer, always in this order. The
state is empty for UDP and a number for raw sockets. A program's name may hold blanks, slashes and colons; it is cut so
that the cell has 19 characters. An SCTP socket with several addresses takes a line for each, and a listening one
leaves the queues and the foreign address empty::

    sctp                10.1.2.3:5001                                   LISTEN
                        192.168.7.1:5001

Old Debian prints ``ESTABLISHED3160/netcat`` and ``ESTABLISHED-``: no blank behind a state that fills its column.

Unix sockets follow in a table of their own; blanks in a path are kept by BusyBox, net-tools ends it there::

    Active UNIX domain sockets (servers and established)
    Proto RefCnt Flags       Type       State         I-Node   PID/Program name     Path
    unix  2      [ ACC ]     STREAM     LISTENING     18601    911/dbus-daemon      /run/dbus/system_bus_socket

Source: netstat.c of net-tools 1.60 (27-wide addresses: the patches of RHEL 5 and 6), 2.10 and git of 2026;
networking/netstat.c of BusyBox 1.22 to 1.36; output of toybox 0.8.9.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import pyparsing as pp

from netparse_grammars.dialect import ByForm, Column, Cut, Headerless, Heading, RowLayout, Table
from netparse_grammars.lexemes import CELL_END, INTEGER, REST, STATE_PHRASES, STATE_WORD, UNIX, WORD
from netparse_grammars.lexicon import STATES, phrases
from netparse_grammars.linux.endpoints import LOCAL, NUMERIC_LOCAL, NUMERIC_REMOTE, REMOTE
from netparse_grammars.linux.owners import (
    CONTEXT_CELL,
    CONTEXT_WITHOUT_HEADER,
    PROGRAM,
    PROGRAM_BEFORE_CONTEXT,
    PROGRAM_BEFORE_CONTEXT_AND_PATH,
    PROGRAM_BEFORE_PATH,
    PROGRAM_BEFORE_TIMER,
    PROGRAM_IN_CELL,
    PROGRAM_WITHOUT_HEADER,
    TIMER,
    UNKNOWN,
    owner,
)
from netparse_grammars.protocols import LINUX
from netparse_grammars.redaction import BRACKETED_WORDS
from netparse_grammars.rows.header import UNKNOWN_COLUMN
from netparse_grammars.tools import NETSTAT

_TCP: Final = LINUX.pattern("tcp")
_STATELESS: Final = LINUX.pattern("udp", "udplite", "raw", "icmp")
ONE_LINE_PROTOCOL: Final = pp.Regex(f"(?:{_TCP}|{_STATELESS}){CELL_END}").set_name("protocol")
PROTOCOL: Final = pp.Regex(f"(?:{_TCP}|{_STATELESS}|{LINUX.pattern('sctp')}){CELL_END}").set_name("protocol")
SCTP_PADDING: Final = pp.Regex(r"(?<=sctp) {10,}(?=[^ \n]+:)").set_name("blanks")
AFTER_BLANKS: Final = pp.Regex(r"(?<= {10})(?=[^ \n]+:)")
FOREIGN_ADDRESS: Final = (REMOTE | pp.Regex(rf"(?={STATE_WORD}{CELL_END})").suppress()).set_name("foreign address")
_ADDRESS: Final = r"[0-9A-Fa-f]*[.:][0-9A-Fa-f:.]*"
MORE_ADDRESSES: Final = pp.Regex(rf"(?: *\n {{12,}}{_ADDRESS}(?: +{_ADDRESS})?(?=[ \n]))+").set_name("addresses")

_ONE_NUMBER: Final = r" ++[0-9]++(?: ++(?![0-9]+[ \n])| *\n)"
# A word before just one number is a user before an inode: the state is empty.
WORD_STATE: Final = rf"(?:{STATE_PHRASES}|{STATE_WORD})(?:\([0-9A-Fa-f]+\))?{CELL_END}(?!{_ONE_NUMBER})"
# A number is a state if a user and an inode follow, or anything else but an inode.
NUMBER_STATE: Final = r"[0-9]{1,3}(?= +[^ \n]+ +[0-9]+[ \n]| *\n| ++(?![0-9]+[ \n]))"
_FILLS_ITS_COLUMN: Final = "|".join(
    sorted((word for word in STATES if len(word.encode()) >= 11 and " " not in word), key=len, reverse=True)
)
# Old Debian leaves no blank between a state of 11 letters and the owner or user behind it.
UNSPACED_STATE: Final = rf"(?:{_FILLS_ITS_COLUMN})(?=[0-9]+/|-(?![^ \n])|[a-z0-9_][^ \n/]* +[0-9]+(?![^ \n]))"
ENGLISH_STATE: Final = pp.Regex(
    rf"{UNSPACED_STATE}|[A-Z][A-Z0-9_]*+(?![^ \n])(?!{_ONE_NUMBER})|{NUMBER_STATE}"
).set_name("state")
STATE: Final = pp.Regex(f"{UNSPACED_STATE}|{WORD_STATE}|{NUMBER_STATE}").set_name("state")

UID: Final = INTEGER.copy().set_name("user id")
USER: Final = WORD.copy().set_name("user")
_ENDPOINT: Final = r"[^ \n]+:(?:[0-9]+|\*|[^ \n:]+)"
# Without a header, a row counts only with two endpoints, and a state if it is TCP.
COMPLETE: Final = pp.FollowedBy(
    (
        pp.Regex(rf"tcp6? +[0-9]+ +[0-9]+ +{_ENDPOINT} +{_ENDPOINT} +(?:{UNSPACED_STATE}|{STATE_WORD}{CELL_END})")
        | pp.Regex(rf"{_STATELESS} +[0-9]+ +[0-9]+ +{_ENDPOINT} +{_ENDPOINT}{CELL_END}")
    ).set_name("a whole row")
)

OWNER_CUT: Final = Cut("owner", (18, 19))
_WIDE: Final = r"(?<!\S)(?:-[A-Za-z46]*[WT]|--(?:wide|notrim))"
ENDPOINT_CUTS: Final = (
    Cut("local", (23, 27), column="local_address", unless=_WIDE),
    Cut("remote", (23, 27), column="foreign_address", unless=_WIDE),
    Cut("local_service", (18,), unless=_WIDE),
    Cut("remote_service", (18,), unless=_WIDE),
)
SOCKET: Final = (
    COMPLETE
    + PROTOCOL("protocol")
    + INTEGER("recv_q")
    + INTEGER("send_q")
    + LOCAL
    + REMOTE
    + pp.Opt(STATE("state"))
    + pp.Opt((UID("uid") | pp.Regex(r"[a-z_][^ \n]*(?= +[0-9]+[ \n])")("user")) + INTEGER("inode"))
    + pp.Opt(owner(PROGRAM_WITHOUT_HEADER) + pp.Opt(CONTEXT_WITHOUT_HEADER))
    + pp.Opt(TIMER)
)
SOCKETS: Final = Table(
    name="internet_sockets",
    normalizer="sockets",
    tools=NETSTAT,
    columns=(
        Column("proto", PROTOCOL("protocol"), fast=ONE_LINE_PROTOCOL("protocol")),
        Column("recv_q", SCTP_PADDING.suppress().leave_whitespace() | INTEGER("recv_q"), fast=INTEGER("recv_q")),
        Column("send_q", AFTER_BLANKS.suppress().leave_whitespace() | INTEGER("send_q"), fast=INTEGER("send_q")),
        Column("local_address", LOCAL, fast=NUMERIC_LOCAL),
        Column("foreign_address", FOREIGN_ADDRESS, fast=NUMERIC_REMOTE),
        Column(
            "state",
            pp.Opt(STATE("state")) + pp.Opt(MORE_ADDRESSES("more_addresses").leave_whitespace()),
            fast=ENGLISH_STATE("state") | ~STATE,
        ),
        Column("user_inode", (UID("uid") | USER("user")).set_name("user") + INTEGER("inode"), optional=True),
        Column(
            "program",
            owner(PROGRAM),
            optional=True,
            when_followed_by={
                "timer": owner(PROGRAM_BEFORE_TIMER),
                "security_context": owner(PROGRAM_BEFORE_CONTEXT),
                UNKNOWN_COLUMN: owner(PROGRAM_IN_CELL),
            },
        ),
        Column("security_context", CONTEXT_CELL, optional=True),
        Column("timer", pp.Opt(TIMER), optional=True),
    ),
    cuts=(*ENDPOINT_CUTS, OWNER_CUT),
    layout=RowLayout(most_lines=10),
    headerless=Headerless(
        row=SOCKET,
        search=tuple(rf"{word}6? ++[0-9]++ ++[0-9]++ ++(?:[^ \n]*|{BRACKETED_WORDS}):" for word in ("tcp", "udp")),
        looks_like_row=(
            r"(?<![^\W_])(?:tcp|udp)6? +[0-9]+ +[0-9]+ +[^ ]+:[^ :]+ +[^ ]+:[^ :]+"
            r"|[0-9] +[0-9]+ +[^ ]+:[^ :]+ +[^ ]+:[^ :]+ +[A-Z][A-Z_]{3,}[A-Z12](?![^ ])"
        ),
    ),
    unknown_language=ByForm(row=SOCKET, titles=2),
)
BRACKETS: Final = pp.Regex(r"\[[^\]\n]*\]").set_name("flags in brackets")
_UNIX_STATES: Final = "|".join(
    word
    for state in ("free", "listening", "connecting", "connected", "disconnecting")
    for word in phrases(f"unix_{state}")
)
TYPE: Final = pp.Regex(rf"(?!(?:{_UNIX_STATES}){CELL_END})[^\W\d_]+{CELL_END}").set_name("type")
# Translations have states of two words.
UNIX_STATE: Final = pp.Regex(r"[^\W\d_]+(?: [^\W\d_]+)?" + CELL_END).set_name("state")
# net-tools 1.60 prints a large number as a negative one.
INODE: Final = (UNKNOWN | INTEGER("inode") | pp.Regex("-[0-9]+" + CELL_END)("overflowed_inode")).set_name("inode")
# The end of a quoted line is no path.
UNQUOTED: Final = pp.Regex(r"(?!['\",])[^ \n](?:[^\n]*[^ \n])?(?<!['\",])").set_name("path")
UNIX_SOCKET: Final = (
    UNIX
    + INTEGER("ref_count")
    + BRACKETS("flags")
    + TYPE("type")
    + pp.Opt(UNIX_STATE("state"))
    + INODE
    + pp.Opt(owner(PROGRAM_BEFORE_PATH) + pp.Opt(CONTEXT_WITHOUT_HEADER))
    + pp.Opt(UNQUOTED("path"))
)
UNIX_SOCKETS: Final = Table(
    name="unix_sockets",
    normalizer="unix_sockets",
    tools=NETSTAT,
    columns=(
        Column("proto", UNIX | pp.Regex(r"\?\?" + CELL_END)("proto")),
        Column("ref_cnt", INTEGER("ref_count")),
        Column("flags", BRACKETS("flags")),
        Column("type", TYPE("type")),
        Column("state", pp.Opt(UNIX_STATE("state"))),
        Column("i_node", INODE),
        Column(
            "program",
            owner(PROGRAM_BEFORE_PATH),
            optional=True,
            when_followed_by={"security_context": owner(PROGRAM_BEFORE_CONTEXT_AND_PATH)},
        ),
        Column("security_context", CONTEXT_CELL, optional=True),
        Column("path", pp.Opt(REST("path"))),
    ),
    cuts=(OWNER_CUT,),
    headerless=Headerless(row=UNIX_SOCKET, search=(r"unix ++[0-9]++ ++\[[A-Z ]*\] ++[^\W\d_]++ ",)),
    unknown_language=ByForm(row=UNIX_SOCKET, titles=2),
)

HEADINGS: Final = (
    Heading("internet_sockets", pattern_without_words=r"(?!.*UNIX)[^\n(]+\([^\n)]+\)\n"),
    Heading("unix_sockets", pattern_without_words=r"[^\n(]*UNIX[^\n(]*\([^\n)]+\)\n"),
)
TABLES: Final = (SOCKETS, UNIX_SOCKETS)
# BusyBox cuts no address, toybox no program of an internet socket.
BUSYBOX_TABLES: Final = (replace(SOCKETS, cuts=(OWNER_CUT,)), UNIX_SOCKETS)
TOYBOX_TABLES: Final = (replace(SOCKETS, cuts=ENDPOINT_CUTS), UNIX_SOCKETS)
