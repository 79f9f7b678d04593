"""What is known of a capture while it is read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from netparse_grammars.context.commands import tools_of
from netparse_grammars.lexicon.language import LanguageVotes
from netparse_grammars.tools import EITHER, Tools

if TYPE_CHECKING:
    from datetime import datetime

    from netparse_grammars.dialect import Dialect, Table

    from netparse.schema.diagnostics import Diagnostic


@dataclass
class CaptureFacts:
    """What the lines of a capture, and those around it, say about the run of the command."""

    dialect: Dialect
    index: int
    """Number of the capture in its document, from 1."""
    first_line: int
    last_line: int
    command: str | None = None
    host: str | None = None
    captured_at: datetime | None = None
    diagnostics: list[Diagnostic] = field(default_factory=list)
    votes: LanguageVotes = field(default_factory=LanguageVotes)
    """What its words say of its language."""
    fields: dict[str, object] = field(default_factory=dict)
    """What all headings so far say."""
    tools_of_table: Tools | None = None
    """The tools that print the first table."""
    last_table: Table | None = None
    """The table whose rows it has last."""
    tools_of_lines: Tools = EITHER
    """The tools that print all headings and tables so far."""

    @property
    def tools(self) -> Tools:
        """The tools that may have been run: those that print its lines; of these the ones that the command names."""
        named = self.tools_of_lines & tools_of(self.command) if self.command else None
        return named or self.tools_of_lines

    @property
    def tool_name(self) -> str | None:
        """The tool that was run; None if the text does not show which."""
        first, *others = self.tools
        return None if others else first
