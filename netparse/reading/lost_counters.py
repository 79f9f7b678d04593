"""Counters above the first heading of an output: those of a section whose own heading was cut off.

What they count is not known, since sections have labels in common.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from netparse_grammars.counters import english_labels, is_bsd_label
from netparse_grammars.rows.compiled import known_form, row_form

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from netparse_grammars.dialect import Table
    from netparse_grammars.rows.form import Form, RowMatch

    from netparse.finding.section_start import SectionStart


def lost_counters(start: SectionStart, above: Sequence[str]) -> int:
    """Return how many lines directly above a section are counters of another one: one is known, or several look so.

    Args:
        start: The start of the section.
        above: The lines above it.
    """
    if not (start.headings and start.table and start.table.counters):
        return 0
    forms = [*_forms(start)]
    count = known = likely = 0
    for line in reversed(above):
        rows = [(table, row) for table, form in forms if (row := form.match(f"{line}\n"))]
        if not rows:
            break
        count += 1
        known += any(is_known_counter(table, row) for table, row in rows)
        likely += any(_has_words_of_first(table, line) for table, _ in rows if table.layout.outline)
    return count if known or (likely and count > 1) else 0


def _forms(start: SectionStart) -> Iterator[tuple[Table, Form]]:
    """Yield the tables of counters that a tool prints together, and the forms of their rows."""
    for table in start.dialect.tables:
        if table is start.table and start.form:
            yield table, start.form
        elif table.counters and table.layout.indent is None and not table.layout.outline:
            yield table, row_form(table, table.columns)


def is_known_counter(table: Table, row: RowMatch) -> bool:
    """Return whether a row of counters has a label that the tool prints."""
    cells = row.groupdict()
    label = " ".join(text.strip() for text in (cells.get("label"), cells.get("label_end")) if text)
    form = known_form(table)
    return bool(
        (form and form.match(row.group()))
        or any(label in order for orders in table.label_orders.values() for order in orders)
        or (table.counters and english_labels(table.counters, label))
        or (table.counters == "bsd" and is_bsd_label(label))
    )


def _has_words_of_first(table: Table, line: str) -> bool:
    """Return whether a line has the words by which the first counter of an output is known."""
    pattern = table.found.first_row_pattern
    return pattern is not None and re.fullmatch(pattern, line.strip()) is not None
