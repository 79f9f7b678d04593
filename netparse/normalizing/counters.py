"""Counters that have English labels: their section, name, label and value."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import compress
from typing import TYPE_CHECKING, Final

from netparse_grammars.counters import INTERFACE_COUNTERS, english_labels, mib_object
from netparse_grammars.dialect import System
from netparse_grammars.lexicon import Languages
from netparse_grammars.memo import Memo

from netparse.normalizing.columns import Normalized, snake_case
from netparse.normalizing.counter_positions import label_by_position

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netparse_grammars.rows.form import Columns

    from netparse.normalizing.state import NormalizingState
    from netparse.reading.events import RowsRead

SECTION: Final = ("protocol", "family", "group")
_TOTALS: Final = "interface"
"""The group of what counts for all interfaces together."""
_LAST_TOTAL: Final = "ifInUnknownProtos"
_TRANSLATED: Final = Memo[tuple[System, str], Mapping[str, Languages]](english_labels)
_OBJECTS: Final = Memo[tuple[System, str, str, str | None], "str | None"](mib_object)


def normalize_counters(rows: RowsRead, state: NormalizingState, normalized: Normalized) -> None:
    """Make the fields of counters; a row of two values is two records, one after the other."""
    columns = normalized.columns
    add_section(rows, columns)
    system = system_of(rows)
    votes = rows.capture.votes
    translated = [_TRANSLATED[system, label] for label in columns["label"]]
    for label, meanings in zip(columns["label"], translated, strict=True):
        for languages in meanings.values():
            votes.add(label, languages)
    known = [next(iter(meanings), None) for meanings in translated]
    columns["english"] = label_by_position(columns["label"], known, rows, normalized)
    if "received" in columns:
        _split_pairs(columns)
    add_names([snake_case(label) or label for label in columns.pop("english")], rows, state, columns)
    if columns["group"][:1] == [_TOTALS]:
        normalized.totals = _interface_totals(columns, state.totals)


def system_of(rows: RowsRead) -> System:
    """Return the system whose names the counters have, which every table of counters states."""
    system = rows.table.counters
    assert system is not None, f"the table {rows.table.name} does not state whose counters it has"
    return system


def add_section(rows: RowsRead, columns: Columns) -> None:
    """Add the fields of the section to every counter."""
    for name in SECTION:
        columns[name] = [rows.fields.get(name)] * len(rows.matches)


def add_names(names: Sequence[str], rows: RowsRead, state: NormalizingState, columns: Columns) -> None:
    """Add the names of counters, and the objects of the standard MIB; what is printed again is no such object."""
    # A list of ICMP messages may have lost the title above it.
    group = str(rows.fields.get("group") or "")
    directions = columns.get("direction") or [None] * len(names)
    unique = state.counter_names.unique
    groups = {direction: f"{group} {direction}" for direction in {*directions}}
    columns["name"] = [unique(groups[direction], name) for name, direction in zip(names, directions, strict=True)]
    system = system_of(rows)
    columns["mib"] = [
        _OBJECTS[system, group, name, direction] for name, direction in zip(columns["name"], directions, strict=True)
    ]


def _interface_totals(columns: Columns, objects: dict[str, tuple[int, int]]) -> Normalized | None:
    """Return the counters of all interfaces together as one record, once the last one is there.

    The sums of packets are not printed.
    """
    cells = zip(columns["mib"], columns["line"], columns["value"], strict=True)
    objects.update((mib, (line, value)) for mib, line, value in cells if mib)
    if _LAST_TOTAL not in objects:
        return None
    lines = [line for line, _ in objects.values()]
    totals = {name: [objects[mib][1]] for name, mib in INTERFACE_COUNTERS.items() if mib in objects}
    return Normalized("interface", {"line": [min(lines)], "last_line": [max(lines)], **totals})


def _split_pairs(columns: Columns) -> None:
    """Make two rows of each: what was received, and what was sent if that is counted."""
    pairs = list(zip(columns.pop("received"), columns.pop("sent"), strict=True))
    for name, column in columns.items():
        columns[name] = [cell for cell in column for _ in range(2)]
    columns["value"] = [value for pair in pairs for value in pair]
    columns["direction"] = ["in", "out"] * len(pairs)
    kept = [value is not None for value in columns["value"]]
    columns.update({name: list(compress(column, kept)) for name, column in columns.items()})
