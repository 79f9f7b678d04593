"""What documents name exists: paths, modules and what is in them, classes, and the lines that a diff changes."""

from __future__ import annotations

import builtins
import re
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).parents[2]
DOCUMENTS: Final = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), ROOT / "tests/README.md"])
FOR_CONTRIBUTORS: Final = [
    ROOT / "CONTRIBUTING.md",
    ROOT / "docs/architecture.md",
    *sorted(ROOT.glob("docs/add-*.md")),
]
"""These speak of the code, so a name in mixed case is that of a class."""
OF_PYPARSING_AND_PYDANTIC: Final = {"TypeAdapter"}
SOURCES: Final = [path for folder in ("netparse", "grammars") for path in sorted((ROOT / folder).rglob("*.py"))]
CLASSES: Final = {
    name: text
    for text in (path.read_text(encoding="utf-8") for path in SOURCES)
    for name in re.findall(r"^(?:class )?([A-Z]+[a-z]\w*)(?=[(:]| = )", text, re.MULTILINE)
}
BLOCK: Final = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
SPAN: Final = re.compile(r"`([^`\n]+)`")
PATH: Final = re.compile(r"(?:\.ci|benchmarks|docs|grammars|netparse|samples|tests)/[\w./-]*")
DOTTED: Final = re.compile(r"(?:netparse|netparse_grammars|tests|docs)(?:\.\w+)+")
CLASS: Final = re.compile(r"([A-Z]+[a-z]\w*)(?:\.(\w+))?(?:\(.*\))?")
SECTION_OF_A_FILE: Final = re.compile(r"^--- (?:a/)?(\S+)\n\+\+\+ b/(\S+)\n(.*?)(?=^--- |\Z)", re.MULTILINE | re.DOTALL)


def diffs(document: str) -> list[tuple[str, str, list[str]]]:
    """Return the parts of all diffs: the old path, the new one, and the lines."""
    text = "".join(body for language, body in BLOCK.findall(document) if language == "diff")
    return [(old, new, lines.splitlines()) for old, new, lines in SECTION_OF_A_FILE.findall(text)]


def spans(document: str) -> set[str]:
    """Return the code spans of a document, without those in blocks of code."""
    return {*SPAN.findall(BLOCK.sub("", document))}


def parameters(paths: list[Path]) -> list[object]:
    return [pytest.param(path, id=path.relative_to(ROOT).as_posix()) for path in paths]


def is_there(name: str) -> bool:
    """Tell whether a dotted name is that of a module or of something in one."""
    parts = name.split(".")
    for count in range(len(parts), 0, -1):
        module = ".".join(parts[:count])
        try:
            spec = find_spec(module)
        except ModuleNotFoundError:
            continue
        if spec is None:
            continue
        found: object = import_module(module)
        for part in parts[count:]:
            if not hasattr(found, part):
                return False
            found = getattr(found, part)
        return True
    return False


@pytest.mark.parametrize("path", parameters(DOCUMENTS))
def test_paths_exist(path: Path) -> None:
    document = path.read_text(encoding="utf-8")
    added = {new for _, new, _ in diffs(document)}
    named = {span for span in spans(document) if PATH.fullmatch(span)}
    # A worked example has samples of its own.
    missing = {name for name in named - added if not (ROOT / name).exists()}
    assert {name for name in missing if not (added and name.startswith("samples/"))} == set()


@pytest.mark.parametrize("path", parameters(DOCUMENTS))
def test_dotted_names_exist(path: Path) -> None:
    named = {span for span in spans(path.read_text(encoding="utf-8")) if DOTTED.fullmatch(span)}
    assert {name for name in named if not name.endswith((".json", ".tsv")) and not is_there(name)} == set()


@pytest.mark.parametrize("path", parameters(FOR_CONTRIBUTORS))
def test_classes_exist(path: Path) -> None:
    document = path.read_text(encoding="utf-8")
    defined = {name for _, _, lines in diffs(document) for name in re.findall(r"class (\w+)", "\n".join(lines))}
    for span in spans(document):
        if not (match := CLASS.fullmatch(span)):
            continue
        name, member = match.groups()
        if name in OF_PYPARSING_AND_PYDANTIC | defined or hasattr(builtins, name):
            continue
        assert name in CLASSES, span
        assert member is None or re.search(rf"\b{member}\b", CLASSES[name]), span


@pytest.mark.parametrize("path", parameters(FOR_CONTRIBUTORS))
def test_diffs_fit_the_files(path: Path) -> None:
    """They could be made today, or have been made since."""
    for old, _, lines in diffs(path.read_text(encoding="utf-8")):
        if old == "/dev/null":
            assert all(line.startswith(("+", "@@")) for line in lines)
            continue
        there = {*(ROOT / old).read_text(encoding="utf-8").splitlines()}
        before = [line[1:] for line in lines if not line.startswith(("+", "@@"))]
        after = [line[1:] for line in lines if not line.startswith(("-", "@@"))]
        assert [line for line in before if line not in there] == [] or {*after} <= there, old


def test_worked_examples_have_diffs() -> None:
    examples = [path for path in FOR_CONTRIBUTORS if path.name.startswith("add-")]
    assert len(examples) >= 5
    assert all(diffs(path.read_text(encoding="utf-8")) for path in examples)


def test_what_is_not_there_is_seen() -> None:
    assert is_there("netparse.reading.events")
    assert is_there("netparse.pipeline.Pipeline.events")
    assert not is_there("netparse.reading.no_such_module")
    assert not is_there("netparse.pipeline.Pipeline.no_such_name")


def test_contributing_is_short() -> None:
    assert len((ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").splitlines()) <= 60
