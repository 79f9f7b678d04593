r"""Texts that ask for much work, of any size: damaged rows, headers above nothing, the beginnings of many outputs.

>>> text = CLASSES["Windows headers"](200)
>>> 200 <= len(text) < 300, {line[:7] for line in text.splitlines()}
(True, {'  Proto'})
"""

from __future__ import annotations

import io
import time
from collections.abc import Callable
from random import Random
from typing import TYPE_CHECKING, Final

from netparse import convert

if TYPE_CHECKING:
    from collections.abc import Iterable

Class = Callable[[int], str | bytes]
"""Makes a text of the class that has at least a number of characters, and not many more."""

WINDOWS: Final = "\nActive Connections\n\n"
WINDOWS_HEADER: Final = "  Proto  Local Address          Foreign Address        State           PID\n"
WINDOWS_ROW: Final = "  TCP    192.0.2.17:50112       198.51.100.9:443       ESTABLISHED     5120\n"
LINUX: Final = (
    "Active Internet connections (w/o servers)\n"
    "Proto Recv-Q Send-Q Local Address           Foreign Address         State       PID/Program name    \n"
)
LINUX_ROW: Final = (
    "tcp        0      0 192.0.2.17:5432         203.0.113.5:40118       ESTABLISHED 2210/postgres       \n"
)
UNIX: Final = (
    "Active UNIX domain sockets (w/o servers)\n"
    "Proto RefCnt Flags       Type       State         I-Node   PID/Program name     Path\n"
)
UNIX_ROW: Final = "unix  3      [ ]         STREAM     CONNECTED     31870    988/ledgerd          /run/ledger/socket\n"
MACOS: Final = (
    "Active Internet connections\nProto Recv-Q Send-Q  Local Address          Foreign Address        (state)    \n"
)
MACOS_ROW: Final = "tcp4       0      0  192.0.2.17.50112       203.0.113.5.443        ESTABLISHED\n"
LINUX_ROUTES: Final = (
    "Kernel IP routing table\nDestination     Gateway         Genmask         Flags Metric Ref    Use Iface\n"
)
LINUX_ROUTE: Final = "198.51.100.0    192.0.2.1       255.255.255.0   UG    100    0        0 eth1\n"
LINUX_INTERFACES: Final = (
    "Kernel Interface table\nIface      MTU    RX-OK RX-ERR RX-DRP RX-OVR    TX-OK TX-ERR TX-DRP TX-OVR Flg\n"
)
BSD_ROUTES: Final = "Routing tables\n\nInternet:\nDestination        Gateway            Flags        Netif Expire\n"
BSD_ROUTE: Final = "default            192.0.2.1          UGScg          en1\n"
WINDOWS_ROUTES: Final = (
    f"IPv4 Route Table\n{'=' * 75}\nActive Routes:\n"
    "Network Destination        Netmask          Gateway       Interface  Metric\n"
)
WINDOWS_ROUTE: Final = "     198.51.100.0    255.255.255.0        192.0.2.1       192.0.2.17     35\n"
LINUX_COUNTER: Final = "    77120 total packets received\n"
BSD_COUNTERS: Final = "tcp:\n\t7712 packets sent\n\t\t311 data packets (90210 bytes)\n"
ALIGNED: Final = (
    "Words of a title\n\n  First name                          = 77\n  Second name                         = 12\n"
)


