"""``netparse stats``: the difference between two snapshots of counters."""

from __future__ import annotations

import math
from collections import deque
from itertools import chain, pairwise
from typing import TYPE_CHECKING, Annotated, Final

import typer

from netparse.cli.options import Options, named_inputs, with_options
from netparse.cli.output import OutputFormat
from netparse.cli.progress import progress_of
from netparse.cli.status import Outcome, complain, errors_reported
from netparse.errors import ComparisonError, SourceError
from netparse.inputs.files import STDIN, open_source

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from netparse.cli.options import ReadOptions
    from netparse.cli.output import Output
    from netparse.cli.progress import Tracked
    from netparse.comparing.snapshots import Snapshot
    from netparse.schema.comparison import Comparison
    from netparse.schema.report import Capture

EPILOG: Final = (
    "Exit status: 0 snapshots were compared; 1 there are no two snapshots that can be compared; 2 wrong usage,"
    " or an input that cannot be read; 3 with --strict, if a line inside an output was not understood or an input"
    " failed."
)
FORMATS: Final = "json: one object, or with --each an array. ndjson: a line each. table: for people."


def _check_seconds(seconds: float | None) -> float | None:
    if seconds is not None and not 0 < seconds < math.inf:
        msg = "a number of seconds above 0 is expected"
        raise typer.BadParameter(msg)
    return seconds


@with_options(FORMATS)
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
    options: Options,
) -> None:
    """Compare two snapshots of counters: old value, new value, difference, and per second if their times are known.

    Of two files the last snapshot of each is compared, of one file its first and its last.

    A snapshot is what netstat -s, -e, -i, -m or -q printed at one time; another one begins where a counter comes again.

        netparse stats --format table before.txt after.txt

        netparse stats --format table --seconds 60 before.txt after.txt

        netparse stats --each --format ndjson pt-stalk/netstat_s
    """
    names = named_inputs(context, [name for name in (old, new) if name])
    with errors_reported(), options.open_output(names, several=each) as output:
        if names == [STDIN, STDIN]:
            raise SourceError("standard input can be read only once")
        outcome = compare_files(names, output, options.read, each=each, seconds=seconds, unchanged=unchanged)
    raise typer.Exit(options.exit_status(outcome))


def compare_files(
    names: Sequence[str],
    output: Output,
    options: ReadOptions,
    *,
    each: bool,
    seconds: float | None,
    unchanged: bool,
) -> Outcome:
    """Write the comparisons of the snapshots of counters in files. What cannot be compared is reported.

    Args:
        names: The files, in the order of time.
        output: Where to write.
        options: How to read the files.
        each: Whether to compare each snapshot with the one before it.
        seconds: Seconds between two snapshots, if they are known.
        unchanged: Whether a table shows the counters that have their old value.
    """
    from netparse.comparing.comparison import compare_snapshots

    outcome = Outcome()
    with progress_of(names) as tracked:
        readings = [_snapshots(name, tracked, options, outcome) for name in names]
        try:
            for old, new in _all_pairs(names, readings) if each else _one_pair(names, readings):
                try:
                    comparison = compare_snapshots(old, new, seconds=seconds)
                except ComparisonError as error:
                    complain(str(error))
                else:
                    outcome.recognized += 1
                    _write(comparison, output, unchanged=unchanged)
        except SourceError as error:
            output.mark_partial()
            outcome.fail(error)
    output.finish()
    return outcome


def _snapshots(name: str, tracked: Tracked, options: ReadOptions, outcome: Outcome) -> Iterator[Snapshot]:
    """Yield the snapshots of a file as they are read; what was not understood is counted."""
    from netparse.api import CaptureStream
    from netparse.comparing.snapshots import snapshots_of

    with open_source(name) as source:
        stream = CaptureStream(tracked(source), name=name, **options)
        captures = _diagnosed(stream.captures, name, outcome)
        yield from snapshots_of(captures, name.encode("utf-8", "replace").decode())


def _diagnosed(captures: Iterator[Capture], name: str, outcome: Outcome) -> Iterator[Capture]:
    """Yield captures; what their diagnostics say is added to the outcome."""
    for capture in captures:
        for diagnostic in capture.diagnostics:
            outcome.add_diagnostic(name, diagnostic)
        yield capture


def _all_pairs(names: Sequence[str], readings: Sequence[Iterator[Snapshot]]) -> Iterator[tuple[Snapshot, Snapshot]]:
    """Yield each snapshot with the one before it, holding no more than two."""
    from netparse.comparing.comparison import NOTHING_TO_COMPARE

    pairs = pairwise(chain.from_iterable(readings))
    if first := next(pairs, None):
        yield first
        yield from pairs
    else:
        complain(f"{', '.join(names)}: {NOTHING_TO_COMPARE}")


def _one_pair(names: Sequence[str], readings: Sequence[Iterator[Snapshot]]) -> Iterator[tuple[Snapshot, Snapshot]]:
    """Yield the first and the last snapshot of one file, or the last ones of two, holding no more than two."""
    from netparse.comparing.comparison import NOTHING_TO_COMPARE

    if len(readings) == 1:
        first = next(readings[0], None)
        last = deque((snapshot for snapshot in readings[0] if first and first.may_be_of(snapshot.summary)), maxlen=1)
        if first and last:
            yield first, last[0]
        else:
            complain(f"{names[0]}: {NOTHING_TO_COMPARE}; there is {'one' if first else 'none'}")
        return
    old, new = (deque(reading, maxlen=1) for reading in readings)
    for name, last in zip(names, (old, new), strict=True):
        if not last:
            complain(f"{name}: no counters were recognized, as netstat -s, -e, -i, -m or -q print them")
    if old and new:
        yield old[0], new[0]


def _write(comparison: Comparison, output: Output, *, unchanged: bool) -> None:
    if output.format is not OutputFormat.table:
        output.write_model(comparison)
        return
    from netparse.writing.table import print_comparison

    output.write_text(lambda text: print_comparison(comparison, text, unchanged=unchanged))
