"""The command line: what goes to which stream, with which exit status, and what is done to files."""

from __future__ import annotations

import json
import re
import unicodedata
from typing import TYPE_CHECKING, Any, Final

import pytest
from jsonschema import Draft202012Validator
from netparse_grammars import DIALECTS
from typer.testing import CliRunner

import netparse
from netparse.cli import app
from tests.printing import texts
from tests.printing.texts import HEADER, ROW, TABLE, TITLE

if TYPE_CHECKING:
    from pathlib import Path

    from typer.testing import Result

CLEAN: Final = f"C:\\>netstat -ano\n\n{TABLE}"
UNCLEAN: Final = TABLE + ROW[:40] + "\n" + ROW
NOTHING: Final = "no such thing here\n"


def run(*arguments: str | Path, data: str | bytes = b"") -> Result:
    result = CliRunner().invoke(app, [str(argument) for argument in arguments], input=data)
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


def expected(path: Path) -> dict[str, Any]:
    return netparse.parse_file(path).model_dump(mode="json", exclude_none=True)


@pytest.fixture
def clean(tmp_path: Path) -> Path:
    path = tmp_path / "clean.txt"
    path.write_text(CLEAN, encoding="utf-8")
    return path


@pytest.fixture
def unclean(tmp_path: Path) -> Path:
    path = tmp_path / "unclean.txt"
    path.write_text(UNCLEAN, encoding="utf-8")
    return path


@pytest.fixture
def nothing(tmp_path: Path) -> Path:
    path = tmp_path / "nothing.txt"
    path.write_text(NOTHING, encoding="utf-8")
    return path


def test_file(clean: Path) -> None:
    result = run("parse", clean)
    assert (result.exit_code, result.stderr) == (0, "")
    assert json.loads(result.stdout) == expected(clean)
    assert result.stdout.count("\n") == 1
    assert result.stdout.endswith("\n")


def test_several_files_are_an_array(clean: Path, unclean: Path, nothing: Path) -> None:
    result = run("parse", clean, nothing, unclean)
    assert result.exit_code == 0
    assert json.loads(result.stdout) == [expected(path) for path in (clean, nothing, unclean)]
    assert str(nothing) in result.stderr
    assert str(clean) not in result.stderr


@pytest.mark.parametrize("arguments", [[], ["-"]])
def test_standard_input(arguments: list[str]) -> None:
    result = run("parse", *arguments, data=CLEAN)
    report = json.loads(result.stdout)
    assert (result.exit_code, result.stderr) == (0, "")
    assert report["source"] == {"path": "-", "encoding": "utf-8", "encoding_from": "utf-8"}
    assert len(report["captures"][0]["records"]) == 2


def test_standard_input_among_files(clean: Path) -> None:
    reports = json.loads(run("parse", clean, "-", data=UNCLEAN).stdout)
    assert [report["source"]["path"] for report in reports] == [str(clean), "-"]


def test_ndjson(clean: Path, unclean: Path) -> None:
    result = run("parse", "--format", "ndjson", clean, unclean)
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    assert result.exit_code == 0
    assert [row["kind"] for row in rows if row["source"]["path"] == str(clean)] == ["socket", "socket"]
    assert [row["kind"] for row in rows if row["source"]["path"] == str(unclean)].count("diagnostic") == 1
    assert rows[0]["source"] == {
        "path": str(clean),
        "capture": 1,
        "tool": "netstat",
        "dialect": "windows",
        "os": "windows",
        "language": "en",
        "command": "netstat -ano",
    }


def test_pretty_and_compact(clean: Path) -> None:
    pretty = run("parse", "--pretty", clean).stdout
    assert json.loads(pretty) == json.loads(run("parse", "--compact", clean).stdout)
    assert len(pretty.splitlines()) > 20
    assert '\n  "captures": [' in pretty
    assert len(json.loads(run("parse", "--pretty", clean, clean).stdout)) == 2


def test_table(clean: Path, unclean: Path) -> None:
    result = run("parse", "--format", "table", clean, unclean)
    assert result.exit_code == 0
    for shown in ("netstat -ano", "192.0.2.10:49712", "203.0.113.80:443", "ESTABLISHED", "4388", str(unclean)):
        assert shown in result.stdout
    assert re.search(r"line 6: .*expected|line 6: .*ends before", result.stdout)


def screen_columns(text: str) -> int:
    """Return how many columns of a terminal a text takes, by Unicode's own property."""
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)


