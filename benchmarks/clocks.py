"""What a piece of work takes: CPU time of this process or of another, and memory at its peak."""

from __future__ import annotations

import gc
import os
import resource
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

import netparse_grammars

import netparse

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from benchmarks.measurement import Contender

ENVIRONMENT: Final = os.environ | {
    "PYTHONPATH": os.pathsep.join(
        str(Path(path).parents[1]) for path in (netparse.__file__, netparse_grammars.__file__)
    ),
    "NO_COLOR": "1",
}
"""What processes are started with, so that they find the modules that this process has."""
LAUNCHER: Final = """
import os, sys
process = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ)
_, status, usage = os.wait4(process, 0)
print(usage.ru_maxrss)
sys.exit(os.waitstatus_to_exitcode(status))
"""
"""A small process between: the peak of a process counts what it was started from, until it becomes itself."""


def cpu_time(work: Callable[[], object], per: float = 1) -> Contender:
    """Return a contender that measures work in this process: seconds of its CPU time for each unit of the input."""

    def contender() -> float:
        gc.collect()
        began = time.process_time()
        work()
        return (time.process_time() - began) / per

    return contender


def process_cpu_time(
    command: Sequence[str], environment: Mapping[str, str] | None = None, source: Path = Path(os.devnull)
) -> Contender:
    """Return a contender that measures a whole process, which may read a file as its input: seconds of its CPU time."""
    variables = ENVIRONMENT | dict(environment or {})

    def contender() -> float:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        with source.open("rb") as file:
            subprocess.run(command, env=variables, check=True, stdin=file, stdout=subprocess.DEVNULL, cwd=Path(os.sep))
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime

    return contender


def peak_memory(command: Sequence[str]) -> float:
    """Run a process and return the megabytes that it held at its peak."""
    launcher = [sys.executable, "-S", "-c", LAUNCHER, *command]
    printed = subprocess.run(launcher, env=ENVIRONMENT, check=True, stdout=subprocess.PIPE, cwd=Path(os.sep)).stdout
    unit = 1 if sys.platform == "darwin" else 1024
    return int(printed.split()[-1]) * unit / 1e6
