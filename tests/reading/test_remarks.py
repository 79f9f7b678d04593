"""What somebody has written behind a row is no part of it: the row stays as it is, and the remark is diagnosed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import pytest

from tests.reading.edges import chance_of, read, text_of
from tests.reports import codes_of, records_of, report_of
from tests.samples.origins import SAMPLES

if TYPE_CHECKING:
    from pathlib import Path

PATHS: Final = sorted(path for path in SAMPLES.rglob("*.txt") if "unknown-language" not in path.as_posix())
PARTS: Final = 16
REMARKS: Final = (
    *("  <-- this one", " <- this one", "  <== here", "   <<< here", "  # the web server", " # x", "  #web"),
    *(
        "  // comment",
        "  //comment",
        "  >> look",
        " \u2190 this",
        "  \u27f5 this",
        "  ; note",
        "  -- note",
        "  --> look",
    ),
)
"""What people write behind a row of a table."""
ROWS_OF_EACH: Final = 1
LONGEST: Final = 400
"""Characters of rows that are tried."""


def name_of(path: Path) -> str:
    return path.relative_to(SAMPLES).as_posix()


def cells_of(records: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return records without what the blanks behind a row say, which a remark hides: whether the last cell was cut."""
    return [{name: value for name, value in record.items() if name != "truncated"} for record in records]


def rows_of(records: list[dict[str, Any]], name: str) -> list[int]:
    """Return the lines of some rows, of each kind of record one, then of any."""
    chance = chance_of(name)
    lines: dict[str, list[int]] = {}
    for record in records:
        if "last_line" not in record:
            lines.setdefault(record["kind"], []).append(record["line"])
    return [chance.choice(chance.choice([*lines.values()])) for _ in range(ROWS_OF_EACH)] if lines else []


@pytest.mark.thorough
@pytest.mark.parametrize("part", range(PARTS))
def test_remark_behind_any_row_is_ignored_and_diagnosed(part: int) -> None:
    changed = []
    for path in PATHS[part::PARTS]:
        text = text_of(path)
        if text is None or not (own := read(text)).records:
            continue
        chance = chance_of(f"remark {name_of(path)}")
        for number in rows_of(own.records, name_of(path)):
            lines = text.split("\n")
            row, remark = lines[number - 1], chance.choice(REMARKS)
            if len(row) > LONGEST or row.startswith(("bpf", "icm6")):  # some last cells may be missing
                continue
            lines[number - 1] = row + remark
            remarked = read("\n".join(lines))
            if cells_of(remarked.records) != cells_of(own.records) or number not in remarked.ignored:
                changed.append((name_of(path), lines[number - 1]))
    assert not changed


HEADER: Final = "Proto Recv-Q Send-Q Local Address           Foreign Address         State       PID/Program name\n"
LISTENER: Final = "tcp        0      0 192.0.2.10:80           0.0.0.0:*               LISTEN      "


@pytest.mark.parametrize("header", [HEADER, ""])
@pytest.mark.parametrize(
    ("owner", "program", "remark"),
    [
        ("1234/nginx: master  # the web server", "nginx: master", "# the web server"),
        ("1234/sshd        <-- this one", "sshd", "<-- this one"),
        ("1234/a <-- b", "a", "<-- b"),
        ("1234/postgres: writer // old", "postgres: writer", "// old"),
    ],
)
def test_remark_behind_a_program(header: str, owner: str, program: str, remark: str) -> None:
    report = report_of(f"{header}{LISTENER}{owner}\n{LISTENER}812/sshd\n")
    assert [record["program"] for record in records_of(report)] == [program, "sshd"]
    notes = [note for capture in report["captures"] for note in capture["diagnostics"]]
    assert [note["message"] for note in notes if note["code"] == "ignored_text"] == [
        f"the text after the row was ignored: {remark!r}"
    ]


