r"""Prompts with the command that was typed, and headings that name it.

No output is found by these lines; they show where an output that was found came from. A prompt is decoration, then who
works where, then a sign, then a command; any command may follow such a prompt. A sign alone, or a heading, is one only
with a command line of a tool (`netparse_grammars.context.commands`).

    >>> read_prompt(r"ada@HOST-A C:\Users\ada>netstat -ano")
    Prompt(command='netstat -ano', host='HOST-A')
    >>> read_prompt("[root@web01 ~]# route -n")
    Prompt(command='route -n', host='web01')
    >>> read_prompt("Execute: netstat -rn")
    Prompt(command='netstat -rn', host=None)
    >>> read_prompt("ada@desk7:~$ ssh root@web01 netstat -rn")
    Prompt(command='ssh root@web01 netstat -rn', host='web01')
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from netparse_grammars.context.commands import (
    TOOL_WORD,
    has_arguments,
    is_command,
    may_be_heading,
    names_tool,
    place_of,
)
from netparse_grammars.context.times import ANY_CLOCK, ANY_DATE
from netparse_grammars.expressions import expression
from netparse_grammars.tools import TOOL_PATTERN

if TYPE_CHECKING:
    from collections.abc import Iterator

PROMPT_LIMIT: Final = 1000
"""Characters that a line with a prompt may have: a command with its directory, but no line of a file without breaks,
on which the patterns would take long."""
DIRECTORY: Final = expression(rf"^/\S*/(?=(?:{TOOL_PATTERN}): )")
"""The directory of the tool in front of a message that begins with its name: ``/bin/netstat: ...``."""

_ARROWS: Final = "\u276f\u279c\u03bb\u2717"
"""Signs of newer shells: an angle, an arrow, a lambda, a cross. Older ones end in ``$``, ``%``, ``#`` or ``>``."""
_SIGNS: Final = ("#", "$", "%", ">", "@", "^", *_ARROWS)
"""One of these is in every line that is a prompt without a tool."""
_NOTE: Final = expression(
    rf"\([^()\n]{{1,40}}\) ?|\[?(?:{ANY_DATE})?{ANY_CLOCK}\]? |\*Evil-WinRM\* |\d{{1,3}}\|(?=\w)|[\u2514\u2570\u2500]+"
)
"""What a prompt shows besides: a virtual environment, a clock, the status of the last command, a corner."""
_MOST_NOTES: Final = 4
_ESCAPE: Final = expression(r"\\([\[\]@~_*#$])")
_HOST: Final = r"(?P<host>[\w.-]++)"
_AT_HOST: Final = rf"[@\u327f\U0001f480]{_HOST}"
"""Kali has signs of its own between a user and a host."""
_WHO: Final = rf"[\w.\\+-]++{_AT_HOST}"
_COMMAND: Final = r" *+(?P<command>.*)"
_BRANCH: Final = r"(?: (?:[(\[{|]\S*|git:\S*|[^\w\s#$%>]+))*+ ?"
_SHELLS: Final = {
    mark: tuple(map(expression, patterns))
    for mark, patterns in {
        ">": (
            # cmd and PowerShell, by ssh or WinRM too
            rf"(?:\S+@{_HOST} +)?(?:PS )?(?:[A-Za-z]:(?:[\\/\xa5\u20a9][^>\n]*)?|\\\\[^>\n]*)>{_COMMAND}",
            rf"(?:\[{_HOST}\]: )?PS [^>\n]*>{_COMMAND}",
        ),
        "]": (
            # user and host in brackets, a directory within or behind them
            rf"(?:\[[^\]\n]*\])?\[[^\]@\s]*+{_AT_HOST}[^\]\n]*\](?: ?[#$%>]+| ?[~/][^\s#$%>:]* ?[#$%>:]+){_COMMAND}",
            rf"\[[^\]@\s]*+{_AT_HOST}[^\]\n]*\](?P<command>{TOOL_WORD}.*)",
        ),
        "@": (
            # user and host, a directory behind a colon or a blank
            rf"{_WHO}(?::(?: ?[~/]|(?=[^ ]))[^#$%>\n]*|,? ?[^\s#$%>]*+{_BRANCH})?[#$%]++(?!\d){_COMMAND}",
            rf"{_WHO}(?:[: ] ?[~/][^#$%>\n]*)?>{_COMMAND}",
        ),
        # a shell that shows its own name
        "sh-": (rf"-?\w*sh-[\d.]+[#$%]{_COMMAND}",),
        # a host and its directory, on older macOS the user, too; a name that is root's is no host
        ":": (rf"(?:root|{_HOST}):(?:[~/](?!/)[^#$%>:\n]*|[^#$%>:\n]* [\w.-]+)[#$%>]{_COMMAND}",),
        # a directory alone
        **dict.fromkeys("~/", (rf"(?:[A-Z]+\d\d )?\[?[~/][^\s#$>\]]{{0,200}}+\]?{_BRANCH}[#$%]{_COMMAND}",)),
        # an interrupt that the terminal echoes
        "^": (r"\^[CDZ\\](?P<command>)",),
        # what newer shells show, up to their sign
        "\u279c": (rf"\u279c +(?:[~/]\S*|\S+(?= git:))(?: git:\(\S*\))?(?: +[\u2717\u2718\u26a1])?(?: |$){_COMMAND}",),
        "\u276f": tuple(
            rf"{who}[^\u276f\n]{{0,200}}+\u276f(?: |$){_COMMAND}" for who in (_WHO, rf"(?:[\w.-]+ in )?{_HOST} in ", "")
        ),
    }.items()
}
"""What shows who works where, by a character that is in it."""
_APPLIANCE: Final = expression(rf"\[?{_HOST}\]?(?P<sign>[#$%>])(?P<gap> ?)(?P<command>[\w./\\].*)")
"""A name alone, as OpenBSD and appliances have it."""
_NO_HOST: Final = expression(r"root.|\w*sh.|\D*>")
"""A user, a shell, and what may be the prompt of a program; the name of a machine has a digit more often."""
_SIGN: Final = expression(rf"(?P<sign>[{_ARROWS}]|[#$%>+*=|-]*)(?P<gap> *)")
_TYPED: Final = ("$", "\u276f", "\u03bb")
"""Signs that stand before nothing but commands."""
_ANY_COMMAND: Final = expression(r"[a-z./~][\w./+~-]*(?: .*)?")
_BEFORE_NAME: Final = frozenset({"", "#", "$", "%", ">", *_ARROWS})
"""Signs behind which the name of a tool alone is a command; others make it a heading."""
_LABELS: Final = tuple(
    expression(pattern)
    for pattern in (
        r"\[?\w[\w .,/()-]{0,40}+\]?[:=] *",
        r"##\[\w+\](?:Run )?",
        r"[\w ]{0,40}\bof +",
        r"(?:Running|Executing) +",
        # a name, and the command in brackets or quotes
        r"[\w .,/-]{1,60}+(?=\(.*\)$)",
        r"(?:\w+|[\w ]{1,40} from) ?(?=([\"'`]).*\1$)",
    )
)
"""What stands in front of the command in a heading."""
_COMMAND_LABEL: Final = expression(r"(?i)##|(?:[\w ]* )?(?:command|cmd|exec\w*|run\w*|call\w*)\W*$")
"""Labels behind which even the name of a tool alone is a command."""
_EVERY: Final = expression(r"(?:[^\W\d]+ ){1,3}[\d.,]+ ?s: *+(?P<command>\S.*)  (?P<corner>\S.*)")
"""The heading of watch(1): the command, and in the right corner the host and the time."""
_CORNER: Final = expression(rf"{_HOST}: (?=\w)")
_UPPER: Final = tuple(
    expression(pattern)
    for pattern in (
        rf"[\u250c\u256d][\u2500 ]*[\[(]?{_WHO}\b.*",
        rf"(?:\([^()\n]*\) )?{_WHO}(?: [A-Z]+\d\d)? [~/].*",
        rf"(?:[\w.-]+ in )?(?:[^\w\s]+ )?{_HOST} in [~/].*",
    )
)
"""Upper lines of prompts that have two: of Kali, Git for Windows, starship."""
_LOWER: Final = expression(rf"[$#%{_ARROWS}] ")
_ANSIBLE: Final = expression(rf"{_HOST} \| [A-Z]+!? \| rc=\d+ (?:>>|\| \([a-z]+\).*)")
_MIRRORED: Final = {"<": ">", ">": "<", "[": "]", "(": ")", **{sign: sign for sign in "\"'`*=-~#_+"}}
_NESTED: Final = 4
"""Decorations around a heading, one within the other."""
_TAGS: Final = expression(r"(?:</?[a-z]\w{0,9} ?/?>)++")


