"""Samples: what ``netstat`` and ``route print`` of Windows print in other languages, in the encodings they come in."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from tests.printing.localized.document import LocalizedCatalogue, diagnose, in_page
from tests.printing.localized.statistics import GERMAN as GERMAN_BLOCKS
from tests.printing.localized.statistics import GERMAN_TABLE, SPANISH_TABLE, print_blocks, print_interface
from tests.printing.localized.statistics import RUSSIAN as RUSSIAN_BLOCKS
from tests.printing.localized.windows import print_connections, print_routes, routes_of, typewritten, words_of
from tests.printing.localized.words import (
    BRAZILIAN,
    DANISH,
    FRENCH,
    GERMAN,
    LANGUAGES,
    RUSSIAN,
    SIMPLIFIED_CHINESE,
    SPANISH,
    TRADITIONAL_CHINESE,
    Language,
)
from tests.printing.windows.invented import DATAGRAMS, DESKTOP, DESKTOP_6, SERVER
from tests.printing.windows.routes import Nic, Route4, Route6, Table
from tests.printing.windows.samples.owners import CLIENTS, LISTENERS
from tests.printing.windows.samples.routes import ETHERNET, LOOPBACK, ROUTES6, TUNNEL, WIRELESS, XP_NICS, early, modern
from tests.printing.windows.statistics import interface_counters

if TYPE_CHECKING:
    from tests.printing.document import Document

CATALOGUE: Final = LocalizedCatalogue()

USERS: Final = {
    "de": "Jürgen",
    "es": "Iñigo",
    "fr": "Hélène",
    "it": "Nicola",
    "ja": "花子",
    "ko": "미나",
    "pt-BR": "João",
    "ru": "Алла",
    "zh-CN": "小明",
    "zh-TW": "小華",
}
"""Invented people, whose names stand in prompts."""
STATES: Final = (*DESKTOP[:2], *DESKTOP[4:])
TABLE: Final = Table(
    "7",
    (ETHERNET, WIRELESS, LOOPBACK, TUNNEL),
    modern(),
    (Route4("198.51.100.0", "255.255.255.0", "192.168.20.254", metric=5),),
    routes6=ROUTES6,
)
SHORT: Final = Table("7", (ETHERNET, LOOPBACK), modern()[:5], routes6=(*ROUTES6[1:4], ROUTES6[7]))
STUBBORN: Final = replace(
    SHORT,
    persistent=(
        Route4("0.0.0.0", "0.0.0.0", "192.168.20.1", metric="Default"),
        Route4("203.0.113.0", "255.255.255.0", "192.168.20.254", metric=1),
    ),
    persistent6=(Route6(0, 256, "2001:db8:30::/48", "fe80::1"),),
)
"""Persistent routes, one with the word for the default metric."""


def console_words(language: Language) -> Language:
    """Return a language as a console prints it, whose code page lacks typographic apostrophes."""
    words = words_of(language)
    return replace(language, connections=replace(words, unowned=words.unowned and typewritten(words.unowned)))


def enter_connections(language: Language) -> None:
    """Enter the connection tables of a language."""
    folder = f"windows-10-{language.tag}"
    page, tag = language.console, language.tag or ""

    def an(document: Document) -> None:
        print_connections(document, language, [*STATES, *DESKTOP_6[2:], *DATAGRAMS[3:5]])

    def ano(document: Document) -> None:
        print_connections(document, language, [*STATES, *DESKTOP_6[:2], *DATAGRAMS[:2]], pid=True)
        in_page(document, page)

    def prompt(document: Document) -> None:
        document.prompt(f"C:\\Users\\{USERS[tag]}>netstat -ano", "netstat -ano")
        print_connections(document, language, DESKTOP[3:8], pid=True)
        document.context("", f"C:\\Users\\{USERS[tag]}>")
        in_page(document, page)

    def powershell(document: Document) -> None:
        print_connections(document, language, [*DESKTOP[5:], DESKTOP_6[3]], pid=True)
        document.encode("utf-16-le", bom=True)

    def abno(document: Document) -> None:
        words = console_words(language)
        unowned = words_of(words).unowned
        rows = [row for row in (*LISTENERS[:5], *CLIENTS[:3]) if unowned or not row.unowned]
        print_connections(document, words, rows, pid=True, owners=True)
        in_page(document, page)

    enter = CATALOGUE.enter
    enter(f"{folder}/netstat-an", "netstat -an", "Windows 10", f"{tag}, UTF-8", an)
    enter(f"{folder}/netstat-ano--{page}", "netstat -ano", "Windows 10", f"{tag}, code page of the console", ano)
    enter(f"{folder}/netstat-ano--prompt", "netstat -ano", "Windows 10", f"{tag}, a prompt with a name", prompt)
    enter(
        f"{folder}/netstat-ano--utf-16-le-bom",
        "netstat -ano > file",
        "Windows PowerShell 5.1",
        f"{tag}, UTF-16",
        powershell,
    )
    enter(f"{folder}/netstat-abno--{page}", "netstat -abno", "Windows 10", f"{tag}, components and programs", abno)


def enter_routes(language: Language) -> None:
    """Enter the route tables of a language."""
    folder, page, tag = f"windows-10-{language.tag}", language.console, language.tag

    def print_(document: Document) -> None:
        print_routes(document, language, TABLE)
        in_page(document, page)

    def powershell(document: Document) -> None:
        print_routes(document, language, SHORT)
        document.encode("utf-16-le", bom=True)

    def print_4(document: Document) -> None:
        document.prompt("C:\\>route print -4", "route print -4")
        print_routes(document, language, replace(STUBBORN, routes6=None))
        document.context("", "C:\\>")

    def r(document: Document) -> None:
        document.prompt("C:\\>netstat -r", "netstat -r")
        print_routes(document, language, SHORT, tool="netstat")
        in_page(document, page)

    enter = CATALOGUE.enter
    enter(f"{folder}/route-print--{page}", "route print", "Windows 10", f"{tag}, code page of the console", print_)
    enter(
        f"{folder}/route-print--utf-16-le-bom",
        "route print > file",
        "Windows PowerShell 5.1",
        f"{tag}, UTF-16",
        powershell,
    )
    enter(f"{folder}/route-print-4", "route print -4", "Windows 10", f"{tag}, UTF-8", print_4)
    enter(f"{folder}/netstat-r--{page}", "netstat -r", "Windows 10", f"{tag}, what route print prints", r)


for one in LANGUAGES:
    enter_connections(one)
    if one.routes:
        enter_routes(one)


def enter_file_page(language: Language) -> None:
    """Enter a table as an editor saves it, in the ANSI code page."""

    def ano(document: Document) -> None:
        print_connections(document, language, [*DESKTOP[5:8], *DATAGRAMS[:1]], pid=True)
        in_page(document, language.file, newline="\n")

    def print_(document: Document) -> None:
        print_routes(document, language, SHORT)
        in_page(document, language.file)

    remarks = f"{language.tag}, ANSI code page"
    CATALOGUE.enter(
        f"windows-10-{language.tag}/netstat-ano--{language.file}", "netstat -ano", "Windows 10", remarks, ano
    )
    CATALOGUE.enter(
        f"windows-10-{language.tag}/route-print--{language.file}", "route print", "Windows 10", remarks, print_
    )


for one in (GERMAN, SPANISH, FRENCH, BRAZILIAN, RUSSIAN):
    enter_file_page(one)


def enter_owners(language: Language) -> None:
    """Enter a table of ``-b`` with the sentence about unknown owners, as PowerShell 7 writes it."""

    def abn(document: Document) -> None:
        document.prompt("PS C:\\Windows\\system32> netstat -abno", "netstat -abno")
        print_connections(document, language, [*LISTENERS, *CLIENTS], pid=True, owners=True)

    remarks = f"{language.tag}, UTF-8; unknown owners"
    CATALOGUE.enter(f"windows-11-{language.tag}/netstat-abno", "netstat -abno", "Windows 11", remarks, abn)


for one in (SPANISH, FRENCH, SIMPLIFIED_CHINESE, TRADITIONAL_CHINESE):
    enter_owners(one)


def enter_default_metric(language: Language) -> None:
    """Enter persistent routes with the word for the default metric."""

    def print_(document: Document) -> None:
        print_routes(document, language, STUBBORN)
        in_page(document, language.console)

    remarks = f"{language.tag}, persistent routes; the word for the default metric"
    CATALOGUE.enter(f"windows-11-{language.tag}/route-print--persistent", "route print", "Windows 11", remarks, print_)


for one in LANGUAGES:
    if one.routes and routes_of(one).default_metric:
        enter_default_metric(one)


def german_t(document: Document) -> None:
    rows = [SERVER[2], SERVER[4], SERVER[2].but(state="CLOSE_WAIT"), SERVER[3].but(state="FIN_WAIT_2")]
    print_connections(document, GERMAN, rows, offload=True)


def german_s(document: Document) -> None:
    print_blocks(document.capture(language="de"), GERMAN_BLOCKS, 51)
    in_page(document, "cp850")


def german_s_tcp(document: Document) -> None:
    document.prompt("C:\\>netstat -s -p tcp", "netstat -s -p tcp")
    print_blocks(document.capture(language="de"), GERMAN_BLOCKS[4:5], 52)
    document.context("")


def german_s_icmp(document: Document) -> None:
    print_blocks(document.capture(language="de"), GERMAN_BLOCKS[3:4], 53)
    document.encode("utf-16-le", bom=True)


def german_e(document: Document) -> None:
    print_interface(document.capture(language="de"), GERMAN_TABLE, interface_counters(54))


def german_es(document: Document) -> None:
    document.prompt("C:\\>netstat -es", "netstat -es")
    capture = document.capture(language="de")
    print_interface(capture, GERMAN_TABLE, interface_counters(55))
    print_blocks(capture, GERMAN_BLOCKS[6:], 55)
    in_page(document, "cp850")


def russian_s(document: Document) -> None:
    capture = document.capture(language="ru")
    print_blocks(capture, RUSSIAN_BLOCKS, 56)
    diagnose(capture, "unknown_header", capture.lines[1])
    diagnose(capture, "unconfirmed_language", capture.lines[1])
    in_page(document, "cp866")


def spanish_e(document: Document) -> None:
    capture = document.capture(language="es")
    print_interface(capture, SPANISH_TABLE, interface_counters(57))
    diagnose(capture, "unconfirmed_language", capture.lines[0])
    in_page(document, "cp850")


def xp_portuguese(document: Document) -> None:
    long = Nic(3, "Example 802.11b/g WLAN Adapter - Packet Scheduler Miniport", "02 00 5e 10 00 06")
    routes = (*early(), Route4("255.255.255.255", "255.255.255.255", "10.1.7.4", 3))
    print_routes(document, BRAZILIAN, Table("xp", (*XP_NICS[:2], long), routes, default="10.1.7.1", tab=False))
    in_page(document.wrap(), "cp850")


def xp_danish(document: Document) -> None:
    print_routes(document, DANISH, Table("xp", (), early(), default="10.1.7.1", tab=False))
    in_page(document, "cp850")


def xp_danish_wrapped(document: Document) -> None:
    document.prompt("C:\\>route print", "route print")
    print_routes(document, DANISH, Table("xp", (), early()[:5], default="10.1.7.1", tab=False))
    document.wrap()


for path, command, version, remarks, render in (
    (
        "windows-8-de/netstat-tn",
        "netstat -tn",
        "Windows 8.1",
        "de, offload states; a blank line behind",
        german_t,
    ),
    ("windows-8-de/netstat-s--cp850", "netstat -s", "Windows 8.1", "de, all blocks", german_s),
    ("windows-8-de/netstat-s-p-tcp", "netstat -s -p tcp", "Windows 8.1", "de, one block", german_s_tcp),
    (
        "windows-8-de/netstat-s-p-icmpv6--utf-16-le-bom",
        "netstat -s -p icmpv6",
        "Windows 8.1",
        "de, UTF-16",
        german_s_icmp,
    ),
    ("windows-8-de/netstat-e", "netstat -e", "Windows 8.1", "de", german_e),
    ("windows-8-de/netstat-es--cp850", "netstat -es", "Windows 8.1", "de, interface and protocols", german_es),
    ("windows-10-ru/netstat-s--cp866", "netstat -s", "Windows 10", "ru, titles that nobody has seen", russian_s),
    ("windows-11-es/netstat-e--cp850", "netstat -e", "Windows 11", "es, words that nobody has seen", spanish_e),
    ("windows-xp-pt-BR/route-print--cp850", "route print", "Windows XP", "pt-BR, wrapped at 80 columns", xp_portuguese),
    ("windows-xp-da/route-print--cp850", "route print", "Windows XP", "da, without interface list", xp_danish),
    ("windows-xp-da/route-print--wrapped", "route print", "Windows XP", "da, header wrapped at 80", xp_danish_wrapped),
):
    CATALOGUE.enter(path, command, version, remarks, render)
