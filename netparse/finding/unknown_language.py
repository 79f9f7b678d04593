"""Sections in a language that no lexicon has: rows are told by their shape, titles by where they stand."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from netparse_grammars.lexicon.language import resembled_languages
from netparse_grammars.rows.forms import form_without_words, row_form

from netparse.finding.section_start import OPENING_LIMIT, Opening
from netparse.finding.title_lines import is_between, is_header, is_label, is_words, titles_above, words_among
from netparse.finding.vocabulary import words_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from netparse_grammars.dialect import Dialect, Heading, Table
    from netparse_grammars.lexicon import Languages

    from netparse.finding.lines import Lines
    from netparse.finding.vocabulary import Vocabulary

ROWS_WITHIN: Final = 5
"""Lines from a title to the first row."""
MOST_TITLES: Final = 4
"""Lines of unknown words that may stand above rows."""
SHAPE_ROWS: Final = 7
"""Rows in which the shape of a whole section shows."""
MOST_WORDS_OF_TITLE: Final = 4
"""Words that the title of a table has."""
MOST_WORDS_FOR_NOTHING: Final = 3
"""Words that may stand for "no rows"."""
ALIGNED_ROWS: Final = 4
"""Rows in a line that show that columns are aligned."""
_DIGIT: Final = re.compile("[0-9]")


def may_open(lines: Lines, above: Sequence[str]) -> bool:
    """Tell whether there are lines of words, and below them something that may be a row."""
    texts = [lines.peek(ahead) or "" for ahead in range(ROWS_WITHIN)]
    return any(map(_DIGIT.search, texts)) and any(map(is_words, (texts[0], *above[-ROWS_WITHIN:])))


def opening_around(
    dialect: Dialect, vocabulary: Vocabulary, lines: Lines, above: Sequence[str], announces: Callable[[str], bool]
) -> Opening | None:
    """Return the opening of a section whose first row, or a line of words above it, is at the cursor, or None.

    Args:
        dialect: The dialect in which to look.
        vocabulary: Its words that are known.
        lines: The lines, which stay where they are.
        above: The lines before the cursor.
        announces: Tells whether a line is a heading or a header of any dialect.
    """
    for count in sorted(
        {by_form.titles for table in dialect.tables if (by_form := table.unknown_language)}, reverse=True
    ):
        titles = titles_above(above, count, header=count > 1)
        opening = opening_by_shape(dialect, vocabulary, lines, above=words_among(titles))
        if not opening or not opening.table or any(map(announces, titles)):
            continue
        # A title alone does not announce rows that have a header.
        if (count > 1 or opening.lines or _titles_of(opening.table) == 1) and _is_aligned(
            opening.table, opening, lines
        ):
            return replace(opening, above=len(titles))
    return None


def titled(opening: Opening, lines: Lines, above: Sequence[str]) -> Opening:
    """Return an opening with the titles above its header, if they are in the language of the header or look like one.

    Args:
        opening: The opening, of which the header is at the cursor.
        lines: The lines, which stay where they are.
        above: The lines before the cursor.
    """
    if not opening.table or opening.headings or _titles_of(opening.table) < 2:
        return opening
    above = titles_above(above, _titles_of(opening.table) - 1, header=False)
    titles = words_among(above)
    # Above an English header, a line of words may be anybody's.
    translated = any("en" not in languages for languages in opening.known_phrases.values())
    short = len(titles) == 1 and len(titles[0].split()) <= MOST_WORDS_OF_TITLE
    if not (translated and short) and not resembled_languages(" ".join(titles)):
        return opening
    told = told_by_shape(opening.dialect, opening.table, (), _titles(lines, 0, opening.lines, titles))
    return replace(opening, headings=told, unworded=tuple(titles), above=len(above)) if told or translated else opening


def opening_by_shape(
    dialect: Dialect,
    vocabulary: Vocabulary,
    lines: Lines,
    start: int = 0,
    unknown: int = 0,
    headings: Sequence[Heading] = (),
    above: Sequence[str] = (),
) -> Opening | None:
    """Return the opening of a section by the shape of its rows, or None.

    Args:
        dialect: The dialect in which to look.
        vocabulary: Its words that are known.
        lines: The lines, which stay where they are.
        start: How many lines after the cursor the opening begins.
        unknown: The same for its first line that is not known.
        headings: The headings before that line.
        above: Lines of words before the cursor that are not known.
    """
    tables = [(table, form) for table in dialect.tables if (form := form_without_words(table))]
    if not tables:
        return None
    if headings and (none := words_for_nothing(dialect, lines, unknown)):
        return Opening(dialect, unknown + 1, headings=tuple(headings), unworded=(none,))
    if not (above or headings) and (nothing := _nothing(dialect, lines, unknown)):
        return nothing
    known, unworded = [*headings], [*above]
    known_phrases: dict[str, Languages] = {}
    for ahead in range(unknown, unknown + OPENING_LIMIT):
        line = lines.peek(ahead)
        if line is None:
            break
        if is_between(line):
            continue
        words = words_of(line)
        strays = any(not is_header(title) for title in unworded[len(above) :])
        if found := vocabulary.heading(words):
            if strays:
                break  # what stands above a known heading is no title
            known.append(found[0])
            known_phrases[words] = found[1]
            continue
        if headers := vocabulary.headers(line):
            table, header = headers[0]
            row = next((row for row in range(ahead + 1, ahead + 4) if not is_between(lines.peek(row) or "")), ahead + 1)
            candidates = [] if strays else [(table, row_form(table, header.columns))]
            known_phrases.update(header.known_phrases)
        else:
            row = ahead
            candidates = tables if known or any(map(is_header, unworded)) or above else []
        for table, form in candidates:
            if form.match(lines.peek_text(table.layout.most_lines, row)):
                text = _titles(lines, start, row, above) + lines.peek_text(SHAPE_ROWS, row)
                told = told_by_shape(dialect, table, known, text)
                if not table.headings or any(heading.meaning in table.headings for heading in told):
                    return Opening(dialect, row, table, form, told, known_phrases, unworded=tuple(unworded))
        if headers:
            break
        if not is_words(line) or len(unworded) == MOST_TITLES:
            break
        unworded.append(line)
    return None


def _titles_of(table: Table) -> int:
    """Return how many lines of words stand above the rows of a table."""
    return table.unknown_language.titles if table.unknown_language else 1


def _is_aligned(table: Table, opening: Opening, lines: Lines) -> bool:
    """Tell whether the first rows are aligned, if they have a sign by which that shows: other tools have it, too."""
    rows = lines.peek_text(ALIGNED_ROWS, opening.lines).splitlines()
    aligned = table.unknown_language and table.unknown_language.aligned
    places = {row.find(aligned) for row in rows} if aligned else {0}
    return len(places) == 1 and -1 not in places and (not aligned or len(rows) == ALIGNED_ROWS)


def words_for_nothing(dialect: Dialect, lines: Lines, ahead: int) -> str | None:
    """Return the line at some place if it stands for "no rows" in words that no lexicon has, or None."""
    line, following = lines.peek(ahead), lines.peek(ahead + 1)
    if not dialect.empties or line is None or not line.startswith(" ") or len(line.split()) > MOST_WORDS_FOR_NOTHING:
        return None
    return line if is_words(line) and (following is None or is_between(following)) else None


def _nothing(dialect: Dialect, lines: Lines, ahead: int) -> Opening | None:
    """Return the opening that a label with nothing below it is, or None."""
    label = lines.peek(ahead) or ""
    nothing = words_for_nothing(dialect, lines, ahead + 1) if is_words(label) and is_label(label) else None
    return Opening(dialect, ahead + 2, unworded=(label, nothing)) if nothing else None


def _titles(lines: Lines, start: int, end: int, above: Sequence[str]) -> str:
    """Return the lines of words above rows as one text."""
    titles = [*above, *(lines.peek(ahead) or "" for ahead in range(start, end))]
    return "".join(f"{title.strip()}\n" for title in titles if not is_between(title))


def told_by_shape(dialect: Dialect, table: Table, known: Sequence[Heading], text: str) -> tuple[Heading, ...]:
    """Return the headings above rows of a table: those that are known, and those that lines and rows show."""
    told = {**table.fields, **{name: value for heading in known for name, value in heading.fields.items()}}
    others = {meaning for other in dialect.tables for meaning in other.headings if not table.headings}
    shaped = [
        heading
        for heading in dialect.headings
        if heading.pattern_without_words
        and heading.layout == table.tool
        and (heading.meaning in table.headings if table.headings else heading.meaning not in others)
        and all(told.get(name, value) == value for name, value in heading.fields.items())
        and re.match(heading.pattern_without_words, text)
    ]
    return (*known, *(heading for heading in shaped if heading not in known))
