"""The texts that are changed: samples and other people's, of a length at which many can be tried."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tests.mutations import CHANGES, recombined
from tests.samples.origins import SAMPLES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path
    from random import Random

MOST: Final = 2048
"""Bytes of a text; of a longer one, some lines are taken."""
_LISTS: Final = {".json", ".tsv", ".md"}


def files(corpus: Iterable[Path]) -> list[Path]:
    """Return the samples, and the texts below some folders."""
    found = [path for folder in corpus for path in folder.rglob("*") if path.is_file() and path.suffix not in _LISTS]
    return [*sorted(SAMPLES.rglob("*.txt")), *sorted(found)]


def seeds(corpus: Iterable[Path]) -> list[bytes]:
    """Return the texts to change."""
    return [path.read_bytes() for path in files(corpus)]


def some_of(data: bytes, random: Random) -> bytes:
    """Return a text, or some of its lines one after another if it is long."""
    if len(data) <= MOST:
        return data
    start = data.rfind(b"\n", 0, random.randrange(len(data))) + 1
    end = data.find(b"\n", start + random.randrange(MOST)) + 1
    return data[start : end or len(data)][: 2 * MOST]


def changed(data: bytes, texts: Sequence[bytes], random: Random) -> bytes:
    """Return a text with some changes, with another one behind or between its lines, or lines that are put together."""
    match random.random():
        case chance if chance < 0.1:
            return recombined(random).encode()
        case chance if chance < 0.3:
            data += some_of(random.choice(texts), random)
        case chance if chance < 0.5:
            other = random.choice(texts).splitlines(keepends=True) or [b"\n"]
            lines = data.splitlines(keepends=True)
            for _ in range(random.choice((1, 2, 5))):
                lines.insert(random.randint(0, len(lines)), random.choice(other))
            data = b"".join(lines)
    for change in random.sample(CHANGES, random.choice((0, 1, 1, 2, 3))):
        data = change(data, random)
    return data
