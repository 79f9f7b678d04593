"""What the tools print: the grammars of every dialect, in pyparsing, and their words.

This package knows text only: it reads no files, converts no values, and imports nothing but the standard library and
pyparsing. `DIALECTS` is the only registry.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from netparse_grammars import bsd, linux, windows

if TYPE_CHECKING:
    from netparse_grammars.dialect import Dialect

DIALECTS: Final[tuple[Dialect, ...]] = (windows.DIALECT, *linux.DIALECTS, *bsd.DIALECTS)
"""Every dialect, in the order in which they are tried."""
