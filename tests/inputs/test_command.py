"""Running a command: no shell, English, both streams, its end and its limits, and which command is chosen."""

from __future__ import annotations

import os
import platform
import signal
import sys
import threading
import time
from pathlib import Path
from typing import Final

import pytest

from netparse import CommandError
from netparse.inputs import command as native
from netparse.inputs import program as programs
from netparse.inputs.command import Command
from netparse.inputs.program import command_for
from tests.inputs.commands import jumping_clock, posix, python
from tests.inputs.marked import Mark, shows_processes

LARGE: Final = 8 << 20
"""Bytes: many times what a pipe and the buffer hold."""


def finished(argv: list[str], timeout: float | None = None) -> tuple[bytes, Command]:
    """Run a command to its end; return what it printed, and itself."""
    with Command(argv, timeout=timeout) as command:
        return b"".join(iter(lambda: command.read(), b"")), command


def test_arguments_stay_what_they_are(tmp_path: Path) -> None:
    hostile = ["$(touch x)", "`touch x`", "; touch x", "* ?", "a  b", "", "'\"\\", "%PATH%", "&", "\n", "--format", "-"]
    code = f"import os, sys; os.chdir({str(tmp_path)!r}); sys.stdout.buffer.write(repr(sys.argv[1:]).encode())"
    printed, command = finished(python(code, *hostile))
    assert printed.decode() == repr(hostile)
    assert command.argv[3:] == hostile
    assert list(tmp_path.iterdir()) == []


