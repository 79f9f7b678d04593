"""Rows that somebody annotated, left out or cut, and values that cannot be: a record is right, or there is none."""

from __future__ import annotations

from typing import Final

import pytest

from tests.printing import texts
from tests.printing.texts import HEADER, NOT_OWNED, ROW, ROW_2, TABLE, TITLE
from tests.reports import codes_of, counts_of, records_of, report_of


@pytest.mark.parametrize("remark", ["   <---- this one", "  <--", "   * mine", "  # see below", "  (the browser)"])
def test_remark_behind_a_row_is_ignored_with_a_diagnostic(remark: str) -> None:
    report = report_of(TABLE + ROW[:-1] + remark + "\n" + ROW_2)
    assert [record["pid"] for record in records_of(report)] == [4388, 0, 4388, 0]
    assert codes_of(report) == [("ignored_text", 6)]
    assert counts_of(report) == (4, 3, 0, 0, 0)


def test_remark_behind_the_first_row() -> None:
    report = report_of(HEADER + ROW[:-1] + "   <---- this one\n" + ROW_2)
    assert [record["pid"] for record in records_of(report)] == [4388, 0]
    assert codes_of(report) == [("ignored_text", 2)]
    assert counts_of(report) == (2, 1, 0, 0, 0)


def test_words_behind_a_row_are_a_remark() -> None:
    report = report_of(TABLE + ROW[:-1] + "  mine\n" + ROW_2)
    assert codes_of(report) == [("ignored_text", 6)]
    assert counts_of(report) == (4, 3, 0, 0, 0)


def test_unknown_column_goes_to_native() -> None:
    report = report_of(TITLE + HEADER[:-1] + "   Heart Beat\n" + ROW[:-1] + "   very slow\n" + ROW_2)
    first, second = records_of(report)
    assert first["native"] == {"heart_beat": "very slow"}
    assert (first["pid"], second["pid"]) == (4388, 0)
    assert "native" not in second
    assert codes_of(report) == [("unknown_header", 2)]


def test_rows_without_header() -> None:
    report = report_of("C:\\>netstat -ano | findstr 4388\n" + ROW + ROW_2)
    (capture,) = report["captures"]
    assert [record["pid"] for record in capture["records"]] == [4388, 0]
    assert codes_of(report) == [("headerless_rows", 2)]
    assert capture["command"] == "netstat -ano | findstr 4388"
    assert counts_of(report) == (2, 0, 0, 1, 0)


def test_unknown_state_keeps_its_word() -> None:
    report = report_of(TABLE + ROW.replace("ESTABLISHED", "SLEEPING   "))
    last = records_of(report)[-1]
    assert last["native_state"] == "SLEEPING"
    assert "state" not in last
    assert codes_of(report) == [("unknown_state", 6)]


def with_states(*words: str) -> str:
    return TITLE + HEADER + "".join(ROW.replace("ESTABLISHED", f"{word:11}") for word in words)


def test_unknown_state_is_told_once() -> None:
    words = ["SLEEPING", "DOZING", *(["SLEEPING"] * 3000), "DOZING", "YAWNING"]
    report = report_of(with_states(*words))
    assert codes_of(report) == [("unknown_state", 3), ("unknown_state", 4), ("unknown_state", 3006)]
    assert [record["native_state"] for record in records_of(report)] == words
    twice = report_of((TITLE + HEADER + ROW.replace("ESTABLISHED", "SLEEPING   ") + "\n") * 2)
    assert [[note["line"] for note in capture["diagnostics"]] for capture in twice["captures"]] == [[3], [7]]


def test_so_many_unknown_states_are_told() -> None:
    words = [f"SLEEPING_{chr(65 + number // 10)}{chr(65 + number % 10)}" for number in range(90)]
    (capture,) = report_of(with_states(*words, *words))["captures"]
    notes = capture["diagnostics"]
    assert [(note["code"], note["line"]) for note in notes] == [("unknown_state", line) for line in range(3, 68)]
    assert [word for word, note in zip(words, notes, strict=False) if repr(word) in note["message"]] == words[:64]
    assert {record["native_state"] for record in capture["records"]} == set(words)


def test_state_by_another_name() -> None:
    first, second = records_of(report_of(TITLE + HEADER + ROW.replace("ESTABLISHED", "LISTENING  ") + ROW_2))
    assert (first["state"], first["native_state"]) == ("LISTEN", "LISTENING")
    assert second["state"] == "TIME_WAIT"
    assert "native_state" not in second


