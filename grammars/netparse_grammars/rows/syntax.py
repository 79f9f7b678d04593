r"""The parts of a regular expression as a tree, read from a pattern and written back.

>>> write(read(r"(?P<port>[0-9]{1,5})(?!\S)"))
'(?P<port>[0-9]{1,5})(?!\\S)'

Python's own reader of patterns does the reading. It is private to `re`; so whatever it gives that is not known here
raises `UnknownSyntax`, and the pattern stays as it is.
"""

from __future__ import annotations

import importlib
import re
from functools import cache
from typing import TYPE_CHECKING, Any, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_reader: Final = importlib.import_module("re._parser")
UNBOUNDED: Final = int(_reader.MAXREPEAT)
"""The upper bound of a repetition that has none."""

_WHITESPACE: Final = 128
_OTHERS: Final = 129
END: Final = 1 << 130
"""The end of the text, as a mark beside the characters."""
ANYTHING: Final = END * 2 - 1
"""Each mark: one for a character of ASCII, one for other whitespace, one for all other characters, one for the end."""
_ASCII: Final = (1 << _WHITESPACE) - 1
_NOT_ASCII: Final = 1 << _WHITESPACE | 1 << _OTHERS
_CLASSES: Final = {"digit": "d", "space": "s", "word": "w"}


class UnknownSyntax(ValueError):  # noqa: N818 - it names a limit of this module, not a mistake
    """The pattern has a part that this module does not know."""


class Chars(NamedTuple):
    """One character of a set, which is written as `text`; `may` has the marks of characters that may be in it.

    `must` has the marks of those that all are.
    """

    text: str
    may: int
    must: int


class Repeat(NamedTuple):
    """Parts, repeated; `kind` is what is written behind the bounds: nothing, ``?`` (lazy) or ``+`` (possessive)."""

    parts: Parts
    low: int
    high: int
    kind: str


class Choice(NamedTuple):
    """The first of the alternatives that leads to a match."""

    alternatives: tuple[Parts, ...]


class Group(NamedTuple):
    """Parts whose text has a name."""

    name: str
    parts: Parts


class Atomic(NamedTuple):
    """Parts that do not try another way after they have matched."""

    parts: Parts


class Look(NamedTuple):
    """A look at the text ahead or behind: ``?=``, ``?!``, ``?<=`` or ``?<!``."""

    sign: str
    parts: Parts


class Flagged(NamedTuple):
    """Parts under flags of their own, about which nothing else is known."""

    flags: str
    parts: Parts


class Place(NamedTuple):
    """A place in the text: a border of a word, the start of a line."""

    text: str


Part = Chars | Repeat | Choice | Group | Atomic | Look | Flagged | Place
Parts = tuple[Part, ...]


def read(pattern: str) -> Parts:
    """Return the tree of a pattern.

    Raises:
        UnknownSyntax: The pattern has flags for all of it, or a part that is not known here, such as a reference.
    """
    tree = _reader.parse(pattern)
    if tree.state.flags & ~re.UNICODE:
        raise UnknownSyntax(f"flags for the whole pattern: {pattern!r}")
    names = {number: name for name, number in tree.state.groupdict.items()}
    return _read(tree, names)


def _read(tree: Iterable[Any], names: dict[int, str]) -> Parts:
    parts: list[Part] = []
    for operation, value in tree:
        match str(operation), value:
            case "LITERAL", code:
                parts.append(_chars(_escape(code), 1 << _mark(code), code < _WHITESPACE))
            case "NOT_LITERAL", code:
                parts.append(_chars_of([("LITERAL", code)], negated=True))
            case "ANY", _:
                parts.append(_chars_of([("LITERAL", ord("\n"))], negated=True)._replace(text="."))
            case "IN", items:
                negated = str(items[0][0]) == "NEGATE"
                parts.append(_chars_of(items[1:] if negated else items, negated))
            case ("MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT") as kind, (low, high, inner):
                signs = {"MAX_REPEAT": "", "MIN_REPEAT": "?", "POSSESSIVE_REPEAT": "+"}
                parts.append(Repeat(_read(inner, names), int(low), int(high), signs[kind]))
            case "BRANCH", (_, alternatives):
                parts.append(Choice(tuple(_read(alternative, names) for alternative in alternatives)))
            case "SUBPATTERN", (number, added, removed, inner):
                content = _read(inner, names)
                if added or removed:
                    parts.append(Flagged(_flags(added, removed), content))
                elif number is None:
                    parts += content
                elif number in names:
                    parts.append(Group(names[number], content))
                else:
                    raise UnknownSyntax("a group without a name")
            case "ATOMIC_GROUP", inner:
                parts.append(Atomic(_read(inner, names)))
            case ("ASSERT" | "ASSERT_NOT") as kind, (direction, inner):
                sign = ("?" if direction > 0 else "?<") + ("=" if kind == "ASSERT" else "!")
                parts.append(Look(sign, _read(inner, names)))
            case "FAILURE", _:
                parts.append(Look("?!", ()))
            case "AT", place:
                parts.append(Place(_place(str(place))))
            case kind, _:
                raise UnknownSyntax(kind)
    return tuple(parts)


