"""Sockets: protocols and families, endpoints, states, timers.

>>> states_of(("LISTENING", "TIME_WAIT", None))
(['LISTEN', 'TIME_WAIT', None], ['LISTENING', None, None])
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from netparse_grammars.lexicon import STATES, state_languages

from netparse.normalizing.services import port_of
from netparse.normalizing.translations import TIMERS, UNIX_STATES, UNIX_TYPES, to_english
from netparse.normalizing.truncation import ENDPOINTS, mark_cut_dotted_endpoints, mark_cut_endpoints
from netparse.reading.capture import MOST_UNKNOWN_STATES
from netparse.schema.diagnostics import diagnose

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from netparse_grammars.rows.forms import Columns

    from netparse.normalizing.columns import Normalized
    from netparse.reading.events import RowsRead

_WORDS: Final = {
    "tcp": ("tcp", "TCP", "TCPv", "toe"),
    "udp": ("udp", "UDP", "UDPv"),
    "udplite": ("udpl", "udplite"),
    "raw": ("raw",),
    "sctp": ("sctp",),
    "icmp": ("icmp", "icm"),
    "igmp": ("igmp", "igm"),
    "ip": ("ip", "ip "),
    "divert": ("divert", "div"),
    "mptcp": ("mptcp",),
}
_VERSIONS: Final = {"": None, "4": "ipv4", "6": "ipv6", "46": "dual", "64": "dual", "66": "ipv6"}
"""What BSDs, and others for IPv6, print behind the protocol."""
_PROTOCOLS: Final = {
    f"{word}{version}": name for name, words in _WORDS.items() for word in words for version in _VERSIONS
}
_FAMILIES: Final = {
    f"{word}{version}": family
    for words in _WORDS.values()
    for word in words
    for version, family in _VERSIONS.items()
    if family
}
_OFFLOADED: Final = "toe"
_REGISTRIES: Final = {"udplite": "udp"}
"""Protocols whose service names are those of another."""
_PEERLESS: Final = frozenset({"sctp", "mptcp"})
"""Protocols of which a row may show no peer."""
_RAW: Final = frozenset({"ip", "icmp", "igmp", "divert"})
"""What BSDs print for raw sockets, which have no state."""
LEAST_LETTERS: Final = 3
"""Letters of a state's word that tell which one it was."""
STATE_WORDS: Final = 256
"""Words for which it is kept whether they are a cut state."""
STATEFUL: Final = frozenset({"tcp", "raw", "mptcp"})
_ANY: Final = {"ipv4": "0.0.0.0", "ipv6": "::", "dual": "::"}
_NO_PEERS: Final = {"0.0.0.0:*": "ipv4", ":::*": "ipv6", "[::]:*": "ipv6"}


def normalize_sockets(columns: Columns, rows: RowsRead, normalized: Normalized) -> None:
    """Make the fields of internet sockets."""
    words = columns.get("protocol") or [str(rows.fields["protocol"])] * len(rows.matches)
    sides = [side for side in ENDPOINTS if f"{side}_address" in columns]
    protocols = columns["protocol"] = list(map(_PROTOCOLS.__getitem__, words))
    # The rows that have an IPv6 address on each side.
    ipv6 = {
        side: [index for index, address in enumerate(columns[f"{side}_address"]) if address and ":" in address]
        for side in sides
    }
    no_peers = columns.pop("no_peer", None)
    families = columns["family"] = _families(words, columns, no_peers, ipv6, rows.capture.dialect.family)
    if any(word.startswith(_OFFLOADED) for word in {*words}):
        columns["offload_state"] = [_OFFLOADED if word.startswith(_OFFLOADED) else None for word in words]
    may_be_cut = bool(rows.table.endpoint_widths) or any(cut.cell in ENDPOINTS for cut in rows.table.cuts)
    for side, indexes in ipv6.items():
        if rows.table.endpoint_widths:
            mark_cut_dotted_endpoints(rows, normalized, side, indexes)
        else:
            mark_cut_endpoints(rows, normalized, side, indexes)
        if indexes:
            normalized.write_canonical(f"{side}_address", indexes, may_be_cut=may_be_cut)
        _complete_addresses(side, families, columns, normalized)
        _normalize_services(side, protocols, columns, normalized)
    _check_peers(no_peers, columns, normalized)
    if "state" in columns:
        _normalize_states(columns, protocols, rows, normalized)
    if "components" in columns:
        columns["components"] = [cell.split() if isinstance(cell, str) else cell for cell in columns["components"]]
    _normalize_timers(columns, rows, normalized)


