"""Text before every line of an output that was quoted or logged."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from netparse_grammars.context.times import ANY_CLOCK, ANY_DATE
from netparse_grammars.expressions import expression

if TYPE_CHECKING:
    import re


@dataclass(frozen=True)
class Prefix:
    """One kind of text before every line of an output."""

    name: str
    pattern: re.Pattern[str]
    distinctive: bool = True
    """False if prose may begin so: then rows count only below a header."""

    def without(self, line: str) -> str:
        """Return a line without the prefix, or as it is if it has none."""
        match = self.pattern.match(line)
        return line[match.end() :] if match else line


_LEVEL: Final = r"(?: *[\[(]?(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|VERBOSE)[\])]?(?![\w]))?"
PREFIXES: Final = (
    *tuple(
        Prefix(name, expression(pattern))
        for name, pattern in (
            ("quote", r" *(?:> ?)+"),
            ("time", rf"[\[(]?(?:{ANY_DATE})?{ANY_CLOCK}[\])]?{_LEVEL} ?[|:-]?(?: |(?=\n|$))"),
            ("syslog", r"(?:<\d+>)?[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d (?P<host>[^ \n]+) [^ \n]+: ?"),
            ("syslog_5424", r"<\d+>1 [^ \n]+ (?P<host>[^ \n]+)(?: [^ \n]+){3} (?:-|\[[^\]\n]*\]) ?"),
            ("tree", r"(?:\|[ _]{0,2})+"),
            ("comment", r" *(?:::(?![0-9A-Fa-f/:]) ?|(?:(?:#|//|--(?!-)|;|%|\*|'|REM|rem|-(?= ))++ ?)++)"),
            ("line_number", r" *(?:\d+(?:[.:|)]| (?= ))|\[\d+\]) ?"),
            ("file_name", r"(?:> ?| *)(?:[A-Za-z]:)?[^ :\n][^:\n]{0,250}(?:\.\w{1,4}|:\d+):(?:\d+:)? ?"),
            ("container", r"[\w.-]+ +\| ?"),
        )
    ),
    Prefix("label", expression(r"[A-Za-z]\w{2,11}: "), distinctive=False),
)


def prefixes_of(line: str) -> list[Prefix]:
    """Return the kinds of prefix that a line may begin with.

    >>> [prefix.name for prefix in prefixes_of("> # Active Connections")]
    ['quote']
    """
    return [prefix for prefix in PREFIXES if prefix.pattern.match(line)]
