r"""Prompts with the command that was typed, and headings that name it.

No output is found by these lines; they show where an output that was found came from.

    >>> read_prompt(r"ada@HOST-A C:\Users\ada>netstat -ano")
    Prompt(command='netstat -ano', host='HOST-A')
    >>> read_prompt("[root@web01 ~]# route -n")
    Prompt(command='route -n', host='web01')
    >>> read_prompt("Execute: netstat -rn")
    Prompt(command='netstat -rn', host=None)
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from netparse_grammars.tools import TOOL_PATTERN, TOOLS, Tools

PROMPT_LIMIT: Final = 1000
"""Characters that a line with a prompt may have: a command with its directory, but no line of a file without breaks,
on which the patterns would take long."""

_TOOL: Final = rf"(?i:{TOOL_PATTERN})(?i:\.exe)?\b"
_BEFORE: Final = r"(?:(?:sudo|doas|time|nice|setfib +[0-9]+|jexec +\S+|[A-Z_]+=\S*) +)*"
"""What may stand before the tool in a command line."""
_ARGUMENTS: Final = r"(?: +(?:[-/|<>0-9]|(?i:print|show|get)).*)?"
TOOL: Final = re.compile(rf"(?<![\w.-]){_TOOL}")
"""The name of a tool in a command line."""
_COMMAND_END: Final = re.compile(r"[;&]+|\|\|")
"""What stands between the commands of one line; behind ``|`` is what only reads the output of another."""
DIRECTORY: Final = re.compile(rf"^/\S*/(?=(?:{TOOL_PATTERN}): )")
"""The directory of the tool in front of a message that begins with its name: ``/bin/netstat: ...``."""

_SIGNS: Final = (
    "\N{HEAVY ROUND-TIPPED RIGHTWARDS ARROW}~"
    "\N{BOX DRAWINGS LIGHT UP AND RIGHT}\N{BOX DRAWINGS LIGHT HORIZONTAL}\u276fλ"
)
"""The last signs of prompts of newer shells; older ones end in ``$``, ``%``, ``#`` or ``>``."""
_PROMPTS: Final = tuple(
    re.compile(pattern)
    for pattern in (
        # cmd and PowerShell, by ssh or WinRM too
        r"(?:\S+@(?P<host>[\w.-]+) +)?(?:\*Evil-WinRM\* )?(?:PS )?(?:[A-Za-z]:|\\\\)[^>\n]*> *(?P<command>.*)",
        r"(?:\[(?P<host>[\w.-]+)\]: )?PS [^>\n]*> *(?P<command>.*)",
        # shells of Unix
        r"(?:\([^()\s]+\) ?)?\[?[\w.-]+@(?P<host>[\w.-]+)(?:[: \[][^#$%>\n]*|\])?[#$%>]+ *(?P<command>.*)",
        # pfSense
        r"\[[^\]\n]*\]\[[\w.-]+@(?P<host>[\w.-]+)\][^:\n]*: *(?P<command>.*)",
        # a shell that shows its own name
        r"\w*sh-[\d.]+[#$%] *(?P<command>.*)",
        # shells of older macOS: the host, its directory, the user
        r"(?:\([^()\s]+\) ?)?(?P<host>[\w.-]+):[^#$%>:\n]* [\w.-]+[#$%] *(?P<command>.*)",
        # shells of OpenBSD and others that show the host alone
        rf"(?!\w*sh\b)(?P<host>[\w.-]+)[#$%] (?P<command>{_BEFORE}(?:\S*/)?{_TOOL}{_ARGUMENTS})",
        # root's shell in a directory, as BusyBox shows it
        r"[~/][^\s#$>]{0,200} [#$] *(?P<command>.*)",
        # an interrupt that the terminal echoes
        r"\^[CDZ\\](?P<command>)",
        # a plain prompt, a shell trace, a heading, or nothing before the tool's name
        rf"(?:[#$%>+*= {_SIGNS}-]*+|\[?[\w ]{{1,24}}\]?: *|[\w ]{{1,24}} of +)"
        rf"(?P<command>{_BEFORE}(?:\S*(?:busybox|toybox) +)?(?:[\w./\\:-]*[/\\])?{_TOOL}{_ARGUMENTS})",
        # the prompt of an appliance
        r"[\w.-]+[#>] ?(?P<command>[A-Za-z].*)",
    )
)
_REMOTE: Final = re.compile(
    r"(?i:\b(?:ssh|plink|psexec\w*|winrs|wmiexec\S*|crackmapexec|nxc|kubectl|docker|podman|Invoke-Command)\b)"
)
"""Commands that run another on another machine: the host of the prompt is not the one that printed the output."""


class Prompt(NamedTuple):
    """A line with a prompt or a heading, and the command on it; an empty command is a prompt that waits."""

    command: str
    host: str | None


def read_prompt(line: str) -> Prompt | None:
    """Return the command and the host that a line shows, or None if it is no prompt."""
    if len(line) > PROMPT_LIMIT:
        return None
    line = _undecorated(line)
    for pattern in _PROMPTS:
        if match := pattern.fullmatch(line):
            command = _undecorated(match["command"])
            host = None if _REMOTE.search(command) else match.groupdict().get("host")
            return Prompt(command, host)
    return None


def tools_of(command: str) -> Tools:
    """Return the tools that a command line runs, as far as it names them.

    >>> sorted(tools_of("sudo /sbin/ROUTE.EXE -n; netstat -rn | grep -v route"))
    ['netstat', 'route']
    """
    named = (TOOL.search(part) for part in _COMMAND_END.split(command))
    names = {match[0].lower().removesuffix(".exe") for match in named if match}
    return frozenset(tool for tool in TOOLS if tool in names)


def _undecorated(text: str) -> str:
    """Return a heading without the signs on both of its sides, or the colon behind it."""
    text = text.strip().removesuffix(":")
    for sign in ("==", "**", "~~", "##", "--", "`"):
        if text.startswith(sign) and text.endswith(sign):
            return text.strip(sign[0]).strip()
    return text
