"""The connection table of ``netstat`` of macOS and the BSDs, as each version and each flag prints it.

Active Internet connections (including servers)
Proto Recv-Q Send-Q  Local Address          Foreign Address        (state)
tcp4       0      0  192.0.2.10.22          203.0.113.80.51022     ESTABLISHED
"""

from __future__ import annotations

from ipaddress import IPv6Address
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from tests.printing.bsd.sockets import ACCOUNTS, NONE, Layout, begin, cells_of, split_word
from tests.printing.sockets import SERVICES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tests.printing.bsd.sockets import Socket
    from tests.printing.document import Capture, Document
    from tests.printing.sockets import Endpoint

SAME_STATES: Final = (
    *("CLOSED", "LISTEN", "SYN_SENT", "ESTABLISHED", "CLOSE_WAIT", "FIN_WAIT_1", "CLOSING", "LAST_ACK"),
    *("FIN_WAIT_2", "TIME_WAIT"),
)
STATES: Final = {word: word for word in SAME_STATES} | {
    "SYN_RCVD": "SYN_RECEIVED",
    # netstat -An of NetBSD
    "SYNSEN": "SYN_SENT",
    "SYSRCV": "SYN_RECEIVED",
    "ESTABL": "ESTABLISHED",
    "CLWAIT": "CLOSE_WAIT",
    "FWAIT1": "FIN_WAIT_1",
    "CLOSNG": "CLOSING",
    "LASTAK": "LAST_ACK",
    "FWAIT2": "FIN_WAIT_2",
    "TMWAIT": "TIME_WAIT",
}
"""Printed word of a state: its name in the schema."""
NUMBERS: Final = SERVICES | {
    **{"ntp": 123, "mdns": 5353, "imaps": 993, "postgresql": 5432, "sunrpc": 111, "bootpc": 68, "mysql": 3306},
    **{"netbios-ns": 137, "ipp": 631, "afpovertcp": 548, "nfs": 2049, "xmpp-client": 5222, "isakmp": 500, "rfb": 5900},
}
"""IANA numbers of the services that are printed; a name that is not here has none."""
_UDP_NUMBERS: Final = NUMBERS | {"syslog": 514}
_PROTOCOLS: Final = {"icm": "icmp", "icmp": "icmp", "div": "divert", "toe": "tcp", "mptcp": "mptcp"}
_FAMILIES: Final[dict[str, str]] = {"4": "ipv4", "6": "ipv6", "46": "dual"}
_ANY: Final = {"ipv4": "0.0.0.0", "ipv6": "::", "dual": "::"}


class Address(NamedTuple):
    """One side of a socket, as printed."""

    host: str
    port: str

    def __str__(self) -> str:
        return f"{self.host}.{self.port}"

    @property
    def is_ipv6(self) -> bool:
        return ":" in self.host

    @property
    def is_ipv4(self) -> bool:
        return not self.is_ipv6 and self.host.count(".") == 3 and self.host.replace(".", "").isdecimal()


def address_of(side: Endpoint, layout: Layout) -> Address:
    """Return one side of a socket as the tool prints it, cut if it does not fit."""
    cut = layout.cut
    host = f"{side.host}%{side.zone}" if side.zone else side.host
    host = host[: cut.address if ":" in host else cut.name]
    port = str(side.port or "*")
    if not port.isdecimal() and "[" not in port:
        port = port[: cut.service]
    host, _, port = f"{host}.{port}"[: cut.field].rpartition(".")
    return Address(host, port)


def header(layout: Layout) -> str:
    """Return the header line."""
    width = layout.title_width
    line = layout.before.titles + layout.queues.titles + layout.gap
    line += f"{'Local Address':<{width}} {'Foreign Address':<{width}}"
    line += "" if layout.state is None else f" {layout.state}"
    return line + layout.after.titles if layout.state or layout.after.titles else line.rstrip()


def line_of(socket: Socket, layout: Layout) -> str:
    """Return the row of a socket."""
    values = {**socket.values, "word": layout.word(socket)}
    before, queues, after = layout.columns(socket)
    inner = " " if layout.inner and "6" not in socket.word else ""
    sides = [f"{address_of(side, layout)}{inner}" for side in (socket.local, socket.remote)]
    line = before.line(values) + queues.line(values) + layout.gap
    line += " ".join(f"{side[: layout.cut.field]:<{layout.width}}" for side in sides)
    if layout.state is None:
        line += layout.ends
    elif socket.state == "":
        line += layout.ends + layout.blank_state
    else:
        line += f" {socket.state!s:<{layout.state_width}}"
    return line + after.line(values)


