r"""Code pages by the words that languages write in them.

That bytes can be decoded proves nothing: half of all code pages decode everything. Words do, because the tools print
few and a lexicon has them. Language and code page are found together: the same bytes are a word of German in cp850,
and no word of any language in cp1252.

    >>> readings = readings_of("RefZäh".encode("cp850"))
    >>> Reading("de", "cp850") in readings, Reading("de", "cp1252") in readings
    (True, False)
    >>> min(readings, key=rank)
    Reading(language='de', page='cp850')
"""

from __future__ import annotations

import codecs
import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from netparse_grammars.lexicon import code_pages, entries

if TYPE_CHECKING:
    from collections.abc import Mapping

UTF_8: Final = "utf-8"
MOST_PARTS: Final = 50
"""Parts of a text, each read in its own way, that have their own diagnostics: a text that changes with each line must
not fill the memory."""
CODE_PAGES: Final = (
    *("cp850", "cp1252", "cp866", "cp1251", "cp852", "cp1250", "cp932", "gbk", "cp950", "cp949"),
    *("cp857", "cp1254", "cp737", "cp1253", "cp862", "cp1255", "cp720", "cp1256", "cp874", "cp775", "cp1257", "cp1258"),
    *("cp437", "cp858", "cp855", "cp860", "cp861", "cp863", "cp865", "cp869", "cp864", "cp1125"),
    *("iso8859-1", "iso8859-15", "iso8859-2", "iso8859-5", "iso8859-3", "iso8859-4", "iso8859-6", "iso8859-7"),
    *("iso8859-8", "iso8859-9", "iso8859-10", "iso8859-11", "iso8859-13", "iso8859-14", "iso8859-16"),
    *("koi8-r", "koi8-u", "euc_jp", "euc_kr", "gb18030", "big5hkscs", "johab", "mac-roman", "mac-latin2"),
    *("mac-cyrillic", "mac-greek", "mac-turkish", "mac-iceland", "ptcp154", "koi8-t"),
)
"""Every code page that a text may be written in, by its Python name; of alike ones the first is meant."""
_USUAL: Final = 4
"""Of the code pages that can write a language, how many are usual if its lexicon names none. `CODE_PAGES` begins
with those of Windows and its consoles; the rare ones after them would explain words of other languages by chance."""
_SHORTEST: Final = 3
"""Bytes that a word needs to prove anything: two bytes are a word of some language in some code page by chance."""
_BETWEEN: Final = re.compile(rb"[\0-/:-?]+")
"""What stands between words. Second bytes of two-byte characters are beyond it; all are letters of words here."""
_BETWEEN_TEXT: Final = re.compile(_BETWEEN.pattern.decode())
_AROUND: Final = b"[]{}|\\^_`~@"
"""What may stand around a word, but may as well be a second byte."""
_AROUND_TEXT: Final = _AROUND.decode()

_ASCII_WORD: Final = re.compile(rb"(?<![\w\x80-\xff])[a-z]{5,}(?![\w\x80-\xff])")
_FEW: Final = 3
"""Languages that may share a word that shows a language: neighbours have many words in common, all others few."""
_ENOUGH: Final = 2
"""Words that show a language: one may stand in a text by chance, as the name of a program does."""


class Reading(NamedTuple):
    """A language, and what its text is written in."""

    language: str
    page: str


Readings = frozenset[Reading]
_NO_READINGS: Final[Readings] = frozenset()


def words_in(line: bytes) -> list[bytes]:
    r"""Return the words of a line that are not ASCII.

    >>> words_in(b" [Gr\xf6\xdfe.exe] Empf-Q")
    [b'[Gr\xf6\xdfe']
    """
    return [
        word
        for cell in line.split()
        if not cell.isascii()
        for word in _BETWEEN.split(cell)
        if len(word) >= _SHORTEST and not word.isascii()
    ]


def readings_of(word: bytes) -> Readings:
    """Return the languages that have a word, each with the code pages in which these bytes are that word."""
    words = words_by_bytes()
    return words.get(word) or words.get(word.strip(_AROUND), _NO_READINGS)


