"""What Windows ``netstat`` and ``route`` print in other languages: whole lines with their real spacing, and words.

Aktive Verbindungen

Proto  Lokale Adresse         Remoteadresse          Status           PID
TCP    192.0.2.10:49712       203.0.113.80:443       HERGESTELLT     4388

Typed from published outputs of each language. What no output has shown is None here, and no sample prints it. The
headers need not stand above their cells: translators moved the titles.
"""
# ruff: noqa: RUF001  # letters of other alphabets are what is printed

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

ROW: Final = "  {:<5}  {:<21}  {:<21}  {:<14}  {}"
JAPANESE_ROW: Final = "  {:<10}  {:<21}  {:<21}  {:<14}  {}"
GERMAN_STATES: Final = {
    "LISTENING": "ABHÖREN",
    "ESTABLISHED": "HERGESTELLT",
    "TIME_WAIT": "WARTEND",
    "CLOSE_WAIT": "SCHLIESSEN_WARTEN",
    "FIN_WAIT_2": "FIN_WARTEN_2",
    "SYN_SENT": "SYN_GESENDET",
}
"""German is the only language whose translation of the states has been seen."""


@dataclass(frozen=True)
class Connections:
    """The connection table."""

    title: str
    header: str
    pid_header: str
    """The header with ``-o``; French was seen without a title over the process ids."""
    row: str = ROW
    states: dict[str, str] = field(default_factory=dict)
    unowned: str | None = None
    """The sentence of ``-b`` for a socket whose owner is not known."""
    offload_header: str | None = None
    seen: bool = True
    """Whether any of these words was seen in real output."""


@dataclass(frozen=True)
class Routes:
    """The route tables, and the interface list above them."""

    active: str
    header: str
    interfaces: str | None = None
    ipv4: str | None = None
    ipv6: str | None = None
    header_6: str | None = None
    on_link: str = "On-link "
    """With the blank behind it that most languages have."""
    persistent: str | None = None
    persistent_header: str | None = None
    none: str | None = None
    default_metric: str | None = None
    default_gateway: str | None = None


@dataclass(frozen=True)
class Language:
    """A language of Windows."""

    tag: str | None
    """BCP 47; None for a language that nobody speaks."""
    console: str
    """Code page of its console."""
    file: str
    """Code page in which editors save its texts."""
    connections: Connections | None = None
    routes: Routes | None = None