def _mark(code: int) -> int:
    if code < _WHITESPACE:
        return code
    return _WHITESPACE if chr(code).isspace() else _OTHERS


def _chars(text: str, may: int, exact: bool) -> Chars:
    return Chars(text, may, may if exact else may & _ASCII)


def _chars_of(items: Sequence[tuple[Any, Any]], negated: bool) -> Chars:
    """Return one character of a set, or of all that are not in it."""
    text, may, must = "", 0, 0
    for operation, value in items:
        match str(operation), value:
            case "LITERAL", code:
                text += _escape(code, inside=True)
                may |= 1 << _mark(code)
                must |= 1 << code & _ASCII
            case "RANGE", (low, high):
                text += f"{_escape(low, inside=True)}-{_escape(high, inside=True)}"
                ascii_part = sum(1 << code for code in range(low, min(high + 1, _WHITESPACE)))
                may |= ascii_part | (_NOT_ASCII if high >= _WHITESPACE else 0)
                must |= ascii_part
            case "CATEGORY", category:
                letter, inside_may, inside_must = _category(str(category))
                text, may, must = text + letter, may | inside_may, must | inside_must
            case kind, _:
                raise UnknownSyntax(f"{kind} in a set")
    if negated:
        may, must = (ANYTHING - END) & ~must, (ANYTHING - END) & ~may
    is_class = len(items) == 1 and str(items[0][0]) == "CATEGORY" and not negated
    return Chars(text if is_class else f"[{'^' if negated else ''}{text}]", may, must)


@cache
def _category(name: str) -> tuple[str, int, int]:
    """Return how a class of characters is written, and the marks of what may and what must be in it."""
    negated, kind = "_NOT_" in name, name.rpartition("_")[2].lower()
    if kind not in _CLASSES or name.startswith(("CATEGORY_UNI_", "CATEGORY_LOC_")):
        raise UnknownSyntax(name)
    letter = f"\\{_CLASSES[kind]}"
    must = sum(1 << code for code in range(_WHITESPACE) if re.match(letter, chr(code)))
    is_space = kind == "space"
    may = must | 1 << (_WHITESPACE if is_space else _OTHERS)
    must = may if is_space else must
    if negated:
        return letter.upper(), (ANYTHING - END) & ~must, (ANYTHING - END) & ~may
    return letter, may, must


def _escape(code: int, inside: bool = False) -> str:
    character = chr(code)
    if not character.isprintable():
        return {"\n": r"\n", "\t": r"\t"}.get(character) or (f"\\x{code:02x}" if code < 256 else character)
    special = r"\]^-[&~|" if inside else r"\.^$*+?{}[]|()"
    return f"\\{character}" if character in special else character


def _flags(added: int, removed: int) -> str:
    letters = {re.IGNORECASE: "i", re.MULTILINE: "m", re.DOTALL: "s", re.ASCII: "a"}
    if (added | removed) & ~sum(flag.value for flag in (*letters, re.VERBOSE)):
        raise UnknownSyntax(f"flags {added}, {removed}")
    on = "".join(letter for flag, letter in letters.items() if added & flag)
    off = "".join(letter for flag, letter in letters.items() if removed & flag)
    return on + (f"-{off}" if off else "")


def _place(name: str) -> str:
    places = {
        "AT_BEGINNING": "^",
        "AT_BEGINNING_STRING": r"\A",
        "AT_BOUNDARY": r"\b",
        "AT_NON_BOUNDARY": r"\B",
        "AT_END": "$",
        "AT_END_STRING": r"\Z",
    }
    if name not in places:
        raise UnknownSyntax(name)
    return places[name]


def write(parts: Parts) -> str:
    """Return the pattern of a tree."""
    return "".join(_text(part) for part in parts)


def _text(part: Part) -> str:
    match part:
        case Chars(text) | Place(text):
            return text
        case Repeat(parts, low, high, kind):
            inner = write(parts)
            one = len(parts) == 1 and isinstance(parts[0], Chars | Atomic | Group | Look)
            return (inner if one else f"(?:{inner})") + _bounds(low, high) + kind
        case Choice(alternatives):
            return f"(?:{'|'.join(map(write, alternatives))})"
        case Group(name, parts):
            return f"(?P<{name}>{write(parts)})"
        case Atomic((Choice(alternatives),)):
            return f"(?>{'|'.join(map(write, alternatives))})"
        case Atomic(parts):
            return f"(?>{write(parts)})"
        case Look(sign, (Choice(alternatives),)):
            return f"({sign}{'|'.join(map(write, alternatives))})"
        case Look(sign, parts):
            return f"({sign}{write(parts)})"
        case Flagged(flags, parts):
            return f"(?{flags}:{write(parts)})"


def _bounds(low: int, high: int) -> str:
    if low == high:
        return f"{{{low}}}"
    short = {(0, UNBOUNDED): "*", (1, UNBOUNDED): "+", (0, 1): "?"}
    return short.get((low, high)) or f"{{{low},{'' if high == UNBOUNDED else high}}}"
