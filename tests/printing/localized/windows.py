"""Windows ``netstat`` and ``route print`` in other languages: the tables of the English ones, in other words.

Rutas activas:
Destino de red        Máscara de red   Puerta de enlace   Interfaz  Métrica
192.0.2.0    255.255.255.0      En vínculo         192.0.2.10    281
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.printing.localized.document import diagnose
from tests.printing.windows.routes import ON_LINK, RULE, Nic, Route4, Route6, Table, nic_line, route_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from tests.printing.document import Capture, Document
    from tests.printing.localized.words import Connections, Language, Routes
    from tests.printing.sockets import Socket


def words_of(language: Language) -> Connections:
    """Return the words of the connection table."""
    assert language.connections is not None, f"{language.tag} has none"
    return language.connections


def routes_of(language: Language) -> Routes:
    """Return the words of the route tables."""
    assert language.routes is not None, f"{language.tag} has none"
    return language.routes


def typewritten(text: str) -> str:
    """Return a text with the apostrophe that code pages of consoles have."""
    return text.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")


# Connections.


def print_connections(
    document: Document,
    language: Language,
    sockets: Iterable[Socket],
    *,
    pid: bool = False,
    owners: bool = False,
    offload: bool = False,
) -> Capture:
    """Print the connection table as a capture of its own, from the blank line before its title on."""
    words = words_of(language)
    capture = document.capture(language=language.tag)
    capture.structure("", words.title, "")
    title = capture.lines[1]
    if offload:
        assert words.offload_header is not None
        capture.structure(words.offload_header, "")
    else:
        capture.structure(words.pid_header if pid else words.header)
    for socket in sockets:
        _print_socket(capture, language, socket, pid=pid, owners=owners, offload=offload)
    if language.tag is None:
        diagnose(capture, "unknown_language", title)
    elif not words.seen:
        diagnose(capture, "unconfirmed_language", title)
    return capture


def _print_socket(
    capture: Capture, language: Language, socket: Socket, *, pid: bool, owners: bool, offload: bool
) -> None:
    words = words_of(language)
    fields: dict[str, Any] = socket.fields()
    word = words.states.get(socket.state, socket.state)
    if word != socket.state:
        fields["native_state"] = word
        if language.tag is None:
            fields["state"] = None
    last = f"{socket.offload:<12}" if offload else str(socket.pid) if pid else ""
    line = words.row.format(socket.protocol, str(socket.local), str(socket.remote), word, last)
    entry = capture.record(
        line if last else line.rstrip(),
        "socket",
        **fields,
        pid=socket.pid if pid else None,
        offload_state=socket.offload if offload else None,
    )
    again = any(other.fields.get("native_state") == word for other in capture.entries[:-1])
    if "state" in fields and fields["state"] is None and not again:
        diagnose(capture, "unknown_state", entry.first)
    if not owners:
        return
    for component in socket.components:
        capture.tail(f"  {component}")
    if socket.components:
        entry.fields["components"] = list(socket.components)
    if socket.program:
        capture.tail(f" [{socket.program}]")
        entry.fields["program"] = socket.program
    if socket.unowned and words.unowned:
        capture.message(f" {words.unowned}")


# Routes.


def print_routes(document: Document, language: Language, table: Table, *, tool: str = "route") -> Capture:
    """Print the interface list and the tables as a capture of its own; a part whose words are not known is left out."""
    words = routes_of(language)
    names = {nic.index: nic.name for nic in table.nics}
    capture = document.routes(tool, language=language.tag)
    if words.interfaces:
        capture.structure(RULE, words.interfaces)
        for nic in table.nics:
            capture.record(nic_line(nic, table.generation), "interface", **_nic_fields(nic))
    capture.structure(RULE)
    if table.routes is not None:
        if words.ipv4 and table.generation == "7":
            capture.structure("", words.ipv4, RULE)
        elif words.interfaces:
            capture.structure(RULE)
        _print_active(capture, language, table, names)
        _print_persistent(capture, language, table, names)
    if table.routes6 is not None and words.ipv6 and words.header_6:
        capture.structure("", words.ipv6, RULE, words.active, words.header_6)
        _print_routes6(capture, language, table.routes6, names, persistent=False)
        capture.structure(RULE)
        if words.persistent:
            capture.structure(words.persistent)
            if table.persistent6:
                capture.structure(words.header_6)
                _print_routes6(capture, language, table.persistent6, names, persistent=True)
            elif words.none:
                capture.structure(f"  {words.none}")
    if language.tag is None:
        diagnose(capture, "unknown_language", capture.lines[1])
    return capture


def _print_active(capture: Capture, language: Language, table: Table, names: Mapping[int, str]) -> None:
    words = routes_of(language)
    capture.structure(words.active, words.header)
    for route in table.routes or ():
        printed = words.on_link if route.gateway == ON_LINK else route.gateway
        shown = Route4(route.network, route.mask, printed, route.interface, route.metric)
        line = route_line(shown, table.generation, tab=table.tab)
        capture.record(line, "route", **_with_word(language, route, route.fields(dict(names), persistent=False)))
    if table.default and words.default_gateway:
        capture.message(f"{words.default_gateway}{table.default:>18}")
    capture.structure(RULE)


def _print_persistent(capture: Capture, language: Language, table: Table, names: Mapping[int, str]) -> None:
    words = routes_of(language)
    if table.persistent is None or not words.persistent:
        return
    if not table.persistent or not words.persistent_header:
        if words.none:
            capture.structure(words.persistent, f"  {words.none}")
        return
    capture.structure(words.persistent, words.persistent_header)
    for route in table.persistent:
        metric: int | str = route.metric
        cell = f"{metric:>8}"
        if not isinstance(metric, int):
            metric = words.default_metric or 1
            cell = f"  {metric} " if isinstance(metric, str) else f"{metric:>8}"
        route = Route4(route.network, route.mask, route.gateway, metric=metric)
        line = f"{route.network:>17}{route.mask:>17}{route.gateway:>17}{cell}"
        capture.record(line, "route", **route.fields(dict(names), persistent=True))
    capture.structure(RULE)


def _print_routes6(
    capture: Capture, language: Language, routes: Iterable[Route6], names: Mapping[int, str], *, persistent: bool
) -> None:
    words = routes_of(language)
    for route in routes:
        fields = _with_word(language, route, route.fields(dict(names), persistent=persistent))
        gateway = words.on_link.rstrip() if route.gateway == ON_LINK else route.gateway
        head = f"{route.index:3d} {route.metric:6d} "
        if len(route.prefix) > 24:
            capture.record(head + route.prefix, "route", **fields)
            capture.tail(" " * 36 + gateway)
        else:
            capture.record(f"{head}{route.prefix:<24} {gateway}", "route", **fields)


def _with_word(language: Language, route: Route4 | Route6, fields: dict[str, Any]) -> dict[str, Any]:
    """Add the printed gateway where nobody knows that it means "on the link"."""
    if language.tag is None and route.gateway == ON_LINK:
        fields["native"] = {"gateway": routes_of(language).on_link.strip()}
    return fields


def _nic_fields(nic: Nic) -> dict[str, Any]:
    return {
        "name": nic.name,
        "description": nic.name,
        "index": nic.index,
        "mac_address": nic.mac.replace(" ", ":") if nic.mac else None,
    }
