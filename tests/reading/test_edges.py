"""Nothing around an output changes it: records stay, and no line becomes unparsed that was not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from tests.reading.edges import BETWEEN, chance_of, neighbours_of, read, text_of
from tests.samples.origins import SAMPLES

if TYPE_CHECKING:
    from pathlib import Path

PATHS: Final = sorted(SAMPLES.rglob("*.txt"))
PARTS: Final = 16
LINES_FOR_EACH: Final = 4


def name_of(path: Path) -> str:
    return path.relative_to(SAMPLES).as_posix()


@pytest.mark.parametrize("part", range(PARTS))
def test_a_line_at_the_edge_changes_nothing(part: int) -> None:
    changed = []
    for path in PATHS[part::PARTS]:
        text = text_of(path)
        if text is None or not (own := read(text)).records:
            continue
        for before, behind in neighbours_of(name_of(path), LINES_FOR_EACH):
            if read(before + text + behind) != own.moved(before.count("\n")):
                changed.append((name_of(path), before, behind))
    assert not changed


@pytest.mark.parametrize("part", range(PARTS))
def test_another_output_behind_it_changes_nothing(part: int) -> None:
    changed = []
    for path in PATHS[part::PARTS]:
        chance = chance_of(name_of(path))
        partner, between = chance.choice(PATHS), chance.choice(BETWEEN)
        first, second = text_of(path), text_of(partner)
        if first is None or second is None:
            continue
        above = first + between
        if read(above + second) != read(first) + read(second).moved(above.count("\n")):
            changed.append((name_of(path), between, name_of(partner)))
    assert not changed


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
