"""The table of what was measured, for a terminal and for a document, and the machine that it was measured on.

>>> from benchmarks.measurement import Result, at_least
>>> rows = [Result("speed against jc", "x", at_least(10), [11.0, 12.5, 12.0]), Result("size", "MB", None, [2.0])]
>>> print(as_text(rows))
What              Median   Rounds        Target       Reached
speed against jc  12.0 x   11.0 to 12.5  at least 10  yes
size              2.00 MB  2.00 to 2.00
"""

from __future__ import annotations

import os
import platform
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, Final

from netparse import __version__

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from benchmarks.measurement import Result

BEGIN: Final = "<!-- benchmark -->\n"
END: Final = "<!-- /benchmark -->\n"
"""What is measured stands between these two lines of a document."""
COLUMNS: Final = ("What", "Median", "Rounds", "Target", "Reached")
PACKAGES: Final = ("pydantic", "pydantic-core", "pyparsing", "typer", "jc")
REACHED: Final = {None: "", True: "yes", False: "**no**"}


def number(value: float) -> str:
    """Return a value with three digits, or all of its digits before the point.

    >>> [number(value) for value in (0.0123, 0.6449, 9.999, 48.04, 3120.7)]
    ['0.01', '0.64', '10.0', '48.0', '3,121']
    """
    return f"{value:.2f}" if value < 9.995 else f"{value:.1f}" if value < 99.95 else f"{value:,.0f}"


def cells_of(result: Result) -> tuple[str, ...]:
    """Return the cells of a row."""
    title = f"{result.title} ({result.remark})" if result.remark else result.title
    target = str(result.target) if result.target else ""
    if not result.values:
        return title, "", "", target, ""
    rounds = f"{number(result.least)} to {number(result.most)}"
    return title, f"{number(result.median)} {result.unit}", rounds, target, REACHED[result.reached]


def as_text(results: Iterable[Result]) -> str:
    """Return a table with aligned columns."""
    rows = [COLUMNS, *(tuple(cell.replace("**", "") for cell in cells_of(result)) for result in results)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join(f"{cell:<{width}}" for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    )


def as_markdown(results: Iterable[Result]) -> str:
    """Return a table in Markdown."""
    rows = [COLUMNS, ("---",) * len(COLUMNS), *map(cells_of, results)]
    return "\n".join(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in row)} |" for row in rows)


def machine() -> str:
    """Return what the measurements depend on: processors, their load, and the versions of all that takes part."""
    versions = [f"netparse {__version__}", f"Python {platform.python_version()}"]
    for package in PACKAGES:
        try:
            versions.append(f"{package} {version(package)}")
        except PackageNotFoundError:
            continue
    processors = f"{os.cpu_count()} x {_processor()}"
    load = f"load {os.getloadavg()[0]:.1f}"
    return f"{datetime.now(UTC):%Y-%m-%d}, {processors}, {platform.system()}, {load}; {', '.join(versions)}"


def _processor() -> str:
    """Return the name of the processor, or of its architecture where the system does not say more."""
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        lines = []
    names = [line.partition(": ")[2] for line in lines if line.startswith("model name")]
    return names[0] if names else platform.machine()


def report(results: Sequence[Result], conditions: str, *, markdown: bool) -> str:
    """Return the whole report: conditions, the table of the targets, and below it the details, the highest first."""
    table = as_markdown if markdown else as_text
    parts = [conditions, table(result for result in results if not result.detail)]
    if details := [result for result in results if result.detail]:
        heading = "### Hostile classes" if markdown else "Hostile classes"
        parts += [heading, table(sorted(details, key=lambda result: -result.median))]
    return "\n\n".join(parts) + "\n"


def with_report(document: str, report: str) -> str:
    r"""Return a document with a report between its two lines.

    >>> with_report("Words.\n<!-- benchmark -->\nold\n<!-- /benchmark -->\nMore.\n", "new\n")
    'Words.\n<!-- benchmark -->\nnew\n<!-- /benchmark -->\nMore.\n'
    """
    before, begin, rest = document.partition(BEGIN)
    _, end, behind = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"the document has no lines {BEGIN.strip()} and {END.strip()}")
    return before + BEGIN + report + END + behind
