"""No capture names another tool or dialect than the one that printed it, though no line shows the command.

What was run is known of every sample from ORIGINS.tsv, of a file of the corpus from the MANIFEST.tsv beside it.
"""

from __future__ import annotations

import csv
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

import netparse
from tests.samples.origins import SAMPLES, read_origins

if TYPE_CHECKING:
    from netparse.schema.report import Capture

CORPUS: Final = os.environ.get("NETPARSE_CORPUS")
NAME: Final = re.compile(r"(?<![\w.-])(netstat|route)(?:\.exe)?\b(?! *to:)")
GENERAL: Final = {"busybox": "net-tools", "toybox": "net-tools"} | dict.fromkeys(
    ("macos", "freebsd", "openbsd", "netbsd"), "bsd"
)
"""The dialects that are used where a text does not show which of several printed it; see docs/schema.md."""
FOLDERS: Final = {
    "net-?tools": "net-tools",
    "win": "windows",
    "dragonfly|junos": "bsd",
    **{name: name for name in GENERAL},
}


def commands() -> dict[Path, str]:
    """Return the texts of which the command is known, and what it was."""
    found = {SAMPLES / path: row["command"] for path, row in read_origins().items()}
    for manifest in Path(CORPUS).rglob("MANIFEST.tsv") if CORPUS else ():
        with manifest.open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
                path = manifest.parent / row["file"]
                if row.get("command") and path.is_file():
                    found[path] = re.split(" \\(|=", row["command"])[0]
    return found


pytestmark = pytest.mark.thorough

TEXTS: Final = [pytest.param(path, command, id="/".join(path.parts[-2:])) for path, command in commands().items()]


def dialects_of(path: Path) -> set[str] | None:
    """Return the dialect of a text by the name of its folder or file, and the general one; None if neither shows it."""
    name = path.parent.name if path.is_relative_to(SAMPLES) else path.name
    dialect = next((dialect for start, dialect in FOLDERS.items() if re.match(start, name)), None)
    return {dialect, GENERAL.get(dialect, dialect)} if dialect else None


def without_commands(data: bytes) -> str:
    """Return a text without the lines that name a tool."""
    encoding = netparse.parse(data).source.encoding or "utf-8"
    lines = data.decode(encoding, "replace").removeprefix("\ufeff").splitlines(keepends=True)
    return "".join(line for line in lines if not NAME.search(line))


def captures_of(data: str | bytes) -> list[Capture]:
    return netparse.parse(data).captures


@pytest.mark.parametrize(("path", "command"), TEXTS)
def test_tool_and_dialect_are_never_wrong(path: Path, command: str) -> None:
    data = path.read_bytes()
    tools = {*NAME.findall(command)}
    dialects = dialects_of(path)
    for capture in (*captures_of(data), *captures_of(without_commands(data))):
        assert not tools or capture.tool in {None, *tools}
        assert dialects is None or capture.dialect in dialects
        if any(record.kind in ("socket", "unix_socket", "statistic") for record in capture.records):
            assert capture.tool == "netstat"


def test_enough_is_known() -> None:
    """The lines that name a tool are not all lines."""
    captures = [
        capture
        for path in (SAMPLES / "linux").rglob("*.txt")
        for capture in captures_of(without_commands(path.read_bytes()))
    ]
    shown = [capture.tool for capture in captures]
    assert shown.count("netstat") > 90
    assert shown.count(None) > 30
