r"""The connection tables of Windows ``netstat``, NT 3.5 to 11.

Printed by ``netstat -ano``::

    Active Connections

      Proto  Local Address          Foreign Address        State           PID
      TCP    192.0.2.10:49712       203.0.113.80:443       ESTABLISHED     4388
      TCP    [::]:445               [::]:0                 LISTENING       4
      UDP    [fe80::1%12]:1900      *:*                                    2872

Every field has a minimum width and is followed by blanks; a longer value moves the rest of its row. ``-t`` adds
Offload State, ``-y`` Template, ``-i`` Time in State (ms). UDP rows have no state. ``-b`` adds lines below a row: the
components through which the program opened the socket, then the program in brackets::

      TCP    0.0.0.0:135            0.0.0.0:0              LISTENING       924
      RpcSs
     [svchost.exe]

``netstat -x`` prints NetworkDirect endpoints instead::

      Mode   IfIndex Type           Local Address          Foreign Address        PID
      Kernel       9 Listener       192.0.2.10:445         NA                       0

Source: output of Windows NT 4 to 11 and Server 2003 to 2022; ``netstat /?`` of Windows 11 for the options.
"""

from __future__ import annotations

import re
from typing import Final

import pyparsing as pp

from netparse_grammars.dialect import ByForm, Column, Headerless, Heading, Message, RowLayout, Table
from netparse_grammars.lexemes import (
    CELL_END,
    INTEGER,
    KNOWN_STATE,
    LOCAL,
    NUMERIC_LOCAL,
    NUMERIC_REMOTE,
    REMOTE,
    STATE,
    STATE_WORD,
    WORD,
    WORDS,
    phrase,
)
from netparse_grammars.protocols import WINDOWS
from netparse_grammars.redaction import COVERED_TEXT
from netparse_grammars.tools import NETSTAT

PROTOCOL: Final = pp.Regex(WINDOWS.pattern("tcp", "udp") + CELL_END).set_name("TCP or UDP")

# One word, a path, or the sentence for what cannot be named; never a row, a prompt or a bracketed program.
COMPONENT: Final = (
    pp.Regex(r"(?:[A-Za-z]:)?\\[^\n<>|\"*]*[^ \n<>|\"*]" + CELL_END)
    | pp.Regex(r"-- [^\W\d_][^\n]*[^ \n] --" + CELL_END)
    | pp.Regex(r"(?!(?:TCP|UDP) )[^\W\d_][\w.$+-]*" + CELL_END)
).set_name("component")
# Names of services may hold almost anything; such a line counts only if a program follows.
LOOSE_COMPONENT: Final = pp.Regex(
    r"(?!(?:TCP|UDP) |[0-9]+ *\n)[\w@][\w.$+()@:,&-]*(?: [\w.$+()@:,&-]+){0,6}" + CELL_END
).set_name("component")
PROGRAM: Final = (
    pp.Suppress("[") + pp.Regex(r"(?!\.\.|/)[^ \n](?:[^\n\]]|\](?! +\[))*(?=\])")("program") + pp.Suppress("]")
)
OWNER: Final = pp.Opt(COMPONENT("components")) + PROGRAM | phrase("not_owned")("not_owned")

# Prose behind a row has one blank before it.
APART: Final = pp.Regex(r"(?<=  )(?=[^ ])").suppress().set_name("blanks")
_ADDRESS: Final = (
    rf"{COVERED_TEXT}|[0-9]{{1,3}}(?:\.[0-9]{{1,3}}){{3}}|\[(?:{COVERED_TEXT}|[0-9A-Fa-f:.]+)(?:%[^ \n\]]+)?\]"
)
_NUMERIC: Final = rf"(?:{_ADDRESS}):(?:{COVERED_TEXT}|[0-9]+)"
# Without a header, a row counts only with an address on its left, and a state or (UDP) an address on its right.
COMPLETE: Final = pp.FollowedBy(
    (
        pp.Regex(rf"TCP(?:v6)? +{_NUMERIC} +[^ \n]+:[^ \n:]+ +{STATE_WORD}{CELL_END}")
        | pp.Regex(rf"UDP(?:v6)? +{_NUMERIC} +(?:\*:\*|{_NUMERIC}){CELL_END}")
    ).set_name("a whole row")
)

