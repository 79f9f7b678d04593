"""Lines taken off the cursor by what they are: the events that say so are put into a queue."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from netparse.reading.events import DiagnosticFound, LinesRead
from netparse.schema.diagnostics import diagnose

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from netparse_grammars.dialect import Message

    from netparse.finding.lines import Lines
    from netparse.reading.capture import CaptureFacts
    from netparse.reading.events import EventQueue, LineKind
    from netparse.reading.rows import NumberedLine
    from netparse.schema.diagnostics import DiagnosticCode, Severity

BLANK_LIMIT: Final = 3
"""Blank lines within the text of a message. Tools print one; a mail may have added some."""


class LineTaker:
    """Moves the cursor past lines and says what they are. A line that is not taken is context."""

    def __init__(self, queue: EventQueue, announces: Callable[[str], bool]) -> None:
        """Prepare to take lines.

        Args:
            queue: Where the events go.
            announces: Tells whether a line is a heading or a header line, with which a message ends.
        """
        self._queue = queue
        self._announces = announces

    def diagnose(
        self,
        severity: Severity,
        code: DiagnosticCode,
        message: str,
        line: int | None = None,
        text: str | None = None,
        capture: CaptureFacts | None = None,
        column: int | None = None,
    ) -> None:
        """Put a diagnostic into the queue."""
        self._queue.put(DiagnosticFound(diagnose(severity, code, message, line, text, column), capture))

    def structure(self, lines: Lines, capture: CaptureFacts, count: int = 1) -> None:
        """Take lines as structure of a capture."""
        if count:
            self._take("structure", lines, capture, count)

    def row(self, lines: Lines, capture: CaptureFacts, count: int = 1) -> None:
        """Take lines of a row; what they are is decided when the row is normalized."""
        lines.advance(count)
        capture.last_line = lines.number - 1

    def blanks(self, lines: Lines, capture: CaptureFacts) -> None:
        """Take the blank lines at the cursor: those that touch an output count as its structure, but are not in it."""
        first = lines.number
        while (line := lines.peek()) is not None and not line.strip():
            lines.advance()
        if lines.number > first:
            self._queue.put(LinesRead("structure", first, lines.number - first, capture))

    def reclaim(self, capture: CaptureFacts, numbers: Sequence[int], own: int) -> None:
        """Take lines directly above a capture as its structure after all.

        Args:
            capture: The capture.
            numbers: The numbers of the lines.
            own: How many lines above its first one are part of the capture.
        """
        for number in numbers:
            self._queue.put(LinesRead("structure", number, 1, capture))
        capture.first_line -= own

    def unparsed(
        self, lines: Lines, capture: CaptureFacts, expected: str, column: int | None = None, *, cut: bool = False
    ) -> None:
        """Take one line as unparsed, with a diagnostic.

        Args:
            lines: The lines.
            capture: The capture in which it stands.
            expected: What a grammar expected.
            column: The column at which it did.
            cut: Whether the line is the beginning of a row.
        """
        self._diagnose_unparsed(lines.number, lines.peek(), capture, expected, column, cut=cut)
        self._take("unparsed", lines, capture, 1)

    def unparsed_above(
        self, line: NumberedLine, capture: CaptureFacts, expected: str, column: int | None = None, *, cut: bool = False
    ) -> None:
        """Take a line above a capture as an unparsed one of it; what the capture begins with stands directly below."""
        number, text = line
        self._diagnose_unparsed(number, text, capture, expected, column, cut=cut)
        self._queue.put(LinesRead("unparsed", number, 1, capture))
        capture.first_line = number

    def _diagnose_unparsed(
        self,
        number: int,
        text: str | None,
        capture: CaptureFacts,
        expected: str,
        column: int | None,
        *,
        cut: bool,
    ) -> None:
        where = f" at column {column}" if column else ""
        message = f"the row ends before {expected}{where}" if cut else f"expected {expected}{where}"
        code: DiagnosticCode = "cut_row" if cut else "unparsed_line"
        self.diagnose("error", code, message, number, text, capture, column)

    def message(self, lines: Lines, message: Message, capture: CaptureFacts | None = None) -> None:
        """Take a message and the lines of its body, with a diagnostic."""
        text = lines.peek() or ""
        self.diagnose(message.severity, "tool_message", text.strip(), lines.number, text, capture)
        self._take("message", lines, capture, 1)
        while message.body:
            ahead = (lines.peek(count) for count in range(BLANK_LIMIT + 1))
            blanks = next((count for count, text in enumerate(ahead) if text is None or text.strip()), 0)
            line = lines.peek(blanks)
            if line is None or not re.fullmatch(message.body, line.rstrip()) or self._announces(line):
                break
            self._take("message", lines, capture, blanks + 1)

    def _take(self, kind: LineKind, lines: Lines, capture: CaptureFacts | None, count: int) -> None:
        self._queue.put(LinesRead(kind, lines.number, count, capture))
        lines.advance(count)
        if capture:
            capture.last_line = lines.number - 1
