"""A program that was started, with all that it starts itself: what a shell calls a job."""

from __future__ import annotations

import os
import signal
from contextlib import suppress
from functools import partial
from time import monotonic, sleep
from typing import IO, TYPE_CHECKING, Final, cast

from netparse.inputs.pipe_writers import name_of, writers_of

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable, Iterator, Sequence

KILL: Final = getattr(signal, "SIGKILL", signal.SIGTERM)
"""Windows has no signals: there, the other one ends a program at once."""
DEATH: Final = 10.0
"""Seconds for a program to be gone that was killed: longer than it takes on a busy machine."""
PAUSE: Final = 0.01
"""Seconds between looks at what is left: shorter than a person notices."""


class Job:
    """A program and what it has started, which are ended together.

    They are a group of processes of their own. But where there is a terminal they stay in the group of this process: a
    group in the background may not read from it, and there ``ssh`` and ``sudo`` ask for passwords. Then, those of the
    group count that still have the program's output open, as far as the system shows them: Linux does.

    What has left the group, as a daemon does, is left alone. On Windows, only the program itself is ended.
    """

    def __init__(self, argv: Sequence[str], executable: str | None) -> None:
        """Start a program. Its standard input is empty, and its messages are in English (``LC_ALL=C``).

        Args:
            argv: The words of its command line.
            executable: Its path, or None to look for the first word.

        Raises:
            OSError: It cannot be started.
            ValueError: No program can be given such words.
        """
        import subprocess  # most commands of netparse run nothing, and it is slow to load

        self._has_group = os.name == "posix" and not _has_terminal()
        self._leader: subprocess.Popen[bytes] = subprocess.Popen(
            argv,
            executable=executable,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            bufsize=0,
            env={**os.environ, "LC_ALL": "C"},
            process_group=0 if self._has_group else None,
        )
        self.stdout = cast("IO[bytes]", self._leader.stdout)
        self.stderr = cast("IO[bytes]", self._leader.stderr)
        self._pipes = [name_of(pipe) for pipe in (self.stdout, self.stderr)]

    @property
    def status(self) -> int | None:
        """Exit status of the program, negative if a signal has ended it; None while it runs."""
        return self._leader.poll()

    def wait(self, seconds: float) -> None:
        """Wait until the program ends, or some seconds have passed."""
        import subprocess

        with suppress(subprocess.TimeoutExpired):
            self._leader.wait(seconds)

    def end(self, grace: float) -> None:
        """Ask all of it to end, and kill what is left after some seconds.

        Neither works on what runs with the rights of another user; it is not waited for.
        """
        until = monotonic() + grace
        if not self._send(signal.SIGTERM):
            return
        try:
            while self._is_left() and monotonic() < until:
                sleep(PAUSE)
        finally:  # a signal may end the waiting
            if self._send(KILL):
                self.wait(DEATH)

    def _send(self, number: int) -> bool:
        """Send a signal; return whether anything is there that takes it."""
        if self._has_group:
            return _works(partial(os.killpg, self._leader.pid, number))
        sent = [_works(partial(os.kill, pid, number)) for pid in self._writers()]
        return (self.status is None and _works(partial(self._leader.send_signal, number))) or any(sent)

    def _is_left(self) -> bool:
        if self.status is None:
            return True
        return _works(partial(os.killpg, self._leader.pid, 0)) if self._has_group else any(self._writers())

    def _writers(self) -> Iterator[int]:
        """Yield what still has the output open; nothing has if both pipes were read to their end, and so are closed."""
        return iter(()) if self.stdout.closed and self.stderr.closed else writers_of(self._pipes)


def _has_terminal() -> bool:
    """Return whether this process has a terminal that it may ask on, whatever its streams are."""
    return _works(lambda: os.close(os.open("/dev/tty", os.O_RDWR | os.O_NOCTTY)))


def _works(call: Callable[[], object]) -> bool:
    try:
        call()
    except OSError:
        return False
    return True
