r"""The same language, written so that Python's `re` matches it faster.

A derived expression is atomic wherever pyparsing gives nothing back. Much of that guards what could give nothing back
anyway, and each guard costs about as much as a cell. So a guard goes where it holds back nothing, and a repetition that
would be asked in vain for less becomes possessive, which `re` runs without recursion:

>>> simplify(r"(?P<port>(?>[0-9]{1,5}(?!\S))) *+(?P<state>(?>[A-Z]+(?!\S)))\n")
'(?P<port>[0-9]{1,5}+) ++(?P<state>[A-Z]++)\\n'

Whatever is rewritten matches the same texts, with the same text for each name. Each rule says why.
"""

from __future__ import annotations

from functools import reduce
from itertools import combinations
from typing import TYPE_CHECKING, Final

from netparse_grammars.rows.syntax import (
    ANYTHING,
    UNBOUNDED,
    Atomic,
    Chars,
    Choice,
    Flagged,
    Group,
    Look,
    Part,
    Parts,
    Place,
    Repeat,
    UnknownSyntax,
    read,
    write,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

_NOTHING: Final = 0
"""The marks of what follows where nothing is asked for less: at the end of an atomic group."""


def simplify(pattern: str) -> str:
    """Return a pattern of the same meaning that is matched faster, or the pattern itself."""
    try:
        parts = read(pattern)
    except UnknownSyntax:
        return pattern
    return write(_simplified(parts, ANYTHING, ANYTHING))


# -- What a tree can do. `follow` has the marks (see `syntax`) of all that may come behind the parts.


def _first(parts: Parts, follow: int) -> int:
    """Return the marks with which the parts, and what follows if they are empty, may begin."""
    marks, passed = _opening(parts)
    return marks | follow & passed


def _opening(parts: Parts) -> tuple[int, int]:
    """Return the marks with which the parts may begin, and those of what may follow them if they are empty."""
    marks, passed = 0, ANYTHING
    for part in parts:
        own, through = _opening_of(part)
        marks |= own & passed
        passed &= through
        if not passed:
            break
    return marks, passed


def _opening_of(part: Part) -> tuple[int, int]:
    match part:
        case Chars(_, may):
            return may, 0
        case Repeat(parts, low):
            marks, passed = _opening(parts)
            return marks, passed if low else ANYTHING
        case Choice(alternatives):
            openings = [_opening(alternative) for alternative in alternatives]
            return _union(marks for marks, _ in openings), _union(passed for _, passed in openings)
        case Group(_, parts) | Atomic(parts):
            return _opening(parts)
        case Look("?=", parts):
            return 0, _first(parts, ANYTHING)
        case Look("?!", (Chars(_, _, must),)):
            return 0, ANYTHING & ~must
        case Look() | Place():
            return 0, ANYTHING
        case Flagged():
            return ANYTHING, ANYTHING


def _union(marks: Iterable[int]) -> int:
    return reduce(int.__or__, marks, 0)


def _is_settled(parts: Parts, follow: int) -> bool:
    """Return whether there is one way at most in which the parts match at a place, and what follows may match, too."""
    for part in reversed(parts):
        if not _is_part_settled(part, follow):
            return False
        follow = _first((part,), follow)
    return True


def _is_part_settled(part: Part, follow: int) -> bool:
    match part:
        case Chars() | Look() | Place() | Atomic() | Repeat(_, _, _, "+"):
            return True
        case Repeat(parts, low, high):
            return low == high and _is_settled(parts, _first(parts, follow) | follow)
        case Group(_, parts):
            return _is_settled(parts, follow)
        case Choice(alternatives):
            return _are_exclusive(alternatives, follow) and all(_is_settled(parts, follow) for parts in alternatives)
        case Flagged():
            return False


def _are_exclusive(alternatives: Iterable[Parts], follow: int) -> bool:
    """Return whether no later alternative, with what follows, matches where an alternative has matched."""
    pairs = combinations(alternatives, 2)
    return not any(_first(one, ANYTHING) & _first(later, follow) for one, later in pairs)


# -- The rules. `asked` has the marks for which the parts may be asked for less: those of what follows, or none.


def _simplified(parts: Parts, follow: int, asked: int) -> Parts:
    """Return the parts, rewritten from the last to the first, as what follows decides about each."""
    done: Parts = ()
    for part in reversed(parts):
        behind = _first(done, follow)
        rewritten = _part(part, behind, _asked_by(done, asked))
        for one in reversed(rewritten):
            done = _joined(one, done, follow)
    return done


def _asked_by(parts: Parts, asked: int) -> int:
    """Return the marks for which the parts, or what follows them, may ask what is before them for less."""
    if asked != _NOTHING:
        return _first(parts, asked)
    return _NOTHING if _never_fails(parts) else _first(parts, ANYTHING)


def _never_fails(parts: Parts) -> bool:
    return all(
        (isinstance(part, Repeat) and part.low == 0)
        or (isinstance(part, Choice) and any(_never_fails(alternative) for alternative in part.alternatives))
        or (isinstance(part, Group | Atomic) and _never_fails(part.parts))
        for part in parts
    )


def _part(part: Part, follow: int, asked: int) -> Parts:
    match part:
        case Repeat():
            return _repeat(part, follow, asked)
        case Choice(alternatives):
            if len(alternatives) == 2 and _is_one(alternatives[0]) and not alternatives[1]:
                return _repeat(Repeat(alternatives[0], 0, 1, ""), follow, asked)
            return _choice(tuple(_simplified(parts, follow, asked) for parts in alternatives))
        case Group(name, parts):
            return _group(name, _simplified(parts, follow, asked))
        case Atomic(parts):
            return _atomic(_simplified(parts, ANYTHING, _NOTHING), follow, asked)
        case Look(sign, parts):
            # A look behind keeps its width, which a rewritten one may lose.
            return (Look(sign, _simplified(parts, ANYTHING, _NOTHING)) if "<" not in sign else part,)
        case Chars() | Place() | Flagged():
            return (part,)


def _repeat(part: Repeat, follow: int, asked: int) -> Parts:
    """Where a repetition gives back one of its parts, that part is what comes next, and what follows needs another."""
    parts, low, high, kind = part
    first = _first(parts, follow)
    if kind == "" and (low, high) == (0, 1) and not _is_one(parts):
        return _part(Choice((parts, ())), follow, asked)  # the same, without counting
    outer = (ANYTHING, ANYTHING) if kind == "+" else (first | follow, first | asked)
    inner = _simplified(parts, *outer)
    if kind == "" and low < high and not first & asked and (_is_one(inner) or _is_settled(inner, first | follow)):
        kind = "+"
    return (Repeat(inner, low, high, kind),)


def _is_one(parts: Parts) -> bool:
    """Return whether the parts are one character, which `re` repeats without recursion."""
    return len(parts) == 1 and isinstance(parts[0], Chars)


def _choice(alternatives: tuple[Parts, ...]) -> Parts:
    """A choice in a choice is one choice; what all alternatives look at behind them is looked at once."""
    flat: list[Parts] = []
    for parts in alternatives:
        flat += parts[0].alternatives if len(parts) == 1 and isinstance(parts[0], Choice) else (parts,)
    ends = {parts[-1] if parts else None for parts in flat}
    end = ends.pop() if len(ends) == 1 else None
    if isinstance(end, Look):
        return (Choice(tuple(parts[:-1] for parts in flat)), end)
    return (Choice(tuple(flat)),)


def _group(name: str, parts: Parts) -> Parts:
    """A look ahead at the end of a group takes no text: it may stand behind it."""
    count = len(parts)
    while count > 1 and isinstance(parts[count - 1], Look):
        count -= 1
    return (Group(name, parts[:count]), *parts[count:])


def _atomic(parts: Parts, follow: int, asked: int) -> Parts:
    """What can match in one way only needs no guard, nor what nobody asks for another way.

    Within a guard, what follows decides nothing: the first way that matches is the only one. Without it, it does.
    """
    if asked == _NOTHING:
        return parts
    return _simplified(parts, follow, asked) if _is_settled(parts, follow) else (Atomic(parts),)


def _joined(part: Part, behind: Parts, follow: int) -> Parts:
    """Return a part and those behind it, in which the part may be said by what is behind it."""
    match part:
        case Look("?!", (Chars() as excluded,)):
            absorbed = _absorbed(excluded, behind, follow)
            return (part, *behind) if absorbed is None else absorbed
        case Look("?=", (Chars(_, _, must),)) if not _first(behind, follow) & ~must:
            return behind
        case Repeat((Chars() as chars,), _, high, "+") if high == UNBOUNDED and behind:
            # Behind all characters of a set, there is no other of them.
            if isinstance(behind[0], Repeat) and behind[0].parts == (chars,) and behind[0].low == 0:
                return (part, *behind[1:])
    return (part, *behind)


def _absorbed(excluded: Chars, parts: Parts, follow: int) -> Parts | None:
    """Return parts that match only where the next character is not of a set; None if that must be looked at."""
    if not _first(parts, follow) & excluded.may:
        return parts
    if not parts:
        return None
    part, behind = parts[0], parts[1:]
    following = _first(behind, follow)
    match part:
        case Repeat((Chars(_, may, must) as chars,), 0, high, "+") if high == UNBOUNDED and not may & excluded.may:
            # Without one of these characters, what is behind them would begin here, as it must not.
            return None if following & ~must & ~excluded.must else (Repeat((chars,), 1, high, "+"), *behind)
        case Group(name, inner):
            absorbed = _absorbed(excluded, inner, following)
            return None if absorbed is None else (Group(name, absorbed), *behind)
        case Atomic(inner):
            absorbed = _absorbed(excluded, inner, following)
            return None if absorbed is None else (Atomic(absorbed), *behind)
        case Choice(alternatives):
            chosen = [_absorbed(excluded, alternative, following) for alternative in alternatives]
            known = tuple(alternative for alternative in chosen if alternative is not None)
            return (Choice(known), *behind) if len(known) == len(chosen) else None
        case Look():
            absorbed = _absorbed(excluded, behind, follow)
            return None if absorbed is None else (part, *absorbed)
    return None
