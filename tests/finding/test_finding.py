"""Outputs are found wherever they stand in a document, and nowhere else (DESIGN, section 6)."""

from __future__ import annotations

import random
from typing import Any, Final

import pytest

from tests.printing import texts
from tests.printing.texts import HEADER, ROW, ROW_2, ROW_UDP, RULER, TABLE, TITLE
from tests.reports import codes_of, counts_of, records_of, report_of


def capture_of(text: str) -> dict[str, Any]:
    """Return the only capture of a text."""
    (capture,) = report_of(text)["captures"]
    assert isinstance(capture, dict)
    return capture


def head_of(capture: dict[str, Any]) -> tuple[str | None, str | None]:
    return capture.get("command"), capture.get("host")


PROMPTS: Final = {
    "C:\\>netstat -ano": ("netstat -ano", None),
    r"C:\Users\ada>netstat -ano": ("netstat -ano", None),
    r"C:\Program Files\Example> netstat -ano": ("netstat -ano", None),
    r"PS C:\Users\ada> netstat -ano": ("netstat -ano", None),
    r"ada@HOST-A C:\Users\ada>netstat -ano": ("netstat -ano", "HOST-A"),
    r"*Evil-WinRM* PS C:\Users\ada\Documents> netstat -ano": ("netstat -ano", None),
    "[root@web01 ~]# netstat -an": ("netstat -an", "web01"),
    "ada@web01:~$ netstat -an": ("netstat -an", "web01"),
    "(venv) ada@web01.example.net:/tmp$ sudo netstat -an": ("sudo netstat -an", "web01.example.net"),
    "$ netstat -an": ("netstat -an", None),
    "# netstat -an": ("netstat -an", None),
    "+ netstat -an": ("netstat -an", None),
    "> netstat -an": ("netstat -an", None),
    "netstat -an": ("netstat -an", None),
    "Execute: netstat -rn": ("netstat -rn", None),
    r"C:\Windows\System32\NETSTAT.EXE -an": (r"C:\Windows\System32\NETSTAT.EXE -an", None),
    "=== netstat -ano ===": ("netstat -ano", None),
    "netstat -ano:": ("netstat -ano", None),
    "**netstat -ano**": ("netstat -ano", None),
    r"C:\Users\ada>": (None, None),
    "The netstat of this morning:": (None, None),
    "nothing of importance": (None, None),
}


@pytest.mark.parametrize("prompt", PROMPTS)
@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_prompt_tells_command_and_host(prompt: str, between: str) -> None:
    assert head_of(capture_of(f"{prompt}{between}{TABLE}")) == PROMPTS[prompt]


def test_prompt_of_another_command_is_not_taken() -> None:
    assert head_of(capture_of(f"C:\\>dir\n file.txt\n\n{TABLE}")) == (None, None)
    assert head_of(capture_of(f"C:\\>netstat -an\n(the port is in use)\n\n{TABLE}")) == ("netstat -an", None)


def test_each_output_has_its_own_prompt() -> None:
    report = report_of(f"C:\\>netstat -an\n\n{TABLE}\nada@HOST-B C:\\>netstat -bn\n\n{TABLE}\nC:\\>exit\n")
    assert [head_of(capture) for capture in report["captures"]] == [("netstat -an", None), ("netstat -bn", "HOST-B")]
    assert counts_of(report)[3] == 3  # the prompts
    assert len(records_of(report)) == 4


PREFIXES: Final = {
    "> ": None,
    ">> ": None,
    "2026-11-22T05:10:42Z ": None,
    "2026-11-22 05:10:42,123 ": None,
    "[2026-11-22T05:10:42+01:00] ": None,
    "Nov 22 05:10:00 web01 diag.sh[4211]: ": "web01",
    "<13>Nov  2 05:10:00 web01 diag: ": "web01",
    **dict.fromkeys(("| ", "  12: ", "12|", "# ", "// ", "; ", "REM ", "    ", "\t", "* ", "% ", "-- ")),
}


@pytest.mark.parametrize("prefix", PREFIXES)
def test_prefix_before_every_line(prefix: str) -> None:
    text = "".join(prefix + line for line in (TABLE + ROW_UDP).splitlines(keepends=True))
    report = report_of(f"before\n{text}after\n")
    (capture,) = report["captures"]
    assert counts_of(report) == (3, 3, 0, 2, 0)
    assert [record["line"] for record in capture["records"]] == [5, 6, 7]
    assert [record["pid"] for record in capture["records"]] == [4388, 0, 960]
    assert capture.get("host") == PREFIXES[prefix]
    assert (capture["first_line"], capture["last_line"]) == (2, 7)


@pytest.mark.parametrize("other", ["# ", "2026-11-22T05:10:42Z "])
def test_prefix_stays_of_one_kind_within_a_capture(other: str) -> None:
    quoted = "".join("> " + line for line in TABLE.splitlines(keepends=True))
    report = report_of(quoted + other + ROW)
    assert len(report["captures"][0]["records"]) == 2
    assert ("headerless_rows", 6) in codes_of(report)


def test_time_around_an_output() -> None:
    assert capture_of(f"2026-11-22 05:10:42\n{TABLE}")["captured_at"].startswith("2026-11-22T05:10:42")
    assert "captured_at" not in capture_of(f"2026-99-22 05:10:42\n{TABLE}")
    assert "captured_at" not in capture_of(f"at 5 o'clock\n{TABLE}")


