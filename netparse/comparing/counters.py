"""Counters of all outputs in one form: by what they are compared, and which numbers are gauges.

    >>> from netparse.schema.report import Interface
    >>> [
    ...     (count.group, count.name, count.mib, count.value)
    ...     for count in counters_of(Interface(line=3, name="eth0", mtu=1500, rx_bytes=7162, tx_errors=0))
    ... ]
    [('eth0', 'rx_bytes', 'ifInOctets', 7162), ('eth0', 'tx_errors', 'ifOutErrors', 0)]

A counter only rises until it wraps or is reset. A gauge (Gauge32 of RFC 2578) is a level that rises and falls, such as
the connections that are established now:

    >>> is_gauge(Statistic(line=1, group="Tcp", label="connections established", value=3))
    True
    >>> is_gauge(Statistic(line=1, group="tcp", label="connections established (including accepts)", value=3))
    False
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from netparse_grammars.counters import INTERFACE_COUNTERS, LINK_NETWORK, gauges

from netparse.schema.report import Interface, Statistic

if TYPE_CHECKING:
    from collections.abc import Iterator

    from netparse.schema.report import Record

Key = tuple[str | None, ...]
"""What a counter is compared by: no other counter of its snapshot has the same."""

_DIRECTIONS: Final[dict[str, Literal["in", "out"]]] = {"rx": "in", "tx": "out"}


def key_of(counter: Statistic) -> Key:
    """Return the key of a counter. It has the unit: numbers of different units are not compared."""
    return counter.protocol, counter.family, counter.group, counter.name, counter.direction, counter.unit


def is_gauge(counter: Statistic) -> bool:
    """Return whether a number is a level that may fall, or a setting."""
    return gauges.is_gauge(counter.mib, counter.label, counter.name or "")


def _counts_all(interface: Interface) -> bool:
    """Return whether a row counts all traffic of an interface: not that of an address, nor of a second."""
    of_address = interface.network is not None and not interface.network.startswith(LINK_NETWORK)
    return interface.name is not None and not interface.per_interval and not of_address


def counters_of(record: Record) -> Iterator[Statistic]:
    """Yield the counters of a record: itself, those of an interface since it is up, or none."""
    if isinstance(record, Statistic):
        yield record
    elif isinstance(record, Interface) and _counts_all(record):
        for name, mib in INTERFACE_COUNTERS.items():
            value = getattr(record, name)
            if value is not None:
                yield Statistic(
                    line=record.line,
                    protocol="interface",
                    group=record.name,
                    name=name,
                    mib=mib,
                    label=name.replace("_", " "),
                    value=value,
                    direction=_DIRECTIONS.get(name[:2]),
                )
