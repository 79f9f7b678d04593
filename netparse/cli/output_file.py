"""A file that takes the place of the old one when it is complete."""

from __future__ import annotations

import os
import stat
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final

from netparse.cli.signals import ending_signals, leave

if TYPE_CHECKING:
    from typing import Self

DESCRIPTORS: Final = ("/dev/std", "/dev/fd/", "/proc/")
"""Where Linux and macOS give open files a name: what is opened there belongs to another program, which has it open."""


class OutputFile:
    """A file that is written aside, in the same directory, and renamed at its end: until then the old one stays.

    What is no regular file is written directly: a device, a pipe, an open file of another program. So is a file in a
    directory where no other can be made.
    """

    def __init__(self, path: Path) -> None:
        """Choose a file; entering the context opens it."""
        self._path = path
        self._aside: Path | None = None
        self._opened = ExitStack()
        self.stream: BinaryIO
        """Where to write."""

    def __enter__(self) -> Self:
        """Open the file.

        Raises:
            OSError: It cannot be written.
        """
        with ExitStack() as opened:
            try:
                old = self._path.stat()
            except FileNotFoundError:
                old = None
            if old is None or _is_replaceable(self._path, old):
                opened.enter_context(ending_signals(leave))
                opened.callback(self._remove)
                self._open_aside(old)
            if self._aside is None:
                self.stream = self._path.open("wb")
            opened.callback(self._close)
            self._opened = opened.pop_all()
        return self

    def __exit__(self, *error: object) -> None:
        """Close the file. Without `finish`, the old one stays as it was."""
        self._opened.close()

    def finish(self) -> None:
        """Let the file take its place.

        Raises:
            OSError: The last of it cannot be written, or the old one not replaced.
        """
        self.stream.close()
        if self._aside:
            self._aside.replace(os.path.realpath(self._path))
            self._aside = None

    def _open_aside(self, old: os.stat_result | None) -> None:
        """Create the file beside the one that it will replace, with the same owner and permissions."""
        if old:
            os.close(os.open(self._path, os.O_WRONLY))  # what may not be written is not to be replaced either
        target = Path(os.path.realpath(self._path))  # a symbolic link stays one
        aside = target.with_name(f".netparse-{os.urandom(8).hex()}")
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        with suppress(PermissionError):
            self.stream = os.fdopen(os.open(aside, flags, stat.S_IMODE(old.st_mode) if old else 0o666), "wb")
            self._aside = aside
            if old and hasattr(os, "chown"):
                with suppress(PermissionError):
                    os.chown(aside, old.st_uid, old.st_gid)
            if old:
                aside.chmod(stat.S_IMODE(old.st_mode))

    def _close(self) -> None:
        # The rest of a file that is given up may not fit on its disk.
        with suppress(OSError) if self._aside else ExitStack():
            self.stream.close()

    def _remove(self) -> None:
        if self._aside:
            self._aside.unlink(missing_ok=True)


def _is_replaceable(path: Path, old: os.stat_result) -> bool:
    """Return whether another file may take the place of one that is there."""
    is_descriptor = os.path.abspath(path).startswith(DESCRIPTORS)  # noqa: PTH100 - of the link, not of its target
    return stat.S_ISREG(old.st_mode) and not is_descriptor and not os.path.ismount(path)
