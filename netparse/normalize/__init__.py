r"""From printed cells to the fields of the schema, column by column.

Each kind of record has one function. It turns columns of cells, as the grammar read them, into columns of fields that
the model of the kind accepts. A row with an impossible value is not guessed at: it is rejected, with a reason.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from netparse_grammars.layout import UNKNOWN_COLUMN

from netparse.models import RECORDS
from netparse.normalize.columns import Normalized, snake_case
from netparse.normalize.interfaces import normalize_groups, normalize_interfaces
from netparse.normalize.routes import normalize_routes
from netparse.normalize.sockets import normalize_sockets, normalize_unix_sockets
from netparse.normalize.statistics import normalize_statistics
from netparse.normalize.truncation import mark_cut_cells

if TYPE_CHECKING:
    from collections.abc import Callable

    from netparse_grammars.layout import Columns

    from netparse.events import RowsRead

__all__ = ["Normalized", "normalize"]


def normalize(rows: RowsRead) -> Normalized:
    """Return the columns of fields that some rows stand for.

    Columns that the model of their kind has no field for go to ``native``.
    """
    kind = rows.table.kind
    columns = dict(rows.columns)
    fields = RECORDS[kind].model_fields.keys() | INTERMEDIATE.get(kind, frozenset())
    foreign = [name for name in columns if name not in fields]
    if foreign:
        titles = [
            snake_case(rows.unknown_title or name) or name if name == UNKNOWN_COLUMN else name for name in foreign
        ]
        native = zip(*(columns.pop(name) for name in foreign), strict=True)
        columns["native"] = [
            {
                name: " ".join(cell.split()) if "  " in cell or "\n" in cell else cell.rstrip()
                for name, cell in zip(titles, cells, strict=True)
                if cell
            }
            or None
            for cells in native
        ]
    normalized = Normalized(kind, columns)
    mark_cut_cells(rows, normalized)
    _KINDS[kind](columns, rows, normalized)
    return normalized


def _normalize_others(columns: Columns, rows: RowsRead, normalized: Normalized) -> None:
    columns["table"] = [rows.table.name] * len(rows.matches)


INTERMEDIATE: Final = {
    "socket": frozenset(
        {
            "no_peer",
            "local_any",
            "remote_any",
            "local_part",
            "remote_part",
            "timer_name",
            "timer_seconds",
            "timer_retransmits",
            "timer_probes",
        }
    ),
    "route": frozenset({"netmask", "prefix_length", "metric_word", "ref_use"}),
    "interface": frozenset({"filling_name", "inet", "inet6"}),
    "statistic": frozenset({"received", "sent", "colon", "label_end"}),
}
"""Cells from which the functions make fields."""
_KINDS: Final[dict[str, Callable[[Columns, RowsRead, Normalized], None]]] = {
    "socket": normalize_sockets,
    "unix_socket": normalize_unix_sockets,
    "route": normalize_routes,
    "interface": normalize_interfaces,
    "statistic": normalize_statistics,
    "multicast_group": normalize_groups,
    "other": _normalize_others,
}
