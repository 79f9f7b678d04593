"""Measure what the arguments name, or everything, and print one table: ``python -m benchmarks``."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.groups import GROUPS
from benchmarks.measurement import result_of, rounds_of
from benchmarks.table import machine, report, with_report

if TYPE_CHECKING:
    from collections.abc import Sequence

    from benchmarks.measurement import Measurement, Result

ALL = {measurement.name: measurement for group in GROUPS.values() for measurement in group}


def chosen(names: Sequence[str], *, large: bool) -> list[Measurement]:
    """Return the measurements that names of groups and of measurements stand for; large ones by their name only."""
    wanted = [
        measurement
        for name in names or GROUPS
        for measurement in GROUPS.get(name) or (ALL[name],)
        if large or not measurement.large or name not in GROUPS
    ]
    return list(dict.fromkeys(wanted))


def show_progress(text: str) -> None:
    """Show what runs, in one line of a terminal, until something else is shown."""
    if sys.stderr.isatty():
        sys.stderr.write(f"\r\x1b[K{text}")
        sys.stderr.flush()


def measured(measurement: Measurement, *, quick: bool, rounds: int | None) -> list[Result]:
    """Run a measurement and return its figures."""
    size = measurement.quick_size if quick else measurement.size
    usual = measurement.quick_rounds if quick else measurement.rounds
    show_progress(f"{measurement.name}: preparing")
    took = rounds_of(measurement, size, rounds or usual, show_progress)
    show_progress("")
    return [result_of(figure, took, size) for figure in measurement.figures]


def conditions(*, quick: bool) -> str:
    """Return what has to be known to judge the figures."""
    command = "`python -m benchmarks --quick`, small inputs and few rounds" if quick else "`python -m benchmarks`"
    return f"Measured with {command}; CPU time, median of the rounds.\n{machine()}."


def main() -> None:
    """Measure what the arguments name."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"a group ({', '.join(GROUPS)}) or a measurement")
    parser.add_argument("--list", action="store_true", help="list the measurements")
    parser.add_argument("--quick", action="store_true", help="take small inputs and few rounds, to see that it works")
    parser.add_argument("--large", action="store_true", help="also measure what takes very long: ten million rows")
    parser.add_argument("--rounds", type=int, help="take as many rounds for each measurement")
    parser.add_argument("--markdown", action="store_true", help="print the table in Markdown")
    parser.add_argument("--write", type=Path, metavar="DOCUMENT", help="put the table into docs/performance.md")
    arguments = parser.parse_args()
    if unknown := [name for name in arguments.names if name not in GROUPS and name not in ALL]:
        parser.error(f"no such group or measurement: {', '.join(unknown)}; --list shows all")
    if arguments.list:
        for group, measurements in GROUPS.items():
            print(f"{group}: {' '.join(measurement.name for measurement in measurements)}")
        return
    before = conditions(quick=arguments.quick)
    results = [
        result
        for measurement in chosen(arguments.names, large=arguments.large)
        for result in measured(measurement, quick=arguments.quick, rounds=arguments.rounds)
    ]
    if arguments.write:
        text = with_report(arguments.write.read_text(encoding="utf-8"), report(results, before, markdown=True))
        arguments.write.write_text(text, encoding="utf-8")
    else:
        print(report(results, before, markdown=arguments.markdown), end="")


if __name__ == "__main__":
    main()
