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

What a run needs of it is compiled: ``python -m compiler`` writes ``compiled_words.py`` and ``compiled_labels.py``. The
files themselves are read for texts in an unknown language only.

A blank in a phrase stands for any number of blanks. Lines that begin with ``#`` are comments.

    >>> dict(phrases("active_connections")["Active Connections"])
    {'en': 'seen'}
    >>> STATES["LISTENING"]
    'LISTEN'
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, cast

from netparse_grammars.lexicon.compiled_words import CODE_PAGES, LANGUAGES, STATE_LANGUAGES, STATES, WORDS
from netparse_grammars.lexicon.entry import Entry, Kind, Languages, Provenance

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = [
    "LANGUAGES",
    "STATES",
    "Entry",
    "Kind",
    "Languages",
    "Provenance",
    "cell_words",
    "code_pages",
    "counter_labels",
    "entries",
    "phrases",
    "state_languages",
]


@cache
def entries() -> tuple[Entry, ...]:
    """Return every line of every lexicon."""
    from importlib import resources

    found: list[Entry] = []
    for file in sorted(resources.files(__name__).iterdir(), key=lambda file: file.name):
        if file.name.endswith(".tsv"):
            language = file.name.removesuffix(".tsv")
            for line in file.read_text(encoding="utf-8").split("\n"):
                if line and not line.startswith("#"):
                    found.append(Entry(language, *cast("tuple[Kind, str, str]", line.split("\t"))))
    return tuple(found)


def phrases(meaning: str) -> Mapping[str, Languages]:
    """Return all phrases for a meaning, each with the languages that have it.

    Raises:
        KeyError: No language has a phrase for the meaning, so the meaning is misspelt.
    """
    return WORDS[meaning]


def state_languages() -> Mapping[str, Languages]:
    """Return every printed state word, with the languages that have it."""
    return STATE_LANGUAGES


def counter_labels(system: str) -> Iterator[tuple[str, str, Languages]]:
    """Yield the translated labels of a system's counters, each with an English one and the languages that have it.

    A translation may be the same for several English labels.
    """
    from netparse_grammars.lexicon.compiled_labels import LABELS

    for english, labels in LABELS.get(system, {}).items():
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


def code_pages() -> Mapping[str, tuple[str, ...]]:
    """Return the encodings in which texts of each language are usually written, that of consoles first."""
    return CODE_PAGES
