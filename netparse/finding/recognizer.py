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
from netparse_grammars.context.other_tools import other_tool_by_rows, patterns_of_doubles
from netparse_grammars.context.prompts import read_prompt
from netparse_grammars.rows.compiled import headerless_form

from netparse.errors import DialectError
from netparse.finding.beginnings import Beginnings
from netparse.finding.endings import Endings
from netparse.finding.messages import Messages
from netparse.finding.pattern_ahead import PatternsAhead
from netparse.finding.remembered import Remembered
from netparse.finding.search import Finder
from netparse.finding.section_search import SectionSearch, has_rows
from netparse.finding.section_start import SectionStart
from netparse.finding.title_lines import is_between
from netparse.finding.unknown_language import may_begin, section_around
from netparse.finding.vocabulary import Vocabulary, signs_of_others, triggers_of, words_of

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
        self._remembered = Remembered()
        self._beginnings = Beginnings.of(self.vocabularies.values())
        self.messages = Messages(self.dialects, [self.vocabularies[known.name] for known in self.searched])
        self._special: dict[str, list[Dialect]] = {}
        """The dialects with the tables of another one, by its name."""
        for known in self.dialects:
            if known.general is not None:
                self._special.setdefault(known.general, []).append(known)
        self.endings = Endings(self.vocabularies, self.messages)
        self._patterns = PatternsAhead()

    @cached_property
    def trigger(self) -> Finder:
        """What finds every line with which an output may begin, also that of a tool that is not read."""
        return Finder(signs_of_others(), self.own_trigger)

    @cached_property
    def own_trigger(self) -> Finder:
        """What finds every line with which an output of one of the dialects may begin."""
        return Finder(triggers_of(self.dialects))

    def find_section(self, lines: Lines, within: Dialect | None = None, start: int = 0) -> SectionStart | None:
        """Return the start of a section that begins at the cursor, or None.

        Args:
            lines: The lines.
            within: The dialect of the output in which the lines stand; there, a heading needs no rows.
            start: How many lines after the cursor to begin.
        """
        if not self._beginnings.section_may_begin(lines, within, start):
            return None
        return self._remembered.answer(
            lines, ("section", within, start), lambda: self._find_section(lines, within, start)
        )

    def _find_section(self, lines: Lines, within: Dialect | None, start: int) -> SectionStart | None:
        without_rows: SectionStart | None = None
        for dialect in (within,) if within else self.searched:
            found = self._search(dialect, lines, start, inside=within is not None)
            part = self._first_lines(found, lines, start) if found and not within and dialect.signature else (0, 0)
            if not found or not (within or self._shows_signature(found.dialect, found, lines, part)):
                continue
            if within or found.form is None or found.table is None:
                return self._with_signature(found, lines, start)
            if has_rows(found, lines):
                return self._with_signature(found, lines, start)
            without_rows = without_rows or found
        return self._with_signature(without_rows, lines, start) if without_rows else None

    def _search(self, dialect: Dialect, lines: Lines, start: int = 0, *, inside: bool) -> SectionStart | None:
        return SectionSearch(dialect, self.vocabularies[dialect.name], lines, inside, start).section_start()

    def _with_signature(self, section: SectionStart, lines: Lines, start: int) -> SectionStart:
        """Return a section in the dialect whose signature it shows, of those with the same tables."""
        if section.table and (tool := self._other_tool(section.table.name, section, lines)):
            section = replace(section, other_tool=tool)
        special = self._special.get(section.dialect.name, ())
        part = self._first_lines(section, lines, start) if special else (0, 0)
        shown = (dialect for dialect in special if self._shows_signature(dialect, section, lines, part))
        dialect = next(shown, None)
        return replace(section, dialect=dialect) if dialect else section

    def _other_tool(self, table: str, section: SectionStart, lines: Lines) -> str | None:
        """Return the tool whose rows these are, though its header is that of the table."""
        patterns = patterns_of_doubles(table)
        part = lines.span(FIRST_ROWS, section.lines) if patterns else (0, 0)
        if any(self._patterns.of(pattern).is_in(lines.text, *part) for pattern in patterns):
            return other_tool_by_rows(table, _first_rows(lines, section))
        return None

    def _first_lines(self, section: SectionStart, lines: Lines, start: int) -> tuple[int, int]:
        """Return where the lines begin and end in which a section may show a signature."""
        rows = section.table.found.signature_rows if section.table else 0
        return lines.span(section.lines - start + rows, start)

    def _shows_signature(self, dialect: Dialect, section: SectionStart, lines: Lines, part: tuple[int, int]) -> bool:
        """Return whether a section shows the signature of a dialect, if that has one and others are looked for."""
        if dialect.signature is None or len(self.dialects) == 1:
            return True
        if not self._patterns.is_shown(dialect.signature, lines.text, *part):
            return False
        if dialect.excluded_by is None:
            return True
        text = section.rows_text(lines, EXCLUDING_ROWS)
        return not self._patterns.is_shown(dialect.excluded_by, text, 0, len(text))

    def find_headerless(self, lines: Lines) -> SectionStart | None:
        """Return the start of a section without any header that begins at the cursor, or None."""
        return self._remembered.answer(lines, ("headerless",), lambda: self._find_headerless(lines))

    def _find_headerless(self, lines: Lines) -> SectionStart | None:
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
        question = ("unknown language", *above)
        return self._remembered.answer(lines, question, lambda: self._find_unknown_language(lines, above))

    def _find_unknown_language(self, lines: Lines, above: Sequence[str]) -> SectionStart | None:
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
        if not self._beginnings.may_announce(line):
            return False
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
