"""Every row form of every dialect: the derived expression means what its grammar says, under any header."""

from __future__ import annotations

import re
from itertools import combinations
from random import Random
from typing import TYPE_CHECKING, Final

import pyparsing as pp
import pytest
from netparse_grammars.declared import DIALECTS
from netparse_grammars.lexicon import phrases
from netparse_grammars.rows.forms import continuation_forms, form_without_words, headerless_form, row_form
from netparse_grammars.rows.header import read_header
from netparse_grammars.rows.parts import Parts

from tests.grammars.equality import Outcome, assert_same, by_expression, by_grammar, mutated, sentence
from tests.printing.bsd import cells as bsd_cells
from tests.printing.bsd.headers import HEADERS, ONLY_AS_PRINTED, RUN_TOGETHER
from tests.printing.texts import BSD_ROWS, INTERFACES, LINUX_ROWS, ROUTE, ROW, ROW_2, ROW_UDP

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from netparse_grammars.dialect import Column, Table
    from netparse_grammars.rows.form import Form

pytestmark = pytest.mark.thorough

SENTENCES: Final = 20
SENTENCES_BESIDE_ROWS: Final = 10
MUTANTS: Final = 4
PRINTED_ROWS: Final = 10
MANY: Final = 6
"""Optional columns of which all pairs are tried; of more, those that the tools print together."""
ALPHABET: Final = "0159afTU:.[]%*/-=_ \n\t(x\u00e9\u0661\xa0"
ROWS: Final = (
    ROW,
    ROW_2,
    ROW_UDP,
    *(row[:70].rstrip() + "\n" for row in (ROW, ROW_2, ROW_UDP)),
    *LINUX_ROWS,
    *BSD_ROWS,
    ROUTE,
    INTERFACES.splitlines(keepends=True)[1],
)
# Dialects share tables; each is proved once.
TABLES: Final = [
    *{(table.columns, table.row): (dialect, table) for dialect in DIALECTS for table in dialect.tables}.values()
]
# A random sentence seldom is what a lookahead wants: cells as the tools print them, by the title of their column.
CELLS: Final[dict[str, dict[str, tuple[str, ...]]]] = bsd_cells.CELLS | {
    "connections": {
        "proto": ("TCP", "UDP", "TCPv6"),
        "local_address": ("192.0.2.10:49712", "[2001:db8::1]:80", "[fe80::1%12]:1900"),
        "foreign_address": ("203.0.113.80:443", "*:*", "[::]:0"),
        "state": ("ESTABLISHED", "TIME_WAIT"),
        "pid": ("4388",),
        "offload_state": ("InHost",),
        "time_in_state_ms": ("12",),
        "template": ("Internet", "Not Applicable"),
    },
    "internet_sockets": {
        "proto": ("tcp", "tcp6", "udp", "raw"),
        "recv_q": ("0", "4"),
        "send_q": ("43440", "0"),
        "local_address": ("192.0.2.10:22", ":::80", "[::]:ssh", "2001:db8:aaaa:bbb:42000"),
        "foreign_address": ("0.0.0.0:*", "db.example:https", "2001:db8:aaaa:bbbb::443"),
        "state": ("LISTEN", "FIN_WAIT2", "7", ""),
        "user_inode": ("1000  65120", "ada  0"),
        "program": ("3422/sshd: /usr/sbi", "-", "18/(squid-1)"),
        "security_context": ("system_u:system_r:sshd_t:s0-s0:c0.c1023", "-"),
        "timer": ("keepalive (7194.76/0/0)", "off (0.00/0/0)"),
    },
    "unix_sockets": {
        "proto": ("unix", "??"),
        "ref_cnt": ("2",),
        "flags": ("[ ACC ]", "[ ]"),
        "type": ("STREAM", "DGRAM"),
        "state": ("LISTENING", ""),
        "i_node": ("18601", "-"),
        "program": ("911/dbus-daemon     ", "-                   ", "8706/@dbus-daemon - "),
        "security_context": ("system_u:system_r:init_t:s0", "-"),
        "path": ("/run/dbus/socket", "@/tmp/.X11-unix/X0", ""),
    },
    "ipv4_routes": {
        "destination": ("0.0.0.0", "default", "link-local"),
        "network_destination": ("0.0.0.0", "198.51.100.0"),
        "gateway": ("192.0.2.1", "-", "*"),
        "genmask": ("255.255.0.0",),
        "netmask": ("0.0.0.0", "255.255.255.0"),
        "interface": ("192.0.2.10", "0x10003"),
        "flags": ("UG", "!"),
    },
    "ipv4_route_cache": {
        "source": ("192.0.2.10",),
        "destination": ("192.0.2.1", "db.example"),
        "gateway": ("192.0.2.1", "*"),
        "flags": ("l", ""),
        "iface": ("eth0", "lo"),
        "specdst": ("192.0.2.10",),
    },
    "interface_table": {
        "iface": ("eth0", "br-01"),
        "mtu": ("1500",),
        "metric": ("0",),
        "interface_counters": ("1 2 3 4 5 6 7 8", "- no statistics available -"),
        "flg": ("BMRU", "[NO FLAGS]"),
    },
    "bluetooth_l2cap": {
        "proto": ("l2cap",),
        "state": ("LISTEN", "CONNECTED"),
    },
    "ipv6_routes": {
        "destination": ("2001:db8::/32", "[::]/0", "host/128"),
        "network_destination": ("fe80::/64", "::/0"),
        "gateway": ("On-link", "fe80::1"),
        "next_hop": ("::", "fe80::1"),
        "flags": ("UG", "!n"),
        "if": ("14",),
        "metric": ("256", "-1"),
        "ref": ("1      0", "3384554"),
        "use": ("",),
        "iface": ("eth0",),
    },
}


