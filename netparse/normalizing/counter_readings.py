"""What a row of a tree of counters says: a label and one or several values.

>>> def shown(values, text):
...     readings = readings_of(values, label_of(text))
...     return [(reading.label, reading.value, reading.unit, reading.native) for reading in readings]
>>> shown("525", "data packets (49634 bytes)")
[('data packets', 525, None, None), ('bytes', 49634, None, None)]
>>> shown("588/2142", "mbufs in use (current/cache)")
[('mbufs in use (current)', 588, None, None), ('mbufs in use (cache)', 2142, None, None)]
>>> shown("7", "KB for data (8.1% in use)")
[('for data', 7, 'KB', {'in_use': '8.1%'})]
>>> shown("12.345", "seconds link congested")
[('link congested', 12345, 'milliseconds', None)]
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from netparse_grammars.counters.labels import BRACKET, FINER_UNITS, LEGEND, LIMIT, UNITS, USUAL_LEGEND
from netparse_grammars.memo import Memo

from netparse.normalizing.columns import snake_case

if TYPE_CHECKING:
    import re


class Reading(NamedTuple):
    """One value of a row."""

    label: str
    value: int
    in_bracket: bool = False
    """Whether it stands in a bracket behind the label of another."""
    unit: str | None = None
    native: dict[str, str] | None = None


class Label(NamedTuple):
    """A label without its unit and without a bracket that holds a value or a legend, and these three."""

    printed: str
    whole: str
    """The label with its unit."""
    rest: str
    unit: str | None
    bracket: re.Match[str] | None
    legend: tuple[str, ...]


def _read_label(printed: str) -> Label:
    text = printed.removesuffix(":").rstrip()
    bracket, legend = None, ()
    if "limit" in text:
        text = LIMIT.sub(r" (\1 limit)", text)
    if "(" in text:
        if found := LEGEND.search(text):
            text, legend = text[: found.start()].rstrip(), tuple(found[1].split("/"))
        elif bracket := BRACKET.search(text):
            text = " ".join(f"{text[: bracket.start()]} {text[bracket.end() :]}".split())
    known = UNITS.match(text)
    rest, unit = (text[known.end() :], known["unit"]) if known else (text, None)
    return Label(printed, text, rest, unit, bracket, legend)


def label_of(text: str) -> Label:
    """Return a label without what belongs to its values."""
    # What stands in brackets is another value in each snapshot.
    return _read_label(text) if "(" in text else _LABELS[(text,)]


def readings_of(values: str, behind: Label) -> list[Reading]:
    """Return what the values in front of a label say, and one in brackets behind it."""
    printed, _, label, unit, bracket, legend = behind
    if unit is None and bracket is None and not legend and values.isdigit():
        return [Reading(label, int(values))]
    parts = values.split("/")
    if len(parts) > 1:
        legend = legend if len(legend) == len(parts) else USUAL_LEGEND
        legend = legend if len(legend) == len(parts) else tuple(map(str, range(1, len(parts) + 1)))
        return [_reading(part, f"{label} ({what})", unit) for part, what in zip(parts, legend, strict=True)]
    if legend:
        label = printed.removesuffix(":")
    reading = _reading(values, label, unit)
    if bracket is None:
        return [reading]
    before, after = bracket["before"].strip(), bracket["after"].strip()
    inner = " ".join(word for word in (before, after) if word)
    if bracket["percent"] or not bracket["value"].isdigit():
        native = {snake_case(inner) or "bracket": f"{bracket['value']}{bracket['percent']}"}
        return [reading._replace(native=native)]
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


_LABELS: Final = Memo[tuple[str], Label](_read_label)
