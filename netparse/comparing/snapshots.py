"""Snapshots: the counters that were printed at one time, by one command or by several in a row.

A snapshot begins where a counter comes again. Scripts such as pt-stalk and OSWatcher print one after another into a
file:

    >>> from netparse.schema.report import Capture
    >>> def capture(line, *counters):
    ...     records = [{"kind": "statistic", "line": line, "name": a, "label": a, "value": 1} for a in counters]
    ...     head = {"tool": "netstat", "dialect": "bsd", "first_line": line, "last_line": line}
    ...     return Capture.model_validate({**head, "records": records})
    >>> captures = [capture(1, "a", "b"), capture(2, "c"), capture(3, "a", "b"), capture(4, "c")]
    >>> [(snapshot.summary.first_line, len(snapshot.counters)) for snapshot in snapshots_of(captures)]
    [(1, 3), (3, 3)]
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING, Final, NamedTuple

from netparse_grammars import DIALECTS

from netparse.comparing.counters import counters_of, key_of
from netparse.schema.report import CaptureSummary, Interface

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from netparse.comparing.counters import Key
    from netparse.schema.report import Capture, Statistic


GENERAL: Final = {dialect.name: dialect.general or dialect.name for dialect in DIALECTS}
"""The dialect that an output has as long as nothing in it shows which of several it is, by dialect."""


class Count(NamedTuple):
    """A counter, and when it was read."""

    counter: Statistic
    captured_at: datetime | None


@dataclass
class Snapshot:
    """The counters of one time. A fact that only one of its captures shows holds for all of them."""

    path: str | None
    summary: CaptureSummary
    counters: dict[Key, Count] = field(default_factory=dict)
    ambiguous: set[str] = field(default_factory=set)
    """Names that several interfaces have."""
    _latest: datetime | None = None

    def is_like(self, other: CaptureSummary) -> bool:
        """Return whether another capture may be of the same system."""
        if self.summary.os and other.os:
            return self.summary.os == other.os
        return GENERAL[self.summary.dialect] == GENERAL[other.dialect]

    def may_be_of(self, other: CaptureSummary) -> bool:
        """Return whether another capture may be of the same machine."""
        return self.is_like(other) and not (self.summary.host and other.host and self.summary.host != other.host)

    def includes(self, capture: Capture, counters: dict[Key, Statistic]) -> bool:
        """Return whether a capture belongs to this snapshot: same machine, and no counter with another value."""
        if not self.may_be_of(capture):
            return False
        repeated = [key for key in counters if key in self.counters]
        same_time = capture.captured_at is not None and capture.captured_at == self._latest
        return not repeated or (
            same_time and all(self.counters[key].counter.value == counters[key].value for key in repeated)
        )

    def add(self, capture: Capture, counters: dict[Key, Statistic]) -> None:
        """Add the counters of a capture. Of a counter that was printed twice at one time, the first value stays."""
        known = self.summary
        if known.os is None and capture.os:
            known.os, known.dialect = capture.os, capture.dialect
        known.language = known.language or capture.language
        known.command = known.command or capture.command
        known.host = known.host or capture.host
        known.captured_at = known.captured_at or capture.captured_at
        known.last_line = capture.last_line
        known.diagnostics += capture.diagnostics
        self._latest = capture.captured_at or self._latest
        for key, counter in counters.items():
            self.counters.setdefault(key, Count(counter, self._latest))


def snapshots_of(captures: Iterable[Capture], path: str | None = None) -> Iterator[Snapshot]:
    """Yield the snapshots of an input in order, holding one at a time; captures without counters are left out."""
    snapshot: Snapshot | None = None
    for capture in captures:
        counters: dict[Key, Statistic] = {}
        for counter in chain.from_iterable(map(counters_of, capture.records)):
            counters.setdefault(key_of(counter), counter)
        ambiguous = _ambiguous_names(capture)
        counters = {key: counter for key, counter in counters.items() if counter.group not in ambiguous}
        if not counters:
            continue
        if snapshot and not snapshot.includes(capture, counters):
            yield snapshot
            snapshot = None
        if snapshot is None:
            head = capture.model_dump(include={"tool", "dialect", "first_line", "last_line"})
            snapshot = Snapshot(path, CaptureSummary.model_validate(head))
        snapshot.add(capture, counters)
        snapshot.ambiguous |= ambiguous
    if snapshot:
        yield snapshot


def _ambiguous_names(capture: Capture) -> set[str]:
    """Return the names that several interfaces have, because the tool has cut them; BSD has a row for each address."""
    names = (record.name for record in capture.records if isinstance(record, Interface) and record.network is None)
    return {name for name, count in Counter(names).items() if name and count > 1}
