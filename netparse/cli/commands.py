"""Commands that Typer runs without pydantic, as long as no option has a value.

Typer's own flags, such as ``--help``, are None if they are not given. It validates that by pydantic, and to load it
takes longer than a help, a completion or a list of dialects does; False is taken as it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from typer.core import TyperCommand, TyperGroup

if TYPE_CHECKING:
    from collections.abc import Sequence


def _without_none(options: Sequence[Any]) -> Any:  # noqa: ANN401 - Typer has the classes of click as its own, privately
    for option in options:
        if option.default is None and not option.expose_value and getattr(option, "is_flag", False):
            option.default = False
    return options


class Command(TyperCommand):
    """One command."""

    def get_params(self, ctx: Any) -> Any:  # noqa: ANN401
        """Return the parameters, Typer's own among them."""
        return _without_none(super().get_params(ctx))


class Commands(TyperGroup):
    """All commands."""

    def get_params(self, ctx: Any) -> Any:  # noqa: ANN401
        """Return the parameters, Typer's own among them."""
        return _without_none(super().get_params(ctx))
