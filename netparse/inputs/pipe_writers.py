"""Which programs have a pipe open, by ``/proc`` of Linux."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from typing import IO

PROCESSES: Final = Path("/proc")
"""A folder for each process. Systems that have none, or another one, show nothing here."""
OWNER_MAY_WRITE: Final = 0o200
"""In the mode of a link ``/proc/PID/fd/NUMBER``: the file is open for writing."""


def name_of(pipe: IO[bytes]) -> str:
    """Return what Linux calls a pipe, at both of its ends."""
    return f"pipe:[{os.fstat(pipe.fileno()).st_ino}]"


def writers_of(pipes: Collection[str]) -> Iterator[int]:
    """Yield the ids of the processes of this group that may write to some pipes, but for children of this one."""
    for folder in PROCESSES.glob("[0-9]*"):
        with suppress(OSError):  # it may end meanwhile, or be another user's
            parent, group = _parent_and_group(folder)
            if group == os.getpgrp() and parent != os.getpid() and _may_write(folder, pipes):
                yield int(folder.name)


def _parent_and_group(folder: Path) -> tuple[int, int]:
    """Return the ids from proc_pid_stat(5): ``PID (NAME) STATE PARENT GROUP ...``; the name may hold anything."""
    _, parent, group, *_ = (folder / "stat").read_bytes().rpartition(b")")[2].split()
    return int(parent), int(group)


def _may_write(folder: Path, pipes: Collection[str]) -> bool:
    files = [*(folder / "fd").iterdir()]
    return any(str(file.readlink()) in pipes and file.lstat().st_mode & OWNER_MAY_WRITE for file in files)
