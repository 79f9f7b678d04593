r"""Routes of macOS and the BSDs: destinations that lack their last numbers, links as gateways, flags by system.

>>> prefix_of("192.168.1"), prefix_of("224.0.0/4"), prefix_of("10.0.0.1"), prefix_of("fe80::/64")
('192.168.1.0/24', '224.0.0.0/4', '10.0.0.1/32', 'fe80::/64')
"""

from __future__ import annotations

from functools import lru_cache
from ipaddress import ip_address
from typing import TYPE_CHECKING, Any, Final

from netparse.normalizing.addresses import (
    CACHE_SIZE,
    canonical_mac,
    canonical_prefix,
    family_of,
    is_ipv6_prefix,
    prefix_of_mask,
)
from netparse.normalizing.columns import snake_case
from netparse.normalizing.flags import explain_flags
from netparse.normalizing.notes import note_host_bits

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netparse.normalizing.columns import Normalized
    from netparse.normalizing.state import NormalizingState
    from netparse.reading.events import RowsRead

_DEFAULTS: Final = {"ipv4": "0.0.0.0/0", "ipv6": "::/0", None: None}


@lru_cache(CACHE_SIZE)
def prefix_of(text: str) -> str:
    """Return the prefix that a destination stands for, of which the last numbers may be missing.

    Raises:
        ValueError: It is no prefix.
    """
    if ":" in text:
        return canonical_prefix(text)
    address, _, length = text.partition("/")
    shown = address.count(".") + 1
    return canonical_prefix(f"{address}{'.0' * (4 - shown)}/{length or 8 * shown}")


def normalize_bsd_routes(rows: RowsRead, _: NormalizingState, normalized: Normalized) -> None:
    """Make the fields of routes."""
    columns = normalized.columns
    if "metrics" in columns:
        _spread_metrics(normalized)
    _name_families(rows, normalized)
    if "_route_to" in columns:
        normalized.add_native("route_to", columns.pop("_route_to"))
    _normalize_destinations(rows, normalized)
    normalized.write_canonical("gateway", may_be_cut=True)
    _normalize_links(normalized)
    _name_tables(rows, normalized)
    _normalize_expiry(normalized)
    explain_flags(rows, normalized)


def _name_families(rows: RowsRead, normalized: Normalized) -> None:
    """Name the family of each route: as the heading does, or as its addresses or the width of their column show."""
    columns = normalized.columns
    by_width = _family_by_width(rows)
    stated = rows.fields.get("family")
    nothing = [None] * len(rows.matches)
    addresses = [columns.get(name) or nothing for name in ("destination", "gateway", "_route_to")]
    columns["family"] = [stated or _family_shown(row) or by_width for row in zip(*addresses, strict=True)]


def _family_by_width(rows: RowsRead) -> str | None:
    """Return the family that the column of destinations is wide enough for, if there is a header that shows it."""
    widths, width = rows.table.route_widths, rows.widths.get("destination", 0)
    if widths is None or not width:
        return None
    return "ipv6" if width > widths.ipv6_column else "ipv4"


def _family_shown(addresses: Sequence[str | None]) -> str | None:
    """Return the family of the first address that shows one."""
    for address in addresses:
        if address and (family := family_of(address.partition("/")[0])):
            return family
    return None


def _normalize_destinations(rows: RowsRead, normalized: Normalized) -> None:
    """Write destinations as prefixes; what no prefix can be made of is a native cell."""
    columns = normalized.columns
    nothing: list[Any] = [None] * len(rows.matches)
    lengths = columns.pop("zoned_length", nothing)
    destinations = columns["destination"] = [
        f"{destination}/{length}" if length else destination
        for destination, length in zip(columns["destination"], lengths, strict=True)
    ]
    masks = columns.pop("netmask", nothing)
    names = columns.get("destination_host", nothing)
    _mark_cut_addresses(rows, normalized)
    cut = [normalized.is_cut(index, "destination") for index in range(len(rows.matches))]
    prefixes = columns["destination"] = normalized.mapped(
        _destination_of, destinations, masks, columns["family"], columns["flags"], cut
    )
    shown = [
        mask if name or index in normalized.host_bits else None
        for index, (name, mask) in enumerate(zip(names, masks, strict=True))
    ]
    normalized.add_native("mask", shown)
    note_host_bits(rows, normalized)
    zones = columns.get("destination_zone", nothing)
    lost = zip(destinations, prefixes, zones, strict=True)
    normalized.add_native(
        "destination", [None if made or not text else _zoned(text, zone) for text, made, zone in lost]
    )
    columns["destination_zone"] = [zone if made else None for made, zone in zip(prefixes, zones, strict=True)]


