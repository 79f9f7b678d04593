r"""Bytes to text: character encoding, line ends, tabs, and what terminals leave behind.

The text that comes out has one ``\n`` after every line, no tabs, no ANSI escape sequences and no NULs. Lines are what
``\r\r\n``, ``\r\n``, ``\n`` or ``\r`` end, so line numbers are those of the input.

    >>> decoder = Decoder()
    >>> "".join(decoder.blocks([b"\xff\xfeP\x00r\x00o\x00t\x00o\x00\r\x00\n\x00"]))
    'Proto\n'
    >>> decoder.encoding, decoder.encoding_from
    ('utf-16-le', 'bom')
"""

from __future__ import annotations

import codecs
import re
from itertools import chain
from typing import TYPE_CHECKING, Final

from netparse.decoding.byte_order_marks import byte_order_mark
from netparse.decoding.cleaning import LINE_LIMIT, LineCleaner
from netparse.decoding.code_pages import MOST_PARTS, UTF_8
from netparse.decoding.eight_bit import EightBitText
from netparse.decoding.line_ends import count_line_ends
from netparse.decoding.mojibake import Repair
from netparse.decoding.utf16 import Piece, Utf16Splitter
from netparse.decoding.utf16_text import UTF_16
from netparse.decoding.whole_lines import WholeLines
from netparse.errors import EncodingError
from netparse.schema.diagnostics import diagnose

if TYPE_CHECKING:
    from collections import OrderedDict
    from collections.abc import Iterable, Iterator

    from netparse.schema.diagnostics import Diagnostic
    from netparse.schema.report import EncodingOrigin

BLOCK: Final = 1 << 18
"""Characters of a text that are cleaned at a time: a long text is not copied as a whole."""
_GATHERED: Final = 1 << 14
"""Characters that a block of text has at least: for each block, the reader looks at all the text that it holds."""
_PROBE: Final = 128
"""Bytes that show the encoding. No table is shorter; a command that prints one and waits is not waited for."""
_SURROGATE: Final = re.compile("[\ud800-\udfff]")


