"""Invented machines: the sockets that several samples print."""

from __future__ import annotations

from typing import Final

from tests.printing.sockets import Socket, tcp, udp

DESKTOP: Final = (
    tcp("0.0.0.0:135", pid=1044),
    tcp("0.0.0.0:445", pid=4),
    tcp("0.0.0.0:49664", pid=788),
    tcp("127.0.0.1:27017", pid=3520),
    tcp("192.168.20.31:139", pid=4),
    tcp("192.168.20.31:49712", "203.0.113.80:443", "ESTABLISHED", 4388),
    tcp("192.168.20.31:49718", "198.51.100.23:443", "TIME_WAIT", 0),
    tcp("192.168.20.31:49720", "198.51.100.24:80", "CLOSE_WAIT", 9120),
    tcp("192.168.20.31:49731", "203.0.113.9:8443", "SYN_SENT", 9120),
)
DESKTOP_6: Final = (
    tcp("[::]:135", pid=1044),
    tcp("[::]:445", pid=4),
    tcp("[::1]:49669", pid=3520),
    tcp("[2001:db8:20::31]:49722", "[2001:db8:ffff::80]:443", "ESTABLISHED", 4388),
)
DATAGRAMS: Final = (
    udp("0.0.0.0:123", 1288),
    udp("0.0.0.0:5353", 4388),
    udp("0.0.0.0:5353", 4388),
    udp("0.0.0.0:5353", 2216),
    udp("192.168.20.31:137", 4),
    udp("192.168.20.31:138", 4),
    udp("[::]:123", 1288),
    udp("[::]:5353", 2216),
)
SERVER: Final = (
    tcp("0.0.0.0:80", pid=4, offload="InHost"),
    tcp("0.0.0.0:1433", pid=2960, offload="InHost"),
    tcp("10.20.0.5:1433", "10.20.0.41:50112", "ESTABLISHED", 2960, offload="InHost"),
    tcp("10.20.0.5:3389", "10.20.0.99:61004", "ESTABLISHED", 1120, offload="InHost"),
    tcp("10.20.0.5:5985", "10.20.0.99:61020", "TIME_WAIT", 0, offload="InHost"),
)
EVERY_STATE: Final = (
    *("CLOSED", "LISTENING", "SYN_SENT", "SYN_RECEIVED", "ESTABLISHED", "FIN_WAIT_1", "FIN_WAIT_2"),
    *("CLOSE_WAIT", "CLOSING", "LAST_ACK", "TIME_WAIT", "DELETE_TCB", "BOUND"),
)


def connected(pid: int | None) -> list[Socket]:
    """Return UDP sockets with a peer; a dual-stack socket is listed twice."""
    peers = (
        ("127.0.0.1:49664", "127.0.0.1:49664"),
        ("0.0.0.0:55501", "0.0.0.42:443"),
        ("0.0.0.0:5353", ""),
        ("192.168.20.31:57111", "192.168.20.1:53"),
        ("[::]:55501", "[2001:db8:4000:1010::2a]:443"),
        ("[::]:123", ""),
    )
    return [udp(local, pid, remote) for local, remote in peers]
