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

from netparse.decoding.code_pages import MOST_PARTS, UTF_8
from netparse.decoding.eight_bit import EightBitText
from netparse.decoding.line_ends import count_line_ends
from netparse.decoding.mojibake import Repair
from netparse.decoding.utf16 import WIDE, Piece, Segments
from netparse.errors import EncodingError
from netparse.schema.diagnostics import Diagnostic, diagnose

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from netparse.schema.report import EncodingOrigin

BYTE_ORDER_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
BLOCK: Final = 1 << 18
"""Characters of a text that are cleaned at a time."""
_GATHERED: Final = 1 << 14
"""Characters of a block of text, at the least: whoever reads on looks at what stands ready for each block again."""
LINE_LIMIT: Final = 1 << 20
"""Characters of one line that are read; what stands beyond is dropped, with a diagnostic."""

_INVISIBLE: Final = {"\0": "", "\f": " ", "\x1a": " "}
"""What texts gather on their way: NULs, form feeds, ends of DOS files."""
_BLANK: Final = re.compile("[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_NO_WIDTH: Final = re.compile("\u00ad(?=[a-z])|[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
"""What shows nothing: soft hyphens (elsewhere, one may be a misread letter), marks of the direction of writing."""
_PROBE: Final = 128
"""Bytes that show the encoding. No table is shorter; a command that prints one and waits is not waited for."""
_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_CARRIAGE_RETURN: Final = re.compile(r"\r\r\n|\r\n|\r")
_ESCAPE_SEQUENCE: Final = re.compile(
    r"\x1b(?:\[[0-?]*[ -/]*[@-~]"  # CSI: colours, cursor movement
    r"|[\]PX^_][^\x07\x1b\n]*(?:\x07|\x1b\\)?"  # OSC and other strings: window titles, links
    r"|[ -/]*[0-~])"
)


class Decoder:
    """Turns blocks of bytes into blocks of whole, clean lines, and remembers how."""

    def __init__(self, encoding: str | None = None) -> None:
        """Prepare to decode.

        Args:
            encoding: The encoding to use, whatever the bytes look like; None to find out.

        Raises:
            EncodingError: There is no such encoding.
        """
        self.encoding: str | None = None
        """The encoding of the first part of the input that shows one."""
        self.encoding_from: EncodingOrigin | None = None
        self.live = False
        """Whether nothing is held back until more comes; set it for the output of a command that still runs."""
        self._limits: list[Diagnostic] = []
        self._changes: list[Diagnostic] = []
        self._untold = 0
        self._replaced = 0
        self._line = 1
        self._rest: list[str] = []
        """Text after the last line end, in pieces: joined for each of them, a long line would take quadratic time."""
        self._rest_size = 0
        self._returned = False
        """Whether there are carriage returns in the rest, which may be halves of line ends."""
        self._eight_bit = EightBitText()
        self._repair: Repair | None = None if encoding else Repair()
        if encoding is not None:
            try:
                self.encoding = codecs.lookup(encoding).name
                b"text".decode(self.encoding, "replace")
            except (LookupError, ValueError):
                msg = f"{encoding!r} is no character encoding; examples: utf-8, utf-16, cp1252, cp850, cp932"
                raise EncodingError(msg) from None
            self.encoding_from = "declared"

    @property
    def diagnostics(self) -> list[Diagnostic]:
        """What is to be said about the text and how it was read, once all of it is."""
        told = [*self._changes, *self._eight_bit.diagnostics, *(self._repair.diagnostics if self._repair else ())]
        found = sorted([*told, *self._limits], key=lambda diagnostic: diagnostic.line or 0)
        untold = self._untold + self._eight_bit.untold + (self._repair.untold if self._repair else 0)
        if untold:
            message = f"the encoding changes {untold} more times; it is not told where"
            found.append(diagnose("warning", "encoding_changed", message))
        replaced = self._replaced + self._eight_bit.replaced
        if replaced:
            how = self.encoding if self.encoding_from == "declared" or not self._changes else None
            message = f"{replaced} characters could not be decoded as {how or 'text'} and became U+FFFD"
            found.append(diagnose("warning", "replaced_characters", message))
        return found

    def blocks(self, data: Iterable[bytes]) -> Iterator[str]:
        """Yield the text of an input, given in blocks of bytes of any size, as blocks of whole lines."""
        gathered: list[str] = []
        size = 0
        for text in self._clean_lines(self._texts(iter(data))):
            gathered.append(text)
            size += len(text)
            if size >= _GATHERED or self.live:
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

    def _decoded(self, blocks: Iterable[bytes], encoding: str) -> Iterator[str]:
        decoder = codecs.getincrementaldecoder(encoding)("replace")
        for block in blocks:
            yield self._count_replaced(decoder.decode(block))
        yield self._count_replaced(decoder.decode(b"", final=True))

    def _choose(self, head: bytes) -> bytes:
        """Choose the encoding by a byte order mark; return the first bytes without it."""
        for mark, encoding in BYTE_ORDER_MARKS:
            if head.startswith(mark) and encoding.startswith(self.encoding or encoding):
                self.encoding, self.encoding_from = encoding, self.encoding_from or "bom"
                return head[len(mark) :]
        if self.encoding in ("utf-16", "utf-32"):
            self.encoding += "-le"  # which is what Windows writes
        return head

    def _parts(self, blocks: Iterable[bytes]) -> Iterator[str]:
        """Decode an input whose parts may have different encodings."""
        wide = next((encoding for encoding in WIDE if encoding == self.encoding), None)
        segments = Segments(wide)
        segments.live = self._eight_bit.live = self.live
        decoder = codecs.getincrementaldecoder(wide or UTF_8)("replace")
        before: str | None = wide
        rest = b""
        for piece in segments.pieces(blocks):
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
        if number == 1 and not self._rest:
            return
        message = f"from here on the text is {piece.encoding or '8-bit text'}"
        message += f"; before, it was {before or '8-bit text'}"
        if len(self._changes) < MOST_PARTS:
            diagnostic = diagnose("info", "encoding_changed", message, number)
            self._changes.append(diagnostic)
        else:
            self._untold += 1

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
        return self._line + count_line_ends(waiting) + (count_line_ends("".join(self._rest)) if self._returned else 0)

    def _count_replaced(self, text: str) -> str:
        if "\ufffd" in text:
            self._replaced += text.count("\ufffd")
        return text

    def _clean_lines(self, texts: Iterable[str]) -> Iterator[str]:
        """Repair and clean each line of a text."""
        if self._repair is None:
            yield from map(self._clean, self._whole_lines(texts))
            return
        self._repair.live = self.live
        for lines in self._whole_lines(texts):
            if text := self._repair.lines(lines, self._line):
                yield self._clean(text)
        if text := self._repair.end():
            yield self._clean(text)

    def _whole_lines(self, texts: Iterable[str]) -> Iterator[str]:
        """Cut a text into blocks of whole lines."""
        for text in texts:
            if not (self._returned or "\n" in text or "\r" in text):
                self._keep(text)
                continue
            rest = "".join((*self._rest, text))
            cut = rest.rfind("\n") + 1
            if not cut:
                # Only carriage returns so far; one near the end may be half of a line end.
                cut = rest.rfind("\r", 0, max(len(rest) - 2, 0)) + 1
                if cut and rest[cut] == "\r":
                    cut = 0
            self._rest, self._rest_size = [], 0
            self._keep(rest[cut:])
            self._returned = "\r" in rest[cut:]
            if cut:
                yield rest[:cut]
        rest, self._rest = "".join(self._rest), []
        if rest:
            yield rest if rest.endswith(("\n", "\r")) else rest + "\n"

    def _keep(self, text: str) -> None:
        """Add to the line that goes on, but for what stands far beyond its limit."""
        if text := text[: 2 * LINE_LIMIT - self._rest_size]:
            self._rest.append(text)
            self._rest_size += len(text)

    def _clean(self, text: str) -> str:
        if "\r\r" in text:
            text = _CARRIAGE_RETURN.sub("\n", text)
        elif "\r" in text:
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        if "\x1b" in text:
            text = _ESCAPE_SEQUENCE.sub("", text)
        for character, replacement in _INVISIBLE.items():
            if character in text:
                text = text.replace(character, replacement)
        if not text.isascii():
            text = _NO_WIDTH.sub("", _BLANK.sub(" ", text))
        if "\t" in text:
            text = text.expandtabs()
        if len(text) > LINE_LIMIT:
            text = self._limit_lines(text)
        self._line += text.count("\n")
        return text

    def _limit_lines(self, text: str) -> str:
        lines = text.split("\n")
        for index, line in enumerate(lines):
            if len(line) > LINE_LIMIT:
                lines[index] = line[:LINE_LIMIT]
                message = f"the line is longer than {LINE_LIMIT} characters; the rest of it was dropped"
                self._limits.append(diagnose("warning", "input_limit", message, self._line + index))
        return "\n".join(lines)
