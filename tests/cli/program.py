"""The program as the system runs it: its command line, its environment, and a terminal to run it on."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path
from typing import Final

import netparse_grammars

import netparse

COMMAND: Final = [sys.executable, "-m", "netparse"]
ROOTS: Final = [str(Path(package.__file__ or "").parents[1]) for package in (netparse, netparse_grammars)]
ENVIRONMENT: Final = {
    "PATH": os.environ["PATH"],
    "PYTHONPATH": os.pathsep.join(ROOTS),
    "TERM": "xterm",
    "COLUMNS": "200",
    "LC_ALL": "C",
}
SECONDS: Final = 30


def on_terminal(*arguments: str, data: bytes | None = None) -> tuple[int, str]:
    """Run the program with its streams on a terminal (standard input only if there is no data); return all it says."""
    ours, theirs = pty.openpty()
    source = theirs if data is None else subprocess.PIPE
    process = subprocess.Popen(
        [*COMMAND, *arguments], stdin=source, stdout=theirs, stderr=theirs, env=ENVIRONMENT, close_fds=True
    )
    os.close(theirs)
    if process.stdin:
        process.stdin.write(data or b"")
        process.stdin.close()
    shown = b""
    try:
        while part := os.read(ours, 1 << 16):
            shown += part
    except OSError:  # on Linux, what the end of a terminal looks like
        pass
    os.close(ours)
    return process.wait(SECONDS), shown.decode()
