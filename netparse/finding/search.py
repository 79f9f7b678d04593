r"""The search for the first line of an output, in texts that may hold none for megabytes.

>>> finder = Finder(Phrases.of(["Active Connections", "Active Routes:"], [r"TCP +[0-9]"]))
>>> text = "Active since noon\nActive   Routes:\n"
>>> finder.search(text), finder.is_in("> Active Connections"), finder.is_in("Active")
(18, True, False)
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

_WORD: Final = re.compile(r"\w+")


@dataclass(frozen=True)
class Phrases:
    """What is looked for: phrases by their first word, which is looked up for each word of a text, and patterns."""

    by_word: dict[str, str]
    """Expressions for what follows from the first word of a phrase on."""
    patterns: re.Pattern[str]

    @classmethod
    def of(cls, phrases: Iterable[str], patterns: Iterable[str]) -> Phrases:
        """Collect phrases, in which a blank stands for any number of blanks, and regular expressions."""
        by_word: dict[str, list[str]] = {}
        for phrase in phrases:
            first = _WORD.search(phrase)
            assert first, phrase
            by_word.setdefault(first[0], []).append(re.escape(phrase[first.start() :]).replace(r"\ ", " +"))
        return cls({word: "|".join(tails) for word, tails in by_word.items()}, re.compile("|".join(patterns) or "(?!)"))


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


class Finder:
    """Finds, in one text after another, where a phrase or a pattern stands next."""

    def __init__(self, phrases: Phrases) -> None:
        self._phrases = phrases
        self._text = ""
        self._next_phrase = self._next_pattern = -1

    def search(self, text: str, pos: int = 0) -> int | None:
        """Return the offset of the next line in which something is found, or None."""
        if text is not self._text:
            self._text = text
            self._next_phrase = self._next_pattern = -1
        if self._next_phrase < pos:
            self._next_phrase = self._find_phrase(text, pos)
        if self._next_pattern < pos:
            match = self._phrases.patterns.search(text, pos)
            self._next_pattern = match.start() if match else len(text)
        found = min(self._next_phrase, self._next_pattern)
        return None if found == len(text) else found

    def is_in(self, line: str) -> bool:
        """Return whether something is found in a line."""
        return self._find_phrase(line, 0) < len(line) or self._phrases.patterns.search(line) is not None

    def _find_phrase(self, text: str, pos: int) -> int:
        by_word = self._phrases.by_word
        for match in _WORD.finditer(text, pos):
            if (pattern := by_word.get(match[0])) and _compiled(pattern).match(text, match.start()):
                return match.start()
        return len(text)
