"""Invented machines with macOS and the BSDs: the interfaces, the traffic and the groups that several samples print."""

from __future__ import annotations

from typing import Final

from tests.printing.bsd.groups import Group
from tests.printing.bsd.interfaces import Address, Nic
from tests.printing.bsd.intervals import Traffic


def counted(*numbers: int, **more: int) -> tuple[tuple[str, int], ...]:
    """Return counters: packets and bytes received, then sent, and others by name."""
    names = ("rx_packets", "rx_bytes", "tx_packets", "tx_bytes")
    return (*zip(names, numbers, strict=False), *more.items())


_LOOPBACK: Final = counted(174982, 25774844, 174982, 25774844)
_LAN: Final = counted(
    5921903, 12530556736, 14314573, 18228234970, rx_errors=2, tx_errors=1, collisions=3, tx_dropped=230, rx_dropped=7
)
_TUNNEL: Final = counted(5, 324, 13, 740, time=4)

MACOS: Final = (
    Nic(
        *("lo0", 1, 16384),
        addresses=(
            Address("127", "127.0.0.1"),
            Address("::1/128", "::1"),
            Address("fe80::1%lo0", "fe80::1", scope="fe80:1::1"),
        ),
        counters=_LOOPBACK,
    ),
    Nic("gif0", 2, 1280, down=True),
    Nic(
        *("en0", 4, 1500, "02:00:5e:00:53:31"),
        addresses=(
            Address("fe80::5eff:fe00:5331%en0", "fe80::5eff:fe00:5331", scope="fe80:4::5eff:fe00:5331"),
            Address("192.0.2", "192.0.2.31", ("224.0.0.251", "224.0.0.1")),
            Address("203.0.113.128/25", "203.0.113.131", ("224.0.0.1",)),
            Address("2001:db8:20::/64", "2001:db8:20:0:5eff:fe00:5331:31"),
        ),
        counters=_LAN,
    ),
    Nic("bridge0", 7, 1500, "02:00:5e:00:53:40", down=True),
    Nic("fw0", 9, 4078, "02:00:5e:ff:fe:00:53:31", counters=counted(0, 0, 3, 1038), down=True),
    Nic(
        *("utun3", 12, 1380),
        addresses=(Address("10.9/16", "10.9.0.6"), Address("fe80::%utun3/64", "fe80::6", scope="fe80:c::6")),
        counters=_TUNNEL,
    ),
)
MACOS_NAMED: Final = (
    Nic(
        *("lo0", 1, 16384),
        addresses=(
            Address("127", "localhost"),
            Address("localhost", "::1"),
            Address("desk7.local", "fe80::1", scope="fe80:1::1"),
        ),
        counters=_LOOPBACK,
    ),
    Nic("stf0", 3, 1280, down=True),
    Nic(
        *("en0", 4, 1500, "02:00:5e:00:53:31"),
        addresses=(
            Address("192.0.2", "desk7.lab.example.net"),
            Address("desk7-wired.local", "fe80::5eff:fe00:5331", scope="fe80:4::5eff:fe00:5331"),
        ),
        counters=_LAN,
    ),
    Nic("utun12", 19, 1380, addresses=(Address("desk7.local", "fe80::8:31", scope="fe80:13::8:31"),), counters=_TUNNEL),
    Nic("vmenet-office1", 20, 1500, "02:00:5e:00:53:50"),
)
FREEBSD: Final = (
    Nic(
        *("vtnet0", 1, 1500, "02:00:5e:00:53:08"),
        addresses=(
            Address("fe80::%vtnet0/64", "fe80::5eff:fe00:5308%vtnet0", ("ff02::1:ff00:5308%vtnet0", "ff02::1%vtnet0")),
            Address("2001:db8:20::/64", "2001:db8:20::8"),
            Address("192.0.2.0/24", "192.0.2.8", ("224.0.0.18", "224.0.0.1")),
        ),
        counters=_LAN,
    ),
    Nic(
        *("lo0", 3, 16384),
        addresses=(
            Address("::1/128", "::1"),
            Address("fe80::%lo0/64", "fe80::1%lo0"),
            Address("127.0.0.0/8", "127.0.0.1"),
        ),
        counters=_LOOPBACK,
    ),
    Nic("wg0", 5, 1420, addresses=(Address("10.9.0.0/24", "10.9.0.8"),), counters=_TUNNEL),
    Nic("gif0", 6, 1280, down=True),
)
OPENBSD: Final = (
    Nic(
        *("lo0", 3, 32768),
        addresses=(Address("::1/128", "::1"), Address("fe80::%lo0/64", "fe80::1%lo0"), Address("127/8", "127.0.0.1")),
    ),
    Nic(
        *("em0", 1, 1500, "02:00:5e:00:53:07"),
        addresses=(
            Address("fe80::%em0/64", "fe80::5eff:fe00:5307%em0"),
            Address("192.0.2/24", "192.0.2.7"),
            Address("203.0.113.128/25", "203.0.113.131"),
        ),
        counters=_LAN,
    ),
    Nic("enc0", 2, 0, down=True),
    Nic("pflog0", 4, 33136),
    Nic("vlan100", 6, 1500, "02:00:5e:00:53:07", counters=counted(81, 9112, 79, 8890)),
    Nic("trunk12", 7, 1500, "02:00:5e:00:53:07", down=True),
)
NETBSD: Final = (
    Nic(
        *("wm0", 1, 1500, "02:00:5e:00:53:0f"),
        addresses=(
            Address("192.0.2/24", "192.0.2.15"),
            Address("fe80::/64", "fe80::5eff:fe00:530f"),
            Address("2001:db8:20::/64", "2001:db8:20::15"),
        ),
        counters=_LAN,
    ),
    Nic("lo0", 2, 33624, addresses=(Address("127/8", "127.0.0.1"), Address("::1/128", "::1")), counters=_LOOPBACK),
    Nic("vlan7", 3, 1500, down=True),
)

_AMOUNTS: Final = (36, 50, 34, 0, 145159, 7, 88, 1204, 3, 999)


def traffic(count: int, scale: int = 1) -> list[Traffic]:
    """Return what is counted in some intervals."""
    return [_traffic(_AMOUNTS[number % len(_AMOUNTS)] * scale + number) for number in range(count)]


def _traffic(amount: int) -> Traffic:
    return Traffic(
        rx_packets=amount,
        rx_errors=amount % 3,
        rx_dropped=amount % 2,
        rx_bytes=amount * 571,
        tx_packets=amount * 3 // 4,
        tx_bytes=amount * 310,
        tx_dropped=amount % 5,
    )


LINK_GROUPS: Final = (
    Group("33:33:00:00:00:fb", "", "anpi0"),
    Group("33:33:00:00:00:01", "", "anpi0"),
    Group("01:00:5e:00:00:fb", "", "en0"),
)
GROUPS: Final = (
    Group("224.0.0.251", "", "lo0"),
    Group("224.0.0.251", "01:00:5e:00:00:fb", "en0"),
    Group("239.255.255.250", "01:00:5e:7f:ff:fa", "en0"),
)
GROUPS_6: Final = (
    Group("ff02::1%lo0", "", "lo0"),
    Group("ff02::fb%en0", "33:33:00:00:00:fb", "en0"),
    Group("ff02::2:ff4a:5331%en0", "33:33:ff:4a:53:31", "en0"),
)