class Prompt(NamedTuple):
    """A line with a prompt or a heading, and the command on it; an empty command is a prompt that waits."""

    command: str
    host: str | None


def read_prompt(line: str, above: str = "") -> Prompt | None:
    """Return the command and the host that a line shows, or None if it is no prompt.

    Args:
        line: The line.
        above: The line above it, which may be the upper one of a prompt that has two.
    """
    if len(line) > PROMPT_LIMIT or not _may_be_prompt(line):
        return None
    text = _without_notes(line.strip())
    found = _of_shell(text) or _of_sign(text) or _of_watch(text) or _of_heading(text)
    if found is None:
        return None
    place = place_of(found.command)
    host = (found.host or _upper_host(text, above)) if place.here else place.host
    return Prompt(found.command, host)


def host_of_output(line: str) -> str | None:
    """Return the host that a line names whose output stands below, as Ansible prints it.

    >>> host_of_output("web01 | CHANGED | rc=0 >>")
    'web01'
    """
    match = _ANSIBLE.fullmatch(line.strip()) if "rc=" in line and len(line) <= PROMPT_LIMIT else None
    return match["host"] if match else None


def _may_be_prompt(line: str) -> bool:
    """Return whether a line has a sign of a prompt or the name of a tool: few other lines have."""
    for sign in _SIGNS:
        if sign in line:
            return True
    return names_tool(line)


