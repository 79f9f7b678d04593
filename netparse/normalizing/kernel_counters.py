"""Counters that go by the kernel's own names, which the tool prints as they are or puts into words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from netparse_grammars.counters import english_labels, linux_name
from netparse_grammars.counters.labels import KERNEL_NAME

from netparse.normalizing.columns import snake_case
from netparse.normalizing.counters import add_names, add_section, system_of

if TYPE_CHECKING:
    from netparse_grammars.dialect import System
    from netparse_grammars.lexicon import Languages
    from netparse_grammars.rows.form import Columns

    from netparse.normalizing.columns import Normalized
    from netparse.normalizing.state import NormalizingState
    from netparse.reading.events import RowsRead

_ENGLISH: Final[Languages] = {"en": "seen"}


def normalize_kernel_counters(rows: RowsRead, state: NormalizingState, normalized: Normalized) -> None:
    """Make the fields of counters."""
    columns, system = normalized.columns, system_of(rows)
    add_section(rows, columns)
    if (ends := columns.pop("label_end", None)) is not None:
        columns["label"] = [
            " ".join(part.strip() for part in (label, end) if part)
            for label, end in zip(columns["label"], ends, strict=True)
        ]
    group = str(rows.fields.get("group") or "")
    _add_directions(rows, system, columns)
    _vote_for_language(rows, group, system, columns)
    names = [
        _kernel_name(system, group, label, direction)
        for label, direction in zip(columns["label"], columns["direction"], strict=True)
    ]
    add_names(names, rows, state, columns)


def _add_directions(rows: RowsRead, system: System, columns: Columns) -> None:
    """Add whether messages of a type came in or went out; the kernel's own names do not belong to the list."""
    colons = columns.pop("colon")
    direction = rows.fields.get("histogram")
    columns["direction"] = [
        direction if colon and not next(iter(english_labels(system, label)), label)[:1].isupper() else None
        for colon, label in zip(colons, columns["label"], strict=True)
    ]


def _vote_for_language(rows: RowsRead, group: str, system: System, columns: Columns) -> None:
    """Count the languages of labels; the kernel's own names are the same in all."""
    votes = rows.capture.votes
    for index, label in enumerate(columns["label"]):
        if translated := english_labels(system, label):
            for languages in translated.values():
                votes.add(label, languages)
        elif KERNEL_NAME.fullmatch(label):
            continue
        elif name := linux_name(group, label, columns["direction"][index]):
            votes.add(name, _ENGLISH)
        else:
            votes.add_unknown_label(*rows.lines(index)[0])


def _kernel_name(system: System, group: str, label: str, direction: str | None) -> str:
    """Return the kernel's name; what the tool has no words for goes by it, some behind the name of the section."""
    translated = english_labels(system, label)
    names = {name for english in translated or (label,) if (name := linux_name(group, english, direction))}
    if len(names) == 1:
        return names.pop()
    if len(translated) == 1:
        (label,) = translated
    return label.removeprefix(group) if KERNEL_NAME.fullmatch(label) else snake_case(label) or label
