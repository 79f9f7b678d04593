"""Sockets: what net-tools, BusyBox and toybox print of a row of ``/proc/net/tcp`` or ``/proc/net/unix``."""

from __future__ import annotations

import ipaddress
from typing import TYPE_CHECKING, Final
from unittest.mock import ANY

from tests.live.kernel import proc
from tests.live.kernel.expectation import BeginningOf, Either, Names, Record, Row, Table

if TYPE_CHECKING:
    from tests.live.kernel.command import Command
    from tests.live.kernel.proc import Endpoint, InetSocket, Truth

# The kernel's numbers (include/net/tcp_states.h), the words of all tools, the names of RFC 9293.
STATES: Final = {
    1: ("ESTABLISHED", "ESTABLISHED"),
    2: ("SYN_SENT", "SYN_SENT"),
    3: ("SYN_RECV", "SYN_RECEIVED"),
    4: ("FIN_WAIT1", "FIN_WAIT_1"),
    5: ("FIN_WAIT2", "FIN_WAIT_2"),
    6: ("TIME_WAIT", "TIME_WAIT"),
    7: ("CLOSE", "CLOSED"),
    8: ("CLOSE_WAIT", "CLOSE_WAIT"),
    9: ("LAST_ACK", "LAST_ACK"),
    10: ("LISTEN", "LISTEN"),
    11: ("CLOSING", "CLOSING"),
}
ESTABLISHED: Final = 1
CLOSED: Final = 7
LISTEN: Final = 10
UNIX_TYPES: Final = {1: "stream", 2: "dgram", 3: "raw", 4: "rdm", 5: "seqpacket"}
UNIX_STATES: Final = {0: "FREE", 2: "CONNECTING", 3: "CONNECTED", 4: "DISCONNECTING"}
UNCONNECTED: Final = 1
ACCEPTS: Final = 0x10000
FIELD: Final = 23
"""Width of an address column; what is as wide may have been cut."""


def internet_table(command: Command, truth: Truth, names: Names | None, *, told: bool) -> Table:
    """Return the table of sockets of the internet.

    Args:
        command: What was asked.
        truth: What the kernel said.
        names: The names of the system, if they are known.
        told: Whether the reader of the output sees the command line, and so knows of ``-W``.
    """
    rows = []
    for protocol in command.protocols:
        for family in command.families:
            name = protocol + family.replace("4", "")
            rows += [
                Row(_inet_record(command, truth, names, told, protocol, name, socket))
                for socket in proc.inet_sockets(truth, name)
                if _is_shown(command, protocol, socket)
            ]
    return Table(2, rows)


def unix_table(command: Command, truth: Truth) -> Table:
    """Return the table of unix sockets."""
    rows = []
    for socket in proc.unix_sockets(truth):
        listens = socket.state == UNCONNECTED and bool(socket.flags & ACCEPTS)
        if not (command.shows(connected=not listens)):
            continue
        # net-tools reads the path with %s, and so to the first blank.
        path = socket.path.split()[:1] if command.tool.name == "net-tools" else [socket.path]
        fields = {
            "kind": "unix_socket",
            "path": "".join(path) or None,
            "type": UNIX_TYPES.get(socket.type, "unknown"),
            "state": "LISTENING" if listens else UNIX_STATES.get(socket.state),
            "flags": "ACC" if socket.flags & ACCEPTS else None,
            "flag_names": ["ACC"] if socket.flags & ACCEPTS else None,
            "ref_count": socket.ref_count,
            "inode": socket.inode,
        }
        rows.append(Row(fields | (_program(command, truth, socket.inode, unix=True) if command.has("p") else {})))
    return Table(2, rows)


def _is_shown(command: Command, protocol: str, socket: InetSocket) -> bool:
    if command.tool.name == "toybox":
        # As toybox 0.8.9 has it: a bit of the remote port decides whether a connection is listed.
        listens = command.has("l") and not socket.remote.port and bool(socket.state & 0xA)
        return listens or command.has("a") or bool(socket.remote.port & 0x70)
    connected = bool(socket.remote.port) if protocol == "tcp" else not socket.remote.is_any
    return command.shows(connected=connected)


