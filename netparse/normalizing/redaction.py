"""Cells that somebody has hidden before the text was published: the fields are null, what was printed is a native cell.

Some are known from reading, since no cell looks so (`netparse_grammars.rows.form.CoveredForm`). Others stand where any
word may stand, and are known by their look alone. While the others of a row are normalized, a stand-in that is no value
takes the place of each.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any, Final

from netparse_grammars.redaction import holds_mark, is_hidden_mac, is_mark, is_name_with_mark, may_hold_marks
from netparse_grammars.rows.form import HIDDEN_CELLS

from netparse.schema.report import RECORDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from netparse_grammars.rows.form import Columns

    from netparse.normalizing.columns import Normalized

HiddenCells = dict[str, dict[int, str]]
"""What is printed in hidden cells, by field and row."""
_WORDS: Final = (
    *("local_host", "remote_host", "local_service", "remote_service", "local_zone", "remote_zone"),
    *("program", "user", "interface", "destination_host", "destination_zone", "gateway_host", "gateway_zone"),
    *("interface_address", "network", "address", "name", "group_address", "on_link_word", "filling_name"),
)
"""Cells that may hold any word."""
_SEARCHED: Final = {**dict.fromkeys(_WORDS, is_mark), "path": holds_mark}
"""Cells that may hold a mark, and what tells whether they do."""
_HIDDEN_MAC: Final = "hidden_mac_address"
"""A cell whose place shows that it is a MAC address, though it does not look so."""
_NAMES: Final = {
    "local_address": "local_host",
    "remote_address": "remote_host",
    "destination": "destination_host",
    "gateway": "gateway_host",
}
"""Fields for addresses, and those for names in their place."""
_FIELDS: Final = {
    **{name: address for address, name in _NAMES.items()},
    "local_service": "local_port",
    "remote_service": "remote_port",
    "filling_name": "name",
    "on_link_word": "gateway",
    "gateway_link": "gateway",
    "netmask": "destination",
    _HIDDEN_MAC: "mac_address",
}
"""The fields that are hidden with a cell in which nothing shows what it was."""
_STAND_INS: Final = frozenset({*_NAMES.values(), "network", "group_address", "interface"})
"""Cells that are not empty, as other fields show, or without which a row is not normalized."""
_DERIVED: Final = {"name": ("description",), "address": ("address_host", "address_zone")}
"""Fields that are made of another."""


def take_hidden_cells(columns: Columns, kind: str) -> HiddenCells:
    """Remove hidden cells from columns of printed cells, and return them by the fields that they are.

    Args:
        columns: The columns; stand-ins are put into them.
        kind: The kind of the records that they become.
    """
    fields = RECORDS[kind].model_fields
    hidden: HiddenCells = {}
    # A stand-in for what is known from reading looks like no mark.
    for cell, index in chain(_found_in_reading(columns), _found_by_look(columns)):
        field, text = _field_of(cell, index, columns), columns[cell][index]
        if field not in fields:
            continue
        if cell == "netmask":
            hidden.setdefault(cell, {})[index] = text
            text = columns[field][index] or text
        hidden.setdefault(field, {}).setdefault(index, text)
        for name in {cell, field} & columns.keys():
            _put(columns, name, index, None)
        name = _NAMES.get(field, field)
        if name in _STAND_INS:
            _put(columns, name, index, name)
    columns.pop(_HIDDEN_MAC, None)
    return hidden


def _found_in_reading(columns: Columns) -> Iterator[tuple[str, int]]:
    """Yield the cells that are known to be hidden, those of a row in the order of their names."""
    for index, names in enumerate(columns.pop(HIDDEN_CELLS, ())):
        yield from ((name, index) for name in sorted(names or ()))
    for index, cell in enumerate(columns.get(_HIDDEN_MAC, ())):
        if cell:
            yield _HIDDEN_MAC, index


def _found_by_look(columns: Columns) -> Iterator[tuple[str, int]]:
    """Yield the cells that may hold any word, and hold a mark."""
    if columns.keys().isdisjoint(_SEARCHED):
        return
    for name, is_hidden in _SEARCHED.items():
        cells = columns.get(name)
        if (
            cells
            and any(cells)
            and may_hold_marks(words := {*cells} - {None})
            and (marks := {*filter(is_hidden, words)})
        ):
            yield from ((name, index) for index, cell in enumerate(cells) if cell in marks)


def _field_of(cell: str, index: int, columns: Columns) -> str:
    """Return the field that is hidden with a cell: what is printed there may show whether it was a name or a link."""
    text = columns[cell][index]
    if cell in ("gateway", "gateway_host", "gateway_link") and is_hidden_mac(text):
        return "gateway_link"
    if cell in ("address", "mac_address") and (networks := columns.get("network")):
        return "mac_address" if str(networks[index]).startswith("<Link") else "address"
    return cell if cell.endswith("_host") and is_name_with_mark(text) else _FIELDS.get(cell, cell)


def _put(columns: Columns, name: str, index: int, cell: str | None) -> None:
    column: list[Any] = list(columns.get(name) or [None] * len(columns["line"]))
    column[index] = cell
    columns[name] = column


def name_hidden_cells(hidden: HiddenCells, normalized: Normalized) -> None:
    """Make the fields of hidden cells null, name them, and keep what is printed as native cells."""
    columns = normalized.columns
    for field, texts in sorted(hidden.items()):
        for name in {field, _NAMES.get(field, field), *_DERIVED.get(field, ())} & columns.keys():
            columns[name] = [None if index in texts else cell for index, cell in enumerate(columns[name])]
        normalized.add_native(field, [texts.get(index) for index in range(len(columns["line"]))])
        if field != "netmask":
            normalized.redact([*texts], field)