def fields_of(socket: Socket, layout: Layout, dialect: str) -> dict[str, Any]:
    """Return the fields that must be read of a socket."""
    values = {**socket.values, "word": layout.word(socket)}
    cells = cells_of(sum(layout.columns(socket), start=NONE), values)
    name, version = split_word(layout.word(socket))
    local, remote = address_of(socket.local, layout), address_of(socket.remote, layout)
    fields: dict[str, Any] = {"protocol": _PROTOCOLS.get(name, name), "family": _FAMILIES.get(version)}
    if not version and dialect in ("openbsd", "netbsd"):
        fields["family"] = "ipv4"
    elif not version and any(side.host != "*" for side in (local, remote)):
        fields["family"] = "ipv6" if local.is_ipv6 or remote.is_ipv6 else "ipv4"
    cut = _side(fields, local, "local", layout, dialect) + _side(fields, remote, "remote", layout, dialect)
    if layout.state is not None and socket.state != "":
        word = str(socket.state)
        fields["state"] = STATES.get(word)
        fields["native_state"] = word if word != fields["state"] else None
    if name == "toe":
        fields["offload_state"] = "toe"
    return fields | cells.fields | {"native": cells.native or None, "truncated": cut or None}


def _side(fields: dict[str, Any], printed: Address, side: str, layout: Layout, dialect: str) -> list[str]:
    """Enter the fields of one side; return the names of those that may be cut."""
    cut = []
    if printed.host != "*":
        cut += _host(fields, printed, side, layout)
    elif side == "local":
        fields["local_address"] = _ANY.get(fields["family"] or "")
    full = len(str(printed)) == layout.cut.field
    number, bracket, service = printed.port.partition("[")
    if printed.port.isdecimal():
        fields[f"{side}_port"] = int(printed.port)
        cut += [f"{side}_port"] if full and layout.cut.field == ACCOUNTS.field and len(printed.port) < 5 else []
    elif bracket:
        fields |= {f"{side}_port": int(number), f"{side}_service": service.rstrip("]")}
    elif printed.port != "*":
        numbers = _UDP_NUMBERS if fields["protocol"] == "udp" else NUMBERS
        fields[f"{side}_service"] = printed.port
        if (full and layout.cut.field in (18, 22)) or (dialect == "openbsd" and len(printed.port) == 8):
            cut.append(f"{side}_service")
        else:
            fields[f"{side}_port"] = numbers.get(printed.port)
    return cut


def _host(fields: dict[str, Any], printed: Address, side: str, layout: Layout) -> list[str]:
    """Enter the address or the name of one side; return its field if it may be cut."""
    if printed.is_ipv6:
        address, percent, zone = printed.host.partition("%")
        fields[f"{side}_address"] = canonical(address)
        fields[f"{side}_zone"] = zone or None
        # What stands before a zone is whole.
        name = f"{side}_zone" if percent else f"{side}_address"
        return [name] if len(printed.host) == layout.cut.address else []
    name = f"{side}_address" if printed.is_ipv4 else f"{side}_host"
    fields[name] = printed.host
    return [name] if not printed.is_ipv4 and len(printed.host) == layout.cut.name else []


def canonical(address: str) -> str:
    """Return an IPv6 address as RFC 5952 writes it; what a cut has left of one stays as it is."""
    try:
        number = IPv6Address(address)
    except ValueError:
        return address
    return f"::ffff:{number.ipv4_mapped}" if number.ipv4_mapped else str(number)


ALL: Final = " (including servers)"
ONLY_SERVERS: Final = " (only servers)"
NO_SERVERS: Final = ""


def print_rows(capture: Capture, sockets: Iterable[Socket], layout: Layout, *, note: str = "") -> None:
    """Print rows; a note without a line end stands before the first."""
    for socket in sockets:
        capture.record(note + line_of(socket, layout), "socket", **fields_of(socket, layout, capture.dialect))
        if note:
            capture.warn("tool_message")
        note = ""


def print_connections_into(
    capture: Capture, sockets: Iterable[Socket], layout: Layout, scope: str | None = ALL, *, headed: bool = True
) -> None:
    """Print the table as a section of a capture, from its title on.

    Args:
        capture: The capture.
        sockets: The rows.
        layout: How they are printed.
        scope: What stands behind the title, or None if there is no title.
        headed: Whether there is a header.
    """
    if scope is not None:
        capture.structure(f"Active Internet connections{scope}")
    if headed:
        capture.structure(header(layout))
    print_rows(capture, sockets, layout)


def print_connections(
    document: Document, sockets: Iterable[Socket], layout: Layout, scope: str | None = ALL
) -> Capture:
    """Print the table as a capture of its own."""
    capture = begin(document, layout.system)
    print_connections_into(capture, sockets, layout, scope)
    return capture


def print_bare_rows(document: Document, sockets: Iterable[Socket], layout: Layout) -> Capture:
    """Print rows without title and header as a capture of their own."""
    capture = begin(document, "bsd", headed=False)
    print_rows(capture, sockets, layout)
    capture.warn("headerless_rows", capture.entries[0].first)
    return capture
