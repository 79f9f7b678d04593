"""Nothing around an output changes it: records stay, and no line becomes unparsed that was not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from tests.reading.edges import BETWEEN, chance_of, changes_at, changes_with, neighbours_of, read, text_of
from tests.samples.corpus import TEXTS, needs_corpus
from tests.samples.origins import SAMPLES

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.thorough

PATHS: Final = sorted(SAMPLES.rglob("*.txt"))
PARTS: Final = 16
LINES_FOR_EACH: Final = 4


def name_of(path: Path) -> str:
    return path.relative_to(SAMPLES).as_posix() if path.is_relative_to(SAMPLES) else path.name


def changed_by_lines(paths: list[Path]) -> list[tuple[str, str, str]]:
    """Return the files that a line before or behind changes, with what stands there."""
    changed = []
    for path in paths:
        text = text_of(path)
        if text is None or not (own := read(text)).records:
            continue
        name = name_of(path)
        changed += [(name, *place) for place in neighbours_of(name, LINES_FOR_EACH) if changes_at(text, own, *place)]
    return changed


def changed_by_others(
    paths: list[Path], partners: list[Path], between_them: tuple[str, ...] = BETWEEN
) -> list[tuple[str, str, str]]:
    """Return the files that another one behind them changes, or that change it, with what stands between."""
    changed = []
    for path in paths:
        chance = chance_of(name_of(path))
        partner, between = chance.choice(partners), chance.choice(between_them)
        first, second = text_of(path), text_of(partner)
        if first is None or second is None or is_continued_without_words(path, partner):
            continue
        if changes_with(first, between, second):
            changed.append((name_of(path), between, name_of(partner)))
    return changed


def is_continued_without_words(path: Path, partner: Path) -> bool:
    """Return whether the second output goes on with rows of the first, below titles in words that nobody knows."""
    return "unknown-language" in name_of(partner) and path.parts[-3] == partner.parts[-3]


@pytest.mark.parametrize("part", range(PARTS))
def test_a_line_at_the_edge_changes_nothing(part: int) -> None:
    assert not changed_by_lines(PATHS[part::PARTS])


@pytest.mark.parametrize("part", range(PARTS))
def test_another_output_behind_it_changes_nothing(part: int) -> None:
    assert not changed_by_others(PATHS[part::PARTS], PATHS)


@needs_corpus
@pytest.mark.parametrize("part", range(PARTS))
def test_a_line_at_the_edge_of_a_file_of_the_corpus_changes_nothing(part: int) -> None:
    assert not changed_by_lines(TEXTS[part::PARTS])


@needs_corpus
@pytest.mark.parametrize("part", range(PARTS))
def test_another_file_behind_one_of_the_corpus_changes_nothing(part: int) -> None:
    """Where nothing but blanks is between, outputs of one dialect are one capture, and it decides what is cut."""
    parted = tuple(between for between in BETWEEN if between.strip())
    assert not changed_by_others(TEXTS[part::PARTS], TEXTS, parted)


@pytest.mark.parametrize("part", range(PARTS))
def test_a_row_that_is_cut_between_two_rows_is_reported(part: int) -> None:
    lost = []
    for path in PATHS[part::PARTS]:
        text = text_of(path)
        own = read(text) if text else None
        if text is None or own is None:
            continue
        # A counter of a tree without its value is a heading.
        rows = {one["line"] for one in own.records if "last_line" not in one and one["kind"] != "statistic"}
        between = sorted(row for row in rows if {row - 1, row + 1} <= rows)
        if not between:
            continue
        chance = chance_of(name_of(path))
        number, lines = chance.choice(between), text.split("\n")
        row = lines[number - 1]
        words = len(row.split())
        if words < 4:
            continue
        kept = row.split()[: chance.randrange(words // 2 + 1, words)]
        lines[number - 1] = row[: row.index(kept[0])] + "  ".join(kept)
        cut = read("\n".join(lines))
        is_record = any(one["line"] <= number <= one.get("last_line", one["line"]) for one in cut.records)
        if not is_record and number not in {line for line, _ in cut.unparsed}:
            lost.append((name_of(path), number, lines[number - 1]))
    assert not lost
