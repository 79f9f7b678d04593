"""A command that runs without a shell, and what it prints, read while it runs."""

from __future__ import annotations

import os
import shlex
from contextlib import suppress
from threading import Condition, Thread
from time import monotonic
from typing import TYPE_CHECKING, Final

from netparse.errors import CommandError
from netparse.inputs.program import command_for, find_program, missing_program

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Sequence
    from typing import IO, Self

TIMEOUT: Final = 300.0
"""Seconds after which a command is stopped if the caller does not choose: names that are looked up one after another
take minutes, and a forgotten command must end."""
OUTPUT_LIMIT: Final = 1 << 30
"""Bytes of output after which a command is stopped: some ten million rows, more than any host has connections."""
BUFFER: Final = 1 << 20
"""Bytes that are read ahead before the command has to wait: enough that it seldom does."""
BLOCK: Final = 1 << 16
"""Bytes that are read at a time: what a pipe of Linux holds."""
ERROR_BYTES: Final = 1 << 16
"""Bytes of standard error that are kept: room for the lines below, even if all of them are long."""
ERROR_LINES: Final = 100
"""Lines of standard error that are reported, each as a diagnostic: more than a person reads."""
GRACE: Final = 1.0
"""Seconds for a command to end after a signal, and for more output from a pipe that outlives the command: longer than
either takes on a busy machine, shorter than a person waits."""
TICK: Final = 0.1
"""Seconds between looks at the clock: Windows delivers Ctrl-C only between waits."""

# Exit statuses as a shell and timeout(1) give them.
STOPPED: Final = 124
NOT_EXECUTABLE: Final = 126
NOT_FOUND: Final = 127
INTERRUPTED: Final = 128 + 2


