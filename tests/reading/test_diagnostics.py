"""Diagnostics: what they quote of a line, where the column points, and how a person is shown it."""

from __future__ import annotations

import re
from io import StringIO
from typing import Final
from unicodedata import east_asian_width

import pytest
from hypothesis import given
from hypothesis import strategies as st

import netparse
from netparse.schema.diagnostics import diagnose
from netparse.writing.quotation import pointed_at
from netparse.writing.table import print_report
from tests.printing.expected import all_diagnostics
from tests.printing.texts import HEADER, ROW, TITLE
from tests.reports import report_of
from tests.samples.origins import SAMPLES

LINUX: Final = """\
Active Internet connections (w/o servers)
Proto Recv-Q Send-Q Local Address           Foreign Address         State
tcp        0      0 192.0.2.10:84 43        0.0.0.0:*               LISTEN
tcp        0      0 192.0.2.10:84           0.0.0.0:*               LISTEN
"""
PATHS: Final = sorted(SAMPLES.rglob("*.txt"))


@pytest.mark.parametrize(
    ("text", "column", "quoted", "quoted_column"),
    [
        ("TCP  x", 6, "TCP  x", 6),
        ("   TCP  x  ", 9, "TCP  x", 6),
        ("TCP", 4, "TCP", 4),
        ("TCP   ", 7, "TCP", 4),
        ("   TCP", 2, "TCP", None),
        ("   TCP", None, "TCP", None),
        (None, 3, None, None),
        ("", 1, "", None),
        ("a" * 200, 201, "a" * 200, 201),
        ("a" * 201, 200, "a" * 200, 200),
        ("a" * 201, 201, "a" * 200, None),
        (" " + "a" * 300, 201, "a" * 200, 200),
    ],
)
def test_column_is_that_of_the_quoted_text(
    text: str | None, column: int | None, quoted: str | None, quoted_column: int | None
) -> None:
    diagnostic = diagnose("error", "unparsed_line", "message", 1, text, column)
    assert (diagnostic.text, diagnostic.column) == (quoted, quoted_column)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        (LINUX, "43  "),
        (f"{TITLE}\n{HEADER}{ROW}{ROW.replace(':49712 ', ':49 12 ')}{ROW}", "12 "),
        (f"{TITLE}\n{HEADER}{ROW}{ROW.replace('ESTABLISHED', 'ESTABLISHED x')}{ROW}", "x "),
    ],
)
def test_column_points_at_what_is_wrong(text: str, wrong: str) -> None:
    (note,) = all_diagnostics(report_of(text))
    assert note["code"] == "unparsed_line"
    assert note["text"][note["column"] - 1 :].startswith(wrong)
    assert text.splitlines()[note["line"] - 1].strip() == note["text"]


def test_column_of_a_row_that_ends_too_early_is_behind_it() -> None:
    (note,) = all_diagnostics(report_of(LINUX[: LINUX.rindex("0.0.0.0:*")].rstrip() + "\n"))[1:]
    assert (note["code"], note["column"]) == ("cut_row", len(note["text"]) + 1)


def test_columns_of_all_samples_are_those_of_their_messages() -> None:
    """A message counts from the beginning of the line, the column from that of the quoted text."""
    checked = 0
    for path in PATHS:
        lines = path.read_bytes().decode(errors="replace").splitlines()
        for note in all_diagnostics(netparse.parse_file(path).model_dump(exclude_none=True)):
            where = re.search(r" at column (\d+)$", note["message"])
            assert where or "column" not in note, f"{path}: {note}"
            if not where or len(lines) < note["line"] or lines[note["line"] - 1].strip() != note["text"]:
                continue  # something stood in front of it, or another encoding
            line = lines[note["line"] - 1]
            assert line[int(where[1]) - 1 :].strip() == note["text"][note["column"] - 1 :].strip(), f"{path}: {note}"
            checked += 1
    assert checked > 15


def cells(text: str) -> int:
    """Return the cells that a text takes on a terminal, by Unicode's own property."""
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)


CHARACTERS: Final = st.text(st.sampled_from("aZ0:%.  \t\x1b\x9b\u202e北ア한é"), max_size=90)


@given(CHARACTERS, CHARACTERS, st.integers(16, 120))
def test_caret_stands_below_the_character(before: str, after: str, width: int) -> None:
    quoted, caret = pointed_at(before + "|" + after, column=len(before) + 1, width=width)
    assert quoted.isprintable()
    assert cells(quoted) <= width
    assert caret == " " * cells(quoted[: quoted.index("|")]) + "^"


@given(CHARACTERS, st.integers(16, 120))
def test_caret_behind_a_line_is_within_the_width(text: str, width: int) -> None:
    quoted, caret = pointed_at(text, column=len(text) + 1, width=width)
    assert caret == " " * cells(quoted) + "^"
    assert cells(caret) <= width


def test_table_shows_the_line_with_a_caret() -> None:
    out = StringIO()
    print_report(netparse.parse(LINUX), out)
    assert out.getvalue().splitlines()[-4:-1] == [
        "error: line 3: expected foreign address at column 35",
        "    tcp        0      0 192.0.2.10:84 43        0.0.0.0:*               LISTEN",
        "                                      ^",
    ]


def test_table_shows_no_line_where_the_place_is_not_known() -> None:
    out = StringIO()
    print_report(netparse.parse(f"{TITLE}\n{HEADER}{ROW.replace(':443', ':99999')}{ROW}"), out)
    assert "line 4" in out.getvalue()
    assert "^" not in out.getvalue()