BLOCKS: Final[dict[str, tuple[str, ...]]] = bsd_cells.BLOCKS | {
    "interface_blocks": (
        "eth0: flags=4163<UP,BROADCAST>  mtu 1500\n        inet 192.0.2.10  netmask 255.255.255.0\n"
        "        ether 02:00:5e:00:53:01  txqueuelen 1000  (Ethernet)\n",
        "lo: flags=73<UP,LOOPBACK>  mtu 65536\n        RX packets 5  bytes 61 (61.0 B)\n"
        "        RX errors 0  dropped 0  overruns 0  frame 0\n",
        "tun0: flags=4305<UP,POINTOPOINT>  mtu 1500\n        inet6 2001:db8::1  prefixlen 64  scopeid 0x0<global>\n",
    ),
    "counters": (
        "1369 active connection openings\n",
        "Quick ack mode was activated 7 times\n",
        "TCPOrigDataSent: 4821\n",
        "ICMP input histogram:\n",
        "destination unreachable: 11\n",
    ),
    "old_interface_blocks": (
        "eth0      Link encap:Ethernet  HWaddr 02:00:5E:00:53:01\n          UP BROADCAST  MTU:1500  Metric:1\n",
        "lo        Link encap:Local Loopback\n          inet addr:192.0.2.1  Mask:255.0.0.0\n"
        "          UP LOOPBACK RUNNING  MTU:65536  Metric:1\n",
    ),
}
"""The rows of tables that have no columns."""


def variants(table: Table) -> Iterator[tuple[Column, ...]]:
    """Yield the columns of some headers: without any optional one, with each, with each two, with all, and as printed.

    Where there are many, two of them only if some version of the tool prints them.
    """
    optional = [column for column in table.columns if column.optional]
    choices = {columns_of(table, line) for line in HEADERS.get(table.name, ())} - {()}
    if table.name not in ONLY_AS_PRINTED:
        pairs = combinations(optional, 2) if len(optional) <= MANY else ()
        everything = tuple(column for column in optional if column.title not in RUN_TOGETHER)
        some = {(), *combinations(optional, 1), *pairs, everything}
        choices |= {tuple(c for c in table.columns if not c.optional or c in chosen) for chosen in some}
    yield from sorted(choices, key=lambda columns: [column.title for column in columns])


def columns_of(table: Table, line: str) -> tuple[Column, ...]:
    """Return the columns that a header line announces, none if it is that of a table of the same name."""
    header = read_header(table, line)
    return () if header is None or header.unknown else header.columns


def printed_rows(table: Table, columns: tuple[Column, ...]) -> list[str]:
    """Return rows of cells as the tools print them, or none if no cells are known for the table."""
    cells = CELLS.get(table.name, {})
    choices = [cells.get(column.title, ("0",)) for column in columns]
    # The first cells are those of most rows.
    numbers = (0, 0, *range(PRINTED_ROWS)) if cells else ()
    return ["  ".join(choice[number % len(choice)] for choice in choices) + "\n" for number in numbers]