@pytest.mark.parametrize(
    "elision", ["...", "[...]", "<snip>", "[snip]", "[truncated]", "--- snip ---", "(omitted)", "\u2026"]
)
def test_elided_rows(elision: str) -> None:
    report = report_of(TABLE + elision + "\n" + ROW)
    assert len(records_of(report)) == 3
    assert not any("program" in record or "components" in record for record in records_of(report))
    assert codes_of(report) == [("elided_rows", 6)]
    assert counts_of(report) == (3, 4, 0, 0, 0)


@pytest.mark.parametrize("end", ["\n", ""])
@pytest.mark.parametrize("length", [4, 5, 12, 24, 28, 40, 47])
def test_cut_row_at_the_end(length: int, end: str) -> None:
    report = report_of(TABLE + ROW[:length] + end)
    assert [record["pid"] for record in records_of(report)] == [4388, 0]
    assert codes_of(report) == [("cut_row", 6)]
    assert counts_of(report) == (2, 3, 0, 0, 1)


@pytest.mark.parametrize("length", [24, 28, 40])
def test_cut_row_in_the_midst(length: int) -> None:
    report = report_of(TABLE + ROW[:length] + "\n" + ROW_2)
    assert [record["pid"] for record in records_of(report)] == [4388, 0, 0]
    assert [line for _, line in codes_of(report)] == [6]
    assert counts_of(report) == (3, 3, 0, 0, 1)


def test_cut_row_below_the_header() -> None:
    """The header is followed by a row of its grammar, if not at once: nothing of the output may go silently."""
    report = report_of(HEADER + ROW[:40] + "\n" + ROW_2)
    assert [record["line"] for record in records_of(report)] == [3]
    assert [line for code, line in codes_of(report) if code in {"unparsed_line", "cut_row"}] == [2]
    assert counts_of(report) == (1, 1, 0, 0, 1)


SOCKETS: Final = TITLE + HEADER
IMPOSSIBLE: Final = {
    "local port": (SOCKETS, ROW.replace("49712", "70000"), ROW_2),
    "remote port": (SOCKETS, ROW.replace(":443", ":65536"), ROW_2),
    "IPv6 address": (SOCKETS, ROW.replace("192.0.2.10", "[:::1]"), ROW_2),
    "long IPv6 address": (SOCKETS, ROW.replace("192.0.2.10", "[1:2:3:4:5:6:7:8:9]"), ROW_2),
    "TCP without state": (SOCKETS, ROW.replace("ESTABLISHED", "           "), ROW_2),
    "IPv6 prefix": (texts.ROUTES_6, " 14    281 2001:db8::/129    On-link\n", " 14    281 2001:db8::/128    On-link\n"),
    "IPv6 gateway": (texts.ROUTES_6, " 14    281 2001:db8::/32    fe80:::1\n", " 14    281 2001:db8::/32    fe80::1\n"),
    "octet": (texts.ROUTES, texts.ROUTE.replace("192.0.2.1 ", "192.0.2.256 "), texts.ROUTE),
}


@pytest.mark.parametrize("name", IMPOSSIBLE)
def test_impossible_value_makes_no_record(name: str) -> None:
    """The row is unparsed with a reason; the rows around it are what they are."""
    above, wrong, right = IMPOSSIBLE[name]
    report = report_of(above + right + wrong + right)
    number = above.count("\n") + 2
    lines = [record["line"] for record in records_of(report)]
    assert lines[-2:] == [number - 1, number + 1]
    (note,) = report["captures"][0]["diagnostics"]
    assert (note["code"], note["line"], note["text"]) == ("unparsed_line", number, wrong.strip())
    assert note["message"]
    assert counts_of(report)[4] == 1


@pytest.mark.parametrize("odd", ["\x85", "\u2028", "\u2029", "\x0b", "\x0c", "\x1c"])
def test_odd_separator_ends_no_line(odd: str) -> None:
    report = report_of(f"{HEADER[:-1]}  Remark\n{ROW.replace('49712', '70000')[:-1]} a{odd}b{odd}\n{ROW_2}")
    assert counts_of(report)[4] <= 1
    assert report["lines"]["total"] == 3
    assert [record["line"] for record in records_of(report)] == [3]


