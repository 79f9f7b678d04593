"""Linux tables of routes, interfaces, groups and counters as net-tools prints them in other languages."""

from __future__ import annotations

from typing import Final

import pytest

from tests.reading.localized.linux_words import OWNER, SOCKETS, capture_of, cells_of
from tests.reports import codes_of, counts_of, report_of

# The lines above routes: "route", and "netstat -r" where its header is translated too.
ROUTES: Final = {
    "de": ("Kernel-IP-Routentabelle", "Ziel            Router          Genmask         Flags Metric Ref    Use Iface"),
    "fr": (
        "Table de routage IP du noyau",
        "Destination     Passerelle      Genmask         Indic Metric Ref    Use Iface",
    ),
    "ja": (
        "カーネルIP経路テーブル",
        "受信先サイト    ゲートウェイ    ネットマスク   フラグ Metric Ref 使用数 インタフェース",
    ),
    "cs": (
        "Směrovací tabulka v jádru pro IP",
        "Adresát         Brána           Maska           Přízn Metrik Odkazů Užt Rozhraní",
    ),
    "et": ("Tuuma IP ruutingutabel", "Sihtpunkt       Ruuter          Võrgumask       Lipud Meetr  Mitu Kasut Liides"),
    "pt-BR": (
        "Tabela de Roteamento IP do Kernel",
        "Destino         Roteador        MáscaraGen.    Opções Métrica Ref   Uso Iface",
    ),
    "ru": ("Таблица маршутизации ядра протокола IP", "Destination Gateway Genmask Flags Metric Ref Use Iface"),
    "sv": (
        "Kärnans IP-routingtabell",
        "Destination     Gateway         Genmask         Flagg Metric Ref    Använd Gsnitt",
    ),
    "ca": (
        "Taula d'encaminament IP del nucli",
        "Destinació Passarel·la Genmask Banderes Mètriques Ref Utilitza Iface",
    ),
    "ka": (
        "ბირთვის IP რაუტინგის ცხრილი",
        "დანიშნ     ნაგ. რაუტერი         ნიღაბი         ალმები მეტრიკა მიბმ    გამოყ იფეისი",
    ),
}
WINDOWS: Final = {
    "de": "Ziel            Router          Genmask         Flags   MSS Fenster irtt Iface",
    "fr": "Destination     Passerelle      Genmask         Indic   MSS Fenêtre irtt Iface",
    "ja": "受信先サイト    ゲートウェイ    ネットマスク   フラグ   MSS Window  irtt インタフェース",
    "cs": "Adresát         Brána           Maska           Přízn   MSS Okno    irtt Rozhraní",
    "et": "Sihtpunkt       Ruuter          Võrgumask       Lipud   MSS Aken    irtt Liides",
    "pt-BR": "Destino         Roteador        MáscaraGen.    Opções   MSS Janela  irtt Iface",
    "es": "Destino         Pasarela        Genmask         Indic   MSS Ventana irtt Interfaz",
    "sv": "Destination     Gateway         Genmask         Flagg   MSS Window  irtt Iface",
    "ka": "დანიშნ     ნაგ. რაუტერი         ნიღაბი         ალმები   MSS ფანჯარა  irtt იფეისი",
}
# The lines above routes of IPv6; the header is English.
IPV6_ROUTES: Final = {
    "de": "Kernel-IPv6-Routentabelle",
    "fr": "Table de routage IPv6 du noyau",
    "ja": "カーネルIPv6 経路テーブル",
    "cs": "Směrovací tabulka v jádru pro IPv6",
    "et": "Tuuma IPv6 ruutingutabel",
    "pt-BR": "Tabela de Roteamento IPv6 do Kernel",
    "sv": "Kärnans IPv6-routningtabell",
    "ca": "Taula d'encaminament IPv6 del nucli",
    "ka": "ბირთვის IPv6 რაუტინგის ცხრილი",
}
COUNTERS: Final = "RX-OK RX-ERR RX-DRP RX-OVR    TX-OK TX-ERR TX-DRP TX-OVR"
INTERFACES: Final = {
    "de": (
        "Kernel-Schnittstellentabelle",
        "SStelle           MTU    RX-OK RX-Feh RX-DRP RX-Ülf    TX-OK TX-Feh TX-DRP TX-Üb Flg",
    ),
    "fr": ("Table d'interfaces noyau", f"Iface             MTU    {COUNTERS} Indic"),
    "ja": ("カーネルインタフェーステーブル", f"Iface             MTU    {COUNTERS} フラグ"),
    "cs": ("Tabulka rozhraní v jádru", f"Iface             MTU    {COUNTERS} Flg"),
    "et": ("Tuuma liideste tabel", f"Liides            MTU    {COUNTERS} Lip"),
    "pt-BR": ("Tabela de Interfaces do Kernel", f"Iface             MTU    {COUNTERS} Opções"),
    "sv": ("Kärnans gränssnittstabell", f"Iface             MTU    {COUNTERS} Flg"),
    "ca": ("Taula d'interfície del nucli", f"Iface MTU {COUNTERS} Flg"),
    "ka": (
        "კერნელის ინტერფეისის ცხრილი",
        "იფეისი            MTU    RX-დიახ RX-შეცდ RX-გადაგდ RX-გადაწ    TX-დიახ TX-შეცდ TX-გადაგდ TX-გადაწ ალამ",
    ),
}
GROUPS: Final = {
    "de": ("IPv4-Gruppenmitgliedschaften", "Schnittstelle   RefZäh Grupp"),
    "ja": ("IPv4グループメンバシップ", "インタフェース 参照Cnt グループ"),
    "cs": ("Členství v IPv4 skupinách", "Rozhraní        Čítač  Skupina"),
    "et": ("IPv4 grupikuuluvused", "Liides          Mitu   Grupp"),
    "pt-BR": ("IPv6/IPv4 Group Memberships", "Interface       CntRef Grupo"),
    "sv": ("Medlemskap i IPv4-grupper", "Gränssnitt      RefCnt Grupp"),
    "ka": ("IPv4 ჯგუფის წევრობები", "ინტერფეისი       RefCnt ჯგუფი"),
}
HISTOGRAMS: Final = {
    "de": ("ICMP-Eingabehistogramm:", "ICMP-Ausgabehistogramm:"),
    "fr": ("Histogramme d'entrée ICMP", "Histogramme de sortie ICMP"),
    "ja": ("ICMP入力ヒストグラム:", "ICMP出力ヒストグラム:"),
    "cs": ("Histogram ICMP vstupu:", "Histogram ICMP výstupu:"),
    "et": ("Siseneva ICMP jaotus:", "Väljuva ICMP jaotus:"),
    "pt-BR": ("Histograma de entrada ICMP:", "Histograma de saída ICMP"),
    "sv": ("Histogram för ICMP-indata:", "Histogram för ICMP-utdata:"),
    "ca": ("Histograma d'entrada ICMP:", "Histograma de sortida ICMP:"),
    "ka": ("ICMP შეტანის ჰისტოგრამა:", "ICMP გამოტანის ჰისტოგრამა:"),
}
# The sentence that -p prints to whom may not see all processes: its first line.
NOT_ALL_PROCESSES: Final = {
    "de": "(Es konnten nicht alle Prozesse identifiziert werden; Informationen über",
    "fr": "(Tous les processus ne peuvent être identifiés, les infos sur les processus",
    "ja": "(一部のプロセスが識別されますが, 所有していないプロセスの情報は",
    "cs": "(Všechny procesy nemohly být identifikovány. Budou vypsány informace",
    "et": "(Mõnesid protsesse ei saanud identifitseerida, teiste kasutajate",
    "pt-BR": "(Nem todos os processos puderam ser identificados, informações sobre processos",
    "es": "(No todos los procesos pueden ser identificados, no hay información de propiedad del proceso",
    "sv": "(Alla processer kan inte identifieras, icke-ägd processinformation",
    "ca": "(No es poden identificar tots els processos, informació del procés no propietat",
    "ka": "(ყველა პროცესის იდენტიფიკაცია შეუძლებელია. პროცესის ინფორმაცია, რომელიც თქვენ არ გეკუთვნით,",
}


