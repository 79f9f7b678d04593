"""Every sample gives the report that is expected of it, by every way into the program."""

from __future__ import annotations

import json
from collections import Counter
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

import pytest

import netparse
from netparse.cli.status import LOST_LINE_CODES
from tests.printing.expected import Report, all_diagnostics, check_report, dump, reduced
from tests.samples.make_samples import RENDERED
from tests.samples.origins import SAMPLES, read_origins

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.printing.catalogue import Sample

PATHS: Final = sorted(SAMPLES.rglob("*.txt"))
ORIGIN_WORDS: Final = ("rendered", "captured", "typed")


def relative(path: Path) -> str:
    return path.relative_to(SAMPLES).as_posix()


def summary_of(report: dict[str, Any]) -> dict[str, Any]:
    """Return what the last line of NDJSON has to say, counted in the report."""
    captures = report["captures"]
    severities = Counter(note["severity"] for note in all_diagnostics(report))
    return {
        "source": {"path": "a.txt", **report["source"]},
        "kind": "summary",
        "captures": len(captures),
        "records": sum(len(capture["records"]) for capture in captures),
        "lines": report["lines"],
        "diagnostics": {severity: severities[severity] for severity in ("error", "warning", "info")},
    }


def report_of(path: Path) -> dict[str, Any]:
    return netparse.parse_file(path).model_dump(mode="json", exclude_none=True)


@pytest.fixture(scope="module")
def origins() -> dict[str, dict[str, str]]:
    return read_origins()


def test_there_are_samples() -> None:
    assert PATHS, f"no samples below {SAMPLES}"


@pytest.mark.parametrize("sample", [pytest.param(sample, id=sample.path) for sample in RENDERED])
def test_rendered_sample_is_what_the_renderer_prints(sample: Sample, origins: dict[str, dict[str, str]]) -> None:
    document = sample.document()
    text = SAMPLES / f"{sample.path}.txt"
    assert text.read_bytes() == document.data, "run: python -m tests.samples.make_samples"
    assert text.with_suffix(".json").read_text(encoding="utf-8") == dump(document.expected)
    row = {"path": f"{sample.path}.txt", "origin": "rendered", "command": sample.command}
    assert origins[row["path"]] == row | {"version": sample.version, "remarks": sample.remarks}


def test_rendered_samples_have_different_paths(origins: dict[str, dict[str, str]]) -> None:
    rendered = {path for path, row in origins.items() if row["origin"] == "rendered"}
    assert len(RENDERED) == len({sample.path for sample in RENDERED})
    assert rendered == {f"{sample.path}.txt" for sample in RENDERED}


@pytest.mark.parametrize("path", [pytest.param(path, id=relative(path)) for path in PATHS])
def test_sample(path: Path, origins: dict[str, dict[str, str]], changed_files: list[str] | None) -> None:
    got = report_of(path)
    assert got["source"]["path"] == str(path)
    assert all("message" in note for note in all_diagnostics(got))
    expected = path.with_suffix(".json")
    if changed_files is not None and origins[relative(path)]["origin"] != "rendered":
        update(expected, dump(reduced(got)), changed_files)
    check_report(got, json.loads(expected.read_text(encoding="utf-8")))


@pytest.mark.parametrize("path", [pytest.param(path, id=relative(path)) for path in PATHS])
def test_streamed_output_is_the_same(path: Path) -> None:
    data = path.read_bytes()
    report = netparse.parse(data)
    whole = report.model_dump(mode="json", exclude_none=True)

    out = BytesIO()
    counts = netparse.convert(data, out)
    assert counts == report.lines
    assert json.loads(out.getvalue()) == whole

    out = BytesIO()
    notes: list[netparse.Diagnostic] = []
    netparse.convert(data, out, format="ndjson", summary=True, name="a.txt", on_diagnostic=notes.append)
    assert sum(note.code in LOST_LINE_CODES for note in notes) == counts.unparsed
    *rows, summary = [json.loads(line) for line in out.getvalue().splitlines()]
    assert summary == summary_of(whole)
    records = [{key: value for key, value in row.items() if key != "source"} for row in rows]
    assert [record for record in records if record["kind"] != "diagnostic"] == [
        record for capture in whole["captures"] for record in capture["records"]
    ]
    numbers = [row["source"]["capture"] for row in rows if row["kind"] != "diagnostic"]
    assert numbers == sorted(numbers)


def other_counts(report: Report) -> None:
    report["lines"] |= {"records": report["lines"]["records"] + 1, "context": -1}


def one_record_less(report: Report) -> None:
    del report["captures"][0]["records"][-1]


def one_capture_more(report: Report) -> None:
    report["captures"].append(report["captures"][0] | {"records": []})


def other_value(report: Report) -> None:
    report["captures"][0]["records"][0]["pid"] += 1


def value_more(report: Report) -> None:
    report["captures"][0]["records"][0]["user"] = "ada"


def other_head(report: Report) -> None:
    report["captures"][0]["command"] = "netstat"


def diagnostic_less(report: Report) -> None:
    report["captures"][0]["diagnostics"] = []


def diagnostic_more(report: Report) -> None:
    report["diagnostics"].append({"severity": "error", "code": "nothing_recognized"})


def other_encoding(report: Report) -> None:
    report["source"]["encoding"] = "cp1252"


CONTROLS: Final = (
    other_counts,
    one_record_less,
    one_capture_more,
    other_value,
    value_more,
    other_head,
    diagnostic_less,
    diagnostic_more,
    other_encoding,
)


@pytest.mark.parametrize("change", [pytest.param(change, id=change.__name__) for change in CONTROLS])
def test_comparison_sees_a_difference(change: Callable[[Report], None]) -> None:
    path = SAMPLES / "windows/windows-10/netstat-ano--elided.json"
    report = json.loads(path.read_text(encoding="utf-8"))
    check_report(report, json.loads(path.read_text(encoding="utf-8")))
    change(report)
    with pytest.raises(AssertionError):
        check_report(report, json.loads(path.read_text(encoding="utf-8")))


def update(expected: Path, text: str, changed_files: list[str]) -> None:
    if not expected.exists() or expected.read_text(encoding="utf-8") != text:
        expected.write_text(text, encoding="utf-8")
        changed_files.append(relative(expected))


# The last one, for ``--update-expected`` makes reports that are missing.
def test_every_sample_has_its_pair_and_its_origin(origins: dict[str, dict[str, str]]) -> None:
    texts = {relative(path.with_suffix("")) for path in PATHS}
    reports = {relative(path.with_suffix("")) for path in SAMPLES.rglob("*.json")}
    assert texts - reports == set(), "samples without expected report"
    assert reports - texts == set(), "expected reports without sample"
    assert {f"{path}.txt" for path in texts} == {*origins}, "samples and rows of ORIGINS.tsv differ"
    assert {row["origin"] for row in origins.values()} <= {*ORIGIN_WORDS}
