"""Outputs in a language that no lexicon has: every row is read by its shape, and nothing else is taken for one.

The words are Esperanto, in which no Windows prints.
"""

from __future__ import annotations

from typing import Any, Final

import pytest

from netparse import parse
from tests.reports import codes_of, counts_of, records_of, report_of

RULER: Final = "=" * 75
CONNECTIONS: Final = """
Aktivaj konektoj

  Prot   Loka adreso            Fora adreso            Stato           Procezo
  TCP    0.0.0.0:135            0.0.0.0:0              ATENDAS         1052
  TCP    HOST-A:445             host-b.example:49712   KONEKTITA       4
  TCP    [::1]:80               [::]:0                 LISTENING       4388
  UDP    0.0.0.0:123            *:*                                    960
"""
OWNERS: Final = """
Aktivaj konektoj

  Prot   Loka adreso            Fora adreso            Stato
  TCP    0.0.0.0:135            0.0.0.0:0              LISTENING
  RpcSs
 [svchost.exe]
  TCP    0.0.0.0:445            0.0.0.0:0              LISTENING
 Ne eblas ekscii la posedanton
  TCP    192.0.2.10:49712       203.0.113.80:443       ESTABLISHED
 [browser.exe]
"""
ROUTES: Final = f"""{RULER}
Listo de interfacoj
 14...02 00 4c 4f 4f 50 ......Example Gigabit Network Connection
  1...........................Software Loopback Interface 1
{RULER}

IPv4 tabelo de vojoj
{RULER}
Aktivaj vojoj:
Reta celo                Retmasko           Kluzo       Interfaco  Kosto
          0.0.0.0          0.0.0.0        192.0.2.1       192.0.2.10     25
        192.0.2.0    255.255.255.0     Rekta ligilo       192.0.2.10    281
{RULER}
Daŭraj vojoj:
  Reta adreso          Retmasko  Adreso de kluzo   Kosto
     198.51.100.0    255.255.255.0        192.0.2.1       1
      203.0.113.0    255.255.255.0        192.0.2.1  Kutime
{RULER}

IPv6 tabelo de vojoj
{RULER}
Aktivaj vojoj:
 Se Kosto Reta celo               Kluzo
 14    281 fe80::/64                Rekta ligilo
 14    281 fe80::5c2e:91ff:fe03:77a1/128
                                    Rekta ligilo
{RULER}
Daŭraj vojoj:
 Se Kosto Reta celo               Kluzo
 14     10 2001:db8:1::/48          fe80::1
{RULER}
"""
COUNTERS: Final = """
Statistikoj de IPv4

  Ricevitaj pakoj                    = 5816
  Ricevitaj kapaj eraroj             = 3
  Ricevitaj adresaj eraroj           = 4
  Plusenditaj pakoj                  = 5

Statistikoj de ICMPv4

                            Ricevitaj  Senditaj
  Mesaĝoj                   5873        9527
  Eraroj                    7           0

Statistikoj de TCP por IPv6

  Aktive malfermitaj                 = 11
  Pasive malfermitaj                 = 12
"""
TOTALS: Final = """Statistikoj de interfacoj

                           Ricevitaj            Senditaj

Bajtoj                    145791184       593757391
Unuopaj pakoj                781880          437480
Neunuopaj pakoj                8020          199784
Forĵetitaj                        1               2
Eraroj                            3               4
Nekonataj protokoloj              5
"""


def fields_of(report: dict[str, Any], *names: str) -> list[tuple[Any, ...]]:
    return [tuple(record.get(name) for name in names) for record in records_of(report)]


