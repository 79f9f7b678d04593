"""The account of lines: whoever reads a line says here what it was, and each line is counted once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Literal

from netparse.reading.events import Diagnosed, RowsRead
from netparse.schema.diagnostics import diagnose
from netparse.schema.report import LineCounts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from netparse_grammars.dialect import Message

    from netparse.finding.lines import Lines
    from netparse.reading.capture import CaptureHead


BLANK_LIMIT: Final = 3
"""Blank lines after which a table or a message may still go on."""


class Account:
    """Takes lines off a cursor, by what they are: every method moves the cursor past what it counts.

    Lines that nobody takes are context.
    """

    def __init__(self, announces: Callable[[str], bool]) -> None:
        """Begin with nothing.

        Args:
            announces: Tells whether a line is a heading or a header line, with which a message ends.
        """
        self.counts = LineCounts()
        self._announces = announces

    def close(self, total: int) -> None:
        """Complete the counts: what was not taken of all lines is context."""
        counts = self.counts
        counts.total = total
        counts.context = total - counts.records - counts.structure - counts.messages - counts.unparsed

    def structure(self, lines: Lines, capture: CaptureHead, count: int = 1) -> None:
        """Take lines as structure of a capture."""
        if count:
            lines.advance(count)
            self.counts.structure += count
            capture.last_line = lines.number - 1

    def blanks(self, lines: Lines) -> None:
        """Take the blank lines at the cursor, which belong to the output that they touch."""
        while (line := lines.peek()) is not None and not line.strip():
            lines.advance()
            self.counts.structure += 1

    def reclaim(self, capture: CaptureHead, count: int, lines: int) -> None:
        """Count lines directly above a capture as its structure, of which some, from the first on, are part of it."""
        self.counts.structure += count
        capture.first_line -= lines

    def records(self, lines: Lines, capture: CaptureHead, count: int) -> None:
        """Take lines from which a record was read."""
        lines.advance(count)
        self.counts.records += count
        capture.last_line = lines.number - 1

    def restructure(self, count: int) -> None:
        """Count lines as structure that were taken for rows: headings among them."""
        self.counts.records -= count
        self.counts.structure += count

    def reject(self, rows: RowsRead, index: int, reason: str) -> Iterator[Diagnosed]:
        """Count the lines of a row as unparsed after all, because a value in it is impossible."""
        for number, text in rows.lines(index):
            self.counts.records -= 1
            self.counts.unparsed += 1
            yield Diagnosed(diagnose("error", "unparsed_line", reason, number, text), rows.capture)

    def unparsed(
        self, lines: Lines, capture: CaptureHead, expected: str, column: int | None = None, *, cut: bool = False
    ) -> Diagnosed:
        """Take one line as unparsed and return its diagnostic."""
        where = f" at column {column}" if column else ""
        message = f"the row ends before {expected}{where}" if cut else f"expected {expected}{where}"
        code: Literal["cut_row", "unparsed_line"] = "cut_row" if cut else "unparsed_line"
        diagnostic = diagnose("error", code, message, lines.number, lines.peek(), column)
        capture.last_line = lines.number
        lines.advance()
        self.counts.unparsed += 1
        return Diagnosed(diagnostic, capture)

    def message(self, lines: Lines, message: Message, capture: CaptureHead | None = None) -> Diagnosed:
        """Take a message and the lines of its body, and return its diagnostic."""
        text = lines.peek() or ""
        diagnostic = diagnose(message.severity, "tool_message", text.strip(), lines.number, text)
        self._take_message(lines)
        while message.body:
            ahead = (lines.peek(count) for count in range(BLANK_LIMIT + 1))
            blanks = next((count for count, text in enumerate(ahead) if text is None or text.strip()), 0)
            line = lines.peek(blanks)
            if line is None or not re.fullmatch(message.body, line.rstrip()) or self._announces(line):
                break
            for _ in range(blanks + 1):
                self._take_message(lines)
        if capture is None:
            return Diagnosed(diagnostic)
        capture.last_line = lines.number - 1
        return Diagnosed(diagnostic, capture)

    def _take_message(self, lines: Lines) -> None:
        lines.advance()
        self.counts.messages += 1
