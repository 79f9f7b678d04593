"""What a line within a section may be that is no row: one rule for each case, asked in a fixed order.

A rule looks at the line at the cursor. It takes the line, and perhaps some more; or it says that the section ends
before the line; or it passes, and the next rule is asked. If all pass, the section ends.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from netparse.reading.answer import Answer
from netparse.reading.row_rules import (
    annotated_row,
    continuation,
    damaged_row,
    marked_row,
    row_behind_a_note,
    wrapped_row,
)
from netparse.reading.section_state import SectionState
from netparse.reading.text_rules import (
    blank_or_continuation,
    elided_rows,
    heading_within,
    known_message,
    message_in_unknown_words,
    prompt,
    repeated_header_or_next_section,
    row_of_the_interrupted_section,
    ruler,
)

Rule = Callable[[SectionState, str], Answer]

RULES: Final[tuple[Rule, ...]] = (
    blank_or_continuation,
    row_behind_a_note,
    marked_row,
    known_message,
    elided_rows,
    continuation,
    message_in_unknown_words,
    heading_within,
    repeated_header_or_next_section,
    prompt,
    ruler,
    wrapped_row,
    row_of_the_interrupted_section,
    annotated_row,
    damaged_row,
)
"""In this order: what is known by its words comes before what is known by its form, and what ends a section before what
may only be damaged."""
