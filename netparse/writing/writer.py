"""What every output format offers: the steps in which a report is written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from netparse.schema.columns import RecordColumns
    from netparse.schema.diagnostics import Diagnostic
    from netparse.schema.report import CaptureSummary, ReportSummary


class Writer(Protocol):
    """Writes the results of one input as they come."""

    def begin_capture(self, capture: CaptureSummary, index: int) -> None:
        """Begin a capture; what is known of it may still change."""

    def update_capture(self, capture: CaptureSummary, index: int) -> None:
        """Take over what has become known of the capture since it began."""

    def records(self, made: RecordColumns) -> None:
        """Write some records of the capture, of one kind and with the same fields."""

    def diagnostic(self, diagnostic: Diagnostic) -> None:
        """Write a diagnostic; the summary of its capture or report may hold it as well."""

    def end_capture(self, capture: CaptureSummary) -> None:
        """End the capture."""

    def end(self, report: ReportSummary) -> None:
        """End the report."""
