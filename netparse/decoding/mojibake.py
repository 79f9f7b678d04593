r"""Text that was decoded by the wrong code page, and put right by the words that come out.

A log in cp850 that was opened as cp1252 and saved again is valid UTF-8 and says ``Direcci¢n``. What was misread is
undone by reading it back: nothing but a word of a lexicon proves it, so correct text stays as it is.

    >>> repair = Repair()
    >>> repair.lines("  Proto  Direcci¢n local\n", 1)
    '  Proto  Dirección local\n'
    >>> repair.end()
    ''
    >>> repair.diagnostics[0].message
    'cp850 text had been read as cp1252; 1 line was repaired by 1 word of the language "es"'
"""

from __future__ import annotations

import re
from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from netparse.decoding.code_pages import MOST_PARTS, proper_words, text_words
from netparse.decoding.line_ends import count_line_ends, foreign_lines, lines_of
from netparse.decoding.misreadings import (
    CACHED_CELLS,
    Misreading,
    Misreadings,
    as_meant,
    is_proof,
    misreadings_of,
    rank_misreading,
)
from netparse.decoding.reading_votes import ReadingVotes
from netparse.schema.diagnostics import diagnose

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from netparse.schema.diagnostics import Diagnostic

_REACH: Final = 4096
"""Characters before the first known word whose lines are read like its own: its title, its header and some rows. Text
far away may have another origin."""
_LONGEST: Final = 160
"""Characters that a cell with words of a lexicon may have: no phrase is longer, and a cell may be as long as a line."""
_CELL: Final = re.compile(r"[^\0-\x20]+")
_FOREIGN: Final = re.compile(r"[^\0-\x7f]")


class _Cell(NamedTuple):
    """The words of a lexicon between two blanks."""

    garbled: dict[str, Misreadings]
    """The garbled ones, each with the misreadings that explain it."""
    proper: bool
    """Whether there is one that is written correctly."""


@dataclass
class _RepairedPart:
    """Successive lines with the same misreading."""

    line: int
    votes: ReadingVotes[Misreading, str]
    repaired: int = 0

    @property
    def diagnostic(self) -> Diagnostic | None:
        misread = self.votes.chosen
        if misread is None or not self.repaired:
            return None
        words = len(self.votes.words)
        message = (
            f"{misread.page} text had been read as {misread.taken_for}; "
            f"{self.repaired} {'line was' if self.repaired == 1 else 'lines were'} repaired "
            f'by {words} {"word" if words == 1 else "words"} of the language "{misread.language}"'
        )
        return diagnose("warning", "repaired_text", message, self.line)


