r"""Command lines that run one of the tools, and the machine on which they run it.

>>> is_command("sudo LC_ALL=C netstat -an | grep :22"), is_command("netstat shows nothing")
(True, False)
>>> place_of("ssh -p 22 ada@web01 netstat -rn"), place_of("docker exec -it c1 netstat -rn"), place_of("netstat -rn")
(Place(here=False, host='web01'), Place(here=False, host=None), Place(here=True, host=None))
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, NamedTuple

from netparse_grammars.expressions import expression
from netparse_grammars.tools import TOOL_PATTERN, TOOLS, Tools

TOOL: Final = expression(rf"(?<![\w.-])(?i:{TOOL_PATTERN})(?i:\.exe)?\b")
"""The name of a tool in a command line."""
TOOL_WORD: Final = rf"(?i:{TOOL_PATTERN})(?i:\.exe)?(?![\w.:(\\/-])"
"""The same as a word of its own: no file, no page of a manual, and no beginning of a message."""
_TOOL_WORD: Final = expression(rf"(?<![\w.-]){TOOL_WORD}")
_PATH: Final = expression(r"[\"'({]*(?:[\w.:~\\/-]*[\\/])?")
"""What may stand in the tool's own word before its name: quotes, and its directory."""

_OPTION: Final = r"-{1,2}[\w?][\w?=,.:@%+/*-]*|-|/[\w?-]+"
_KEYWORD: Final = (
    r"print|show|get|add|del|delete|change|flush|monitor|default|mask|netmask|metric|dev|gw|if|reject|lo|link|unix"
    r"|inet6?|(?:tcp|udp|icmp|ip|raw|sctp)(?:v?[46])?"
)
_VALUE: Final = r"[\w.:%*/\[\]-]*\d[\w.:%*/\[\]-]*+"
_OPERATOR: Final = r" *+(?:[|;&<]|\d?>|(?<= )#).*"
_WORDS: Final = rf"(?: ++(?:(?:{_OPTION}|(?i:{_KEYWORD})|{_VALUE})(?=[\s|;&<>\"')}}]|$)))*+"
_ARGUMENTS: Final = expression(rf"{_WORDS}[ \"')}}]*+(?:{_OPERATOR})?")
"""Options, their values, the words of ``route``; the end of quotes; and a pipe, a redirection or a remark with any
text. A sentence that begins with a command has other words."""
_END_OF_HEADING: Final = expression(rf"{_WORDS}(?:[ \"')}}]*+{_OPERATOR}|\W*+(?:\w+\W*+)?)")


@dataclass(frozen=True)
class _Launcher:
    """A command that runs the command behind it."""

    targets: int = 0
    """Words that must stand between them and are no options: a container, a machine."""
    words: str = ""
    """Its own words, of which the last one must stand there."""
    is_here: bool = True
    """Whether the command runs on the same machine."""
    host: str = "(?!)"
    """An expression for the words between them, with the name of the machine."""


_ON_MACHINE: Final = r"(?P<host>[\w.-]+)"
# The options of ssh(1) that have a value.
_SSH: Final = rf"(?:-(?:[BbcDEeFIiJLlmOopPQRSWw] \S+|\S+) )*+(?:[^\s@]+@)?{_ON_MACHINE}"
_EXEC: Final = _Launcher(1, "compose container exec", is_here=False)
_LAUNCHERS: Final[dict[str, _Launcher]] = {
    **dict.fromkeys(("sudo", "doas", "time", "nice", "nohup", "exec", "command", "env", "watch"), _Launcher()),
    **dict.fromkeys(("strace", "stdbuf", "unbuffer", "nsenter", "busybox", "toybox", "xargs"), _Launcher()),
    **dict.fromkeys(("sh", "bash", "ash", "ksh", "zsh", "cmd", "powershell", "pwsh"), _Launcher()),
    **dict.fromkeys(("chroot", "jexec", "setfib", "timeout", "taskset"), _Launcher(1)),
    "ip": _Launcher(1, "netns vrf exec"),
    **dict.fromkeys(("docker", "docker-compose", "podman", "nerdctl", "crictl", "kubectl", "oc", "lxc"), _EXEC),
    "incus": _EXEC,
    "lxc-attach": _Launcher(is_here=False),
    "adb": _Launcher(0, "shell", is_here=False),
    "vagrant": _Launcher(0, "ssh", is_here=False),
    **dict.fromkeys(("ssh", "plink", "rsh"), _Launcher(1, is_here=False, host=_SSH)),
    **dict.fromkeys(("psexec", "psexec64", "paexec"), _Launcher(is_here=False, host=rf"(?:.* )?\\\\{_ON_MACHINE}")),
    "winrs": _Launcher(is_here=False, host=rf"(?:.* )?[-/]r(?:emote)?:(?:https?://)?{_ON_MACHINE}"),
    **dict.fromkeys(
        ("invoke-command", "icm"),
        _Launcher(is_here=False, host=rf"(?i:(?:.* )?-(?:ComputerName|cn) ){_ON_MACHINE}"),
    ),
    "ansible": _Launcher(1, is_here=False),
    **dict.fromkeys(("wmiexec", "wmiexec.py"), _Launcher(1, is_here=False)),
    **dict.fromkeys(("crackmapexec", "nxc"), _Launcher(2, is_here=False)),
}
"""By name. The name of a container or pod, and of a group of machines, need not be that of a host."""
_WORD: Final = expression(r"[^\s\"'{}()]+")
_ASSIGNMENT: Final = expression(r"[A-Za-z_]\w*=")
_SWITCH: Final = expression(r"-|/[A-Za-z?](?::|$)|\\\\")
_SEPARATOR: Final = expression(r"[|;&]+")
_COMMAND_END: Final = expression(r"[;&]+|\|\|")
"""What stands between the commands of one line; behind ``|`` is what only reads the output of another."""
_EARLIER: Final = expression(r"(?:[a-z./][\w./-]*(?: -\S+)* *(?:;|&&) *)*+")
"""Other commands on the same line, before that of the tool."""


