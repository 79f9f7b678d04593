"""The rows of one section: read in runs at the speed of the derived expression, and line by line where it refuses."""

from __future__ import annotations

import re
from itertools import islice, takewhile
from typing import TYPE_CHECKING, Any, Final

from netparse_grammars.context.marks import ELISION, RULER
from netparse_grammars.context.prompts import read_prompt
from netparse_grammars.lexemes import END_OF_LINE
from netparse_grammars.lexicon import phrases
from netparse_grammars.rows.forms import continuation_forms

from netparse.finding.title_lines import is_words
from netparse.finding.vocabulary import words_of
from netparse.reading.events import Diagnosed, Event, RowsRead
from netparse.reading.outline import Outline
from netparse.reading.wrapping import joined_row
from netparse.schema.diagnostics import diagnose

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    from netparse_grammars.dialect import Message, Table
    from netparse_grammars.rows.forms import Form, RowMatch

    from netparse.finding.lines import Lines
    from netparse.finding.recognizer import Recognizer
    from netparse.finding.section_start import Opening
    from netparse.reading.capture import CaptureHead
    from netparse.reading.tally import Account

CHUNK: Final = 128
"""Rows that are handed on together."""
RESUME_LIMIT: Final = 24
"""Lines, blank ones among them, after which rows may still go on."""
CONTINUATION_LIMIT: Final = 64
"""Lines that may continue one row."""


