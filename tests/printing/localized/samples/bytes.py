"""Samples: other languages in the encodings that files get on their way, and languages that the lexicon lacks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from tests.printing.localized.document import AppendedDocument, LocalizedCatalogue, garble, in_page
from tests.printing.localized.samples.windows import SHORT, STUBBORN, TABLE
from tests.printing.localized.statistics import GERMAN as GERMAN_BLOCKS
from tests.printing.localized.statistics import ICMP4, TCP4, UDP4, invented, print_blocks, without_last_label
from tests.printing.localized.windows import print_connections, print_routes
from tests.printing.localized.words import (
    FRENCH,
    GERMAN,
    INVENTED,
    INVENTED_SCRIPT,
    JAPANESE,
    RUSSIAN,
    SIMPLIFIED_CHINESE,
    SPANISH,
)
from tests.printing.windows.connections import PID, print_table
from tests.printing.windows.invented import DATAGRAMS, DESKTOP, DESKTOP_6
from tests.printing.windows.samples.owners import CLIENTS, LISTENERS
from tests.printing.windows.statistics import SECTIONS

if TYPE_CHECKING:
    from tests.printing.document import Document

CATALOGUE: Final = LocalizedCatalogue()
sample = CATALOGUE.sample

ROWS: Final = (*DESKTOP[:2], *DESKTOP[5:])


@sample("windows-10-de/netstat-ano--utf-8-bom", "netstat -ano", "Windows 10", "de, UTF-8 with byte order mark")
def utf_8_bom(document: Document) -> None:
    print_connections(document, GERMAN, ROWS, pid=True)
    document.encode("utf-8", bom=True)


@sample("windows-10-ja/route-print--utf-16-be-bom", "route print", "Windows 10", "ja, UTF-16 BE with byte order mark")
def utf_16_be_bom(document: Document) -> None:
    print_routes(document, JAPANESE, SHORT)
    document.encode("utf-16-be", bom=True)


@sample("windows-10-ru/netstat-ano--utf-16-le", "netstat -ano", "Windows 10", "ru, UTF-16 LE without byte order mark")
def utf_16_le(document: Document) -> None:
    print_connections(document, RUSSIAN, ROWS, pid=True)
    document.encode("utf-16-le")


@sample(
    "windows-10-zh-CN/netstat-ano--utf-16-be", "netstat -ano", "Windows 10", "zh-CN, UTF-16 BE without byte order mark"
)
def utf_16_be(document: Document) -> None:
    print_connections(document, SIMPLIFIED_CHINESE, ROWS, pid=True)
    document.encode("utf-16-be")


@sample("windows-10-de/netstat-an--crcrlf", "netstat -an", "Windows 10", "de, cp850, CR CR LF line ends")
def crcrlf(document: Document) -> None:
    print_connections(document, GERMAN, ROWS)
    in_page(document, "cp850", newline="\r\r\n")


@sample("windows-10-zh-CN/netstat-ano--padded", "netstat -ano", "Windows 10", "zh-CN, cp936, as wide as the window")
def padded(document: Document) -> None:
    print_connections(document, SIMPLIFIED_CHINESE, ROWS, pid=True)
    in_page(document.pad(90), "cp936")


@sample("windows-10-ja/netstat-ano--quoted", "netstat -ano", "Windows 10", "ja, cp932, a mark before every line")
def quoted(document: Document) -> None:
    print_connections(document, JAPANESE, ROWS, pid=True)
    in_page(document.prefix("> "), "cp932")


@sample(
    "windows-10-es/netstat-abno--mojibake", "netstat -abno", "Windows 10", "es, cp850 read as cp1252, stored as UTF-8"
)
def mojibake(document: Document) -> None:
    print_connections(document, SPANISH, [*LISTENERS[:3], *CLIENTS[:3]], pid=True, owners=True)
    garble(document, "cp850", "cp1252")


@sample("windows-10-es/route-print--mojibake", "route print", "Windows 10", "es, cp850 read as cp1252, stored as UTF-8")
def mojibake_routes(document: Document) -> None:
    print_routes(document, SPANISH, SHORT)
    garble(document, "cp850", "cp1252")


@sample(
    "windows-10/support-log--french-then-chinese", "netstat -ano; route print", "Windows 10", "two languages, UTF-8"
)
def two_languages(document: Document) -> None:
    document.context("host a")
    print_connections(document, FRENCH, ROWS, pid=True)
    document.context("", "host b", "")
    print_routes(document, SIMPLIFIED_CHINESE, SHORT)


@sample("windows-10/support-log--english-then-german", "netstat -ano; netstat -s", "Windows 10", "two languages, cp850")
def english_and_german(document: Document) -> None:
    print_table(document, DESKTOP[:3], PID)
    document.context("", "host b")
    print_blocks(document.capture(language="de"), GERMAN_BLOCKS[4:5], 61)
    in_page(document, "cp850")


@CATALOGUE.appended(
    "windows-10/support-log--appended-utf-16-le",
    "netstat -ano > log; netstat -s >> log",
    "Windows 10",
    "ASCII, then UTF-16 LE without byte order mark",
)
def appended(document: AppendedDocument) -> None:
    print_table(document, DESKTOP, PID)
    document.append_in("utf-16-le")
    document.context("", "19:10 counters", "")
    print_blocks(document.capture(language="de"), GERMAN_BLOCKS[4:5], 62)


@CATALOGUE.appended(
    "windows-10/support-log--appended-cp850-utf-16-le",
    "netstat -ano > log; netstat -s >> log",
    "Windows 10",
    "cp850, then UTF-16 LE without byte order mark",
)
def appended_to_german(document: AppendedDocument) -> None:
    print_connections(document, GERMAN, ROWS, pid=True)
    in_page(document, "cp850")
    document.append_in("utf-16-le")
    document.context("", "19:10 counters", "")
    print_blocks(document.capture(language="de"), GERMAN_BLOCKS[4:5], 66)


# Languages that nobody speaks: rows are read by their shape.


@sample(
    "windows-11-unknown-language/netstat-ano", "netstat -ano", "Windows 11", "words of no language; states are English"
)
def unknown_ano(document: Document) -> None:
    words = INVENTED.connections
    assert words is not None
    english_states = replace(INVENTED, connections=replace(words, states={}))
    print_connections(document, english_states, [*ROWS, *DESKTOP_6[2:], *DATAGRAMS[:2]], pid=True)


@sample(
    "windows-11-unknown-language/netstat-ano--states",
    "netstat -ano",
    "Windows 11",
    "words of no language; so are the states",
)
def unknown_states(document: Document) -> None:
    print_connections(document, INVENTED, [*ROWS, *DATAGRAMS[:1]], pid=True)


@sample(
    "windows-11-unknown-language/netstat-ano--script", "netstat -ano", "Windows 11", "no language, Armenian letters"
)
def unknown_script(document: Document) -> None:
    document.prompt("C:\\>netstat -ano", "netstat -ano")
    print_connections(document, INVENTED_SCRIPT, ROWS, pid=True)


@sample(
    "windows-11-unknown-language/netstat-an--utf-16-le-bom", "netstat -an > file", "Windows PowerShell 5.1", "UTF-16"
)
def unknown_an(document: Document) -> None:
    print_connections(document, INVENTED_SCRIPT, ROWS)
    document.encode("utf-16-le", bom=True)


@sample("windows-11-unknown-language/netstat-abno", "netstat -abno", "Windows 11", "words of no language; owners")
def unknown_abno(document: Document) -> None:
    words = INVENTED.connections
    assert words is not None
    english_states = replace(INVENTED, connections=replace(words, states={}))
    print_connections(document, english_states, [*LISTENERS, *CLIENTS], pid=True, owners=True)


@sample("windows-11-unknown-language/netstat-abno--script", "netstat -abno", "Windows 11", "owners; Armenian letters")
def unknown_abno_script(document: Document) -> None:
    print_connections(document, INVENTED_SCRIPT, [*LISTENERS, *CLIENTS], pid=True, owners=True)


@sample("windows-11-unknown-language/route-print", "route print", "Windows 11", "words of no language; on-link, too")
def unknown_print(document: Document) -> None:
    print_routes(document, INVENTED, TABLE)


@sample(
    "windows-11-unknown-language/route-print--persistent",
    "route print",
    "Windows 11",
    "persistent routes of both families",
)
def unknown_persistent(document: Document) -> None:
    print_routes(document, INVENTED, STUBBORN)


@sample("windows-11-unknown-language/route-print--script", "route print", "Windows 11", "no language, Armenian letters")
def unknown_print_script(document: Document) -> None:
    print_routes(document, INVENTED_SCRIPT, replace(TABLE, persistent=()))
    document.encode("utf-16-le", bom=True)


@sample("windows-11-unknown-language/netstat-r", "netstat -r", "Windows 11", "what route print prints")
def unknown_r(document: Document) -> None:
    document.prompt("C:\\>netstat -r", "netstat -r")
    print_routes(document, INVENTED, SHORT, tool="netstat")


@sample("windows-11-unknown-language/netstat-s", "netstat -s", "Windows 11", "names by the place of the label")
def unknown_s(document: Document) -> None:
    print_blocks(document.capture(language=None), [invented(section) for section in SECTIONS], 63)


@sample("windows-11-unknown-language/netstat-s-p-icmp", "netstat -s -p icmp", "Windows 11", "two columns of numbers")
def unknown_s_icmp(document: Document) -> None:
    document.prompt("C:\\>netstat -s -p icmp", "netstat -s -p icmp")
    print_blocks(document.capture(language=None), [invented(ICMP4), invented(TCP4)], 64)


@sample(
    "windows-11-unknown-language/netstat-s--one-less",
    "netstat -s",
    "Windows 11",
    "a block of another length: no place tells",
)
def unknown_s_short(document: Document) -> None:
    print_blocks(document.capture(language=None), [invented(TCP4), without_last_label(invented(UDP4))], 65)
