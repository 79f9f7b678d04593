"""The one output of a command, for all its results."""

from __future__ import annotations

import gc
import os
import stat
import sys
from contextlib import ExitStack
from enum import StrEnum
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, cast

from netparse.cli.output_file import OutputFile
from netparse.cli.status import complain
from netparse.errors import SourceError
from netparse.inputs.files import STDIN
from netparse.writing.terminal import TerminalJson, printable_json

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Self

    from pydantic import BaseModel


class OutputFormat(StrEnum):
    """How results are written."""

    json = "json"
    ndjson = "ndjson"
    table = "table"


class Output:
    """A file or standard output. It is opened for the first result: a command that fails before leaves a file alone.

    A file takes the place of the old one when all results are in it, and only if none of them is partial.

    JSON is one value: the only result, or an array of all of them.
    """

    def __init__(
        self,
        path: Path | None,
        format: OutputFormat,
        *,
        pretty: bool | None = None,
        summary: bool = False,
        inputs: Sequence[str] = (),
        several: bool = False,
    ) -> None:
        """Choose what to write to.

        Args:
            path: The file, or None for standard output.
            format: How to write.
            pretty: Whether to indent JSON, or None to do so on a terminal only.
            summary: Whether a result in NDJSON ends with its account.
            inputs: The files that are read: none of them may be written.
            several: Whether there is more than one result, as far as is known.
        """
        if pretty is None:
            pretty = path is None and sys.stdout is not None and sys.stdout.isatty()
        self.format = format
        self.pretty = pretty and format is OutputFormat.json
        """Whether JSON is indented."""
        self.has_summary = summary
        """Whether NDJSON ends with its account."""
        self._path = path
        self._inputs = inputs
        self._array = several and format is OutputFormat.json
        self._opened = ExitStack()
        self._file: OutputFile | None = None
        self._stream: BinaryIO | None = None
        self._is_partial = False
        self._separator = b"[" if self._array else b""

    def __enter__(self) -> Self:
        gc.freeze()  # what is loaded by now stays: the collector need not look at it again
        gc.enable()
        return self

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if isinstance(error, OSError) and self._path:
            error.filename = str(self._path)  # not the name of the file that is written aside
        self._opened.close()

    def begin(self) -> BinaryIO:
        """Begin a result: write what stands in front of it, and return where to write it.

        Raises:
            SourceError: The file is one of the inputs, or standard output is closed.
            OSError: It cannot be written.
        """
        stream = self._open()
        stream.write(self._separator)
        self._separator = b"," if self._array else b""
        return stream

    def write_model(self, model: BaseModel) -> None:
        """Write a result as JSON, without nulls."""
        text = model.model_dump_json(indent=2 if self.pretty else None, exclude_none=True)
        stream = self.begin()
        stream.write((printable_json(text) if self.pretty else text).encode())
        stream.write(b"\n" if self.format is OutputFormat.ndjson else b"")

    def write_text(self, write: Callable[[TextIOWrapper], None]) -> None:
        """Write a result as text, by a function that is given the stream."""
        text = TextIOWrapper(self.begin(), encoding="utf-8", errors="replace", write_through=True)
        write(text)
        text.detach()

    def mark_partial(self) -> None:
        """Remember that a result is of a part of its input only: a file stays as it was."""
        self._is_partial = True

    def finish(self) -> None:
        """Write what stands behind the results. A file that no result was written to stays as it was."""
        if self._array and (self._stream or not self._path):
            self._open().write(b"[]" if self._separator == b"[" else b"]")
        if self._stream:
            self._stream.write(b"\n" if self.format is OutputFormat.json else b"")
            self._stream.flush()
        if self._file and self._is_partial:
            complain(f"{self._path}: left as it was, since an input could not be read to its end")
        elif self._file:
            self._file.finish()

    def _open(self) -> BinaryIO:
        if self._stream is None:
            if self._path:
                if any(_is_same(self._path, name) for name in self._inputs):
                    msg = f"{self._path} is both input and output"
                    raise SourceError(msg)
                self._file = self._opened.enter_context(OutputFile(self._path))
                self._stream = self._file.stream
            elif sys.stdout is None:
                msg = "standard output is closed"
                raise SourceError(msg)
            else:
                self._stream = sys.stdout.buffer
                if sys.stdout.isatty() and self.format is not OutputFormat.table:
                    self._stream = cast("BinaryIO", TerminalJson(self._stream))
        return self._stream


def _is_same(output: Path, name: str) -> bool:
    """Return whether an output is a file that is read."""
    try:
        written = output.stat()
        read = os.fstat(sys.stdin.fileno()) if name == STDIN else Path(name).stat()
    except (OSError, ValueError, AttributeError):
        return False
    return stat.S_ISREG(written.st_mode) and os.path.samestat(written, read)
