"""Samples that the renderers of Linux print."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tests.printing.linux.samples import interfaces, old_sockets, protocols, routes, sockets, text, unix

if TYPE_CHECKING:
    from tests.printing.catalogue import Sample

SAMPLES: Final[tuple[Sample, ...]] = (
    *sockets.CATALOGUE.samples,
    *old_sockets.CATALOGUE.samples,
    *protocols.CATALOGUE.samples,
    *routes.CATALOGUE.samples,
    *unix.CATALOGUE.samples,
    *interfaces.CATALOGUE.samples,
    *text.CATALOGUE.samples,
)
