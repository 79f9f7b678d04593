"""What a command that was run has said besides its output, as diagnostics."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from netparse.inputs.command import ERROR_LINES, OUTLIVED
from netparse.schema.diagnostics import diagnose

if TYPE_CHECKING:
    from collections.abc import Iterator

    from netparse.finding.messages import Messages
    from netparse.inputs.command import Command
    from netparse.schema.diagnostics import Diagnostic


def diagnostics_of(command: Command, messages: Messages) -> Iterator[Diagnostic]:
    """Yield what a command has printed to standard error, whether there was more to come, and what it left running.

    Args:
        command: A command that has ended.
        messages: What knows the messages of the tools.
    """
    body: str | None = None
    for line in command.messages:
        message = messages.message(line)
        if body and not message and re.fullmatch(body, line.rstrip()):
            continue  # one diagnostic for a message, as for one among the rows
        body = message.body if message else None
        severity = message.severity if message else "error" if command.failure else "warning"
        yield diagnose(severity, "tool_message", line.strip(), text=line)
    if command.messages_cut:
        text = f"the command printed more to standard error; {ERROR_LINES} lines of it are reported"
        yield diagnose("warning", "input_limit", text)
    if command.limit:
        yield diagnose("error", "input_limit", command.limit)
    if command.outlived:
        yield diagnose("warning", "input_limit", OUTLIVED)
