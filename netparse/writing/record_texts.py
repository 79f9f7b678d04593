"""Records as JSON objects, written column by column.

A text has the members of a record in the order of the schema, nulls left out, as pydantic writes it. What a column may
hold, the field's type says; so each column is looked at as a whole: whether anything in it is null, and whether all of
its texts may stand in quotes as they are. What is neither a number nor such a text is written by the adapter of its
field.
"""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import chain
from typing import TYPE_CHECKING, Any, Literal, get_args, get_origin

from netparse.schema.columns import field_adapter
from netparse.schema.dict_maker import CACHED_COLUMN_SETS
from netparse.schema.report import RECORDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from netparse.schema.columns import RecordColumns


def record_texts(made: RecordColumns) -> list[str]:
    """Return each record as a JSON object.

    >>> from netparse.schema.columns import RecordColumns
    >>> record_texts(RecordColumns("socket", {"line": [4, 5], "program": ["sshd", None], "truncated": [None, ["pid"]]}))
    ['{"kind":"socket","line":4,"program":"sshd"}', '{"kind":"socket","line":5,"truncated":["pid"]}']
    """
    forms, cells = [], []
    for name, column in made.columns.items():
        form, texts = _written(made.kind, name, column)
        forms.append((name, form))
        cells.append(texts)
    return _maker(made.kind, tuple(forms))(*cells)


def _written(kind: str, name: str, column: Sequence[Any]) -> tuple[str, Sequence[Any]]:
    """Return how the cells of a column are written, and what is written."""
    form = _forms_of(kind)[name]
    may_lack = "?" if None in column else ""
    if form in ("number", "word"):
        return form + may_lack, column
    if form == "text" and _needs_no_escapes(filter(None, column) if may_lack else column):
        return "word" + may_lack, column
    start = f',"{name}":'
    if form == "texts" and _needs_no_escapes({*chain.from_iterable(filter(None, column))}):
        return "member", ["" if texts is None else start + _array_of(texts) for texts in column]
    to_json = field_adapter(kind, name).serializer.to_json
    return "member", ["" if value is None else start + to_json(value, exclude_none=True).decode() for value in column]


def _array_of(texts: Sequence[str]) -> str:
    between = '","'
    return f'["{between.join(texts)}"]' if texts else "[]"


def _needs_no_escapes(texts: Iterable[str]) -> bool:
    """Return whether JSON writes all of some texts as they are."""
    text = "".join(texts)
    return text.isprintable() and '"' not in text and "\\" not in text


@cache
def _forms_of(kind: str) -> dict[str, str]:
    """Return what the values of each field are: a number, a word that is known, a text, texts, or something else."""
    return {name: _form_of(field.annotation) for name, field in RECORDS[kind].model_fields.items()}


def _form_of(annotation: Any) -> str:  # noqa: ANN401 - an annotation may be anything
    for kind in (annotation, *get_args(annotation)):
        plain = get_args(kind)[0] if hasattr(kind, "__metadata__") else kind
        if plain is int:
            return "number"
        if get_origin(plain) is Literal:
            return "word"
        if plain is str:
            return "text"
        if plain == list[str]:
            return "texts"
    return "other"


@lru_cache(CACHED_COLUMN_SETS)
def _maker(kind: str, forms: tuple[tuple[str, str], ...]) -> Callable[..., list[str]]:
    """Return a function from columns to texts.

    The function is made of code, in which names of fields become parts of a string and nothing else.
    """
    cells = [f"cell_{number}" for number in range(len(forms))]
    starts: dict[str, str] = {}
    text = f'{{{{"kind":"{kind}"'
    for cell, (name, form) in zip(cells, forms, strict=True):
        quote = '"' if form.startswith("word") else ""
        starts[f"start_{cell}"] = f',"{name}":{quote}'
        match form:
            case "number" | "word":
                text += f',"{name}":{quote}{{{cell}}}{quote}'
            case "number?":
                text += f"{{'' if {cell} is None else start_{cell} + str({cell})}}"
            case "word?":
                text += f"{{'' if {cell} is None else start_{cell} + {cell} + quote}}"
            case "member":
                text += f"{{{cell}}}"
    columns = ", ".join(f"column_{cell}" for cell in cells)
    source = f"lambda {columns}: [f'''{text}}}}}''' for {', '.join(cells)}, in zip({columns}, strict=True)]"
    maker: Callable[..., list[str]] = eval(source, {**starts, "quote": '"', "str": str, "zip": zip})
    return maker
