"""``netparse parse``: saved output."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Annotated, BinaryIO, Final

import typer

from netparse.cli.options import Options, Summary, named_inputs, with_options
from netparse.cli.progress import progress_of
from netparse.cli.reports import write_report
from netparse.cli.status import Outcome, complain, errors_reported
from netparse.errors import SourceError
from netparse.inputs.files import open_source

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from netparse.cli.options import ReadOptions
    from netparse.cli.output import Output
    from netparse.schema.diagnostics import Diagnostic
    from netparse.schema.report import LineCounts

EPILOG: Final = (
    "Exit status: 0 an output was recognized; 1 nothing was recognized; 2 wrong usage, or an input that cannot"
    " be read; 3 with --strict, if a line inside an output was not understood or an input failed."
)


@with_options()
def parse_command(
    context: typer.Context,
    inputs: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="INPUT", help="Files to read; - is standard input, which is also read if none is named."
        ),
    ] = None,
    *,
    summary: Summary = False,
    options: Options,
) -> None:
    """Parse saved output of netstat or route.

    The output may stand anywhere: among prompts and other commands, several times, indented, quoted, or logged.

        netparse parse netstat.txt

        netstat -ano | netparse parse --format ndjson

        netparse parse --format table support/*.log
    """
    names = named_inputs(context, inputs or ())
    with errors_reported(), options.open_output(names, several=len(names) > 1, summary=summary) as output:
        outcome = convert_files(names, output, options.read)
    raise typer.Exit(options.exit_status(outcome))


def convert_files(names: Sequence[str], output: Output, options: ReadOptions) -> Outcome:
    """Write a report of each file. One that cannot be read is reported, and the others are converted."""
    outcome = Outcome()
    with progress_of(names) as tracked:
        for name in names:
            found = partial(outcome.add_diagnostic, name)
            try:
                with open_source(name) as stream:
                    counts = _write_whole(tracked(stream), output, options, found, name=name, title=len(names) > 1)
                if problem := outcome.count(counts):
                    complain(f"{name}: {problem}")
            except SourceError as error:
                outcome.fail(error)
    output.finish()
    return outcome


def _write_whole(
    stream: BinaryIO,
    output: Output,
    options: ReadOptions,
    found: Callable[[Diagnostic], None],
    *,
    name: str,
    title: bool,
) -> LineCounts:
    """Write the report of an open file; one that cannot be read to its end makes the output partial."""
    try:
        return write_report(stream, output, options, found, name=name, title=title)
    except SourceError:
        output.mark_partial()
        raise
