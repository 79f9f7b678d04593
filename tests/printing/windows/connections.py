r"""The connection table of Windows ``netstat``, as each generation and each flag prints it.

Active Connections

Proto  Local Address          Foreign Address        State           PID
TCP    192.0.2.10:49712       203.0.113.80:443       ESTABLISHED     4388
[browser.exe]
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Literal

from tests.printing.sockets import STATES, Socket

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tests.printing.document import Capture, Document, Entry

TITLE: Final = "Active Connections"
UNOWNED: Final = " Can not obtain ownership information"
UNKNOWN_COMPONENT: Final = "-- unknown component(s) --"

_COLUMNS: Final = "  {:<5}  {:<21}  {:<21}  {:<14}  {}"
_NETWORK_DIRECT: Final = "  {:<6} {:<7} {:<14} {:<21}  {:<21}  {}"


@dataclass(frozen=True)
class Options:
    """What the flags of one call print."""

    pid: bool = False
    """``-o``: the process id."""
    owners: Literal["", "xp", "vista"] = ""
    """``-b``: modules and programs, with blank lines between entries before Vista."""
    offload: bool = False
    """``-t``: the offload state."""
    time: bool = False
    """``-i``: milliseconds in the state."""
    template: bool = False
    """``-y``: the TCP template."""
    title: bool = True
    header: bool = True
    udp_blanks: int = 0
    """Blanks that the row of a UDP socket ends in, after ``*:*``."""


PLAIN: Final = Options()
PID: Final = Options(pid=True)


def header(options: Options) -> str:
    """Return the header line."""
    last = "PID" if options.pid else ""
    for wanted, title in (
        (options.offload, "Offload State"),
        (options.time, "Time in State (ms)"),
        (options.template, "Template"),
    ):
        if wanted:
            last = f"{last:<7}  {title}" if last else title
    return _COLUMNS.format("Proto", "Local Address", "Foreign Address", "State", last).rstrip()


def row(socket: Socket, options: Options) -> str:
    """Return the line of a socket."""
    last = "" if not options.pid or socket.pid is None else str(socket.pid)
    if options.offload and socket.offload:
        # The tool separates the process id from the offload state with a tab.
        last = f"{last}\t{socket.offload:<12}" if options.pid else f"{socket.offload:<12}"
    if options.time and socket.time is not None:
        last = f"{last:<7}  {socket.time}" if options.pid else str(socket.time)
    if options.template and socket.template:
        last = socket.template
    line = _COLUMNS.format(socket.protocol, str(socket.local), str(socket.remote), socket.state, last)
    if not last:
        line = line.rstrip() + " " * (options.udp_blanks if socket.protocol == "UDP" else 0)
    return line


def print_rows(capture: Capture, sockets: Iterable[Socket], options: Options) -> None:
    """Print rows, each with the lines that tell its owner."""
    for index, socket in enumerate(sockets):
        if options.owners == "xp" and index:
            capture.structure("")
        native = _native(socket, options)
        entry = capture.record(
            row(socket, options),
            "socket",
            **socket.fields(),
            pid=socket.pid if options.pid else None,
            offload_state=socket.offload if options.offload else None,
            native=native or None,
        )
        if socket.state and socket.state not in STATES and not _is_told(socket.state, capture.entries[:-1]):
            capture.warn("unknown_state", entry.first)
        if options.owners:
            for line in _owner_lines(socket, options):
                capture.tail(line)
            if socket.unowned:
                capture.message(UNOWNED)
            entry.fields |= _owner(socket)


def _is_told(state: str, above: Sequence[Entry]) -> bool:
    """Tell whether an unknown state stands in a row above, too: it is told once."""
    return any(entry.fields.get("native_state") == state for entry in above)


def print_table(document: Document, sockets: Iterable[Socket], options: Options = Options()) -> Capture:
    """Print one table as a capture of its own, from the blank line before its title on."""
    english = "en" if options.title or options.header else None
    capture = document.capture(language=english)
    print_table_into(capture, sockets, options)
    return capture


def print_table_into(capture: Capture, sockets: Iterable[Socket], options: Options) -> None:
    """Print one table as a section of a capture, from the blank line before its title on."""
    if options.title:
        capture.structure("", TITLE, "")
    if options.header:
        capture.structure(header(options))
        if options.offload:
            capture.structure("")
    before = len(capture.entries)
    print_rows(capture, sockets, options)
    if not options.title and not options.header:
        capture.warn("headerless_rows", capture.entries[before].first)


def print_network_direct(document: Document, rows: Iterable[tuple[str, int, str, str, str, int]]) -> Capture:
    """Print the table of ``netstat -x``: mode, interface, type, local and foreign address, process id."""
    document.context("")
    capture = document.capture()
    capture.structure("Active NetworkDirect Connections, Listeners, SharedEndpoints", "")
    titles = ("Mode", "IfIndex", "Type", "Local Address", "Foreign Address", "PID")
    capture.structure(_NETWORK_DIRECT.format(*titles))
    keys = ("mode", "ifindex", "type", "local_address", "foreign_address", "pid")
    for cells in rows:
        native = dict(zip(keys, map(str, cells), strict=True))
        capture.record(_NETWORK_DIRECT.format(*cells), "other", table_name="network_direct", native=native)
    return capture


def _native(socket: Socket, options: Options) -> dict[str, str]:
    native = {}
    if options.time and socket.time is not None:
        native["time_in_state_ms"] = str(socket.time)
    if options.template and socket.template:
        native["template"] = socket.template
    return native


def _owner_lines(socket: Socket, options: Options) -> Iterator[str]:
    yield from (f"  {component}" for component in socket.components)
    if socket.program:
        yield f"  [{socket.program}]" if options.owners == "xp" else f" [{socket.program}]"


def _owner(socket: Socket) -> dict[str, Any]:
    owner: dict[str, Any] = {"components": list(socket.components)} if socket.components else {}
    return owner | ({"program": socket.program} if socket.program else {})
