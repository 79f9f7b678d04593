"""A command that runs without a shell, and what it prints, read while it runs."""

from __future__ import annotations

import shlex
from threading import Condition, Thread
from time import monotonic
from typing import TYPE_CHECKING, Final

from netparse.errors import CommandError
from netparse.inputs.job import Job
from netparse.inputs.program import command_for, find_program, missing_program

if TYPE_CHECKING:
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

OUTLIVED: Final = "the command has left programs behind that keep its output open; what they print later is not read"

# Exit statuses as a shell and timeout(1) give them.
STOPPED: Final = 124
NOT_EXECUTABLE: Final = 126
NOT_FOUND: Final = 127
SIGNALLED: Final = 128
"""Plus the number of the signal."""


class Command:
    """A command that runs as long as the context lasts; `read` gives what it prints.

    What it has started itself ends with it (`Job`).
    """

    def __init__(self, argv: Sequence[str], *, timeout: float | None = TIMEOUT) -> None:
        """Prepare to run a command.

        Args:
            argv: The program and its arguments; ``netstat`` or ``route`` alone gets suitable ones.
            timeout: Seconds after which it is stopped, or None.

        Raises:
            ValueError: The timeout is no number above 0.
        """
        if isinstance(argv, str | bytes):
            msg = "argv is to be a sequence of words, not one text"
            raise TypeError(msg)
        if timeout is not None and not timeout > 0:
            msg = f"timeout is to be a number of seconds above 0, or None, not {timeout!r}"
            raise ValueError(msg)
        self.argv = command_for(argv)
        # An argument may hold bytes that are no text; JSON may not.
        self.command_line = shlex.join(self.argv).encode("utf-8", "replace").decode()
        self.timeout = timeout
        self.limit: str | None = None
        """Why it was stopped before its end, if it was."""
        self.interrupted_by: int | None = None
        """Set it to the number of a signal, and the command is stopped."""
        self.outlived = False
        """Whether it has left programs behind that might have printed more."""
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
        self._job: Job
        self._error_reader: Thread

    def __enter__(self) -> Self:
        """Start the command.

        Raises:
            CommandError: It cannot be started; the message says why, and what to install.
        """
        if not self.argv:
            msg = "no command is given"
            raise CommandError(msg, NOT_FOUND)
        path = find_program(self.argv[0])
        try:
            self._job = Job(self.argv, path)
        except (OSError, ValueError) as error:
            if path is None and isinstance(error, FileNotFoundError):
                raise CommandError(missing_program(self.argv[0]), NOT_FOUND) from None
            msg = f"{shlex.quote(self.argv[0])}: {getattr(error, 'strerror', None) or error}"
            raise CommandError(msg, NOT_EXECUTABLE) from None
        if self.timeout is not None:
            self._deadline = monotonic() + self.timeout
        Thread(target=self._read_output, args=(self._job.stdout,), daemon=True).start()
        self._error_reader = Thread(target=self._read_errors, args=(self._job.stderr,), daemon=True)
        self._error_reader.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, *error: object) -> None:
        """End whatever of the command still runs; at once if the program is to end."""
        self._job.end(GRACE if kind is None or issubclass(kind, Exception) else 0.0)
        with self._changed:
            self._closed = True
            self._changed.notify_all()

    def read(self, size: int = -1) -> bytes:
        """Return what was printed since the last call, of any size, or wait for it; nothing at the end."""
        silent_since = monotonic()
        while self._left and (block := self._take()) is not None:
            self._stop_if_due()
            if block:
                return self._counted(block)
            if self._stopped_at is None and self._job.status is None:
                silent_since = monotonic()
            elif self._stopped_at is None and monotonic() > silent_since + GRACE:
                self.outlived = True  # only what the command has left behind still has the pipe
                self._stop()
            elif self._stopped_at and monotonic() > self._stopped_at + GRACE:
                break
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
        if monotonic() >= self._deadline and not (self._ended and self._job.status is not None):
            self.limit = f"the command was stopped after {self.timeout:g} seconds"
        if self.limit or self.interrupted_by:
            self._stop()

    def _stop(self) -> None:
        self._job.end(GRACE)
        self._stopped_at = monotonic()

    def _wait(self) -> None:
        """Wait for the end of a command that prints no more, and for its last messages."""
        self._stop_if_due()
        while self._job.status is None and self._stopped_at is None:
            self._job.wait(TICK)
            self._stop_if_due()
        self._error_reader.join(GRACE)

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
        if self.interrupted_by:
            return SIGNALLED + self.interrupted_by
        if self.limit:
            return STOPPED
        code = self._job.status
        return SIGNALLED - code if code is not None and code < 0 else code or 0

    @property
    def failure(self) -> str | None:
        """A sentence about a command that failed by itself or was stopped at a limit."""
        if self.interrupted_by or not self.status:
            return None
        code = self._job.status
        how = f"was ended by signal {-code}" if code is not None and code < 0 else f"exited with status {code}"
        return f"{self.command_line}: {self.limit or how}"
