"""Counters with the labels that Windows and net-tools print in other languages: one name in every language."""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from functools import cache
from typing import Any, Final

import pytest
from netparse_grammars.counters import rows_of
from netparse_grammars.lexicon import Entry, entries

import netparse
from netparse.schema.report import Statistic
from tests.reports import codes_of, report_of
from tests.samples.origins import SAMPLES

pytestmark = pytest.mark.thorough

LABELS: Final = [entry for entry in entries() if entry.kind in ("linux", "windows")]
# German, as Windows 8.1 prints it.
IP_DE: Final = """\
IPv4 Statistics

  Empfangene Pakete                    = 40501
  Empfangene Vorspannfehler            = 2
  Empfangene Adressfehler              = 3
  Weitergeleitete Datagramme           = 4
  Empfangene unbekannte Protokolle     = 5
  Empfangene verworfene Pakete         = 6
  Empfangene übermittelte Pakete       = 7
  Ausgabeanforderungen                 = 8
  Verworfene Routingpakete             = 9
  Verworfene Ausgabepakete             = 10
  Ausgabepakete ohne Routing           = 11
  Reassemblierung erforderlich         = 12
  Reassemblierung erfolgreich          = 13
  Reassemblierung erfolglos            = 14
  Erfolgreiche Datagrammfragmentierung = 15
  Erfolglose Datagrammfragmentierung   = 16
  Erzeugte Fragmente                   = 17
"""
ICMP_DE: Final = """\
ICMPv4 Statistics

                            Received    Sent
  Meldungen                 368         481       \n\
  Fehler                    1           0         \n\
  Ziel nicht erreichbar     366         479       \n\
  Echoantworten             2           0         \n\
"""
TCP_DE: Final = """\
TCP Statistics for IPv4

  Aktiv geöffnet                      = 4058
  Passiv geöffnet                     = 1886
  Erfolglose Verbindungsversuche      = 140
  Zurückgesetzte Verbindungen         = 219
  Aktuelle Verbindungen               = 26
  Empfangene Segmente                 = 8728
  Gesendete Segmente                  = 7591
  Erneut übertragene Segmente         = 242
"""
INTERFACE_DE: Final = """\
Interface Statistics

                           Received            Sent

Bytes                     106002865         9028662
Unicastpakete                 78188           43748
Nicht-Unicastpakete             802           19978
Verworfen                         1               2
Fehler                            3               4
Unbekannte Protok.                5
"""
# The same section in a language that has no lexicon.
UDP_PL: Final = """\
UDP Statistics for IPv4

  Odebrane datagramy    = 101
  Brak portów           = 102
  Błędy odbioru         = 103
  Wysłane datagramy     = 104
"""


def capture_of(text: str) -> dict[str, Any]:
    """Return the only capture of a text, of which every line is read."""
    report = report_of(text)
    (capture,) = report["captures"]
    assert isinstance(capture, dict)
    assert report["lines"]["unparsed"] == 0
    return capture


def counters_of(capture: dict[str, Any], *names: str) -> list[tuple[Any, ...]]:
    """Return some fields of the counters."""
    counters = [record for record in capture["records"] if record["kind"] == "statistic"]
    return [tuple(counter.get(name) for name in names) for counter in counters]


