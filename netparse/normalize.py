"""From printed cells to the fields of the schema.

Each kind of record has one function, which turns rows, as the grammar read them, into dicts that the models accept.
A row with an impossible value is not guessed at: it is rejected with a reason.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from netparse_grammars.lexicon import STATES

from netparse.addresses import canonical_ipv6, canonical_prefix, prefix_of_mask
from netparse.events import diagnose
from netparse.models import RECORDS
from netparse.services import port_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from netparse.events import Row, RowsRead
    from netparse.models import Diagnostic

_PROTOCOLS: Final = {"TCP": "tcp", "UDP": "udp", "TCPv6": "tcp", "UDPv6": "udp"}
_INTERMEDIATE: Final = {
    "route": frozenset({"netmask", "metric_word"}),
    "statistic": frozenset({"received", "sent"}),
}
"""Cells from which a function below makes fields."""


@dataclass
class Normalized:
    """Records made of rows."""

    records: list[Row] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    rejected: list[tuple[int, str]] = field(default_factory=list)
    """Rows that hold an impossible value, by index, and the reason."""


def normalize(event: RowsRead) -> Normalized:
    """Return the records of some rows as dicts that the model of their kind accepts.

    Cells that the model has no field for go to ``native`` by their column's name.
    """
    kind = event.table.kind
    fields = RECORDS[kind].model_fields.keys() | _INTERMEDIATE.get(kind, frozenset())
    foreign = [name for name in event.rows[0] if name not in fields]
    if foreign:
        for row in event.rows:
            native = {name: value for name in foreign if (value := row.pop(name, None)) is not None}
            if native:
                row["native"] = native
    normalized = Normalized()
    _KINDS[kind](event, normalized)
    return normalized


def _sockets(event: RowsRead, normalized: Normalized) -> None:
    add = normalized.records.append
    for index, row in enumerate(event.rows):
        try:
            protocol = row["protocol"] = _PROTOCOLS.get(row["protocol"], row["protocol"])
            local = row["local_address"]
            remote = row["remote_address"]
            address = local or remote
            if address is None:
                row["family"] = None
            elif ":" in address:
                row["family"] = "ipv6"
                if local is not None:
                    row["local_address"] = canonical_ipv6(local)
                if remote is not None:
                    row["remote_address"] = canonical_ipv6(remote)
            else:
                row["family"] = "ipv4"
            if row["local_service"] is not None:
                row["local_port"] = port_of(row["local_service"], protocol)
            if row["remote_service"] is not None:
                row["remote_port"] = port_of(row["remote_service"], protocol)
            word = row["state"]
            if word is not None:
                state = STATES.get(word)
                if state is not word:
                    row["state"] = state
                    if state != word:
                        row["native_state"] = word
                    if state is None:
                        message = f"no state that this tool prints is called {word!r}"
                        text = event.matches[index].group()
                        normalized.diagnostics.append(diagnose("warning", "unknown_state", message, row["line"], text))
            if isinstance(row.get("components"), str):
                row["components"] = row["components"].split()
        except ValueError as error:
            normalized.rejected.append((index, str(error)))
        else:
            add(row)


def _routes(event: RowsRead, normalized: Normalized) -> None:
    names = event.capture.interfaces
    for index, row in enumerate(event.rows):
        try:
            row.update(event.fields)
            netmask = row.pop("netmask", None)
            if netmask is not None:
                prefix = prefix_of_mask(row["destination"], netmask)
                if prefix is None:
                    msg = f"{netmask} is no netmask: its one bits are not in a row"
                    raise ValueError(msg)
                row["destination"] = prefix
            else:
                row["destination"] = canonical_prefix(row["destination"])
            gateway = row["gateway"]
            if gateway is not None and ":" in gateway:
                row["gateway"] = canonical_ipv6(gateway)
            row["on_link"] = True if row["on_link"] else None
            number = row.get("interface_index")
            if number is not None:
                number = row["interface_index"] = int(number, 0 if "x" in number else 10)
                row["interface"] = names.get(number)
            word = row.pop("metric_word", None)
            if word is not None:
                row["native"] = {**row.get("native", {}), "metric": word}
        except ValueError as error:
            normalized.rejected.append((index, str(error)))
        else:
            normalized.records.append(row)


def _interfaces(event: RowsRead, normalized: Normalized) -> None:
    for row in event.rows:
        number = row["index"]
        row["index"] = int(number, 16 if "x" in number else 10)
        mac_address = row["mac_address"]
        if mac_address is not None:
            row["mac_address"] = mac_address.replace(" ", ":").lower()
        row["description"] = row["name"]
        event.capture.interfaces[row["index"]] = row["name"]
        normalized.records.append(row)


def _statistics(event: RowsRead, normalized: Normalized) -> None:
    for row in event.rows:
        row.update(event.fields)
        row["name"] = "_".join("".join(c if c.isalnum() else " " for c in row["label"].lower()).split())
        received, sent = row.pop("received", None), row.pop("sent", None)
        if received is None:
            normalized.records.append(row)
        else:
            normalized.records.append({**row, "value": received, "direction": "in"})
            if sent is not None:
                normalized.records.append({**row, "value": sent, "direction": "out"})


def _others(event: RowsRead, normalized: Normalized) -> None:
    for row in event.rows:
        row["table"] = event.table.name
        normalized.records.append(row)


_KINDS: Final[dict[str, Callable[[RowsRead, Normalized], None]]] = {
    "socket": _sockets,
    "route": _routes,
    "interface": _interfaces,
    "statistic": _statistics,
    "other": _others,
}
