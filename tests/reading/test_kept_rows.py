"""Rows and sentences that differ from the usual ones by a locale, a version or a cut, and are read all the same."""

from __future__ import annotations

from typing import Final

import pytest

from tests.reports import codes_of, records_of, report_of

HEADER: Final = "Proto Recv-Q Send-Q Local Address           Foreign Address         State      "
TITLE: Final = "Active Internet connections (w/o servers)\n"
OPEN: Final = "tcp        0      0 192.0.2.10:22           198.51.100.7:50211      ESTABLISHED"


@pytest.mark.parametrize(
    ("header", "rows"),
    [
        (f"{HEADER} Timer", [f"{OPEN} keepalive (3868,72/0/0)", f"{OPEN} off (0,00/0/0)"]),
        (
            f"{HEADER} PID/Program name     Timer",
            [f"{OPEN} 812/sshd: ada        keepalive (3868,72/0/0)", f"{OPEN} -                    off (0,00/0/0)"],
        ),
    ],
)
def test_timer_with_a_decimal_comma(header: str, rows: list[str]) -> None:
    report = report_of("\n".join([TITLE.rstrip(), header, *rows, ""]))
    assert [record["timer"] for record in records_of(report)] == [
        {"name": "keepalive", "seconds": 3868.72, "retransmits": 0, "probes": 0},
        {"name": "off", "seconds": 0.0, "retransmits": 0, "probes": 0},
    ]
    assert codes_of(report) == []


def test_timers_with_a_decimal_comma_below_no_header() -> None:
    report = report_of(f"{OPEN} 812/sshd: ada        on (0,31/1/0)\n{OPEN} -                    timewait (59,05/0/0)\n")
    assert [(record.get("program"), record["timer"]["seconds"]) for record in records_of(report)] == [
        ("sshd: ada", 0.31),
        (None, 59.05),
    ]


def test_timer_with_an_arabic_decimal_separator() -> None:
    (record,) = records_of(report_of(f"{TITLE}{HEADER} Timer\n{OPEN} on (0\u066b31/1/0)\n"))
    assert record["timer"]["seconds"] == 0.31


def test_owner_without_a_blank_before_it() -> None:
    """Old Debian leaves none behind the one state that fills its column."""
    rows = [
        f"{OPEN}3160/netcat",
        f"{OPEN}-",
        "tcp        0      0 192.0.2.10:22           198.51.100.7:50212      CLOSE_WAIT 3161/sshd: ada",
    ]
    for text in ("\n".join([f"{TITLE}{HEADER}PID/Program name", *rows, ""]), "\n".join([*rows, ""])):
        report = report_of(text)
        assert [(r["state"], r.get("pid"), r.get("program")) for r in records_of(report)] == [
            ("ESTABLISHED", 3160, "netcat"),
            ("ESTABLISHED", None, None),
            ("CLOSE_WAIT", 3161, "sshd: ada"),
        ]
        assert report["lines"]["unparsed"] == 0


def test_user_without_a_blank_before_it() -> None:
    rows = [f"{OPEN}1000       9138       3160/netcat", f"{OPEN}ada        9139       -"]
    report = report_of("\n".join([f"{TITLE}{HEADER}User       Inode      PID/Program name", *rows, ""]))
    assert [(r["state"], r.get("uid"), r.get("user"), r["inode"], r.get("pid")) for r in records_of(report)] == [
        ("ESTABLISHED", 1000, None, 9138, 3160),
        ("ESTABLISHED", None, "ada", 9139, None),
    ]
    assert codes_of(report) == []
