"""Internet sockets: protocols and families, peers, timers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from netparse_grammars.protocols import FAMILIES, NAMES, OFFLOADED, PROTOCOLS

from netparse.normalizing.addresses import ipv6_rows
from netparse.normalizing.endpoints import complete_addresses, normalize_services
from netparse.normalizing.states import normalize_states
from netparse.normalizing.translations import TIMERS, to_english
from netparse.normalizing.truncation import ENDPOINTS, mark_cut_dotted_endpoints, mark_cut_endpoints

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from netparse_grammars.rows.form import Columns

    from netparse.normalizing.columns import Normalized
    from netparse.normalizing.state import NormalizingState
    from netparse.reading.events import RowsRead

_NO_PEERS: Final = {"0.0.0.0:*": "ipv4", ":::*": "ipv6", "[::]:*": "ipv6"}
_DECIMAL_POINT: Final = str.maketrans(",\u066b", "..")
"""From the signs that locales have before a fraction."""


def normalize_sockets(rows: RowsRead, state: NormalizingState, normalized: Normalized) -> None:
    """Make the fields of internet sockets."""
    columns = normalized.columns
    words = columns.get("protocol") or [rows.fields.get("protocol")] * len(rows.matches)
    protocols = columns["protocol"] = _protocols_of(words, normalized)
    ipv6 = {side: ipv6_rows(columns[f"{side}_address"]) for side in ENDPOINTS if f"{side}_address" in columns}
    no_peers = columns.pop("no_peer", None)
    families = columns["family"] = _families(words, columns, no_peers, ipv6, rows.capture.dialect.family)
    if OFFLOADED in {word and word[: len(OFFLOADED)] for word in {*words}}:
        columns["offload_state"] = [OFFLOADED if word and word.startswith(OFFLOADED) else None for word in words]
    layouts = rows.table.endpoint_layouts
    may_be_cut = layouts is not None or any(cut.cell in ENDPOINTS for cut in rows.table.cuts)
    for side, indexes in ipv6.items():
        if layouts:
            mark_cut_dotted_endpoints(rows, normalized, layouts, side, indexes)
        else:
            mark_cut_endpoints(rows, normalized, side, indexes)
        normalized.write_canonical(f"{side}_address", indexes, may_be_cut=may_be_cut)
        complete_addresses(side, families, normalized)
        normalize_services(side, protocols, normalized)
    _check_peers(no_peers, normalized)
    if "state" in columns:
        normalize_states(rows, state, normalized)
    if "components" in columns:
        columns["components"] = [cell.split() if isinstance(cell, str) else cell for cell in columns["components"]]
    _make_timers(rows, normalized)


def _protocols_of(words: Sequence[str | None], normalized: Normalized) -> list[str | None]:
    """Return the protocols that words stand for; rows with a word that is not known are rejected."""
    protocols = list(map(NAMES.get, words))
    if None in protocols:
        for index, (word, protocol) in enumerate(zip(words, protocols, strict=True)):
            if protocol is None:
                normalized.reject(index, f"no protocol is called {word!r}" if word else "the row has no protocol")
    return protocols


def _families(
    words: Sequence[str | None],
    columns: Columns,
    no_peers: Sequence[str | None] | None,
    ipv6: Mapping[str, Sequence[int]],
    usual: str | None,
) -> list[str | None]:
    """Return the families that the protocols' names show, or that addresses do, or else the usual one.

    Args:
        words: The protocols as printed.
        columns: The cells.
        no_peers: What is printed in place of a foreign address, by rows.
        ipv6: The rows that have an IPv6 address, by the side on which it stands.
        usual: The family of a socket whose row shows none.
    """
    by_word = {word: FAMILIES.get(word) for word in {*words}}
    local = columns["local_address"]
    families: list[str | None] = list(map({word: family or "ipv4" for word, family in by_word.items()}.get, words))
    if None not in by_word.values():
        return families
    if None in local:
        remote = columns.get("remote_address") or local
        nothing = [None] * len(local)
        shown = zip(words, local, remote, no_peers or nothing, strict=True)
        families = [
            by_word[word] or ("ipv4" if one or other else _NO_PEERS.get(no_peer or "") or usual)
            for word, one, other, no_peer in shown
        ]
    for indexes in ipv6.values():
        for index in indexes:
            families[index] = by_word[words[index]] or "ipv6"
    return families


def _check_peers(no_peers: Sequence[str | None] | None, normalized: Normalized) -> None:
    """Reject rows without a foreign address."""
    columns = normalized.columns
    if no_peers is None or "remote_host" not in columns:
        return
    rows = zip(columns["protocol"], no_peers, columns["remote_address"], columns["remote_host"], strict=True)
    for index, (protocol, *peer) in enumerate(rows):
        if not any(peer) and not (protocol and PROTOCOLS[protocol].may_lack_peer):
            normalized.reject(index, "the row has no foreign address")


def _make_timers(rows: RowsRead, normalized: Normalized) -> None:
    """Make one field of the parts of a timer, of which a tool may print some only."""
    columns = normalized.columns
    names = columns.pop("timer_name", ())
    if "timer_seconds" in columns:
        columns["timer_seconds"] = [cell and cell.translate(_DECIMAL_POINT) for cell in columns["timer_seconds"]]
    nothing: list[Any] = [None] * len(names)
    parts = ("seconds", "retransmits", "probes")
    cells = [columns.pop(f"timer_{part}", nothing) for part in parts]
    if any(names):
        names = to_english(names, TIMERS, "timer", rows.capture, normalized)
        columns["timer"] = [
            {"name": name, **dict(zip(parts, values, strict=True))} if name else None
            for name, *values in zip(names, *cells, strict=True)
        ]
