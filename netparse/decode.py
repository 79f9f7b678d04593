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

from netparse.errors import EncodingError
from netparse.models import Diagnostic, EncodingOrigin

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

BYTE_ORDER_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
FALLBACK_ENCODING: Final = "cp1252"
BLOCK: Final = 1 << 18
"""Size of the blocks in which an input is read."""
LINE_LIMIT: Final = 1 << 20
"""Characters of one line that are read; what stands beyond is dropped, with a diagnostic."""

_INVISIBLE: Final = {"\0": "", "\f": " ", "\x1a": " "}
"""What texts gather on their way: NULs, form feeds, ends of DOS files."""
_BLANK: Final = re.compile("[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_NO_WIDTH: Final = re.compile("[\u200b\u2060\ufeff]")
_PROBE: Final = 128
"""Bytes that show the encoding. No table is shorter; a command that prints one and waits is not waited for."""
_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_CARRIAGE_RETURN: Final = re.compile(r"\r\r\n|\r\n|\r")
_LINE_END: Final = re.compile(rb"\r\r\n|\r\n|\n|\r")
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
        self.encoding_from: EncodingOrigin | None = None
        self.diagnostics: list[Diagnostic] = []
        self._replaced = 0
        self._line = 1
        if encoding is not None:
            try:
                self.encoding = codecs.lookup(encoding).name
                b"text".decode(self.encoding, "replace")
            except (LookupError, ValueError):
                msg = f"{encoding!r} is no character encoding; examples: utf-8, utf-16, cp1252, cp850, cp932"
                raise EncodingError(msg) from None
            self.encoding_from = "declared"

    def blocks(self, data: Iterable[bytes]) -> Iterator[str]:
        """Yield the text of an input, given in blocks of bytes of any size, as blocks of whole lines."""
        yield from self._clean_lines(self._texts(iter(data)))
        self._report_replaced()

    def text_blocks(self, text: str) -> Iterator[str]:
        """Yield a text that needs no decoding as blocks of whole, clean lines."""
        yield from self._clean_lines(
            self._without_surrogates(text[start : start + BLOCK]) for start in range(0, len(text), BLOCK)
        )
        self._report_replaced()

    def _without_surrogates(self, text: str) -> str:
        """Replace what a decoder has left undecoded (``errors="surrogateescape"``): it can't be written as JSON."""
        return text if text.isascii() else self._count_replaced(_SURROGATE.sub("\ufffd", text))

    def _report_replaced(self) -> None:
        if self._replaced:
            message = f"{self._replaced} characters could not be decoded as {self.encoding or 'text'} and became U+FFFD"
            self.diagnostics.append(Diagnostic(severity="warning", code="replaced_characters", message=message))

    def _texts(self, data: Iterator[bytes]) -> Iterator[str]:
        head = b""
        for block in data:
            head += block
            if len(head) >= _PROBE:
                break
        head = self._choose(head)
        blocks = chain((head,), data)
        if self.encoding is None:
            self.encoding = self.encoding_from = "utf-8"
            yield from self._guess(blocks)
            return
        decoder = codecs.getincrementaldecoder(self.encoding)("replace")
        for block in blocks:
            yield self._count_replaced(decoder.decode(block))
        yield self._count_replaced(decoder.decode(b"", final=True))

    def _choose(self, head: bytes) -> bytes:
        """Choose the encoding by the first bytes, if they show it; return them without byte order mark."""
        for mark, encoding in BYTE_ORDER_MARKS:
            if head.startswith(mark) and encoding.startswith(self.encoding or encoding):
                self.encoding, self.encoding_from = encoding, self.encoding_from or "bom"
                return head[len(mark) :]
        if self.encoding in ("utf-16", "utf-32"):
            self.encoding += "-le"  # which is what Windows writes
        if self.encoding is None and len(head) > 1:
            # Text of netstat is mostly ASCII, of which every other byte is NUL in UTF-16.
            for offset, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
                half = head[offset::2]
                if half.count(0) > 0.4 * len(half) and head[1 - offset :: 2].count(0) < 0.1 * len(half):
                    self.encoding, self.encoding_from = encoding, "guessed"
        return head

    def _guess(self, blocks: Iterable[bytes]) -> Iterator[str]:
        """Decode as UTF-8, and lines that are not UTF-8 by the fallback encoding."""
        rest = b""
        for block in chain(blocks, (b"",)):
            rest += block
            cut = len(rest) if not block else rest.rfind(b"\n") + 1
            if not cut and len(rest) > 2 * LINE_LIMIT:
                cut = len(rest)
            part, rest = rest[:cut], rest[cut:]
            try:
                yield part.decode()
            except UnicodeDecodeError as error:
                self._report_guess(part[: error.start])
                yield "".join(self._guess_line(piece) for piece in part.splitlines(keepends=True))

    def _guess_line(self, piece: bytes) -> str:
        try:
            return piece.decode()
        except UnicodeDecodeError:
            return self._count_replaced(piece.decode(FALLBACK_ENCODING, "replace"))

    def _report_guess(self, before: bytes) -> None:
        if self.encoding == FALLBACK_ENCODING:
            return
        self.encoding, self.encoding_from = FALLBACK_ENCODING, "guessed"
        self.diagnostics.append(
            Diagnostic(
                severity="warning",
                code="guessed_encoding",
                message=f"not UTF-8 from here on; read as {FALLBACK_ENCODING}. Give the encoding if you know it",
                line=self._line + len(_LINE_END.findall(before)),
            )
        )

    def _count_replaced(self, text: str) -> str:
        if "\ufffd" in text:
            self._replaced += text.count("\ufffd")
        return text

    def _clean_lines(self, texts: Iterable[str]) -> Iterator[str]:
        """Cut a text into blocks of whole lines and clean each."""
        rest = ""
        for text in texts:
            rest += text
            cut = rest.rfind("\n") + 1
            if not cut:
                # Only carriage returns so far; one near the end may be half of a line end.
                cut = rest.rfind("\r", 0, max(len(rest) - 2, 0)) + 1
                if cut and rest[cut] == "\r":
                    cut = 0
            if cut:
                yield self._clean(rest[:cut])
                rest = rest[cut:]
            elif len(rest) > 2 * LINE_LIMIT:
                rest = rest[: 2 * LINE_LIMIT]
        if rest:
            yield self._clean(rest if rest.endswith(("\n", "\r")) else rest + "\n")

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
                self.diagnostics.append(
                    Diagnostic(
                        severity="warning",
                        code="input_limit",
                        message=f"the line is longer than {LINE_LIMIT} characters; the rest of it was dropped",
                        line=self._line + index,
                    )
                )
        return "\n".join(lines)
