"""Diagnostics: what the reader of a report must know about an input, each with the line that it is about."""

from __future__ import annotations

from typing import Annotated, Final, Literal

from pydantic import Field

from netparse.schema.model import Model

Severity = Literal["error", "warning", "info"]
DiagnosticCode = Literal[
    "unparsed_line",
    "cut_row",
    "elided_rows",
    "ignored_text",
    "tool_message",
    "unsupported_tool",
    "unknown_header",
    "unknown_rows",
    "unknown_language",
    "unconfirmed_language",
    "unknown_state",
    "mapped_by_position",
    "replaced_characters",
    "guessed_encoding",
    "encoding_changed",
    "repaired_text",
    "removed_sequence",
    "value_out_of_range",
    "host_bits",
    "split_by_width",
    "headerless_rows",
    "nothing_recognized",
    "input_limit",
    "read_error",
    "stray_rows",
]
LineNumber = Annotated[int, Field(ge=1)]
Column = Annotated[int, Field(ge=1)]


class Diagnostic(Model):
    """Something that the reader of a report must know about the input."""

    severity: Severity
    """error: data is missing; warning: look at it; info: for the record."""
    code: DiagnosticCode
    """Which of the known situations this is."""
    message: str
    """One sentence for a person: what is wrong, and where a grammar was refused, what it expected."""
    line: LineNumber | None = None
    """The line it is about, counted from 1 in the decoded input."""
    column: Column | None = None
    """Where in ``text`` it is, counted from 1; one more than its characters if it ends too early."""
    text: str | None = None
    """The text of that line, without the blanks around it, cut after 200 characters."""


TEXT_LIMIT: Final = 200
"""Characters of a line that a diagnostic quotes: more than any row of a table has, little beside a hostile line."""
MESSAGE_LIMIT: Final = 2 * TEXT_LIMIT
"""Characters of a message: it may quote as much of a line, and has a sentence around it."""


def diagnose(
    severity: Severity,
    code: DiagnosticCode,
    message: str,
    line: int | None = None,
    text: str | None = None,
    column: int | None = None,
) -> Diagnostic:
    """Return a diagnostic that quotes no more of a line than it should.

    >>> diagnostic = diagnose("error", "unparsed_line", "expected port at column 7", 3, "  TCP x  ", 7)
    >>> diagnostic.column, diagnostic.text
    (5, 'TCP x')

    Args:
        severity: How bad it is.
        code: Which of the known situations it is.
        message: One sentence for a person.
        line: The number of the line it is about.
        text: The text of that line.
        column: Where in the text it is, counted from 1; a diagnostic counts from the first character that it quotes.
    """
    quoted = text and text.strip()[:TEXT_LIMIT]
    return Diagnostic(
        severity=severity,
        code=code,
        message=message[:MESSAGE_LIMIT],
        line=line,
        column=_quoted_column(text, column) if text and column else None,
        text=quoted,
    )


def _quoted_column(text: str, column: int) -> int | None:
    """Return the column in a text as it is quoted: None if that place is not quoted.

    The blanks behind the text count as its end.
    """
    indent = len(text) - len(text.lstrip())
    length = len(text.strip())
    quoted = min(column - indent, length + 1)
    is_quoted = quoted >= 1 and (quoted <= TEXT_LIMIT or length <= TEXT_LIMIT)
    return quoted if is_quoted else None
