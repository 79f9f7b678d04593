"""The dialects as they are declared, with their grammars."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from netparse_grammars import bsd, linux, windows

if TYPE_CHECKING:
    from netparse_grammars.dialect import Dialect

DIALECTS: Final[tuple[Dialect, ...]] = (*windows.DIALECTS, *linux.DIALECTS, *bsd.DIALECTS)
"""Every dialect, in the order in which they are tried."""
