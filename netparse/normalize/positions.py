"""Labels of counters that no lexicon has, by their places: Windows prints the same ones in every language."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from netparse_grammars.windows.statistics import ORDERS

from netparse.events import diagnose

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netparse.events import RowsRead
    from netparse.normalize.columns import Normalized


def label_by_position(
    labels: Sequence[str], known: Sequence[str | None], rows: RowsRead, normalized: Normalized
) -> list[str]:
    """Return the English labels of a section; what is in no lexicon may go by its place, which is diagnosed.

    That takes a whole section with as many lines as one in English, and every known label at its own place.

    Args:
        labels: The labels as they are printed.
        known: What the lexicon knows of them.
        rows: The rows that they stand in.
        normalized: Where the diagnostic goes.
    """
    group = str(rows.fields.get("group") or "")
    order = next((order for order in ORDERS.get(group, ()) if len(order) == len(labels)), ())
    places = {label.casefold(): label for label in order}
    known = [english or places.get(label.casefold()) for label, english in zip(labels, known, strict=True)]
    as_printed = [english or label for label, english in zip(labels, known, strict=True)]
    lines = rows.columns["line"]
    nothing_between = len({later - line for line, later in pairwise(lines)}) <= 1
    if not order or None not in known or not (rows.whole and nothing_between):
        return as_printed
    if any(english not in (None, place) for english, place in zip(known, order, strict=True)):
        return as_printed
    count = known.count(None)
    message = f"{count} labels of the section {group!r} are not known; what they count was told by their places in it"
    text = rows.lines(0)[0][1]
    normalized.diagnostics.append(diagnose("warning", "mapped_by_position", message, lines[0], text))
    return list(order)
