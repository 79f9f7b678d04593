"""Which dialect and table a line belongs to.

The anchor is the header line, matched whole, or the heading of a table that has no header; a row must follow it, or
a heading stand above it. Rows without any header are accepted only where the table says what a complete row is.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from netparse_grammars import DIALECTS
from netparse_grammars.context.marks import RULER
from netparse_grammars.context.prompts import DIRECTORY
from netparse_grammars.lexicon import phrases
from netparse_grammars.rows.forms import Form, headerless_form, row_form

from netparse.errors import DialectError
from netparse.finding.search import Finder
from netparse.finding.section_start import OPENING_LIMIT, Opening
from netparse.finding.unknown_language import may_open, opening_around, opening_by_shape, words_for_nothing
from netparse.finding.vocabulary import Vocabulary, triggers_of, words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netparse_grammars.dialect import Dialect, Heading, Message, Table
    from netparse_grammars.lexicon import Languages

    from netparse.finding.lines import Lines


class Recognizer:
    """Finds the sections of some dialects in lines."""

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
        """The dialects that outputs begin with; others have the same tables, and are told apart afterwards."""
        by_name = {known.name: Vocabulary.of(known) for known in self.searched}
        self.vocabularies = {
            known.name: by_name.get(known.name) or by_name[known.general or ""] for known in self.dialects
        }

    @cached_property
    def trigger(self) -> Finder:
        """What finds every line with which an output may begin."""
        return Finder(triggers_of(self.dialects))

    def opening(self, lines: Lines, within: Dialect | None = None, start: int = 0) -> Opening | None:
        """Return the opening of a section that begins at the cursor, or None.

        Args:
            lines: The lines, which stay where they are.
            start: How many lines after the cursor to begin.
            within: The dialect of the output in which the lines stand; there, a heading needs no rows.
        """
        without_rows: Opening | None = None
        for dialect in (within,) if within else self.searched:
            found = self._opening(lines, dialect, within is not None, start)
            if not found or not (within or self._is_signed(found.dialect, found, lines, start)):
                continue
            if within or found.form is None or found.table is None or self._has_rows(found, lines):
                return self._told_apart(found, lines, start)
            without_rows = without_rows or found
        return without_rows and self._told_apart(without_rows, lines, start)

    def _has_rows(self, opening: Opening, lines: Lines) -> bool:
        assert opening.table is not None
        assert opening.form is not None
        return self._row_follows(lines, opening.lines, opening.table, opening.form)

    def _told_apart(self, opening: Opening, lines: Lines, start: int) -> Opening:
        """Return an opening in the dialect whose signature it shows, of those with the same tables."""
        for dialect in self.dialects:
            if dialect.general == opening.dialect.name and self._is_signed(dialect, opening, lines, start):
                return replace(opening, dialect=dialect)
        return opening

    def _is_signed(self, dialect: Dialect, opening: Opening, lines: Lines, start: int) -> bool:
        """Tell whether an opening shows the signature of a dialect, if that has one and others are looked for."""
        if dialect.signature is None or len(self.dialects) == 1:
            return True
        rows = opening.table.found.signature_rows if opening.table else 0
        text = lines.peek_text(opening.lines - start + rows, start)
        return re.search(dialect.signature, text, re.MULTILINE) is not None

    def _opening(self, lines: Lines, dialect: Dialect, inside: bool, start: int) -> Opening | None:
        vocabulary = self.vocabularies[dialect.name]
        headings: list[Heading] = []
        known_phrases: dict[str, Languages] = {}
        read = 0
        title = ""
        for ahead in range(start, start + OPENING_LIMIT):
            line = lines.peek(ahead)
            if line is None:
                break
            line = vocabulary.without_note(line)
            words = words_of(line)
            if not words or RULER.fullmatch(words):
                continue
            if known := vocabulary.heading(words):
                heading, languages = known
                if any(heading.meaning == other.meaning for other in headings) or (heading.within and not headings):
                    break
                known_phrases[words] = languages
                headings.append(heading)
                read = ahead + 1
                title = title if heading.within else line
                continue
            if headings and words in vocabulary.empties:
                known_phrases[words] = vocabulary.empties[words]
                return Opening(dialect, ahead + 1, headings=tuple(headings), known_phrases=known_phrases)
            for table, header, count in vocabulary.wrapped_headers(line, lines.peek(ahead + 1)):
                form = row_form(table, header.columns)
                announced = any(heading.meaning in table.headings for heading in headings)
                expected = headings or inside or self._row_follows(lines, ahead + count, table, form)
                if announced or (not table.headings and expected):
                    return Opening(
                        dialect,
                        ahead + count,
                        table,
                        form,
                        tuple(headings),
                        {**known_phrases, **header.known_phrases},
                        header.unknown,
                        header.widths,
                    )
            if opening := self._begins(vocabulary, dialect, lines, ahead, headings):
                return replace(opening, known_phrases={**opening.known_phrases, **known_phrases})
            for table in vocabulary.by_heading.get(headings[-1].meaning, ()) if headings else ():
                for more in range(2):  # the first may be damaged
                    indents = _indents(table, title, lines.peek(ahead + more) or "", inside)
                    if indents is None:
                        continue
                    form = row_form(table, (), indents)
                    if form.match(lines.peek_text(table.layout.most_lines, ahead + more)):
                        return Opening(dialect, ahead, table, form, tuple(headings), known_phrases)
            if headings or inside:
                opening = opening_by_shape(dialect, vocabulary, lines, start, ahead, headings)
                if opening:
                    return replace(opening, known_phrases={**known_phrases, **opening.known_phrases})
            break
        if inside and headings:
            nothing = words_for_nothing(dialect, lines, read)
            unworded = (nothing,) if nothing else ()
            return Opening(dialect, read + len(unworded), None, None, tuple(headings), known_phrases, unworded=unworded)
        return None

    def _begins(
        self, vocabulary: Vocabulary, dialect: Dialect, lines: Lines, ahead: int, headings: list[Heading]
    ) -> Opening | None:
        """Return the opening of a table that neither a header nor a heading announces, but its first row."""
        for pattern, table in vocabulary.by_first_row:
            if pattern.match(lines.peek_text(2, ahead).lstrip(" ")):
                form = row_form(table)
                if form.match(lines.peek_text(table.layout.most_lines, ahead)):
                    # These rows are English words themselves.
                    return Opening(dialect, ahead, table, form, tuple(headings), {pattern.pattern: {"en": "seen"}})
        return None

    def _row_follows(self, lines: Lines, ahead: int, table: Table, form: Form) -> bool:
        """Tell whether one of the next lines is a row; the first may be damaged."""
        for start in range(ahead, ahead + 5):
            line = lines.peek(start)
            if line is None:
                return False
            if form.match(lines.peek_text(table.layout.most_lines, start)) or form.match_annotated(line):
                return True
        return False

    def bare(self, lines: Lines) -> Opening | None:
        """Return the opening of a section without any header that begins at the cursor, or None."""
        text = lines.peek_text(2)
        for dialect in self.dialects:
            if (dialect.signature or dialect.general) and len(self.dialects) > 1:
                continue
            for table in dialect.tables:
                form = headerless_form(table)
                if form and form.match(text):
                    return Opening(dialect, 0, table, form, bare=True)
        return None

    def unworded(self, lines: Lines, above: Sequence[str]) -> Opening | None:
        """Return the opening of a section in an unknown language whose first row is at the cursor, or None.

        Args:
            lines: The lines, which stay where they are.
            above: The lines before the cursor.
        """
        if not may_open(lines, above):
            return None
        openings = (
            opening_around(dialect, self.vocabularies[dialect.name], lines, above, self.announces)
            for dialect in self.searched
        )
        return next(filter(None, openings), None)

    def lone_heading(self, lines: Lines) -> tuple[Opening, bool] | None:
        """Return the headings at the cursor that are an output though nothing follows, and whether anywhere."""
        for dialect in self.searched:
            vocabulary = self.vocabularies[dialect.name]
            heading, _ = vocabulary.heading(words_of(lines.peek() or "")) or (None, {})
            if heading and heading.alone and (opening := self._opening(lines, dialect, inside=True, start=0)):
                return self._told_apart(opening, lines, 0), heading.alone == "anywhere"
        return None

    def heading_within(self, words: str, dialect: Dialect) -> tuple[Heading, Languages] | None:
        """Return the heading within a section that some words are, and its languages, or None."""
        known = self.vocabularies[dialect.name].heading(words)
        return known if known and known[0].within else None

    def note_in_front(self, line: str) -> str | None:
        """Return what a tool has printed in front of a line, without a line break, or None."""
        rest = next((rest for known in self._with_notes if (rest := known.without_note(line)) != line), line)
        return line.removesuffix(rest) if rest.strip() and rest != line else None

    @cached_property
    def _with_notes(self) -> list[Vocabulary]:
        return [self.vocabularies[dialect.name] for dialect in self.searched if dialect.unended_note]

    def announces(self, line: str) -> bool:
        """Tell whether a line is a heading or a header line, whatever follows it."""
        words = words_of(line)
        vocabularies = (self.vocabularies[dialect.name] for dialect in self.searched)
        return any(known.heading(words) or known.headers(line) for known in vocabularies)

    @cached_property
    def _stray(self) -> re.Pattern[str]:
        strays = [
            table.headerless.looks_like_row
            for dialect in self.dialects
            for table in dialect.tables
            if table.headerless.looks_like_row
        ]
        return re.compile("|".join(strays or ["(?!)"]))

    def looks_like_a_row(self, line: str) -> bool:
        """Tell whether a line, wherever it stands, would be taken for a row by a person."""
        return self._stray.search(line) is not None

    def message(self, line: str) -> Message | None:
        """Return the message that a line is, or None; the tool may name itself with its directory."""
        words = DIRECTORY.sub("", words_of(line))
        first, _, _ = words.partition(" ")
        for message, phrase in self._messages.get(first, ()):
            if message.rest is not None:
                if words.startswith(phrase) and re.fullmatch(message.rest, words[len(phrase) :]):
                    return message
            elif words == phrase or (message.open_ended and words.startswith(phrase + " ")):
                return message
        return None

    def message_by_shape(self, line: str, dialect: Dialect) -> Message | None:
        """Return the message of a dialect that a line inside an output is by its shape, or None."""
        shaped = (message for message in dialect.messages if message.pattern_without_words)
        return next(
            (message for message in shaped if re.fullmatch(message.pattern_without_words or "", line.strip())), None
        )

    @cached_property
    def _messages(self) -> dict[str, list[tuple[Message, str]]]:
        """All messages with their phrases, by the first word."""
        messages: dict[str, list[tuple[Message, str]]] = {}
        for dialect in self.dialects:
            for message in dialect.messages:
                for phrase in phrases(message.meaning):
                    messages.setdefault(phrase.split()[0], []).append((message, phrase))
        return messages


def _indents(table: Table, heading: str, row: str, inside: bool) -> tuple[int, ...] | None:
    """Return the indents that rows of a table may have below a heading, or None if this is no row of it."""
    if table.layout.indent is None and not table.layout.outline:
        return ()
    margin, indent = (len(line) - len(line.lstrip(" ")) for line in (heading, row))
    depth = indent - margin
    begins = re.fullmatch(
        (table.found.next_section_row_pattern if inside else table.found.first_row_pattern) or ".*", row.strip()
    )
    if table.layout.indent is None:
        return (margin + 1,) if depth > 0 and begins else None
    # Whoever copied the text may have taken blanks away, but not added some.
    twice = depth == 2 * table.layout.indent and (inside or not row.lstrip()[:1].isdigit())
    step = table.layout.indent if twice else depth
    return (margin + step, margin + 2 * step) if 0 < step <= table.layout.indent and begins else None
