"""A document read from its first line to its last: captures, their rows, and an account of every line.

`Document.events` is the whole of it: a stream of events, in order, in constant memory. Rows are still text; their
meaning is `netparse.normalizing`'s.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from netparse_grammars.context.marks import OUTPUT_RULER
from netparse_grammars.context.other_tools import other_tool_of
from netparse_grammars.context.prefixes import Prefix, prefixes_of
from netparse_grammars.context.prompts import TOOL, Prompt, read_prompt
from netparse_grammars.context.times import is_time, read_time
from netparse_grammars.tools import ANY_TOOL

from netparse.finding.lines import Lines
from netparse.finding.unknown_language import titled
from netparse.reading.capture import CaptureHead
from netparse.reading.events import CaptureBegun, CaptureEnded, Diagnosed, Event
from netparse.reading.section import Section
from netparse.reading.tally import Account
from netparse.schema.diagnostics import diagnose

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    from netparse_grammars.dialect import Message

    from netparse.finding.recognizer import Recognizer
    from netparse.finding.section_start import Opening

GAP_LIMIT: Final = 3
"""Lines that are not understood, after which the next section of a capture may still begin."""


class Document:
    """Reads one document."""

    def __init__(self, blocks: Iterator[str], recognizer: Recognizer) -> None:
        """Prepare to read.

        Args:
            blocks: The text in blocks of whole lines, as `netparse.decoding.decoder` yields them.
            recognizer: What to look for.
        """
        self.lines = Lines(blocks)
        self.recognizer = recognizer
        self.account = Account(recognizer.announces)
        self.captures = 0
        self._relatives: set[str] = set()
        self._strays: tuple[int, str, int] | None = None
        """The first line that looked like a row and was none, its text, and how many there are."""
        self._previous: CaptureHead | None = None
        """The capture that ended where the cursor stands."""

    def events(self) -> Iterator[Event]:
        """Yield everything that is found in the document, in order; ``account`` is complete afterwards."""
        lines = self.lines
        end = lines.number
        while lines.skip_to(self.recognizer.trigger):
            if lines.number != end:
                self._previous = None
            if not (yield from self._output()):
                yield from self._relative()
                self._note_stray()
                lines.skip()
            end = lines.number
        self.account.close(lines.number - 1)
        if self._strays:
            number, text, count = self._strays
            message = f"this line looks like a row but stands in no output; lines like it in the input: {count}"
            yield Diagnosed(diagnose("warning", "stray_rows", message, number, text))
        if not self.captures:
            message = f"no output of {ANY_TOOL} was recognized in this input"
            yield Diagnosed(diagnose("error", "nothing_recognized", message))

    def _output(self) -> Generator[Event, None, bool]:
        """Read the output that begins at the cursor, if one does; return whether it does."""
        line = self.lines.peek() or ""
        for prefix in (None, *prefixes_of(line)):
            if prefix and not self.recognizer.trigger.is_in(prefix.without(line)):
                continue
            lines = self.lines.without(prefix)
            opening = self.recognizer.opening(lines)
            if opening is None and (prefix is None or prefix.distinctive):
                opening = self.recognizer.unworded(lines, self._above(prefix)) or self.recognizer.bare(lines)
                opening = None if opening and self._is_below_relative() else opening
            elif opening:
                opening = titled(opening, lines, self._above(prefix))
            if opening is None and (lone := self.recognizer.lone_heading(lines)):
                opening = lone[0] if lone[1] or self._is_commanded() else None
            message = None if opening else self._message(lines.peek() or "")
            if opening:
                yield from self._capture(lines, opening, prefix, line)
            elif message:
                yield self.account.message(lines, message)
            lines.close()
            if opening:
                self.lines.behind.clear()
            if opening or message:
                return True
        return False

    def _message(self, line: str) -> Message | None:
        """Return the message that a line outside any output is, or None."""
        message = self.recognizer.message(line)
        if message and message.found == "after_command":
            first = not any(text.strip() for text in self.lines.behind)
            return message if first or self._is_commanded() else None
        return message if message and message.found == "anywhere" else None

    def _is_below_relative(self) -> bool:
        """Tell whether the header of another tool stands above the cursor, with no blank line between."""
        above = takewhile(str.strip, reversed(self.lines.behind))
        return any(other_tool_of(line) for line in above)

    def _is_commanded(self) -> bool:
        """Tell whether a prompt above the cursor shows that the tool was run."""
        prompt, _ = _prompt_above(list(self.lines.behind))
        return prompt is not None and TOOL.search(prompt.command) is not None

    def _relative(self) -> Iterator[Event]:
        """Say, once for each, which tool that is not supported has printed the line at the cursor."""
        line = self.lines.peek() or ""
        tool = other_tool_of(line)
        if tool and tool not in self._relatives:
            self._relatives.add(tool)
            message = f"this looks like the output of {tool}, which is not read"
            yield Diagnosed(diagnose("warning", "unsupported_tool", message, self.lines.number, line))

    def _note_stray(self) -> None:
        """Remember that the line at the cursor looks like a row, though it is none of a table that was found."""
        line = self.lines.peek() or ""
        if self.recognizer.looks_like_a_row(line):
            number, text, count = self._strays or (self.lines.number, line, 0)
            self._strays = (number, text, count + 1)

    def _capture(self, lines: Lines, opening: Opening, prefix: Prefix | None, line: str) -> Iterator[Event]:
        self.captures += 1
        capture = CaptureHead(opening.dialect, self.captures, lines.number, lines.number)
        self._look_around(capture, prefix, line, opening.above)
        yield CaptureBegun(capture)
        following: Opening | None = opening
        interrupted: Opening | None = None
        while following:
            if not following.resumed:
                capture.enter(following)
            yield from self._notes(lines, capture, following.lines)
            _add_unknown_words(lines, capture, following)
            self.account.structure(lines, capture, following.lines)
            if following.bare:
                message = "rows without a header line; what the columns are was told by their shape"
                yield Diagnosed(diagnose("warning", "headerless_rows", message, lines.number), capture)
            if following.unknown:
                message = f"the header has an unknown column {following.unknown!r}; its cells are in native"
                yield Diagnosed(diagnose("warning", "unknown_header", message, lines.number - 1), capture)
            if following.form and following.table:
                yield from Section(lines, capture, following, self.recognizer, self.account, interrupted).read()
                if following.table.found.continues_after_other_table:
                    interrupted = replace(following, lines=0, headings=(), resumed=True)
            if interrupted and interrupted.goes_on(lines):
                following = interrupted
            else:
                following = yield from self._following(lines, capture)
        yield from _about_language(capture)
        self.account.blanks(lines)
        self._previous = capture
        yield CaptureEnded(capture)

    def _notes(self, lines: Lines, capture: CaptureHead, count: int) -> Iterator[Event]:
        """Say what stands in front of headings, without a line break."""
        for ahead in range(count if capture.dialect.unended_note else 0):
            line = lines.peek(ahead) or ""
            if note := self.recognizer.note_in_front(line):
                yield Diagnosed(diagnose("warning", "tool_message", note, lines.number + ahead, line), capture)

    def _following(self, lines: Lines, capture: CaptureHead) -> Generator[Event, None, Opening | None]:
        """Return the next section of the same capture; lines in the midst of a capture that are none are unparsed."""
        for start in range(GAP_LIMIT):
            opening = self.recognizer.opening(lines, capture.dialect, start)
            if opening and (opening.tool or opening.headings or opening.unworded) and capture.continues_with(opening):
                for _ in range(start):
                    yield self.account.unparsed(lines, capture, "a row, a heading or a ruler")
                return replace(opening, lines=opening.lines - start)
            line = lines.peek(start)
            if opening or line is None or not line.strip() or read_prompt(line) or is_time(line):
                return None
        return None

    def _above(self, prefix: Prefix | None) -> list[str]:
        """Return the lines above the cursor that are remembered, without a prefix."""
        return [prefix.without(text) if prefix else text for text in self.lines.behind]

    def _look_around(self, capture: CaptureHead, prefix: Prefix | None, line: str, titles: int) -> None:
        """Learn from the lines above a capture; titles, blank lines and a ruler directly above it are its own."""
        above = self._above(prefix)
        whole = len(above)
        above = above[: whole - titles]
        ruler = bool(above) and OUTPUT_RULER.fullmatch(above[-1]) is not None
        if ruler:
            above.pop()
        while above and not above[-1].strip():
            above.pop()
        self.account.reclaim(capture, whole - len(above), titles + int(ruler))
        prompt, prompt_line = _prompt_above(above)
        if prompt:
            capture.command, capture.host = prompt.command or None, prompt.host
            above = above[prompt_line:]  # what stands above a prompt is about another command
        elif self._previous:
            capture.command, capture.host = self._previous.command, self._previous.host
        if prefix and (match := prefix.pattern.match(line)):
            capture.host = match.groupdict().get("host") or capture.host
        # The time on the line itself, or on one of the three above it.
        candidates = (line, *above[:-4:-1]) if prefix else above[:-4:-1]
        capture.captured_at = next((time for text in candidates if (time := read_time(text))), None)


def _add_unknown_words(lines: Lines, capture: CaptureHead, opening: Opening) -> None:
    """Add the lines of an opening whose words no lexicon has to the votes of the capture."""
    if not opening.unworded:
        return
    ahead = next((ahead for ahead in range(opening.lines) if lines.peek(ahead) == opening.unworded[0]), 0)
    for text in opening.unworded:
        capture.votes.add_unknown(text.strip(), lines.number - opening.above + ahead)


def _about_language(capture: CaptureHead) -> Iterator[Diagnosed]:
    """Say how sure the language of a capture is, and whether its words are known at all."""
    if unknown := capture.votes.unknown_words:
        code, where = unknown
        message = "no lexicon has these words; what stands below them was told by its shape"
        if not capture.votes.has_unknown_title:
            message = "no table has the words of this label, and no other words tell the language"
        yield Diagnosed(diagnose("warning", code, message, *where), capture)
    if not capture.votes.confirmed:
        message = f"the language is probably {capture.votes.language}, by phrases that were never seen in real output"
        yield Diagnosed(diagnose("info", "unconfirmed_language", message, capture.first_line), capture)


def _prompt_above(above: list[str]) -> tuple[Prompt | None, int]:
    """Return the nearest prompt and its index, if it is about the output below.

    With other lines in between it must name the tool; an echo of it may follow it.
    """
    adjacent = True
    found: Prompt | None = None
    for index in range(len(above) - 1, -1, -1):
        prompt = read_prompt(above[index])
        if found:
            echoed = prompt is not None and prompt.command == found.command
            return (prompt, index) if echoed else (found, index + 1)
        if prompt:
            if not prompt.command or not (adjacent or TOOL.search(prompt.command)):
                return None, 0
            found = prompt
        adjacent = adjacent and not above[index].strip()
    return found, 0
