"""The parts of expressions and messages that are needed where no grammar is."""

from __future__ import annotations

from typing import Final

CELL_END: Final = r"(?![^ \n])"
"""What ends a cell: the blanks of a clean line, and no others."""
MAC_TEXT: Final = r"[0-9A-Fa-f]{1,2}(?::[0-9A-Fa-f]{1,2}){5}(?:(?::[0-9A-Fa-f]{1,2}){2})?"
"""Six bytes, or eight of FireWire; a byte below 16 may have one digit."""
END_OF_LINE: Final = "end of line"
"""What is expected behind the last cell of a row."""
FILLED: Final = r" *[^ ]+ (?=[0-9])"
"""A row of BSD interfaces whose name fills its field: just one blank stands before an MTU that is aligned to the
left."""
LINK: Final = r"<Link#([0-9]+)>"
"""What stands in place of a network in the row of a link, with the index of the interface."""


def is_canonical(text: str, largest: int) -> bool:
    """Return whether a text is the JSON of a number from 0 to another one, as canonical lexemes accept it.

    >>> is_canonical("443", 65535), is_canonical("0443", 65535), is_canonical("70000", 65535)
    (True, False, False)
    """
    if not (text.isascii() and text.isdecimal()) or len(text) > len(str(largest)):
        return False
    return int(text) <= largest and str(int(text)) == text
