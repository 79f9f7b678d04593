"""The words of the lexicons, as dictionaries."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from netparse_grammars.lexicon import Languages, entries

if TYPE_CHECKING:
    from collections.abc import Mapping

SYSTEMS: Final = ("windows", "linux")
HEAD: Final = '''"""{title}, compiled from the lexicons: ``python -m compiler`` writes this module."""

from __future__ import annotations

from netparse_grammars.lexicon.entry import Languages

'''


def _by_kind() -> dict[str, dict[str, dict[str, Languages]]]:
    found: dict[str, dict[str, dict[str, Languages]]] = {}
    for language, kind, meaning, phrase, provenance, _ in entries():
        found.setdefault(kind, {}).setdefault(meaning, {}).setdefault(phrase, {})[language] = provenance
    return found


def words() -> str:
    """Return the module with the words, the states and the encodings."""
    found = _by_kind()
    pages: dict[str, tuple[str, ...]] = {}
    states: dict[str, str] = {}
    for entry in entries():
        if entry.kind == "code_page":
            pages[entry.language] = (*pages.get(entry.language, ()), entry.phrase)
        elif entry.kind == "state":
            states[entry.phrase] = entry.meaning
    state_languages = {word: languages for words in found["state"].values() for word, languages in words.items()}
    return HEAD.format(title="Words by their meanings") + "\n".join(
        [
            _lines("WORDS", "dict[str, dict[str, Languages]]", found["word"]),
            f"LANGUAGES = {tuple(dict.fromkeys(entry.language for entry in entries()))!r}",
            '"""The languages, each by its tag."""',
            _lines("STATES", "dict[str, str]", states),
            _lines("STATE_LANGUAGES", "dict[str, Languages]", state_languages),
            _lines("CODE_PAGES", "dict[str, tuple[str, ...]]", pages),
        ]
    )


def labels() -> str:
    """Return the module with the labels of counters."""
    found = {system: _by_kind().get(system, {}) for system in SYSTEMS}
    return HEAD.format(title="Labels of counters by the English ones") + _lines(
        "LABELS", "dict[str, dict[str, dict[str, Languages]]]", found
    )


def _lines(name: str, type_name: str, values: Mapping[str, object]) -> str:
    inner = "".join(f"    {key!a}: {value!a},\n" for key, value in values.items())
    return f"{name}: {type_name} = {{\n{inner}}}\n"
