"""Lines outside any output of which the reader of a report must know: they look like one, and are not read.

Other tools have headers of their own, rows may stand without what announces them, and below a known header may stand
rows that are not known. Each is diagnosed, so that an input is not silently passed over.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from netparse_grammars.context.other_tools import other_tool_of
from netparse_grammars.context.prefixes import prefixes_of

if TYPE_CHECKING:
    from netparse.finding.lines import Lines
    from netparse.finding.recognizer import Recognizer
    from netparse.reading.line_taker import LineTaker

MOST_HEADERS: Final = 16
"""Headers with unknown rows that are diagnosed: no tool prints more tables, and a text may repeat one for ever."""


class OtherText:
    """The lines of one document that are read by nothing."""

    def __init__(self, recognizer: Recognizer, taker: LineTaker) -> None:
        """Begin with no line.

        Args:
            recognizer: What knows headers and rows.
            taker: Where diagnostics go.
        """
        self._recognizer = recognizer
        self._taker = taker
        self._tools: set[str] = set()
        self._headers: set[str] = set()
        self._first_row: tuple[int, str] | None = None
        self._rows = 0

    def look_at(self, lines: Lines) -> None:
        """Look at the line at the cursor, with which no output begins."""
        line = lines.peek() or ""
        if tool := other_tool_of(line):
            self._diagnose_tool(tool, lines.number, line)
        elif not self._diagnose_unknown_rows(lines, line) and self._recognizer.looks_like_a_row(line):
            self._first_row = self._first_row or (lines.number, line)
            self._rows += 1

    def _diagnose_tool(self, tool: str, number: int, line: str) -> None:
        """Warn once about each tool that is not supported."""
        if tool not in self._tools:
            self._tools.add(tool)
            message = f"this looks like the output of {tool}, which is not read"
            self._taker.diagnose("warning", "unsupported_tool", message, number, line)

    def _diagnose_unknown_rows(self, lines: Lines, line: str) -> bool:
        """Warn once about each known header below which nothing is a row of its table; return whether this is one."""
        following = lines.peek(1)
        if following is None:
            return False
        for prefix in (None, *prefixes_of(line)):
            text, below = (prefix.without(one) if prefix else one for one in (line, following))
            if not self._recognizer.is_header_of_unknown_rows(text, below):
                continue
            header = " ".join(text.split())
            if header not in self._headers and len(self._headers) < MOST_HEADERS:
                self._headers.add(header)
                message = "the header of a known table stands above lines that are not read as its rows"
                self._taker.diagnose("warning", "unknown_rows", message, lines.number, line)
            return True
        return False

    def end(self) -> None:
        """Diagnose what is known when the whole document is read."""
        if self._first_row:
            number, text = self._first_row
            message = f"this line looks like a row but stands in no output; lines like it in the input: {self._rows}"
            self._taker.diagnose("warning", "stray_rows", message, number, text)
