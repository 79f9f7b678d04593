"""Which dialect and table a line belongs to.

The anchor is the header line, matched whole, or the heading of a table that has no header; a row must follow it, or
a heading stand above it. Rows without any header are accepted only where the table says what a complete row is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from netparse_grammars import DIALECTS
from netparse_grammars.layout import Form, bare_form, read_header, row_form
from netparse_grammars.lexicon import phrases
from netparse_grammars.relatives import RELATIVES

from netparse.errors import DialectError

if TYPE_CHECKING:
    from netparse_grammars.layout import Header
    from netparse_grammars.table import Dialect, Heading, Message, Table

    from netparse.split import Lines

OPENING_LIMIT: Final = 14
"""Lines that a section's heading may stand above its rows."""
RULER: Final = re.compile(r"[-=+_ ]{5,}|={3,}|<?-+ ?[Mm]ore ?-+>?(?:\(\d+%\))?")
"""A line drawn below a header or between sections, or left by a pager."""
_DOTS: Final = r"(?:\.{2,9}|-{2,9}|…{1,3})"
ELISION: Final = re.compile(
    rf"(?=[\[(<{{.…-])[\[(<{{]{{0,2}}{_DOTS}? ?[\[(<{{]{{0,2}}"
    r"(?:snip(?:ped)?|truncated|(?:output )?omitted|cut)"
    rf"[\])>}}]{{0,2}} ?{_DOTS}?[\])>}}]{{0,2}}"
    r"|[\[(<{]{0,2}(?:\.{3,9}|…{1,3})[\])>}]{0,2}",
    re.IGNORECASE,
)
"""What somebody writes who leaves out rows: dots, or a word in brackets or between dots."""


def words_of(line: str) -> str:
    """Return a line with single blanks, as phrases are compared."""
    return " ".join(line.split())


