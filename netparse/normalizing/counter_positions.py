"""Labels of counters that no lexicon has, by their places: some tools print the same ones in every language."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING
from unicodedata import east_asian_width

from netparse.schema.diagnostics import diagnose

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netparse.normalizing.columns import Normalized
    from netparse.reading.events import RowsRead


def label_by_position(
    labels: Sequence[str], known: Sequence[str | None], rows: RowsRead, normalized: Normalized
) -> list[str]:
    """Return the English labels of a section; what is in no lexicon may go by its place, which is diagnosed.

    That takes a whole section with as many lines as one in English, every known label at its own place, and lines that
    are aligned as the tool prints them.

    Args:
        labels: The labels as they are printed.
        known: What the lexicon knows of them.
        rows: The rows that they stand in.
        normalized: Where the diagnostic goes.
    """
    if None not in known:
        return [english for english in known if english]
    group = str(rows.fields.get("group") or "")
    order = next((order for order in rows.table.label_orders.get(group, ()) if len(order) == len(labels)), ())
    places = {label.casefold(): label for label in order}
    known = [english or places.get(label.casefold()) for label, english in zip(labels, known, strict=True)]
    as_printed = [english or label for label, english in zip(labels, known, strict=True)]
    lines = rows.columns["line"]
    nothing_between = len({later - line for line, later in pairwise(lines)}) <= 1
    if not order or None not in known or not (rows.whole and nothing_between):
        return as_printed
    if any(english not in (None, place) for english, place in zip(known, order, strict=True)):
        return as_printed
    if not is_aligned([rows.lines(index)[0][1] for index in range(len(labels))], rows.table.label_sign):
        return as_printed
    count = known.count(None)
    message = f"{count} labels of the section {group!r} are not known; what they count was told by their places in it"
    text = rows.lines(0)[0][1]
    normalized.diagnostics.append(diagnose("warning", "mapped_by_position", message, lines[0], text))
    return list(order)


def is_aligned(lines: Sequence[str], sign: str | None) -> bool:
    """Return whether lines are indented alike, and a sign, if the tool prints one, stands in one column of all.

    >>> is_aligned(["  Datagrams Received    = 7", "  No Ports              = 0"], "=")
    True
    >>> is_aligned(["  a = 7", "  No Ports = 0"], "=")
    False
    """
    indents = {len(line) - len(line.lstrip(" ")) for line in lines}
    labels = [line.partition(sign)[0] for line in lines if sign and sign in line]
    return len(indents) == 1 and (len(set(map(len, labels))) <= 1 or len(set(map(_columns, labels))) == 1)


def _columns(text: str) -> int:
    """Return the columns that a console takes for a text: ideographs take two."""
    return sum(2 if east_asian_width(letter) in "WF" else 1 for letter in text)
