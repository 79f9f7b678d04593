r"""A document as a sequence of lines, read ahead as little as possible.

`Lines` is a cursor: it looks ahead, never back, and keeps about one block of the text. Where every line of an output
carries a prefix (a mail quote, a log's time stamp, a comment sign), `Lines.without` gives the same lines without it.

    >>> from netparse_grammars.context.prefixes import prefixes_of
    >>> lines = Lines(iter(["first\n> second\n> third\n"]))
    >>> lines.skip()
    >>> quoted = lines.without(prefixes_of("> ")[0])
    >>> quoted.peek(), quoted.peek(1), quoted.number
    ('second', 'third', 2)
"""

from __future__ import annotations

import sys
from collections import deque
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from netparse_grammars.context.prefixes import Prefix

    from netparse.finding.search import Finder

AHEAD: Final = 1 << 14
"""Characters that stand ready after the cursor, if the document has them and need not be waited for: a chunk of rows
fits in, so that reading on does not break runs of rows."""
SEEN_THE_END: Final = sys.maxsize
"""What was looked at if it is known that nothing stands behind it."""
BEGINNING: Final = 3
"""Lines in which it shows that something begins: no pattern that is searched for spans more."""
BEHIND: Final = 24
"""Lines before the cursor that are remembered: as many as a screen has."""


class Lines:
    """A cursor over the lines of a document."""

    def __init__(self, blocks: Iterator[str], number: int = 1, *, streaming: bool = False) -> None:
        """Start before the first line.

        Args:
            blocks: The text in blocks of whole lines, each line ended by a line feed.
            number: The number of the first line.
            streaming: Whether the text comes while it is read: then no line is waited for that is not looked at.
        """
        self.streaming = streaming
        self.text = ""
        self.pos = 0
        self.number = number
        self.behind: deque[tuple[int, str]] = deque(maxlen=BEHIND)
        """The lines that were skipped last, with their numbers and without their line feeds."""
        self.looked = 0
        """How many characters after the cursor were looked at since somebody set it to 0; more than the text has if its
        end was seen."""
        self._blocks = blocks
        self._ended = False

    def fill(self, ahead: int = 0) -> bool:
        """Read on until enough text stands ready; return whether any was read."""
        ahead = max(ahead, 0 if self.streaming else AHEAD)
        before = len(self.text) - self.pos
        while not self._ended and len(self.text) - self.pos < ahead:
            block = next(self._blocks, None)
            if block is None:
                self._ended = True
            else:
                self.text = self.text[self.pos :] + block
                self.pos = 0
        return len(self.text) - self.pos > before

    def read_more(self) -> bool:
        """Read one more block, if there is one; return whether there was."""
        return self.fill(len(self.text) - self.pos + 1)

    @property
    def waits(self) -> bool:
        """Whether the next line, if there is one, has to be waited for."""
        return self.streaming and self.pos == len(self.text)

    def stand_ready(self, count: int) -> bool:
        """Return whether so many lines can be looked at without reading on."""
        end = self.pos
        for _ in range(count):
            end = self.text.find("\n", end) + 1
            if not end:
                return False
        return True

    def peek(self, ahead: int = 0) -> str | None:
        """Return a line ahead of the cursor without its line feed, or None after the last one."""
        start = self._start(ahead)
        if start is None:
            return None
        end = self.text.index("\n", start)
        if end - self.pos >= self.looked:
            self.looked = end - self.pos + 1
        return self.text[start:end]

    def peek_text(self, count: int, ahead: int = 0) -> str:
        """Return some lines ahead of the cursor with their line feeds, as many as there are."""
        start, end = self.span(count, ahead)
        return self.text[start:end]

    def span(self, count: int, ahead: int = 0) -> tuple[int, int]:
        """Return where in ``text`` some lines ahead of the cursor begin and end, as many as there are."""
        start = end = self._start(ahead)
        if start is None or end is None:
            return self.pos, self.pos
        for _ in range(count):
            following = self.text.find("\n", end) + 1
            if not following:
                # The text has to be read on, which may move it.
                length = end - self.pos
                if self.fill(length + 1):
                    return self.span(count, ahead)
                self.looked = SEEN_THE_END
                break
            end = following
        self.looked = max(self.looked, end - self.pos)
        return start, end

    def _start(self, ahead: int) -> int | None:
        while True:
            start = self.pos
            for _ in range(ahead):
                start = self.text.find("\n", start) + 1
                if not start:
                    break
            else:
                if start < len(self.text):
                    return start
            if not self.fill(len(self.text) - self.pos + 1):
                self.looked = SEEN_THE_END
                return None

    def advance(self, count: int = 1) -> None:
        """Move the cursor past some lines."""
        for _ in range(count):
            self.pos = self.text.index("\n", self.pos) + 1
        self.number += count
        self.fill()

    def skip(self) -> None:
        """Move the cursor past one line and remember it."""
        self.behind.append((self.number, self.peek() or ""))
        self.advance()

    def move_to(self, pos: int, count: int) -> None:
        """Move the cursor to an offset in ``text``, past a known number of lines."""
        self.pos = pos
        self.number += count
        self.fill()

    def skip_to(self, finder: Finder) -> bool:
        """Move to the next line in which something is found; return whether there is one."""
        while True:
            found = finder.search(self.text, self.pos)
            end = self._last_lines() if found is None else self.text.rfind("\n", self.pos, found) + 1
            if end > self.pos:
                skipped = self.text.count("\n", self.pos, end)
                texts = self.text[self.pos : end].rsplit("\n", BEHIND + 1)[-BEHIND - 1 : -1]
                self.behind.extend(enumerate(texts, self.number + skipped - len(texts)))
                self.move_to(end, skipped)
            if found is not None:
                return True
            if self._ended and self.pos == len(self.text):
                return False
            self.read_more()

    def has_next(self, finder: Finder) -> bool:
        """Return whether something is found in the line at the cursor."""
        self.peek(BEGINNING)  # a pattern needs its lines in the text
        found = finder.search(self.text, self.pos)
        return found is not None and found <= self.text.index("\n", self.pos)

    def _last_lines(self) -> int:
        """Return the offset of the last lines, which may begin something that the next block shows."""
        end = len(self.text)
        if not self._ended:
            for _ in range(BEGINNING):
                end = max(self.text.rfind("\n", self.pos, max(end - 1, self.pos)) + 1, self.pos)
        return end

    def raw(self, offset: int, count: int) -> list[str]:
        """Return some lines with their line feeds, from an offset after the cursor on, which stays where it is."""
        lines: list[str] = []
        while len(lines) < count:
            start = self.pos + offset
            end = self.text.find("\n", start) + 1
            if end:
                lines.append(self.text[start:end])
                offset += end - start
            elif not self.fill(len(self.text) - self.pos + 1):
                break
        return lines

    def without(self, prefix: Prefix | None) -> Lines:
        """Return the lines from here on without a prefix, up to the first that has none and is not blank.

        Until the result is closed, it owns the cursor.
        """
        return self if prefix is None else _Stripped(self, prefix)

    def close(self) -> None:
        """Move the lines that these were taken from past what was read."""


