"""``netparse stats``: its formats, its diagnostics and its status. All expected values are by hand."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from jsonschema import Draft202012Validator

import netparse
from netparse import Comparison, compare
from tests.comparing.printed import SCHEMA, STALK, linux, run, windows

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    paths = tmp_path / "before.txt", tmp_path / "after.txt"
    texts = (
        linux(active_connection_openings=10, segments_received=5, connections_established=9),
        linux(active_connection_openings=16, segments_received=5, connections_established=4),
    )
    for path, text in zip(paths, texts, strict=True):
        path.write_text(text, encoding="utf-8")
    return paths


def test_json_is_what_the_library_returns(files: tuple[Path, Path]) -> None:
    old, new = files
    result = run(old, new, "--seconds", "3")
    assert (result.exit_code, result.stderr) == (0, "")
    expected = compare(netparse.parse_file(old), netparse.parse_file(new), seconds=3)
    assert json.loads(result.stdout) == expected.model_dump(mode="json", exclude_none=True)
    assert "null" not in result.stdout
    assert result.stdout.count("\n") == 1
    assert Comparison.model_validate_json(result.stdout) == expected
    Draft202012Validator(SCHEMA).validate(json.loads(result.stdout))
    pretty = run(old, new, "--seconds", "3", "--pretty").stdout
    assert json.loads(pretty) == json.loads(result.stdout)
    assert '\n  "counters": [' in pretty


def cells(output: str) -> list[list[str]]:
    return [line.split() for line in output.splitlines()]


def test_table(files: tuple[Path, Path]) -> None:
    old, new = files
    result = run(old, new, "--seconds", "4", "--format", "table")
    assert (result.exit_code, result.stderr) == (0, "")
    assert f"old: {old}, netstat, linux, lines 1 to 4" in result.stdout
    assert f"new: {new}, netstat, linux, lines 1 to 4, 4 seconds later" in result.stdout
    rows = cells(result.stdout)
    assert ["group", "counter", "old", "new", "delta", "per", "second", "note"] in rows
    assert "Tcp active connection openings 10 16 6 1.50".split() in rows  # noqa: SIM905
    assert "Tcp connections established 9 4 -5 gauge".split() in rows  # noqa: SIM905
    assert "unchanged: 1" in result.stdout
    assert "segments received" not in result.stdout
    everything = run(old, new, "--seconds", "4", "--format", "table", "--all").stdout
    assert "Tcp segments received 5 5 0 0.00".split() in cells(everything)  # noqa: SIM905
    assert "unchanged" not in everything


def test_table_says_what_happened_and_diagnostics() -> None:
    text = linux(segments_received=4294967290, resets_sent=7, segments_retransmitted=2) + "\n\n"
    text += linux(segments_received=5, resets_sent=6, segments_retransmitted=2, bad_segments_received=1)
    result = run("-", "--format", "table", data=text + "    damaged 7x\n" + "    8 InCsumErrors extra\n")
    rows = cells(result.stdout)
    assert "Tcp segments received 4294967290 5 11 wrapped".split() in rows  # noqa: SIM905
    assert "Tcp resets sent 7 6 reset".split() in rows  # noqa: SIM905
    assert "Tcp bad segments received 1 added".split() in rows  # noqa: SIM905
    assert "warning: lower than before" in result.stdout
    assert "error: line 12: " in result.stdout


@pytest.mark.parametrize("control", ["\x9b31m", "\x1b]0;title\x07", "\u202e", "\x08"])
def test_table_sends_no_control_character_of_the_data(control: str) -> None:
    text = f"[ada@web01 ~]$ netstat -s{control}\nTcp:\n    {{}} segments re{control}ceived\n"
    result = run("-", "--format", "table", data=text.format(4) + "\n\n" + text.format(6))
    assert result.exit_code == 0
    assert " 4 " in result.stdout
    assert not {*control} & {*result.stdout + result.stderr} - {*"31m]0;title"}


def test_standard_input_and_ndjson() -> None:
    for arguments in ([], ["-"]):
        result = run("--each", "--format", "ndjson", *arguments, data=STALK)
        assert result.exit_code == 0
        found = [json.loads(line) for line in result.stdout.splitlines()]
        assert [one["counters"][0]["delta"] for one in found] == [30, 90]
        assert {one[side]["path"] for one in found for side in ("old", "new")} == {"-"}


def test_each_through_two_files_is_an_array(files: tuple[Path, Path]) -> None:
    result = run("--each", *files)
    assert [one["counters"][0]["delta"] for one in json.loads(result.stdout)] == [6]
    result = run("--each", files[0], "-", data=STALK)
    deltas = [[c.get("delta") for c in one["counters"] if c["name"] == "InSegs"] for one in json.loads(result.stdout)]
    assert deltas == [[95], [30], [90]]


def test_pair_that_cannot_be_compared_is_said_and_the_others_are_compared() -> None:
    result = run("--each", data="\n\n".join([linux(a=1), linux(a=3), windows(1, 1), windows(4, 1)]))
    assert result.exit_code == 0
    assert [one["counters"][0]["delta"] for one in json.loads(result.stdout)] == [2, 3]
    assert result.stderr.count("nothing to compare") == 1
    assert "linux" in result.stderr
    assert "windows" in result.stderr


def test_output_file(files: tuple[Path, Path], tmp_path: Path) -> None:
    target = tmp_path / "out.json"
    result = run(*files, "--output", target)
    assert (result.exit_code, result.stdout) == (0, "")
    assert json.loads(target.read_text(encoding="utf-8"))["counters"]
    before = files[0].read_text(encoding="utf-8")
    result = run(*files, "--output", files[0])
    assert result.exit_code == 2
    assert files[0].read_text(encoding="utf-8") == before


def test_dialect_and_encoding(files: tuple[Path, Path], tmp_path: Path) -> None:
    assert run(*files, "--dialect", "windows").exit_code == 1
    assert run(*files, "--dialect", "vms").exit_code == 2
    wide = tmp_path / "wide.txt"
    wide.write_bytes(files[0].read_bytes().decode().encode("utf-16-be"))
    result = run(wide, files[1], "--encoding", "utf-16-be")
    assert result.exit_code == 1
    assert str(files[1]) in result.stderr
    assert str(wide) not in result.stderr


@pytest.mark.parametrize("format", ["json", "ndjson", "table"])
def test_nothing_to_compare_is_said_with_the_name_of_the_file(
    format: str, files: tuple[Path, Path], tmp_path: Path
) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_text("no such thing\n", encoding="utf-8")
    for arguments, named in (
        ([empty], empty),
        ([files[0]], files[0]),
        ([files[0], empty], empty),
        ([empty, files[0]], empty),
    ):
        result = run("--format", format, *arguments)
        assert (result.exit_code, result.stdout) == (1, "")
        assert str(named) in result.stderr
        assert "counters" in result.stderr
    other = tmp_path / "other.txt"
    other.write_text(windows(1, 2), encoding="utf-8")
    result = run("--format", format, files[0], other)
    assert (result.exit_code, result.stdout) == (1, "")
    for part in (files[0], other, "linux", "windows"):
        assert str(part) in result.stderr
    result = run("--each", empty)
    assert (result.exit_code, json.loads(result.stdout)) == (1, [])


def test_wrong_usage(files: tuple[Path, Path], tmp_path: Path) -> None:
    missing = tmp_path / "missing.txt"
    for arguments in ([missing], [files[0], missing], ["--each", missing, files[0]], [tmp_path, files[0]]):
        result = run(*arguments)
        assert result.exit_code == 2
        assert str(missing if missing in arguments else tmp_path) in result.stderr
    for wrong in (["-", "-"], ["--seconds", "0", *files], ["--seconds", "nan", *files], [*files, files[0]]):
        result = run(*wrong)
        assert (result.exit_code, result.stdout) == (2, "")
    assert run("--strict", files[0], missing).exit_code == 3


def test_strict(files: tuple[Path, Path], tmp_path: Path) -> None:
    unclean = tmp_path / "unclean.txt"
    unclean.write_text(linux(segments_received=9) + "    8x damaged\n    1 resets sent\n", encoding="utf-8")
    assert run(files[0], unclean).exit_code == 0
    assert run("--strict", files[0], unclean).exit_code == 3
    assert run("--strict", *files).exit_code == 0


def test_diagnostics_of_the_outputs_are_in_the_comparison(tmp_path: Path) -> None:
    text = linux(segments_received=9) + "    8x damaged\n    1 resets sent\n"
    found = json.loads(run(data=linux(segments_received=1) + "\n\n" + text).stdout)
    assert found["old"]["diagnostics"] == []
    assert [(one["code"], one["line"]) for one in found["new"]["diagnostics"]] == [("unparsed_line", 7)]
