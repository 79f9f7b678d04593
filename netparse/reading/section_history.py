"""The sections of a capture so far: whether the next one is printed by the same run of the command.

A run prints each section once. So a section that comes again begins another capture, except those that a dialect says
may repeat.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from netparse.finding.section_start import SectionStart
    from netparse.reading.capture import CaptureFacts

SectionKey = tuple[object, ...]


class SectionHistory:
    """The sections that a capture has had."""

    def __init__(self, capture: CaptureFacts) -> None:
        """Begin with none.

        Args:
            capture: The facts of the capture, which grow with each section.
        """
        self._capture = capture
        self._first: SectionKey = ()
        self._last: SectionKey = ()
        self._seen: set[SectionKey] = set()
        """Sections with what their headings and those above say: a heading may stand in the parts of several families.
        """
        self._tables: set[SectionKey] = set()
        """Tables with what the headings directly above say, whatever the words are."""

    def belongs(self, section: SectionStart) -> bool:
        """Return whether a section was printed by the same run of the command."""
        if section.headerless or any(heading.first for heading in section.headings):
            return False
        unknown_words = bool(section.unknown_words) or self._capture.votes.has_unknown_title
        if unknown_words and _table_key(section) in self._tables:
            return False  # the same table in other words is that of another run
        return self._same_tool_prints(section) and (self._may_repeat(section) or not self._is_repeated(section))

    def _same_tool_prints(self, section: SectionStart) -> bool:
        """Return whether the tool of the capture prints a section behind its first table.

        A run prints tables of several layouts only if the text shows the tool: ``netstat -r`` of Windows NT prints
        routes and then connections.
        """
        capture = self._capture
        if section.table is None:
            return True
        tools = section.table.tools
        for heading in section.headings:
            tools = tools & heading.tools or tools
        return capture.tools <= tools <= (capture.tools_of_table or capture.tools_of_lines)

    def _is_repeated(self, section: SectionStart) -> bool:
        if section.table and section.table.found.reprints_header:
            return any(seen == section.table.name for seen, *_ in self._seen)
        return section.key == self._first or self._whole_key(section) in self._seen

    def _may_repeat(self, section: SectionStart) -> bool:
        repeats = self._capture.dialect.repeats
        may = any(heading.repeats or heading.meaning in repeats for heading in section.headings)
        return may and section.key == self._last

    def enter(self, section: SectionStart) -> None:
        """Add a section, and what it says to the facts of the capture; of the system only what was open."""
        capture = self._capture
        if section.dialect.general == capture.dialect.name:
            capture.dialect = section.dialect
        self._seen.add(self._whole_key(section))
        if key := _table_key(section):
            self._tables.add(key)
        self._last = section.key
        self._first = self._first or self._last
        capture.fields.update(section.fields)
        for phrase, languages in section.known_phrases.items():
            capture.votes.add(phrase, languages)
        if any(heading.untranslated for heading in section.headings):
            capture.votes.add_untranslated()
        printed_by = [heading.tools for heading in section.headings]
        if section.table:
            printed_by.append(section.table.tools)
            capture.last_table = section.table
            capture.tools_of_table = capture.tools_of_table or section.table.tools
        for tools in printed_by:
            capture.tools_of_lines = capture.tools_of_lines & tools or capture.tools_of_lines

    def _whole_key(self, section: SectionStart) -> SectionKey:
        return *section.key, frozenset({**self._capture.fields, **section.fields}.items())


def _table_key(section: SectionStart) -> SectionKey | None:
    return (section.table.name, frozenset(section.fields.items())) if section.table else None
