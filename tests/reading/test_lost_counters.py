"""Counters whose heading was cut off: they are reported, and what stands below the next heading is read."""

from __future__ import annotations

import re
from itertools import groupby
from typing import Final

import pytest

from tests.reading.edges import chance_of, read, text_of
from tests.reports import report_of
from tests.samples.origins import SAMPLES

PATHS: Final = [
    path for path in sorted(SAMPLES.rglob("netstat-*s*.txt")) if not re.search("unknown|two-calls", str(path))
]
PARTS: Final = 8
MOST_BETWEEN: Final = 3
"""Lines from one section to the next of the same run."""
MOST_KEPT: Final = 10
"""Counters that are left of the first section."""


def sections_of(text: str) -> list[list[int]]:
    """Return the lines of the counters of each section, one below the other."""
    found: list[list[int]] = []
    counters = [one for one in read(text).records if one["kind"] == "statistic"]
    for _, section in groupby(counters, key=lambda one: one.get("group", "").split(".")[0]):
        found.append(sorted({one["line"] for one in section}))
    return found


@pytest.mark.parametrize("part", range(PARTS))
def test_counters_without_their_heading_are_reported(part: int) -> None:
    silent = []
    for path in PATHS[part::PARTS]:
        text = text_of(path)
        sections = sections_of(text) if text else []
        first, second = sections[:2] if len(sections) > 1 else ([], [])
        numbers = [number for number in first if number > first[-1] - MOST_KEPT and number < min(second, default=0)]
        is_whole = (
            len(numbers) > 2 and numbers[-1] - numbers[0] < len(numbers) and second[0] - numbers[-1] <= MOST_BETWEEN
        )
        if text is None or not is_whole:
            continue
        above = chance_of(path.name).choice(numbers[1:]) - 1
        now = read("\n".join(text.split("\n")[above:])).moved(above)
        lost = [number for number in numbers if number > above]
        if [number for number, _ in now.unparsed[: len(lost)]] != lost or now.records[0]["line"] != second[0]:
            silent.append((path.name, lost, now.unparsed[:3]))
    assert not silent


def test_a_list_of_numbers_above_counters_is_context() -> None:
    counters = "Tcp:\n    12 active connection openings\n    3 passive connection openings\n"
    for prose in ("    2 things to know\n", "    3 apples\n    4 pears\n\n", "    25 items in the list:\n"):
        assert report_of(prose + counters)["lines"]["unparsed"] == 0
