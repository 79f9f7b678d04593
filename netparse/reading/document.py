r"""A document read from its first line to its last: captures, their rows, and what every line of them is.

`Document.events` is the whole of it: a stream of events, in constant memory. Rows are still text; their meaning is
`netparse.normalizing`'s.

    >>> from netparse.finding.recognizer import Recognizer
    >>> text = "Routing tables\n\nInternet:\nDestination  Gateway    Flags  Netif\ndefault      192.0.2.1  UGS    em0\n"
    >>> for event in Document(iter([text]), Recognizer()).events():
    ...     print(type(event).__name__)
    CaptureBegun
    LinesRead
    RowsRead
    CaptureEnded
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from netparse_grammars.context.commands import TOOL
from netparse_grammars.context.marks import BROKEN_RULER
from netparse_grammars.context.prefixes import prefixes_of
from netparse_grammars.tools import ANY_TOOL

from netparse.finding.lines import Lines
from netparse.finding.section_search import has_rows
from netparse.finding.unknown_language import with_titles
from netparse.reading.capture import CaptureFacts
from netparse.reading.capture_language import add_unknown_words, diagnose_language
from netparse.reading.events import CaptureBegun, CaptureEnded, EventQueue
from netparse.reading.line_taker import LineTaker
from netparse.reading.lines_above import LinesAbove
from netparse.reading.other_text import OtherText
from netparse.reading.provenance import add_provenance, goes_on, prompt_above
from netparse.reading.rows import numbered
from netparse.reading.section import read_section
from netparse.reading.section_history import SectionHistory
from netparse.reading.section_state import SectionState

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    from netparse_grammars.context.prefixes import Prefix
    from netparse_grammars.dialect import Message

    from netparse.finding.recognizer import Recognizer
    from netparse.finding.section_start import SectionStart
    from netparse.reading.events import Event

GAP_LIMIT: Final = 3
"""Lines, damaged rulers, after which the next section of a capture may still begin. One was seen; a damaged text may
have some more."""


class Document:
    """Reads one document."""

    def __init__(self, blocks: Iterator[str], recognizer: Recognizer, *, streaming: bool = False) -> None:
        """Prepare to read.

        Args:
            blocks: The text in blocks of whole lines, as `netparse.decoding` yields them.
            recognizer: What finds outputs.
            streaming: Whether the text comes while it is read: then no line is waited for that nothing needs.
        """
        self.lines = Lines(blocks, streaming=streaming)
        self.recognizer = recognizer
        self._queue = EventQueue()
        self._taker = LineTaker(self._queue, recognizer.announces)
        self._captures = 0
        self._other_text = OtherText(recognizer, self._taker)
        self._previous: CaptureFacts | None = None
        """The capture that ended where the cursor stands."""

    @property
    def total(self) -> int:
        """The number of lines, once all are read."""
        return self.lines.number - 1

    def events(self) -> Iterator[Event]:
        """Yield everything that is found in the document."""
        lines = self.lines
        end = lines.number
        while lines.skip_to(self.recognizer.trigger):
            between = [text for number, text in lines.behind if number >= end]
            if len(between) < lines.number - end or not goes_on(between):
                self._previous = None
            announced = lines.has_next(self.recognizer.own_trigger)
            if announced and (yield from self._output()):
                end = lines.number
            else:
                self._other_text.look_at(lines, announced=announced)
                lines.skip()
            yield from self._queue.take()
        self._other_text.end()
        if not self._captures:
            message = f"no output of {ANY_TOOL} was recognized in this input"
            self._taker.diagnose("error", "nothing_recognized", message)
        yield from self._queue.take()

    def _output(self) -> Generator[Event, None, bool]:
        """Read the output that begins at the cursor, if one does; return whether it does."""
        line = self.lines.peek() or ""
        for prefix in (None, *prefixes_of(line)):
            if prefix and not self.recognizer.trigger.is_in(prefix.without(line)):
                continue
            lines = self.lines.without(prefix)
            start = self._section_start(lines, prefix)
            message = None if start else self._message(lines.peek() or "")
            if start:
                yield from self._capture(lines, start, prefix, line)
            elif message:
                self._taker.message(lines, message)
            lines.close()
            if start:
                self.lines.behind.clear()
            if start or message:
                return True
        return False

    def _section_start(self, lines: Lines, prefix: Prefix | None) -> SectionStart | None:
        """Return the start of the first section of an output that begins at the cursor, or None."""
        recognizer = self.recognizer
        if start := recognizer.find_section(lines):
            if self._other_text.claims(start, self.lines):
                return None
            return with_titles(start, lines, self._above(prefix))
        if prefix is None or prefix.distinctive:
            start = recognizer.find_unknown_language(lines, self._above(prefix)) or recognizer.find_headerless(lines)
            if start and not self._other_text.reaches(self.lines):
                return start
        alone = recognizer.find_lone_headings(lines)
        return alone[0] if alone and (alone[1] or self._is_commanded()) else None

    def _message(self, line: str) -> Message | None:
        """Return the message that a line outside any output is, or None."""
        message = self.recognizer.messages.message(line)
        if message is None or message.found == "anywhere":
            return message
        if message.found == "after_command":
            is_first = not any(text.strip() for _, text in self.lines.behind)
            return message if is_first or self._is_commanded() else None
        return None

    def _is_commanded(self) -> bool:
        """Return whether a prompt above the cursor shows that the tool was run."""
        prompt, _ = prompt_above(self._above(None))
        return prompt is not None and TOOL.search(prompt.command) is not None

    def _capture(self, lines: Lines, start: SectionStart, prefix: Prefix | None, line: str) -> Iterator[Event]:
        self._captures += 1
        capture = CaptureFacts(start.dialect, self._captures, lines.number, lines.number)
        history = SectionHistory(capture)
        numbers = (number for number, _ in self.lines.behind)
        above = LinesAbove([*zip(numbers, self._above(prefix), strict=True)], self.recognizer, self._taker)
        above.take(capture, start, lines, of_other=self._other_text.since_output)
        self._other_text.take_back(capture.first_line)
        add_provenance(capture, [text for _, text in above.left], prefix, line, self._previous)
        if self._previous and start.table and start.table.found.reprints_header:
            is_repeated = start.table is self._previous.last_table
            capture.tools_of_lines = self._previous.tools if is_repeated else capture.tools_of_lines
        yield CaptureBegun(capture)
        following: SectionStart | None = start
        interrupted: SectionStart | None = None
        while following:
            if not following.continued:
                history.enter(following)
            self._enter_section(lines, capture, following)
            if following.form and following.table:
                section = SectionState(
                    lines, capture, following, self.recognizer, self._taker, self._queue, interrupted
                )
                yield from read_section(section, self._queue)
                if following.table.found.continues_after_other_table:
                    interrupted = replace(following, lines=0, headings=(), continued=True)
            if interrupted and interrupted.row_follows(lines):
                following = interrupted
            else:
                following = self._next_section(lines, capture, history)
        diagnose_language(capture, self._taker)
        self._taker.blanks(lines, capture)
        self._previous = capture
        yield from self._queue.take()
        yield CaptureEnded(capture)

    def _enter_section(self, lines: Lines, capture: CaptureFacts, start: SectionStart) -> None:
        """Take the lines with which a section begins, and diagnose what is unusual about them."""
        if capture.dialect.unended_note:
            for number, text in numbered(lines, start.lines):
                if note := self.recognizer.messages.note_in_front(text):
                    self._taker.diagnose("warning", "tool_message", note, number, text, capture)
        add_unknown_words(lines, capture, start)
        self._taker.structure(lines, capture, start.lines)
        if start.headerless:
            message = "rows without a header line; what the columns are was told by their shape"
            self._taker.diagnose("warning", "headerless_rows", message, lines.number, capture=capture)
        if start.unknown_title:
            message = f"the header has an unknown column {start.unknown_title!r}; its cells are in native"
            self._taker.diagnose("warning", "unknown_header", message, lines.number - 1, capture=capture)

    def _next_section(self, lines: Lines, capture: CaptureFacts, history: SectionHistory) -> SectionStart | None:
        """Return the next section of the same capture; a damaged ruler between two sections is unparsed."""
        for ahead in range(GAP_LIMIT):
            start = self.recognizer.find_section(lines, capture.dialect, ahead)
            if start and (start.other_tool or self._is_of_other_output(start, lines, capture, ahead)):
                return None
            announced = start and (start.table or start.headings or start.unknown_words)
            if start and announced and history.belongs(start):
                for _ in range(ahead):
                    self._taker.unparsed(lines, capture, "a row, a heading or a ruler")
                return replace(start, lines=start.lines - ahead) if ahead else start
            # Between two sections, only a line that is damaged itself is one of the output.
            if start or not BROKEN_RULER.search(lines.peek(ahead) or ""):
                return None
        return None

    def _is_of_other_output(self, start: SectionStart, lines: Lines, capture: CaptureFacts, ahead: int) -> bool:
        """Return whether a section is that of another dialect: by its signature, or because only its rows follow."""
        rows_follow = has_rows(start, lines)
        if rows_follow and not capture.dialect.general:
            return False
        other = self.recognizer.find_section(lines, start=ahead)
        if other is None:
            return False
        if rows_follow:
            same_tables = other.dialect.general == capture.dialect.general
            return same_tables and other.dialect is not capture.dialect
        return other.table is not start.table and has_rows(other, lines)

    def _above(self, prefix: Prefix | None) -> list[str]:
        """Return the lines above the cursor that are remembered, without a prefix."""
        return [prefix.without(text) if prefix else text for _, text in self.lines.behind]
