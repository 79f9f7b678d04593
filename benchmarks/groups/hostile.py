"""What hostile texts cost: seconds for each million of bytes, and how that grows with the length of the text."""

from __future__ import annotations

from functools import partial
from statistics import median
from typing import TYPE_CHECKING, Final

from benchmarks.hostile import CLASSES, seconds_per_megabyte
from benchmarks.measurement import Figure, Measurement, Series, at_most

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from benchmarks.measurement import Contender, Round

TIMES: Final = 4
"""How many times as long the longer text of a class is. Its cost for a megabyte is then the same where work grows with
the length, and as many times as high where it grows with its square."""
SHORTER: Final = " of a shorter text"


def contenders(size: int) -> dict[str, Contender]:
    """Return a text of so many characters of each class, and a shorter one."""
    made: dict[str, Contender] = {}
    for name in CLASSES:
        made[name] = partial(seconds_per_megabyte, name, size)
        made[name + SHORTER] = partial(seconds_per_megabyte, name, size // TIMES)
    return made


def _cost(took: Round, name: str) -> float:
    return took[name]


def _growth(took: Round, name: str) -> float:
    return took[name] / took[name + SHORTER]


def of_class(name: str) -> Callable[[Sequence[Round]], Series]:
    """Return the series of what one class costs, with its growth as the remark."""

    def series(rounds: Sequence[Round]) -> Series:
        growth = median(_growth(took, name) for took in rounds)
        return Series([_cost(took, name) for took in rounds], f"growth {growth:.1f}")

    return series


def worst(value: Callable[[Round, str], float]) -> Callable[[Sequence[Round]], Series]:
    """Return the series of the class with the highest median, and name it."""

    def series(rounds: Sequence[Round]) -> Series:
        values = {name: [value(took, name) for took in rounds] for name in CLASSES}
        name = max(values, key=lambda name: median(values[name]))
        return Series(values[name], name)

    return series


MOST_COSTLY: Final = f"the most costly of {len(CLASSES)} hostile classes"
COST, GROWTH = at_most(2), at_most(2)
MEASUREMENTS: Final = (
    Measurement(
        "hostile",
        100_000,
        16_000,
        contenders,
        (
            Figure(f"{MOST_COSTLY}, {{size}} characters", "s/MB", COST, worst(_cost)),
            Figure(f"the fastest growing of them, {TIMES} times as long", "x", GROWTH, worst(_growth)),
            *(Figure(name, "s/MB", COST, of_class(name), detail=True) for name in CLASSES),
        ),
        rounds=3,
        quick_rounds=2,
    ),
)
