"""What holds for the comparison of any two outputs, and its JSON Schema."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Final

import pytest
from jsonschema import Draft202012Validator
from typer.testing import CliRunner

import netparse
from netparse.cli import app
from netparse.comparing.comparison import compare_snapshots
from netparse.comparing.snapshots import Count, snapshots_of
from netparse.schema.comparison import comparison_schema
from tests.comparing.printed import SCHEMA, compared, linux, run
from tests.samples.origins import SAMPLES

if TYPE_CHECKING:
    from pathlib import Path


STATISTIC: Final = '"kind": "statistic"'


def test_schema_is_the_one_that_is_checked_in() -> None:
    assert json.loads(json.dumps(comparison_schema())) == SCHEMA
    Draft202012Validator.check_schema(SCHEMA)
    assert json.loads(CliRunner().invoke(app, ["schema", "comparison"]).stdout) == SCHEMA
    for definition in (SCHEMA, *SCHEMA["$defs"].values()):
        assert definition["additionalProperties"] is False
        assert all(len(field["description"]) > 3 for field in definition["properties"].values())


COUNTING: Final = [
    path
    for path in sorted(SAMPLES.rglob("*.txt"))
    if STATISTIC in path.with_suffix(".json").read_text(encoding="utf-8")
]


@pytest.mark.parametrize("path", [pytest.param(path, id=f"{path.parent.name}/{path.stem}") for path in COUNTING])
def test_sample_compared_with_itself_and_with_other_values(path: Path) -> None:
    report = netparse.parse_file(path)
    for snapshot in list(snapshots_of(report.captures)):
        same = compare_snapshots(snapshot, snapshot, seconds=1)
        assert {counter.change for counter in same.counters} == {"unchanged"}
        assert len(same.counters) == len(snapshot.counters)
        lower = {key: Count(_halved(count.counter), None) for key, count in snapshot.counters.items()}
        other = compare_snapshots(snapshot, replace(snapshot, counters=lower))
        assert all(counter.gauge or (counter.delta or 0) >= 0 for counter in other.counters)
        assert [counter.new for counter in other.counters] == [count.counter.value for count in lower.values()]


def _halved(counter: netparse.Statistic) -> netparse.Statistic:
    return counter.model_copy(update={"value": counter.value // 2})


def test_one_counter_many_times() -> None:
    result = run(data="Tcp:\n    7 resets sent\n\n" * 2_000 + linux(resets_sent=9))
    assert json.loads(result.stdout)["counters"][0]["delta"] == 2


def test_counter_that_is_printed_many_times_in_one_output() -> None:
    text = "Tcp:\n" + "    7 resets sent\n" * 5_000
    counters = compared(text, text.replace("7", "9")).counters
    assert len(counters) == 5_000
    assert {(counter.old, counter.new) for counter in counters} == {(7, 9)}


def test_names_of_the_library_are_there() -> None:
    for name in ("compare", "compare_each", "Comparison", "ComparedCounter", "ComparisonError"):
        assert name in netparse.__all__
        assert getattr(netparse, name)
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        netparse.nothing  # noqa: B018
