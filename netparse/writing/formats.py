"""The formats in which a report is written as it goes, and the writer of each."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO, Literal

from netparse.writing.json import JsonWriter
from netparse.writing.ndjson import NdjsonWriter

if TYPE_CHECKING:
    from netparse.writing.writer import Writer

Format = Literal["json", "ndjson"]


def writer_for(format: Format, out: BinaryIO, path: str | None, *, summary: bool) -> Writer:
    """Return what writes a report in a format.

    Args:
        format: The format.
        out: The stream to write to.
        path: What the lines of NDJSON call the input.
        summary: Whether the last line of NDJSON is the account.

    Raises:
        ValueError: There is no such format, or it has no such line.
    """
    if format == "ndjson":
        return NdjsonWriter(out, path, summary=summary)
    if format != "json":
        msg = f"format is to be json or ndjson, not {format!r}"
        raise ValueError(msg)
    if summary:
        msg = "a summary is a line of ndjson; a json report has it as lines"
        raise ValueError(msg)
    return JsonWriter(out)