def _mark_cut_addresses(rows: RowsRead, normalized: Normalized) -> None:
    """Note what fills a narrow column; the longest IPv4 prefix just fits into it.

    Without a header the column may be wider, and then only a destination that is none was cut.
    """
    columns, widths = normalized.columns, rows.table.route_widths
    for side in ("destination", "gateway"):
        is_narrow = widths is not None and rows.widths.get(side) == widths.address + 1
        if widths is None or not (is_narrow or (side == "destination" and not rows.widths)):
            continue
        zones = columns.get(f"{side}_zone") or [None] * len(rows.matches)
        for name in (side, f"{side}_host"):
            texts = enumerate(zip(columns.get(name) or (), zones, strict=False))
            wide = [index for index, (text, zone) in texts if text and len(_zoned(text, zone)) == widths.address]
            if name == side:
                wide = [index for index in wide if ":" in columns[name][index]]
                wide = wide if is_narrow else [index for index in wide if not is_ipv6_prefix(columns[name][index])]
            normalized.cut(wide if name == side or is_narrow else (), name)


def _zoned(address: str, zone: str | None) -> str:
    """Return an address or a prefix as printed, with its zone.

    >>> _zoned("fe80::/64", "en0")
    'fe80::%en0/64'
    """
    text, slash, length = address.partition("/")
    return f"{text}%{zone}{slash}{length}" if zone else address


def _destination_of(text: str | None, mask: str | None, family: str | None, flags: str | None, cut: bool) -> str | None:
    """Return the prefix of a destination as printed; None for a name, or where a length is missing or cut."""
    if text is None:
        return None
    if text == "default":
        return _DEFAULTS[family]
    if (":" in text) != (family == "ipv6"):
        msg = f"the destination {text!r} is none of family {family}"
        raise ValueError(msg)
    if mask and mask != "default":
        if ":" in mask:
            return canonical_prefix(f"{text}/{int(ip_address(mask)).bit_count()}")
        return prefix_of_mask(text, mask)
    if cut and ":" in text and not is_ipv6_prefix(text):
        return None
    if ":" in text and "/" not in text and flags and "H" not in flags and "," not in flags:
        return text if cut else None
    # ``route get`` prints words, and no mask for hosts only.
    if flags and not (":" in text or "/" in text or "H" in flags or "," in flags or _is_classful(text)):
        return None
    return prefix_of(text)


def _is_classful(text: str) -> bool:
    """Return whether a network is written with as many numbers as its class (A, B, C) has: then it has no length.

    >>> [_is_classful(text) for text in ("127", "169.254", "192.168.1", "10.1", "192.168", "10.1.2.0")]
    [True, True, True, False, False, False]
    """
    first = int(text.partition(".")[0])
    return text.count(".") == (0 if first < 128 else 1 if first < 192 else 2)


def _normalize_links(normalized: Normalized) -> None:
    """Write the gateways that are links: MAC addresses with all digits, and interfaces that stand for themselves."""
    columns = normalized.columns
    hosts, interfaces = columns.get("gateway_host"), columns.get("interface")
    links = columns.get("gateway_link")
    if links and any(links):
        links = columns["gateway_link"] = [link and (canonical_mac(link) or link) for link in links]
    if hosts and interfaces and any(hosts):
        own = [bool(host) and host == interface for host, interface in zip(hosts, interfaces, strict=True)]
        columns["gateway_link"] = [
            host if is_own else link
            for host, link, is_own in zip(hosts, links or [None] * len(hosts), own, strict=True)
        ]
        columns["gateway_host"] = [None if is_own else host for host, is_own in zip(hosts, own, strict=True)]


def _name_tables(rows: RowsRead, normalized: Normalized) -> None:
    """Name the table by its number (FIB), which the row or the heading gives; the first one has no name."""
    columns = normalized.columns
    fibs = columns.get("fib") or [rows.capture.fields.get("fib")] * len(rows.matches)
    columns["table"] = [f"fib {fib}" if fib and fib != "0" else None for fib in fibs]
    if "fib" in columns:
        normalized.add_native("fib", columns.pop("fib"))


def _normalize_expiry(normalized: Normalized) -> None:
    """Keep the seconds until a route expires; what is no such time stays as printed."""
    columns = normalized.columns
    expiry = columns.get("expire")
    if expiry and any(expiry):
        ahead = [cell is not None and cell.strip("0") not in ("", "-") and cell[0] != "-" for cell in expiry]
        columns["expire"] = [cell if is_ahead else None for cell, is_ahead in zip(expiry, ahead, strict=True)]
        normalized.add_native(
            "expire", [None if is_ahead else cell for cell, is_ahead in zip(expiry, ahead, strict=True)]
        )


def _spread_metrics(normalized: Normalized) -> None:
    """Tell the metrics of a form apart by the names above them."""
    columns = normalized.columns
    named = zip(columns.pop("metric_names"), columns.pop("metrics"), strict=True)
    rows = [
        dict(zip(map(snake_case, names.split()), values.split(), strict=False)) if names and values else {}
        for names, values in named
    ]
    for name in dict.fromkeys(name for row in rows for name in row):
        cells = [row.get(name) for row in rows]
        if name in ("mtu", "expire"):
            columns[name] = cells
        else:
            normalized.add_native(name, cells)
