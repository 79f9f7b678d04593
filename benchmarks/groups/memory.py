"""How much memory a process holds at its peak while it converts many rows to NDJSON."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

from benchmarks.clocks import peak_memory
from benchmarks.inputs import linux_netstat_anp
from benchmarks.measurement import Figure, Measurement, at_most, each, ratio

if TYPE_CHECKING:
    from benchmarks.measurement import Contender

SMALLER: Final = 10


def peak_of(rows: int) -> float:
    """Return the megabytes of a process that reads so many rows of Linux from a file."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "netstat.txt")
        with source.open("w", encoding="utf-8", newline="") as file:
            file.writelines(linux_netstat_anp(rows))
        command = ["-m", "netparse", "parse", "--format", "ndjson", "--output", os.devnull, str(source)]
        return peak_memory([sys.executable, *command])


def contenders(rows: int) -> dict[str, Contender]:
    """Return processes for so many rows, and for a tenth."""
    return {"rows": lambda: peak_of(rows), "a tenth": lambda: peak_of(rows // SMALLER)}


FIGURES: Final = (
    Figure("peak memory, {size} rows of Linux to NDJSON", "MB", at_most(60), each(lambda took: took["rows"])),
    Figure("the same, against a tenth of the rows", "x", at_most(1.1), ratio("rows", "a tenth")),
)
MEASUREMENTS: Final = (
    Measurement("memory", 1_000_000, 20_000, contenders, FIGURES, rounds=1, quick_rounds=1),
    Measurement("memory-10m", 10_000_000, 100_000, contenders, FIGURES, rounds=1, quick_rounds=1, large=True),
)
