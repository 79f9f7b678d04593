r"""A line as a person is shown it, with a caret below the place that a diagnostic is about.

What is not printable is shown as an escape, which is wider than the character, and a character of East Asia takes two
cells of a terminal. A line that is too wide is cut on both sides of the place.

    >>> print(*pointed_at("tcp\x07 x", column=6, width=40), sep="\n")
    tcp\x07 x
            ^
    >>> print(*pointed_at("0 123456789 z", column=13, width=8), sep="\n")
    …89 z
        ^
"""

from __future__ import annotations

from typing import Final

from rich.cells import cell_len

from netparse.writing.terminal import printable

MARGIN: Final = "    "
"""What stands in front of a quoted line."""
LEAST_WIDTH: Final = 16
"""Cells of a quoted line that are shown on any terminal: fewer show nothing of what is around the caret."""
LEFT_OUT: Final = "…"
"""What stands where a line was cut."""


def pointed_at(text: str, *, column: int, width: int) -> tuple[str, str]:
    """Return a line that is safe to show, and the line with the caret below it.

    Args:
        text: The line.
        column: Where the caret is to point, counted from 1; behind the last character at most.
        width: Cells of a terminal that each may take, at least 4.
    """
    before, after = printable(text[: column - 1]), printable(text[column - 1 :])
    if cell_len(before) + max(cell_len(after), 1) > width:
        if cell_len(before) > width // 2:
            before = LEFT_OUT + _fitting(before[::-1], width // 2 - 1)[::-1]
        if cell_len(after) > width - cell_len(before):
            after = _fitting(after, width - cell_len(before) - 1) + LEFT_OUT
    return before + after, " " * cell_len(before) + "^"


def _fitting(text: str, width: int) -> str:
    """Return as much of the beginning of a text as fits."""
    used = 0
    for index, character in enumerate(text):
        used += cell_len(character)
        if used > width:
            return text[:index]
    return text
