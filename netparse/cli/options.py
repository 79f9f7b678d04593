"""The options that several commands have: each is said here once, and is a parameter of each of these commands."""

from __future__ import annotations

import sys
from dataclasses import dataclass, fields
from functools import wraps
from inspect import Parameter, Signature, signature
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Final, TypedDict, get_type_hints

import typer

from netparse.cli.output import Output, OutputFormat
from netparse.cli.status import UNUSABLE
from netparse.inputs.files import STDIN

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from netparse.cli.status import Outcome

FORMATS: Final = "json: one report per input. ndjson: one record per line. table: for people."
Pretty = Annotated[
    bool | None,
    typer.Option("--pretty/--compact", help="Indent the JSON. By default only on a terminal.", show_default=False),
]
Strict = Annotated[
    bool,
    typer.Option("--strict", help="Exit with 3 if any line was not understood, and say which, or any input failed."),
]
Quiet = Annotated[
    bool, typer.Option("--quiet", "-q", help="Say nothing on standard error about lines that were not understood.")
]
DialectName = Annotated[
    str | None, typer.Option("--dialect", "-d", help="Look for this dialect only; see: netparse dialects.")
]
Encoding = Annotated[
    str | None,
    typer.Option("--encoding", "-e", help="Character encoding of the inputs, such as cp850, if it is known."),
]
Summary = Annotated[
    bool,
    typer.Option("--summary", help="With ndjson: a last line for each input says how many there are of everything."),
]
OutputPath = Annotated[
    Path | None, typer.Option("--output", "-o", help="Write to this file, which is replaced when all is written.")
]


class ReadOptions(TypedDict):
    """How an input is read, as the functions of `netparse.api` take it."""

    dialect: str | None
    encoding: str | None


@dataclass(frozen=True)
class Options:
    """The options, in the order in which the help lists them."""

    format: OutputFormat = OutputFormat.json
    pretty: Pretty = None
    strict: Strict = False
    quiet: Quiet = False
    dialect: DialectName = None
    encoding: Encoding = None
    output: OutputPath = None

    @property
    def read(self) -> ReadOptions:
        """How the inputs are to be read."""
        return {"dialect": self.dialect, "encoding": self.encoding}

    def exit_status(self, outcome: Outcome) -> int:
        """Say what was not understood, and return the exit status."""
        if not self.quiet:
            outcome.report_unparsed(strict=self.strict)
        return outcome.status(strict=self.strict)

    def open_output(self, inputs: Sequence[str] = (), *, several: bool = False, summary: bool = False) -> Output:
        """Check the options and return the output.

        Args:
            inputs: The files that are read.
            several: Whether there is more than one result.
            summary: Whether each result ends with its account.

        Raises:
            BadParameter: The format has no such account.
            EncodingError: There is no such encoding.
            DialectError: There is no such dialect.
        """
        from netparse.api import check_options

        check_options(**self.read)
        if summary and self.format is not OutputFormat.ndjson:
            msg = f"it is a line of ndjson, and the format is {self.format}"
            raise typer.BadParameter(msg, param_hint="--summary")
        return Output(self.output, self.format, pretty=self.pretty, summary=summary, inputs=inputs, several=several)


def with_options(formats: str = FORMATS) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Return a decorator for commands: where one takes ``options``, Typer is shown each option of `Options` instead.

    Args:
        formats: What the help says about the formats.
    """
    hints: dict[str, Any] = get_type_hints(Options, include_extras=True)
    hints["format"] = Annotated[OutputFormat, typer.Option("--format", "-f", help=formats)]
    shared = [
        Parameter(field.name, Parameter.KEYWORD_ONLY, default=field.default, annotation=hints[field.name])
        for field in fields(Options)
    ]

    def decorate(command: Callable[..., None]) -> Callable[..., None]:
        @wraps(command)
        def with_each_option(**arguments: Any) -> None:  # noqa: ANN401 - whatever the command takes
            options = Options(**{parameter.name: arguments.pop(parameter.name) for parameter in shared})
            command(**arguments, options=options)

        own = [one for one in signature(command, eval_str=True).parameters.values() if one.name != "options"]
        with_each_option.__signature__ = Signature([*own, *shared])  # type: ignore[attr-defined]  # inspect reads it
        with_each_option.__annotations__ = {parameter.name: parameter.annotation for parameter in (*own, *shared)}
        return with_each_option

    return decorate


def named_inputs(context: typer.Context, names: Sequence[str]) -> list[str]:
    """Return what to read: standard input if nothing is named, but not what a person would have to type."""
    if not names and sys.stdin and sys.stdin.isatty():
        typer.echo(context.get_help(), err=True)
        raise typer.Exit(UNUSABLE)
    return [*names] or [STDIN]
