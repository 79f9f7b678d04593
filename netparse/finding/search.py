r"""The search for the first line of an output, in texts that may hold none for megabytes.

There are thousands of phrases, and each costs a search. But a text that lacks one of the words of a phrase does not
hold it, and all words of a text are gathered quickly, as a set. So most of any text needs no search at all.

>>> finder = Finder(Sought.of([Phrase("Active Connections"), Phrase("Active Routes:")], [r"TCP +[0-9]"]))
>>> text = "Active since noon\nActive   Routes:\n"
>>> finder.search(text), finder.is_in("> Active Connections"), finder.is_in("Active")
(18, True, False)
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from netparse.finding.literals import alternatives_of, literals_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_LETTERS: Final = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz"
_BLANKED: Final = bytes(byte if byte in _LETTERS else ord(" ") for byte in range(256))
"""What is no letter as a blank, digits too: most numbers of a text differ, and none is looked for."""
_FOREIGN: Final = re.compile(r"[^\W\0-\x7f]\w*+")
_FIRST_WORD: Final = re.compile(r"\w+")
_LAST_WORD: Final = re.compile(r"(?<=\W)\w+\Z")
_BEGINNING: Final = re.compile(r"(?:\w|\\\.){3}")
"""Characters with which patterns begin that are searched for together."""
_KEPT: Final = 1 << 10
"""Compiled expressions that are kept: what a text needs, the texts around it need as well."""
_MOST_CHOICES: Final = 8
"""Choices among the phrases of a first word that are compiled on their own: each takes the time of a search."""
COMPLETE: Final = r"(?!\w)"
"""What follows a phrase whose last word ends with it."""


def words_in(text: str) -> set[bytes]:
    r"""Return the words of a text: runs of ASCII letters, and other letters with all that follows in their word.

    >>> sorted(words_in("tcp46  0 [Über-Sicht]"))
    [b'Sicht', b'ber', b'tcp', b'\xc3\x9cber']
    """
    words = set(text.encode("ascii", "replace").translate(_BLANKED).split())
    if not text.isascii():
        lines = "\n".join(line for line in text.split("\n") if not line.isascii())
        words.update(word.encode() for word in _FOREIGN.findall(lines))
    return words


class Phrase(NamedTuple):
    """A phrase that is looked for. Its first word is a whole one; a blank stands for any number of blanks."""

    text: str
    rest: str = COMPLETE
    """A regular expression for what follows it."""


class _Needs(NamedTuple):
    """What a text must hold, beside the first word, if a phrase is in it."""

    tail: str
    """A regular expression for what follows the first word."""
    words: frozenset[bytes]
    beginning: bytes
    """How another word begins, behind a blank; nothing if the phrase does not end within a word."""
    piece: str
    """The phrase up to its first blank."""

    @classmethod
    def of(cls, phrase: Phrase, first: str) -> _Needs:
        text, rest = phrase
        last = None if rest == COMPLETE else _LAST_WORD.search(text)
        words = words_in(text[: last.start()] if last else text) - words_in(first)
        beginning = b" " + last[0].encode() if last and last[0].isascii() and last[0].isalpha() else b""
        tail = re.escape(text[len(first) :]).replace(r"\ ", " +") + rest
        return cls(tail, frozenset(words), beginning, text.partition(" ")[0])


@dataclass
class _Group:
    """Phrases with the same first word."""

    word: str
    phrases: list[Phrase] = field(default_factory=list)
    _patterns: dict[tuple[str, ...], str] = field(default_factory=dict)

    @cached_property
    def _by_other_word(self) -> dict[bytes, list[_Needs]]:
        """The phrases by another word that each has; by none if it has no other."""
        found: dict[bytes, list[_Needs]] = {}
        for needs in (_Needs.of(phrase, self.word) for phrase in self.phrases):
            found.setdefault(max(needs.words, key=lambda word: (len(word), word), default=b""), []).append(needs)
        return found

    def pattern(self, text: str, words: set[bytes], all_words: bytes) -> str | None:
        """Return a regular expression for those phrases that may be in a text, or None if none may."""
        tails = tuple(
            needs.tail
            for key, some in self._by_other_word.items()
            if not key or key in words
            for needs in some
            if needs.words <= words and needs.beginning in all_words and needs.piece in text
        )
        if not tails:
            return None
        if tails not in self._patterns and len(self._patterns) >= _MOST_CHOICES:
            tails = tuple(needs.tail for some in self._by_other_word.values() for needs in some)
        # The word comes first, since what begins with a text is searched for quickly.
        pattern = rf"{self.word}(?<!\w{self.word})(?!\w)(?:{'|'.join(tails)})"
        return self._patterns.setdefault(tails, pattern)


class _Hint(NamedTuple):
    """A pattern, and what stands in every text in which it is found."""

    letters: tuple[bytes, ...]
    literals: tuple[str, ...]
    pattern: str

    @classmethod
    def of(cls, pattern: str) -> _Hint:
        rare = [literal for literal in literals_of(pattern) if len(literal.replace(" ", "")) > 1 or len(literal) > 2]
        literals = sorted(one for one in rare if not any(one in other for other in rare if other != one))
        letters = {word for literal in literals for word in words_in(literal)}
        return cls(tuple(sorted(letters, key=len, reverse=True)), tuple(literals), pattern)

    def may_be_in(self, text: str, all_words: bytes) -> bool:
        """Return False if the pattern is not in a text."""
        return all(word in all_words for word in self.letters) and all(literal in text for literal in self.literals)


@dataclass(frozen=True, eq=False)
class Sought:
    """What is looked for: phrases and patterns."""

    phrases: tuple[Phrase, ...]
    patterns: tuple[str, ...]
    groups: Mapping[bytes, list[_Group]]
    """The phrases, by a word that stands in the first word of each."""
    hints: tuple[_Hint, ...]

    @classmethod
    def of(cls, phrases: Iterable[Phrase], patterns: Iterable[str] = ()) -> Sought:
        """Collect what is looked for.

        Args:
            phrases: The phrases.
            patterns: Regular expressions.
        """
        phrases, patterns = tuple(phrases), tuple(patterns)
        by_word: dict[str, _Group] = {}
        for text, rest in phrases:
            first = _FIRST_WORD.search(text)
            assert first, text
            group = by_word.setdefault(first[0], _Group(first[0]))
            group.phrases.append(Phrase(text[first.start() :], rest))
        groups: dict[bytes, list[_Group]] = {}
        for word, group in by_word.items():
            groups.setdefault(max(words_in(word), key=len), []).append(group)
        return cls(phrases, patterns, groups, tuple(map(_Hint.of, _together(patterns))))

    def expressions_in(self, text: str, words: set[bytes]) -> list[re.Pattern[str]]:
        """Return expressions of which one is found in a text with some words wherever a phrase or a pattern is."""
        return [_compiled(pattern) for pattern in self._patterns_in(text, words)]

    def _patterns_in(self, text: str, words: set[bytes]) -> Iterator[str]:
        all_words = b"".join((b" ", b" ".join(words)))
        for key in self.groups.keys() & words:
            patterns = (group.pattern(text, words, all_words) for group in self.groups[key])
            yield from filter(None, patterns)
        yield from (hint.pattern for hint in self.hints if hint.may_be_in(text, all_words))


@lru_cache(_KEPT)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _together(patterns: Iterable[str]) -> list[str]:
    """Return patterns of which one matches where one of some does; those that begin with the same text are one."""
    by_beginning: dict[str, list[str]] = {}
    for pattern in patterns:
        for alternative in alternatives_of(pattern):
            beginning = _BEGINNING.match(alternative)
            by_beginning.setdefault(beginning[0] if beginning else alternative, []).append(alternative)
    return list(map("|".join, by_beginning.values()))


class Finder:
    """Finds, in one text after another, where a phrase or a pattern stands next."""

    def __init__(self, sought: Sought, within: Finder | None = None) -> None:
        """Prepare to search.

        Args:
            sought: What is looked for.
            within: Another finder, which finds a part of what is looked for.
        """
        self._sought = sought
        self._within = within
        self._text = ""
        self._expressions: list[re.Pattern[str]] = []
        self._next: list[int] = []
        """Where each expression is found next."""

    def search(self, text: str, pos: int = 0) -> int | None:
        """Return the offset of the next line in which something is found, or None."""
        if text is not self._text:
            self._begin(text, words_in(text))
        for index, start in enumerate(self._next):
            if start < pos:
                match = self._expressions[index].search(text, pos)
                self._next[index] = match.start() if match else len(text)
        found = min(self._next, default=len(text))
        if self._within and (other := self._within.search(text, pos)) is not None:
            found = min(found, other)
        return None if found == len(text) else found

    def _begin(self, text: str, words: set[bytes]) -> None:
        self._text = text
        self._expressions = self._sought.expressions_in(text, words)
        self._next = [-1] * len(self._expressions)
        if self._within:
            self._within._begin(text, words)

    def is_in(self, line: str) -> bool:
        """Return whether something is found in a line."""
        expressions = self._sought.expressions_in(line, words_in(line))
        return any(one.search(line) for one in expressions) or (self._within is not None and self._within.is_in(line))