def _inet_record(
    command: Command, truth: Truth, names: Names | None, told: bool, protocol: str, name: str, socket: InetSocket
) -> Record:
    tool = command.tool
    fields: Record = {"kind": "socket", "protocol": protocol, "recv_q": socket.recv_q, "send_q": socket.send_q}
    if tool.is_old and socket.state == LISTEN:
        fields["recv_q"] = 0  # 1.60 does not say how many wait to be accepted
    has_suffix = name.endswith("6") and not (tool.is_old or tool.name == "busybox")
    local = _Printed(command, names, told, protocol, socket.local)
    remote = _Printed(command, names, told, protocol, socket.remote)
    fields |= local.fields("local")
    if not remote.is_nothing:
        fields |= remote.fields("remote")
    if has_suffix and local.host == "*":
        fields["local_address"] = "::"
    if has_suffix or ":" in local.host + remote.host:
        fields["family"] = "ipv6"
    elif _is_ip(local.host) or _is_ip(remote.host):
        fields["family"] = "ipv4"
    if local.unnamed or remote.unnamed:
        fields["family"] = "ipv6" if has_suffix else Either("ipv6" if name.endswith("6") else "ipv4", None)
    fields |= _state(command, protocol, socket)
    if tool.name == "busybox" and protocol == "raw" and name == "raw6":
        # BusyBox prints what happens to be in memory as the zones of raw IPv6 sockets.
        fields |= {"local_zone": ANY, "remote_zone": ANY}
    if tool.is_old and socket.local.is_mapped and not command.numeric:
        fields["local_zone"] = ANY  # 1.60 has the C library look for the name, and a zone is left in memory
    if command.has("e") and tool.name != "busybox":
        fields |= _user(command, names, socket.uid) | {"inode": socket.inode}
    owner = _program(command, truth, socket.inode) if command.has("p") else {}
    cut = local.cut_fields("local") + remote.cut_fields("remote") + owner.pop("truncated", [])
    fields |= owner | {"truncated": cut or None}
    if local.unnamed or remote.unnamed:
        fields["truncated"] = ANY  # a name of unknown length may fill its column
    if command.has("o") and tool.name == "net-tools":
        fields["timer"] = _timer(command, protocol, socket)
    return fields


class _Printed:
    """An endpoint as a tool prints it: address or name, and port or service, cut to the width of the column."""

    def __init__(self, command: Command, names: Names | None, told: bool, protocol: str, endpoint: Endpoint) -> None:
        self.endpoint = endpoint
        self.host = _host(command, names, endpoint)
        self.port = _port(command, names, protocol, endpoint.port)
        self.unnamed = names is None and not command.numeric
        """Whether a name may stand here, which we do not know."""
        if not self.unnamed:
            self.host, self.port = _cut(command, self.host, self.port)
        width = len(f"{self.host}:{self.port}")
        numeric = _is_ip(self.host) and ":" not in self.host and self.port.isdigit()
        self.full = command.tool.name != "busybox" and width == FIELD and not (command.wide and told) and not numeric

    @property
    def is_nothing(self) -> bool:
        return self.host in ("0.0.0.0", "::", "[::]", "*") and self.port == "*"

    @property
    def service(self) -> str | None:
        return None if self.port == "*" or self.port.isdigit() else self.port

    def fields(self, side: str) -> Record:
        if self.unnamed:
            return self._possible_fields(side)
        host = self.host.strip("[]")
        is_address = _is_ip(host) or set(host) <= set("0123456789.") or (self.full and ":" in host)
        fields: Record = {f"{side}_address": host} if is_address else {f"{side}_host": host}
        if host == "*":
            fields = {}
        if self.service:
            # Of a name that is cut nobody knows the number.
            is_cut = len(self.service) >= FIELD - 5
            port = Either(self.endpoint.port, None) if is_cut else self.endpoint.port
            fields |= {f"{side}_service": self.service, f"{side}_port": port}
        elif self.port != "*":
            fields[f"{side}_port"] = self.endpoint.port
        return fields

    def _possible_fields(self, side: str) -> Record:
        """Return the fields where the tool may have found names: what is a number equals the kernel's."""
        host = self.host.strip("[]")
        if self.endpoint.is_any:
            fields: Record = {f"{side}_address": None if host == "*" else host}
        else:
            fields = {f"{side}_address": Either(None, BeginningOf(host)), f"{side}_host": ANY}
        port = self.endpoint.port or None
        return fields | {f"{side}_port": Either(port, None), f"{side}_service": ANY if port else None}

    def cut_fields(self, side: str) -> list[str]:
        if not self.full or self.is_nothing:
            return []
        fields = self.fields(side)
        names = [name for name in (f"{side}_address", f"{side}_host") if name in fields]
        return names + [f"{side}_service"] * (len(self.service or "") == FIELD - 5)


