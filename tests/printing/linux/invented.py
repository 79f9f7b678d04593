"""Invented machines with Linux: what several samples print of them."""

from __future__ import annotations

from typing import Final

from tests.printing.linux.interface_blocks import Block, Traffic
from tests.printing.linux.interfaces import Group, Interface
from tests.printing.linux.routes import Route
from tests.printing.linux.routes6 import Route6
from tests.printing.linux.sockets import Timer, raw, tcp, udp
from tests.printing.linux.unix_sockets import UnixSocket, listener

KEEPALIVE: Final = Timer("keepalive", 7038.21)
RETRANSMIT: Final = Timer("on", 1.32, 3)
WAITING: Final = Timer("timewait", 41.07)
PROBE: Final = Timer("probe", 2.16, 0, 2)

SERVER: Final = (
    tcp("0.0.0.0:22", pid=812, program="sshd", inode=21844, context="system_u:system_r:sshd_t:s0-s0:c0.c1023"),
    tcp("127.0.0.1:5432", pid=1093, program="postgres", user="postgres", inode=23107),
    tcp("192.0.2.10:8443", pid=1207, program="ledgerd", recv_q=2, user=998, inode=24019),
    tcp(
        *("192.0.2.10:22", "203.0.113.80:51022", "ESTABLISHED", 20417),
        program="sshd: ada [priv]",
        send_q=64,
        inode=90211,
        timer=KEEPALIVE,
        context="unconfined_u:unconfined_r:unconfined_t:s0",
    ),
    tcp(
        *("192.0.2.10:41020", "198.51.100.9:25", "SYN_SENT", 1207),
        program="ledgerd",
        send_q=1,
        user=998,
        inode=90307,
        timer=RETRANSMIT,
    ),
    tcp("127.0.0.1:5432", "127.0.0.1:40112", "TIME_WAIT", timer=WAITING),
    tcp("192.0.2.10:8443", "203.0.113.17:33012", "CLOSE_WAIT", 1207, program="ledgerd", recv_q=1, inode=90316),
)
"""A server's TCP sockets of IPv4."""
SERVER_6: Final = (
    tcp("[::]:22", pid=812, program="sshd", inode=21846, context="system_u:system_r:sshd_t:s0-s0:c0.c1023"),
    tcp("[::1]:5432", pid=1093, program="postgres", user="postgres", inode=23106),
    tcp("127.0.0.1:9300", pid=1410, program="java", ipv6=True, user=997, inode=25001),
    tcp(
        *("[2001:db8:20::10]:8443", "[2001:db8::8:51]:47110", "ESTABLISHED", 1410),
        program="java",
        user=997,
        inode=90412,
        timer=KEEPALIVE,
    ),
)
DATAGRAMS: Final = (
    udp("0.0.0.0:68", 690, "dhclient", inode=20011),
    udp("127.0.0.53:53", 655, "systemd-resolve", user="systemd-resolve", inode=20040),
    udp("192.0.2.10:123", 701, "chronyd", user=38, inode=20077),
    udp("192.0.2.10:45678", 1207, "ledgerd", "198.51.100.53:53", user=998, inode=90502),
    udp("[::]:5353", 702, "avahi-daemon: running", user=70, inode=20101),
    udp("[::1]:323", 701, "chronyd", inode=20078),
)
RAW: Final = (
    raw("0.0.0.0:1", pid=2201, program="pathmon", inode=30011),
    raw("192.0.2.10:89", "198.51.100.7:0", 1, pid=2203, program="ospfd", inode=30015),
    raw("[::]:58", pid=702, program="radvd", inode=30020),
)
LITE: Final = (
    udp("0.0.0.0:2222", 2301, "voiced", protocol="udplite", inode=31001),
    udp("192.0.2.10:53428", 2302, "voiced", "192.0.2.10:2222", protocol="udplite", inode=31002),
    udp("[::]:2223", 2301, "voiced", protocol="udplite", inode=31003),
)
NAMED: Final = (
    tcp("0.0.0.0:ssh"),
    tcp("localhost:postgresql"),
    tcp("web01.example.net:8443"),
    tcp("web01.example.net:ssh", "desk7.example.net:51022", "ESTABLISHED", send_q=64),
    tcp("web01.example.net:41020", "mail:smtp", "SYN_SENT", send_q=1),
    tcp("web01:41022", "feed.example.com:sensor-feed", "ESTABLISHED"),
    tcp("[::]:http"),
    udp("0.0.0.0:bootpc"),
    udp("127.0.0.53:domain"),
    udp("[::]:mdns"),
)
"""Sockets with names of hosts and services."""
LONG: Final = (
    tcp("[2001:db8:4a10:77b2:c0de:90ab:12f3:10]:22", "[2001:db8:4a10:77b2:c0de:90ab:12f3:99]:51022", "ESTABLISHED"),
    tcp("[2001:db8:4a10:77b2:c0de:90ab:12f3:10]:42000", "[2001:db8:ffff::443]:443", "TIME_WAIT"),
    tcp("[fe80::5054:ff:fe12:3456]:179"),
    tcp("198.51.100.110:8443", "203.0.113.211:51022", "FIN_WAIT2"),
    udp("[2001:db8:4a10:77b2::10]:123"),
    udp("[2001:db8:4a10:77b2:1:2:3:4]:5353"),
)
"""Sockets whose addresses do not fit."""
EVERY_STATE: Final = (
    *("ESTABLISHED", "SYN_SENT", "SYN_RECV", "FIN_WAIT1", "FIN_WAIT2", "TIME_WAIT"),
    *("CLOSE", "CLOSE_WAIT", "LAST_ACK", "CLOSING", "UNKNOWN"),
)

