"""What became of a counter between two snapshots.

A counter that is lower than before has wrapped or was reset:

* It **wrapped** if it was below 2^32 and, counted on modulo 2^32, rose by less than half of that: what RFC 1982 calls
  greater in serial number arithmetic. Whether it has wrapped more than once is not known.
* All counters of a protocol or an interface were **reset** if more than half of those that were not zero are lower now
  and cannot have wrapped. If that holds for the whole snapshot, protocols and interfaces without such counters were
  reset too. So a restart is not taken for many wraps, and a counter that is higher has not risen from its old value.
* Any other counter that is lower was reset alone.

    >>> difference(10, 30, gauge=False, reset=False), difference(4294967290, 5, gauge=False, reset=False)
    ((20, 'counted'), (11, 'wrapped'))
    >>> difference(30, 10, gauge=False, reset=False), difference(30, 10, gauge=True, reset=False)
    ((None, 'reset'), (-20, 'fell'))
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final, NamedTuple

from netparse.comparing.counters import is_gauge

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from netparse.comparing.counters import Key
    from netparse.comparing.snapshots import Count
    from netparse.schema.comparison import Change
    from netparse.schema.report import Statistic

MODULUS: Final = 1 << 32
"""Where a Counter32 (RFC 2578) begins again at 0."""


class Pair(NamedTuple):
    """A counter in two snapshots, or in one of them."""

    old: Count | None
    new: Count | None

    @property
    def counter(self) -> Statistic:
        """The counter as it was printed last."""
        count = self.new or self.old
        assert count
        return count.counter


def pairs_of(old: dict[Key, Count], new: dict[Key, Count]) -> Iterator[Pair]:
    """Yield every counter of two snapshots, those that are gone last."""
    for key, count in new.items():
        yield Pair(old.get(key), count)
    for key, count in old.items():
        if key not in new:
            yield Pair(count, None)


def unsigned(value: int) -> int:
    """Return a counter of 32 bits without the sign with which some tools print it."""
    return value + MODULUS if value < 0 else value


def wrapped_delta(old: int, new: int) -> int | None:
    """Return by how much a lower counter has risen if it wrapped, or None if it cannot have.

    >>> wrapped_delta(4294967000, 200), wrapped_delta(3000000000, 100), wrapped_delta(2000000000, 100)
    (496, 1294967396, None)
    """
    old, new = unsigned(old), unsigned(new)
    delta = new - old + MODULUS
    return delta if 0 <= new < old < MODULUS and delta < MODULUS // 2 else None


def scope_of(counter: Statistic) -> Key:
    """Return the scope of a counter, whose counters are reset together: its interface, or its protocol."""
    group = counter.group if counter.protocol == "interface" else None
    return counter.protocol, counter.family, group


def reset_scopes(pairs: Sequence[Pair]) -> set[Key]:
    """Return the protocols and interfaces that were reset as a whole."""
    known: dict[Key, int] = defaultdict(int)
    fallen: dict[Key, int] = defaultdict(int)
    for pair in pairs:
        if pair.old is None or pair.new is None or is_gauge(pair.counter):
            continue
        old, new = unsigned(pair.old.counter.value), unsigned(pair.new.counter.value)
        if old <= 0 or wrapped_delta(old, new) is not None:
            continue
        scope = scope_of(pair.counter)
        known[scope] += 1
        fallen[scope] += new < old
    reset = {scope for scope, count in known.items() if 2 * fallen[scope] > count}
    if 2 * sum(fallen.values()) > sum(known.values()):
        reset |= {scope_of(pair.counter) for pair in pairs} - known.keys()
    return reset


def difference(old: int, new: int, *, gauge: bool, reset: bool) -> tuple[int | None, Change]:
    """Return by how much a value has changed, None if that is not known, and in which way.

    Args:
        old: The value before.
        new: The value now.
        gauge: Whether it is a gauge.
        reset: Whether all counters of its scope were reset.
    """
    if gauge:
        return new - old, "unchanged" if new == old else "rose" if new > old else "fell"
    if reset:
        return None, "reset"
    old, new = unsigned(old), unsigned(new)
    if new >= old:
        return new - old, "counted" if new > old else "unchanged"
    delta = wrapped_delta(old, new)
    return delta, "reset" if delta is None else "wrapped"
