"""The printed words of every language, by meaning.

One TOML file holds one language (its name is the BCP 47 tag), with two tables: ``words``, from a meaning to the
phrases that are printed for it, and ``states``, from an RFC 9293 state name to the words that are printed for it.
A blank in a phrase stands for any number of blanks. A language is added by adding a file.

    >>> language_of("active_connections", "Active Connections")
    'en'
    >>> STATES["LISTENING"]
    'LISTEN'
"""

from __future__ import annotations

import tomllib
from importlib import resources
from typing import Final


def _load() -> dict[str, dict[str, dict[str, list[str]]]]:
    files = sorted(resources.files(__name__).iterdir(), key=lambda file: file.name)
    return {
        file.name.removesuffix(".toml"): tomllib.loads(file.read_text(encoding="utf-8"))
        for file in files
        if file.name.endswith(".toml")
    }


LANGUAGES: Final = _load()
"""Every lexicon by its language tag."""

STATES: Final[dict[str, str]] = {
    word: state for lexicon in LANGUAGES.values() for state, words in lexicon["states"].items() for word in words
}
"""Every printed state word, and the state it stands for."""


def phrases(meaning: str) -> dict[str, str]:
    """Return all phrases for a meaning, each with the tag of its language.

    Raises:
        KeyError: No language has a word for the meaning: it is misspelt.
    """
    found = {
        phrase: language for language, lexicon in LANGUAGES.items() for phrase in lexicon["words"].get(meaning, ())
    }
    if not found:
        raise KeyError(meaning)
    return found


def language_of(meaning: str, phrase: str) -> str:
    """Return the tag of the language in which a phrase has a meaning."""
    return phrases(meaning)[phrase]
