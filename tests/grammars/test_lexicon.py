"""The lexicon has a word for everything, and no word that means two things in one place."""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections import Counter
from importlib import resources
from itertools import combinations
from typing import Final, get_args

import pytest
from netparse_grammars import DIALECTS, lexicon
from netparse_grammars.lexicon import LANGUAGES, STATES, Kind, Provenance, code_pages, entries, phrases

from netparse.schema.report import State
from tests.printing.bsd.headers import ONLY_AS_PRINTED

TAGS: Final = LANGUAGES
JOINER: Final = "\u200d"
"""What joins letters of Sinhala."""
TRANSLATIONS: Final = [tag for tag in TAGS if tag != "en"]
MEANINGS: Final = sorted(
    {heading.meaning for dialect in DIALECTS for heading in dialect.headings}
    | {message.meaning for dialect in DIALECTS for message in dialect.messages}
    | {column.title for dialect in DIALECTS for table in dialect.tables for column in table.columns}
    | {heading for dialect in DIALECTS for table in dialect.tables for heading in table.headings}
    | {meaning for dialect in DIALECTS for meaning in dialect.empties}
)
VERSION: Final = re.compile(r"NT [34](?:\.\d+)?|2000|XP|Vista|7|8|8\.1|10|11|Server \d{4}")
WITHOUT_CODE_PAGE: Final = {"ka", "si"}
"""Languages for which Windows has no code page: UTF-8 only."""
NOT_IN_ITS_CODE_PAGE: Final = {"fr": {"Impossible d\u2019obtenir les informations de propriétaire"}}
"""Seen in a text, but not in the code page of the console: it prints something else there."""


def phrases_of(tag: str, *kinds: Kind) -> dict[str, list[str]]:
    """Return the phrases of a language by meaning."""
    found: dict[str, list[str]] = {}
    for entry in entries():
        if entry.language == tag and entry.kind in (kinds or ("word", "state")):
            found.setdefault(entry.meaning, []).append(entry.phrase)
    return found


def test_there_are_languages() -> None:
    assert "en" in TAGS
    assert TRANSLATIONS
    assert MEANINGS