class Section:
    """Reads the rows of one table from the cursor on."""

    def __init__(
        self,
        lines: Lines,
        capture: CaptureHead,
        opening: Opening,
        recognizer: Recognizer,
        account: Account,
        interrupted: Opening | None = None,
    ) -> None:
        assert opening.table is not None
        assert opening.form is not None
        self.lines = lines
        self.capture = capture
        self.outline = Outline()
        self.table: Table = opening.table
        self.form: Form = opening.form
        self.bare = opening.bare
        self.fields = opening.fields
        self.unknown_title = opening.unknown
        self.unworded = opening.unworded
        self.widths = opening.widths
        self.interrupted = interrupted
        """An earlier section, whose rows may go on."""
        self.recognizer = recognizer
        self.account = account
        self.matches: list[RowMatch] = []
        """Rows that are read but not handed on; the last may still be continued."""
        self.form_read = self.form
        """The form that read them."""
        self.first_lines: list[int] = []
        self.last_lines: dict[int, int] = {}
        """The last line of a row that takes several, by its first line."""
        self.added: dict[int, dict[str, object]] = {}
        """Cells of lines that continue a row, by the row's first line."""
        self.more_text: dict[int, list[tuple[int, str]]] = {}
        """All lines of the rows that were continued or wrapped, by the row's first line."""
        self.growing = False
        """Whether the last row may go on: nothing but blank lines has been read since."""
        self.continued = False
        """Whether rows of this section are continued on lines of their own."""
        self.begun = False
        """Whether rows of this section have been handed on."""

    def read(self) -> Iterator[Event]:
        """Yield the rows and what is to be said about lines among them, up to the end of the section."""
        while (yield from self._run()) or (yield from self._line()):
            # Labels of another language may go by their places: these rows wait for the last one.
            waits = self.lines.waits and (self.table.counters != "windows" or self.capture.votes.language == "en")
            if len(self.matches) > (1 if waits else CHUNK):
                yield self._hand_on(len(self.matches) - 1)
        if self.matches:
            yield self._hand_on(len(self.matches), ended=True)

    def _hand_on(self, count: int, *, ended: bool = False) -> RowsRead:
        whole, self.begun = ended and not self.begun, True
        matches = self.matches[:count]
        lines = self.first_lines[:count]
        del self.matches[:count], self.first_lines[:count]
        columns = self.form_read.columns(matches)
        columns["line"] = lines
        if self.last_lines:
            columns["last_line"] = [self.last_lines.pop(line, None) for line in lines]
        for line in [line for line in self.added if line <= lines[-1]]:
            for name, cell in self.added.pop(line).items():
                column = columns[name] = list(columns.get(name) or [None] * count)
                column[lines.index(line)] = cell
        more_text = {line: self.more_text.pop(line) for line in list(self.more_text) if line <= lines[-1]}
        fields = {} if self.bare else {**self.table.fields, **self.fields}
        heads = (self.unknown_title, self.widths, self.form_read.joined_cells, self.outline)
        return RowsRead(self.capture, self.table, fields, columns, matches, more_text, *heads, whole)

    def _run(self) -> Generator[Event, None, bool]:
        """Read rows one after another, as many as go into a chunk; return whether there were any."""
        lines = self.lines
        self._look_ahead()
        form = self.form.fast or self.form
        matches = list(islice(form.matches(lines.text, lines.pos), CHUNK))
        while matches and self.table.layout.row_end and matches[-1].end() == len(lines.text) and lines.read_more():
            # What ends the last row may be in the next block.
            matches = list(islice(form.matches(lines.text, lines.pos), CHUNK))
        if not matches and form is not self.form and (lines.peek() or "").strip():
            form = self.form
            matches = list(islice(form.matches(lines.text, lines.pos), CHUNK))
        if not matches:
            return False
        yield from self._switch(form)
        end = matches[-1].end()
        number = lines.number
        count = lines.text.count("\n", lines.pos, end)
        if count == len(matches):
            self.first_lines += range(number, number + count)
        else:
            for match in matches:
                self._add_lines(number, match.group().count("\n"))
                number += match.group().count("\n")
        self.matches += matches
        self.growing = True
        lines.move_to(end, count)
        self.account.counts.records += count
        self.capture.last_line = lines.number - 1
        return True

    def _look_ahead(self) -> None:
        """Read on until the first row stands whole in the text: up to a line with which something else begins."""
        self.lines.peek()
        for ahead in range(1, self.table.layout.most_lines):
            line = self.lines.peek(ahead)
            if line is None or self.form.match(f"{line}\n") or self.recognizer.announces(line):
                break

    def _switch(self, form: Form) -> Iterator[Event]:
        """Hand on what another form has read: rows that go together have the same columns."""
        if self.form_read is not form and self.matches:
            yield self._hand_on(len(self.matches))
        self.form_read = form

    def _add(self, match: RowMatch, first: int, lines: int) -> Iterator[Event]:
        """Add one row that the full form has read."""
        yield from self._switch(self.form)
        self.matches.append(match)
        self._add_lines(first, lines)
        self.growing = True

    def _add_lines(self, first: int, count: int) -> None:
        self.first_lines.append(first)
        if count > 1:
            self.last_lines[first] = first + count - 1

    def _line(self) -> Generator[Event, None, bool]:
        """Read the line that the form refuses; return whether the section goes on."""
        lines, capture, account = self.lines, self.capture, self.account
        line = lines.peek()
        if line is None:
            return False
        words = words_of(line)
        if not words:
            return self._continuation() or self._blank_lines()
        if (note := self.recognizer.note_in_front(line)) and (match := self.form.match(line.removeprefix(note) + "\n")):
            yield from self._add(match, lines.number, 1)
            yield Diagnosed(diagnose("warning", "tool_message", note, lines.number, line), capture)
            account.records(lines, capture, 1)
            return True
        if message := self.recognizer.message(line):
            self.continued = self.continued or message.meaning in self.table.layout.owner_messages
            self.growing = False
            capture.votes.add(words, phrases(message.meaning).get(words, {}))
            yield account.message(lines, message, capture)
            return True
        if ELISION.fullmatch(words):
            self.growing = False
            text = "rows were left out here by whoever copied the text"
            yield Diagnosed(diagnose("warning", "elided_rows", text, lines.number, line), capture)
            account.structure(lines, capture)
            return True
        if self._continuation():
            return True
        if message := self._unknown_message(line):
            self.continued = self.continued or message.meaning in self.table.layout.owner_messages
            self.growing = False
            capture.votes.add_unknown(line)
            yield account.message(lines, message, capture)
            return True
        if (yield from self._subheading(words)):
            return True
        if opening := self.recognizer.opening(lines, capture.dialect) or self.recognizer.opening(lines):
            repeated = opening.table is self.table and not opening.headings and not self.table.found.reprints_header
            # A header of another language belongs to another output.
            repeated = repeated and opening.unworded in ((), self.unworded)
            if not repeated or opening.form is None or self.bare:
                return False
            self.form = opening.form
            self.unknown_title = opening.unknown
            self.widths = opening.widths
            self.growing = False
            account.structure(lines, capture, opening.lines)
            return True
        if read_prompt(line):
            return False
        if RULER.fullmatch(words) and not self.bare:
            self.growing = False
            account.structure(lines, capture)
            return True
        if (yield from self._wrapped()):
            return True
        if self.interrupted and self.interrupted.goes_on(lines):
            return False
        refusal = self.form.refusal(lines.peek_text(self.table.layout.most_lines))
        if refusal is None:
            return False
        if annotated := self.form.match_annotated(line):
            match, remark = annotated
            yield from self._add(match, lines.number, 1)
            text = f"the text after the row was ignored: {remark!r}"
            yield Diagnosed(diagnose("warning", "ignored_text", text, lines.number, line), capture)
            account.records(lines, capture, 1)
            return True
        like_a_row = self._hints_at_a_row(line) or self.recognizer.looks_like_a_row(line)
        attempted = refusal.attempted or like_a_row or self._is_within_a_row(line)
        cut = (not refusal.rest and refusal.expected != END_OF_LINE) or (
            " " not in refusal.rest and lines.peek(1) is None and (attempted or self._begins_like_a_row(line))
        )
        if attempted or cut or self._rows_resume():
            self.growing = False
            yield account.unparsed(lines, capture, refusal.expected, refusal.column, cut=cut)
            return True
        return False

    def _subheading(self, words: str) -> Generator[Event, None, bool]:
        """Take a heading within the section, or one that no lexicon has."""
        known = self.recognizer.heading_within(words, self.capture.dialect)
        unknown = re.fullmatch(self.table.found.subheading, words) if self.table.found.subheading else None
        if not known and not (unknown and self._is_row(1) and not self.recognizer.announces(words)):
            return False
        if self.matches:
            yield self._hand_on(len(self.matches))
        self.growing = False
        if known:
            heading, languages = known
            self.fields = {**self.fields, **heading.fields}
            self.capture.votes.add(words, languages)
        elif unknown:
            self.fields = {**dict.fromkeys(self.fields), **unknown.groupdict()}
        self.outline = Outline()
        self.account.structure(self.lines, self.capture)
        return True

    def _unknown_message(self, line: str) -> Message | None:
        """Return the message that a line is, in words that no lexicon has.

        In place of a row's owner, Windows prints it one column to the left of the rows, where a program would stand.
        """
        if message := self.recognizer.message_by_shape(line, self.capture.dialect):
            return message
        if not (
            self.table.layout.owner_messages and self.growing and self.matches and line[:1] == " " and is_words(line)
        ):
            return None
        following = self.lines.peek(1) or ""
        if _indent(line) != _indent(self.matches[-1].group()) - 1 or (following.strip() and not self._is_row(1)):
            return None
        return next(one for one in self.capture.dialect.messages if one.meaning in self.table.layout.owner_messages)

    def _is_within_a_row(self, line: str) -> bool:
        """Tell whether a line is indented as the lines of the row above it are."""
        return self.table.layout.indented and bool(self.matches) and _indent(line) > _indent(self.matches[-1].group())

    def _begins_like_a_row(self, line: str) -> bool:
        """Tell whether a line that was cut in its first cell begins as the row above it does."""
        return bool(self.matches) and self.matches[-1].group().lstrip()[:1] == line.lstrip()[:1]

    def _blank_lines(self) -> bool:
        """Take blank lines if the section goes on after them."""
        ahead = ((count, self.lines.peek(count)) for count in range(1, RESUME_LIMIT + 1))
        count, line = next(((count, line) for count, line in ahead if line is None or line.strip()), (0, None))
        if line is None or self.recognizer.announces(line):
            return False
        # Where other lines may look like rows, only a line before the first row may be in the way.
        may_resume = self.table.found.distinctive or not self.matches
        goes_on = (
            self._is_row(count)
            or self._hints_at_a_row(line)
            or self.recognizer.message(line)
            or ELISION.fullmatch(words_of(line))
            or (self.continued and any(form.match(line + "\n") for form in continuation_forms(self.table)))
            or (may_resume and not read_prompt(line) and self._rows_resume(count))
        )
        if goes_on:
            self.account.structure(self.lines, self.capture, count)
        return bool(goes_on)

    def _is_row(self, ahead: int) -> bool:
        """Tell whether rows go on at a line ahead."""
        text = self.lines.peek_text(self.table.layout.most_lines, ahead)
        if self.matches and not self.table.found.distinctive:
            # Rows of a tree stand at several depths.
            rows = self.matches if self.table.layout.outline else self.matches[-1:]
            if _indent(text) not in {_indent(row.group()) for row in rows}:
                return False
        return self.form.match(text) is not None

    def _hints_at_a_row(self, line: str) -> bool:
        """Tell whether a line begins as rows of the table do that are found without a header."""
        return any(re.match(hint, line.lstrip()) for hint in self.table.headerless.search)

    def _rows_resume(self, start: int = 0) -> bool:
        """Tell whether rows go on after a few lines that are not understood."""
        for ahead in range(start + 1, RESUME_LIMIT + 1):
            line = self.lines.peek(ahead)
            if line is None or self.recognizer.announces(line) or read_prompt(line):
                return False
            if self._is_row(ahead):
                return True
        return False

    def _continuation(self) -> bool:
        """Add the lines that continue the last row to it."""
        forms = continuation_forms(self.table)
        if not (forms and self.growing) or self.first_lines[-1] in self.added:
            return False
        cells: dict[str, Any] = {}
        count = 0
        complete = False
        while not complete and count < CONTINUATION_LIMIT and (line := self.lines.peek(count)) is not None:
            form, match = next(((form, match) for form in forms if (match := form.match(line + "\n"))), (None, None))
            if match is None and line.strip():
                break
            count += 1
            if match is None:
                continue
            complete = form is forms[-1]
            for name, value in match.groupdict().items():
                if complete:
                    cells[name] = value
                else:
                    cells.setdefault(name, []).append(value)
        if not complete and not self.continued:
            return False
        if not complete:
            texts = (self.lines.peek(ahead) or "" for ahead in range(count))
            count = sum(1 for _ in takewhile(lambda line: forms[0].match(line + "\n"), texts))
            cells = {name: values[:count] for name, values in cells.items()}
        if not count:
            return False
        self.continued = True
        self.added[self.first_lines[-1]] = cells
        self._keep_text(count)
        self.account.records(self.lines, self.capture, count)
        self.last_lines[self.first_lines[-1]] = self.lines.number - 1
        return True

    def _wrapped(self) -> Generator[Event, None, bool]:
        """Join a row that a console has wrapped: the last row with this line, or this line with the next."""
        line, number = self.lines.peek() or "", self.lines.number
        last = self.first_lines[-1] if self.growing else None
        if last and last not in self.last_lines and (match := self._joined(self.matches[-1].group()[:-1], line)):
            self._keep_text(1)
            del self.matches[-1], self.first_lines[-1]
            yield from self._add(match, last, number - last + 1)
            self.account.records(self.lines, self.capture, 1)
            return True
        if match := self._joined(line, self.lines.peek(1) or "", refused=True):
            yield from self._add(match, number, 2)
            self.more_text[number] = [(number + ahead, self.lines.peek(ahead) or "") for ahead in range(2)]
            self.account.records(self.lines, self.capture, 2)
            return True
        return False

    def _joined(self, line: str, tail: str, *, refused: bool = False) -> RowMatch | None:
        return joined_row(self.form, line, tail, console=self.capture.dialect.console_width, refused=refused)

    def _keep_text(self, count: int) -> None:
        """Remember the lines that become part of the last row, in case it must be rejected."""
        first = self.first_lines[-1]
        texts = self.more_text.setdefault(first, list(enumerate(self.matches[-1].group()[:-1].split("\n"), first)))
        texts += ((self.lines.number + ahead, self.lines.peek(ahead) or "") for ahead in range(count))


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
