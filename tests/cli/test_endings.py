"""However ``netparse run`` ends, nothing that its command has started is left, and what it wrote is whole."""

from __future__ import annotations

import fcntl
import json
import os
import pty
import signal
import subprocess
import termios
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

import netparse
from netparse.inputs import command as native
from tests.cli.program import COMMAND, ENVIRONMENT
from tests.inputs.commands import python
from tests.inputs.marked import SECONDS, Mark, shows_processes
from tests.printing.texts import TABLE
from tests.reports import records_of

if TYPE_CHECKING:
    from typing import Self

pytestmark = [shows_processes, pytest.mark.usefixtures("ending")]

SIGNALS: Final = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
TABLE_AND_TWO: Final = 'printf %s "$1"; sleep "$0" & sleep "$0" & wait'
"""A command that prints a table, and then waits for two programs."""
DEAF: Final = f"trap '' TERM; {TABLE_AND_TWO}"
"""The same with programs that SIGTERM does not end."""
LEFT_BEHIND: Final = 'printf %s "$1"; sleep "$0" &'
"""A command that ends before what it has started."""
ENDLESS: Final = 'sleep "$0" & while :; do printf %s "$1"; done'
"""A command that prints until it is stopped."""
terminals = pytest.mark.parametrize("terminal", [False, True], ids=["no terminal", "terminal"])


def shell(code: str, mark: Mark) -> list[str]:
    """Return a command of which nothing ends with the session: that would hide what netparse has left."""
    return ["sh", "-c", f"trap '' HUP; {code}", mark.seconds, TABLE]


class Session:
    """The program in a session of its own, which has a terminal or has none."""

    def __init__(
        self, *arguments: str, terminal: bool, program: list[str] = COMMAND, out: int = subprocess.PIPE
    ) -> None:
        self.terminal, theirs = pty.openpty()

        def begin() -> None:
            for number in SIGNALS:  # which this test may have been started to ignore
                signal.signal(number, signal.SIG_DFL)
            os.setsid()
            if terminal:
                fcntl.ioctl(theirs, termios.TIOCSCTTY, 0)

        self.process = subprocess.Popen(
            [*program, "run", *arguments],
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=subprocess.PIPE,
            env=ENVIRONMENT,
            preexec_fn=begin,
        )
        os.close(theirs)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.process.kill()
        self.process.communicate()
        os.close(self.terminal)

    def end(self) -> tuple[int, bytes, bytes]:
        """Return the status of the program, and what it has printed."""
        out, errors = self.process.communicate(timeout=SECONDS)
        return self.process.returncode, out, errors


def ports(report: bytes) -> list[int]:
    return [record["local_port"] for record in records_of(json.loads(report))]


@terminals
@pytest.mark.parametrize("code", [TABLE_AND_TWO, DEAF], ids=["obeying", "deaf"])
@pytest.mark.parametrize("number", SIGNALS)
def test_signal(number: signal.Signals, code: str, terminal: bool, mark: Mark) -> None:
    with Session(*shell(code, mark), terminal=terminal) as session:
        mark.wait_for(2)
        session.process.send_signal(number)
        status, out, errors = session.end()
    assert (status, ports(out), errors) == (128 + number, [49712, 49713], b"")
    mark.wait_for_none()


@pytest.mark.parametrize(("first", "second"), [*zip(SIGNALS, SIGNALS[1:] + SIGNALS[:1], strict=True)])
def test_second_signal_ends_everything_at_once(first: signal.Signals, second: signal.Signals, mark: Mark) -> None:
    """The command shows by another program that it was asked to end. It goes on, and netparse would wait forever."""
    code = f'trap "" TERM; sleep "$0" & trap "sleep {mark.seconds} &" TERM; while :; do wait; done'
    patient = python("from netparse import cli; from netparse.inputs import command; command.GRACE = 1e6; cli.main()")
    with Session(*shell(code, mark), terminal=False, program=patient) as session:
        mark.wait_for(1)
        session.process.send_signal(first)
        mark.wait_for(2)
        session.process.send_signal(second)
        status, _, errors = session.end()
    assert status == 128 + second
    assert b"Traceback" not in errors
    mark.wait_for_none()


@pytest.mark.parametrize("number", SIGNALS)
def test_signal_with_an_output_file(number: signal.Signals, mark: Mark, tmp_path: Path) -> None:
    """Where ``parse`` leaves the old file as it was, ``run`` has something to keep."""
    target = tmp_path / "out.json"
    target.write_text("old", encoding="utf-8")
    with Session("-o", str(target), *shell(TABLE_AND_TWO, mark), terminal=False) as session:
        mark.wait_for(2)
        session.process.send_signal(number)
        status, out, errors = session.end()
    assert (status, out, errors) == (128 + number, b"", b"")
    assert ports(target.read_bytes()) == [49712, 49713]
    assert [*tmp_path.iterdir()] == [target]
    mark.wait_for_none()


