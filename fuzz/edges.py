"""The law of the edge as a whole: no line before or behind a text, and no other text, changes what it says."""

from __future__ import annotations

from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from fuzz.texts import files
from tests.reading.edges import (
    BETWEEN,
    LINES,
    any_line,
    around,
    chance_of,
    changes_at,
    changes_with,
    read,
    text_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

ANY_LINES: Final = 6
"""Lines of any printable characters that each text meets."""
SHOWN: Final = 20
"""Causes that are printed of each group."""


class Change(NamedTuple):
    """A text that says something else."""

    file: str
    cause: str
    """The line, or the other text."""
    place: str


def tried_with_lines(path: Path) -> tuple[int, list[Change]]:
    """Try every line at the edges of a file; return how many reports were compared, and what changed."""
    text = text_of(path)
    if text is None or not (own := read(text)).records:
        return 0, []
    chance, tried, changes = chance_of(path.name), 0, []
    for line in (*LINES, *(any_line(chance) for _ in range(ANY_LINES))):
        for before, behind in around(line):
            tried += 1
            if changes_at(text, own, before, behind):
                blank = " with a blank line" if "\n\n" in f"{before}\n" or behind.startswith("\n") else ""
                changes.append(Change(str(path), repr(line), f"{'before' if before else 'behind'}{blank}"))
    return tried, changes


def tried_with_others(path: Path, partners: Sequence[Path], count: int) -> tuple[int, list[Change]]:
    """Try some other files behind a file; return how many reports were compared, and what changed."""
    chance, tried, changes = chance_of(path.name), 0, []
    first = text_of(path)
    for partner in chance.sample(partners, min(count, len(partners))) if first else ():
        between, second = chance.choice(BETWEEN), text_of(partner)
        if first and second:
            tried += 1
            if changes_with(first, between, second):
                changes.append(Change(str(path), str(partner), f"behind {between!r}"))
    return tried, changes


def try_edges(corpus: Iterable[Path], jobs: int, pairs: int, part: slice) -> int:
    """Try the edges of all texts; print what changed, and return the exit status."""
    everything = files(corpus)
    paths = everything[part]
    with ProcessPoolExecutor(jobs) as pool:
        lines = [*pool.map(tried_with_lines, paths, chunksize=4)]
        others = [*pool.map(partial(tried_with_others, partners=everything, count=pairs), paths, chunksize=4)]
    is_changed = False
    for name, results in (("lines at the edge", lines), ("pairs of texts", others)):
        changes = [change for _, some in results for change in some]
        is_changed = is_changed or bool(changes)
        print(f"{name}: {sum(tried for tried, _ in results)} tried, {len(changes)} changed")
        for title, group in (("by cause", "cause"), ("by file", "file")):
            counted = Counter(getattr(change, group) for change in changes)
            for key, count in counted.most_common(SHOWN):
                some = next(change for change in changes if getattr(change, group) == key)
                print(f"  {title} {count:6} {key}, such as {some.place} {some.file} {some.cause}")
    return 1 if is_changed else 0
