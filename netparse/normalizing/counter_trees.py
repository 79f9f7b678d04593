"""Counters that are printed as a tree: what is indented deeper belongs to the counter or heading above it.

A row may hold several values, each of which is a record. The path of the names above is part of the group.
"""

from __future__ import annotations

from itertools import repeat
from typing import TYPE_CHECKING, Final, NamedTuple

from netparse_grammars.counters import bsd_field, is_context, mib_object, singular
from netparse_grammars.counters.labels import LISTED, SCOPE, SOURCE_ADDRESSES
from netparse_grammars.dialect import System
from netparse_grammars.memo import Memo

from netparse.normalizing.columns import snake_case
from netparse.normalizing.counter_readings import Reading, label_of, readings_of
from netparse.normalizing.counters import system_of
from netparse.reading.outline import Level

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from netparse.normalizing.columns import Normalized
    from netparse.normalizing.state import CounterNames, NormalizingState
    from netparse.reading.events import RowsRead

_CELLS: Final = ("indent", "heading", "label", "value_behind", "values", "label_end")
_FIELDS: Final = ("line", "last_line", "group", "name", "mib", "label", "value", "direction", "unit", "native")


def normalize_tree(rows: RowsRead, state: NormalizingState, normalized: Normalized) -> None:
    """Make the fields of counters in a tree; headings within it are no records."""
    columns = normalized.columns
    outline, names = rows.outline, state.counter_names
    section = _Section(rows.fields, names, system_of(rows))
    nothing: Sequence[None] = [None] * len(columns["line"])
    lines = zip(columns["line"], columns.get("last_line") or nothing, strict=True)
    cells = zip(*(columns.get(name) or nothing for name in _CELLS), strict=True)
    records: list[tuple[object, ...]] = []
    top = Level(-1, section.group)
    for index, (line, (indent, heading, label, value, values, label_end)) in enumerate(zip(lines, cells, strict=True)):
        behind = label_of(label_end or "")
        own_label = heading.removesuffix(":") if heading else label or behind.whole
        # A label in capitals may be listed; the pattern is asked for few.
        outline.close(len(indent), listed=not heading and own_label[:1].isupper() and bool(LISTED.fullmatch(own_label)))
        above = outline.above or top
        if above.label and SOURCE_ADDRESSES.fullmatch(above.label) and not SCOPE.fullmatch(own_label):
            outline.close(above.indent)
            above = outline.above or top
        own = first = section.counter(above, own_label)
        if heading:
            normalized.structure.append(index)
            own = own._replace(name=names.unique(own.group, own.name))
            outline.open(Level(len(indent), own.path, own_label, _direction_of(heading)))
            continue
        for reading in (Reading(label, int(value)),) if label else readings_of(values, behind):
            own_again = reading.label == own_label and not reading.in_bracket
            if own_again and not first.is_context:
                counter = first
            else:
                counter = own.beside(reading.label) if reading.in_bracket else section.counter(above, reading.label)
            name = names.unique(counter.group, counter.name)
            if name is not counter.name:
                counter = counter._replace(name=name)
            made = counter.group, name, section.object(counter), reading.label or name, reading.value
            records.append((*line, *made, above.direction, reading.unit, reading.native))
            if own_again:
                own = counter  # of two counters with one label, each has its own below it
        outline.open(Level(len(indent), own.path, own_label))
    fields = zip(*records, strict=True) if records else repeat((), len(_FIELDS))
    columns.clear()
    columns.update({name: list(column) for name, column in zip(_FIELDS, fields, strict=True)})
    columns["protocol"], columns["family"] = [section.protocol] * len(records), [section.family] * len(records)


class _Counter(NamedTuple):
    """What a line counts: by FreeBSD's field if it has one, else by its label, below what it belongs to."""

    group: str
    name: str
    bracket: str = ""
    is_context: bool = False
    """Whether the meaning of the lines below depends on it."""

    @property
    def path(self) -> str:
        """The group of what belongs to it."""
        return f"{self.group}.{self.name}"

    def beside(self, label: str) -> _Counter:
        """Return what the number in brackets behind it counts."""
        return _Counter(self.group, self.bracket) if self.bracket else _Counter(self.path, _NAMES[(label,)])


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
        latest = self._latest.get(self._title, "")
        counter = _COUNTERS[self._title, self.group, above.group, above.label, latest, label]
        if counter.is_context:
            self._latest[self._title] = label
        return counter

    def object(self, counter: _Counter) -> str | None:
        """Return the object of the standard MIB that a counter is."""
        return _OBJECTS[self._system, self._title, self.group, counter.group, counter.name]


def _counter(title: str, section: str, above: str, above_label: str, latest: str, label: str) -> _Counter:
    """Return the counter of a label.

    Args:
        title: The title of the section, in snake_case.
        section: The group of the section.
        above: The group of what belongs to the line that it stands below.
        above_label: The label of that line.
        latest: The last label in the section on which the meaning of others depends.
        label: Its own label.
    """
    field, context = bsd_field(title, above_label, label, latest), is_context(title, label)
    if field:
        group = f"{section}.{field.containers}" if field.containers else section
        return _Counter(group, field.name, field.bracket, context)
    return _Counter(above, name_of(label), is_context=context)


def _object(system: System, title: str, section: str, group: str, name: str) -> str | None:
    return mib_object(system, title + group.removeprefix(section), name)


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


_NAMES: Final = Memo[tuple[str], str](name_of)
_COUNTERS: Final = Memo[tuple[str, str, str, str, str, str], _Counter](_counter)
_OBJECTS: Final = Memo[tuple[System, str, str, str, str], "str | None"](_object)
