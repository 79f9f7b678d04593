"""How many steps a regular expression takes on a text: counted by a matcher that backtracks as Python's does.

A clock would tell as much of the machine as of the expression. Counts are exact: where the work grows with the length
of a text only, what 4n characters take beside 2n is twice what 2n take beside n, and no step more.
"""

from __future__ import annotations

import importlib
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import Any, Final

from tests.grammars.equality import _is_in

_tree = cache(importlib.import_module("re._parser").parse)  # private, and used by tests only
LEAST_EXCESS: Final = 0.1
"""The part that counts: what is quadratic has a third at least."""
MOST_STEPS: Final = 400_000
"""Steps after which no more are counted: what is linear takes some thousand on the texts here."""
ENDLESS: Final = 100
"""Times from which on a repeat counts as unbounded."""
SIGNS: Final = " :.0aA-/=x,\t["
"""Characters of which attacks are made: those that rows have most."""
Follow = Callable[[int], int]
"""What is matched behind an offset; the end, or -1."""


class TooManyError(Exception):
    """So many steps that it is known that they are not linear."""


class Steps:
    """A matcher for one expression, or for one alternative of it, that counts its steps."""

    def __init__(self, nodes: Sequence[Any], flags: int = 0) -> None:
        self.nodes = nodes
        self.flags = flags
        self.text = ""
        self.count = 0

    @classmethod
    def whole(cls, pattern: re.Pattern[Any]) -> Steps:
        """Return the matcher for a whole pattern."""
        return cls(list(_tree(pattern.pattern, pattern.flags & ~re.UNICODE)), pattern.flags)

    @classmethod
    def of(cls, pattern: re.Pattern[Any]) -> Iterator[Steps]:
        """Yield a matcher for each alternative of a pattern: together they take the steps of all."""
        nodes = list(_tree(pattern.pattern, pattern.flags & ~re.UNICODE))
        alternatives = nodes[0][1][1] if len(nodes) == 1 and str(nodes[0][0]) == "BRANCH" else [nodes]
        for alternative in alternatives:
            yield cls(list(alternative), pattern.flags)

    def of_searches(self, text: str) -> int:
        """Return the steps that it takes to find all matches in a text, one behind the other."""
        self.text, self.count, start = text, 0, 0
        while start <= len(text):
            end = self._sequence(self.nodes, 0, start, lambda end: end)
            start = max(end, start + 1)
        return self.count

    def of_match(self, text: str) -> int:
        """Return the steps that it takes to match at the beginning of a text."""
        self.text, self.count = text, 0
        self._sequence(self.nodes, 0, 0, lambda end: end)
        return self.count

    def _sequence(self, nodes: Sequence[Any], index: int, at: int, follow: Follow) -> int:
        if index == len(nodes):
            return follow(at)
        kind, value = str(nodes[index][0]), nodes[index][1]
        return self._node(kind, value, at, lambda end: self._sequence(nodes, index + 1, end, follow))

    def _node(self, kind: str, value: Any, at: int, follow: Follow) -> int:  # noqa: ANN401 - the tree has no types
        self.count += 1
        if self.count > MOST_STEPS:
            raise TooManyError
        match kind:
            case "BRANCH":
                return next((end for one in value[1] if (end := self._sequence(one, 0, at, follow)) >= 0), -1)
            case "SUBPATTERN":
                return self._sequence(value[-1], 0, at, follow)
            case "ATOMIC_GROUP":
                end = self._sequence(value, 0, at, lambda end: end)
                return follow(end) if end >= 0 else -1
            case "POSSESSIVE_REPEAT":
                end = self._repeat(value, at, 0, lambda end: end, greedy=True)
                return follow(end) if end >= 0 else -1
            case "MAX_REPEAT" | "MIN_REPEAT":
                return self._repeat(value, at, 0, follow, greedy=kind == "MAX_REPEAT")
            case "ASSERT" | "ASSERT_NOT":
                return follow(at) if self._looks(value, at) == (kind == "ASSERT") else -1
            case "AT":
                return follow(at) if self._is_at(str(value), at) else -1
        return follow(at + 1) if at < len(self.text) and self._is_one(kind, value, self.text[at]) else -1

    def _looks(self, value: Any, at: int) -> bool:  # noqa: ANN401
        direction, nodes = value
        if direction > 0:
            return self._sequence(nodes, 0, at, lambda end: end) >= 0
        width = nodes.getwidth()[0]
        return at >= width and self._sequence(nodes, 0, at - width, lambda end: end if end == at else -1) >= 0

    def _is_at(self, where: str, at: int) -> bool:
        text = self.text
        if where.startswith("AT_BEGINNING"):
            return at == 0 or (bool(self.flags & re.MULTILINE) and text[at - 1] == "\n")
        if where.startswith("AT_END"):
            is_line = bool(self.flags & re.MULTILINE) and text[at : at + 1] == "\n"
            return at == len(text) or is_line or (where == "AT_END" and text[at:] == "\n")
        beside = [part.isalnum() or part == "_" for part in (text[at - 1 : at] if at else "", text[at : at + 1])]
        return (beside[0] != beside[1]) == (where == "AT_BOUNDARY")

    def _is_one(self, kind: str, value: Any, sign: str) -> bool:  # noqa: ANN401
        if self.flags & re.IGNORECASE and sign.isalpha() and sign.swapcase() != sign:
            return self._is_exactly(kind, value, sign) or self._is_exactly(kind, value, sign.swapcase())
        return self._is_exactly(kind, value, sign)

    def _is_exactly(self, kind: str, value: Any, sign: str) -> bool:  # noqa: ANN401
        if kind == "LITERAL":
            return bool(ord(sign) == value)
        if kind == "NOT_LITERAL":
            return bool(ord(sign) != value)
        if kind == "ANY":
            return sign != "\n" or bool(self.flags & re.DOTALL)
        assert kind == "IN", kind
        return _is_in(value, sign)

    def _repeat(self, value: Any, at: int, times: int, follow: Follow, *, greedy: bool) -> int:  # noqa: ANN401
        low, high, body = value
        if len(body) == 1 and str(body[0][0]) in ("LITERAL", "NOT_LITERAL", "ANY", "IN"):
            return self._run(body[0], at, low, high, follow, greedy=greedy)
        if not greedy and times >= low and (end := follow(at)) >= 0:
            return end

        def again(end: int) -> int:
            if end == at and times >= low:
                return -1
            return self._repeat(value, end, times + 1, follow, greedy=greedy)

        self.count += 1
        if times < high and (end := self._sequence(body, 0, at, again)) >= 0:
            return end
        return follow(at) if greedy and times >= low else -1

    def _run(self, node: Any, at: int, low: int, high: int, follow: Follow, *, greedy: bool) -> int:  # noqa: ANN401
        kind, value, end = str(node[0]), node[1], at
        limit = len(self.text) if high > len(self.text) else min(at + high, len(self.text))
        if not greedy:
            while end <= limit:
                self.count += 1
                if end - at >= low and (found := follow(end)) >= 0:
                    return found
                if end == limit or not self._is_one(kind, value, self.text[end]):
                    return -1
                end += 1
            return -1
        while end < limit and self._is_one(kind, value, self.text[end]):
            end += 1
        self.count += end - at
        while end - at >= low:
            self.count += 1
            if (found := follow(end)) >= 0:
                return found
            end -= 1
        return -1


