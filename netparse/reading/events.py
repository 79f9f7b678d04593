"""What reading a document yields: captures, rows and diagnostics, one after another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from netparse_grammars.dialect import Table
    from netparse_grammars.rows.forms import Columns, RowMatch

    from netparse.reading.capture import CaptureHead
    from netparse.reading.outline import Outline
    from netparse.schema.diagnostics import Diagnostic


@dataclass(frozen=True)
class CaptureBegun:
    """A capture begins; its head is filled as it goes on."""

    capture: CaptureHead


@dataclass(frozen=True)
class RowsRead:
    """Rows of one section, in order, as columns of cells."""

    capture: CaptureHead
    table: Table
    fields: dict[str, object]
    """What the table and its headings say of every row."""
    columns: Columns
    """The cells, and ``line`` and ``last_line``."""
    matches: Sequence[RowMatch]
    """The match that each row was read from."""
    more_text: dict[int, list[tuple[int, str]]]
    """All lines, with their numbers, of the rows that were continued or wrapped, by the row's first line."""
    unknown_title: str | None
    """Title of the column that is not known, if there is one."""
    widths: Mapping[str, int]
    """How far behind each title of the header line the next one stands."""
    words: Mapping[str, tuple[str, ...]]
    """The columns of which each cell holds several words, and the name of each word."""
    outline: Outline
    """Where the first of the rows stands in a tree."""
    whole: bool
    """Whether these are all rows of their section."""

    def lines(self, index: int) -> list[tuple[int, str]]:
        """Return the lines of a row with their numbers."""
        first = self.columns["line"][index]
        return self.more_text.get(first) or list(enumerate(self.matches[index].group()[:-1].split("\n"), first))


@dataclass(frozen=True)
class Diagnosed:
    """A diagnostic, of a capture or of the whole document."""

    diagnostic: Diagnostic
    capture: CaptureHead | None = None


@dataclass(frozen=True)
class CaptureEnded:
    """A capture is complete."""

    capture: CaptureHead


Event = CaptureBegun | RowsRead | Diagnosed | CaptureEnded
