"""The printed words of every language, by meaning.

One file holds one language; its name is the BCP 47 tag. Its lines have three to five cells with tabs between: what the
phrase is for, its meaning, the phrase, how it is known, and the versions that print it. These are lines of ``de.tsv``::

    code_page   console            cp850
    word        active_routes      Aktive Routen:
    word        recv_q             Empf-Q              catalogue
    state       ESTABLISHED        HERGESTELLT
    windows     Packets Received   Empfangene Pakete   seen        8.1

* ``word``: a phrase by a meaning that a dialect names;
* ``state``: the word for a state of RFC 9293;
* ``windows`` and ``linux``: the label of a counter, by the English label of that system; what stands on both sides of
  a number is one label, with a blank in its place;
* ``code_page``: how texts of the language are encoded, on a ``console`` or elsewhere (``file``), the usual first.

A blank in a phrase stands for any number of blanks. Lines that begin with ``#`` say something about what follows.

    >>> dict(phrases("active_connections")["Active Connections"])
    {'en': 'seen'}
    >>> STATES["LISTENING"]
    'LISTEN'
"""

from __future__ import annotations

import re
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, cast

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

Kind = Literal["word", "state", "windows", "linux", "code_page"]
Evidence = Literal["seen", "quoted", "catalogue", "wine", "fixture", "unverified"]
"""How a phrase is known: seen in real output; quoted by somebody who had seen it; from the translations of net-tools;
printed by Wine; from a parser or its tests; or from a parser whose author seems to have invented it."""
Speakers = dict[str, Evidence]
"""The languages that have a phrase, and how each is known to have it."""


class Entry(NamedTuple):
    """One line of a lexicon."""

    language: str
    kind: Kind
    meaning: str
    phrase: str
    evidence: Evidence = "seen"
    versions: str = ""


def _entries() -> Iterator[Entry]:
    for file in sorted(resources.files(__name__).iterdir(), key=lambda file: file.name):
        if file.name.endswith(".tsv"):
            language = file.name.removesuffix(".tsv")
            for line in file.read_text(encoding="utf-8").split("\n"):
                if line and not line.startswith("#"):
                    yield Entry(language, *cast("tuple[Kind, str, str]", line.split("\t")))


ENTRIES: Final = tuple(_entries())
"""Every line of every lexicon."""
LANGUAGES: Final = tuple(dict.fromkeys(entry.language for entry in ENTRIES))


@cache
def _by_kind() -> dict[Kind, dict[str, dict[str, Speakers]]]:
    found: dict[Kind, dict[str, dict[str, Speakers]]] = {}
    for language, kind, meaning, phrase, evidence, _ in ENTRIES:
        found.setdefault(kind, {}).setdefault(meaning, {}).setdefault(phrase, {})[language] = evidence
    return found


STATES: Final = {phrase: meaning for _, kind, meaning, phrase, _, _ in ENTRIES if kind == "state"}
"""Every printed state word, and the state it stands for."""


def phrases(meaning: str) -> Mapping[str, Speakers]:
    """Return all phrases for a meaning, each with the languages that have it.

    Raises:
        KeyError: No language has a word for the meaning: it is misspelt.
    """
    return _by_kind()["word"][meaning]


@cache
def state_speakers() -> dict[str, Speakers]:
    """Return every printed state word, with the languages that have it."""
    return {word: speakers for words in _by_kind()["state"].values() for word, speakers in words.items()}


def counter_labels(system: Literal["windows", "linux"]) -> Iterator[tuple[str, str, Speakers]]:
    """Yield the translated labels of a system's counters, each with an English one and the languages that have it.

    A translation may be the same for several English labels.
    """
    for english, labels in _by_kind().get(system, {}).items():
        for label, speakers in labels.items():
            yield label, english, speakers


def cell_words(*meanings: str) -> dict[str, tuple[str, Speakers]]:
    """Return every phrase for some meanings, with the English one and the languages that have it.

    >>> cell_words("timer_off")["apagado"]
    ('off', {'es': 'seen'})
    """
    words = {}
    for meaning in meanings:
        found = phrases(meaning)
        english = next(phrase for phrase, speakers in found.items() if "en" in speakers)
        words.update({phrase: (english, speakers) for phrase, speakers in found.items()})
    return words


@cache
def code_pages() -> dict[str, tuple[str, ...]]:
    """Return the encodings in which texts of each language are usually written, that of consoles first."""
    pages: dict[str, tuple[str, ...]] = {}
    for language, kind, _, phrase, _, _ in ENTRIES:
        if kind == "code_page":
            pages[language] = (*pages.get(language, ()), phrase)
    return pages


MOST_OVERHEARD: Final = 16
"""Unknown titles and headers that are looked at."""
LEAST_ALIKE: Final = 2
"""Words that a text must have in common with a language, at the least."""
_ALPHABETIC: Final = re.compile(r"[^\W\d_\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{3,}")
_IDEOGRAPHIC: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+")


