"""The command line: a module for each command, which says what it takes and calls the library.

What a command calls is imported when it runs, so that no help, version or completion waits for it.

It takes the words of a command line, and gives output and an exit status. Results go to standard output, everything
else to standard error. It holds no logic of its own: what a program in Python could want is in `netparse.api`.
"""

from __future__ import annotations

import signal
import sys
import traceback
from typing import Annotated

import typer

from netparse.cli import about, parse, run, stats
from netparse.cli.commands import Command, Commands
from netparse.cli.status import INTERNAL_FAULT, complain, report_output_error
from netparse.inputs.command import SIGNALLED

app = typer.Typer(
    name="netparse",
    cls=Commands,
    help="Read what the tools netstat and route have printed, and give it as JSON, in one schema for every system.",
    no_args_is_help=True,
    rich_markup_mode=None,  # to load rich takes longer than all else of a help
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _print_version(wanted: bool) -> None:
    if wanted:
        from netparse import __version__

        typer.echo(f"netparse {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    *,
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    pass


app.command("parse", cls=Command, epilog=parse.EPILOG)(parse.parse_command)
# What follows the command belongs to it, options too.
app.command("run", cls=Command, epilog=run.EPILOG, context_settings={"allow_interspersed_args": False})(run.run_command)
app.command("stats", cls=Command, epilog=stats.EPILOG)(stats.stats_command)
app.command("dialects", cls=Command)(about.dialects_command)
app.command("schema", cls=Command)(about.schema_command)


def main() -> None:
    """Run the command line. The exit status is never 0 or 1 after a crash."""
    try:
        app()
    except KeyboardInterrupt:
        sys.exit(SIGNALLED + signal.SIGINT)
    except OSError as error:
        sys.exit(report_output_error(error))
    except Exception:
        traceback.print_exc()
        complain("this is a fault of netparse; please report it with the text above and, if you can, the input")
        sys.exit(INTERNAL_FAULT)
