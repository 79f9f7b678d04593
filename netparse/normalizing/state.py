"""What normalizing remembers of one capture from one call to the next."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

MOST_NAMES: Final = 10_000
"""Names of counters that are remembered: some twenty times what any system prints, and less than 2 MB of memory."""

MOST_INTERFACES: Final = 10_000
"""Interfaces whose names are remembered: no list in any capture has a tenth of that, and memory stays small."""


@dataclass
class CounterNames:
    """The names that the counters of a capture have so far."""

    latest: dict[str, str] = field(default_factory=dict)
    """The last label in each section on which the meaning of the lines after it depends."""
    _given: dict[tuple[str, str], int] = field(default_factory=dict)
    """How often each name was given in its group."""

    def unique(self, group: str, name: str) -> str:
        """Return a name, with a number if it was given before in its group."""
        given = self._given
        if len(given) == MOST_NAMES:
            return name
        key = group, name
        count = given[key] = given.get(key, 0) + 1
        return name if count == 1 else f"{name}_{count}"


@dataclass
class NormalizingState:
    """What the rows of a capture so far mean for those that follow."""

    interfaces: dict[int, str] = field(default_factory=dict)
    """Names of the listed interfaces by index."""
    counter_names: CounterNames = field(default_factory=CounterNames)
    totals: dict[str, tuple[int, int]] = field(default_factory=dict)
    """Line and value of what counts for all interfaces together, by object of the standard MIB."""
    unknown_states: set[str] = field(default_factory=set)
    """Words in place of a state that a diagnostic has named, and one more if there were others."""