def _parts(text: str) -> set[str]:
    """Return the words of a text; of scripts that leave no blanks between words, every two letters."""
    runs = _IDEOGRAPHIC.findall(text)
    return {
        *_ALPHABETIC.findall(text.casefold()),
        *(run[start : start + 2] for run in runs for start in range(len(run) - 1)),
    }


@cache
def _speakers_by_part() -> dict[str, Speakers]:
    parts: dict[str, Speakers] = {}
    for entry in ENTRIES:
        for part in _parts(entry.phrase) if entry.kind != "code_page" else ():
            speakers = parts.setdefault(part, {})
            if speakers.get(entry.language) != "seen":
                speakers[entry.language] = entry.evidence
    return {part: speakers for part, speakers in parts.items() if "en" not in speakers}


def _resembled(text: str) -> dict[str, tuple[int, int]]:
    """Return how many words of a text each language has that English does not have, and how many that were seen."""
    known = _speakers_by_part()
    return _counted(known.get(part, {}) for part in _parts(text))


def resembled_languages(text: str) -> set[str]:
    """Return the languages with whose phrases a text shares words, though it may be no phrase of theirs.

    >>> resembled_languages("Aktive Internetverbindungen (alle Server)")
    {'de'}
    """
    return {language for language, (count, _) in _resembled(text).items() if count >= LEAST_ALIKE}


def _counted(spoken: Iterable[Speakers]) -> dict[str, tuple[int, int]]:
    """Return, for each language, how many of some phrases it has, and how many that were seen in real output."""
    counts: dict[str, tuple[int, int]] = {}
    for speakers in spoken:
        for language, evidence in speakers.items():
            count, seen = counts.get(language, (0, 0))
            counts[language] = count + 1, seen + (evidence == "seen")
    return counts


def _loudest(votes: Mapping[str, tuple[int, ...]]) -> str | None:
    """Return the language with most votes, if it is just one."""
    most = max(votes.values(), default=None)
    loudest = [language for language, count in votes.items() if count == most]
    return loudest[0] if len(loudest) == 1 else None


class Speech:
    """What the phrases of an output tell of its language.

    Translations leave some phrases English, so one phrase of another language counts more. Most phrases decide, and
    among as many those that were seen in real output; if none of them was, the language is not ``confirmed``.

        >>> speech = Speech()
        >>> speech.hear("Proto", {"en": "seen"})
        >>> speech.hear("Estado", {"es": "seen", "pt-BR": "seen"})
        >>> speech.language is None
        True
        >>> speech.hear("Dirección local", {"es": "seen"})
        >>> speech.language, speech.confirmed
        ('es', True)
    """

    def __init__(self) -> None:
        self._heard: dict[str, Speakers] = {}
        self._overheard: list[str] = []
        self._untranslated = False
        self._unknown_labels = False

    def hear(self, phrase: str, speakers: Speakers) -> None:
        """Take note of a phrase; how often it stands there does not count."""
        if speakers:
            self._heard[phrase] = speakers

    def hear_cell(self, phrase: str, speakers: Speakers) -> None:
        """Take note of a word among the rows; English ones stand in the rows of all languages."""
        if "en" not in speakers:
            self.hear(phrase, speakers)

    def hear_untranslated(self) -> None:
        """Take note of words that are the same in every language: where no others stand, they are taken for English."""
        self._untranslated = True

    def hear_unknown_label(self) -> None:
        """Take note of the label of a counter that is in no table: among known ones it tells nothing."""
        self._unknown_labels = True

    def overhear(self, text: str) -> None:
        """Take note of a title or header that no lexicon has; single words of it may be like those of a language."""
        if len(self._overheard) < MOST_OVERHEARD:
            self._overheard.append(text)

    @property
    def language(self) -> str | None:
        """The language, or None if none was heard, or several alike."""
        votes = self._votes()
        if not votes and not self._overheard:
            return "en" if self._heard or (self._untranslated and not self._unknown_labels) else None
        alike = {
            language: counts
            for language, counts in _resembled(" ".join(self._overheard)).items()
            if counts[0] >= LEAST_ALIKE or language in votes
        }
        if not votes:
            return _loudest(alike)
        # Unknown words decide between languages that have the known ones, or are those of another.
        sums = {}
        for language in votes.keys() | alike.keys():
            (heard, seen), (shared, _) = votes.get(language, (0, 0)), alike.get(language, (0, 0))
            sums[language] = (heard + shared, heard, seen)
        return _loudest(sums)

    @property
    def confirmed(self) -> bool:
        """Whether a phrase of the language, if that is not English, was seen in real output."""
        language = self.language
        return language in (None, "en") or self._votes().get(language or "", (0, 0))[1] > 0

    def _votes(self) -> dict[str, tuple[int, int]]:
        """Return, for each language, how many of its phrases were heard, and how many that were seen in output."""
        return _counted(speakers for speakers in self._heard.values() if "en" not in speakers)
