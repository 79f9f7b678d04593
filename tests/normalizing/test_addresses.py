"""Prefixes of masks: as the standard library makes them, for every mask; nothing else is one."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv4Network
from random import Random

import pytest

from netparse.normalizing.addresses import HostBitsError, prefix_of_mask

RANDOM = Random(4292)
EDGES = ["0.0.0.0", "255.255.255.255", "10.0.0.0", "127.0.0.1", "192.0.2.128"]
ADDRESSES = EDGES + [str(IPv4Address(RANDOM.getrandbits(32))) for _ in range(200)]


@pytest.mark.parametrize("length", range(33))
def test_prefixes_are_those_of_the_standard_library(length: int) -> None:
    netmask = str(IPv4Network((0, length)).netmask)
    for address in ADDRESSES:
        network = IPv4Network((address, length), strict=False)
        assert prefix_of_mask(str(network.network_address), netmask) == str(network)
        if str(network.network_address) != address:
            with pytest.raises(HostBitsError):
                prefix_of_mask(address, netmask)


@pytest.mark.parametrize("netmask", ["255.0.255.0", "0.0.0.1", "255.255.255.253", "", "24"])
def test_what_is_no_netmask_is_named(netmask: str) -> None:
    with pytest.raises(ValueError, match="is no netmask"):
        prefix_of_mask("192.0.2.0", netmask)


@pytest.mark.parametrize(
    "destination", ["192.0.2", "2001:db8::", "192.0.2.0/24", "192.0.02.0", "256.0.0.0", "web1", ""]
)
def test_what_is_no_address_is_named(destination: str) -> None:
    with pytest.raises(ValueError, match="is no IPv4 address"):
        prefix_of_mask(destination, "255.255.255.0")
