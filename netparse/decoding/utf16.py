r"""Where the bytes of an input change between 8-bit text and UTF-16.

A shell appends in its own encoding to a file that began in another: ``Out-File -Append`` of PowerShell 5 writes UTF-16
to an ASCII log, ``>>`` of cmd writes 8-bit text to a file of PowerShell's. Files are joined as they are, with a byte
order mark in the middle. No mark tells where such a part begins or ends, but NULs do: text of netstat is mostly ASCII,
of which every other byte is NUL in UTF-16, and none in any other encoding.

    >>> for piece in Segments().pieces([b"netstat -n\r\n", b"P\0r\0o\0t\0o\0\r\0\n\0"]):
    ...     print(piece.encoding, piece.data[:6])
    None b'netsta'
    utf-16-le b'P\x00r\x00o\x00'
"""

from __future__ import annotations

import codecs
import re
from itertools import islice
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Wide = Literal["utf-16-le", "utf-16-be"]
WIDE: Final[tuple[Wide, ...]] = ("utf-16-le", "utf-16-be")

_MARKS: Final[tuple[tuple[bytes, Wide], ...]] = (
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SIGN: Final = re.compile(rb"\0{1,512}|\xff\xfe|\xfe\xff")
"""What may show a change; of many NULs, no more than are ahead whatever the blocks are."""
_AHEAD: Final = 512
"""Bytes that are looked at, before and after a place, to tell what begins there."""
_STEP: Final = 1 << 14
"""Bytes that are looked at together: what a change of the encoding costs."""
_WINDOW: Final = 64
"""Bytes that show UTF-16; more of them could hold the part that comes after it."""
_LINES: Final = 16
"""Line feeds before a NUL that are looked at; in Chinese some are half of a character."""
_FEWEST: Final = 4
"""Characters that show UTF-16 in the middle of 8-bit text, where a NUL may be a slip."""
_PLAIN: Final = re.compile("[\t\n\r -~]")
_IMPLAUSIBLE: Final = re.compile("[\0-\x08\x0e-\x1a\x1c-\x1f\u0a0a\u0a0d\u2020\ud800-\udfff\ue000-\uf8ff\ufff0-\uffff]")
"""What no log holds: controls, characters for private use, and two ASCII characters that were taken for one."""
_FOREIGN: Final = re.compile(
    "[\u00c0-\u06ff\u0900-\u09ff\u0e00-\u0e7f\u10a0-\u10ff"  # alphabets
    "\u3001-\u30ff\u4e00-\u9fff\uac00-\ud7a3\uff01-\uffee]"  # Chinese, Japanese, Korean
)
"""Letters and signs of the scripts of lexicons."""
_NO_NUL: Final = re.compile(rb"[^\0]{16,}")
_ASCII: Final = re.compile(rb"[\t\n\r -~]")
_CONTROL: Final = re.compile(rb"[\x01-\x08\x0b\x0e-\x1a\x1c-\x1f]")
_SHIFTED: Final = re.compile(rb"(?=(?:\0[\t\n\r -~]){4})")


class Piece(NamedTuple):
    """Bytes of one encoding, not always cut between lines."""

    encoding: Wide | None
    """None for 8-bit text of any encoding."""
    data: bytes
    begins: bool = False
    """Whether the encoding is another than before."""
    marked: bool = False
    """Whether a byte order mark shows it."""


class Segments:
    """Cuts blocks of bytes where their encoding changes between 8-bit text and UTF-16.

    What comes out does not depend on how the input was cut into blocks, unless it is live.
    """

    def __init__(self, encoding: Wide | None = None) -> None:
        """Prepare to cut an input that begins in an encoding, by its byte order mark."""
        self.live = False
        """Whether nothing may be held back until more comes."""
        self._encoding = encoding
        self._buffer = b""
        self._begins = False
        self._marked = False
        self._checked = 0
        """How much of the buffer was looked at and holds no change."""
        self._at_start = encoding is None
        """Whether the buffer begins with the first byte of the input."""

    def pieces(self, blocks: Iterable[bytes]) -> Iterator[Piece]:
        """Yield the bytes of all blocks, without the byte order marks at which an encoding begins."""
        for block in blocks:
            for start in range(0, len(block), _STEP):
                self._buffer += block[start : start + _STEP]
                yield from self._cut(ended=False)
        yield from self._cut(ended=True)

    def _cut(self, *, ended: bool) -> Iterator[Piece]:
        """Yield what is known of the buffer, with as much behind it as a decision needs."""
        ahead = 0 if ended or self.live else _AHEAD
        while True:
            known = len(self._buffer) - ahead
            if known <= 0:
                return
            change = self._wide_text(known) if self._encoding is None else self._narrow_text(known)
            if change is None:
                break
            start, encoding, mark = change
            yield from self._take(start)
            self._buffer = self._buffer[len(mark) :]
            self._encoding, self._begins, self._marked, self._checked = encoding, True, bool(mark), 0
        if self._encoding is None:
            # The line in which UTF-16 shows may have begun before.
            yield from self._take(max(known - ahead, 0))
        elif ended:
            yield from self._take(known)
        else:
            known -= min(ahead, 2 * _WINDOW)
            yield from self._take(max(known - known % 2, 0))

    def _take(self, size: int) -> Iterator[Piece]:
        data, self._buffer = self._buffer[:size], self._buffer[size:]
        self._checked = max(self._checked - size, 0)
        if data:
            self._at_start = False
            yield Piece(self._encoding, data, self._begins, self._marked)
            self._begins = self._marked = False

    def _wide_text(self, known: int) -> tuple[int, Wide | None, bytes] | None:
        """Return where UTF-16 begins in 8-bit text, which one, and its mark."""
        data = self._buffer
        if 0 not in data and not any(mark in data for mark, _ in _MARKS):
            self._checked = known
        while self._checked < known:
            sign = _SIGN.search(data, self._checked)
            if sign is None or sign.start() >= known:
                break
            at = sign.start()
            for mark, encoding in _MARKS:
                after = data[at + len(mark) : at + len(mark) + _WINDOW]
                if sign.group() == mark and (_is_wide(after, encoding) or _reads_well(after, encoding)):
                    return at, encoding, mark
            if sign.group().startswith(b"\0") and (found := self._first_wide(at)):
                return *found, b""
            self._checked = sign.end()
        self._checked = max(self._checked, known)
        return None

    def _first_wide(self, at: int) -> tuple[int, Wide] | None:
        """Return where the UTF-16 begins that the NUL at a place belongs to, and which one it is."""
        data = self._buffer
        orders: list[tuple[int, Wide]] = [(at - 1, "utf-16-le"), (at, "utf-16-be")]
        if data[at - 1 : at] == b"\n" and not (self._at_start and at == 1):
            orders.reverse()  # the end of a line of 8-bit text, not half of one
        found: list[tuple[int, Wide]] = []
        for shows, encoding in orders:
            if shows < 0:
                continue
            after = data[shows : shows + _WINDOW]
            last = data[max(shows - 2, 0) : shows].decode(encoding, "replace")
            starts = _line_starts(data, max(shows - _AHEAD, 0), shows, at_start=self._at_start or self._begins)
            begin = shows
            for start in islice(starts, _LINES if _FOREIGN.match(last) else 0):
                if (shows - start) % 2 == 0 and _is_foreign(data[start:begin], after, encoding):
                    begin = start
            if begin < shows:
                return begin, encoding
            first = self._at_start and shows == 0
            foreign = first and not _is_ascii(after) and _reads_well(after, encoding)
            if foreign or _is_wide(after, encoding, 1 if first else _FEWEST):
                found.append((shows, encoding))
        # Letters of an alphabet are letters in either order; what stands between them is not.
        return min(found, key=lambda one: _implausible(data[one[0] : one[0] + _WINDOW], one[1]), default=None)

    def _narrow_text(self, known: int) -> tuple[int, Wide | None, bytes] | None:
        """Return where something else begins in UTF-16: 8-bit text, or UTF-16 that is cut between other bytes."""
        data = self._buffer
        shifted = self._shifted_text(known)
        last = known if shifted is None else shifted[0]
        while self._checked < last:
            run = _NO_NUL.search(data, self._checked, last + 2 * _AHEAD)  # not to the end of the buffer each time
            if run is None or run.start() >= last:
                break
            start = run.start() + run.start() % 2
            if _is_narrow(data[start : min(run.end(), start + _AHEAD)]):
                return start, None, b""
            # A run as long as the buffer is looked at in parts of one size, wherever the buffer ends.
            self._checked = min(run.end(), start + _AHEAD)
        if shifted is None:
            self._checked = max(self._checked, known - known % 2)
        return shifted

    def _shifted_text(self, known: int) -> tuple[int, Wide | None, bytes] | None:
        """Return where 8-bit text too short to be seen has moved the UTF-16 behind it by one byte."""
        data = self._buffer
        high = 0 if self._encoding == "utf-16-le" else 1
        last = min(known + _WINDOW + 2, len(data))  # what shows a shift may stand behind where it begins
        for base in range(0, last, _AHEAD):
            if 0 in data[base + high : base + _AHEAD + 8 : 2] and (start := self._shift(base, last, high)) is not None:
                return (start, None, b"") if start < known else None
        return None

    def _shift(self, base: int, last: int, high: int) -> int | None:
        """Return where the bytes begin that moved the UTF-16 next to a place."""
        data = self._buffer
        for found in _SHIFTED.finditer(data, base, min(base + _AHEAD, last) + 8):
            at = found.start()
            if at % 2 == high and at < last:
                # Back over what is not ASCII in UTF-16: that is the 8-bit text, or the last of a word before it.
                start = at - high
                while start >= max(at - _WINDOW, 2) and data[start - 1 - high]:
                    start -= 2
                if start or not self._begins:
                    return start
        return None


def _line_starts(data: bytes, first: int, last: int, *, at_start: bool) -> Iterator[int]:
    """Yield where lines of 8-bit text begin, the last one first."""
    while (end := data.rfind(b"\n", first, last)) >= 0:
        yield end + 1
        last = end
    if at_start and first == 0:
        yield 0


def _is_wide(data: bytes, encoding: Wide, fewest: int = _FEWEST) -> bool:
    """Whether bytes begin with UTF-16: a good part of it is ASCII, and nearly nothing is what no log holds."""
    data = data[: len(data) - len(data) % 2]
    first = 0 if encoding == "utf-16-le" else 1
    high, low = data[1 - first :: 2], data[first::2]
    if high.count(0) < 0.2 * len(high) or low.count(0) > 0.1 * len(low):
        return False
    text = data.decode(encoding, "replace")
    if len(text) < fewest:
        return False
    plain, implausible = len(_PLAIN.findall(text)), len(_IMPLAUSIBLE.findall(text))
    return plain >= 0.2 * len(text) and implausible <= 0.3 * len(text) - 0.3


def _implausible(data: bytes, encoding: Wide) -> int:
    """Count the characters that no log holds."""
    return len(_IMPLAUSIBLE.findall(data[: len(data) - len(data) % 2].decode(encoding, "replace")))


def _is_foreign(before: bytes, after: bytes, encoding: Wide) -> bool:
    """Whether bytes without NUL, before some with NULs, are UTF-16: letters of the scripts of lexicons."""
    if not before or _is_ascii(before):
        return False
    text = before.decode(encoding, "replace")
    return len(_FOREIGN.findall(text)) == len(text) and _reads_well(after, encoding)


def _is_ascii(data: bytes) -> bool:
    """Whether bytes, but for NULs, are text in ASCII, of which two may look like one letter."""
    return data.isascii() and not _CONTROL.search(data)


def _reads_well(data: bytes, encoding: Wide) -> bool:
    """Whether bytes begin with UTF-16 of a language that needs few blanks."""
    text = data[: len(data) - len(data) % 2].decode(encoding, "replace")
    plain = len(_PLAIN.findall(text))
    return plain > 0 and plain + len(_FOREIGN.findall(text)) > 0.9 * len(text)


def _is_narrow(data: bytes) -> bool:
    """Whether bytes without NUL in the midst of UTF-16 are 8-bit text: lines and columns show it.

    Chinese in UTF-16 holds line feeds, too (U+4E0A), but neither carriage returns before them nor two blanks in a row.
    """
    if _CONTROL.search(data):
        return False
    if b"\r\n" in data or b"  " in data:
        return True
    some = b"\n" in data or len(data) >= _WINDOW
    return some and b" " in data and len(_ASCII.findall(data)) > 0.85 * len(data)
