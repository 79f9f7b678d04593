"""Samples: the same outputs in other encodings, with other line ends, and with what terminals leave behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.printing.catalogue import Catalogue
from tests.printing.sockets import tcp, udp
from tests.printing.windows.connections import PID, print_table
from tests.printing.windows.invented import DATAGRAMS, DESKTOP
from tests.printing.windows.routes import Nic, Table, print_routes
from tests.printing.windows.samples.owners import CLIENTS, VISTA
from tests.printing.windows.samples.routes import LOOPBACK, ROUTES6, modern
from tests.printing.windows.samples.text import SMALL
from tests.printing.windows.statistics import SECTIONS, print_sections

if TYPE_CHECKING:
    from tests.printing.document import Document

CATALOGUE = Catalogue("windows")
sample = CATALOGUE.sample


@sample("windows-10/netstat-ano--utf-8-bom", "netstat -ano", "Windows 10", "UTF-8 with byte order mark")
def utf_8_bom(document: Document) -> None:
    print_table(document, DESKTOP, PID)
    document.encode("utf-8", bom=True)


@sample(
    "windows-10/netstat-ano--utf-16-le-bom",
    "netstat -ano > file",
    "Windows PowerShell 5.1",
    "UTF-16 LE with byte order mark",
)
def utf_16_le_bom(document: Document) -> None:
    print_table(document, DESKTOP, PID)
    document.encode("utf-16-le", bom=True)


@sample("windows-10/route-print--utf-16-be-bom", "route print", "Windows 10", "UTF-16 BE with byte order mark")
def utf_16_be_bom(document: Document) -> None:
    print_routes(document, SMALL)
    document.encode("utf-16-be", bom=True)


@sample("windows-10/netstat-s-p-udp--utf-16-le", "netstat -s -p udp", "Windows 10", "UTF-16 LE without byte order mark")
def utf_16_le(document: Document) -> None:
    print_sections(document.capture(), SECTIONS[6:7], 23)
    document.encode("utf-16-le")


@sample("windows-10/route-print--cp1252", "route print", "Windows 10", "an interface name in the ANSI code page")
def cp1252(document: Document) -> None:
    nics = (Nic(11, "Büro Gigabit Adapter", "02 00 5e 10 00 31"), Nic(14, "Café VPN", "02 00 5e 10 00 33"), LOOPBACK)
    print_routes(document, Table("7", nics, modern(), routes6=(*ROUTES6[:2], *ROUTES6[5:6])))
    document.encode("cp1252")


@sample("windows-10/netstat-a--cp1252", "netstat -a", "Windows 10", "a prompt in the ANSI code page")
def cp1252_prompt(document: Document) -> None:
    document.prompt("C:\\Users\\Jürgen>netstat -a", "netstat -a")
    print_table(document, [tcp("0.0.0.0:135", "HOST-A:0"), udp("0.0.0.0:5353")])
    document.encode("cp1252")


@sample("windows-10/route-print--utf-8", "route print", "Windows 10", "an interface name in UTF-8")
def utf_8(document: Document) -> None:
    print_routes(document, Table("7", (Nic(11, "Büro Gigabit Adapter", "02 00 5e 10 00 31"), LOOPBACK), modern()))


@sample("windows-10/netstat-ano--lf", "netstat -ano", "Windows 10", "LF line ends")
def lf(document: Document) -> None:
    print_table(document, DESKTOP, PID)
    document.encode(newline="\n")


@sample("windows-10/netstat-an--cr", "netstat -an", "Windows 10", "lone CR line ends")
def cr(document: Document) -> None:
    print_table(document, DESKTOP[:5])
    document.encode(newline="\r")


@sample("windows-10/netstat-abno--crcrlf", "netstat -abno", "Windows 10", "CR CR LF line ends")
def crcrlf(document: Document) -> None:
    print_table(document, CLIENTS, VISTA)
    document.encode(newline="\r\r\n")


@sample("windows-11/netstat-ano--ansi-colours", "netstat -ano", "Windows Terminal", "escape sequences inside lines")
def ansi(document: Document) -> None:
    document.prompt("PS C:\\Users\\ada> netstat -ano", "netstat -ano")
    print_table(document, DESKTOP, PID)
    green = {"LISTENING": "\x1b[32mLISTENING\x1b[0m", "TCP ": "\x1b[1;36mTCP \x1b[m", "PS C:": "\x1b[93mPS\x1b[0m C:"}
    for word, coloured in green.items():
        document.each(lambda text, word=word, coloured=coloured: text.replace(word, coloured))  # type: ignore[misc]


@sample("windows-10/netstat-an--nul-bytes", "netstat -an", "Windows 10", "a few NUL bytes inside lines")
def nul_bytes(document: Document) -> None:
    capture = print_table(document, [*DESKTOP, *DATAGRAMS])
    capture.warn("removed_sequence", next(line for line in document.lines if "CLOSE_WAIT" in line.text))
    document.each(lambda text: text.replace("CLOSE_WAIT", "CLOSE\0_WAIT").replace("0.0.0.0:123 ", "0.0.0.0:123\0 "))
