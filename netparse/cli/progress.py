"""How far the reading of large inputs has come, on a terminal."""

from __future__ import annotations

import sys
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from contextlib import AbstractContextManager


PROGRESS_SIZE: Final = 32 << 20
"""Size of the inputs, in bytes, from which a terminal is shown progress: less is read within a few seconds."""


class Tracked:
    """Returns streams as they are."""

    def __call__(self, stream: BinaryIO) -> BinaryIO:
        """Return a stream that is read in place of another."""
        return stream


def progress_of(names: Sequence[str]) -> AbstractContextManager[Tracked]:
    """Show progress on standard error if that is a terminal and the work is long."""
    paths = [Path(name) for name in names]
    total = sum(path.stat().st_size for path in paths if path.is_file())
    terminals = [stream is not None and stream.isatty() for stream in (sys.stdout, sys.stderr)]
    if total < PROGRESS_SIZE or terminals != [False, True]:
        return nullcontext(Tracked())
    return _shown_progress(total)


@contextmanager
def _shown_progress(total: int) -> Iterator[Tracked]:
    from rich.console import Console
    from rich.progress import Progress

    class Shown(Tracked):
        def __call__(self, stream: BinaryIO) -> BinaryIO:
            return progress.wrap_file(stream, task_id=task)

    with Progress(console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("reading", total=total)
        yield Shown()
