"""What decides on the meaning of rows besides their cells: a word in one of these, and the command line of the run."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from netparse_grammars.dialect import NormalizerName, Table

    from netparse.reading.events import RowsRead


def parts_of(rows: RowsRead) -> Iterator[RowsRead]:
    """Yield the rows in their order, as many at once as have the same normalizer, with a table that names it."""
    table = rows.table
    if table.normalizer_by is None:
        yield rows
        return
    cell, by_word = table.normalizer_by
    words = rows.columns.get(cell) or [None] * len(rows.matches)
    start = 0
    for name, part in groupby(by_word.get(word, table.normalizer) for word in words):
        stop = start + sum(1 for _ in part)
        columns = {column: cells[start:stop] for column, cells in rows.columns.items()}
        whole = rows.whole and stop - start == len(words)
        yield replace(rows, table=_with(table, name), columns=columns, matches=rows.matches[start:stop], whole=whole)
        start = stop


@cache
def _with(table: Table, name: NormalizerName) -> Table:
    """Return a table with another normalizer; there is one for each that is declared."""
    return replace(table, normalizer=name, normalizer_by=None)


def with_fields_of_command(rows: RowsRead) -> RowsRead:
    """Return rows with the fields that the command line gives; a heading knows better, the table does not."""
    command, table = rows.capture.command or "", rows.table
    given: dict[str, object] = {}
    for pattern, fields in table.fields_from_command:
        if re.search(pattern, command):
            given = {**fields, **given}
    given = {
        name: value
        for name, value in given.items()
        if name not in rows.fields or rows.fields[name] == table.fields.get(name)
    }
    return replace(rows, fields={**rows.fields, **given}) if given else rows
