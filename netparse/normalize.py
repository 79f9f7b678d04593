"""From printed cells to the fields of the schema, column by column.

Each kind of record has one function. It turns columns of cells, as the grammar read them, into columns of fields that
the model of the kind accepts. A row with an impossible value is not guessed at: it is rejected, with a reason.

    >>> _states(("LISTENING", "TIME_WAIT", None))
    (['LISTEN', 'TIME_WAIT', None], ['LISTENING', None, None])
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import compress, repeat
from typing import TYPE_CHECKING, Any, Final

from netparse_grammars.layout import UNKNOWN_COLUMN
from netparse_grammars.lexicon import STATES

from netparse.addresses import canonical_ipv6, canonical_prefix, prefix_of_mask
from netparse.events import diagnose
from netparse.models import RECORDS
from netparse.services import port_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from netparse_grammars.layout import Columns

    from netparse.events import RowsRead
    from netparse.models import Diagnostic


class _Words(dict[str, str]):
    """A table of words in which what is not listed stands for itself."""

    def __missing__(self, word: str) -> str:
        return word


_PROTOCOLS: Final = _Words({"TCP": "tcp", "UDP": "udp", "TCPv6": "tcp", "UDPv6": "udp"})
_WORD: Final = re.compile(r"[^\W_]+")
_INTERMEDIATE: Final = {"route": frozenset({"netmask", "metric_word"}), "statistic": frozenset({"received", "sent"})}
"""Cells from which a function below makes fields."""


@dataclass
class Normalized:
    """Rows as columns of fields."""

    kind: str
    columns: Columns
    rejected: dict[int, str] = field(default_factory=dict)
    """Rows that hold an impossible value, by index, and the reason."""
    diagnostics: list[Diagnostic] = field(default_factory=list)


def normalize(rows: RowsRead) -> Normalized:
    """Return the columns of fields that some rows stand for.

    Columns that the model of their kind has no field for go to ``native``.
    """
    kind = rows.table.kind
    columns = dict(rows.columns)
    fields = RECORDS[kind].model_fields.keys() | _INTERMEDIATE.get(kind, frozenset())
    foreign = [name for name in columns if name not in fields]
    if foreign:
        titles = [_snake_case(rows.unknown_title or name) if name == UNKNOWN_COLUMN else name for name in foreign]
        native = zip(*(columns.pop(name) for name in foreign), strict=True)
        columns["native"] = [
            {name: cell for name, cell in zip(titles, cells, strict=True) if cell is not None} or None
            for cells in native
        ]
    normalized = Normalized(kind, columns)
    _KINDS[kind](columns, rows, normalized)
    return normalized


def _mapped(normalized: Normalized, function: Callable[..., Any], *columns: Sequence[Any]) -> list[Any]:
    """Apply a function to every row of some columns; rows for which it raises ValueError are rejected."""
    try:
        return list(map(function, *columns))
    except ValueError:
        return [
            _mapped_row(normalized, function, index, cells) for index, cells in enumerate(zip(*columns, strict=True))
        ]


def _mapped_row(normalized: Normalized, function: Callable[..., object], index: int, cells: tuple[Any, ...]) -> object:
    try:
        return function(*cells)
    except ValueError as error:
        normalized.rejected.setdefault(index, str(error))
        return None


def _sockets(columns: Columns, rows: RowsRead, normalized: Normalized) -> None:
    protocols = columns["protocol"] = list(map(_PROTOCOLS.__getitem__, columns["protocol"]))
    local, remote = columns["local_address"], columns["remote_address"]
    families = columns["family"] = [
        None if (address := a or b) is None else "ipv6" if ":" in address else "ipv4"
        for a, b in zip(local, remote, strict=True)
    ]
    if "ipv6" in families:
        columns["local_address"] = _canonical(normalized, local)
        columns["remote_address"] = _canonical(normalized, remote)
    for side in ("local", "remote"):
        services = columns.get(f"{side}_service")
        if services and any(services):
            columns[f"{side}_port"] = [
                port_of(service, protocol) if service else port
                for service, protocol, port in zip(services, protocols, columns[f"{side}_port"], strict=True)
            ]
    words = columns["state"]
    columns["state"], columns["native_state"] = _states(words)
    _check_states(columns["state"], words, protocols, rows, normalized)
    if "components" in columns:
        columns["components"] = [cell.split() if isinstance(cell, str) else cell for cell in columns["components"]]


def _canonical(normalized: Normalized, addresses: Sequence[str | None]) -> list[str | None]:
    """Return IP addresses in their canonical text; the grammar lets no other IPv4 text pass."""
    canonical = list(addresses)
    ipv6 = [(index, address) for index, address in enumerate(addresses) if address is not None and ":" in address]
    for index, address in ipv6:
        try:
            canonical[index] = canonical_ipv6(address)
        except ValueError as error:
            normalized.rejected.setdefault(index, str(error))
    return canonical


def _states(words: Sequence[str | None]) -> tuple[list[str | None], list[str | None]]:
    """Return the states that words stand for, and the words that are not the state's own name."""
    known: Callable[[str | None], str | None] = STATES.get  # type: ignore[assignment]  # None is no word: no state
    states = list(map(known, words))
    return states, [None if word == state else word for word, state in zip(words, states, strict=True)]


