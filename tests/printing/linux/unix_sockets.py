"""The table of UNIX domain sockets of Linux ``netstat``, as each version and each flag prints it.

Active UNIX domain sockets (servers and established)
Proto RefCnt Flags       Type       State         I-Node   PID/Program name     Path
unix  2      [ ACC ]     STREAM     LISTENING     21043    1/systemd            /run/dbus/system_bus_socket
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from tests.printing.linux.versions import PLAIN, Options

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tests.printing.document import Capture, Document

OWNER_LIMIT: Final = 19


@dataclass(frozen=True)
class Layout:
    """How one version of a tool prints the table."""

    dialect: str = "net-tools"
    inode: str = "{:<8} "
    owner: str = "{:<20} "
    header: str = "I-Node   "
    owner_header: str = "PID/Program name     "


NET_TOOLS: Final = Layout()
"""net-tools since 2.0, and toybox."""
NET_TOOLS_160: Final = Layout(inode="{:<6} ", owner="{:<20}", header="I-Node ", owner_header="PID/Program name    ")
BUSYBOX: Final = replace(NET_TOOLS_160, dialect="busybox", inode="{:>6} ")


@dataclass(frozen=True)
class UnixSocket:
    """One row of the table."""

    path: str = ""
    type: str = "STREAM"
    state: str = "CONNECTED"
    flags: str = ""
    ref_count: int = 3
    inode: int = 0
    pid: int | None = None
    program: str = ""
    context: str = "-"
    proto: str = "unix"

    def but(self, **changes: Any) -> UnixSocket:  # noqa: ANN401 - each field has its own type
        """Return the same socket with other values."""
        return replace(self, **changes)

    @property
    def owner(self) -> str:
        """The process id and program as printed."""
        return "-" if self.pid is None else f"{self.pid}/{self.program}"[:OWNER_LIMIT]

    def line(self, layout: Layout, options: Options) -> str:
        """Return the line of the socket."""
        flags = f"[ {self.flags} ]" if self.flags else "[ ]"
        line = f"{self.proto:<5} {self.ref_count:<6} {flags:<11} {self.type:<10} {self.state:<13} "
        line += layout.inode.format(self.inode)
        if options.programs:
            line += layout.owner.format(self.owner)
        if options.context:
            line += f"{self.context:<50} "
        return line + self.path

    def fields(self, options: Options) -> dict[str, Any]:
        """Return the fields of the socket."""
        fields: dict[str, Any] = {
            "path": self.path or None,
            "type": self.type.lower(),
            "state": self.state or None,
            "flags": self.flags or None,
            "flag_names": self.flags.split() or None,
            "ref_count": self.ref_count,
            "inode": self.inode,
        }
        if options.programs and self.pid is not None:
            owner = self.owner.rstrip()
            pid, _, program = owner.partition("/")
            fields |= {"pid": int(pid), "program": program or None}
            fields["truncated"] = ["program"] if len(owner) in (18, 19) else None
        native = {"security_context": self.context} if options.context and self.context != "-" else {}
        native |= {} if self.proto == "unix" else {"proto": self.proto}
        return fields | {"native": native or None}


def listener(path: str, inode: int, type_: str = "STREAM", **more: Any) -> UnixSocket:  # noqa: ANN401 - fields of UnixSocket
    """Return a socket that accepts connections."""
    return UnixSocket(path, type_, "LISTENING", "ACC", 2, inode, **more)


def header(layout: Layout, options: Options) -> str:
    """Return the header line."""
    line = f"Proto RefCnt Flags       Type       State         {layout.header}"
    if options.programs:
        line += layout.owner_header
    if options.context:
        # One blank fewer than in the rows.
        line += f"{'Security Context':<49} "
    return line + "Path"


def print_unix_into(
    capture: Capture, sockets: Iterable[UnixSocket], layout: Layout = NET_TOOLS, options: Options = PLAIN
) -> None:
    """Print the table as a section of a capture, from its title on."""
    if options.title:
        capture.structure(f"Active UNIX domain sockets {options.scope}")
    if options.header:
        capture.structure(header(layout, options))
    before = len(capture.entries)
    for socket in sockets:
        capture.record(socket.line(layout, options), "unix_socket", **socket.fields(options))
    if not options.title and not options.header:
        capture.warn("headerless_rows", capture.entries[before].first)


def print_unix(
    document: Document, sockets: Iterable[UnixSocket], layout: Layout = NET_TOOLS, options: Options = PLAIN
) -> Capture:
    """Print the table as a capture of its own."""
    capture = document.capture(language="en" if options.title or options.header else None)
    capture.dialect = layout.dialect
    print_unix_into(capture, sockets, layout, options)
    return capture
