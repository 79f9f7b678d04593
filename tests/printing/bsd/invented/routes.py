"""Invented machines with macOS and the BSDs: the routes that several samples print of them."""

from __future__ import annotations

from typing import Final

from tests.printing.bsd.routes import Route

ROUTER: Final = "02:00:5e:00:53:01"
PEER: Final = "02:00:5e:00:0a:fb"
ALL: Final = "ff:ff:ff:ff:ff:ff"

MACOS: Final = (
    Route("0.0.0.0/0", "192.0.2.1", "UGScg", refs=82, use=14, mtu=1500, ifa="192.0.2.31"),
    Route("0.0.0.0/0", "link#19", "UCSIg", "bridge100", refs=1, mtu=1500, expire="!", ifa="10.37.129.1"),
    Route("10.20.0.0/16", "10.9.0.1", "UGSc", "utun3", refs=2, use=4031, mtu=1380, ifa="10.9.0.6"),
    Route("10.37.129.0/24", "link#19", "UC", "bridge100", refs=1, mtu=1500, expire="!", ifa="10.37.129.1"),
    Route("127.0.0.0/8", "127.0.0.1", "UCS", "lo0", mtu=16384, ifa="127.0.0.1"),
    Route("127.0.0.1", "127.0.0.1", "UH", "lo0", refs=10, use=2012351, mtu=16384, ifa="127.0.0.1"),
    Route("169.254.0.0/16", "link#6", "UCS", expire="!", mtu=1500, ifa="192.0.2.31"),
    Route("169.254.169.254", "link#6", "UHRLSW", expire="!", mtu=1500, ifa="192.0.2.31"),
    Route("172.16.0.0/16", "link#20", "UC", "vmnet8", refs=2, mtu=1500, expire="!", ifa="172.16.0.1"),
    Route("192.0.2.0/24", "link#6", "UCS", expire="!", refs=4, mtu=1500, ifa="192.0.2.31"),
    Route("192.0.2.1/32", "link#6", "UCS", expire="!", refs=2, mtu=1500, ifa="192.0.2.31"),
    Route("192.0.2.1", ROUTER, "UHLWIir", refs=40, use=37, expire=1169, mtu=1500, ifa="192.0.2.31"),
    Route("192.0.2.44", PEER, "UHLWI", use=6, expire=619, mtu=1500, ifa="192.0.2.31"),
    Route("192.0.2.255", ALL, "UHLWbI", use=2, expire="!", mtu=1500, ifa="192.0.2.31"),
    Route("198.51.100.128/25", "192.0.2.2", "UGSc", refs=1, mtu=1500, ifa="192.0.2.31"),
    Route("203.0.113.9", "10.9.0.1", "UGHS3", "utun3", mtu=1380, ifa="10.9.0.6"),
    Route("224.0.0.0/4", "link#6", "UmCS", expire="!", refs=1, mtu=1500, ifa="192.0.2.31"),
    Route("224.0.0.251", "01:00:5e:00:00:fb", "UHmLWI", mtu=1500, ifa="192.0.2.31"),
    Route("255.255.255.255/32", "link#6", "UCS", expire="!", mtu=1500, ifa="192.0.2.31"),
)
"""A desktop's IPv4 routes, as recent versions know them."""
MACOS_OLD: Final = tuple(
    route.but(flags=route.flags.rstrip("g"), expire=None if route.expire == "!" else route.expire) for route in MACOS
)
"""The same before routes that have expired were marked."""
MACOS_6: Final = (
    Route("::/0", "fe80::5eff:fe00:5301%en0", "UGcg", expire=None),
    Route("::/0", "fe80::%utun0", "UGcIg", "utun0"),
    Route("::/0", "fe80::%utun1", "UGcIg", "utun1"),
    Route("::1", "::1", "UHL", "lo0"),
    Route("2001:db8:20::/64", "link#6", "UC"),
    Route("2001:db8:20::31", "02:00:5e:00:53:31", "UHL", "lo0"),
    Route("2001:db8:20::1", ROUTER, "UHLWIir", expire=27),
    Route("fe80::%lo0/64", "fe80::1%lo0", "UcI", "lo0"),
    Route("fe80::1%lo0", "link#1", "UHLI", "lo0"),
    Route("fe80::%en0/64", "link#6", "UCI"),
    Route("fe80::5eff:fe00:5331%en0", "02:00:5e:00:53:31", "UHLI", "lo0"),
    Route("fe80::%bridge100/64", "fe80::28ff:fe4e:ac64%bridge100", "UcI", "bridge100"),
    Route("fe80::28ff:fe4e:ac64%bridge100", "2a:ff:0e:4e:ac:64", "UHLI", "bridge100"),
    Route("ff01::%lo0/32", "::1", "UmCI", "lo0"),
    Route("ff01::%en0/32", "link#6", "UmCI"),
    Route("ff02::%lo0/32", "::1", "UmCI", "lo0"),
    Route("ff02::%en0/32", "link#6", "UmCI"),
)
MACOS_EARLY_6: Final = (
    Route("::1", "link#1", "UHL", "lo0"),
    Route("2001:db8:20::/64", "link#4", "UC"),
    Route("2001:db8:20::/60", "::1", "UGSc", "lo0"),
    Route("fe80::%lo0/64", "fe80::1%lo0", "Uc", "lo0"),
    Route("fe80::1%lo0", "link#1", "UHL", "lo0"),
    Route("fe80::5eff:fe00:5304%en0", "02:00:5e:00:53:04", "UHL", "lo0"),
    Route("ff01::/32", "::1", "U", "lo0"),
    Route("ff02::/32", "fe80::1%lo0", "UC", "lo0"),
    Route("ff02::/32", "link#4", "UC"),
)
MACOS_NAMED: Final = (
    Route("0.0.0.0/0", "gw.example.net", "UGSc", refs=18),
    Route("127.0.0.0/8", "localhost", "UCS", "lo0"),
    Route("localhost", "localhost", "UH", "lo0", refs=2, use=161629),
    Route("192.0.2.0/24", "link#6", "UCS", refs=17),
    Route("core-gateway.example.net", ROUTER, "UHLWI", refs=9, use=12, expire=1145),
    Route("backup-vault.lab7.example.net", "core-gateway.example.net", "UGHS", use=3),
    Route("192.0.2.255", ALL, "UHLWbI", use=2),
    Route("base-address.mcast.net", "link#6", "UmCS"),
)
MACOS_NAMED_6: Final = (
    Route("localhost", "localhost", "UH", "lo0"),
    Route("fe80::%lo0/64", "localhost", "Uc", "lo0"),
    Route("fe80::%en0/64", "link#6", "UC"),
    Route("fe80::226:b0ff:fef9:efcb%en0", "0a:26:b0:f9:ef:cb", "UHLW"),
    Route("desk7.local", "58:b0:35:7f:25:b3", "UHL", "lo0"),
    Route("2001:db8::5:ff00:2:31", "fe80::226:b0ff:fe77:12%en0", "UGH"),
    Route("ff02::/32", "localhost", "UmC", "lo0"),
)

