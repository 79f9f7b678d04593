"""What is known of a capture while it is read."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from netparse_grammars.context.prompts import TOOL
from netparse_grammars.lexicon.language import LanguageVotes

if TYPE_CHECKING:
    from datetime import datetime

    from netparse_grammars.dialect import Dialect

    from netparse.schema.diagnostics import Diagnostic

MOST_NAMES: Final = 10_000
"""Counters of one section that are told apart."""
MOST_UNKNOWN_STATES: Final = 64
"""Words in place of a state that are told of in one capture."""


@dataclass
class CounterNames:
    """What the counters of a capture are called so far."""

    latest: dict[str, str] = field(default_factory=dict)
    """The last label in each section that tells what the lines behind it count."""
    _given: Counter[tuple[str, str]] = field(default_factory=Counter)

    def unique(self, group: str, name: str) -> str:
        """Return a name, with a number if it was given before in its group."""
        if len(self._given) == MOST_NAMES:
            return name
        self._given[group, name] += 1
        count = self._given[group, name]
        return name if count == 1 else f"{name}_{count}"


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
    interfaces: dict[int, str] = field(default_factory=dict)
    """Names of the listed interfaces by index."""
    names: CounterNames = field(default_factory=CounterNames)
    totals: dict[str, tuple[int, int]] = field(default_factory=dict)
    """Line and value of what counts for all interfaces together, by object of the standard MIB."""
    unknown_states: set[str] = field(default_factory=set)
    """Words in place of a state that were told of, and one that tells that there are others."""

    @property
    def tool_name(self) -> str | None:
        """The tool that was run: as the text says, else as the command says, else the one that prints such tables."""
        if self.tool_of_heading:
            return self.tool_of_heading
        named = TOOL.search(self.command or "")
        if named:
            return named[0].lower().removesuffix(".exe")
        return self.tool_of_table or self.tool_of_layout