def _host(command: Command, names: Names | None, endpoint: Endpoint) -> str:
    tool, text = command.tool, endpoint.text
    known = names.hosts.get(text) if names else None  # as an IPv6 address: 192.0.2.1 is not ::ffff:192.0.2.1
    if tool.name == "net-tools" and not tool.is_old and endpoint.is_mapped:
        text = text.rpartition(":")[2]
    if tool.name == "toybox":
        text = "[::]" if text == "::" else text
    numeric = command.has("n!") or (tool.name == "toybox" and not endpoint.port)
    if numeric:
        return text
    if endpoint.is_any and tool.name == "net-tools":
        return "*" if tool.is_old else {"::": "[::]"}.get(text, text)
    return known or text


def _port(command: Command, names: Names | None, protocol: str, port: int) -> str:
    if not port:
        return "*"
    if command.has("n@") or not names:
        return str(port)
    if protocol == "raw" and command.tool.name != "net-tools":
        return str(port)  # only net-tools looks into /etc/protocols
    return names.services.get((port, protocol.removesuffix("lite")), str(port))


def _cut(command: Command, host: str, port: str) -> tuple[str, str]:
    """Cut an address and a port as the tools do where both together are wider than the column."""
    tool, width = command.tool, FIELD - 1
    if tool.name == "busybox" or len(host) + len(port) <= width or (command.wide and tool.name == "net-tools"):
        return host, port
    if tool.name == "toybox":
        return host[: (51 if command.wide else FIELD) - len(port) - 1], port
    port = port if tool.is_old else port[: width - 4]
    return host[: width - len(port)], port


def _is_ip(text: str) -> bool:
    try:
        ipaddress.ip_address(text.strip("[]"))
    except ValueError:
        return False
    return True


def _state(command: Command, protocol: str, socket: InetSocket) -> Record:
    if protocol == "tcp":
        word, name = STATES[socket.state]
        return {"state": name, "native_state": word if word != name else None}
    if protocol == "raw":
        # BusyBox prints the number of the protocol once more, into a buffer it uses twice.
        number = socket.local.port if command.tool.name == "busybox" else socket.state
        return {"state": None, "native_state": str(number)}
    return {"state": {ESTABLISHED: "ESTABLISHED", CLOSED: None}.get(socket.state, "UNKNOWN")}


def _user(command: Command, names: Names | None, uid: int) -> Record:
    if command.has("n#"):
        return {"uid": uid}
    if names is None:
        return {"user": ANY, "uid": Either(uid, None)}
    user = names.users.get(uid)
    return {"user": user} if user else {"uid": uid}


def _program(command: Command, truth: Truth, inode: int, *, unix: bool = False) -> Record:
    owners = truth.owners.get(inode)
    if not owners or not inode:
        return {}
    tool, owner = command.tool, owners[0]
    # Only net-tools 2 looks whether there is a path at all: nginx calls itself "nginx: master process /usr/sbin/nginx".
    is_path = owner.argv0.startswith("/") or tool.is_old or tool.name != "net-tools"
    name = owner.argv0.rpartition("/")[2] if is_path else owner.argv0
    text = f"{owner.pid}/{name}"
    is_cut = tool.name != "toybox" or unix
    if is_cut:
        text = text.encode()[:19].decode(errors="ignore")
    text = text.rstrip()
    fields: Record = {"pid": owner.pid, "program": text.partition("/")[2].rstrip() or None}
    if is_cut and len(text) in (18, 19):
        fields["truncated"] = ["program"]
    return fields


def _timer(command: Command, protocol: str, socket: InetSocket) -> Record:
    if protocol == "tcp":
        names = {0: "off", 1: "on", 2: "keepalive", 3: "timewait", 4: "unkn-4" if command.tool.is_old else "probe"}
        retransmits = socket.retransmits
    else:
        names, retransmits = {0: "off", 1: "on1", 2: "on2"}, 0
    name = names.get(socket.timer, f"unkn-{socket.timer}")
    # Time goes by between the kernel's answer and the tool's: the seconds are compared with the printed line only.
    seconds = ANY if socket.timer else 0.0
    return {"name": name, "seconds": seconds, "retransmits": retransmits, "probes": socket.probes}
