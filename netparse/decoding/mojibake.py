r"""Text that was decoded by the wrong code page, and put right by the words that come out.

A log in cp850 that was opened as cp1252 and saved again is valid UTF-8 and says ``Direcci¢n``. What was misread is
undone by reading it back: nothing but a word of a lexicon proves it, so correct text stays as it is.

    >>> repair = Repair()
    >>> repair.lines("  Proto  Direcci¢n local\n", 1)
    '  Proto  Dirección local\n'
    >>> repair.end()
    ''
    >>> repair.diagnostics[0].message
    'cp850 text had been read as cp1252; 1 line was repaired by 1 word of the language "es"'
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections import deque
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from netparse.decoding.code_pages import (
    CODE_PAGES,
    MOST_PARTS,
    UTF_8,
    Reading,
    ReadingVotes,
    proper_words,
    rank,
    text_words,
    usual_pages,
    words_by_bytes,
)
from netparse.decoding.line_ends import count_line_ends, lines_of
from netparse.schema.diagnostics import Diagnostic, diagnose

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

TAKEN_FOR: Final = ("cp1252", "cp850", "cp437")
"""What text of any language is misread as; else it is a code page that is usual for the language."""
_REACH: Final = 4096
"""Characters before the first known word in which lines are read like its own."""
_LONGEST: Final = 160
"""Characters of a word that may be one of a lexicon."""
_SURE: Final = 6
"""Characters of a word that proves something by one wrong letter."""
_KNOWN: Final = 1 << 14
"""Words that are remembered."""
_CELL: Final = re.compile(r"[^\0-\x20]+")
_FOREIGN: Final = re.compile(r"[^\0-\x7f]")

_NO_WORD: Final = re.compile("[\u00c0-\u024f]{4}|[\x80-\x9f\u2500-\u259f](?=[^\\W\\d_])")
"""What hardly stands in a word: so many letters of Latin that are not ASCII, as of misread Cyrillic; boxes."""
_OTHER: Final = re.compile("[ƒ\u02b0-\u02ff\u0370-\u04ff\u2071-\u209f]")
"""Letters that do not follow ASCII ones: Greek and Cyrillic ones, and such as are signs."""
_BETWEEN_LETTERS: Final = "’‐‑–—…·\u200c\u200d、。・「」（）：，"  # noqa: RUF001
_BEHIND_LETTERS: Final = "”“‘»©®™°¹²³"  # noqa: RUF001
"""Signs that may stand within a word, and those that may only end one."""


class Misreading(NamedTuple):
    """A language, what its text is written in, and what it was taken for."""

    language: str
    page: str
    taken_for: str


Misreadings = frozenset[Misreading]
_NONE: Final[Misreadings] = frozenset()


class _Cell(NamedTuple):
    """What the words between two blanks prove."""

    garbled: dict[str, Misreadings]
    """The garbled words of a lexicon, with what may have happened to them."""
    proper: bool
    """Whether it holds a word of a lexicon as it is written."""


@dataclass
class _Part:
    """Lines that were misread alike."""

    line: int
    votes: ReadingVotes[Misreading, str]
    repaired: int = 0

    @property
    def diagnostic(self) -> Diagnostic | None:
        misread = self.votes.chosen
        if misread is None or not self.repaired:
            return None
        words = len(self.votes.words)
        message = (
            f"{misread.page} text had been read as {misread.taken_for}; "
            f"{self.repaired} {'line was' if self.repaired == 1 else 'lines were'} repaired "
            f'by {words} {"word" if words == 1 else "words"} of the language "{misread.language}"'
        )
        return diagnose("warning", "repaired_text", message, self.line)


class Repair:
    """Repairs lines, each by its own words or by those of the lines around it."""

    def __init__(self) -> None:
        self.live = False
        """Whether no line may wait for those that follow it."""
        self.untold = 0
        """Repaired parts beyond those that are told."""
        self._parts: list[_Part] = []
        self._cells: dict[str, _Cell] = {}
        """What was found out about cells that are not ASCII."""
        self._begin()

    def _begin(self) -> None:
        self._done = ""
        """Lines that can be returned."""
        self._held = ""
        """Lines that wait for a word."""
        self._settled = False
        """Whether any word has shown how the text is to be read."""
        self._part: _Part | None = None
        """The lines that are being repaired; None if the text is right."""

    def lines(self, text: str, number: int) -> str:
        """Return whole lines as they were meant, and lines that have waited for them.

        Args:
            text: What follows the lines that were given before.
            number: The number of the first line that was not returned yet.
        """
        done, text = self._done, self._held + text
        self._done = self._held = ""
        if text.isascii():
            return done + text
        cells = {cell for cell in set(_CELL.findall(text)) if not cell.isascii()}
        self._learn(cells)
        if self._part is None and not any(self._cells[cell].garbled for cell in cells):
            return done + self._unchanged(text, cells)
        return done + "".join(self._repaired(text, number + count_line_ends(done)))

    @property
    def waiting(self) -> str:
        """The lines that were not returned yet."""
        return self._done + self._held

    def end_part(self) -> None:
        """Wait no more: what follows is another part, and nothing is known of it."""
        done = self.waiting
        self._begin()
        self._done = done

    def end(self) -> str:
        """Return the lines that still wait."""
        return self.waiting

    def _unchanged(self, text: str, cells: Iterable[str]) -> str:
        """Return lines that hold no garbled word, but for the last ones, if they may be explained by the next."""
        self._settled = self._settled or any(self._cells[cell].proper for cell in cells)
        if self._settled or self.live:
            return text
        start = text.rfind("\n", 0, max(len(text) - _REACH, 0)) + 1
        foreign = _FOREIGN.search(text, start)
        start = text.rfind("\n", 0, foreign.start()) + 1 if foreign else len(text)
        self._held = text[start:]
        return text[:start]

    def _repaired(self, text: str, number: int) -> Iterator[str]:
        waiting: deque[str] = deque()
        """Lines before the first known word."""
        offset = 0
        for line in lines_of(text):
            cells = [] if line.isascii() else [cell for cell in _CELL.findall(line) if not cell.isascii()]
            if cells:
                self._judge(cells, number + len(waiting))
            if not self._settled:
                waiting.append(line)
                offset += len(line)
                continue
            while waiting:
                before = waiting.popleft()
                near = offset <= _REACH
                offset -= len(before)
                yield self._meant(before, number) if near and not before.isascii() else before
                number += 1
            yield self._meant(line, number) if cells else line
            number += 1
        yield from waiting

    def _judge(self, cells: Iterable[str], number: int) -> None:
        """Find out by the words of a line whether it is garbled, and how."""
        found = [self._cells[cell] for cell in cells]
        garbled = {word: misread for cell in found for word, misread in cell.garbled.items()}
        if not garbled:
            if any(cell.proper for cell in found):
                self._settled, self._part = True, None
            return
        if self._part is None or not self._part.votes.add(garbled):
            self._part = _Part(number, ReadingVotes(_rank))
            self._part.votes.add(garbled)
            if len(self._parts) < MOST_PARTS:
                self._parts.append(self._part)
            else:
                self.untold += 1
        self._settled = True

    def _meant(self, line: str, number: int) -> str:
        part = self._part
        if part is None:
            return line
        readings = part.votes.readings
        known = self._cells
        sure = any(known[cell].garbled for cell in _CELL.findall(line) if not cell.isascii())

        def meaning(found: re.Match[str]) -> str:
            cell = found.group()
            return cell if cell.isascii() or known[cell].proper else _reversed(cell, readings, sure=sure)

        meant = _CELL.sub(meaning, line)
        if meant != line:
            part.line = min(part.line, number)
            part.repaired += 1
        return meant

    def _learn(self, cells: set[str]) -> None:
        """Find out which cells hold words of a lexicon, and which ones garbled words."""
        if len(self._cells) > _KNOWN:
            self._cells.clear()
        new = {cell: text_words(cell) if len(cell) <= _LONGEST else [] for cell in cells if cell not in self._cells}
        right = proper_words()
        words = {word for found in new.values() for word in found if not word.isascii()}
        garbled = _misreadings([word for word in words if word not in right and _proves(word)])
        for cell, found in new.items():
            misread = {word: frozenset(garbled[word]) for word in found if word in garbled}
            self._cells[cell] = _Cell(misread, not right.isdisjoint(found))

    @property
    def diagnostics(self) -> list[Diagnostic]:
        """What is to be said about the repaired parts."""
        found = [part.diagnostic for part in self._parts]
        return [diagnostic for diagnostic in found if diagnostic]


def _proves(word: str) -> bool:
    """Whether a word can't be another one that merely has the same letters but one: ``värk`` is not ``võrk``."""
    foreign = [letter for letter in word if not letter.isascii()]
    return len(word) >= _SURE or len(foreign) > 1 or not foreign[0].isalpha()


