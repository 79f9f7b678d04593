"""The command line: ``netparse parse``, ``netparse dialects``, ``netparse schema``.

Results go to standard output, everything else to standard error.
"""

from __future__ import annotations

import gc
import os
import stat
import sys
import traceback
from contextlib import ExitStack, contextmanager, nullcontext
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, BinaryIO, Final, Literal

import typer

from netparse.terminal import printable, printable_json

if TYPE_CHECKING:
    from collections.abc import Iterator
    from contextlib import AbstractContextManager

    from netparse.models import LineCounts

NOTHING_RECOGNIZED: Final = 1
UNUSABLE: Final = 2
NOT_CLEAN: Final = 3
BROKEN_PIPE: Final = 128 + 13
INTERRUPTED: Final = 128 + 2
INTERNAL_FAULT: Final = 70
PROGRESS_SIZE: Final = 32 << 20
"""Size of the inputs, in bytes, from which a terminal is shown progress."""

app = typer.Typer(
    name="netparse",
    help="Read what the tools netstat and route have printed, and give it as JSON, in one schema for every system.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


class OutputFormat(StrEnum):
    """How results are written."""

    json = "json"
    ndjson = "ndjson"
    table = "table"


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
    format: Annotated[
        OutputFormat,
        typer.Option(
            "--format", "-f", help="json: one report per input. ndjson: one record per line. table: for people."
        ),
    ] = OutputFormat.json,
    pretty: Annotated[
        bool | None,
        typer.Option("--pretty/--compact", help="Indent the JSON. By default only on a terminal.", show_default=False),
    ] = None,
    strict: Annotated[
        bool, typer.Option("--strict", help="Exit with 3 if any line was not understood or any input failed.")
    ] = False,
    dialect: Annotated[
        str | None, typer.Option("--dialect", "-d", help="Look for this dialect only; see: netparse dialects.")
    ] = None,
    encoding: Annotated[
        str | None,
        typer.Option("--encoding", "-e", help="Character encoding of the inputs, such as cp850, if it is known."),
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Write to this file instead of standard output.")
    ] = None,
) -> None:
    """Parse saved output of netstat or route print.

    The output may stand anywhere: among prompts and other commands, several times, indented, quoted, or logged.

        netparse parse netstat.txt

        netstat -ano | netparse parse --format ndjson

        netparse parse --format table support/*.log
    """
    if not inputs and sys.stdin and sys.stdin.isatty():
        typer.echo(context.get_help(), err=True)
        raise typer.Exit(UNUSABLE)
    from netparse.errors import NetparseError
    from netparse.source import STDIN

    names = inputs or [STDIN]
    if pretty is None:
        pretty = output is None and sys.stdout is not None and sys.stdout.isatty()
    try:
        with _Run(output, format, pretty=pretty, dialect=dialect, encoding=encoding, names=names) as run:
            run.convert_all()
    except NetparseError as error:
        _fail(str(error))
        raise typer.Exit(UNUSABLE) from None
    except OSError as error:
        raise typer.Exit(_output_failed(error)) from None
    raise typer.Exit(run.status(strict=strict))


