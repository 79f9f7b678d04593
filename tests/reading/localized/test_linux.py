"""Linux tables with the titles, the headers and the states that net-tools prints in other languages."""
# ruff: noqa: RUF001  # letters of other alphabets are what is tested

from __future__ import annotations

from typing import Any, Final

import pytest
from netparse_grammars.lexicon import ENTRIES, LANGUAGES

from tests.reports import codes_of, counts_of, records_of, report_of

ENGLISH: Final = "Proto Recv-Q Send-Q Local Address           Foreign Address         State      "
OWNER: Final = " PID/Program name    "
# The lines above internet sockets as they are printed, and the words for LISTEN and ESTABLISHED.
SOCKETS: Final[dict[str, list[tuple[str, str, str, str]]]] = {
    "de": [
        (
            "Aktive Internetverbindungen (Server und stehende Verbindungen)",
            ENGLISH,
            "LISTEN",
            "VERBUNDEN",
        ),
        ("Aktive Internetverbindungen (Nur Server)", ENGLISH, "LISTEN", "ESTABLISHED"),
        ("Aktive Internetverbindungen (ohne Server)", ENGLISH, "HÖRT", "VERBUNDEN"),
    ],
    "fr": [
        (
            "Connexions Internet actives (serveurs et établies)",
            "Proto Recv-Q Send-Q Adresse locale          Adresse distante        Etat       ",
            "LISTEN",
            "ESTABLISHED",
        ),
        ("Connexions Internet actives (sans serveurs)", ENGLISH, "LISTEN", "ESTABLISHED"),
    ],
    "ja": [
        (
            "稼働中のインターネット接続 (サーバと確立)",
            "Proto 受信-Q 送信-Q 内部アドレス            外部アドレス            状態       ",
            "LISTEN",
            "ESTABLISHED",
        ),
        ("稼働中のインターネット接続 (w/oサーバ)", ENGLISH, "LISTEN", "ESTABLISHED"),
    ],
    "cs": [
        (
            "Aktivní Internetová spojení (servery a navázaná spojení)",
            "Proto Přích-F Odch-F Místní Adresa          Vzdálená Adresa         Stav     ",
            "NASLOUCHÁ",
            "SPOJENO",
        ),
    ],
    "et": [
        (
            "Aktiivsed internetiühendused (serverid ja ühendatud)",
            "Proto  VvJrk SaatJrk Kohalik aadress        Väline aadress          Olek       ",
            "LISTEN",
            "ESTABLISHED",
        ),
    ],
    "pt-BR": [
        (
            "Conexões Internet Ativas (servidores e estabelecidas)",
            "Proto Recv-Q Send-Q Endereço Local          Endereço Remoto         Estado     ",
            "OUÇA",
            "ESTABELECIDA",
        ),
    ],
    "es": [
        (
            "Conexiones activas de Internet (servidores y establecidos)",
            "Protocolo Recv-Q Send-Q Dirección Local Dirección Externa Estado      ",
            "ESCUCHAR",
            "ESTABLECIDO",
        ),
        (
            "Conexiones activas de Internet (servidores w/o)",
            "Proto  Recib Enviad Dirección local         Dirección remota       Estado      ",
            "ESCUCHAR",
            "ESTABLECIDO",
        ),
    ],
    "ru": [("Активные соединения с интернетом (w/o servers)", ENGLISH, "LISTEN", "ESTABLISHED")],
    "zh-CN": [
        ("激活Internet连接 (服务器和已建立连接的)", ENGLISH, "LISTEN", "ESTABLISHED"),
        ("激活Internet连接 (w/o 服务器)", ENGLISH, "LISTEN", "ESTABLISHED"),
    ],
    "sv": [
        (
            "Aktiva internetanslutningar (servrar och etablerade)",
            "Proto Recv-Q Send-Q Lokal adress            Motpartsadress          Tillstånd   ",
            "LYSSNAR",
            "ETABLERAD",
        ),
    ],
    "ca": [
        (
            "Connexions actives d'Internet (servidors i establerts)",
            "Proto Recv-Q Send-Q Adreça local Adreça exterior Estat      ",
            "ESCOLTA",
            "ESTABLERT",
        ),
    ],
    "ka": [
        (
            "ინტერნეტის აქტიური შეერთებები (მხოლოდ სერვერები)",
            "პროტო მიღ-Q გაგზ-Q ლოკალური მისამართი           უცხო მისამართი         მდგომარეობა      ",
            "LISTEN",
            "ESTABLISHED",
        ),
    ],
}
# What -e and -o add to the header, where it is translated.
USERS: Final = {
    "de": " Benutzer   Inode     ",
    "fr": " Utilisatr  Inode     ",
    "ja": " ユーザ    Iノード    ",
    "cs": " Uživatel   I-uzel    ",
    "et": " Kasutaja   I-kirje   ",
    "pt-BR": " Usuário   ",
    "sv": " Användare  Inode     ",
    "ca": " Node d'usuari     ",
    "ka": " მომხმარებელი       Inode     ",
}
TIMERS: Final = {
    "de": (" Timer", "aus"),
    "ja": ("タイマ", "オフ"),
    "cs": (" Časovač", "vyp"),
    "pt-BR": (" Temporizador", "desligado"),
    "es": (" Temporizador", "apagado"),
    "zh-CN": (" Timer", "关闭"),
    "sv": (" Timer", "av"),
    "ca": (" Temporitzador", "aturada"),
    "ka": (" ტაიმერი", "გამორთული"),
}
UNIX_HEADER: Final = "Proto RefCnt Flags       Type       State         I-Node   "
# The lines above unix sockets, and the word for CONNECTED.
UNIX_SOCKETS: Final = {
    "de": ("Aktive Sockets in der UNIX-Domäne (ohne Server)", UNIX_HEADER + "Pfad", "VERBUNDEN"),
    "fr": ("Sockets du domaine UNIX actives(serveurs et établies)", UNIX_HEADER + "Chemin", "CONNECTE"),
    "ja": (
        "稼働中のUNIXドメインソケット (サーバと確立)",
        "Proto RefCnt フラグ      タイプ     状態         Iノード   パス",
        "CONNECTED",
    ),
    "cs": (
        "Aktivní sokety domény UNIX (servery a navázaná spojení)",
        "Proto Čítač  Příznaky    Typ        Stav          I-Uzel   Cesta",
        "SPOJEN",
    ),
    "et": ("Aktiivsed UNIX domeeni soklid (ainult serverid)", UNIX_HEADER + "Tee", "ÜHENDATUD"),
    "pt-BR": ("Domain sockets UNIX ativos (sem os servidores)", UNIX_HEADER + "Caminho", "CONECTADO"),
    "es": ("Activar zócalos de dominio UNIX (servidores w/o)", UNIX_HEADER + "Ruta", "CONNECTED"),
    "ru": ("Активные сокеты домена UNIX (w/o servers)", UNIX_HEADER + "Path", "CONNECTED"),
    "zh-CN": ("活跃的UNIX域套接字 (w/o 服务器)", UNIX_HEADER + "路径", "已连接"),
    "sv": (
        "Aktiva UNIX-domänuttag (utan servrar)",
        "Proto RefCnt Flagg       Typ        Tillstånd     I-Node   Sökväg",
        "ANSLUTEN",
    ),
    "ka": ("Unix-ის დომენის აქტიური სოკეტები (სერვერების გარეშე)", UNIX_HEADER + "ბილიკი", "CONNECTED"),
}
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


