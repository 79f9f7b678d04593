"""``netparse dialects`` and ``netparse schema``: what is understood, and the form of what is printed."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer


def dialects_command() -> None:
    """List the dialects that are understood: the names that --dialect takes, and what they are."""
    from netparse_grammars import DIALECTS

    width = max(len(dialect.name) for dialect in DIALECTS)
    for dialect in DIALECTS:
        typer.echo(f"{dialect.name:{width}}  {dialect.description}")


class Described(StrEnum):
    """What has a JSON Schema."""

    report = "report"
    comparison = "comparison"
    summary = "summary"


def schema_command(
    described: Annotated[
        Described,
        typer.Argument(
            metavar="WHAT",
            help="report: what parse and run print. comparison: what stats prints. summary: the line of --summary.",
        ),
    ] = Described.report,
) -> None:
    """Print the JSON Schema (2020-12) of a report, of a comparison, or of the line of --summary."""
    import json

    from netparse.schema.comparison import comparison_schema
    from netparse.schema.report import report_schema
    from netparse.schema.summary import summary_schema

    schemas = {
        Described.report: report_schema,
        Described.comparison: comparison_schema,
        Described.summary: summary_schema,
    }
    typer.echo(json.dumps(schemas[described](), indent=2))
