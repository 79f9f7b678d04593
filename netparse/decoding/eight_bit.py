r"""Lines of 8-bit text: UTF-8 where they are valid, and what the words show where they are not.

>>> text = EightBitText()
>>> text.lines("  Proto  Dirección local\r\n".encode("cp850"), 1)
'  Proto  Dirección local\r\n'
>>> text.diagnostics[0].message
'not UTF-8 from here on; read as cp850, in which 1 word of the language "es" is written'
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from netparse.decoding.code_pages import MOST_PARTS, UTF_8, Reading, rank, readings_of, usual_reading, words_in
from netparse.decoding.line_ends import count_line_ends, lines_of
from netparse.decoding.reading_votes import ReadingVotes
from netparse.schema.diagnostics import diagnose

if TYPE_CHECKING:
    from collections.abc import Iterator

    from netparse.schema.diagnostics import Diagnostic

_FOREIGN: Final = re.compile(r"[^\0-\x7f]")
FALLBACK: Final = "cp1252"
"""The encoding of text that is not UTF-8 and shows no language: the one of Windows in Western Europe and America."""
_HELD: Final = 1 << 16
"""Bytes that wait for a word that shows their code page: more than most outputs, so that their words are among them."""
_BEFORE: Final = 1 << 12
"""Bytes before them whose words may show the language at least: the title, the header and some rows."""


@dataclass(frozen=True)
class _DecodedPart:
    """Successive lines that are read in the same encoding."""

    line: int
    encoding: str
    before: str | None
    votes: ReadingVotes[Reading, bytes] | None
    """The words that show the code page; None if no word does."""
    usual: Reading | None = None
    """The language whose usual code page it is, if no word shows one."""

    @property
    def diagnostic(self) -> Diagnostic | None:
        if self.encoding == UTF_8:
            if self.before is None:
                return None
            message = f"from here on the text is {UTF_8}; before, it was read as {self.before}"
            return diagnose("info", "encoding_changed", message, self.line)
        message = f"not UTF-8 from here on; read as {self.encoding}"
        if self.votes and self.votes.chosen:
            count = len(self.votes.words)
            words = "1 word" if count == 1 else f"{count} words"
            verb = "is" if count == 1 else "are"
            message += f', in which {words} of the language "{self.votes.chosen.language}" {verb} written'
        else:
            if self.usual:
                message += f', which is usual for the language "{self.usual.language}", though no word proves it'
            message += ". Give the encoding if you know it"
        return diagnose("warning", "guessed_encoding", message, self.line)


class EightBitText:
    """Decodes lines, each by its own words or by those of the lines around it."""

    def __init__(self, *, streaming: bool = False) -> None:
        """Prepare to decode.

        Args:
            streaming: Whether no line may wait for those that follow it.
        """
        self._streaming = streaming
        self.replaced = 0
        """How many characters became U+FFFD."""
        self.first: str | None = None
        """The encoding of the first line that shows one."""
        self.unreported = 0
        """How many changes have no diagnostic."""
        self._parts: list[_DecodedPart] = []
        self._begin()

    def _begin(self) -> None:
        self._encoding: str | None = None
        """How the last line of this part was read that is not ASCII."""
        self._valid = True
        """Whether every line so far is valid UTF-8."""
        self._votes: ReadingVotes[Reading, bytes] = ReadingVotes(rank)
        self._given_up = False
        self._usual: Reading | None = None
        """The reading that is used since no word has shown a code page."""
        self._before = b""
        """The last bytes before those that wait."""
        self._held: list[bytes] = []
        self._held_size = 0

    def lines(self, data: bytes, number: int) -> str:
        """Return the text of whole lines, and of lines that have waited for them.

        Args:
            data: The lines that follow those of the call before.
            number: The number of the first line whose text was not returned yet.
        """
        text = ""
        if self._valid:
            try:
                text = data.decode()
            except UnicodeDecodeError as error:
                self._valid = False
                cut = max(data.rfind(end, 0, error.start) for end in (b"\n", b"\r")) + 1
                text, data = data[:cut].decode(), data[cut:]
            else:
                data = b""
            self._remember(text[-_BEFORE:].encode())
            if not text.isascii():
                self._record(UTF_8, number + (_lines_before_letters(text) if self._encoding else 0))
        return text + "".join(self._decoded(data, number + count_line_ends(text))) if data else text

    def end(self, number: int) -> str:
        """Return the text of lines that still wait; what follows is another part, and nothing is known of it."""
        text = "".join(self._release(number))
        self._begin()
        return text

    def _decoded(self, data: bytes, number: int) -> Iterator[str]:
        first = number
        number += len(self._held)
        for line in lines_of(data):
            encoding = None if line.isascii() else self._encoding_of(line)
            if self._held or (encoding is None and not line.isascii()):
                self._held.append(line)
                self._held_size += len(line)
                if self._votes.chosen or self._held_size > _HELD:
                    yield from self._release(first)
            else:
                self._remember(line)
                yield self._text(line, encoding, number)
            number += 1
            if not self._held:
                first = number
        if self._streaming:
            yield from self._release(first)

    def _release(self, number: int) -> Iterator[str]:
        """Decode the lines that wait, by what shows the encoding at last."""
        held, self._held, self._held_size = self._held, [], 0
        if held and not self._votes.chosen and not self._given_up:
            text = b"".join(held)
            self._given_up, self._usual = True, usual_reading(self._before + text, text)
        for line in held:
            yield self._text(line, None if line.isascii() else self._encoding_of(line), number)
            number += 1

    def _text(self, line: bytes, encoding: str | None, number: int) -> str:
        if encoding is None:
            return line.decode("ascii")
        for page in (encoding, *self._others(encoding)):
            try:
                text = line.decode(page)
            except UnicodeDecodeError:
                continue
            self._record(page, number)
            return text
        if encoding != UTF_8 and self._votes.words.isdisjoint(words_in(line)):
            encoding = FALLBACK
        text = line.decode(encoding, "replace")
        self.replaced += text.count("\ufffd")
        self._record(encoding, number)
        return text

    def _others(self, encoding: str) -> list[str]:
        """Return the code pages that explain the words as well as one of them does."""
        pages = dict.fromkeys(reading.page for reading in self._votes.readings)
        return [page for page in pages if page != encoding] if encoding in pages else []

    def _encoding_of(self, line: bytes) -> str | None:
        """Return the encoding of a line that is not ASCII, or None if the lines so far don't show it."""
        words = words_in(line)
        chosen = self._votes.chosen
        if chosen and not self._votes.words.isdisjoint(words):
            return chosen.page
        known = {word: readings for word in words if (readings := readings_of(word))}
        in_utf_8 = any(reading.page == UTF_8 for readings in known.values() for reading in readings)
        if in_utf_8 or _is_utf_8(line):
            chosen_explains = not in_utf_8 and any(chosen in readings for readings in known.values())
            if not (chosen and chosen_explains):
                return UTF_8
        if known:
            if not self._votes.add(known):
                self._votes = ReadingVotes(rank)
                self._votes.add(known)
            chosen = self._votes.chosen
        if chosen:
            return chosen.page
        return self._fallback if self._given_up else None

    @property
    def _fallback(self) -> str:
        return self._usual.page if self._usual else FALLBACK

    def _remember(self, data: bytes) -> None:
        """Keep the last bytes before those that will have to wait, if any."""
        if not self._given_up:
            self._before = (self._before + data[-_BEFORE:])[-_BEFORE:]

    def _record(self, encoding: str, number: int) -> None:
        """Record the encoding of a line that is not ASCII; begin a part if it is another one than before."""
        self.first = self.first or encoding
        before, self._encoding = self._encoding, encoding
        if encoding == before:
            return
        chosen = self._votes.chosen
        votes = self._votes if chosen and encoding == chosen.page else None
        usual = self._usual if self._usual and encoding == self._usual.page and not votes else None
        part = _DecodedPart(number, encoding, before, votes, usual)
        if self._parts and part.votes and part.votes is self._parts[-1].votes:
            self._parts[-1] = replace(self._parts[-1], encoding=encoding)  # more words show it better
        elif len(self._parts) < MOST_PARTS:
            self._parts.append(part)
        else:
            self.unreported += 1

    @property
    def diagnostics(self) -> list[Diagnostic]:
        """A diagnostic for each part that is not plain UTF-8."""
        found = [part.diagnostic for part in self._parts]
        return [diagnostic for diagnostic in found if diagnostic]


def _lines_before_letters(text: str) -> int:
    """Return how many lines end before the first character that is not ASCII."""
    first = _FOREIGN.search(text)
    return count_line_ends(text[: first.start()]) if first else 0


def _is_utf_8(line: bytes) -> bool:
    """Whether a line is UTF-8, though maybe damaged: cut within a character, or joined with something else."""
    text = line.decode("utf-8", "replace")
    good = sum(not character.isascii() for character in text)
    bad = text.count("\ufffd") - line.count(b"\xef\xbf\xbd")
    return not bad or good - bad >= 2 * bad
