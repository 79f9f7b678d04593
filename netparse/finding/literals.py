"""What stands in every text in which a regular expression is found, as its syntax shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netparse_grammars.rows.syntax import Atomic, Chars, Choice, Group, Look, Repeat, UnknownSyntax, read, write

if TYPE_CHECKING:
    from netparse_grammars.rows.syntax import Parts


def alternatives_of(pattern: str) -> list[str]:
    """Return patterns of which one matches where a pattern does: each has literals of its own.

    >>> alternatives_of("route to: *[a-z]|u: .*RTM_GET")
    ['route to: *[a-z]', 'u: .*RTM_GET']
    """
    match _read(pattern):
        case (Choice(alternatives),):
            return list(map(write, alternatives))
        case _:
            return [pattern]


def literals_of(pattern: str) -> set[str]:
    r"""Return the pieces of text that stand in everything that a regular expression matches; the empty one always does.

    >>> sorted(literals_of(r"(?<!\S)link#[0-9]++ +U[A-Z]*(?:x|y)?\.{3} (?=: *\[ )"))
    ['', ' ', ' U', '...', '... ', ':', '[ ', 'link#']
    """
    return {"", *_literals(_read(pattern))}


def _read(pattern: str) -> Parts:
    try:
        return read(pattern)
    except UnknownSyntax:
        return ()


def _literals(parts: Parts) -> list[str]:
    found, run = [], ""
    for part in parts:
        match part:
            case Chars(_, may, must) if may == must < 1 << 128 and may.bit_count() == 1:
                run += chr(may.bit_length() - 1)
                continue
            case Look("?=", inner):
                found += _literals(inner)
                continue
            case Repeat(inner, low, _, _) if low:
                once = _literals(inner)
                if len(once) == 1:
                    found.append(run + once[0] * low)
                    run = once[0] * low
                else:
                    found += [run, *once]
                    run = ""
            case Group(_, inner) | Atomic(inner):
                found += [run, *_literals(inner)]
                run = ""
            case _:
                found.append(run)
                run = ""
    return [*found, run]
