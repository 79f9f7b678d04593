r"""The cells behind the state of a socket: its owner, security context and timer.

A program's name may hold blanks, slashes, colons and dashes, so where it ends depends on the column that follows:

    >>> from netparse_grammars.rows.form import Form
    >>> from netparse_grammars.lexemes import LINE_BREAK
    >>> form = Form(owner(PROGRAM_BEFORE_TIMER) + TIMER + LINE_BREAK)
    >>> form.match("3422/sshd: /usr/sbi  keepalive (7194.76/0/0)\n").groupdict()["program"]
    'sshd: /usr/sbi'
    >>> owner(PROGRAM).parse_string("28040/(squid-1)     \n").as_dict()
    {'pid': '28040', 'program': '(squid-1)'}

The tools cut the cell to 19 characters and fill it up to 20. The sign before the fraction of a timer is that of the
locale: ``keepalive (7194,76/0/0)``.

Source: netstat.c of net-tools 1.60 and 2.10 (PROGNAME_WIDTH), networking/netstat.c of BusyBox 1.36.
"""

from __future__ import annotations

from typing import Final

import pyparsing as pp

from netparse_grammars.lexemes import BEFORE_SLASH, DASH, NUMBER, REST
from netparse_grammars.redaction import COVER

UNKNOWN: Final = DASH.suppress().set_name("unknown owner")
PID: Final = BEFORE_SLASH.copy().set_name("process id")
# The C library writes one of these signs, as the locale has it.
_SECONDS: Final = r"[0-9]+[.,\u066b][0-9]+"
_TIMER: Final = rf"(?: +[^ \n(]+|  +[^ \n(]+(?: [^ \n(]+){{1,2}}) \({{1,2}}{_SECONDS}/[0-9]+(?:/-?[0-9]+)?\)"
_CONTEXT: Final = r" +(?:[^ \n:]+:[^ \n:]+:[^ \n:]+[^\n]*|-(?![^ \n]))"
# Without a header, only names with the usual endings show that it is one: user, role, type, and perhaps a level.
_SURE_CONTEXT: Final = r"[\w.-]+:[\w.-]+_r:[\w.-]+_t(?::[^ \n]+)?(?![^ \n])"
PROGRAM: Final = REST
PROGRAM_BEFORE_TIMER: Final = pp.Regex(rf"[^ \n](?:[^\n]*?[^ \n])??(?={_TIMER} *\n)|[^ \n][^\n]{{0,17}}?(?<! )(?= *\n)")
PROGRAM_BEFORE_CONTEXT: Final = pp.Regex(rf"[^ \n](?:[^\n]*?[^ \n])??(?={_CONTEXT}(?:{_TIMER})? *\n)")
PROGRAM_WITHOUT_HEADER: Final = pp.Regex(
    rf"(?=[^\n]*_r:)[^ \n](?:[^\n]*?[^ \n])??(?= +{_SURE_CONTEXT}(?:{_TIMER})? *\n)|{PROGRAM_BEFORE_TIMER.pattern}"
)
# Before a path, a cell ends after 20 characters, or before two blanks where others were deleted.
_CELL: Final = "".join(rf"(?<=[ ][0-9{COVER}]{{{digits}}}/[^\n]{{{18 - digits}}}[ ])|" for digits in range(1, 11))[:-1]
PROGRAM_BEFORE_PATH: Final = pp.Regex(
    rf"[^ \n](?:[^\n]*?[^ \n])??(?= *(?:{_CELL}) ?[^ \n])"
    r"|[^ \n][^\n]{0,17}?(?<! )(?= *\n)"
    r"|[^ \n](?:[^\n]*?[^ \n])??(?=  | *\n)"
)
PROGRAM_BEFORE_CONTEXT_AND_PATH: Final = pp.Regex(
    rf"[^ \n](?:[^\n]*?[^ \n])??(?= *(?:{_CELL}) ?[^ \n])|[^ \n](?:[^\n]*?[^ \n])??(?={_CONTEXT})"
)
PROGRAM_IN_CELL: Final = pp.Regex(r"[^ \n][^\n]{0,17}?(?<! )(?=  | *\n)")
CONTEXT: Final = pp.Regex(rf"[^ \n:]+:[^ \n:]+:[^ \n]+(?: [^ \n]+)*?(?=  | *\n|{_TIMER})|-(?![^ \n])").set_name(
    "security context"
)
# Translations have names of several words, two brackets, or two numbers.
TIMER: Final = (
    pp.Regex(r"[^ \n(]+(?: [^ \n(]+){0,2}(?= ?\()")("timer_name")
    + pp.Suppress(pp.Regex(r"\({1,2}"))
    + pp.Regex(_SECONDS)("timer_seconds")
    + pp.Suppress("/")
    + NUMBER("timer_retransmits")
    + pp.Opt(pp.Suppress("/") + pp.Regex(r"-?[0-9]+")("timer_probes"))
    + pp.Suppress(")")
).set_name("timer")


def owner(program: pp.ParserElement) -> pp.ParserElement:
    """Return the cell ``PID/Program name``."""
    known = PID("pid") + pp.Suppress("/") + pp.Opt(program("program").leave_whitespace())
    return (UNKNOWN | known).set_name("process id and program, or -")


CONTEXT_CELL: Final = UNKNOWN | CONTEXT("security_context")
CONTEXT_WITHOUT_HEADER: Final = pp.Regex(_SURE_CONTEXT)("security_context").set_name("security context") | pp.Regex(
    r"-(?= {2}| *\n)"
).suppress().set_name("security context")
