"""Values as Python writes them: plain data as literals, objects of the same identity as one variable."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any

import pyparsing as pp

if TYPE_CHECKING:
    from collections.abc import Callable

COMPARED: frozenset[type] = frozenset({str, int, bool, type(None)})


class Writer:
    """Writes values; each dataclass object becomes a variable, for it is known by its identity."""

    def __init__(self, changed: Callable[[object], object]) -> None:
        """Begin.

        Args:
            changed: Returns what is written in place of a dataclass object: the same, or a mapping of what differs.
        """
        self.lines: list[str] = []
        self.classes: set[str] = set()
        self._changed = changed
        self._variables: dict[int, tuple[str, object]] = {}

    def text(self, value: Any) -> str:  # noqa: ANN401 - any value of a declaration
        """Return a value as Python writes it."""
        if isinstance(value, pp.ParserElement):
            self.classes.add("GRAMMAR")
            return "GRAMMAR"
        if is_dataclass(value):
            return self._variable(value)
        if isinstance(value, tuple):
            return self._tuple(value)
        if isinstance(value, frozenset):
            return f"frozenset({{{', '.join(sorted(map(self.text, value)))}}})" if value else "frozenset()"
        if isinstance(value, Mapping):
            return "{" + ", ".join(f"{self.text(key)}: {self.text(one)}" for key, one in value.items()) + "}"
        if type(value) not in COMPARED:
            raise TypeError(type(value))
        return ascii(value)

    def _tuple(self, value: tuple[object, ...]) -> str:
        if names := getattr(value, "_fields", ()):
            defaults = getattr(value, "_field_defaults", {})
            return self._call(value, dict(zip(names, value, strict=True)), defaults)
        inner = ", ".join(map(self.text, value))
        return f"({inner},)" if len(value) == 1 else f"({inner})"

    def _call(self, value: object, arguments: dict[str, object], defaults: Mapping[str, object]) -> str:
        self.classes.add(type(value).__name__)
        given = {name: one for name, one in arguments.items() if name not in defaults or not _same(defaults[name], one)}
        return f"{type(value).__name__}({', '.join(f'{name}={self.text(one)}' for name, one in given.items())})"

    def _variable(self, value: Any) -> str:  # noqa: ANN401 - any dataclass object
        if id(value) not in self._variables:
            changed = self._changed(value)
            defaults = {
                one.name: one.default_factory() if callable(one.default_factory) else one.default
                for one in fields(value)
            }
            arguments = {one.name: getattr(value, one.name) for one in fields(value)}
            extra = ""
            if isinstance(changed, Mapping):
                arguments = {name: one for name, one in arguments.items() if name not in changed}
                extra = ", ".join(f"{name}={text}" for name, text in changed.items())
            call = self._call(value, arguments, defaults)
            if extra:
                call = f"{call[:-1]}{', ' if not call.endswith('(') else ''}{extra})"
            name = f"{type(value).__name__}{len(self._variables)}".lower()
            self.lines.append(f"{name} = {call}")
            self._variables[id(value)] = (name, value)
        return self._variables[id(value)][0]


def _same(default: object, value: object) -> bool:
    return type(default) is type(value) and default == value
