"""The difference between two snapshots of counters, as ``netparse stats`` prints it."""

from __future__ import annotations

from datetime import datetime  # noqa: TC003 - pydantic reads the annotations at run time
from itertools import chain, pairwise
from math import isfinite
from typing import TYPE_CHECKING, Final

from netparse.comparing.changes import Pair, difference, pairs_of, reset_scopes, scope_of
from netparse.comparing.counters import is_gauge
from netparse.comparing.snapshots import Snapshot, snapshots_of
from netparse.errors import ComparisonError
from netparse.schema.comparison import Change, ComparedCounter, Comparison, ComparisonDiagnostic, SnapshotSource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from netparse.comparing.counters import Key
    from netparse.schema.report import Report

NOTHING_TO_COMPARE: Final = "two snapshots of counters are needed, as netstat -s, -e, -i, -m or -q print them"
LISTED: Final = 5
"""Names that a sentence lists: a longer one is not read, and all names are among the counters."""


def compare(old: Report, new: Report | None = None, *, seconds: float | None = None) -> Comparison:
    r"""Compare two snapshots of counters: the last of each of two reports, or the first and the last of one.

    >>> from netparse import parse
    >>> text = "TCP Statistics for IPv4\n\n  Active Opens = {}\n  Current Connections = {}\n"
    >>> comparison = compare(parse(text.format(4294967290, 7)), parse(text.format(5, 3)), seconds=2)
    >>> [(counter.label, counter.delta, counter.rate, counter.change) for counter in comparison.counters]
    [('Active Opens', 11, 5.5, 'wrapped'), ('Current Connections', -4, None, 'fell')]

    Args:
        old: The report with the old snapshot, or with both.
        new: The report with the new snapshot.
        seconds: Seconds between them, if you know better than their times.

    Raises:
        ComparisonError: There are no two snapshots, or they have no counter in common.
    """
    olds = list(snapshots_of(old.captures, old.source.path))
    if new:
        news = list(snapshots_of(new.captures, new.source.path))
    else:
        news = [snapshot for snapshot in olds[1:] if olds[0].may_be_of(snapshot.summary)]
    if not olds or not news:
        raise ComparisonError(NOTHING_TO_COMPARE)
    return compare_snapshots(olds[-1 if new else 0], news[-1], seconds=seconds)


def compare_each(*reports: Report, seconds: float | None = None) -> Iterator[Comparison]:
    """Compare each snapshot in some reports with the one before it.

    Args:
        reports: The reports, in the order of time.
        seconds: Seconds between any two, if you know better than their times.

    Raises:
        ComparisonError: Two snapshots have no counter in common.
    """
    found = chain.from_iterable(snapshots_of(report.captures, report.source.path) for report in reports)
    return (compare_snapshots(old, new, seconds=seconds) for old, new in pairwise(found))


def compare_snapshots(old: Snapshot, new: Snapshot, *, seconds: float | None = None) -> Comparison:
    """Compare two snapshots.

    Raises:
        ComparisonError: They are of different systems, or have no counter in common; the message says what they are.
    """
    pairs = list(pairs_of(old.counters, new.counters))
    if not old.is_like(new.summary) or not any(pair.old and pair.new for pair in pairs):
        raise ComparisonError(f"nothing to compare: {_described(old)}; {_described(new)}")
    scopes = reset_scopes(pairs)
    resets = [scope_of(pair.counter) in scopes for pair in pairs]
    counters = [_compared(pair, seconds, reset=reset) for pair, reset in zip(pairs, resets, strict=True)]
    diagnostics = list(_doubts_about(old, new, given=seconds is not None))
    if scopes:
        diagnostics.append(_whole_resets(scopes, everything=all(resets)))
    fallen = [counter for counter, reset in zip(counters, resets, strict=True) if _fell_alone(counter, reset)]
    if fallen:
        diagnostics.append(_single_resets([counter.name or counter.label for counter in fallen]))
    return Comparison(
        old=_source_of(old),
        new=_source_of(new),
        seconds=_seconds_between(old.summary.captured_at, new.summary.captured_at) if seconds is None else seconds,
        counters=counters,
        diagnostics=diagnostics,
    )