def test_table_aligns_wide_characters() -> None:
    data = (
        f"{'=' * 75}\n接口列表\n"
        "  4...02 00 5e 10 00 31 ......无线网卡\n"
        " 11...02 00 5e 10 00 32 ......Ethernet アダプター 2\n"
        "  1...........................Software Loopback Interface 1\n"
    )
    result = run("parse", "--format", "table", data=data.encode())
    assert result.exit_code == 0
    assert "windows, in zh-CN, lines 1 to 5" in result.stdout
    cells = ("02:00:5e:10:00:31", "02:00:5e:10:00:32")
    ends = {
        screen_columns(line[: line.index(cell)])
        for line in result.stdout.splitlines()
        for cell in cells
        if cell in line
    }
    assert len(ends) == 1
    assert "网卡" in result.stdout


CONTROLS: Final = "\x07\x7f\x85\x9b\x9d\u200b\u202e\u2066\u2028\ufeff\x01\x0b\x0c"


@pytest.mark.parametrize("control", CONTROLS)
def test_table_sends_no_control_character_of_the_data(control: str) -> None:
    data = f"ada@h{control}ost C:\\>netstat -b {control}[2J\n\n{TITLE}{HEADER}"
    data += f"  TCP    na{control}me:80   remo{control}te:ht{control}tp   ESTABLISHED   1\n [pro{control}31mgram.exe]\n"
    data += f"{ROW}  word{control}\n{texts.INTERFACES.replace('Gigabit', f'Giga{control}bit')}"
    result = run("parse", "--format", "table", data=data)
    assert result.exit_code == 0
    assert "Example Giga" in result.stdout
    assert control not in result.stdout + result.stderr


@pytest.mark.parametrize("control", [*CONTROLS, "\x1b[31m", "\x1b]0;title\x07"])
def test_table_of_linux_sends_no_control_character_of_the_data(control: str) -> None:
    """Programs, host names and paths: what users of the machine may choose."""
    data = (
        "Active Internet connections (servers and established)\n"
        "Proto Recv-Q Send-Q Local Address           Foreign Address         State       PID/Program name\n"
        f"tcp        0      0 desk:22     db.example:443        ESTABLISHED 812/pro{control}gram\n"
        f"tcp        0      0 de{control}sk:22      db.example:443        ESTABLISHED 813/sshd\n"
        "Active UNIX domain sockets (servers and established)\n"
        "Proto RefCnt Flags       Type       State         I-Node   Path\n"
        f"unix  2      [ ACC ]     STREAM     LISTENING     18601    /run/so{control}cket\n"
    )
    result = run("parse", "--format", "table", data=data)
    assert result.exit_code == 0
    assert "812" in result.stdout
    assert "18601" in result.stdout
    assert not {*control} & {*result.stdout + result.stderr} - {*"[31m]0;title"}


def test_markup_of_the_data_is_not_obeyed() -> None:
    data = f"{TITLE}{HEADER}{ROW} [[red]a[/red] :smile: [link=http://a]x.exe]\n"
    result = run("parse", "--format", "table", data=data)
    assert "[red]a[/red] :smile: [link=http://a]x.exe" in result.stdout


def test_output_file(clean: Path, tmp_path: Path) -> None:
    target = tmp_path / "out.json"
    for arguments in ([], ["--pretty"]):
        result = run("parse", clean, "--output", target, *arguments)
        assert (result.exit_code, result.stdout, result.stderr) == (0, "", "")
        assert json.loads(target.read_text(encoding="utf-8")) == expected(clean)
    run("parse", "-f", "table", clean, "-o", target)
    assert "4388" in target.read_text(encoding="utf-8")


def test_output_that_is_an_input_is_refused(clean: Path, nothing: Path, tmp_path: Path) -> None:
    link, hard = tmp_path / "link.txt", tmp_path / "hard.txt"
    link.symlink_to(clean)
    hard.hardlink_to(clean)
    for target in (clean, link, hard, tmp_path / "." / clean.name):
        result = run("parse", nothing, clean, "--output", target)
        assert result.exit_code == 2
        assert str(target) in result.stderr
        assert result.stdout == ""
        assert clean.read_text(encoding="utf-8") == CLEAN


def test_output_that_cannot_be_written(clean: Path, tmp_path: Path) -> None:
    for target in (tmp_path / "no" / "such" / "directory.json", tmp_path):
        result = run("parse", clean, "--output", target)
        assert (result.exit_code, result.stdout) == (2, "")
        assert str(target) in result.stderr


def test_wrong_option_leaves_the_output_file_alone(clean: Path, tmp_path: Path) -> None:
    target = tmp_path / "earlier.json"
    target.write_text("earlier", encoding="utf-8")
    for wrong in (["--dialect", "vms"], ["--encoding", "nosuch"]):
        assert run("parse", clean, "--output", target, *wrong).exit_code == 2
        assert target.read_text(encoding="utf-8") == "earlier"


