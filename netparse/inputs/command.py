"""The native tool, run without a shell, and what it prints, read while it runs."""

from __future__ import annotations

import os
import platform
import shlex
import shutil
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from threading import Condition, Thread
from time import monotonic
from typing import TYPE_CHECKING, Final

from netparse_grammars.tools import TOOLS

from netparse.errors import CommandError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import IO, Self

TIMEOUT: Final = 300.0
"""Seconds after which a command is stopped, unless told otherwise."""
OUTPUT_LIMIT: Final = 1 << 30
"""Bytes of output after which a command is stopped."""
BUFFER: Final = 1 << 20
"""Bytes that are read ahead; then the command waits."""
BLOCK: Final = 1 << 16
ERROR_BYTES: Final = 1 << 16
"""Bytes of standard error that are kept."""
ERROR_LINES: Final = 100
"""Lines of standard error that are reported."""
GRACE: Final = 1.0
"""Seconds that a command has to end when told to, and a pipe that outlives the command to bring something."""
TICK: Final = 0.1
"""Seconds between looks at the clock. Windows delivers no Ctrl-C to a longer wait."""

STOPPED: Final = 124
NOT_EXECUTABLE: Final = 126
NOT_FOUND: Final = 127
INTERRUPTED: Final = 128 + 2

COMMANDS: Final = {
    "linux": {"netstat": "netstat -anpW", "route": "route -n"},
    "win32": {"netstat": "netstat -ano", "route": "route print"},
    "darwin": {"netstat": "netstat -anv", "route": "netstat -rn"},
    "bsd": {"netstat": "netstat -an", "route": "netstat -rn"},
}
"""The command for a tool that is named alone: all sockets, without looking up names, with owners where possible."""
APPLETS: Final = {"netstat": "netstat -an", "route": "route -n"}
"""The same where the tool is part of BusyBox or toybox."""
SYSTEM_DIRECTORIES: Final = os.pathsep.join(("/usr/sbin", "/sbin"))
"""Where some systems keep these tools without telling their users' PATH."""
PACKAGES: Final = {
    "debian": "on Debian or Ubuntu: apt install net-tools",
    "fedora": "on Fedora: dnf install net-tools",
    "alpine": "on Alpine: apk add net-tools",
    "arch": "on Arch: pacman -S net-tools",
}


def chosen(argv: Sequence[str]) -> list[str]:
    """Return the command to run: ``netstat`` and ``route`` alone are given arguments that suit this system."""
    if len(argv) != 1:
        return list(argv)
    tool = argv[0].lower().removesuffix(".exe") if sys.platform == "win32" else argv[0]
    system = {"android": "linux", "cygwin": "win32"}.get(sys.platform, sys.platform)
    commands = COMMANDS.get(system, COMMANDS["bsd"])
    path = _find(tool) if tool in commands else None
    if path and Path(path).resolve().name.startswith(("busybox", "toybox")):
        commands = APPLETS
    return shlex.split(commands.get(tool, "")) or list(argv)


class NativeCommand:
    """A command that runs as long as the context lasts; `read` gives what it prints.

    Its standard input is empty, its messages are in English (``LC_ALL=C``), and it stays in the group of this process,
    so that ``ssh`` and ``sudo`` may ask on the terminal.
    """

    def __init__(self, argv: Sequence[str], *, timeout: float | None = TIMEOUT) -> None:
        """Prepare to run a command.

        Args:
            argv: The program and its arguments; ``netstat`` or ``route`` alone is given suitable ones.
            timeout: Seconds after which it is stopped, or None.
        """
        if isinstance(argv, str | bytes):
            msg = "argv is to be a sequence of words, not one text"
            raise TypeError(msg)
        self.argv = chosen(argv)
        # An argument may hold bytes that are no text; JSON may not.
        self.command = shlex.join(self.argv).encode("utf-8", "replace").decode()
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
        if not self.argv:
            msg = "no command is given"
            raise CommandError(msg, NOT_FOUND)
        path = _find(self.argv[0])
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
                raise CommandError(_missing(self.argv[0]), NOT_FOUND) from None
            msg = f"{shlex.quote(self.argv[0])}: {getattr(error, 'strerror', None) or error}"
            raise CommandError(msg, NOT_EXECUTABLE) from None
        if self.timeout is not None:
            self._deadline = monotonic() + self.timeout
        Thread(target=self._read_output, args=(self._child.stdout,), daemon=True).start()
        self._error_reader = Thread(target=self._read_errors, args=(self._child.stderr,), daemon=True)
        self._error_reader.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, *error: object) -> None:
        """End the command, if it still runs; at once, if that is the user's wish."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()
        self._end(0.0 if kind is KeyboardInterrupt else GRACE)

    def read(self, size: int = -1) -> bytes:
        """Return what was printed since the last call, however much that is, or wait for it; nothing at the end."""
        silent_since = monotonic()
        while self._left and (block := self._take()) is not None:
            self._stop_if_due()
            if block:
                return self._counted(block)
            if self._child.poll() is None and self._stopped_at is None:
                silent_since = monotonic()
            elif monotonic() > (self._stopped_at or silent_since) + GRACE:
                break  # only a child of the command has the pipe now
        self._wait()
        return b""

    def _take(self) -> bytes | None:
        """Return what stands ready, or nothing after a while, or None at the end."""
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
            # Its children may go on printing for ever.
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
            with suppress(subprocess.TimeoutExpired):
                self._child.wait(TICK)
            self._stop_if_due()
        self._error_reader.join(GRACE)

    def _end(self, grace: float) -> None:
        """End the command, gently at first. One that runs with another user's rights may not let us."""
        for tell, seconds in ((self._child.terminate, grace), (self._child.kill, GRACE)):
            if self._child.poll() is None:
                with suppress(OSError, subprocess.TimeoutExpired):
                    tell()
                    self._child.wait(seconds)

    def _read_output(self, stream: IO[bytes]) -> None:
        # Nobody else closes the pipe: its number could be given to another file while this waits for it.
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
        """The lines that it printed to standard error, but for blank ones and for those beyond a limit."""
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
        """What to say about a command that failed by itself or was stopped at a limit."""
        if self.interrupted or not self.status:
            return None
        code = self._child.returncode
        how = f"was ended by signal {-code}" if code is not None and code < 0 else f"exited with status {code}"
        return f"{self.command}: {self.limit or how}"


def _find(program: str) -> str | None:
    return shutil.which(program) or shutil.which(program, path=SYSTEM_DIRECTORIES)


def _missing(program: str) -> str:
    """Return a sentence about a program that is not there."""
    if program not in TOOLS:
        found_by = "not found in the directories of PATH" if program == Path(program).name else "there is no such file"
        return f"{shlex.quote(program)}: {found_by}"
    if not sys.platform.startswith("linux"):
        return f"{program} is part of this system, but it is in none of the directories of PATH"
    try:
        release = platform.freedesktop_os_release()
    except OSError:
        release = {}
    kin = [release.get("ID", ""), *release.get("ID_LIKE", "").split()]
    package = next((PACKAGES[system] for system in kin if system in PACKAGES), "install the package net-tools")
    return f"{program} is not installed; {package}"
