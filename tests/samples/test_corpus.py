"""Other people's texts, in a directory that NETPARSE_CORPUS names: nothing is raised, no line lost, no false find."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from tests.reports import records_of, report_of
from tests.samples.corpus import CORPUS, TEXTS, needs_corpus

if TYPE_CHECKING:
    from _pytest.mark import ParameterSet

# Labels that stand for themselves in a file's name: NEG is not a part of another word.
NOT_READ: Final = re.compile(r"(?<![A-Za-z])(?:NEG|UNSUPPORTED|other_tool)(?![A-Za-z])")


def parameters(paths: list[Path]) -> list[ParameterSet]:
    if not paths:
        return [pytest.param(Path(), id="none", marks=pytest.mark.skip(reason="the corpus has no such file"))]
    return [pytest.param(path, id=path.relative_to(CORPUS or "").as_posix()) for path in paths]


@needs_corpus
def test_corpus_holds_files() -> None:
    assert TEXTS, f"no file below {CORPUS}"


@needs_corpus
@pytest.mark.parametrize("path", parameters(TEXTS))
def test_no_line_is_lost(path: Path) -> None:
    """No exception; the counts add up; each unparsed line has a diagnostic; convert equals parse (see report_of)."""
    report_of(path.read_bytes())


@needs_corpus
@pytest.mark.parametrize("path", parameters([path for path in TEXTS if NOT_READ.search(path.name)]))
def test_what_is_not_read_gives_no_record(path: Path) -> None:
    assert records_of(report_of(path.read_bytes())) == []


@needs_corpus
@pytest.mark.parametrize("path", parameters([p for p in TEXTS if p.parent.name == "windows" and "help" not in p.name]))
def test_windows_is_recognized(path: Path) -> None:
    """Every line that a person would take for a TCP or UDP row gives a record or a diagnostic."""
    report = report_of(path.read_bytes())
    assert records_of(report)
    told = {record["line"] for record in records_of(report)}
    told |= {note["line"] for capture in report["captures"] for note in capture["diagnostics"] if "line" in note}
    told |= {note["line"] for note in report["diagnostics"] if "line" in note}
    text = path.read_bytes().decode("utf-8", "replace").splitlines()
    rows = {number for number, line in enumerate(text, 1) if re.match(r"\s*(TCP|UDP)\s+\S+:\S+\s+\S+:\S+", line)}
    assert rows <= told
