r"""Routes of macOS and the BSDs: destinations that lack their last numbers, links as gateways, flags by system.

>>> prefix_of("192.168.1"), prefix_of("224.0.0/4"), prefix_of("10.0.0.1"), prefix_of("fe80::/64")
('192.168.1.0/24', '224.0.0.0/4', '10.0.0.1/32', 'fe80::/64')
>>> padded_mac("0:26:F1:23:2d:0")
'00:26:f1:23:2d:00'
"""

from __future__ import annotations

import re
from functools import lru_cache
from ipaddress import ip_address
from typing import TYPE_CHECKING, Final

from netparse_grammars.lexemes import MAC_TEXT

from netparse.normalizing.addresses import canonical_prefix, family_of, prefix_of_mask
from netparse.normalizing.columns import snake_case
from netparse.normalizing.flags import explain_flags

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netparse_grammars.rows.forms import Columns

    from netparse.normalizing.columns import Normalized
    from netparse.reading.events import RowsRead

CACHE_SIZE: Final = 4096
NARROW: Final = 18
"""Characters to which addresses are cut where names may stand in their place."""
IPV6_WIDTH: Final = 30
"""Characters that a column of IPv6 destinations has at least."""
_DEFAULTS: Final = {"ipv4": "0.0.0.0/0", "ipv6": "::/0", None: None}
MAC: Final = re.compile(MAC_TEXT)


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


def padded_mac(text: str) -> str:
    """Return a MAC address with two digits for each byte, in lower case."""
    return ":".join(byte.zfill(2) for byte in text.lower().split(":"))


def normalize_bsd_routes(columns: Columns, rows: RowsRead, normalized: Normalized) -> None:
    """Make the fields of routes."""
    count = len(rows.matches)
    if "metrics" in columns:
        _spread_metrics(columns, normalized)
    _name_families(columns, rows)
    if "_route_to" in columns:
        normalized.add_native("route_to", columns.pop("_route_to"))
    flags: Sequence[str] = columns["flags"]
    zoned_lengths = columns.pop("zoned_length", None) or [None] * count
    destinations = [
        f"{destination}/{length}" if length else destination
        for destination, length in zip(columns["destination"], zoned_lengths, strict=True)
    ]
    masks = columns.pop("netmask", None) or [None] * count
    columns["destination"] = destinations
    names = columns.get("destination_host") or [None] * count
    normalized.add_native("mask", [mask if name else None for name, mask in zip(names, masks, strict=True)])
    _mark_cut_addresses(columns, rows, normalized)
    columns["destination"] = normalized.mapped(
        _destination_of, range(count), destinations, masks, columns["family"], flags, [normalized] * count
    )
    zones = columns.get("destination_zone") or [None] * count
    lost = zip(destinations, columns["destination"], zones, strict=True)
    normalized.add_native(
        "destination",
        [None if made or not text else f"{text}%{zone}" if zone else text for text, made, zone in lost],
    )
    columns["destination_zone"] = [
        zone if made else None for made, zone in zip(columns["destination"], zones, strict=True)
    ]
    normalized.write_canonical("gateway", may_be_cut=True)
    _normalize_links(columns)
    stated = rows.capture.fields.get("fib")
    fibs = columns.get("fib") or [stated] * count
    columns["table"] = [f"fib {fib}" if fib and fib != "0" else None for fib in fibs]
    if "fib" in columns:
        normalized.add_native("fib", columns.pop("fib"))
    _normalize_expiry(columns, normalized)
    explain_flags(columns, rows)


def _name_families(columns: Columns, rows: RowsRead) -> None:
    """Say of which family each route is: as the heading says, or as its addresses or the width of their column do."""
    width = rows.widths.get("destination", 0)
    by_width = None if not width else "ipv6" if width > IPV6_WIDTH else "ipv4"
    stated = rows.fields.get("family")
    nothing = [None] * len(rows.matches)
    hints = zip(*(columns.get(name) or nothing for name in ("destination", "gateway", "_route_to")), strict=True)
    families = (map(family_of, (hint.partition("/")[0] for hint in row if hint)) for row in hints)
    columns["family"] = [stated or next(filter(None, shown), by_width) for shown in families]


def _mark_cut_addresses(columns: Columns, rows: RowsRead, normalized: Normalized) -> None:
    """Note what fills a narrow column; the longest IPv4 prefix just fits into it."""
    for side in ("destination", "gateway"):
        if rows.widths.get(side) != NARROW + 1:
            continue
        for name in (side, f"{side}_host"):
            zones = columns.get(f"{side}_zone") or [None] * len(rows.matches)
            texts = zip(columns.get(name) or (), zones, strict=False)
            wide = [
                index
                for index, (text, zone) in enumerate(texts)
                if text
                and len(text) + (len(zone) + 1 if zone else 0) == NARROW
                and ":" in (text if name == side else ":")
            ]
            normalized.cut(wide, name)


def _destination_of(
    index: int, text: str | None, mask: str | None, family: str | None, flags: str | None, normalized: Normalized
) -> str | None:
    """Return the prefix of a destination as printed; None if it is a name, or its length is not known."""
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
    if ":" in text and "/" not in text and flags and "H" not in flags and "," not in flags:
        return text if normalized.is_cut(index, "destination") else None
    return prefix_of(text)


def _normalize_links(columns: Columns) -> None:
    """Write the gateways that are links: MAC addresses with all digits, and interfaces that stand for themselves."""
    hosts, interfaces = columns.get("gateway_host"), columns.get("interface")
    links = columns.get("gateway_link")
    if links and any(links):
        links = columns["gateway_link"] = [padded_mac(link) if link and MAC.fullmatch(link) else link for link in links]
    if hosts and interfaces and any(hosts):
        own = [bool(host) and host == interface for host, interface in zip(hosts, interfaces, strict=True)]
        columns["gateway_link"] = [
            host if is_own else link
            for host, link, is_own in zip(hosts, links or [None] * len(hosts), own, strict=True)
        ]
        columns["gateway_host"] = [None if is_own else host for host, is_own in zip(hosts, own, strict=True)]


def _normalize_expiry(columns: Columns, normalized: Normalized) -> None:
    """Keep the seconds until a route expires; what is no such time stays as printed."""
    expiry = columns.get("expire")
    if expiry and any(expiry):
        columns["expire"] = [cell if cell and int(cell) > 0 else None for cell in expiry]
        normalized.add_native("expire", [cell if cell and int(cell) <= 0 else None for cell in expiry])


def _spread_metrics(columns: Columns, normalized: Normalized) -> None:
    """Tell the metrics of a form apart by the names above them."""
    named = zip(columns.pop("metric_names"), columns.pop("metrics"), strict=True)
    rows = [
        dict(zip(map(snake_case, names.split()), values.split(), strict=False)) if names else {}
        for names, values in named
    ]
    for name in dict.fromkeys(name for row in rows for name in row):
        cells = [row.get(name) for row in rows]
        if name in ("mtu", "expire"):
            columns[name] = cells
        else:
            normalized.add_native(name, cells)
