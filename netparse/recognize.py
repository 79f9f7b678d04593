"""Which dialect and table a line belongs to.

The anchor is the header line, matched whole, or the heading of a table that has no header; a row must follow it, or
a heading stand above it. Rows without any header are accepted only where the table says what a complete row is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import TYPE_CHECKING, Final

from netparse_grammars import DIALECTS
from netparse_grammars.layout import Form, bare_form, read_header, row_form
from netparse_grammars.lexicon import common_language, phrases
from netparse_grammars.relatives import RELATIVES

from netparse.errors import DialectError
from netparse.search import Finder, Phrases

if TYPE_CHECKING:
    from collections.abc import Mapping

    from netparse_grammars.layout import Header
    from netparse_grammars.table import Dialect, Heading, Message, Table

    from netparse.split import Lines

OPENING_LIMIT: Final = 14
"""Lines that a section's heading may stand above its rows."""
SIGNATURE_ROWS: Final = 2
"""Rows that a dialect's signature may need to see."""
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

_DIRECTORY: Final = re.compile(r"^/\S*/(?=(?:netstat|route): )")


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
    widths: Mapping[str, int] = field(default_factory=dict)
    """How far behind each title of the header line the next one stands."""
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
    headings: dict[str, tuple[Heading, tuple[str, ...]]] = field(default_factory=dict)
    """The headings by phrase, each with the languages that have the phrase."""
    empties: frozenset[str] = frozenset()
    by_heading: dict[str, list[Table]] = field(default_factory=dict)
    by_first_word: dict[str, list[Table]] = field(default_factory=dict)

    @classmethod
    def of(cls, dialect: Dialect) -> Vocabulary:
        """Collect the words of a dialect in all languages."""
        by_first_word: dict[str, list[Table]] = {}
        by_heading: dict[str, list[Table]] = {}
        for table in dialect.tables:
            if table.row:
                for meaning in table.headings:
                    by_heading.setdefault(meaning, []).append(table)
            if table.columns:
                for first_word in {phrase.split()[0] for phrase in phrases(table.columns[0].title)}:
                    by_first_word.setdefault(first_word, []).append(table)
        return cls(
            dialect,
            headings={
                phrase: (heading, languages)
                for heading in dialect.headings
                for phrase, languages in phrases(heading.meaning).items()
            },
            empties=frozenset(phrase for meaning in dialect.empties for phrase in phrases(meaning)),
            by_heading=by_heading,
            by_first_word=by_first_word,
        )

    def wrapped_headers(self, line: str, following: str | None) -> list[tuple[Table, Header, int]]:
        """Return the tables and columns of a header, and its lines: a mail may have wrapped it onto a second one."""
        if following and following.strip():
            joined = [found for found in self.headers(f"{line} {following}") if not found[1].unknown]
            if joined:
                return [(*found, 2) for found in joined]
        return [(*found, 1) for found in self.headers(line)]

    def headers(self, line: str) -> list[tuple[Table, Header]]:
        """Return the tables whose header line this is, each with its columns."""
        words = line.split(maxsplit=1)
        tables = self.by_first_word.get(words[0] if words else "", ())
        return [(table, header) for table in tables if (header := read_header(table, line))]


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
    def trigger(self) -> Finder:
        """What finds every line with which an output may begin."""
        return Finder(_triggers_of(self.dialects))

    def opening(self, lines: Lines, within: Dialect | None = None, start: int = 0) -> Opening | None:
        """Return the opening of a section that begins at the cursor, or None.

        Args:
            lines: The lines, which stay where they are.
            start: How many lines after the cursor to begin.
            within: The dialect of the output in which the lines stand; there, a heading needs no rows.
        """
        for dialect in (within,) if within else self.dialects:
            found = self._opening(lines, dialect, within is not None, start)
            if found and (within or self._is_signed(found, lines, start)):
                return found
        return None

    def _is_signed(self, opening: Opening, lines: Lines, start: int) -> bool:
        """Tell whether an output shows the signature of its dialect, if that has one and others are looked for."""
        signature = opening.dialect.signature
        if signature is None or len(self.dialects) == 1:
            return True
        return re.search(signature, lines.peek_text(opening.lines - start + SIGNATURE_ROWS, start)) is not None

    def _opening(self, lines: Lines, dialect: Dialect, inside: bool, start: int) -> Opening | None:
        vocabulary = self.vocabularies[dialect.name]
        headings: list[Heading] = []
        spoken: list[tuple[str, ...]] = []
        read = 0
        title = ""
        for ahead in range(start, start + OPENING_LIMIT):
            line = lines.peek(ahead)
            if line is None:
                break
            words = words_of(line)
            if not words or RULER.fullmatch(words):
                continue
            if words in vocabulary.headings:
                heading, languages = vocabulary.headings[words]
                if heading in headings or (heading.within and not headings):
                    break
                spoken.append(languages)
                headings.append(heading)
                read = ahead + 1
                title = title if heading.within else line
                continue
            if headings and words in vocabulary.empties:
                return Opening(dialect, ahead + 1, headings=tuple(headings), language=common_language(spoken))
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
                        common_language([*spoken, *header.languages]),
                        header.unknown,
                        header.widths,
                    )
            for table in vocabulary.by_heading.get(headings[-1].meaning, ()) if headings else ():
                indents = _indents(table, title, line, inside)
                if indents is None:
                    continue
                form = row_form(table, (), indents)
                if any(form.match(lines.peek_text(table.row_lines, ahead + more)) for more in range(2)):
                    return Opening(dialect, ahead, table, form, tuple(headings), common_language(spoken))
            break
        if inside and headings:
            return Opening(dialect, read, headings=tuple(headings), language=common_language(spoken))
        return None

    def _row_follows(self, lines: Lines, ahead: int, table: Table, form: Form) -> bool:
        """Tell whether one of the next lines is a row; the first may be damaged."""
        for start in range(ahead, ahead + 5):
            line = lines.peek(start)
            if line is None:
                return False
            if form.match(lines.peek_text(table.row_lines, start)) or form.match_annotated(line):
                return True
        return False

    def bare(self, lines: Lines) -> Opening | None:
        """Return the opening of a section without any header that begins at the cursor, or None."""
        text = lines.peek_text(2)
        for dialect in self.dialects:
            if dialect.signature and len(self.dialects) > 1:
                continue
            for table in dialect.tables:
                form = bare_form(table)
                if form and form.match(text):
                    return Opening(dialect, 0, table, form, bare=True)
        return None

    def heading_within(self, words: str, dialect: Dialect) -> tuple[Heading, str | None] | None:
        """Return the heading within a section that some words are, and its language, or None."""
        heading, languages = self.vocabularies[dialect.name].headings.get(words, (None, ()))
        return (heading, common_language([languages])) if heading and heading.within else None

    def announces(self, line: str) -> bool:
        """Tell whether a line is a heading or a header line, whatever follows it."""
        words = words_of(line)
        return any(words in known.headings or known.headers(line) for known in self.vocabularies.values())

    @cached_property
    def _stray(self) -> re.Pattern[str]:
        strays = [table.stray for dialect in self.dialects for table in dialect.tables if table.stray]
        return re.compile("|".join(strays or ["(?!)"]))

    def looks_like_a_row(self, line: str) -> bool:
        """Tell whether a line, wherever it stands, would be taken for a row by a person."""
        return self._stray.search(line) is not None

    def message(self, line: str) -> Message | None:
        """Return the message that a line is, or None; the tool may name itself with its directory."""
        words = _DIRECTORY.sub("", words_of(line))
        first, _, _ = words.partition(" ")
        for message, phrase in self._messages.get(first, ()):
            if words == phrase or (message.open_ended and words.startswith(phrase + " ")):
                return message
        return None

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
    if table.indent is None:
        return ()
    margin, indent = (len(line) - len(line.lstrip(" ")) for line in (heading, row))
    depth = indent - margin
    # Whoever copied the text may have taken blanks away, but not added some.
    twice = depth == 2 * table.indent and (inside or not row.lstrip()[:1].isdigit())
    step = table.indent if twice else depth
    begins = inside or table.first_row is None or re.fullmatch(table.first_row, row.strip())
    return (margin + step, margin + 2 * step) if 0 < step <= table.indent and begins else None


@cache
def _triggers_of(dialects: tuple[Dialect, ...]) -> Phrases:
    found = {header for headers in RELATIVES.values() for header in headers}
    hints: set[str] = set()
    for dialect in dialects:
        for meaning in (
            *(heading.meaning for heading in dialect.headings),
            *(message.meaning for message in dialect.messages),
        ):
            found.update(phrases(meaning))
        for table in dialect.tables:
            if table.columns:
                first, second = (phrases(column.title) for column in table.columns[:2])
                found.update(f"{one} {other}" for one in first for other in second)
            hints.update(table.bare_hints)
    return Phrases.of(found, sorted(hints))