def _families(
    words: Sequence[str],
    columns: Columns,
    no_peers: Sequence[str | None] | None,
    ipv6: Mapping[str, Sequence[int]],
    usual: str | None,
) -> list[str | None]:
    """Return the families that the protocols' names show, or that addresses do, or else the usual one."""
    printed = [_FAMILIES.get(word) for word in words]
    if None not in printed:
        return printed
    local = columns["local_address"]
    families: list[str | None] = ["ipv4"] * len(local)
    if None in local:
        remote = columns.get("remote_address") or local
        families = ["ipv4" if one or other else None for one, other in zip(local, remote, strict=True)]
        if no_peers:
            families = [
                family or _NO_PEERS.get(no_peer or "") for family, no_peer in zip(families, no_peers, strict=True)
            ]
    for indexes in ipv6.values():
        for index in indexes:
            families[index] = "ipv6"
    return [by_word or family or usual for by_word, family in zip(printed, families, strict=True)]


def _complete_addresses(side: str, families: Sequence[str | None], columns: Columns, normalized: Normalized) -> None:
    """Fill in any address, and the first numbers of an IPv4 address that a service's name has left no room for."""
    name = f"{side}_address"
    wildcards, parts = columns.pop(f"{side}_any", ()), columns.pop(f"{side}_part", ())
    if any(wildcards):
        columns[name] = [
            _ANY.get(family or "") if wildcard else address
            for wildcard, family, address in zip(wildcards, families, columns[name], strict=True)
        ]
    if any(parts):
        columns[name] = [part or whole for part, whole in zip(parts, columns[name], strict=True)]
        normalized.cut([index for index, part in enumerate(parts) if part], name)


def _normalize_services(side: str, protocols: Sequence[str], columns: Columns, normalized: Normalized) -> None:
    """Add the ports of services that were printed by name, and the names that were printed beside ports."""
    name, port_name = f"{side}_service", f"{side}_port"
    procedures = columns.pop(f"{side}_rpc_service", ())
    services = columns.get(name) or [None] * len(protocols)
    if any(services):
        ports = list(columns[port_name])
        for index, (service, protocol) in enumerate(zip(services, protocols, strict=True)):
            if service:
                cut = normalized.is_cut(index, name)  # what it was cut from may have another port
                ports[index] = None if cut else port_of(service, _REGISTRIES.get(protocol, protocol))
        columns[port_name] = ports
    if any(procedures):
        columns[name] = [procedure or service for procedure, service in zip(procedures, services, strict=True)]


def states_of(words: Sequence[str | None]) -> tuple[list[str | None], list[str | None]]:
    """Return the states that words stand for, and the words that are not the state's own name."""
    known: Callable[[str | None], str | None] = STATES.get  # type: ignore[assignment]  # None is no word: no state
    states = list(map(known, words))
    return states, [None if word == state else word for word, state in zip(words, states, strict=True)]


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


def _normalize_states(columns: Columns, protocols: Sequence[str], rows: RowsRead, normalized: Normalized) -> None:
    """Write states by their standard names; a number beside a BSD's raw socket is its protocol."""
    printed = columns["state"]
    if not _RAW.isdisjoint(protocols):
        is_number = [protocol in _RAW and bool(word) for protocol, word in zip(protocols, printed, strict=True)]
        normalized.add_native(
            "protocol", [word if number else None for word, number in zip(printed, is_number, strict=True)]
        )
        printed = [None if number else word for word, number in zip(printed, is_number, strict=True)]
    states, columns["native_state"] = states_of(printed)
    if (own := rows.capture.dialect.states) and (foreign := {*printed} - own - {None}):
        states = [None if word in foreign else state for word, state in zip(printed, states, strict=True)]
        columns["native_state"] = [
            word if word in foreign else native for word, native in zip(printed, columns["native_state"], strict=True)
        ]
    _hear_states(columns["native_state"], rows)
    for word in {*printed} - {None} if None in states else ():
        if (state := _state_cut_to(str(word))) and str(word) not in rows.capture.dialect.states:
            indexes = [index for index, cell in enumerate(printed) if cell == word and states[index] is None]
            normalized.cut(indexes, "state")
            for index in indexes:
                states[index] = state
    _check_states(states, printed, protocols, rows, normalized)
    columns["state"] = states


