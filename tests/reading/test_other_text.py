"""Text that is not read, though it looks like an output: its reader is told so."""

from __future__ import annotations

import pytest

from tests.printing.texts import ROW
from tests.reports import codes_of, counts_of, report_of

HEADER = "Proto Recv-Q Send-Q Local Address           Foreign Address         State\n"
UNKNOWN = "u_new  here   there  somebody's own words\n"


@pytest.mark.parametrize("prefix", ["", "> ", "2026-11-22 05:10:42 "])
def test_known_header_above_unknown_rows(prefix: str) -> None:
    report = report_of("".join(prefix + line for line in ("the sockets are\n", HEADER, UNKNOWN, UNKNOWN)))
    assert codes_of(report) == [("unknown_rows", 2), ("nothing_recognized", None)]
    assert counts_of(report)[0] == 0
    assert report["captures"] == []


def test_header_is_told_once() -> None:
    report = report_of((HEADER + UNKNOWN + "\n") * 3)
    assert codes_of(report) == [("unknown_rows", 1), ("nothing_recognized", None)]


@pytest.mark.parametrize("below", ["", "\n" + UNKNOWN, "ada@web01:~$ netstat\n", HEADER])
def test_header_without_anything_that_may_be_a_row(below: str) -> None:
    assert codes_of(report_of(HEADER + below)) == [("nothing_recognized", None)]


def test_header_with_words_that_are_not_known_is_not_told() -> None:
    assert codes_of(report_of(HEADER.replace("State", "State of things") + UNKNOWN)) == [("nothing_recognized", None)]


def test_other_rows_that_are_read_stay() -> None:
    report = report_of(HEADER + UNKNOWN * 6 + "\nActive Connections\n\n" + ROW)
    assert len(report["captures"]) == 1