@terminals
@pytest.mark.parametrize("code", [TABLE_AND_TWO, DEAF], ids=["obeying", "deaf"])
def test_time_limit(code: str, terminal: bool, mark: Mark) -> None:
    with Session("--timeout", "2", *shell(code, mark), terminal=terminal) as session:
        status, out, _ = session.end()
    assert (status, ports(out)) == (native.STOPPED, [49712, 49713])
    mark.wait_for_none()


@terminals
def test_command_that_leaves_a_program_behind(terminal: bool, mark: Mark) -> None:
    with Session(*shell(LEFT_BEHIND, mark), terminal=terminal) as session:
        status, out, errors = session.end()
    assert (status, ports(out), errors) == (0, [49712, 49713], b"")
    (note,) = json.loads(out)["diagnostics"]
    assert (note["severity"], note["code"], note["message"]) == ("warning", "input_limit", native.OUTLIVED)
    mark.wait_for_none()


def test_command_that_leaves_a_silent_program_behind(mark: Mark) -> None:
    """It has closed its streams, so nothing of it can be missing."""
    code = LEFT_BEHIND.replace("&", ">/dev/null 2>&1 &")
    with Session(*shell(code, mark), terminal=False) as session:
        status, out, errors = session.end()
    assert (status, ports(out), errors) == (0, [49712, 49713], b"")
    assert json.loads(out)["diagnostics"] == []
    mark.wait_for_none()


@terminals
def test_reader_that_goes_away(terminal: bool, mark: Mark) -> None:
    """As in ``netparse run -f ndjson netstat -c | head -1``."""
    with Session("-f", "ndjson", *shell(ENDLESS, mark), terminal=terminal) as session:
        assert session.process.stdout
        session.process.stdout.readline()
        mark.wait_for(1)
        session.process.stdout.close()
        assert session.process.wait(SECONDS) == 141
    mark.wait_for_none()


@terminals
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no such device here")
def test_full_disk(terminal: bool, mark: Mark) -> None:
    with Path("/dev/full").open("wb") as full:
        session = Session("-f", "ndjson", *shell(ENDLESS, mark), terminal=terminal, out=full.fileno())
    with session:
        status, _, errors = session.end()
    assert status == 2
    assert b"No space left" in errors
    mark.wait_for_none()


def test_what_leaves_the_group_is_left_alone(mark: Mark) -> None:
    """A daemon has a session of its own."""
    with Session(*shell('setsid sleep "$0" >/dev/null 2>&1 &', mark), terminal=False) as session:
        session.end()
    mark.wait_for(1)


@pytest.mark.parametrize("code", ['sleep "$0" & exec "$@"', '(sleep "$0" &) ; exec "$@"'])
def test_others_in_the_group_of_a_terminal_are_left_alone(code: str, mark: Mark) -> None:
    """As ``less`` in ``netparse run netstat | less``."""
    with Mark() as other:
        program = ["sh", "-c", code, other.seconds, *COMMAND]
        with Session(*shell(TABLE_AND_TWO, mark), terminal=True, program=program) as session:
            mark.wait_for(2)
            session.process.terminate()
            mark.wait_for(0)
            other.wait_for(1)


def test_command_may_ask_on_the_terminal() -> None:
    """As ``ssh`` and ``sudo`` do, whatever standard input is."""
    code = 'read word </dev/tty; printf %s "$0"; echo "$word" >&2'
    with Session("sh", "-c", code, TABLE, terminal=True) as session:
        os.write(session.terminal, b"secret\n")
        status, out, errors = session.end()
    assert (status, ports(out), errors) == (0, [49712, 49713], b"")
    assert [note["message"] for note in json.loads(out)["diagnostics"]] == ["secret"]


def test_function_in_a_thread(mark: Mark) -> None:
    """A thread gets no signals. Its command ends all the same, and those of other threads go on."""
    reports: list[netparse.Report] = []

    def run(code: str) -> None:
        reports.append(netparse.run(shell(code, mark), timeout=2))

    threads = [threading.Thread(target=run, args=(code,)) for code in (TABLE_AND_TWO, LEFT_BEHIND, DEAF)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(SECONDS)
    assert [len(report.captures[0].records) for report in reports] == [2, 2, 2]
    mark.wait_for_none()
