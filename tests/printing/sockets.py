"""Invented endpoints and sockets: how they are printed, and the fields that must be read."""

from __future__ import annotations

from dataclasses import dataclass, replace
from ipaddress import ip_address
from typing import Any, Final, Literal

SERVICES: Final = {
    "https": 443,
    "http": 80,
    "epmap": 135,
    "microsoft-ds": 445,
    "netbios-ssn": 139,
    "domain": 53,
    "ssh": 22,
    "ms-wbt-server": 3389,
    "ldap": 389,
    "kerberos": 88,
    "smtp": 25,
    "pop3": 110,
    "ftp": 21,
    "telnet": 23,
}
"""IANA numbers of the service names that are printed; a name that is not here has none."""

STATES: Final = {
    "LISTENING": "LISTEN",
    "LISTEN": "LISTEN",
    "SYN_SENT": "SYN_SENT",
    "SYN_RECEIVED": "SYN_RECEIVED",
    "ESTABLISHED": "ESTABLISHED",
    "FIN_WAIT_1": "FIN_WAIT_1",
    "FIN_WAIT_2": "FIN_WAIT_2",
    "CLOSE_WAIT": "CLOSE_WAIT",
    "CLOSING": "CLOSING",
    "LAST_ACK": "LAST_ACK",
    "TIME_WAIT": "TIME_WAIT",
    "CLOSED": "CLOSED",
    "DELETE_TCB": "DELETE_TCB",
    "BOUND": "BOUND",
    # Other spellings, in texts of the vendor.
    "SYN_SEND": "SYN_SENT",
    "TIMED_WAIT": "TIME_WAIT",
    "FIN-WAIT-2": "FIN_WAIT_2",
}
"""Printed word of a state: its name in the schema."""


@dataclass(frozen=True)
class Endpoint:
    """An address or a name, and a port, a service name or nothing."""

    host: str
    port: int | str = 0
    zone: str = ""

    def __str__(self) -> str:
        if self.host == "*":
            return "*:*"
        zone = f"%{self.zone}" if self.zone else ""
        return f"[{self.host}{zone}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"

    @property
    def family(self) -> Literal["ipv4", "ipv6"] | None:
        """Family of the address; None for a name."""
        try:
            return "ipv6" if ip_address(self.host).version == 6 else "ipv4"
        except ValueError:
            return None

    @property
    def is_peer(self) -> bool:
        """Whether it is an endpoint of another, not the mark that there is none."""
        return self.host != "*" and not (self.port == 0 and self.host in ("0.0.0.0", "::"))

    def fields(self, side: Literal["local", "remote"]) -> dict[str, Any]:
        """Return the fields of one side of a socket."""
        if side == "remote" and not self.is_peer:
            return {}
        printed: dict[str, Any] = {"address" if self.family else "host": self.host}
        if self.family:
            printed["address"] = str(ip_address(self.host))
        if self.zone:
            printed["zone"] = self.zone
        if isinstance(self.port, str):
            printed["service"] = self.port
        number = SERVICES.get(self.port) if isinstance(self.port, str) else self.port
        if number:
            printed["port"] = number
        return {f"{side}_{name}": value for name, value in printed.items()}


NO_PEER: Final = Endpoint("*")
ANY4: Final = Endpoint("0.0.0.0")
ANY6: Final = Endpoint("::")


@dataclass(frozen=True)
class Socket:
    """One row of a connection table of Windows, with all that any flag prints of it."""

    protocol: str
    local: Endpoint
    remote: Endpoint = NO_PEER
    state: str = ""
    pid: int | None = None
    program: str | None = None
    components: tuple[str, ...] = ()
    unowned: bool = False
    offload: str | None = None
    time: int | None = None
    template: str | None = None

    def but(self, **changes: Any) -> Socket:  # noqa: ANN401 - each field has its own type
        """Return the same socket with other values."""
        return replace(self, **changes)

    def fields(self) -> dict[str, Any]:
        """Return the fields that the first columns give."""
        fields = {"protocol": self.protocol.lower(), "family": self.local.family or self.remote_family}
        fields |= self.local.fields("local") | self.remote.fields("remote")
        if self.state:
            fields["state"] = STATES.get(self.state)
            fields["native_state"] = self.state if self.state != fields["state"] else None
        return fields

    @property
    def remote_family(self) -> Literal["ipv4", "ipv6"] | None:
        """Family of the remote address."""
        return self.remote.family


def tcp(local: str, remote: str = "", state: str = "LISTENING", pid: int | None = None, **more: Any) -> Socket:  # noqa: ANN401 - fields of Socket
    """Return a TCP socket; endpoints as netstat prints them, no remote one for a listener."""
    here = endpoint(local)
    there = endpoint(remote) if remote else (ANY6 if here.family == "ipv6" else ANY4)
    return Socket("TCP", here, there, state, pid, **more)


def udp(local: str, pid: int | None = None, remote: str = "", **more: Any) -> Socket:  # noqa: ANN401 - fields of Socket
    """Return a UDP socket."""
    return Socket("UDP", endpoint(local), endpoint(remote) if remote else NO_PEER, "", pid, **more)


def endpoint(text: str) -> Endpoint:
    """Return the endpoint of a short text such as ``web01:https`` or ``[fe80::1%12]:546``."""
    host, _, port = text.rpartition(":")
    host, _, zone = host.strip("[]").partition("%")
    return Endpoint(host, int(port) if port.isdecimal() else port, zone)
