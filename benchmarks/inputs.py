"""Inputs of any size, printed as the tools print them, from invented data."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

LINUX_STATES: Final = ("ESTABLISHED", "ESTABLISHED", "LISTEN", "TIME_WAIT", "CLOSE_WAIT", "SYN_SENT", "FIN_WAIT2")
PROGRAMS: Final = (
    "sshd",
    "nginx",
    "java",
    "mysqld",
    "node",
    "python3",
    "docker-proxy",
    "postgres",
    "redis-server",
    "systemd-resolved",
    "nginx: worker process",
    "sshd: ada@pts/0",
)
"""Programs as a server may run them; the last three are cut."""
OWNER_WIDTH: Final = 19
ENDPOINT_WIDTH: Final = 22
STATES: Final = ("ESTABLISHED", "ESTABLISHED", "LISTENING", "TIME_WAIT", "CLOSE_WAIT", "SYN_SENT", "FIN_WAIT_2")


def _ipv4(choose: random.Random) -> str:
    network = choose.choice(("192.0.2", "198.51.100", "203.0.113", "10.20.30", "172.16.5"))
    return f"{network}.{choose.randrange(1, 255)}"


def _ipv6(choose: random.Random) -> str:
    if choose.random() < 0.25:
        return f"fe80::{choose.getrandbits(16):x}:{choose.getrandbits(16):x}%{choose.randrange(2, 30)}"
    groups = ":".join(f"{choose.randrange(1, 65536):x}" for _ in range(choose.choice((2, 4, 6))))
    return f"2001:db8::{groups}" if groups.count(":") < 5 else f"2001:db8:{groups}"


def windows_netstat_ano(rows: int, seed: int = 2) -> Iterator[str]:
    """Yield the lines of ``netstat -ano`` on Windows, a fifth of them with IPv6 addresses, a fifth UDP."""
    choose = random.Random(seed)
    # A machine has few addresses of its own, and many peers.
    own = {False: [_ipv4(choose) for _ in range(6)], True: [_ipv6(choose) for _ in range(6)]}
    yield from ("\r\n", "Active Connections\r\n", "\r\n")
    yield "  Proto  Local Address          Foreign Address        State           PID\r\n"
    for _ in range(rows):
        six = choose.random() < 0.2
        address = choose.choice(own[six])
        local = f"{f'[{address}]' if six else address}:{choose.randrange(1, 65536)}"
        if choose.random() < 0.2:
            yield f"  UDP    {local:<21}  {'*:*':<21}  {'':<14}  {choose.randrange(4, 32768, 4)}\r\n"
            continue
        state = choose.choice(STATES)
        if state == "LISTENING":
            remote = "[::]:0" if six else "0.0.0.0:0"
        else:
            peer = f"[{_ipv6(choose)}]" if six else _ipv4(choose)
            remote = f"{peer}:{choose.choice((80, 443, choose.randrange(1024, 65536)))}"
        pid = 0 if state == "TIME_WAIT" else choose.randrange(4, 32768, 4)
        yield f"  TCP    {local:<21}  {remote:<21}  {state:<14}  {pid}\r\n"


def _cut_endpoint(address: str, port: str) -> str:
    return f"{address[: ENDPOINT_WIDTH - len(port)]}:{port}"


def linux_netstat_anp(rows: int, seed: int = 3) -> Iterator[str]:
    """Yield the lines of ``netstat -anp`` of net-tools 2.10, a fifth of them with IPv6 addresses, a fifth UDP."""
    choose = random.Random(seed)
    own = {
        False: [_ipv4(choose) for _ in range(6)],
        True: [_ipv6(choose).partition("%")[0] for _ in range(6)],
    }
    yield "Active Internet connections (servers and established)\n"
    yield ("Proto Recv-Q Send-Q Local Address           Foreign Address         State       PID/Program name    \n")
    for _ in range(rows):
        six = choose.random() < 0.2
        version = "6" if six else " "
        local = _cut_endpoint(choose.choice(own[six]), str(choose.randrange(1, 65536)))
        owner = f"{choose.randrange(2, 99999)}/{choose.choice(PROGRAMS)}"[:OWNER_WIDTH]
        no_peer = ":::*" if six else "0.0.0.0:*"
        if choose.random() < 0.2:
            yield f"udp{version}       0      0 {local:<23} {no_peer:<23} {'':<11} {owner:<20}\n"
            continue
        state = choose.choice(LINUX_STATES)
        peer = _ipv6(choose).partition("%")[0] if six else _ipv4(choose)
        remote = no_peer if state == "LISTEN" else _cut_endpoint(peer, str(choose.randrange(1, 65536)))
        owner = "-" if state == "TIME_WAIT" else owner
        queue = choose.choice((0, 0, 0, 52))
        yield f"tcp{version}  {queue:6} {queue:6} {local:<23} {remote:<23} {state:<11} {owner:<20}\n"


MAC_PROGRAMS: Final = (
    "launchd",
    "sshd",
    "rapportd",
    "kernel_task",
    "mDNSResponder",
    "node",
    "identityservice",
    "Ledger Sync Help",
    "Chart Desk",
)
"""Programs as a Mac may run them, cut to 16 characters; the last have blanks in their names."""
MAC_STATES: Final = ("ESTABLISHED", "ESTABLISHED", "LISTEN", "TIME_WAIT", "CLOSE_WAIT", "SYN_SENT", "FIN_WAIT_2")
HOST_WIDTH: Final = 16


def macos_netstat_anv(rows: int, seed: int = 4) -> Iterator[str]:
    """Yield the lines of ``netstat -anv`` of macOS 26, a fifth of them with IPv6 addresses, a fifth UDP."""
    choose = random.Random(seed)
    own = {
        False: [_ipv4(choose) for _ in range(6)],
        True: [_ipv6(choose).partition("%")[0] for _ in range(6)],
    }
    yield "Active Internet connections (including servers)\n"
    yield (
        f"Proto Recv-Q Send-Q  {'Local Address':<45} {'Foreign Address':<45} (state)    "
        f" {'rxbytes':>12} {'txbytes':>12} {'rhiwat':>7} {'shiwat':>7} {'process:pid':>16}    state  options"
        "           gencnt    flags   flags1 usecnt rtncnt fltrs\n"
    )
    for _ in range(rows):
        six = choose.random() < 0.2
        local = f"{choose.choice(own[six])[:HOST_WIDTH]}.{choose.randrange(1, 65536)}"
        datagram = choose.random() < 0.2
        state = "" if datagram else choose.choice(MAC_STATES)
        peer = (_ipv6(choose).partition("%")[0] if six else _ipv4(choose))[:HOST_WIDTH]
        remote = "*.*" if datagram or state == "LISTEN" else f"{peer}.{choose.randrange(1, 65536)}"
        protocol = f"{'udp' if datagram else 'tcp'}{6 if six else 4}"
        received, sent = choose.getrandbits(choose.randrange(1, 34)), choose.getrandbits(choose.randrange(1, 34))
        owner = f"{choose.choice(MAC_PROGRAMS):>16}:{choose.randrange(1, 99999):<6}"
        yield (
            f"{protocol:<5} {0:6} {choose.choice((0, 0, 0, 52)):6}  {local:<22.22} {remote:<22.22} {state:<11}"
            f" {received:12} {sent:12} {131072:7} {131768:7} {owner} {choose.getrandbits(9):05x}"
            f" {choose.getrandbits(9):08x} {choose.getrandbits(28):016x} {choose.getrandbits(8):08x}"
            f" {choose.getrandbits(27):08x} {choose.randrange(1, 4):6} {0:6} {0:06x}\n"
        )
