r"""The columns that ``-v`` and ``-b`` of macOS add to sockets of every kind: bytes, buffers, owner, kernel flags.

Six layouts are known; the header line shows which columns there are, always in this order::

      rxbytes      txbytes  rhiwat  shiwat      process:pid    state  options           gencnt    flags   flags1 ...
       102344         9821  131072  131768  Ledger Sync:4711   00102 00000020 0000000000074ed7 00000081 04000900 ...

Older layouts have ``pid epid`` instead of the process, and end before ``gencnt`` or before ``state``. A process may
have blanks, colons and brackets in its name; it ends at the colon before the process id and the numbers of fixed width.

Source: netstat.tproj of network_cmds 356 to 741 (inet.c, unix.c, systm.c, print_socket_stats_format of main.c).
"""

from __future__ import annotations

from typing import Final

import pyparsing as pp

from netparse_grammars.dialect import Column
from netparse_grammars.lexemes import CELL_END, DIGITS, HEX, INTEGER
from netparse_grammars.redaction import COVER

_KERNEL_NUMBERS: Final = r" +[0-9a-f]{5,8} +[0-9a-f]{8} +[0-9a-f]{16} "
_PID: Final = f"[0-9{COVER}]+"
# One word, as most are, is tried first: it takes no search.
PROGRAM: Final = pp.Regex(
    rf"[^ :\n]+(?=:{_PID}{_KERNEL_NUMBERS})|(?!:)[^ \n](?:[^\n]{{0,62}}?[^ \n])??(?= *:{_PID}{_KERNEL_NUMBERS})"
).set_name("process")
PROGRAM_BEFORE_PROGRAM: Final = pp.Regex(
    rf"(?!:)[^ \n](?:[^\n]{{0,62}}?[^ \n])??(?= *:{_PID} [^\n]{{0,80}}:[0-9{COVER}]*{_KERNEL_NUMBERS})"
)
EFFECTIVE_PROGRAM: Final = pp.Regex(rf"(?!:)[^ \n](?:[^\n]{{0,62}}?[^ \n])??(?= *:[0-9{COVER}]*{_KERNEL_NUMBERS})")
COLON: Final = pp.Regex(" *:").suppress().leave_whitespace().set_name("colon")


def _volume(name: str, packets: str) -> pp.ParserElement:
    """Return a number of bytes and, for ``-vv``, of packets behind a slash."""
    behind_slash = pp.Suppress("/").leave_whitespace() + INTEGER(packets)
    return (pp.Regex(DIGITS + r"(?![^\s/])")(name).set_name("number") + pp.Opt(behind_slash)).set_name("number")


def _owner(program: pp.ParserElement, name: str, pid: str) -> pp.ParserElement:
    """Return a process id, behind the program and a colon in later versions."""
    number = INTEGER(pid).set_name("process id")
    return pp.Opt(pp.Opt(program(name)) + COLON) + number


def _decimal(title: str) -> Column:
    return Column(title, INTEGER(title), optional=True, fast_word=DIGITS)


def _hexadecimal(title: str, name: str) -> Column:
    return Column(title, HEX(name), optional=True, fast_word="[0-9a-f]+")


def _columns(rx: str, tx: str) -> tuple[Column, ...]:
    """Return the columns; the first two cells have these names."""
    return (
        Column("rxbytes", _volume(rx, "rx_packets"), optional=True, fast=INTEGER(rx)),
        Column("txbytes", _volume(tx, "tx_packets"), optional=True, fast=INTEGER(tx)),
        Column("rxdrops", _volume("rxdrops", "rxdrops_packets"), optional=True),
        *map(_decimal, ("rhiwat", "shiwat")),
        Column(
            "socket_pid",
            _owner(PROGRAM, "program", "pid"),
            optional=True,
            when_followed_by={"socket_epid": _owner(PROGRAM_BEFORE_PROGRAM, "program", "pid")},
        ),
        # A socket that acts for no other process leaves both blank.
        Column("socket_epid", pp.Opt(_owner(EFFECTIVE_PROGRAM, "eprocess", "epid")) + pp.Opt(COLON), optional=True),
        _hexadecimal("socket_state", "_state"),
        _hexadecimal("options", "options"),
        _hexadecimal("gencnt", "gencnt"),
        _hexadecimal("socket_flags", "_flags"),
        _hexadecimal("flags1", "flags1"),
        *map(_decimal, ("usscnt", "usecnt", "rtncnt")),
        _hexadecimal("fltrs", "fltrs"),
    )


COLUMNS: Final = _columns("rx_bytes", "tx_bytes")
NATIVE_COLUMNS: Final = _columns("rxbytes", "txbytes")
"""The same where the records have no fields for bytes."""

_NUMBER: Final = r" +(?:0|[1-9][0-9]*)(?![^ \n])"
_BEFORE_BUFFERS: Final = rf"(?=(?:{_NUMBER}){{5}}|(?:{_NUMBER}){{3}} +[^ \n][^\n]{{0,64}}:{_PID}{_KERNEL_NUMBERS})"


_LAST_ID: Final = rf"[0-9]+(?= *\n| +0x|{_KERNEL_NUMBERS})"


# Without a header, the lengths of the numbers show which layout it is.
def _headerless(rx: str, tx: str) -> pp.ParserElement:
    return pp.Opt(
        pp.Opt(pp.Regex(f"[0-9]+{_BEFORE_BUFFERS}")(rx) + INTEGER(tx))
        + INTEGER("rhiwat")
        + INTEGER("shiwat")
        + pp.Opt(PROGRAM("program") + COLON)
        + pp.Regex(rf"(?<=:)[0-9]+{CELL_END}|[0-9]+(?= +{_LAST_ID})")("pid").set_name("process id")
        + pp.Opt(pp.Regex(_LAST_ID)("epid"))
        + pp.Opt(
            HEX("_state")
            + HEX("options")
            + pp.Opt(
                HEX("gencnt") + HEX("_flags") + HEX("flags1") + INTEGER("usecnt") + INTEGER("rtncnt") + HEX("fltrs")
            )
        )
    )


HEADERLESS: Final = _headerless("rx_bytes", "tx_bytes")
NATIVE_HEADERLESS: Final = _headerless("rxbytes", "txbytes")