def capture_of(text: str, language: str) -> dict[str, Any]:
    """Return the only capture of a text, of which every line is read."""
    report = report_of(text)
    (capture,) = report["captures"]
    assert isinstance(capture, dict)
    assert capture["dialect"] == "net-tools"
    assert capture["language"] == language
    # Titles that only a catalogue has are no proof of the language.
    assert [code for code, _ in codes_of(report) if code != "unconfirmed_language"] == []
    assert counts_of(report)[3:] == (0, 0)
    return capture


def cells_of(capture: dict[str, Any], *names: str) -> list[tuple[Any, ...]]:
    """Return some fields of the records."""
    return [tuple(record.get(name) for name in names) for record in capture["records"]]


def test_languages_of_net_tools_are_known() -> None:
    assert {*SOCKETS} <= {*LANGUAGES}


@pytest.mark.parametrize(
    ("language", "title", "header", "listen", "established"),
    [(language, *lines) for language, some in SOCKETS.items() for lines in some],
)
@pytest.mark.parametrize("owned", [False, True])
def test_sockets(language: str, title: str, header: str, listen: str, established: str, owned: bool) -> None:
    owners = ("-                   ", "3422/sshd: /usr/sbi ") if owned else ("", "")
    text = (
        f"{title}\n{header}{OWNER if owned else ''}\n"
        f"tcp        0      0 0.0.0.0:22              0.0.0.0:*               {listen:11} {owners[0]}\n"
        f"tcp        0     48 192.0.2.10:22           198.51.100.7:51022      {established:11} {owners[1]}\n"
        f"tcp6       0      0 2001:db8::10:443        :::*                    {listen:11} {owners[0]}\n"
        f"udp        0      0 192.0.2.10:123          0.0.0.0:*                           {owners[0]}\n"
    )
    capture = capture_of(text, language)
    assert cells_of(capture, "protocol", "family", "local_address", "local_port", "remote_address", "state") == [
        ("tcp", "ipv4", "0.0.0.0", 22, None, "LISTEN"),
        ("tcp", "ipv4", "192.0.2.10", 22, "198.51.100.7", "ESTABLISHED"),
        ("tcp", "ipv6", "2001:db8::10", 443, None, "LISTEN"),
        ("udp", "ipv4", "192.0.2.10", 123, None, None),
    ]
    assert [record.get("pid") for record in capture["records"]] == [None, 3422 if owned else None, None, None]
    printed = [record.get("native_state") for record in capture["records"]]
    names = {"LISTEN", "ESTABLISHED"}
    assert printed[:2] == [None if word in names else word for word in (listen, established)]