class _Stripped(Lines):
    """Lines without their prefix, taken off a cursor a few at a time."""

    def __init__(self, lines: Lines, prefix: Prefix) -> None:
        self._lines = lines
        self._prefix = prefix
        self._lengths: deque[int] = deque()
        """Lengths of the lines that were taken and that the other cursor still stands before."""
        super().__init__(self._strip(), lines.number, streaming=True)

    @property
    def waits(self) -> bool:
        return self._lines.streaming and self.pos == len(self.text)

    def _strip(self) -> Iterator[str]:
        count = 16
        while True:
            self.close()
            raw = self._lines.raw(sum(self._lengths), count + 1)
            stripped: list[str] = []
            matches = [self._prefix.pattern.match(line) for line in raw]
            for line, match, following in zip(raw[:count], matches, [*matches[1:], None], strict=False):
                if match:
                    stripped.append(line[match.end() :])
                elif not line.strip() or following:
                    stripped.append(line)  # blank, or the one line that lost its prefix
                else:
                    break
            if stripped:
                self._lengths.extend(map(len, raw[: len(stripped)]))
                yield "".join(stripped)
            if len(stripped) < count:
                return
            count = min(2 * count, 1 << 10)

    def close(self) -> None:
        count = self.number - self._lines.number
        if count:
            length = sum(self._lengths.popleft() for _ in range(count))
            self._lines.move_to(self._lines.pos + length, count)