class Repair:
    """Repairs lines, each by its own words or by those of the lines around it."""

    def __init__(self, *, streaming: bool = False) -> None:
        """Prepare to repair.

        Args:
            streaming: Whether no line may wait for those that follow it.
        """
        self._streaming = streaming
        self.unreported = 0
        """How many repaired parts have no diagnostic."""
        self._parts: list[_RepairedPart] = []
        self._cells: dict[str, _Cell] = {}
        """The cells that are not ASCII and were looked up."""
        self._begin()

    def _begin(self) -> None:
        self._done = ""
        """Lines that can be returned."""
        self._held = ""
        """Lines that wait for a word."""
        self._settled = False
        """Whether a word has shown that the text is garbled, or that it is not."""
        self._part: _RepairedPart | None = None
        """The lines that are being repaired; None if the text is right."""

    def lines(self, text: str, number: int) -> str:
        """Return whole lines as they were meant, and lines that have waited for them.

        Args:
            text: The lines that follow those of the call before.
            number: The number of the first line that was not returned yet.
        """
        done, text = self._done, self._held + text
        self._done = self._held = ""
        if text.isascii():
            return done + text
        cells = {cell for cell in set(_CELL.findall(foreign_lines(text))) if not cell.isascii()}
        self._look_up(cells)
        if self._part is None and not any(self._cells[cell].garbled for cell in cells):
            return done + self._unchanged(text, cells)
        return done + "".join(self._repaired(text, number + count_line_ends(done)))

    @property
    def waiting(self) -> str:
        """The lines that were not returned yet."""
        return self._done + self._held

    def end_part(self) -> None:
        """End the waiting: what follows is another part, and nothing is known of it."""
        done = self.waiting
        self._begin()
        self._done = done

    def end(self) -> str:
        """Return the lines that still wait."""
        return self.waiting

    def _unchanged(self, text: str, cells: Iterable[str]) -> str:
        """Return lines without a garbled word; the last ones wait if the next lines may show that they are garbled."""
        self._settled = self._settled or any(self._cells[cell].proper for cell in cells)
        if self._settled or self._streaming:
            return text
        start = text.rfind("\n", 0, max(len(text) - _REACH, 0)) + 1
        foreign = _FOREIGN.search(text, start)
        start = text.rfind("\n", 0, foreign.start()) + 1 if foreign else len(text)
        self._held = text[start:]
        return text[:start]

    def _repaired(self, text: str, number: int) -> Iterator[str]:
        waiting: deque[str] = deque()
        """Lines before the first known word."""
        offset = 0
        for line in lines_of(text):
            cells = [] if line.isascii() else [cell for cell in _CELL.findall(line) if not cell.isascii()]
            if cells:
                self._judge(cells, number + len(waiting))
            if not self._settled:
                waiting.append(line)
                offset += len(line)
                continue
            while waiting:
                before = waiting.popleft()
                near = offset <= _REACH
                offset -= len(before)
                yield self._meant(before, number) if near and not before.isascii() else before
                number += 1
            yield self._meant(line, number) if cells else line
            number += 1
        yield from waiting

    def _judge(self, cells: Iterable[str], number: int) -> None:
        """Decide by the words of a line whether it is garbled, and by which misreading."""
        found = [self._cells[cell] for cell in cells]
        garbled = {word: misread for cell in found for word, misread in cell.garbled.items()}
        if not garbled:
            if any(cell.proper for cell in found):
                self._settled, self._part = True, None
            return
        if self._part is None or not self._part.votes.add(garbled):
            self._part = _RepairedPart(number, ReadingVotes(rank_misreading))
            self._part.votes.add(garbled)
            if len(self._parts) < MOST_PARTS:
                self._parts.append(self._part)
            else:
                self.unreported += 1
        self._settled = True

    def _meant(self, line: str, number: int) -> str:
        part = self._part
        if part is None:
            return line
        readings = part.votes.readings
        known = self._cells
        sure = any(known[cell].garbled for cell in _CELL.findall(line) if not cell.isascii())

        def meaning(found: re.Match[str]) -> str:
            cell = found.group()
            return cell if cell.isascii() or known[cell].proper else as_meant(cell, readings, sure=sure)

        meant = _CELL.sub(meaning, line)
        if meant != line:
            part.line = min(part.line, number)
            part.repaired += 1
        return meant

    def _look_up(self, cells: set[str]) -> None:
        """Look up which cells hold words of a lexicon, and which ones garbled words."""
        if len(self._cells) > CACHED_CELLS:
            self._cells.clear()
        new = {cell: text_words(cell) if len(cell) <= _LONGEST else [] for cell in cells if cell not in self._cells}
        right = proper_words()
        words = {word for found in new.values() for word in found if not word.isascii()}
        garbled = misreadings_of([word for word in words if word not in right and is_proof(word)])
        for cell, found in new.items():
            misread = {word: frozenset(garbled[word]) for word in found if word in garbled}
            self._cells[cell] = _Cell(misread, not right.isdisjoint(found))

    @property
    def diagnostics(self) -> list[Diagnostic]:
        """A diagnostic for each part of which lines were repaired."""
        found = [part.diagnostic for part in self._parts]
        return [diagnostic for diagnostic in found if diagnostic]
