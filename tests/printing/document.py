"""An input under construction: its lines, and the report that they must give.

Every line is entered with its category, every record with the line it stands on, so counts and line numbers
follow from the construction. Changes of the whole text (a prefix, a wrap, blank lines) keep the two in step.
"""

from __future__ import annotations

import codecs
import re
from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Final, Literal

if TYPE_CHECKING:
    from collections.abc import Callable

Category = Literal["records", "structure", "messages", "context", "unparsed"]
Severity = Literal["error", "warning", "info"]

CATEGORIES: Final = ("records", "structure", "messages", "context", "unparsed")
_MARKS: Final = {"utf-8": codecs.BOM_UTF8, "utf-16-le": codecs.BOM_UTF16_LE, "utf-16-be": codecs.BOM_UTF16_BE}


@dataclass(eq=False)
class Line:
    """One line of the text; known by identity, for its number may still change."""

    text: str
    category: Category


@dataclass(eq=False)
class Entry:
    """One record that must be read, and the lines it spans."""

    fields: dict[str, Any]
    first: Line
    last: Line


@dataclass(eq=False)
class Note:
    """One diagnostic that must be given."""

    severity: Severity
    code: str
    line: Line | None = None


@dataclass(eq=False)
class Capture:
    """One run of one command, under construction; its methods print into the document."""

    document: Document
    tool: str | None
    os: str | None
    dialect: str
    language: str | None
    command: str | None
    host: str | None
    captured_at: str | None = None
    lines: list[Line] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)

    def _add(self, text: str, category: Category) -> Line:
        line = self.document.add(text, category)
        self.lines.append(line)
        return line

    def structure(self, *texts: str) -> None:
        """Print titles, headers, rulers or blank lines."""
        for text in texts:
            self._add(text, "structure")

    def record(self, text: str, kind: str, **fields: object) -> Entry:
        """Print a row; fields that are None must not be read."""
        line = self._add(text, "records")
        entry = Entry({"kind": kind} | {k: v for k, v in fields.items() if v is not None}, line, line)
        self.entries.append(entry)
        return entry

    def also(self, kind: str, **fields: object) -> Entry:
        """Enter one more record of the row that was printed last."""
        return self.again(self.entries[-1], kind, **fields)

    def again(self, entry: Entry, kind: str, **fields: object) -> Entry:
        """Enter one more record of the row of another entry."""
        twin = Entry({"kind": kind} | {k: v for k, v in fields.items() if v is not None}, entry.first, entry.last)
        self.entries.append(twin)
        return twin

    def tail(self, text: str) -> Line:
        """Print a further line of the record that was printed last."""
        line = self._add(text, "records")
        self.entries[-1].last = line
        return line

    def message(self, text: str, severity: Severity = "info") -> None:
        """Print a line in which the tool says something."""
        self.notes.append(Note(severity, "tool_message", self._add(text, "messages")))

    def elision(self, text: str = "...") -> None:
        """Print the mark of somebody who has left out rows."""
        self.notes.append(Note("warning", "elided_rows", self._add(text, "structure")))

    def cut(self, text: str) -> None:
        """Print the beginning of a row, where the text ends."""
        self.notes.append(Note("error", "cut_row", self._add(text, "unparsed")))

    def unparsed(self, text: str) -> None:
        """Print a line inside the output that is not part of it."""
        self.notes.append(Note("error", "unparsed_line", self._add(text, "unparsed")))

    def note(self, code: str, line: Line) -> None:
        """Enter an information about a line."""
        self.notes.append(Note("info", code, line))

    def warn(self, code: str, line: Line | None = None) -> None:
        """Enter a warning about a line, by default the last one."""
        self.notes.append(Note("warning", code, line or self.lines[-1]))


