"""Inputs of any size, printed as the tools print them, from invented data; no two rows are equal, nor are addresses."""

from __future__ import annotations

import random
import re
from ipaddress import IPv4Address, IPv4Network
from itertools import count
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
PREFIX_LENGTHS: Final = (20, 22, 24, 24, 24, 28, 32)
FIRST_ROW: Final = 4
"""No input of sockets has more lines before its first row."""
LONE_SEVEN: Final = re.compile(r"\b7\b")
"""jc takes it for a state, and raises IndexError on a row without state whose program has a blank."""
SPREAD: Final = 2654435761
"""An odd number: its multiples differ from one another in their last bits up to any power of two."""


class Addresses:
    """Addresses of which no two are equal, up to a million of IPv6, and more than a billion of IPv4.

    They stay different when they are cut to 16 characters.
    """

    def __init__(self, choose: random.Random) -> None:
        self._choose = choose
        self._fours = count(choose.getrandbits(24))
        self._sixes = count(choose.getrandbits(16))

    def ipv4(self) -> str:
        """Return the next IPv4 address that a host can have."""
        for number in self._fours:
            value = number * SPREAD % (1 << 32)
            if 0 < value >> 24 < 224 and value >> 24 != 127:
                break
        return str(IPv4Address(value))

    def ipv6(self) -> str:
        """Return the next IPv6 address, without its zone."""
        choose = self._choose
        for number in self._sixes:
            first, digit = divmod(number * SPREAD % (1 << 20), 16)
            if first and digit:
                break
        groups = [first, digit << 12 | choose.getrandbits(12)]
        if choose.random() < 0.25:
            return f"fe80::{groups[0]:x}:{groups[1]:x}"
        groups += [choose.randrange(1, 65536) for _ in range(choose.choice((0, 2, 4)))]
        joint = ":" if len(groups) == 6 else "::"
        return f"2001:db8{joint}{':'.join(f'{group:x}' for group in groups)}"

    def zoned(self) -> str:
        """Return the next IPv6 address, with a zone if it is of one link only."""
        address = self.ipv6()
        return f"{address}%{self._choose.randrange(2, 30)}" if address.startswith("fe80") else address


def windows_netstat_ano(rows: int, seed: int = 2) -> Iterator[str]:
    """Yield the lines of ``netstat -ano`` on Windows, a fifth of them with IPv6 addresses, a fifth UDP."""
    choose = random.Random(seed)
    addresses = Addresses(choose)
    yield from ("\r\n", "Active Connections\r\n", "\r\n")
    yield "  Proto  Local Address          Foreign Address        State           PID\r\n"
    for _ in range(rows):
        six = choose.random() < 0.2
        local = f"{f'[{addresses.zoned()}]' if six else addresses.ipv4()}:{choose.randrange(1, 65536)}"
        if choose.random() < 0.2:
            yield f"  UDP    {local:<21}  {'*:*':<21}  {'':<14}  {choose.randrange(4, 32768, 4)}\r\n"
            continue
        state = choose.choice(STATES)
        if state == "LISTENING":
            remote = "[::]:0" if six else "0.0.0.0:0"
        else:
            peer = f"[{addresses.zoned()}]" if six else addresses.ipv4()
            remote = f"{peer}:{choose.choice((80, 443, choose.randrange(1024, 65536)))}"
        pid = 0 if state == "TIME_WAIT" else choose.randrange(4, 32768, 4)
        yield f"  TCP    {local:<21}  {remote:<21}  {state:<14}  {pid}\r\n"


def _cut_endpoint(address: str, port: str) -> str:
    return f"{address[: ENDPOINT_WIDTH - len(port)]}:{port}"


def _linux_row(choose: random.Random, addresses: Addresses) -> str:
    six = choose.random() < 0.2
    address = addresses.ipv6 if six else addresses.ipv4
    version = "6" if six else " "
    local = _cut_endpoint(address(), str(choose.randrange(1, 65536)))
    owner = f"{choose.randrange(2, 99999)}/{choose.choice(PROGRAMS)}"[:OWNER_WIDTH]
    no_peer = ":::*" if six else "0.0.0.0:*"
    if choose.random() < 0.2:
        return f"udp{version}       0      0 {local:<23} {no_peer:<23} {'':<11} {owner:<20}\n"
    state = choose.choice(LINUX_STATES)
    remote = no_peer if state == "LISTEN" else _cut_endpoint(address(), str(choose.randrange(1, 65536)))
    owner = "-" if state == "TIME_WAIT" else owner
    queue = choose.choice((0, 0, 0, 52))
    return f"tcp{version}  {queue:6} {queue:6} {local:<23} {remote:<23} {state:<11} {owner:<20}\n"


def linux_netstat_anp(rows: int, seed: int = 3) -> Iterator[str]:
    """Yield the lines of ``netstat -anp`` of net-tools 2.10, a fifth of them with IPv6 addresses, a fifth UDP."""
    choose = random.Random(seed)
    addresses = Addresses(choose)
    yield "Active Internet connections (servers and established)\n"
    yield ("Proto Recv-Q Send-Q Local Address           Foreign Address         State       PID/Program name    \n")
    for _ in range(rows):
        while LONE_SEVEN.search(row := _linux_row(choose, addresses)):
            pass
        yield row


