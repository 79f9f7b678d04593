"""What is compiled is what the grammars and the lexicons say, and it is enough for usual texts."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from netparse_grammars import DIALECTS, declared
from netparse_grammars.rows import compiled, forms
from netparse_grammars.rows.simplify import simplify

if TYPE_CHECKING:
    from netparse_grammars.dialect import Dialect

ROOT: Final = Path(__file__).parents[2]
SAMPLES: Final = ROOT / "samples"
USUAL: Final = (
    "windows/windows-10/netstat-ano.txt",
    "linux/net-tools-2.10/netstat-anp--whole.txt",
    "linux/net-tools-2.10/route-n.txt",
    "linux/net-tools-2.10/netstat-s.txt",
    "macos/macos-13/netstat-i.txt",
    "bsd/dragonfly-6/netstat-rn.txt",
)
IMPORTED: Final = """
import sys
from netparse import convert
class Nothing:
    def write(self, _): pass
convert(open(sys.argv[1], "rb"), Nothing())
print(*sys.modules)
"""


def test_compiled_modules_are_those_of_the_sources() -> None:
    """A process of its own: pyparsing changes a grammar as it reads with it."""
    check = subprocess.run([sys.executable, "-m", "compiler", "--check"], cwd=ROOT, capture_output=True, text=True)
    assert (check.stdout, check.stderr, check.returncode) == ("", "", 0)


def test_each_compiled_table_has_its_source() -> None:
    for dialect, source in zip(DIALECTS, declared.DIALECTS, strict=True):
        assert dialect.name == source.name
        for table, own in zip(dialect.tables, source.tables, strict=True):
            made_from = table.source and table.source()
            assert made_from is own


def test_columns_that_no_sample_shows_are_read_by_the_grammar() -> None:
    table = next(table for dialect in DIALECTS for table in dialect.tables if table.name == "internet_sockets")
    columns = tuple(column for column in table.columns if column.title in ("proto", "state", "timer"))
    assert compiled.row_name(columns, ()) not in table.forms
    form = compiled.row_form(table, columns)
    match = form.match("tcp  ESTABLISHED off (0.00/0/0)\n")
    assert match
    assert match.groupdict()["state"] == "ESTABLISHED"


@pytest.mark.parametrize("dialect", DIALECTS, ids=lambda dialect: dialect.name)
def test_compiled_form_knows_its_grammar(dialect: Dialect) -> None:
    for table in dialect.tables:
        form = compiled.headerless_form(table)
        if form and table.source:
            own = forms.headerless_form(table.source())
            assert own
            assert own.pattern
            assert form.grammar is own.grammar
            assert form.pattern == re.compile(simplify(own.pattern.pattern))


@pytest.mark.parametrize("name", USUAL)
def test_usual_text_is_read_without_what_it_does_not_need(name: str) -> None:
    command = [sys.executable, "-c", IMPORTED, str(SAMPLES / name)]
    modules = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    assert "netparse.pipeline" in modules
    assert not {"pyparsing", "rich", "typer", "asyncio"} & {*modules}