def forms_of(table: Table) -> Iterator[tuple[str, Form]]:
    for columns in variants(table) if table.columns else [()]:
        form = row_form(table, columns)
        PRINTED[form] = printed_rows(table, columns)
        yield "+".join(column.title for column in columns if column.optional) or "rows", form
        PRINTED.setdefault(form, []).extend(BLOCKS.get(table.name, ()))
    if table.row is not None and (table.layout.outline or table.layout.indent):
        for margin in (1, 5):
            form = row_form(table, (), (margin,) if table.layout.outline else (margin, 2 * margin))
            PRINTED[form] = [f"{' ' * margin}{line}" for line in BLOCKS.get(table.name, ())]
            yield f"rows {margin} deep", form
    if table.layout.row_without_indent is not None:
        form = row_form(table, (), (0,))
        PRINTED[form] = [line for line in BLOCKS.get(table.name, ()) if form.match(line)]
        yield "rows without indent", form
    if bare := headerless_form(table):
        PRINTED[bare] = [*bsd_cells.BARE.get(table.name, ())]
        yield "bare", bare
    if by_form := form_without_words(table):
        yield "below unknown words", by_form
    for number, form in enumerate(continuation_forms(table)):
        yield f"continuation {number}", form
    if table.columns:
        columns = tuple(column for column in table.columns if column.title not in RUN_TOGETHER)
        header = read_header(table, header_line(columns) + " Unheard Of")
        assert header is not None
        form = row_form(table, header.columns)
        PRINTED[form] = printed_rows(table, columns)
        yield "unknown column", form


def header_line(columns: Iterable[Column]) -> str:
    return "  ".join(next(iter(phrases(column.title))) for column in columns)


PRINTED: Final[dict[Form, list[str]]] = {}
"""Rows that forms are to read."""
FORMS: Final = [
    pytest.param(form, id=f"{dialect.name} {table.name}: {name}")
    for dialect, table in TABLES
    for name, form in forms_of(table)
]
NARROW: Final = [
    pytest.param(form, form.fast, id=f"{dialect.name} {table.name}: {name}")
    for dialect, table in TABLES
    for name, form in forms_of(table)
    if form.fast is not None
]


def texts_of(form: Form, random: Random) -> list[str]:
    """Return rows of the form, what becomes of them if a few characters change, and rows of other forms."""
    printed = PRINTED.get(form)
    texts = [sentence(form.grammar, random) for _ in range(SENTENCES_BESIDE_ROWS if printed else SENTENCES)]
    texts += printed or ROWS
    texts += mutants_of(texts, random)
    return [*texts, *ROWS] if printed else texts


def mutants_of(texts: Iterable[str], random: Random) -> list[str]:
    return [mutated(text, random, ALPHABET) for text in texts for _ in range(MUTANTS)]


def test_there_are_forms() -> None:
    assert len(FORMS) > len(TABLES)
    assert NARROW


@pytest.mark.parametrize("form", FORMS)
def test_form_is_derivable(form: Form) -> None:
    assert form.pattern is not None


@pytest.mark.parametrize("form", FORMS)
def test_form_accepts_what_its_grammar_accepts(form: Form) -> None:
    assert form.pattern is not None
    accepted = assert_same(form.grammar, form.pattern, texts_of(form, Random(1)))
    assert accepted >= 5, f"only {accepted} of the texts are rows, which proves little"


@pytest.mark.parametrize(("form", "narrow"), NARROW)
def test_narrow_form_is_derivable_and_equal(form: Form, narrow: Form) -> None:
    assert narrow.pattern is not None
    assert_same(narrow.grammar, narrow.pattern, texts_of(form, Random(2)))


@pytest.mark.parametrize(("form", "narrow"), NARROW)
def test_narrow_form_reads_what_the_full_form_reads(form: Form, narrow: Form) -> None:
    """What it accepts, the full form accepts with the same end and the same cells."""
    assert form.pattern is not None
    assert narrow.pattern is not None
    joined = narrow.joined_cells
    names = {*narrow.pattern.groupindex} - joined.keys() | {name for names in joined.values() for name in names}
    assert names <= {*form.pattern.groupindex}
    accepted = 0
    random = Random(3)
    some = [*texts_of(form, random), *(sentence(narrow.grammar, random) for _ in range(SENTENCES))]
    printed = PRINTED[form]
    for text in [*some, *(mutant for _ in range(8) for mutant in mutants_of(printed, random))]:
        if (outcome := by_expression(narrow.pattern, text)) is not None:
            assert by_expression(form.pattern, text) == with_single_words(outcome, narrow), text
            accepted += 1
    assert accepted >= 5


def with_single_words(outcome: Outcome, form: Form) -> Outcome:
    """Return an outcome in which each word of a cell that holds several has its own name."""
    assert outcome is not None
    end, cells = outcome
    for name, names in form.joined_cells.items():
        words = cells.pop(name).split()
        cells |= zip(names, words, strict=True)
    return end, cells


