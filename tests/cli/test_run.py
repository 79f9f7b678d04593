"""``netparse run`` and ``netparse.run``: a command's output as a report, its messages, its status, and its end."""

from __future__ import annotations

import io
import json
import os
import re
import signal
import subprocess
import sys
import threading
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, BinaryIO, Final, cast

import pytest
from typer.testing import CliRunner

import netparse
from netparse.cli import app
from netparse.finding.recognizer import Recognizer
from netparse.inputs import command as native
from netparse.inputs.program import command_for, find_program
from netparse.reading.document import Document
from tests.cli.program import COMMAND, ENVIRONMENT, SECONDS, on_terminal
from tests.inputs.commands import jumping_clock, posix, python
from tests.printing.texts import BSD_ROWS, HEADER, ROUTES, ROW, ROW_2, TABLE, TITLE
from tests.reports import records_of
from tests.samples.origins import SAMPLES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from typer.testing import Result

NOTHING: Final = "no such thing here\n"
UNCLEAN: Final = TABLE + ROW[:40] + "\n" + ROW
REPEAT: Final = "\n" + TITLE + "\n" + HEADER + ROW + ROW_2


def run(*arguments: str) -> Result:
    result = CliRunner().invoke(app, ["run", *arguments])
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


def printing(text: str, messages: str = "", status: int = 0) -> list[str]:
    """Return a command that prints a text, and messages to standard error."""
    code = "import sys; sys.stdout.write(sys.argv[1]); sys.stderr.write(sys.argv[2]); sys.exit(int(sys.argv[3]))"
    return python(code, text, messages, str(status))


def report_of(result: Result) -> dict[str, Any]:
    report: dict[str, Any] = json.loads(result.stdout)
    return report


def test_report_of_a_command() -> None:
    argv = printing(TABLE)
    before = datetime.now(UTC).replace(microsecond=0)
    result = run("--", *argv)
    assert (result.exit_code, result.stderr) == (0, "")
    report = report_of(result)
    (capture,) = report["captures"]
    assert capture.pop("command") == native.Command(argv).command_line
    assert before <= datetime.fromisoformat(capture.pop("captured_at")) <= datetime.now(UTC)
    assert report == netparse.parse(TABLE.encode()).model_dump(mode="json", exclude_none=True)


def test_time_has_the_offset_of_the_place(monkeypatch: pytest.MonkeyPatch) -> None:
    time = netparse.run(printing(TABLE)).captures[0].captured_at
    assert time
    assert time.utcoffset() == datetime.now().astimezone().utcoffset()


def test_command_and_time_that_the_text_shows_are_kept() -> None:
    result = run(*printing(f"Mon 10/13/2025 10:44:00\nC:\\>netstat -ano\n\n{TABLE}"))
    assert report_of(result)["captures"][0]["command"] == "netstat -ano"
    text = f"2025-10-13 10:44:00\n{TABLE}"
    expected = netparse.parse(text).captures[0].captured_at
    assert expected
    assert netparse.run(printing(text)).captures[0].captured_at == expected


@pytest.mark.parametrize("tool", ["netstat", "route"])
def test_tool_is_told_by_the_command(tool: str) -> None:
    """Both print this table."""
    assert netparse.run([*python("import sys; print(sys.argv[2])", tool, ROUTES)]).captures[0].tool == tool


@pytest.mark.parametrize("dashes", [[], ["--"]])
def test_options_behind_the_command_are_its_own(dashes: list[str]) -> None:
    argv = [*printing(TABLE), "--format", "table", "-f", "--help", "--", "--timeout"]
    report = report_of(run("--compact", *dashes, *argv))
    assert report["captures"][0]["command"].endswith("--format table -f --help -- --timeout")


@pytest.mark.parametrize("format", ["json", "ndjson", "table"])
def test_formats(format: str) -> None:
    shown = run("--format", format, *printing(TABLE)).stdout
    if format == "table":
        assert "203.0.113.80:443" in shown
    else:
        rows = [json.loads(line) for line in shown.splitlines()]
        records = rows if format == "ndjson" else records_of(rows[0])
        assert [record["local_port"] for record in records] == [49712, 49713]


