"""What a section may begin with, told by a look at the first words of a line: most lines begin none."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from netparse.finding.form_search import has_rows_by_form
from netparse.finding.section_start import START_LIMIT
from netparse.finding.title_lines import is_between, is_words

if TYPE_CHECKING:
    from collections.abc import Collection

    from netparse_grammars.dialect import Dialect

    from netparse.finding.lines import Lines
    from netparse.finding.vocabulary import Vocabulary


@dataclass(frozen=True)
class Beginnings:
    """The beginnings of all headings, header lines and first rows of some dialects.

    >>> from netparse_grammars import DIALECTS
    >>> from netparse.finding.vocabulary import Vocabulary
    >>> beginnings = Beginnings.of([Vocabulary.of(dialect) for dialect in DIALECTS])
    >>> lines = ("  Proto  Local Address", "tcp  0  0  192.0.2.7:22", "TCP Statistics for IPv4", "TCP 192.0.2.7:22")
    >>> [beginnings.may_announce(line) for line in lines]
    [True, False, True, False]
    """

    words: frozenset[str]
    """The first words of header lines, and the first two words, or the only one, of headings."""
    open_words: tuple[str, ...]
    """The same of headings that go on behind their phrase."""
    first_rows: re.Pattern[str]
    """The first rows that neither a heading nor a header announces."""
    notes: re.Pattern[str]
    """What tools print in front of a line."""

    @classmethod
    def of(cls, vocabularies: Collection[Vocabulary]) -> Beginnings:
        """Collect the beginnings that some dialects have."""
        words = {word for known in vocabularies for word in known.by_first_word}
        words.update(_beginning(phrase) for known in vocabularies for phrase in known.headings)
        rows = [pattern.pattern for known in vocabularies for pattern, _ in known.by_first_row]
        notes = [known.unended_note.pattern for known in vocabularies if known.unended_note]
        return cls(
            frozenset(words),
            tuple({_beginning(phrase) for known in vocabularies for phrase, *_ in known.open_headings}),
            re.compile("|".join(rows) or "(?!)"),
            re.compile("|".join(notes) or "(?!)"),
        )

    def may_announce(self, line: str) -> bool:
        """Return whether a line may be a heading or a header: quick, and True for some that are neither."""
        words = line.split(maxsplit=2)[:2]
        beginning = " ".join(words)
        return bool(words) and (
            words[0] in self.words or beginning in self.words or beginning.startswith(self.open_words)
        )

    def section_may_begin(self, lines: Lines, within: Dialect | None, start: int) -> bool:
        """Return whether a section may begin at a line: quick, and True for some at which none does.

        Args:
            lines: The lines.
            within: The dialect of the output in which the lines stand.
            start: How many lines after the cursor to begin.
        """
        ahead = start
        while (line := lines.peek(ahead)) is not None and ahead < start + START_LIMIT and is_between(line):
            ahead += 1
        if line is None:
            return False
        by_form = within is not None and has_rows_by_form(within) and is_words(line)
        return by_form or self.may_begin(line, lines.peek_text(2, ahead))

    def may_begin(self, line: str, text: str) -> bool:
        """Return whether a section may begin with a line, by words or by its first row; as quick.

        Args:
            line: The line, which is not blank.
            text: The line and the one below it, which may be a part of it.
        """
        start = text.lstrip(" ")
        return (
            self.may_announce(line)
            or self.may_announce(text.replace("\n", "", 1))
            or self.first_rows.match(start) is not None
            or self.notes.match(start) is not None
        )


def _beginning(phrase: str) -> str:
    return " ".join(phrase.split()[:2])
