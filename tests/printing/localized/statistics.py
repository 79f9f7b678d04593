"""What Windows ``netstat -e`` and ``netstat -s`` print in other languages.

TCP-Statistik für IPv4

Aktiv geöffnet                      = 5816
Passiv geöffnet                     = 214

Printed labels stand here in the order of the English ones, which every language keeps.
"""
# letters of other alphabets are what is printed

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from tests.printing.localized.document import diagnose
from tests.printing.standard_objects import of_windows
from tests.printing.windows.statistics import INTERFACE_LABELS, SECTIONS, TOTALS, Section, counters, snake_case

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.printing.document import Capture
    from tests.printing.windows.statistics import Pair


@dataclass(frozen=True)
class Block:
    """A section of ``netstat -s`` in the words of a language."""

    section: Section
    title: str
    labels: str
    ways: str = ""
    """The header over two columns of numbers."""
    equals: int = 0
    """Column of the equals sign."""
    known: bool = True
    """Whether the language is one that the lexicon has."""

    def printed(self) -> list[str]:
        """Return the labels in printed order."""
        return _split(self.labels)


@dataclass(frozen=True)
class Table:
    """The table of ``netstat -e`` in the words of a language."""

    title: str
    ways: str
    labels: str
    positioned: bool = False
    """Whether a label is not known in the language, so that its place tells what it is."""


def _split(labels: str) -> list[str]:
    return [label.strip() for label in labels.replace("\n", " ").split(";")]


_GERMAN_IP: Final = """
Empfangene Pakete; Empfangene Vorspannfehler; Empfangene Adressfehler; Weitergeleitete Datagramme;
Empfangene unbekannte Protokolle; Empfangene verworfene Pakete; Empfangene übermittelte Pakete; Ausgabeanforderungen;
Verworfene Routingpakete; Verworfene Ausgabepakete; Ausgabepakete ohne Routing; Reassemblierung erforderlich;
Reassemblierung erfolgreich; Reassemblierung erfolglos; Erfolgreiche Datagrammfragmentierung;
Erfolglose Datagrammfragmentierung; Erzeugte Fragmente"""
_GERMAN_ICMP_4: Final = """
Meldungen; Fehler; Ziel nicht erreichbar; Zeitüberschreitung; Parameterprobleme; Quelldrosselung; Umleitungen;
Echoantworten; Echos; Zeiteinträge; Zeiteintragantworten; Adressmasken; Adressmaskenantworten; Routeranfragen;
Routerankündigungen"""
_GERMAN_ICMP_6: Final = """
Meldungen; Fehler; Ziel nicht erreichbar; Paket zu groß; Zeitüberschreitung; Parameterprobleme; Echos; Echoantworten;
MLD-Abfragen; MLD-Berichte; MLD-Beendigungen; Routeranfragen; Routerankündigungen; Nachbaranfragen;
Nachbarankündigungen; Umleitungen; Routerneunummerierungen"""
_GERMAN_TCP: Final = """
Aktiv geöffnet; Passiv geöffnet; Erfolglose Verbindungsversuche; Zurückgesetzte Verbindungen; Aktuelle Verbindungen;
Empfangene Segmente; Gesendete Segmente; Erneut übertragene Segmente"""
_GERMAN_UDP: Final = "Empfangene Datagramme; Keine Anschlüsse; Empfangsfehler; Gesendete Datagramme"
IP4, IP6, ICMP4, ICMP6, TCP4, TCP6, UDP4, UDP6 = SECTIONS
GERMAN: Final = (
    Block(IP4, "IPv4-Statistik", _GERMAN_IP, equals=39),
    Block(IP6, "IPv6-Statistik", _GERMAN_IP, equals=39),
    Block(ICMP4, "ICMPv4-Statistik", _GERMAN_ICMP_4, f"{'':28}Empfangen Gesendet"),
    Block(ICMP6, "ICMPv6-Statistik", _GERMAN_ICMP_6, f"{'':28}Empfangen   Gesendet"),
    Block(TCP4, "TCP-Statistik für IPv4", _GERMAN_TCP, equals=38),
    Block(TCP6, "TCP-Statistik für IPv6", _GERMAN_TCP, equals=38),
    Block(UDP4, "UDP-Statistik für IPv4", _GERMAN_UDP, equals=24),
    Block(UDP6, "UDP-Statistik für IPv6", _GERMAN_UDP, equals=24),
)
"""Complete, from real output."""
_RUSSIAN_IP: Final = """
Получено пакетов; Получено ошибок в заголовках; Получено ошибок в адресах; Направлено датаграмм;
Получено неизвестных протоколов; Отброшено полученных пакетов; Доставлено полученных пакетов; Запросов на вывод;
Отброшено маршрутов; Отброшено выходных пакетов; Выходных пакетов без маршрута; Требуется сборка; Успешная сборка;
Сбоев при сборке; Успешно фрагментировано датаграмм; Сбоев при фрагментации датаграмм; Создано фрагментов"""
_RUSSIAN_TCP: Final = """
Активных открыто; Пассивных открыто; Сбоев при подключении; Сброшено подключений; Текущих подключений;
Получено сегментов; Отправлено сегментов; Повторно отправлено сегментов"""
_RUSSIAN_UDP: Final = "Получено датаграмм; Отсутствие портов; Ошибки при получении; Отправлено датаграмм"
RUSSIAN: Final = (
    Block(IP4, "Статистика IPv4", _RUSSIAN_IP, equals=37),
    Block(TCP4, "Статистика TCP для IPv4", _RUSSIAN_TCP, equals=37),
    Block(UDP4, "Статистика UDP для IPv4", _RUSSIAN_UDP, equals=37),
)
"""The labels are those of real output; the titles and the width are supposed."""

