"""The search for a section by the form of its rows, where the words above them are not known."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from netparse_grammars.rows.compiled import certain_form, form_without_words, row_form

from netparse.finding.section_start import START_LIMIT, SectionStart
from netparse.finding.title_lines import is_between, is_header, is_label, is_words
from netparse.finding.vocabulary import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from netparse_grammars.dialect import Dialect, Heading, Table
    from netparse_grammars.lexicon import Languages
    from netparse_grammars.rows.form import Form
    from netparse_grammars.rows.header import Header

    from netparse.finding.lines import Lines
    from netparse.finding.vocabulary import Vocabulary

MOST_TITLES: Final = 4
"""Lines of unknown words above rows: the table, the family, the part and the header of ``route print``."""
TITLE_ROWS: Final = 7
"""Rows that are looked at for what the title above them was; each kind of address shows in the first few."""
MOST_WORDS_FOR_NOTHING: Final = 3
"""Words that stand for "no rows"; the longest known ones have three."""


@dataclass
class FormSearch:
    """The search for a section by the form of its rows, in one dialect; it leaves the cursor where it is."""

    dialect: Dialect
    vocabulary: Vocabulary
    lines: Lines
    start: int = 0
    """How many lines after the cursor the section begins."""
    first_unknown: int = 0
    """The same for its first line that is not known."""
    headings: Sequence[Heading] = ()
    """The headings before that line."""
    above: Sequence[str] = ()
    """Lines of words before the cursor that are not known."""
    known_phrases: dict[str, Languages] = field(default_factory=dict)
    inside: bool = False
    """Whether another table, a ruler or a known heading of the dialect stands above."""

    def section_start(self) -> SectionStart | None:
        """Return the start of the section, or None if no section begins here."""
        if not has_rows_by_form(self.dialect):
            return None
        if self.headings and (nothing := words_for_nothing(self.dialect, self.lines, self.first_unknown)):
            return SectionStart(
                self.dialect,
                self.first_unknown + 1,
                headings=tuple(self.headings),
                known_phrases=self.known_phrases,
                unknown_words=(nothing,),
            )
        if not (self.above or self.headings) and (empty := self._label_of_nothing()):
            return empty
        return self._above_rows()

    def _above_rows(self) -> SectionStart | None:
        """Return the start of a section that has rows, or None."""
        known, unknown = [*self.headings], [*self.above]
        for ahead in range(self.first_unknown, self.first_unknown + START_LIMIT):
            line = self.lines.peek(ahead)
            if line is None:
                break
            if is_between(line):
                continue
            other_text = any(not is_header(title) for title in unknown[len(self.above) :])
            if heading := self.vocabulary.heading(words_of(line)):
                if other_text:
                    break  # what stands above a known heading is no title
                known.append(heading[0])
                self.known_phrases[words_of(line)] = heading[1]
                continue
            headers = self.vocabulary.headers(line)
            if headers:
                self.known_phrases.update(headers[0][1].known_phrases)
            for row, table, form in self._candidates(ahead, headers, known, unknown, other_text=other_text):
                if section := self._with_row(row, table, form, known, unknown):
                    return section
            if headers or not is_words(line) or len(unknown) == MOST_TITLES:
                break
            unknown.append(line)
        return None

    def _candidates(
        self,
        ahead: int,
        headers: Sequence[tuple[Table, Header]],
        known: Sequence[Heading],
        unknown: Sequence[str],
        *,
        other_text: bool,
    ) -> Iterator[tuple[int, Table, Form]]:
        """Yield where the first row may stand, of which table, and in which form."""
        if headers:
            table, header = headers[0]
            below = range(ahead + 1, ahead + 4)
            row = next((row for row in below if not is_between(self.lines.peek(row) or "")), ahead + 1)
            if not other_text:
                yield row, table, row_form(table, header.columns)
        elif known or self.above or any(map(is_header, unknown)):
            for table in self.dialect.tables:
                if form := form_without_words(table):
                    yield ahead, table, form

    def _with_row(
        self, row: int, table: Table, form: Form, known: Sequence[Heading], unknown: Sequence[str]
    ) -> SectionStart | None:
        """Return the start of the section whose first row stands at a place, or None if that is no row of the table."""
        if not form.begins(self.lines.peek_text(table.layout.most_lines, row)):
            return None
        text = titles_text(self.lines, self.start, row, self.above) + self.lines.peek_text(TITLE_ROWS, row)
        headings = headings_by_form(self.dialect, table, known, text)
        if table.headings and not any(heading.meaning in table.headings for heading in headings):
            return None
        if form is form_without_words(table) and not self._is_certain(row, table, headings):
            return None
        phrases = self.known_phrases
        return SectionStart(self.dialect, row, table, form, headings, phrases, unknown_words=tuple(unknown))

    def _is_certain(self, row: int, table: Table, headings: Sequence[Heading]) -> bool:
        """Return whether the rows from a place on are those of a table, and no list of addresses with words.

        The tool aligns such rows to the right. Below another table of it, that is enough.
        """
        by_form, certain = table.unknown_language, certain_form(table)
        indented = (self.lines.peek(row) or "").startswith(" ")
        if by_form and by_form.below_heading and not (headings and indented):
            return False
        if certain is None or (self.inside and indented):
            return True
        form = form_without_words(table)
        texts = (self.lines.peek_text(1, row + more) for more in range(TITLE_ROWS))
        return any(map(certain.match, takewhile(form.match, texts))) if form else False

    def _label_of_nothing(self) -> SectionStart | None:
        """Return the start of a section that is a label with nothing below it, or None."""
        label = self.lines.peek(self.first_unknown) or ""
        if not (is_words(label) and is_label(label)):
            return None
        nothing = words_for_nothing(self.dialect, self.lines, self.first_unknown + 1)
        if nothing is None:
            return None
        known = self.known_phrases
        return SectionStart(self.dialect, self.first_unknown + 2, known_phrases=known, unknown_words=(label, nothing))


@cache
def has_rows_by_form(dialect: Dialect) -> bool:
    """Return whether a dialect has rows that are found by their form."""
    return any(map(form_without_words, dialect.tables))


def words_for_nothing(dialect: Dialect, lines: Lines, ahead: int) -> str | None:
    """Return the line at some place if it stands for "no rows" in words that no lexicon has, or None."""
    line, following = lines.peek(ahead), lines.peek(ahead + 1)
    if not dialect.empties or line is None or not line.startswith(" ") or len(line.split()) > MOST_WORDS_FOR_NOTHING:
        return None
    return line if is_words(line) and (following is None or is_between(following)) else None


def titles_text(lines: Lines, start: int, end: int, above: Sequence[str]) -> str:
    """Return the lines of words above rows as one text."""
    titles = [*above, *(lines.peek(ahead) or "" for ahead in range(start, end))]
    return "".join(f"{title.strip()}\n" for title in titles if not is_between(title))


def headings_by_form(dialect: Dialect, table: Table, known: Sequence[Heading], text: str) -> tuple[Heading, ...]:
    """Return the headings above rows of a table: the known ones, and those that the form of lines and rows shows.

    Args:
        dialect: The dialect.
        table: The table.
        known: The headings whose words are known.
        text: The lines of words above the rows, and the first rows.
    """
    fields = {**table.fields, **{name: value for heading in known for name, value in heading.fields.items()}}
    others = {meaning for other in dialect.tables for meaning in other.headings if not table.headings}
    found = [
        heading
        for heading in dialect.headings
        if heading.pattern_without_words
        and heading.tools == table.tools
        and (heading.meaning in table.headings if table.headings else heading.meaning not in others)
        and all(fields.get(name, value) == value for name, value in heading.fields.items())
        and re.match(heading.pattern_without_words, text)
    ]
    return (*known, *(heading for heading in found if heading not in known))
