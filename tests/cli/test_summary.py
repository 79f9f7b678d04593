"""``--summary``: the last line of each input in NDJSON, which says how many there are of everything."""

from __future__ import annotations

import io
import json
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, Final, cast

import pytest
from jsonschema import Draft202012Validator
from typer.testing import CliRunner

import netparse
from netparse.cli import app
from tests.inputs.commands import python
from tests.printing.texts import ROUTES, ROW, TABLE

if TYPE_CHECKING:
    from typer.testing import Result

SCHEMA: Final = json.loads(resources.files(netparse).joinpath("schema/summary-1.schema.json").read_text("utf-8"))
UNCLEAN: Final = TABLE + ROW.replace("49712", "70000") + ROW
TEXTS: Final = {
    "clean.txt": TABLE,
    "unclean.txt": UNCLEAN,
    "nothing.txt": "prose\n",
    "empty.txt": "",
    "two.txt": TABLE + ROUTES,
}
UNREADABLE: Final = Path("/proc/self/mem")
"""A file that can be opened, but not read at its beginning."""


def run(*arguments: str | Path, data: str = "") -> Result:
    result = CliRunner().invoke(app, [*map(str, arguments)], input=data)
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


def rows_of(result: Result) -> list[dict[str, Any]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def check(rows: list[dict[str, Any]]) -> None:
    """Check the lines of one input: only the last one is a summary, which counts the others."""
    *others, summary = rows
    assert [row["kind"] for row in (*others, summary) if row["kind"] == "summary"] == ["summary"]
    Draft202012Validator(SCHEMA).validate(summary)
    records = [row for row in others if row["kind"] != "diagnostic"]
    severities = [row["severity"] for row in others if row["kind"] == "diagnostic"]
    assert summary["records"] == len(records)
    assert summary["captures"] == max([row["source"].get("capture", 0) for row in others], default=0)
    assert summary["diagnostics"] == {severity: severities.count(severity) for severity in ("error", "warning", "info")}
    total, *classes = summary["lines"].values()
    assert total == sum(classes)


def test_each_input_ends_with_one(tmp_path: Path) -> None:
    for name, text in TEXTS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    paths = [str(tmp_path / name) for name in TEXTS]
    rows = rows_of(run("parse", "-f", "ndjson", "--summary", *paths))
    assert [row["source"]["path"] for row in rows if row["kind"] == "summary"] == paths
    for path, text in zip(paths, TEXTS.values(), strict=True):
        own = [row for row in rows if row["source"]["path"] == path]
        check(own)
        assert own[-1]["lines"] == netparse.parse(text).lines.model_dump()
    ends = [number for number, row in enumerate(rows) if row["kind"] == "summary"]
    assert [rows[end]["source"]["path"] for end in ends] == paths
    assert ends[-1] == len(rows) - 1


def test_there_is_none_unless_it_is_wanted() -> None:
    assert {row["kind"] for row in rows_of(run("parse", "-f", "ndjson", data=UNCLEAN))} == {"socket", "diagnostic"}


def test_other_lines_stay_the_same() -> None:
    rows = rows_of(run("parse", "-f", "ndjson", "--summary", data=UNCLEAN))
    assert rows[:-1] == rows_of(run("parse", "-f", "ndjson", data=UNCLEAN))


def test_command_has_one() -> None:
    argv = python("import sys; print(sys.argv[1]); print('odd', file=sys.stderr)", UNCLEAN)
    rows = rows_of(run("run", "-f", "ndjson", "--summary", *argv))
    check(rows)
    assert "path" not in rows[-1]["source"]
    assert [row["message"] for row in rows if row["kind"] == "diagnostic"][-1] == "odd"


@pytest.mark.parametrize("format", ["json", "table"])
@pytest.mark.parametrize("command", ["parse", "run"])
def test_other_formats_have_none(command: str, format: str, tmp_path: Path) -> None:
    kept = tmp_path / "old"
    kept.write_text("old", encoding="utf-8")
    result = run(command, "--format", format, "--summary", "-o", kept, "true")
    assert (result.exit_code, result.stdout, kept.read_text(encoding="utf-8")) == (2, "", "old")
    assert "--summary" in result.stderr
    assert format in result.stderr
    with pytest.raises(ValueError, match="summary"):
        netparse.convert(TABLE, io.BytesIO(), summary=True)


@pytest.mark.skipif(not UNREADABLE.exists(), reason="there is no such file here")
def test_input_that_cannot_be_read_has_one(tmp_path: Path) -> None:
    path = tmp_path / "clean.txt"
    path.write_text(TABLE, encoding="utf-8")
    result = run("parse", "-f", "ndjson", "--summary", UNREADABLE, path)
    assert result.exit_code == 2
    rows = rows_of(result)
    first, rest = rows[:-3], rows[-3:]
    check(first)
    check(rest)
    assert "read_error" in {row.get("code") for row in first}
    assert first[-1]["lines"]["total"] == 0


class Broken:
    """A stream that breaks off within a row."""

    def __init__(self) -> None:
        self.parts = [TABLE.encode(), ROW[:20].encode()]

    def read(self, size: int = -1) -> bytes:
        if not self.parts:
            raise OSError(5, "Input/output error")
        return self.parts.pop(0)


def test_what_was_read_before_an_error_is_counted() -> None:
    out = io.BytesIO()
    with pytest.raises(netparse.SourceError):
        netparse.convert(cast("BinaryIO", Broken()), out, format="ndjson", summary=True)
    rows = [json.loads(line) for line in out.getvalue().splitlines()]
    check(rows)
    assert rows[-1]["records"] == 2
    assert rows[-1]["lines"]["total"] == len((TABLE + ROW[:20]).splitlines())
