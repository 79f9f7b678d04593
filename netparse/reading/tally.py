"""The count of lines: each line is counted once, by what it finally was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netparse.schema.report import LineCounts

if TYPE_CHECKING:
    from netparse.reading.events import LinesRead


class Tally:
    """Counts the lines of a document at the end of the pipeline.

    >>> from netparse.reading.events import LinesRead
    >>> tally = Tally()
    >>> tally.add(LinesRead("record", 3, 2))
    >>> tally.add(LinesRead("unparsed", 5, 1))
    >>> tally.end(7)
    >>> tally.counts
    LineCounts(total=7, records=2, structure=0, messages=0, context=4, unparsed=1)
    """

    def __init__(self) -> None:
        self.counts = LineCounts()

    def add(self, lines: LinesRead) -> None:
        """Count some lines."""
        match lines.kind:
            case "record":
                self.counts.records += lines.count
            case "structure":
                self.counts.structure += lines.count
            case "message":
                self.counts.messages += lines.count
            case "unparsed":
                self.counts.unparsed += lines.count

    def end(self, total: int) -> None:
        """Complete the counts: of all lines, those that have no kind are context."""
        counts = self.counts
        counts.total = total
        counts.context = total - counts.records - counts.structure - counts.messages - counts.unparsed