def _rank(misread: Misreading) -> tuple[int | str, ...]:
    page = misread.taken_for
    place = TAKEN_FOR.index(page) if page in TAKEN_FOR else len(TAKEN_FOR)
    return (*rank(Reading(misread.language, misread.page)), place, page)


def _misreadings(words: list[str]) -> dict[str, set[Misreading]]:
    """Return those words that are garbled words of a lexicon, with what may have happened to them."""
    found: dict[str, set[Misreading]] = {}
    if not words:
        return found
    known, text = words_by_bytes(), "\n".join(words)
    for taken_for in _all_taken_for():
        for word, data in zip(words, _encoded(text, taken_for, "replace").split(b"\n"), strict=True):
            for language, page in known.get(data, ()):
                usual = usual_pages(language)
                if page != taken_for and (page == UTF_8 or page in usual) and taken_for in (*TAKEN_FOR, *usual):
                    found.setdefault(word, set()).add(Misreading(language, page, taken_for))
    return found


@cache
def _all_taken_for() -> tuple[str, ...]:
    usual = {
        page for readings in words_by_bytes().values() for language, _ in readings for page in usual_pages(language)
    }
    return (*TAKEN_FOR, *(page for page in CODE_PAGES if page in usual and page not in TAKEN_FOR))


@cache
def _bytes_of(page: str) -> dict[int, int] | None:
    """Return the byte of every character of a code page, None if it has two-byte characters.

    Bytes that stand for nothing were read as control characters, as Windows does it, and as ISO 8859-1 has them all.
    """
    table = {}
    for byte in range(256):
        try:
            table[ord(bytes((byte,)).decode(page))] = byte
        except UnicodeDecodeError as error:
            if "incomplete" in error.reason:
                return None
    return {byte: byte for byte in range(0x80, 0xA0)} | table


