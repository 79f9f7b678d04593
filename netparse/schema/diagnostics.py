"""What a report tells its reader about an input: diagnostics, each with the line that it is about."""

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
    "unknown_language",
    "unconfirmed_language",
    "unknown_state",
    "mapped_by_position",
    "replaced_characters",
    "guessed_encoding",
    "encoding_changed",
    "repaired_text",
    "headerless_rows",
    "nothing_recognized",
    "input_limit",
    "read_error",
    "stray_rows",
]
LineNumber = Annotated[int, Field(ge=1)]


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
    text: str | None = None
    """The text of that line, cut after 200 characters."""


TEXT_LIMIT: Final = 200
"""Characters of a line that a diagnostic quotes."""


def diagnose(
    severity: Severity, code: DiagnosticCode, message: str, line: int | None = None, text: str | None = None
) -> Diagnostic:
    """Return a diagnostic that quotes no more of a line than it should."""
    return Diagnostic(
        severity=severity,
        code=code,
        message=message[: 2 * TEXT_LIMIT],
        line=line,
        text=text and text.strip()[:TEXT_LIMIT],
    )
