"""Inputs as blocks of bytes: files, standard input, open streams."""

from __future__ import annotations

import sys
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final, Protocol

from netparse.errors import SourceError

if TYPE_CHECKING:
    from collections.abc import Iterator

STDIN: Final = "-"
BLOCK: Final = 1 << 18
"""Bytes in which an input is read: large enough that calls cost nothing, small beside any memory."""


class Readable(Protocol):
    """Whatever gives bytes, as many as it likes at a time; none means the end."""

    def read(self, size: int, /) -> bytes:
        """Return the next bytes."""


def blocks_of(stream: Readable) -> Iterator[bytes]:
    """Yield what a binary stream holds, block by block.

    Raises:
        SourceError: It cannot be read to its end.
    """
    try:
        yield from iter(lambda: stream.read(BLOCK), b"")
    except Exception as error:  # a stream may be of any class: an archive, a socket, one of the caller's
        raise _unreadable(getattr(stream, "name", "input"), error) from error


@contextmanager
def open_source(path: str) -> Iterator[BinaryIO]:
    """Open an input for reading; ``-`` is standard input.

    Raises:
        SourceError: It cannot be read; the message names it and says why.
    """
    if path == STDIN:
        if sys.stdin is None:
            msg = "standard input is closed"
            raise SourceError(msg)
        yield sys.stdin.buffer
        return
    with ExitStack() as stack:
        try:
            stream = stack.enter_context(Path(path).open("rb"))
        except (OSError, ValueError) as error:
            raise _unreadable(path, error) from error
        yield stream


def _unreadable(name: object, error: Exception) -> SourceError:
    return SourceError(f"{name}: {getattr(error, 'strerror', None) or str(error) or type(error).__name__}")