def test_connections() -> None:
    report = report_of(CONNECTIONS)
    [capture] = report["captures"]
    assert "language" not in capture
    assert (capture["dialect"], capture["first_line"], capture["last_line"]) == ("windows", 2, 8)
    assert fields_of(report, "protocol", "local_address", "local_host", "local_port", "native_state", "pid") == [
        ("tcp", "0.0.0.0", None, 135, "ATENDAS", 1052),
        ("tcp", None, "HOST-A", 445, "KONEKTITA", 4),
        ("tcp", "::1", None, 80, "LISTENING", 4388),
        ("udp", "0.0.0.0", None, 123, None, 960),
    ]
    assert [record.get("state") for record in records_of(report)] == [None, None, "LISTEN", None]
    assert codes_of(report) == [("unknown_language", 2), ("unknown_state", 5), ("unknown_state", 6)]
    assert counts_of(report) == (4, 4, 0, 0, 0)


def test_owners() -> None:
    report = report_of(OWNERS)
    assert fields_of(report, "local_port", "program", "components") == [
        (135, "svchost.exe", ["RpcSs"]),
        (445, None, None),
        (49712, "browser.exe", None),
    ]
    assert codes_of(report) == [("unknown_language", 2), ("tool_message", 9)]
    assert counts_of(report) == (6, 4, 1, 0, 0)


LINUX_COUNTERS: Final = """Ip:
    100 entute ricevitaj pakoj
    2 plusenditaj
Tcp:
    5 aktivaj malfermoj de konektoj
TcpExt:
    TCPAutoCorking: 12
"""


def test_counters_of_linux() -> None:
    """The titles are the same in every language, and so are the kernel's own names."""
    report = report_of(LINUX_COUNTERS)
    [capture] = report["captures"]
    assert "language" not in capture
    assert codes_of(report) == [("unknown_language", 2)]
    assert capture["diagnostics"][0]["text"] == "100 entute ricevitaj pakoj"
    assert fields_of(report, "group", "label", "value") == [
        ("Ip", "entute ricevitaj pakoj", 100),
        ("Ip", "plusenditaj", 2),
        ("Tcp", "aktivaj malfermoj de konektoj", 5),
        ("TcpExt", "TCPAutoCorking", 12),
    ]
    assert counts_of(report) == (4, 3, 0, 0, 0)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Ip:\n    100 total packets received\n    2 whatever a newer kernel counts\n", "en"),
        ("Ip:\n    2 whatever a newer kernel counts\n    100 total packets received\n", "en"),
        ("Icmp:\n    2 kio ajn\n    ICMP input histogram:\n        echo requests: 3\n", "en"),
        ("TcpExt:\n    TCPAutoCorking: 12\n    TCPOrigDataSent: 4821\n", "en"),
        ("Icmp:\n    53 ICMP-Nachrichten empfangen\n    2 kio ajn\n", "de"),
    ],
    ids=["unknown_last", "unknown_first", "below_histogram", "names_of_the_kernel", "german"],
)
def test_language_of_counters_of_linux(text: str, language: str) -> None:
    report = report_of(text)
    assert [capture["language"] for capture in report["captures"]] == [language]
    assert "unknown_language" not in {code for code, _ in codes_of(report)}


@pytest.mark.parametrize("sentence", ["-- nekonata(j) komponanto(j) --", "-- 不明なコンポーネント --"])
def test_sentence_for_a_component_that_cannot_be_named(sentence: str) -> None:
    """Windows XP prints modules one below the other, and a sentence between hyphens for one without a name."""
    below = f"  C:\\WINDOWS\\system32\\WS2_32.dll\n  {sentence}\n"
    report = report_of(OWNERS.replace("  RpcSs\n", below))
    (first, *_) = records_of(report)
    assert first["components"] == [r"C:\WINDOWS\system32\WS2_32.dll", sentence]
    assert (first["program"], first["line"], first["last_line"]) == ("svchost.exe", 5, 8)
    assert counts_of(report) == (7, 4, 1, 0, 0)


def test_offload_state_behind_a_blank_line() -> None:
    text = (
        "Aktivaj konektoj\n\n  Prot. Loka adreso   Fora adreso   Stato   Transdono\n\n"
        "  TCP    192.0.2.10:1110         198.51.100.7:53588        KONEKTITA     InHost      \n"
    )
    report = report_of(text)
    [record] = records_of(report)
    assert (record["native_state"], record["native"]) == ("KONEKTITA", {"words": "InHost"})
    assert counts_of(report) == (1, 4, 0, 0, 0)


