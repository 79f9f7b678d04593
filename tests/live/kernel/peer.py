"""The far end of a cable: a host that answers as little as we want, so that connections stay in every state.

It writes and reads frames on one end of a veth pair, to which the kernel has given no address.
"""

from __future__ import annotations

import socket
import struct
from dataclasses import dataclass
from ipaddress import IPv6Address, ip_address
from typing import Final, Self

FIN: Final = 0x01
SYN: Final = 0x02
ACK: Final = 0x10
TCP: Final = 6
ICMPV6: Final = 58
_ETHERTYPES: Final = {4: 0x0800, 6: 0x86DD}
_FIRST: Final = 1000
"""The sequence number at which the far end begins."""


@dataclass
class Conversation:
    """A TCP connection as the far end sees it."""

    peer: Peer
    ours: tuple[str, int]
    theirs: tuple[str, int]
    sequence: int = _FIRST
    acknowledged: int = 0

    def send(self, flags: int, data: bytes = b"") -> None:
        """Send a segment; the numbers go on."""
        header = struct.pack(
            "!HHIIBBHHH",
            *(self.theirs[1], self.ours[1], self.sequence, self.acknowledged, 5 << 4, flags, 64240, 0, 0),
        )
        self.peer.send(self.theirs[0], self.ours[0], TCP, header + data, checksum_at=16)
        self.sequence += len(data) + bool(flags & (SYN | FIN))

    def acknowledge(self, flags: int = ACK) -> None:
        """Acknowledge all that we have sent, and our FIN, which is the only thing we wait to be acknowledged."""
        self.acknowledged += 1
        self.send(flags)


class Peer:
    """Reads and writes the frames at one end of a veth pair."""

    def __init__(self, interface: str, *, own: str, other: str) -> None:
        self.socket = socket.socket(socket.AF_PACKET, socket.SOCK_RAW, socket.htons(3))
        self.socket.bind((interface, 3))
        self.socket.settimeout(5)
        self.addresses = bytes.fromhex((other + own).replace(":", ""))

    def accept(self, ours: tuple[str, int], theirs: tuple[str, int]) -> Conversation:
        """Wait for our SYN and answer it."""
        conversation = Conversation(self, ours, theirs)
        while True:
            segment = self._segment()
            if segment and segment[:2] == (ours[1], theirs[1]) and segment[3] & SYN:
                conversation.acknowledged = segment[2] + 1
                conversation.send(SYN | ACK)
                return conversation

    def knock(self, ours: tuple[str, int], theirs: tuple[str, int]) -> Self:
        """Send a SYN, and leave it at that."""
        Conversation(self, ours, theirs).send(SYN)
        return self

    def advertise(self, router: str, prefix: str) -> None:
        """Send a router's advertisement (RFC 4861) with a prefix of 64 bits, for all nodes."""
        header = struct.pack("!BBHBBHII", 134, 0, 0, 64, 0, 1800, 0, 0)
        option = struct.pack("!BBBBIII16s", 3, 4, 64, 0xC0, 2592000, 604800, 0, IPv6Address(prefix).packed)
        self.send(router, "ff02::1", ICMPV6, header + option, checksum_at=2)

    def send(self, source: str, target: str, protocol: int, data: bytes, *, checksum_at: int) -> None:
        """Send a packet, with the checksum of its content at an offset."""
        addresses = ip_address(source).packed + ip_address(target).packed
        checksum = _checksum(addresses + struct.pack("!II", protocol, len(data)) + data)
        data = data[:checksum_at] + struct.pack("!H", checksum) + data[checksum_at + 2 :]
        version = ip_address(source).version
        if version == 4:
            header = struct.pack("!BBHHHBBH", 0x45, 0, 20 + len(data), 0, 0, 64, protocol, 0)
            header = header[:10] + struct.pack("!H", _checksum(header + addresses))
        else:
            header = struct.pack("!IHBB", 6 << 28, len(data), protocol, 255)
        frame = self.addresses + struct.pack("!H", _ETHERTYPES[version]) + header + addresses + data
        self.socket.send(frame)

    def _segment(self) -> tuple[int, int, int, int] | None:
        """Receive a frame; return ports, sequence number and flags if it is a segment of TCP."""
        frame = self.socket.recv(65536)
        offset = {0x0800: 14 + 20, 0x86DD: 14 + 40}.get(int.from_bytes(frame[12:14]))
        if offset is None or frame[23 if offset == 34 else 20] != TCP:
            return None
        source, target, sequence, _, _, flags = struct.unpack_from("!HHIIBB", frame, offset)
        return int(source), int(target), int(sequence), int(flags)


def _checksum(data: bytes) -> int:
    """Return the checksum of RFC 1071."""
    padded = data + bytes(len(data) % 2)
    total: int = sum(struct.unpack(f"!{len(padded) // 2}H", padded))
    while total >> 16:
        total = (total & 0xFFFF) + (total >> 16)
    return ~total & 0xFFFF
