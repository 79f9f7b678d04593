"""Linux tables of sockets with the titles, the headers and the states that net-tools prints in other languages."""
# ruff: noqa: RUF001  # letters of other alphabets are what is tested

from __future__ import annotations

from typing import Final

import pytest
from netparse_grammars.lexicon import LANGUAGES, entries

from tests.reading.localized.linux_words import ENGLISH, OWNER, SOCKETS, capture_of, cells_of
from tests.reports import codes_of, records_of, report_of

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
        for entry in entries()
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