ROUTES: Final = (
    Route("0.0.0.0", "0.0.0.0", "192.0.2.1", "UG", metric=100),
    Route("0.0.0.0", "0.0.0.0", "192.0.2.254", "UG", "wlan0", metric=600),
    Route("10.9.0.6", "255.255.255.255", "", "UH", "tun0"),
    Route("10.20.0.0", "255.255.0.0", "192.0.2.20", "UG", metric=7, mss=1360, window=8192, irtt=250),
    Route("10.44.0.0", "255.255.0.0", "", "!", "", metric=30),
    Route("10.45.0.9", "255.255.255.255", "", "!H", ""),
    Route("10.46.0.0", "255.255.0.0", "", "U", ""),
    Route("169.254.0.0", "255.255.0.0", "", "U", metric=1000),
    Route("172.17.0.0", "255.255.0.0", "", "U", "docker0"),
    Route("192.0.2.0", "255.255.255.0", "", "U", metric=100, use=118),
    Route("198.51.100.7", "255.255.255.255", "192.0.2.1", "UGHDM", use=23),
)
NAMED_ROUTES: Final = (
    ROUTES[0].but(gateway="gw.example.net"),
    Route("10.20.0.0", "255.255.0.0", "core-gateway-04.example.net", "UG", metric=7),
    Route("link-local", "255.255.0.0", "", "U", metric=1000),
    Route("backup-vault-03.example.net", "255.255.255.255", "gw.example.net", "UGH"),
    *ROUTES[8:10],
)
"""Routes with names; those longer than 15 characters are cut."""
ROUTES_6: Final = (
    Route6("2001:db8:20::/64", flags="UAe", ref=4),
    Route6("2001:db8:4a10:77b2:c0de:90ab:12f3:0/112", "::", "U", metric=1024),
    Route6("2001:db8:d077::/48", "::", "!n", "lo", metric=1024),
    Route6("2001:db8:ffff::/48", "2001:db8:4a10:77b2:c0de:90ab:12f3:20", "UG", metric=512, ref=2),
    Route6("fe80::/64", "::", "U", "br-4be65c3f8a0d"),
    Route6("::/0", "fe80::1", "UGDAe", metric=100, ref=3, use=88),
    Route6("::1/128", "::", "Un", "lo", metric=0, ref=7, use=46615),
    Route6("2001:db8:20::10/128", "::", "Un", metric=0, ref=3, use=12),
    Route6("ff00::/8", "::", "U", ref=5, use=140),
    Route6("::/0", "::", "!n", "lo", metric=-1),
)
UNIX_SOCKETS: Final = (
    listener("/run/dbus/system_bus_socket", 21043, pid=1, program="systemd", context="system_u:system_r:init_t:s0"),
    listener("@/tmp/.X11-unix/X0", 30114, pid=2105, program="Xorg"),
    listener("/run/udev/control", 12077, "SEQPACKET", pid=1, program="systemd"),
    UnixSocket("/run/systemd/journal/dev-log", "DGRAM", "", "", 9, 12081, 1, "systemd"),
    UnixSocket("", "STREAM", "CONNECTED", "", 3, 30992, 2214, "dbus-daemon --session"),
    UnixSocket("/run/dbus/system_bus_socket", "STREAM", "CONNECTED", "", 3, 31007, 655, "systemd-resolved"),
    UnixSocket("", "DGRAM", "", "", 2, 31150),
    UnixSocket("", "STREAM", "CONNECTED", "", 3, 31188, 812, "sshd: /usr/sbin/sshd -D"),
    UnixSocket("@0002f", "STREAM", "CONNECTED", "", 3, 31207, 2301, "voiced"),
    UnixSocket("/run/ledgerd/feed", "STREAM", "CONNECTING", "", 2, 0),
    UnixSocket("", "SEQPACKET", "CONNECTED", "", 3, 31311, 2105, "Xorg"),
    UnixSocket("/run/mail/queue", "STREAM", "DISCONNECTING", "W N", 2, 31400, 2401, "master"),
)
INTERFACES: Final = (
    Interface("br-4be65c3f8a0d", counters=(0, 0, 0, 0, 12, 0, 4, 0), flags="BMU"),
    Interface("enp0s31f6", counters=(431, 0, 0, 0, 392, 0, 0, 0)),
    Interface("eth0", counters=(40771352, 2, 5, 6, 31880647, 3, 4, 1)),
    Interface("eth0:1", counters=()),
    Interface("lo", 65536, (408812340077, 5200100300, 2040608, 3141592, 771200450019, 4, 61, 518), "LRU"),
    Interface("tun0", 1420, flags="MOPU"),
    Interface("wlp0s20f3", 9000, (9, 0, 0, 0, 9, 0, 0, 0), "BMPRU"),
)
GROUPS: Final = (
    Group("lo", "224.0.0.1"),
    Group("eth0", "239.255.255.250", 2),
    Group("eth0", "224.0.0.251"),
    Group("br-4be65c3f8a0d", "224.0.0.1"),
    Group("lo", "ff02::1"),
    Group("eth0", "ff02::1:ff00:10", 3),
    Group("br-4be65c3f8a0d", "ff02::6a"),
)
BLOCKS: Final = (
    Block(
        "eth0",
        inet="192.0.2.10",
        broadcast="192.0.2.255",
        inet6=(("2001:db8:20::10", 64, "global"), ("fe80::5eff:fe00:5301", 64, "link")),
        mac="02:00:5e:00:53:01",
        rx=Traffic(40771352, 2204417338, 5, 6, 7, 8),
        tx=Traffic(31880647, 7720014559, 2, 3, 4, 12),
        collisions=14,
    ),
    Block("eth0:1", inet="192.0.2.11", broadcast="192.0.2.255", mac="02:00:5e:00:53:01", rx=None),
    Block(
        *("lo", ("UP", "LOOPBACK", "RUNNING"), 73, 65536, "127.0.0.1", "255.0.0.0"),
        inet6=(("::1", 128, "host"),),
        link="loop",
        rx=Traffic(226, 19416),
        tx=Traffic(226, 19416),
    ),
    Block(
        *("tun0", ("UP", "POINTOPOINT", "NOARP", "MULTICAST"), 4241, 1420, "10.9.0.6", "255.255.255.255"),
        link="unspec",
        queue=500,
    ),
)
