"""Where a row stands in a tree of counters."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final, NamedTuple

MOST_LEVELS: Final = 6
"""Levels that a tree of counters may have."""


class Level(NamedTuple):
    """A row or heading that deeper ones belong to."""

    indent: int
    group: str
    """The group of the counters below it."""
    label: str = ""
    direction: str | None = None
    """What it says of the direction of traffic."""


@dataclass
class Outline:
    """Where the next row of a tree stands."""

    _above: list[Level] = field(default_factory=list)
    """The rows and headings above that are not closed."""

    def close(self, indent: int, *, listed: bool = False) -> None:
        """Close what is not indented less than the next row, except the histogram that lists it."""
        while self._above and self._above[-1].indent >= indent:
            if listed and self._above[-1].direction and self._above[-1].indent == indent:
                break
            self._above.pop()

    def open(self, level: Level) -> None:
        """Open a level for rows that are indented deeper; no tool has more than a few."""
        if len(self._above) < MOST_LEVELS:
            self._above.append(level)

    @property
    def above(self) -> Level | None:
        """The row or heading to which the next row belongs."""
        return self._above[-1] if self._above else None