def test_ndjson_tells_the_command() -> None:
    argv = printing(TABLE)
    row = json.loads(run("-f", "ndjson", *argv).stdout.splitlines()[0])
    assert datetime.fromisoformat(row["source"].pop("captured_at")).tzinfo
    about = {"capture": 1, "tool": "netstat", "dialect": "windows", "os": "windows", "language": "en"}
    assert row["source"] == {**about, "command": native.Command(argv).command_line}


def test_output_file(tmp_path: Path) -> None:
    target = tmp_path / "out.json"
    result = run("--output", str(target), *printing(TABLE))
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "")
    assert len(records_of(json.loads(target.read_text(encoding="utf-8")))) == 2


def test_output_file_is_left_alone_if_the_command_cannot_be_started(tmp_path: Path) -> None:
    target = tmp_path / "out.json"
    target.write_text("earlier", encoding="utf-8")
    assert run("-f", "ndjson", "--output", str(target), "no-such-program").exit_code == native.NOT_FOUND
    assert run("--dialect", "vms", "--output", str(target), *printing(TABLE)).exit_code == 2
    assert target.read_text(encoding="utf-8") == "earlier"


@pytest.mark.parametrize(
    ("text", "child", "status", "strict"),
    [
        (TABLE, 0, 0, 0),
        (TABLE, 3, 3, 3),
        (UNCLEAN, 0, 0, 3),
        (UNCLEAN, 7, 7, 7),
        (NOTHING, 0, 1, 1),
        (NOTHING, 9, 9, 9),
        ("", 0, 1, 1),
    ],
)
@pytest.mark.parametrize("format", ["json", "ndjson", "table"])
def test_exit_status(text: str, child: int, status: int, strict: int, format: str) -> None:
    argv = printing(text, status=child)
    assert run("--format", format, *argv).exit_code == status
    assert run("--format", format, "--strict", *argv).exit_code == strict


def test_failure_is_said_in_one_sentence() -> None:
    for text in (TABLE, NOTHING):
        argv = printing(text, status=3)
        command = native.Command(argv).command_line
        said = run(*argv).stderr
        assert said.startswith("netparse: ")
        assert said.endswith(": exited with status 3\n")
        assert len(said.splitlines()) == 1
        assert len(said) >= len(command)


def test_nothing_recognized_is_said() -> None:
    result = run(*printing(NOTHING))
    assert re.search("no output of netstat.* was recognized", result.stderr)
    assert [note["code"] for note in report_of(result)["diagnostics"]] == ["nothing_recognized"]


@posix
def test_signal_is_the_status() -> None:
    result = run(*python("import os; os.kill(os.getpid(), 9)"))
    assert result.exit_code == 137
    assert "was ended by signal 9" in result.stderr


def test_program_that_is_not_there() -> None:
    result = run("no-such-program")
    assert (result.exit_code, result.stdout) == (127, "")
    assert result.stderr == "netparse: no-such-program: not found in the directories of PATH\n"


@posix
def test_program_that_may_not_be_run(tmp_path: Path) -> None:
    text = tmp_path / "text"
    text.write_text("no program", encoding="utf-8")
    result = run(str(text))
    assert (result.exit_code, result.stdout) == (126, "")
    assert result.stderr == f"netparse: {text}: Permission denied\n"