def test_routes() -> None:
    report = report_of(ROUTES)
    [capture] = report["captures"]
    assert not {"language", "tool"} & capture.keys()
    assert (capture["first_line"], capture["last_line"]) == (1, 31)
    interfaces = [record for record in records_of(report) if record["kind"] == "interface"]
    assert [(record["index"], record.get("mac_address"), record["name"]) for record in interfaces] == [
        (14, "02:00:4c:4f:4f:50", "Example Gigabit Network Connection"),
        (1, None, "Software Loopback Interface 1"),
    ]
    routes = [record for record in records_of(report) if record["kind"] == "route"]
    names = ("family", "destination", "gateway", "on_link", "interface_address", "interface_index", "metric")
    assert [(*map(record.get, names), record.get("persistent")) for record in routes] == [
        ("ipv4", "0.0.0.0/0", "192.0.2.1", None, "192.0.2.10", None, 25, False),
        ("ipv4", "192.0.2.0/24", None, True, "192.0.2.10", None, 281, False),
        ("ipv4", "198.51.100.0/24", "192.0.2.1", None, None, None, 1, True),
        ("ipv4", "203.0.113.0/24", "192.0.2.1", None, None, None, None, True),
        ("ipv6", "fe80::/64", None, True, None, 14, 281, False),
        ("ipv6", "fe80::5c2e:91ff:fe03:77a1/128", None, True, None, 14, 281, False),
        ("ipv6", "2001:db8:1::/48", "fe80::1", None, None, 14, 10, True),
    ]
    assert [record["native"] for record in routes if "native" in record] == [
        {"gateway": "Rekta ligilo"},
        {"metric": "Kutime"},
        {"gateway": "Rekta ligilo"},
        {"gateway": "Rekta ligilo"},
    ]
    assert codes_of(report) == [("unknown_language", 2)]
    assert counts_of(report) == (10, 21, 0, 0, 0)


def test_tables_without_rows() -> None:
    text = ROUTES.replace(
        """  Reta adreso          Retmasko  Adreso de kluzo   Kosto
     198.51.100.0    255.255.255.0        192.0.2.1       1
      203.0.113.0    255.255.255.0        192.0.2.1  Kutime
""",
        "  Neniu\n",
    ).replace(
        """ Se Kosto Reta celo               Kluzo
 14     10 2001:db8:1::/48          fe80::1
""",
        "  Neniu\n",
    )
    report = report_of(text.removesuffix(RULER + "\n"))
    assert len(report["captures"]) == 1
    assert counts_of(report) == (7, 20, 0, 0, 0)
    assert {record.get("persistent") for record in records_of(report)[2:]} == {False}


def test_routes_of_windows_xp_have_no_title_and_may_have_an_index() -> None:
    text = f"""{RULER}
Listo de interfacoj
0x1 ........................... MS TCP Loopback interface
0x10005 ...02 00 4c 4f 4f 50 ...... Example Adapter
{RULER}
{RULER}
Aktivaj vojoj:
Reta celo            Retmasko          Kluzo       Interfaco  Kosto
        127.0.0.0        255.0.0.0       127.0.0.1       1       1
        192.0.2.0    255.255.255.0      192.0.2.10       192.0.2.10       20
{RULER}
Daŭraj vojoj:
  Neniu
"""
    report = report_of(text)
    assert fields_of(report, "index", "destination", "interface_index", "interface_address", "persistent")[2:] == [
        (None, "127.0.0.0/8", 1, None, False),
        (None, "192.0.2.0/24", None, "192.0.2.10", False),
    ]
    assert len(report["captures"]) == 1
    assert counts_of(report)[3:] == (0, 0)


def test_interfaces_whose_addresses_were_hidden() -> None:
    text = f"{RULER}\nListo de interfacoj\n  7...xx xx xx xx xx xx ......Example Adapter\n{RULER}\n"
    [record] = records_of(report_of(text))
    assert (record["index"], record["name"], record["native"]) == (
        7,
        "Example Adapter",
        {"mac_address": "xx xx xx xx xx xx"},
    )
    assert "mac_address" not in record


