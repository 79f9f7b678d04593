"""Tables in other languages are read alike in whatever encoding they come: all that a renderer prints is read back."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

import pytest
from hypothesis import HealthCheck, given, settings

import netparse
from tests.printing.document import Document
from tests.printing.expected import check_account, check_report
from tests.printing.localized import strategies as localized_strategies
from tests.printing.localized.samples.windows import STUBBORN, TABLE
from tests.printing.localized.strategies import ENCODINGS, UNICODE, Encoding, writings
from tests.printing.localized.windows import print_connections, print_routes
from tests.printing.localized.words import Connections, Language, Routes
from tests.printing.windows.connections import PID, PLAIN, TITLE, UNOWNED, header
from tests.printing.windows.invented import DATAGRAMS, DESKTOP
from tests.printing.windows.routes import HEADER, HEADER_6, PERSISTENT_HEADER
from tests.printing.windows.samples.owners import CLIENTS, LISTENERS
from tests.samples.make_samples import RENDERED
from tests.samples.origins import SAMPLES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hypothesis.strategies import SearchStrategy

pytestmark = pytest.mark.thorough

EXAMPLES: Final = settings(max_examples=20, deadline=None, derandomize=True, suppress_health_check=[*HealthCheck])
ENGLISH: Final = Language(
    "en",
    "cp437",
    "cp1252",
    Connections(TITLE, header(PLAIN), header(PID), unowned=UNOWNED.strip()),
    Routes(
        "Active Routes:",
        HEADER,
        "Interface List",
        "IPv4 Route Table",
        "IPv6 Route Table",
        HEADER_6,
        "On-link ",
        "Persistent Routes:",
        PERSISTENT_HEADER,
        "None",
        "Default",
    ),
)
TABLES: Final[dict[str, SearchStrategy[Document]]] = {
    "connections": localized_strategies.connection_tables(),
    "routes": localized_strategies.route_tables(),
    "connections in no language": localized_strategies.connection_tables(localized_strategies.NO_LANGUAGES),
    "routes in no language": localized_strategies.route_tables(localized_strategies.NO_LANGUAGES),
    "German counters": localized_strategies.german_statistics(),
    "net-tools": localized_strategies.linux_tables(),
}
# These are of two encodings already, or what is in them was decoded wrongly before.
NOT_OF_ONE_ENCODING: Final = ("--mojibake", "--appended-")


def parsed(data: bytes) -> dict[str, Any]:
    return netparse.parse(data).model_dump(mode="json", exclude_none=True)


def captured(report: dict[str, Any]) -> list[tuple[str | None, list[dict[str, Any]]]]:
    """Return what an encoding must not change: the language and the records of every capture."""
    return [(capture.get("language"), capture["records"]) for capture in report["captures"]]


def text_of(document: Document) -> str:
    """Return the text of a document, with its line ends."""
    return "".join(f"{line.text}\r\n" for line in document.lines)


def check_in_every_encoding(text: str, expected: dict[str, Any], encodings: Sequence[Encoding] = ENCODINGS) -> None:
    """Check that a text is read alike in each encoding that can write it."""
    __tracebackhide__ = True
    wrong = []
    for encoding, data in writings(text, encodings):
        report = parsed(data)
        check_account(report)
        if captured(report) != captured(expected):
            wrong.append(f"{encoding.name}, read as {report['source']['encoding']}")
    assert not wrong, f"{len(wrong)} encodings: {'; '.join(wrong)}\n{text}"


@pytest.mark.parametrize("tables", TABLES.values(), ids=TABLES)
def test_tables_are_read_in_every_encoding(tables: SearchStrategy[Document]) -> None:
    @EXAMPLES
    @given(tables)
    def tables_are_read(document: Document) -> None:
        check_report(parsed(document.data), document.expected)
        encodings = ENCODINGS if has_known_words(document) else UNICODE
        check_in_every_encoding(text_of(document), document.expected, encodings)

    tables_are_read()


def test_renderers_of_other_languages_print_the_english_tables_too() -> None:
    """The layout is not what makes a language hard to read: with English words all is read."""
    document = Document()
    document.context("a")
    print_connections(document, ENGLISH, [*DESKTOP, *DATAGRAMS])
    document.context("b")
    print_connections(document, ENGLISH, [*LISTENERS, *CLIENTS], pid=True, owners=True)
    document.context("c")
    print_routes(document, ENGLISH, TABLE)
    document.context("d")
    print_routes(document, ENGLISH, STUBBORN)
    check_report(parsed(document.data), document.expected)


def has_foreign_letters(document: Document) -> bool:
    return any(not line.text.isascii() for line in document.lines)


def has_known_words(document: Document) -> bool:
    """Tell whether there are words of a language that uses more than ASCII: nothing else shows a code page."""
    return any(capture.language not in (None, "en") for capture in document.captures)


DOCUMENTS: Final = {
    sample.path: document
    for sample in RENDERED
    if not any(mark in sample.path for mark in NOT_OF_ONE_ENCODING)
    and has_foreign_letters(document := sample.document())
}


def expected_and_text(path: str) -> tuple[dict[str, Any], str]:
    """Return the expected report of a sample and its text."""
    expected: dict[str, Any] = json.loads((SAMPLES / f"{path}.json").read_text(encoding="utf-8"))
    data = (SAMPLES / f"{path}.txt").read_bytes()
    return expected, data.decode(expected["source"]["encoding"]).removeprefix("\ufeff")


@pytest.mark.thorough
@pytest.mark.parametrize("path", [path for path, document in DOCUMENTS.items() if has_known_words(document)])
def test_sample_is_read_in_every_encoding(path: str) -> None:
    expected, text = expected_and_text(path)
    check_in_every_encoding(text, expected)


@pytest.mark.parametrize("path", DOCUMENTS)
def test_sample_is_read_in_every_form_of_unicode(path: str) -> None:
    expected, text = expected_and_text(path)
    for encoding in UNICODE:
        data = encoding.write(text)
        assert data is not None
        assert captured(parsed(data)) == captured(expected), encoding.name


def test_comparison_sees_a_language_and_a_record_that_differ() -> None:
    expected = json.loads((SAMPLES / "windows/windows-10-de/netstat-an.json").read_text(encoding="utf-8"))
    other = json.loads((SAMPLES / "windows/windows-10-de/netstat-an.json").read_text(encoding="utf-8"))
    assert captured(other) == captured(expected)
    other["captures"][0]["language"] = "fr"
    assert captured(other) != captured(expected)
    other["captures"][0]["language"] = "de"
    del other["captures"][0]["records"][0]
    assert captured(other) != captured(expected)


def test_encodings_differ() -> None:
    """A text of one language alone would not tell whether code pages are told apart."""
    written = dict(writings("État Größe"))
    assert len(written) >= 8
    assert {len(data) for data in written.values()} > {10}
