"""Changes by chance alone, which need no other package."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from fuzz.texts import changed, some_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

    from fuzz.findings import Findings


def by_chance(texts: Sequence[bytes], seconds: float, random: Random, findings: Findings) -> None:
    """Try changed texts for some time."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        findings.try_input(changed(some_of(random.choice(texts), random), texts, random))
