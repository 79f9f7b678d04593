"""What is done to texts to see whether anything breaks: to bytes of a sample, and to lines that are put together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tests.printing import texts
from tests.printing.texts import HEADER, ROW, RULER, TITLE

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

FRAGMENTS: Final = (
    *(TITLE + HEADER + ROW + texts.ROW_UDP + texts.ROUTES + texts.INTERFACES + texts.ROUTES_6).splitlines(),
    *(texts.STATISTICS + texts.USAGE + texts.NOT_OWNED + RULER + RULER).splitlines(),
    *("Interface Statistics", "ICMPv4 Statistics", "                            Received    Sent"),
    *("  Messages                  5873        9527", "  Unknown protocols                 0"),
    *("Route Table", "Persistent Routes:", "  Network Address          Netmask  Gateway Address  Metric", "  None"),
    "          0.0.0.0          0.0.0.0        192.0.2.1  Default",
    "Default Gateway:         192.0.2.1",
    "  Proto  Local Address          Foreign Address        State           PID      Offload State",
    "  Proto  Local Address          Foreign Address        State  PID  Colour",
    *("  TCP    [:::1]:80       [2001:db8::2]:443      TIME_WAIT       0", " 14 281 fe80::/129 On-link"),
    *("  TCP    192.0.2.1:70000        198.51.100.7:443       ESTABLISHED     77", "  TCP    192.0.2.1:80   198.5"),
    *(
        "  TCP    192.0.2.1:80           198.51.100.7:443       SLEEPING        77",
        "  TCP",
        " [svchost.exe]",
        "  RpcSs",
    ),
    *("0xfffffffffffffffffff ...02 00 4c 4f 4f 50 ...... Example", "  Active Opens = " + "9" * 30),
    *(
        r"C:\Users\ada>netstat -ano",
        "ada@web01:~$ netstat",
        "2026-11-22 05:10:42",
        "2026-99-99 25:61:61",
        "0000-00-00 00:00:00",
    ),
    *("...", "[snip]", "-- more --", "some prose that means nothing", "word", ""),
)
PREFIXES: Final = (
    "",
    "",
    "",
    "> ",
    "# ",
    "| ",
    "12: ",
    "2026-11-22 05:10:42 ",
    "Nov 22 05:10:00 web01 diag[4]: ",
    "\t",
)
TAILS: Final = (
    "",
    "",
    "",
    "",
    " <---- here",
    " 5000",
    "\x85",
    "\u2028",
    "\f",
    "\x0b",
    "\x1c",
    "\x1b[31m",
    "\0",
    "\xa0",
    "\u0661",
)


def recombined(random: Random) -> str:
    lines: list[str] = []
    prefix = ""
    for _ in range(random.randint(1, 20)):
        start = random.randrange(len(FRAGMENTS))
        some = list(FRAGMENTS[start : start + random.choice((1, 1, 2, 4))])
        if random.random() < 0.15:
            some[-1] = " ".join(some[-1].split()[: random.randint(0, 5)])
        if random.random() < 0.1:
            prefix = random.choice(PREFIXES)
        lines += [f"{prefix}{line}{random.choice(TAILS)}" for line in some]
    return random.choice(("\n", "\n", "\r\n", "\r", "\r\r\n")).join(lines)


def cut(data: bytes, random: Random) -> bytes:
    """Keep only the beginning."""
    return data[: random.randrange(len(data) + 1)]


def drop(data: bytes, random: Random) -> bytes:
    """Leave out some bytes in the middle."""
    start = random.randrange(len(data) + 1)
    return data[:start] + data[start + random.randrange(80) :]


def shuffle(data: bytes, random: Random) -> bytes:
    """Change the order of lines."""
    lines = data.splitlines(keepends=True)
    random.shuffle(lines)
    return b"".join(lines)


def duplicate(data: bytes, random: Random) -> bytes:
    """Print some lines twice."""
    return b"".join(line * random.choice((1, 1, 2, 3)) for line in data.splitlines(keepends=True))


def remove(data: bytes, random: Random) -> bytes:
    """Leave out some lines."""
    return b"".join(line for line in data.splitlines(keepends=True) if random.random() < 0.8)


def corrupt(data: bytes, random: Random) -> bytes:
    """Change some bytes to any other."""
    changed = bytearray(data)
    for _ in range(random.choice((1, 3, 30))):
        if changed:
            changed[random.randrange(len(changed))] = random.randrange(256)
    return bytes(changed)


def blank(data: bytes, random: Random) -> bytes:
    """Change some blanks, as editors and web pages do."""
    return b"".join(
        random.choice((b" ", b" ", b" ", b"", b"\t", b"  ")) if byte == 32 else bytes((byte,)) for byte in data
    )


def swap(data: bytes, random: Random) -> bytes:
    """Change some printable characters to others that have a meaning."""
    changed = bytearray(data)
    for _ in range(12):
        if changed:
            changed[random.randrange(len(changed))] = random.choice(b":.%[]*/=-> \r\n\t0 1\x00\x1b")
    return bytes(changed)


CHANGES: Final[tuple[Callable[[bytes, Random], bytes], ...]] = (
    cut,
    drop,
    shuffle,
    duplicate,
    remove,
    corrupt,
    blank,
    swap,
)
