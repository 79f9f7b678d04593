"""What net-tools print in other languages: whole lines with their real spacing, and words.

Conexiones activas de Internet (servidores y establecidos)
Protocolo Recv-Q Send-Q Dirección Local Dirección Externa Estado       PID/Program name Temporizador
tcp        0      0 0.0.0.0:25              0.0.0.0:*               ESCUCHAR    2999/exim4           apagado (0.00/0/0)

Typed from the translations of net-tools, and from published outputs where there are no translations of it. What stays
English is printed so: ``msgfmt`` drops what translators have marked as doubtful.
"""
# ruff: noqa: RUF001  # letters of other alphabets are what is printed

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

ENGLISH_SOCKETS: Final = "Proto Recv-Q Send-Q Local Address           Foreign Address         State      "
ENGLISH_ROUTES: Final = "Destination     Gateway         Genmask         Flags Metric Ref    Use Iface"


@dataclass(frozen=True)
class Language:
    """A language of net-tools."""

    tag: str
    """BCP 47."""
    file: str
    """Encoding of its texts before UTF-8; ``utf-8`` if it has none."""
    sockets: str
    """Title of internet sockets, before what is in brackets."""
    all: str
    servers: str
    header: str = ENGLISH_SOCKETS
    states: dict[str, str] = field(default_factory=dict)
    users: str | None = None
    timer: str = " Timer"
    timers: dict[str, str] = field(default_factory=dict)
    not_all: tuple[str, ...] = ()
    """The sentence of ``-p`` for whom may not see all processes."""
    routes: str | None = None
    routes_header: str = ENGLISH_ROUTES
    windows_header: str | None = None
    """The header of ``netstat -r``, which prints windows in place of metrics."""
    seen: bool = True
    """Whether any of these words was seen in real output."""