class Document:
    """A whole input."""

    def __init__(self, *, os: str | None = "windows", dialect: str = "windows", language: str | None = "en") -> None:
        self.os = os
        self.dialect = dialect
        self.language = language
        self.lines: list[Line] = []
        self.captures: list[Capture] = []
        self.notes: list[Note] = []
        self.command: str | None = None
        self.host: str | None = None
        self.source = {"encoding": "utf-8", "encoding_from": "utf-8"}
        self._mark: Callable[[int], str] = lambda _: ""
        self._newline = "\r\n"
        self._codec = "utf-8"
        self._bom = False
        self._final_newline = True

    def add(self, text: str, category: Category) -> Line:
        """Print a line of any category."""
        line = Line(text, category)
        self.lines.append(line)
        return line

    def context(self, *texts: str) -> None:
        """Print lines that are no output of netstat or route."""
        for text in texts:
            self.add(text, "context")

    def other_tool(self, *texts: str) -> None:
        """Print the output of a tool that is not read, of which the first line names it."""
        self.context(*texts)
        self.notes.append(Note("warning", "unsupported_tool", self.lines[-len(texts)]))

    def prompt(self, text: str, command: str, host: str | None = None) -> None:
        """Print a prompt with a command; what follows is its output."""
        self.context(text)
        self.command, self.host = command, host

    def message(self, text: str, severity: Severity, *, note: bool = True) -> None:
        """Print a line of a tool that has no output beside it."""
        line = self.add(text, "messages")
        if note:
            self.notes.append(Note(severity, "tool_message", line))

    def capture(self, tool: str | None = "netstat", *, language: str | None = "en") -> Capture:
        """Begin a capture."""
        language = self.language and language
        capture = Capture(self, tool, self.os, self.dialect, language, self.command, self.host)
        self.captures.append(capture)
        return capture

    def routes(self, tool: str = "route", *, language: str | None = "en") -> Capture:
        """Begin a capture of routes that netstat prints as route does: only the command shows which was run."""
        return self.capture(tool if self.command else None, language=language)

    # Changes of the whole text.

    def each(self, change: Callable[[str], str]) -> Document:
        """Change the text of every line; what the lines say must stay the same."""
        for line in self.lines:
            line.text = change(line.text)
        return self

    def prefix(self, mark: str, *, host: str | None = None) -> Document:
        """Put a mark before every line."""
        self._mark = lambda _: mark
        for capture in self.captures:
            capture.host = capture.host or host
        return self

    def stamp(self, start: datetime) -> Document:
        """Put a time before every line, one second later each."""

        def time(number: int) -> str:
            return f"{start + timedelta(seconds=number - 1):%Y-%m-%dT%H:%M:%SZ}"

        self._mark = lambda number: time(number) + " "
        numbers = self._numbers()
        for capture in self.captures:
            first = next(line for line in capture.lines if line.text.strip())
            capture.captured_at = time(numbers[id(first)])
        return self

    def pad(self, width: int) -> Document:
        """Fill every line with blanks, as a copied console window does."""
        return self.each(lambda text: text.ljust(width))

    def collapse(self) -> Document:
        """Make one blank of many, as a web page does."""
        return self.each(lambda text: re.sub(r"[ \t]+", " ", text).strip())

    def double_space(self) -> Document:
        """Put a blank line after every row."""
        for capture in self.captures:
            for line in [line for line in capture.lines if line.category == "records"]:
                self._insert(capture, line, Line("", "structure"))
        return self

    def wrap(self, width: int = 80) -> Document:
        """Break long lines, as a console window does."""
        for capture in self.captures:
            for line in list(capture.lines):
                while len(line.text) > width:
                    rest = Line(line.text[width:], line.category)
                    line.text = line.text[:width]
                    self._insert(capture, line, rest)
                    for entry in capture.entries:
                        if entry.last is line:
                            entry.last = rest
                    line = rest
        return self

    def _insert(self, capture: Capture, after: Line, line: Line) -> None:
        for lines in (self.lines, capture.lines):
            lines.insert(lines.index(after) + 1, line)

    def encode(self, codec: str = "utf-8", *, bom: bool = False, newline: str = "\r\n", final: bool = True) -> Document:
        """Choose how the text is written to bytes, and enter what the report says about that."""
        self._codec, self._bom, self._newline, self._final_newline = codec, bom, newline, final
        self.source = {"encoding": codec, "encoding_from": "bom" if bom else "guessed"}
        if codec == "utf-8" and not bom:
            self.source["encoding_from"] = "utf-8"
        if codec not in _MARKS:
            first = next(line for line in self.lines if not line.text.isascii())
            self.notes.append(Note("warning", "guessed_encoding", first))
        return self

    # What comes out.

    @property
    def data(self) -> bytes:
        """The bytes of the sample."""
        marked = (self._mark(number) + line.text for number, line in enumerate(self.lines, 1))
        text = self._newline.join(marked) + (self._newline if self._final_newline else "")
        return (_MARKS[self._codec] if self._bom else b"") + text.encode(self._codec)

    @property
    def expected(self) -> dict[str, Any]:
        """The report that the sample must give, in the form of its JSON file."""
        self._touch()
        numbers = self._numbers()
        notes = list(self.notes)
        if not self.captures:
            notes.append(Note("error", "nothing_recognized"))
        counts = Counter(line.category for line in self.lines)
        return {
            "schema_version": "1",
            "source": dict(self.source),
            "captures": [_expected_capture(capture, numbers) for capture in self.captures],
            "diagnostics": _expected_notes(notes, numbers),
            "lines": {"total": len(self.lines)} | {category: counts[category] for category in CATEGORIES},
        }

    def _numbers(self) -> dict[int, int]:
        return {id(line): number for number, line in enumerate(self.lines, 1)}

    def _touch(self) -> None:
        """Count blank lines that touch an output as part of it."""
        inside = {id(line) for capture in self.captures for line in capture.lines}
        for lines in (self.lines, self.lines[::-1]):
            touching = False
            for line in lines:
                blank = not line.text.strip()
                touching = id(line) in inside or (touching and blank)
                if touching and blank and line.category == "context":
                    line.category = "structure"


def _expected_capture(capture: Capture, numbers: dict[int, int]) -> dict[str, Any]:
    printed = [numbers[id(line)] for line in capture.lines if line.text.strip()]
    head = {
        "tool": capture.tool,
        "os": capture.os,
        "dialect": capture.dialect,
        "language": capture.language,
        "command": capture.command,
        "host": capture.host,
        "captured_at": capture.captured_at,
        "first_line": min(printed),
        "last_line": max(printed),
    }
    return {key: value for key, value in head.items() if value is not None} | {
        "records": [_expected_record(entry, numbers) for entry in capture.entries],
        "diagnostics": _expected_notes(capture.notes, numbers),
    }


def _expected_record(entry: Entry, numbers: dict[int, int]) -> dict[str, Any]:
    record: dict[str, Any] = {"line": numbers[id(entry.first)]}
    if entry.last is not entry.first:
        record["last_line"] = numbers[id(entry.last)]
    return record | entry.fields


def _expected_notes(notes: list[Note], numbers: dict[int, int]) -> list[dict[str, Any]]:
    return [
        {"severity": note.severity, "code": note.code} | ({"line": numbers[id(note.line)]} if note.line else {})
        for note in notes
    ]
