"""What opens a section: the lines above its rows, and what they say."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from netparse_grammars.dialect import Dialect, Heading, Table
    from netparse_grammars.lexicon import Languages
    from netparse_grammars.rows.forms import Form

    from netparse.finding.lines import Lines

OPENING_LIMIT: Final = 14
"""Lines that a section's heading may stand above its rows."""


@dataclass(frozen=True)
class Opening:
    """The lines that open a section, and the section that they open."""

    dialect: Dialect
    lines: int
    """Number of lines up to the first row, all of them structure."""
    table: Table | None = None
    """The table whose rows follow; None if only headings were found."""
    form: Form | None = None
    headings: tuple[Heading, ...] = ()
    known_phrases: Mapping[str, Languages] = field(default_factory=dict)
    """The phrases that were recognized, and the languages that have each."""
    unknown: str | None = None
    """Words of the header line that no column is known for."""
    widths: Mapping[str, int] = field(default_factory=dict)
    """How far behind each title of the header line the next one stands."""
    bare: bool = False
    """True if there is neither header nor heading."""
    unworded: tuple[str, ...] = ()
    """The lines of words that no lexicon has: rows are told by their shape."""
    above: int = 0
    """Lines before the cursor that open it as well."""
    resumed: bool = False
    """True if the rows of an earlier section go on."""

    def goes_on(self, lines: Lines) -> bool:
        """Tell whether a row of the section stands at the cursor."""
        return self.form is not None and self.form.match(lines.peek_text(4)) is not None

    @property
    def tool(self) -> str | None:
        """The tool that prints such a table, as far as the opening tells."""
        return self.table.tool if self.table else None

    @property
    def fields(self) -> dict[str, object]:
        """What the headings say of all records."""
        return {name: value for heading in self.headings for name, value in heading.fields.items()}
