"""A form that is said to take one line takes one, in all samples."""

from __future__ import annotations

from typing import Final

from netparse_grammars.declared import DIALECTS
from netparse_grammars.rows.forms import row_form

from tests.samples.origins import SAMPLES

TEXTS: Final = [path.read_bytes().decode("utf-8", "replace") for path in sorted(SAMPLES.glob("*/*/*.txt"))[::7]]


def test_rows_of_forms_of_one_line_take_one_line() -> None:
    forms = {table.name: row_form(table, table.columns) for dialect in DIALECTS for table in dialect.tables}
    assert all(forms[name].takes_one_line for name in ("counters", "counter_tree", "statistics", "two_way_statistics"))
    for pattern in [form.pattern for form in forms.values() if form.pattern and form.takes_one_line]:
        for text in TEXTS:
            assert all(match[0].count("\n") == 1 for match in pattern.finditer(text))
    assert any(not form.takes_one_line for form in forms.values())
