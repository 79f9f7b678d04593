"""netparse reads what the tools ``netstat`` and ``route`` have printed, into one schema.

>>> import netparse
>>> report = netparse.parse("  TCP    192.0.2.10:49712    203.0.113.80:443    ESTABLISHED     4388")
>>> report.captures[0].records[0].state
'ESTABLISHED'
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from netparse.api import convert, iter_records, parse, parse_file, run
    from netparse.comparing.comparison import compare, compare_each
    from netparse.errors import CommandError, ComparisonError, DialectError, EncodingError, NetparseError, SourceError
    from netparse.schema.comparison import ComparedCounter, Comparison
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

_NAMES_IN = {
    "netparse.api": "convert iter_records parse parse_file run",
    "netparse.comparing.comparison": "compare compare_each",
    "netparse.errors": "CommandError ComparisonError DialectError EncodingError NetparseError SourceError",
    "netparse.schema.comparison": "ComparedCounter Comparison",
    "netparse.schema.diagnostics": "Diagnostic",
    "netparse.schema.report": "Capture Interface LineCounts MulticastGroup Other Record Report Route Socket Source"
    " Statistic Timer UnixSocket",
}
_MODULES = {name: module for module, names in _NAMES_IN.items() for name in names.split()}

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


def __getattr__(name: str) -> object:
    """Import a name when it is asked for: whoever needs one of them need not wait for the others."""
    if name not in _MODULES:
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg)
    value: object = getattr(import_module(_MODULES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """Return the public names."""
    return __all__