def test_counters_keep_label_and_value() -> None:
    report = report_of(COUNTERS)
    assert fields_of(report, "protocol", "family", "label", "value", "direction") == [
        ("ip", "ipv4", "Ricevitaj pakoj", 5816, None),
        ("ip", "ipv4", "Ricevitaj kapaj eraroj", 3, None),
        ("ip", "ipv4", "Ricevitaj adresaj eraroj", 4, None),
        ("ip", "ipv4", "Plusenditaj pakoj", 5, None),
        ("icmp", "ipv4", "Mesaĝoj", 5873, "in"),
        ("icmp", "ipv4", "Mesaĝoj", 9527, "out"),
        ("icmp", "ipv4", "Eraroj", 7, "in"),
        ("icmp", "ipv4", "Eraroj", 0, "out"),
        ("tcp", "ipv6", "Aktive malfermitaj", 11, None),
        ("tcp", "ipv6", "Pasive malfermitaj", 12, None),
    ]
    assert "language" not in report["captures"][0]
    assert counts_of(report)[3:] == (0, 0)
    assert ("unknown_language", 2) in codes_of(report)


def test_totals() -> None:
    report = report_of(TOTALS)
    counters = [record for record in records_of(report) if record["kind"] == "statistic"]
    assert [(record["label"], record["value"], record.get("direction")) for record in counters][::2] == [
        ("Bajtoj", 145791184, "in"),
        ("Unuopaj pakoj", 781880, "in"),
        ("Neunuopaj pakoj", 8020, "in"),
        ("Forĵetitaj", 1, "in"),
        ("Eraroj", 3, "in"),
        ("Nekonataj protokoloj", 5, "in"),
    ]
    assert {record["protocol"] for record in counters} == {"interface"}
    assert counts_of(report)[3:] == (0, 0)


@pytest.mark.parametrize(
    "text",
    [
        "Nomo      Kvanto      Prezo\n\nPomoj          12         30\n",  # a price list
        "[options]\nport = 80\nsize = 5\n",
        "Enhavo\n\nUnua ĉapitro..........................................5\n",
        "Titolo\n\nlongo = 5\nlarĝo = 7\n",  # no protocol in the title
        "La servilo aŭskultas ĉe TCP 0.0.0.0:80 kaj 0.0.0.0:443 KONEKTITA\n",
    ],
)
def test_other_texts_are_no_output(text: str) -> None:
    report = report_of(text)
    assert report["captures"] == []
    assert report["lines"]["context"] == report["lines"]["total"]


@pytest.mark.parametrize(
    "text",
    [
        "Kernel IP routing table\nDestination     Gateway         Genmask         Flags   MS\n"
        "192.0.2.0       0.0.0.0         255.255.255.0   U\n",
        "ICMP output histogram:\ndestination unreachable: 3551\necho replies: 886423\n",
        "MIB-II ICMP Statistics\n------------------------------------------------------\nINPUT\n"
        "Messages:                                10\nErrors:                                   0\n",
        "IPv4 settings\n\n  Port = 80\n  Size = 81\n",
        "TCP ports:\n  ssh = 22\n  smtp = 25\n  http = 80\n  https = 443\n",
        "struct TCP\n  port = 12\n  window = 13\n  urgent = 14\n  checksum = 15\n",
        "Produkte\n\n   Einkauf  Verkauf\n\nApfel 12 15\nBirnen 1 2\nKirschen 3 4\nOrangen 5 6\nNüsse 7 8\nKohl 5\n",
    ],
)
def test_output_of_another_tool_is_not_windows(text: str) -> None:
    assert [capture["dialect"] for capture in report_of(text)["captures"] if capture["dialect"] == "windows"] == []


