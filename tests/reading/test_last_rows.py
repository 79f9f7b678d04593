"""Tables that show which row is their last one: what stands below it belongs to another text."""

from __future__ import annotations

from typing import Final

import pytest

from tests.reading.edges import read, text_of
from tests.samples.origins import SAMPLES

PATHS: Final = sorted((SAMPLES / "windows").rglob("netstat-e*.txt"))
BELOW: Final = ("total 48", "real    0m0.012s", "Filesystem     1K-blocks", "exit code 0", "Mem: 7 of 16", "swap    12")


@pytest.mark.parametrize("blank", ["", "\n"])
@pytest.mark.parametrize("below", BELOW)
def test_no_line_behind_the_totals_of_interfaces_is_one_of_them(below: str, blank: str) -> None:
    tried = 0
    for path in PATHS:
        text = text_of(path)
        own = read(text) if text else None
        if text is None or own is None or not own.records or own.records[-1]["kind"] != "interface":
            continue
        tried += 1
        assert read(f"{text.rstrip()}\n{blank}{below}\n") == own, path
    assert tried


def test_a_damaged_row_before_the_last_one_is_not_taken_for_it() -> None:
    text = text_of(SAMPLES / "windows/windows-10/netstat-e.txt")
    assert text
    lines = text.split("\n")
    number = next(index for index, line in enumerate(lines) if line.startswith("Discards"))
    lines[number] = lines[number].rpartition(" ")[0].rstrip()
    assert [one["line"] for one in read("\n".join(lines)).records][-1] == read(text).records[-1]["line"]


ROUTES: Final = (
    "Persistent Routes:\n  Network Address          Netmask  Gateway Address  Metric\n"
    "          0.0.0.0          0.0.0.0     192.168.20.1       1\n"
)
PLAN: Final = "10.20.0.0  255.255.0.0  10.20.0.1  20\n10.30.0.0  255.255.0.0  10.30.0.1  30\n"
SOCKETS: Final = (
    "  Proto  Local Address          Foreign Address        State\n"
    "  TCP    0.0.0.0:25             0.0.0.0:0              LISTENING\n"
)


def test_a_plan_of_networks_behind_persistent_routes_is_none_of_them() -> None:
    assert read(ROUTES + PLAN) == read(ROUTES)
    assert len(read(ROUTES + ROUTES.split("\n")[2] + "\n").records) == 2


def test_a_row_with_a_prefix_behind_rows_without_one_is_another_output() -> None:
    row = "#TCP    127.0.0.1:12126        127.0.0.1:8000         FIN_WAIT_2      20580\n"
    assert read(SOCKETS + row) == read(SOCKETS) + read(row).moved(2)
    assert read(row).records
