"""The list of samples, ``samples/ORIGINS.tsv``, and how a sample is named.

A sample is ``<system>/<tool>-<version>[-<language>]/<command>[--<what is special>].txt``. Where the tool has no version
of its own, the folder is the system and its version.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

SAMPLES: Final = Path(__file__).parents[2] / "samples"
ORIGINS: Final = SAMPLES / "ORIGINS.tsv"
COLUMNS: Final = ("path", "origin", "command", "version", "remarks")


def read_origins() -> dict[str, dict[str, str]]:
    """Return the rows of ORIGINS.tsv by path."""
    lines = ORIGINS.read_text(encoding="utf-8").splitlines() if ORIGINS.exists() else ["\t".join(COLUMNS)]
    rows = [dict(zip(COLUMNS, line.split("\t"), strict=True)) for line in lines[1:]]
    return {row["path"]: row for row in rows}


def write_origins(rows: dict[str, dict[str, str]]) -> None:
    """Write ORIGINS.tsv, sorted by path."""
    lines = ["\t".join(COLUMNS), *("\t".join(rows[path][column] for column in COLUMNS) for path in sorted(rows))]
    ORIGINS.write_text("\n".join(lines) + "\n", encoding="utf-8")


def command_name(command: str) -> str:
    """Return what stands for a command in the name of its sample: ``netstat-an-p-tcp`` for ``netstat -an -p tcp``.

    What the output was sent to is left out, and so is ``sudo``. A document of several commands is a ``support-log``.
    """
    if ";" in command:
        return "support-log"
    words = re.split(r" [|>] ", command)[0].removeprefix("sudo ").split()
    kept = [re.sub(r"[^A-Za-z0-9.-]", "", word).strip("-.") for word in words]
    return "-".join(word for word in kept if word)
