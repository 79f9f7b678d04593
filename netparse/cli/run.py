"""``netparse run``: what a command prints, while it runs."""

from __future__ import annotations

import signal
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Annotated, Final

import typer

from netparse.cli.options import Options, with_options
from netparse.cli.reports import write_report
from netparse.cli.status import Outcome, complain, errors_reported
from netparse.inputs.command import TIMEOUT, Command

if TYPE_CHECKING:
    from collections.abc import Iterator

    from netparse.cli.options import ReadOptions
    from netparse.cli.output import Output

EPILOG: Final = (
    "Exit status: that of the command, if it failed; 124 it was stopped at a limit; 126 it cannot be run; 127 it"
    " is not installed; 130 Ctrl-C. Else 0 an output was recognized; 1 nothing was recognized; 2 wrong usage, or the"
    " output cannot be written; 3 with --strict, if a line inside an output was not understood."
)


@with_options()
def run_command(
    argv: Annotated[
        list[str],
        typer.Argument(
            metavar="COMMAND [ARG]", help="The program and its arguments; options of netparse stand before it."
        ),
    ],
    *,
    timeout: Annotated[
        float, typer.Option("--timeout", min=0, help="Seconds after which it is stopped; 0: never.")
    ] = TIMEOUT,
    options: Options,
) -> None:
    """Run netstat, route, or a command that prints what they print, and parse it while it runs.

    netstat or route alone is given arguments that suit this system. No shell is involved.

    What it prints to standard error becomes diagnostics. Ctrl-C ends it; the output is complete all the same.

        netparse run netstat

        netparse run --timeout 0 --format ndjson netstat -c

        netparse run -- ssh web netstat -an

        netparse run --timeout 20 docker exec db netstat -tn
    """
    with (
        errors_reported(),
        options.open_output() as output,
        _interrupting(Command(argv, timeout=timeout or None)) as command,
        command,
    ):
        outcome = convert_command(command, output, options.read)
    status = options.exit_status(outcome)
    raise typer.Exit(command.status or status)


def convert_command(command: Command, output: Output, options: ReadOptions) -> Outcome:
    """Write the report of a running command. That it failed is said rather than that nothing was found."""
    outcome = Outcome()
    found = partial(outcome.add_diagnostic, command.command_line)
    problem = outcome.count(write_report(command, output, options, found, name=None))
    output.finish()
    if command.failure:
        complain(command.failure)
    elif problem and not command.interrupted:
        complain(f"{command.command_line}: {problem}")
    return outcome


@contextmanager
def _interrupting(command: Command) -> Iterator[Command]:
    """Let the first Ctrl-C stop only the command, so that what it printed is written; the next one stops everything."""

    def interrupt(*_: object) -> None:
        command.interrupted = True
        signal.signal(signal.SIGINT, signal.default_int_handler)

    before = signal.getsignal(signal.SIGINT)
    if before is not signal.SIG_IGN:
        signal.signal(signal.SIGINT, interrupt)
    try:
        yield command
    finally:
        signal.signal(signal.SIGINT, before)
