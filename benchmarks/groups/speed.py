"""How fast outputs are read: from bytes to JSON, through all stages, beside jc or beside the same text undamaged."""

from __future__ import annotations

import json
from importlib.util import find_spec
from io import BytesIO
from typing import TYPE_CHECKING, Final, Literal

from benchmarks import inputs
from benchmarks.clocks import cpu_time
from benchmarks.measurement import Figure, Measurement, at_least, at_most, each, ratio
from benchmarks.snapshots import snapshots
from netparse import convert

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from benchmarks.measurement import Contender

SMALL: Final = 200
"""Rows that are read before anything is measured, so that nobody is charged with what is made once."""


def reading(data: bytes, per: float = 1, *, format: Literal["json", "ndjson"] = "json") -> Contender:
    """Return the contender that converts a text."""
    return cpu_time(lambda: convert(data, BytesIO(), format=format), per)


def reading_by_jc(parser: str, data: bytes) -> Contender:
    """Return the contender that has jc parse a text; it validates nothing, and knows the parser beforehand."""
    import jc

    return cpu_time(lambda: json.dumps(jc.parse(parser, data.decode(), quiet=True)).encode())


def text_of(lines: Callable[[int], Iterator[str]], rows: int) -> bytes:
    """Return the text of an input with a number of rows."""
    return "".join(lines(rows)).encode()


def beside_jc(parser: str, lines: Callable[[int], Iterator[str]]) -> Callable[[int], dict[str, Contender]]:
    """Return what makes the contenders for an input: netparse to JSON and to NDJSON, and jc if it is installed."""

    def contenders(rows: int) -> dict[str, Contender]:
        data, small = text_of(lines, rows), text_of(lines, SMALL)
        made: dict[str, Callable[[bytes], Contender]] = {
            "netparse": reading,
            "netparse to NDJSON": lambda text: reading(text, format="ndjson"),
        }
        if find_spec("jc"):
            made["jc"] = lambda text: reading_by_jc(parser, text)
        for make in made.values():
            make(small)()
        return {name: make(data) for name, make in made.items()}

    return contenders


def of_snapshots(system: str) -> Callable[[int], dict[str, Contender]]:
    """Return what makes the contender that reads snapshots: seconds a line."""

    def contenders(lines: int) -> dict[str, Contender]:
        data = snapshots(system, lines)
        reading(snapshots(system, SMALL))()
        return {"netparse": reading(data, data.count(b"\n"))}

    return contenders


def of_damage(lines: Callable[[int], Iterator[str]]) -> Callable[[int], dict[str, Contender]]:
    """Return what makes the contenders for an input as it is, and with a tenth of its rows damaged."""

    def contenders(rows: int) -> dict[str, Contender]:
        made = {"clean": lines, "damaged": lambda rows: inputs.damaged(lines(rows), inputs.FIRST_ROW)}
        for make in made.values():
            reading(text_of(make, SMALL))()
        return {name: reading(text_of(make, rows)) for name, make in made.items()}

    return contenders


def _beside_jc(
    name: str, parser: str, title: str, lines: Callable[[int], Iterator[str]], least: float, size: int = 100_000
) -> Measurement:
    figures = (
        Figure(f"{title}, {{size}} rows, to JSON, against jc", "x", at_least(least), ratio("jc", "netparse")),
        Figure("the same, to NDJSON", "x", None, ratio("jc", "netparse to NDJSON")),
    )
    return Measurement(name, size, min(size, 5000), beside_jc(parser, lines), figures)


def _snapshots(system: str, title: str) -> Measurement:
    figure = Figure(
        f"{title} `netstat -s`, snapshots, {{size}} lines",
        "us/line",
        at_most(12),
        each(lambda took: took["netparse"] * 1e6),
    )
    return Measurement(f"{system}-s", 12_000, 2000, of_snapshots(system), (figure,))


def _damage(name: str, title: str, lines: Callable[[int], Iterator[str]]) -> Measurement:
    figure = Figure(
        f"{title}, {{size}} rows, a tenth damaged, against undamaged",
        "x",
        at_most(4),
        ratio("damaged", "clean"),
    )
    return Measurement(f"{name}-damaged", 30_000, 3000, of_damage(lines), (figure,))


MEASUREMENTS: Final = (
    _beside_jc("linux-anp", "netstat", "Linux `netstat -anp`", inputs.linux_netstat_anp, 10),
    _beside_jc("windows-ano", "netstat", "Windows `netstat -ano`", inputs.windows_netstat_ano, 2.6),
    _beside_jc("macos-anv", "netstat", "macOS `netstat -anv`", inputs.macos_netstat_anv, 4.2),
    _beside_jc("linux-routes-30k", "route", "Linux `route -n`", inputs.linux_route_n, 2, 30_000),
    _beside_jc("linux-routes-100k", "route", "Linux `route -n`", inputs.linux_route_n, 2),
    _beside_jc("windows-routes", "route-print", "Windows `route print`", inputs.windows_route_print_4, 2, 10_000),
    _snapshots("macos", "macOS"),
    _snapshots("linux", "Linux"),
    _snapshots("windows", "Windows"),
    _damage("linux-anp", "Linux `netstat -anp`", inputs.linux_netstat_anp),
    _damage("windows-ano", "Windows `netstat -ano`", inputs.windows_netstat_ano),
    _damage("macos-anv", "macOS `netstat -anv`", inputs.macos_netstat_anv),
)
