"""The search for the start of a section at some line, by the words of one dialect.

The anchor is the header line, matched whole, or the heading of a table that has no header. A row must follow it, or a
heading stand above it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from netparse_grammars.context.marks import RULER
from netparse_grammars.context.other_tools import other_tool_of
from netparse_grammars.rows.compiled import row_form

from netparse.finding.form_search import FormSearch, words_for_nothing
from netparse.finding.section_start import START_LIMIT, SectionStart
from netparse.finding.vocabulary import words_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from netparse_grammars.dialect import Dialect, Heading, Table
    from netparse_grammars.lexicon import Languages
    from netparse_grammars.rows.form import Form

    from netparse.finding.lines import Lines
    from netparse.finding.vocabulary import Vocabulary

_ENGLISH: Final[Languages] = {"en": "seen"}
DAMAGED_ROWS: Final = 5
"""Lines below a header of which one must be a row: the first ones may be damaged, prose is never one in five."""


@dataclass
class SectionSearch:
    """The search for one section; it leaves the cursor where it is."""

    dialect: Dialect
    vocabulary: Vocabulary
    lines: Lines
    inside: bool
    """Whether an output of the dialect stands above: then a heading needs no rows."""
    start: int = 0
    """How many lines after the cursor the section begins."""
    headings: list[Heading] = field(default_factory=list)
    known_phrases: dict[str, Languages] = field(default_factory=dict)
    _end: int = 0
    """How many lines after the cursor the headings end."""
    _title: str = ""
    """The last heading that is no part of a section, as printed."""

    def section_start(self) -> SectionStart | None:
        """Return the start of the section, or None if no section begins here."""
        for ahead in range(self.start, self.start + START_LIMIT):
            line = self.lines.peek(ahead)
            if line is None:
                break
            if not line or line.isspace():
                continue
            line = self.vocabulary.without_note(line)
            words = words_of(line)
            if not words or RULER.fullmatch(words):
                continue
            if known := self.vocabulary.heading(words):
                if not self._add_heading(*known, ahead, line):
                    break
                continue
            if other_tool_of(line):
                break
            for rule in _BELOW_HEADINGS:
                if section := rule(self, ahead, line):
                    return section
            break
        return self._headings_alone()

    def _add_heading(self, heading: Heading, languages: Languages, ahead: int, line: str) -> bool:
        """Add a heading; return whether it belongs to the ones above it."""
        if any(heading.meaning == other.meaning for other in self.headings) or (heading.within and not self.headings):
            return False
        self.known_phrases[words_of(line)] = languages
        self.headings.append(heading)
        self._end = ahead + 1
        self._title = self._title if heading.within else line
        return True

    def _nothing(self, ahead: int, line: str) -> SectionStart | None:
        """Return the start of a section that has no rows, and says so."""
        if not self.headings or (words := words_of(line)) not in self.vocabulary.empties:
            return None
        self.known_phrases[words] = self.vocabulary.empties[words]
        return SectionStart(self.dialect, ahead + 1, headings=tuple(self.headings), known_phrases=self.known_phrases)

    def _header(self, ahead: int, line: str) -> SectionStart | None:
        """Return the start of a section whose header line stands at a place."""
        if not self.vocabulary.may_be_header(line):
            return None
        for table, header, count in self.vocabulary.wrapped_headers(line, self.lines.peek(ahead + 1)):
            form = row_form(table, header.columns)
            announced = any(heading.meaning in table.headings for heading in self.headings)
            expected = self.headings or self.inside or row_follows(self.lines, ahead + count, table, form)
            if announced or (not table.headings and expected):
                return SectionStart(
                    self.dialect,
                    ahead + count,
                    table,
                    form,
                    tuple(self.headings),
                    {**self.known_phrases, **header.known_phrases},
                    header.unknown,
                    header.widths,
                )
        return None

    def _first_row(self, ahead: int, _line: str) -> SectionStart | None:
        """Return the start of a section that neither a header nor a heading announces, but its first row."""
        text = self.lines.peek_text(2, ahead).lstrip(" ") if self.vocabulary.by_first_row else ""
        for pattern, table in self.vocabulary.by_first_row:
            if pattern.match(text):
                form = row_form(table)
                if form.begins(self.lines.peek_text(table.layout.most_lines, ahead)):
                    # These rows are English words themselves.
                    known = {pattern.pattern: _ENGLISH, **self.known_phrases}
                    return SectionStart(self.dialect, ahead, table, form, tuple(self.headings), known)
        return None

    def _row_below_heading(self, ahead: int, _line: str) -> SectionStart | None:
        """Return the start of a section whose rows stand directly below its heading."""
        for table in self.vocabulary.by_heading.get(self.headings[-1].meaning, ()) if self.headings else ():
            for more in range(2):  # the first may be damaged
                indents = row_indents(table, self._title, self.lines.peek(ahead + more) or "", inside=self.inside)
                if indents is None:
                    continue
                form = row_form(table, (), indents)
                if form.begins(self.lines.peek_text(table.layout.most_lines, ahead + more)):
                    headings, phrases = tuple(self.headings), self.known_phrases
                    return SectionStart(self.dialect, ahead, table, form, headings, phrases, row_seen=not more)
        return None

    def _row_by_form(self, ahead: int, _line: str) -> SectionStart | None:
        """Return the start of a section with words that no lexicon has, by the form of its rows."""
        if not (self.headings or self.inside):
            return None
        search = FormSearch(self.dialect, self.vocabulary, self.lines, self.start, ahead, self.headings)
        search.inside = True
        search.known_phrases.update(self.known_phrases)
        return search.section_start()

    def _headings_alone(self) -> SectionStart | None:
        """Return the headings as a section without rows, if an output of the dialect stands above them."""
        if not (self.inside and self.headings):
            return None
        nothing = words_for_nothing(self.dialect, self.lines, self._end)
        unknown = (nothing,) if nothing else ()
        return SectionStart(
            self.dialect,
            self._end + len(unknown),
            headings=tuple(self.headings),
            known_phrases=self.known_phrases,
            unknown_words=unknown,
        )


_BELOW_HEADINGS: Final[tuple[Callable[[SectionSearch, int, str], SectionStart | None], ...]] = (
    SectionSearch._nothing,
    SectionSearch._header,
    SectionSearch._first_row,
    SectionSearch._row_below_heading,
    SectionSearch._row_by_form,
)
"""What the first line below the headings may be: what is known by its words comes before what is known by its form."""


def has_rows(start: SectionStart, lines: Lines) -> bool:
    """Return whether rows follow the start of a section, or none are expected."""
    if start.row_seen or start.table is None or start.form is None:
        return True
    return row_follows(lines, start.lines, start.table, start.form)


def row_follows(lines: Lines, ahead: int, table: Table, form: Form) -> bool:
    """Return whether one of the next lines is a row."""
    for start in range(ahead, ahead + DAMAGED_ROWS):
        line = lines.peek(start)
        if line is None:
            return False
        text = lines.peek_text(table.layout.most_lines, start)
        if form.begins(text) or form.match_annotated(line):
            return True
    return False


def row_indents(table: Table, heading: str, row: str, *, inside: bool) -> tuple[int, ...] | None:
    """Return the indents that rows of a table may have below a heading, or None if this is no row of it.

    Args:
        table: The table.
        heading: The heading, as printed.
        row: The line below it.
        inside: Whether an output of the dialect stands above.
    """
    layout, found = table.layout, table.found
    if layout.indent is None and not layout.outline:
        return ()
    margin, indent = (len(line) - len(line.lstrip(" ")) for line in (heading, row))
    depth = indent - margin
    pattern = found.next_section_row_pattern if inside else found.first_row_pattern
    if pattern is not None and not re.fullmatch(pattern, row.strip()):
        return None
    if layout.indent is None:
        return (margin + 1,) if depth > 0 else None
    if depth == 0 and layout.row_without_indent is not None:
        return (margin,)
    # Whoever copied the text may have taken blanks away, but not added some.
    twice = depth == 2 * layout.indent and (inside or not row.lstrip()[:1].isdigit())
    step = layout.indent if twice else depth
    return (margin + step, margin + 2 * step) if 0 < step <= layout.indent else None
