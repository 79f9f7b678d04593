"""What was removed from the lines of outputs because a terminal does not show it; in other texts it does not matter."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from netparse.reading.events import CaptureBegun, CaptureEnded, DiagnosticFound, LinesRead
from netparse.schema.diagnostics import diagnose

if TYPE_CHECKING:
    from collections import OrderedDict
    from collections.abc import Iterable, Iterator

    from netparse.schema.diagnostics import Diagnostic

_Event = TypeVar("_Event")


def with_removals(
    events: Iterable[_Event], removals: OrderedDict[int, tuple[str, str]]
) -> Iterator[_Event | DiagnosticFound]:
    """Yield events, and behind those that say what a line is, a diagnostic if something was removed from it.

    Args:
        events: The events of a document.
        removals: What was removed, and the line that it left, by line number; what is diagnosed, or is of no output,
            is taken out.
    """
    for event in events:
        yield event
        if not removals:
            continue
        if isinstance(event, LinesRead):
            for number in range(event.first, event.first + event.count):
                if found := removals.pop(number, None):
                    yield DiagnosticFound(_diagnostic_of(number, *found), event.capture)
        elif isinstance(event, CaptureBegun):
            _forget(removals, event.capture.first_line)
        elif isinstance(event, CaptureEnded):
            _forget(removals, event.capture.last_line + 1)


def _diagnostic_of(number: int, removed: str, line: str) -> Diagnostic:
    message = f"a terminal does not show {removed!a}: it was removed, or is U+FFFD if it may stand for something"
    return diagnose("warning", "removed_sequence", message, number, line)


def _forget(removals: OrderedDict[int, tuple[str, str]], end: int) -> None:
    """Take out what was removed from lines above one."""
    while removals and next(iter(removals)) < end:
        removals.popitem(last=False)
