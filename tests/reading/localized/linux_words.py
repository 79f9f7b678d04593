"""What net-tools prints above internet sockets in other languages, and what is looked at in a report of it."""
# ruff: noqa: RUF001  # letters of other alphabets are what is tested

from __future__ import annotations

from typing import Any, Final

from tests.reports import codes_of, counts_of, report_of

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
