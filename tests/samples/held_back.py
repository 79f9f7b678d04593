"""Other people's texts in other languages, and lexicons without the phrases that one of these texts alone has shown.

What reads a text of a language must not be that the very text was in the lexicon. So the phrases that stand in one file
of the corpus and in no other are held back while that file is read.
"""

from __future__ import annotations

import csv
import json
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Final

ROOT: Final = Path(__file__).parents[2]
GRAMMARS: Final = ROOT / "grammars"
LEXICON: Final = Path("netparse_grammars/lexicon")
WORDS: Final = ("word", "state", "windows", "linux")
"""Kinds of entries that are printed words."""

_WORD: Final = re.compile(r"[^\W\d_]{3,}|[^\W\d_\0-\xff]{2,}")
_QUAD: Final = r"\d{1,3}(?:\.\d{1,3}){3}"
_ROWS: Final = tuple(
    re.compile(shape)
    for shape in (
        r"\s*(?:TCP|UDP)\s+\S+:\S+\s+\S+:\S+",  # sockets of Windows
        rf"\s*{_QUAD}\s+{_QUAD}\s+\S.*\s\S+\s*$",  # IPv4 routes of Windows; gateway and metric may be words
        r"\s*\d+\s+\d+\s+[0-9a-f:]*:[0-9a-f:]*/\d+",  # IPv6 routes of Windows
        r"\s*(?:\d+|0x[0-9a-f]+)\s?\.{3}.*\S",  # interface list
        r"\s+\S.*\S\s+= \d+\s*$",  # counters
        r"\s*\S.*\S\s{2,}\d+\s+\d+\s*$",  # counters in two columns
        r"(?:tcp|udp|raw)6?\s+\d+\s+\d+\s+\S+:\S+\s+\S+:\S+",  # sockets of Linux
        r"unix\s+\d+\s+\[",
        rf"(?:default|{_QUAD})\s+\S+\s+{_QUAD}\s+[UGHRDM!]+\s+\d+\s",  # routes of Linux
    )
)


def rows_in(text: str) -> list[int]:
    """Return the numbers of the lines that a person would take for rows, whatever the words around them say."""
    return [number for number, line in enumerate(text.split("\n"), 1) if any(row.match(line) for row in _ROWS)]


@dataclass(frozen=True)
class Foreign:
    """One text of the corpus."""

    path: Path
    name: str
    language: str
    """BCP 47, as the corpus says it."""

    @cached_property
    def text(self) -> str:
        """The text; one that was decoded wrongly before is repaired."""
        text = self.path.read_text(encoding="utf-8")
        return text.encode("cp1252").decode("cp850") if "mojibake" in self.name else text


@dataclass(frozen=True)
class Entry:
    """One line of a lexicon."""

    language: str
    phrase: str

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The phrase as it stands in a text: any blanks between its words, no letter beside it."""
        words = r"\s+".join(map(re.escape, self.phrase.split()))
        return re.compile(rf"(?<!\w){words}(?!\w)")


def foreign_texts(corpus: Path) -> list[Foreign]:
    """Return the texts of a corpus that are in another language."""
    folder = corpus / "locales"
    with (folder / "MANIFEST.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    # "es (es-MX)" and "de (linux)": the tag is what stands first.
    return [Foreign(folder / row["file"], row["file"], row["language"].split()[0]) for row in rows]


def lexicon_entries(grammars: Path = GRAMMARS) -> list[Entry]:
    """Return the printed words of all languages but English."""
    entries = []
    for file in sorted((grammars / LEXICON).glob("*.tsv")):
        for line in file.read_text(encoding="utf-8").split("\n"):
            cells = line.split("\t")
            if cells[0] in WORDS and file.stem != "en":
                entries.append(Entry(file.stem, cells[2]))
    return entries


def only_in(text: Foreign, texts: list[Foreign], entries: list[Entry]) -> set[str]:
    """Return the phrases that stand in one text and in no other."""
    here = [entry for entry in entries if entry.pattern.search(text.text)]
    others = [other for other in texts if other is not text]
    return {entry.phrase for entry in here if not any(entry.pattern.search(other.text) for other in others)}


def has_word_left(text: Foreign, entries: list[Entry]) -> bool:
    """Tell whether a single word that English lacks, of the entries of a text's language, stands in it.

    Without one, nothing in the text tells its language.
    """
    words = {word for entry in entries if entry.language == text.language for word in _letters(entry.phrase)}
    english = _letters((GRAMMARS / LEXICON / "en.tsv").read_text(encoding="utf-8"))
    return not (words - english).isdisjoint(_letters(text.text))


def _letters(text: str) -> set[str]:
    return {word.casefold() for word in _WORD.findall(text)}


def write_grammars_without(phrases: set[str], folder: Path) -> None:
    """Copy the grammars, and leave phrases out of the lexicons of all languages but English."""
    shutil.copytree(GRAMMARS / "netparse_grammars", folder / "netparse_grammars")
    for file in (folder / LEXICON).glob("*.tsv"):
        lines = file.read_text(encoding="utf-8").split("\n")
        kept = [line for line in lines if file.stem == "en" or not _says(line, phrases)]
        file.write_text("\n".join(kept), encoding="utf-8")


def _says(line: str, phrases: set[str]) -> bool:
    cells = line.split("\t")
    return cells[0] in WORDS and cells[2] in phrases


def report_by(grammars: Path, path: Path) -> dict[str, Any]:
    """Parse a file with other grammars, in a process of its own: what they say is read on import."""
    program = (
        "import sys, netparse, netparse_grammars\n"
        "assert netparse_grammars.__file__.startswith(sys.argv[1]), netparse_grammars.__file__\n"
        "print(netparse.parse_file(sys.argv[2]).model_dump_json(exclude_none=True))\n"
    )
    environment = os.environ | {"PYTHONPATH": os.pathsep.join((str(grammars), str(ROOT))), "PYTHONUTF8": "1"}
    ran = subprocess.run(
        [sys.executable, "-c", program, str(grammars), str(path)],
        capture_output=True,
        check=False,
        encoding="utf-8",
        env=environment,
    )
    assert ran.returncode == 0, ran.stderr
    report: dict[str, Any] = json.loads(ran.stdout)
    return report
