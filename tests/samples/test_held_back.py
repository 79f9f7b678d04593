"""Other people's texts are read without the words that only they have shown: all rows, and mostly the language.

The texts are in ``locales`` of the directory that NETPARSE_CORPUS names.
"""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import pytest

from tests.samples.held_back import (
    Foreign,
    foreign_texts,
    has_word_left,
    lexicon_entries,
    only_in,
    report_by,
    rows_in,
    write_grammars_without,
)

if TYPE_CHECKING:
    from _pytest.mark import ParameterSet

CORPUS: Final = Path(os.environ.get("NETPARSE_CORPUS", ""))
HAS_CORPUS: Final = bool(os.environ.get("NETPARSE_CORPUS")) and (CORPUS / "locales" / "MANIFEST.tsv").is_file()
TEXTS: Final = foreign_texts(CORPUS) if HAS_CORPUS else []
ENOUGH: Final = 0.9
"""Share of the texts whose language must still be told."""

needs_corpus = pytest.mark.skipif(not HAS_CORPUS, reason="NETPARSE_CORPUS names no directory with locales/MANIFEST.tsv")


class Reading(NamedTuple):
    """What came out of a text without the phrases that it alone has."""

    held_back: set[str]
    has_evidence: bool
    """Whether the lexicon of its language has other phrases left."""
    has_word: bool
    """Whether a word of these stands in the text."""
    report: dict[str, Any]


def parameters() -> list[ParameterSet]:
    if not TEXTS:
        return [pytest.param(None, id="none", marks=pytest.mark.skip(reason="there is no corpus of other languages"))]
    return [pytest.param(text, id=text.name) for text in TEXTS]


def read(text: Foreign, folder: Path) -> Reading:
    entries = lexicon_entries()
    held_back = only_in(text, TEXTS, entries)
    write_grammars_without(held_back, folder)
    left = lexicon_entries(folder)
    has_evidence = any(entry.language == text.language for entry in left)
    return Reading(held_back, has_evidence, has_word_left(text, left), report_by(folder, text.path))


@pytest.fixture(scope="module")
def readings(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Reading]:
    """Read every text, several at a time."""
    folders = [tmp_path_factory.mktemp("grammars") for _ in TEXTS]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return dict(zip((text.name for text in TEXTS), pool.map(read, TEXTS, folders), strict=True))


@needs_corpus
@pytest.mark.thorough
@pytest.mark.parametrize("text", parameters())
def test_every_row_is_a_record(text: Foreign, readings: dict[str, Reading]) -> None:
    __tracebackhide__ = True
    reading = readings[text.name]
    rows = rows_in(text.text)
    records = [record for capture in reading.report["captures"] for record in capture["records"]]
    read_lines = {line for r in records for line in range(r["line"], r.get("last_line", r["line"]) + 1)}
    lines = text.text.split("\n")
    missing = [f"line {number}: {lines[number - 1]!r}" for number in rows if number not in read_lines]
    held_back = ", ".join(sorted(reading.held_back))
    assert not missing, f"{len(missing)} of {len(rows)} rows are no records\n{missing[:5]}\nheld back: {held_back}"
    assert rows or records, "nothing was counted"


@needs_corpus
@pytest.mark.thorough
def test_language_is_told_by_other_words(readings: dict[str, Reading]) -> None:
    __tracebackhide__ = True
    told: list[str] = []
    missed: list[str] = []
    for text in TEXTS:
        reading = readings[text.name]
        if not (reading.has_evidence and reading.has_word):
            continue  # nothing in the text tells its language
        languages = [capture.get("language") for capture in reading.report["captures"]]
        line = f"{text.name}: {languages}, {len(reading.held_back)} phrases held back"
        (told if languages and {*languages} == {text.language} else missed).append(line)
    count = len(told) + len(missed)
    print(f"\nlanguage of {len(told)} of {count} texts told", *missed, sep="\n  ")
    assert len(told) >= ENOUGH * count, f"language of {len(told)} of {count} texts told; missed:\n" + "\n".join(missed)


@needs_corpus
@pytest.mark.thorough
def test_phrases_are_held_back(readings: dict[str, Reading]) -> None:
    """Else the tests above would say nothing."""
    __tracebackhide__ = True
    without = [name for name, reading in readings.items() if not reading.held_back]
    assert len(without) < len(readings) / 2, without


def test_rows_are_counted() -> None:
    text = (
        "Aktive Verbindungen\n"
        "  TCP    192.0.2.10:49712       203.0.113.80:443       HERGESTELLT     4388\n"
        "  UDP    0.0.0.0:123            *:*                                    960\n"
        "Aktive Routen:\n"
        "        192.0.2.0    255.255.255.0   Auf Verbindung        192.0.2.10    266\n"
        "          0.0.0.0          0.0.0.0        192.0.2.1  Par défaut \n"
        " 11     18 2001:db8::/64            Auf Verbindung\n"
        "  3...02 00 5e 10 00 31 ......Example(R) Adapter\n"
        "  Aktiv geöffnet                      = 40587\n"
        "  Meldungen                 368         481       \n"
        "tcp        0      0 192.0.2.10:22           0.0.0.0:*               ESCUCHAR    -\n"
        "unix  3      [ ]         流        已连接     17588    \n"
        "default         192.0.2.1       0.0.0.0         UG        0 0          0 wlan0\n"
        "===========\n"
    )
    assert rows_in(text) == [2, 3, 5, 6, 7, 8, 9, 10, 11, 12, 13]


def test_phrase_of_one_text_is_left_out(tmp_path: Path) -> None:
    texts = [
        Foreign(Path("a"), "a", "de"),
        Foreign(Path("b"), "b", "de"),
    ]
    texts[0].__dict__["text"] = "Tuuma  IP ruutingutabel\nStatus Ziel\n"
    texts[1].__dict__["text"] = "Ziel: Tuuma\n"
    entries = lexicon_entries()
    held_back = only_in(texts[0], texts, entries)
    assert "Tuuma IP ruutingutabel" in held_back
    assert "Ziel" not in held_back
    write_grammars_without(held_back, tmp_path)
    left = {entry.phrase for entry in lexicon_entries(tmp_path)}
    assert {entry.phrase for entry in entries} - left == held_back
