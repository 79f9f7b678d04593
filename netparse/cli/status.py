"""What a command says besides its result: its exit status, and sentences on standard error."""

from __future__ import annotations

import os
import shutil
import sys
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import typer
from netparse_grammars.tools import ANY_TOOL

from netparse.errors import CommandError, NetparseError
from netparse.writing.terminal import printable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from netparse.schema.diagnostics import Diagnostic
    from netparse.schema.report import LineCounts

NOTHING_RECOGNIZED: Final = 1
UNUSABLE: Final = 2
NOT_CLEAN: Final = 3
BROKEN_PIPE: Final = 128 + 13
"""As a shell gives it for a program that SIGPIPE has ended."""
INTERNAL_FAULT: Final = 70
"""EX_SOFTWARE of sysexits.h."""
LOST_LINE_CODES: Final = ("unparsed_line", "cut_row")
"""Diagnostics of lines that were not understood: each such line has one."""
MOST_LINES_SHOWN: Final = 10
"""Lines that are named on standard error: a person looks at a few; the output has them all."""


def complain(message: str) -> None:
    """Say on standard error what is wrong."""
    typer.echo(f"netparse: {printable(message)}", err=True)


@dataclass
class Outcome:
    """What became of the inputs of a command."""

    recognized: int = 0
    """Inputs in which an output was recognized, or snapshots that were compared."""
    failed: int = 0
    """Inputs that could not be read."""
    unparsed: int = 0
    """Lines that were not understood."""
    unparsed_shown: list[tuple[str, Diagnostic]] = field(default_factory=list)
    """The first of these lines: the input in which each stands, and why."""

    def count(self, counts: LineCounts) -> str | None:
        """Count an input by the account of its lines; return what is wrong if no output was recognized in it."""
        if counts.records or counts.structure:
            self.recognized += 1
            return None
        if counts.messages:
            return "nothing but messages of the tool was recognized"
        return f"no output of {ANY_TOOL} was recognized; see: netparse dialects"

    def add_diagnostic(self, name: str, diagnostic: Diagnostic) -> None:
        """Count a line that was not understood, by its diagnostic: an input that breaks off has no account."""
        if diagnostic.code not in LOST_LINE_CODES:
            return
        self.unparsed += 1
        if len(self.unparsed_shown) < MOST_LINES_SHOWN:
            self.unparsed_shown.append((name, diagnostic))

    def report_unparsed(self, *, strict: bool) -> None:
        """Say how many lines were not understood; if that is an error, also which and why."""
        if not self.unparsed:
            return
        for name, diagnostic in self.unparsed_shown if strict else ():
            complain(f"{name}: line {diagnostic.line}: {diagnostic.message}")
            _point_at(diagnostic)
        more = self.unparsed - len(self.unparsed_shown)
        if strict and more:
            complain(f"and {more} more")
        lines = "1 line was" if self.unparsed == 1 else f"{self.unparsed} lines were"
        complain(f"{lines} not understood; {'with --strict that is an error' if strict else '--strict shows which'}")

    def fail(self, error: NetparseError) -> None:
        """Count an input that could not be read, and say why."""
        complain(str(error))
        self.failed += 1

    def status(self, *, strict: bool) -> int:
        """Return the exit status."""
        if strict and (self.unparsed or self.failed):
            return NOT_CLEAN
        if self.failed:
            return UNUSABLE
        return 0 if self.recognized else NOTHING_RECOGNIZED


def _point_at(diagnostic: Diagnostic) -> None:
    """Show a person the line that a diagnostic quotes, with a caret below the place that it is about."""
    if diagnostic.text and diagnostic.column and sys.stderr.isatty():
        from netparse.writing.quotation import LEAST_WIDTH, MARGIN, pointed_at

        width = shutil.get_terminal_size().columns - len(MARGIN)
        for line in pointed_at(diagnostic.text, column=diagnostic.column, width=max(width, LEAST_WIDTH)):
            typer.echo(MARGIN + line, err=True)


@contextmanager
def errors_reported() -> Iterator[None]:
    """Turn the errors of a command into a sentence and an exit status."""
    try:
        yield
    except NetparseError as error:
        complain(str(error))
        raise typer.Exit(error.status if isinstance(error, CommandError) else UNUSABLE) from None
    except OSError as error:
        raise typer.Exit(report_output_error(error)) from None


def report_output_error(error: OSError) -> int:
    """Say that the output cannot be written, unless its reader has gone away; return the exit status."""
    if error.filename is None:
        # What is still buffered for standard output goes nowhere: it would fail once more at the end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    if isinstance(error, BrokenPipeError):
        return BROKEN_PIPE
    complain(f"{error.filename or 'standard output'}: {error.strerror or error}")
    return UNUSABLE
