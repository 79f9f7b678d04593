r"""From printed cells to the fields of the schema, column by column.

Each kind of record has one function. It turns columns of cells, as the grammar read them, into columns of fields that
the model of the kind accepts. A row with an impossible value is not guessed at: it is rejected, with a reason.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from netparse_grammars.lexicon import phrases
from netparse_grammars.rows.header import UNKNOWN_COLUMN

from netparse.normalizing.bsd_interfaces import ALL_INTERFACES
from netparse.normalizing.columns import Normalized, add_words, native_cells, snake_case
from netparse.normalizing.counter_trees import normalize_tree
from netparse.normalizing.counters import normalize_statistics
from netparse.normalizing.interfaces import normalize_groups, normalize_interfaces
from netparse.normalizing.queues import normalize_queues
from netparse.normalizing.routes import normalize_routes
from netparse.normalizing.sockets import normalize_sockets, normalize_unix_sockets
from netparse.normalizing.truncation import mark_cut_cells
from netparse.schema.report import RECORDS

if TYPE_CHECKING:
    from collections.abc import Callable

    from netparse_grammars.rows.forms import Columns

    from netparse.reading.events import RowsRead

__all__ = ["Normalized", "normalize"]


def normalize(rows: RowsRead) -> Normalized:
    """Return the columns of fields that some rows stand for.

    Columns that the model of their kind has no field for go to ``native``.
    """
    kind = rows.table.kind
    columns = dict(rows.columns)
    _hear(columns, rows)
    fields = RECORDS[kind].model_fields.keys() | INTERMEDIATE.get(kind, frozenset())
    words = {name: columns.pop(name) for name in rows.words}
    foreign = [name for name in columns if name not in fields]
    for name in [name for name in foreign if not any(columns[name])]:
        del columns[name]
        foreign.remove(name)
    if foreign:
        titles = [
            snake_case(rows.unknown_title or name) or name if name == UNKNOWN_COLUMN else name for name in foreign
        ]
        names = [title.removeprefix("_") for title in titles]
        columns["native"] = native_cells(names, [columns.pop(name) for name in foreign])
    if words:
        names = [name.removeprefix("_") for several in rows.words.values() for name in several]
        add_words(columns, names, list(words.values()))
    normalized = Normalized(kind, columns)
    mark_cut_cells(rows, normalized)
    if "pairs" in columns:
        normalize_queues(columns, rows, normalized)
    elif rows.table.layout.outline:
        normalize_tree(columns, rows, normalized)
    else:
        _KINDS[kind](columns, rows, normalized)
    return normalized


def _hear(columns: Columns, rows: RowsRead) -> None:
    """Take note of cells that are words of a language."""
    for name in SPOKEN.keys() & columns.keys():
        known = phrases(SPOKEN[name])
        for cell in {*columns[name]} - {None}:
            words = " ".join(cell.split())
            rows.capture.votes.add_cell(words, known.get(words, {}))
    columns.pop("not_owned", None)


def _normalize_others(columns: Columns, rows: RowsRead, normalized: Normalized) -> None:
    columns["table_name"] = [rows.table.name] * len(rows.matches)
    if "family_title" in rows.table.fields:
        number = rows.fields.get("family_number")
        title = f"Protocol Family {number}" if number else rows.fields.get("family_title")
        normalized.add_native("family", [str(title)] * len(rows.matches))


SPOKEN: Final = {"on_link": "on_link", "metric_word": "default_metric", "not_owned": "not_owned"}
"""Cells of words, and their meanings in the lexicon."""
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
            "local_rpc_service",
            "remote_rpc_service",
        }
    ),
    "route": frozenset(
        {
            *("netmask", "prefix_length", "metric_word", "on_link_word", "ref_use", "zoned_length"),
            *("metric_names", "metrics", "fib", "_route_to"),
        }
    ),
    "interface": frozenset({"filling_name", "inet", "inet6", "multicast_addresses", *ALL_INTERFACES}),
    "statistic": frozenset(
        {
            *("received", "sent", "colon", "label_end"),
            *("indent", "heading", "values", "value_behind", "pairs", "interface"),
        }
    ),
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
