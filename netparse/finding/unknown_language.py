"""Sections in a language that no lexicon has: rows are known by their form, titles by where they stand."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from netparse_grammars.context.marks import OUTPUT_RULER
from netparse_grammars.expressions import expression
from netparse_grammars.lexicon.language import resembled_languages

from netparse.finding.form_search import FormSearch, headings_by_form, titles_text
from netparse.finding.title_lines import is_words, titles_above, words_among

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from netparse_grammars.dialect import Dialect, Table

    from netparse.finding.lines import Lines
    from netparse.finding.section_start import SectionStart
    from netparse.finding.vocabulary import Vocabulary

ROWS_WITHIN: Final = 5
"""Lines from a title to the first row: the header, a ruler, and blank lines between them."""
MOST_WORDS_OF_TITLE: Final = 4
"""Words of a title; the longest known one has four, prose has more."""
ALIGNED_ROWS: Final = 4
"""Rows that must be aligned: two or three lines of another text may be so by chance."""
_DIGIT: Final = expression("[0-9]")


def may_begin(lines: Lines, above: Sequence[str]) -> bool:
    """Return whether there are lines of words, and below them something that may be a row."""
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
        is_below_ruler = any(map(OUTPUT_RULER.fullmatch, above[len(above) - len(titles) - 1 :]))
        search = FormSearch(dialect, vocabulary, lines, above=words_among(titles), inside=is_below_ruler)
        found = search.section_start()
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
    headings = headings_by_form(section.dialect, section.table, (), titles_text(lines, 0, section.lines, titles))
    if not (headings or translated):
        return section
    return replace(section, headings=headings, unknown_words=tuple(titles), lines_above=len(above))


def _titles_of(table: Table) -> int:
    """Return how many lines of words stand above the rows of a table."""
    return table.unknown_language.titles if table.unknown_language else 1


def _is_aligned(table: Table, section: SectionStart, lines: Lines) -> bool:
    """Return whether the first rows are aligned by the sign of their table, if it has one: other tools have it, too."""
    sign = table.unknown_language and table.unknown_language.aligned
    if not sign:
        return True
    rows = lines.peek_text(ALIGNED_ROWS, section.lines).splitlines()
    places = {row.find(sign) for row in rows}
    return len(rows) == ALIGNED_ROWS and len(places) == 1 and -1 not in places
