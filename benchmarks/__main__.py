"""Speed, memory and start-up, measured: ``python -m benchmarks``.

Speeds are compared inside one run only: every round runs each program once, and a ratio is the median of the rounds'
ratios. jc comes with the extra ``benchmark``.
"""

from __future__ import annotations

import argparse
import gc
import io
import json
import os
import platform
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.inputs import linux_netstat_anp, macos_netstat_anv, windows_netstat_ano
from netparse import convert

if TYPE_CHECKING:
    from collections.abc import Callable

MEBIBYTE = 1 << 20
INPUTS = {
    "windows netstat -ano": windows_netstat_ano,
    "linux netstat -anp": linux_netstat_anp,
    "macos netstat -anv": macos_netstat_anv,
}
SMALLEST_PROGRAM = """
import pydantic, pyparsing, typer

class Model(pydantic.BaseModel):
    field: int

app = typer.Typer()

@app.command()
def command(path: str = "-") -> None:
    Model(field=1)

app(standalone_mode=False)
"""
"""A program of the same packages that has one model and one command, and does nothing."""


def rounds_of(
    contenders: dict[str, Callable[[], object]], rounds: int, clock: Callable[[], float]
) -> dict[str, list[float]]:
    """Run every contender once in each round; return the seconds of each by a clock."""
    seconds: dict[str, list[float]] = {name: [] for name in contenders}
    for _ in range(rounds):
        for name, run in contenders.items():
            gc.collect()
            began = clock()
            run()
            seconds[name].append(clock() - began)
    return seconds


def report_ratio(seconds: dict[str, list[float]], first: str, second: str) -> None:
    """Print how many times as long the second contender takes as the first."""
    ratios = [b / a for a, b in zip(seconds[first], seconds[second], strict=True)]
    spread = f"rounds {min(ratios):.2f} to {max(ratios):.2f}"
    print(f"  {second} takes {statistics.median(ratios):.2f} times as long as {first} ({spread})")


def measure_speed(title: str, text: str, rows: int, rounds: int) -> None:
    """Print the speed from text to JSON, beside jc's."""
    import jc

    # jc takes the first line for the title.
    jc_text = text.lstrip().replace("\r\n", "\n")
    contenders: dict[str, Callable[[], object]] = {
        "netparse json": lambda: convert(text, io.BytesIO()),
        "netparse ndjson": lambda: convert(text, io.BytesIO(), format="ndjson"),
        "jc": lambda: json.dumps(jc.parse("netstat", jc_text, quiet=True)),
    }
    # Time of this process, which other work on the machine does not lengthen.
    seconds = rounds_of(contenders, rounds, time.process_time)
    print(f"{title}, {rows} rows, {len(text) / MEBIBYTE:.1f} MiB, text to JSON, {rounds} rounds, CPU time")
    for name, values in seconds.items():
        print(f"  {name:16} {rows / statistics.median(values):12,.0f} rows/s (median)")
    report_ratio(seconds, "netparse json", "jc")
    report_ratio(seconds, "netparse ndjson", "jc")


def measure_memory(rows: int) -> None:
    """Print the peak memory of a process that converts a large file of Linux to NDJSON."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "netstat.txt")
        with source.open("w", newline="") as file:
            file.writelines(linux_netstat_anp(rows))
        command = [sys.executable, "-m", "netparse", "parse", "--format", "ndjson", "--output", os.devnull, str(source)]
        began = time.perf_counter()
        subprocess.run(command, check=True)
        seconds = time.perf_counter() - began
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
        peak_bytes = peak if sys.platform == "darwin" else peak * 1024
        size = source.stat().st_size / MEBIBYTE
    print(
        f"{rows} rows ({size:.0f} MiB) to NDJSON in a process: peak memory {peak_bytes / 1e6:.1f} MB, {seconds:.1f} s"
    )


def measure_start(rounds: int) -> None:
    """Print the time of a run on a 20-line file, beside the imports alone and the smallest program of its kind."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "netstat.txt")
        source.write_text("".join(windows_netstat_ano(16)), newline="")
        parse = [sys.executable, "-m", "netparse", "parse", "--output", os.devnull, str(source)]
        imports = [sys.executable, "-c", "import pydantic, typer"]
        packages = [sys.executable, "-c", SMALLEST_PROGRAM]
        seconds = rounds_of(
            {
                "netparse parse": lambda: subprocess.run(parse, check=True),
                "import pydantic, typer": lambda: subprocess.run(imports, check=True),
                "smallest program": lambda: subprocess.run(packages, check=True),
            },
            rounds,
            time.perf_counter,
        )
    print(f"start-up on a 20-line file, {rounds} rounds")
    for name, values in seconds.items():
        print(f"  {name:24} {statistics.median(values) * 1000:6.0f} ms (median)")
    report_ratio(seconds, "import pydantic, typer", "netparse parse")
    report_ratio(seconds, "smallest program", "netparse parse")
    report_ratio(seconds, "import pydantic, typer", "smallest program")


def main() -> None:
    """Measure what the arguments name."""
    parser = argparse.ArgumentParser(description="Measure speed beside jc, peak memory, and start-up.")
    parser.add_argument(
        "what", nargs="*", choices=["speed", "memory", "start", []], help="what to measure; default: all"
    )
    parser.add_argument("--rows", type=int, default=100_000, help="rows for the speed (default: %(default)s)")
    parser.add_argument("--memory-rows", type=int, default=1_000_000, help="rows for the memory (default: %(default)s)")
    parser.add_argument("--rounds", type=int, default=7, help="rounds (default: %(default)s)")
    arguments = parser.parse_args()
    print(f"Python {platform.python_version()}, {platform.system()} {platform.machine()}, {os.cpu_count()} CPUs")
    wanted = arguments.what or ["speed", "memory", "start"]
    if "memory" in wanted:
        # First: the peak is that of all children so far.
        measure_memory(arguments.memory_rows)
    if "speed" in wanted:
        for title, lines in INPUTS.items():
            measure_speed(title, "".join(lines(arguments.rows)), arguments.rows, arguments.rounds)
    if "start" in wanted:
        measure_start(arguments.rounds)


if __name__ == "__main__":
    main()