@pytest.mark.parametrize("language", USERS)
def test_sockets_with_their_users(language: str) -> None:
    title, header, listen, _ = SOCKETS[language][0]
    text = (
        f"{title}\n{header}{USERS[language]}{OWNER}\n"
        f"tcp        0      0 127.0.0.1:631           0.0.0.0:*               {listen:11} 0          18840     "
        " 564/cupsd           \n"
        "udp        0      0 192.0.2.10:68           0.0.0.0:*                           "
        "101        15838      -                   \n"
    )
    capture = capture_of(text, language)
    assert cells_of(capture, "uid", "inode", "pid") == [(0, 18840, 564), (101, 15838, None)]


@pytest.mark.parametrize("language", TIMERS)
def test_sockets_with_their_timers(language: str) -> None:
    title, header, listen, _ = SOCKETS[language][0]
    timer, off = TIMERS[language]
    text = (
        f"{title}\n{header}{OWNER}{timer}\n"
        f"tcp        0      0 192.0.2.10:25           0.0.0.0:*               {listen:11} 2999/exim4         "
        f"  {off} (0.00/0/0)\n"
    )
    (record,) = capture_of(text, language)["records"]
    assert record["state"] == "LISTEN"
    assert record["timer"] == {"name": "off", "seconds": 0.0, "retransmits": 0, "probes": 0}
    assert record["native"] == {"timer": off}


