"""Counters as the tools print them, and what is looked at in their comparison."""

from __future__ import annotations

import json
from importlib import resources
from typing import TYPE_CHECKING, Any, Final

from typer.testing import CliRunner

import netparse
from netparse import Comparison, compare
from netparse.cli import app

if TYPE_CHECKING:
    from pathlib import Path

    from typer.testing import Result

    from netparse import ComparedCounter

SCHEMA: Final[dict[str, Any]] = json.loads(
    resources.files(netparse).joinpath("schema/comparison-1.schema.json").read_text(encoding="utf-8")
)


def linux(**tcp: int) -> str:
    """Return what net-tools prints: a section of TCP, with blanks for the underscores."""
    return "Tcp:\n" + "".join(f"    {value} {label.replace('_', ' ')}\n" for label, value in tcp.items())


def windows(active: int, current: int, family: str = "IPv4") -> str:
    return (
        f"TCP Statistics for {family}\n\n  Active Opens                        = {active}\n"
        f"  Passive Opens                       = 40\n  Current Connections                 = {current}\n"
    )


def macos(packets: str, data: str) -> str:
    return f"tcp:\n\t{packets} sent\n\t\t{data} (99 bytes)\n\t5 connection requests\n"


def interfaces(rx: int, tx: int, dropped: int = 0) -> str:
    return (
        "Kernel Interface table\n"
        "Iface      MTU    RX-OK RX-ERR RX-DRP RX-OVR    TX-OK TX-ERR TX-DRP TX-OVR Flg\n"
        f"eth0      1500 {rx:8}      0 {dropped:6} 0      {tx:8}      0      0      0 BMRU\n"
        f"lo       65536       20      0      0 0            20      0      0      0 LRU\n"
    )


def compared(old: str, new: str | None = None, *, seconds: float | None = None) -> Comparison:
    return compare(netparse.parse(old), None if new is None else netparse.parse(new), seconds=seconds)


def changes(comparison: Comparison) -> dict[str, tuple[int | None, str]]:
    """Return delta and change of each counter by its label."""
    return {counter.label: (counter.delta, counter.change) for counter in comparison.counters}


def counter(comparison: Comparison, label: str) -> ComparedCounter:
    (found,) = (counter for counter in comparison.counters if counter.label == label)
    return found


def codes(comparison: Comparison) -> list[str]:
    return [diagnostic.code for diagnostic in comparison.diagnostics]


def run(*arguments: str | Path, data: str = "") -> Result:
    result = CliRunner().invoke(app, ["stats", *(str(argument) for argument in arguments)], input=data)
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


STALK: Final = "".join(
    f"TS {1350489623 + 10 * n}.006{n}00000 2012-10-17 13:00:{23 + 10 * n}\n{linux(segments_received=100 + 30 * n * n)}"
    for n in range(3)
)
