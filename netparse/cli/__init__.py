"""The command line: ``netparse parse``, ``run``, ``stats``, ``dialects`` and ``schema``.

Results go to standard output, everything else to standard error.
"""

from __future__ import annotations

import math
import os
import signal
import sys
import traceback
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from netparse.cli.conversion import Conversion, OutputFormat
from netparse.errors import CommandError, NetparseError, SourceError
from netparse.inputs.command import INTERRUPTED, TIMEOUT, NativeCommand
from netparse.inputs.files import STDIN
from netparse.writing.terminal import complain

if TYPE_CHECKING:
    from collections.abc import Iterator

NOTHING_RECOGNIZED: Final = 1
UNUSABLE: Final = 2
NOT_CLEAN: Final = 3
BROKEN_PIPE: Final = 128 + 13
INTERNAL_FAULT: Final = 70

app = typer.Typer(
    name="netparse",
    help="Read what the tools netstat and route have printed, and give it as JSON, in one schema for every system.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


Format = Annotated[
    OutputFormat,
    typer.Option("--format", "-f", help="json: one report per input. ndjson: one record per line. table: for people."),
]
Pretty = Annotated[
    bool | None,
    typer.Option("--pretty/--compact", help="Indent the JSON. By default only on a terminal.", show_default=False),
]
Strict = Annotated[
    bool, typer.Option("--strict", help="Exit with 3 if any line was not understood or any input failed.")
]
DialectName = Annotated[
    str | None, typer.Option("--dialect", "-d", help="Look for this dialect only; see: netparse dialects.")
]
Encoding = Annotated[
    str | None,
    typer.Option("--encoding", "-e", help="Character encoding of the inputs, such as cp850, if it is known."),
]
Output = Annotated[Path | None, typer.Option("--output", "-o", help="Write to this file instead of standard output.")]


def _print_version(wanted: bool) -> None:
    if wanted:
        from netparse import __version__

        typer.echo(f"netparse {__version__}")
        raise typer.Exit


def _check_seconds(seconds: float | None) -> float | None:
    if seconds is not None and not 0 < seconds < math.inf:
        msg = "a number of seconds above 0 is expected"
        raise typer.BadParameter(msg)
    return seconds


@app.callback()
def _options(
    *,
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    pass


@app.command(
    "parse",
    epilog="Exit status: 0 an output was recognized; 1 nothing was recognized; 2 wrong usage, or an input that cannot"
    " be read; 3 with --strict, if a line inside an output was not understood or an input failed.",
)
def parse_command(
    context: typer.Context,
    inputs: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="INPUT", help="Files to read; - is standard input, which is also read if none is named."
        ),
    ] = None,
    *,
    format: Format = OutputFormat.json,
    pretty: Pretty = None,
    strict: Strict = False,
    dialect: DialectName = None,
    encoding: Encoding = None,
    output: Output = None,
) -> None:
    """Parse saved output of netstat or route.

    The output may stand anywhere: among prompts and other commands, several times, indented, quoted, or logged.

        netparse parse netstat.txt

        netstat -ano | netparse parse --format ndjson

        netparse parse --format table support/*.log
    """
    names = _inputs(context, inputs)
    with (
        _failures_told(),
        Conversion(output, format, pretty=pretty, dialect=dialect, encoding=encoding, names=names) as conversion,
    ):
        conversion.convert_files()
    raise typer.Exit(_status(conversion, strict=strict))


@app.command(
    "run",
    context_settings={"allow_interspersed_args": False},
    epilog="Exit status: that of the command, if it failed; 124 it was stopped at a limit; 126 it cannot be run; 127 it"
    " is not installed; 130 Ctrl-C. Else 0 an output was recognized; 1 nothing was recognized; 2 wrong usage, or the"
    " output cannot be written; 3 with --strict, if a line inside an output was not understood.",
)
def run_command(
    command: Annotated[
        list[str],
        typer.Argument(
            metavar="COMMAND [ARG]", help="The program and its arguments; options of netparse stand before it."
        ),
    ],
    *,
    timeout: Annotated[
        float, typer.Option("--timeout", min=0, help="Seconds after which it is stopped; 0: never.")
    ] = TIMEOUT,
    format: Format = OutputFormat.json,
    pretty: Pretty = None,
    strict: Strict = False,
    dialect: DialectName = None,
    encoding: Encoding = None,
    output: Output = None,
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
        _failures_told(),
        Conversion(output, format, pretty=pretty, dialect=dialect, encoding=encoding) as conversion,
        _interrupting(NativeCommand(command, timeout=timeout or None)) as native,
        native,
    ):
        conversion.convert_command(native)
    raise typer.Exit(native.status or _status(conversion, strict=strict))