def _without_notes(text: str) -> str:
    """Return a line without what its prompt shows besides, and without the escapes of Markdown."""
    if text.startswith("\\["):
        text = _ESCAPE.sub(r"\1", text)
    for _ in range(_MOST_NOTES):
        note = _NOTE.match(text)
        if note is None:
            break
        text = text[note.end() :]
    return text


def _of_shell(text: str) -> Prompt | None:
    """Return the command behind a prompt that shows who works where, or in what shell."""
    for mark, patterns in _SHELLS.items():
        for pattern in patterns if mark in text else ():
            if match := pattern.fullmatch(text):
                return Prompt(_undecorated(match["command"]), match.groupdict().get("host"))
    match = _APPLIANCE.fullmatch(text)
    if match is None:
        return None
    name, command = match["host"] + match["sign"], _undecorated(match["command"])
    if is_command(command, typed=True):
        return Prompt(command, None if _NO_HOST.fullmatch(name) else match["host"])
    any_command = match["sign"] in "#>" and len(name) > 2 and command[:1].isalpha()
    return Prompt(command, None) if any_command else None


def _of_sign(text: str) -> Prompt | None:
    """Return the command behind a sign that stands before nothing else."""
    command = text[1:].lstrip() if text[:1] in _TYPED and text[1:2] == " " else ""
    return Prompt(_undecorated(command), None) if _ANY_COMMAND.fullmatch(command) else None


def _of_watch(text: str) -> Prompt | None:
    match = _EVERY.fullmatch(text)
    if match is None or not is_command(match["command"].strip()):
        return None
    corner = _CORNER.match(match["corner"])
    return Prompt(match["command"].strip(), corner["host"] if corner else None)


def _of_heading(text: str) -> Prompt | None:
    """Return the command of a heading, or behind a sign alone; none if a heading only names a tool."""
    if not may_be_heading(text):
        return None
    plain = _undecorated(text)
    sign = _SIGN.match(plain)
    assert sign is not None
    rest = plain[sign.end() :]
    command = _undecorated(rest)
    if is_command(command):
        named = (
            plain == text
            and rest == rest.lower()
            and sign["sign"] in _BEFORE_NAME
            and (sign["gap"] or not sign["sign"])
        )
        return Prompt(command if has_arguments(command) or named else "", None)
    for label, behind in _behind_labels(plain, rest, decorated=plain != text):
        if is_command(behind):
            named = _COMMAND_LABEL.match(label)
            return Prompt(behind if has_arguments(behind) or named else "", None)
    return None


def _behind_labels(plain: str, rest: str, *, decorated: bool) -> Iterator[tuple[str, str]]:
    """Yield what may be the label of a heading and its command, in every way that it can be divided."""
    for text in dict.fromkeys((plain, rest)):
        for pattern in _LABELS:
            if label := pattern.match(text):
                yield label[0], _undecorated(text[label.end() :])
    before, _, last = rest.rpartition(" ")
    if decorated and last.isalpha():
        yield "", _undecorated(before)
    if plain[:1] == "\u279c":
        yield "", rest.partition(" ")[2].strip()


def _upper_host(text: str, above: str) -> str | None:
    """Return the host in the upper line of a prompt, if the lower one begins with its sign."""
    if not above or len(above) > PROMPT_LIMIT or not _LOWER.match(text):
        return None
    matches = (pattern.fullmatch(above.strip()) for pattern in _UPPER)
    return next((match["host"] for match in matches if match), None)


def _undecorated(text: str) -> str:
    """Return a heading without the signs on both of its sides, the tags around it, or the colon behind it."""
    text = text.strip().removesuffix(":")
    for _ in range(_NESTED):
        first, last = text[:1], text[-1:]
        if first == "<" and (tags := _TAGS.match(text)):
            text = text[tags.end() :]
        if last == ">" and (end := re.search(r"(?:</?[a-z]\w{0,9} ?/?>)$", text)):
            text = text[: end.start()].strip()
        elif len(text) > 1 and last == _MIRRORED.get(first):
            text = text.lstrip(first).rstrip(last).strip()
        else:
            break
    return text
