"""Counters that go by the kernel's own names, which the tool prints as they are or puts into words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from netparse_grammars.counters import english_labels, linux_name
from netparse_grammars.counters.labels import KERNEL_NAME
from netparse_grammars.dialect import System
from netparse_grammars.memo import Memo

from netparse.normalizing.columns import snake_case
from netparse.normalizing.counters import add_names, add_section, system_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from netparse_grammars.lexicon import Languages

    from netparse.normalizing.columns import Normalized
    from netparse.normalizing.state import NormalizingState
    from netparse.reading.events import RowsRead

_ENGLISH: Final[Languages] = {"en": "seen"}


class _Known(NamedTuple):
    """What is known of a counter by its label."""

    direction: str | None
    """Whether messages of a type came in or went out."""
    name: str
    votes: tuple[tuple[str, Languages], ...] | None
    """Phrases, and the languages that have each; None if no table has the label."""


def normalize_kernel_counters(rows: RowsRead, state: NormalizingState, normalized: Normalized) -> None:
    """Make the fields of counters."""
    columns, system = normalized.columns, system_of(rows)
    add_section(rows, columns)
    labels: Sequence[str] = columns["label"]
    if (ends := columns.pop("label_end", None)) is not None:
        labels = columns["label"] = [
            f"{label.strip()} {end.strip()}" if label and end else (label or end or "").strip()
            for label, end in zip(labels, ends, strict=True)
        ]
    group = str(rows.fields.get("group") or "")
    histogram = rows.fields.get("histogram")
    direction = None if histogram is None else str(histogram)
    known = [
        _KNOWN[system, group, direction if colon else None, label]
        for label, colon in zip(labels, columns.pop("colon"), strict=True)
    ]
    columns["direction"] = [one.direction for one in known]
    _vote_for_language(rows, known)
    add_names([one.name for one in known], rows, state, columns)


def _vote_for_language(rows: RowsRead, known: Sequence[_Known]) -> None:
    """Count the languages of labels; the kernel's own names are the same in all."""
    votes = rows.capture.votes
    for index, one in enumerate(known):
        if one.votes is None:
            votes.add_unknown_label(*rows.lines(index)[0])
        else:
            for phrase, languages in one.votes:
                votes.add(phrase, languages)


def _known(system: System, group: str, listed: str | None, label: str) -> _Known:
    """Return what is known of a label.

    Args:
        system: The system that counts.
        group: The section in which the counter stands.
        listed: The direction of the messages in whose list it may stand: the kernel's own names do not belong to it.
        label: The label.
    """
    translated = english_labels(system, label)
    direction = None if next(iter(translated), label)[:1].isupper() else listed
    name = _kernel_name(group, label, translated, direction)
    if translated:
        return _Known(direction, name, tuple((label, languages) for languages in translated.values()))
    if KERNEL_NAME.fullmatch(label):
        return _Known(direction, name, ())
    phrase = linux_name(group, label, direction)
    return _Known(direction, name, ((phrase, _ENGLISH),) if phrase else None)


def _kernel_name(group: str, label: str, translated: Mapping[str, Languages], direction: str | None) -> str:
    """Return the kernel's name; what the tool has no words for goes by it, some behind the name of the section."""
    names = {name for english in translated or (label,) if (name := linux_name(group, english, direction))}
    if len(names) == 1:
        return names.pop()
    if len(translated) == 1:
        (label,) = translated
    return label.removeprefix(group) if KERNEL_NAME.fullmatch(label) else snake_case(label) or label


_KNOWN: Final = Memo[tuple[System, str, str | None, str], _Known](_known)