@pytest.mark.parametrize(
    ("names", "status", "strict"),
    [
        (["clean"], 0, 0),
        (["unclean"], 0, 3),
        (["nothing"], 1, 1),
        (["clean", "nothing"], 0, 0),
        (["clean", "unclean"], 0, 3),
        (["missing"], 2, 3),
        (["clean", "missing"], 2, 3),
        (["nothing", "missing"], 2, 3),
    ],
)
@pytest.mark.parametrize("format", ["json", "ndjson", "table"])
@pytest.mark.usefixtures("clean", "unclean", "nothing")
def test_exit_status(names: list[str], status: int, strict: int, format: str, tmp_path: Path) -> None:
    paths = [tmp_path / f"{name}.txt" for name in names]
    assert run("parse", "--format", format, *paths).exit_code == status
    assert run("parse", "--format", format, "--strict", *paths).exit_code == strict


def test_nothing_recognized_is_said() -> None:
    for data in (NOTHING, ""):
        result = run("parse", data=data)
        assert result.exit_code == 1
        assert "recognized" in result.stderr
        assert json.loads(result.stdout)["diagnostics"][0]["code"] == "nothing_recognized"


def test_what_the_tool_says_instead_of_rows_is_nothing_recognized_or_success() -> None:
    """A title and a header without rows are an output; so the exit status is 0."""
    assert run("parse", data=TITLE + "\n" + HEADER).exit_code == 0


def test_unreadable_input_is_named_and_the_others_are_converted(clean: Path, unclean: Path, tmp_path: Path) -> None:
    missing = tmp_path / "no such [file].txt"
    for wrong in (missing, tmp_path):
        result = run("parse", clean, wrong, unclean)
        assert result.exit_code == 2
        assert str(wrong) in result.stderr
        assert json.loads(result.stdout) == [expected(clean), expected(unclean)]
    result = run("parse", missing)
    assert (result.exit_code, result.stdout.strip()) == (2, "")
    result = run("parse", missing, tmp_path)
    assert (result.exit_code, json.loads(result.stdout)) == (2, [])


def test_input_that_fails_while_it_is_read_leaves_valid_json(clean: Path) -> None:
    """/proc/self/mem can be opened, but not read at its beginning."""
    result = run("parse", clean, "/proc/self/mem", clean)
    assert "/proc/self/mem" in result.stderr
    reports = json.loads(result.stdout)
    assert [report for report in reports if report["source"]["path"] == str(clean)] == [expected(clean)] * 2
    assert not any(report["captures"] for report in reports[1:-1])
    assert result.exit_code == 2
    assert run("parse", "/proc/self/mem").exit_code == 2


@pytest.mark.parametrize(
    ("arguments", "help_in_message"),
    [
        (["--encoding", "nosuch"], "cp850"),
        (["--encoding", "base64"], "cp850"),
        (["--dialect", "vms"], "windows"),
        (["--format", "yaml"], "ndjson"),
        (["--colour"], "colour"),
    ],
)
def test_wrong_usage(arguments: list[str], help_in_message: str, clean: Path) -> None:
    result = run("parse", clean, *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert help_in_message in result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize(
    ("command", "options"),
    [
        ([], ["--version", "--help", "parse", "stats", "dialects", "schema"]),
        (["parse"], "--format --pretty --compact --strict --quiet --dialect --encoding --output --help INPUT".split()),  # noqa: SIM905
        (["stats"], "--each --seconds --all --format --pretty --strict --dialect --encoding --output A B".split()),  # noqa: SIM905
        (["dialects"], ["--help"]),
        (["schema"], ["--help"]),
    ],
)
def test_help_mentions_every_option(command: list[str], options: list[str]) -> None:
    for flag in ("--help", "-h"):
        result = run(*command, flag)
        assert (result.exit_code, result.stderr) == (0, "")
        shown = re.sub(r"\x1b\[[0-9;]*m", "", result.stdout)
        assert [option for option in options if option not in shown] == []


def test_help_tells_the_exit_statuses() -> None:
    shown = " ".join(run("parse", "--help").stdout.split())
    for status in ("0 an output", "1 nothing", "2 wrong", "3 with --strict"):
        assert status in shown


def test_version() -> None:
    result = run("--version")
    assert (result.exit_code, result.stdout) == (0, f"netparse {netparse.__version__}\n")


def test_dialects() -> None:
    result = run("dialects")
    assert result.exit_code == 0
    names = [line.split()[0] for line in result.stdout.splitlines()]
    assert names == [dialect.name for dialect in DIALECTS]
    assert "windows" in names
    for name in names:
        assert run("parse", "--dialect", name, data=NOTHING).exit_code == 1


def test_schema(clean: Path) -> None:
    result = run("schema")
    assert (result.exit_code, result.stderr) == (0, "")
    schema = json.loads(result.stdout)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["$id"]
    Draft202012Validator(schema).validate(json.loads(run("parse", clean).stdout))
