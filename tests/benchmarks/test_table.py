"""The table of what was measured says what was measured, and the measurements are those of the targets."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from benchmarks import __main__ as command
from benchmarks import table
from benchmarks.__main__ import ALL, chosen
from benchmarks.groups import GROUPS
from benchmarks.measurement import Figure, Measurement, Result, at_least, at_most, ratio, result_of, rounds_of

if TYPE_CHECKING:
    from collections.abc import Callable

PERFORMANCE: Final = Path(__file__).parents[2] / "docs/performance.md"
TARGETS: Final = {
    "linux-anp": [("x", "at least 10")],
    "windows-ano": [("x", "at least 2.6")],
    "macos-anv": [("x", "at least 4.2")],
    "linux-routes-30k": [("x", "at least 2")],
    "linux-routes-100k": [("x", "at least 2")],
    "windows-routes": [("x", "at least 2")],
    **{f"{system}-s": [("us/line", "at most 12")] for system in ("macos", "linux", "windows")},
    **{f"{name}-damaged": [("x", "at most 4")] for name in ("linux-anp", "windows-ano", "macos-anv")},
    "start": [("x", "at most 1.3"), *[("x", "at most 0.5")] * 4, ("x", "at most 1.2")],
    "memory": [("MB", "at most 60"), ("x", "at most 1.1")],
    "memory-10m": [("MB", "at most 60"), ("x", "at most 1.1")],
    "hostile": [("s/MB", "at most 2"), ("x", "at most 2")],
}
"""What was promised, beside the speed on text in which nothing is found; that depends on an extra."""
RESULTS: Final = (
    Result("first", "x", at_least(10), [9.0, 12.0, 11.0]),
    Result("second | words", "MB", at_most(60), [61.0], "a remark"),
    Result("third", "x", at_most(2), (), "not measured: jc cannot run here"),
    Result("cheap class", "s/MB", at_most(2), [0.5], detail=True),
    Result("dear class", "s/MB", at_most(2), [3.0], detail=True),
)


def test_every_target_is_measured() -> None:
    measured = {
        name: [
            (figure.unit, str(figure.target)) for figure in measurement.figures if figure.target and not figure.detail
        ]
        for name, measurement in ALL.items()
    }
    speeds = {name: targets for name, targets in measured.items() if name.startswith("text-")}
    assert {name: measured[name] for name in measured.keys() - speeds.keys()} == TARGETS
    assert {*speeds} == {"text-log", "text-prose", "text-source", "text-json"}
    assert all(unit == "MB/s" and target in {"at least 30", "at least 150"} for ((unit, target),) in speeds.values())


def test_names_are_unique() -> None:
    names = [measurement.name for group in GROUPS.values() for measurement in group]
    assert len({*names}) == len(names)
    assert all(ALL[name] in GROUPS[name] for name in GROUPS.keys() & ALL.keys())


def test_quick_takes_less() -> None:
    for measurement in ALL.values():
        assert measurement.quick_size <= measurement.size
        assert measurement.quick_rounds <= measurement.rounds


def test_large_measurements_run_by_their_name_or_on_demand() -> None:
    large = {measurement.name for measurement in ALL.values() if measurement.large}
    assert large
    assert not large & {measurement.name for measurement in chosen([], large=False)}
    assert {measurement.name for measurement in chosen([], large=True)} == {*ALL}
    assert [measurement.name for measurement in chosen(["memory-10m", "memory-10m"], large=False)] == ["memory-10m"]


def counting(order: list[str], name: str, value: float) -> Callable[[], float]:
    def contender() -> float:
        order.append(name)
        return value

    return contender


def test_contenders_take_turns() -> None:
    order: list[str] = []
    figures = (Figure("{size} rows", "x", at_least(2), ratio("b", "a")), Figure("c", "x", None, ratio("c", "a")))
    measurement = Measurement(
        "m", 10, 1, lambda size: {name: counting(order, name, size * (1 + (name == "b"))) for name in "ab"}, figures
    )
    took = rounds_of(measurement, 10, 3)
    assert order == ["a", "b"] * 3
    first, missing = (result_of(figure, took, 1000) for figure in figures)
    assert (first.title, first.median, first.reached) == ("1,000 rows", 2, True)
    assert (missing.values, missing.reached) == ((), None)
    assert missing.remark == "not measured: c cannot run here"


@pytest.mark.parametrize(("value", "reached"), [(1.9, False), (2.0, True), (2.1, True)])
def test_targets_hold_for_the_median(value: float, reached: bool) -> None:
    rounds = [{"a": took, "one": 1.0} for took in (0.0, value, 9.0)]
    assert result_of(Figure("t", "x", at_least(2), ratio("a", "one")), rounds, 1).reached is reached


def test_rows_of_the_markdown_table() -> None:
    lines = table.as_markdown(RESULTS[:3]).splitlines()
    assert lines[0] == "| What | Median | Rounds | Target | Reached |"
    assert lines[2:] == [
        "| first | 11.0 x | 9.00 to 12.0 | at least 10 | yes |",
        r"| second \| words (a remark) | 61.0 MB | 61.0 to 61.0 | at most 60 | **no** |",
        "| third (not measured: jc cannot run here) |  |  | at most 2 |  |",
    ]


def test_columns_of_the_text_are_aligned() -> None:
    lines = table.as_text(RESULTS[:2]).splitlines()
    for title in table.COLUMNS[1:]:
        place = lines[0].index(title)
        assert all(line[place - 1] == " " and line[place] != " " for line in lines)


def test_details_stand_below_with_the_highest_first() -> None:
    for markdown in (False, True):
        text = table.report(RESULTS, "conditions", markdown=markdown)
        places = [text.index(word) for word in ("conditions", "first", "Hostile classes", "dear class", "cheap class")]
        assert all(before < behind for before, behind in pairwise(places))


def test_report_is_put_between_the_lines_of_the_document() -> None:
    document = PERFORMANCE.read_text(encoding="utf-8")
    written = table.with_report(document, "report\n")
    assert written.partition(table.BEGIN)[0] == document.partition(table.BEGIN)[0]
    assert f"{table.BEGIN}report\n{table.END}" in written
    assert table.with_report(written, "report\n") == written
    with pytest.raises(ValueError, match="has no lines"):
        table.with_report("no such lines", "report\n")


def test_document_names_all_groups() -> None:
    document = PERFORMANCE.read_text(encoding="utf-8")
    assert all(f"`{name}`" in document for name in GROUPS)


def test_command_writes_what_it_measured(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    document = tmp_path / "performance.md"
    document.write_text(f"Words.\n{table.BEGIN}old\n{table.END}More.\n", encoding="utf-8")
    asked: list[str] = []

    def measured(measurement: Measurement, **_: object) -> list[Result]:
        asked.append(measurement.name)
        return [RESULTS[0]]

    monkeypatch.setattr(command, "measured", measured)
    monkeypatch.setattr("sys.argv", ["benchmarks", "text", "linux-anp", "--quick", "--write", str(document)])
    command.main()
    assert asked == ["text-log", "text-prose", "text-source", "text-json", "linux-anp"]
    written = document.read_text(encoding="utf-8")
    assert written.startswith("Words.\n")
    assert written.endswith("More.\n")
    assert written.count("| first | 11.0 x |") == len(asked)
    assert "old" not in written


def test_unknown_names_are_refused(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("sys.argv", ["benchmarks", "no-such-name"])
    with pytest.raises(SystemExit):
        command.main()
    assert "no such group or measurement: no-such-name" in capsys.readouterr().err
