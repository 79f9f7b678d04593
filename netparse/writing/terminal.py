r"""Text that is safe to show on a terminal.

Names of files, hosts and programs are data: a control character in them is shown as an escape, never sent.

    >>> printable("a\x1b[31mb")
    'a\\x1b[31mb'
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from netparse_grammars.expressions import expression

if TYPE_CHECKING:
    import re
    from typing import BinaryIO

_UNPRINTABLE: Final = expression(r"[^\x20-\x7e\n]")
_INVISIBLE: Final = frozenset(
    "\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u3164\uffa0"
    + "".join(map(chr, (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))))
)
"""Letters and marks that are printable for Python, and of which nothing is shown (Unicode: Default_Ignorable)."""


def _is_shown(character: str) -> bool:
    return character.isprintable() and character not in _INVISIBLE


def printable(text: str) -> str:
    """Return a text in which every character that is not shown is written as an escape."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(c if _is_shown(c) else c.encode("unicode_escape").decode() for c in text)


def printable_json(text: str) -> str:
    r"""Return the same JSON with every character that is not printable written as JSON escapes.

    >>> printable_json('{\n "a": "\x9b31m"}')
    '{\n "a": "\\u009b31m"}'
    """
    return _UNPRINTABLE.sub(_json_escape, text)


def _json_escape(match: re.Match[str]) -> str:
    character = match[0]
    return character if _is_shown(character) else json.dumps(character)[1:-1]


class TerminalJson:
    """A terminal to which JSON is written: what is not shown is written as JSON escapes."""

    def __init__(self, terminal: BinaryIO) -> None:
        """Write to a terminal.

        Args:
            terminal: Its stream.
        """
        self._terminal = terminal

    def write(self, data: bytes) -> int:
        """Write whole characters of JSON."""
        return self._terminal.write(printable_json(data.decode()).encode())

    def flush(self) -> None:
        """Write what is buffered."""
        self._terminal.flush()
