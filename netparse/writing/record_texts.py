"""Records as JSON objects, written column by column.

A text has the members of a record in the order of the schema, nulls left out, as pydantic writes it. What a column may
hold, the field's type says; so each column is looked at as a whole: whether anything in it is null, and whether all of
its texts may stand in quotes as they are. What is neither a number nor such a text is written by the adapter of its
field.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, Any, Final, Literal, get_args, get_origin

from pydantic_core import to_json

from netparse.schema.columns import NativeCells, field_adapter
from netparse.schema.report import RECORDS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from netparse.schema.columns import RecordColumns

FEW: Final = 4
"""Records for each different text of a column, from which on each text is written once."""
Part = tuple[str, Sequence[str], str]
"""The texts that a column adds to its records, and what stands before and behind each of them."""


def records_text(made: RecordColumns, start: str = "{", end: str = "}\n") -> str:
    r"""Return all records as JSON objects, one behind the other.

    >>> from netparse.schema.columns import RecordColumns
    >>> made = RecordColumns("socket", {"line": [4, 5], "program": ["sshd", None], "truncated": [None, ["pid"]]})
    >>> records_text(made, end="},")
    '{"kind":"socket","line":4,"program":"sshd"},{"kind":"socket","line":5,"truncated":["pid"]},'

    Args:
        made: The records.
        start: What stands before the members of each.
        end: What stands behind them.
    """
    # The pieces of one record, with a place for each cell; then those of all records, and each column in its places.
    pieces: list[str] = []
    places: list[int] = []
    columns: list[Sequence[str]] = []
    before = f'{start}"kind":"{made.kind}"'
    for name, column in made.columns.items():
        for opening, texts, closing in _parts(made, name, column):
            pieces += [before + opening, ""]
            places.append(len(pieces) - 1)
            columns.append(texts)
            before = closing
    pieces.append(before + end)
    all_pieces = pieces * len(made)
    for place, texts in zip(places, columns, strict=True):
        all_pieces[place :: len(pieces)] = texts
    return "".join(all_pieces)


def _parts(made: RecordColumns, name: str, column: Sequence[Any]) -> list[Part]:
    """Return what a column adds to its records."""
    if type(column) is NativeCells:
        return _parts_of_cells(column)
    form = _forms_of(made.kind)[name]
    start = f',"{name}":'
    is_full = all(column) or None not in column
    if form == "number":
        texts = column if name in made.canonical else to_json(column).decode()[1:-1].split(",")
        if is_full:
            return [(start, texts, "")]
        return [("", ["" if number in (None, "null") else start + number for number in texts], "")]
    if form == "word":
        return [("", list(map(_members_of(name).__getitem__, column)), "")]
    if not is_full and form == "text" and FEW * len({*column}) < len(column):
        return [("", _members(start, column), "")]
    if form == "text" and _needs_no_escapes(column if is_full else filter(None, column)):
        if is_full:
            return [(f'{start}"', column, '"')]
        return [("", ["" if text is None else f'{start}"{text}"' for text in column], "")]
    if form == "texts":
        # What several records have in common is one list.
        keys = list(map(id, column))
        lists = dict(zip(keys, column, strict=True))
        if _needs_no_escapes(chain.from_iterable(filter(None, lists.values()))):
            arrays = {key: "" if texts is None else start + _array_of(texts) for key, texts in lists.items()}
            return [("", list(map(arrays.__getitem__, keys)), "")]
    written = field_adapter(made.kind, name).serializer.to_json
    return [("", ["" if value is None else start + written(value, exclude_none=True).decode() for value in column], "")]


class _Members(dict[Any, str]):
    """The members that a field of few different values may be, by value, written when first asked for."""

    def __init__(self, name: str) -> None:
        self._start = f',"{name}":'

    def __missing__(self, value: object) -> str:
        text = "" if value is None else self._start + to_json(value).decode()
        self[value] = text
        return text


_members_of: Final = cache(_Members)


def _members(start: str, column: Sequence[Any]) -> list[str]:
    """Return a member for each value of a column that has few different ones."""
    members = {value: "" if value is None else start + to_json(value).decode() for value in {*column}}
    return list(map(members.__getitem__, column))


def _parts_of_cells(cells: NativeCells) -> list[Part]:
    """Return what native cells add to their records: one object of all of them."""
    named: list[tuple[str, Sequence[Any]]]
    named = [(to_json(name).decode(), column) for name, column in cells.columns.items()]
    if all(all(column) and _needs_no_escapes(column) for _, column in named):
        openings = [',"native":{', *[","] * (len(named) - 1)]
        closings = [*['"'] * (len(named) - 1), '"}']
        return [
            (f'{opening}{name}:"', column, closing)
            for opening, (name, column), closing in zip(openings, named, closings, strict=True)
        ]
    members = [_members(f",{name}:", [cell or None for cell in column]) for name, column in named]
    objects = map("".join, zip(*members, strict=True))
    return [("", [text and f',"native":{{{text[1:]}}}' for text in objects], "")]


def _array_of(texts: Sequence[str]) -> str:
    between = '","'
    return f'["{between.join(texts)}"]' if texts else "[]"


def _needs_no_escapes(texts: Iterable[str]) -> bool:
    """Return whether JSON writes all of some texts as they are."""
    text = "".join(texts)
    return text.isprintable() and '"' not in text and "\\" not in text


@cache
def _forms_of(kind: str) -> dict[str, str]:
    """Return what the values of each field are: numbers, words of a few, texts, lists of these, or others."""
    return {name: _form_of(field.annotation) for name, field in RECORDS[kind].model_fields.items()}


def _form_of(annotation: Any) -> str:  # noqa: ANN401 - an annotation may be anything
    for kind in (annotation, *get_args(annotation)):
        plain = get_args(kind)[0] if hasattr(kind, "__metadata__") else kind
        if plain is int:
            return "number"
        if plain is bool or get_origin(plain) is Literal:
            return "word"
        if plain is str:
            return "text"
        if plain == list[str]:
            return "texts"
    return "other"