FREEBSD: Final = (
    Route("0.0.0.0/0", "192.0.2.1", "UGS", "vtnet0", use=90422, mtu=1500, nhop=3),
    Route("10.0.0.0/8", "127.0.0.1", "UGSB", "lo0", mtu=16384, nhop=4),
    Route("10.66.0.0/16", "127.0.0.1", "UGRS", "lo0", use=3, mtu=16384, nhop=4),
    Route("127.0.0.1", "link#3", "UH", "lo0", use=812, mtu=16384, nhop=1),
    Route("192.0.2.0/24", "link#1", "U", "vtnet0", use=5117, mtu=1500, nhop=2),
    Route("192.0.2.8", "link#1", "UHS", "lo0", mtu=16384, nhop=5),
    Route("198.51.100.0/25", "192.0.2.254", "UG1", "vtnet0", use=17, mtu=1420, nhop=6),
    Route("198.51.100.7", "192.0.2.1", "UGHD3", "vtnet0", use=2, mtu=1500, nhop=3, expire=3511),
    Route("203.0.113.0/24", "link#7", "U", "epair12a", mtu=1500, nhop=7),
    Route("203.0.113.128/25", "192.0.2.3", "UGS", "---", mtu=1500, nhop=8),
)
FREEBSD_6: Final = (
    Route("::/0", "fe80::1%vtnet0", "UGS", "vtnet0", mtu=1500, nhop=9, use=77),
    Route("::/96", "::1", "UGRS", "lo0", mtu=16384, nhop=10),
    Route("::1", "link#3", "UHS", "lo0", mtu=16384, nhop=11),
    Route("::ffff:0.0.0.0/96", "::1", "UGRS", "lo0", mtu=16384, nhop=10),
    Route("2001:db8:20::/64", "link#1", "U", "vtnet0", mtu=1500, nhop=12),
    Route("2001:db8:20::8", "link#1", "UHS", "lo0", mtu=16384, nhop=13),
    Route("fe80::/10", "::1", "UGRS", "lo0", mtu=16384, nhop=10),
    Route("fe80::%vtnet0/64", "link#1", "U", "vtnet0", mtu=1500, nhop=12),
    Route("fe80::5eff:fe00:5308%vtnet0", "link#1", "UHS", "lo0", mtu=16384, nhop=13),
    Route("ff02::/16", "::1", "UGRS", "lo0", mtu=16384, nhop=10),
)
FREEBSD_WIDE_6: Final = (
    *FREEBSD_6[:3],
    Route("2001:db8:4a10:77b2:c0de:90ab:12f3:0/112", "2001:db8:20::9", "UGS", "vtnet0", mtu=1500, nhop=14),
    Route("2001:db8:4a10::/48", "fe80::c0de:90ff:feab:12f3%vtnet0", "UG1", "vtnet0", mtu=1500, nhop=15),
    Route("fe80::c0de:90ff:feab:12f3%bridge0", "link#8", "UHS", "lo0", mtu=16384, nhop=16),
)
"""Addresses that are wider than their columns."""
FREEBSD_NAMED: Final = (
    Route("0.0.0.0/0", "gw.example.net", "UGS", "vtnet0"),
    Route("localhost", "link#3", "UH", "lo0"),
    Route("192.0.2.0/24", "link#1", "U", "vtnet0"),
    Route("backup-vault.lab7.example.net", "core-gateway.example.net", "UGHS", "vtnet0"),
)
OPENBSD: Final = (
    Route("0.0.0.0/0", "192.0.2.1", "UGS", "em0", refs=5, use=12),
    Route("224.0.0.0/4", "127.0.0.1", "URS", "lo0", use=23, mtu=32768),
    Route("10.8.0.0/16", "127.0.0.1", "UGBS", "lo0", mtu=32768),
    Route("127.0.0.0/8", "127.0.0.1", "UGRS", "lo0", mtu=32768),
    Route("127.0.0.1", "127.0.0.1", "UHhl", "lo0", refs=1, use=3835230, mtu=32768, prio=1),
    Route("192.0.2.0/24", "192.0.2.7", "UCn", "em0", refs=4, use=192, prio=4),
    Route("192.0.2.1", ROUTER, "UHLch", "em0", refs=2, use=338, prio=3),
    Route("192.0.2.7", "02:00:5e:00:53:07", "UHLl", "em0", use=47877, prio=1),
    Route("192.0.2.99", "link#1", "UHRLc", "em0", prio=3),
    Route("192.0.2.255", "192.0.2.7", "UHb", "em0", prio=1),
    Route("198.51.100.0/24", "192.0.2.9", "UGS", "em0", mtu=1350, lock="L"),
    Route("198.51.100.128/25", "192.0.2.10", "UGP", "em0", use=27, prio=32),
    Route("198.51.100.128/25", "192.0.2.11", "UGP", "em0", prio=32),
    Route("203.0.113.16/28", "link#0", "UC", "gre0", prio=4),
)
OPENBSD_6: Final = (
    Route("::/0", "fe80::1%em0", "UGS", "em0", use=9),
    Route("::/96", "::1", "UGRS", "lo0", mtu=32768),
    Route("::1", "::1", "UHhl", "lo0", refs=14, use=24, mtu=32768, prio=1),
    Route("2001:db8:20::/64", "2001:db8:20::7", "UCn", "em0", prio=4),
    Route("2001:db8:20::7", "02:00:5e:00:53:07", "UHLl", "em0", prio=1),
    Route("fe80::%em0/64", "fe80::5eff:fe00:5307%em0", "UCn", "em0", refs=1, prio=4),
    Route("fe80::5eff:fe00:5307%em0", "02:00:5e:00:53:07", "UHLl", "em0", prio=1),
    Route("fe80::1%lo0", "fe80::1%lo0", "UHl", "lo0", mtu=32768, prio=1),
    Route("ff02::%em0/32", "fe80::5eff:fe00:5307%em0", "Um", "em0", prio=4),
)
OPENBSD_NAMED: Final = (
    Route("0.0.0.0/0", "gw.example.net", "UGS", "em0", refs=5, use=12),
    Route("224.0.0.0/4", "localhost", "URS", "lo0", mtu=32768),
    Route("localhost", "localhost", "UHhl", "lo0", refs=1, use=2, mtu=32768, prio=1),
    Route("198.51.100.16/28", "fw7.example.net", "UCn", "em0", refs=2, use=9, prio=4),
    Route("backup-vault.lab7.example.net", ROUTER, "UHLc", "em0", refs=1, use=13, prio=3),
)
NETBSD: Final = (
    Route("0.0.0.0/0", "192.0.2.1", "UGS", "wm0", None, None),
    Route("127.0.0.0/8", "127.0.0.1", "UGRS", "lo0", None, None, 33624),
    Route("127.0.0.1", "lo0", "UHl", "lo0", None, None, 33624),
    Route("192.0.2.0/24", "link#1", "UC", "wm0", None, None),
    Route("192.0.2.15", "link#1", "UHl", "lo0", None, None),
    Route("192.0.2.1", ROUTER, "UHL", "wm0", None, None, 1500),
    Route("192.0.2.77", "link#1", "UHLp", "wm0", None, None),
    Route("198.51.100.0/24", "192.0.2.9", "UGB", "wm0", None, None),
)
NETBSD_OLD: Final = (
    Route("0.0.0.0/0", "192.0.2.1", "UGS", "wm0", 0, 28026),
    Route("127.0.0.0/8", "127.0.0.1", "UGRS", "lo0", 0, 0, 33192),
    Route("127.0.0.1", "127.0.0.1", "UH", "lo0", 2, 185, 33192),
    Route("192.0.2.0/24", "link#1", "UC", "wm0", 2, 0),
    Route("192.0.2.1", ROUTER, "UHLc", "wm0", 1, 277),
    Route("192.0.2.15", "127.0.0.1", "UGHS", "lo0", 0, 0, 33192),
)
NETBSD_6: Final = (
    Route("::/104", "::1", "UGRS", "lo0", None, None),
    Route("::1", "lo0", "UHl", "lo0", None, None, 33624),
    Route("::127.0.0.0/104", "::1", "UGRS", "lo0", None, None),
    Route("::ffff:0.0.0.0/96", "::1", "UGRS", "lo0", None, None),
    Route("2001:db8::/32", "::1", "UGRS", "lo0", None, None),
    Route("fe80::%wm0/64", "link#1", "UC", "wm0", None, None),
    Route("fe80::5eff:fe00:530f", "02:00:5e:00:53:0f", "UHL", "lo0", None, None),
    Route("fe80::%lo0/64", "fe80::1", "U", "lo0", None, None),
    Route("fe80::1", "link#2", "UHL", "lo0", None, None),
    Route("ff01:1::/32", "link#1", "UC", "wm0", None, None),
    Route("ff02::%wm0/32", "link#1", "UC", "wm0", None, None),
)
"""The index of an interface stands in some of the addresses: ``ff01:1::``."""
