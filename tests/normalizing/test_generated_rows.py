"""Rows drawn from the grammar of each table, through all of netparse: what a row form accepts never ends in a crash."""

from __future__ import annotations

import re
import string
from random import Random
from typing import TYPE_CHECKING, Final

import pytest
from netparse_grammars.declared import DIALECTS
from netparse_grammars.lexicon import phrases
from netparse_grammars.rows.forms import form_without_words, headerless_form, row_form

import netparse
from tests.grammars.equality import sentence
from tests.samples.origins import SAMPLES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from netparse_grammars.dialect import Dialect, Table
    from netparse_grammars.rows.form import Form

pytestmark = pytest.mark.thorough

ROWS: Final = 12
OUTPUTS: Final = 3
OUTPUTS_EXHAUSTIVE: Final = 7
FEW: Final = 20
CONTROLS: Final = re.compile(r"[\r\x0b\x0c]")
"""What ends lines, too; the lines are counted."""
LONGEST: Final = 5_000
"""Digits that Python takes for no number; each place for digits may hold as many."""
PATHS: Final = sorted(SAMPLES.rglob("*.txt"))
TABLES: Final = [*{table: dialect for dialect in reversed(DIALECTS) for table in dialect.tables}.items()]


def english(meaning: str) -> str:
    """Return a phrase for a meaning, the English one if there is one."""
    found = phrases(meaning)
    return next((phrase for phrase, languages in found.items() if "en" in languages), next(iter(found)))


def announced(dialect: Dialect, table: Table, random: Random) -> tuple[str, Form]:
    """Return the lines that announce some rows of a table, and the form of these rows."""
    lines = []
    if table.headings:
        meaning = random.choice(table.headings)
        heading = next(heading for heading in dialect.headings if heading.meaning == meaning)
        lines.append(english(meaning) + (" 1:" if heading.rest else ""))
    columns = tuple(column for column in table.columns if not column.optional or random.random() < 0.5)
    if columns:
        lines.append(english(table.header) if table.header else "  ".join(english(column.title) for column in columns))
    indents = (4, 8) if table.layout.indent or table.layout.outline else ()
    return "".join(f"{line}\n" for line in lines), row_form(table, columns, indents)


def rows_of(form: Form, random: Random) -> Iterator[str]:
    """Yield rows that a form accepts: as drawn, and with one number that is too long for anything."""
    for _ in range(ROWS):
        row = CONTROLS.sub(" ", sentence(form.grammar, random))
        if form.match(row):
            yield row
        if random.random() < 0.2 and form.match(long := with_long_number(row, random)):
            yield long


def with_long_number(row: str, random: Random) -> str:
    """Return a row in which one of the numbers is as long as none may be."""
    numbers = [*re.finditer(r"[0-9]+", row)]
    if not numbers:
        return row
    number = random.choice(numbers)
    return row[: number.start()] + "9" * LONGEST + row[number.end() :]


def outputs_of(dialect: Dialect, table: Table, random: Random) -> Iterator[str]:
    """Yield an output with a header, one without, and one whose words nobody knows."""
    head, form = announced(dialect, table, random)
    yield head + "".join(rows_of(form, random))
    if form_of_rows := headerless_form(table):
        yield "".join(rows_of(form_of_rows, random))
    if form_of_rows := form_without_words(table):
        words = "".join(random.choices(string.ascii_lowercase, k=6)).capitalize()
        yield f"{words} {words}\n\n  {words}  {words}\n" + "".join(rows_of(form_of_rows, random))


def assert_is_read(text: str, dialect: str | None) -> None:
    lines = netparse.parse(text, dialect=dialect).lines
    assert lines.total == text.count("\n")
    assert lines.total == lines.records + lines.structure + lines.messages + lines.context + lines.unparsed


def check(dialect: Dialect, table: Table, random: Random) -> None:
    for text in outputs_of(dialect, table, random):
        assert_is_read(text, random.choice([None, dialect.name]))


def check_sample(path: Path, random: Random) -> None:
    """Read a sample in which some of the lines have a number that is too long."""
    lines = path.read_text(encoding="utf-8", errors="replace").splitlines(keepends=True)
    text = "".join(with_long_number(line, random) if random.random() < 0.3 else line for line in lines)
    counts = netparse.parse(text).lines
    assert counts.total == counts.records + counts.structure + counts.messages + counts.context + counts.unparsed


PARAMETERS: Final = [
    pytest.param(table, dialect, id=f"{number}-{table.name}") for number, (table, dialect) in enumerate(TABLES)
]


@pytest.mark.parametrize(("table", "dialect"), PARAMETERS)
def test_rows_of_a_table_never_end_in_a_crash(table: Table, dialect: Dialect) -> None:
    random = Random(table.name)
    for _ in range(OUTPUTS):
        check(dialect, table, random)


@pytest.mark.exhaustive
@pytest.mark.parametrize(("table", "dialect"), PARAMETERS)
def test_many_rows_of_a_table_never_end_in_a_crash(table: Table, dialect: Dialect) -> None:
    random = Random(f"{table.name} again")
    for _ in range(OUTPUTS_EXHAUSTIVE):
        check(dialect, table, random)


@pytest.mark.parametrize("path", [pytest.param(path, id=path.stem) for path in Random(7).sample(PATHS, FEW)])
def test_numbers_that_are_too_long(path: Path) -> None:
    check_sample(path, Random(path.name))


@pytest.mark.exhaustive
def test_numbers_that_are_too_long_in_any_sample() -> None:
    for path in PATHS:
        check_sample(path, Random(f"{path.name} again"))