def _hear_states(words: Sequence[str | None], rows: RowsRead) -> None:
    for word in {*words} - {None}:
        rows.capture.votes.add_cell(str(word), state_languages().get(str(word), {}))


def _check_states(
    states: list[str | None],
    words: Sequence[str | None],
    protocols: Sequence[str],
    rows: RowsRead,
    normalized: Normalized,
) -> None:
    """Reject TCP rows without a state, and diagnose words that are no state; raw sockets have numbers."""
    if None not in states:
        return
    questionable = [
        (index, word)
        for index, (state, word, protocol) in enumerate(zip(states, words, protocols, strict=True))
        if state is None and (word is not None or protocol in STATEFUL)
    ]
    for index, word in questionable:
        if word is None:
            reason = f"the row ends before the state, which every {protocols[index]} row has"
            normalized.rejected.setdefault(index, reason)
        elif word.startswith("UNKNOWN("):
            states[index] = "UNKNOWN"
        elif not word.isdecimal():
            _tell_unknown_state(index, word, rows, normalized)


def _tell_unknown_state(index: int, word: str, rows: RowsRead, normalized: Normalized) -> None:
    """Diagnose a word that is no state where it stands first in the capture; of many words only so many."""
    told = rows.capture.unknown_states
    if word in told or len(told) > MOST_UNKNOWN_STATES:
        return
    told.add(word)
    message = f"no state that this tool prints is called {word!r}"
    if len(told) > MOST_UNKNOWN_STATES:
        message = f"more words are no states that this tool prints; {MOST_UNKNOWN_STATES} of them are told above"
    line, text = rows.columns["line"][index], rows.lines(index)[0][1]
    normalized.diagnostics.append(diagnose("warning", "unknown_state", message, line, text))


def _check_peers(no_peers: Sequence[str | None] | None, columns: Columns, normalized: Normalized) -> None:
    """Reject rows without a foreign address."""
    if no_peers is None or "remote_host" not in columns:
        return
    rows = zip(columns["protocol"], no_peers, columns["remote_address"], columns["remote_host"], strict=True)
    for index, (protocol, *peer) in enumerate(rows):
        if not any(peer) and protocol not in _PEERLESS:
            normalized.rejected.setdefault(index, "the row has no foreign address")


def _normalize_timers(columns: Columns, rows: RowsRead, normalized: Normalized) -> None:
    cells = [columns.pop(f"timer_{part}", ()) for part in ("name", "seconds", "retransmits", "probes")]
    if any(cells[0]):
        cells[0] = to_english(cells[0], TIMERS, "timer", rows.capture, normalized)
        columns["timer"] = [_timer(*timer) if timer[0] else None for timer in zip(*cells, strict=True)]


def _timer(name: str, seconds: str, retransmits: str, probes: str) -> dict[str, Any]:
    return {"name": name, "seconds": seconds, "retransmits": retransmits, "probes": probes}


_CUT_TYPES: Final = {"seqpac": "seqpacket"}


def normalize_unix_sockets(columns: Columns, rows: RowsRead, normalized: Normalized) -> None:
    """Make the fields of local sockets."""
    if "type" in columns:
        types: Sequence[Any] = to_english(columns["type"], UNIX_TYPES, "type", rows.capture, normalized)
        columns["type"] = [_CUT_TYPES.get(word, word.lower()) for word in types]
    if "state" in columns:
        columns["state"] = to_english(columns["state"], UNIX_STATES, "state", rows.capture, normalized)
    if "flags" in columns:
        columns["flag_names"] = [brackets.strip("[] ").split() or None for brackets in columns["flags"]]
        columns["flags"] = [names and " ".join(names) for names in columns["flag_names"]]