@pytest.mark.parametrize("tag", TAGS)
def test_a_file_is_named_by_its_language(tag: str) -> None:
    assert re.fullmatch(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?", tag)


@pytest.mark.parametrize("tag", TAGS)
def test_no_entry_is_empty(tag: str) -> None:
    for meaning, some in phrases_of(tag).items():
        assert some, f"{meaning} has no phrase"
        for phrase in some:
            assert phrase, f"{meaning} has an empty phrase"
            assert phrase == " ".join(phrase.split()), f"{phrase!r}: a blank stands for any number of blanks"
            assert phrase.replace(JOINER, "").isprintable(), f"{phrase!r}"
            assert unicodedata.is_normalized("NFC", phrase), f"{phrase!r}: letter and accent are one character"
        assert len(some) == len({*some}), f"{meaning} lists a phrase twice"


@pytest.mark.parametrize("tag", TAGS)
def test_lines_are_well_formed(tag: str) -> None:
    text = (resources.files(lexicon) / f"{tag}.tsv").read_text(encoding="utf-8")
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    lines = text.splitlines()
    assert lines[0].startswith("# "), "the name of the language comes first"
    for line in lines:
        assert line == line.strip(), f"{line!r}"
        if not line or line.startswith("#"):
            continue
        kind, _, _, *rest = line.split("\t")
        assert kind in get_args(Kind), line
        assert len(rest) <= 2, line
        assert all(cell == cell.strip() != "" for cell in line.split("\t")), line
        assert rest != ["seen"], f"{line!r}: seen is what is not said"
        assert {*rest[:1]} <= {*get_args(Provenance)}, line
        assert all(VERSION.fullmatch(version) for version in (rest[1].split(", ") if rest[1:] else ())), line


@pytest.mark.parametrize("tag", TAGS)
def test_no_line_comes_twice(tag: str) -> None:
    counts = Counter(entry[1:4] for entry in entries() if entry.language == tag)
    assert [line for line, count in counts.items() if count > 1] == []


def test_what_is_printed_in_english_was_seen() -> None:
    assert {entry.provenance for entry in entries() if entry.language == "en"} == {"seen"}


@pytest.mark.parametrize("tag", TRANSLATIONS)
def test_labels_of_counters_translate_english_ones(tag: str) -> None:
    for english in phrases_of(tag, "windows", "linux"):
        assert english.isascii(), f"{english!r}"
        assert not {*phrases_of(tag, "windows", "linux")[english]} & {english}, f"{english!r}: English"


@pytest.mark.parametrize("tag", TAGS)
def test_code_pages_can_write_the_language(tag: str) -> None:
    pages = code_pages().get(tag, ())
    assert bool(pages) == (tag not in WITHOUT_CODE_PAGE)
    assert [*phrases_of(tag, "code_page")] == ["console", "file"][: len(pages)], "that of consoles comes first"
    assert all(codecs.lookup(page).name != "utf-8" for page in pages)
    seen = {entry.phrase for entry in entries() if entry.language == tag and entry.provenance == "seen"}
    for page in pages[:1]:
        unwritable = {phrase for phrase in seen if phrase.encode(page, "replace").decode(page) != phrase}
        assert unwritable == NOT_IN_ITS_CODE_PAGE.get(tag, set())


@pytest.mark.parametrize("tag", TRANSLATIONS)
def test_translations_are_of_what_english_has(tag: str) -> None:
    """A misspelt meaning would never be asked for; what is printed in English tells of no other language."""
    english = phrases_of("en")
    for meaning, some in phrases_of(tag).items():
        assert meaning in english, f"{meaning} is unknown"
        assert not {*some} & {*english[meaning]}, f"{meaning}: English"


@pytest.mark.parametrize("tag", TAGS)
def test_states_are_canonical(tag: str) -> None:
    assert {*phrases_of(tag, "state")} <= {*get_args(State)}
    printed = [word for words in phrases_of(tag, "state").values() for word in words]
    assert all(word.split()[0] not in STATES for word in printed if " " in word), "the first word is a state itself"


def test_no_state_word_means_two_states() -> None:
    meant = Counter(
        (word, state) for tag in TAGS for state, words in phrases_of(tag, "state").items() for word in {*words}
    )
    states_of_word = Counter(word for word, _ in meant)
    assert [word for word, count in states_of_word.items() if count > 1] == []
    assert all(STATES.get(state) == state for tag in TAGS for state in phrases_of(tag, "state"))


@pytest.mark.parametrize("meaning", MEANINGS)
def test_every_meaning_that_a_dialect_uses_has_a_phrase(meaning: str) -> None:
    assert all(phrases(meaning))
    assert any("en" in tags for tags in phrases(meaning).values())
    assert all(meaning in phrases_of(tag, "word") for tags in phrases(meaning).values() for tag in tags)


def test_what_the_lexicon_does_not_know_is_an_error() -> None:
    with pytest.raises(KeyError):
        phrases("no_such_meaning")


def test_no_line_above_rows_means_two_things() -> None:
    """Headings, messages and the words for "no rows" stand in the same place: on a line of their own."""
    for dialect in DIALECTS:
        meanings = [heading.meaning for heading in dialect.headings]
        meanings += [*dialect.empties, *(message.meaning for message in dialect.messages)]
        for one, other in combinations(dict.fromkeys(meanings), 2):
            assert not {*phrases(one)} & {*phrases(other)}, (one, other)
        assert len(meanings) == len({*meanings}), "declared twice"


def test_no_column_title_of_a_table_means_two_columns() -> None:
    """But for those between which a column stands that no header lacks; and test_forms tries whole header lines."""
    for dialect in DIALECTS:
        for table in dialect.tables:
            for (first, one), (second, other) in combinations(enumerate(table.columns), 2):
                if table.name in ONLY_AS_PRINTED or not all(c.optional for c in table.columns[first + 1 : second]):
                    continue
                assert not {*phrases(one.title)} & {*phrases(other.title)}, (table.name, one.title, other.title)


def test_tables_with_a_title_for_two_columns() -> None:
    """Each has a reason: two endpoints, two directions."""
    tables = {table.columns: table for dialect in DIALECTS for table in dialect.tables}.values()
    twice = {
        (table.name, phrase)
        for table in tables
        for phrase, count in Counter(phrase for column in table.columns for phrase in phrases(column.title)).items()
        if count > 1
    }
    assert twice == {
        ("bsd_unix_sockets", "Address"),
        ("encap_routes", "Port"),
        *(("interface_intervals", phrase) for phrase in ("packets", "errs", "bytes", "colls", "drops")),
    }


def test_no_column_title_is_a_title_with_the_next_one() -> None:
    """Titles are told apart by their words alone."""
    for dialect in DIALECTS:
        for table in dialect.tables:
            for one, other in combinations(table.columns, 2):
                both = {f"{first} {second}" for first in phrases(one.title) for second in phrases(other.title)}
                assert not {*phrases(one.title)} & both, (table.name, one.title, other.title)


def test_no_header_line_is_a_heading() -> None:
    for dialect in DIALECTS:
        headings = {phrase for heading in dialect.headings for phrase in phrases(heading.meaning)}
        for table in dialect.tables:
            line = " ".join(next(iter(phrases(column.title))) for column in table.columns if not column.optional)
            assert line not in headings


def test_headings_of_tables_are_declared() -> None:
    for dialect in DIALECTS:
        declared = {heading.meaning for heading in dialect.headings}
        assert {meaning for table in dialect.tables for meaning in table.headings} <= declared