class _Run:
    """One run over several inputs. The output is opened when there is something to write."""

    def __init__(
        self,
        output: Path | None,
        format: OutputFormat,
        *,
        pretty: bool,
        dialect: str | None,
        encoding: str | None,
        names: list[str],
    ) -> None:
        from netparse.api import check_options

        check_options(encoding=encoding, dialect=dialect)
        self.output = output
        self.format = format
        self.pretty = pretty
        self.names = names
        self.array = len(names) > 1 and format is OutputFormat.json
        self.options = {"dialect": dialect, "encoding": encoding}
        self.failed = 0
        self.recognized = 0
        self.unparsed = 0
        self._opened = ExitStack()
        self._out: BinaryIO | None = None
        self._separator = b"[" if self.array else b""

    def __enter__(self) -> _Run:
        return self

    def __exit__(self, *error: object) -> None:
        self._opened.close()

    @property
    def out(self) -> BinaryIO:
        """The output, opened now if it was not."""
        from netparse.errors import SourceError

        if self._out is None:
            if self.output:
                if any(_is_same(self.output, name) for name in self.names):
                    msg = f"{self.output} is both input and output"
                    raise SourceError(msg)
                self._out = self._opened.enter_context(self.output.open("wb"))
            elif sys.stdout is None:
                msg = "standard output is closed"
                raise SourceError(msg)
            else:
                self._out = sys.stdout.buffer
        return self._out

    def convert_all(self) -> None:
        """Convert all inputs. One that cannot be read is reported, and the others are converted."""
        from netparse.errors import SourceError
        from netparse.source import open_source

        gc.freeze()  # what is loaded by now stays: the collector need not look at it again
        with _progress(self.names) as tracked:
            for name in self.names:
                try:
                    with open_source(name) as stream:
                        self._count(name, self._convert(tracked(stream), name))
                except SourceError as error:
                    _fail(str(error))
                    self.failed += 1
        if self.array and (self._out or not self.output):
            self.out.write(b"[]" if self._separator == b"[" else b"]")
        if self._out:
            self._out.write(b"\n" if self.format is OutputFormat.json else b"")
            self._out.flush()

    def _convert(self, stream: BinaryIO, name: str) -> LineCounts:
        from netparse.api import convert, parse

        if self.format is OutputFormat.ndjson or (self.format is OutputFormat.json and not self.pretty):
            self._separate()
            kind: Literal["json", "ndjson"] = "ndjson" if self.format is OutputFormat.ndjson else "json"
            return convert(stream, self.out, format=kind, name=name, **self.options)
        report = parse(stream, name=name, **self.options)
        self._separate()
        if self.format is OutputFormat.json:
            self.out.write(printable_json(report.model_dump_json(indent=2, exclude_none=True)).encode())
            return report.lines
        from io import TextIOWrapper

        from netparse.table import print_report

        text = TextIOWrapper(self.out, encoding="utf-8", errors="replace", write_through=True)
        if len(self.names) > 1:
            text.write(f"{printable(name)}\n")
        print_report(report, text)
        text.detach()
        return report.lines

    def _separate(self) -> None:
        self.out.write(self._separator)
        self._separator = b"," if self.array else b""

    def _count(self, name: str, counts: LineCounts) -> None:
        self.unparsed += counts.unparsed
        if counts.records or counts.structure:
            self.recognized += 1
        elif counts.messages:
            _fail(f"{name}: nothing but messages of the tool was recognized")
        else:
            _fail(f"{name}: no output of netstat or route was recognized; see: netparse dialects")

    def status(self, *, strict: bool) -> int:
        """Return the exit status of the run."""
        if strict and (self.unparsed or self.failed):
            return NOT_CLEAN
        if self.failed:
            return UNUSABLE
        return 0 if self.recognized else NOTHING_RECOGNIZED


def _is_same(output: Path, name: str) -> bool:
    from netparse.source import STDIN

    try:
        written = output.stat()
        read = os.fstat(sys.stdin.fileno()) if name == STDIN else Path(name).stat()
    except (OSError, ValueError, AttributeError):
        return False
    return stat.S_ISREG(written.st_mode) and os.path.samestat(written, read)


@app.command()
def dialects() -> None:
    """List the dialects that are understood: the names that --dialect takes, and what they are."""
    from netparse_grammars import DIALECTS

    width = max(len(dialect.name) for dialect in DIALECTS)
    for dialect in DIALECTS:
        typer.echo(f"{dialect.name:{width}}  {dialect.description}")


@app.command()
def schema() -> None:
    """Print the JSON Schema (2020-12) of a report."""
    import json

    from netparse.models import json_schema

    typer.echo(json.dumps(json_schema(), indent=2))


def _fail(message: str) -> None:
    typer.echo(f"netparse: {printable(message)}", err=True)


def _output_failed(error: OSError) -> int:
    """Say that the output cannot be written, unless its reader has gone away; return the exit status."""
    if error.filename is None:
        # What is still buffered for standard output goes nowhere: it would fail once more at the end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    if isinstance(error, BrokenPipeError):
        return BROKEN_PIPE
    _fail(f"{error.filename or 'standard output'}: {error.strerror or error}")
    return UNUSABLE


class _Tracked:
    """Passes streams through, unseen."""

    def __call__(self, stream: BinaryIO) -> BinaryIO:
        return stream


def _progress(names: list[str]) -> AbstractContextManager[_Tracked]:
    """Show progress on standard error if that is a terminal and the work is long."""
    paths = [Path(name) for name in names]
    total = sum(path.stat().st_size for path in paths if path.is_file())
    terminals = [stream is not None and stream.isatty() for stream in (sys.stdout, sys.stderr)]
    if total < PROGRESS_SIZE or terminals != [False, True]:
        return nullcontext(_Tracked())
    return _shown_progress(total)


@contextmanager
def _shown_progress(total: int) -> Iterator[_Tracked]:
    from rich.console import Console
    from rich.progress import Progress

    class Shown(_Tracked):
        def __call__(self, stream: BinaryIO) -> BinaryIO:
            return progress.wrap_file(stream, task_id=task)

    with Progress(console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("reading", total=total)
        yield Shown()


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
        _fail("this is a fault of netparse; please report it with the text above and, if you can, the input")
        sys.exit(INTERNAL_FAULT)
