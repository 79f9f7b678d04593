"""Linux ``netstat`` and ``route`` in other languages: the tables of the English ones, in other words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tests.printing.linux.connections import fields_of, lines_of
from tests.printing.linux.routes import NET_TOOLS as ROUTE_LAYOUT
from tests.printing.linux.versions import NET_TOOLS, Options
from tests.printing.localized.document import diagnose

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tests.printing.document import Capture, Document
    from tests.printing.linux.routes import Route
    from tests.printing.linux.sockets import Socket
    from tests.printing.localized.linux_words import Language

OWNERS: Final = " PID/Program name    "


def print_sockets(document: Document, language: Language, sockets: Iterable[Socket], options: Options) -> Capture:
    """Print the table of internet sockets as a capture of its own."""
    capture = document.capture(language=language.tag)
    servers = options.scope == "(only servers)"
    capture.structure(f"{language.sockets} {language.servers if servers else language.all}")
    header = language.header
    if options.extended:
        header += language.users or " User       Inode     "
    if options.programs:
        header += OWNERS
    capture.structure(header + language.timer if options.timers else header)
    for socket in sockets:
        _print_socket(capture, language, socket, options)
    _say_whether_seen(capture, language)
    return capture


def _print_socket(capture: Capture, language: Language, socket: Socket, options: Options) -> None:
    fields = fields_of(socket, NET_TOOLS, options, trimmed=True)
    name = language.timers.get(socket.timer.name, socket.timer.name)
    if options.timers and name != socket.timer.name:
        fields["native"] = {"timer": name}
    word = language.states.get(socket.state, socket.state)
    if word != socket.state:
        fields["native_state"] = word
    printed = socket.but(state=word, timer=socket.timer._replace(name=name))
    (line,) = lines_of(printed, NET_TOOLS, options)
    capture.record(line, "socket", **fields)


def print_routes(document: Document, language: Language, routes: Iterable[Route], *, windows: bool = False) -> Capture:
    """Print the IPv4 table as a capture of its own: that of ``route``, or of ``netstat -r``, which prints windows."""
    assert language.routes is not None, f"{language.tag} has no routes"
    header = language.windows_header if windows else language.routes_header
    assert header is not None, f"{language.tag} has no header"
    capture = document.routes("netstat" if windows else "route", language=language.tag)
    capture.structure(language.routes, header)
    for route in routes:
        line = route.line(ROUTE_LAYOUT, 2 if windows else 1, numeric=True)
        capture.record(line, "route", **route.fields(ROUTE_LAYOUT, 2 if windows else 1, numeric=True))
    _say_whether_seen(capture, language)
    return capture


def _say_whether_seen(capture: Capture, language: Language) -> None:
    if not language.seen:
        diagnose(capture, "unconfirmed_language", capture.lines[0])
