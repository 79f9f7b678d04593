"""The measurements, a module for each group; ``GROUPS`` is all of them, in the order of the table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from benchmarks.groups import hostile, memory, speed, start, text

if TYPE_CHECKING:
    from benchmarks.measurement import Measurement

GROUPS: Final[dict[str, tuple[Measurement, ...]]] = {
    "speed": speed.MEASUREMENTS,
    "text": text.MEASUREMENTS,
    "start": start.MEASUREMENTS,
    "memory": memory.MEASUREMENTS,
    "hostile": hostile.MEASUREMENTS,
}
