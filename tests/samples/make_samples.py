"""Write the rendered samples: ``python -m tests.samples.make_samples``.

Each sample is a text file, the expected report beside it as JSON, and a row in ``samples/ORIGINS.tsv``. Rows of
samples that were captured or typed stay as they are.
"""

from __future__ import annotations

from typing import Final

from tests.printing.bsd.samples import SAMPLES as BSD
from tests.printing.expected import dump
from tests.printing.linux.samples import SAMPLES as LINUX
from tests.printing.localized.samples import SAMPLES as LOCALIZED
from tests.printing.windows.samples import SAMPLES as WINDOWS
from tests.samples.origins import COLUMNS, SAMPLES, read_origins, write_origins

RENDERED: Final = (*WINDOWS, *LOCALIZED, *LINUX, *BSD)


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