NOT_OUTPUT: Final = {
    "title in prose": "Read what stands below\nActive Connections\nand close the window.\n",
    "title within a line": "The list of Active Connections is long.\n",
    "source code": f"print('Active Connections')\nprint('{HEADER[:-1]}')\nfor c in connections:\n    print(c)\n",
    "grep pattern": 'netstat -an | findstr "Proto TCP"\n',
    "header without title and rows": HEADER,
    "header and prose": f"{HEADER}\nThese are the columns.\n",
    "row-like line in prose": "It said TCP 192.0.2.10:80 203.0.113.80:443 ESTABLISHED 5 in the log.\n",
    "row with prose behind": "TCP 192.0.2.10:80 203.0.113.80:443 ESTABLISHED 5 is odd\n",
    "row without state": "TCP 192.0.2.10:80 203.0.113.80:443\n",
    "names only": "TCP the:first the:second LISTENING\n",
    "bare numbers": "14 281 3\n25 331 4\n",
    "quads": "0.0.0.0 255.0.0.0\n",
    "list of words": "TCP\nUDP\nPID\nState\n",
    "ruler": RULER * 3,
    "nothing": "",
    "blank": "\n \n\t\n",
}


@pytest.mark.parametrize("name", NOT_OUTPUT)
def test_what_is_no_output_gives_no_record(name: str) -> None:
    report = report_of(NOT_OUTPUT[name])
    assert report["captures"] == []
    assert ("nothing_recognized", None) in codes_of(report)
    assert {note["code"] for note in report["diagnostics"]} <= {"nothing_recognized", "stray_rows"}
    assert counts_of(report)[:3] == (0, 0, 0)
    assert report["lines"]["total"] == NOT_OUTPUT[name].count("\n")


@pytest.mark.parametrize("blanks", [0, 1, 2])
def test_title_and_header_are_an_empty_table(blanks: int) -> None:
    report = report_of(TITLE + "\n" * blanks + HEADER)
    assert [capture["records"] for capture in report["captures"]] == [[]]
    assert counts_of(report) == (0, 2 + blanks, 0, 0, 0)
    assert codes_of(report) == []


def test_one_row_follows_the_header() -> None:
    report = report_of(HEADER + ROW)
    assert counts_of(report) == (1, 1, 0, 0, 0)
    assert codes_of(report) == []


@pytest.mark.parametrize("between", ["", "\n", "\n\n", RULER, "\nC:\\>\n\n"])
def test_outputs_back_to_back(between: str) -> None:
    report = report_of(TABLE + between + TABLE + between + texts.ROUTES)
    assert [len(capture["records"]) for capture in report["captures"]] == [2, 2, 1]
    assert [capture.get("tool") for capture in report["captures"]] == ["netstat", "netstat", None]
    assert counts_of(report)[4] == 0


def test_interval_repeats_are_captures_of_one_command() -> None:
    report = report_of("C:\\>netstat -an 5\n\n" + (TABLE + "\n") * 3)
    assert [head_of(capture) for capture in report["captures"]] == [("netstat -an 5", None)] * 3
    assert [capture["first_line"] for capture in report["captures"]] == [3, 9, 15]


def test_repeated_header_is_structure() -> None:
    report = report_of(TABLE + HEADER + ROW_UDP)
    assert counts_of(report) == (3, 4, 0, 0, 0)


@pytest.mark.parametrize("text", [TITLE + HEADER + ROW + ROW_2, TABLE.replace("\n", "\n\n"), f"\n\n{TABLE}\n\n"])
def test_blank_lines_lost_or_added(text: str) -> None:
    report = report_of(text)
    (capture,) = report["captures"]
    assert [record["pid"] for record in capture["records"]] == [4388, 0]
    assert counts_of(report)[4] == 0
    assert codes_of(report) == []


def test_route_print_is_one_capture() -> None:
    text = RULER + texts.INTERFACES + RULER + "\nIPv4 Route Table\n" + RULER + texts.ROUTES + RULER
    text += "Persistent Routes:\n  None\n\n" + texts.ROUTES_6.replace("Table\n", "Table\n" + RULER) + RULER
    capture = capture_of(text)
    first, second, third = capture["records"]
    assert (first["kind"], first["index"], first["mac_address"]) == ("interface", 14, "02:00:4c:4f:4f:50")
    assert (second["destination"], second["gateway"], second["metric"]) == ("0.0.0.0/0", "192.0.2.1", 25)
    assert (third["destination"], third["on_link"], third["interface_index"]) == ("fe80::/64", True, 14)
    assert third["interface"] == "Example Gigabit Network Connection #2"
    assert [second["persistent"], third["persistent"]] == [False, False]


def test_order_of_lines_in_a_document_is_the_order_of_captures() -> None:
    parts = [TABLE, texts.ROUTES, texts.STATISTICS, "some prose\n\n"]
    for seed in range(20):
        chosen = random.Random(seed).choices(parts, k=6)
        report = report_of("\nmore prose here\n\n".join(chosen))
        kinds = [record["kind"] for record in records_of(report)]
        wanted = {TABLE: ["socket", "socket"], texts.ROUTES: ["route"], texts.STATISTICS: ["statistic"]}
        assert kinds == [kind for part in chosen for kind in wanted.get(part, [])]
        assert counts_of(report)[4] == 0


def test_header_and_rows_that_a_mail_has_wrapped() -> None:
    header = "  Proto  Local Address          Foreign Address        State\nPID\n"
    rows = (
        "  TCP    192.0.2.10:49712       203.0.113.80:443\nESTABLISHED     4388\n"
        "  TCP    hosta:49713            hostb:443              TIME_WAIT\n0\n"
    )
    report = report_of(TITLE + "\n" + header + rows)
    assert [(record["state"], record["pid"], record["line"], record["last_line"]) for record in records_of(report)] == [
        ("ESTABLISHED", 4388, 5, 6),
        ("TIME_WAIT", 0, 7, 8),
    ]
    assert counts_of(report) == (4, 4, 0, 0, 0)
