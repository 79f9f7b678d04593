"""The errors that the library raises, under one base class.

What is wrong with the *text* of an input is never raised: it is a `netparse.schema.report.Diagnostic` in the report.
"""

from __future__ import annotations


class NetparseError(Exception):
    """Base class of every error that netparse raises on purpose."""


class SourceError(NetparseError):
    """An input cannot be read; the message names it."""


class EncodingError(NetparseError):
    """A declared character encoding does not exist."""


class DialectError(NetparseError):
    """A dialect that was asked for does not exist; the message lists those that do."""


class ComparisonError(NetparseError):
    """There are no two snapshots of counters that can be compared; the message says what there is."""


class CommandError(NetparseError):
    """A command could not be started, or it failed and printed no output of netstat or route."""

    def __init__(self, message: str, status: int) -> None:
        super().__init__(message)
        self.status = status
        """Exit status as a shell gives it: 127 not found, 126 not executable, 124 stopped, else the command's own."""
