"""Tables with rows of several kinds, fields that come from the command line, a dialect's own words for states.

The dialect is invented; its tool prints sockets of all kinds below one header, as ``ss`` of Linux does.
"""

from __future__ import annotations

from typing import Any, Final

import pyparsing as pp
import pytest
from netparse_grammars.dialect import Column, Dialect, Heading, Table
from netparse_grammars.lexemes import INTEGER, LOCAL, REMOTE
from netparse_grammars.tools import NETSTAT

import netparse
from netparse.finding import recognizer

WORD: Final = pp.Regex(r"[^ \n]+").set_name("word")
STATE: Final = pp.Regex("[A-Z-]+(?!\\S)").set_name("state")
# The timer has no number of probes.
TIMER: Final = (
    pp.Suppress("timer:(")
    + pp.Regex("[a-z]+")("timer_name")
    + pp.Suppress(",")
    + pp.Regex("[0-9.]+")("timer_seconds")
    + pp.Suppress(",")
    + pp.Regex("[0-9]+")("timer_retransmits")
    + pp.Suppress(")")
)
TABLE: Final = Table(
    name="shared",
    normalizer="sockets",
    normalizer_by=("protocol", {"u_str": "unix_sockets", "nl": "cells_only"}),
    tools=NETSTAT,
    columns=(
        Column("proto", WORD("protocol"), optional=True),
        Column("state", STATE("state")),
        Column("recv_q", INTEGER("recv_q")),
        Column("local_address", pp.Regex(r"/[^ \n]+")("path") | LOCAL),
        Column("foreign_address", REMOTE),
        Column("timer", pp.Opt(TIMER), optional=True),
    ),
    fields={"protocol": "tcp"},
    fields_from_command=((r" -[a-z]*u", {"protocol": "udp"}), (r" -[a-z]*[uw]", {"protocol": "raw"})),
)
DIALECT: Final = Dialect(
    name="invented",
    description="a tool that nobody has",
    os=None,
    headings=(Heading("active_connections", {"protocol": "raw"}),),
    tables=(TABLE,),
    state_words={"UNCONN": "CLOSED", "ESTAB": "ESTABLISHED", "LISTEN": "BOUND"},
)
ALL: Final = """\
Proto  State    Recv-Q  Local Address      Foreign Address      Timer
tcp    ESTAB    3       192.0.2.1:22       198.51.100.2:51000   timer:(keepalive,12.5,1)
u_str  LISTEN   4       /run/example:0     *:0
u_str  LISTEN   0       /run/other:0       *:0
nl     UNCONN   0       192.0.2.9:7        *:0
tcp9   ESTAB    0       192.0.2.1:22       198.51.100.2:51001
udp    UNCONN   0       192.0.2.1:123      *:0
udp    STRANGE  0       192.0.2.1:124      *:0
"""
ONE: Final = """\
State   Recv-Q  Local Address      Foreign Address
UNCONN  0       192.0.2.1:123      *:0
"""


@pytest.fixture(autouse=True)
def _only_the_invented_dialect(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recognizer, "DIALECTS", (DIALECT,))


def records_of(text: str) -> list[dict[str, Any]]:
    return [record.model_dump(exclude_none=True) for record in netparse.parse(text).captures[0].records]


def test_a_cell_chooses_the_kind_of_a_record() -> None:
    records = records_of(ALL)
    kinds = [(record["line"], record["kind"]) for record in records]
    assert kinds == [
        (2, "socket"),
        (3, "unix_socket"),
        (4, "unix_socket"),
        (5, "other"),
        (7, "socket"),
        (8, "socket"),
    ]
    assert records[1]["path"] == "/run/example:0"
    assert records[1]["native"] == {"protocol": "u_str"}
    assert records[3]["table_name"] == "shared"
    assert records[3]["native"]["protocol"] == "nl"


def test_rejected_row_is_that_with_the_unknown_word() -> None:
    report = netparse.parse(ALL)
    errors = [diagnostic for diagnostic in report.captures[0].diagnostics if diagnostic.severity == "error"]
    assert [(error.line, error.message) for error in errors] == [(6, "no protocol is called 'tcp9'")]
    assert report.lines.unparsed == 1
    assert report.lines.records == 6


def test_timer_without_probes() -> None:
    assert records_of(ALL)[0]["timer"] == {"name": "keepalive", "seconds": 12.5, "retransmits": 1}


def test_words_of_a_dialect_go_before_those_of_the_lexicon() -> None:
    sockets = [record for record in records_of(ALL) if record["kind"] == "socket"]
    states = [(record.get("state"), record.get("native_state")) for record in sockets]
    assert states == [("ESTABLISHED", "ESTAB"), ("CLOSED", "UNCONN"), (None, "STRANGE")]
    tcp = ALL.replace("u_str", "tcp  ").replace("/run/example", "192.0.2.1").replace("/run/other", "192.0.2.2")
    assert [record.get("state") for record in records_of(tcp)][1:3] == ["BOUND", "BOUND"]


@pytest.mark.parametrize(
    ("above", "protocol"),
    [
        ("", "tcp"),
        ("$ netstat -n\n", "tcp"),
        ("$ netstat -nu\n", "udp"),
        ("$ netstat -nw\n", "raw"),
        ("$ netstat -nu\nActive Connections\n\n", "raw"),
    ],
)
def test_command_gives_fields(above: str, protocol: str) -> None:
    [record] = records_of(above + ONE)
    assert record["protocol"] == protocol
