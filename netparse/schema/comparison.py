"""What netparse stats says of two snapshots of counters."""

from __future__ import annotations

from typing import Any, Final, Literal

from pydantic import Field

from netparse.schema.diagnostics import Severity
from netparse.schema.json_schema import schema_of
from netparse.schema.model import Model
from netparse.schema.report import CaptureSummary, Family

COMPARISON_ID: Final = "urn:netparse:comparison:1"
Change = Literal["counted", "unchanged", "wrapped", "reset", "rose", "fell", "added", "gone"]
ComparisonCode = Literal[
    "counters_reset", "counter_fell", "time_order", "time_zone", "other_host", "other_language", "same_name"
]


class ComparisonDiagnostic(Model):
    """Something that the reader of a comparison must know about it as a whole."""

    severity: Severity
    """warning: look at it; info: for the record."""
    code: ComparisonCode
    """Which of the known situations this is."""
    message: str
    """One sentence for a person."""


class SnapshotSource(CaptureSummary):
    """Where a snapshot was found, and what its captures show; a fact that only one of them shows holds for all."""

    path: str | None = None
    """Name of the input."""


class ComparedCounter(Model):
    """One counter or gauge in both snapshots."""

    protocol: str | None = None
    """Protocol that is counted, as in a statistic; "interface" for the counters of `netstat -i`."""
    family: Family | None = None
    """Address family."""
    group: str | None = None
    """Section it stands in, or the name of the interface."""
    name: str | None = None
    """Machine name of the counter, as in the new snapshot; for an interface the field's, such as rx_packets."""
    mib: str | None = None
    """Object of the standard MIB with the same meaning."""
    label: str
    """Label, as printed in the new snapshot."""
    unit: str | None = None
    """Unit of the values."""
    direction: Literal["in", "out"] | None = None
    """Direction of the traffic that is counted."""
    gauge: bool
    """True if it is a level that rises and falls, such as the connections that are established now, or a setting."""
    old: int | None = None
    """Value in the old snapshot; null if it is not in it, which does not mean 0: the tools leave out what is 0."""
    new: int | None = None
    """Value in the new snapshot; null if it is not in it."""
    delta: int | None = None
    """What was counted in between, never negative; of a gauge, new less old. Null if that is not known."""
    rate: float | None = None
    """The delta of a counter per second; null without a time between the snapshots."""
    change: Change
    """A counter counted, wrapped at 2^32 or was reset; a gauge rose or fell; what is in one only is added or gone."""


class Comparison(Model):
    """The difference between two snapshots of counters."""

    schema_version: Literal["1"] = "1"
    """Version of this schema."""
    old: SnapshotSource
    """The snapshot that is compared with."""
    new: SnapshotSource
    """The snapshot that is compared."""
    seconds: float | None = None
    """Seconds from the old snapshot to the new one, by their times or as given; null if that is not known."""
    counters: list[ComparedCounter] = Field(default_factory=list)
    """The counters in the order of the new snapshot, then those that are gone."""
    diagnostics: list[ComparisonDiagnostic] = Field(default_factory=list)
    """What must be known about the comparison."""


def comparison_schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of `Comparison`, as ``netparse schema comparison`` prints it.

    >>> comparison_schema()["$id"]
    'urn:netparse:comparison:1'
    """
    return schema_of(Comparison, COMPARISON_ID)