GERMAN: Final = Language(
    "de",
    "cp1252",
    "Aktive Internetverbindungen",
    "(Server und stehende Verbindungen)",
    "(Nur Server)",
    states={"ESTABLISHED": "VERBUNDEN"},
    users=" Benutzer   Inode     ",
    timers={"off": "aus", "on": "ein"},
    not_all=(
        "(Es konnten nicht alle Prozesse identifiziert werden; Informationen über",
        "nicht-eigene Prozesse werden nicht angezeigt; Root kann sie anzeigen.)",
    ),
    routes="Kernel-IP-Routentabelle",
    routes_header="Ziel            Router          Genmask         Flags Metric Ref    Use Iface",
    windows_header="Ziel            Router          Genmask         Flags   MSS Fenster irtt Iface",
)
SPANISH: Final = Language(
    "es",
    "cp1252",
    "Conexiones activas de Internet",
    "(servidores y establecidos)",
    "(solo servidores)",
    "Protocolo Recv-Q Send-Q Dirección Local Dirección Externa Estado      ",
    {"LISTEN": "ESCUCHAR", "ESTABLISHED": "ESTABLECIDO"},
    timer=" Temporizador",
    timers={"off": "apagado"},
    not_all=(
        "(No todos los procesos pueden ser identificados, no hay información de propiedad del proceso",
        " no se mostrarán, necesita ser superusuario para verlos todos.)",
    ),
    routes="Tabla de rutas IP del núcleo",
    windows_header="Destino         Pasarela        Genmask         Indic   MSS Ventana irtt Interfaz",
)
FRENCH: Final = Language(
    "fr",
    "cp1252",
    "Connexions Internet actives",
    "(serveurs et établies)",
    "(seulement serveurs)",
    "Proto Recv-Q Send-Q Adresse locale          Adresse distante        Etat       ",
    users=" Utilisatr  Inode     ",
    not_all=(
        "(Tous les processus ne peuvent être identifiés, les infos sur les processus",
        "non possédés ne seront pas affichées, vous devez être root pour les voir toutes.)",
    ),
    routes="Table de routage IP du noyau",
    routes_header="Destination     Passerelle      Genmask         Indic Metric Ref    Use Iface",
    windows_header="Destination     Passerelle      Genmask         Indic   MSS Fenêtre irtt Iface",
)
JAPANESE: Final = Language(
    "ja",
    "euc_jp",
    "稼働中のインターネット接続",
    "(サーバと確立)",
    "(サーバのみ)",
    "Proto 受信-Q 送信-Q 内部アドレス            外部アドレス            状態       ",
    users=" ユーザ    Iノード    ",
    timer="タイマ",
    timers={"off": "オフ", "on": "オン", "keepalive": "キープアライブ"},
    not_all=(
        "(一部のプロセスが識別されますが, 所有していないプロセスの情報は",
        "表示されません。それら全てを見るにはルートになる必要があります.)",
    ),
    routes="カーネルIP経路テーブル",
    routes_header="受信先サイト    ゲートウェイ    ネットマスク   フラグ Metric Ref 使用数 インタフェース",
    windows_header="受信先サイト    ゲートウェイ    ネットマスク   フラグ   MSS Window  irtt インタフェース",
)
RUSSIAN: Final = Language(
    "ru",
    "koi8-r",
    "Активные соединения с интернетом",
    "(servers and established)",
    "(only servers)",
    "Proto Recv-Q Send-Q Local Address Foreign Address State      ",
    routes="Таблица маршутизации ядра протокола IP",
    routes_header="Destination Gateway Genmask Flags Metric Ref Use Iface",
)
CHINESE: Final = Language(
    "zh-CN",
    "gb18030",
    "激活Internet连接",
    "(服务器和已建立连接的)",
    "(仅服务器)",
    timers={"off": "关闭"},
)
CZECH: Final = Language(
    "cs",
    "utf-8",
    "Aktivní Internetová spojení",
    "(servery a navázaná spojení)",
    "(pouze servery)",
    "Proto Přích-F Odch-F Místní Adresa          Vzdálená Adresa         Stav     ",
    {"LISTEN": "NASLOUCHÁ", "ESTABLISHED": "SPOJENO"},
    users=" Uživatel   I-uzel    ",
    timer=" Časovač",
    timers={"off": "vyp", "on": "zapnut"},
    not_all=(
        "(Všechny procesy nemohly být identifikovány. Budou vypsány informace",
        "pouze o procesech, jichž jste vlastníkem. Abyste mohl vidět vše, musel",
        "byste být superuživatelem.)",
    ),
    routes="Směrovací tabulka v jádru pro IP",
    routes_header="Adresát         Brána           Maska           Přízn Metrik Odkazů Užt Rozhraní",
    windows_header="Adresát         Brána           Maska           Přízn   MSS Okno    irtt Rozhraní",
)
ESTONIAN: Final = Language(
    "et",
    "utf-8",
    "Aktiivsed internetiühendused",
    "(serverid ja ühendatud)",
    "(ainult serverid)",
    "Proto  VvJrk SaatJrk Kohalik aadress        Väline aadress          Olek       ",
    users=" Kasutaja   I-kirje   ",
    not_all=(
        "(Mõnesid protsesse ei saanud identifitseerida, teiste kasutajate",
        "info lugemiseks peab olema root)",
    ),
    routes="Tuuma IP ruutingutabel",
    routes_header="Sihtpunkt       Ruuter          Võrgumask       Lipud Meetr  Mitu Kasut Liides",
    windows_header="Sihtpunkt       Ruuter          Võrgumask       Lipud   MSS Aken    irtt Liides",
)
CATALAN: Final = Language(
    "ca",
    "utf-8",
    "Connexions actives d'Internet",
    "(servidors i establerts)",
    "(només servidors)",
    "Proto Recv-Q Send-Q Adreça local Adreça exterior Estat      ",
    {
        "LISTEN": "ESCOLTA",
        "ESTABLISHED": "ESTABLERT",
        "SYN_SENT": "SYNSENT",
        "CLOSE_WAIT": "CLOSEWAIT",
        "TIME_WAIT": "TEMPS",
    },
    timer=" Temporitzador",
    timers={"off": "aturada", "on": "el", "keepalive": "manténiu"},
    not_all=(
        "(No es poden identificar tots els processos, informació del procés no propietat",
        " no es mostrarà, hauríeu de ser arrel per veure-ho tot.)",
    ),
    routes="Taula d'encaminament IP del nucli",
    routes_header="Destinació Passarel·la Genmask Banderes Mètriques Ref Utilitza Iface",
    seen=False,
)
BRAZILIAN: Final = Language(
    "pt-BR",
    "utf-8",
    "Conexões Internet Ativas",
    "(servidores e estabelecidas)",
    "(sem os servidores)",
    "Proto Recv-Q Send-Q Endereço Local          Endereço Remoto         Estado     ",
    {
        "LISTEN": "OUÇA",
        "ESTABLISHED": "ESTABELECIDA",
        "SYN_SENT": "SYN_ENVIADO",
        "CLOSE_WAIT": "ESPERANDO_FECHAR",
    },
    users=" Usuário   ",
    timer=" Temporizador",
    timers={"off": "desligado", "on": "em"},
    not_all=(
        "(Nem todos os processos puderam ser identificados, informações sobre processos",
        " de outrem não serão mostrados, você deve ser root para vê-los todos.)",
    ),
    routes="Tabela de Roteamento IP do Kernel",
    routes_header="Destino         Roteador        MáscaraGen.    Opções Métrica Ref   Uso Iface",
    windows_header="Destino         Roteador        MáscaraGen.    Opções   MSS Janela  irtt Iface",
)
SWEDISH: Final = Language(
    "sv",
    "cp1252",
    "Aktiva internetanslutningar",
    "(servrar och etablerade)",
    "(endast servrar)",
    "Proto Recv-Q Send-Q Lokal adress            Motpartsadress          Tillstånd   ",
    {"LISTEN": "LYSSNAR", "ESTABLISHED": "ETABLERAD", "CLOSE_WAIT": "STÄNG_VÄNTA"},
    users=" Användare  Inode     ",
    timers={"off": "av", "on": "på"},
    not_all=(
        "(Alla processer kan inte identifieras, icke-ägd processinformation",
        " visas inte, du måste vara root för att se allt)",
    ),
    routes="Kärnans IP-routingtabell",
    routes_header="Destination     Gateway         Genmask         Flagg Metric Ref    Använd Gsnitt",
    windows_header="Destination     Gateway         Genmask         Flagg   MSS Window  irtt Iface",
    seen=False,
)
GEORGIAN: Final = Language(
    "ka",
    "utf-8",
    "ინტერნეტის აქტიური შეერთებები",
    "(სერცერები და დამყარებული)",
    "(მხოლოდ სერვერები)",
    "პროტო მიღ-Q გაგზ-Q ლოკალური მისამართი           უცხო მისამართი         მდგომარეობა      ",
    users=" მომხმარებელი       Inode     ",
    timer=" ტაიმერი",
    timers={"off": "გამორთული", "on": "ჩართული"},
    not_all=(
        "(ყველა პროცესის იდენტიფიკაცია შეუძლებელია. პროცესის ინფორმაცია, რომელიც თქვენ არ გეკუთვნით,",
        "ნაჩვენები არ იქნება. ყველა პროცესის ინფორმაციის საჩვენებლად root-ის უფლებებია საჭირო.)",
    ),
    routes="ბირთვის IP რაუტინგის ცხრილი",
    routes_header="დანიშნ     ნაგ. რაუტერი         ნიღაბი         ალმები მეტრიკა მიბმ    გამოყ იფეისი",
    windows_header="დანიშნ     ნაგ. რაუტერი         ნიღაბი         ალმები   MSS ფანჯარა  irtt იფეისი",
    seen=False,
)
LANGUAGES: Final = (
    *(GERMAN, SPANISH, FRENCH, JAPANESE, RUSSIAN, CHINESE, CZECH, ESTONIAN, CATALAN, BRAZILIAN, SWEDISH, GEORGIAN),
)
