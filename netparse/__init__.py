"""netparse reads what the tools ``netstat`` and ``route`` have printed, into one schema.

>>> import netparse
>>> report = netparse.parse("  TCP    192.0.2.10:49712    203.0.113.80:443    ESTABLISHED     4388")
>>> report.captures[0].records[0].state
'ESTABLISHED'
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from netparse.api import convert, iter_records, parse, parse_file, run
from netparse.errors import CommandError, ComparisonError, DialectError, EncodingError, NetparseError, SourceError
from netparse.schema.diagnostics import Diagnostic
from netparse.schema.report import (
    Capture,
    Interface,
    LineCounts,
    MulticastGroup,
    Other,
    Record,
    Report,
    Route,
    Socket,
    Source,
    Statistic,
    Timer,
    UnixSocket,
)

if TYPE_CHECKING:
    from netparse.comparing.comparison import compare, compare_each
    from netparse.schema.comparison import ComparedCounter, Comparison
else:

    def __getattr__(name: str) -> object:
        """Import what compares counters when it is asked for: most programs do without, and it takes time."""
        if name in {"ComparedCounter", "Comparison", "compare", "compare_each"}:
            from netparse.comparing import comparison

            return getattr(comparison, name)
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg)


__version__ = "0.1.0"
__all__ = [
    "Capture",
    "CommandError",
    "ComparedCounter",
    "Comparison",
    "ComparisonError",
    "Diagnostic",
    "DialectError",
    "EncodingError",
    "Interface",
    "LineCounts",
    "MulticastGroup",
    "NetparseError",
    "Other",
    "Record",
    "Report",
    "Route",
    "Socket",
    "Source",
    "SourceError",
    "Statistic",
    "Timer",
    "UnixSocket",
    "compare",
    "compare_each",
    "convert",
    "iter_records",
    "parse",
    "parse_file",
    "run",
]
