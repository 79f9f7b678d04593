"""Routes of Windows and Linux: prefixes, next hops, flags and what they mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from netparse.normalizing.addresses import canonical_prefix, family_of, ipv6_rows, prefix_of_mask, prefixes_of_masks
from netparse.normalizing.flags import explain_flags
from netparse.normalizing.notes import note_host_bits

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netparse_grammars.rows.form import Columns

    from netparse.normalizing.columns import Normalized
    from netparse.normalizing.state import NormalizingState
    from netparse.reading.events import RowsRead

_DEFAULT: Final = {"default": "0.0.0.0"}


def normalize_routes(rows: RowsRead, state: NormalizingState, normalized: Normalized) -> None:
    """Make the fields of routes."""
    columns, fields = normalized.columns, rows.fields
    columns["family"] = _families(columns, fields.get("family"))
    for name in ("persistent", "table"):
        columns[name] = [fields.get(name)] * len(rows.matches)
    _normalize_destinations(rows, normalized)
    normalized.write_canonical("gateway")
    if "interface_index" in columns:
        columns["interface_index"] = normalized.mapped(index_of, columns["interface_index"])
        columns["interface"] = [state.interfaces.get(index) for index in columns["interface_index"]]
    normalized.add_native("metric", columns.pop("metric_word", ()))
    _normalize_on_link(normalized)
    if "flags" in columns:
        explain_flags(rows, normalized)


def _families(columns: Columns, stated: object) -> list[object]:
    """Return the families that destinations show, or else the one that is stated."""
    destinations, masks = columns["destination"], columns.get("netmask")
    if stated == "ipv4" and not ipv6_rows(destinations):
        return [stated] * len(destinations)
    # A destination that is hidden has a mask all the same, where the family is IPv4.
    shown = zip(destinations, masks or destinations, strict=True)
    return [family_of(destination or mask or "") or stated for destination, mask in shown]


def _normalize_destinations(rows: RowsRead, normalized: Normalized) -> None:
    """Write destinations as prefixes; what no prefix can be made of is a native cell, and the mask beside a name."""
    columns = normalized.columns
    destinations = columns["destination"]
    masks = columns.pop("netmask", None)
    lengths = columns.pop("prefix_length", ())
    names = columns.get("destination_host") or [None] * len(destinations)
    if masks:
        columns["destination"] = _prefixes(destinations, masks, normalized)
        shown = [mask if name else None for name, mask in zip(names, masks, strict=True)] if any(names) else []
        if normalized.host_bits:
            shown = shown or [None] * len(masks)
        for index in normalized.host_bits:
            shown[index] = masks[index]
        title = next((title for title in ("genmask", "netmask") if title in rows.widths), "genmask")
        normalized.add_native(title, shown)
    else:
        columns["destination"] = normalized.mapped(_prefix, destinations)
        normalized.add_native("prefix_length", lengths)
    if normalized.host_bits:
        indexes = range(len(destinations))
        normalized.add_native("destination", [destinations[i] if i in normalized.host_bits else None for i in indexes])
        note_host_bits(rows, normalized)


def _prefixes(
    destinations: Sequence[str | None], masks: Sequence[str | None], normalized: Normalized
) -> list[str | None]:
    """Return the prefixes of destinations and masks; of a name there is none."""
    if None not in destinations and None not in masks and "default" not in destinations:
        try:
            return [*prefixes_of_masks([*filter(None, destinations)], [*filter(None, masks)])]
        except ValueError:
            pass  # some are none: each is looked at
    return normalized.mapped(_masked, destinations, masks)


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
