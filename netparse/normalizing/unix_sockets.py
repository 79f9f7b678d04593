"""Local sockets: their types, states and flags."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netparse_grammars.protocols import CUT_TYPES

from netparse.normalizing.translations import UNIX_STATES, UNIX_TYPES, to_english

if TYPE_CHECKING:
    from netparse.normalizing.columns import Normalized
    from netparse.normalizing.state import NormalizingState
    from netparse.reading.events import RowsRead


def normalize_unix_sockets(rows: RowsRead, _: NormalizingState, normalized: Normalized) -> None:
    """Make the fields of local sockets."""
    columns = normalized.columns
    if "type" in columns:
        types = to_english(columns["type"], UNIX_TYPES, "type", rows.capture, normalized)
        columns["type"] = [word and CUT_TYPES.get(word, word.lower()) for word in types]
    if "state" in columns:
        columns["state"] = to_english(columns["state"], UNIX_STATES, "state", rows.capture, normalized)
    if "flags" in columns:
        names = [(brackets and brackets.strip("[] ").split()) or None for brackets in columns["flags"]]
        columns["flag_names"] = names
        columns["flags"] = [words and " ".join(words) for words in names]
