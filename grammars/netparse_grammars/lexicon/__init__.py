"""The printed words of every language, by meaning.

It takes a meaning that a dialect names and gives its phrases, and the languages of each. It knows no table: where a
phrase stands is said by the dialects.

One file holds one language; its name is the BCP 47 tag. Its lines have three to five cells with tabs between: the
kind of phrase, its meaning, the phrase, how it is known, and the versions that print it. Some lines of ``de.tsv``::

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

A blank in a phrase stands for any number of blanks. Lines that begin with ``#`` are comments.

    >>> dict(phrases("active_connections")["Active Connections"])
    {'en': 'seen'}
    >>> STATES["LISTENING"]
    'LISTEN'
"""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, cast

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Kind = Literal["word", "state", "windows", "linux", "code_page"]
Provenance = Literal["seen", "quoted", "catalogue", "wine", "fixture", "unverified"]
"""How a phrase is known: seen in real output; quoted by a person who had seen it; from the translations of net-tools;
printed by Wine; from a parser or its tests; or from a parser whose author seems to have invented it."""
Languages = dict[str, Provenance]
"""The languages that have a phrase, and how each is known to have it."""


class Entry(NamedTuple):
    """One line of a lexicon."""

    language: str
    kind: Kind
    meaning: str
    phrase: str
    provenance: Provenance = "seen"
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
def _by_kind() -> dict[str, dict[str, dict[str, Languages]]]:
    found: dict[str, dict[str, dict[str, Languages]]] = {}
    for language, kind, meaning, phrase, provenance, _ in ENTRIES:
        found.setdefault(kind, {}).setdefault(meaning, {}).setdefault(phrase, {})[language] = provenance
    return found


STATES: Final = {phrase: meaning for _, kind, meaning, phrase, _, _ in ENTRIES if kind == "state"}
"""Every printed state word, and the state it stands for."""


def phrases(meaning: str) -> Mapping[str, Languages]:
    """Return all phrases for a meaning, each with the languages that have it.

    Raises:
        KeyError: No language has a phrase for the meaning, so the meaning is misspelt.
    """
    return _by_kind()["word"][meaning]


@cache
def state_languages() -> dict[str, Languages]:
    """Return every printed state word, with the languages that have it."""
    return {word: languages for words in _by_kind()["state"].values() for word, languages in words.items()}


def counter_labels(system: str) -> Iterator[tuple[str, str, Languages]]:
    """Yield the translated labels of a system's counters, each with an English one and the languages that have it.

    A translation may be the same for several English labels.
    """
    for english, labels in _by_kind().get(system, {}).items():
        for label, languages in labels.items():
            yield label, english, languages


def cell_words(*meanings: str) -> dict[str, tuple[str, Languages]]:
    """Return every phrase for some meanings, with the English one and the languages that have it.

    >>> cell_words("timer_off")["apagado"]
    ('off', {'es': 'seen'})
    """
    words = {}
    for meaning in meanings:
        found = phrases(meaning)
        english = next(phrase for phrase, languages in found.items() if "en" in languages)
        words.update({phrase: (english, languages) for phrase, languages in found.items()})
    return words


@cache
def code_pages() -> dict[str, tuple[str, ...]]:
    """Return the encodings in which texts of each language are usually written, that of consoles first."""
    pages: dict[str, tuple[str, ...]] = {}
    for language, kind, _, phrase, _, _ in ENTRIES:
        if kind == "code_page":
            pages[language] = (*pages.get(language, ()), phrase)
    return pages
