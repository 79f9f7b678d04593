"""The states of sockets: words of many tools and languages, some cut, some unknown.

>>> states_of(("LISTENING", "TIME_WAIT", None))
(['LISTEN', 'TIME_WAIT', None], ['LISTENING', None, None])
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

from netparse_grammars.lexicon import STATES, state_languages
from netparse_grammars.protocols import PROTOCOLS

from netparse.schema.diagnostics import diagnose

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from netparse_grammars.dialect import Dialect

    from netparse.normalizing.columns import Normalized
    from netparse.normalizing.state import NormalizingState
    from netparse.reading.events import RowsRead

LEAST_LETTERS: Final = 3
"""Letters of a cut word from which its state is known: fewer may as well be the beginning of words in other texts."""
STATE_WORDS: Final = 256
"""Words for which it is kept whether they are a cut state: several times the words for states in all languages."""
MOST_UNKNOWN_STATES: Final = 64
"""Words in place of a state that diagnostics name in one capture: more than any tool has states."""
_NUMBERED: Final = frozenset(name for name, protocol in PROTOCOLS.items() if protocol.has_number)
_STATEFUL: Final = frozenset(name for name, protocol in PROTOCOLS.items() if protocol.has_state)


def states_of(
    words: Sequence[str | None], known: Mapping[str, str] = STATES
) -> tuple[list[str | None], list[str | None]]:
    """Return the states that words stand for, and the words that are not the state's own name."""
    states = {word: known.get(word or "") for word in {*words}}
    others = {word: None if word == state else word for word, state in states.items()}
    return list(map(states.__getitem__, words)), list(map(others.__getitem__, words))


@cache
def _words_of(dialect: Dialect) -> Mapping[str, str]:
    """Return the words for states that the tools of a dialect print, and the states."""
    words = {word: STATES[word] for word in dialect.states} if dialect.states else STATES
    return {**words, **dialect.state_words}


@lru_cache(STATE_WORDS)
def _state_cut_to(word: str) -> str | None:
    """Return the one state whose words begin with what a console has left of one, or None.

    >>> _state_cut_to("CLOSE_WAI"), _state_cut_to("CLOS"), _state_cut_to("LISTENING")
    ('CLOSE_WAIT', None, None)
    """
    # What was never seen in real output completes nothing.
    seen = (known for known, languages in state_languages().items() if "seen" in languages.values())
    states = {STATES[known] for known in seen if known.startswith(word) and known != word}
    return states.pop() if len(states) == 1 and len(word) >= LEAST_LETTERS and word not in STATES else None


def normalize_states(rows: RowsRead, state: NormalizingState, normalized: Normalized) -> None:
    """Write states by their standard names; a number beside a BSD's raw socket is its protocol."""
    columns = normalized.columns
    printed, protocols = columns["state"], columns["protocol"]
    if not _NUMBERED.isdisjoint(protocols):
        is_number = [protocol in _NUMBERED and bool(word) for protocol, word in zip(protocols, printed, strict=True)]
        normalized.add_native(
            "protocol", [word if number else None for word, number in zip(printed, is_number, strict=True)]
        )
        printed = [None if number else word for word, number in zip(printed, is_number, strict=True)]
    dialect = rows.capture.dialect
    known = _words_of(dialect)
    states, columns["native_state"] = states_of(printed, known)
    for word in {*columns["native_state"]} - {None, *dialect.state_words}:
        rows.capture.votes.add_cell(word, state_languages().get(word, {}))
    for word in {*printed} - {None, *known} if None in states else ():
        if whole := _state_cut_to(word):
            indexes = [index for index, cell in enumerate(printed) if cell == word and states[index] is None]
            normalized.cut(indexes, "state")
            for index in indexes:
                states[index] = whole
    columns["state"] = states
    if None in states:
        _check_states(printed, rows, state, normalized)


def _check_states(words: Sequence[str | None], rows: RowsRead, state: NormalizingState, normalized: Normalized) -> None:
    """Reject TCP rows without a state, and diagnose words that are no state; raw sockets have numbers."""
    states, protocols = normalized.columns["state"], normalized.columns["protocol"]
    cells = {*zip(states, words, protocols, strict=True)}
    odd = {
        (word, protocol)
        for known, word, protocol in cells
        if known is None and (word is not None or protocol in _STATEFUL)
    }
    states = normalized.columns["state"] = list(states)
    for index, (word, protocol) in enumerate(zip(words, protocols, strict=True)) if odd else ():
        if states[index] is not None or (word, protocol) not in odd:
            continue
        if word is None:
            normalized.reject(index, f"the row ends before the state, which every {protocol} row has")
        elif word.startswith("UNKNOWN("):
            states[index] = "UNKNOWN"
        elif not word.isdecimal():
            _diagnose_unknown_state(index, word, rows, state, normalized)


def _diagnose_unknown_state(
    index: int, word: str, rows: RowsRead, state: NormalizingState, normalized: Normalized
) -> None:
    """Diagnose a word that is no state where it stands first in the capture; of many words only so many."""
    named = state.unknown_states
    if word in named or len(named) > MOST_UNKNOWN_STATES:
        return
    named.add(word)
    message = f"no state that this tool prints is called {word!r}"
    if len(named) > MOST_UNKNOWN_STATES:
        message = f"more words are no states that this tool prints; {MOST_UNKNOWN_STATES} of them are told above"
    line, text = rows.columns["line"][index], rows.lines(index)[0][1]
    normalized.diagnostics.append(diagnose("warning", "unknown_state", message, line, text))
