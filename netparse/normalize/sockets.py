"""Sockets: protocols and families, endpoints, states, timers.

>>> states_of(("LISTENING", "TIME_WAIT", None))
(['LISTEN', 'TIME_WAIT', None], ['LISTENING', None, None])
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from netparse_grammars.lexicon import STATES

from netparse.events import diagnose
from netparse.normalize.truncation import ENDPOINTS, mark_cut_endpoints
from netparse.services import port_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from netparse_grammars.layout import Columns

    from netparse.events import RowsRead
    from netparse.normalize.columns import Normalized

_PROTOCOLS: Final = {
    word: name
    for name, words in {
        "tcp": ("TCP", "TCPv6", "tcp", "tcp6"),
        "udp": ("UDP", "UDPv6", "udp", "udp6"),
        "udplite": ("udpl", "udpl6", "udplite", "udplite6"),
        "raw": ("raw", "raw6"),
        "sctp": ("sctp", "sctp6"),
        "icmp": ("icmp", "icmp6"),
    }.items()
    for word in words
}
_IPV6_PROTOCOLS: Final = frozenset(word for word in _PROTOCOLS if word.endswith("6"))
_REGISTRIES: Final = {"udplite": "udp"}
"""Protocols whose service names are those of another."""
STATEFUL: Final = frozenset({"tcp", "raw"})
_ANY: Final = {"ipv4": "0.0.0.0", "ipv6": "::"}
_NO_PEERS: Final = {"0.0.0.0:*": "ipv4", ":::*": "ipv6", "[::]:*": "ipv6"}


def normalize_sockets(columns: Columns, rows: RowsRead, normalized: Normalized) -> None:
    """Make the fields of internet sockets."""
    words = columns["protocol"]
    protocols = columns["protocol"] = list(map(_PROTOCOLS.__getitem__, words))
    # The rows that have an IPv6 address on each side.
    ipv6 = {
        side: [index for index, address in enumerate(columns[f"{side}_address"]) if address and ":" in address]
        for side in ENDPOINTS
    }
    no_peers = columns.pop("no_peer", None)
    families = columns["family"] = _families(words, columns, no_peers, *ipv6.values())
    may_be_cut = any(cut.cell in ENDPOINTS for cut in rows.table.cuts)
    for side, indexes in ipv6.items():
        mark_cut_endpoints(rows, normalized, side, indexes)
        if indexes:
            normalized.write_canonical(f"{side}_address", indexes, may_be_cut=may_be_cut)
        _complete_addresses(side, families, columns, normalized)
        services = columns.get(f"{side}_service")
        if services and any(services):
            columns[f"{side}_port"] = [
                port_of(service, _REGISTRIES.get(protocol, protocol)) if service else port
                for service, protocol, port in zip(services, protocols, columns[f"{side}_port"], strict=True)
            ]
    _check_peers(no_peers, columns, normalized)
    printed = columns["state"]
    states, columns["native_state"] = states_of(printed)
    _check_states(states, printed, protocols, rows, normalized)
    columns["state"] = states
    if "components" in columns:
        columns["components"] = [cell.split() if isinstance(cell, str) else cell for cell in columns["components"]]
    _normalize_timers(columns)


def _families(
    words: Sequence[str],
    columns: Columns,
    no_peers: Sequence[str | None] | None,
    local_ipv6: Sequence[int],
    remote_ipv6: Sequence[int],
) -> list[str | None]:
    """Return the families that addresses show, or that the protocols' names do."""
    local = columns["local_address"]
    families: list[str | None] = ["ipv4"] * len(local)
    if None in local:
        remote = columns["remote_address"]
        families = ["ipv4" if one or other else None for one, other in zip(local, remote, strict=True)]
        if no_peers:
            families = [
                family or _NO_PEERS.get(no_peer or "") for family, no_peer in zip(families, no_peers, strict=True)
            ]
    for index in (*local_ipv6, *remote_ipv6):
        families[index] = "ipv6"
    if _IPV6_PROTOCOLS.isdisjoint(words):
        return families
    return ["ipv6" if word in _IPV6_PROTOCOLS else family for word, family in zip(words, families, strict=True)]


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


def states_of(words: Sequence[str | None]) -> tuple[list[str | None], list[str | None]]:
    """Return the states that words stand for, and the words that are not the state's own name."""
    known: Callable[[str | None], str | None] = STATES.get  # type: ignore[assignment]  # None is no word: no state
    states = list(map(known, words))
    return states, [None if word == state else word for word, state in zip(words, states, strict=True)]


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
    stateless = [index for index, state in enumerate(states) if state is None]
    for index in stateless:
        word = words[index]
        if word is None:
            if (protocol := protocols[index]) in STATEFUL:
                reason = f"the row ends before the state, which every {protocol} row has"
                normalized.rejected.setdefault(index, reason)
        elif word.startswith("UNKNOWN("):
            states[index] = "UNKNOWN"
        elif not word.isdecimal():
            message = f"no state that this tool prints is called {word!r}"
            line, text = rows.columns["line"][index], rows.lines(index)[0][1]
            normalized.diagnostics.append(diagnose("warning", "unknown_state", message, line, text))


def _check_peers(no_peers: Sequence[str | None] | None, columns: Columns, normalized: Normalized) -> None:
    """Reject rows without a foreign address: only a listening SCTP socket has none."""
    if no_peers is None or "remote_host" not in columns:
        return
    rows = zip(columns["protocol"], no_peers, columns["remote_address"], columns["remote_host"], strict=True)
    for index, (protocol, *peer) in enumerate(rows):
        if not any(peer) and protocol != "sctp":
            normalized.rejected.setdefault(index, "the row has no foreign address")


def _normalize_timers(columns: Columns) -> None:
    cells = [columns.pop(f"timer_{part}", ()) for part in ("name", "seconds", "retransmits", "probes")]
    if any(cells[0]):
        columns["timer"] = [_timer(*timer) if timer[0] else None for timer in zip(*cells, strict=True)]


def _timer(name: str, seconds: str, retransmits: str, probes: str) -> dict[str, Any]:
    return {"name": name, "seconds": seconds, "retransmits": retransmits, "probes": probes}


def normalize_unix_sockets(columns: Columns, rows: RowsRead, normalized: Normalized) -> None:
    """Make the fields of local sockets."""
    columns["type"] = [word.lower() for word in columns["type"]]
    columns["flags"] = [brackets.strip("[] ").split() or None for brackets in columns["flags"]]
