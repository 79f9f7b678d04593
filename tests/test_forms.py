"""Every row form of every dialect: the derived expression means what its grammar says, under any header."""

from __future__ import annotations

from itertools import combinations
from random import Random
from typing import TYPE_CHECKING, Final

import pytest
from netparse_grammars import DIALECTS
from netparse_grammars.layout import Form, bare_form, continuation_forms, read_header, row_form
from netparse_grammars.lexicon import phrases

from tests.equality import Outcome, assert_same, by_expression, by_grammar, mutated, sentence
from tests.texts import INTERFACES, ROUTE, ROW, ROW_2, ROW_UDP

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from netparse_grammars.table import Column, Table

SENTENCES: Final = 20
MUTANTS: Final = 4
ALPHABET: Final = "0159afTU:.[]%*/-=_ \n\t(x\u00e9\u0661\xa0"
ROWS: Final = (
    ROW,
    ROW_2,
    ROW_UDP,
    *(row[:70].rstrip() + "\n" for row in (ROW, ROW_2, ROW_UDP)),
    ROUTE,
    INTERFACES.splitlines(keepends=True)[1],
)
TABLES: Final = [(dialect, table) for dialect in DIALECTS for table in dialect.tables]


def variants(table: Table) -> Iterator[tuple[Column, ...]]:
    """Yield the columns of some headers: without any optional one, with each, with each two, with all."""
    optional = [column for column in table.columns if column.optional]
    choices = {(), *combinations(optional, 1), *combinations(optional, 2), tuple(optional)}
    for chosen in sorted(choices, key=lambda columns: [column.title for column in columns]):
        yield tuple(column for column in table.columns if not column.optional or column in chosen)


def forms_of(table: Table) -> Iterator[tuple[str, Form]]:
    for columns in variants(table):
        yield "+".join(column.title for column in columns if column.optional) or "rows", row_form(table, columns)
    if bare := bare_form(table):
        yield "bare", bare
    for number, form in enumerate(continuation_forms(table)):
        yield f"continuation {number}", form
    if table.columns:
        header = read_header(table, header_line(table.columns) + " Unheard Of")
        assert header is not None
        yield "unknown column", row_form(table, header.columns)


def header_line(columns: Iterable[Column]) -> str:
    return "  ".join(next(iter(phrases(column.title))) for column in columns)


FORMS: Final = [
    pytest.param(form, id=f"{dialect.name} {table.name}: {name}")
    for dialect, table in TABLES
    for name, form in forms_of(table)
]
NARROW: Final = [
    pytest.param(form, form.narrow, id=f"{dialect.name} {table.name}: {name}")
    for dialect, table in TABLES
    for name, form in forms_of(table)
    if form.narrow is not None
]


def texts_of(form: Form, random: Random) -> list[str]:
    """Return sentences that the form's grammar makes, and what becomes of them if a few characters change."""
    sentences = [sentence(form.grammar, random) for _ in range(SENTENCES)]
    sentences += ROWS  # a random sentence seldom is what a lookahead wants
    return sentences + [mutated(text, random, ALPHABET) for text in sentences for _ in range(MUTANTS)]


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
    assert {*narrow.pattern.groupindex} <= {*form.pattern.groupindex}
    accepted = 0
    random = Random(3)
    texts = (text for _ in range(40) for text in texts_of(narrow, random) + texts_of(form, random) if accepted < 20)
    for text in texts:
        if (outcome := by_expression(narrow.pattern, text)) is not None:
            assert by_expression(form.pattern, text) == outcome, text
            accepted += 1
    assert accepted >= 5


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
        refusal = form.refusal(whole)
        assert (refusal is None) == (by_grammar(form.grammar, whole) is not None), whole
        assert refusal is None or (refusal.expected and 1 <= refusal.column <= len(whole)), (whole, refusal)


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
