r"""The parts of a row grammar, one behind the other: the first that a text does not match is why it is refused.

pyparsing has the words for a refusal, and it is slow. What stands before the refused part is matched by expressions;
pyparsing is asked about that part alone, and says of it what it says of the whole row.

>>> from netparse_grammars.rows.derive import set_whitespace
>>> grammar = set_whitespace(pp.Literal("UDP") + pp.Word(pp.nums)("pid") + pp.Literal("\n"))
>>> error = Parts(grammar).error("  UDP  x\n")
>>> error.loc, error.msg
(7, 'Expected W:(0-9)')
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

import pyparsing as pp

from netparse_grammars.rows.derive import NotDerivable, derive

if TYPE_CHECKING:
    from collections.abc import Iterator

EXPRESSIONS: Final = 1024
"""Expressions of parts that are kept: forms of rows share most of them."""


class Parts:
    """The parts of a grammar, each with its expression."""

    def __init__(self, grammar: pp.ParserElement) -> None:
        grammar.streamline()  # as pyparsing does before it parses
        self._parts = [(part, _expression(part)) for part in parts_of(grammar)]

    def error(self, text: str) -> pp.ParseException | None:
        """Return the error with which the grammar refuses a text, or None if it accepts the beginning."""
        end = 0
        for part, expression in self._parts:
            if expression and (match := expression.match(text, end)):
                end = match.end()
                continue
            try:
                end = part.try_parse(text, end)
            except pp.ParseException as error:
                return error
        return None

    def first_names(self, text: str) -> frozenset[str]:
        """Return the results names of the first part that has any, or none if a text does not match up to there."""
        end = 0
        for part, expression in self._parts:
            if expression is None:
                try:
                    names = list(part.parse_string(text[end:]).as_dict())
                    end = part.try_parse(text, end)
                except pp.ParseException:
                    break
            elif match := expression.match(text, end):
                names = [name for name, cell in match.groupdict().items() if cell is not None]
                end = match.end()
            else:
                break
            if names:
                return frozenset(names)
        return frozenset()


def parts_of(grammar: pp.ParserElement) -> Iterator[pp.ParserElement]:
    """Yield what stands one behind the other in a grammar, each of which skips the blanks before it by itself."""
    if not (type(grammar) is pp.And and grammar.exprs) or grammar.parseAction or grammar.failAction:
        yield grammar
        return
    first = grammar.exprs[0]
    same_blanks = (grammar.skipWhitespace, grammar.whiteChars) == (first.skipWhitespace, first.whiteChars)
    if not same_blanks or any(type(part) is pp.And._ErrorStop for part in grammar.exprs):
        yield grammar
        return
    for part in grammar.exprs:
        yield from parts_of(part)


def _expression(part: pp.ParserElement) -> re.Pattern[str] | None:
    """Return the expression of a part, or None if there is none."""
    try:
        return _compiled(derive(part))
    except NotDerivable:
        return None


@lru_cache(EXPRESSIONS)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
