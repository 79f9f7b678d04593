"""Which dialect and table a line belongs to.

Each dialect searches for the start of a section (`netparse.finding.section_search`); the recognizer decides between
them. Rows without any header are accepted only where the table says what a complete row is.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cached_property
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from netparse_grammars import DIALECTS
from netparse_grammars.context.marks import remark_ahead, without_remark
from netparse_grammars.context.other_tools import has_double, other_tool_by_rows
from netparse_grammars.context.prompts import read_prompt
from netparse_grammars.rows.compiled import headerless_form

from netparse.errors import DialectError
from netparse.finding.messages import Messages
from netparse.finding.search import Finder
from netparse.finding.section_search import SectionSearch, row_follows
from netparse.finding.section_start import SectionStart
from netparse.finding.title_lines import is_between
from netparse.finding.unknown_language import may_begin, section_around
from netparse.finding.vocabulary import Vocabulary, triggers_of, words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netparse_grammars.dialect import Dialect, Heading
    from netparse_grammars.lexicon import Languages

    from netparse.finding.lines import Lines

FIRST_ROWS: Final = 60
"""Lines in which another tool with the same header must show itself: counters have many in common."""


EXCLUDING_ROWS: Final = 32
"""Rows of an output that shows a signature in which signs of another tool are looked for: as many as a screen has, and
no more, so that the first rows can be written before the others are read."""


class Recognizer:
    """Finds the sections of some dialects in lines. It leaves the cursor where it is."""

    def __init__(self, dialect: str | None = None) -> None:
        """Prepare to recognize.

        Args:
            dialect: The name of the only dialect to look for, or None for all.

        Raises:
            DialectError: There is no such dialect.
        """
        self.dialects = tuple(known for known in DIALECTS if dialect in (None, known.name))
        if not self.dialects:
            msg = f"unknown dialect {dialect!r}; known are: {', '.join(known.name for known in DIALECTS)}"
            raise DialectError(msg)
        self.searched = tuple(known for known in self.dialects if known.general is None or len(self.dialects) == 1)
        """The dialects that outputs begin with. The others have the tables of one of them, and a signature."""
        by_name = {known.name: Vocabulary.of(known) for known in self.searched}
        self.vocabularies = {
            known.name: by_name.get(known.name) or by_name[known.general or ""] for known in self.dialects
        }
        self.messages = Messages(self.dialects, [self.vocabularies[known.name] for known in self.searched])

    @cached_property
    def trigger(self) -> Finder:
        """What finds every line with which an output may begin, also that of a tool that is not read."""
        return Finder(triggers_of(self.dialects, others=True))

    @cached_property
    def own_trigger(self) -> Finder:
        """What finds every line with which an output of one of the dialects may begin."""
        return Finder(triggers_of(self.dialects, others=False))

    def find_section(self, lines: Lines, within: Dialect | None = None, start: int = 0) -> SectionStart | None:
        """Return the start of a section that begins at the cursor, or None.

        Args:
            lines: The lines.
            within: The dialect of the output in which the lines stand; there, a heading needs no rows.
            start: How many lines after the cursor to begin.
        """
        without_rows: SectionStart | None = None
        for dialect in (within,) if within else self.searched:
            found = self._search(dialect, lines, start, inside=within is not None)
            if not found or not (within or self._shows_signature(found.dialect, found, lines, start)):
                continue
            if within or found.form is None or found.table is None:
                return self._with_signature(found, lines, start)
            if row_follows(lines, found.lines, found.table, found.form):
                return self._with_signature(found, lines, start)
            without_rows = without_rows or found
        return self._with_signature(without_rows, lines, start) if without_rows else None

    def _search(self, dialect: Dialect, lines: Lines, start: int = 0, *, inside: bool) -> SectionStart | None:
        return SectionSearch(dialect, self.vocabularies[dialect.name], lines, inside, start).section_start()

    def _with_signature(self, section: SectionStart, lines: Lines, start: int) -> SectionStart:
        """Return a section in the dialect whose signature it shows, of those with the same tables."""
        if section.table and has_double(section.table.name):
            section = replace(section, other_tool=other_tool_by_rows(section.table.name, _first_rows(lines, section)))
        for dialect in self.dialects:
            if dialect.general == section.dialect.name and self._shows_signature(dialect, section, lines, start):
                return replace(section, dialect=dialect)
        return section

    def _shows_signature(self, dialect: Dialect, section: SectionStart, lines: Lines, start: int) -> bool:
        """Return whether a section shows the signature of a dialect, if that has one and others are looked for."""
        if dialect.signature is None or len(self.dialects) == 1:
            return True
        rows = section.table.found.signature_rows if section.table else 0
        text = _without_remarks(lines.peek_text(section.lines - start + rows, start))
        if re.search(dialect.signature, text, re.MULTILINE) is None:
            return False
        if dialect.excluded_by is None:
            return True
        text = _without_remarks(section.rows_text(lines, EXCLUDING_ROWS))
        return re.search(dialect.excluded_by, text, re.MULTILINE) is None

    def find_headerless(self, lines: Lines) -> SectionStart | None:
        """Return the start of a section without any header that begins at the cursor, or None."""
        text = lines.peek_text(2)
        for dialect in self.dialects:
            if (dialect.signature or dialect.general) and len(self.dialects) > 1:
                continue
            for table in dialect.tables:
                form = headerless_form(table)
                if form and form.begins(text):
                    return SectionStart(dialect, 0, table, form, headerless=True)
        return None

    def find_unknown_language(self, lines: Lines, above: Sequence[str]) -> SectionStart | None:
        """Return the start of a section in an unknown language whose first row is at the cursor, or None.

        Args:
            lines: The lines.
            above: The lines before the cursor.
        """
        if not may_begin(lines, above):
            return None
        for dialect in self.searched:
            vocabulary = self.vocabularies[dialect.name]
            if found := section_around(dialect, vocabulary, lines, above, self.announces):
                return found
        return None

    def find_lone_headings(self, lines: Lines) -> tuple[SectionStart, bool] | None:
        """Return the headings at the cursor that are an output though nothing follows.

        Returns:
            The headings, and whether they are an output anywhere and not just below a command; or None.
        """
        words = words_of(lines.peek() or "")
        for dialect in self.searched:
            known = self.vocabularies[dialect.name].heading(words)
            if not known or not known[0].alone:
                continue
            if found := self._search(dialect, lines, inside=True):
                return self._with_signature(found, lines, 0), known[0].alone == "anywhere"
        return None

    def heading_within(self, words: str, dialect: Dialect) -> tuple[Heading, Languages] | None:
        """Return the heading within a section that some words are, and its languages, or None."""
        known = self.vocabularies[dialect.name].heading(words)
        return known if known and known[0].within else None

    def announces(self, line: str) -> bool:
        """Return whether a line is a heading or a header line, whatever follows it."""
        words = words_of(line)
        vocabularies = (self.vocabularies[dialect.name] for dialect in self.searched)
        return any(known.heading(words) or known.headers(line) for known in vocabularies)

    def is_header_of_unknown_rows(self, line: str, following: str) -> bool:
        """Return whether a line is a known header, and the line below it no row, though it may be meant as one.

        Args:
            line: The line, with which no section begins.
            following: The line below it.
        """
        if is_between(following) or read_prompt(following) or self.announces(following):
            return False
        vocabularies = (self.vocabularies[dialect.name] for dialect in self.searched)
        headers = (header for vocabulary in vocabularies for _, header in vocabulary.headers(line))
        return any(header.unknown is None for header in headers)

    @cached_property
    def _rows_anywhere(self) -> re.Pattern[str]:
        patterns = [table.headerless.looks_like_row for dialect in self.dialects for table in dialect.tables]
        return re.compile("|".join([*filter(None, patterns)] or ["(?!)"]))

    def looks_like_a_row(self, line: str) -> bool:
        """Return whether a line, wherever it stands, would be taken for a row by a person."""
        return self._rows_anywhere.search(line) is not None


def _first_rows(lines: Lines, section: SectionStart) -> str:
    """Return the lines below a header or heading up to a blank one, or to where it is printed again."""
    header = words_of(lines.peek(section.lines - 1) or "") if section.lines else ""
    text = lines.peek_text(FIRST_ROWS, section.lines)
    following = takewhile(lambda line: words_of(line) not in ("", header), text.splitlines())
    return "\n".join(following)


def _without_remarks(text: str) -> str:
    """Return some lines without the remarks behind them."""
    if remark_ahead(text, 0, len(text)) == len(text):
        return text
    return "\n".join(without_remark(line)[0] for line in text.split("\n"))
