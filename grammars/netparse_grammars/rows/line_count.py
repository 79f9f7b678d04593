r"""How many lines a row takes, by the expression that reads it.

>>> takes_one_line(r"[^\n]*?(?=\n)x *+\n"), takes_one_line(r"x(?:\n y)?\n"), takes_one_line(r"\s*x\n")
(True, False, False)
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from netparse_grammars.rows.syntax import Atomic, Chars, Choice, Group, Look, Place, Repeat, UnknownSyntax, read

if TYPE_CHECKING:
    from netparse_grammars.rows.syntax import Parts

_LINE_FEED: Final = 1 << ord("\n")


def takes_one_line(pattern: str) -> bool:
    """Return whether an expression that ends in a line feed matches nothing but one line."""
    try:
        *parts, last = read(pattern)
    except UnknownSyntax:
        return False
    return isinstance(last, Chars) and not _may_break(tuple(parts))


def _may_break(parts: Parts) -> bool:
    """Return whether something that parts take may be a line feed."""
    for part in parts:
        match part:
            case Chars(_, may, _):
                may_break = bool(may & _LINE_FEED)
            case Repeat(inner) | Group(_, inner) | Atomic(inner):
                may_break = _may_break(inner)
            case Choice(alternatives):
                may_break = any(map(_may_break, alternatives))
            case Look() | Place():
                may_break = False
            case _:
                may_break = True
        if may_break:
            return True
    return False
