"""Damaged rows directly above rows without a header, and prose in their place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import pytest

from tests.reading.edges import chance_of, read, text_of
from tests.reports import report_of
from tests.samples.origins import SAMPLES

if TYPE_CHECKING:
    from pathlib import Path
    from random import Random

pytestmark = pytest.mark.thorough

PATHS: Final = [
    path for path in sorted(SAMPLES.rglob("*.txt")) if not re.search("quoted|log|time|comment|redacted", path.stem)
]
"""All without a prefix before each line, or hidden cells."""
FEWEST_WORDS: Final = 3
PARTS: Final = 8
PROMPT: Final = "$ netstat -an"
PROSE: Final = (
    *("this is what I get:", "tcp connections:", "the two sockets of 192.0.2.10", "UDP listeners", "unix sockets"),
    *("tcp 80 is ours", "first 2 lines:", "20 of them, 3 from 198.51.100.7:50000", "default gateway and more", "```"),
    *("TCP and UDP on host 7", "0 errors, 0 warnings", "TCP", "ESTABLISHED", "- - - -", "kctl is what it says"),
)


def rows_of(path: Path) -> list[str]:
    """Return up to three rows of sockets of one family in a sample that are read without a header."""
    text = text_of(path)
    lines = text.split("\n") if text else []
    rows: dict[tuple[str, ...], list[int]] = {}
    for one in read(text).records if text else ():
        kind = tuple(str(one.get(name)) for name in ("kind", "family", "protocol"))
        if one["kind"] in ("socket", "unix_socket") and one["line"] not in rows.get(kind, ()):
            rows.setdefault(kind, []).append(one["line"])
    for numbers in rows.values():
        found = [lines[number - 1] for number in numbers[:3]]
        if len(found) > 1 and len(found[0].split()) > FEWEST_WORDS and are_read(found) and are_read(found[1:]):
            return found
    return []


def are_read(rows: list[str]) -> bool:
    """Return whether rows are read as such below a prompt."""
    alone = read("".join(f"{line}\n" for line in (PROMPT, *rows)))
    return [one["line"] for one in alone.records] == [2, 3, 4][: len(rows)] and not alone.unparsed


def damaged(row: str, chance: Random) -> str:
    """Return a row of which the beginning or the end is lost, and at least half of the cells are left."""
    words = [*re.finditer("[^ ]+", row)]
    kept = chance.randrange(max(FEWEST_WORDS, (len(words) + 1) // 2), len(words))
    return row[words[-kept].start() :] if chance.random() < 0.5 else row[: words[kept - 1].end()]


@pytest.mark.parametrize("part", range(PARTS))
def test_a_damaged_row_below_a_prompt_is_reported(part: int) -> None:
    lost = []
    for path in PATHS[part::PARTS]:
        chance = chance_of(path.name)
        if rows := rows_of(path):
            first = damaged(rows[0], chance)
            now = read("".join(f"{line}\n" for line in (PROMPT, first, *rows[1:])))
            is_told = [line for line, _ in now.unparsed] == [2] or any(one["line"] == 2 for one in now.records)
            if not is_told or [one["line"] for one in now.records][-1:] != [len(rows) + 1]:
                lost.append((path.name, first, now.unparsed))
    assert not lost


@pytest.mark.parametrize("part", range(PARTS))
def test_prose_above_rows_is_context(part: int) -> None:
    told = []
    for path in PATHS[part::PARTS]:
        rows = rows_of(path)
        for line in chance_of(path.name).sample(PROSE, 4) if rows else ():
            for above in ((line,), (PROMPT, line)):
                report = report_of("".join(f"{text}\n" for text in (*above, *rows)))
                if report["lines"]["unparsed"] or report["lines"]["records"] != len(rows):
                    told.append((path.name, line))
    assert not told
