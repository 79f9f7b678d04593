"""Lines that were not understood: what standard error says of them, with and without ``--strict``."""

from __future__ import annotations

import io
from contextlib import contextmanager
from typing import TYPE_CHECKING, BinaryIO, Final

import pytest
from typer.testing import CliRunner

from netparse.cli import app
from tests.cli.program import on_terminal
from tests.inputs.commands import python
from tests.printing.texts import HEADER, ROW, TITLE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FORMATS: Final = ("json", "ndjson", "table")
DAMAGED: Final = ROW.replace("203.0.113.80:443", "203.0.113.80:70000")
"""A row with a port that no host has."""


def damaged(rows: int) -> str:
    """Return an output in which each damaged row stands above a good one; the first is line 3."""
    return TITLE + HEADER + (DAMAGED + ROW) * rows


def said(*arguments: str | Path) -> tuple[int, list[str]]:
    result = CliRunner().invoke(app, [str(argument) for argument in arguments])
    return result.exit_code, result.stderr.splitlines()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "two.txt"
    path.write_text(damaged(2), encoding="utf-8")
    return path


@pytest.mark.parametrize("format", FORMATS)
def test_lines_are_counted(format: str, path: Path, tmp_path: Path) -> None:
    status, (line,) = said("parse", "-f", format, path)
    assert (status, line) == (0, "netparse: 2 lines were not understood; --strict shows which")
    single = tmp_path / "one.txt"
    single.write_text(damaged(1), encoding="utf-8")
    assert said("parse", "-f", format, single)[1] == ["netparse: 1 line was not understood; --strict shows which"]
    assert said("parse", "-f", format, single, path, path)[1] == [line.replace("2 lines", "5 lines")]


@pytest.mark.parametrize("format", FORMATS)
def test_strict_names_line_and_reason(format: str, path: Path) -> None:
    status, (first, second, sum_of_all) = said("parse", "-f", format, "--strict", path)
    assert status == 3
    for line, number in ((first, 3), (second, 5)):
        assert line.startswith(f"netparse: {path}: line {number}: ")
        assert "70000" in line or "port" in line
    assert sum_of_all == "netparse: 2 lines were not understood; with --strict that is an error"


@pytest.mark.parametrize(("rows", "more"), [(10, None), (11, "netparse: and 1 more"), (40, "netparse: and 30 more")])
def test_strict_names_ten_lines(rows: int, more: str | None, tmp_path: Path, path: Path) -> None:
    many = tmp_path / "many.txt"
    many.write_text(damaged(rows - 2), encoding="utf-8")
    status, lines = said("parse", "-f", "ndjson", "--strict", path, many)
    assert status == 3
    named = [line for line in lines if ": line " in line]
    assert [line.split(": line ")[0] for line in named] == [f"netparse: {path}"] * 2 + [f"netparse: {many}"] * 8
    wanted = [more] if more else []
    assert lines[10:] == [*wanted, f"netparse: {rows} lines were not understood; with --strict that is an error"]


@pytest.mark.parametrize("format", ["json", "ndjson"])
def test_lines_before_a_read_error_are_counted(format: str, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first input breaks off behind its damaged rows; the second is read to its end."""

    class Broken(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            if block := super().read(size):
                return block
            raise OSError(5, "Input/output error")

    @contextmanager
    def opened(name: str) -> Iterator[BinaryIO]:
        data = path.read_bytes()
        yield Broken(data) if name == "broken" else io.BytesIO(data)

    monkeypatch.setattr("netparse.cli.parse.open_source", opened)
    status, (error, *lines, last) = said("parse", "-f", format, "--strict", "broken", path)
    assert (status, error) == (3, "netparse: input: Input/output error")
    names = [(name, number) for name in ("broken", path) for number in (3, 5)]
    assert [line.split(": remote_port")[0] for line in lines] == [f"netparse: {name}: line {n}" for name, n in names]
    assert last == "netparse: 4 lines were not understood; with --strict that is an error"
    assert said("parse", "-f", format, "broken") == (
        2,
        [error, "netparse: 2 lines were not understood; --strict shows which"],
    )


@pytest.mark.parametrize("option", ["-q", "--quiet"])
def test_quiet(option: str, path: Path) -> None:
    assert said("parse", option, path) == (0, [])
    assert said("parse", option, "--strict", path) == (3, [])
    status, lines = said("parse", option, path.with_name("missing"))
    assert (status, len(lines)) == (2, 1)


def test_run_names_the_command(path: Path) -> None:
    argv = python(f"print({path.read_text(encoding='utf-8')!r})")
    status, lines = said("run", "--strict", *argv)
    assert (status, len(lines)) == (3, 3)
    assert ": line 3: " in lines[0]
    assert said("run", "-q", *argv) == (0, [])


def test_stats_names_the_file(tmp_path: Path) -> None:
    text = "Interface Statistics\n\n                           Received            Sent\n\n"
    text += "Bytes                     {}           200\nUnicast packets              300   x3\n"
    text += "Errors                             0               0\n"
    paths = (tmp_path / "old.txt", tmp_path / "new.txt")
    for path, value in zip(paths, (100, 150), strict=True):
        path.write_text(text.format(value), encoding="utf-8")
    status, lines = said("stats", "--strict", *paths)
    assert status == 3
    assert [line.split(": ")[1:3] for line in lines[:2]] == [[str(path), "line 6"] for path in paths]
    assert said("stats", "-q", *paths) == (0, [])


def test_strict_points_at_the_place_on_a_terminal() -> None:
    """The row ends within its second cell, where the port was to stand."""
    broken = ROW.replace("192.0.2.10:49712", "192.0.2.10:49 12")
    status, shown = on_terminal("parse", "--strict", "-o", "/dev/null", data=(TITLE + HEADER + broken + ROW).encode())
    lines = shown.replace("\r\n", "\n").splitlines()
    assert status == 3
    quoted = next(index for index, line in enumerate(lines) if line == f"    {broken.strip()}")
    assert lines[quoted + 1] == " " * (4 + broken.strip().index("12 ")) + "^"
