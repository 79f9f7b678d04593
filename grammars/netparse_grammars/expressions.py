"""Regular expressions that are compiled when they are first used.

Compiling takes a millisecond for an expression of some length. There are many, and a text needs few of them.
"""

from __future__ import annotations

import re
from typing import cast


def expression(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return what ``re.compile`` returns, but for the time at which it is compiled, and a mistake in it seen.

    >>> expression("[0-9]+").findall("1 and 22")
    ['1', '22']
    """
    return cast("re.Pattern[str]", _Expression(pattern, flags))


class _Expression:
    """Stands for a compiled expression, the methods of which it takes over as they are asked for."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self.flags = flags

    def __getattr__(self, name: str) -> object:
        value: object = getattr(re.compile(self.pattern, self.flags), name)
        setattr(self, name, value)  # this is not called again for it
        return value
