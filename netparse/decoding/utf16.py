r"""Where the bytes of an input change between 8-bit text and UTF-16.

A shell appends in its own encoding to a file that began in another: ``Out-File -Append`` of PowerShell 5 writes UTF-16
to an ASCII log, ``>>`` of cmd writes 8-bit text to a file of PowerShell's. Files are joined as they are, with a byte
order mark in the middle. No mark shows where such a part begins or ends, but NULs do: text of netstat is mostly ASCII,
of which every other byte is NUL in UTF-16, and none in any other encoding.

    >>> for piece in Utf16Splitter().pieces([b"netstat -n\r\n", b"P\0r\0o\0t\0o\0\r\0\n\0"]):
    ...     print(piece.encoding, piece.data[:6])
    None b'netsta'
    utf-16-le b'P\x00r\x00o\x00'
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Final, NamedTuple

from netparse.decoding.byte_order_marks import UTF_16_MARKS
from netparse.decoding.utf16_text import (
    FEWEST,
    WINDOW,
    begins_as_foreign,
    begins_as_utf_16,
    count_implausible,
    ends_in_foreign_letter,
    is_8_bit_text,
    is_ascii,
    is_foreign,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from netparse.decoding.byte_order_marks import Utf16

_SIGN: Final = re.compile(rb"\0{1,512}|\xff\xfe|\xfe\xff")
"""What may show a change; of many NULs, no more than are ahead whatever the blocks are."""
_AHEAD: Final = 512
"""Bytes that are looked at before and after a place: some lines, in which NULs, columns or words show the encoding."""
_STEP: Final = 1 << 14
"""Bytes that are looked at together. Each change of the encoding copies that many: more would make changes slow, fewer
the calls for text without any."""
_LINES: Final = 16
"""Line feeds before a NUL that are looked at. In Chinese some are half of a character, so the last one need not end a
line; each costs a look at the bytes behind it."""
_NO_NUL: Final = re.compile(rb"[^\0]{16,}")
_SHIFTED: Final = re.compile(rb"(?=(?:\0[\t\n\r -~]){4})")


class Piece(NamedTuple):
    """Bytes of one encoding, not always cut between lines."""

    encoding: Utf16 | None
    """None for 8-bit text of any encoding."""
    data: bytes
    begins: bool = False
    """Whether the encoding is another than before."""
    marked: bool = False
    """Whether a byte order mark shows it."""


class Utf16Splitter:
    """Cuts blocks of bytes where their encoding changes between 8-bit text and UTF-16.

    What comes out does not depend on how the input was cut into blocks, unless it is streaming.
    """

    def __init__(self, encoding: Utf16 | None = None, *, streaming: bool = False) -> None:
        """Prepare to cut an input.

        Args:
            encoding: The encoding in which it begins, by its byte order mark.
            streaming: Whether no bytes may wait for those that follow them.
        """
        self._streaming = streaming
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
        ahead = 0 if ended or self._streaming else _AHEAD
        while True:
            known = len(self._buffer) - ahead
            if known <= 0:
                return
            change = self._utf_16_start(known) if self._encoding is None else self._utf_16_end(known)
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
            known -= min(ahead, 2 * WINDOW)
            yield from self._take(max(known - known % 2, 0))

    def _take(self, size: int) -> Iterator[Piece]:
        data, self._buffer = self._buffer[:size], self._buffer[size:]
        self._checked = max(self._checked - size, 0)
        if data:
            self._at_start = False
            yield Piece(self._encoding, data, self._begins, self._marked)
            self._begins = self._marked = False

    def _utf_16_start(self, known: int) -> tuple[int, Utf16 | None, bytes] | None:
        """Return where UTF-16 begins in 8-bit text, which one, and its mark."""
        data = self._buffer
        if 0 not in data and (data.isascii() or not any(mark in data for mark, _ in UTF_16_MARKS)):
            self._checked = known
        while self._checked < known:
            sign = _SIGN.search(data, self._checked)
            if sign is None or sign.start() >= known:
                break
            at = sign.start()
            for mark, encoding in UTF_16_MARKS:
                after = data[at + len(mark) : at + len(mark) + WINDOW]
                if sign.group() == mark and (begins_as_utf_16(after, encoding) or begins_as_foreign(after, encoding)):
                    return at, encoding, mark
            if sign.group().startswith(b"\0") and (found := self._utf_16_around(at)):
                return *found, b""
            self._checked = sign.end()
        self._checked = max(self._checked, known)
        return None

    def _utf_16_around(self, at: int) -> tuple[int, Utf16] | None:
        """Return where the UTF-16 begins that the NUL at a place belongs to, and which one it is."""
        data = self._buffer
        orders: list[tuple[int, Utf16]] = [(at - 1, "utf-16-le"), (at, "utf-16-be")]
        if data[at - 1 : at] == b"\n" and not (self._at_start and at == 1):
            orders.reverse()  # the end of a line of 8-bit text, not half of one
        found: list[tuple[int, Utf16]] = []
        for shows, encoding in orders:
            if shows < 0:
                continue
            after = data[shows : shows + WINDOW]
            starts = _line_starts(data, max(shows - _AHEAD, 0), shows, at_start=self._at_start or self._begins)
            begin = shows
            follows_letter = ends_in_foreign_letter(data[max(shows - 2, 0) : shows], encoding)
            for start in islice(starts, _LINES if follows_letter else 0):
                if (shows - start) % 2 == 0 and is_foreign(data[start:begin], after, encoding):
                    begin = start
            if begin < shows:
                return begin, encoding
            first = self._at_start and shows == 0
            foreign = first and not is_ascii(after) and begins_as_foreign(after, encoding)
            if foreign or begins_as_utf_16(after, encoding, 1 if first else FEWEST):
                found.append((shows, encoding))
        # Letters of an alphabet are letters in either order; what stands between them is not.
        return min(found, key=lambda one: count_implausible(data[one[0] : one[0] + WINDOW], one[1]), default=None)

    def _utf_16_end(self, known: int) -> tuple[int, Utf16 | None, bytes] | None:
        """Return where something else begins in UTF-16: 8-bit text, or UTF-16 that is cut between other bytes."""
        data = self._buffer
        shifted = self._shift(known)
        last = known if shifted is None else shifted[0]
        while self._checked < last:
            run = _NO_NUL.search(data, self._checked, last + 2 * _AHEAD)  # not to the end of the buffer each time
            if run is None or run.start() >= last:
                break
            start = run.start() + run.start() % 2
            if is_8_bit_text(data[start : min(run.end(), start + _AHEAD)]):
                return start, None, b""
            # A run as long as the buffer is looked at in parts of one size, wherever the buffer ends.
            self._checked = min(run.end(), start + _AHEAD)
        if shifted is None:
            self._checked = max(self._checked, known - known % 2)
        return shifted

    def _shift(self, known: int) -> tuple[int, Utf16 | None, bytes] | None:
        """Return where 8-bit text too short to be seen has moved the UTF-16 behind it by one byte."""
        data = self._buffer
        high = 0 if self._encoding == "utf-16-le" else 1
        last = min(known + WINDOW + 2, len(data))  # what shows a shift may stand behind where it begins
        for base in range(0, last, _AHEAD):
            has_nul = 0 in data[base + high : base + _AHEAD + 8 : 2]
            if has_nul and (start := self._shift_near(base, last, high)) is not None:
                return (start, None, b"") if start < known else None
        return None

    def _shift_near(self, base: int, last: int, high: int) -> int | None:
        """Return where the bytes begin that have moved the UTF-16 near an offset."""
        data = self._buffer
        for found in _SHIFTED.finditer(data, base, min(base + _AHEAD, last) + 8):
            at = found.start()
            if at % 2 == high and at < last:
                # Back over what is not ASCII in UTF-16: that is the 8-bit text, or the last of a word before it.
                start = at - high
                while start >= max(at - WINDOW, 2) and data[start - 1 - high]:
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
