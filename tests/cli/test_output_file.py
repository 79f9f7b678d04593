"""``-o``: the old file stays until the new one is complete; what is no regular file is written directly."""

from __future__ import annotations

import json
import os
import resource
import signal
import stat
import subprocess
import threading
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from netparse.cli.output_file import OutputFile
from tests.cli.program import COMMAND, ENVIRONMENT, SECONDS
from tests.printing.texts import HEADER, ROW, TABLE, TITLE

if TYPE_CHECKING:
    from collections.abc import Callable

FORMATS: Final = (["-f", "json"], ["-f", "json", "--pretty"], ["-f", "ndjson"], ["-f", "table"])
LONG: Final = (TITLE + HEADER + ROW * 20_000).encode()
"""More than a pipe holds, and than a program reads before it writes."""
MORE_THAN_FITS: Final = (TITLE + HEADER + ROW * 2000).encode()
"""What makes more than 100,000 bytes in every format; a table takes much longer than the others."""
UNREADABLE: Final = "/proc/self/mem"
"""A file that can be opened, but not read at its beginning."""


def run(
    *arguments: str | Path, data: bytes = TABLE.encode(), before: Callable[[], None] | None = None
) -> subprocess.CompletedProcess[bytes]:
    # A full disk would cut the modules that Python compiles, too.
    environment = {**ENVIRONMENT, "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(
        [*COMMAND, *map(str, arguments)],
        input=data,
        capture_output=True,
        timeout=SECONDS,
        env=environment,
        preexec_fn=before,
        check=False,
    )


@pytest.fixture
def old(tmp_path: Path) -> Path:
    path = tmp_path / "out" / "old.json"
    path.parent.mkdir()
    path.write_text("old", encoding="utf-8")
    return path


def assert_left(old: Path) -> None:
    assert old.read_text(encoding="utf-8") == "old"
    assert [*old.parent.iterdir()] == [old]


@pytest.mark.parametrize("options", FORMATS)
def test_full_disk_leaves_the_old_file(options: list[str], old: Path) -> None:
    """A limit of the size of files is a disk that is full at that size."""

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))

    result = run("parse", *options, "-o", old, data=MORE_THAN_FITS, before=limit)
    assert (result.returncode, result.stdout) == (2, b"")
    assert result.stderr.decode().splitlines() == [f"netparse: {old}: File too large"]
    assert_left(old)


@pytest.mark.skipif(not Path(UNREADABLE).exists(), reason="there is no such file here")
@pytest.mark.parametrize("options", FORMATS)
def test_read_error_leaves_the_old_file(options: list[str], old: Path) -> None:
    for inputs in ([UNREADABLE], ["-", UNREADABLE], [UNREADABLE, "-"]):
        result = run("parse", *options, "-o", old, *inputs)
        assert result.returncode == 2
        assert UNREADABLE in result.stderr.decode()
        assert_left(old)


def test_input_that_is_missing_is_no_partial_result(old: Path) -> None:
    assert run("parse", "-o", old, old.with_name("missing"), "-").returncode == 2
    assert [len(report["captures"]) for report in json.loads(old.read_text(encoding="utf-8"))] == [1]


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
@pytest.mark.parametrize("format", ["json", "ndjson"])
def test_signal_leaves_the_old_file(number: signal.Signals, format: str, old: Path, tmp_path: Path) -> None:
    if signal.getsignal(number) is signal.SIG_IGN:
        pytest.skip("a shell has started the tests in the background, where it ignores this signal")
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    command = [*COMMAND, "parse", "-f", format, "-o", str(old), str(pipe)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=ENVIRONMENT) as process:
        with suppress(BrokenPipeError), pipe.open("wb", buffering=0) as source:
            source.write(LONG)  # it returns when most of it was read, so that the output is open
            assert len([*old.parent.iterdir()]) == 2
            process.send_signal(number)
            source.write(LONG)  # Python looks for signals between reads only
        assert process.wait(SECONDS) != 0
        assert process.stderr
        assert b"Traceback" not in process.stderr.read()
    assert_left(old)


