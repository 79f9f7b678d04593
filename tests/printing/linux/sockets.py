"""Invented sockets of Linux: all that any flag of ``netstat`` prints of them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Final, NamedTuple

from tests.printing.sockets import Endpoint, endpoint


class Timer(NamedTuple):
    """The timer of a socket."""

    name: str = "off"
    seconds: float = 0.0
    retransmits: int = 0
    probes: int = 0

    def __str__(self) -> str:
        return f"{self.name} ({self.seconds:.2f}/{self.retransmits}/{self.probes})"


OFF: Final = Timer()


@dataclass(frozen=True)
class Socket:
    """One row of the table, with all that any flag prints of it."""

    protocol: str
    local: Endpoint
    remote: Endpoint | None = None
    state: str = ""
    pid: int | None = None
    program: str = ""
    recv_q: int = 0
    send_q: int = 0
    user: int | str = 0
    inode: int = 0
    timer: Timer = OFF
    context: str = "-"
    ipv6: bool = False
    """Whether it is a socket of IPv6, whatever its addresses look like."""
    more: tuple[tuple[str, str], ...] = ()
    """Further local and remote addresses (SCTP), a pair for each line."""

    def but(self, **changes: Any) -> Socket:  # noqa: ANN401 - each field has its own type
        """Return the same socket with other values."""
        return replace(self, **changes)


def tcp(local: str, remote: str = "", state: str = "LISTEN", pid: int | None = None, **more: Any) -> Socket:  # noqa: ANN401 - fields of Socket
    """Return a TCP socket; endpoints as ``[::1]:631`` or ``web01:https``, no remote one for a listener."""
    return _socket("tcp", local, remote, state, pid=pid, **more)


def udp(local: str, pid: int | None = None, program: str = "", remote: str = "", **more: Any) -> Socket:  # noqa: ANN401 - fields of Socket
    """Return a UDP socket, which has a state only if it has a peer."""
    more = {"protocol": "udp", "state": "ESTABLISHED" if remote else ""} | more
    return _socket(local=local, remote=remote, pid=pid, program=program, **more)


def raw(local: str, remote: str = "", state: int = 7, **more: Any) -> Socket:  # noqa: ANN401 - fields of Socket
    """Return a raw socket: its port is the IP protocol, its state a number."""
    return _socket("raw", local, remote, str(state), **more)


def sctp(local: str, remote: str = "", state: str = "LISTEN", **more: Any) -> Socket:  # noqa: ANN401 - fields of Socket
    """Return an SCTP endpoint or association."""
    return _socket("sctp", local, remote, state, **more)


def _socket(protocol: str, local: str, remote: str, state: str, **more: Any) -> Socket:  # noqa: ANN401 - fields of Socket
    here, there = endpoint(local), endpoint(remote) if remote else None
    more.setdefault("ipv6", ":" in here.host)
    return Socket(protocol, here, there, state, **more)
