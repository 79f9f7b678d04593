"""The queues of listening sockets that ``netstat -L`` of macOS and FreeBSD prints.

Current listen queue sizes (qlen/incqlen/maxqlen)
Proto Listen         Local Address
tcp4  0/0/128        *.22
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from tests.printing.bsd.connections import address_of, fields_of
from tests.printing.bsd.sockets import FREEBSD, FREEBSD_WHOLE, LONG, MACOS, Layout, begin
from tests.printing.bsd.sockets import socket as a_socket
from tests.printing.sockets import NO_PEER

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tests.printing.bsd.sockets import Socket
    from tests.printing.document import Capture, Document


class Queue(NamedTuple):
    """A listening socket: connections that wait, those that are not yet complete, and how many may."""

    socket: Socket
    length: int = 0
    incomplete: int = 0
    limit: int = 128

    @property
    def sizes(self) -> str:
        """The three numbers as printed."""
        return f"{self.length}/{self.incomplete}/{self.limit}"


class QueueLayout(NamedTuple):
    """How one version of a tool prints the table."""

    layout: Layout
    """How it prints endpoints."""
    proto: bool
    """Whether there is a column of the protocol."""
    width: int
    """Of the column of sizes."""
    title_width: int = 22


MACOS_QUEUES: Final = QueueLayout(MACOS, proto=False, width=14)
MACOS_26_QUEUES: Final = QueueLayout(MACOS, proto=False, width=14, title_width=39)
"""Its header is as wide as with ``-l``, and the other way round."""
MACOS_26_LONG_QUEUES: Final = QueueLayout(
    MACOS.but(width=45, title_width=45, cut=LONG), proto=False, width=14, title_width=22
)
FREEBSD_12_QUEUES: Final = QueueLayout(FREEBSD, proto=True, width=14)
FREEBSD_QUEUES: Final = QueueLayout(FREEBSD, proto=True, width=32)
FREEBSD_WHOLE_QUEUES: Final = QueueLayout(FREEBSD_WHOLE, proto=True, width=32, title_width=45)


def queue(local: str, limit: int = 128, length: int = 0, incomplete: int = 0, word: str = "tcp4") -> Queue:
    """Return a listening socket."""
    return Queue(a_socket(word, local), length, incomplete, limit)


def line_of(queue: Queue, layout: QueueLayout) -> str:
    """Return the row of a socket."""
    line = f"{queue.socket.word:<5} " if layout.proto else ""
    return (
        f"{line}{queue.sizes:<{layout.width}} {address_of(queue.socket.local, layout.layout)!s:<{layout.layout.width}} "
    )


def queue_fields(queue: Queue, layout: QueueLayout, dialect: str) -> dict[str, Any]:
    """Return the fields that must be read of a socket."""
    # Without the column of the protocol, only the address tells the family.
    shown = queue.socket if layout.proto else queue.socket.but(word="tcp")
    fields = fields_of(shown.but(state="", remote=NO_PEER), layout.layout, dialect)
    sizes = {"queue_length": queue.length, "incomplete_queue_length": queue.incomplete, "queue_limit": queue.limit}
    native = {key: str(size) for key, size in sizes.items()}
    return {key: value for key, value in fields.items() if key not in ("recv_q", "send_q")} | {"native": native}


def print_queues(document: Document, queues: Iterable[Queue], layout: QueueLayout) -> Capture:
    """Print the table as a capture of its own; only its header tells the system."""
    capture = begin(document, layout.layout.system)
    capture.structure("Current listen queue sizes (qlen/incqlen/maxqlen)")
    proto = "Proto " if layout.proto else ""
    capture.structure(f"{proto}{'Listen':<{layout.width}} {'Local Address':<{layout.title_width}}")
    for entry in queues:
        capture.record(line_of(entry, layout), "socket", **queue_fields(entry, layout, capture.dialect))
    return capture