def attacks(nodes: Sequence[Any]) -> Iterator[Callable[[int], str]]:
    """Yield what makes texts of any number of units that take an expression long, if any do.

    One repeat is pumped up, behind what the expression wants before it, and then nothing that it wants follows; or that
    beginning is repeated itself.
    """
    seen: set[tuple[str, str]] = set()
    for before, body in [("", ()), *_repeats(nodes, "")]:
        for unit in _units(body):
            if (before, unit) in seen:
                continue
            seen.add((before, unit))
            yield lambda count, before=before, unit=unit: before + unit * count + "\0"  # type: ignore[misc]
            yield lambda count, whole=before + unit * 3: whole * count  # type: ignore[misc]


def _repeats(nodes: Sequence[Any], before: str) -> Iterator[tuple[str, Sequence[Any]]]:
    """Yield the bodies of all repeats that are unbounded, each with a text that is matched before it."""
    for node in nodes:
        kind, value = str(node[0]), node[1]
        inner: list[Sequence[Any]] = []
        match kind:
            case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
                inner = [value[2]]
                if value[1] >= ENDLESS:
                    yield before, value[2]
            case "BRANCH":
                inner = value[1]
            case "SUBPATTERN":
                inner = [value[-1]]
            case "ATOMIC_GROUP":
                inner = [value]
            case "ASSERT":
                inner = [value[1]] if value[0] > 0 else []
        for one in inner:
            yield from _repeats(list(one), before)
        before += text_of([node])


def _units(body: Sequence[Any]) -> list[str]:
    """Return what a repeat may be pumped up with."""
    if not body:
        return [*SIGNS, "1/2 ", "0x", "a:", "x\n"]
    if len(body) == 1 and str(body[0][0]) in ("ANY", "IN", "NOT_LITERAL", "LITERAL"):
        kind, value = str(body[0][0]), body[0][1]
        fitting = [sign for sign in SIGNS if Steps._is_exactly(_ANY, kind, value, sign)]
        return fitting[:3] or [text_of(body)]
    return [text_of(body) or "a"]


def text_of(nodes: Sequence[Any]) -> str:
    """Return a short text that is matched by the nodes of a tree, but for what they look around for."""
    return "".join(_text_of_node(str(kind), value) for kind, value in nodes)


def _text_of_node(kind: str, value: Any) -> str:  # noqa: ANN401
    match kind:
        case "LITERAL":
            return chr(value)
        case "BRANCH":
            return text_of(value[1][0])
        case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
            return text_of(value[2]) * int(max(value[0], min(value[1], 1)))
        case "SUBPATTERN":
            return text_of(value[-1])
        case "ATOMIC_GROUP":
            return text_of(value)
        case "ANY" | "IN" | "NOT_LITERAL":
            fitting = (
                sign for sign in (*"a01A :.-/_\n", *map(chr, range(256))) if Steps._is_exactly(_ANY, kind, value, sign)
            )
            return next(fitting, "\u4e00")
    return ""


_ANY: Final = Steps(())


def excess(steps: Callable[[str], int], attack: Callable[[int], str], units: int) -> float:
    """Return by which part of all its steps a count grows faster than the text does; 0 if it is linear.

    Args:
        steps: Counts the steps on a text.
        attack: Makes the text.
        units: Of how many units, and then of twice and four times as many.
    """
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(200_000)
    try:
        once, twice, four_times = (steps(attack(units * times)) for times in (1, 2, 4))
    except TooManyError:
        return 1.0
    finally:
        sys.setrecursionlimit(limit)
    return (four_times - twice - 2 * (twice - once)) / four_times


def is_linear(steps: Callable[[str], int], attack: Callable[[int], str]) -> bool:
    """Return whether the steps grow with the length of a text only: of a short one, or where a repeat is bounded."""
    return excess(steps, attack, 6) < LEAST_EXCESS or excess(steps, attack, 64) < LEAST_EXCESS
