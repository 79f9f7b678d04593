"""Write the rendered samples: ``python -m tests.make_samples``.

Each sample is a text file, the expected report beside it as JSON, and a row in ``samples/ORIGINS.tsv``. Rows of
samples that were captured or typed stay as they are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tests.origins import COLUMNS, SAMPLES, read_origins, write_origins
from tests.renderers import (
    bsd_samples_interfaces,
    bsd_samples_routes_bsd,
    bsd_samples_routes_macos,
    bsd_samples_sockets_bsd,
    bsd_samples_sockets_freebsd,
    bsd_samples_sockets_macos,
    bsd_samples_sockets_macos_tables,
    bsd_samples_statistics,
    bsd_samples_tables,
    linux_samples_interfaces,
    linux_samples_old_sockets,
    linux_samples_protocols,
    linux_samples_routes,
    linux_samples_sockets,
    linux_samples_text,
    linux_samples_unix,
    localized_samples_bytes,
    localized_samples_linux,
    localized_samples_windows,
    windows_samples_bytes,
    windows_samples_connections,
    windows_samples_owners,
    windows_samples_routes,
    windows_samples_statistics,
    windows_samples_text,
)
from tests.renderers.expected import dump

if TYPE_CHECKING:
    from tests.renderers.catalogue import Sample

RENDERED: Final[tuple[Sample, ...]] = (
    *windows_samples_connections.CATALOGUE.samples,
    *windows_samples_owners.CATALOGUE.samples,
    *windows_samples_routes.CATALOGUE.samples,
    *windows_samples_statistics.CATALOGUE.samples,
    *windows_samples_text.CATALOGUE.samples,
    *windows_samples_bytes.CATALOGUE.samples,
    *localized_samples_windows.CATALOGUE.samples,
    *localized_samples_bytes.CATALOGUE.samples,
    *localized_samples_linux.CATALOGUE.samples,
    *linux_samples_sockets.CATALOGUE.samples,
    *linux_samples_old_sockets.CATALOGUE.samples,
    *linux_samples_protocols.CATALOGUE.samples,
    *linux_samples_routes.CATALOGUE.samples,
    *linux_samples_unix.CATALOGUE.samples,
    *linux_samples_interfaces.CATALOGUE.samples,
    *linux_samples_text.CATALOGUE.samples,
    *bsd_samples_sockets_macos.CATALOGUE.samples,
    *bsd_samples_sockets_macos_tables.CATALOGUE.samples,
    *bsd_samples_routes_macos.MACOS_ROUTES.samples,
    *bsd_samples_interfaces.MACOS_INTERFACES.samples,
    *bsd_samples_statistics.MACOS.samples,
    *bsd_samples_tables.MACOS.samples,
    *bsd_samples_sockets_freebsd.CATALOGUE.samples,
    *bsd_samples_sockets_bsd.CATALOGUE.samples,
    *bsd_samples_routes_bsd.BSD_ROUTES.samples,
    *bsd_samples_interfaces.BSD_INTERFACES.samples,
    *bsd_samples_statistics.BSD.samples,
    *bsd_samples_tables.BSD.samples,
)


def main() -> None:
    """Write all rendered samples, and remove those that no renderer prints any more."""
    origins = read_origins()
    for path in [path for path, row in origins.items() if row["origin"] == "rendered"]:
        del origins[path]
        for suffix in (".txt", ".json"):
            (SAMPLES / path).with_suffix(suffix).unlink(missing_ok=True)
    for sample in RENDERED:
        document = sample.document()
        text = SAMPLES / f"{sample.path}.txt"
        text.parent.mkdir(parents=True, exist_ok=True)
        text.write_bytes(document.data)
        text.with_suffix(".json").write_text(dump(document.expected), encoding="utf-8")
        cells = (f"{sample.path}.txt", "rendered", sample.command, sample.version, sample.remarks)
        origins[cells[0]] = dict(zip(COLUMNS, cells, strict=True))
    write_origins(origins)


if __name__ == "__main__":
    main()