ENDPOINTS: Final = PROTOCOL("protocol") + LOCAL + REMOTE
# Any words that end the row, or that a number follows, where nothing but the state can stand; two in capitals of
# ASCII may be one that a console has broken.
WORDS_FOR_STATE: Final = pp.Regex(
    r"(?![A-Z][A-Z_0-9]* [A-Z_0-9]+(?![^ \n]))[^\W\d_][^ \n:\[\]]*(?: [^\W\d_][^ \n:\[\]]*){0,2}"
    r"(?= *\n| +[0-9]+(?:[ \n]))"
).set_name("state")
LONE_STATE: Final = pp.Regex(STATE_WORD + r"(?=  | *\n| [0-9])").set_name("state")
ENGLISH_STATE: Final = pp.Regex(r"[A-Z][A-Z0-9_]*+(?=  | *\n| [0-9])").set_name("state")
NO_STATE: Final = pp.Regex(r"(?=[0-9\n])").suppress().set_name("number")
STATE_CELL: Final = pp.Opt((LONE_STATE | KNOWN_STATE | WORDS_FOR_STATE | STATE)("state"))
CONNECTIONS: Final = Table(
    name="connections",
    normalizer="sockets",
    tools=NETSTAT,
    columns=(
        Column("proto", PROTOCOL("protocol")),
        Column("local_address", LOCAL, fast=NUMERIC_LOCAL),
        Column("foreign_address", REMOTE, fast=NUMERIC_REMOTE),
        # Texts are published without the title of the last column.
        Column(
            "state",
            STATE_CELL,
            fast=ENGLISH_STATE("state") | NO_STATE,
            when_followed_by={"": STATE_CELL + pp.Opt(INTEGER("pid"))},
        ),
        Column("pid", INTEGER("pid"), optional=True),
        Column("offload_state", pp.Opt(WORDS("offload_state")), optional=True),
        Column("time_in_state_ms", pp.Opt(INTEGER("time_in_state_ms")), optional=True),
        Column("template", pp.Opt(WORDS("template")), optional=True),
    ),
    layout=RowLayout(
        row_end=pp.Opt(OWNER),
        row_end_is_rare=True,
        continuations=(COMPONENT("components"), LOOSE_COMPONENT("components"), PROGRAM),
        owner_messages=("not_owned",),
        continued_by_command=r"(?i)\s[-/][a-z]*b",
    ),
    headerless=Headerless(
        row=COMPLETE + ENDPOINTS + STATE_CELL + pp.Opt(INTEGER("pid") + pp.Opt(OWNER | APART + WORDS("words"))),
        looks_like_row=r"(?<![^\W_])(?:TCP|UDP) +[^ ]+:[^ :]+ +[^ ]*:[^ ]*(?![^ ])",
        search=(
            *(r"TCP(?:v6)? ++[\[0-9]", r"UDP(?:v6)? ++[\[0-9]"),
            *(r"TCP(?:v6)? ++[<({*#xXyY\u2588][^\n]{0,63}:", r"UDP(?:v6)? ++[<({*#xXyY\u2588][^\n]{0,63}:"),
        ),
    ),
    unknown_language=ByForm(
        row=(
            ENDPOINTS
            + pp.Opt((KNOWN_STATE | WORDS)("state") + pp.Opt(WORDS("words")))
            # The same native cell: a name that occurs once can be derived.
            + pp.Opt(INTEGER("pid") + pp.Opt(APART + WORDS("_words")))
            + pp.Opt(OWNER)
        ),
        titles=2,
    ),
)
NETWORK_DIRECT: Final = Table(
    name="network_direct",
    normalizer="cells_only",
    tools=NETSTAT,
    columns=(
        Column("mode", WORD("mode")),
        Column("ifindex", INTEGER("ifindex")),
        Column("type", WORD("type")),
        Column("local_address", WORD("local_address")),
        Column("foreign_address", WORD("foreign_address")),
        Column("pid", INTEGER("pid"), optional=True),
    ),
)

HEADINGS: Final = (Heading("active_connections"), Heading("network_direct"))
TABLES: Final = (CONNECTIONS, NETWORK_DIRECT)
# Where the lines of PowerShell end depends on the width of the console: any words of it in this order.
_CMDLET_WORDS: Final = (
    "as the a name of a cmdlet, function, script file, or operable executable program. Check the spelling of the name,"
    " or if a path was included, verify that the path is correct and try again."
)
_ERROR_BODY: Final = (
    " *" + "".join(f"(?:{re.escape(word)}(?: +|$))?" for word in _CMDLET_WORDS.split()) + "|"
    r"At (?:line|[A-Z]:\\.*):[0-9]+ char:[0-9]+|\+ .*|Line \|| *[0-9]* \| .*| +\+ .*"
)
MESSAGES: Final = (
    Message("not_owned"),
    Message("sockets_failed", open_ended=True),
    Message("requires_elevation", "error", found="after_command"),
    Message("not_recognized", "error", body=r"operable program or batch file\.", found="anywhere"),
    Message("no_cmdlet", "error", open_ended=True, body=_ERROR_BODY, found="anywhere"),
    Message("netstat_usage", body=r"NETSTAT .*| +\S.*", found="anywhere"),
)