def test_label_that_nothing_follows_does_not_hold_on() -> None:
    """Only one label is known: it is about the table that is empty."""
    text = ROUTES.replace("Daŭraj vojoj:", "Trasy trwałe:", 1).replace(
        """  Reta adreso          Retmasko  Adreso de kluzo   Kosto
     198.51.100.0    255.255.255.0        192.0.2.1       1
      203.0.113.0    255.255.255.0        192.0.2.1  Kutime
""",
        "  Brak\n",
    )
    routes = [record for record in records_of(report_of(text)) if record["kind"] == "route"]
    assert [(record["family"], record["persistent"]) for record in routes] == [
        *[("ipv4", False)] * 2,
        *[("ipv6", False)] * 2,
        ("ipv6", True),
    ]


def test_table_of_another_language_is_another_output() -> None:
    german = (
        "Aktive Verbindungen\n\n  Proto  Lokale Adresse         Remoteadresse          Status           PID\n"
        "  TCP    0.0.0.0:135            0.0.0.0:0              ABHÖREN         1052\n"
    )
    captures = report_of(german + CONNECTIONS)["captures"]
    assert [(capture.get("language"), len(capture["records"])) for capture in captures] == [("de", 1), (None, 4)]
    captures = report_of(CONNECTIONS + "\n" + german)["captures"]
    assert [(capture.get("language"), len(capture["records"])) for capture in captures] == [(None, 4), ("de", 1)]


@pytest.mark.parametrize("word", ["ABH?REN", "Listening", "Laŭ peto", "ABH&Ouml;REN", "सुन रहा"])
def test_known_header_reads_words_that_are_no_state(word: str) -> None:
    text = (
        "  Proto  Lokale Adresse         Remoteadresse          Status           PID\n"
        f"  TCP    0.0.0.0:135            0.0.0.0:0              {word}         1052\n"
    )
    report = report_of(text)
    [record] = records_of(report)
    assert (record["native_state"], record["pid"], "state" in record) == (word, 1052, False)
    assert codes_of(report) == [("unknown_state", 2)]


def test_known_header_reads_a_gateway_that_is_a_word() -> None:
    text = (
        "Active Routes:\nNetwork Destination        Netmask          Gateway       Interface  Metric\n"
        "        127.0.0.0        255.0.0.0        En lien         127.0.0.1    331\n"
    )
    [record] = records_of(report_of(text))
    assert (record["on_link"], record["native"], record["interface_address"]) == (
        True,
        {"gateway": "En lien"},
        "127.0.0.1",
    )


def test_default_gateway_of_windows_xp_is_a_message() -> None:
    text = (
        "Active Routes:\nNetwork Destination        Netmask          Gateway       Interface  Metric\n"
        "        127.0.0.0        255.0.0.0       127.0.0.1       127.0.0.1       1\n"
        "Alapértelmezett átjáró:         192.0.2.1\n"
    )
    report = report_of(text)
    assert codes_of(report) == [("tool_message", 4)]
    assert counts_of(report) == (1, 2, 1, 0, 0)


def test_offload_state_behind_the_pid() -> None:
    text = (
        "Aktivaj konektoj\n\n  Prot   Loka adreso   Fora adreso   Stato   Procezo   Transdono\n"
        "  TCP    192.0.2.10:1110         198.51.100.7:53588        KONEKTITA     892     InHost      \n"
    )
    [record] = records_of(report_of(text))
    assert (record["native_state"], record["pid"], record["native"]) == ("KONEKTITA", 892, {"words": "InHost"})


def test_unknown_title_above_a_translated_header() -> None:
    text = (
        "Ligações ativas\n\n  Proto  Endereço local         Endereço externo       Estado\n"
        "  TCP    192.0.2.10:49712       203.0.113.80:443       ESTABLISHED\n"
    )
    report = report_of(text)
    assert counts_of(report) == (1, 3, 0, 0, 0)
    assert ("unknown_header", 1) in codes_of(report)


def test_prose_above_rows_is_no_header() -> None:
    text = (
        "Here is what my machine shows when I run it\n"
        "  TCP    192.0.2.10:49712       203.0.113.80:443       ESTABLISHED     4388\n"
    )
    report = report_of(text)
    assert codes_of(report) == [("headerless_rows", 2)]
    assert counts_of(report) == (1, 0, 0, 1, 0)