@dataclass(frozen=True)
class Opening:
    """The lines that open a section, and the section that they open."""

    dialect: Dialect
    lines: int
    """Number of lines up to the first row, all of them structure."""
    table: Table | None = None
    """The table whose rows follow; None if only headings were found."""
    form: Form | None = None
    headings: tuple[Heading, ...] = ()
    language: str | None = None
    unknown: str | None = None
    """Words of the header line that no column is known for."""
    bare: bool = False
    """True if there is neither header nor heading."""

    @property
    def tool(self) -> str | None:
        """The tool that prints such a table, as far as the opening tells."""
        return self.table.tool if self.table else None

    @property
    def fields(self) -> dict[str, object]:
        """What the headings say of all records."""
        return {name: value for heading in self.headings for name, value in heading.fields.items()}


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """The lines of one dialect that are found by their words."""

    dialect: Dialect
    headings: dict[str, tuple[Heading, str]] = field(default_factory=dict)
    empties: frozenset[str] = frozenset()
    by_heading: dict[str, Table] = field(default_factory=dict)
    by_first_word: dict[str, list[Table]] = field(default_factory=dict)

    @classmethod
    def of(cls, dialect: Dialect) -> Vocabulary:
        """Collect the words of a dialect in all languages."""
        by_first_word: dict[str, list[Table]] = {}
        for table in dialect.tables:
            if table.columns:
                for first_word in {phrase.split()[0] for phrase in phrases(table.columns[0].title)}:
                    by_first_word.setdefault(first_word, []).append(table)
        return cls(
            dialect,
            headings={
                phrase: (heading, language)
                for heading in dialect.headings
                for phrase, language in phrases(heading.meaning).items()
            },
            empties=frozenset(phrase for meaning in dialect.empties for phrase in phrases(meaning)),
            by_heading={meaning: table for table in dialect.tables if table.row for meaning in table.headings},
            by_first_word=by_first_word,
        )

    def wrapped_header(self, line: str, following: str | None) -> tuple[Table, Header, int] | None:
        """Return the table and columns of a header, and its lines: a mail may have wrapped it onto a second one."""
        if following and following.strip():
            joined = self.header(f"{line} {following}")
            if joined and not joined[1].unknown:
                return *joined, 2
        found = self.header(line)
        return (*found, 1) if found else None

    def header(self, line: str) -> tuple[Table, Header] | None:
        """Return the table whose header line this is, and its columns."""
        words = line.split(maxsplit=1)
        for table in self.by_first_word.get(words[0] if words else "", ()):
            if header := read_header(table, line):
                return table, header
        return None


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
        self.vocabularies = {known.name: Vocabulary.of(known) for known in self.dialects}

    @cached_property
    def trigger(self) -> re.Pattern[str]:
        """A pattern that is found in every line with which an output may begin.

        Every alternative begins with a literal: then the search skips other text several times as fast.
        """
        triggers = {_phrase_pattern(header) for headers in RELATIVES.values() for header in headers}
        for dialect in self.dialects:
            for heading in dialect.headings:
                triggers |= _patterns(heading.meaning)
            for message in dialect.messages:
                triggers |= _patterns(message.meaning)
            for table in dialect.tables:
                if table.columns:
                    triggers |= {
                        rf"{first} +{second}"
                        for first in _patterns(table.columns[0].title)
                        for second in _patterns(table.columns[1].title)
                    }
                triggers.update(table.bare_hints)
        return re.compile("|".join(sorted(triggers)))

    def opening(self, lines: Lines, within: Dialect | None = None, start: int = 0) -> Opening | None:
        """Return the opening of a section that begins at the cursor, or None.

        Args:
            lines: The lines, which stay where they are.
            start: How many lines after the cursor to begin.
            within: The dialect of the output in which the lines stand; there, a heading needs no rows.
        """
        for dialect in self.dialects:
            if within in (None, dialect) and (found := self._opening(lines, dialect, within is not None, start)):
                return found
        return None

    def _opening(self, lines: Lines, dialect: Dialect, inside: bool, start: int) -> Opening | None:
        vocabulary = self.vocabularies[dialect.name]
        headings: list[Heading] = []
        language: str | None = None
        read = 0
        for ahead in range(start, start + OPENING_LIMIT):
            line = lines.peek(ahead)
            if line is None:
                break
            words = words_of(line)
            if not words or RULER.fullmatch(words):
                continue
            if words in vocabulary.headings:
                heading, language = vocabulary.headings[words]
                if heading in headings:
                    break
                headings.append(heading)
                read = ahead + 1
                continue
            if headings and words in vocabulary.empties:
                return Opening(dialect, ahead + 1, headings=tuple(headings), language=language)
            if found := vocabulary.wrapped_header(line, lines.peek(ahead + 1)):
                table, header, count = found
                form = row_form(table, header.columns)
                announced = any(heading.meaning in table.headings for heading in headings)
                if announced or (not table.headings and (headings or self._row_follows(lines, ahead + count, form))):
                    language = header.language or language
                    return Opening(dialect, ahead + count, table, form, tuple(headings), language, header.unknown)
                break
            titled = vocabulary.by_heading.get(headings[-1].meaning) if headings else None
            if titled:
                form = row_form(titled)
                if any(form.match(f"{text}\n") for text in (line, lines.peek(ahead + 1)) if text):
                    return Opening(dialect, ahead, titled, form, tuple(headings), language)
            break
        if inside and headings:
            return Opening(dialect, read, headings=tuple(headings), language=language)
        return None

    def _row_follows(self, lines: Lines, ahead: int, form: Form) -> bool:
        """Tell whether one of the next lines is a row; the first may be damaged."""
        for line, after in pairwise([*(lines.peek(ahead + more) for more in range(5)), None]):
            if line is None:
                return False
            if form.match(f"{line}\n{after or ''}\n") or form.match_annotated(line):
                return True
        return False

    def bare(self, lines: Lines) -> Opening | None:
        """Return the opening of a section without any header that begins at the cursor, or None."""
        text = lines.peek_text(2)
        for dialect in self.dialects:
            for table in dialect.tables:
                form = bare_form(table)
                if form and form.match(text):
                    return Opening(dialect, 0, table, form, bare=True)
        return None

    def announces(self, line: str) -> bool:
        """Tell whether a line is a heading or a header line, whatever follows it."""
        words = words_of(line)
        return any(words in known.headings or known.header(line) for known in self.vocabularies.values())

    @cached_property
    def _stray(self) -> re.Pattern[str]:
        strays = [table.stray for dialect in self.dialects for table in dialect.tables if table.stray]
        return re.compile("|".join(strays or ["(?!)"]))

    def looks_like_a_row(self, line: str) -> bool:
        """Tell whether a line, wherever it stands, would be taken for a row by a person."""
        return self._stray.search(line) is not None

    def message(self, line: str) -> Message | None:
        """Return the message that a line is, or None."""
        words = words_of(line)
        for message, phrase in self._messages:
            if words == phrase or (message.open_ended and words.startswith(phrase + " ")):
                return message
        return None

    @cached_property
    def _messages(self) -> list[tuple[Message, str]]:
        return [
            (message, phrase)
            for dialect in self.dialects
            for message in dialect.messages
            for phrase in phrases(message.meaning)
        ]


def _patterns(meaning: str) -> set[str]:
    return {_phrase_pattern(phrase) for phrase in phrases(meaning)}


def _phrase_pattern(phrase: str) -> str:
    return re.escape(phrase).replace(r"\ ", " +")
