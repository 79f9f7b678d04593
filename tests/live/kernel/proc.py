"""The files of ``/proc/net``, row by row, in the order of the kernel."""

from __future__ import annotations

import socket
import struct
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

SOCKET_FILES: Final = ("tcp", "tcp6", "udp", "udp6", "udplite", "udplite6", "raw", "raw6")
ROUTE_FILES: Final = ("route", "ipv6_route")
GROUP_FILES: Final = ("igmp", "igmp6")
INTERFACE_FILES: Final = ("dev", "if_inet6")
STATISTIC_FILES: Final = ("snmp", "netstat", "snmp6")
FILES: Final = (*SOCKET_FILES, "unix", *ROUTE_FILES, *GROUP_FILES, *INTERFACE_FILES, *STATISTIC_FILES)


@dataclass(frozen=True)
class Owner:
    """A process that has a socket open."""

    pid: int
    argv0: str


@dataclass(frozen=True)
class Truth:
    """What the kernel said."""

    files: Mapping[str, str]
    """Text of the files of ``/proc/net``, by name."""
    owners: Mapping[int, Sequence[Owner]] = field(default_factory=dict)
    """Processes by the inode of the socket, in ascending order of their numbers."""
    answers: Mapping[str, Any] = field(default_factory=dict)
    """Answers of ``ip -j``, by command line."""

    def lines(self, name: str) -> list[str]:
        """Return the lines of a file, without blank ones; none if the kernel has no such file."""
        return [line for line in self.files.get(name, "").split("\n") if line.strip()]


@dataclass(frozen=True)
class Endpoint:
    """An address in network byte order, and a port; all zero if there is none."""

    packed: bytes
    port: int

    @property
    def text(self) -> str:
        """The address as the C library writes it, which is what all tools print."""
        return socket.inet_ntop(socket.AF_INET if len(self.packed) == 4 else socket.AF_INET6, self.packed)

    @property
    def is_any(self) -> bool:
        return not any(self.packed)

    @property
    def is_mapped(self) -> bool:
        """Whether it is an IPv4 address in the clothes of an IPv6 one: ``::ffff:192.0.2.1``."""
        return len(self.packed) == 16 and self.packed[:12] == bytes(10) + b"\xff\xff"


@dataclass(frozen=True)
class InetSocket:
    """A row of ``/proc/net/tcp`` and its like."""

    local: Endpoint
    remote: Endpoint
    state: int
    send_q: int
    recv_q: int
    timer: int
    retransmits: int
    uid: int
    probes: int
    inode: int


def _endpoint(text: str) -> Endpoint:
    address, port = text.split(":")
    words = bytes.fromhex(address)
    # The kernel prints each word of 32 bits as this machine holds it in memory.
    packed = b"".join(struct.pack("=I", word) for (word,) in struct.iter_unpack(">I", words))
    return Endpoint(packed, int(port, 16))


def inet_sockets(truth: Truth, name: str) -> Iterator[InetSocket]:
    """Yield the rows of one of the `SOCKET_FILES`."""
    for line in truth.lines(name)[1:]:
        _, local, remote, state, queues, timer, retransmits, uid, probes, inode = line.split()[:10]
        send_q, recv_q = queues.split(":")
        yield InetSocket(
            local=_endpoint(local),
            remote=_endpoint(remote),
            state=int(state, 16),
            send_q=int(send_q, 16),
            recv_q=int(recv_q, 16),
            timer=int(timer.split(":")[0], 16),
            retransmits=int(retransmits, 16),
            uid=int(uid),
            probes=int(probes),
            inode=int(inode),
        )


@dataclass(frozen=True)
class UnixSocket:
    """A row of ``/proc/net/unix``."""

    ref_count: int
    flags: int
    type: int
    state: int
    inode: int
    path: str


def unix_sockets(truth: Truth) -> Iterator[UnixSocket]:
    """Yield the rows of ``/proc/net/unix``: the path is all that follows the inode and one blank."""
    for line in truth.lines("unix")[1:]:
        _, ref_count, _, flags, kind, state, inode, *path = line.split(maxsplit=7)
        yield UnixSocket(int(ref_count, 16), int(flags, 16), int(kind, 16), int(state, 16), int(inode), "".join(path))


