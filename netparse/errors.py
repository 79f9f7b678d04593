"""The errors that the library raises, under one base class.

What is wrong with the *text* of an input is never raised: it is a `netparse.models.Diagnostic` in the report.
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
