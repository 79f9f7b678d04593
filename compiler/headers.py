"""The header lines of the samples, which show what columns are usual."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from netparse.decoding.decoder import Decoder

if TYPE_CHECKING:
    from collections.abc import Iterator

SAMPLES: Final = Path(__file__).parents[1] / "samples"
LEAST_TITLES: Final = 3


def lines_of_words() -> Iterator[str]:
    """Yield each line of the samples once that may be a header, with single blanks."""
    found: dict[str, None] = {}
    for path in sorted(SAMPLES.rglob("*.txt")):
        for block in Decoder().blocks(iter((path.read_bytes(),))):
            for line in block.splitlines():
                words = line.split()
                if len(words) >= LEAST_TITLES and words[0][:1].isalpha() and not any(map(str.isdecimal, words)):
                    found[" ".join(words)] = None
    yield from found
