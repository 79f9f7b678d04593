"""What stands in every text in which a regular expression is found, as its syntax shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from netparse_grammars.rows.syntax import Atomic, Chars, Choice, Group, Look, Repeat, UnknownSyntax, read, write

if TYPE_CHECKING:
    from collections.abc import Iterator

    from netparse_grammars.rows.syntax import Parts

_NOT_ASCII: Final = 1 << 128
"""The mark of the first character that is not ASCII, see `netparse_grammars.rows.syntax`."""


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


def pieces_of(pattern: str) -> tuple[str, ...]:
    """Return pieces of text of which one stands in everything that a regular expression matches; none if unknown.

    >>> pieces_of("^ *flags: <[^>]*UP|(?:Foreign|Remote) +Address$"), pieces_of("[0-9]+|mbufs")
    (('flags: <', 'Address'), ())
    """
    return _pieces(_read(pattern))


def _read(pattern: str) -> Parts:
    try:
        return read(pattern)
    except UnknownSyntax:
        return ()


def _literals(parts: Parts) -> list[str]:
    found, run = [], ""
    for part in parts:
        match part:
            case Chars() if letter := _letter(part):
                run += letter
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


def _pieces(parts: Parts) -> tuple[str, ...]:
    """Return the pieces of the part that says most."""
    return max(_candidates(parts), key=lambda pieces: min(map(len, pieces), default=0), default=())


def _candidates(parts: Parts) -> Iterator[tuple[str, ...]]:
    run = ""
    for part in parts:
        match part:
            case Chars() if letter := _letter(part):
                run += letter
                continue
            case Group(_, inner) | Atomic(inner):
                yield _pieces(inner)
            case Repeat(inner, low, _, _) if low:
                yield _pieces(inner)
            case Choice(alternatives):
                several = [*map(_pieces, alternatives)]
                yield tuple(piece for pieces in several for piece in pieces) if all(several) else ()
            case _:
                pass
        if run:
            yield (run,)
        run = ""
    if run:
        yield (run,)


def _letter(part: Chars) -> str:
    """Return the one character of ASCII that a part takes, or nothing if it may take others."""
    is_one = part.may == part.must < _NOT_ASCII and part.may.bit_count() == 1
    return chr(part.may.bit_length() - 1) if is_one else ""