@pytest.mark.parametrize(
    ("language", "printed", "name"),
    [
        ("de", "ein (2.54/0/0)", "on"),
        ("de", "ein1 (2.54/0/0)", "on1"),
        ("cs", "zap4 (2.54/0/0)", "on4"),
        ("cs", "nezn-7 (2.54/0/0)", "unkn-7"),
        ("et", "käib-1 (2.54/0/0)", "on1"),
        ("et", "eikäi ((0.00/0/0)", "off"),
        ("pt-BR", "ligado 1 (2.54/0)", "on1"),
        ("pt-BR", "desconh.-7 (2.54/0)", "unkn-7"),
        ("ja", "キープアライブ (2.54/0/0)", "keepalive"),
        ("ja", "時間待ち (2.54/0/0)", "timewait"),
        ("ja", "不明-7 (2.54/0/0)", "unkn-7"),
        ("ca", "temps d'espera (2.54/0/0)", "timewait"),
        ("ca", "sonda (2.54/0/0)", "probe"),
        ("ka", "ცოცხალი დატოვება (2.54/0/0)", "keepalive"),
        ("sv", "på2 (2.54/0/0)", "on2"),
    ],
)
def test_timers_have_one_name_in_every_language(language: str, printed: str, name: str) -> None:
    title, _, listen, _ = SOCKETS[language][0]
    text = (
        f"{title}\n{ENGLISH}{OWNER} Timer\n"
        f"tcp        0      0 192.0.2.10:25           0.0.0.0:*               {listen:11} 2999/exim4  {printed}\n"
    )
    (record,) = capture_of(text, language)["records"]
    assert record["timer"]["name"] == name
    assert record["native"] == {"timer": printed.partition(" (")[0]}


@pytest.mark.parametrize("word", ["keepalive", "on", "on1", "unkn-4", "zapfen1", "off1", "vyp1"])
def test_names_of_timers_that_are_english_or_unknown_stay(word: str) -> None:
    text = (
        f"{SOCKETS['cs'][0][0]}\n{ENGLISH}{OWNER} Timer\n"
        f"tcp        0      0 192.0.2.10:25           0.0.0.0:*               LISTEN      29/exim4  {word} (0.00/0/0)\n"
    )
    (record,) = capture_of(text, "cs")["records"]
    assert record["timer"]["name"] == word
    assert "native" not in record


def test_words_in_cells_tell_the_language() -> None:
    text = (
        f"Active Internet connections (w/o servers)\n{ENGLISH}{OWNER} Timer\n"
        "tcp        0      0 192.0.2.10:25           198.51.100.7:51022      ESTABLISHED 2999/exim4  关闭 (0.00/0/0)\n"
    )
    assert capture_of(text, "zh-CN")["records"][0]["timer"]["name"] == "off"


@pytest.mark.parametrize(
    ("language", "state", "word"),
    [
        (entry.language, entry.meaning, entry.phrase)
        for entry in ENTRIES
        if entry.kind == "state" and entry.language in SOCKETS
    ],
)
def test_every_state_word_is_read(language: str, state: str, word: str) -> None:
    title, header, *_ = SOCKETS[language][0]
    row = f"tcp        0      0 192.0.2.10:22           198.51.100.7:51022      {word:11}\n"
    assert cells_of(capture_of(f"{title}\n{header}\n{row}", language), "state", "native_state") == [(state, word)]


def test_word_that_is_no_state_in_any_language_is_diagnosed() -> None:
    title, header, *_ = SOCKETS["de"][0]
    row = "tcp        0      0 192.0.2.10:22           198.51.100.7:51022      BESCHÄFTIGT\n"
    report = report_of(f"{title}\n{header}\n{row}")
    assert ("unknown_state", 3) in codes_of(report)
    assert records_of(report)[0]["native_state"] == "BESCHÄFTIGT"