@app.command(
    "stats",
    epilog="Exit status: 0 snapshots were compared; 1 there are no two snapshots that can be compared; 2 wrong usage,"
    " or an input that cannot be read; 3 with --strict, if a line inside an output was not understood or an input"
    " failed.",
)
def stats_command(
    context: typer.Context,
    old: Annotated[
        str | None,
        typer.Argument(metavar="A", help="File with the old counters, or with old and new ones; - is standard input."),
    ] = None,
    new: Annotated[str | None, typer.Argument(metavar="B", help="File with the new counters.")] = None,
    *,
    each: Annotated[
        bool, typer.Option("--each", help="Compare each snapshot with the one before it, through both files.")
    ] = False,
    seconds: Annotated[
        float | None,
        typer.Option(
            "--seconds",
            callback=_check_seconds,
            help="Seconds between two snapshots, if the text does not show their times.",
        ),
    ] = None,
    unchanged: Annotated[bool, typer.Option("--all", help="Show unchanged counters in the table, too.")] = False,
    format: Annotated[
        OutputFormat,
        typer.Option(
            "--format", "-f", help="json: one object, or with --each an array. ndjson: a line each. table: for people."
        ),
    ] = OutputFormat.json,
    pretty: Pretty = None,
    strict: Strict = False,
    dialect: DialectName = None,
    encoding: Encoding = None,
    output: Output = None,
) -> None:
    """Compare two snapshots of counters: old value, new value, difference, and per second if their times are known.

    Of two files the last snapshot of each is compared, of one file its first and its last.

    A snapshot is what netstat -s, -e, -i, -m or -q printed at one time; another one begins where a counter comes again.

        netparse stats --format table before.txt after.txt

        netparse stats --format table --seconds 60 before.txt after.txt

        netparse stats --each --format ndjson pt-stalk/netstat_s
    """
    names = _inputs(context, [name for name in (old, new) if name])
    with (
        _failures_told(),
        Conversion(output, format, pretty=pretty, dialect=dialect, encoding=encoding, names=names) as conversion,
    ):
        if names == [STDIN, STDIN]:
            raise SourceError("standard input can be read only once")
        conversion.compare_files(each=each, seconds=seconds, unchanged=unchanged)
    raise typer.Exit(_status(conversion, strict=strict))


def _inputs(context: typer.Context, names: list[str] | None) -> list[str]:
    """Return what to read: standard input if nothing is named, but not what a person would have to type."""
    if not names and sys.stdin and sys.stdin.isatty():
        typer.echo(context.get_help(), err=True)
        raise typer.Exit(UNUSABLE)
    return names or [STDIN]


@contextmanager
def _failures_told() -> Iterator[None]:
    """Turn the errors of a command into a sentence and an exit status."""
    try:
        yield
    except NetparseError as error:
        complain(str(error))
        raise typer.Exit(error.status if isinstance(error, CommandError) else UNUSABLE) from None
    except OSError as error:
        raise typer.Exit(_output_failed(error)) from None


@contextmanager
def _interrupting(native: NativeCommand) -> Iterator[NativeCommand]:
    """Let the first Ctrl-C stop only the command, so that what it printed is written; the next one stops everything."""

    def interrupt(*_: object) -> None:
        native.interrupted = True
        signal.signal(signal.SIGINT, signal.default_int_handler)

    before = signal.getsignal(signal.SIGINT)
    if before is not signal.SIG_IGN:
        signal.signal(signal.SIGINT, interrupt)
    try:
        yield native
    finally:
        signal.signal(signal.SIGINT, before)


def _status(conversion: Conversion, *, strict: bool) -> int:
    if strict and (conversion.unparsed or conversion.failed):
        return NOT_CLEAN
    if conversion.failed:
        return UNUSABLE
    return 0 if conversion.recognized else NOTHING_RECOGNIZED


@app.command()
def dialects() -> None:
    """List the dialects that are understood: the names that --dialect takes, and what they are."""
    from netparse_grammars import DIALECTS

    width = max(len(dialect.name) for dialect in DIALECTS)
    for dialect in DIALECTS:
        typer.echo(f"{dialect.name:{width}}  {dialect.description}")


class Described(StrEnum):
    """What has a JSON Schema."""

    report = "report"
    comparison = "comparison"


@app.command()
def schema(
    described: Annotated[
        Described,
        typer.Argument(metavar="WHAT", help="report: what parse and run print. comparison: what stats prints."),
    ] = Described.report,
) -> None:
    """Print the JSON Schema (2020-12) of a report, or of a comparison."""
    import json

    from netparse.schema.comparison import comparison_schema
    from netparse.schema.report import report_schema

    typer.echo(json.dumps(report_schema() if described is Described.report else comparison_schema(), indent=2))


def _output_failed(error: OSError) -> int:
    """Say that the output cannot be written, unless its reader has gone away; return the exit status."""
    if error.filename is None:
        # What is still buffered for standard output goes nowhere: it would fail once more at the end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    if isinstance(error, BrokenPipeError):
        return BROKEN_PIPE
    complain(f"{error.filename or 'standard output'}: {error.strerror or error}")
    return UNUSABLE


def main() -> None:
    """Run the command line. Whatever happens, the exit status tells it apart from a result."""
    try:
        app()
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    except OSError as error:
        sys.exit(_output_failed(error))
    except Exception:
        traceback.print_exc()
        complain("this is a fault of netparse; please report it with the text above and, if you can, the input")
        sys.exit(INTERNAL_FAULT)
