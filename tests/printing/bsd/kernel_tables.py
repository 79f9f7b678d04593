"""Tables of macOS ``netstat`` of the kernel's own sockets: modules, events, controls, and those of virtual machines.

Active kernel event sockets
Proto Recv-Q Send-Q vendor  class  subcl
kevt       0      0      1      6      1
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from tests.printing.bsd.sockets import DEFAULTS, NONE, Columns, begin

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from tests.printing.document import Capture, Document


class KernelTable(NamedTuple):
    """One of these tables, as one version and some flags print it."""

    title: str
    table: str
    """Name of the table in the records."""
    columns: Columns
    end: str = ""
    """What stands at the end of a row."""


@dataclass(frozen=True)
class KernelRow:
    """A row: the values of its cells, by their keys."""

    values: Mapping[str, Any]

    def but(self, **changes: Any) -> KernelRow:  # noqa: ANN401 - each cell has its own type
        """Return the same row with other values."""
        return replace(self, values={**self.values, **changes})

    @property
    def all_values(self) -> Mapping[str, Any]:
        """The values of all columns, also of those that only some flags print."""
        values = {**DEFAULTS, "rhiwat": 8192, "shiwat": 2048, "recv_q": 0, "send_q": 0, **self.values}
        return {"usscnt": values["usecnt"], "subcla": values.get("subcl"), **values}


def module(number: int, name: str, flags: int = 1, pcbs: int = 0, rcvbuf: int = 8192, sndbuf: int = 2048) -> KernelRow:
    """Return a registered kernel control module."""
    sizes = {"pcbcount": pcbs, "rcvbuf": rcvbuf, "sndbuf": sndbuf}
    return KernelRow({"id": number, "flags": flags, **sizes, "name": name, "kctlref": 0x5E00539C << 32, "unit": 0})


def event(vendor: int, class_: int, subclass: int, **more: Any) -> KernelRow:  # noqa: ANN401 - each cell has its own type
    """Return a kernel event socket."""
    return KernelRow({"proto": "kevt", "vendor": vendor, "class": class_, "subcl": subclass, **more})


def control(unit: int, number: int, name: str, **more: Any) -> KernelRow:  # noqa: ANN401 - each cell has its own type
    """Return a kernel control socket."""
    return KernelRow({"proto": "kctl", "unit": unit, "id": number, "name": name, **more})


def vsock(local: str, remote: str = "*:*", state: str = "LISTEN", **more: Any) -> KernelRow:  # noqa: ANN401 - each cell has its own type
    """Return a socket between a virtual machine and its host."""
    cells = {"proto": "vsock", "type": "stream", "local_address": local, "foreign_address": remote, "state": state}
    counts = dict.fromkeys(("rxcnt", "txcnt", "peer_rxcnt", "peer_rxhiwat"), 0)
    return KernelRow({**cells, **counts, "rhiwat": 0, "rxhiwat": 262144, "txhiwat": 262144, "socket_state": 0, **more})


_QUEUES: Final = Columns("Proto Recv-Q Send-Q", "{proto:<5} {recv_q:>6} {send_q:>6}")
_UNITS: Final = Columns("   unit     id name", " {unit:>6} {id:>6} {name}")

MODULES: Final = KernelTable(
    "Registered kernel control modules",
    "kernel_control_modules",
    Columns(
        "id       flags    pcbcount rcvbuf   sndbuf   name ",
        "{id:>8x} {flags:>8x} {pcbcount:>8} {rcvbuf:>8} {sndbuf:>8} {name}",
    ),
    " ",
)
MODULES_ACCOUNTS: Final = MODULES._replace(
    columns=Columns(
        "kctlref          id       unit     flags    pcbcount rcvbuf   sndbuf   name ",
        "{kctlref:>16x} {id:>8x} {unit:>8} {flags:>8x} {pcbcount:>8} {rcvbuf:>8} {sndbuf:>8} {name}",
    )
)
"""``-A``."""


def events(after: Columns = NONE, *, old: bool = False) -> KernelTable:
    """Return the table of kernel event sockets, with further columns; old ones have another title."""
    titles = " vendor  class subcla" if old else " vendor  class  subcl"
    key = "subcla" if old else "subcl"
    columns = _QUEUES + Columns(titles, f" {{vendor:>6}} {{class:>6}} {{{key}:>6}}")
    if old and after.titles:
        # No blank before the further columns.
        after = Columns(after.titles[1:], after.cells[1:])
    return KernelTable("Active kernel event sockets", "kernel_event_sockets", columns + after)


def controls(after: Columns = NONE) -> KernelTable:
    """Return the table of kernel control sockets, with further columns."""
    return KernelTable("Active kernel control sockets", "kernel_control_sockets", _QUEUES + after + _UNITS)


_VSOCK_CELLS: Final = (
    "{proto:<5}  {type:<6} {recv_q:>6} {send_q:>6} {local_address:<18.18} {foreign_address:<18.18} {state:<11}"
)
VSOCK: Final = KernelTable(
    "Active VSock sockets",
    "vsock",
    Columns("Proto  Type   Recv-Q Send-Q Local Address      Foreign Address    State      ", _VSOCK_CELLS),
)
VSOCK_VERBOSE: Final = VSOCK._replace(
    columns=VSOCK.columns
    + Columns(
        "      rxcnt      txcnt peer_rxcnt peer_rxhiwat rxhiwat txhiwat    pid state  options",
        " {rxcnt:>10} {txcnt:>10} {peer_rxcnt:>10} {peer_rxhiwat:>12} {rxhiwat:>7} {txhiwat:>7} {pid:>6}"
        " {socket_state:05x} {options:08x}",
    )
)
"""``-v``: a second column is called state."""


def print_kernel_rows(capture: Capture, rows: Iterable[KernelRow], table: KernelTable) -> None:
    """Print rows."""
    for row in rows:
        cells = table.columns.printed(row.all_values)
        capture.record(table.columns.line(row.all_values) + table.end, "other", table_name=table.table, native=cells)


def print_kernel_table_into(capture: Capture, rows: Iterable[KernelRow], table: KernelTable, *, note: str = "") -> None:
    """Print a table as a section of a capture, from its title on, which tells the system.

    Args:
        capture: The capture.
        rows: The rows.
        table: The table.
        note: A note without a line end, before the title.
    """
    capture.structure(note + table.title)
    if note:
        capture.warn("tool_message")
    capture.structure(table.columns.titles)
    capture.dialect = capture.os = "macos"
    print_kernel_rows(capture, rows, table)


def print_kernel_table(document: Document, rows: Iterable[KernelRow], table: KernelTable) -> Capture:
    """Print a table as a capture of its own."""
    capture = begin(document, "macos")
    print_kernel_table_into(capture, rows, table)
    return capture


def print_bare_kernel_rows(document: Document, rows: Iterable[KernelRow], table: KernelTable) -> Capture:
    """Print rows without title and header as a capture of their own."""
    capture = begin(document, "bsd", headed=False)
    print_kernel_rows(capture, rows, table)
    capture.warn("headerless_rows", capture.entries[0].first)
    return capture
