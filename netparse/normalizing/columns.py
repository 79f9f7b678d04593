"""What the functions for all kinds of records share: columns, rows that are rejected, cells that go to ``native``."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import repeat
from typing import TYPE_CHECKING, Any, Final

from netparse_grammars.expressions import expression

from netparse.normalizing.addresses import HostBitsError, canonical_ipv6, ipv6_rows
from netparse.schema.columns import NativeCells
from netparse.schema.report import RECORDS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from netparse_grammars.rows.form import Columns

    from netparse.schema.diagnostics import Diagnostic

ALWAYS_MADE: Final = frozenset({"line", "last_line", "native", "truncated", "redacted"})
"""Fields that reading and normalizing make for records of every kind."""
NAMES: Final = 4096
"""Names that are kept for the words from which they are made: all that any system prints, several times."""
_WORD: Final = expression(r"[^\W_]+")


@dataclass
class Normalized:
    """Rows as columns of fields."""

    kind: str
    columns: Columns
    made: frozenset[str] = ALWAYS_MADE
    """Fields that are valid because they were made here."""
    rejected: dict[int, str] = field(default_factory=dict)
    """Rows that hold an impossible value, by index, and the reason."""
    host_bits: dict[int, str] = field(default_factory=dict)
    """Rows whose destination is no prefix, though it is an address and a length, by index, and the reason."""
    structure: list[int] = field(default_factory=list)
    """Rows that are headings, by index."""
    diagnostics: list[Diagnostic] = field(default_factory=list)
    totals: Normalized | None = None
    """A record of another kind that all rows together make."""
    first_lines: Sequence[int] = field(init=False)
    """The first line of each row; a row may become several records, or none."""

    def __post_init__(self) -> None:
        self.first_lines = self.columns["line"]

    def reject(self, index: int, reason: str) -> None:
        """Reject a row; the first reason is kept."""
        self.rejected.setdefault(index, reason)

    def mapped(self, function: Callable[..., Any], *columns: Sequence[Any]) -> list[Any]:
        """Apply a function to every row of some columns; rows for which it raises ValueError are rejected.

        Where a prefix has bits behind its length, the value is None.
        """
        try:
            return list(map(function, *columns))
        except ValueError:
            return [self._mapped_row(function, index, cells) for index, cells in enumerate(zip(*columns, strict=True))]

    def _mapped_row(self, function: Callable[..., object], index: int, cells: tuple[Any, ...]) -> object:
        try:
            return function(*cells)
        except HostBitsError as error:
            self.host_bits[index] = str(error)
            return None
        except ValueError as error:
            self.reject(index, str(error))
            return None

    def write_canonical(self, name: str, rows: Sequence[int] | None = None, *, may_be_cut: bool = False) -> None:
        """Write the IPv6 addresses of a column in their canonical text; the grammar lets no other IPv4 text pass.

        Args:
            name: The column.
            rows: The rows that have an IPv6 address, if that is known.
            may_be_cut: Whether what is no address is one that the tool has cut; otherwise the row is rejected.
        """
        rows = ipv6_rows(self.columns[name]) if rows is None else rows
        if not rows:
            return
        column = list(self.columns[name])
        truncated = self.columns.get("truncated")
        for index in rows:
            if truncated and name in (truncated[index] or ()):
                continue
            try:
                column[index] = canonical_ipv6(column[index])
            except ValueError as error:
                if may_be_cut:
                    self.cut([index], name)
                else:
                    self.reject(index, str(error))
        self.columns[name] = column

    def add_native(self, name: str, cells: Sequence[str | None]) -> None:
        """Add a column to the native cells, where it holds something."""
        if any(cells):
            natives = self.columns.get("native") or NativeCells({})
            if isinstance(natives, NativeCells):
                self.columns["native"] = natives.with_column(name, cells)
                return
            self.columns["native"] = [
                {**(native or {}), name: cell} if cell else native for native, cell in zip(natives, cells, strict=True)
            ]

    def cut(self, indexes: Sequence[int], name: str) -> None:
        """Note that the tool may have cut a field of some rows."""
        self._add_to("truncated", indexes, name)

    def redact(self, indexes: Sequence[int], name: str) -> None:
        """Note that somebody has hidden a field of some rows; nothing shows whether the tool had cut it before."""
        self._add_to("redacted", indexes, name)
        if cut := [index for index in indexes if self.is_cut(index, name)]:
            column = list(self.columns["truncated"])
            for index in cut:
                column[index] = [other for other in column[index] if other != name] or None
            self.columns["truncated"] = column

    def _add_to(self, list_name: str, indexes: Sequence[int], name: str) -> None:
        """Add the name of a field to a list that some rows have, in the order of the schema."""
        if indexes:
            rank = _ranks(self.kind).__getitem__
            lists: dict[tuple[str, ...], list[str]] = {}
            only = [name]
            column = list(self.columns.get(list_name) or repeat(None, len(self.columns["line"])))
            for index in indexes:
                if (names := column[index]) is None:
                    column[index] = only
                elif name not in names:
                    longer = lists.get(key := tuple(names))
                    column[index] = longer or lists.setdefault(key, sorted((*names, name), key=rank))
            self.columns[list_name] = column

    def is_cut(self, index: int, name: str) -> bool:
        """Return whether the tool may have cut a field of a row."""
        column = self.columns.get("truncated")
        return column is not None and name in (column[index] or ())


@cache
def _ranks(kind: str) -> dict[str, int]:
    """Return the place of every field in the schema."""
    return {name: rank for rank, name in enumerate(RECORDS[kind].model_fields)}


def native_cells(names: Sequence[str], columns: Sequence[Sequence[str | None]]) -> NativeCells:
    """Return rows of cells by their names, without those that hold nothing, and with single blanks.

    >>> [*native_cells(["a", "b"], [("x", None), ("y  z ", None)])]
    [{'a': 'x', 'b': 'y z'}, None]
    """
    cells = NativeCells({})
    for name, column in zip(names, columns, strict=True):
        cells = cells.with_column(name, column if _has_no_blanks(column) else list(map(_single_spaced, column)))
    return cells


def _has_no_blanks(column: Sequence[str | None]) -> bool:
    text = "".join(filter(None, column))
    return " " not in text and "\n" not in text


def _single_spaced(cell: str | None) -> str | None:
    return " ".join(cell.split()) if cell and ("  " in cell or "\n" in cell) else cell and cell.rstrip()


@lru_cache(NAMES)
def snake_case(words: str) -> str:
    """Return words as one name.

    >>> snake_case("Active Opens"), snake_case("RX-OK")
    ('active_opens', 'rx_ok')
    """
    return "_".join(_WORD.findall(words.lower()))
