"""Inputs on their way to one output: files, or what a command prints."""

from __future__ import annotations

import gc
import os
import stat
import sys
from collections import deque
from contextlib import ExitStack
from enum import StrEnum
from io import TextIOWrapper
from itertools import chain, pairwise
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Literal

from netparse_grammars.tools import ANY_TOOL

from netparse.api import check_options, convert, iter_captures, parse
from netparse.cli.progress import Tracked, progress_of
from netparse.errors import ComparisonError, SourceError
from netparse.inputs.files import STDIN, open_source
from netparse.writing.terminal import complain, printable, printable_json

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from netparse.comparing.snapshots import Snapshot
    from netparse.inputs.command import NativeCommand
    from netparse.schema.report import LineCounts, ReportSummary


class OutputFormat(StrEnum):
    """How results are written."""

    json = "json"
    ndjson = "ndjson"
    table = "table"


class Conversion:
    """Converts inputs. The output is opened when there is something to write."""

    def __init__(
        self,
        output: Path | None,
        format: OutputFormat,
        *,
        pretty: bool | None,
        dialect: str | None,
        encoding: str | None,
        names: Sequence[str] = (),
    ) -> None:
        """Check the options.

        Args:
            output: The file to write to, or None for standard output.
            format: How to write.
            pretty: Whether to indent JSON, or None to do so on a terminal only.
            dialect: The only dialect to look for.
            encoding: The character encoding of the inputs, if it is known.
            names: The files to read, if any.

        Raises:
            EncodingError: There is no such encoding.
            DialectError: There is no such dialect.
        """
        check_options(encoding=encoding, dialect=dialect)
        if pretty is None:
            pretty = output is None and sys.stdout is not None and sys.stdout.isatty()
        self.output = output
        self.format = format
        self.pretty = pretty
        self.names = names
        self.array = len(names) > 1 and format is OutputFormat.json
        self.options = {"dialect": dialect, "encoding": encoding}
        self.failed = 0
        """Inputs that could not be read."""
        self.recognized = 0
        """Inputs in which an output was recognized."""
        self.unparsed = 0
        """Lines that were not understood."""
        self._opened = ExitStack()
        self._out: BinaryIO | None = None
        self._separator = b"[" if self.array else b""

    def __enter__(self) -> Conversion:
        gc.freeze()  # what is loaded by now stays: the collector need not look at it again
        return self

    def __exit__(self, *error: object) -> None:
        self._opened.close()

    @property
    def out(self) -> BinaryIO:
        """The output, opened now if it was not."""
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

    def convert_files(self) -> None:
        """Convert all files. One that cannot be read is reported, and the others are converted."""
        with progress_of(self.names) as tracked:
            for name in self.names:
                try:
                    with open_source(name) as stream:
                        counts = self._convert(tracked(stream), name)
                    if nothing := self._count(counts):
                        complain(f"{name}: {nothing}")
                except SourceError as error:
                    complain(str(error))
                    self.failed += 1
        self._finish()

    def convert_command(self, native: NativeCommand) -> None:
        """Convert what a command prints while it runs. That it failed is said rather than that nothing was found."""
        nothing = self._count(self._convert(native, None))
        self._finish()
        if native.failure:
            complain(native.failure)
        elif nothing and not native.interrupted:
            complain(f"{native.command}: {nothing}")

    def compare_files(self, *, each: bool, seconds: float | None, unchanged: bool) -> None:
        """Compare the snapshots of counters in the files; what cannot be compared is said.

        Args:
            each: Whether to compare each snapshot with the one before it.
            seconds: Seconds between two snapshots, if they are known.
            unchanged: Whether a table shows the counters that have their old value.
        """
        self.array = each and self.format is OutputFormat.json
        self._separator = b"[" if self.array else b""
        with progress_of(self.names) as tracked:
            try:
                for old, new in self._snapshot_pairs(tracked, each=each):
                    self._compare(old, new, seconds=seconds, unchanged=unchanged)
            except SourceError as error:
                complain(str(error))
                self.failed += 1
        self._finish()

    def _snapshot_pairs(self, tracked: Tracked, *, each: bool) -> Iterator[tuple[Snapshot, Snapshot]]:
        """Yield the snapshots to compare, holding no more than two; say which input has too few."""
        from netparse.comparing.comparison import NOTHING_TO_COMPARE

        readings = [self._snapshots(name, tracked) for name in self.names]
        pairs = pairwise(chain.from_iterable(readings))
        if each and (first := next(pairs, None)):
            yield first
            yield from pairs
        elif each:
            complain(f"{', '.join(self.names)}: {NOTHING_TO_COMPARE}")
        elif len(readings) == 1:
            first_one = next(readings[0], None)
            others = (snapshot for snapshot in readings[0] if first_one and first_one.may_be_of(snapshot.summary))
            last = deque(others, maxlen=1)
            if first_one and last:
                yield first_one, last[0]
            else:
                complain(f"{self.names[0]}: {NOTHING_TO_COMPARE}; there is {'one' if first_one else 'none'}")
        else:
            lasts = [deque(reading, maxlen=1) for reading in readings]
            for name in (name for name, last in zip(self.names, lasts, strict=True) if not last):
                complain(f"{name}: no counters were recognized, as netstat -s, -e, -i, -m or -q print them")
            if all(lasts):
                yield lasts[0][0], lasts[1][0]

    def _snapshots(self, name: str, tracked: Tracked) -> Iterator[Snapshot]:
        from netparse.comparing.snapshots import snapshots_of

        with open_source(name) as stream:
            captures = iter_captures(tracked(stream), ended=self._add_unparsed, name=name, **self.options)
            yield from snapshots_of(captures, name.encode("utf-8", "replace").decode())

    def _add_unparsed(self, summary: ReportSummary) -> None:
        self.unparsed += summary.lines.unparsed

    def _compare(self, old: Snapshot, new: Snapshot, *, seconds: float | None, unchanged: bool) -> None:
        from netparse.comparing.comparison import compare_snapshots

        try:
            comparison = compare_snapshots(old, new, seconds=seconds)
        except ComparisonError as error:
            complain(str(error))
            return
        self.recognized += 1
        self._separate()
        if self.format is OutputFormat.table:
            from netparse.writing.table import print_comparison

            self._print(lambda text: print_comparison(comparison, text, unchanged=unchanged))
            return
        pretty = self.pretty and self.format is OutputFormat.json
        text = comparison.model_dump_json(indent=2 if pretty else None, exclude_none=True)
        self.out.write((printable_json(text) if pretty else text).encode())
        self.out.write(b"\n" if self.format is OutputFormat.ndjson else b"")

    def _print(self, write: Callable[[TextIOWrapper], None]) -> None:
        text = TextIOWrapper(self.out, encoding="utf-8", errors="replace", write_through=True)
        write(text)
        text.detach()

    def _convert(self, data: BinaryIO | NativeCommand, name: str | None) -> LineCounts:
        if self.format is OutputFormat.ndjson or (self.format is OutputFormat.json and not self.pretty):
            self._separate()
            kind: Literal["json", "ndjson"] = "ndjson" if self.format is OutputFormat.ndjson else "json"
            return convert(data, self.out, format=kind, name=name, **self.options)
        report = parse(data, name=name, **self.options)
        self._separate()
        if self.format is OutputFormat.json:
            self.out.write(printable_json(report.model_dump_json(indent=2, exclude_none=True)).encode())
            return report.lines
        from netparse.writing.table import print_report

        if name and len(self.names) > 1:
            self.out.write(f"{printable(name)}\n".encode(errors="replace"))
        self._print(lambda text: print_report(report, text))
        return report.lines

    def _separate(self) -> None:
        self.out.write(self._separator)
        self._separator = b"," if self.array else b""

    def _count(self, counts: LineCounts) -> str | None:
        """Take the account of an input; return what to say if no output was recognized in it."""
        self.unparsed += counts.unparsed
        if counts.records or counts.structure:
            self.recognized += 1
            return None
        if counts.messages:
            return "nothing but messages of the tool was recognized"
        return f"no output of {ANY_TOOL} was recognized; see: netparse dialects"

    def _finish(self) -> None:
        if self.array and (self._out or not self.output):
            self.out.write(b"[]" if self._separator == b"[" else b"]")
        if self._out:
            self._out.write(b"\n" if self.format is OutputFormat.json else b"")
            self._out.flush()


def _is_same(output: Path, name: str) -> bool:
    try:
        written = output.stat()
        read = os.fstat(sys.stdin.fileno()) if name == STDIN else Path(name).stat()
    except (OSError, ValueError, AttributeError):
        return False
    return stat.S_ISREG(written.st_mode) and os.path.samestat(written, read)
