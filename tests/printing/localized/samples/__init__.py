"""Samples that the renderers of other languages print."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tests.printing.localized.samples import bytes, linux, windows

if TYPE_CHECKING:
    from tests.printing.catalogue import Sample

SAMPLES: Final[tuple[Sample, ...]] = (
    *windows.CATALOGUE.samples,
    *bytes.CATALOGUE.samples,
    *linux.CATALOGUE.samples,
)
