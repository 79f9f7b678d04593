"""What is known of a capture while it is read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from netparse_grammars.context.commands import TOOL
from netparse_grammars.lexicon.language import LanguageVotes

if TYPE_CHECKING:
    from datetime import datetime

    from netparse_grammars.dialect import Dialect

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
    tool_of_heading: str | None = None
    """The tool that was run, as a heading shows that only this one prints."""
    tool_of_table: str | None = None
    """The tool that prints the first table."""
    tool_of_layout: str | None = None
    """The tool in whose layout the first heading is."""

    @property
    def tool_name(self) -> str | None:
        """The tool that was run: as the text says, else as the command says, else the one that prints such tables."""
        if self.tool_of_heading:
            return self.tool_of_heading
        named = TOOL.search(self.command or "")
        if named:
            return named[0].lower().removesuffix(".exe")
        return self.tool_of_table or self.tool_of_layout
