r"""The lines directly above what an output is found by: its titles, and damaged rows.

A text may have been copied from the midst of an output on. Such rows stand before the cursor, so they are no records;
but they are told, since they are lines of the output.

    >>> from netparse_grammars.rows.compiled import headerless_form
    >>> from netparse_grammars.windows.netstat import CONNECTIONS
    >>> row = "  TCP    192.0.2.10:49712    203.0.113.80:443    ESTABLISHED"
    >>> form = headerless_form(CONNECTIONS)
    >>> [is_part_of_row(form, line, row) for line in ("2.10:22  203.0.113.9:50  ESTABLISHED", "for 2.10:22 and all")]
    [True, False]
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from netparse_grammars.context.other_tools import other_tool_of
from netparse_grammars.context.prompts import read_prompt
from netparse_grammars.context.times import is_time

from netparse.reading.lost_counters import lost_counters
from netparse.reading.provenance import own_lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from netparse_grammars.rows.form import Form

    from netparse.finding.lines import Lines
    from netparse.finding.recognizer import Recognizer
    from netparse.finding.section_start import SectionStart
    from netparse.reading.capture import CaptureFacts
    from netparse.reading.line_taker import LineTaker
    from netparse.reading.rows import NumberedLine

FEWEST_WORDS: Final = 3
"""Words of a damaged row, if these are less than half of its cells: prose may begin with the word of one."""
FEWEST_ALIKE: Final = 2
"""Words that must look like cells of a row; half of the words must, too."""
_ANY_LETTER: Final = "z"
"""A letter of which words stand for those of any text."""
_WORD: Final = re.compile(r"[^ ]+")
_LOOK_OF_WORDS: Final = "a"
_UPPER: Final = re.compile("[A-Z_]+")
_LOWER: Final = re.compile("[a-z]+")
_DIGITS: Final = re.compile("[0-9]+")


class LinesAbove:
    """The lines before the cursor, at which an output begins."""

    def __init__(self, above: Sequence[NumberedLine], recognizer: Recognizer, taker: LineTaker) -> None:
        """Begin with all of them left.

        Args:
            above: The lines with their numbers, without the prefix of the output.
            recognizer: What knows headings and messages.
            taker: What takes lines.
        """
        self.left = [*above]
        """Those that are not the output's own."""
        self._recognizer = recognizer
        self._taker = taker

    def take(self, capture: CaptureFacts, start: SectionStart, lines: Lines, *, of_other: bool) -> None:
        """Take those that belong to a capture which begins at the cursor.

        Args:
            capture: The capture.
            start: Its start.
            lines: The lines, which stay where they are.
            of_other: Whether the lines above are those of another tool, so that none is a row.
        """
        if not of_other:
            self._take_damaged_rows(capture, start, lines)
            self._take_lost_counters(capture, start)
        taken, own = own_lines([text for _, text in self.left], start.lines_above)
        rest = len(self.left) - taken
        self._taker.reclaim(capture, [number for number, _ in self.left[rest:]], own)
        del self.left[rest:]

    def _take_damaged_rows(self, capture: CaptureFacts, start: SectionStart, lines: Lines) -> None:
        """Take lines as unparsed that are rows, but damaged, directly above rows without a header."""
        row = lines.peek() or ""
        while start.headerless and start.form and self.left:
            line = self.left[-1][1]
            is_part = is_part_of_row(start.form, line, row) and not self._is_other(line)
            refusal = start.form.refusal(f"{line}\n") if is_part else None
            if refusal is None:
                break
            self._taker.unparsed_above(self.left.pop(), capture, refusal.expected, refusal.column)

    def _take_lost_counters(self, capture: CaptureFacts, start: SectionStart) -> None:
        """Take counters as unparsed whose heading is lost, above the first heading that is there."""
        texts = [text for _, text in self.left]
        blank = bool(texts) and not texts[-1].strip()
        count = lost_counters(start, texts[: len(texts) - blank])
        if count and blank:
            self._taker.reclaim(capture, [self.left.pop()[0]], 0)
        for _ in range(count):
            self._taker.unparsed_above(self.left.pop(), capture, "the heading of these counters above them")

    def _is_other(self, line: str) -> bool:
        """Return whether a line is a known one of other texts."""
        known = self._recognizer.announces(line) or self._recognizer.messages.message(line)
        return bool(known or other_tool_of(line) or is_time(line) or read_prompt(line))


def is_part_of_row(form: Form, line: str, row: str) -> bool:
    """Return whether a line is a row with something missing, at its beginning or end, or one cell that is damaged.

    With cells of another row in their place it is whole. Prose may have such cells, too, but other words as well.

    Args:
        form: The form of the rows.
        line: The line.
        row: A row.
    """
    words, cells = line.split(), row.split()
    if not min(FEWEST_WORDS, len(cells) / 2) <= len(words) <= len(cells):
        return False
    looks = {*cells, *map(_look_of, cells)} - {_LOOK_OF_WORDS}
    alike = sum(word in looks or _look_of(word) in looks for word in words)
    if alike < FEWEST_ALIKE or 2 * alike < len(words):
        return False
    others = _WORD.sub(lambda word: _ANY_LETTER * len(word[0]), line)
    completed = zip(_completed(line, row), _completed(others, row), strict=True)
    return any(form.match(f"{text}\n") and not form.match(f"{other}\n") for text, other in completed)


def _completed(line: str, row: str) -> Iterator[str]:
    """Yield a line with cells of a row before it, behind it, or in place of one word.

    The word at a break may be what is left of a cell.
    """
    words, cells = [*_WORD.finditer(line)], [*_WORD.finditer(row)]
    for before, cell in pairwise(cells):
        if 2 * len(words) >= len(cells):
            yield from (row[: cell.start()] + line[word.start() :] for word in words[:2])
        yield from (line[: word.end()] + row[before.end() :] for word in words[-2:])
    for word, cell in zip(words, cells, strict=False):
        yield line[: word.start()] + cell[0] + line[word.end() :]


def _look_of(word: str) -> str:
    """Return what a word has in common with those of its kind."""
    return _DIGITS.sub("0", _LOWER.sub("a", _UPPER.sub("A", word)))
