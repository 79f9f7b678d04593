"""Inputs of any size, printed as the tools print them, from invented data."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

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