def test_a_prompt_above_tells_the_command() -> None:
    report = report_of("C:\\Users\\ada>netstat -ano\n" + CONNECTIONS)
    assert report["captures"][0]["command"] == "netstat -ano"
    assert counts_of(report) == (4, 4, 0, 1, 0)


def test_known_titles_and_one_that_is_not() -> None:
    text = CONNECTIONS.replace("Aktivaj konektoj", "Active Connections")
    report = report_of(text)
    assert len(records_of(report)) == 4
    assert "language" not in report["captures"][0]


@pytest.mark.parametrize(
    ("word", "state"),
    [("ESTABLIS", "ESTABLISHED"), ("CLOSE_WAI", "CLOSE_WAIT"), ("LISTENIN", "LISTEN"), ("TIME_W", "TIME_WAIT")],
)
def test_cut_state_is_completed_and_flagged(word: str, state: str) -> None:
    row = f"  TCP    192.0.2.10:49712       203.0.113.80:443       {word}\n"
    [record] = records_of(report_of(f"Active Connections\n\n  Proto  Local Address  Foreign Address  State\n{row}"))
    assert (record["state"], record["native_state"], record["truncated"]) == (state, word, ["state"])


@pytest.mark.parametrize("word", ["CLOS", "FIN_WAIT", "SYN_", "ES", "ESTABLISHED_", "STABLISHED"])
def test_state_that_may_be_several_is_not_completed(word: str) -> None:
    row = f"  TCP    192.0.2.10:49712       203.0.113.80:443       {word}\n"
    report = report_of(f"Active Connections\n\n  Proto  Local Address  Foreign Address  State\n{row}")
    [record] = records_of(report)
    assert ("state" not in record, record["native_state"], "truncated" in record) == (True, word, False)
    assert codes_of(report) == [("unknown_state", 4)]


def test_pid_without_its_title() -> None:
    text = (
        "Active Connections\n\n  Proto  Local Address  Foreign Address  State\n"
        "  TCP    0.0.0.0:80             0.0.0.0:0              LISTENING       4\n"
        "  UDP    0.0.0.0:500            *:*                                    1024\n"
    )
    report = report_of(text)
    assert fields_of(report, "local_port", "state", "pid") == [(80, "LISTEN", 4), (500, None, 1024)]
    assert codes_of(report) == []


def test_header_that_a_console_has_broken_within_a_word() -> None:
    header = "Network Destination        Netmask          Gateway       Interface  Metric"
    text = f"Active Routes:\n{header[:72]}\n{header[72:]}\n          0.0.0.0  0.0.0.0  192.0.2.1  192.0.2.10  25\n"
    report = report_of(text)
    assert [record["destination"] for record in records_of(report)] == ["0.0.0.0/0"]
    assert counts_of(report)[3:] == (0, 0)


def test_every_cut_of_an_output_is_accounted_for() -> None:
    """A text may begin and end anywhere."""
    lines = (CONNECTIONS + OWNERS + ROUTES + COUNTERS + TOTALS).splitlines(keepends=True)
    for start in range(0, len(lines), 3):
        for end in range(start + 1, len(lines) + 1, 7):
            counts = parse("".join(lines[start:end])).lines
            kinds = (counts.records, counts.structure, counts.messages, counts.context, counts.unparsed)
            assert sum(kinds) == counts.total == end - start


def test_title_of_one_language_above_a_header_of_another() -> None:
    """Catalan calls the connections as French does; the words of its header are its own."""
    text = (
        "Connexions actives\n\n  Proto  Adreça local           Adreça remota          Estat\n"
        "  TCP    192.0.2.10:49712       203.0.113.80:443       ESTABLISHED\n"
    )
    report = report_of(text)
    assert report["captures"][0]["language"] == "ca"
    assert ("unconfirmed_language", 1) in codes_of(report)
