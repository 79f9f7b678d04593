"""The words that tools print for the protocols and types of sockets, for lexemes and for normalizing.

>>> NAMES["TCPv6"], FAMILIES["TCPv6"], NAMES["ip 4"], "tcp44" in NAMES
('tcp', 'ipv6', 'ip', False)
>>> LINUX.pattern("udp", "udplite")
'(?:udp|udplite|udpl)(?:6)?'
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True)
class Protocol:
    """What the sockets of a protocol have."""

    has_state: bool = False
    """True if every row has a state."""
    has_number: bool = False
    """True if a number in place of the state is that of the IP protocol."""
    may_lack_peer: bool = False
    """True if a row may show no foreign address."""
    services: str | None = None
    """The protocol whose service names it uses, if they are not its own."""


@dataclass(frozen=True)
class Spelling:
    """How some tools print the protocol of a socket: a word, and behind it the version of IP."""

    words: Mapping[str, tuple[str, ...]]
    """The words for each protocol."""
    versions: Mapping[str, str]
    """What may stand behind a word, and the address family that it stands for."""

    def pattern(self, *protocols: str) -> str:
        """Return a regular expression for what is printed for some protocols."""
        words = "|".join(word for protocol in protocols for word in self.words[protocol])
        return f"(?:{words})(?:{'|'.join(self.versions)})?"


PROTOCOLS: Final = {
    "tcp": Protocol(has_state=True),
    "udp": Protocol(),
    "udplite": Protocol(services="udp"),
    "raw": Protocol(has_state=True),
    "sctp": Protocol(may_lack_peer=True),
    "icmp": Protocol(has_number=True),
    "igmp": Protocol(has_number=True),
    "ip": Protocol(has_number=True),
    "divert": Protocol(has_number=True),
    "mptcp": Protocol(has_state=True, may_lack_peer=True),
}
OFFLOADED: Final = "toe"
"""The word for TCP where the network adapter handles the connection."""
WINDOWS: Final = Spelling({"tcp": ("TCP",), "udp": ("UDP",)}, {"v6": "ipv6"})
LINUX: Final = Spelling(
    {
        "tcp": ("tcp",),
        "udp": ("udp",),
        "udplite": ("udplite", "udpl"),
        "raw": ("raw",),
        "icmp": ("icmp",),
        "sctp": ("sctp",),
    },
    {"6": "ipv6"},
)
BSD: Final = Spelling(
    {
        "tcp": ("tcp", OFFLOADED),
        "udplite": ("udplite", "udpl"),
        "udp": ("udp",),
        # macOS and FreeBSD cut a name to three letters and add the version: "icm6", "ip 4".
        "icmp": ("icmp", "icm"),
        "igmp": ("igmp", "igm"),
        "divert": ("divert", "div"),
        "ip": ("ip",),
        "raw": ("raw",),
        "mptcp": ("mptcp",),
    },
    {"46": "dual", "64": "dual", "66": "ipv6", "4": "ipv4", "6": "ipv6"},
)
CUT_TYPES: Final = {"seqpac": "seqpacket"}
"""Words for types of local sockets that BSDs cut, and the whole words."""
_PRINTED: Final = {
    f"{word}{blank}{version}": (protocol, family)
    for spelling in (WINDOWS, LINUX, BSD)
    for protocol, words in spelling.words.items()
    for word in words
    for version, family in {"": None, **spelling.versions}.items()
    for blank in ("", " ")
}
NAMES: Final[dict[str | None, str]] = {printed: protocol for printed, (protocol, _) in _PRINTED.items()}
"""The protocols by what is printed for them."""
FAMILIES: Final[dict[str | None, str]] = {printed: family for printed, (_, family) in _PRINTED.items() if family}
"""The address families by what is printed for the protocol."""
