"""Routes of Windows and Linux: prefixes, next hops, flags and what they mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from netparse.normalizing.addresses import canonical_prefix, family_of, prefix_of_mask
from netparse.normalizing.flags import explain_flags

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netparse.normalizing.columns import Normalized
    from netparse.normalizing.state import NormalizingState
    from netparse.reading.events import RowsRead

_DEFAULT: Final = {"default": "0.0.0.0"}


def normalize_routes(rows: RowsRead, state: NormalizingState, normalized: Normalized) -> None:
    """Make the fields of routes."""
    columns, fields = normalized.columns, rows.fields
    columns["family"] = _families(columns["destination"], fields.get("family"))
    for name in ("persistent", "table"):
        columns[name] = [fields.get(name)] * len(rows.matches)
    _normalize_destinations(normalized)
    normalized.write_canonical("gateway")
    if "interface_index" in columns:
        columns["interface_index"] = normalized.mapped(index_of, columns["interface_index"])
        columns["interface"] = [state.interfaces.get(index) for index in columns["interface_index"]]
    normalized.add_native("metric", columns.pop("metric_word", ()))
    _normalize_on_link(normalized)
    if "flags" in columns:
        explain_flags(rows, normalized)


def _families(destinations: Sequence[str | None], usual: object) -> list[Any]:
    """Return the family that each destination shows, or else the usual one."""
    if None in destinations or ":" in "".join(filter(None, destinations)):
        return [family_of(destination or "") or usual for destination in destinations]
    return [usual if destination in _DEFAULT else "ipv4" for destination in destinations]


def _normalize_destinations(normalized: Normalized) -> None:
    """Write destinations as prefixes; beside a name, what the prefix would be made of is a native cell."""
    columns = normalized.columns
    destinations = columns["destination"]
    masks = columns.pop("netmask", None)
    lengths = columns.pop("prefix_length", ())
    names = columns.get("destination_host") or [None] * len(destinations)
    if masks:
        columns["destination"] = normalized.mapped(_masked, destinations, masks)
        normalized.add_native("genmask", [mask if name else None for name, mask in zip(names, masks, strict=True)])
    else:
        columns["destination"] = normalized.mapped(_prefix, destinations)
        normalized.add_native("prefix_length", lengths)


def _masked(destination: str | None, mask: str | None) -> str | None:
    if destination is None or mask is None:
        return None
    return prefix_of_mask(_DEFAULT.get(destination, destination), mask)


def _prefix(destination: str | None) -> str | None:
    if destination is None:
        return None
    return canonical_prefix(destination.replace("[", "").replace("]", ""))


def index_of(cell: str | None) -> int | None:
    """Return an interface index, which Windows may print in hexadecimal digits."""
    return None if cell is None else int(cell, 16 if "x" in cell else 10)


def _normalize_on_link(normalized: Normalized) -> None:
    """Note the routes that have a word instead of a gateway: in that column it means "On-link" in every language."""
    columns = normalized.columns
    unknown = columns.pop("on_link_word", ())
    known = columns.get("on_link") or [None] * len(unknown)
    if any(unknown):
        known = [word or other for word, other in zip(known, unknown, strict=True)]
        normalized.add_native("gateway", unknown)
    if known:
        columns["on_link"] = [True if word else None for word in known]
