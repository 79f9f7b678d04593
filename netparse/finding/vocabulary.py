"""The lines of a dialect that are found by their words: headings, header lines, and first rows that stand for both."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from netparse_grammars.context.other_tools import SIGNS
from netparse_grammars.lexicon import phrases
from netparse_grammars.rows.header import read_header

from netparse.finding.search import Phrases

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netparse_grammars.dialect import Column, Dialect, Heading, Table
    from netparse_grammars.lexicon import Languages
    from netparse_grammars.rows.header import Header


def words_of(line: str) -> str:
    """Return a line with single blanks, as phrases are compared."""
    return " ".join(line.split())


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """The lines of one dialect that are found by their words."""

    headings: dict[str, tuple[Heading, Languages]] = field(default_factory=dict)
    """The headings by phrase, each with the languages that have the phrase, if it says anything of the language."""
    open_headings: tuple[tuple[str, re.Pattern[str], Heading, Languages], ...] = ()
    """The headings that go on behind their phrase."""
    empties: dict[str, Languages] = field(default_factory=dict)
    """The lines that stand for "no rows", each with the languages that have it."""
    by_heading: dict[str, list[Table]] = field(default_factory=dict)
    by_first_word: dict[str, list[Table]] = field(default_factory=dict)
    by_first_row: tuple[tuple[re.Pattern[str], Table], ...] = ()
    unended_note: re.Pattern[str] | None = None
    translated: bool = True
    """Whether the tool prints other languages than English."""

    @classmethod
    def of(cls, dialect: Dialect) -> Vocabulary:
        """Collect the words of a dialect in all languages."""
        by_first_word: dict[str, list[Table]] = {}
        by_heading: dict[str, list[Table]] = {}
        for table in dialect.tables:
            if table.row:
                for meaning in table.headings:
                    by_heading.setdefault(meaning, []).append(table)
            first_words = {phrase.split()[0] for column in _leading(table.columns) for phrase in phrases(column.title)}
            first_words.update(phrase.split()[0] for phrase in (phrases(table.header) if table.header else ()))
            for first_word in first_words:
                by_first_word.setdefault(first_word, []).append(table)
        known_phrases = [
            (phrase, heading, {} if heading.untranslated else languages)
            for heading in dialect.headings
            for phrase, languages in phrases(heading.meaning).items()
            if dialect.translated or "en" in languages
        ]
        return cls(
            headings={
                phrase: (heading, languages) for phrase, heading, languages in known_phrases if heading.rest is None
            },
            open_headings=tuple(
                (phrase, re.compile(heading.rest), heading, languages)
                for phrase, heading, languages in known_phrases
                if heading.rest is not None
            ),
            empties={
                phrase: languages for meaning in dialect.empties for phrase, languages in phrases(meaning).items()
            },
            by_heading=by_heading,
            by_first_word=by_first_word,
            by_first_row=tuple(
                (re.compile(table.found.starts_with), table) for table in dialect.tables if table.found.starts_with
            ),
            unended_note=re.compile(dialect.unended_note) if dialect.unended_note else None,
            translated=dialect.translated,
        )

    def heading(self, words: str) -> tuple[Heading, Languages] | None:
        """Return the heading that some words are, with what its rest says as fields, and its languages, or None."""
        if found := self.headings.get(words):
            return found
        for phrase, rest, heading, languages in self.open_headings:
            if words.startswith(phrase) and (match := rest.fullmatch(words, len(phrase))):
                return replace(heading, fields={**heading.fields, **match.groupdict()}), languages
        return None

    def without_note(self, line: str) -> str:
        """Return a line without what the tool may have printed in front of it, without a line break."""
        indent = len(line) - len(line.lstrip(" "))
        match = self.unended_note.match(line, indent) if self.unended_note else None
        return line[match.end() :] if match else line

    def wrapped_headers(self, line: str, following: str | None) -> list[tuple[Table, Header, int]]:
        """Return the tables and columns of a header, and its lines: a mail may have wrapped it onto a second one."""
        if following and following.strip():
            # A console breaks a line within a word, a mail between words.
            for joint in ("", " "):
                joined = [found for found in self.headers(f"{line}{joint}{following}") if not found[1].unknown]
                if joined:
                    return [(*found, 2) for found in joined]
        return [(*found, 1) for found in self.headers(line)]

    def headers(self, line: str) -> list[tuple[Table, Header]]:
        """Return the tables whose header line this is, each with its columns."""
        words = line.split(maxsplit=1)
        tables = self.by_first_word.get(words[0] if words else "", ())
        headers = [(table, header) for table in tables if (header := read_header(table, line))]
        return [found for found in headers if self.translated or found[1].is_english]


def _leading(columns: Sequence[Column], more: int = 0) -> Sequence[Column]:
    """Return the columns with which a header line may begin, and some that may follow."""
    required = next((index for index, column in enumerate(columns) if not column.optional), 0)
    return columns[: required + 1 + more]


def _spaced(phrase: str) -> str:
    return re.escape(phrase).replace(r"\ ", " +")


def _nameless(pattern: str) -> str:
    return re.sub(r"\(\?P<\w+>", "(?:", pattern)


@cache
def triggers_of(dialects: tuple[Dialect, ...], *, others: bool) -> Phrases:
    """Return what to look for to find every line with which an output may begin.

    Args:
        dialects: Those in which it may be.
        others: Whether to look for the outputs of tools that are not read, too.
    """
    found = set(SIGNS if others else ())
    hints: set[str] = set()
    for dialect in dialects:
        for heading in dialect.headings:
            if heading.rest is None:
                found.update(phrases(heading.meaning))
            else:
                hints.update(_spaced(phrase) + _nameless(heading.rest) for phrase in phrases(heading.meaning))
        for message in dialect.messages:
            found.update(phrases(message.meaning))
        for table in dialect.tables:
            for first, second in pairwise(_leading(table.columns, 1)):
                found.update(f"{one} {other}" for one in phrases(first.title) for other in phrases(second.title))
            found.update(phrases(table.header) if table.header else ())
            hints.update(table.headerless.search)
            if table.found.starts_with:
                hints.add(table.found.starts_with)
    return Phrases.of(found, sorted(hints))
