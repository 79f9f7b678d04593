"""Samples: what net-tools print in other languages, in UTF-8 and in the encodings before it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tests.printing.linux.document import LinuxCatalogue, LinuxSample, note
from tests.printing.linux.invented import DATAGRAMS, ROUTES, SERVER, SERVER_6
from tests.printing.linux.versions import ONLY_SERVERS, Options
from tests.printing.localized.document import in_page
from tests.printing.localized.linux import print_routes, print_sockets
from tests.printing.localized.linux_words import (
    FRENCH,
    GERMAN,
    JAPANESE,
    LANGUAGES,
    RUSSIAN,
    SPANISH,
    SWEDISH,
    Language,
)

if TYPE_CHECKING:
    from tests.printing.catalogue import Render
    from tests.printing.document import Document

CATALOGUE: Final = LinuxCatalogue()

ROWS: Final = (*SERVER, *SERVER_6[:2], *DATAGRAMS[:2])


def enter(path: str, command: str, remarks: str, render: Render, version: str = "net-tools 2.10") -> None:
    """Enter a sample that a function prints."""
    CATALOGUE.samples.append(LinuxSample(f"linux/{path}", command, version, remarks, render))


def enter_sockets(language: Language) -> None:
    """Enter the socket tables of a language."""
    folder = f"net-tools-2.10-{language.tag}"

    def antu(document: Document) -> None:
        print_sockets(document, language, ROWS, Options())

    def tlnp(document: Document) -> None:
        note(document, *language.not_all)
        print_sockets(document, language, SERVER[:3], Options(programs=True, scope=ONLY_SERVERS))

    def antpo(document: Document) -> None:
        document.prompt("$ netstat -antpo", "netstat -antpo")
        print_sockets(document, language, SERVER[:6], Options(programs=True, timers=True))

    def ante(document: Document) -> None:
        print_sockets(document, language, SERVER[:4], Options(extended=True))

    enter(f"{folder}/netstat-antu", "netstat -antu", language.tag, antu)
    enter(f"{folder}/netstat-tlnp", "netstat -tlnp", f"{language.tag}, programs", tlnp)
    if language.timers:
        enter(f"{folder}/netstat-antpo", "netstat -antpo", f"{language.tag}, timers", antpo)
    if language.users:
        enter(f"{folder}/netstat-ante", "netstat -ante", f"{language.tag}, users", ante)


def enter_routes(language: Language) -> None:
    """Enter the route tables of a language."""
    folder = f"net-tools-2.10-{language.tag}"

    def n(document: Document) -> None:
        print_routes(document, language, ROUTES[:4])

    def rn(document: Document) -> None:
        document.prompt("$ netstat -rn", "netstat -rn")
        print_routes(document, language, ROUTES[:4], windows=True)

    if language is not SPANISH:
        enter(f"{folder}/route-n", "route -n", language.tag, n)
    if language.windows_header:
        enter(f"{folder}/netstat-rn", "netstat -rn", language.tag, rn)


for one in LANGUAGES:
    enter_sockets(one)
    if one.routes:
        enter_routes(one)


def enter_old_encoding(language: Language) -> None:
    """Enter a table in the encoding that the language had before UTF-8."""

    def an(document: Document) -> None:
        print_sockets(document, language, SERVER[:5], Options())
        in_page(document, language.file, newline="\n")

    enter(
        f"net-tools-1.60-{language.tag}/netstat-ant--{language.file}",
        "netstat -ant",
        f"{language.tag}, before UTF-8",
        an,
        "net-tools 1.60",
    )


for one in (GERMAN, SPANISH, FRENCH, SWEDISH, JAPANESE, RUSSIAN):
    enter_old_encoding(one)
