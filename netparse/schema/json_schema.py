"""The JSON Schema of the models, with the docstrings of their fields as descriptions."""

from __future__ import annotations

import ast
import inspect
from itertools import pairwise
from typing import TYPE_CHECKING, Any, cast

from netparse.schema.model import Model

if TYPE_CHECKING:
    from collections.abc import Iterator


def schema_of(model: type[Model], identifier: str) -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of a model and of the models that it consists of.

    Args:
        model: The model.
        identifier: What the schema calls itself (``$id``).
    """
    schema = model.model_json_schema(mode="serialization")
    models = {found.__name__: found for found in _models_below(Model)}
    _describe(model, schema)
    for name, definition in schema["$defs"].items():
        _describe(models[name], definition)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": identifier} | schema


def _models_below(base: type[Model]) -> Iterator[type[Model]]:
    for model in base.__subclasses__():
        yield model
        yield from _models_below(model)


def _describe(model: type[Model], schema: dict[str, Any]) -> None:
    """Copy the docstrings below the fields into the schema (pydantic's own way costs 50 ms at every import)."""
    for base in reversed(model.__mro__[: model.__mro__.index(Model)]):
        body = cast("ast.ClassDef", ast.parse(inspect.getsource(base)).body[0]).body
        for field, text in pairwise(body):
            match field, text:
                case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str(description))):
                    schema["properties"][name]["description"] = description
