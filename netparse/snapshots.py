"""Snapshots: the counters that were printed at one time, by one command or by several in a row.

A snapshot begins where a counter comes again. Scripts such as pt-stalk and OSWatcher print one after another into a
file:

    >>> from netparse.models import Capture
    >>> def capture(line, *counters):
    ...     records = [{"kind": "statistic", "line": line, "name": a, "label": a, "value": 1} for a in counters]
    ...     head = {"tool": "netstat", "dialect": "bsd", "first_line": line, "last_line": line}
    ...     return Capture.model_validate({**head, "records": records})
    >>> captures = [capture(1, "a", "b"), capture(2, "c"), capture(3, "a", "b"), capture(4, "c")]
    >>> [(snapshot.first_line, len(snapshot.counters)) for snapshot in snapshots_of(captures)]
    [(1, 3), (3, 3)]
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from netparse.counters import counters_of, key_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from netparse.counters import Key
    from netparse.models import Capture, Diagnostic, Statistic


class Count(NamedTuple):
    """A counter, and when it was read."""

    counter: Statistic
    captured_at: datetime | None


@dataclass
class Snapshot:
    """The counters of one time. A fact that only one of its captures tells holds for the whole."""

    path: str | None
    first_line: int
    last_line: int
    tool: str
    dialect: str
    os: str | None = None
    language: str | None = None
    command: str | None = None
    host: str | None = None
    captured_at: datetime | None = None
    """When its first counters were read whose time is known."""
    counters: dict[Key, Count] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    _latest: datetime | None = None

    def takes(self, capture: Capture, counters: dict[Key, Statistic]) -> bool:
        """Tell whether a capture belongs to this snapshot: one of the same machine and time, or with other counters."""
        facts = ((self.os, capture.os), (self.host, capture.host))
        if any(ours and theirs and ours != theirs for ours, theirs in facts):
            return False
        at_once = capture.captured_at is not None and capture.captured_at == self._latest
        return at_once or self.counters.keys().isdisjoint(counters)

    def add(self, capture: Capture, counters: dict[Key, Statistic]) -> None:
        """Take in the counters of a capture; of one that is printed twice at a time, the first stays."""
        if self.os is None and capture.os:
            self.os, self.dialect = capture.os, capture.dialect
        self.language = self.language or capture.language
        self.command = self.command or capture.command
        self.host = self.host or capture.host
        self.captured_at = self.captured_at or capture.captured_at
        self._latest = capture.captured_at or self._latest
        self.last_line = capture.last_line
        self.diagnostics += capture.diagnostics
        for key, counter in counters.items():
            self.counters.setdefault(key, Count(counter, self._latest))


def snapshots_of(captures: Iterable[Capture], path: str | None = None) -> Iterator[Snapshot]:
    """Yield the snapshots of an input in order, holding one at a time; captures without counters are passed over."""
    snapshot: Snapshot | None = None
    for capture in captures:
        counters: dict[Key, Statistic] = {}
        for record in capture.records:
            for counter in counters_of(record):
                # On macOS and the BSDs the first row of an interface is that of its link, which counts for all.
                counters.setdefault(key_of(counter), counter)
        if not counters:
            continue
        if snapshot and not snapshot.takes(capture, counters):
            yield snapshot
            snapshot = None
        if snapshot is None:
            snapshot = Snapshot(path, capture.first_line, capture.last_line, capture.tool, capture.dialect)
        snapshot.add(capture, counters)
    if snapshot:
        yield snapshot