@pytest.mark.parametrize("language", ROUTES)
def test_routes(language: str) -> None:
    title, header = ROUTES[language]
    text = (
        f"{title}\n{header}\n"
        "0.0.0.0         192.0.2.1       0.0.0.0         UG    100    0        0 eth0\n"
        "192.0.2.0       0.0.0.0         255.255.255.0   U     20     0       17 eth0\n"
        "198.51.100.7    -               255.255.255.255 !H    0      -        0 -\n"
    )
    capture = capture_of(text, language)
    assert "tool" not in capture
    assert cells_of(capture, "destination", "gateway", "metric", "use", "interface", "family") == [
        ("0.0.0.0/0", "192.0.2.1", 100, 0, "eth0", "ipv4"),
        ("192.0.2.0/24", None, 20, 17, "eth0", "ipv4"),
        ("198.51.100.7/32", None, 0, 0, None, "ipv4"),
    ]


@pytest.mark.parametrize("language", WINDOWS)
def test_routes_with_their_windows(language: str) -> None:
    title = ROUTES[language][0] if language in ROUTES else "Tabla de rutas IP del núcleo"
    row = "default         192.0.2.1       0.0.0.0         UG     1400 4096     300 wlan0\n"
    capture = capture_of(f"{title}\n{WINDOWS[language]}\n{row}", language)
    assert cells_of(capture, "destination", "gateway", "mss", "window", "irtt", "interface") == [
        ("0.0.0.0/0", "192.0.2.1", 1400, 4096, 300, "wlan0")
    ]


