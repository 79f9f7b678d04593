"""Programs that sleep, each with a mark among its arguments by which ``/proc`` shows whether it is still there."""

from __future__ import annotations

import os
import signal
import time
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Self

PROCESSES: Final = Path("/proc")
SECONDS: Final = 30
"""For a program to begin or to be gone, on a busy machine."""
shows_processes = pytest.mark.skipif(not (PROCESSES / "self" / "cmdline").exists(), reason="there is no such /proc")


class Mark:
    """A number that no other program has among its arguments; ``sleep`` takes it for seconds.

    At the end of the context, what is left with it is killed: a test that fails leaves nothing behind.
    """

    _numbers = count(time.time_ns())

    def __init__(self) -> None:
        self.seconds: Final = f"600.{next(self._numbers)}"

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        for pid in self.programs():
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)

    def programs(self, name: bytes = b"") -> list[int]:
        """Return the ids of the programs with this number, or of those with a name. What has ended has no arguments."""
        return [*self._programs(name)]

    def _programs(self, name: bytes) -> Iterator[int]:
        for folder in PROCESSES.glob("[0-9]*"):
            with suppress(OSError):
                words = folder.joinpath("cmdline").read_bytes().split(b"\0")
                if self.seconds.encode() in words and name in (words[0], b""):
                    yield int(folder.name)

    def wait_for(self, sleeping: int) -> None:
        """Wait until so many sleep."""
        wait_until(lambda: len(self.programs(b"sleep")) == sleeping)

    def wait_for_none(self) -> None:
        """Wait until no program is left that knows of it: none that sleeps, and none that has started those."""
        wait_until(lambda: not self.programs())


def wait_until(is_so: Callable[[], bool]) -> None:
    """Wait for something, but not forever."""
    deadline = time.monotonic() + SECONDS
    while not is_so():
        assert time.monotonic() < deadline
        time.sleep(0.02)
