"""The connection table of Linux ``netstat``, as each version and each flag prints it.

Active Internet connections (servers and established)
Proto Recv-Q Send-Q Local Address           Foreign Address         State       PID/Program name     Timer
tcp        0      0 192.0.2.10:22           203.0.113.80:51022      ESTABLISHED 3422/sshd            off (0.00/0/0)
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from tests.printing.linux.versions import NET_TOOLS, PLAIN, Layout, Options
from tests.printing.sockets import SERVICES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tests.printing.document import Capture, Document
    from tests.printing.linux.sockets import Socket
    from tests.printing.sockets import Endpoint

STATES: Final = {
    "ESTABLISHED": "ESTABLISHED",
    "SYN_SENT": "SYN_SENT",
    "SYN_RECV": "SYN_RECEIVED",
    "FIN_WAIT1": "FIN_WAIT_1",
    "FIN_WAIT2": "FIN_WAIT_2",
    "TIME_WAIT": "TIME_WAIT",
    "CLOSE": "CLOSED",
    "CLOSE_WAIT": "CLOSE_WAIT",
    "LAST_ACK": "LAST_ACK",
    "LISTEN": "LISTEN",
    "CLOSING": "CLOSING",
    "UNKNOWN": "UNKNOWN",
}
"""Printed word of a state: its name in the schema."""
NUMBERS: Final = SERVICES | {"ntp": 123, "mdns": 5353, "imaps": 993, "postgresql": 5432, "sunrpc": 111, "bootpc": 68}
"""IANA numbers of the services that are printed; a name that is not here has none."""
PROTOCOLS: Final = {"icmp": 1, "ipv6-icmp": 58, "ospf": 89}
"""Numbers of the IP protocols, which stand where raw sockets would have a port."""
_QUAD: Final = re.compile(r"[0-9]{1,3}(\.[0-9]{1,3}){3}:([0-9]+|\*)")
_DOTTED: Final = re.compile(r"[0-9.]+")


class Address(NamedTuple):
    """One side of a socket, as printed."""

    host: str
    port: str

    def __str__(self) -> str:
        return f"{self.host}:{self.port}"

    @property
    def is_ipv6(self) -> bool:
        return ":" in self.host

    @property
    def is_dotted(self) -> bool:
        """Whether it is an IPv4 address, or what a cut has left of one."""
        return _DOTTED.fullmatch(self.host) is not None

    @property
    def is_ipv4(self) -> bool:
        return self.is_dotted and self.host.count(".") == 3


def address_of(side: Endpoint | None, socket: Socket, layout: Layout, options: Options) -> Address:
    """Return one side of a socket as the tool prints it, cut if it does not fit; None is no peer."""
    host = side.host if side else "::" if socket.ipv6 else "0.0.0.0"
    port = str(side.port or "*") if side else "*"
    if host == "::":
        host = layout.any6_numeric if options.numeric else layout.any6
    elif host == "0.0.0.0":
        host = host if options.numeric else layout.any4
    elif socket.ipv6 and layout.prefixed and _DOTTED.fullmatch(host):
        host = f"::ffff:{host}"
    if layout.cut is not None and not options.wide and len(host) + len(port) > layout.cut:
        port = port[: layout.port_cut]
        host = host[: layout.cut - len(port)]
    return Address(host, port)


def header(layout: Layout, options: Options) -> str:
    """Return the header line."""
    line = f"Proto Recv-Q Send-Q {'Local Address':<{layout.width}} {'Foreign Address':<{layout.width}} State      "
    if options.extended:
        line += layout.extended
    if options.programs:
        line += layout.owner
    if options.context:
        line += f"{' Security Context':<50}"
    if layout.dialect == "busybox" and not options.programs:
        line += " "
    return line + " Timer" if options.timers else line


def owner_of(socket: Socket, layout: Layout) -> str:
    """Return the process id and program as printed."""
    return "-" if socket.pid is None else f"{socket.pid}/{socket.program}"[: layout.owner_cut]


def tail(socket: Socket, layout: Layout, options: Options) -> str:
    """Return what follows the state."""
    cells = []
    if options.extended and layout.extended:
        cells.append(f"{socket.user:<10} {socket.inode:<{layout.inode_width}}")
    if options.programs:
        cells.append(f"{owner_of(socket, layout):<{layout.owner_width}}")
    if options.context:
        cells.append(f"{socket.context:<50}")
    if options.timers:
        cells.append(str(socket.timer))
    # BusyBox pads the state, and nothing behind it.
    end = "" if options.timers or (cells and layout.dialect == "busybox") else layout.end
    return "".join(f" {cell}" for cell in cells) + end


def word_of(socket: Socket, layout: Layout) -> str:
    """Return the protocol as printed."""
    word = "udpl" if socket.protocol == "udplite" else socket.protocol
    return f"{word}6" if socket.ipv6 and layout.ipv6_words and socket.protocol != "sctp" else word


def lines_of(socket: Socket, layout: Layout, options: Options) -> list[str]:
    """Return the line of a socket, and those of its further addresses; the last has the tail."""
    local = address_of(socket.local, socket, layout, options)
    remote = address_of(socket.remote, socket, layout, options)
    width = layout.width
    head = f"{word_of(socket, layout):<5} {socket.recv_q:>6} {socket.send_q:>6} "
    lines = [f"{head}{local!s:<{width}} {remote!s:<{width}} {socket.state:<11}"]
    if socket.protocol == "sctp" and not socket.remote:
        lines = [f"{'sctp':<20}{local!s:<47} {socket.state:<11}"]
        lines += [f"{'':<20}{here:<47} {'':<11}" for here, _ in socket.more]
    else:
        lines += [f"{'':<20}{here:<{width}} {there:<{width}} {'':<11}" for here, there in socket.more]
    return [*lines[:-1], lines[-1] + tail(socket, layout, options)]


def fields_of(socket: Socket, layout: Layout, options: Options, *, trimmed: bool) -> dict[str, Any]:
    """Return the fields that must be read of a socket.

    Args:
        socket: The socket.
        layout: The version that prints it.
        options: The flags.
        trimmed: Whether a reader must think that addresses may be cut.
    """
    local = address_of(socket.local, socket, layout, options)
    remote = address_of(socket.remote, socket, layout, options)
    word = word_of(socket, layout)
    listener = socket.protocol == "sctp" and not socket.remote
    fields: dict[str, Any] = {"protocol": socket.protocol}
    printed = (local,) if listener else (local, remote)
    if word.endswith("6") or any(side.is_ipv6 for side in printed):
        fields["family"] = "ipv6"
    elif any(side.is_ipv4 for side in printed):
        fields["family"] = "ipv4"
    limit = layout.width if trimmed and layout.dialect != "busybox" and not listener else None
    cut = _sides(fields, socket, local, "local", limit)
    if socket.remote:
        cut += _sides(fields, socket, remote, "remote", limit)
    fields["state"] = STATES.get(socket.state)
    if socket.state and socket.state != fields["state"]:
        fields["native_state"] = socket.state
    if not listener:
        fields |= {"recv_q": socket.recv_q, "send_q": socket.send_q}
    if options.extended and layout.extended:
        fields["uid" if isinstance(socket.user, int) else "user"] = socket.user
        fields["inode"] = socket.inode
    if options.programs and socket.pid is not None:
        owner = owner_of(socket, layout).rstrip()
        pid, _, program = owner.partition("/")
        fields |= {"pid": int(pid), "program": program or None}
        cut += ["program"] if len(owner) in (18, 19) and layout.owner_cut else []
    if options.timers:
        fields["timer"] = socket.timer._asdict() | {"seconds": round(socket.timer.seconds, 2)}
    native = {"security_context": socket.context} if options.context and socket.context != "-" else {}
    if socket.more:
        native["more_addresses"] = " ".join(" ".join(pair).strip() for pair in socket.more)
    return fields | {"native": native or None, "truncated": cut or None}


def _sides(fields: dict[str, Any], socket: Socket, printed: Address, side: str, limit: int | None) -> list[str]:
    """Enter the fields of one side; return the names of those that may be cut."""
    may_be_cut = len(str(printed)) == limit and not _QUAD.fullmatch(str(printed))
    cut = []
    if printed.host == "*":
        fields[f"{side}_address"] = "::" if fields.get("family") == "ipv6" else None
    else:
        name = f"{side}_address" if printed.is_ipv6 or printed.is_dotted else f"{side}_host"
        fields[name] = "::" if printed.host == "[::]" else printed.host
        cut += [name] if may_be_cut and printed.host != "[::]" else []
    if printed.port.isdecimal():
        fields[f"{side}_port"] = int(printed.port)
    elif printed.port != "*":
        numbers = PROTOCOLS if socket.protocol == "raw" else NUMBERS
        fields |= {f"{side}_port": numbers.get(printed.port), f"{side}_service": printed.port}
        cut += [f"{side}_service"] if may_be_cut and len(printed.port) == 18 else []
    return cut


def print_rows(capture: Capture, sockets: Iterable[Socket], layout: Layout, options: Options = PLAIN) -> None:
    """Print rows."""
    trimmed = not (options.wide and capture.command)
    for socket in sockets:
        first, *rest = lines_of(socket, layout, options)
        capture.record(first, "socket", **fields_of(socket, layout, options, trimmed=trimmed))
        for line in rest:
            capture.tail(line)


def print_table_into(capture: Capture, sockets: Iterable[Socket], layout: Layout, options: Options = PLAIN) -> None:
    """Print the table as a section of a capture, from its title on."""
    if options.title:
        capture.structure(f"Active Internet connections {options.scope}")
    if options.header:
        capture.structure(header(layout, options))
    before = len(capture.entries)
    print_rows(capture, sockets, layout, options)
    if not options.title and not options.header:
        capture.warn("headerless_rows", capture.entries[before].first)


def print_table(
    document: Document, sockets: Iterable[Socket], layout: Layout = NET_TOOLS, options: Options = PLAIN
) -> Capture:
    """Print the table as a capture of its own."""
    capture = document.capture(language="en" if options.title or options.header else None)
    if layout.dialect == "busybox" or options.programs:
        capture.dialect = layout.dialect  # toybox shows itself in the last title only
    print_table_into(capture, sockets, layout, options)
    return capture
