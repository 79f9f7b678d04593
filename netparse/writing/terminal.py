r"""Text that is safe to show on a terminal.

Names of files, hosts and programs are data: a control character in them is shown as an escape, never sent.

    >>> printable("a\x1b[31mb")
    'a\\x1b[31mb'
"""

from __future__ import annotations

import json
import re
from typing import Final

_UNPRINTABLE: Final = re.compile(r"[^\x20-\x7e\n]")


def printable(text: str) -> str:
    """Return a text in which every character that is not printable is written as an escape."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)


def printable_json(text: str) -> str:
    r"""Return the same JSON with every character that is not printable written as JSON escapes.

    >>> printable_json('{\n "a": "\x9b31m"}')
    '{\n "a": "\\u009b31m"}'
    """
    return _UNPRINTABLE.sub(_json_escape, text)


def _json_escape(match: re.Match[str]) -> str:
    character = match[0]
    return character if character.isprintable() else json.dumps(character)[1:-1]