@pytest.mark.parametrize("form", FORMS)
def test_match_ends_after_a_line_break(form: Form) -> None:
    """A row is whole lines: what stands in the next line is never taken for a part of it, nor the line break left."""
    assert form.pattern is not None
    for text in texts_of(form, Random(4)):
        outcome: Outcome = by_expression(form.pattern, text)
        assert outcome is None or text[: outcome[0]].endswith("\n"), text


@pytest.mark.parametrize("form", FORMS)
def test_refusal_is_what_the_grammar_says(form: Form) -> None:
    """A text is refused with a reason, or it is accepted; never both, never neither."""
    for text in texts_of(form, Random(5))[:: MUTANTS + 1]:
        whole = text.split("\n")[0] + "\n"
        refusal = form.refusal_of_printed(whole)
        assert (refusal is None) == (by_grammar(form.grammar, whole) is not None), whole
        assert refusal is None or (refusal.expected and 1 <= refusal.column <= len(whole)), (whole, refusal)


@pytest.mark.parametrize("form", FORMS)
def test_refusal_by_parts_is_that_of_the_grammar(form: Form) -> None:
    """The expressions of the parts find the part that refuses a text, and it says the same as the whole grammar."""
    parts, refused = Parts(form.grammar), 0
    for text in texts_of(form, Random(6)):
        expected, found = error_of(form.grammar, text), parts.error(text)
        assert (found and (found.loc, str(found.msg))) == expected, text
        refused += expected is not None
    assert refused >= 5


def error_of(grammar: pp.ParserElement, text: str) -> tuple[int, str] | None:
    """Return where a grammar refuses a text, and why; None if it accepts the beginning."""
    try:
        grammar.parse_string(text)
    except pp.ParseException as error:
        return error.loc, str(error.msg)
    return None


@pytest.mark.parametrize(
    ("table", "columns"),
    [
        pytest.param(table, columns, id=f"{dialect.name} {table.name}: {header_line(columns)}")
        for dialect, table in TABLES
        for columns in variants(table)
        if columns
    ],
)
def test_header_line_is_read_whatever_the_blanks(table: Table, columns: tuple[Column, ...]) -> None:
    line = header_line(columns)
    for shown in (line, f"   {line}   ", line.replace(" ", "      "), line.replace("  ", " ")):
        header = read_header(table, shown)
        assert header is not None
        assert header.columns == columns
        assert header.unknown is None
    assert read_header(table, f"x {line}") is None
    assert read_header(table, line[1:]) is None
    last = line.rindex(" ")
    shorter = read_header(table, line[:last])
    assert shorter is None or shorter.columns != columns


@pytest.mark.parametrize("form", FORMS)
def test_refusal_is_in_words(form: Form) -> None:
    """What was expected is named as a person would, not as an expression."""
    lines = [row[:length].rstrip() + "\n" for row in (*LINUX_ROWS, *BSD_ROWS) for length in (9, 30, 60)]
    for row in PRINTED.get(form, ())[:6]:
        words = row.split("\n")[0].split(" ")
        lines += [" ".join(words[:count]) + "\n" for count in range(1, len(words)) if words[count]]
    refusals = [refusal for line in lines if (refusal := form.refusal(line))]
    assert {refusal.expected for refusal in refusals if re.search(r"^(?:Re|W):|[{}|\\]", refusal.expected)} == set()


@pytest.mark.parametrize(
    ("name", "line"), [pytest.param(name, line, id=f"{name}: {line}") for name in HEADERS for line in HEADERS[name]]
)
def test_header_line_of_a_tool_is_read(name: str, line: str) -> None:
    """The line stands for all its words, whatever the columns between the usual ones."""
    read = [columns for _, table in TABLES if table.name == name and (columns := columns_of(table, line))]
    assert [columns for columns in read if len(columns) > 1] == read
    (columns,) = read
    rest = " ".join(line.split())
    for column in columns:
        title = next(title for title in sorted(phrases(column.title), key=len, reverse=True) if rest.startswith(title))
        rest = rest.removeprefix(title).lstrip()
    assert rest == ""


def test_cells_are_those_of_columns() -> None:
    """A misspelt title would never be asked for."""
    titles = {
        name: {column.title for _, table in TABLES if table.name == name for column in table.columns} for name in CELLS
    }
    assert {name: cells.keys() - titles[name] for name, cells in CELLS.items() if cells.keys() - titles[name]} == {}
    names = {table.name for _, table in TABLES}
    assert {*BLOCKS, *HEADERS, *bsd_cells.BARE} <= names