@pytest.mark.parametrize("arguments", [[], ["--"], ["--timeout", "-1", "x"], ["--format", "yaml", "x"], ["-an", "x"]])
def test_wrong_usage(arguments: list[str]) -> None:
    result = run(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "Usage" in result.stderr


ELEVATION: Final = "The requested operation requires elevation."


@pytest.mark.parametrize(("status", "severity"), [(0, "warning"), (3, "error")])
def test_messages_become_diagnostics(status: int, severity: str) -> None:
    known = Recognizer().messages.message(ELEVATION)
    assert known
    result = run(*printing(TABLE, f"  something odd \n\n{ELEVATION}\n", status))
    assert report_of(result)["diagnostics"] == [
        {"severity": severity, "code": "tool_message", "message": "something odd", "text": "something odd"},
        {"severity": known.severity, "code": "tool_message", "message": ELEVATION, "text": ELEVATION},
    ]


def test_messages_are_diagnostics_in_ndjson() -> None:
    last = json.loads(run("-f", "ndjson", *printing(TABLE, "odd\n")).stdout.splitlines()[-1])
    assert (last["kind"], last["message"], last["source"]) == ("diagnostic", "odd", {})


def test_message_of_several_lines_is_one_diagnostic() -> None:
    usage = "usage: netstat [-ra] [-n]\n       netstat -i\n\n        -r, --route  routes\n"
    notes = netparse.run(printing(TABLE, f"odd\n{usage}odd\n")).diagnostics
    assert [note.text for note in notes] == ["odd", "usage: netstat [-ra] [-n]", "odd"]


def test_too_many_messages_are_told() -> None:
    notes = netparse.run(printing(TABLE, "odd\n" * 1000)).diagnostics
    assert [note.code for note in notes] == ["tool_message"] * native.ERROR_LINES + ["input_limit"]
    assert notes[-1].severity == "warning"


@posix
@pytest.mark.parametrize("arguments", [["--format", "table"], ["--pretty"]])
def test_no_control_character_of_the_command_reaches_the_terminal(arguments: list[str]) -> None:
    odd = "a\x1b[31m\x9b2J\x07\u202eb"
    _, shown = on_terminal("run", *arguments, *printing(TABLE, f"{odd}\n", 3), odd)
    assert "exited with status 3" in shown
    assert odd[:6] not in shown
    assert not {*"\x9b\x07\u202e"} & {*shown}


def test_binary_output_is_nothing_recognized() -> None:
    result = run(*python("import sys; sys.stdout.buffer.write(bytes(range(256)) * 4096)"))
    assert result.exit_code == 1
    assert report_of(result)["captures"] == []


def test_encoding_of_the_output() -> None:
    text = f"{TITLE}{HEADER}{ROW} [größe.exe]\n"
    argv = python("import sys; sys.stdout.buffer.write(sys.argv[1].encode('cp850'))", text)
    assert records_of(report_of(run("--encoding", "cp850", *argv)))[0]["program"] == "größe.exe"
    assert run("--encoding", "nosuch", *argv).exit_code == 2


def test_standard_input_is_not_swallowed() -> None:
    """As in ``while read host; do netparse run ssh $host netstat; done < hosts``."""
    script = 'read a; "$@"; read b; echo "$a-$b"'
    argv = [*COMMAND, "run", *python("import sys; sys.stdin.read(); print(sys.argv[1])", TABLE)]
    result = subprocess.run(
        ["sh", "-c", script, "sh", *argv], input=b"one\ntwo\n", capture_output=True, env=ENVIRONMENT, check=False
    )
    assert result.stdout.splitlines()[-1] == b"one-two"


def test_time_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    printed = tmp_path / "printed"
    monkeypatch.setattr(native, "monotonic", jumping_clock(printed.exists))
    code = "import pathlib, sys\nprint(sys.argv[1], flush=True)\npathlib.Path(sys.argv[2]).touch()\nwhile True: pass"
    result = run("--timeout", "1800", *python(code, TABLE, str(printed)))
    assert result.exit_code == 124
    report = report_of(result)
    assert len(records_of(report)) == 2
    (note,) = report["diagnostics"]
    assert (note["severity"], note["code"]) == ("error", "input_limit")
    assert note["message"] == "the command was stopped after 1800 seconds"
    assert result.stderr.endswith(": the command was stopped after 1800 seconds\n")


def test_no_time_limit() -> None:
    assert run("--timeout", "0", *printing(TABLE)).exit_code == 0


def test_output_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(native, "OUTPUT_LIMIT", 10_000)
    result = run("-f", "ndjson", *python("import sys\nsys.stdout.write(sys.argv[1])\nwhile True: print(' x')", TABLE))
    assert result.exit_code == 124
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    assert [row["kind"] for row in rows if row["kind"] != "diagnostic"] == ["socket", "socket"]
    assert rows[-1]["message"] == "the command was stopped after 10000 bytes of output"


def test_help_teaches() -> None:
    shown = " ".join(run("--help").stdout.split())
    options = "--timeout --format --pretty --compact --strict --dialect --encoding --output --help COMMAND"
    assert [option for option in options.split() if option not in shown] == []
    for taught in ("netparse run netstat", "netparse run -- ssh web netstat -an", "124 it was stopped", "127 it"):
        assert taught in shown


# The function


def test_function() -> None:
    report = netparse.run(printing(TABLE, "odd\n"))
    assert len(report.captures[0].records) == 2
    assert [note.message for note in report.diagnostics] == ["odd"]
    assert report.source.path is None


def test_function_tells_a_failure_by_diagnostics_if_there_is_something_to_return() -> None:
    report = netparse.run(printing(TABLE, "odd\n", 3))
    assert len(report.captures) == 1
    assert [(note.severity, note.message) for note in report.diagnostics] == [("error", "odd")]


@pytest.mark.parametrize("text", [NOTHING, ""])
def test_function_raises_if_there_is_not(text: str) -> None:
    with pytest.raises(netparse.CommandError, match=r"exited with status 3: odd$") as caught:
        netparse.run(printing(text, "odd\neven\n", 3))
    assert caught.value.status == 3
    assert netparse.run(printing(text)).diagnostics[0].code == "nothing_recognized"


def test_function_raises_what_the_others_raise() -> None:
    with pytest.raises(netparse.EncodingError):
        netparse.run(printing(TABLE), encoding="nosuch")
    with pytest.raises(netparse.DialectError):
        netparse.run(printing(TABLE), dialect="vms")
    with pytest.raises(netparse.CommandError) as caught:
        netparse.run(["no-such-program"])
    assert caught.value.status == 127


def test_function_stops_at_the_time_limit() -> None:
    with pytest.raises(netparse.CommandError, match=r"stopped after 0\.2 seconds") as caught:
        netparse.run(python("while True: pass"), timeout=0.2)
    assert caught.value.status == 124


BSD_SOCKETS: Final = (
    "Active Internet connections (including servers)\n"
    f"Proto Recv-Q Send-Q  {'Local Address':<22} {'Foreign Address':<22} (state)\n{BSD_ROWS[0]}{BSD_ROWS[1]}"
)
BSD_ROUTES: Final = (
    "Routing tables\n\nInternet:\n"
    f"Destination        Gateway            Flags    Refs      Use  Netif Expire\n{BSD_ROWS[2]}"
)


@posix
@pytest.mark.parametrize(
    ("system", "tool", "command"),
    [
        ("darwin", "netstat", "netstat -anv"),
        ("darwin", "route", "netstat -rn"),
        ("freebsd14", "netstat", "netstat -an"),
        ("freebsd14", "route", "netstat -rn"),
        ("openbsd7", "route", "netstat -rn"),
        ("netbsd10", "netstat", "netstat -an"),
    ],
)
def test_tool_alone_on_macos_and_the_bsds(
    system: str, tool: str, command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Their ``route`` prints no table: the routes are those of ``netstat``, which keeps a list of what it was told."""
    code = f"import sys; print({BSD_ROUTES!r} if 'r' in sys.argv[1] else {BSD_SOCKETS!r}, end='')"
    for program, does in (("netstat", code), ("route", "raise SystemExit(64)")):
        path = tmp_path / program
        path.write_text(f"#!{sys.executable}\n{does}\n", encoding="utf-8")
        path.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(sys, "platform", system)
    (capture,) = netparse.run([tool]).captures
    assert (capture.command, capture.tool, capture.dialect) == (command, "netstat", "bsd")
    kinds = ["route"] if tool == "route" else ["socket", "socket"]
    assert [record.kind for record in capture.records] == kinds


# While the command runs


class Child:
    """netparse, running a command that waits after each text until this test lets it go on, by a pipe for each."""

    CODE = """
import sys
for text, pipe in zip(sys.argv[1::2], sys.argv[2::2]):
    print(text, end="", flush=True)
    open(pipe).read()
"""

    def __init__(self, directory: Path, format: str, texts: list[str]) -> None:
        pipes = [directory / f"pipe-{number}" for number in range(len(texts))]
        for pipe in pipes:
            os.mkfifo(pipe)
        self.pipes = iter(pipes)
        arguments = [argument for pair in zip(texts, map(str, pipes), strict=True) for argument in pair]
        self.process = interruptible("--format", format, *python(self.CODE, *arguments))
        assert self.process.stdout
        self.out = self.process.stdout

    def step(self) -> None:
        """Wait until the command has printed a text, and let it go on."""
        next(self.pipes).open("w").close()

    def wait(self) -> None:
        """Wait until the command has printed a text, and let it wait for good."""
        self.kept = next(self.pipes).open("w")

    def row(self) -> dict[str, Any]:
        row: dict[str, Any] = json.loads(self.out.readline())
        return row

    def end(self) -> tuple[int, bytes, bytes]:
        """Return the status, and the rest of what netparse printed."""
        rest, errors = self.process.communicate(timeout=SECONDS)
        return self.process.returncode, rest, errors


def interruptible(*arguments: str, program: list[str] = COMMAND) -> subprocess.Popen[bytes]:
    """Start ``netparse run`` so that it hears SIGINT even if this test was started in the background."""
    return subprocess.Popen(
        [*program, "run", *arguments],
        bufsize=0,  # or what is read ahead of a line is missing from the rest
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=ENVIRONMENT,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )


@contextmanager
def killed_at_last(process: subprocess.Popen[bytes]) -> Iterator[None]:
    """Let a test fail rather than hang."""
    watchdog = threading.Timer(SECONDS, process.kill)
    watchdog.start()
    try:
        yield
    finally:
        watchdog.cancel()
        process.kill()
        process.wait()
        for stream in (process.stdout, process.stderr):
            if stream:
                stream.close()


@contextmanager
def child(directory: Path, format: str, *texts: str) -> Iterator[Child]:
    started = Child(directory, format, list(texts))
    with killed_at_last(started.process):
        yield started


@pytest.mark.usefixtures("ending")
@posix
def test_records_of_a_repeat_are_there_when_the_next_begins(tmp_path: Path) -> None:
    """The command waits for this test before each repeat, and this test for the records before it lets it go on."""
    with child(tmp_path, "ndjson", REPEAT, REPEAT, REPEAT) as started:
        started.step()
        first = [started.row(), started.row()]
        assert [row["local_port"] for row in first] == [49712, 49713]
        assert {row["source"]["capture"] for row in first} == {1}
        assert started.process.poll() is None
        started.step()
        second = [started.row(), started.row()]
        assert {row["source"]["capture"] for row in second} == {2}
        started.step()
        status, rest, errors = started.end()
    assert (status, errors) == (0, b"")
    assert [json.loads(line)["source"]["capture"] for line in rest.splitlines()] == [3, 3]


@pytest.mark.usefixtures("ending")
@posix
@pytest.mark.parametrize("format", ["json", "ndjson", "table"])
def test_interruption_ends_both_and_completes_the_output(format: str, tmp_path: Path) -> None:
    with child(tmp_path, format, REPEAT, REPEAT) as started:
        started.step()
        started.wait()
        started.process.send_signal(signal.SIGINT)
        status, out, errors = started.end()
    assert (status, errors) == (130, b"")
    if format == "table":
        assert sum(line.startswith(b" tcp") for line in out.splitlines()) == 4
        return
    rows = [json.loads(line) for line in out.splitlines()]
    records = rows if format == "ndjson" else records_of(rows[0])
    assert [record["local_port"] for record in records] == [49712, 49713] * 2


@pytest.mark.usefixtures("ending")
@posix
def test_second_interruption_stops_at_once(tmp_path: Path) -> None:
    """The command says that it runs, and then that it was told to end, for which netparse would wait forever."""
    pipes = [tmp_path / "runs", tmp_path / "told"]
    for pipe in pipes:
        os.mkfifo(pipe)
    code = """
import signal, sys
signal.signal(signal.SIGTERM, lambda *_: open(sys.argv[2], "w").close())
open(sys.argv[1], "w").close()
while True: signal.pause()
"""
    patient = python("from netparse import cli; from netparse.inputs import command; command.GRACE = 1e6; cli.main()")
    process = interruptible(*python(code, *map(str, pipes)), program=patient)
    with killed_at_last(process):
        for pipe in pipes:
            pipe.open().close()
            process.send_signal(signal.SIGINT)
        out, errors = process.communicate()
    assert (process.returncode, out) == (130, b"")
    assert b"Traceback" not in errors


@pytest.mark.usefixtures("ending")
@posix
def test_traffic_is_there_two_intervals_later(tmp_path: Path) -> None:
    """As in ``netparse run -f ndjson netstat -w 1``: whether a row is whole, the lines behind it tell."""
    heading = "            input        (Total)           output\n"
    header = "   packets  errs      bytes    packets  errs      bytes colls\n"
    row = "        36     0       4522         34     0       4402     0\n"
    with child(tmp_path, "ndjson", heading + header + row, *[row] * 5) as started:
        started.step()
        started.step()
        for line in (3, 4, 5):
            started.step()
            assert started.row()["line"] == line
            assert started.process.poll() is None
        started.step()
        status, rest, _ = started.end()
    assert (status, [json.loads(row)["line"] for row in rest.splitlines()]) == (0, [6, 7, 8])


@pytest.mark.usefixtures("ending")
@posix
def test_reader_that_stops_ends_the_command(tmp_path: Path) -> None:
    """As in ``netparse run -f ndjson netstat -c | head -1``."""
    with child(tmp_path, "ndjson", *[REPEAT] * 4) as started:
        started.step()
        started.row()
        started.out.close()
        started.step()
        assert started.process.wait(SECONDS) == 141
        assert started.process.stderr
        assert started.process.stderr.read() == b""


class Pieces:
    """A stream that gives a few lines at a time, as a command does."""

    def __init__(self, data: bytes, lines: int) -> None:
        self.rest = data.splitlines(keepends=True)
        self.lines = lines

    def read(self, size: int = -1) -> bytes:
        piece = b"".join(self.rest[: self.lines])
        del self.rest[: self.lines]
        return piece


def _streamed_document(blocks: Iterator[str], recognizer: Recognizer, **_: object) -> Document:
    return Document(blocks, recognizer, streaming=True)


PATHS: Final = sorted(SAMPLES.rglob("*.txt"))[::5]


@pytest.mark.parametrize("path", [pytest.param(path, id=f"{path.parent.name}/{path.stem}") for path in PATHS])
def test_lines_are_read_alike_however_they_come(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = path.read_bytes()
    whole = io.BytesIO()
    netparse.convert(data, whole)
    monkeypatch.setattr("netparse.pipeline.Document", _streamed_document)
    for lines in (1, 2, 3, 7):
        out = io.BytesIO()
        netparse.convert(cast("BinaryIO", Pieces(data, lines)), out)
        assert json.loads(out.getvalue()) == json.loads(whole.getvalue())


@pytest.mark.skipif(sys.platform != "linux", reason="what is installed elsewhere is not known")
@pytest.mark.parametrize("tool", ["netstat", "route"])
def test_tool_of_this_system(tool: str) -> None:
    """The layout is that of whatever is installed, so that only what holds for all of them is compared."""
    if find_program(tool) is None:
        pytest.skip(f"{tool} is not installed")
    result = run(tool)
    assert result.exit_code == 0
    (capture,) = report_of(result)["captures"]
    assert capture["tool"] == tool
    assert capture["command"] == " ".join(command_for([tool]))
