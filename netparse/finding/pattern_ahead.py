"""Whether a pattern is found in some lines: most often none of the pieces of text is near without which it is not."""

from __future__ import annotations

import re

from netparse_grammars.context.marks import remark_ahead, without_remark

from netparse.finding.literals import pieces_of


class PatternAhead:
    r"""A pattern that is looked for in one part of a text after another; its pieces are looked for once.

    >>> import re
    >>> ahead = PatternAhead(re.compile("^ *[0-9]+ calls$", re.MULTILINE))
    >>> text = "tcp:\n  7 calls\nudp:\n  8 packets\n"
    >>> ahead.is_in(text, 0, 5), ahead.is_in(text, 5, 15), ahead.is_in(text, 15, len(text))
    (False, True, False)
    """

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self._pattern = pattern
        self._pieces = pieces_of(pattern.pattern)
        self._text = ""
        self._start = 0
        self._places = [-1] * len(self._pieces)
        """Where each piece stands next, from that start on; the end of the text for one that is not there."""
        self._nearest = -1

    def is_in(self, text: str, start: int, end: int) -> bool:
        """Return whether the pattern is found in a part of a text."""
        return (not self._pieces or self._may_be_in(text, start, end)) and bool(self._pattern.search(text, start, end))

    def _may_be_in(self, text: str, start: int, end: int) -> bool:
        if text is not self._text or start < self._start:
            self._text, self._places, self._nearest = text, [-1] * len(self._pieces), -1
        self._start = start
        if self._nearest < start:
            places = zip(self._pieces, self._places, strict=True)
            found = [place if place >= start else text.find(piece, start) for piece, place in places]
            self._places = [place if place >= 0 else len(text) for place in found]
            self._nearest = min(self._places)
        return self._nearest < end


class PatternsAhead:
    """Patterns that are looked for in one text."""

    def __init__(self) -> None:
        self._known: dict[re.Pattern[str], PatternAhead] = {}

    def of(self, pattern: re.Pattern[str]) -> PatternAhead:
        """Return what looks for a pattern."""
        return self._known.get(pattern) or self._known.setdefault(pattern, PatternAhead(pattern))

    def is_shown(self, pattern: str, text: str, start: int, end: int) -> bool:
        """Return whether a pattern is found in some lines of a text, without the remarks behind them."""
        compiled = re.compile(pattern, re.MULTILINE)
        if remark_ahead(text, start, end) == end:
            return self.of(compiled).is_in(text, start, end)
        lines = text[start:end].split("\n")
        return compiled.search("\n".join(without_remark(line)[0] for line in lines)) is not None