GERMAN_TABLE: Final = Table(
    "Schnittstellenstatistik",
    "                           Empfangen           Gesendet",
    "Bytes; Unicastpakete; Nicht-Unicastpakete; Verworfen; Fehler; Unbekannte Protok.",
)
SPANISH_TABLE: Final = Table(
    "Estadísticas de interfaz",
    "                           Recibidos           Enviados",
    "Bytes; Paquetes unidifusión; Paquetes no unicast; Descartados; Errores; Protocolos descon.",
    positioned=True,
)
"""The last label is supposed; no part was seen in real output."""

_BEGINNINGS: Final = ("Velken", "Ombar", "Drestil", "Fendar", "Koskal", "Pravten")
_ENDINGS: Final = ("dravet", "plonk", "skorvet")


def invented(section: Section) -> Block:
    """Return a section in the words of no language."""
    words = [f"{first} {last}" for last in _ENDINGS for first in _BEGINNINGS][: len(section.names())]
    protocol = section.title.replace(" Statistics for ", "-Velstatra ").replace(" Statistics", "-Velstatra")
    ways = "" if section.equals else f"{'':28}Ombran      Fendran"
    return Block(section, protocol, "; ".join(words), ways, section.equals, known=False)


def without_last_label(block: Block) -> Block:
    """Return a section of which a version of the tool prints one counter less."""
    labels = block.printed()[:-1]
    return replace(block, labels="; ".join(labels))


def print_blocks(capture: Capture, blocks: Sequence[Block], seed: int) -> None:
    """Print several sections with invented values, as ``netstat -s`` does."""
    for block in blocks:
        print_block(capture, block, counters(block.section, seed))
    if not all(block.known for block in blocks):
        diagnose(capture, "unknown_language", capture.lines[1])


def print_block(capture: Capture, block: Block, values: Sequence[Pair]) -> None:
    """Print one section, from the blank line before its title on."""
    section, labels = block.section, block.printed()
    first = len(capture.entries)
    english: list[str] = section.names()
    complete = len(labels) == len(english)
    capture.structure("", block.title, "")
    if block.ways:
        capture.structure(block.ways)
    for label, name, (received, sent) in zip(labels, english, values, strict=False):
        facts = {"protocol": section.protocol, "family": section.family, "group": section.group, "label": label}
        mapped = block.known or complete
        facts["name"] = snake_case(name if mapped else label)
        if block.equals:
            text = f"  {label:<{block.equals - 2}}= {received}"
            mib = of_windows(section.group, name) if mapped else None
            capture.record(text, "statistic", **facts, mib=mib, value=received)
        else:
            text = f"  {label:<26}{received:<12}{sent:<10}"
            inward, outward = (of_windows(section.group, name, way) if mapped else None for way in ("in", "out"))
            capture.record(text, "statistic", **facts, mib=inward, value=received, direction="in")
            capture.also("statistic", **facts, mib=outward, value=sent, direction="out")
    if complete and not block.known:
        diagnose(capture, "mapped_by_position", capture.entries[first].first)


def print_interface(capture: Capture, table: Table, values: Sequence[Pair]) -> None:
    """Print the table of ``netstat -e``."""
    capture.structure(table.title, "", table.ways, "")
    first = len(capture.entries)
    totals: dict[str, object] = {}
    for label, name, (received, sent) in zip(_split(table.labels), INTERFACE_LABELS, values, strict=True):
        facts = {"protocol": "interface", "group": "interface", "name": snake_case(name), "label": label}
        inward, outward = (of_windows("interface", name, way) for way in ("in", "out"))
        text = f"{label:<20}{received:>15}" + ("" if sent is None else f"{sent:>16}")
        capture.record(text, "statistic", **facts, mib=inward, value=received, direction="in")
        if sent is not None:
            capture.also("statistic", **facts, mib=outward, value=sent, direction="out")
        if name in TOTALS:
            totals |= {f"rx_{TOTALS[name]}": received, f"tx_{TOTALS[name]}": sent}
    last = capture.entries[-1].last
    capture.again(capture.entries[first], "interface", **totals).last = last
    if table.positioned:
        diagnose(capture, "mapped_by_position", capture.entries[first].first)
