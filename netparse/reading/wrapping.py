r"""Rows that a console, or a mail, has broken onto two lines.

>>> from netparse_grammars.rows.compiled import headerless_form
>>> from netparse_grammars.windows.netstat import CONNECTIONS
>>> line = "  TCP    192.0.2.10:49712       203.0.113.80:443       ESTABLISH"
>>> row = joined_row(headerless_form(CONNECTIONS), line, "ED", console=80, refused=True)
>>> row.groupdict()["state"]
'ESTABLISHED'
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from netparse_grammars.context.consoles import CONSOLE_WIDTH

if TYPE_CHECKING:
    from netparse_grammars.rows.form import Form, RowMatch

ANYTHING: Final = ("? ?", "x")
"""What only a cell accepts that takes whatever follows, or any word behind a row that is whole."""
TAIL_LIMIT: Final = 16
"""Characters of a wrapped tail that are recognized though the console was narrower."""


def may_be_tail(line: str) -> bool:
    """Return whether a line may be the wrapped tail of another: it begins where the console does, and is no ruler."""
    return bool(line.strip()) and not (line.startswith(" ") or line.endswith("====="))


def joined_row(
    form: Form, line: str, tail: str, *, console: int | None, refused: bool = False, inside: bool = False
) -> RowMatch | None:
    """Return the row that a line and its wrapped tail make, or None.

    A line that is a row by itself takes nothing from the next one, unless it is as wide as the console. How wide a
    narrower console is, rows show that it has broken within a cell; and what stands before an owner belongs to its row.

    Args:
        form: The form of the rows.
        line: The line that may have been broken.
        tail: The line below it.
        console: Columns of the console that breaks lines, if the system has one.
        refused: Whether the line is no row by itself: then it may have a longer tail.
        inside: Whether rows that are as wide have been broken and go on below the tail, or an owner stands there.
    """
    if not (refused or console):
        return None
    likely = console is not None and console - 1 <= len(line) <= console  # a blank at its end may be lost
    wide = len(line) >= CONSOLE_WIDTH - 1 if refused else likely
    is_short = len(tail) <= TAIL_LIMIT and " " not in tail.strip()
    short_tail = line.startswith(" ") and (refused or (inside and is_short))
    if not may_be_tail(tail) or not (wide or short_tail):
        return None
    if form.match(f"{tail}\n"):
        return None
    if not likely and any(form.match(f"{line} {text}\n") for text in ANYTHING[: 1 if refused else 2]):
        return None  # that the form accepts the tail says nothing
    joints: tuple[str, ...] = ("", " ") if len(line) == CONSOLE_WIDTH else (" ", "")
    if refused and not likely and form.match(f"{line} {ANYTHING[1]}\n"):
        joints = ("",)  # any word would make it a row
    return next((match for joint in joints if (match := form.match(f"{line}{joint}{tail}\n"))), None)
