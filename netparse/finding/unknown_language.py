"""Sections in a language that no lexicon has: rows are known by their form, titles by where they stand."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from netparse_grammars.lexicon.language import resembled_languages
from netparse_grammars.rows.forms import form_without_words, row_form

from netparse.finding.section_start import START_LIMIT, SectionStart
from netparse.finding.title_lines import is_between, is_header, is_label, is_words, titles_above, words_among
from netparse.finding.vocabulary import words_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from netparse_grammars.dialect import Dialect, Heading, Table
    from netparse_grammars.lexicon import Languages
    from netparse_grammars.rows.forms import Form
    from netparse_grammars.rows.header import Header

    from netparse.finding.lines import Lines
    from netparse.finding.vocabulary import Vocabulary

ROWS_WITHIN: Final = 5
"""Lines from a title to the first row: the header, a ruler, and blank lines between them."""
MOST_TITLES: Final = 4
"""Lines of unknown words above rows: the table, the family, the part and the header of ``route print``."""
TITLE_ROWS: Final = 7
"""Rows that are looked at for what the title above them was; each kind of address shows in the first few."""
MOST_WORDS_OF_TITLE: Final = 4
"""Words of a title; the longest known one has four, prose has more."""
MOST_WORDS_FOR_NOTHING: Final = 3
"""Words that stand for "no rows"; the longest known ones have three."""
ALIGNED_ROWS: Final = 4
"""Rows that must be aligned: two or three lines of another text may be so by chance."""
_DIGIT: Final = re.compile("[0-9]")


def may_begin(lines: Lines, above: Sequence[str]) -> bool:
    """Tell whether there are lines of words, and below them something that may be a row."""
    texts = [lines.peek(ahead) or "" for ahead in range(ROWS_WITHIN)]
    return any(map(_DIGIT.search, texts)) and any(map(is_words, (texts[0], *above[-ROWS_WITHIN:])))


def section_around(
    dialect: Dialect, vocabulary: Vocabulary, lines: Lines, above: Sequence[str], announces: Callable[[str], bool]
) -> SectionStart | None:
    """Return the start of a section whose first row, or a line of words above it, is at the cursor, or None.

    Args:
        dialect: The dialect in which to look.
        vocabulary: Its words that are known.
        lines: The lines, which stay where they are.
        above: The lines before the cursor.
        announces: Tells whether a line is a heading or a header of any dialect.
    """
    counts = {table.unknown_language.titles for table in dialect.tables if table.unknown_language}
    for count in sorted(counts, reverse=True):
        titles = titles_above(above, count, header=count > 1)
        found = FormSearch(dialect, vocabulary, lines, above=words_among(titles)).section_start()
        if not found or not found.table or any(map(announces, titles)):
            continue
        # A title alone does not announce rows that have a header.
        enough = count > 1 or found.lines > 0 or _titles_of(found.table) == 1
        if enough and _is_aligned(found.table, found, lines):
            return replace(found, lines_above=len(titles))
    return None


def with_titles(section: SectionStart, lines: Lines, above: Sequence[str]) -> SectionStart:
    """Return the start of a section with the unknown titles above its header added.

    A line of words is a title if the header is in its language, or if it shares words with the phrases of a language.

    Args:
        section: The start, of which the header is at the cursor.
        lines: The lines, which stay where they are.
        above: The lines before the cursor.
    """
    if not section.table or section.headings or _titles_of(section.table) < 2:
        return section
    above = titles_above(above, _titles_of(section.table) - 1, header=False)
    titles = words_among(above)
    # Above an English header, a line of words may be anybody's.
    translated = any("en" not in languages for languages in section.known_phrases.values())
    short = len(titles) == 1 and len(titles[0].split()) <= MOST_WORDS_OF_TITLE
    if not (translated and short) and not resembled_languages(" ".join(titles)):
        return section
    headings = headings_by_form(section.dialect, section.table, (), _titles(lines, 0, section.lines, titles))
    if not (headings or translated):
        return section
    return replace(section, headings=headings, unknown_words=tuple(titles), lines_above=len(above))


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

    def section_start(self) -> SectionStart | None:
        """Return the start of the section, or None if no section begins here."""
        if not any(map(form_without_words, self.dialect.tables)):
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
        if not form.match(self.lines.peek_text(table.layout.most_lines, row)):
            return None
        text = _titles(self.lines, self.start, row, self.above) + self.lines.peek_text(TITLE_ROWS, row)
        headings = headings_by_form(self.dialect, table, known, text)
        if table.headings and not any(heading.meaning in table.headings for heading in headings):
            return None
        phrases = self.known_phrases
        return SectionStart(self.dialect, row, table, form, headings, phrases, unknown_words=tuple(unknown))

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


def _titles_of(table: Table) -> int:
    """Return how many lines of words stand above the rows of a table."""
    return table.unknown_language.titles if table.unknown_language else 1


def _is_aligned(table: Table, section: SectionStart, lines: Lines) -> bool:
    """Tell whether the first rows are aligned by the sign of their table, if it has one: other tools have it, too."""
    sign = table.unknown_language and table.unknown_language.aligned
    if not sign:
        return True
    rows = lines.peek_text(ALIGNED_ROWS, section.lines).splitlines()
    places = {row.find(sign) for row in rows}
    return len(rows) == ALIGNED_ROWS and len(places) == 1 and -1 not in places


def words_for_nothing(dialect: Dialect, lines: Lines, ahead: int) -> str | None:
    """Return the line at some place if it stands for "no rows" in words that no lexicon has, or None."""
    line, following = lines.peek(ahead), lines.peek(ahead + 1)
    if not dialect.empties or line is None or not line.startswith(" ") or len(line.split()) > MOST_WORDS_FOR_NOTHING:
        return None
    return line if is_words(line) and (following is None or is_between(following)) else None


def _titles(lines: Lines, start: int, end: int, above: Sequence[str]) -> str:
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
        and heading.layout == table.tool
        and (heading.meaning in table.headings if table.headings else heading.meaning not in others)
        and all(fields.get(name, value) == value for name, value in heading.fields.items())
        and re.match(heading.pattern_without_words, text)
    ]
    return (*known, *(heading for heading in found if heading not in known))
