"""Where a section begins: the lines above its rows, and what they say."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from netparse_grammars.dialect import Dialect, Heading, Table
    from netparse_grammars.lexicon import Languages
    from netparse_grammars.rows.form import Form

    from netparse.finding.lines import Lines

START_LIMIT: Final = 14
"""Lines from the first heading of a section to its first row. The longest known start has eight; a mail may have added
blank lines."""


@dataclass(frozen=True)
class SectionStart:
    """The lines with which a section begins, and how its rows are read."""

    dialect: Dialect
    lines: int
    """Number of lines from the cursor to the first row, all of them structure."""
    table: Table | None = None
    """The table whose rows follow; None if there are headings only."""
    form: Form | None = None
    headings: tuple[Heading, ...] = ()
    known_phrases: Mapping[str, Languages] = field(default_factory=dict)
    """The phrases that were recognized, and the languages that have each."""
    unknown_title: str | None = None
    """Words of the header line that no column is known for."""
    widths: Mapping[str, int] = field(default_factory=dict)
    """How far behind each title of the header line the next one stands."""
    headerless: bool = False
    """True if there is neither header nor heading."""
    unknown_words: tuple[str, ...] = ()
    """The lines of words that no lexicon has: the rows were found by their form."""
    row_seen: bool = False
    """True if the first row has been looked at: it stands where the start ends."""
    lines_above: int = 0
    """Lines before the cursor that belong to it as well."""
    continued: bool = False
    """True if the rows of an earlier section go on."""
    other_tool: str | None = None
    """The tool whose rows these are, though its header is that of the table; None for a table that is read."""

    def row_follows(self, lines: Lines) -> bool:
        """Return whether a row of the section stands at the cursor."""
        return self.form is not None and self.form.begins(lines.peek_text(4))

    def rows_text(self, lines: Lines, most: int) -> str:
        """Return the rows that follow, one directly below the other, as one text."""
        rows: list[str] = []
        while self.table and self.form and len(rows) < most:
            match = self.form.match(lines.peek_text(self.table.layout.most_lines, self.lines + len(rows)))
            if match is None:
                break
            rows.append(lines.peek_text(1, self.lines + len(rows)))
        return "".join(rows)

    @cached_property
    def key(self) -> tuple[str | None, ...]:
        """The name of its table and the meanings of its headings: what it is, in whatever words."""
        return self.table.name if self.table else None, *(heading.meaning for heading in self.headings)

    @cached_property
    def fields(self) -> dict[str, object]:
        """What the headings say of all records."""
        return {name: value for heading in self.headings for name, value in heading.fields.items()}