def repeated(unit: str, before: str = "") -> Class:
    """Return the class of texts in which some lines are repeated."""
    return lambda size: before + unit * (max(size - len(before), 0) // len(unit) + 1)


def made(units: Callable[[], Iterable[str]], before: str = "") -> Class:
    """Return the class of texts of units that follow one another, and do not end."""

    def text(size: int) -> str:
        parts, length = [before], len(before)
        for unit in units():
            parts.append(unit)
            length += len(unit)
            if length >= size:
                break
        return "".join(parts)

    return text


def numbered(unit: Callable[[int], str], before: str = "") -> Class:
    """Return the class of texts of units that differ by their number."""

    def units() -> Iterable[str]:
        number = 0
        while True:
            yield unit(number)
            number += 1

    return made(units, before)


def permuted(header: str, titles: tuple[str, ...]) -> Class:
    """Return the class of texts of header lines with their titles in any order, below the first lines of an output."""

    def units() -> Iterable[str]:
        random = Random(3)
        while True:
            yield "  ".join(random.sample(titles, len(titles))) + "\n"

    return made(units, header)


def encoded_in_turn(encodings: tuple[str, ...]) -> Class:
    """Return the class of texts in which each line has another encoding."""
    line = "  Zustand \u00e9tat \u0430\u0434\u0440\u0435\u0441  TCP  192.0.2.17:5  198.51.100.9:10\n"
    unit = b"".join(line.encode(encoding, "replace") for encoding in encodings)
    return lambda size: unit * (size // len(unit) + 1)


def of_bytes(choices: Iterable[int], before: str = "") -> Class:
    """Return the class of texts of bytes by chance."""
    return lambda size: before.encode() + bytes(Random(3).choices(list(choices), k=size))


def one_line(unit: str, before: str, behind: str = "\n") -> Class:
    """Return the class of texts of one long line, perhaps with some lines before it."""
    return lambda size: before + unit * (max(size - len(before) - len(behind), 0) // len(unit) + 1) + behind


_ALL_HEADERS: Final = (
    LINUX + UNIX + MACOS + LINUX_ROUTES + LINUX_INTERFACES + BSD_ROUTES + WINDOWS_ROUTES + WINDOWS_HEADER
)
_LINUX_TITLES: Final = ("Proto", "Recv-Q", "Send-Q", "Local Address", "Foreign Address", "State", "PID/Program name")
_UNKNOWN_HEADER: Final = "  Prota  Lokala Adressa         Fremda Adressa         Stata\n"

CLASSES: Final[dict[str, Class]] = {
    # Rows that a form refuses.
    "unparsed Linux rows": repeated(LINUX_ROW.replace(":40118 ", ":401 18"), LINUX),
    "unparsed Windows rows": repeated(WINDOWS_ROW.replace(":50112", ":50 112"), WINDOWS + WINDOWS_HEADER),
    "almost Linux rows": repeated(LINUX_ROW.replace("tcp        0", "tcp        ?"), LINUX),
    "almost macOS rows": repeated(MACOS_ROW.replace("tcp4       0", "tcp4       ?"), MACOS),
    "almost unix sockets": repeated(UNIX_ROW.replace("[ ]", "[  "), UNIX),
    "almost BSD routes": repeated(BSD_ROUTE.replace("UGScg", "UG:cg"), BSD_ROUTES),
    "almost Windows routes": repeated(WINDOWS_ROUTE.replace("255.0 ", "256.0 "), WINDOWS_ROUTES),
    "Linux rows cut at 80": repeated(LINUX_ROW[:80] + "\n" + LINUX_ROW[80:], LINUX),
    "Windows rows broken at 79": repeated(f"{'  TCP    192.0.2.17:80':79}\n", WINDOWS + WINDOWS_HEADER),
    "Linux rows and junk": repeated(LINUX_ROW + "some words\n", LINUX),
    "Windows rows and junk": repeated(WINDOWS_ROW + "some words\n", WINDOWS + WINDOWS_HEADER),
    "macOS rows and junk": repeated(MACOS_ROW + "words\n", MACOS),
    "rows with bytes of no encoding": lambda size: (
        (WINDOWS + WINDOWS_HEADER).encode()
        + b"".join(
            WINDOWS_ROW.encode().replace(b"ESTAB", bytes(Random(number).choices(range(160, 256), k=5)))
            for number in range(size // len(WINDOWS_ROW) + 1)
        )
    ),
    "marks for left-out rows": repeated("[snip]\n", WINDOWS + WINDOWS_HEADER + WINDOWS_ROW),
    "messages of Linux": repeated("netstat: no support for `AF INET (sctp)' on this system.\n", LINUX),
    "messages of Windows": repeated(" Can not obtain ownership information\n", WINDOWS + WINDOWS_HEADER),
    "unknown states": numbered(lambda n: WINDOWS_ROW.replace("ESTABLISHED", f"PHASE_{n:05}"), WINDOWS + WINDOWS_HEADER),
    # Headers and titles.
    "Windows titles": repeated(WINDOWS),
    "Windows headers": repeated(WINDOWS_HEADER),
    "Linux headers": repeated(LINUX),
    "unix socket headers": repeated(UNIX),
    "macOS headers": repeated(MACOS),
    "Linux route headers": repeated(LINUX_ROUTES),
    "Linux interface headers": repeated(LINUX_INTERFACES),
    "BSD route headers": repeated(BSD_ROUTES),
    "Windows route headers": repeated(WINDOWS_ROUTES),
    "all headers": repeated(_ALL_HEADERS),
    "titles of Windows in any order": permuted("", ("Proto", "Local Address", "Foreign Address", "State", "PID")),
    "titles of macOS in any order": permuted("", ("Proto", "Recv-Q", "Send-Q", "Local Address", "(state)")),
    "titles of Linux in any order": permuted("", _LINUX_TITLES),
    "titles in any order among rows": permuted(LINUX + LINUX_ROW, _LINUX_TITLES),
    "header in an unknown language": repeated(_UNKNOWN_HEADER + WINDOWS_ROW),
    "one more column each": numbered(lambda n: f"{WINDOWS_HEADER[:-1]} C{n}\n{WINDOWS_ROW}"),
    "headers that are distinct": numbered(lambda n: f"Name{n} Local Address  Foreign Address\n{n} words\n"),
    "words with capitals": repeated("Some Words Of A Title\n"),
    "words with a colon": repeated("Some Words Of A Title:\n"),
    "None below a title": repeated("Persistent Routes:\n  None\n"),
    # Many short outputs.
    "Windows outputs of one row": repeated(WINDOWS + WINDOWS_HEADER + WINDOWS_ROW),
    "Linux outputs of one row": repeated(LINUX + LINUX_ROW),
    "macOS outputs of one row": repeated(MACOS + MACOS_ROW),
    "route outputs of one row": repeated(LINUX_ROUTES + LINUX_ROUTE),
    "Windows outputs below prompts": repeated("C:\\>netstat -ano\n" + WINDOWS + WINDOWS_HEADER + WINDOWS_ROW),
    "Linux outputs below prompts": repeated("ada@web7:~$ netstat -tn\n" + LINUX + LINUX_ROW),
    "outputs cut at 600": repeated((LINUX + LINUX_ROW * 9)[:600] + "\n" + (WINDOWS_ROUTES + WINDOWS_ROUTE * 9)[:600]),
    "bare rows of four tools": repeated(WINDOWS_ROW + LINUX_ROW + MACOS_ROW + UNIX_ROW),
    "bare row and prose": repeated(LINUX_ROW + "a sentence that means nothing here\n"),
    # Counters.
    "Ip:": repeated("Ip:\n"),
    "Ip: and one counter": repeated("Ip:\n" + LINUX_COUNTER),
    "titles of four protocols": repeated("Ip:\nTcp:\nUdp:\nIcmp:\n"),
    "BSD protocols and one counter": repeated("tcp:\n\t7712 packets sent\nudp:\n\t55 datagrams received\n"),
    "BSD trees": repeated(BSD_COUNTERS),
    "deep trees": numbered(lambda n: "\t" * (n % 50 + 1) + f"{n} packets sent\n", "tcp:\n"),
    "one protocol without end": repeated(LINUX_COUNTER, "Ip:\n"),
    "counters nobody knows": numbered(lambda n: f"    {n} strange things number {n} seen\n", "Ip:\n"),
    "snapshots": repeated(
        "TS 1763787600.006312 2026-11-22 06:00:00\nIp:\n" + LINUX_COUNTER + "Tcp:\n    3 segments received\n"
    ),
    "aligned numbers in blocks": repeated(ALIGNED + "\n"),
    "aligned numbers without title": numbered(lambda n: f"  {f'Name {n % 50}':35} = {n}\n"),
    "aligned numbers of one protocol": repeated(
        "  Active Opens                        = 77\n", "TCP Statistics for IPv4\n\n"
    ),
    "mbufs": repeated("1024/1500/2524 mbufs in use (current/cache/total)\n"),
    # Prefixes, other tools, prose.
    "quotes": repeated("> " + WINDOWS_ROW, "> " + WINDOWS_HEADER),
    "nested quotes": numbered(lambda n: "> " * (n % 30) + WINDOWS_ROW),
    "prefixes in turn": repeated("> " + WINDOWS_ROW + "# " + WINDOWS_ROW + "| " + WINDOWS_ROW),
    "log of rows": numbered(lambda n: f"Nov 22 05:10:{n % 60:02} web7 diag[{n}]: {LINUX_ROW}"),
    "interfaces of net-tools": repeated(
        "eth0: flags=4163<UP,BROADCAST,RUNNING,MULTICAST>  mtu 1500\n        inet 192.0.2.17  netmask 255.255.255.0\n"
    ),
    "sockets of ss": repeated(
        "State   Recv-Q  Send-Q   Local Address:Port   Peer Address:Port\nLISTEN  0  128  0.0.0.0:22  0.0.0.0:*\n"
    ),
    "interfaces of ip": repeated(
        "2: eth0: <BROADCAST,UP> mtu 1500 qdisc fq state UP\n    inet 192.0.2.17/24 scope global eth0\n"
    ),
    "tabs": repeated("\t"),
    "lines of tabs": repeated("\ttcp\t1\t2\n"),
    "prose": repeated("A sentence with a route, a net and the state of a local address, over and over\n"),
    # Bytes.
    "any bytes": of_bytes(range(256)),
    "bytes from 160 on": of_bytes((*range(160, 256), *[10] * 4)),
    "an encoding each line": encoded_in_turn(("cp850", "cp1252", "utf-8", "cp1251", "cp866", "koi8-r", "utf-16-le")),
    "lines with NULs": lambda size: b"a\0\n\0\0" * (size // 5 + 1),
    # One long line.
    "a run of colons": one_line(":", "1/2 "),
    "a run of blanks in a header": one_line(
        " ", "Active Connections\n\n  Proto  Local Address", "Foreign Address        State\n"
    ),
    "0x0x in a BSD route": one_line("0x", BSD_ROUTES + BSD_ROUTE + "::/96    "),
    "a long cell": one_line("/a b", UNIX + UNIX_ROW[:-1]),
    "a long remark": one_line("x ", WINDOWS + WINDOWS_HEADER + WINDOWS_ROW[:-1] + "  # "),
}
"""The classes by name: what each costs for a megabyte is the figure that may not rise."""


def seconds_per_megabyte(name: str, size: int = 100_000) -> float:
    """Return how much CPU time a text of a class takes, for each million of bytes."""
    text = CLASSES[name](size)
    data = text if isinstance(text, bytes) else text.encode()
    convert(data[: size // 8], io.BytesIO(), format="ndjson")  # what is made once
    began = time.process_time()
    convert(data, io.BytesIO(), format="ndjson")
    return (time.process_time() - began) / len(data) * 1e6


def main() -> None:
    """Print a table of all classes, the most costly first."""
    seconds = {name: seconds_per_megabyte(name) for name in CLASSES}
    for name in sorted(seconds, key=lambda name: -seconds[name]):
        print(f"{name:36} {seconds[name]:6.2f} s/MB")


if __name__ == "__main__":
    main()
