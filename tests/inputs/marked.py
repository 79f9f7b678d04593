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
    from collections.abc import Iterator
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

    def programs(self) -> list[int]:
        """Return the ids of all programs ``sleep`` with this number. What has ended has no arguments any more."""
        return [*self._programs()]

    def _programs(self) -> Iterator[int]:
        for folder in PROCESSES.glob("[0-9]*"):
            with suppress(OSError):
                if folder.joinpath("cmdline").read_bytes().split(b"\0")[:2] == [b"sleep", self.seconds.encode()]:
                    yield int(folder.name)

    def wait_for(self, programs: int) -> None:
        """Wait until there are so many."""
        deadline = time.monotonic() + SECONDS
        while len(found := self.programs()) != programs:
            assert time.monotonic() < deadline, f"{len(found)} programs, not {programs}"
            time.sleep(0.02)