GERMAN: Final = Language(
    "de",
    "cp850",
    "cp1252",
    Connections(
        "Aktive Verbindungen",
        "  Proto  Lokale Adresse         Remoteadresse          Status",
        "  Proto  Lokale Adresse         Remoteadresse          Status           PID",
        states=GERMAN_STATES,
        offload_header="  Proto. Lokale Adresse       Remoteadresse       Status       Abladungsstatus",
    ),
    Routes(
        "Aktive Routen:",
        "     Netzwerkziel    Netzwerkmaske          Gateway    Schnittstelle Metrik",
        "Schnittstellenliste",
        "IPv4-Routentabelle",
        "IPv6-Routentabelle",
        " If Metrik Netzwerkziel             Gateway",
        "Auf Verbindung",
        "Ständige Routen:",
        "  Netzwerkadresse          Netzmaske  Gatewayadresse  Metrik",
        "Keine",
        "Standard",
    ),
)
SPANISH: Final = Language(
    "es",
    "cp850",
    "cp1252",
    Connections(
        "Conexiones activas",
        "  Proto  Dirección local        Dirección remota       Estado",
        "  Proto  Dirección local          Dirección remota        Estado           PID",
        unowned="No se puede obtener información de propiedad",
    ),
    Routes(
        "Rutas activas:",
        "Destino de red        Máscara de red   Puerta de enlace   Interfaz  Métrica",
        "ILista de interfaces",
        "IPv4 Tabla de enrutamiento",
        "IPv6 Tabla de enrutamiento",
        " Cuando destino de red métrica      Puerta de enlace",
        "En vínculo ",
        "Rutas persistentes:",
        none="Ninguno",
    ),
)
FRENCH: Final = Language(
    "fr",
    "cp850",
    "cp1252",
    Connections(
        "Connexions actives",
        "  Proto  Adresse locale         Adresse distante       État",
        "  Proto  Adresse locale         Adresse distante       État",
        unowned="Impossible d’obtenir les informations de propriétaire",
    ),
    Routes(
        "Itinéraires actifs :",
        "Destination réseau    Masque réseau  Adr. passerelle   Adr. interface Métrique",
        "Liste d'Interfaces",
        "IPv4 Table de routage",
        "IPv6 Table de routage",
        " If Metric Network Destination      Gateway",
        persistent="Itinéraires persistants :",
        persistent_header="  Adresse réseau    Masque réseau  Adresse passerelle Métrique",
        none="Aucun",
        default_metric="Par défaut",
    ),
)
ITALIAN: Final = Language(
    "it",
    "cp850",
    "cp1252",
    Connections(
        "Connessioni attive",
        "  Proto  Indirizzo locale       Indirizzo esterno      Stato",
        "  Proto  Indirizzo locale       Indirizzo esterno      Stato           PID",
        seen=False,
    ),
    Routes(
        "Route attive:",
        "     Indirizzo rete             Mask          Gateway     Interfaccia Metrica",
        "Elenco interfacce",
        "IPv4 Tabella route",
        persistent="Route permanenti:",
        none="Nessuna",
    ),
)
JAPANESE: Final = Language(
    "ja",
    "cp932",
    "cp932",
    Connections(
        "アクティブな接続",
        "  プロトコル  ローカル アドレス      外部アドレス           状態",
        "  プロトコル  ローカル アドレス      外部アドレス           状態            PID",
        JAPANESE_ROW,
    ),
    Routes(
        "アクティブ ルート:",
        "ネットワーク宛先        ネットマスク          ゲートウェイ       インターフェイス メトリック",
        "インターフェイス一覧",
        "IPv4 ルート テーブル",
    ),
)
KOREAN: Final = Language(
    "ko",
    "cp949",
    "cp949",
    Connections(
        "활성 연결",
        "  프로토콜  로컬 주소           외부 주소              상태",
        "  프로토콜  로컬 주소           외부 주소              상태            PID",
    ),
)
BRAZILIAN: Final = Language(
    "pt-BR",
    "cp850",
    "cp1252",
    Connections(
        "Conexões ativas",
        "  Proto  Endereço local         Endereço externo       Estado",
        "  Proto  Endereço local         Endereço externo       Estado          PID",
    ),
    Routes(
        "Rotas ativas:",
        "Endereço de rede          Máscara   Ender. gateway       Interface   Custo",
        "Lista de interfaces",
        "Tabela de rotas IPv4",
        "Tabela de rotas IPv6",
        " Se destino de rede de métrica      Gateway",
        "No vínculo ",
        "Rotas persistentes:",
        "  Endereço de rede         Máscara  Ender. gateway    Custo",
        "Nenhuma",
        "Padrão",
        "Gateway padrão:",
    ),
)
RUSSIAN: Final = Language(
    "ru",
    "cp866",
    "cp1251",
    Connections(
        "Активные подключения",
        "  Имя    Локальный адрес        Внешний адрес          Состояние",
        "  Имя    Локальный адрес        Внешний адрес          Состояние       PID",
    ),
    Routes(
        "Активные маршруты:",
        "Сетевой адрес           Маска сети      Адрес шлюза       Интерфейс  Метрика",
        "Список интерфейсов",
        "IPv4 таблица маршрута",
        "IPv6 таблица маршрута",
        " Метрика   Сетевой адрес            Шлюз",
        persistent="Постоянные маршруты:",
        persistent_header="  Сетевой адрес            Маска    Адрес шлюза      Метрика",
        none="Отсутствует",
    ),
)
SIMPLIFIED_CHINESE: Final = Language(
    "zh-CN",
    "cp936",
    "cp936",
    Connections(
        "活动连接",
        "  协议  本地地址                外部地址              状态",
        "  协议  本地地址                外部地址              状态             PID",
        unowned="无法获取所有权信息",
    ),
    Routes(
        "活动路由:",
        "网络目标        网络掩码          网关       接口   跃点数",
        "接口列表",
        "IPv4 路由表",
        "IPv6 路由表",
        " 接口跃点数网络目标                网关",
        "在链路上 ",
        "永久路由:",
        "  网络地址          网络掩码  网关地址  跃点数",
        "无",
    ),
)
TRADITIONAL_CHINESE: Final = Language(
    "zh-TW",
    "cp950",
    "cp950",
    Connections(
        "使用中連線",
        "  協定   本機位址               外部位址               狀態",
        "  協定   本機位址               外部位址               狀態            PID",
        unowned="無法取得擁有權資訊",
    ),
    Routes(
        "使用中的路由:",
        "網路目的地                 網路遮罩         閘道          介面       計量",
        "介面清單",
        "IPv4 路由表",
        on_link="在連結上 ",
    ),
)
DANISH: Final = Language(
    "da",
    "cp850",
    "cp1252",
    routes=Routes(
        "Aktive ruter:",
        "Netværksdestination        Netmaske          Gateway       Grænseflade  Metrikværdi",
        persistent="Vedvarende ruter:",
        none="Ingen",
        default_gateway="Standardgateway:",
    ),
)
"""Seen of Windows XP, routes only, without the title of the interface list."""
LANGUAGES: Final = (
    *(GERMAN, SPANISH, FRENCH, ITALIAN, JAPANESE, KOREAN, BRAZILIAN, RUSSIAN, SIMPLIFIED_CHINESE),
    TRADITIONAL_CHINESE,
)
"""The languages of Windows since Vista."""