def macos_netstat_anv(rows: int, seed: int = 4) -> Iterator[str]:
    """Yield the lines of ``netstat -anv`` of macOS 26, a fifth of them with IPv6 addresses, a fifth UDP."""
    choose = random.Random(seed)
    addresses = Addresses(choose)
    yield "Active Internet connections (including servers)\n"
    yield (
        f"Proto Recv-Q Send-Q  {'Local Address':<45} {'Foreign Address':<45} (state)    "
        f" {'rxbytes':>12} {'txbytes':>12} {'rhiwat':>7} {'shiwat':>7} {'process:pid':>16}    state  options"
        "           gencnt    flags   flags1 usecnt rtncnt fltrs\n"
    )
    for _ in range(rows):
        six = choose.random() < 0.2
        address = addresses.ipv6 if six else addresses.ipv4
        local = f"{address()[:HOST_WIDTH]}.{choose.randrange(1, 65536)}"
        datagram = choose.random() < 0.2
        state = "" if datagram else choose.choice(MAC_STATES)
        no_peer = datagram or state == "LISTEN"
        remote = "*.*" if no_peer else f"{address()[:HOST_WIDTH]}.{choose.randrange(1, 65536)}"
        protocol = f"{'udp' if datagram else 'tcp'}{6 if six else 4}"
        received, sent = choose.getrandbits(choose.randrange(1, 34)), choose.getrandbits(choose.randrange(1, 34))
        owner = f"{choose.choice(MAC_PROGRAMS):>16}:{choose.randrange(1, 99999):<6}"
        yield (
            f"{protocol:<5} {0:6} {choose.choice((0, 0, 0, 52)):6}  {local:<22.22} {remote:<22.22} {state:<11}"
            f" {received:12} {sent:12} {131072:7} {131768:7} {owner} {choose.getrandbits(9):05x}"
            f" {choose.getrandbits(9):08x} {choose.getrandbits(28):016x} {choose.getrandbits(8):08x}"
            f" {choose.getrandbits(27):08x} {choose.randrange(1, 4):6} {0:6} {0:06x}\n"
        )


def _networks(choose: random.Random, addresses: Addresses) -> Iterator[IPv4Network]:
    seen: set[IPv4Network] = set()
    while True:
        network = IPv4Network((addresses.ipv4(), choose.choice(PREFIX_LENGTHS)), strict=False)
        if network not in seen:
            seen.add(network)
            yield network


def linux_route_n(rows: int, seed: int = 5) -> Iterator[str]:
    """Yield the lines of ``route -n`` of net-tools 2.10, a tenth of them without gateway."""
    choose = random.Random(seed)
    addresses = Addresses(choose)
    networks = _networks(choose, addresses)
    yield "Kernel IP routing table\n"
    yield "Destination     Gateway         Genmask         Flags Metric Ref    Use Iface\n"
    for network, _ in zip(networks, range(rows), strict=False):
        gateway = "0.0.0.0" if choose.random() < 0.1 else addresses.ipv4()
        flags = "U" + "G" * (gateway != "0.0.0.0") + "H" * (network.prefixlen == 32)
        yield (
            f"{network.network_address!s:<15} {gateway:<15} {network.netmask!s:<15} {flags:<5}"
            f" {choose.randrange(1024):<6} {0:<6} {choose.choice((0, 0, choose.randrange(1000))):3}"
            f" eth{choose.randrange(8)}\n"
        )


def windows_route_print_4(rows: int, seed: int = 6) -> Iterator[str]:
    """Yield the lines of ``route print -4`` on Windows, a tenth of them on-link."""
    choose = random.Random(seed)
    addresses = Addresses(choose)
    networks = _networks(choose, addresses)
    own = [addresses.ipv4() for _ in range(4)]
    ruler = f"{'=' * 75}\r\n"
    yield from (ruler, "Interface List\r\n")
    yield " 11...02 00 5e 10 00 31 ......Example Gigabit Network Connection\r\n"
    yield "  1...........................Software Loopback Interface 1\r\n"
    yield from (ruler, "\r\n", "IPv4 Route Table\r\n", ruler, "Active Routes:\r\n")
    yield "Network Destination        Netmask          Gateway       Interface  Metric\r\n"
    for network, _ in zip(networks, range(rows), strict=False):
        gateway = "On-link" if choose.random() < 0.1 else addresses.ipv4()
        yield (
            f"{network.network_address!s:>17}{network.netmask!s:>17}{gateway:>17}{choose.choice(own):>17}"
            f"{choose.randrange(1, 5000):>7}\r\n"
        )
    yield from (ruler, "Persistent Routes:\r\n", "  None\r\n")


def damaged(lines: Iterator[str], first: int, seed: int = 7, share: float = 0.1) -> Iterator[str]:
    """Yield lines, of which a share is damaged from the first row on: cut, overwritten, or short of a part."""
    choose = random.Random(seed)
    for number, line in enumerate(lines):
        text = line.rstrip("\r\n")
        if number < first or choose.random() >= share:
            yield line
            continue
        place, end = choose.randrange(len(text)), line[len(text) :]
        yield (
            choose.choice(
                (
                    text[:place],
                    text[place:],
                    text[:place] + choose.choice("?#x~") + text[place + 1 :],
                    text[:place] + text[place + choose.randrange(1, 6) :],
                )
            )
            + end
        )
