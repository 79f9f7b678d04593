"""Rows as dicts, as fast as Python makes them."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

CACHED_COLUMN_SETS: Final = 256
"""Sets of fields for which adapters and makers are kept: more than the tables of one text have."""


@lru_cache(CACHED_COLUMN_SETS)
def dict_maker(names: tuple[str, ...], kind: str | None = None) -> Callable[[Iterable[Sequence[Any]]], list[Any]]:
    """Return a function from rows to dicts: a dict display takes a third of the time of ``dict(zip(...))``.

    The function is made of code, in which a name becomes a string and nothing else.

    >>> dict_maker(("line", "pid"), "socket")([(4, 812), (5, 77)])
    [{'kind': 'socket', 'line': 4, 'pid': 812}, {'kind': 'socket', 'line': 5, 'pid': 77}]

    Args:
        names: The names of the cells of a row.
        kind: What each dict has under ``kind``; None if it has none.
    """
    values = [f"value_{number}" for number in range(len(names))]
    items = [f"{name!r}: {value}" for name, value in zip(names, values, strict=True)]
    if kind is not None:
        items.insert(0, f"'kind': {kind!r}")
    maker: Callable[[Iterable[Sequence[Any]]], list[Any]]
    maker = eval(f"lambda rows: [{{{', '.join(items)}}} for {', '.join(values)}, in rows]")
    return maker
