"""netparse reads what the tools ``netstat`` and ``route`` have printed, into one schema.

>>> import netparse
>>> report = netparse.parse("  TCP    192.0.2.10:49712    203.0.113.80:443    ESTABLISHED     4388")
>>> report.captures[0].records[0].state
'ESTABLISHED'
"""

from __future__ import annotations

from netparse.api import convert, iter_records, parse, parse_file, run
from netparse.errors import CommandError, DialectError, EncodingError, NetparseError, SourceError
from netparse.models import (
    Capture,
    Diagnostic,
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

__version__ = "0.1.0"
__all__ = [
    "Capture",
    "CommandError",
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
    "convert",
    "iter_records",
    "parse",
    "parse_file",
    "run",
]
