"""The program as the system runs it: terminals, pipes that break, and nothing but results on standard output."""

from __future__ import annotations

import json
import os
import re
import subprocess
from pathlib import Path
from unicodedata import east_asian_width

import pytest

from tests.cli.program import COMMAND, ENVIRONMENT, SECONDS, on_terminal
from tests.printing.texts import HEADER, ROW, TABLE, TITLE


def run(*arguments: str, data: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [*COMMAND, *arguments], input=data, capture_output=True, timeout=SECONDS, env=ENVIRONMENT, check=False
    )


def test_terminal_is_shown_indented_json() -> None:
    status, shown = on_terminal("parse", data=TABLE.encode())
    assert status == 0
    assert len(shown.splitlines()) > 20
    assert len(json.loads(shown)["captures"][0]["records"]) == 2


def test_compact_on_a_terminal() -> None:
    status, shown = on_terminal("parse", "--compact", data=TABLE.encode())
    assert status == 0
    assert len(shown.splitlines()) == 1


@pytest.mark.parametrize("arguments", [[], ["parse"]])
def test_no_arguments_on_a_terminal_print_the_help(arguments: list[str]) -> None:
    status, shown = on_terminal(*arguments)
    assert status == 2
    assert "Usage" in shown
    assert "Traceback" not in shown


@pytest.mark.parametrize("columns", [200, 60])
def test_caret_on_a_terminal_stands_below_what_is_wrong(columns: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Wherever the terminal ends, line and caret are one row each; an escape is as wide as it is shown."""
    monkeypatch.setitem(ENVIRONMENT, "COLUMNS", str(columns))
    row = "  TCP    host\x05\u5317.example:49712       HERE\x07        ESTABLISHED     4388\n"
    status, shown = on_terminal("parse", "--format", "table", data=f"{TABLE}{row}{ROW}".encode())
    lines = [re.sub(r"\x1b\[[0-9;]*m", "", line) for line in shown.splitlines()]
    where = next(index for index, line in enumerate(lines) if line.strip() == "^")
    quoted, caret = lines[where - 1], lines[where]
    before = quoted[: quoted.index("HERE")]
    assert status == 0
    assert cells(before) == caret.index("^")
    assert cells(quoted) <= columns
    assert lines[where - 2].startswith("error: line 6: expected ")
    assert r"HERE\x07  " in quoted
    assert ("host\\x05\u5317" in quoted) is (columns == 200)
    assert "\x07" not in shown


def cells(text: str) -> int:
    """Return the cells that a text takes on a terminal, by Unicode's own property."""
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)


def test_table_on_a_terminal_holds_no_control_of_the_data() -> None:
    data = f"{TITLE}{HEADER}{ROW} [a\x9b2J\x07\u202eb.exe]\n".encode()
    status, shown = on_terminal("parse", "--format", "table", data=data)
    assert status == 0
    assert "b.exe" in shown
    assert not {*"\x9b\x07\u202e"} & {*shown}


@pytest.mark.parametrize("format", ["json", "ndjson", "table"])
def test_file_name_that_is_not_utf_8(format: str, tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"caf\xe9.txt")
    path.write_text(TABLE, encoding="utf-8")
    result = run("parse", "-f", format, str(path), str(path))
    assert (result.returncode, result.stderr) == (0, b"")
    assert b"49712" in result.stdout
    assert "caf" in result.stdout.decode()  # which is UTF-8


def test_message_of_an_error_holds_no_control_of_a_name() -> None:
    result = run("parse", "no\x1b[31m\x9bsuch\nfile")
    assert result.returncode == 2
    assert b"\x1b" not in result.stderr
    assert "\x9b" not in result.stderr.decode(errors="replace")


def test_only_results_on_standard_output() -> None:
    result = run("parse", "/nonexistent", "-", data=TABLE.encode() + b"\xe9\n")
    assert result.returncode == 2
    assert len(json.loads(result.stdout)) == 1
    assert b"/nonexistent" in result.stderr
    result = run("parse", data=TABLE.encode())
    assert (result.returncode, result.stderr) == (0, b"")
    assert result.stdout.count(b"\n") == 1


def test_text_of_any_script_whatever_the_locale() -> None:
    data = f"{TITLE}{HEADER}{ROW} [größe設定.exe]\n".encode()
    for format in ("json", "ndjson", "table"):
        result = run("parse", "--format", format, data=data)
        assert (result.returncode, result.stderr) == (0, b"")
        assert "größe設定.exe" in result.stdout.decode()


@pytest.mark.parametrize("format", ["json", "ndjson", "table"])
def test_reader_that_stops_is_no_error(format: str) -> None:
    """As in ``netparse parse | head -1``: more is written than a pipe holds, and nobody reads it."""
    process = subprocess.Popen(
        [*COMMAND, "parse", "--format", format],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=ENVIRONMENT,
    )
    assert process.stdin
    assert process.stdout
    assert process.stderr
    process.stdin.write((TITLE + HEADER + ROW * 900).encode())
    process.stdin.close()
    process.stdout.read(10)
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait(SECONDS) in (0, 141, -13)
    process.stderr.close()


def test_full_device_is_an_error_with_a_message() -> None:
    if not Path("/dev/full").exists():
        pytest.skip("there is no /dev/full here")
    result = run("parse", "--output", "/dev/full", data=TABLE.encode())
    assert result.returncode == 2
    assert b"No space left" in result.stderr
    assert b"Traceback" not in result.stderr
    with Path("/dev/full").open("wb") as full:
        other = subprocess.run(
            [*COMMAND, "parse"], input=TABLE.encode(), stdout=full, stderr=subprocess.PIPE, env=ENVIRONMENT, check=False
        )
    assert other.returncode == 2
    assert b"No space left" in other.stderr
    assert b"Traceback" not in other.stderr


def test_closed_standard_input_is_no_traceback() -> None:
    result = subprocess.run(
        ["sh", "-c", 'exec "$@" <&-', "sh", *COMMAND, "parse"],
        capture_output=True,
        env=ENVIRONMENT,
        timeout=SECONDS,
        check=False,
    )
    assert result.returncode in (1, 2)
    assert b"Traceback" not in result.stderr
