"""Lines that stand directly before or behind an output where people paste it, and what an output says without them."""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any, Final

from netparse.pipeline import Pipeline, RecordsMade
from netparse.reading.events import DiagnosticFound
from tests.printing.expected import UNPARSED_CODES

if TYPE_CHECKING:
    from collections.abc import Iterator

LINES: Final = tuple(Path(__file__).with_name("edge_lines.txt").read_text(encoding="utf-8").split("\n")[:-1])
"""Fences, tags, prompts, marks of CI, numbers, words, prose, signatures, brackets, other tools, times."""
_LETTERS: Final = "abcdefghij XYZ.,;!?()&%$"
BETWEEN: Final = ("", "\n", "```\n", "\n## next\n\n", "```\n\nand the other one:\n\n```\n")
"""What stands between two outputs."""


@dataclass(frozen=True)
class Read:
    """What an output says."""

    records: list[dict[str, Any]]
    unparsed: list[tuple[int, str]]
    ignored: frozenset[int] = field(default=frozenset(), compare=False)
    """The lines of which some text was ignored."""

    def moved(self, lines: int) -> Read:
        """Return the same some lines further down."""
        records = [dict(record) for record in self.records]
        for record in records:
            for name in {"line", "last_line"} & record.keys():
                record[name] += lines
        return Read(records, [(line + lines, text) for line, text in self.unparsed])

    def __add__(self, other: Read) -> Read:
        return Read(self.records + other.records, self.unparsed + other.unparsed)


def read(text: str) -> Read:
    """Read a text."""
    records: list[dict[str, Any]] = []
    unparsed: list[tuple[int, str]] = []
    ignored: set[int] = set()
    for event in Pipeline(text).events():
        match event:
            case RecordsMade():
                records += [
                    {name: value for name, value in record.items() if value is not None}
                    for record in event.made.records
                ]
            case DiagnosticFound(one) if one.code in UNPARSED_CODES:
                unparsed.append((one.line or 0, one.text or ""))
            case DiagnosticFound(one) if one.code == "ignored_text":
                ignored.add(one.line or 0)
    return Read(records, sorted(unparsed), frozenset(ignored))


def text_of(path: Path) -> str | None:
    """Return the text of a file whose lines end as those of a test do; None if it has another encoding."""
    try:
        text = path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError:
        return None
    if not text.strip() or "\r" in text or "\0" in text:
        return None
    return text if text.endswith("\n") else f"{text}\n"


def chance_of(name: str) -> Random:
    """Return what decides for a file: the same at every time, and another for each file."""
    return Random(sha256(name.encode()).hexdigest())


def any_line(chance: Random) -> str:
    """Return a line of any printable characters."""
    return "".join(chance.choice(_LETTERS) for _ in range(chance.randrange(1, 60))).strip() or "x"


def around(line: str) -> Iterator[tuple[str, str]]:
    """Yield all ways to put a line before and behind a text."""
    for blank in ("", "\n"):
        yield f"{line}\n{blank}", ""
        yield "", f"{blank}{line}\n"


def neighbours_of(name: str, count: int) -> Iterator[tuple[str, str]]:
    """Yield what to put before and behind a file: known lines, and at last one of any characters."""
    chance = chance_of(name)
    for number in range(count):
        line = any_line(chance) if number == count - 1 else chance.choice(LINES)
        blank = chance.choice(("", "\n"))
        yield (f"{line}\n{blank}", "") if number % 2 else ("", f"{blank}{line}\n")


def changes_at(text: str, own: Read, before: str, behind: str) -> bool:
    """Return whether a text says something else with lines before and behind it."""
    return read(before + text + behind) != own.moved(before.count("\n"))


def changes_with(first: str, between: str, second: str) -> bool:
    """Return whether two texts say something else below one another."""
    above = first + between
    return read(above + second) != read(first) + read(second).moved(above.count("\n"))
