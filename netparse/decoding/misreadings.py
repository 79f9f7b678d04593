r"""What text turns into when it is decoded by the wrong code page, and back.

>>> found = misreadings_of(["Direcci¢n"])["Direcci¢n"]
>>> Misreading("es", "cp850", "cp1252") in found
True
>>> as_meant("Direcci¢n", tuple(sorted(found, key=rank_misreading)), sure=True)
'Dirección'
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from functools import cache, lru_cache
from typing import Final, NamedTuple

from netparse.decoding.code_pages import CODE_PAGES, UTF_8, Reading, rank, usual_pages, words_by_bytes

TAKEN_FOR: Final = ("cp1252", "cp850", "cp437")
"""Code pages for which text of any language is taken; all others only if they are usual for the language."""
CACHED_CELLS: Final = 1 << 14
"""Cells whose words were looked up and are kept: names of programs and hosts recur."""
_SURE: Final = 6
"""Characters of a word that proves a misreading by one wrong letter: of shorter words, some differ in one letter."""

_NO_WORD: Final = re.compile("[\u00c0-\u024f]{4}|[\x80-\x9f\u2500-\u259f](?=[^\\W\\d_])")
"""What hardly stands in a word: so many letters of Latin that are not ASCII, as of misread Cyrillic; boxes."""
_OTHER: Final = re.compile("[ƒ\u02b0-\u02ff\u0370-\u04ff\u2071-\u209f]")
"""Letters that do not follow ASCII ones: Greek and Cyrillic ones, and such as are signs."""
_BETWEEN_LETTERS: Final = "’‐‑–—…·\u200c\u200d、。・「」（）：，"  # noqa: RUF001
_BEHIND_LETTERS: Final = "”“‘»©®™°¹²³"  # noqa: RUF001
"""Signs that may stand within a word, and those that may only end one."""


class Misreading(NamedTuple):
    """A language, the code page in which its text is written, and the one for which that was taken."""

    language: str
    page: str
    taken_for: str


Misreadings = frozenset[Misreading]


def is_proof(word: str) -> bool:
    """Whether a garbled word can't be a correct one that differs in one letter only: ``värk`` is not ``võrk``."""
    foreign = [letter for letter in word if not letter.isascii()]
    return len(word) >= _SURE or len(foreign) > 1 or not foreign[0].isalpha()


def rank_misreading(misread: Misreading) -> tuple[int | str, ...]:
    """Return a key by which the more usual misreading comes first."""
    page = misread.taken_for
    place = TAKEN_FOR.index(page) if page in TAKEN_FOR else len(TAKEN_FOR)
    return (*rank(Reading(misread.language, misread.page)), place, page)


def misreadings_of(words: list[str]) -> dict[str, set[Misreading]]:
    """Return those words that are garbled words of a lexicon, each with the misreadings that explain it."""
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


@lru_cache(maxsize=CACHED_CELLS)
def as_meant(cell: str, misreadings: tuple[Misreading, ...], *, sure: bool) -> str:
    """Return a cell as it was before a misreading; the cell itself if it was not misread or can't be restored.

    Args:
        cell: The text between two blanks.
        misreadings: The possible misreadings, the most usual first.
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
    """Whether no language writes a cell like that: signs, capitals or letters of another alphabet within words.

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
