"""The printed words of every language, by meaning.

One TOML file holds one language (its name is the BCP 47 tag), with two tables: ``words``, from a meaning to the
phrases that are printed for it, and ``states``, from an RFC 9293 state name to the words that are printed for it.
A blank in a phrase stands for any number of blanks. A language is added by adding a file.

    >>> phrases("active_connections")["Active Connections"]
    ('en',)
    >>> STATES["LISTENING"]
    'LISTEN'
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable


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


@cache
def phrases(meaning: str) -> dict[str, tuple[str, ...]]:
    """Return all phrases for a meaning, each with the tags of the languages that have it.

    Raises:
        KeyError: No language has a word for the meaning: it is misspelt.
    """
    found: dict[str, tuple[str, ...]] = {}
    for tag, lexicon in LANGUAGES.items():
        for phrase in lexicon["words"].get(meaning, ()):
            found[phrase] = (*found.get(phrase, ()), tag)
    if not found:
        raise KeyError(meaning)
    return found


def common_language(spoken: Iterable[tuple[str, ...]]) -> str | None:
    """Return the one language that phrases have in common; translations leave some phrases English.

    >>> common_language([("en",), ("de", "en"), ("de",)]), common_language([("en",), ("de", "en")])
    ('de', 'en')
    >>> common_language([("de",), ("fr",)]) is None
    True
    """
    translated = [{*tags} for tags in spoken if "en" not in tags]
    common = set[str].intersection(*translated) if translated else {"en"}
    return common.pop() if len(common) == 1 else None