def _encoded(text: str, page: str, errors: str = "strict") -> bytes:
    table = _bytes_of(page)
    return text.encode(page, errors) if table is None else codecs.charmap_encode(text, errors, table)[0]


@lru_cache(maxsize=_KNOWN)
def _reversed(cell: str, misreadings: tuple[Misreading, ...], *, sure: bool) -> str:
    """Return what a cell of a line says if it was misread; the cell itself if it wasn't, or can't be told any more.

    Args:
        cell: What stands between blanks.
        misreadings: What may have happened to it, the most usual first.
        sure: Whether another word of the line is garbled, too.
    """
    for _, page, taken_for in misreadings:
        try:
            meant = _encoded(cell, taken_for).decode(page)
        except UnicodeError:
            continue
        if sure or page == UTF_8 or (_is_odd(cell) and not _is_odd(meant)):
            return meant
    return cell


def _is_odd(cell: str) -> bool:
    """Whether nobody writes a cell like that: signs, capitals, other alphabets within words; no ASCII in Latin ones.

    >>> [cell for cell in ("privé", "20¢", "m²", "Mu¤oz", "Conexi¾n", "privÚ", "Àêòèâíûå") if _is_odd(cell)]
    ['Mu¤oz', 'Conexi¾n', 'privÚ', 'Àêòèâíûå']
    """
    if _NO_WORD.search(cell):
        return True
    for before, character, after in zip(cell, cell[1:], cell[2:] + " ", strict=False):
        if character.isascii() or not before.isalpha() or unicodedata.category(character).startswith("M"):
            continue
        if character.isalpha() and not _OTHER.match(character):
            if before.islower() and character.isupper():
                return True
        elif character.isalpha():
            if before.isascii():
                return True
        elif character not in _BETWEEN_LETTERS and (after.isalpha() or character not in _BEHIND_LETTERS):
            return True
    return False
