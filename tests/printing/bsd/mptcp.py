"""The table of multipath TCP connections of macOS ``netstat``: each with its flows, each flow a connection of TCP.

Active Multipath Internet connections
Proto/ID  Flags      Local Address          Foreign Address        (state)
mptcp/00  00000000/00000003                                       ESTABLISHED
      [tok(0x5e0053a1) snd(0x00000000000011d7) rcv(0x0000000000002c3f) aid(1)]
 tcp4/01  00000016   192.0.2.10.50123       203.0.113.80.443       ESTABLISHED
      [relseq(1), err(0)]
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from tests.printing.bsd.connections import STATES, address_of, fields_of
from tests.printing.bsd.sockets import MACOS, Layout, begin

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tests.printing.bsd.sockets import Socket
    from tests.printing.document import Capture, Document

TITLE: Final = "Active Multipath Internet connections"


@dataclass(frozen=True)
class Flow:
    """One flow of a connection."""

    socket: Socket
    flags: int = 0x16
    sequence: int = 1
    error: int = 0


@dataclass(frozen=True)
class Multipath:
    """A connection of multipath TCP."""

    flows: tuple[Flow, ...] = ()
    state: str = "ESTABLISHED"
    flags: tuple[int, int] = (0, 3)
    token: int = 0
    sent: int = 0
    received: int = 0
    address: int = 1


def header(state: str = "(state)    ") -> str:
    """Return the header line."""
    return f"Proto/ID  Flags      {'Local Address':<22} {'Foreign Address':<22} {state}"


def print_multipath_into(
    capture: Capture,
    connections: Iterable[Multipath] = (),
    layout: Layout = MACOS,
    *,
    note: str = "",
) -> None:
    """Print the table as a section of a capture, from its title on, which tells the system.

    Args:
        capture: The capture.
        connections: The connections; without any, title and header are printed all the same.
        layout: How endpoints are printed.
        note: A note without a line end, before the title.
    """
    capture.structure(note + TITLE)
    if note:
        capture.warn("tool_message")
    capture.structure(header(layout.state or ""))
    capture.dialect = capture.os = "macos"
    for number, connection in enumerate(connections):
        _print_connection(capture, number, connection, layout)


def _print_connection(capture: Capture, number: int, connection: Multipath, layout: Layout) -> None:
    flags = "{:08x}/{:08x}".format(*connection.flags)
    printed = {
        "tok": f"0x{connection.token:08x}",
        "snd": f"0x{connection.sent:016x}",
        "rcv": f"0x{connection.received:016x}",
        "aid": str(connection.address),
    }
    state = STATES.get(connection.state)
    capture.record(
        f"mptcp/{number:02}  {flags}{connection.state:>50}",
        "socket",
        protocol="mptcp",
        state=state,
        native_state=None if state == connection.state else connection.state,
        native={"id": f"{number:02}", "flags": flags} | printed,
    )
    capture.tail(f"      [{' '.join(f'{key}({value})' for key, value in printed.items())}]")
    for index, flow in enumerate(connection.flows, 1):
        ends = " ".join(f"{address_of(end, layout)!s:<22}" for end in (flow.socket.local, flow.socket.remote))
        fields = fields_of(flow.socket, layout, "macos")
        own = {"id": f"{index:02}", "flags": f"{flow.flags:08x}", "relseq": str(flow.sequence), "err": str(flow.error)}
        fields = {key: value for key, value in fields.items() if key not in ("recv_q", "send_q")} | {"native": own}
        line = f" {flow.socket.word}/{index:02}  {flow.flags:08x}   {ends} {flow.socket.state!s:<11}"
        capture.record(line, "socket", **fields)
        capture.tail(f"      [relseq({flow.sequence}), err({flow.error})]")


def print_multipath(document: Document, connections: Iterable[Multipath] = ()) -> Capture:
    """Print the table as a capture of its own."""
    capture = begin(document, "macos")
    print_multipath_into(capture, connections)
    return capture
