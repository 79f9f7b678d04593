"""From printed cells to the fields of the schema, column by column.

It takes the rows of one section (`netparse.reading.events.RowsRead`) and gives columns of fields that the model of
their kind accepts. A table names its normalizer, an entry of `NORMALIZERS`, which says what cells it needs and may
have. A row with an impossible value, or a word that is not known, is not guessed at: it is rejected, with a reason. It
must not read text, and where systems differ, the grammars say how.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from netparse_grammars.lexicon import phrases
from netparse_grammars.rows.header import UNKNOWN_COLUMN

from netparse.normalizing.bsd_interfaces import ALL_INTERFACES, normalize_bsd_interfaces, normalize_intervals
from netparse.normalizing.bsd_routes import normalize_bsd_routes
from netparse.normalizing.columns import ALWAYS_MADE, Normalized, native_cells, snake_case
from netparse.normalizing.counter_trees import normalize_tree
from netparse.normalizing.counters import normalize_counters
from netparse.normalizing.interfaces import normalize_interface_list, normalize_interfaces
from netparse.normalizing.kernel_counters import normalize_kernel_counters
from netparse.normalizing.multicast_groups import normalize_groups
from netparse.normalizing.normalizer import Normalizer
from netparse.normalizing.notes import note_split_cells
from netparse.normalizing.others import normalize_cells, normalize_family_cells
from netparse.normalizing.parts import parts_of, with_fields_of_command
from netparse.normalizing.queues import normalize_queues
from netparse.normalizing.redaction import name_hidden_cells, take_hidden_cells
from netparse.normalizing.routes import normalize_routes
from netparse.normalizing.sockets import normalize_sockets
from netparse.normalizing.state import NormalizingState
from netparse.normalizing.truncation import mark_cut_cells
from netparse.normalizing.unix_sockets import normalize_unix_sockets

if TYPE_CHECKING:
    from netparse_grammars.dialect import NormalizerName
    from netparse_grammars.rows.form import Columns

    from netparse.reading.events import RowsRead

__all__ = ["NORMALIZERS", "Normalized", "NormalizingState", "normalize", "parts_of"]

MADE_FOR_ROUTES: Final = ALWAYS_MADE | {"family", "flag_names", "on_link", "reject", "persistent"}
NORMALIZERS: Final[dict[NormalizerName, Normalizer]] = {
    "sockets": Normalizer(
        normalize_sockets,
        "socket",
        needs=frozenset({"protocol", "local_address", "local_port"}),
        may_have=frozenset(
            {
                *("no_peer", "local_any", "remote_any", "local_part", "remote_part"),
                *("local_rpc_service", "remote_rpc_service", "not_owned"),
                *("timer_name", "timer_seconds", "timer_retransmits", "timer_probes"),
            }
        ),
        together=(
            frozenset({"remote_address", "remote_port"}),
            frozenset({"timer_name", "timer_seconds", "timer_retransmits"}),
        ),
        words={"not_owned": "not_owned"},
        makes=ALWAYS_MADE | {"protocol", "family", "state", "native_state"},
    ),
    "unix_sockets": Normalizer(normalize_unix_sockets, "unix_socket", makes=ALWAYS_MADE | {"state"}),
    "routes": Normalizer(
        normalize_routes,
        "route",
        needs=frozenset({"destination", "gateway"}),
        may_have=frozenset({"netmask", "prefix_length", "metric_word", "on_link_word"}),
        together=(frozenset({"flags", "interface"}),),
        words={"on_link": "on_link", "metric_word": "default_metric"},
        makes=MADE_FOR_ROUTES,
    ),
    "bsd_routes": Normalizer(
        normalize_bsd_routes,
        "route",
        needs=frozenset({"destination", "gateway", "flags", "interface"}),
        may_have=frozenset({"netmask", "zoned_length", "metric_names", "metrics", "fib", "_route_to"}),
        together=(frozenset({"metric_names", "metrics"}),),
        makes=MADE_FOR_ROUTES,
    ),
    "interface_list": Normalizer(
        normalize_interface_list,
        "interface",
        needs=frozenset({"index", "name"}),
        may_have=frozenset({"hidden_mac_address"}),
    ),
    "interfaces": Normalizer(
        normalize_interfaces,
        "interface",
        needs=frozenset({"name"}),
        may_have=frozenset({"filling_name", "inet", "inet6"}),
        together=(frozenset({"inet", "inet6"}),),
    ),
    "bsd_interfaces": Normalizer(
        normalize_bsd_interfaces,
        "interface",
        needs=frozenset({"name", "network", "address", "mac_address"}),
        may_have=frozenset({"multicast_addresses"}),
    ),
    "interface_intervals": Normalizer(normalize_intervals, "interface", may_have=ALL_INTERFACES),
    "counters": Normalizer(
        normalize_counters,
        "statistic",
        needs=frozenset({"label"}),
        may_have=frozenset({"received", "sent"}),
        together=(frozenset({"received", "sent"}),),
        makes=ALWAYS_MADE | {"protocol", "family"},
    ),
    "kernel_counters": Normalizer(
        normalize_kernel_counters,
        "statistic",
        needs=frozenset({"label", "value", "colon"}),
        may_have=frozenset({"label_end"}),
        makes=ALWAYS_MADE | {"protocol", "family"},
    ),
    "counter_tree": Normalizer(
        normalize_tree,
        "statistic",
        needs=frozenset({"indent", "values", "label_end"}),
        may_have=frozenset({"heading", "value_behind"}),
        together=(frozenset({"label", "value_behind"}),),
        makes=ALWAYS_MADE | {"protocol", "family"},
    ),
    "queues": Normalizer(
        normalize_queues,
        "statistic",
        needs=frozenset({"pairs"}),
        may_have=frozenset({"indent", "interface"}),
        makes=ALWAYS_MADE | {"protocol"},
    ),
    "multicast_groups": Normalizer(
        normalize_groups, "multicast_group", needs=frozenset({"group_address"}), makes=ALWAYS_MADE | {"family"}
    ),
    "cells_only": Normalizer(normalize_cells, "other"),
    "family_cells": Normalizer(normalize_family_cells, "other"),
}
"""Every normalizer that a table may name."""


def normalize(rows: RowsRead, state: NormalizingState) -> Normalized:
    """Return the columns of fields that some rows stand for.

    Args:
        rows: Rows of one section that have the same normalizer, as `parts_of` yields them.
        state: What is remembered of their capture; the call adds to it.
    """
    rows = with_fields_of_command(rows)
    normalizer = NORMALIZERS[rows.table.normalizer]
    columns = dict(rows.columns)
    hidden = take_hidden_cells(columns, normalizer.kind)
    _vote_for_language(columns, rows, normalizer)
    _move_native_cells(columns, rows, normalizer)
    normalized = Normalized(normalizer.kind, columns, normalizer.makes)
    mark_cut_cells(rows, normalized)
    note_split_cells(rows, normalized)
    normalizer.function(rows, state, normalized)
    if hidden:
        name_hidden_cells(hidden, normalized)
    return normalized


def _vote_for_language(columns: Columns, rows: RowsRead, normalizer: Normalizer) -> None:
    """Count the languages of cells that are words."""
    for name in normalizer.words.keys() & columns.keys():
        known = phrases(normalizer.words[name])
        for cell in {*columns[name]} - {None}:
            words = " ".join(cell.split())
            rows.capture.votes.add_cell(words, known.get(words, {}))


def _move_native_cells(columns: Columns, rows: RowsRead, normalizer: Normalizer) -> None:
    """Replace the columns that the normalizer does not take by one of native cells."""
    native = {name: columns.pop(name) for name in [*columns] if name not in normalizer.cells}
    native = {name: cells for name, cells in native.items() if any(cells)}
    if native:
        unknown = snake_case(rows.unknown_title or "") or UNKNOWN_COLUMN
        titles = [unknown if name == UNKNOWN_COLUMN else name for name in native]
        columns["native"] = native_cells([title.removeprefix("_") for title in titles], [*native.values()])
