"""Words in the cells of Linux ``netstat`` that are printed in other languages: fields have the English ones.

>>> english_word("apagado", TIMERS), english_word("på1", TIMERS), english_word("keepalive", TIMERS)
(('off', 'apagado'), ('on1', 'på'), None)
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from netparse_grammars.expressions import expression
from netparse_grammars.lexicon import cell_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netparse_grammars.lexicon import Languages

    from netparse.normalizing.columns import Normalized
    from netparse.reading.capture import CaptureFacts

TIMERS: Final = ("timer_off", "timer_on", "timer_keepalive", "timer_timewait", "timer_probe", "timer_unknown")
UNIX_TYPES: Final = ("unix_stream", "unix_dgram", "unix_raw", "unix_rdm", "unix_seqpacket")
UNIX_STATES: Final = ("unix_free", "unix_listening", "unix_connecting", "unix_connected", "unix_disconnecting")
_NUMBERED: Final = expression(r"(?P<word>.*[^0-9 -])[ -]?(?P<number>[0-9]+)")
_BEFORE_NUMBER: Final = {"on": "on", "unkn": "unkn-"}
"""The English words that a number may follow, as they stand in front of it."""


@cache
def _translations(meanings: tuple[str, ...]) -> dict[str, tuple[str, Languages]]:
    return {phrase: word for phrase, word in cell_words(*meanings).items() if phrase != word[0]}


def english_word(word: str, meanings: tuple[str, ...]) -> tuple[str, str] | None:
    """Return the English word for a translated one, and the phrase that the lexicon has; None if it has none.

    Args:
        word: The word as printed, perhaps with a number.
        meanings: What it may mean.
    """
    known = _translations(meanings)
    if word in known:
        return known[word][0], word
    if (numbered := _NUMBERED.fullmatch(word)) and (found := known.get(phrase := numbered["word"])):
        english = _BEFORE_NUMBER.get(found[0])
        return (f"{english}{numbered['number']}", phrase) if english else None
    return None


def to_english(
    words: Sequence[str | None],
    meanings: tuple[str, ...],
    native: str,
    capture: CaptureFacts,
    normalized: Normalized,
) -> Sequence[str | None]:
    """Return words in English, as far as the lexicon has them.

    Args:
        words: The cells of a column.
        meanings: What they may mean.
        native: The name of the native cell in which a word is kept as it was printed.
        capture: The capture, whose language the words show.
        normalized: The rows.
    """
    found = {word: known for word in {*words} if word and (known := english_word(word, meanings))}
    if not found:
        return words
    for _, phrase in found.values():
        capture.votes.add(phrase, _translations(meanings)[phrase][1])
    normalized.add_native(native, [word if word in found else None for word in words])
    return [found[word][0] if word in found else word for word in words]
