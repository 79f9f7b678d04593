r"""Which language and code page explain the words of a text best.

>>> from netparse.decoding.code_pages import Reading, rank, readings_of, words_in
>>> votes: ReadingVotes[Reading, bytes] = ReadingVotes(rank)
>>> votes.add({word: readings_of(word) for word in words_in("RefZäh  Typ".encode("cp850"))})
True
>>> votes.chosen
Reading(language='de', page='cp850')
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

R = TypeVar("R", bound=tuple[str, ...])
"""A language first, then what its text is written in."""
Word = TypeVar("Word", bytes, str)


class ReadingVotes(Generic[R, Word]):
    """The readings that explain the words of a part of a text."""

    def __init__(self, rank: Callable[[R], tuple[int | str, ...]]) -> None:
        """Begin without votes.

        Args:
            rank: Gives the key by which the most usual of several readings comes first.
        """
        self._rank = rank
        self.words: set[Word] = set()
        """The words that are explained."""
        self.readings: tuple[R, ...] = ()
        """The readings that explain them equally well, the most usual first."""

    @property
    def chosen(self) -> R | None:
        """The most usual of the readings; None before there are words."""
        return self.readings[0] if self.readings else None

    def add(self, words: Mapping[Word, frozenset[R]]) -> bool:
        """Add the words of a line, each with its readings; return whether it can be read like the lines before.

        If it cannot, because no reading explains one of its words and any of those before, nothing changes.
        """
        if words and words.keys() <= self.words:
            return True
        weights: dict[R, int] = {}
        for word, readings in words.items():
            for reading in readings:
                weights[reading] = weights.get(reading, 0) + len(word)
        shared = weights.keys() & set(self.readings) if self.readings else set(weights)
        if not shared:
            # Another language, but maybe in the same code page.
            pages = {reading[1:] for reading in self.readings}
            shared = {reading for reading in weights if reading[1:] in pages}
        if not shared:
            return False
        most = max(weights[reading] for reading in shared)
        explaining = {reading for reading in shared if weights[reading] == most}
        self.words.update(word for word, readings in words.items() if not readings.isdisjoint(explaining))
        self.readings = tuple(sorted(explaining, key=self._rank))
        return True
