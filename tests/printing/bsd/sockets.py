"""Invented sockets of macOS and the BSDs: all that any flag of ``netstat`` prints of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from string import Formatter
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple

from tests.printing.sockets import Endpoint, endpoint

if TYPE_CHECKING:
    from tests.printing.bsd.document import System
    from tests.printing.document import Capture, Document

Values = Mapping[str, Any]

DEFAULTS: Final[Values] = {
    **{"rxbytes": 0, "txbytes": 0, "rx_packets": 0, "tx_packets": 0, "rxdrops": 0},
    **{"rhiwat": 131072, "shiwat": 131072, "program": "", "pid": 0, "eprocess": "", "epid": 0},
    **{"state": 0, "options": 0, "gencnt": 0, "flags": 0, "flags1": 0, "usecnt": 1, "rtncnt": 0, "fltrs": 0},
    **{"socket": 0, "flowhash": 0, "tcpcb": 0, "pcb": 0, "rexmit": 0, "ooorcv": 0, "0_win": 0},
    **{"r_mbuf": 0, "s_mbuf": 0, "r_clus": 0, "s_clus": 0, "r_hiwa": 65536, "s_hiwa": 32768, "r_lowa": 1},
    **{"s_lowa": 2048, "r_bcnt": 0, "s_bcnt": 0, "r_bmax": 524288, "s_bmax": 262144, "rexmt": 0.0, "persist": 0.0},
    **{"keep": 0.0, "2msl": 0.0, "delack": 0.0, "rcvtime": 0.0, "flowid": 0, "ftype": 0, "stack": "freebsd"},
    **{"cc": "newreno", "cwin": 14480, "ssthresh": 1073725440, "mss": 1448, "ecn": "off", "log_id": "-"},
}
"""What stands in the columns of which a row says nothing."""
_COUNTS: Final = {"recv_q": "recv_q", "send_q": "send_q", "rxbytes": "rx_bytes", "txbytes": "tx_bytes", "pid": "pid"}
"""Cells that have a field of their own, and are numbers."""


@dataclass(frozen=True)
class Columns:
    """Columns of a table: their titles, and the cells below them, which may say nothing in some rows."""

    titles: str = ""
    cells: str = ""
    """Cells as a format, by the keys that they are read into."""

    def __add__(self, more: Columns) -> Columns:
        """Return these columns with further ones behind them."""
        return Columns(self.titles + more.titles, self.cells + more.cells)

    def line(self, values: Values) -> str:
        """Return the cells as printed."""
        return self.cells.format_map(values)

    def printed(self, values: Values) -> dict[str, str]:
        """Return each cell without the blanks around it."""
        parts = Formatter().parse(self.cells)
        return {name: format(values[name], spec).strip() for _, name, spec, _ in parts if name and spec is not None}


NONE: Final = Columns()
BYTES: Final = Columns(f" {'rxbytes':>10} {'txbytes':>10}", " {rxbytes:>10} {txbytes:>10}")
"""``-b`` since 10.7."""
PRIORITY_BYTES: Final = Columns(f" {'rxbytes':>7}[1] {'txbytes':>7}[1]", " {rxbytes_1_txbytes_1:>21}")
"""``-P 1``, behind the columns of ``-b``: unknown titles, so that the cells stay together."""
_OWNER: Final = Columns(" rhiwat shiwat    pid   epid", " {rhiwat:>6} {shiwat:>6} {pid:>6} {epid:>6}")
_WIDE_OWNER: Final = Columns("  rhiwat  shiwat    pid   epid", " {rhiwat:>7} {shiwat:>7} {pid:>6} {epid:>6}")
_PROCESS: Final = Columns("  rhiwat  shiwat          process:pid   ", " {rhiwat:>7} {shiwat:>7} {program:>16}:{pid:<6}")
_WIDE_BYTES: Final = Columns("      rxbytes      txbytes", " {rxbytes:>12} {txbytes:>12}")
_DROPS: Final = Columns("      rxdrops", " {rxdrops:>12}")
_PACKETS: Final = Columns(
    f" {'rxbytes':>12}/{'packets':<9} {'txbytes':>12}/{'packets':<9}",
    " {rxbytes:>12}/{rx_packets:<9} {txbytes:>12}/{tx_packets:<9}",
)
_EFFECTIVE: Final = Columns("         eprocess:epid  ", " {eprocess:>16}:{epid:<6}")
_STATE: Final = Columns(
    " state  options           gencnt    flags   flags1",
    " {state:05x} {options:08x} {gencnt:016x} {flags:08x} {flags1:08x}",
)
_USES: Final = Columns(" usecnt rtncnt fltrs", " {usecnt:>6} {rtncnt:>6} {fltrs:06x}")
_USES_MISSPELT: Final = Columns(" usscnt rtncnt fltrs", " {usscnt:>6} {rtncnt:>6} {fltrs:06x}")

VERBOSE_10_10: Final = _OWNER
"""``-v`` of 10.10 to 10.13."""
VERBOSE_11: Final = _OWNER + Columns("  state    options", " {state:#06x} {options:#010x}")
"""``-v`` of 10.14 to 12."""
VERBOSE_13: Final = _WIDE_OWNER + _STATE + _USES_MISSPELT
"""``-v`` of 13 and 14."""
VERBOSE_15: Final = _WIDE_BYTES + _WIDE_OWNER + _STATE + _USES
"""``-v`` of 15."""
VERBOSE_26: Final = _WIDE_BYTES + _PROCESS + _STATE + _USES
"""``-v`` of 26."""
DROPS_26: Final = _WIDE_BYTES + _DROPS + _PROCESS + _STATE + _USES
"""``-vd`` of 26."""
VERY_VERBOSE_26: Final = _PACKETS + _PROCESS + _EFFECTIVE + _STATE + _USES
"""``-vv`` of 26."""


class Cells(NamedTuple):
    """Cells that have a field of their own, and those that have none."""

    fields: dict[str, Any]
    native: dict[str, str]


def cells_of(columns: Columns, values: Values) -> Cells:
    """Return what must be read of the cells of a socket."""
    fields: dict[str, Any] = {}
    native: dict[str, str] = {}
    for key, printed in columns.printed(values).items():
        if key in _COUNTS:
            fields[_COUNTS[key]] = int(printed)
        elif key == "program":
            fields[key] = printed or None
        elif key != "word":
            native[key] = printed
    return Cells(fields, native)


@dataclass(frozen=True)
class Socket:
    """One row of the table, with all that any flag prints of it."""

    word: str
    """Protocol, as macOS and FreeBSD print it: tcp4, udp46, icm6, ip."""
    local: Endpoint
    remote: Endpoint
    state: str | int = ""
    recv_q: int = 0
    send_q: int = 0
    cells: Values = field(default_factory=dict)
    """Cells of further columns."""

    def but(self, **changes: Any) -> Socket:  # noqa: ANN401 - each field has its own type
        """Return the same socket with other values."""
        return replace(self, **changes)

    def owned(self, program: str, pid: int, **cells: Any) -> Socket:  # noqa: ANN401 - each cell has its own type
        """Return the same socket with an owner, and other cells."""
        return self.with_cells(program=program, pid=pid, **cells)

    def with_cells(self, **cells: Any) -> Socket:  # noqa: ANN401 - each cell has its own type
        """Return the same socket with other cells."""
        return replace(self, cells={**self.cells, **cells})

    @property
    def values(self) -> Values:
        """The values of all columns but the addresses and the state of the connection."""
        values = {**DEFAULTS, **self.cells, "word": self.word, "recv_q": self.recv_q, "send_q": self.send_q}
        return {"usscnt": values["usecnt"], **values}


def socket(word: str, local: str, remote: str = "*:*", state: str | int = "", **more: Any) -> Socket:  # noqa: ANN401 - fields and cells
    """Return a socket; endpoints as ``[::1]:631``, ``web01:https``, ``*:80`` or ``*:*``."""
    queues = {name: more.pop(name) for name in ("recv_q", "send_q") if name in more}
    return Socket(word, endpoint(local), endpoint(remote), state, cells=more, **queues)


def tcp4(local: str, remote: str = "*:*", state: str | int = "", **more: Any) -> Socket:  # noqa: ANN401 - fields and cells
    """Return a TCP socket of IPv4, which listens if nothing else is said."""
    return socket("tcp4", local, remote, state or "LISTEN", **more)


def tcp6(local: str, remote: str = "*:*", state: str | int = "", **more: Any) -> Socket:  # noqa: ANN401 - fields and cells
    """Return a TCP socket of IPv6, which listens if nothing else is said."""
    return socket("tcp6", local, remote, state or "LISTEN", **more)


def udp4(local: str, remote: str = "*:*", **more: Any) -> Socket:  # noqa: ANN401 - fields and cells
    """Return a UDP socket of IPv4."""
    return socket("udp4", local, remote, **more)


def udp6(local: str, remote: str = "*:*", **more: Any) -> Socket:  # noqa: ANN401 - fields and cells
    """Return a UDP socket of IPv6."""
    return socket("udp6", local, remote, **more)


def split_word(word: str) -> tuple[str, str]:
    """Return the name and the version of a protocol.

    >>> split_word("tcp46"), split_word("ip 4"), split_word("ip")
    (('tcp', '46'), ('ip', '4'), ('ip', ''))
    """
    name = word.rstrip("46 ")
    return name, word.removeprefix(name).strip()


class Cut(NamedTuple):
    """How much of an endpoint a layout shows."""

    field: int | None = 22
    """Characters of the endpoint."""
    name: int | None = 16
    """Characters of a host name; IPv4 addresses are never longer."""
    address: int | None = 16
    """Characters of an IPv6 address."""
    service: int = 15


SHORT: Final = Cut()
ACCOUNTS: Final = Cut(18)
"""``-An``."""
NAMED_ACCOUNTS: Final = Cut(18, 12, 12)
"""``-A``."""
LONG: Final = Cut(45, 16, 39)
"""``-l`` of macOS."""
WHOLE: Final = Cut(None, None, None)
"""``-W`` of FreeBSD."""


@dataclass(frozen=True)
class Layout:
    """How one version of a tool prints the table, with some flags."""

    system: System
    """What its header tells."""
    gap: str = "  "
    """Between the queues and the first endpoint."""
    width: int = 22
    title_width: int = 22
    cut: Cut = SHORT
    state: str | None = "(state)    "
    """Title of the state, or None if there is no such column."""
    state_width: int = 11
    blank_state: str = " " * 11
    """What stands in its place where there is none."""
    before: Columns = NONE
    queues: Columns = Columns("Proto Recv-Q Send-Q", "{word:<5} {recv_q:>6} {send_q:>6}")
    after: Columns = NONE
    other_queues: Columns | None = None
    """The first columns of rows that are not of TCP."""
    other_after: Columns | None = None
    """The last columns of rows that are not of TCP."""
    words: Literal["numbered", "plain"] = "numbered"
    ends: str = " "
    """What stands behind the endpoints, if no state does."""
    inner: bool = False
    """Whether a blank follows an IPv4 endpoint, even one that is longer than its field."""

    def but(self, **changes: Any) -> Layout:  # noqa: ANN401 - each field has its own type
        """Return the same layout with other values."""
        return replace(self, **changes)

    def word(self, socket: Socket) -> str:
        """Return the protocol as printed."""
        if self.words == "numbered":
            return socket.word
        name, version = split_word(socket.word)
        return {"icm": "icmp", "div": "divert"}.get(name, name) + ("6" if "6" in version else "")

    def columns(self, socket: Socket) -> tuple[Columns, Columns, Columns]:
        """Return the columns that a row has: before all, the first ones, and those behind the endpoints."""
        if split_word(socket.word)[0] in ("tcp", "toe"):
            return self.before, self.queues, self.after
        return self.before, self.other_queues or self.queues, self.other_after or self.after


MACOS: Final = Layout("macos")
"""macOS since 10.7."""
MACOS_10_5: Final = Layout("bsd", state="(state)", state_width=0, blank_state="")
"""Mac OS X 10.5 and 10.6; nothing tells its header from that of an old FreeBSD."""
FREEBSD: Final = Layout("freebsd", gap=" ", blank_state="")
FREEBSD_10: Final = FREEBSD.but(state="(state)", state_width=0)
FREEBSD_WHOLE: Final = FREEBSD.but(width=45, title_width=45, cut=WHOLE, inner=True)
"""``-W`` of FreeBSD, unless for IPv4 only."""
JUNOS: Final = Layout("bsd", "  ", 45, 45, Cut(45, None, 39), "(state)", 0, "")
OPENBSD_5: Final = Layout(
    "openbsd", "  ", cut=Cut(service=8), state="(state)", state_width=0, blank_state="", ends=""
).but(queues=Columns("Proto   Recv-Q Send-Q", "{word:<7} {recv_q:>6} {send_q:>6}"), words="plain")
OPENBSD: Final = OPENBSD_5.but(state="TCP-State")
"""TCP tables of OpenBSD since 6; the others have no state."""
NETBSD: Final = Layout("netbsd", state="State", state_width=0, blank_state="", ends="", words="plain")


def begin(document: Document, system: System, *, headed: bool = True) -> Capture:
    """Begin a capture.

    Args:
        document: The document.
        system: What the text of the capture tells about the system.
        headed: Whether there is a title or a header.
    """
    document.dialect = system
    document.os = None if system == "bsd" else system
    return document.capture(language="en" if headed else None)
