"""What every output format offers to the pipeline."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from netparse.schema.diagnostics import Diagnostic
    from netparse.schema.report import CaptureSummary, ReportSummary


class Writer(Protocol):
    """Writes the results of one input as they come."""

    def begin_capture(self, capture: CaptureSummary, index: int) -> None:
        """Begin a capture; what is said of it here may still change."""

    def tell(self, capture: CaptureSummary, index: int) -> None:
        """Say what else has become known of the capture by now."""

    def records(self, array: bytes) -> None:
        """Write some records of the capture, given as a JSON array."""

    def diagnostic(self, diagnostic: Diagnostic) -> None:
        """Take note of a diagnostic, which the summary it belongs to will hold as well."""

    def end_capture(self, capture: CaptureSummary) -> None:
        """End the capture."""

    def end(self, report: ReportSummary) -> None:
        """End the report."""
