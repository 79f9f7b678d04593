"""The table of UNIX domain sockets of macOS and the BSDs, as each version and each flag prints it.

Active LOCAL (UNIX) domain sockets
Address          Type   Recv-Q Send-Q            Inode             Conn             Refs          Nextref Addr
5e00539a1c2d4e01 stream      0      0 5e00539b00aa1101                0                0                0 /var/run/log
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final

from tests.printing.bsd.sockets import DEFAULTS, NONE, Columns, begin

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from tests.printing.bsd.document import System
    from tests.printing.document import Capture, Document

_POINTERS: Final = ("inode", "conn", "refs", "nextref")


@dataclass(frozen=True)
class UnixLayout:
    """How one version of a tool prints the table."""

    system: System
    """What its title tells."""
    title: str = "Active UNIX domain sockets"
    width: int = 16
    """Of an address in the rows; longer ones are whole."""
    title_width: int = 16
    mark: str = ""
    """What stands before each address."""
    after: Columns = NONE
    """Columns between the addresses and the path."""
    queues: int | None = None
    """Width of the lengths of the queues, if nothing else is printed (``-L``)."""

    def but(self, **changes: Any) -> UnixLayout:  # noqa: ANN401 - each field has its own type
        """Return the same layout with other values."""
        return replace(self, **changes)


MACOS: Final = UnixLayout("macos", "Active LOCAL (UNIX) domain sockets")
MACOS_32: Final = MACOS.but(width=8, title_width=8)
"""Mac OS X of 32 bits."""
FREEBSD: Final = UnixLayout("bsd")
FREEBSD_10: Final = FREEBSD.but(width=8, title_width=8)
"""FreeBSD up to 10, and NetBSD: addresses of 64 bits are longer than their columns."""
FREEBSD_QUEUES: Final = FREEBSD.but(system="freebsd", queues=32)
"""``-L``; its header tells the system."""
OPENBSD: Final = UnixLayout("bsd", width=18, title_width=18, mark="0x")


@dataclass(frozen=True)
class UnixSocket:
    """One row of the table."""

    address: int
    path: str | None = None
    """Path; an empty one is a blank at the end of the row."""
    type: str = "stream"
    conn: int = 0
    inode: int = 0
    refs: int = 0
    nextref: int = 0
    recv_q: int = 0
    send_q: int = 0
    queue: tuple[int, int, int] = (0, 0, 128)
    cells: Mapping[str, Any] = field(default_factory=dict)

    def but(self, **changes: Any) -> UnixSocket:  # noqa: ANN401 - each field has its own type
        """Return the same socket with other values."""
        return replace(self, **changes)

    def owned(self, program: str, pid: int, **cells: Any) -> UnixSocket:  # noqa: ANN401 - each cell has its own type
        """Return the same socket with an owner, and other cells."""
        return replace(self, cells={**self.cells, "program": program, "pid": pid, **cells})

    @property
    def values(self) -> Mapping[str, Any]:
        """The values of the columns that only some flags print."""
        values = {**DEFAULTS, "rhiwat": 8192, "shiwat": 8192, **self.cells}
        return {"usscnt": values["usecnt"], **values}

    def line(self, layout: UnixLayout) -> str:
        """Return the row."""
        end = "" if self.path is None else f" {self.path}"
        if layout.queues is not None:
            return f"unix  {'{}/{}/{}'.format(*self.queue):<{layout.queues}}{end}"
        pointers = (f"{layout.mark}{pointer:x}" for pointer in (self.inode, self.conn, self.refs, self.nextref))
        line = (
            f"{f'{layout.mark}{self.address:x}':>{layout.width}} {self.type[:6]:<6} {self.recv_q:>6} {self.send_q:>6}"
        )
        line += "".join(f" {pointer:>{layout.width}}" for pointer in pointers)
        return line + layout.after.line(self.values) + end

    def fields(self, layout: UnixLayout) -> dict[str, Any]:
        """Return the fields that must be read."""
        native: dict[str, str]
        if layout.queues is not None:
            keys = ("queue_length", "incomplete_queue_length", "queue_limit")
            native = dict(zip(keys, map(str, self.queue), strict=True))
            return {"path": self.path or None, "native": native}
        pointers = {key: f"{layout.mark}{getattr(self, key):x}" for key in _POINTERS if getattr(self, key)}
        peer = pointers.pop("conn", None)
        native = pointers | layout.after.printed(self.values)
        pid = native.pop("pid", None)
        return {
            "kernel_address": f"{layout.mark}{self.address:x}",
            "type": self.type,
            "recv_q": self.recv_q,
            "send_q": self.send_q,
            "peer": peer,
            "path": self.path or None,
            "pid": None if pid is None else int(pid),
            "program": native.pop("program", None) or None,
            "native": native or None,
        }


def header(layout: UnixLayout) -> str:
    """Return the header line."""
    if layout.queues is not None:
        return f"Proto {'Listen':<{layout.queues}} Addr"
    width = layout.title_width
    line = f"{'Address':<{width}} Type   Recv-Q Send-Q"
    line += "".join(f" {title:>{width}}" for title in ("Inode", "Conn", "Refs", "Nextref"))
    return f"{line}{layout.after.titles} Addr"


def print_unix_rows(capture: Capture, sockets: Iterable[UnixSocket], layout: UnixLayout, *, note: str = "") -> None:
    """Print rows; a note without a line end stands before the first."""
    for socket in sockets:
        capture.record(note + socket.line(layout), "unix_socket", **socket.fields(layout))
        if note:
            capture.warn("tool_message")
        note = ""


def print_unix_into(capture: Capture, sockets: Iterable[UnixSocket], layout: UnixLayout, *, note: str = "") -> None:
    """Print the table as a section of a capture, from its title on; its title may tell the system.

    Args:
        capture: The capture.
        sockets: The rows.
        layout: How they are printed.
        note: A note without a line end, before the title.
    """
    capture.structure(note + layout.title)
    if note:
        capture.warn("tool_message")
    capture.structure(header(layout))
    if layout.system != "bsd":
        capture.dialect = capture.os = layout.system
    print_unix_rows(capture, sockets, layout)


def print_unix(document: Document, sockets: Iterable[UnixSocket], layout: UnixLayout) -> Capture:
    """Print the table as a capture of its own."""
    capture = begin(document, layout.system)
    print_unix_into(capture, sockets, layout)
    return capture


def print_bare_unix(document: Document, sockets: Iterable[UnixSocket], layout: UnixLayout) -> Capture:
    """Print rows without title and header as a capture of their own."""
    capture = begin(document, "bsd", headed=False)
    print_unix_rows(capture, sockets, layout)
    capture.warn("headerless_rows", capture.entries[0].first)
    return capture
