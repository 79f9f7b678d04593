"""What the tools print: the grammars of every dialect, in pyparsing, and their words.

This package knows text only: it reads no files, converts no values, and imports nothing but the standard library and
pyparsing. `DIALECTS` is the only registry. What a dialect is written in is `netparse_grammars.dialect`; what is printed
is declared in a folder for each system, ``windows``, ``linux`` and ``bsd``, with a module for each tool and concern.
What they share stands beside them: lexemes, words for protocols, the lexicon of each language, the names of counters.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from netparse_grammars import bsd, linux, windows

if TYPE_CHECKING:
    from netparse_grammars.dialect import Dialect

DIALECTS: Final[tuple[Dialect, ...]] = (windows.DIALECT, *linux.DIALECTS, *bsd.DIALECTS)
"""Every dialect, in the order in which they are tried."""
