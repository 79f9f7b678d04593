r"""Counters that are printed as a tree: what is indented deeper belongs to the counter or heading above it.

A row may hold several values, each of which is a record. The path of the names above is part of the group:

    >>> [(reading.label, reading.value) for reading in readings_of("525", "data packets (49634 bytes)")]
    [('data packets', 525), ('bytes', 49634)]
    >>> [(reading.label, reading.value) for reading in readings_of("588/2142", "mbufs in use (current/cache)")]
    [('mbufs in use (current)', 588), ('mbufs in use (cache)', 2142)]
    >>> [(reading.label, reading.unit, reading.native) for reading in readings_of("7", "KB for data (8.1% in use)")]
    [('for data', 'KB', {'in_use': '8.1%'})]
    >>> [(reading.label, reading.value, reading.unit) for reading in readings_of("12.345", "seconds link congested")]
    [('link congested', 12345, 'milliseconds')]
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import repeat
from typing import TYPE_CHECKING, Final, NamedTuple

from netparse_grammars.counters import bsd_field, is_context, mib_object, singular
from netparse_grammars.counters.labels import (
    BRACKET,
    FINER_UNITS,
    LEGEND,
    LIMIT,
    LISTED,
    SCOPE,
    SOURCE_ADDRESSES,
    UNITS,
    USUAL_LEGEND,
)

from netparse.normalizing.columns import snake_case
from netparse.normalizing.counters import system_of
from netparse.reading.outline import Level

if TYPE_CHECKING:
    import re
    from collections.abc import Mapping, Sequence

    from netparse_grammars.dialect import System

    from netparse.normalizing.columns import Normalized
    from netparse.normalizing.state import CounterNames, NormalizingState
    from netparse.reading.events import RowsRead

LABELS: Final = 4096
"""Labels that are kept as they were taken apart: all that any system prints, several times."""
_CELLS: Final = ("indent", "heading", "label", "value_behind", "values", "label_end")
_FIELDS: Final = ("line", "last_line", "group", "name", "mib", "label", "value", "direction", "unit", "native")


@dataclass(frozen=True)
class Reading:
    """One value of a row."""

    label: str
    value: int
    in_bracket: bool = False
    """Whether it stands in a bracket behind the label of another."""
    unit: str | None = None
    native: dict[str, str] | None = None


@lru_cache(LABELS)
def _read_label(text: str) -> tuple[str, re.Match[str] | None, tuple[str, ...]]:
    """Return a label without a bracket that holds a value or a legend, and these two."""
    text = LIMIT.sub(r" (\1 limit)", text.removesuffix(":").rstrip())
    if legend := LEGEND.search(text):
        return text[: legend.start()].rstrip(), None, tuple(legend[1].split("/"))
    if bracket := BRACKET.search(text):
        return " ".join(f"{text[: bracket.start()]} {text[bracket.end() :]}".split()), bracket, ()
    return text, None, ()


def readings_of(values: str, text: str) -> list[Reading]:
    """Return what the values in front of a label say, and one in brackets behind it."""
    label, bracket, legend = _read_label(text)
    unit = None
    if known := UNITS.match(label):
        unit, label = known["unit"], label[known.end() :]
    parts = values.split("/")
    if len(parts) > 1:
        legend = legend if len(legend) == len(parts) else USUAL_LEGEND
        legend = legend if len(legend) == len(parts) else tuple(map(str, range(1, len(parts) + 1)))
        return [_reading(part, f"{label} ({what})", unit) for part, what in zip(parts, legend, strict=True)]
    if legend:
        label = text.removesuffix(":")
    reading = _reading(values, label, unit)
    if bracket is None:
        return [reading]
    before, after = bracket["before"].strip(), bracket["after"].strip()
    inner = " ".join(word for word in (before, after) if word)
    if bracket["percent"] or not bracket["value"].isdigit():
        native = {snake_case(inner) or "bracket": f"{bracket['value']}{bracket['percent']}"}
        return [Reading(reading.label, reading.value, unit=reading.unit, native=native)]
    return [reading, Reading(inner, int(bracket["value"]), in_bracket=True)]


def _reading(number: str, label: str, unit: str | None) -> Reading:
    suffix = number[-1:]
    if suffix in "KMG":
        return Reading(label, int(number[:-1]), unit=suffix)
    whole, point, fraction = number.replace(",", ".").partition(".")
    if not point:
        if unit in FINER_UNITS:
            return Reading(f"{unit} {label}", int(number))
        return Reading(label, int(number), unit=unit)
    digits, finer = FINER_UNITS[unit or "seconds"]
    return Reading(label, int(whole + fraction.ljust(digits, "0")[:digits]), unit=finer)


def normalize_tree(rows: RowsRead, state: NormalizingState, normalized: Normalized) -> None:
    """Make the fields of counters in a tree; headings within it are no records."""
    columns = normalized.columns
    outline, names = rows.outline, state.counter_names
    section = _Section(rows.fields, names, system_of(rows))
    nothing: Sequence[None] = [None] * len(columns["line"])
    lines = zip(columns["line"], columns.get("last_line") or nothing, strict=True)
    cells = zip(*(columns.get(name) or nothing for name in _CELLS), strict=True)
    records: list[tuple[object, ...]] = []
    for index, (line, (indent, heading, label, value, values, label_end)) in enumerate(zip(lines, cells, strict=True)):
        own_label = heading.removesuffix(":") if heading else label or _read_label(label_end)[0]
        outline.close(len(indent), listed=not heading and LISTED.fullmatch(own_label) is not None)
        above = outline.above or Level(-1, section.group)
        if SOURCE_ADDRESSES.fullmatch(above.label) and not SCOPE.fullmatch(own_label):
            outline.close(above.indent)
            above = outline.above or Level(-1, section.group)
        own = section.counter(above, own_label)
        if heading:
            normalized.structure.append(index)
            own = own._replace(name=names.unique(own.group, own.name))
            outline.open(Level(len(indent), own.path, own_label, _direction_of(heading)))
            continue
        for reading in [Reading(label, int(value))] if label else readings_of(values, label_end):
            counter = own.beside(reading.label) if reading.in_bracket else section.counter(above, reading.label)
            name = names.unique(counter.group, counter.name)
            counter = counter._replace(name=name)
            head = (*line, counter.group, name, section.object(counter), reading.label or name)
            records.append((*head, reading.value, above.direction, reading.unit, reading.native))
            if reading.label == own_label and not reading.in_bracket:
                own = counter  # of two counters with one label, each has its own below it
        outline.open(Level(len(indent), own.path, own_label))
    made = zip(*records, strict=True) if records else repeat((), len(_FIELDS))
    columns.clear()
    columns.update({name: list(column) for name, column in zip(_FIELDS, made, strict=True)})
    columns["protocol"], columns["family"] = [section.protocol] * len(records), [section.family] * len(records)


class _Counter(NamedTuple):
    """What a line counts: by FreeBSD's field if it has one, else by its label, below what it belongs to."""

    group: str
    name: str
    bracket: str = ""

    @property
    def path(self) -> str:
        """The group of what belongs to it."""
        return f"{self.group}.{self.name}"

    def beside(self, label: str) -> _Counter:
        """Return what the number in brackets behind it counts."""
        return _Counter(self.group, self.bracket) if self.bracket else _Counter(self.path, name_of(label))