class Place(NamedTuple):
    """Where a command runs."""

    here: bool
    """Whether it runs on the machine on which it was typed."""
    host: str | None
    """The name of another machine, if the command says it."""


_HERE: Final = Place(here=True, host=None)


def names_tool(text: str) -> bool:
    """Return whether the name of a tool stands anywhere in a text: the quick test before the others."""
    lower = text.lower()
    for tool in TOOLS:  # noqa: SIM110 -- a generator costs more than what it asks
        if tool in lower:
            return True
    return False


def tools_of(command: str) -> Tools:
    """Return the tools that a command line runs, as far as it names them.

    >>> sorted(tools_of("sudo /sbin/ROUTE.EXE -n; netstat -rn | grep -v route"))
    ['netstat', 'route']
    """
    named = (TOOL.search(part) for part in _COMMAND_END.split(command))
    names = {match[0].lower().removesuffix(".exe") for match in named if match}
    return frozenset(tool for tool in TOOLS if tool in names)


def may_be_heading(text: str) -> bool:
    """Return whether a text ends in a command line of a tool, and perhaps in one more word."""
    return any(_END_OF_HEADING.fullmatch(text, tool.end()) for tool in _TOOL_WORD.finditer(text))


def is_command(text: str, *, typed: bool = False) -> bool:
    """Return whether a text is a command line of a tool.

    Args:
        text: The text.
        typed: Whether a prompt stands before it: then any words may follow the tool.
    """
    parts = _split(text)
    if parts is None:
        return False
    head, tail = parts
    return _launched(head[_end_of_earlier(head) :]) is not None and (typed or _ARGUMENTS.fullmatch(tail) is not None)


def has_arguments(text: str) -> bool:
    """Return whether something stands beside the name of the tool in its command line."""
    return any(part.strip() for part in _split(text) or ())


def place_of(command: str) -> Place:
    """Return where a command line runs a tool, or whatever it runs."""
    parts = _split(command)
    place = _HERE
    for segment in _SEPARATOR.split(parts[0] if parts else command):
        for launcher, words in (_launched(segment) or _first(segment)) if segment else ():
            if not launcher.is_here:
                match = re.match(launcher.host, words) if parts else None
                place = Place(here=False, host=match["host"] if match else None)
    return place


def _split(text: str) -> tuple[str, str] | None:
    """Return what stands before and behind the first tool in a text, without its directory and quotes."""
    tool = _TOOL_WORD.search(text)
    if tool is None:
        return None
    start = max(text.rfind(" ", 0, tool.start()), text.rfind("\t", 0, tool.start())) + 1
    return (text[:start], text[tool.end() :]) if _PATH.fullmatch(text, start, tool.start()) else None


def _end_of_earlier(head: str) -> int:
    match = _EARLIER.match(head)
    return match.end() if match else 0


def _launched(head: str) -> list[tuple[_Launcher, str]] | None:
    """Return the launchers in front of a command, and the words of each; None if other words are there."""
    launched: list[tuple[_Launcher, list[str]]] = []
    for word in _WORD.findall(head):
        current = launched[-1] if launched else None
        known = _LAUNCHERS.get(_name_of(word))
        if known and not (current and word in current[0].words.split()):
            launched.append((known, []))
        elif current:
            current[1].append(word)
        elif not _ASSIGNMENT.match(word):
            return None
    if not all(_is_complete(launcher, words) for launcher, words in launched):
        return None
    return [(launcher, " ".join(words)) for launcher, words in launched]


def _first(segment: str) -> list[tuple[_Launcher, str]]:
    """Return the launcher at the beginning of a command that is not the tool's."""
    word = _WORD.search(segment)
    known = _LAUNCHERS.get(_name_of(word[0])) if word else None
    return [(known, "")] if known else []


def _name_of(word: str) -> str:
    """Return the name of a program without its directory."""
    return re.split(r"[\\/]", word)[-1].lower().removesuffix(".exe")


def _is_complete(launcher: _Launcher, words: list[str]) -> bool:
    """Return whether the words behind a launcher are its own: options, a value for each, and its targets."""
    own = launcher.words.split()
    switches = sum(1 for word in words if _SWITCH.match(word))
    others = sum(1 for word in words if not (_SWITCH.match(word) or word in own or _ASSIGNMENT.match(word)))
    return (not own or own[-1] in words) and launcher.targets <= others <= launcher.targets + switches
