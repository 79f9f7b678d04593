"""The language of an output, by its words."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final, Literal

from netparse_grammars.lexicon import Languages, entries

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

MOST_UNKNOWN_TEXTS: Final = 16
"""Unknown titles and headers that are compared with the lexicons: no output prints more tables than that."""
LEAST_ALIKE: Final = 2
"""Words that a text must share with a language: a single one may be the same in any two languages."""
_ALPHABETIC: Final = r"[^\W\d_\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{3,}"
_IDEOGRAPHIC: Final = r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+"
"""Not compiled before they are needed: most texts are in a language whose words are known."""

UnknownText = tuple[int, str]
"""The number of a line whose words no lexicon has, and its text."""


def _parts(text: str) -> set[str]:
    """Return the words of a text; of scripts that leave no blanks between words, every two letters."""
    runs = re.findall(_IDEOGRAPHIC, text)
    return {
        *re.findall(_ALPHABETIC, text.casefold()),
        *(run[start : start + 2] for run in runs for start in range(len(run) - 1)),
    }


@cache
def _languages_by_part() -> dict[str, Languages]:
    parts: dict[str, Languages] = {}
    for entry in entries():
        for part in _parts(entry.phrase) if entry.kind != "code_page" else ():
            languages = parts.setdefault(part, {})
            if languages.get(entry.language) != "seen":
                languages[entry.language] = entry.provenance
    return {part: languages for part, languages in parts.items() if "en" not in languages}


def _shared_words(text: str) -> dict[str, tuple[int, int]]:
    """Return how many words of a text each language has that English does not have, and how many that were seen."""
    known = _languages_by_part()
    return _counted(known.get(part, {}) for part in _parts(text))


def resembled_languages(text: str) -> set[str]:
    """Return the languages whose phrases share words with a text that is not one of their phrases.

    >>> resembled_languages("Aktive Internetverbindungen (alle Server)")
    {'de'}
    """
    return {language for language, (count, _) in _shared_words(text).items() if count >= LEAST_ALIKE}


def _counted(phrases: Iterable[Languages]) -> dict[str, tuple[int, int]]:
    """Return, for each language, how many of some phrases it has, and how many that were seen in real output."""
    counts: dict[str, tuple[int, int]] = {}
    for languages in phrases:
        for language, provenance in languages.items():
            count, seen = counts.get(language, (0, 0))
            counts[language] = count + 1, seen + (provenance == "seen")
    return counts


def _most_votes(votes: Mapping[str, tuple[int, ...]]) -> str | None:
    """Return the language with most votes; None if several have as many."""
    most = max(votes.values(), default=None)
    first = [language for language, count in votes.items() if count == most]
    return first[0] if len(first) == 1 else None


class LanguageVotes:
    """The languages for which the words of one capture vote.

    Translations leave some phrases English, so a phrase of another language outweighs all English ones. The language
    with most phrases wins, and among equals the one with more phrases seen in real output. If none of its phrases was
    seen, the language is not ``confirmed``.

        >>> votes = LanguageVotes()
        >>> votes.add("Proto", {"en": "seen"})
        >>> votes.add("Estado", {"es": "seen", "pt-BR": "seen"})
        >>> votes.language is None
        True
        >>> votes.add("Dirección local", {"es": "seen"})
        >>> votes.language, votes.confirmed
        ('es', True)
    """

    def __init__(self) -> None:
        self._known: dict[str, Languages] = {}
        self._foreign: dict[str, Languages] = {}
        """Those that English does not have: to look for them among all takes long, and most outputs have none."""
        self._unknown: list[str] = []
        self._untranslated = False
        self._first_title: UnknownText | None = None
        self._first_label: UnknownText | None = None

    def add(self, phrase: str, languages: Languages) -> None:
        """Add a phrase that some languages have; how often it was printed does not count."""
        if languages and self._known.get(phrase) is not languages:
            self._known[phrase] = languages
            self._foreign.pop(phrase, None)
            if "en" not in languages:
                self._foreign[phrase] = languages

    def add_cell(self, phrase: str, languages: Languages) -> None:
        """Add a word among the rows; English words stand in the rows of all languages."""
        if "en" not in languages:
            self.add(phrase, languages)

    def add_untranslated(self) -> None:
        """Add words that are printed so in every language: they count as English if there are no others."""
        self._untranslated = True

    def add_unknown(self, text: str, line: int | None = None) -> None:
        """Add the text of a title, header or message that no lexicon has; its words may be like those of a language.

        Args:
            text: The text.
            line: The number of its line, if it announces rows.
        """
        if line is not None and self._first_title is None:
            self._first_title = (line, text)
        if len(self._unknown) < MOST_UNKNOWN_TEXTS:
            self._unknown.append(text)

    def add_unknown_label(self, line: int, text: str) -> None:
        """Add the line of a counter whose label no table has."""
        if self._first_label is None:
            self._first_label = (line, text)

    @property
    def has_unknown_label(self) -> bool:
        """Whether a label was added that no table has."""
        return self._first_label is not None

    @property
    def has_unknown_title(self) -> bool:
        """Whether a title or header was added that no lexicon has."""
        return self._first_title is not None

    @property
    def language(self) -> str | None:
        """The language with most votes; None without votes, or if several have as many."""
        votes = self._votes()
        if not votes and not self._unknown:
            return "en" if self._known or (self._untranslated and not self.has_unknown_label) else None
        alike = {
            language: counts
            for language, counts in _shared_words(" ".join(self._unknown)).items()
            if counts[0] >= LEAST_ALIKE or language in votes
        }
        if not votes:
            return _most_votes(alike)
        # Unknown words decide between languages that have the known words, or they show another language.
        sums = {}
        for language in votes.keys() | alike.keys():
            (known, seen), (shared, _) = votes.get(language, (0, 0)), alike.get(language, (0, 0))
            sums[language] = (known + shared, known, seen)
        return _most_votes(sums)

    @property
    def confirmed(self) -> bool:
        """Whether a phrase of the language was seen in real output; English always was."""
        language = self.language
        return language in (None, "en") or self._votes().get(language or "", (0, 0))[1] > 0

    @property
    def unknown_words(self) -> tuple[Literal["unknown_header", "unknown_language"], UnknownText] | None:
        """What is unknown, the header or the whole language, and the line that shows it; None if all words are known.

        Titles come before labels: all rows below depend on them.
        """
        if self._first_title:
            return "unknown_header" if self.language else "unknown_language", self._first_title
        if self._first_label and not self.language:
            return "unknown_language", self._first_label
        return None

    def _votes(self) -> dict[str, tuple[int, int]]:
        """Return, for each language, how many known phrases it has, and how many that were seen in real output."""
        return _counted(self._foreign.values())