@dataclass(frozen=True)
class Route:
    """A row of ``/proc/net/route`` or ``/proc/net/ipv6_route``."""

    interface: str
    destination: str
    length: int
    gateway: str
    flags: int
    ref_count: int
    use: int
    metric: int
    mss: int = 0
    window: int = 0
    irtt: int = 0


def routes(truth: Truth) -> Iterator[Route]:
    """Yield the rows of ``/proc/net/route``: the main table, the first hop of each route."""
    for line in truth.lines("route")[1:]:
        interface, destination, gateway, flags, ref_count, use, metric, mask, mss, window, irtt = line.split()
        yield Route(
            interface,
            _endpoint(f"{destination}:0").text,
            int(mask, 16).bit_count(),
            _endpoint(f"{gateway}:0").text,
            int(flags, 16),
            int(ref_count),
            int(use),
            int(metric),
            int(mss),
            int(window),
            int(irtt),
        )


def ipv6_routes(truth: Truth) -> Iterator[Route]:
    """Yield the rows of ``/proc/net/ipv6_route``: all tables. Unlike sockets, addresses are in network order."""
    for line in truth.lines("ipv6_route"):
        destination, length, _, _, gateway, metric, ref_count, use, flags, interface = line.split()
        yield Route(
            interface,
            ipv6_text(destination),
            int(length, 16),
            ipv6_text(gateway),
            int(flags, 16),
            _signed(ref_count),
            _signed(use),
            _signed(metric),
        )


def ipv6_text(digits: str) -> str:
    """Return an address of 32 digits as the C library writes it."""
    return socket.inet_ntop(socket.AF_INET6, bytes.fromhex(digits))


def _signed(digits: str) -> int:
    """Return a number of 32 bits as the tools print it: with a sign."""
    (value,) = struct.unpack(">i", bytes.fromhex(digits))
    return int(value)


def netmask(length: int) -> str:
    """Return the mask of an IPv4 prefix."""
    return socket.inet_ntoa(((1 << 32) - (1 << (32 - length))).to_bytes(4))


@dataclass(frozen=True)
class Group:
    """A multicast group that an interface has joined."""

    interface: str
    group: str
    users: int


def groups(truth: Truth, name: str) -> Iterator[Group]:
    """Yield the groups of ``igmp`` or ``igmp6``."""
    interface = ""
    for line in truth.lines(name):
        if name == "igmp6":
            _, interface, group, users = line.split()[:4]
            yield Group(interface, ipv6_text(group), int(users))
        elif line.startswith("\t"):
            group, users = line.split()[:2]
            yield Group(interface, _endpoint(f"{group}:0").text, int(users))
        else:
            interface = line.split("\t")[1].partition(":")[0].strip()


def devices(truth: Truth) -> dict[str, dict[str, int]]:
    """Return the counters of ``/proc/net/dev`` by interface; names of the columns are those of our schema."""
    received = ("bytes", "packets", "errors", "dropped", "overruns", "frame", "compressed", "multicast")
    sent = ("bytes", "packets", "errors", "dropped", "overruns", "collisions", "carrier", "compressed")
    columns = [f"rx_{name}" for name in received] + [f"tx_{name}" for name in sent]
    rows = (line.rpartition(":") for line in truth.lines("dev")[2:])
    return {name.strip(): dict(zip(columns, map(int, cells.split()), strict=True)) for name, _, cells in rows}


def counters(truth: Truth) -> dict[str, dict[str, int]]:
    """Return the counters by section. Those of ``snmp6`` keep their long names, which the kernel gives no section."""
    sections: dict[str, dict[str, int]] = {"": {}}
    for name in ("snmp", "netstat"):
        lines = truth.lines(name)
        for titles, values in zip(lines[::2], lines[1::2], strict=True):
            section, *names = titles.split()
            numbers = (int(value) for value in values.split()[1:])
            # The kernel may print a section, IcmpMsg, in several pairs of lines.
            sections.setdefault(section.rstrip(":"), {}).update(zip(names, numbers, strict=True))
    for line in truth.lines("snmp6"):
        counter, value = line.split()
        sections[""][counter] = int(value)
    return sections