def test_program_belongs_to_the_row_directly_above_it() -> None:
    owned = ROW + "  RpcSs\n [svchost.exe]\n"
    first, second = records_of(report_of(TITLE + HEADER + owned + ROW_2 + NOT_OWNED))
    assert (first["components"], first["program"], first["last_line"]) == (["RpcSs"], "svchost.exe", 5)
    assert "program" not in second


def test_program_below_a_cut_row_is_not_the_program_of_the_row_above() -> None:
    report = report_of(TITLE + HEADER + ROW + NOT_OWNED + ROW_2[:40] + "\n [other.exe]\n" + ROW_2)
    assert [record.get("program") for record in records_of(report)] == [None, None]
    assert {line for _, line in codes_of(report)} >= {5, 6}
    assert counts_of(report)[4] == 2


def test_program_below_an_impossible_row_goes_with_it() -> None:
    report = report_of(TITLE + HEADER + ROW.replace("49712", "70000") + " [a.exe]\n" + ROW_2 + " [b.exe]\n")
    assert [(record["line"], record["program"]) for record in records_of(report)] == [(5, "b.exe")]
    assert codes_of(report) == [("unparsed_line", 3), ("unparsed_line", 4)]


def test_word_below_a_message_is_no_component() -> None:
    report = report_of(TITLE + HEADER + ROW + "Manipulates network routing tables.\n\nword\n")
    assert [record.get("components") for record in records_of(report)] == [None]


def test_tail_is_not_joined_over_lines_that_are_not_understood() -> None:
    report = report_of(TITLE + HEADER + ROW[:61] + "\n" + ROW_2[:40] + "\n99\n" + ROW_2)
    assert all(record.get("last_line", record["line"]) == record["line"] for record in records_of(report))


def test_headings_of_other_tables_say_nothing_of_a_row() -> None:
    for heading in ("Active Routes:", "IPv6 Route Table", "Interface List", "ICMPv6 Statistics"):
        for table in (texts.STATISTICS, TABLE, texts.ROUTES, texts.INTERFACES):
            report = report_of(f"{heading}\n{table}")
            alone = records_of(report_of(table))
            moved = [{**record, "line": record["line"] + 1} for record in alone]
            assert records_of(report) == moved, (heading, table)


MESSAGES: Final = {
    "The requested operation requires elevation.\n": "error",
    "'netstat' is not recognized as an internal or external command,\noperable program or batch file.\n": "error",
    texts.USAGE: "info",
    "The route addition failed: The parameter is incorrect.\n": "error",
}


@pytest.mark.parametrize("message", MESSAGES)
def test_message_of_the_tool_is_no_record(message: str) -> None:
    report = report_of(f"C:\\>netstat -b\n{message}")
    notes = [note for note in report["diagnostics"] if note["code"] == "tool_message"]
    assert [(note["severity"], note["line"]) for note in notes] == [(MESSAGES[message], 2)]
    assert records_of(report) == []
    _, structure, messages, context, unparsed = counts_of(report)
    assert (structure + messages, context, unparsed) == (message.count("\n"), 1, 0)
    assert messages >= sum(bool(line.strip()) for line in message.splitlines())


def test_document_of_everything_adds_up() -> None:
    message = next(iter(MESSAGES))
    parts = [TABLE, "...\n", ROW[:40] + "\n", ROW, message, "\n\n\n\nprose\n", texts.ROUTES, texts.STATISTICS, "$ ls\n"]
    report = report_of("".join(parts))
    assert counts_of(report)[0] == 2 + 1 + 1 + 1
    assert counts_of(report)[2:] == (1, report["lines"]["context"], 1)
    assert report["lines"]["total"] == "".join(parts).count("\n")


@pytest.mark.parametrize("indent", ["", "  "])
@pytest.mark.parametrize("cell", ["TCP", "UDP"])
def test_first_cell_that_is_left_of_a_row_is_unparsed(indent: str, cell: str) -> None:
    header = "Active Connections\n\n  Proto  Local Address          Foreign Address        State\n"
    row = "  TCP    192.0.2.10:49712       203.0.113.80:443       ESTABLISHED\n"
    report = report_of(f"{header}{row}{indent}{cell}\n{row}")
    [capture] = report["captures"]
    assert [(record["line"], record["state"]) for record in capture["records"]] == [
        (4, "ESTABLISHED"),
        (6, "ESTABLISHED"),
    ]
    assert capture["language"] == "en"
    assert codes_of(report) == [("cut_row", 5)]