def _check_states(
    states: Sequence[str | None],
    words: Sequence[str | None],
    protocols: Sequence[str],
    rows: RowsRead,
    normalized: Normalized,
) -> None:
    """Reject TCP rows without a state, and diagnose words that are no state."""
    if None not in states:
        return
    stateless = [index for index, state in enumerate(states) if state is None]
    for index in stateless:
        word = words[index]
        if word is not None:
            message = f"no state that this tool prints is called {word!r}"
            line, text = rows.columns["line"][index], rows.lines(index)[0][1]
            normalized.diagnostics.append(diagnose("warning", "unknown_state", message, line, text))
        elif protocols[index] == "tcp":
            normalized.rejected.setdefault(index, "the row ends before the state, which every TCP row has")


def _routes(columns: Columns, rows: RowsRead, normalized: Normalized) -> None:
    columns["family"] = ["ipv6" if ":" in destination else "ipv4" for destination in columns["destination"]]
    columns["persistent"] = [rows.fields.get("persistent")] * len(rows.matches)
    masks = columns.pop("netmask", None)
    if masks:
        columns["destination"] = _mapped(normalized, prefix_of_mask, columns["destination"], masks)
    else:
        columns["destination"] = _mapped(normalized, canonical_prefix, columns["destination"])
    columns["gateway"] = _canonical(normalized, columns["gateway"])
    columns["on_link"] = [True if word else None for word in columns["on_link"]]
    if "interface_index" in columns:
        columns["interface_index"] = _mapped(normalized, _index, columns["interface_index"])
        columns["interface"] = [rows.capture.interfaces.get(index) for index in columns["interface_index"]]
    metric_words = columns.pop("metric_word")
    if any(metric_words):
        natives = columns.get("native") or repeat(None, len(metric_words))
        columns["native"] = [
            {**(native or {}), "metric": word} if word else native
            for native, word in zip(natives, metric_words, strict=True)
        ]


def _index(cell: str | None) -> int | None:
    return None if cell is None else int(cell, 16 if "x" in cell else 10)


def _interfaces(columns: Columns, rows: RowsRead, normalized: Normalized) -> None:
    indexes = columns["index"] = _mapped(normalized, _index, columns["index"])
    columns["mac_address"] = [cell and cell.replace(" ", ":").lower() for cell in columns["mac_address"]]
    columns["description"] = columns["name"]
    listed = zip(indexes, columns["name"], strict=True)
    rows.capture.interfaces.update({index: name for index, name in listed if index is not None and name})


def _statistics(columns: Columns, rows: RowsRead, normalized: Normalized) -> None:
    for name in ("protocol", "family", "group"):
        columns[name] = [rows.fields.get(name)] * len(rows.matches)
    columns["name"] = [_snake_case(label) for label in columns["label"]]
    if "received" in columns:
        # One printed row with two values: two records, one after the other.
        pairs = list(zip(columns.pop("received"), columns.pop("sent"), strict=True))
        for name, column in columns.items():
            columns[name] = [cell for cell in column for _ in range(2)]
        columns["value"] = [value for pair in pairs for value in pair]
        columns["direction"] = ["in", "out"] * len(pairs)
        kept = [value is not None for value in columns["value"]]
        columns.update({name: list(compress(column, kept)) for name, column in columns.items()})


def _snake_case(words: str) -> str:
    return "_".join(_WORD.findall(words.lower()))


def _others(columns: Columns, rows: RowsRead, normalized: Normalized) -> None:
    columns["table"] = [rows.table.name] * len(rows.matches)


_KINDS: Final[dict[str, Callable[[Columns, RowsRead, Normalized], None]]] = {
    "socket": _sockets,
    "route": _routes,
    "interface": _interfaces,
    "statistic": _statistics,
    "other": _others,
}
