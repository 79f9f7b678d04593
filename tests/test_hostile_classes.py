"""The work that each class of hostile texts takes grows with its length only, as counted in calls."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from benchmarks.hostile import CLASSES
from netparse.finding.lines import AHEAD
from tests.calls import calls

if TYPE_CHECKING:
    from benchmarks.hostile import Class

pytestmark = pytest.mark.thorough

SIZE: Final = 4000
PREFIXED: Final = 3 * AHEAD // 2
"""The size where lines have prefixes: these are looked through as far as the text is read ahead."""
WITH_PREFIXES: Final = frozenset({"quotes", "nested quotes", "prefixes in turn", "log of rows"})
MOST: Final = 2.2
"""How many times the calls twice the text may take; a little more than two, as rows are read in chunks."""


@pytest.mark.parametrize(
    ("size", "text"),
    [pytest.param(PREFIXED if name in WITH_PREFIXES else SIZE, text, id=name) for name, text in CLASSES.items()],
)
def test_twice_the_text_takes_twice_the_calls(size: int, text: Class) -> None:
    calls(text(size))  # what is made once
    once, twice = calls(text(size)), calls(text(2 * size))
    assert twice <= MOST * once + 2000, f"{once} calls for {size} characters, {twice} for twice as many"
