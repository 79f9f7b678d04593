"""One input as one report in the output of a command."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, BinaryIO

from netparse.cli.output import OutputFormat

if TYPE_CHECKING:
    from collections.abc import Callable

    from netparse.cli.options import ReadOptions
    from netparse.cli.output import Output
    from netparse.inputs.command import Command
    from netparse.schema.diagnostics import Diagnostic
    from netparse.schema.report import LineCounts


def write_report(
    data: BinaryIO | Command,
    output: Output,
    options: ReadOptions,
    on_diagnostic: Callable[[Diagnostic], None],
    *,
    name: str | None,
    title: bool = False,
) -> LineCounts:
    """Read an input, write its report, and return the account of its lines.

    Args:
        data: The input.
        output: Where to write.
        options: How to read it.
        on_diagnostic: Called with each diagnostic.
        name: What the report calls it.
        title: Whether its name stands above a table.

    Raises:
        SourceError: It cannot be read to its end.
    """
    from netparse.api import convert, parse

    if output.format is OutputFormat.ndjson:
        summary = output.has_summary
        out = output.begin()
        return convert(data, out, format="ndjson", summary=summary, name=name, on_diagnostic=on_diagnostic, **options)
    if output.format is OutputFormat.json and not output.pretty:
        return convert(data, output.begin(), name=name, on_diagnostic=on_diagnostic, **options)
    report = parse(data, name=name, **options)
    for diagnostic in chain(report.diagnostics, *(capture.diagnostics for capture in report.captures)):
        on_diagnostic(diagnostic)
    if output.format is OutputFormat.json:
        output.write_model(report)
        return report.lines
    from netparse.writing.table import print_report
    from netparse.writing.terminal import printable

    if title and name:
        output.begin().write(f"{printable(name)}\n".encode(errors="replace"))
    output.write_text(lambda text: print_report(report, text))
    return report.lines
