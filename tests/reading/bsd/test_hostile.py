"""Hostile input that looks like macOS or a BSD: the work grows with its length only."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Final

import pytest

from netparse import convert
from tests.calls import calls
from tests.printing.bsd.headers import VERBOSE
from tests.reading.bsd.printed import (
    CONNECTION,
    FREEBSD_INTERFACES,
    GET,
    INTERNET,
    INTERNET6,
    INTERVAL,
    LISTENER,
    MACOS,
    MACOS_INTERFACES,
    MACOS_ROUTES,
    MULTIPATH,
    NOTE,
    OCTETS,
    OLD_ROUTES,
    OWNED,
    PEER,
    QUEUES,
    UNIX,
    owned,
    row,
    table,
    unix,
)
from tests.reports import records_of, report_of

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.thorough

COUNTER: Final = "tcp:\n\t5 packets sent\n"
LONG_LINES: Final[dict[str, Callable[[int], str]]] = {
    "digits": lambda n: "7" * n,
    "number of a counter": lambda n: f"{COUNTER}\t{'9' * n} packets received\n\t6 acks sent",
    "number in brackets": lambda n: f"{COUNTER}\t7 data packets ({'9' * n} bytes)\n\t6 acks sent",
    "number behind a label": lambda n: f"{COUNTER}\techo reply: {'9' * n}\n\t6 acks sent",
    "fraction": lambda n: f"{COUNTER}\t1.{'9' * n} seconds of it\n\t6 acks sent",
    "values": lambda n: f"1/2/3 mbufs in use (current/cache/total)\n{'1/' * (n // 2)}2 mbufs in use",
    "label of blanks": lambda n: f"{COUNTER}\t5 a{' ' * n}b",
    "label of words": lambda n: f"{COUNTER}\t5 {'a ' * (n // 2)}b",
    "label of brackets": lambda n: f"{COUNTER}\t5 a {'(' * n}",
    "label of slashes": lambda n: f"{COUNTER}\t5 a ({'/' * n}",
    "label of closed brackets": lambda n: f"{COUNTER}\t5 a {'(5 a) ' * (n // 6)}",
    "label of colons": lambda n: f"{COUNTER}\ta{': ' * (n // 2)}",
    "heading": lambda n: f"{COUNTER}\t{'a' * n}:\n\t\t5 acks",
    "section": lambda n: f"{COUNTER}{'a' * n}:\n\t5 acks",
    "host": lambda n: table(row("tcp4", f"{'a' * n}.80", state="LISTEN")),
    "host of dots": lambda n: table(row("tcp4", f"{'a.' * (n // 2)}80", state="LISTEN")),
    "host of a listener": lambda n: f"{QUEUES}Proto Listen         Local Address\ntcp4  0/0/128        {'a' * n}.80",
    "address": lambda n: table(row("tcp6", f"::{'1' * n}", state="LISTEN")),
    "address and port": lambda n: table(row("tcp6", f"::{'1' * n}.80", state="LISTEN")),
    "zone": lambda n: table(row("tcp6", f"::1{'%.' * (n // 2)}80", state="LISTEN")),
    "program": lambda n: table(owned("a:1 " * (n // 4)), header=OWNED),
    "program of blanks": lambda n: table(owned(f"a{' ' * n}b"), header=OWNED),
    "process for another": lambda n: table(
        f"{LISTENER} 1/2 3/4 131072 131768 {'a:1 ' * (n // 4)}", header=f"{MACOS}{VERBOSE[7]}"
    ),
    "program without header": lambda n: owned("a:1 " * (n // 4)),
    "path": lambda n: f"Active UNIX domain sockets\n{UNIX}\n{unix(f' /{chr(97) * n}')}",
    "path without header": lambda n: unix(f" {'1 ' * (n // 2)}"),
    "gateway": lambda n: f"{INTERNET6}{MACOS_ROUTES}\ndefault ::{'1' * n}x UG en0",
    "destination": lambda n: f"{INTERNET6}{MACOS_ROUTES}\n::{'1' * n}x ::1 UG en0",
    "route without header": lambda n: f"default ::{'1' * n}x UG en0",
    "flags": lambda n: f"{INTERNET}{MACOS_ROUTES}\ndefault 192.0.2.1 {'U' * n} en0",
    "link": lambda n: f"{INTERNET}{MACOS_ROUTES}\ndefault (23){' 00' * (n // 3)} U en0",
    "physical address": lambda n: f"{MACOS_INTERFACES}\nen0 1500 <Link#4> {'1:' * (n // 2)}1 1 2 3 4 5",
    "numbers": lambda n: f"{MACOS_INTERFACES}\nen0 1500 <Link#4>{' 1' * (n // 2)}",
    "form": lambda n: f"   route to: {'a' * n}\ndestination: default\n       mask: default\n",
    "metrics": lambda n: f"{GET}{' 0' * (n // 2)}x",
    "names of metrics": lambda n: GET.replace(" recvpipe", " a" * (n // 2)),
    "words of flags": lambda n: GET.replace("<UP", f"<{'U,' * (n // 2)}UP"),
    "settings": lambda n: f"Configuration:\nSetting  Current  Limit\n{'aa ' * (n // 3)}",
    "brackets of a flow": lambda n: MULTIPATH + CONNECTION.replace("0x1c2d3e4f", "(" * n),
    "note": lambda n: f"Some {'a-' * (n // 2)} sockets may have been deleted\n{table(PEER)}",
    "notes": lambda n: table(NOTE * (n // len(NOTE)), PEER),
    "title": lambda n: f"input {'(a' * (n // 2)} output\n{OCTETS}\n 1 2 3 4 5 6 7",
    "labels in brackets": lambda n: f"en0:\n     [ sched: FQ  qlength: 0/128 ]\n     [ {'a: ' * (n // 3)}]",
    "words in brackets": lambda n: f"en0:\n     [ sched: FQ  qlength: 0/128 ]\n     [ {'a ' * (n // 2)}: 5 ]",
    "blanks in brackets": lambda n: f"en0:\n     [ sched: FQ  qlength: 0/128 ]\n     [ a:5{' ' * n}b",
    "names of interfaces": lambda n: f"{'en0' * (n // 3)}:\n     [ sched: FQ  qlength: 0/128 ]",
    "family": lambda n: f"Routing tables\n\nProtocol Family {'1' * n}:\n{OLD_ROUTES}\n{PEER}",
}


@pytest.mark.usefixtures("ending")
@pytest.mark.parametrize("name", LONG_LINES)
def test_long_line(name: str) -> None:
    """What is quadratic in a line of 300 kB does not end; and the records around it are found."""
    report_of(LONG_LINES[name](300_000) + "\n")


LINES: Final[dict[str, Callable[[int], str]]] = {
    "sockets": lambda n: table(*[PEER] * n),
    "sockets with owners": lambda n: table(*[owned("a: b (c)")] * n, header=OWNED),
    "headers": lambda n: f"{MACOS}\n" * n,
    "tables": lambda n: table(PEER) * (n // 3),
    "sockets without header": lambda n: f"{PEER}\n" * n,
    "sockets and junk": lambda n: table(*[f"{PEER}\nsome junk here"] * (n // 2)),
    "connections and flows": lambda n: MULTIPATH + CONNECTION * (n // 4),
    "raw sockets among flows": lambda n: MULTIPATH + f"{CONNECTION}{row('icm6', '*.*')}\n" * (n // 5),
    "brackets": lambda n: MULTIPATH + "      [relseq(1), err(0)]\n" * n,
    "notes": lambda n: table(*[f"{NOTE}{PEER}"] * n),
    "titles of routes": lambda n: INTERNET * (n // 3),
    "routes": lambda n: f"{INTERNET}{MACOS_ROUTES}\n" + "192.0.2.7 link#5 UH en0\n" * n,
    "families": lambda n: f"{INTERNET}{MACOS_ROUTES}\n192.0.2.7 link#5 UH en0\n\n" * (n // 6),
    "forms": lambda n: GET * (n // 8),
    "first lines of forms": lambda n: "   route to: 192.0.2.1\n" * n,
    "messages of routes": lambda n: "u: inet 192.0.2.1; RTM_GET\nlocks: \nsockaddrs: <DST>\n a\n" * (n // 4),
    "counters": lambda n: "tcp:\n" + "\t5 packets sent\n" * n,
    "counters up and down": lambda n: "tcp:\n" + "\t5 packets sent\n\t\t3 data packets (9 bytes)\n" * (n // 2),
    "headings": lambda n: COUNTER + "\tOutput histogram:\n" * n,
    "sections": lambda n: COUNTER * (n // 2),
    "unknown sections": lambda n: COUNTER + "frob:\n\t5 packets sent\n" * (n // 2),
    "titles of sections": lambda n: "tcp:\nudp:\n" * (n // 2),
    "sentences": lambda n: COUNTER + "\tICMP address mask responses are disabled\n" * n,
    "counters of buffers": lambda n: "1/2/3 mbufs in use (current/cache/total)\n" * n,
    "interfaces": lambda n: f"{MACOS_INTERFACES}\n" + "en0 1500 <Link#4> 1 2 3 4 5\n" * n,
    "groups of an interface": lambda n: (
        f"{FREEBSD_INTERFACES}\nem0 1500 <Link#1> 02:00:5e:00:53:01 1 2 3 4 5 6 7\n" + f"{' ' * 26}224.0.0.1\n" * n
    ),
    "queues": lambda n: "en0:\n     [ sched: FQ  qlength: 0/128 ]\n" + "     [ queued pkts: 0 ]\n" * n,
    "intervals": lambda n: f"{INTERVAL}{OCTETS}\n" + " 1 2 3 4 5 6 7\n" * n,
    "headers of intervals": lambda n: f"{INTERVAL}{OCTETS}\n 1 2 3 4 5 6 7\n" * (n // 3),
}


@pytest.mark.usefixtures("ending")
@pytest.mark.parametrize("name", LINES)
def test_work_grows_with_the_number_of_lines_only(name: str) -> None:
    text = LINES[name]
    calls(text(30))  # what is made once
    small, large = calls(text(120)), calls(text(480))
    assert large <= 4.6 * small + 3000, f"{small} calls for 120 lines, {large} for 480"


def output_of(text: str) -> bytes:
    out = BytesIO()
    convert(text, out)
    return out.getvalue()


@pytest.mark.usefixtures("ending")
def test_counters_at_any_depth() -> None:
    deep = "tcp:\n" + "".join(f"{' ' * depth}{depth} packets\n" for depth in range(1, 1000))
    assert [record["value"] for record in records_of(report_of(deep))] == [*range(1, 1000)]
    zigzag = "tcp:\n" + "".join(f"{' ' * (1 + line % 7)}{line} packets\n" for line in range(50_000))
    assert output_of(zigzag).count(b'"value"') == 50_000


def test_output_grows_as_the_input_does() -> None:
    """However deep counters stand, and however long the names above them are."""
    texts = [
        "tcp:\n" + "".join(f"{' ' * depth}5 {'a' * size} packets\n" for depth in range(1, size)) for size in (50, 400)
    ]
    small, large = (len(output_of(text)) / len(text) for text in texts)
    assert large < 2 * small


def test_number_that_no_counter_has() -> None:
    for digits in (25, 400, 5000):
        for line in (
            "{} packets received",
            "7 data packets ({} bytes)",
            "echo reply: {}",
            "1.{} seconds",
            "5/{} packets",
        ):
            text = f"{COUNTER}\t{line.format('9' * digits)}\n\t6 acks sent\n"
            report = report_of(text)
            values = [record["value"] for record in records_of(report)]
            assert (values[0], values[-1]) == (5, 6)
            assert max(values) < 1 << 128
