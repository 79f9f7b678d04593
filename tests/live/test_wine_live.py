"""Wine's ``netstat`` in the languages that it has: netparse reads what it prints, in the code page of the console."""

from __future__ import annotations

import codecs
import os
import re
import shutil
import socket
import subprocess
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

import pytest
from netparse_grammars.lexicon import code_pages, entries

import netparse

if TYPE_CHECKING:
    from collections.abc import Iterator

PROGRAMS: Final = ("wine64", "/usr/lib/wine/wine64", "wine")
OFTEN: Final = {
    "de_DE": "de",
    "fr_FR": "fr",
    "ja_JP": "ja",
    "pl_PL": "pl",
    "ru_RU": "ru",
    "zh_CN": "zh-CN",
}
"""Locales, and the languages of their texts: one for each family of code pages. ``.ci/run`` generates these."""
SELDOM: Final = {
    "ar_SA": "ar",
    "ast_ES": "ast",
    "ca_ES": "ca",
    "cs_CZ": "cs",
    "es_ES": "es",
    "fi_FI": "fi",
    "hr_HR": "hr",
    "ko_KR": "ko",
    "lt_LT": "lt",
    "nb_NO": "nb",
    "nl_NL": "nl",
    "pt_BR": "pt-BR",
    "pt_PT": "pt-PT",
    "ro_RO": "ro",
    "si_LK": "si",
    "sv_SE": "sv",
    "tr_TR": "tr",
    "uk_UA": "uk",
    "zh_TW": "zh-TW",
}
OPTIONS: Final = ("-an", "-e", "-s")
COUNTERS: Final = {"-e": 11, "-s": 12}
"""How many numbers Wine prints, or more."""
ALIKE: Final = {("pt-PT", "-an"): "pt-BR"}
"""What Wine prints alike in two languages, and the one of which more was seen."""
NO_WHOLE_WORD: Final = ("ro_RO", "-e")
"""Its one word beyond ASCII has a ? in place of a letter that cp852 lacks: nothing shows the code page."""
ROW: Final = re.compile(rb"^  (TCP|UDP) +[0-9.]+:([0-9]+) +([0-9.*]+):([0-9]+|\*)(?: +([A-Z_0-9]+))? *$", re.MULTILINE)
COUNTER: Final = re.compile(rb"(?<= )[0-9]+(?= |$)", re.MULTILINE)
PARAMETERS: Final = [
    pytest.param(locale, tag, option, id=f"{locale} {option}", marks=[pytest.mark.thorough] * (locale in SELDOM))
    for locale, tag in (OFTEN | SELDOM).items()
    for option in OPTIONS
]


class Wine(NamedTuple):
    """Wine with a folder of its own."""

    program: str
    folder: Path

    @property
    def environment(self) -> dict[str, str]:
        """What the program is told: no display, no messages."""
        wine = {"WINEPREFIX": str(self.folder / "prefix"), "WINEDEBUG": "-all"}
        return {name: value for name, value in os.environ.items() if name != "DISPLAY"} | wine

    def netstat(self, locale: str, option: str) -> bytes:
        """Return what ``netstat`` writes into a file; a pipe would stay open for as long as Wine's server runs."""
        path = self.folder / "printed.txt"
        with path.open("wb") as printed:
            subprocess.run(
                [self.program, "netstat", option],
                env=self.environment | {"LC_ALL": locale},
                stdout=printed,
                stderr=subprocess.DEVNULL,
                check=False,
                timeout=300,
            )
        return path.read_bytes()


@pytest.fixture(scope="module")
def wine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Wine]:
    program = next(filter(None, map(shutil.which, PROGRAMS)), None)
    if program is None:
        pytest.skip("no Wine on this machine")
    wine = Wine(program, tmp_path_factory.mktemp("wine"))
    if b"Active Connections" not in wine.netstat("C", "-an"):
        pytest.skip("this Wine has no netstat that runs here")
    yield wine
    server = Path(program).with_name("wineserver")
    if server.exists():
        subprocess.run([server, "-k"], env=wine.environment, check=False)