@pytest.mark.parametrize("options", FORMATS)
def test_file_is_replaced_when_it_is_complete(options: list[str], old: Path) -> None:
    result = run("parse", *options, "-o", old)
    assert (result.returncode, result.stdout, result.stderr) == (0, b"", b"")
    assert "49712" in old.read_text(encoding="utf-8")
    assert [*old.parent.iterdir()] == [old]


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o666])
def test_permissions_stay(mode: int, old: Path) -> None:
    old.chmod(mode)
    assert run("parse", "-o", old).returncode == 0
    assert stat.S_IMODE(old.stat().st_mode) == mode


def test_new_file_has_the_permissions_of_new_files(tmp_path: Path) -> None:
    new = tmp_path / "new.json"
    assert run("parse", "-o", new, before=lambda: void(os.umask(0o027))).returncode == 0
    assert stat.S_IMODE(new.stat().st_mode) == 0o640


def void(_: object) -> None:
    """Return nothing, as a function that is run before a program has to."""


def test_symbolic_link_stays_one(old: Path, tmp_path: Path) -> None:
    link, loose = tmp_path / "link.json", tmp_path / "loose.json"
    link.symlink_to(Path("out") / old.name)
    loose.symlink_to(Path("out") / "new.json")
    for path in (link, loose):
        assert run("parse", "-o", path).returncode == 0
        assert path.is_symlink()
        assert json.loads(path.read_text(encoding="utf-8"))["lines"]["records"] == 2
    assert {path.name for path in old.parent.iterdir()} == {old.name, "new.json"}


@pytest.mark.parametrize("name", ["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"])
def test_standard_output_by_name(name: str, old: Path) -> None:
    """A file that a shell has opened stays that file; so does a pipe."""
    if not Path(name).exists():
        pytest.skip(f"there is no {name} here")
    assert json.loads(run("parse", "-o", name).stdout)["lines"]["records"] == 2
    before = old.stat().st_ino
    with old.open("wb") as opened:
        subprocess.run(
            [*COMMAND, "parse", "-o", name], input=TABLE.encode(), stdout=opened, env=ENVIRONMENT, check=True
        )
    assert json.loads(old.read_text(encoding="utf-8"))["lines"]["records"] == 2
    assert old.stat().st_ino == before


def test_device_and_pipe_are_written_directly(tmp_path: Path) -> None:
    assert run("parse", "-o", "/dev/null").returncode == 0
    assert stat.S_ISCHR(Path("/dev/null").stat().st_mode)
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()
    assert run("parse", "-o", pipe).returncode == 0
    reader.join(SECONDS)
    assert json.loads(read[0])["lines"]["records"] == 2
    assert stat.S_ISFIFO(pipe.stat().st_mode)


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may write everything")
def test_file_that_may_not_be_written_is_not_replaced(old: Path) -> None:
    old.chmod(0o444)
    result = run("parse", "-o", old)
    assert (result.returncode, result.stderr.decode()) == (2, f"netparse: {old}: Permission denied\n")
    assert_left(old)


def test_directory_that_takes_no_file(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file in it may be written all the same."""
    system_open = os.open

    def refuse(path: str | Path, flags: int, mode: int = 0o777) -> int:
        if flags & os.O_CREAT:
            raise PermissionError(13, "Permission denied", str(path))
        return system_open(path, flags, mode)

    monkeypatch.setattr(os, "open", refuse)
    with OutputFile(old) as file:
        file.stream.write(b"new")
        file.finish()
    assert old.read_text(encoding="utf-8") == "new"
    assert [*old.parent.iterdir()] == [old]


def test_signals_are_what_they_were(old: Path) -> None:
    before = signal.getsignal(signal.SIGTERM)
    with OutputFile(old):
        assert signal.getsignal(signal.SIGTERM) != before
    assert signal.getsignal(signal.SIGTERM) == before
    assert_left(old)
