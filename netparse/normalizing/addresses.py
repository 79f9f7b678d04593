"""Addresses and prefixes in their canonical text (RFC 5952, CIDR).

>>> canonical_ipv6("2001:DB8:0:0::1"), canonical_ipv6("::FFFF:c000:201"), canonical_ipv6("::c000:201")
('2001:db8::1', '::ffff:192.0.2.1', '::c000:201')
>>> prefix_of_mask("192.168.1.0", "255.255.255.0")
'192.168.1.0/24'
>>> prefix_of_mask("192.168.1.0", "255.0.255.0")
Traceback (most recent call last):
    ...
ValueError: 255.0.255.0 is no netmask: its one bits are not in a row
>>> canonical_prefix("fe80:0::/64")
'fe80::/64'
"""

from __future__ import annotations

import ipaddress
from functools import lru_cache
from socket import AF_INET, AF_INET6, inet_ntop, inet_pton
from typing import TYPE_CHECKING, Final

from netparse_grammars.expressions import expression
from netparse_grammars.texts import MAC_TEXT

if TYPE_CHECKING:
    from collections.abc import Sequence

CACHE_SIZE: Final = 4096
"""Addresses that are kept as they were written: a table repeats most of its own, and all take less than 1 MB."""
_MAC: Final = expression(MAC_TEXT)
_NETMASKS: Final = {
    str(mask): (int(mask), f"/{length}")
    for length in range(33)
    for mask in [ipaddress.ip_network(f"0.0.0.0/{length}").netmask]
}
"""The bits of every netmask, and the length that a prefix has by it."""


_WHOLE_NUMBERS: Final = {
    mask: (".0" * (4 - bits.bit_count() // 8), length)
    for mask, (bits, length) in _NETMASKS.items()
    if bits and bits.bit_count() % 8 == 0
}
"""The masks of whole numbers: how addresses end that have no bits behind them, and the length."""


class HostBitsError(ValueError):
    """A text is an address and a length, but bits of the address stand behind that length: it is no prefix."""


def family_of(text: str) -> str | None:
    """Return the family of an address, or None if the text is a name.

    >>> family_of("2001:db8::1"), family_of("192.0.2.0"), family_of("all-systems.mcast.net")
    ('ipv6', 'ipv4', None)
    """
    if ":" in text:
        return "ipv6"
    return "ipv4" if text.replace(".", "").isdecimal() else None


def padded_mac(text: str) -> str:
    """Return a MAC address with two digits for each byte, in lower case.

    >>> padded_mac("0:26:F1:23:2d:0")
    '00:26:f1:23:2d:00'
    """
    return ":".join(byte.zfill(2) for byte in text.lower().split(":"))


def canonical_mac(text: str) -> str | None:
    """Return a MAC address of six to eight bytes as `padded_mac` does, or None if the text is something else.

    >>> canonical_mac("1:0:5e:0:0:FB"), canonical_mac("224.0.0.251")
    ('01:00:5e:00:00:fb', None)
    """
    return padded_mac(text) if _MAC.fullmatch(text) else None


@lru_cache(CACHE_SIZE)
def canonical_ipv6(text: str) -> str:
    """Return an IPv6 address as RFC 5952 writes it.

    Raises:
        ValueError: It is no IPv6 address.
    """
    try:
        canonical = inet_ntop(AF_INET6, inet_pton(AF_INET6, text))
    except OSError:
        msg = f"{text!r} is no IPv6 address"
        raise ValueError(msg) from None
    # The C library writes ::192.0.2.1 for addresses that are not IPv4 ones since RFC 4291.
    if "." in canonical and not canonical.startswith("::ffff:"):
        return str(ipaddress.IPv6Address(text))
    return canonical


@lru_cache(CACHE_SIZE)
def is_ipv6_prefix(text: str) -> bool:
    """Return whether a text is an IPv6 address, or a prefix without bits behind its length.

    >>> is_ipv6_prefix("2001:db8::/32"), is_ipv6_prefix("2001:db8:12:345::/6"), is_ipv6_prefix("2001:db8:1700:bab0")
    (True, False, False)
    """
    try:
        ipaddress.IPv6Network(text)
    except ValueError:
        return False
    return True


def prefix_of_mask(destination: str, netmask: str) -> str:
    """Return the prefix that an IPv4 address and a mask stand for.

    Raises:
        HostBitsError: The address has bits behind the prefix.
        ValueError: The mask is no prefix length, or the destination no IPv4 address.
    """
    if netmask not in _NETMASKS:
        msg = f"{netmask} is no netmask: its one bits are not in a row"
        raise ValueError(msg)
    mask, length = _NETMASKS[netmask]
    try:
        address = int.from_bytes(inet_pton(AF_INET, destination), "big")
    except OSError:
        msg = f"{destination!r} is no IPv4 address"
        raise ValueError(msg) from None
    if address & ~mask:
        msg = f"{destination}{length} has bits behind the length of its prefix"
        raise HostBitsError(msg)
    return destination + length


def prefixes_of_masks(destinations: Sequence[str], netmasks: Sequence[str]) -> list[str]:
    """Return the prefixes that IPv4 addresses and masks stand for, as `prefix_of_mask` does.

    >>> prefixes_of_masks(["192.168.1.0", "10.1.128.0"], ["255.255.255.0", "255.255.128.0"])
    ['192.168.1.0/24', '10.1.128.0/17']

    Raises:
        HostBitsError: An address has bits behind its prefix.
        ValueError: A mask is no prefix length.
    """
    known = {mask: _WHOLE_NUMBERS.get(mask, ("no end", "")) for mask in {*netmasks}}
    ends = {mask: end for mask, (end, _) in known.items()}
    lengths = {mask: length for mask, (_, length) in known.items()}
    return [
        destination + lengths[mask] if destination.endswith(ends[mask]) else prefix_of_mask(destination, mask)
        for destination, mask in zip(destinations, netmasks, strict=True)
    ]


def ipv6_rows(addresses: Sequence[str | None]) -> list[int]:
    """Return the rows of a column that have an IPv6 address.

    >>> ipv6_rows(["192.0.2.1", None, "::1"])
    [2]
    """
    if ":" not in "".join(filter(None, addresses)):
        return []
    return [index for index, address in enumerate(addresses) if address and ":" in address]


@lru_cache(CACHE_SIZE)
def canonical_prefix(text: str) -> str:
    """Return a prefix in its canonical text.

    Raises:
        HostBitsError: It has bits behind its length.
        ValueError: It is no prefix.
    """
    try:
        return _written(ipaddress.ip_network(text))
    except ValueError:
        ipaddress.ip_network(text, strict=False)
        msg = f"{text} has bits behind the length of its prefix"
        raise HostBitsError(msg) from None


def _written(network: ipaddress.IPv4Network | ipaddress.IPv6Network) -> str:
    mapped = isinstance(network, ipaddress.IPv6Network) and network.network_address.ipv4_mapped
    if not mapped:
        return str(network)
    # Whether the last 32 bits are written as an IPv4 address depends on the version of Python.
    high, low = divmod(int(mapped), 1 << 16)
    return f"::ffff:{high:x}:{low:x}/{network.prefixlen}"