@pytest.mark.parametrize("language", IPV6_ROUTES)
def test_ipv6_routes(language: str) -> None:
    text = (
        f"{IPV6_ROUTES[language]}\n"
        "Destination                    Next Hop                   Flag Met Ref  Use If\n"
        "2001:db8:1::/64                ::                         U    256 1      0 eth0\n"
        "::/0                           fe80::1                    UG   1024 1     0 eth0\n"
    )
    capture = capture_of(text, language)
    assert cells_of(capture, "destination", "gateway", "metric", "interface", "family") == [
        ("2001:db8:1::/64", None, 256, "eth0", "ipv6"),
        ("::/0", "fe80::1", 1024, "eth0", "ipv6"),
    ]


def test_swedish_header_of_ipv6_routes() -> None:
    text = (
        "Kärnans IPv6-routningtabell\n"
        "Destination                    Nästa hop                  Flag Met Ref  Använd If\n"
        "2001:db8:1::/64                ::                         U    256 1      0 eth0\n"
    )
    assert cells_of(capture_of(text, "sv"), "destination", "metric") == [("2001:db8:1::/64", 256)]


@pytest.mark.parametrize("language", INTERFACES)
def test_interfaces(language: str) -> None:
    title, header = INTERFACES[language]
    text = (
        f"{title}\n{header}\n"
        "eth0             1500      128      1      2 3           123      4      5      6 BMRU\n"
        "lo              65536      187      0      0 0           187      0      0      0 LRU\n"
    )
    capture = capture_of(text, language)
    assert [record["name"] for record in capture["records"]] == ["eth0", "lo"]
    assert cells_of(capture, "mtu", "rx_packets", "tx_packets")[0] == (1500, 128, 123)


def test_interface_without_counters() -> None:
    title, header = INTERFACES["de"]
    text = (
        f"{title}\n{header}\n"
        "eth0             1500      128      1      2 3           123      4      5      6 BMRU\n"
        "eth0:1           1500      - keine Statistiken verfügbar -                   BMRU\n"
    )
    assert cells_of(capture_of(text, "de"), "name", "rx_packets") == [("eth0", 128), ("eth0:1", None)]


@pytest.mark.parametrize("language", GROUPS)
def test_groups(language: str) -> None:
    title, header = GROUPS[language]
    text = (
        f"{title}\n{header}\n"
        "--------------- ------ ---------------------\n"
        "lo              1      224.0.0.1\n"
        "eth0            2      224.0.0.251\n"
    )
    capture = capture_of(text, language)
    assert cells_of(capture, "kind", "interface", "ref_count", "group_address") == [
        ("multicast_group", "lo", 1, "224.0.0.1"),
        ("multicast_group", "eth0", 2, "224.0.0.251"),
    ]


@pytest.mark.parametrize("language", HISTOGRAMS)
def test_histograms(language: str) -> None:
    received, sent = HISTOGRAMS[language]
    text = (
        "Icmp:\n"
        "    53 ICMP messages received\n"
        f"    {received}\n"
        "        destination unreachable: 11\n"
        "    43 ICMP messages sent\n"
        f"    {sent}\n"
        "        destination unreachable: 7\n"
    )
    capture = capture_of(text, language)
    assert cells_of(capture, "group", "direction", "value") == [
        ("Icmp", None, 53),
        ("Icmp", "in", 11),
        ("Icmp", None, 43),
        ("Icmp", "out", 7),
    ]


@pytest.mark.parametrize("language", NOT_ALL_PROCESSES)
def test_sentence_about_processes_is_a_message(language: str) -> None:
    title, header, listen, _ = SOCKETS[language][0]
    row = f"tcp        0      0 192.0.2.10:22           0.0.0.0:*               {listen:11} -\n"
    report = report_of(f"{NOT_ALL_PROCESSES[language]}\n{title}\n{header}{OWNER}\n{row}")
    assert ("tool_message", 1) in codes_of(report)
    assert {code for code, _ in codes_of(report)} <= {"tool_message", "unconfirmed_language"}
    assert counts_of(report) == (1, 2, 1, 0, 0)