class Command:
    """A command that runs as long as the context lasts; `read` gives what it prints.

    Its standard input is empty, its messages are in English (``LC_ALL=C``), and it stays in the group of this process,
    so that ``ssh`` and ``sudo`` may ask on the terminal.
    """

    def __init__(self, argv: Sequence[str], *, timeout: float | None = TIMEOUT) -> None:
        """Prepare to run a command.

        Args:
            argv: The program and its arguments; ``netstat`` or ``route`` alone gets suitable ones.
            timeout: Seconds after which it is stopped, or None.
        """
        if isinstance(argv, str | bytes):
            msg = "argv is to be a sequence of words, not one text"
            raise TypeError(msg)
        self.argv = command_for(argv)
        # An argument may hold bytes that are no text; JSON may not.
        self.command_line = shlex.join(self.argv).encode("utf-8", "replace").decode()
        self.timeout = timeout
        self.limit: str | None = None
        """Why it was stopped before its end, if it was."""
        self.interrupted = False
        """Set it, from a signal handler for example, and the command is stopped."""
        self._deadline = float("inf")
        self._left = OUTPUT_LIMIT
        """Bytes that may still be read."""
        self._stopped_at: float | None = None
        self._output = bytearray()
        self._ended = False
        self._closed = False
        self._changed = Condition()
        """Guards the three above."""
        self._errors = bytearray()
        self._error_size = 0
        self._child: subprocess.Popen[bytes]
        self._error_reader: Thread

    def __enter__(self) -> Self:
        """Start the command.

        Raises:
            CommandError: It cannot be started; the message says why, and what to install.
        """
        import subprocess  # most commands of netparse run nothing, and it is slow to load

        if not self.argv:
            msg = "no command is given"
            raise CommandError(msg, NOT_FOUND)
        path = find_program(self.argv[0])
        try:
            self._child = subprocess.Popen(
                self.argv,
                executable=path,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                bufsize=0,
                env={**os.environ, "LC_ALL": "C"},
            )
        except (OSError, ValueError) as error:
            if path is None and isinstance(error, FileNotFoundError):
                raise CommandError(missing_program(self.argv[0]), NOT_FOUND) from None
            msg = f"{shlex.quote(self.argv[0])}: {getattr(error, 'strerror', None) or error}"
            raise CommandError(msg, NOT_EXECUTABLE) from None
        if self.timeout is not None:
            self._deadline = monotonic() + self.timeout
        Thread(target=self._read_output, args=(self._child.stdout,), daemon=True).start()
        self._error_reader = Thread(target=self._read_errors, args=(self._child.stderr,), daemon=True)
        self._error_reader.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, *error: object) -> None:
        """End the command, if it still runs; at once after Ctrl-C."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()
        self._end(0.0 if kind is KeyboardInterrupt else GRACE)

    def read(self, size: int = -1) -> bytes:
        """Return what was printed since the last call, of any size, or wait for it; nothing at the end."""
        silent_since = monotonic()
        while self._left and (block := self._take()) is not None:
            self._stop_if_due()
            if block:
                return self._counted(block)
            if self._child.poll() is None and self._stopped_at is None:
                silent_since = monotonic()
            elif monotonic() > (self._stopped_at or silent_since) + GRACE:
                break  # only a child of the command still has the pipe
        self._wait()
        return b""

    def _take(self) -> bytes | None:
        """Return what was read ahead, or nothing after a while, or None at the end."""
        with self._changed:
            if not (self._output or self._ended):
                self._changed.wait(TICK)
            block = bytes(self._output)
            self._output.clear()
            self._changed.notify_all()
            return None if self._ended and not block else block

    def _counted(self, block: bytes) -> bytes:
        """Return as much of a block as may still be read."""
        block = block[: self._left]
        self._left -= len(block)
        if not self._left and self._stopped_at is None:
            self.limit = f"the command was stopped after {OUTPUT_LIMIT} bytes of output"
        return block

    def _stop_if_due(self) -> None:
        """Stop the command at a limit or on request; what it has printed until then is still read."""
        if self._stopped_at is not None:
            # Its children may go on printing forever.
            self._closed = self._closed or monotonic() > self._stopped_at + GRACE
            return
        if monotonic() >= self._deadline and not (self._ended and self._child.poll() is not None):
            self.limit = f"the command was stopped after {self.timeout:g} seconds"
        if self.limit or self.interrupted:
            self._end(GRACE)
            self._stopped_at = monotonic()

    def _wait(self) -> None:
        """Wait for the end of a command that prints no more, and for its last messages."""
        self._stop_if_due()
        while self._child.poll() is None and self._stopped_at is None:
            with suppress(_timeout_expired()):
                self._child.wait(TICK)
            self._stop_if_due()
        self._error_reader.join(GRACE)

    def _end(self, grace: float) -> None:
        """Ask the command to end, then kill it. Neither works on one that runs with the rights of another user."""
        for stop, seconds in ((self._child.terminate, grace), (self._child.kill, GRACE)):
            if self._child.poll() is None:
                with suppress(OSError, _timeout_expired()):
                    stop()
                    self._child.wait(seconds)

    def _read_output(self, stream: IO[bytes]) -> None:
        # Only this thread closes the pipe: its number could be given to another file while the thread waits for it.
        with stream:
            while not self._closed and (block := stream.read(BLOCK)):
                with self._changed:
                    self._output += block
                    self._changed.notify_all()
                    self._changed.wait_for(lambda: self._closed or len(self._output) < BUFFER)
        with self._changed:
            self._ended = True
            self._changed.notify_all()

    def _read_errors(self, stream: IO[bytes]) -> None:
        with stream:
            while not self._closed and (block := stream.read(BLOCK)):
                self._errors += block[: ERROR_BYTES - len(self._errors)]
                self._error_size += len(block)

    @property
    def messages(self) -> list[str]:
        """The lines that it printed to standard error, without blank ones and those beyond a limit."""
        return self._error_lines[:ERROR_LINES]

    @property
    def messages_cut(self) -> bool:
        """Whether there were lines beyond the limit."""
        return self._error_size > ERROR_BYTES or len(self._error_lines) > ERROR_LINES

    @property
    def _error_lines(self) -> list[str]:
        lines = (line.decode(errors="replace") for line in bytes(self._errors).splitlines())
        return [line for line in lines if line.strip()]

    @property
    def status(self) -> int:
        """Exit status as a shell gives it: 128 and its number for a signal, 124 for a command that was stopped."""
        if self.interrupted:
            return INTERRUPTED
        if self.limit:
            return STOPPED
        code = self._child.returncode
        return 128 - code if code is not None and code < 0 else code or 0

    @property
    def failure(self) -> str | None:
        """A sentence about a command that failed by itself or was stopped at a limit."""
        if self.interrupted or not self.status:
            return None
        code = self._child.returncode
        how = f"was ended by signal {-code}" if code is not None and code < 0 else f"exited with status {code}"
        return f"{self.command_line}: {self.limit or how}"


def _timeout_expired() -> type[Exception]:
    """Return what waiting for a child raises when its time is over."""
    import subprocess

    return subprocess.TimeoutExpired
