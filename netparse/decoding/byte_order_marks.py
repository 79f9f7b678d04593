"""Byte order marks: the first bytes of a text, which name its encoding."""

from __future__ import annotations

import codecs
from typing import Final, Literal

Utf16 = Literal["utf-16-le", "utf-16-be"]

UTF_16_MARKS: Final[tuple[tuple[bytes, Utf16], ...]] = (
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
BYTE_ORDER_MARKS: Final[tuple[tuple[bytes, str], ...]] = (
    (codecs.BOM_UTF8, "utf-8"),
    # Before UTF-16: the mark of UTF-32 in little endian begins with that of UTF-16.
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    *UTF_16_MARKS,
)


def byte_order_mark(head: bytes, encoding: str | None) -> tuple[bytes, str] | None:
    r"""Return the byte order mark at the beginning of a text, and the encoding that it names.

    >>> byte_order_mark(b"\xff\xfeP\0", None)
    (b'\xff\xfe', 'utf-16-le')

    Args:
        head: The first bytes of the text.
        encoding: The declared encoding, which a mark of another one does not change; None if none is declared.
    """
    for mark, named in BYTE_ORDER_MARKS:
        if head.startswith(mark) and named.startswith(encoding or named):
            return mark, named
    return None
