r"""What is asked of the grammar of a row itself: its expression, what its cells may be, and why it refuses a text.

A form (`netparse_grammars.rows.form`) asks here, where what was compiled of the grammar has no answer. So this module,
and pyparsing with it, is imported for the first such question.

>>> grammar = RowGrammar(pp.Literal("UDP") + pp.Word(pp.nums)("pid") + pp.Literal("\n"))
>>> grammar.names, grammar.first_names("UDP 7"), grammar.error("UDP x\n").loc
(['pid'], frozenset({'pid'}), 4)
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

import pyparsing as pp

from netparse_grammars.lexemes import CANONICAL, pattern_of
from netparse_grammars.rows.derive import NotDerivable, derive
from netparse_grammars.rows.parts import Parts, parts_of

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

_ANY_TEXT: Final = r"[^\n]"
"""What a regular expression has that takes any text up to the end of its line."""
_ANY_WORD: Final = "#x"
"""A word that only such cells accept that accept any word."""
FEW_REFUSALS: Final = 8
"""Texts that the grammar as a whole is asked about, before it is worth to make the expressions of its parts."""


@dataclass(frozen=True)
class GrammarMatch:
    """A row that the grammar has matched, which has no expression."""

    text: str
    cells: dict[str, str | None]
    offset: int

    def groupdict(self) -> dict[str, str | None]:
        """Return the cells by results name."""
        return self.cells

    def group(self) -> str:
        """Return the matched text."""
        return self.text

    def end(self) -> int:
        """Return the offset after the match."""
        return self.offset


class RowGrammar:
    """The grammar of one row."""

    def __init__(self, grammar: pp.ParserElement) -> None:
        self._grammar = grammar
        self._refusals = 0

    def expression(self, hideable: Container[str] = ()) -> re.Pattern[str] | None:
        """Return the expression derived from the grammar, or None if there is none.

        Args:
            hideable: Results names of cells for which something else may stand, see `derive`.
        """
        try:
            return re.compile(derive(self._grammar, hideable=hideable))
        except NotDerivable:
            return None

    def matches(self, text: str, pos: int) -> Iterator[GrammarMatch]:
        """Yield the rows that follow one another from an offset on, each of one line."""
        while pos < len(text):
            end = text.index("\n", pos) + 1
            try:
                cells = self._grammar.parse_string(text[pos:end]).as_dict()
            except pp.ParseException:
                return
            yield GrammarMatch(text[pos:end], cells, end)
            pos = end

    @cached_property
    def names(self) -> list[str]:
        """The results names of the cells."""
        elements: Iterator[pp.ParserElement] = self._grammar.visit_all()  # type: ignore[no-untyped-call]
        return [element.resultsName for element in elements if element.resultsName]

    @cached_property
    def canonical(self) -> dict[str, int]:
        """The results names of canonical numbers, and the largest that each may be."""
        return {
            one.resultsName: CANONICAL[pattern]
            for one in _regexes_of(self._grammar)
            if one.resultsName and (pattern := pattern_of(one)) in CANONICAL
        }

    @cached_property
    def takes_any_text(self) -> bool:
        """Whether a cell of a row may be any text, or the last one any word."""
        *_, last, _ = (None, None, *parts_of(self._grammar))
        return any(_ANY_TEXT in str(one.pattern) for one in _regexes_of(self._grammar)) or any(
            one.re.fullmatch(_ANY_WORD) for one in _regexes_of(last) if one.re
        )

    def error(self, text: str) -> pp.ParseException | None:
        """Return the error with which the grammar refuses a text, or None if it accepts the beginning."""
        self._refusals += 1
        if self._refusals > FEW_REFUSALS:
            return self._parts.error(text)
        try:
            self._grammar.parse_string(text)
        except pp.ParseException as error:
            return error
        return None

    def first_names(self, line: str) -> frozenset[str]:
        """Return the results names that the first cell of a line has; none if the grammar does not accept it."""
        return self._parts.first_names(line)

    @cached_property
    def _parts(self) -> Parts:
        return Parts(self._grammar)


def _regexes_of(grammar: pp.ParserElement | None) -> Iterator[pp.Regex]:
    """Yield the regular expressions within a grammar."""
    elements: Iterator[pp.ParserElement] = iter(()) if grammar is None else grammar.visit_all()  # type: ignore[no-untyped-call]
    return (element for element in elements if isinstance(element, pp.Regex))
