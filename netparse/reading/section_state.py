"""A section while its rows are read: what is known of it, the rows that wait, and what stands ahead of the cursor."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from netparse_grammars.context.marks import remark_ahead
from netparse_grammars.context.prompts import read_prompt
from netparse_grammars.rows.compiled import continuation_forms
from netparse_grammars.rows.form import form_of

from netparse.reading.events import RowsRead
from netparse.reading.outline import Outline
from netparse.reading.rows import PendingRows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netparse_grammars.dialect import Table
    from netparse_grammars.rows.form import Form, Refusal, RowMatch

    from netparse.finding.lines import Lines
    from netparse.finding.recognizer import Recognizer
    from netparse.finding.section_start import SectionStart
    from netparse.reading.capture import CaptureFacts
    from netparse.reading.events import EventQueue
    from netparse.reading.line_taker import LineTaker
    from netparse.reading.rows import NumberedLine

RESUME_LIMIT: Final = 24
"""Lines, blank ones among them, after which rows may still go on: as many as a screen has."""

MOST_LOOKED_AT: Final = 4 * RESUME_LIMIT
"""Lines ahead of which it is kept whether they are rows."""


class SectionState:
    """One section of a capture, from its first row on."""

    def __init__(
        self,
        lines: Lines,
        capture: CaptureFacts,
        start: SectionStart,
        recognizer: Recognizer,
        taker: LineTaker,
        queue: EventQueue,
        interrupted: SectionStart | None = None,
    ) -> None:
        """Begin at the first row.

        Args:
            lines: The lines, with the cursor at the first row.
            capture: The facts of the capture.
            start: How the section begins; it has a table.
            recognizer: What finds other sections.
            taker: What takes lines.
            queue: Where rows go.
            interrupted: An earlier section, whose rows may go on.
        """
        assert start.table is not None
        assert start.form is not None
        self.lines = lines
        self.capture = capture
        self.recognizer = recognizer
        self.taker = taker
        self.interrupted = interrupted
        self.table: Table = start.table
        self.form: Form = start.form
        self.headerless = start.headerless
        self.fields = start.fields
        self.unknown_title = start.unknown_title
        self.unknown_words = start.unknown_words
        self.widths = start.widths
        self.outline = Outline()
        self.rows = PendingRows()
        self.continued = False
        """Whether rows of this section are continued on lines of their own."""
        self.ended = False
        """Whether the last row of the table has been read."""
        self._remark = ("", 0, 0)
        """A text, the offset of the next line with a remark in it, and that up to which it was looked for."""
        self.broken_width: int | None = None
        """The width of the last line that a console has broken within a row."""
        self.most_by_whole_form = 1
        """Rows that the whole form may read one after the other where the fast one refuses the first."""
        self._queue = queue
        self._emitted = False
        self._refused: tuple[int, Refusal | None] = (0, None)
        """The number of the line that the form was asked about last, and why it refuses it."""
        self._begun: tuple[Form, dict[int, bool]] = (self.form, {})
        """Whether rows of a form begin at lines that were looked at ahead, by their numbers."""
        self._stop: tuple[Form, int, int, bool | None] = (self.form, 0, 0, False)
        """A form, the number of a line, that of the next line with which rows go on or end, and whether they go on.

        None if that line is neither."""

    def emit(self, count: int | None = None, *, ended: bool = False) -> None:
        """Put the first rows that wait into the queue.

        Args:
            count: How many; None for all.
            ended: Whether the section has ended.
        """
        count = len(self.rows) if count is None else count
        if not count:
            return
        columns, canonical, matches, texts = self.rows.take(count)
        fields = {} if self.headerless else {**self.table.fields, **self.fields}
        whole = ended and not self._emitted
        self._emitted = True
        self._queue.put(
            RowsRead(
                self.capture,
                self.table,
                fields,
                columns,
                matches,
                texts,
                self.unknown_title,
                self.widths,
                canonical,
                self.outline,
                whole,
            )
        )

    def add_row(self, match: RowMatch, texts: Sequence[NumberedLine]) -> None:
        """Add one row that the whole form has read, and take its lines."""
        self.rows.add(form_of(match, self.form), match, texts)
        self.taker.row(self.lines, self.capture, len(texts))

    def replace_last_row(self, match: RowMatch, tail: NumberedLine) -> None:
        """Replace the last row by one that goes on with the line at the cursor, and take that line."""
        self.rows.replace_last(form_of(match, self.form), match, tail)
        self.taker.row(self.lines, self.capture)

    def ignore(self, remark: str, number: int, line: str) -> None:
        """Diagnose a remark behind a row that was taken."""
        text = f"the text after the row was ignored: {remark!r}"
        self.taker.diagnose("warning", "ignored_text", text, number, line, self.capture)

    def refusal(self) -> Refusal | None:
        """Return why the form refuses the line at the cursor; None if it accepts it."""
        number = self.lines.number
        if self._refused[0] != number:
            self._refused = number, self.form.refusal(self.lines.peek_text(self.table.layout.most_lines))
        return self._refused[1]

    def is_row(self, ahead: int) -> bool:
        """Return whether rows go on at a line ahead."""
        if len(self.rows) and not self.table.found.distinctive:
            # Rows of a tree stand at several depths.
            rows = self.rows.texts() if self.table.layout.outline else (self.rows.last_text,)
            if indent_of(self.lines.peek(ahead) or "") not in {indent_of(row) for row in rows}:
                return False
        form, begun = self._begun
        if form is not self.form or len(begun) > MOST_LOOKED_AT:
            begun = {}
            self._begun = self.form, begun
        number = self.lines.number + ahead
        if number not in begun:
            begun[number] = self.form.begins(self.lines.peek_text(self.table.layout.most_lines, ahead))
        return begun[number]

    def is_last(self, row: RowMatch) -> bool:
        """Return whether a row is the last one of the table: it lacks a cell that the others have."""
        name = self.table.layout.last_row_lacks
        return name is not None and row.groupdict().get(name) is None

    def ends_row(self, line: str) -> bool:
        """Return whether a line has the form of those that end a continued row of the table."""
        forms = continuation_forms(self.table)
        return bool(forms) and forms[-1].match(line + "\n") is not None

    def remark_ahead(self, most: int) -> tuple[int, int]:
        """Return the offset of the next line with a remark, and the one up to which remarks were looked for.

        The two are the same if there is no such line.

        Args:
            most: Characters from the cursor on in which to look. What was found in half as many is used again.
        """
        text, pos = self.lines.text, self.lines.pos
        known, remark, searched = self._remark
        reaches = remark < searched or searched >= min(len(text), pos + most // 2)
        if known is not text or pos > remark or not reaches:
            searched = min(len(text), pos + most)
            remark = remark_ahead(text, pos, searched)
            self._remark = text, remark, searched
        return remark, searched

    def begins_like_headerless_row(self, line: str) -> bool:
        """Return whether a line begins as rows of the table do that are found without a header."""
        return any(re.match(pattern, line.lstrip()) for pattern in self.table.headerless.search)

    def ends_at_heading(self) -> bool:
        """Return whether a heading at the cursor ends the section, which is known by its words alone.

        Where rows are continued on other lines, or what stands below is not known, other rules may take it.
        """
        layout, line = self.table.layout, self.lines.peek()
        if line is None or layout.continuations or layout.owner_messages:
            return False
        if not self.recognizer.endings.ends(line, self.capture.dialect, self.form):
            return False
        start = self.recognizer.find_section(self.lines, self.capture.dialect)
        return start is not None and not start.unknown_words

    def rows_resume(self, start: int = 0) -> bool:
        """Return whether rows go on after some lines that are not understood.

        Args:
            start: How many lines after the cursor the first of these lines stands.
        """
        number = self.lines.number
        form, first, stop, is_row = self._stop
        if not (form is self.form and first <= number + start + 1 <= stop and self.table.found.distinctive):
            first = stop = number + start + 1
            is_row = self._is_row_or_end(stop - number)
        while is_row is None and stop < number + RESUME_LIMIT:
            stop += 1
            is_row = self._is_row_or_end(stop - number)
        self._stop = self.form, first, stop, is_row
        return is_row is True and stop <= number + RESUME_LIMIT

    def _is_row_or_end(self, ahead: int) -> bool | None:
        """Return True for a row, False for a line with which the rows of a section end, None for any other."""
        line = self.lines.peek(ahead)
        if line is None or self.recognizer.announces(line) or read_prompt(line):
            return False
        return self.is_row(ahead) or None


def indent_of(line: str) -> int:
    """Return the number of blanks with which a line begins."""
    return len(line) - len(line.lstrip(" "))
