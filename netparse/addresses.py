"""Addresses and prefixes in their canonical text (RFC 5952, CIDR).

    >>> canonical_ipv6("2001:DB8:0:0::1")
    '2001:db8::1'
    >>> prefix_of_mask("192.168.1.0", "255.255.255.0")
    '192.168.1.0/24'
    >>> prefix_of_mask("192.168.1.0", "255.0.255.0") is None
    True
    >>> canonical_prefix("fe80:0::/64")
    'fe80::/64'
"""

from __future__ import annotations

import ipaddress
from functools import lru_cache
from typing import Final

CACHE_SIZE: Final = 4096

_LENGTHS: Final = {str(ipaddress.ip_network(f"0.0.0.0/{length}").netmask): length for length in range(33)}


@lru_cache(CACHE_SIZE)
def canonical_ipv6(text: str) -> str:
    """Return an IPv6 address as RFC 5952 writes it.

    Raises:
        ValueError: It is no IPv6 address.
    """
    address = ipaddress.IPv6Address(text)
    mapped = address.ipv4_mapped
    return f"::ffff:{mapped}" if mapped else str(address)


@lru_cache(CACHE_SIZE)
def prefix_of_mask(destination: str, netmask: str) -> str | None:
    """Return the prefix that an IPv4 address and a mask stand for, or None if the mask is no prefix length."""
    length = _LENGTHS.get(netmask)
    return None if length is None else str(ipaddress.ip_network((destination, length), strict=False))


@lru_cache(CACHE_SIZE)
def canonical_prefix(text: str) -> str:
    """Return a prefix in its canonical text.

    Raises:
        ValueError: It is no prefix.
    """
    return str(ipaddress.ip_network(text, strict=False))
