"""From a header line to its columns."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Final

from netparse_grammars.dialect import GRAMMAR, Column
from netparse_grammars.lexicon import phrases

if TYPE_CHECKING:
    from collections.abc import Mapping

    from netparse_grammars.dialect import Table
    from netparse_grammars.lexicon import Languages


@dataclass(frozen=True)
class Header:
    """A header line that was recognized."""

    columns: tuple[Column, ...]
    known_phrases: Mapping[str, Languages]
    """The titles, and the languages that have each."""
    unknown: str | None = None
    """Words after the last known column, which are read as one column more."""
    widths: Mapping[str, int] = field(default_factory=dict)
    """How far behind each title the next one stands; 0 for the last."""

    @property
    def is_english(self) -> bool:
        """Whether all titles are English, as far as they are known."""
        return all("en" in languages for languages in self.known_phrases.values())


@cache
def _header_pattern(table: Table) -> re.Pattern[str]:
    pattern = ""
    for column in table.columns:
        titles = "|".join(re.escape(phrase) for phrase in sorted(phrases(column.title), key=len, reverse=True))
        title = f"(?P<{column.title}>{titles})(?: |$)"
        pattern += f"(?:{title})?" if column.optional else title
    return re.compile(pattern)


def _has_titles(table: Table, words: str) -> bool:
    """Return whether all titles that every header has are among some words: a table that lacks one needs no pattern."""
    required = (column.title for column in table.columns if not column.optional)
    return all(any(phrase in words for phrase in phrases(title)) for title in required)


def read_header(table: Table, line: str) -> Header | None:
    """Return the columns that a line announces if it is a header line of the table; blanks do not count."""
    words = " ".join(line.split())
    if table.header and words in phrases(table.header):
        return Header(table.columns, {words: phrases(table.header)[words]})
    if not table.columns or not _has_titles(table, words) or not (match := _header_pattern(table).match(words)):
        return None
    found = match.groupdict()
    columns = tuple(column for column in table.columns if found[column.title] is not None)
    unknown = words[match.end() :]
    if unknown:
        columns += (UNKNOWN,)
    titles = {title: phrase for title, phrase in found.items() if phrase is not None}
    known_phrases = {phrase: phrases(title)[phrase] for title, phrase in titles.items()}
    return Header(columns, known_phrases, unknown or None, _widths(titles, line))


def _widths(titles: Mapping[str, str], line: str) -> dict[str, int]:
    starts: list[int] = []
    end = 0
    for phrase in titles.values():
        match = re.compile(re.escape(phrase).replace(r"\ ", r"\s+")).search(line, end)
        assert match
        starts.append(match.start())
        end = match.end()
    ends = [*starts[1:], *starts[-1:]]
    return {title: end - start for title, start, end in zip(titles, starts, ends, strict=True)}


UNKNOWN_COLUMN: Final = "unknown_column"
"""Results name of the text under header words that no table knows."""
UNKNOWN: Final = Column(UNKNOWN_COLUMN, GRAMMAR, optional=True)
