r"""What stands around an output: prompts with the command that was typed, headings, the time of a snapshot.

These lines find nothing; they only tell where an output that was found came from.

    >>> read_prompt(r"ada@HOST-A C:\Users\ada>netstat -ano")
    Prompt(command='netstat -ano', host='HOST-A')
    >>> read_prompt("[root@web01 ~]# route -n")
    Prompt(command='route -n', host='web01')
    >>> read_prompt("Execute: netstat -rn")
    Prompt(command='netstat -rn', host=None)
    >>> read_time("TS 1795324242.377524170 2026-11-22 05:10:42")
    datetime.datetime(2026, 11, 22, 5, 10, 42, 377524, tzinfo=datetime.timezone.utc)
    >>> read_time("zzz ***Sun Nov 22 05:10:42 EST 2026")
    datetime.datetime(2026, 11, 22, 5, 10, 42)
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone
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
_ISO_LINE: Final = re.compile(rf"\W*(?:\w{{1,20}}\W+)?{_TIME.pattern}\W*")
_STAMP: Final = re.compile(
    r"TS (?P<seconds>\d{1,10})(?P<fraction>\.\d{1,6})\d* (?P<time>\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)\s*"
)
"""The heading of pt-stalk, ``date +'TS %s.%N %F %T'``: the seconds since 1970 tell the zone."""
_QUARTER: Final = 900
"""Seconds of which the offset of a zone is a multiple."""
_MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_MONTH: Final = rf"(?P<month>{'|'.join(_MONTHS)})"
_DAY: Final = r"(?P<day>\d\d?)"
_YEAR: Final = r"(?P<year>\d{4})"
_CLOCK: Final = r"(?P<clock>\d\d?:\d\d:\d\d)(?: (?P<half>[AP]M))?(?: (?P<zone>[A-Z]{1,5}|[+-]\d\d(?:\d\d)?))?"
_DATES: Final = tuple(
    re.compile(rf"\W*(?:\w{{1,20}}\W+)?(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? {form}\W*")
    for form in (
        rf"{_MONTH} {{1,2}}{_DAY} {_CLOCK} {_YEAR}",
        rf"{_DAY} {_MONTH} {_CLOCK} {_YEAR}",
        rf"{_DAY} {_MONTH} {_YEAR} {_CLOCK}",
    )
)
"""What date(1) prints in English, alone on a line or behind a word, as OSWatcher writes it behind ``zzz ***``."""
MOST_OFFSET: Final = 15 * 3600
"""Seconds that no zone is off."""
_UTC: Final = frozenset({"UTC", "GMT", "Z"})
"""The abbreviations of zones that mean one offset only."""
_DATE_LIMIT: Final = 100
"""Characters that a line with such a date may have."""


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
    """Return the time that a line shows, by ISO 8601 or as date(1) prints it; without a zone if none is told."""
    try:
        if stamp := _STAMP.fullmatch(line):
            return _zoned(datetime.fromisoformat(stamp["time"] + stamp["fraction"]), int(stamp["seconds"]))
        if match := _TIME.search(line):
            return datetime.fromisoformat(match["time"] + (match["zone"] or ""))
        if len(line) <= _DATE_LIMIT and (date := next(filter(None, (form.fullmatch(line) for form in _DATES)), None)):
            return _dated(date)
    except ValueError:
        pass
    return None


def is_time(line: str) -> bool:
    """Tell whether a line is the heading of a snapshot: a time, and at most a word before it.

    >>> is_time("zzz ***Sun Nov 22 05:10:42 EST 2026"), is_time("05:10:42 up 3 days since 2026-11-19 01:00:00")
    (True, False)
    """
    forms = (_STAMP, _ISO_LINE, *_DATES)
    return len(line) <= _DATE_LIMIT and any(form.fullmatch(line) for form in forms)


def _zoned(time: datetime, seconds: int) -> datetime:
    """Return a local time with the zone that the seconds since 1970 tell, if they are of that time."""
    ahead = time.replace(tzinfo=UTC, microsecond=0).timestamp() - seconds
    is_zone = ahead % _QUARTER == 0 and abs(ahead) < MOST_OFFSET
    return time.replace(tzinfo=timezone(timedelta(seconds=ahead))) if is_zone else time


def _dated(date: re.Match[str]) -> datetime:
    """Return the time that date(1) printed; the abbreviation of a zone may mean several, so it gives none."""
    hour, minute, second = map(int, date["clock"].split(":"))
    if half := date["half"]:
        if not 1 <= hour <= 12:
            raise ValueError(hour)
        hour = hour % 12 + (12 if half == "PM" else 0)
    time = datetime(int(date["year"]), _MONTHS.index(date["month"]) + 1, int(date["day"]), hour, minute, second)
    zone = date["zone"] or ""
    if zone in _UTC:
        return time.replace(tzinfo=UTC)
    return datetime.fromisoformat(f"{time.isoformat()}{zone}") if zone[:1] in ("+", "-") else time
