"""What a command says besides its result: its exit status, and sentences on standard error."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import typer
from netparse_grammars.tools import ANY_TOOL

from netparse.errors import CommandError, NetparseError
from netparse.writing.terminal import printable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from netparse.schema.report import LineCounts

NOTHING_RECOGNIZED: Final = 1
UNUSABLE: Final = 2
NOT_CLEAN: Final = 3
BROKEN_PIPE: Final = 128 + 13
"""As a shell gives it for a program that SIGPIPE has ended."""
INTERNAL_FAULT: Final = 70
"""EX_SOFTWARE of sysexits.h."""


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

    def count(self, counts: LineCounts) -> str | None:
        """Count an input by the account of its lines; return what is wrong if no output was recognized in it."""
        self.unparsed += counts.unparsed
        if counts.records or counts.structure:
            self.recognized += 1
            return None
        if counts.messages:
            return "nothing but messages of the tool was recognized"
        return f"no output of {ANY_TOOL} was recognized; see: netparse dialects"

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