class _Section:
    """What the title of a tree says."""

    def __init__(self, fields: Mapping[str, object], names: CounterNames, system: System) -> None:
        interface = fields.get("counted_interface")
        self._title = snake_case(str(fields["group"]))
        self._latest = names.latest
        self._system: System = system
        self.group = f"{self._title}_{interface}" if interface else self._title
        self.protocol, self.family = fields.get("protocol") or self.group, fields.get("family")

    def counter(self, above: Level, label: str) -> _Counter:
        """Return the counter of a label that stands below another line, or behind one on which its meaning depends."""
        field = bsd_field(self._title, above.label, label, self._latest.get(self._title, ""))
        if is_context(self._title, label):
            self._latest[self._title] = label
        if field:
            group = f"{self.group}.{field.containers}" if field.containers else self.group
            return _Counter(group, field.name, field.bracket)
        return _Counter(above.group, name_of(label))

    def object(self, counter: _Counter) -> str | None:
        """Return the object of the standard MIB that a counter is."""
        return mib_object(self._system, self._title + counter.group.removeprefix(self.group), counter.name)


@lru_cache(LABELS)
def name_of(label: str) -> str:
    """Return the machine name of a counter, which is the same for one and for many.

    >>> name_of("ARP entry timed out"), name_of("ARP entries timed out"), name_of("PCB cache misses")
    ('arp_entry_timed_out', 'arp_entry_timed_out', 'pcb_cache_miss')
    """
    return "_".join(map(singular, snake_case(label).split("_")))


def _direction_of(heading: str) -> str | None:
    words = heading.lower()
    if "histogram" not in words:
        return None
    return "in" if "input" in words else "out" if "output" in words else None
