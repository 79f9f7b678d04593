"""Where an output came from: what the lines above it say of the command, the machine and the time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from netparse_grammars.context.commands import TOOL
from netparse_grammars.context.marks import OUTPUT_RULER
from netparse_grammars.context.prompts import Prompt, host_of_output, read_prompt
from netparse_grammars.context.times import is_time, read_time

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netparse_grammars.context.prefixes import Prefix

    from netparse.reading.capture import CaptureFacts

TIME_LINES: Final = 3
"""Lines above an output on which its time may stand: a heading, a ruler or blank line, and a prompt."""


def own_lines(above: Sequence[str], titles: int) -> tuple[int, int]:
    """Return how many lines directly above an output belong to it: its titles, a ruler, and blank lines.

    Args:
        above: The lines above.
        titles: How many of them, from the last one upwards, are titles.

    Returns:
        Their number, and the number of those that are more than blank.
    """
    rest = len(above) - titles
    ruler = rest > 0 and OUTPUT_RULER.fullmatch(above[rest - 1]) is not None
    rest -= ruler
    while rest and not above[rest - 1].strip():
        rest -= 1
    return len(above) - rest, titles + ruler


def add_provenance(
    capture: CaptureFacts, above: Sequence[str], prefix: Prefix | None, line: str, previous: CaptureFacts | None
) -> None:
    """Add to the facts of a capture what the lines above it say.

    Args:
        capture: The facts.
        above: The lines above what is the capture's own, without the prefix.
        prefix: What stands before every line of the capture.
        line: Its first line, with the prefix.
        previous: The capture that ended directly above.
    """
    prompt, prompt_line = prompt_above(above)
    nearest = [*above[: -TIME_LINES - 1 : -1]]
    own_times = [line] if prefix else []
    if prompt:
        capture.command = prompt.command or (previous.command if previous else None)
        capture.host = prompt.host
        # What stands above a prompt is about another command, but for a time directly above it.
        before = [text for text in above[prompt_line - 1 : prompt_line] if is_time(text)]
        nearest = [*nearest[: len(above) - prompt_line - 1], *before]
        own_times.append(above[prompt_line])
    elif previous:
        capture.command, capture.host = previous.command, previous.host
    if prefix and (match := prefix.pattern.match(line)):
        capture.host = match.groupdict().get("host") or capture.host
    times = (*(read_time(text, anywhere=True) for text in own_times), *map(read_time, nearest))
    capture.captured_at = next(filter(None, times), None)


def goes_on(between: Sequence[str]) -> bool:
    """Return whether the output below some lines belongs to the command above them: they name the host at most."""
    return all(host_of_output(text) or not text.strip() for text in between)


def prompt_above(above: Sequence[str]) -> tuple[Prompt | None, int]:
    """Return the nearest prompt and its index, if it is about the output below.

    With other lines in between it must name the tool; an echo of it may follow it. The line directly above the output
    may name the host.
    """
    last = next((index for index in range(len(above) - 1, -1, -1) if above[index].strip()), 0)
    host = host_of_output(above[last]) if above else None
    if host:
        prompt, index = _prompt_above(above[:last])
        return (prompt._replace(host=host), index) if prompt else (Prompt("", host), last)
    return _prompt_above(above)


def _prompt_above(above: Sequence[str]) -> tuple[Prompt | None, int]:
    adjacent = True
    found: Prompt | None = None
    for index in range(len(above) - 1, -1, -1):
        prompt = read_prompt(above[index], above[index - 1] if index else "")
        if found:
            echoed = prompt is not None and prompt.command == found.command
            return (prompt, index) if echoed else (found, index + 1)
        if prompt:
            if not prompt.command or not (adjacent or TOOL.search(prompt.command)):
                return None, 0
            found = prompt
        adjacent = adjacent and not above[index].strip()
    return found, 0
