r"""What ends a line: ``\r\r\n``, ``\r\n``, ``\n`` or ``\r``, whatever wrote it.

>>> lines_of("Proto\r\r\n\rcut")
['Proto\r\r\n', '\r', 'cut']
>>> lines_of(b"Proto\r\n")
[b'Proto\r\n']
>>> count_line_ends("Proto\r\r\n\rcut")
2
"""

from __future__ import annotations

import re
from typing import AnyStr, Final

_LINE_END: Final = re.compile(r"\r\r\n|\r\n|\n|\r")
_LINE: Final = re.compile(rf"[^\r\n]*(?:{_LINE_END.pattern})|[^\r\n]+")
_LINE_OF_BYTES: Final = re.compile(_LINE.pattern.encode())


def lines_of(text: AnyStr) -> list[AnyStr]:
    """Return the lines of a text, each with its end."""
    return _LINE.findall(text) if isinstance(text, str) else _LINE_OF_BYTES.findall(text)


def foreign_lines(text: str) -> str:
    r"""Return the lines of a text that are not ASCII, which are few in most texts.

    >>> foreign_lines("Proto\nAdresse für alle\nState\n")
    'Adresse für alle'
    """
    return "\n".join(line for line in text.split("\n") if not line.isascii())


def count_line_ends(text: str) -> int:
    """Return how many lines end in a text."""
    count = text.count("\n")
    if "\r" in text:
        # Every carriage return is an end, but for those that a line feed follows, or one more and then a line feed.
        count += text.count("\r") - text.count("\r\n") - text.count("\r\r\n")
    return count
