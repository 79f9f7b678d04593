r"""What bytes of UTF-16 look like, and bytes of 8-bit text between them.

>>> begins_as_utf_16(b"P\0r\0o\0t\0o\0", "utf-16-le"), begins_as_utf_16(b"Proto", "utf-16-le")
(True, False)
>>> is_8_bit_text(b"  TCP  192.0.2.1\r\n")
True
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from netparse.decoding.byte_order_marks import Utf16

UTF_16: Final[tuple[Utf16, ...]] = ("utf-16-le", "utf-16-be")
WINDOW: Final = 64
"""Bytes that show UTF-16; more of them could hold the part that comes after it."""
FEWEST: Final = 4
"""Characters that show UTF-16 in the middle of 8-bit text, where a NUL may be a slip."""

_PLAIN: Final = re.compile("[\t\n\r -~]")
_IMPLAUSIBLE: Final = "[\0-\x08\x0e-\x1a\x1c-\x1f\u0a0a\u0a0d\u2020\ud800-\udfff\ue000-\uf8ff\ufff0-\uffff]"
"""What no log holds: controls, characters for private use, and two ASCII characters that were taken for one."""
_FOREIGN: Final = (
    "[\u00c0-\u06ff\u0900-\u09ff\u0e00-\u0e7f\u10a0-\u10ff"  # alphabets
    "\u3001-\u30ff\u4e00-\u9fff\uac00-\ud7a3\uff01-\uffee]"  # Chinese, Japanese, Korean
)
"""Letters and signs of the scripts of lexicons. These two are not compiled before some input looks like UTF-16."""
_ASCII: Final = re.compile(rb"[\t\n\r -~]")
_CONTROL: Final = re.compile(rb"[\x01-\x08\x0b\x0e-\x1a\x1c-\x1f]")


def begins_as_utf_16(data: bytes, encoding: Utf16, fewest: int = FEWEST) -> bool:
    """Whether bytes begin with UTF-16: a good part of it is ASCII, and nearly nothing is what no log holds."""
    first = 0 if encoding == "utf-16-le" else 1
    data = data[: len(data) - len(data) % 2]
    high, low = data[1 - first :: 2], data[first::2]
    if high.count(0) < 0.2 * len(high) or low.count(0) > 0.1 * len(low):
        return False
    text = data.decode(encoding, "replace")
    if len(text) < fewest:
        return False
    plain, implausible = len(_PLAIN.findall(text)), len(re.findall(_IMPLAUSIBLE, text))
    return plain >= 0.2 * len(text) and implausible <= 0.3 * len(text) - 0.3


def begins_as_foreign(data: bytes, encoding: Utf16) -> bool:
    """Whether bytes begin with UTF-16 of a language that needs few blanks."""
    text = _whole_characters(data, encoding)
    plain = len(_PLAIN.findall(text))
    return plain > 0 and plain + len(re.findall(_FOREIGN, text)) > 0.9 * len(text)


def is_foreign(before: bytes, after: bytes, encoding: Utf16) -> bool:
    """Whether bytes without NUL, before some with NULs, are UTF-16: letters of the scripts of lexicons."""
    if not before or is_ascii(before):
        return False
    text = before.decode(encoding, "replace")
    return len(re.findall(_FOREIGN, text)) == len(text) and begins_as_foreign(after, encoding)


def ends_in_foreign_letter(data: bytes, encoding: Utf16) -> bool:
    """Whether the last two bytes are a letter of the scripts of lexicons."""
    return re.match(_FOREIGN, data[-2:].decode(encoding, "replace")) is not None


def count_implausible(data: bytes, encoding: Utf16) -> int:
    """Return how many characters of UTF-16 are such as no log holds."""
    return len(re.findall(_IMPLAUSIBLE, _whole_characters(data, encoding)))


def is_ascii(data: bytes) -> bool:
    """Whether bytes, NULs aside, are text in ASCII, of which two may look like one letter."""
    return data.isascii() and not _CONTROL.search(data)


def is_8_bit_text(data: bytes) -> bool:
    """Whether bytes without NUL in the midst of UTF-16 are 8-bit text: lines and columns show it.

    Chinese in UTF-16 holds line feeds, too (U+4E0A), but neither carriage returns before them nor two blanks in a row.
    """
    if _CONTROL.search(data):
        return False
    if b"\r\n" in data or b"  " in data:
        return True
    some = b"\n" in data or len(data) >= WINDOW
    return some and b" " in data and len(_ASCII.findall(data)) > 0.85 * len(data)


def _whole_characters(data: bytes, encoding: Utf16) -> str:
    return data[: len(data) - len(data) % 2].decode(encoding, "replace")