def test_environment_is_kept_but_for_the_language(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    monkeypatch.setenv("NETPARSE_TEST", "kept")
    printed, _ = finished(python("import os; print(os.environ['LC_ALL'], os.environ['NETPARSE_TEST'])"))
    assert printed.split() == [b"C", b"kept"]
    assert os.environ["LC_ALL"] == "de_DE.UTF-8"


def test_standard_input_is_empty() -> None:
    assert finished(python("import sys; print(len(sys.stdin.read()))"))[0].split() == [b"0"]


@posix
@pytest.mark.parametrize("terminal", [False, True])
def test_command_has_a_group_of_its_own_unless_there_is_a_terminal(
    terminal: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("netparse.inputs.job._has_terminal", lambda: terminal)
    printed, _ = finished(python("import os; print(os.getpgrp())"))
    assert (int(printed) == os.getpgrp()) == terminal


def test_streams_are_kept_apart() -> None:
    printed, command = finished(python("import sys; print('out'); print('one\\n\\n two ', file=sys.stderr)"))
    assert printed.split() == [b"out"]
    assert command.messages == ["one", " two "]
    assert (command.status, command.failure, command.messages_cut) == (0, None, False)


def test_both_streams_may_be_large() -> None:
    code = f"""
import sys
for _ in range({LARGE} // 4096):
    sys.stderr.write("e" * 4095 + "\\n")
    sys.stdout.write("o" * 4095 + "\\n")
"""
    printed, command = finished(python(code))
    assert len(printed.replace(b"\r", b"")) == LARGE
    assert {*command.messages} == {"e" * 4095}
    assert command.messages_cut
    assert sum(map(len, command.messages)) <= native.ERROR_BYTES
    assert command.status == 0


def test_messages_are_limited_by_lines() -> None:
    _, command = finished(python("import sys; sys.stderr.write('e\\n' * 150)"))
    assert command.messages == ["e"] * native.ERROR_LINES
    assert command.messages_cut


def test_messages_that_are_no_text() -> None:
    _, command = finished(python("import sys; sys.stderr.buffer.write(b'a\\xff\\x1b[31m\\n')"))
    assert command.messages == ["a\ufffd\x1b[31m"]


def test_command_waits_for_a_slow_reader() -> None:
    """What is read ahead is bounded: of a command that never ends, no more than the buffer stands in memory."""
    with Command(python("while True: print('o' * 4095)"), timeout=None) as command:
        sizes = [len(command.read()) for _ in range(50)]
        assert min(sizes) > 0
        assert max(sizes) <= native.BUFFER + native.BLOCK


@pytest.mark.parametrize("status", [0, 1, 3, 255])
def test_status_is_that_of_the_command(status: int) -> None:
    argv = python(f"raise SystemExit({status})")
    _, command = finished(argv)
    assert command.status == status
    assert command.failure == (f"{command.command_line}: exited with status {status}" if status else None)


@posix
def test_status_of_a_signal() -> None:
    _, command = finished(python("import os, signal; os.kill(os.getpid(), signal.SIGKILL)"))
    assert command.status == 128 + signal.SIGKILL
    assert (command.failure or "").endswith(": was ended by signal 9")


def test_command_that_never_ends_is_stopped() -> None:
    _, command = finished(python("while True: pass"), timeout=0.2)
    assert command.status == native.STOPPED
    assert command.limit == "the command was stopped after 0.2 seconds"
    assert command.failure == f"{command.command_line}: {command.limit}"


def test_command_that_closes_its_output_is_stopped_too() -> None:
    _, command = finished(python("import os\nos.close(1)\nos.close(2)\nwhile True: pass"), timeout=1)
    assert command.status == native.STOPPED


def test_what_was_printed_before_the_limit_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    printed = tmp_path / "printed"
    monkeypatch.setattr(native, "monotonic", jumping_clock(printed.exists))
    code = "import pathlib, sys\nprint('all of it', flush=True)\npathlib.Path(sys.argv[1]).touch()\nwhile True: pass"
    output, command = finished(python(code, str(printed)), timeout=1800)
    assert output.split() == [b"all", b"of", b"it"]
    assert command.limit == "the command was stopped after 1800 seconds"


@posix
def test_command_that_does_not_listen_is_killed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    deaf = tmp_path / "deaf"
    monkeypatch.setattr(native, "GRACE", 0.2)
    monkeypatch.setattr(native, "monotonic", jumping_clock(deaf.exists))
    code = """
import pathlib, signal, sys
signal.signal(signal.SIGTERM, signal.SIG_IGN)
pathlib.Path(sys.argv[1]).touch()
while True: print("still here", flush=True)
"""
    with Command(python(code, str(deaf)), timeout=1800) as command:
        while command.read():
            pass
        assert command.status == native.STOPPED
        assert command._job.status == -signal.SIGKILL


def test_output_is_limited(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(native, "OUTPUT_LIMIT", 100_000)
    printed, command = finished(python("while True: print('o' * 999)"))
    assert len(printed) == 100_000
    assert command.limit == "the command was stopped after 100000 bytes of output"
    assert command.status == native.STOPPED


GRANDCHILD: Final = """
import subprocess, sys
print(subprocess.Popen([sys.executable, "-c", sys.argv[1]]).pid, flush=True)
"""


@shows_processes
@pytest.mark.parametrize("terminal", [False, True])
def test_children_of_the_command_end_with_it(terminal: bool, mark: Mark, monkeypatch: pytest.MonkeyPatch) -> None:
    """They have its pipes open, and would live longer than the test."""
    monkeypatch.setattr("netparse.inputs.job._has_terminal", lambda: terminal)
    monkeypatch.setattr(native, "GRACE", 0.2)
    _, command = finished(["sh", "-c", 'for _ in $(seq 50); do sleep "$0" & done', mark.seconds])
    assert (command.status, command.outlived) == (0, True)
    mark.wait_for_none()


@posix
@pytest.mark.parametrize("timeout", [0, -1, float("nan"), -float("inf")])
def test_time_limit_is_above_zero(timeout: float) -> None:
    with pytest.raises(ValueError, match=f"above 0, or None, not {timeout}"):
        Command(["true"], timeout=timeout)


@posix
@pytest.mark.parametrize("code", ["print('more' * 999)", "print('more', flush=True); import time; time.sleep(0.01)"])
def test_children_that_go_on_printing_end_with_the_time(code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A pipe without a reader ends them."""
    monkeypatch.setattr(native, "GRACE", 3)  # a child on a busy machine takes long to begin
    with Command(python(GRANDCHILD, f"while True: {code}"), timeout=1) as command:
        while command.read():
            pass
        assert command.status == native.STOPPED


def test_interruption_ends_the_command() -> None:
    with Command(python("print('out', flush=True)\nwhile True: pass"), timeout=None) as command:
        assert command.read().startswith(b"out")
        command.interrupted_by = signal.SIGINT
        assert command.read().strip() == b""
        assert command.status == 128 + signal.SIGINT
        assert command.failure is None
        assert command._job.status is not None


def test_command_does_not_outlive_the_context() -> None:
    before = {*threading.enumerate()}
    with Command(python("while True: print('o' * 4095)"), timeout=None) as command:
        command.read()
    assert command._job.status is not None
    deadline = time.monotonic() + 30
    while {*threading.enumerate()} - before and time.monotonic() < deadline:
        time.sleep(0.01)
    assert {*threading.enumerate()} <= before


@pytest.mark.parametrize(
    ("argv", "status", "said"),
    [
        ([], native.NOT_FOUND, "no command is given"),
        (["no-such-program", "-x"], native.NOT_FOUND, "no-such-program: not found in the directories of PATH"),
        (["/no/such/program"], native.NOT_FOUND, "/no/such/program: there is no such file"),
        (["a\0b"], native.NOT_EXECUTABLE, "null"),
    ],
)
def test_command_that_cannot_be_started(argv: list[str], status: int, said: str) -> None:
    with pytest.raises(CommandError, match=said) as caught, Command(argv):
        pass
    assert caught.value.status == status


@posix
def test_file_that_is_no_program(tmp_path: Path) -> None:
    text, script = tmp_path / "text", tmp_path / "script"
    text.write_text("no program", encoding="utf-8")
    script.write_text("#!/no/such/interpreter\n", encoding="utf-8")
    script.chmod(0o755)
    for path in (text, script, tmp_path):
        with pytest.raises(CommandError, match=str(path)) as caught, Command([str(path)]):
            pass
        assert caught.value.status == native.NOT_EXECUTABLE


def test_one_text_is_no_command() -> None:
    with pytest.raises(TypeError, match="sequence of words"):
        Command("netstat -an")


@pytest.mark.parametrize(
    ("release", "said"),
    [
        ({"ID": "debian"}, "netstat is not installed; on Debian or Ubuntu: apt install net-tools"),
        ({"ID": "linuxmint", "ID_LIKE": "ubuntu debian"}, "on Debian or Ubuntu: apt install net-tools"),
        ({"ID": "rocky", "ID_LIKE": "rhel centos fedora"}, "on Fedora: dnf install net-tools"),
        ({"ID": "alpine"}, "on Alpine: apk add net-tools"),
        ({"ID": "arch"}, "on Arch: pacman -S net-tools"),
        ({"ID": "other"}, "netstat is not installed; install the package net-tools"),
        (None, "netstat is not installed; install the package net-tools"),
    ],
)
def test_what_to_install(
    release: dict[str, str] | None, said: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def release_of_this_system() -> dict[str, str]:
        if release is None:
            raise FileNotFoundError
        return release

    nothing_is_installed(monkeypatch, tmp_path)
    monkeypatch.setattr(platform, "freedesktop_os_release", release_of_this_system)
    monkeypatch.setattr(sys, "platform", "linux")
    with pytest.raises(CommandError, match=said) as caught, Command(["netstat", "-an"]):
        pass
    assert caught.value.status == native.NOT_FOUND


def test_systems_that_have_it_are_told_to_look(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    nothing_is_installed(monkeypatch, tmp_path)
    monkeypatch.setattr(sys, "platform", "darwin")
    with pytest.raises(CommandError, match="route is part of this system"), Command(["route", "-n"]):
        pass


def nothing_is_installed(monkeypatch: pytest.MonkeyPatch, directory: Path) -> None:
    monkeypatch.setenv("PATH", str(directory))
    monkeypatch.setattr(programs, "SYSTEM_DIRECTORIES", str(directory))


def install(directory: Path, name: str, target: str) -> None:
    """Make a program of a name that is a link to another one."""
    (directory / target).touch(mode=0o755)
    if name != target:
        (directory / name).symlink_to(target)


@posix
@pytest.mark.parametrize(
    ("system", "target", "netstat", "route"),
    [
        ("linux", "net-tools", "netstat -anpW", "route -n"),
        ("linux", "busybox", "netstat -an", "route -n"),
        ("linux", "busybox.static", "netstat -an", "route -n"),
        ("android", "toybox", "netstat -an", "route -n"),
        ("win32", "system", "netstat -ano", "route print"),
        ("darwin", "system", "netstat -anv", "netstat -rn"),
        ("freebsd14", "system", "netstat -an", "netstat -rn"),
        ("openbsd7", "system", "netstat -an", "netstat -rn"),
        ("netbsd10", "system", "netstat -an", "netstat -rn"),
    ],
)
def test_arguments_that_suit_the_system(
    system: str, target: str, netstat: str, route: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    nothing_is_installed(monkeypatch, tmp_path)
    install(tmp_path, "netstat", target)
    install(tmp_path, "route", target)
    monkeypatch.setattr(programs, "find_program", lambda program: str(tmp_path / program))
    monkeypatch.setattr(sys, "platform", system)
    assert " ".join(command_for(["netstat"])) == netstat
    assert " ".join(command_for(["route"])) == route
    for argv in (["netstat", "-r"], ["/bin/netstat"], ["ssh", "host", "netstat"], ["other"], []):
        assert command_for(argv) == argv


@posix
def test_programs_of_the_system_need_not_be_in_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "route"
    program.write_text(f"#!{sys.executable}\nprint('found')\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(Path(sys.executable).parent))
    monkeypatch.setattr(programs, "SYSTEM_DIRECTORIES", str(tmp_path))
    assert finished(["route", "-x"])[0].split() == [b"found"]
