"""``netparse run``: what a command prints, while it runs."""

from __future__ import annotations

import signal
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Annotated, Final

import typer

from netparse.cli.options import Options, Summary, with_options
from netparse.cli.reports import write_report
from netparse.cli.signals import ending_signals, leave
from netparse.cli.status import Outcome, complain, errors_reported
from netparse.inputs.command import TIMEOUT, Command

if TYPE_CHECKING:
    from collections.abc import Iterator

    from netparse.cli.options import ReadOptions
    from netparse.cli.output import Output

EPILOG: Final = (
    "Exit status: that of the command, if it failed; 124 it was stopped at a limit; 126 it cannot be run; 127 it"
    " is not installed; 129 SIGHUP; 130 Ctrl-C; 143 SIGTERM. Else 0 an output was recognized; 1 nothing was"
    " recognized; 2 wrong usage, or the output cannot be written; 3 with --strict, if a line inside an output was not"
    " understood."
)


def _check_timeout(seconds: float) -> float:
    if not seconds >= 0:
        msg = "a number of seconds is expected, or 0"
        raise typer.BadParameter(msg)
    return seconds


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
        float, typer.Option("--timeout", callback=_check_timeout, help="Seconds after which it is stopped; 0: never.")
    ] = TIMEOUT,
    summary: Summary = False,
    options: Options,
) -> None:
    """Run netstat, route, or a command that prints what they print, and parse it while it runs.

    netstat or route alone is given arguments that suit this system. No shell is involved.

    What it prints to standard error becomes diagnostics. Ctrl-C ends it, and so do SIGTERM and SIGHUP; the output is
    complete all the same. What it has started itself ends with it.

        netparse run netstat

        netparse run --timeout 0 --format ndjson netstat -c

        netparse run -- ssh web netstat -an

        netparse run --timeout 20 docker exec db netstat -tn
    """
    with (
        errors_reported(),
        _stopped_by_signals(Command(argv, timeout=timeout or None)) as command,
        options.open_output(summary=summary) as output,
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
    elif problem and not command.interrupted_by:
        complain(f"{command.command_line}: {problem}")
    return outcome


@contextmanager
def _stopped_by_signals(command: Command) -> Iterator[Command]:
    """Let the first signal stop only the command, so that what it printed is written; the next one ends everything."""

    def stop(number: int, _: object) -> None:
        if command.interrupted_by:
            leave(number)
        command.interrupted_by = number

    with ending_signals(stop, signal.SIGINT):
        yield command
