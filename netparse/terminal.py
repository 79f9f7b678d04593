r"""Text that is safe to show on a terminal.

Names of files, hosts and programs are data: a control character in them is shown as an escape, never sent.

    >>> printable("a\x1b[31mb")
    'a\\x1b[31mb'
"""

from __future__ import annotations


def printable(text: str) -> str:
    """Return a text in which every character that is not printable is written as an escape."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)
