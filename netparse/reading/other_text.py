"""Lines outside any output of which the reader of a report must know: they look like one, and are not read.

Other tools have headers of their own, rows may stand without what announces them, and below a known header may stand
rows that are not known. Each is diagnosed, so that an input is not silently passed over.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Final

from netparse_grammars.context.other_tools import COLUMN_RULER, other_tool_of
from netparse_grammars.context.prefixes import prefixes_of
from netparse_grammars.context.prompts import read_prompt

from netparse.finding.lines import BEHIND

if TYPE_CHECKING:
    from collections.abc import Iterator

    from netparse_grammars.dialect import Table

    from netparse.finding.lines import Lines
    from netparse.finding.recognizer import Recognizer
    from netparse.finding.section_start import SectionStart
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
        self._tool: str | None = None
        """The other tool in whose output the cursor stood last."""
        self._tool_table: Table | None = None
        """The table whose header it has, if it was known by its rows only."""
        self._tool_end = 0
        """The number of the line behind what is known to be its output."""
        self.since_output = False
        """Whether another tool has shown itself since the last output began."""
        self._headers: set[str] = set()
        self._first_row: tuple[int, str] | None = None
        self._rows = 0
        self._last_rows: deque[int] = deque(maxlen=BEHIND)
        """The numbers of the last of them, of which an output below may take some."""

    def look_at(self, lines: Lines, *, announced: bool) -> None:
        """Look at the line at the cursor, with which no output begins.

        Args:
            lines: The lines.
            announced: Whether it has what an output that is read may begin with, and not only signs of another tool.
        """
        line = lines.peek() or ""
        if tool := other_tool_of(line) or next(filter(None, map(other_tool_of, _without_prefixes(line))), None):
            self._diagnose_tool(tool, lines.number, line)
        elif self._tool_end > lines.number or self.reaches(lines):
            return
        elif not (announced and self._diagnose_unknown_rows(lines, line)) and self._recognizer.looks_like_a_row(line):
            self._first_row = self._first_row or (lines.number, line)
            self._rows += 1
            self._last_rows.append(lines.number)

    def take_back(self, first: int) -> None:
        """Take it back that lines from some number on stand in no output, since one begins with them."""
        self.since_output = False
        while self._last_rows and self._last_rows[-1] >= first:
            self._last_rows.pop()
            self._rows -= 1
        self._first_row = self._first_row if self._rows else None

    def claims(self, start: SectionStart, lines: Lines) -> bool:
        """Return whether the section at the cursor is one of another tool, though it has a header that is read."""
        tool = start.other_tool
        if start.table and start.table is self._tool_table and self.reaches(lines):
            tool = self._tool  # a later part of its output, which may have nothing of its own
        if tool is None:
            return False
        self._diagnose_tool(tool, lines.number, lines.peek() or "", start.table)
        return True

    def reaches(self, lines: Lines) -> bool:
        """Return whether the output of another tool reaches the cursor: no blank line or prompt stands between."""
        begins = self._tool_end
        is_near = any(number < begins or _is_column_ruler(text) for number, text in lines.behind)
        for number, text in reversed(lines.behind) if is_near else ():
            if number < begins or _is_column_ruler(text):
                self._tool_end = lines.number
                return True
            if not text.strip() or read_prompt(text):
                break
        return False

    def _diagnose_tool(self, tool: str, number: int, line: str, table: Table | None = None) -> None:
        """Warn once about each tool that is not supported, and note where its output begins."""
        self._tool, self._tool_table, self._tool_end = tool, table, number + 1
        self.since_output = True
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


def _is_column_ruler(line: str) -> bool:
    return "--" in line and COLUMN_RULER.fullmatch(line) is not None


def _without_prefixes(line: str) -> Iterator[str]:
    return (prefix.without(line) for prefix in prefixes_of(line))
