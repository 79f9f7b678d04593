"""Invented tables in other languages for property tests, and the encodings in which they may come."""

from __future__ import annotations

import codecs
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from hypothesis import strategies as st

from tests.printing.document import Document
from tests.printing.linux.document import LinuxDocument
from tests.printing.linux.invented import ROUTES, SERVER, SERVER_6
from tests.printing.linux.versions import Options
from tests.printing.localized.linux import print_routes as print_linux_routes
from tests.printing.localized.linux import print_sockets
from tests.printing.localized.linux_words import LANGUAGES as LINUX_LANGUAGES
from tests.printing.localized.statistics import GERMAN, GERMAN_TABLE, print_blocks, print_interface
from tests.printing.localized.windows import print_connections, print_routes
from tests.printing.localized.words import INVENTED, INVENTED_SCRIPT, LANGUAGES, Language
from tests.printing.strategies import NUMBERS, Draw
from tests.printing.windows.routes import Nic, Table
from tests.printing.windows.statistics import interface_counters
from tests.printing.windows.strategies import routes4, routes6, sockets

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

NO_LANGUAGES: Final = (INVENTED, INVENTED_SCRIPT)
CODE_PAGES: Final = (
    *("cp437", "cp850", "cp852", "cp855", "cp857", "cp858", "cp862", "cp866", "cp874", "cp720", "cp737"),
    *("cp932", "cp936", "cp949", "cp950"),
    *(f"cp125{number}" for number in range(9)),
    *("koi8-r", "euc_jp", "euc_kr", "gb18030", "big5"),
)
"""Encodings that nothing in a file names."""


@dataclass(frozen=True)
class Encoding:
    """A way to write a text."""

    name: str
    codec: str
    mark: bytes = b""

    def write(self, text: str) -> bytes | None:
        """Return the bytes of a text; None if the encoding lacks one of its characters."""
        try:
            return self.mark + text.encode(self.codec)
        except UnicodeEncodeError:
            return None


UNICODE: Final = (
    Encoding("utf-8", "utf-8"),
    Encoding("utf-8-sig", "utf-8", codecs.BOM_UTF8),
    Encoding("utf-16-le with mark", "utf-16-le", codecs.BOM_UTF16_LE),
    Encoding("utf-16-be with mark", "utf-16-be", codecs.BOM_UTF16_BE),
    Encoding("utf-16-le", "utf-16-le"),
    Encoding("utf-16-be", "utf-16-be"),
)
ENCODINGS: Final = (*UNICODE, *(Encoding(name, name) for name in CODE_PAGES))


def writings(text: str, encodings: Sequence[Encoding] = ENCODINGS) -> Iterator[tuple[Encoding, bytes]]:
    """Yield the bytes of a text in each encoding that has its characters; those that are alike only once."""
    seen: set[bytes] = set()
    for encoding in encodings:
        data = encoding.write(text)
        if data is not None and data not in seen:
            seen.add(data)
            yield encoding, data


@st.composite
def connection_tables(draw: Draw, languages: Sequence[Language] = LANGUAGES) -> Document:
    """Draw a document with one connection table of Windows."""
    document = Document()
    language = draw(st.sampled_from(languages))
    owners = draw(st.booleans())
    # Names alone do not show that a line is a row, if no word around it is known.
    names = language.tag is not None and draw(st.booleans())
    rows = st.lists(sockets(names=names, owners="vista" if owners else ""), min_size=1, max_size=8)
    pid = owners or draw(st.booleans())
    print_connections(document, language, draw(rows), pid=pid, owners=owners)
    return document


@st.composite
def route_tables(draw: Draw, languages: Sequence[Language] = LANGUAGES) -> Document:
    """Draw a document with the route tables of Windows."""
    language = draw(st.sampled_from([language for language in languages if language.routes]))
    nics = (Nic(1, "Software Loopback Interface 1"), Nic(11, "Example(R) Gigabit #2", "02 00 5e 10 00 31"))
    addresses: st.SearchStrategy[str | int] = st.sampled_from(["192.0.2.10", "127.0.0.1"])
    table = Table(
        "7",
        nics,
        tuple(draw(st.lists(routes4(addresses, modern=True), min_size=1, max_size=6))),
        tuple(draw(st.lists(routes4(st.just(""), modern=False), max_size=2))),
        routes6=tuple(draw(st.lists(routes6(), min_size=1, max_size=5))),
    )
    document = Document()
    print_routes(document, language, table)
    return document


@st.composite
def german_statistics(draw: Draw) -> Document:
    """Draw a document with German counters."""
    document = Document()
    capture = document.capture(language="de")
    seed = draw(NUMBERS)
    if draw(st.booleans()):
        print_interface(capture, GERMAN_TABLE, interface_counters(seed))
    else:
        first = draw(st.integers(0, len(GERMAN) - 1))
        print_blocks(capture, GERMAN[first : first + 2], seed)
    return document


@st.composite
def linux_tables(draw: Draw) -> Document:
    """Draw a document with a table of net-tools."""
    document = LinuxDocument()
    language = draw(st.sampled_from(LINUX_LANGUAGES))
    if language.routes and language.tag != "es" and draw(st.booleans()):
        print_linux_routes(document, language, draw(st.lists(st.sampled_from(ROUTES), min_size=1, max_size=6)))
    else:
        rows = draw(st.lists(st.sampled_from((*SERVER, *SERVER_6)), min_size=1, max_size=6))
        print_sockets(document, language, rows, Options(programs=draw(st.booleans())))
    return document
