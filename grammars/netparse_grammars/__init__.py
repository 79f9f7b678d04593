"""What the tools print: the grammars of every dialect, in pyparsing, and their words.

This package knows text only: it reads no files, converts no values, and imports nothing but the standard library and
pyparsing. What a dialect is written in is `netparse_grammars.dialect`; what is printed is declared in a folder for each
system, ``windows``, ``linux`` and ``bsd``, with a module for each tool and concern. What they share stands beside them:
lexemes, words for protocols, the lexicon of each language, the names of counters.

`DIALECTS` is the only registry. It has the declarations as they are compiled: without their grammars, which are
imported when one is needed, and with the expressions of usual row forms. ``python -m compiler`` compiles them anew.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from netparse_grammars.compiled import DIALECTS

__all__ = ["DIALECTS"]


def __getattr__(name: str) -> object:
    """Import the registry when it is asked for: the compiler, which writes it, has to do without."""
    if name != "DIALECTS":
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg)
    from netparse_grammars.compiled import DIALECTS

    return DIALECTS
