"""Samples that the renderers of macOS and the BSDs print."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tests.printing.bsd.samples import (
    interfaces,
    routes_bsd,
    routes_macos,
    sockets_bsd,
    sockets_freebsd,
    sockets_macos,
    sockets_macos_tables,
    statistics,
    tables,
)

if TYPE_CHECKING:
    from tests.printing.catalogue import Sample

SAMPLES: Final[tuple[Sample, ...]] = (
    *sockets_macos.CATALOGUE.samples,
    *sockets_macos_tables.CATALOGUE.samples,
    *routes_macos.MACOS_ROUTES.samples,
    *interfaces.MACOS_INTERFACES.samples,
    *statistics.MACOS.samples,
    *tables.MACOS.samples,
    *sockets_freebsd.CATALOGUE.samples,
    *sockets_bsd.CATALOGUE.samples,
    *routes_bsd.BSD_ROUTES.samples,
    *interfaces.BSD_INTERFACES.samples,
    *statistics.BSD.samples,
    *tables.BSD.samples,
)
