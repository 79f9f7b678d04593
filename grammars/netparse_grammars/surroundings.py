r"""What stands around an output: prompts with the command that was typed, headings, the time of a snapshot.

These lines find nothing; they only tell where an output that was found came from.

    >>> read_prompt(r"ada@HOST-A C:\Users\ada>netstat -ano")
    Prompt(command='netstat -ano', host='HOST-A')
    >>> read_prompt("[root@web01 ~]# route -n")
    Prompt(command='route -n', host='web01')
    >>> read_prompt("Execute: netstat -rn")
    Prompt(command='netstat -rn', host=None)
    >>> read_time("TS 1795324242.377524170 2026-11-22 05:10:42")
    datetime.datetime(2026, 11, 22, 5, 10, 42)
"""

from __future__ import annotations

import re
from datetime import datetime
from typing import Final, NamedTuple

PROMPT_LIMIT: Final = 1000
"""Characters that a line with a prompt may have."""

_TOOL: Final = r"(?i:netstat|route)(?i:\.exe)?\b"
_BEFORE: Final = r"(?:(?:sudo|doas|time|nice|setfib +[0-9]+|jexec +\S+|[A-Z_]+=\S*) +)*"
"""What may stand before the tool in a command line."""
_ARGUMENTS: Final = r"(?: +(?:[-/|<>0-9]|(?i:print|show|get)).*)?"
TOOL: Final = re.compile(rf"(?<![\w.-]){_TOOL}")
"""The name of a tool in a command line."""

_SIGNS: Final = (
    "\N{HEAVY ROUND-TIPPED RIGHTWARDS ARROW}~"
    "\N{BOX DRAWINGS LIGHT UP AND RIGHT}\N{BOX DRAWINGS LIGHT HORIZONTAL}\u276fλ"
)
"""What prompts of today's shells end in, besides the old signs."""
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
"""Commands that run another on another machine: the prompt's host is not the one."""
_TIME: Final = re.compile(
    r"(?<!\d)(?P<time>\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,6})?)\d*(?: ?(?P<zone>Z|[+-]\d\d:?\d\d)(?![\w:]))?"
)


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


def _undecorated(text: str) -> str:
    """Return a heading without the signs on both of its sides, or the colon behind it."""
    text = text.strip().removesuffix(":")
    for sign in ("==", "**", "~~", "##", "--", "`"):
        if text.startswith(sign) and text.endswith(sign):
            return text.strip(sign[0]).strip()
    return text


def read_time(line: str) -> datetime | None:
    """Return the ISO 8601 time that a line shows, or None; without a time zone if none is written."""
    match = _TIME.search(line)
    try:
        return datetime.fromisoformat(match["time"] + (match["zone"] or "")) if match else None
    except ValueError:
        return None