class Decoder:
    """Turns blocks of bytes into blocks of whole, clean lines, and remembers how."""

    def __init__(self, encoding: str | None = None, *, streaming: bool = False) -> None:
        """Prepare to decode.

        Args:
            encoding: The encoding to use, whatever the bytes look like; None to find out.
            streaming: Whether no line may wait for those that follow it, as in the output of a running command.

        Raises:
            EncodingError: There is no such encoding.
        """
        self.encoding: str | None = None if encoding is None else _name_of(encoding)
        """The encoding of the first part of the input that shows one."""
        self.encoding_from: EncodingOrigin | None = None if encoding is None else "declared"
        self._streaming = streaming
        self._changes: list[Diagnostic] = []
        self._unreported_changes = 0
        self._replaced = 0
        self._whole_lines = WholeLines()
        self._cleaner = LineCleaner()
        self._eight_bit = EightBitText(streaming=streaming)
        self._repair: Repair | None = None if encoding else Repair(streaming=streaming)

    @property
    def removals(self) -> OrderedDict[int, tuple[str, str]]:
        """What was removed from lines, and each line, by its number; for the reader, who knows the lines of outputs."""
        return self._cleaner.removals

    @property
    def diagnostics(self) -> list[Diagnostic]:
        """Diagnostics about the text and how it was read; they are complete after the last block."""
        found = [*self._changes, *self._eight_bit.diagnostics, *(self._repair.diagnostics if self._repair else ())]
        found = sorted([*found, *self._cleaner.diagnostics], key=lambda diagnostic: diagnostic.line or 0)
        unreported = self._unreported_changes + self._eight_bit.unreported
        unreported += self._repair.unreported if self._repair else 0
        if unreported:
            message = f"the encoding changes {unreported} more times; it is not told where"
            found.append(diagnose("warning", "encoding_changed", message))
        replaced = self._replaced + self._eight_bit.replaced
        if replaced:
            encoding = self.encoding if self.encoding_from == "declared" or not self._changes else None
            message = f"{replaced} characters could not be decoded as {encoding or 'text'} and became U+FFFD"
            found.append(diagnose("warning", "replaced_characters", message))
        return found

    def blocks(self, data: Iterable[bytes]) -> Iterator[str]:
        """Yield the text of an input, given in blocks of bytes of any size, as blocks of whole lines."""
        gathered: list[str] = []
        size = 0
        for text in self._clean_lines(self._texts(iter(data))):
            gathered.append(text)
            size += len(text)
            if size >= _GATHERED or self._streaming:
                yield "".join(gathered)
                gathered, size = [], 0
        if gathered:
            yield "".join(gathered)

    def text_blocks(self, text: str) -> Iterator[str]:
        """Yield a text that needs no decoding as blocks of whole, clean lines."""
        yield from self._clean_lines(
            self._without_surrogates(text[start : start + BLOCK]) for start in range(0, len(text), BLOCK)
        )

    def _without_surrogates(self, text: str) -> str:
        """Replace what a decoder has left undecoded (``errors="surrogateescape"``): it can't be written as JSON."""
        return text if text.isascii() else self._count_replaced(_SURROGATE.sub("\ufffd", text))

    def _clean_lines(self, texts: Iterable[str]) -> Iterator[str]:
        """Repair and clean each line of a text."""
        cleaner = self._cleaner
        if self._repair is None:
            yield from map(cleaner.clean, self._whole_lines.blocks(texts))
            return
        for lines in self._whole_lines.blocks(texts):
            if text := self._repair.lines(lines, cleaner.number):
                yield cleaner.clean(text)
        if text := self._repair.end():
            yield cleaner.clean(text)

    def _texts(self, data: Iterator[bytes]) -> Iterator[str]:
        head = b""
        for block in data:
            head += block
            if len(head) >= _PROBE:
                break
        head = self._choose(head)
        blocks = chain((head,), data)
        if self.encoding_from == "declared" or (self.encoding or "").startswith("utf-32"):
            yield from self._decoded(blocks, self.encoding or UTF_8)
        else:
            yield from self._parts(blocks)

    def _choose(self, head: bytes) -> bytes:
        """Choose the encoding by a byte order mark; return the first bytes without it."""
        found = byte_order_mark(head, self.encoding)
        if found:
            mark, self.encoding = found
            self.encoding_from = self.encoding_from or "bom"
            return head[len(mark) :]
        if self.encoding in ("utf-16", "utf-32"):
            self.encoding += "-le"  # which is what Windows writes
        return head

    def _decoded(self, blocks: Iterable[bytes], encoding: str) -> Iterator[str]:
        decoder = codecs.getincrementaldecoder(encoding)("replace")
        for block in blocks:
            yield self._count_replaced(decoder.decode(block))
        yield self._count_replaced(decoder.decode(b"", final=True))

    def _parts(self, blocks: Iterable[bytes]) -> Iterator[str]:
        """Decode an input whose parts may have different encodings."""
        first = next((encoding for encoding in UTF_16 if encoding == self.encoding), None)
        decoder = codecs.getincrementaldecoder(first or UTF_8)("replace")
        before: str | None = first
        rest = b""
        for piece in Utf16Splitter(first, streaming=self._streaming).pieces(blocks):
            if piece.begins:
                yield self._end_of_part(rest, decoder if before else None)
                rest = b""
                self._begin_part(piece, before)
                decoder = codecs.getincrementaldecoder(piece.encoding or UTF_8)("replace")
            before = piece.encoding
            if before:
                yield self._count_replaced(decoder.decode(piece.data))
                continue
            rest += piece.data
            cut = rest.rfind(b"\n") + 1
            if not cut and len(rest) > 2 * LINE_LIMIT:
                cut = len(rest)
            if cut:
                yield self._eight_bit.lines(rest[:cut], self._number)
                rest = rest[cut:]
            self._note_encoding()
        yield self._end_of_part(rest, decoder if before else None)
        if self.encoding is None:
            self.encoding = self.encoding_from = "utf-8"

    def _begin_part(self, piece: Piece, before: str | None) -> None:
        number = self._number
        if self._repair:
            self._repair.end_part()
        if piece.encoding and self.encoding is None:
            self.encoding, self.encoding_from = piece.encoding, "bom" if piece.marked else "guessed"
        if number == 1 and self._whole_lines.is_empty:
            return
        message = f"from here on the text is {piece.encoding or '8-bit text'}"
        message += f"; before, it was {before or '8-bit text'}"
        if len(self._changes) < MOST_PARTS:
            self._changes.append(diagnose("info", "encoding_changed", message, number))
        else:
            self._unreported_changes += 1

    def _end_of_part(self, rest: bytes, decoder: codecs.IncrementalDecoder | None) -> str:
        """Return the last text of a part, whose last line may have no end."""
        if decoder:
            return self._count_replaced(decoder.decode(b"", final=True))
        text = self._eight_bit.lines(rest, self._number)
        text += self._eight_bit.end(self._number + count_line_ends(text))
        self._note_encoding()
        return text

    def _note_encoding(self) -> None:
        first = self._eight_bit.first
        if self.encoding is None and first:
            self.encoding, self.encoding_from = first, "utf-8" if first == UTF_8 else "guessed"

    @property
    def _number(self) -> int:
        """The number of the line that comes next, or goes on."""
        waiting = self._repair.waiting if self._repair else ""
        number = self._cleaner.number + count_line_ends(waiting)
        return number + count_line_ends(self._whole_lines.waiting)

    def _count_replaced(self, text: str) -> str:
        if "\ufffd" in text:
            self._replaced += text.count("\ufffd")
        return text


def _name_of(encoding: str) -> str:
    """Return Python's name of an encoding."""
    try:
        name = codecs.lookup(encoding).name
        b"text".decode(name, "replace")
    except (LookupError, ValueError):
        msg = f"{encoding!r} is no character encoding; examples: utf-8, utf-16, cp1252, cp850, cp932"
        raise EncodingError(msg) from None
    return name
