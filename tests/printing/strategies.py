"""Invented values for property tests: numbers, addresses and names, as hypothesis draws them for every system."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address
from typing import Final

from hypothesis import strategies as st

Draw = st.DrawFn
PORTS: Final = st.integers(1, 65535)
NUMBERS: Final = st.integers(0, 2**32 - 1)
V4: Final = st.integers(0x01000000, 0xDFFFFFFF).map(lambda number: str(IPv4Address(number)))
# The upper halves are fixed: some tools print the rest of some ranges with dots, which is not the point here.
V6: Final = st.builds(
    lambda upper, lower: str(IPv6Address(upper << 64 | lower)),
    st.sampled_from([0x20010DB8 << 32, 0x20010DB8_00200001, 0x20010DB8_FFFF0000]),
    st.integers(0, 2**64 - 1),
)
LINK_LOCAL: Final = st.integers(1, 2**64 - 1).map(lambda number: str(IPv6Address(0xFE80 << 112 | number)))
NAMES: Final = st.from_regex(r"[a-zA-Z][a-z0-9-]{0,12}[a-z0-9](\.example\.net)?", fullmatch=True)
PIDS: Final = st.integers(0, 2**31)
