"""What is known of a capture while it is read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from netparse_grammars.context.prompts import TOOL
from netparse_grammars.lexicon.language import LanguageVotes

if TYPE_CHECKING:
    from datetime import datetime

    from netparse_grammars.dialect import Dialect

    from netparse.finding.section_start import Opening
    from netparse.schema.diagnostics import Diagnostic


@dataclass
class CaptureHead:
    """What is known about a capture while its records are read."""

    dialect: Dialect
    index: int
    first_line: int
    last_line: int
    tool: str | None = None
    command: str | None = None
    host: str | None = None
    captured_at: datetime | None = None
    diagnostics: list[Diagnostic] = field(default_factory=list)
    votes: LanguageVotes = field(default_factory=LanguageVotes)
    """What its words say of its language."""
    fields: dict[str, object] = field(default_factory=dict)
    """What all headings so far say."""
    _table_tool: str | None = None
    _layout: str | None = None
    _first_section: tuple[object, ...] = ()
    _last_section: tuple[object, ...] = ()
    _seen: set[tuple[object, ...]] = field(default_factory=set)
    _tables: set[tuple[object, ...]] = field(default_factory=set)

    @staticmethod
    def _section(opening: Opening) -> tuple[object, ...]:
        table = opening.table.name if opening.table else None
        return table, *(heading.meaning for heading in opening.headings)

    def _key(self, opening: Opening) -> tuple[object, ...]:
        """Return what tells a section from others: the same heading may stand in the parts of several families."""
        fields = {**self.fields, **opening.fields}
        return *self._section(opening), *sorted(fields.items(), key=str)

    @staticmethod
    def _told(opening: Opening) -> tuple[object, ...] | None:
        """Return what tells a section from others whatever its words are, None if it has no rows."""
        return (opening.table.name, *sorted(opening.fields.items(), key=str)) if opening.table else None

    def continues_with(self, opening: Opening) -> bool:
        """Tell whether a section belongs to the same run of the command: a run prints each section once."""
        if any(heading.first for heading in opening.headings):
            return False
        if (opening.unworded or self.votes.has_unknown_title) and self._told(opening) in self._tables:
            return False  # the same table in other words is that of another run
        same_tool = opening.tool in (None, self._table_tool, self.tool_name)
        again = self._section(opening) == self._first_section or self._key(opening) in self._seen
        if (table := opening.table) and table.found.reprints_header:
            again = any(seen == table.name for seen, *_ in self._seen)
        may_repeat = any(heading.repeats or heading.meaning in self.dialect.repeats for heading in opening.headings)
        repeats = may_repeat and self._section(opening) == self._last_section
        return same_tool and not opening.bare and (repeats or not again)

    def enter(self, opening: Opening) -> None:
        """Take over what the opening of a section says: of the system, too, if nothing before has told it."""
        if opening.dialect.general == self.dialect.name:
            self.dialect = opening.dialect
        self._seen.add(self._key(opening))
        if told := self._told(opening):
            self._tables.add(told)
        self._last_section = self._section(opening)
        self._first_section = self._first_section or self._last_section
        self.fields.update(opening.fields)
        for phrase, languages in opening.known_phrases.items():
            self.votes.add(phrase, languages)
        if any(heading.untranslated for heading in opening.headings):
            self.votes.add_untranslated()
        self._table_tool = self._table_tool or opening.tool
        for heading in opening.headings:
            self.tool = heading.tool or self.tool
            self._layout = self._layout or heading.layout

    @property
    def tool_name(self) -> str:
        """The tool that was run: as the text says, else as the command says, else the one that prints such tables."""
        if self.tool:
            return self.tool
        named = TOOL.search(self.command or "")
        return named[0].lower().removesuffix(".exe") if named else self._table_tool or self._layout or "netstat"
