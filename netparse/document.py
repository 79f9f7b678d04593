"""A document read from its first line to its last: captures, their rows, and an account of every line.

`Document.events` is the whole of it: a stream of events, in order, in constant memory. Rows are still text; their
meaning is `netparse.normalize`'s.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from netparse_grammars.surroundings import TOOL, Prompt, read_prompt, read_time

from netparse.account import Account, diagnosed
from netparse.events import CaptureBegun, CaptureEnded, CaptureHead, Diagnosed, Event, diagnose
from netparse.section import RESUME_LIMIT, Section
from netparse.split import Lines, Prefix, prefix_of

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    from netparse.recognize import Opening, Recognizer

_OUTPUT_RULER: Final = re.compile(r" *={20,} *")


class Document:
    """Reads one document."""

    def __init__(self, blocks: Iterator[str], recognizer: Recognizer) -> None:
        """Prepare to read.

        Args:
            blocks: The text in blocks of whole lines, as `netparse.decode` yields them.
            recognizer: What to look for.
        """
        self.lines = Lines(blocks)
        self.recognizer = recognizer
        self.account = Account()
        self.captures = 0
        self._previous: CaptureHead | None = None
        """The capture that ended where the cursor stands."""

    def events(self) -> Iterator[Event]:
        """Yield everything that is found in the document, in order; ``account`` is complete afterwards."""
        lines = self.lines
        end = lines.number
        while (before := lines.skip_to(self.recognizer.trigger)) is not None:
            if lines.number != end:
                self._previous = None
            if not (yield from self._output(before)):
                lines.skip()
            end = lines.number
        self.account.close(lines.number - 1)
        if not self.captures:
            message = "no output of netstat or route print was recognized in this input"
            yield Diagnosed(diagnose("error", "nothing_recognized", message))

    def _output(self, before: str) -> Generator[Event, None, bool]:
        """Read the output that begins at the cursor, if one does; return whether it does."""
        prefix = prefix_of(before) if before.strip() else None
        if before.strip() and not prefix:
            return False
        lines = self.lines.without(prefix)
        if opening := self.recognizer.opening(lines) or self.recognizer.bare(lines):
            yield from self._capture(lines, opening, prefix, before)
        elif message := self.recognizer.message(lines.peek() or ""):
            yield self.account.message(lines, message)
        else:
            lines.close()
            return False
        lines.close()
        self.lines.behind.clear()
        return True

    def _capture(self, lines: Lines, opening: Opening, prefix: Prefix | None, before: str) -> Iterator[Event]:
        self.captures += 1
        capture = CaptureHead(opening.dialect, self.captures, lines.number, lines.number)
        self._look_around(capture, prefix, before)
        yield CaptureBegun(capture)
        following: Opening | None = opening
        while following:
            capture.enter(following)
            self.account.structure(lines, capture, following.lines)
            if following.bare:
                message = "rows without a header line; what the columns are was told by their shape"
                yield diagnosed(capture, diagnose("warning", "headerless_rows", message, lines.number))
            if following.unknown:
                message = f"the header has an unknown column {following.unknown!r}; its cells are in native"
                yield diagnosed(capture, diagnose("warning", "unknown_header", message, lines.number - 1))
            if following.form and following.table:
                yield from Section(lines, capture, following, self.recognizer, self.account).read()
            following = yield from self._following(lines, capture)
        self.account.blanks(lines)
        self._previous = capture
        yield CaptureEnded(capture)

    def _following(self, lines: Lines, capture: CaptureHead) -> Generator[Event, None, Opening | None]:
        """Return the next section of the same capture; lines in the midst of a capture that are none are unparsed."""
        for start in range(RESUME_LIMIT):
            opening = self.recognizer.opening(lines, capture.dialect, start)
            if opening and (opening.tool or opening.headings) and capture.continues_with(opening):
                for _ in range(start):
                    yield self.account.unparsed(lines, capture, "a row, a heading or a ruler")
                return self.recognizer.opening(lines, capture.dialect)
            line = lines.peek(start)
            if opening or line is None or not line.strip() or read_prompt(line):
                return None
        return None

    def _look_around(self, capture: CaptureHead, prefix: Prefix | None, before: str) -> None:
        """Learn from the lines above a capture; blank lines and a ruler directly above it are its own."""
        above = list(self.lines.behind)
        if prefix:
            matches = [prefix.pattern.match(line) for line in above]
            above = [line[match.end() :] if match else line for line, match in zip(above, matches, strict=True)]
        if above and _OUTPUT_RULER.fullmatch(above[-1]):
            above.pop()
            self.account.counts.structure += 1
            capture.first_line -= 1
        while above and not above[-1].strip():
            above.pop()
            self.account.counts.structure += 1
        prompt = _prompt_above(above)
        if prompt:
            capture.command, capture.host = prompt.command or None, prompt.host
        elif self._previous:
            capture.command, capture.host = self._previous.command, self._previous.host
        capture.captured_at = next((time for line in (before, *above[:-4:-1]) if (time := read_time(line))), None)
        if prefix and (match := prefix.pattern.match(before)):
            capture.host = match.groupdict().get("host") or capture.host


def _prompt_above(above: list[str]) -> Prompt | None:
    """Return the nearest prompt. With other lines in between it must name the tool; an echo of it may follow it."""
    adjacent = True
    found: Prompt | None = None
    for line in reversed(above):
        prompt = read_prompt(line)
        if found:
            return prompt if prompt and prompt.command == found.command else found
        if prompt:
            if not prompt.command or not (adjacent or TOOL.search(prompt.command)):
                return None
            found = prompt
        adjacent = adjacent and not line.strip()
    return found
