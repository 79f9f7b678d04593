"""Captures of the corpus that come with what the kernel said at that instant: netparse reads the same.

A file ``linux/truth/<name>.json`` holds the text of ``/proc/net`` and the answers of ``ip -j``, taken just before the
command ran and found equal just after it.
"""

from __future__ import annotations

import json
import os
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest

import netparse
from tests.live.kernel.command import Command, Tool
from tests.live.kernel.comparison import (
    check_answers,
    check_head,
    check_lines,
    check_records,
    check_statistics,
    perhaps_hidden,
    rows_of,
)
from tests.live.kernel.proc import Owner, Truth

if TYPE_CHECKING:
    from _pytest.mark import ParameterSet

CORPUS: Final = os.environ.get("NETPARSE_CORPUS")
TRUTHS: Final = Path(CORPUS or "", "linux", "truth")
LOCALIZED: Final = re.compile(r"_[a-z]{2}_[A-Z]{2}_")
KILLED: Final = 124
"""Status of a run with -c, which somebody has to end."""

needs_corpus = pytest.mark.skipif(not CORPUS, reason="NETPARSE_CORPUS names no directory")


@cache
def load(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((TRUTHS / f"{name}.json").read_text(encoding="utf-8"))
    return loaded


def is_live(name: str) -> bool:
    """Whether the capture is of netstat or route, and the kernel's answers are those of the real kernel."""
    known = load(name)
    return known["kind"] != "synthetic" and not known["tool"].startswith("iproute2")


NAMES: Final = sorted(path.stem for path in TRUTHS.glob("*.json") if is_live(path.stem)) if CORPUS else []


def parameters() -> list[ParameterSet]:
    if not NAMES:
        return [pytest.param("", id="none", marks=pytest.mark.skip(reason="the corpus has no such capture"))]
    later = pytest.mark.skip(reason="what is expected is written for English output")
    return [pytest.param(name, id=name, marks=[later] * bool(LOCALIZED.search(name))) for name in NAMES]


@needs_corpus
def test_there_are_captures() -> None:
    assert NAMES, f"no truth below {TRUTHS}"


@needs_corpus
@pytest.mark.parametrize("name", parameters())
def test_capture_is_what_the_kernel_said(name: str) -> None:
    known = load(name)
    command = Command(Tool.parse(known["tool"]), known["command"])
    text = (TRUTHS.parent / f"{name}.txt").read_text(encoding="utf-8")
    compare(known, command, text, told=False)


@needs_corpus
@pytest.mark.parametrize("name", parameters())
def test_capture_below_its_command(name: str) -> None:
    """Below a prompt the reader sees the command: nothing is cut with -W."""
    known = load(name)
    command = Command(Tool.parse(known["tool"]), known["command"])
    text = (TRUTHS.parent / f"{name}.txt").read_text(encoding="utf-8")
    compare(known, command, f"ada@gw:~$ {command.line}\n{text}", told=True)


def compare(known: dict[str, Any], command: Command, text: str, *, told: bool) -> None:
    report = netparse.parse(text).model_dump(mode="json")
    captures = report["captures"]
    if known["rc"] not in (0, KILLED):
        # The tool refused: an option that it does not have, a family that is not built in.
        assert [record for capture in captures for record in capture["records"]] == []
        return
    owners = {
        int(inode): [Owner(pid, argv0) for pid, argv0, _ in processes]
        for inode, processes in known.get("inode_pids", {}).items()
    }
    truth = Truth(known["proc_net"], owners, known["commands"])
    assert len(captures) == count_repeats(command, text)
    rows = rows_of(command, truth, None, told=told)
    if "_uid" in known["capture"]:
        rows = [perhaps_hidden(row) for row in rows]
    lost = interrupted_rows(text)
    rows = [row for number, row in enumerate(rows) if number not in lost]
    is_cut = known["rc"] == KILLED and not f"\n{text}".endswith("\n")
    assert report["lines"]["unparsed"] == 2 * len(lost) + is_cut, [capture["diagnostics"] for capture in captures]
    for capture in captures:
        records = capture["records"]
        check_lines(records, text)
        if command.has("s"):
            check_statistics(records, truth, text)
        elif is_cut and capture is captures[-1]:
            check_records(records, rows[: len(records)])
        else:
            check_records(records, rows)
            check_head(capture, command, rows, told=told)
            check_answers(records, command, truth)


def interrupted_rows(text: str) -> list[int]:
    """Return which rows have a note of the tool in their middle: what goes to standard error is not buffered."""
    rows = [line for line in text.splitlines() if line.startswith(("tcp", "udp", "raw", "unix"))]
    return [number for number, row in enumerate(rows) if "netstat: " in row]


def count_repeats(command: Command, text: str) -> int:
    """Return how often the tables were printed: -c prints them anew each second, -ic without their title."""
    if not command.has("c"):
        return min(len(text.splitlines()), 1)
    title = "Iface " if command.has("i") else "Active Internet" if not command.has("r") else "Kernel IP routing"
    return sum(line.startswith(title) for line in text.splitlines())