@cache
def usual_pages(language: str) -> tuple[str, ...]:
    """Return the code pages in which texts of a language are usually written, that of its consoles first.

    Those that its lexicon names; else the first few that can write all of its words.
    """
    named = tuple(codecs.lookup(page).name for page in code_pages().get(language, ()))
    words = " ".join(_words_of_languages().get(language, ()))
    return named or tuple(page for page in CODE_PAGES if _written(words, page))[:_USUAL]


def usual_reading(text: bytes, sample: bytes) -> Reading | None:
    r"""Return the language that words in ASCII show, and which of its usual code pages makes letters of a sample.

    It takes two words that few languages have and English does not have; None if there are fewer.

    >>> usual_reading(b"Yerel Adres  Durum", "Özel İmza".encode("cp857"))
    Reading(language='tr', page='cp857')
    """
    known = _distinctive_words()
    counts = Counter(language for word in set(_ASCII_WORD.findall(text.lower())) for language in known.get(word, ()))
    most = counts.most_common(2)
    if not most or most[0][1] < _ENOUGH:
        return None
    if len(most) > 1 and most[0][1] == most[1][1]:
        return None
    language = most[0][0]

    def count_signs(page: str) -> int:
        return sum(not (character.isascii() or character.isalpha()) for character in sample.decode(page, "replace"))

    return Reading(language, min(usual_pages(language), key=count_signs))


@cache
def _distinctive_words() -> Mapping[bytes, frozenset[str]]:
    """Return the words in ASCII, in small letters, that few languages have and English does not have."""
    languages: dict[bytes, set[str]] = {}
    for entry in entries():
        if entry.kind != "code_page":
            for word in _ASCII_WORD.findall(entry.phrase.lower().encode()):
                languages.setdefault(word, set()).add(entry.language)
    return {word: frozenset(found) for word, found in languages.items() if len(found) <= _FEW and "en" not in found}


def rank(reading: Reading) -> tuple[int, int, str]:
    """Return a key by which the more usual reading of the same bytes comes first."""
    usual = usual_pages(reading.language)
    page = reading.page
    place = usual.index(page) if page in usual else len(usual)
    return place, CODE_PAGES.index(page) if page in CODE_PAGES else -1, reading.language


@cache
def _words_of_languages() -> dict[str, dict[str, None]]:
    """Return the words of each language that are not ASCII."""
    words: dict[str, dict[str, None]] = {}
    for entry in entries():
        if entry.kind != "code_page" and not entry.phrase.isascii():
            found = words.setdefault(entry.language, {})
            found.update((word, None) for word in text_words(entry.phrase) if not word.isascii())
    return words


def text_words(text: str) -> list[str]:
    """Return what stands between blanks and signs of ASCII, as `words_in` and `readings_of` have it for bytes."""
    return [word.strip(_AROUND_TEXT) for word in _BETWEEN_TEXT.split(text)]


@cache
def proper_words() -> frozenset[str]:
    """Return the words of all languages that are not ASCII."""
    return frozenset(word for words in _words_of_languages().values() for word in words)


@cache
def words_by_bytes() -> Mapping[bytes, Readings]:
    """Return every word that is not ASCII, in every code page that can write it, and its readings."""
    found: dict[bytes, list[Reading]] = {}
    for language, words in _words_of_languages().items():
        text = "\n".join(words)
        for page in (UTF_8, *CODE_PAGES):
            reading = Reading(language, page)
            # One call for all words, unless the code page lacks a character.
            together = _written(text, page)
            written = together.split(b"\n") if together else [_written(word, page) for word in words]
            for data in written:
                if len(data) >= _SHORTEST and not data.isascii():
                    found.setdefault(data, []).append(reading)
    return {data: frozenset(readings) for data, readings in found.items()}


def _written(text: str, page: str) -> bytes:
    """Return a text in a code page; nothing if it lacks a character."""
    try:
        return text.encode(page)
    except UnicodeEncodeError:
        return b""