@pytest.mark.parametrize(
    "program",
    ["sshd: /usr/sbin/ssh", "nginx: worker pr", "perl -w", "dbus-daemon --", "C++", "x#1", "(squid-1)", "a;b", "sh -c"],
)
def test_what_a_name_of_a_program_may_hold_is_no_remark(program: str) -> None:
    report = report_of(f"{HEADER}{LISTENER}12/{program}\n")
    assert [record["program"] for record in records_of(report)] == [program]
    assert codes_of(report) == []


@pytest.mark.parametrize("path", ["//run/x", "/run/my dir/x", "@/tmp/.X11-unix/X0", "/tmp/a#b", "/run/x;y", "/run/#1"])
def test_what_a_path_may_hold_is_no_remark(path: str) -> None:
    title = "Proto RefCnt Flags       Type       State         I-Node   Path\n"
    row = f"unix  2      [ ACC ]     STREAM     LISTENING     18601    {path}\n"
    for header in (title, ""):
        report = report_of(f"{header}{row}")
        assert [record["path"] for record in records_of(report)] == [path]
        assert not [code for code, _ in codes_of(report) if code == "ignored_text"]


def test_a_number_behind_the_name_of_a_device_is_no_remark() -> None:
    lines = "Interface List\n 14...02 00 4c 4f 4f 50 ......Example Adapter #2\n"
    lines += "  9...02 00 4c 4f 4f 51 ......Example Adapter #\n"
    report = report_of(f"{'=' * 75}\n{lines}{'=' * 75}\n")
    assert [record["description"] for record in records_of(report)] == ["Example Adapter #2", "Example Adapter #"]


WINDOWS: Final = "Active Connections\n\n  Proto  Local Address          Foreign Address        State           PID\n"
ROUTES: Final = (
    "IPv4 Route Table\n" + "=" * 75 + "\nActive Routes:\n"
    "Network Destination        Netmask          Gateway       Interface  Metric\n"
)
KERNEL: Final = "Destination     Gateway         Genmask         Flags Metric Ref    Use Iface\n"


@pytest.mark.parametrize(
    ("header", "row"),
    [
        (WINDOWS, "  TCP    0.0.0.0:135            0.0.0.0:0              LISTENING       884"),
        (WINDOWS, "  UDP    192.0.2.10:123         *:*                                    884"),
        (ROUTES, "          0.0.0.0          0.0.0.0        192.0.2.1       192.0.2.10     25"),
        (KERNEL, "0.0.0.0         192.0.2.1       0.0.0.0         UG    0      0        0 eth0"),
    ],
)
@pytest.mark.parametrize("remark", [" svchost", "  System", "   the default (old)", "  (new)", "  =  here", " !!!"])
def test_words_behind_a_row_that_is_complete(header: str, row: str, remark: str) -> None:
    (own,) = records_of(report_of(f"{header}{row}\n"))
    report = report_of(f"{header}{row}{remark}\n{row}\n")
    line = header.count("\n") + 1
    assert records_of(report) == [{**own, "line": line}, {**own, "line": line + 1}]
    assert codes_of(report) == [("ignored_text", line)]


def test_two_rows_on_one_line_are_no_row_with_a_remark() -> None:
    row = "  TCP    0.0.0.0:135            0.0.0.0:0              LISTENING       884"
    report = report_of(f"{WINDOWS}{row}{row}\n{row}\n")
    assert (len(records_of(report)), codes_of(report)) == (1, [("unparsed_line", 4)])


@pytest.mark.parametrize(
    "row",
    [
        "tcp        0      0 192.0.2.10:22           198.51.100.7:50211      ESTABLISHED",
        "  TCP    192.0.2.10:49712       203.0.113.80:443       ESTABLISHED     4388",
    ],
)
@pytest.mark.parametrize(
    "line", ["OK", "1 2 3 4 5 6", "what about this", "a sentence of some words, and more behind them"]
)
def test_line_between_rows_without_a_header_is_context(row: str, line: str) -> None:
    for between in (f"{line}\n", f"\n{line}\n", f"{line}\n\n"):
        report = report_of(f"{row}\n{between}{row}\n")
        assert len(records_of(report)) == 2
        assert (report["lines"]["context"], report["lines"]["unparsed"]) == (1, 0)
