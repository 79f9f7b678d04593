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

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import repeat
from typing import TYPE_CHECKING, Final

from netparse.normalize.columns import snake_case

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netparse_grammars.layout import Columns

    from netparse.events import RowsRead
    from netparse.normalize.columns import Normalized

CACHE_SIZE: Final = 4096
_CELLS: Final = ("indent", "heading", "label", "value_behind", "values", "label_end")
_FIELDS: Final = ("line", "group", "name", "label", "value", "direction", "unit", "native")
_LEGEND: Final = re.compile(r"\(([^()/]*(?:/[^()/]*)+)\)$")
_USUAL_LEGEND: Final = ("current", "total")
"""What two values are where the tool does not say so."""
_BRACKET: Final = re.compile(
    r"\((?P<before>(?:[^\d()]*\s)?)(?P<value>\d{1,20}(?:\.\d+)?)(?P<percent>%?)(?P<after>\s[^()]*)\)"
)
_UNITS: Final = re.compile(r"(?P<unit>KB|Kbytes|seconds|usec)\b *")
_FINER_UNITS: Final = {"seconds": (3, "milliseconds"), "usec": (6, "picoseconds")}
"""Units of printed fractions: their digits, and the unit of which a value is a whole number."""


@dataclass(frozen=True)
class Reading:
    """One value of a row."""

    label: str
    value: int
    in_bracket: bool = False
    """Whether it stands in a bracket behind the label of another."""
    unit: str | None = None
    native: dict[str, str] | None = None


@lru_cache(CACHE_SIZE)
def _read_label(text: str) -> tuple[str, re.Match[str] | None, tuple[str, ...]]:
    """Return a label without a bracket that holds a value or a legend, and these two."""
    text = text.removesuffix(":").rstrip()
    if legend := _LEGEND.search(text):
        return text[: legend.start()].rstrip(), None, tuple(legend[1].split("/"))
    if bracket := _BRACKET.search(text):
        return " ".join((text[: bracket.start()] + text[bracket.end() :]).split()), bracket, ()
    return text, None, ()


def readings_of(values: str, text: str) -> list[Reading]:
    """Return what the values in front of a label say, and one in brackets behind it."""
    label, bracket, legend = _read_label(text)
    unit = None
    if known := _UNITS.match(label):
        unit, label = known["unit"], label[known.end() :]
    parts = values.split("/")
    if len(parts) > 1:
        legend = legend if len(legend) == len(parts) else _USUAL_LEGEND
        legend = legend if len(legend) == len(parts) else tuple(map(str, range(1, len(parts) + 1)))
        return [_reading(part, f"{label} ({what})", unit) for part, what in zip(parts, legend, strict=True)]
    if legend:
        label = text.removesuffix(":")
    reading = _reading(values, label, unit)
    if bracket is None:
        return [reading]
    before, after = bracket["before"].strip(), bracket["after"].strip()
    inner = " ".join(word for word in (before, after) if word)
    if bracket["percent"] or "." in bracket["value"]:
        native = {snake_case(inner) or "bracket": f"{bracket['value']}{bracket['percent']}"}
        return [Reading(reading.label, reading.value, unit=reading.unit, native=native)]
    return [reading, Reading(inner, int(bracket["value"]), in_bracket=True)]


def _reading(number: str, label: str, unit: str | None) -> Reading:
    suffix = number[-1:]
    if suffix in "KMG":
        return Reading(label, int(number[:-1]), unit=suffix)
    whole, point, fraction = number.partition(".")
    if not point:
        if unit in _FINER_UNITS:
            return Reading(f"{unit} {label}", int(number))
        return Reading(label, int(number), unit=unit)
    digits, finer = _FINER_UNITS[unit or "seconds"]
    return Reading(label, int(whole + fraction.ljust(digits, "0")[:digits]), unit=finer)


def normalize_tree(columns: Columns, rows: RowsRead, normalized: Normalized) -> None:
    """Make the fields of counters in a tree; headings within it are no records."""
    lines, outline = columns["line"], rows.outline
    base = _base_of(rows.fields)
    nothing: Sequence[None] = [None] * len(lines)
    cells = zip(*(columns.get(name) or nothing for name in _CELLS), strict=True)
    records: list[tuple[object, ...]] = []
    for index, (line, (indent, heading, label, value, values, label_end)) in enumerate(zip(lines, cells, strict=True)):
        outline.close(len(indent))
        if heading:
            normalized.structure.append(index)
            outline.open(len(indent), snake_case(heading), _direction_of(heading))
            continue
        group = ".".join([base, *outline.path])
        readings = [Reading(label, int(value))] if label else readings_of(values, label_end)
        own = snake_case(label or _read_label(label_end)[0])
        for reading in readings:
            inside = f"{group}.{own}" if reading.in_bracket else group
            name = outline.unique(inside, snake_case(reading.label))
            head = (line, inside, name, reading.label or name)
            records.append((*head, reading.value, outline.direction, reading.unit, reading.native))
            if not reading.in_bracket and "/" not in (values or ""):
                own = name  # of two counters with one label, each has its own below it
        outline.open(len(indent), own)
    made = zip(*records, strict=True) if records else repeat((), len(_FIELDS))
    columns.clear()
    columns.update({name: list(column) for name, column in zip(_FIELDS, made, strict=True)})
    protocol, family = rows.fields.get("protocol") or base, rows.fields.get("family")
    columns["protocol"], columns["family"] = [protocol] * len(records), [family] * len(records)


def _base_of(section: dict[str, object]) -> str:
    """Return the group of counters that stand directly below a title."""
    interface = section.get("counted_interface")
    group = snake_case(str(section["group"]))
    return f"{group}_{snake_case(str(interface))}" if interface else group


def _direction_of(heading: str) -> str | None:
    words = heading.lower()
    if "histogram" not in words:
        return None
    return "in" if "input" in words else "out" if "output" in words else None
