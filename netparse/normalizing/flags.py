"""What the flags of routes mean: their names, whether the route rejects, whether it needs no gateway."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import repeat
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from netparse_grammars.dialect import Dialect, Table

    from netparse.normalizing.columns import Normalized
    from netparse.reading.events import RowsRead

FLAG_SETS: Final = 1024
"""Sets of flags whose names are kept: a routing table has some twenty."""


def explain_flags(rows: RowsRead, normalized: Normalized) -> None:
    """Name the flags of each route, and what follows from them."""
    columns, dialect = normalized.columns, rows.capture.dialect
    flags = columns["flags"]
    named = {cell: _names_of(rows.table, dialect, cell) if cell else None for cell in {*flags}}
    columns["flag_names"] = list(map(named.__getitem__, flags))
    rejecting = {cell: True for cell, names in named.items() if names and "reject" in names}
    columns["reject"] = list(map(rejecting.get, flags))
    direct = {cell for cell, names in named.items() if not {"gateway", "reject"} & {*(names or ())}}
    columns["on_link"] = [None] * len(flags)
    if direct:
        gateways = zip(columns["gateway"], columns.get("gateway_host") or repeat(None), strict=False)
        columns["on_link"] = [
            True if cell in direct and interface and not (address or name) else None
            for (address, name), interface, cell in zip(gateways, columns["interface"], flags, strict=True)
        ]


@lru_cache(FLAG_SETS)
def _names_of(table: Table, dialect: Dialect, flags: str) -> list[str]:
    """Return the names of flags, letters or whole words; one that is not known names itself."""
    if table.flag_words:
        return flags.lower().split(",")
    names = table.flag_names or dialect.flag_names
    return [names.get(letter, letter) for letter in _pattern(table, dialect).findall(flags)]


@cache
def _pattern(table: Table, dialect: Dialect) -> re.Pattern[str]:
    longest_first = sorted(table.flag_names or dialect.flag_names, key=len, reverse=True)
    return re.compile("|".join([*map(re.escape, longest_first), "."]))
