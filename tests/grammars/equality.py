"""Tells whether a derived expression means what its grammar means, and makes texts to try it on."""

from __future__ import annotations

import importlib
import string
from functools import cache
from typing import TYPE_CHECKING, Any

import pyparsing as pp

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Sequence
    from random import Random

_tree = cache(importlib.import_module("re._parser").parse)  # private, and used by tests only

Outcome = tuple[int, dict[str, Any]] | None


def by_grammar(grammar: pp.ParserElement, text: str) -> Outcome:
    """Returns where the match at the start of the text ends, and its fields; None if there is none."""
    if not grammar.streamlined:
        grammar.streamline()
    try:
        end, tokens = grammar._parse(text, 0)  # parse_string, which expands tabs and does not say where it ended
    except pp.ParseBaseException:
        return None
    return end, tokens.as_dict()


def by_expression(compiled: re.Pattern[str], text: str) -> Outcome:
    match = compiled.scanner(text, 0).match()  # type: ignore[attr-defined]  # undocumented; the way it is run
    if match is None:
        return None
    return match.end(), {name: value for name, value in match.groupdict().items() if value is not None}


def same(grammar: pp.ParserElement, compiled: re.Pattern[str], text: str) -> bool:
    """Tells whether both accept the text, or neither; with the same end and the same fields."""
    return by_grammar(grammar, text) == by_expression(compiled, text)


def assert_same(grammar: pp.ParserElement, compiled: re.Pattern[str], texts: Iterable[str]) -> int:
    """Asserts that grammar and expression say the same of each text; returns how many they accept."""
    accepted = 0
    for text in texts:
        expected = by_grammar(grammar, text)
        found = by_expression(compiled, text)
        assert found == expected, f"{text!r}: grammar {expected}, expression {found}\n{grammar}\n{compiled.pattern}"
        accepted += expected is not None
    return accepted


def sentence(element: pp.ParserElement, random: Random) -> str:
    """Returns a random text that the element accepts, but for lookaheads and choices that come earlier."""
    blank = random.choice(["", " ", " ", "  "]) if element.callPreparse and element.skipWhitespace else ""
    return blank + _content(element, random)


def _content(element: pp.ParserElement, random: Random) -> str:
    match element:
        case pp.And():
            return "".join(sentence(e, random) for e in element.exprs)
        case pp.MatchFirst():
            return sentence(random.choice(element.exprs), random)
        case pp.Opt():
            return sentence(element.expr, random) if random.random() < 0.6 else ""
        case pp.OneOrMore() | pp.ZeroOrMore():
            least = int(isinstance(element, pp.OneOrMore))
            return "".join(sentence(element.expr, random) for _ in range(random.randint(least, 3)))
        case pp.FollowedBy() | pp.NotAny() | pp.PrecededBy():
            return ""
        case pp.Literal() | pp.Keyword():
            return element.match
        case pp.Word():
            more = random.choices(sorted(element.bodyChars), k=random.randint(0, 4))
            return random.choice(sorted(element.initChars)) + "".join(more)
        case pp.CharsNotIn():
            return "".join(random.choices([c for c in string.printable if c not in element.notChars], k=3))
        case pp.Regex():
            return _of_expression(_tree(element.re.pattern, element.re.flags), random)
        case pp.ParseElementEnhance():
            return sentence(element.expr, random)
    raise NotImplementedError(type(element))


def _of_expression(nodes: Iterable[tuple[Any, Any]], random: Random) -> str:
    return "".join(_of_node(str(kind), value, random) for kind, value in nodes)


def _of_node(kind: str, value: Any, random: Random) -> str:  # noqa: ANN401 - the tree has no types
    match kind:
        case "LITERAL":
            return chr(value)
        case "ANY":
            return random.choice(string.printable[:95])
        case "NOT_LITERAL":
            return random.choice(string.printable.replace(chr(value), ""))
        case "IN":
            return random.choice([c for c in string.printable if _is_in(value, c)])
        case "BRANCH":
            return _of_expression(random.choice(value[1]), random)
        case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
            times = random.randint(value[0], min(value[1], value[0] + 3))
            return "".join(_of_expression(value[2], random) for _ in range(times))
        case "SUBPATTERN":
            return _of_expression(value[-1], random)
        case "ATOMIC_GROUP":
            return _of_expression(value, random)
    return ""  # what looks around


def _is_in(items: Sequence[tuple[Any, Any]], character: str) -> bool:
    code, found = ord(character), False
    for kind, value in items:
        match str(kind):
            case "LITERAL":
                found |= value == code
            case "RANGE":
                found |= value[0] <= code <= value[1]
            case "CATEGORY":
                name = str(value).removeprefix("CATEGORY_")
                tests = {"DIGIT": character.isdigit(), "SPACE": character.isspace()}
                tests["WORD"] = character.isalnum() or character == "_"
                found |= tests[name.removeprefix("NOT_")] != name.startswith("NOT_")
    return found != (str(items[0][0]) == "NEGATE")


def mutated(text: str, random: Random, alphabet: str) -> str:
    """Returns the text with a few characters taken out, put in or replaced."""
    characters = list(text)
    for _ in range(random.choice([1, 1, 2])):
        where = random.randint(0, len(characters))
        characters[where : where + random.choice([0, 1, 1])] = random.choice(["", *alphabet])
    return "".join(characters)