def notes_of(capture: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the diagnostics, without that on labels which only catalogues and Wine have."""
    return [note for note in capture["diagnostics"] if note["code"] != "unconfirmed_language"]


def test_german_protocols() -> None:
    capture = capture_of(f"{IP_DE}\n{ICMP_DE}\n{TCP_DE}")
    assert (capture["language"], capture["diagnostics"]) == ("de", [])
    found = counters_of(capture, "group", "name", "mib", "label", "value", "direction")
    assert found[:3] == [
        ("ip", "packets_received", "ipInReceives", "Empfangene Pakete", 40501, None),
        ("ip", "received_header_errors", "ipInHdrErrors", "Empfangene Vorspannfehler", 2, None),
        ("ip", "received_address_errors", "ipInAddrErrors", "Empfangene Adressfehler", 3, None),
    ]
    assert [name for _, name, *_ in found[10:17]] == [
        "output_packet_no_route",
        "reassembly_required",
        "reassembly_successful",
        "reassembly_failures",
        "datagrams_successfully_fragmented",
        "datagrams_failing_fragmentation",
        "fragments_created",
    ]
    assert found[17:23] == [
        ("icmp", "messages", "icmpInMsgs", "Meldungen", 368, "in"),
        ("icmp", "messages", "icmpOutMsgs", "Meldungen", 481, "out"),
        ("icmp", "errors", "icmpInErrors", "Fehler", 1, "in"),
        ("icmp", "errors", "icmpOutErrors", "Fehler", 0, "out"),
        ("icmp", "destination_unreachable", "icmpInDestUnreachs", "Ziel nicht erreichbar", 366, "in"),
        ("icmp", "destination_unreachable", "icmpOutDestUnreachs", "Ziel nicht erreichbar", 479, "out"),
    ]
    assert found[29:30] == [("tcp", "current_connections", "tcpCurrEstab", "Aktuelle Verbindungen", 26, None)]


def test_german_interfaces() -> None:
    capture = capture_of(INTERFACE_DE)
    assert (capture["language"], capture["diagnostics"]) == ("de", [])
    assert counters_of(capture, "name", "mib", "label", "value", "direction")[2:] == [
        ("unicast_packets", "ifInUcastPkts", "Unicastpakete", 78188, "in"),
        ("unicast_packets", "ifOutUcastPkts", "Unicastpakete", 43748, "out"),
        ("non_unicast_packets", "ifInNUcastPkts", "Nicht-Unicastpakete", 802, "in"),
        ("non_unicast_packets", "ifOutNUcastPkts", "Nicht-Unicastpakete", 19978, "out"),
        ("discards", "ifInDiscards", "Verworfen", 1, "in"),
        ("discards", "ifOutDiscards", "Verworfen", 2, "out"),
        ("errors", "ifInErrors", "Fehler", 3, "in"),
        ("errors", "ifOutErrors", "Fehler", 4, "out"),
        ("unknown_protocols", "ifInUnknownProtos", "Unbekannte Protok.", 5, "in"),
    ]
    totals = capture["records"][-1]
    assert (totals["kind"], totals["rx_bytes"], totals["tx_errors"]) == ("interface", 106002865, 4)


def test_russian() -> None:
    """The labels went through a database, so letter case and what stands around them may be another in outputs."""
    text = """\
IPv4 Statistics

  Получено пакетов                     = 51
  Получено Ошибок в Заголовках         = 52
  Окружение                            = 53

ICMPv4 Statistics

                            Received    Sent
  Сообщений                 61          62
  'Назначение недостижимо'  63          64
  Просьб "снизить скорость" 65          66
"""
    capture = capture_of(text)
    assert capture["language"] == "ru"
    assert counters_of(capture, "name", "mib", "label", "value") == [
        ("packets_received", "ipInReceives", "Получено пакетов", 51),
        ("received_header_errors", "ipInHdrErrors", "Получено Ошибок в Заголовках", 52),
        ("окружение", None, "Окружение", 53),
        ("messages", "icmpInMsgs", "Сообщений", 61),
        ("messages", "icmpOutMsgs", "Сообщений", 62),
        ("destination_unreachable", "icmpInDestUnreachs", "'Назначение недостижимо'", 63),
        ("destination_unreachable", "icmpOutDestUnreachs", "'Назначение недостижимо'", 64),
        ("source_quenches", "icmpInSrcQuenchs", 'Просьб "снизить скорость"', 65),
        ("source_quenches", "icmpOutSrcQuenchs", 'Просьб "снизить скорость"', 66),
    ]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "sv",
            """\
Ip:
    Standard-TTL är 64
    5010 totalt antal mottagna paket
    3 kastade på grund av saknad route
Icmp:
    53 ICMP-meddelanden mottagna
    Histogram för ICMP-indata:
        destinationen inte nåbar: 11
        tidsstämpelsvar: 12
    Histogram för ICMP-utdata:
        tidsstämpelsvar: 13
TcpExt:
    Snabbt ack-läge aktiverades 7 gånger
    Detekterade omordningar 8 gånger med hjälp av SACK
    TCPOrigDataSent: 4821
""",
            [
                ("Ip", "DefaultTTL", "ipDefaultTTL", "Standard-TTL är", 64, None),
                ("Ip", "InReceives", "ipInReceives", "totalt antal mottagna paket", 5010, None),
                ("Ip", "OutNoRoutes", "ipOutNoRoutes", "kastade på grund av saknad route", 3, None),
                ("Icmp", "InMsgs", "icmpInMsgs", "ICMP-meddelanden mottagna", 53, None),
                ("Icmp", "InDestUnreachs", "icmpInDestUnreachs", "destinationen inte nåbar", 11, "in"),
                ("Icmp", "InTimestampReps", "icmpInTimestampReps", "tidsstämpelsvar", 12, "in"),
                ("Icmp", "OutTimestampReps", "icmpOutTimestampReps", "tidsstämpelsvar", 13, "out"),
                ("TcpExt", "DelayedACKLost", None, "Snabbt ack-läge aktiverades gånger", 7, None),
                ("TcpExt", "TCPSACKReorder", None, "Detekterade omordningar gånger med hjälp av SACK", 8, None),
                ("TcpExt", "TCPOrigDataSent", None, "TCPOrigDataSent", 4821, None),
            ],
        ),
        (
            "ca",
            """\
Icmp:
    S'han rebut 53 missatges ICMP
    Histograma d'entrada ICMP:
        peticions d'eco: 11
    S'han enviat 54 missatges ICMP
TcpExt:
    TCP va córrer baix en la memòria 9 vegades
""",
            [
                ("Icmp", "InMsgs", "icmpInMsgs", "S'han rebut missatges ICMP", 53, None),
                ("Icmp", "InEchos", "icmpInEchos", "peticions d'eco", 11, "in"),
                ("Icmp", "OutMsgs", "icmpOutMsgs", "S'han enviat missatges ICMP", 54, None),
                ("TcpExt", "TCPMemoryPressures", None, "TCP va córrer baix en la memòria vegades", 9, None),
            ],
        ),
        (
            "ka",
            """\
Ip:
    სულ მიღებულია 5010 პაკეტი
    7 გადაგზავნილია
Icmp:
    53 ICMP შეტყობინება მიღებულია
    ICMP შეტანის ჰისტოგრამა:
        ხელმიუწვდომელი სამიზნე: 11
TcpExt:
    სწრაფი ack-ის რეჟიმი 8-ჯერ ჩაირთო
    9-ჯერ სისტემას პაკეტების გასაგზავნად მეხსიერება არ ეყო
""",
            [
                ("Ip", "InReceives", "ipInReceives", "სულ მიღებულია პაკეტი", 5010, None),
                ("Ip", "ForwDatagrams", "ipForwDatagrams", "გადაგზავნილია", 7, None),
                ("Icmp", "InMsgs", "icmpInMsgs", "ICMP შეტყობინება მიღებულია", 53, None),
                ("Icmp", "InDestUnreachs", "icmpInDestUnreachs", "ხელმიუწვდომელი სამიზნე", 11, "in"),
                ("TcpExt", "DelayedACKLost", None, "სწრაფი ack-ის რეჟიმი -ჯერ ჩაირთო", 8, None),
                ("TcpExt", "SockMallocOOM", None, "-ჯერ სისტემას პაკეტების გასაგზავნად მეხსიერება არ ეყო", 9, None),
            ],
        ),
        (
            "ja",
            """\
Ip:
    合計5010パケットを受信
    不適当なアドレスが7
Icmp:
    53のICMPメッセージ受信
    ICMP入力ヒストグラム:
        送信先到達不可: 11
TcpExt:
    クイックackモードが8回稼働
    SACKを使った9回の検出された並べ替え
    知られていない10のラベル
""",
            [
                ("Ip", "InReceives", "ipInReceives", "合計 パケットを受信", 5010, None),
                ("Ip", "InAddrErrors", "ipInAddrErrors", "不適当なアドレスが", 7, None),
                ("Icmp", "InMsgs", "icmpInMsgs", "のICMPメッセージ受信", 53, None),
                ("Icmp", "InDestUnreachs", "icmpInDestUnreachs", "送信先到達不可", 11, "in"),
                ("TcpExt", "DelayedACKLost", None, "クイックackモードが 回稼働", 8, None),
                ("TcpExt", "TCPSACKReorder", None, "SACKを使った 回の検出された並べ替え", 9, None),
                ("TcpExt", "知られていない_のラベル", None, "知られていない のラベル", 10, None),
            ],
        ),
        (
            "cs",
            """\
Ip:
    Celkem přijatých paketů: 5010
    Přeposláno: 7
Icmp:
    Počet přijatých ICMP zpráv: 53
    Histogram ICMP vstupu:
        Žádost o čas: 11
    Histogram ICMP výstupu:
        žádost o čas: 12
""",
            [
                ("Ip", "InReceives", "ipInReceives", "Celkem přijatých paketů", 5010, None),
                ("Ip", "ForwDatagrams", "ipForwDatagrams", "Přeposláno", 7, None),
                ("Icmp", "InMsgs", "icmpInMsgs", "Počet přijatých ICMP zpráv", 53, None),
                ("Icmp", "InTimestamps", "icmpInTimestamps", "Žádost o čas", 11, "in"),
                ("Icmp", "OutTimestamps", "icmpOutTimestamps", "žádost o čas", 12, "out"),
            ],
        ),
        (
            "et",
            "Ip:\n    kokku võeti vastu 5010 paketti\n    7 edastati\n",
            [
                ("Ip", "InReceives", "ipInReceives", "kokku võeti vastu paketti", 5010, None),
                ("Ip", "ForwDatagrams", "ipForwDatagrams", "edastati", 7, None),
            ],
        ),
    ],
    ids=["sv", "ca", "ka", "ja", "cs", "et"],
)
def test_linux(language: str, text: str, expected: list[tuple[Any, ...]]) -> None:
    capture = capture_of(text)
    assert (capture["language"], capture["dialect"], notes_of(capture)) == (language, "net-tools", [])
    assert counters_of(capture, "group", "name", "mib", "label", "value", "direction") == expected


def test_a_translation_and_its_original_are_one_counter() -> None:
    """Snapshots in two languages are compared; a level in one language is a level in the other."""
    old = netparse.parse("TCP Statistics for IPv4\n\n  Segments Sent = 7000\n  Current Connections = 30\n")
    comparison = netparse.compare(old, netparse.parse(TCP_DE), seconds=10)
    common = [counter for counter in comparison.counters if counter.change not in ("added", "gone")]
    assert [(counter.name, counter.delta, counter.gauge) for counter in common] == [
        ("current_connections", -4, True),
        ("segments_sent", 591, False),
    ]
    assert [note.code for note in comparison.diagnostics] == ["other_language"]


# Every label of the lexicon


@cache
def sections() -> dict[str, list[tuple[str, str]]]:
    """Return the sections of Linux that an English label stands in, and the directions of messages there."""
    found = defaultdict(list)
    for row in rows_of("linux"):
        found[row["label"]].append((row["group"], row["direction"]))
    return found


def linux_text(group: str, direction: str, label: str) -> str:
    if direction:
        title = {"in": "input", "out": "output"}[direction]
        return f"{group}:\n    1 ICMP messages received\n    ICMP {title} histogram:\n        {label}: 5\n"
    return f"{group}:\n    5 {label}\n"


WINDOWS_SECTIONS: Final = {
    "interface": (
        "Interface Statistics",
        "Bytes|Unicast packets|Non-unicast packets|Discards|Errors|Unknown protocols",
    ),
    "ip": (
        "IPv4 Statistics",
        "Packets Received|Received Header Errors|Received Address Errors|Datagrams Forwarded"
        "|Unknown Protocols Received|Received Packets Discarded|Received Packets Delivered|Output Requests"
        "|Routing Discards|Discarded Output Packets|Output Packet No Route|Reassembly Required|Reassembly Successful"
        "|Reassembly Failures|Datagrams Successfully Fragmented|Datagrams Failing Fragmentation|Fragments Created",
    ),
    "icmp": (
        "ICMPv4 Statistics",
        "Messages|Errors|Destination Unreachable|Time Exceeded|Parameter Problems|Source Quenches|Redirects"
        "|Echo Replies|Echos|Timestamps|Timestamp Replies|Address Masks|Address Mask Replies|Router Solicitations"
        "|Router Advertisements",
    ),
    "icmpv6": (
        "ICMPv6 Statistics",
        "Packet Too Big|MLD Queries|MLD Reports|MLD Dones|Neighbor Solicitations|Neighbor Advertisements"
        "|Router Renumberings",
    ),
    "tcp": (
        "TCP Statistics for IPv4",
        "Active Opens|Passive Opens|Failed Connection Attempts|Reset Connections|Current Connections|Segments Received"
        "|Segments Sent|Segments Retransmitted",
    ),
    "udp": ("UDP Statistics for IPv4", "Datagrams Received|No Ports|Receive Errors|Datagrams Sent"),
}


def windows_text(group: str, label: str) -> str:
    title, _ = WINDOWS_SECTIONS[group]
    if group in ("icmp", "icmpv6", "interface"):
        return f"{title}\n\n                    Received    Sent\n\n  {label}        5           6\n"
    return f"{title}\n\n  {label}            = 5\n"


def texts_of(entry: Entry, label: str) -> list[str]:
    """Return an output for every place where a counter stands, with a label for it."""
    if entry.kind == "linux":
        return [linux_text(group, direction, label) for group, direction in sections()[entry.meaning]]
    groups = [group for group, (_, labels) in WINDOWS_SECTIONS.items() if entry.meaning in labels.split("|")]
    return [windows_text(group, label) for group in groups]


def last_counter(text: str) -> tuple[Statistic, str | None]:
    (capture,) = netparse.parse(text).captures
    counters = [record for record in capture.records if isinstance(record, Statistic)]
    return counters[-1], capture.language


@pytest.mark.parametrize("entry", LABELS, ids=lambda entry: f"{entry.language}-{entry.phrase}")
def test_every_label_has_the_name_of_the_english_one(entry: Entry) -> None:
    languages = {
        other.language
        for other in LABELS
        if other.kind == entry.kind and other.phrase.casefold() == entry.phrase.casefold()
    }
    translated, english = texts_of(entry, entry.phrase), texts_of(entry, entry.meaning)
    assert translated
    for text, original in zip(translated, english, strict=True):
        counter, language = last_counter(text)
        expected, _ = last_counter(original)
        assert (counter.name, counter.mib, counter.direction) == (expected.name, expected.mib, expected.direction)
        assert (counter.label, expected.label) == (entry.phrase, entry.meaning)
        in_english = entry.phrase.casefold() in map(str.casefold, sections())
        assert language in (("en",) if in_english else languages) or (language is None and len(languages) > 1)


def test_what_english_has_too_tells_of_no_other_language() -> None:
    """net-tools 1.60 has the plural that German and French have."""
    capture = capture_of("Icmp:\n    1 ICMP messages received\n    ICMP input histogram:\n        source quenchs: 5\n")
    assert capture["language"] == "en"
    assert counters_of(capture, "name", "direction")[-1] == ("InSrcQuenchs", "in")


def test_there_are_labels() -> None:
    languages = {kind: {entry.language for entry in LABELS if entry.kind == kind} for kind in ("windows", "linux")}
    assert languages["windows"] >= {"de", "es", "ja", "ru"}
    assert languages["linux"] >= {"ca", "cs", "de", "et", "fr", "ja", "ka", "pt-BR", "sv"}
    english = {label for _, labels in WINDOWS_SECTIONS.values() for label in labels.split("|")}
    german = {entry.meaning for entry in LABELS if entry.kind == "windows" and entry.language == "de"}
    assert english - german == {"Bytes", "Echos"}, "which are the same in German"


def test_labels_are_compared_without_regard_to_letter_case() -> None:
    assert [
        counter[0]
        for counter in counters_of(capture_of(IP_DE.upper().replace("IPV4 STATISTICS", "IPv4 Statistics")), "name")
    ] == [counter[0] for counter in counters_of(capture_of(IP_DE), "name")]


# By position


def test_unknown_labels_of_a_whole_section_go_by_their_places() -> None:
    capture = capture_of(UDP_PL)
    assert counters_of(capture, "name", "mib", "label", "value") == [
        ("datagrams_received", "udpInDatagrams", "Odebrane datagramy", 101),
        ("no_ports", "udpNoPorts", "Brak portów", 102),
        ("receive_errors", "udpInErrors", "Błędy odbioru", 103),
        ("datagrams_sent", "udpOutDatagrams", "Wysłane datagramy", 104),
    ]
    (note,) = notes_of(capture)
    assert (note["code"], note["severity"], note["line"]) == ("mapped_by_position", "warning", 3)
    assert note["text"] == "Odebrane datagramy    = 101"
    assert "'udp'" in note["message"]


@pytest.mark.parametrize(
    "name", ["windows-7/netstat-s", "windows-2000/netstat-s", "windows-10/netstat-es", "windows-xp/netstat-e"]
)
def test_places_tell_what_labels_do(name: str) -> None:
    """A sample with labels of no language says what the sample in English does."""
    text = (SAMPLES / f"windows/{name}.txt").read_text(encoding="utf-8")
    foreign = re.sub(
        r"^( *)([A-Z][\w -]*?)(?= *= *\d| +\d)",
        lambda row: f"{row[1]}{row[2][::-1].lower()}ż",
        text,
        flags=re.MULTILINE,
    )
    english, mapped = netparse.parse(text).captures[0], netparse.parse(foreign).captures[0]
    said = ("group", "name", "mib", "value", "direction")
    expected = [
        tuple(getattr(record, name) for name in said) for record in english.records if record.kind == "statistic"
    ]
    found = [record for record in mapped.records if record.kind == "statistic"]
    assert [tuple(getattr(record, name) for name in said) for record in found] == expected
    assert all(record.label.endswith("ż") for record in found)
    groups = len({(record.group, record.family) for record in found})
    assert [note.code for note in mapped.diagnostics] == ["mapped_by_position"] * groups


@pytest.mark.parametrize("prefix", ["", "> ", "web01: "])
@pytest.mark.parametrize("after", ["", "\nTCP Statistics for IPv4\n\n  Active Opens = 5\n"])
def test_a_section_is_whole_wherever_it_stands(prefix: str, after: str) -> None:
    text = "".join(f"{prefix}{line}\n" for line in f"{IP_DE}\n{UDP_PL}{after}".splitlines())
    assert codes_of(report_of(text)) == [("mapped_by_position", 23)]


@pytest.mark.parametrize("indent", ["", "  ", "      "])
def test_unknown_labels_of_wide_letters_are_aligned_as_a_console_shows_them(indent: str) -> None:
    labels = ["ああああ      ", "いいportいい  ", "うう          ", "ええええええ  "]
    rows = "".join(f"{indent}{label}= {number}\n" for number, label in enumerate(labels))
    assert codes_of(report_of(f"UDP Statistics for IPv4\n\n{rows}")) == [("mapped_by_position", 3)]


def test_list_of_another_tool_is_not_taken_for_a_section() -> None:
    rows = "".join(f"  {'licznik' * number} = {number}\n" for number in range(1, 9))
    capture = capture_of(f"TCP Statistics\n\n{rows}")
    assert counters_of(capture, "mib") == [(None,)] * 8
    assert "mapped_by_position" not in {note["code"] for note in capture["diagnostics"]}
    two_ways = "".join(
        f"{' ' * (1 + number % 2)} Licznik {chr(97 + number)}   {number}   {number}\n" for number in range(13)
    )
    capture = capture_of(f"ICMPv4 Statistics\n\n                 Received    Sent\n{two_ways}")
    assert len(capture["records"]) == 26
    assert "mapped_by_position" not in {note["code"] for note in capture.get("diagnostics", [])}


def test_one_unknown_label_among_known_ones() -> None:
    capture = capture_of(TCP_DE.replace("Zurückgesetzte Verbindungen", "Abgebrochene Verbindungen  "))
    assert counters_of(capture, "name", "mib", "label")[3] == (
        "reset_connections",
        "tcpEstabResets",
        "Abgebrochene Verbindungen",
    )
    assert [note["code"] for note in capture["diagnostics"]] == ["mapped_by_position"]


def test_totals_of_interfaces_by_position() -> None:
    rows = [
        "Bajty 5 6",
        "Pakety emisji pojedynczej 7 8",
        "Pakety inne 9 10",
        "Odrzucone 11 12",
        "Błędy 13 14",
        "Nieznane 15",
    ]
    text = "Interface Statistics\n\n              Received            Sent\n\n" + "\n".join(rows) + "\n"
    capture = capture_of(text)
    assert counters_of(capture, "mib")[-1] == ("ifInUnknownProtos",)
    totals = capture["records"][-1]
    assert (totals["kind"], totals["rx_bytes"], totals["tx_dropped"], totals["rx_errors"]) == ("interface", 5, 12, 13)


def without_line(text: str, word: str) -> str:
    return "".join(line for line in text.splitlines(keepends=True) if word not in line)


@pytest.mark.parametrize(
    "text",
    [
        without_line(UDP_PL, "Brak"),
        UDP_PL + "  Nowy licznik          = 105\n",
        UDP_PL.replace("Odebrane datagramy", "Gesendete Datagramme"),
        UDP_PL.replace("Wysłane datagramy ", "Datagrams Received"),
        UDP_PL.replace("Brak portów", "Aktiv geöffnet"),
        UDP_PL.replace("  Błędy odbioru         = 103\n", "...\n  Błędy odbioru         = 103\n"),
        UDP_PL.replace("Brak portów           =", "Brak portów ="),
        re.sub(" += ", " = ", UDP_PL),
        UDP_PL.replace("  Brak portów           =", "    Brak portów         ="),
    ],
    ids=[
        *("fewer", "more", "elsewhere", "english_elsewhere", "of_another_section", "elided"),
        *("one_ragged_sign", "ragged_signs", "ragged_indents"),
    ],
)
def test_labels_that_do_not_go_by_their_places(text: str) -> None:
    capture = capture_of(text)
    assert "mapped_by_position" not in {note["code"] for note in capture["diagnostics"]}
    names = [name for (name,) in counters_of(capture, "name")]
    assert "błędy_odbioru" in names
    assert "receive_errors" not in names


def test_a_damaged_line_leaves_no_whole_section() -> None:
    report = report_of(UDP_PL.replace("= 103\n", "= \n").replace("= 104\n", "= 104\n  Nowy licznik = 105\n"))
    assert "mapped_by_position" not in {code for code, _ in codes_of(report)}
    assert report["lines"]["unparsed"] == 1


def test_rows_that_come_in_pieces_are_no_whole_section() -> None:
    """What a command prints is read before it ends; thirteen of fourteen rows are as many as an older Windows has."""
    rows = "".join(f"  Licznik {chr(97 + number)}      {number}    {number}\n" for number in range(14))
    text = f"ICMPv4 Statistics\n\n                 Received    Sent\n{rows}"
    with_13 = text[: text.index("  Licznik n")]
    assert codes_of(report_of(with_13)) == [("mapped_by_position", 4)]
    report = netparse.run([sys.executable, "-c", f"import sys; sys.stdout.buffer.write({text.encode()!r})"])
    (capture,) = report.captures
    assert [note.code for note in [*report.diagnostics, *capture.diagnostics]] == []
    assert {record.name for record in capture.records if isinstance(record, Statistic)} >= {"licznik_a", "licznik_n"}


@pytest.mark.parametrize("label", ["接收的数据报", "Получено", "Ληφθέντα τμήματα", "დატაგრამები", "---"])
def test_a_label_of_any_script_makes_a_name(label: str) -> None:
    ((name, printed, mib),) = counters_of(
        capture_of(windows_text("icmp", label).replace("  6\n", "\n")), "name", "label", "mib"
    )
    assert name
    assert (printed, mib) == (label, None)