INVENTED: Final = Language(
    None,
    "cp437",
    "cp1252",
    Connections(
        "Velka Drumen",
        "  Prelt  Ombarda Kistel         Fendara Kistel         Voskat",
        "  Prelt  Ombarda Kistel         Fendara Kistel         Voskat          PID",
        states={
            "LISTENING": "DRELVAN",
            "ESTABLISHED": "OMBRATEK",
            "TIME_WAIT": "KEVEN_DRAL",
            "CLOSE_WAIT": "KEVEN_POSK",
            "SYN_SENT": "FENDRATEK",
        },
        unowned="Dreska kan vel ombreta kolvar",
    ),
    Routes(
        "Velka Pondrel:",
        "     Kistelna Dravo          Omaskel           Portun         Kolvaren Metrel",
        "Kolvar Dreb",
        "IPv4 Pondrel Tabro",
        "IPv6 Pondrel Tabro",
        " Ko Metrel Kistelna Dravo       Portun",
        "Drel Vantu ",
        "Staven Pondrel:",
        "  Kistelna Dravo          Omaskel  Portun Kistel  Metrel",
        "Nulka",
        "Standra",
    ),
)
"""Words of no language, as a language prints them that the lexicon does not have."""
INVENTED_SCRIPT: Final = Language(
    None,
    "utf-8",
    "utf-8",
    Connections(
        "Վելկա դրումեն",
        "  Պրելտ  Օմբարդա կիստել         Ֆենդարա կիստել         Վոսկատ",
        "  Պրելտ  Օմբարդա կիստել         Ֆենդարա կիստել         Վոսկատ          PID",
        unowned="Դրեսկա կան վել օմբրետա կոլվար",
    ),
    Routes(
        "Վելկա պոնդրել:",
        "     Կիստելնա դրավո          Օմասկել           Պորտուն         Կոլվարեն Մետրել",
        "Կոլվար դրեբ",
        "IPv4 պոնդրել տաբրո",
        "IPv6 պոնդրել տաբրո",
        " Կո Մետրել Կիստելնա դրավո       Պորտուն",
        "Դրել վանտու ",
        "Ստավեն պոնդրել:",
        none="Նուլկա",
    ),
)
"""The same in letters that none of the languages uses."""