def _compared(pair: Pair, given: float | None, *, reset: bool) -> ComparedCounter:
    """Return the change of a counter.

    Args:
        pair: Its values.
        given: Seconds between them, if they were given.
        reset: Whether the counters of its scope were reset.
    """
    counter, gauge = pair.counter, is_gauge(pair.counter)
    delta: int | None = None
    rate: float | None = None
    change: Change
    if pair.old is None or pair.new is None:
        change = "added" if pair.new else "gone"
    else:
        delta, change = difference(pair.old.counter.value, pair.new.counter.value, gauge=gauge, reset=reset)
        seconds = _seconds_between(pair.old.captured_at, pair.new.captured_at) if given is None else given
        if delta is not None and seconds is not None and seconds > 0 and not gauge and isfinite(delta / seconds):
            rate = delta / seconds
    return ComparedCounter(
        **counter.model_dump(include={"protocol", "family", "group", "name", "mib", "label", "unit", "direction"}),
        gauge=gauge,
        old=pair.old.counter.value if pair.old else None,
        new=pair.new.counter.value if pair.new else None,
        delta=delta,
        rate=rate,
        change=change,
    )


def _seconds_between(old: datetime | None, new: datetime | None) -> float | None:
    if old is None or new is None or (old.tzinfo is None) != (new.tzinfo is None):
        return None
    return (new - old).total_seconds()


def _doubts_about(old: Snapshot, new: Snapshot, *, given: bool) -> Iterator[ComparisonDiagnostic]:
    """Yield diagnostics about two snapshots that are hard to compare."""
    if old.summary.host and new.summary.host and old.summary.host != new.summary.host:
        message = f"the snapshots are of two hosts, {old.summary.host} and {new.summary.host}"
        yield ComparisonDiagnostic(severity="warning", code="other_host", message=message)
    if old.summary.language and new.summary.language and old.summary.language != new.summary.language:
        languages = f"{old.summary.language} and {new.summary.language}"
        message = f"the snapshots are in two languages, {languages}; labels that are not known are compared as printed"
        yield ComparisonDiagnostic(severity="warning", code="other_language", message=message)
    if ambiguous := sorted(old.ambiguous | new.ambiguous):
        message = f"several interfaces have one name, so they are not compared: {_listed(ambiguous)}"
        yield ComparisonDiagnostic(severity="warning", code="same_name", message=message)
    if old.summary.captured_at and new.summary.captured_at:
        seconds = _seconds_between(old.summary.captured_at, new.summary.captured_at)
        if seconds is None and not given:
            message = "one of the two times has a time zone and the other has none, so the time between is not known"
            yield ComparisonDiagnostic(severity="warning", code="time_zone", message=message)
        elif seconds is not None and seconds < 0:
            message = "the new snapshot is older than the old one; are they swapped?"
            yield ComparisonDiagnostic(severity="warning", code="time_order", message=message)


def _whole_resets(scopes: set[Key], *, everything: bool) -> ComparisonDiagnostic:
    if everything:
        message = "all counters were reset between the snapshots, as a restart does"
    else:
        names = sorted({str(interface or protocol or "unknown protocol") for protocol, _, interface in scopes})
        message = f"all counters of {_listed(names)} were reset between the snapshots"
    return ComparisonDiagnostic(severity="warning", code="counters_reset", message=message)


def _single_resets(names: list[str]) -> ComparisonDiagnostic:
    message = f"lower than before: {_listed(names)}; if everything was reset, the others have risen by more than shown"
    return ComparisonDiagnostic(severity="warning", code="counter_fell", message=message)


def _fell_alone(counter: ComparedCounter, reset: bool) -> bool:
    return counter.change == "reset" and not reset


def _listed(names: list[str]) -> str:
    more = f" and {len(names) - LISTED} more" if len(names) > LISTED else ""
    return f"{', '.join(names[:LISTED])}{more}"


def _source_of(snapshot: Snapshot) -> SnapshotSource:
    return SnapshotSource.model_validate({**dict(snapshot.summary), "path": snapshot.path})


def _described(snapshot: Snapshot) -> str:
    """Return in a few words where a snapshot is from and what it counts."""
    groups = dict.fromkeys(str(count.counter.group or count.counter.protocol) for count in snapshot.counters.values())
    summary = snapshot.summary
    where = f"{snapshot.path}, line {summary.first_line}" if snapshot.path else f"line {summary.first_line}"
    return f"{where} has counters of {summary.os or summary.dialect}: {_listed(list(groups))}"