@pytest.mark.parametrize("language", UNIX_SOCKETS)
def test_unix_sockets(language: str) -> None:
    title, header, connected = UNIX_SOCKETS[language]
    text = (
        f"{title}\n{header}\n"
        f"unix  3      [ ]         STREAM     {connected:13} 17588    @/tmp/.X11-unix/X0\n"
        "unix  2      [ ]         DGRAM                    10310    /run/systemd/notify\n"
    )
    capture = capture_of(text, language)
    native = None if connected == "CONNECTED" else {"state": connected}
    assert cells_of(capture, "type", "state", "inode", "path", "native") == [
        ("stream", "CONNECTED", 17588, "@/tmp/.X11-unix/X0", native),
        ("dgram", None, 10310, "/run/systemd/notify", None),
    ]


@pytest.mark.parametrize(
    ("language", "word", "type_"),
    [
        ("zh-CN", "流", "stream"),
        ("zh-CN", "数据报", "dgram"),
        ("ca", "FLUX", "stream"),
        ("ca", "PAQUETSEQ", "seqpacket"),
        ("de", "SEQPAKET", "seqpacket"),
        ("sv", "RÅ", "raw"),
    ],
)
def test_types_of_unix_sockets_have_one_name_in_every_language(language: str, word: str, type_: str) -> None:
    text = (
        f"Active UNIX domain sockets (w/o servers)\n{UNIX_HEADER}Path\n"
        f"unix  3      [ ]         {word:10} CONNECTED     17588    /run/example\n"
        f"unix  3      [ ]         {word:10}               17589    \n"
    )
    capture = capture_of(text, language)
    assert cells_of(capture, "type", "state", "inode", "path", "native") == [
        (type_, "CONNECTED", 17588, "/run/example", {"type": word}),
        (type_, None, 17589, None, {"type": word}),
    ]


@pytest.mark.parametrize(
    ("language", "word", "state"),
    [
        ("zh-CN", "已连接", "CONNECTED"),
        ("sv", "KOPPLAR FRÅN", "DISCONNECTING"),
        ("sv", "LYSSNAR", "LISTENING"),
        ("de", "FREI", "FREE"),
        ("fr", "ENCONNEXION", "CONNECTING"),
        ("pt-BR", "OUVINDO", "LISTENING"),
        ("cs", "NEALOKOVÁN", "FREE"),
        ("et", "LAHTIÜHENDUMAS", "DISCONNECTING"),
        ("ca", "ESCOLTANT", "LISTENING"),
    ],
)
def test_states_of_unix_sockets_have_one_name_in_every_language(language: str, word: str, state: str) -> None:
    text = (
        f"Active UNIX domain sockets (w/o servers)\n{UNIX_HEADER}Path\n"
        f"unix  3      [ ]         STREAM     {word:13} 17588    /run/example\n"
    )
    capture = capture_of(text, language)
    assert cells_of(capture, "type", "state", "inode", "native") == [("stream", state, 17588, {"state": word})]


def test_type_and_state_that_no_language_has_stay_as_printed() -> None:
    title, header, _ = UNIX_SOCKETS["de"]
    text = f"{title}\n{header}\nunix  3      [ ]         STROM      BESCHÄFTIGT   17588    /run/example\n"
    assert cells_of(capture_of(text, "de"), "type", "state", "native") == [("strom", "BESCHÄFTIGT", None)]


def test_unix_sockets_follow_internet_sockets() -> None:
    title, header, *_ = SOCKETS["fr"][0]
    unix_title, unix_header, connected = UNIX_SOCKETS["fr"]
    text = (
        f"{title}\n{header}\n"
        "tcp        0      0 192.0.2.10:22           198.51.100.7:51022      ESTABLISHED\n"
        f"{unix_title}\n{unix_header}\n"
        f"unix  3      [ ]         STREAM     {connected:13} 17588    /run/example\n"
    )
    assert [record["kind"] for record in capture_of(text, "fr")["records"]] == ["socket", "unix_socket"]


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
    assert capture["tool"] == "route"
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
    assert cells_of(capture, "kind", "interface", "ref_count", "group") == [
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
