"""The declarations of dialects, compiled: ``python -m compiler`` writes a module for each system."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from netparse_grammars.compiled import bsd, linux, windows

if TYPE_CHECKING:
    from netparse_grammars.dialect import Dialect

DIALECTS: Final[tuple[Dialect, ...]] = (*windows.DIALECTS, *linux.DIALECTS, *bsd.DIALECTS)
"""Every dialect, in the order in which they are tried."""
