"""What reading a document yields, one event after another.

The class of every line is in the stream: `RowsRead` names the lines of its rows, `LinesRead` says what other lines are,
and a line that no event names is context. Whether rows become records is decided later: the pipeline
(`netparse.pipeline`) normalizes `RowsRead` and yields a `LinesRead` for their lines, too.

Events come in the order in which reading is sure of them. Rows wait for one another, so the line numbers of events are
in order only within each kind.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from netparse_grammars.dialect import Table
    from netparse_grammars.rows.form import Columns, RowMatch

    from netparse.reading.capture import CaptureFacts
    from netparse.reading.outline import Outline
    from netparse.schema.diagnostics import Diagnostic

LineKind = Literal["record", "structure", "message", "unparsed"]
"""What a line is; one without a kind is context."""


class CaptureBegun(NamedTuple):
    """A capture begins. Its facts grow while it is read."""

    capture: CaptureFacts


@dataclass(frozen=True)
class RowsRead:
    """Rows of one section, in order, as columns of cells."""

    capture: CaptureFacts
    table: Table
    fields: dict[str, object]
    """What the table and its headings say of every row."""
    columns: Columns
    """The cells, and ``line`` and ``last_line``."""
    matches: Sequence[RowMatch]
    """The match that each row was read from."""
    texts: Mapping[int, Sequence[tuple[int, str]]]
    """All lines, with their numbers, of the rows that were continued or wrapped, by the row's first line."""
    unknown_title: str | None
    """Title of the column that is not known, if there is one."""
    widths: Mapping[str, int]
    """How far behind each title of the header line the next one stands."""
    canonical: Mapping[str, int]
    """The columns that hold nothing but canonical numbers, and the largest that each may hold."""
    outline: Outline
    """Where the first of the rows stands in a tree."""
    whole: bool
    """Whether these are all rows of their section."""

    def lines(self, index: int) -> list[tuple[int, str]]:
        """Return the lines of a row with their numbers."""
        first = self.columns["line"][index]
        return [*(self.texts.get(first) or enumerate(self.matches[index].group()[:-1].split("\n"), first))]


@dataclass(frozen=True)
class LinesRead:
    """Some lines, one below the other, and what they are."""

    kind: LineKind
    first: int
    count: int
    capture: CaptureFacts | None = None
    """The capture to which they belong; None for a message outside of all."""


class DiagnosticFound(NamedTuple):
    """A diagnostic of a capture, or of the whole document."""

    diagnostic: Diagnostic
    capture: CaptureFacts | None = None


class CaptureEnded(NamedTuple):
    """A capture is complete."""

    capture: CaptureFacts


Event = CaptureBegun | RowsRead | LinesRead | DiagnosticFound | CaptureEnded


class EventQueue:
    """Events that wait to be yielded. So a function that only answers a question can find something, too."""

    def __init__(self) -> None:
        self._waiting: deque[Event] = deque()

    def put(self, event: Event) -> None:
        """Add an event behind the others."""
        self._waiting.append(event)

    def take(self) -> Iterator[Event]:
        """Yield the events and remove them, up to the last one."""
        while self._waiting:
            yield self._waiting.popleft()