@pytest.fixture(scope="module")
def ports() -> Iterator[tuple[int, int, int]]:
    """Keep a connection and a UDP socket open; yield the ports of the connection and that of the UDP socket."""
    with ExitStack() as stack:
        listener = stack.enter_context(socket.create_server(("127.0.0.1", 0)))
        client = stack.enter_context(socket.create_connection(listener.getsockname()))
        stack.enter_context(listener.accept()[0])
        udp = stack.enter_context(socket.socket(socket.AF_INET, socket.SOCK_DGRAM))
        udp.bind(("127.0.0.1", 0))
        yield listener.getsockname()[1], client.getsockname()[1], udp.getsockname()[1]


@pytest.fixture(scope="module")
def locales() -> set[str]:
    """Return the locales of this machine whose encoding is UTF-8, by their names without it."""
    if not shutil.which("locale"):
        return set()
    listed = subprocess.run(["locale", "-a"], capture_output=True, text=True, check=False).stdout.split()
    return {name.partition(".")[0] for name in listed if name.lower().endswith((".utf8", ".utf-8"))}


def check(report: netparse.Report, printed: bytes, option: str, tag: str, ports: tuple[int, int, int]) -> None:
    """Compare what was read with what stands in the bytes: rows and numbers are ASCII in every language."""
    assert (report.lines.unparsed, report.lines.context) == (0, 0)
    assert report.lines.total == printed.count(b"\n")
    (capture,) = report.captures
    assert (capture.tool, capture.dialect) == ("netstat", "windows")
    assert capture.language == ALIKE.get((tag, option), tag)
    # The words are Wine's.
    assert {found.code for found in (*report.diagnostics, *capture.diagnostics)} <= {"unconfirmed_language"}
    records = [record.model_dump() for record in capture.records]
    if option != "-an":
        numbers = [int(number) for number in COUNTER.findall(printed)]
        assert [record["value"] for record in records if record["kind"] == "statistic"] == numbers
        assert len(numbers) >= COUNTERS[option]
        return
    rows = [
        (row[0].decode().lower(), int(row[1]), int(row[3]) if row[3] not in b"0*" else None, row[4].decode() or None)
        for row in ROW.findall(printed)
    ]
    fields = ("protocol", "local_port", "remote_port", "state")
    assert [tuple(record[field] for field in fields) for record in records] == rows
    server, client, udp = ports
    assert {
        ("tcp", server, client, "ESTABLISHED"),
        ("tcp", client, server, "ESTABLISHED"),
        ("udp", udp, None, None),
    } <= {*rows}


def code_page(tag: str) -> str:
    """Return the code page of a language's console; Windows has none for some languages, and writes UTF-8."""
    return code_pages().get(tag, ("utf-8",))[0]


def printed_by(wine: Wine, locales: set[str], locale: str, option: str) -> bytes:
    if locale not in locales:
        pytest.skip(f"no locale {locale}.UTF-8 on this machine")
    return wine.netstat(f"{locale}.UTF-8", option)


def test_languages_that_wine_prints_are_run() -> None:
    printed = {entry.language for entry in entries() if entry.provenance == "wine"}
    assert printed == {*(OFTEN | SELDOM).values()}


@pytest.mark.parametrize(("locale", "tag", "option"), PARAMETERS)
def test_text_of_wine(
    wine: Wine, locales: set[str], ports: tuple[int, int, int], locale: str, tag: str, option: str
) -> None:
    printed = printed_by(wine, locales, locale, option)
    check(netparse.parse(printed.decode(code_page(tag))), printed, option, tag, ports)


@pytest.mark.parametrize(
    ("locale", "tag", "option"), [param for param in PARAMETERS if (param.values[0], param.values[2]) != NO_WHOLE_WORD]
)
def test_bytes_of_wine(
    wine: Wine, locales: set[str], ports: tuple[int, int, int], locale: str, tag: str, option: str
) -> None:
    printed = printed_by(wine, locales, locale, option)
    report = netparse.parse(printed)
    assert report.source.encoding
    pages = code_pages().get(tag, ()) if not printed.isascii() else ()
    assert codecs.lookup(report.source.encoding).name in [codecs.lookup(page).name for page in pages or ("utf-8",)]
    report.diagnostics = [found for found in report.diagnostics if found.code != "guessed_encoding"]
    check(report, printed, option, tag, ports)
