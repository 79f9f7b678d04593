"""Counters: their section, name, label and value."""

from __future__ import annotations

import re
from itertools import compress
from typing import TYPE_CHECKING, Final

from netparse_grammars.counters import INTERFACE_COUNTERS, english_labels, linux_name, mib_object

from netparse.normalizing.columns import Normalized, snake_case
from netparse.normalizing.counter_positions import label_by_position

if TYPE_CHECKING:
    from netparse_grammars.lexicon import Languages
    from netparse_grammars.rows.forms import Columns

    from netparse.reading.events import RowsRead

SECTION: Final = ("protocol", "family", "group")
_LAST: Final = "ifInUnknownProtos"
_KERNELS: Final = re.compile(r"[A-Z]\w*", re.ASCII)
_ENGLISH: Final[Languages] = {"en": "seen"}


def normalize_statistics(columns: Columns, rows: RowsRead, normalized: Normalized) -> None:
    """Make the fields of counters; a row of two values is two records, one after the other."""
    for name in SECTION:
        columns[name] = [rows.fields.get(name)] * len(rows.matches)
    # A list of ICMP messages may have lost the title above it.
    group, system = str(rows.fields.get("group") or ""), rows.table.counters
    assert system
    ends = columns.pop("label_end", None)
    if ends is not None:
        columns["label"] = [
            " ".join(part.strip() for part in (label, end) if part)
            for label, end in zip(columns["label"], ends, strict=True)
        ]
    if system == "linux":
        _give_directions(columns, rows)
    _hear(columns, group, rows)
    if system != "linux":
        columns["english"] = label_by_position(
            columns["label"], list(map(_windows_label, columns["label"])), rows, normalized
        )
    if "received" in columns:
        _split_pairs(columns)
    directions = columns.get("direction") or [None] * len(columns["label"])
    if system == "linux":
        names = [
            _linux_name(group, label, direction) for label, direction in zip(columns["label"], directions, strict=True)
        ]
    else:
        names = [snake_case(label) or label for label in columns.pop("english")]
    unique = rows.capture.names.unique
    columns["name"] = [unique(f"{group} {direction}", name) for name, direction in zip(names, directions, strict=True)]
    # What is printed again is not counted twice.
    columns["mib"] = [
        mib_object(system, group, name, direction) for name, direction in zip(columns["name"], directions, strict=True)
    ]
    if system == "windows" and group == "interface":
        normalized.totals = _interface_totals(columns, rows.capture.totals)


def _interface_totals(columns: Columns, objects: dict[str, tuple[int, int]]) -> Normalized | None:
    """Return the counters of all interfaces together as one record, once the last one is there.

    The sums of packets are not printed.
    """
    cells = zip(columns["mib"], columns["line"], columns["value"], strict=True)
    objects.update((mib, (line, value)) for mib, line, value in cells if mib)
    if _LAST not in objects:
        return None
    first, last = min(line for line, _ in objects.values()), objects[_LAST][0]
    totals = {name: [objects[mib][1]] for name, mib in INTERFACE_COUNTERS.items() if mib in objects}
    return Normalized("interface", {"line": [first], "last_line": [last], **totals})


def _split_pairs(columns: Columns) -> None:
    """Make two rows of each: what was received, and what was sent if that is counted."""
    pairs = list(zip(columns.pop("received"), columns.pop("sent"), strict=True))
    for name, column in columns.items():
        columns[name] = [cell for cell in column for _ in range(2)]
    columns["value"] = [value for pair in pairs for value in pair]
    columns["direction"] = ["in", "out"] * len(pairs)
    kept = [value is not None for value in columns["value"]]
    columns.update({name: list(compress(column, kept)) for name, column in columns.items()})


def _hear(columns: Columns, group: str, rows: RowsRead) -> None:
    """Take note of what labels tell of the language; the kernel's own names are the same in all."""
    system, capture = rows.table.counters, rows.capture
    assert system in ("linux", "windows")
    for index, label in enumerate(columns["label"]):
        if translated := english_labels(system, label):
            for languages in translated.values():
                capture.votes.add(label, languages)
        elif system == "windows" or _KERNELS.fullmatch(label):
            continue
        elif name := linux_name(group, label, columns["direction"][index]):
            capture.votes.add(name, _ENGLISH)
        else:
            capture.votes.add_unknown_label(*rows.lines(index)[0])


def _give_directions(columns: Columns, rows: RowsRead) -> None:
    """Say whether messages of a type came in or went out; the kernel's own names do not belong to the list."""
    colons = columns.pop("colon")
    direction = rows.fields.get("histogram")
    columns["direction"] = [
        direction if colon and not next(iter(english_labels("linux", label)), label)[:1].isupper() else None
        for colon, label in zip(colons, columns["label"], strict=True)
    ]


def _linux_name(group: str, label: str, direction: str | None) -> str:
    """Return the kernel's name; what net-tools has no words for goes by it, some behind the name of the section."""
    translated = english_labels("linux", label)
    names = {name for english in translated or (label,) if (name := linux_name(group, english, direction))}
    if len(names) == 1:
        return names.pop()
    if len(translated) == 1:
        (label,) = translated
    return label.removeprefix(group) if _KERNELS.fullmatch(label) else snake_case(label) or label


def _windows_label(label: str) -> str | None:
    """Return the English label that a translated one stands for, or None."""
    return next(iter(english_labels("windows", label)), None)
