"""Inputs as blocks of bytes: files, standard input, open streams."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final

from netparse.decode import BLOCK
from netparse.errors import SourceError

if TYPE_CHECKING:
    from collections.abc import Iterator

STDIN: Final = "-"


def blocks_of(stream: BinaryIO) -> Iterator[bytes]:
    """Yield what a binary stream holds, block by block."""
    return iter(lambda: stream.read(BLOCK), b"")


@contextmanager
def open_source(path: str) -> Iterator[BinaryIO]:
    """Open an input for reading; ``-`` is standard input.

    Raises:
        SourceError: It cannot be read; the message names it and says why.
    """
    if path == STDIN:
        yield sys.stdin.buffer
        return
    try:
        with Path(path).open("rb") as stream:
            yield stream
    except OSError as error:
        msg = f"{path}: {error.strerror or error}"
        raise SourceError(msg) from error
