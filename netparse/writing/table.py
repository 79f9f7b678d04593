"""Reports as tables for people, on a terminal.

Names, paths and labels are data: control characters in them are shown as escapes, never sent to the terminal.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, Final, TextIO

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from netparse.schema.diagnostics import Diagnostic
from netparse.writing.quotation import LEAST_WIDTH, MARGIN, pointed_at
from netparse.writing.terminal import printable

if TYPE_CHECKING:
    from collections.abc import Iterable

    from netparse.schema.comparison import ComparedCounter, Comparison, ComparisonDiagnostic, SnapshotSource
    from netparse.schema.report import Capture, Report

HIDDEN: Final = frozenset({"kind", "line", "last_line", "native", "family", "native_state", "description"})
FIRST: Final = ("protocol", "local", "remote", "state", "destination", "gateway", "on_link", "interface")
NUMERIC: Final = (int, float)
NOTED: Final = frozenset({"wrapped", "reset", "added", "gone"})
"""Changes that are not clear from the numbers alone."""
FILE_WIDTH: Final = 1000
"""Characters that a line may have where no terminal limits it: more than any table needs."""


class _Console(Console):
    def on_broken_pipe(self) -> None:
        """Leave it to the caller, who knows whether that is an error."""
        raise BrokenPipeError


def print_report(report: Report, stream: TextIO) -> None:
    """Print the captures of a report, a table for each kind of record, and its diagnostics."""
    console = _Console(file=stream, highlight=False, width=None if stream.isatty() else FILE_WIDTH)
    for capture in report.captures:
        _print_capture(console, capture)
    _print_diagnostics(console, report.diagnostics)


def _print_capture(console: Console, capture: Capture) -> None:
    about: list[str | None] = [capture.command or capture.tool, capture.os, capture.host and f"on {capture.host}"]
    about.append(None if capture.language in (None, "en") else f"in {capture.language}")
    about.append(capture.captured_at.isoformat(" ") if capture.captured_at else None)
    about.append(f"lines {capture.first_line} to {capture.last_line}")
    console.print(_text(", ".join(part for part in about if part)), style="bold")
    records = [record.model_dump(exclude_none=True) for record in capture.records]
    for kind in dict.fromkeys(record["kind"] for record in records):
        console.print(_table_of([_flat(record) for record in records if record["kind"] == kind]))
    _print_diagnostics(console, capture.diagnostics)
    console.print()


def print_comparison(comparison: Comparison, stream: TextIO, *, unchanged: bool) -> None:
    """Print what became of counters, and the diagnostics.

    Args:
        comparison: What to print.
        stream: Where to.
        unchanged: Whether to show the counters that have their old value, too.
    """
    console = _Console(file=stream, highlight=False, width=None if stream.isatty() else FILE_WIDTH)
    between = [] if comparison.seconds is None else [f"{comparison.seconds:.15g} seconds later"]
    console.print(_text(f"old: {_source(comparison.old)}"), style="bold")
    console.print(_text(", ".join([f"new: {_source(comparison.new)}", *between])), style="bold")
    shown = [counter for counter in comparison.counters if unchanged or counter.old != counter.new]
    if shown:
        console.print(_table_of_changes(shown))
    if hidden := len(comparison.counters) - len(shown):
        console.print(f"unchanged: {hidden}")
    for diagnostics in (comparison.old.diagnostics, comparison.new.diagnostics, comparison.diagnostics):
        _print_diagnostics(console, diagnostics)
    console.print()


def _source(source: SnapshotSource) -> str:
    about = [source.path, source.command or source.tool, source.os, source.host and f"on {source.host}"]
    about.append(source.captured_at.isoformat(" ") if source.captured_at else None)
    about.append(f"lines {source.first_line} to {source.last_line}")
    return ", ".join(part for part in about if part)


def _table_of_changes(counters: list[ComparedCounter]) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, header_style="bold")
    for title in ("group", "counter"):
        table.add_column(title, overflow="fold")
    for title in ("old", "new", "delta", "per second"):
        table.add_column(title, justify="right", overflow="fold")
    table.add_column("note")
    labels = Counter((counter.group, counter.label, counter.direction) for counter in counters)
    for counter in counters:
        labelled = counter.direction is None or counter.label.startswith(("rx ", "tx "))
        single = labels[counter.group, counter.label, counter.direction] == 1
        words = (
            counter.label if single else counter.name,
            counter.unit,
            None if labelled else f"({counter.direction})",
        )
        delta = "" if counter.delta is None else f"{counter.delta:+d}" if counter.gauge else str(counter.delta)
        rate = "" if counter.rate is None else _rounded(counter.rate)
        notes = ["gauge"] * counter.gauge + [counter.change] * (counter.change in NOTED)
        cells = (counter.group, " ".join(filter(None, words)), counter.old, counter.new, delta, rate, ", ".join(notes))
        table.add_row(*map(_cell, cells))
    return table


def _rounded(rate: float) -> str:
    """Return a rate with two decimals, or as many as its first two digits need.

    >>> [_rounded(rate) for rate in (0.0, 20 / 3, 0.00123, 123456789.0)]
    ['0.00', '6.67', '0.0012', '123456789.00']
    """
    return f"{rate:.2f}" if rate >= 0.01 or rate == 0 else f"{rate:.2g}"


def _print_diagnostics(console: Console, diagnostics: Iterable[Diagnostic | ComparisonDiagnostic]) -> None:
    styles = {"error": "red", "warning": "yellow", "info": "dim"}
    for diagnostic in diagnostics:
        where = f"line {diagnostic.line}: " if isinstance(diagnostic, Diagnostic) and diagnostic.line else ""
        message = f"{diagnostic.severity}: {where}{diagnostic.message}"
        console.print(_text(message), style=styles[diagnostic.severity])
        if isinstance(diagnostic, Diagnostic) and diagnostic.text and diagnostic.column:
            room = max(console.width - len(MARGIN), LEAST_WIDTH)
            quoted, caret = pointed_at(diagnostic.text, column=diagnostic.column, width=room)
            for line, style in ((quoted, ""), (caret, styles[diagnostic.severity])):
                console.print(Text(MARGIN + line, style=style), no_wrap=True, overflow="ignore", crop=False)


def _flat(record: dict[str, Any]) -> dict[str, Any]:
    """Return the cells to show, with endpoints as one cell each and native cells last."""
    cells = {name: value for name, value in record.items() if name not in HIDDEN}
    natives = dict(record.get("native", {}))
    for name in record.get("redacted", ()):
        cells[name] = natives.pop(name, None)  # the mark shows what is hidden, where it is
    if "native_state" in record:
        cells.setdefault("state", record["native_state"])
    for side in ("local", "remote"):
        endpoint = _endpoint(cells, side)
        if endpoint:
            cells[side] = endpoint
    for name, value in natives.items():
        cells[f"native_{name}" if name in cells else name] = value
    return cells


def _endpoint(cells: dict[str, Any], side: str) -> str:
    address, zone, host, port, service = (
        cells.pop(f"{side}_{part}", None) for part in ("address", "zone", "host", "port", "service")
    )
    name = host or address
    if name is None:
        return ""
    if address and zone:
        name = f"{name}%{zone}"
    if address and ":" in address:
        name = f"[{name}]"
    return f"{name}:{service or ('*' if port is None else port)}"


def _table_of(rows: list[dict[str, Any]]) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, header_style="bold")
    present = dict.fromkeys(name for row in rows for name in row)
    names = [name for name in FIRST if name in present] + [name for name in present if name not in FIRST]
    for name in names:
        numeric = all(isinstance(row[name], NUMERIC) and not isinstance(row[name], bool) for row in rows if name in row)
        table.add_column(name.replace("_", " "), justify="right" if numeric else "left", overflow="fold")
    for row in rows:
        table.add_row(*(_cell(row.get(name)) for name in names))
    return table


def _cell(value: object) -> Text:
    if isinstance(value, list):
        return _text(", ".join(str(part) for part in value))
    if isinstance(value, bool):
        return Text("yes" if value else "no")
    if isinstance(value, dict):
        name, *numbers = (str(part) for part in value.values())
        return _text(f"{name} {'/'.join(numbers)}")
    return _text("" if value is None else str(value))


def _text(value: str) -> Text:
    return Text(printable(value))
