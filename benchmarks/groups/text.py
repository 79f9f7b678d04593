"""How fast text is passed in which nothing is found."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from benchmarks import texts
from benchmarks.groups.speed import reading
from benchmarks.measurement import Figure, Measurement, at_least, each

if TYPE_CHECKING:
    from collections.abc import Callable

    from benchmarks.measurement import Contender

LEAST: Final = 30
TITLES: Final = {
    "log": "a log with words such as route, net and id",
    "prose": "prose about networks",
    "source": "source code: Python's own library",
    "json": "JSON, an object in each line",
}


def of_text(kind: str) -> Callable[[int], dict[str, Contender]]:
    """Return what makes the contender that passes a text: seconds for each million of bytes."""

    def contenders(size: int) -> dict[str, Contender]:
        data = texts.text(kind, size)
        reading(texts.text(kind, size // 20))()
        return {"netparse": reading(data, len(data) / 1e6)}

    return contenders


def _measurement(kind: str, title: str) -> Measurement:
    speed = each(lambda took: 1 / took["netparse"])
    figure = Figure(f"nothing found in {title}, {{size}} characters", "MB/s", at_least(LEAST), speed)
    return Measurement(f"text-{kind}", 4_000_000, 400_000, of_text(kind), (figure,))


MEASUREMENTS: Final = tuple(_measurement(kind, title) for kind, title in TITLES.items())
