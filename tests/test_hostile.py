"""The input is hostile: whatever it is, nothing is raised, no line is lost, and the work grows with its length only."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import netparse
from netparse.finding.lines import AHEAD
from tests.calls import calls
from tests.invariants import check, check_forms
from tests.mutations import FRAGMENTS, recombined
from tests.printing import texts
from tests.printing.texts import HEADER, ROW, RULER, TITLE
from tests.reports import records_of, report_of

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.thorough

SETTINGS: Final = settings(max_examples=80, deadline=None, derandomize=True, suppress_health_check=[*HealthCheck])


@pytest.mark.parametrize("seed", range(6))
def test_any_lines_after_one_another(seed: int) -> None:
    random = Random(seed)
    for _ in range(40):
        text = recombined(random)
        try:
            check(text.encode())
        except Exception as error:
            pytest.fail(f"{type(error).__name__}: {error}\n{text!r}", pytrace=False)


@SETTINGS
@given(st.binary(max_size=600))
def test_any_bytes(data: bytes) -> None:
    check(data)


@SETTINGS
@given(st.lists(st.one_of(st.sampled_from(FRAGMENTS), st.text(max_size=12)), max_size=12), st.sampled_from("\n\r\t "))
def test_any_characters_among_fragments(parts: list[str], joint: str) -> None:
    check(joint.join(parts).encode("utf-8", "surrogatepass"))


def test_random_bytes_of_some_length() -> None:
    random = Random(7)
    for size in (1, 2, 3, 4095, 4096, 4097, 300_000):
        check(random.randbytes(size))
        check(bytes(random.choices(b" \r\n\tTCPUDP0123456789.:[]*", k=size)))


def test_surrogates_in_a_text_do_not_spoil_the_json() -> None:
    """A text that was opened with errors="surrogateescape" has some."""
    rows = TITLE + HEADER + "  TCP  h\udce9st:80  203.0.113.80:443  ESTABLISHED  1\n" + "\ud800\n" + ROW
    for text in (texts.INTERFACES.replace("#2", "\udce9"), rows):
        check_forms(text, report_of(text))


NUMBER: Final = "7" * 5000
HUGE: Final = {
    "pid": TITLE + HEADER + ROW.replace("4388", NUMBER),
    "port": TITLE + HEADER + ROW.replace("49712", NUMBER),
    "metric": texts.ROUTES.replace("25\n", f"{NUMBER}\n"),
    "index": texts.INTERFACES.replace("14...", f"{NUMBER}..."),
    "hexadecimal index": texts.INTERFACES.replace("14...", f"0x{'f' * 5000}..."),
    "interface of a route": texts.ROUTES.replace("192.0.2.10", NUMBER),
    "prefix": texts.ROUTES_6.replace("/64", "/999"),
    "counter": texts.STATISTICS.replace("5816", NUMBER),
    "time": f"{NUMBER}-11-22 05:10:42\n" + TITLE + HEADER + ROW,
}


@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in HUGE.items()])
def test_huge_numbers_are_diagnosed_or_exact(text: str) -> None:
    report = netparse.parse(text).model_dump()
    assert all(
        not isinstance(cell, int) or cell < 1 << 128 for record in records_of(report) for cell in record.values()
    )


def quoted(text: str, prefix: str = "> ") -> str:
    return "".join(f"{prefix}{line:99}\n" for line in text.splitlines())


# Each makes a text of about n lines.
TEXTS: Final[dict[str, Callable[[int], str]]] = {
    "titles": lambda n: TITLE * n,
    "headers": lambda n: HEADER * n,
    "rulers": lambda n: RULER * n,
    "ruler lists": lambda n: (RULER + "Interface List\n") * (n // 2),
    "headings": lambda n: "IPv4 Route Table\nActive Routes:\nPersistent Routes:\n  None\n" * (n // 4),
    "rows": lambda n: TITLE + HEADER + ROW * n,
    "bare rows": lambda n: ROW * n,
    "rows and junk": lambda n: TITLE + HEADER + (ROW + "some junk here\n") * (n // 2),
    "rows and more junk": lambda n: TITLE + HEADER + (ROW + "some junk here\n" * 4) * (n // 5),
    "bare rows and junk": lambda n: (ROW + "junk\n") * (n // 2),
    "blanks": lambda n: TITLE + HEADER + "\n" * n,
    "blanks after a row": lambda n: TITLE + HEADER + ROW + "\n" * n + ROW,
    "rows and blanks": lambda n: TITLE + HEADER + (ROW + "\n\n\n\n") * (n // 5),
    "titles and blanks": lambda n: (TITLE + "\n" * 12) * (n // 13),
    "quoted rows": lambda n: quoted(TITLE + HEADER + ROW * n),
    "quoted titles": lambda n: quoted(TITLE * n),
    "quoted headers": lambda n: quoted(HEADER * n),
    "quoted titles and junk": lambda n: quoted((TITLE + "word\n" * 3) * (n // 4)),
    "quoted titles, blanks": lambda n: (quoted(TITLE) + "\n") * (n // 2),
    "prefixes in turn": lambda n: ("> " + ROW + "# " + ROW) * (n // 2),
    "quoted outputs and junk": lambda n: ("> " + HEADER + "> " + ROW + "junk\n") * (n // 3),
    "numbered rows": lambda n: "".join(f"{number}: {ROW}" for number in range(n)),
    "components": lambda n: TITLE + HEADER + (ROW + "  word\n" * 70) * (n // 71),
    "components at the end": lambda n: TITLE + HEADER + ROW + " [a.exe]\n" + ROW + "  word\n" * n,
    "programs": lambda n: TITLE + HEADER + (ROW + " [a.exe]\n") * (n // 2),
    "rows that cannot be": lambda n: TITLE + HEADER + ROW.replace("49712", "70000") * n,
    "unknown states": lambda n: TITLE + HEADER + ROW.replace("ESTABLISHED", "SLEEPING   ") * n,
    "wrapped rows": lambda n: TITLE + HEADER + f"{'  TCP    192.0.2.1:80':79}\n" * n,
    "usage": lambda n: texts.USAGE + "  word\n" * n,
    "usage and blanks": lambda n: texts.USAGE + "\n" * n,
    "usages": lambda n: texts.USAGE * (n // 3),
    "routes": lambda n: texts.ROUTES + ROW * 2 + texts.ROUTE * n,
    "IPv6 routes without gateway": lambda n: texts.ROUTES_6 + " 14 281 fe80::/64\n" * n,
    "elisions": lambda n: TITLE + HEADER + ROW + "...\n" * n,
    "prompts": lambda n: ("C:\\>netstat\n" + TITLE + HEADER + ROW) * (n // 4),
    "unknown columns": lambda n: "".join(f"{HEADER[:-1]} C{number}\n{ROW}" for number in range(n // 2)),
    "carriage returns": lambda n: (TITLE + HEADER + (ROW + "\n") * (n // 2)).replace("\n", "\r"),
}


@pytest.mark.usefixtures("ending")
@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in TEXTS.items()])
def test_work_grows_with_the_number_of_lines_only(text: Callable[[int], str]) -> None:
    calls(text(8))  # what is made once
    # A quote is looked through as far as the text is read ahead, which is longer than the others need to be.
    lines = AHEAD * 80 // len(text(80)) if text(8).startswith("> ") else 150
    small, large = calls(text(lines)), calls(text(4 * lines))
    assert large <= 4.6 * small + 3000, f"{small} calls for {lines} lines, {large} for {4 * lines}"


LENGTH: Final = (1 << 20) - 4096  # a little less than the limit, so that what follows it is read
LONG: Final = (*" 7=#-*.:[\t", "TCP ", "TCP a:1 ", "> ", "| ", "0.", "x = ", "a@b ", "\x1b[0;")
PLACES: Final[dict[str, Callable[[str], str]]] = {
    "alone": lambda line: f"{line}\n",
    "among rows": lambda line: f"{TITLE}{HEADER}{ROW}{line}\n{ROW}",
    "behind a row": lambda line: f"{TITLE}{HEADER}{ROW[:-1]} {line}\n",
    "above a title, with a word": lambda line: f"{line} x\n{TITLE}{HEADER}{ROW}",
    "before a title": lambda line: f"{line}{TITLE}{HEADER}{ROW}",
    "among counters": lambda line: f"{texts.STATISTICS}{line}\n  Passive Opens = 413\n",
}


# Every place and every unit in the usual run, all of them together in the exhaustive one.
LONG_LINES: Final = [
    pytest.param(place, unit, id=f"{name}-{unit}", marks=[pytest.mark.exhaustive] * ((row + column) % 3 > 0))
    for row, (name, place) in enumerate(PLACES.items())
    for column, unit in enumerate(LONG)
]


@pytest.mark.usefixtures("ending")
@pytest.mark.parametrize(("place", "unit"), LONG_LINES)
def test_one_long_line(place: Callable[[str], str], unit: str) -> None:
    """One line of 1 MB: no more calls than for one of 1 kB but a few a word; what is quadratic would not end."""
    text = place(unit * (LENGTH // len(unit)))
    small, large = calls(place(unit * (1024 // len(unit)))), calls(text)
    assert large <= 4.6 * small + 3 * len(text), f"{small} calls for 1 kB, {large} for 1 MB"
