"""Samples that the renderers of Windows print."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tests.printing.windows.samples import bytes, connections, owners, routes, statistics, text

if TYPE_CHECKING:
    from tests.printing.catalogue import Sample

SAMPLES: Final[tuple[Sample, ...]] = (
    *connections.CATALOGUE.samples,
    *owners.CATALOGUE.samples,
    *routes.CATALOGUE.samples,
    *statistics.CATALOGUE.samples,
    *text.CATALOGUE.samples,
    *bytes.CATALOGUE.samples,
)
