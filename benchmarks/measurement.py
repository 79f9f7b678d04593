"""What a measurement is: contenders that take turns, and the figures that follow from what they took.

A contender is called once in each round and returns what it took: seconds, or megabytes. A figure makes one value of
each round, so a ratio compares what ran one after another on a machine that was loaded alike.

>>> took = [{"ours": 1.0, "theirs": 3.0}, {"ours": 2.0, "theirs": 4.0}, {"ours": 1.0, "theirs": 4.0}]
>>> figure = Figure("against theirs", "x", at_least(3), ratio("theirs", "ours"))
>>> result = result_of(figure, took, size=1000)
>>> result.median, result.least, result.most, result.reached
(3.0, 2.0, 4.0, True)
"""

from __future__ import annotations

import statistics
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

Contender = Callable[[], float]
Round = Mapping[str, float]
"""What each contender took in a round; a contender that cannot run on this machine is not in it."""


@dataclass(frozen=True)
class Series:
    """The values of a figure, one for each round, and what has to be said about them."""

    values: Sequence[float]
    remark: str = ""


@dataclass(frozen=True)
class Target:
    """The value that a figure shall reach."""

    direction: Literal["at least", "at most"]
    value: float

    def __str__(self) -> str:
        return f"{self.direction} {self.value:g}"

    def reached_by(self, value: float) -> bool:
        """Tell whether a value is as good as the target."""
        return value >= self.value if self.direction == "at least" else value <= self.value


def at_least(value: float) -> Target:
    """Return the target of a figure that shall be high."""
    return Target("at least", value)


def at_most(value: float) -> Target:
    """Return the target of a figure that shall be low."""
    return Target("at most", value)


@dataclass(frozen=True)
class Figure:
    """One line of the table."""

    title: str
    """What is measured; ``{size}`` stands for the size of the input."""
    unit: str
    target: Target | None
    series: Callable[[Sequence[Round]], Series]
    detail: bool = False
    """Whether it stands in a table of its own, below the one of the targets."""


@dataclass(frozen=True)
class Measurement:
    """Contenders that run in one set of rounds, and the figures that follow."""

    name: str
    size: int
    """How much input it gets: rows, lines or characters, as its contenders understand it."""
    quick_size: int
    contenders: Callable[[int], dict[str, Contender]]
    figures: tuple[Figure, ...]
    rounds: int = 7
    quick_rounds: int = 3
    large: bool = False
    """Whether it takes so long that it runs on demand only."""


@dataclass(frozen=True)
class Result:
    """A figure with what was measured."""

    title: str
    unit: str
    target: Target | None
    values: Sequence[float]
    remark: str = ""
    detail: bool = False

    @property
    def median(self) -> float:
        """The middle of the rounds."""
        return statistics.median(self.values)

    @property
    def least(self) -> float:
        """The lowest round."""
        return min(self.values)

    @property
    def most(self) -> float:
        """The highest round."""
        return max(self.values)

    @property
    def reached(self) -> bool | None:
        """Whether the median is as good as the target; None without target or values."""
        return self.target.reached_by(self.median) if self.target and self.values else None


def each(value: Callable[[Round], float]) -> Callable[[Sequence[Round]], Series]:
    """Return a series with one value for each round."""
    return lambda rounds: Series([value(took) for took in rounds])


def ratio(above: str, below: str) -> Callable[[Sequence[Round]], Series]:
    """Return the series of how many times as much one contender took as another."""
    return each(lambda took: took[above] / took[below])


def result_of(figure: Figure, rounds: Sequence[Round], size: int) -> Result:
    """Return what the rounds of a measurement say about one of its figures."""
    title = figure.title.format(size=f"{size:,}")
    try:
        series = figure.series(rounds)
    except KeyError as missing:
        return Result(title, figure.unit, figure.target, (), f"not measured: {missing.args[0]} cannot run here")
    return Result(title, figure.unit, figure.target, series.values, series.remark, figure.detail)


def rounds_of(
    measurement: Measurement, size: int, rounds: int, before: Callable[[str], object] = lambda _: None
) -> list[Round]:
    """Run all contenders of a measurement, one after another, as many times as there are rounds."""
    contenders = measurement.contenders(size)
    took: list[Round] = []
    for number in range(rounds):
        values: dict[str, float] = {}
        for name, contender in contenders.items():
            before(f"{measurement.name}: round {number + 1} of {rounds}: {name}")
            values[name] = contender()
        took.append(values)
    return took
