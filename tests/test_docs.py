"""What the documents say is so: their commands, their examples, their tables and their links."""

from __future__ import annotations

import doctest
import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, get_args

import pytest
import typer.main
from netparse_grammars import DIALECTS
from pydantic import TypeAdapter

import netparse
from netparse import cli, models

if TYPE_CHECKING:
    from pydantic import BaseModel

ROOT: Final = Path(__file__).parent.parent
README: Final = (ROOT / "README.md").read_text(encoding="utf-8")
SCHEMA: Final = (ROOT / "docs/schema.md").read_text(encoding="utf-8")
DOCUMENTS: Final = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])

BLOCK: Final = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK: Final = re.compile(r"(?<!!)\[[^\]]*\]\(([^)\s]+)\)")
HEADING: Final = re.compile(r"^#+ (.+)$", re.MULTILINE)
FROM_SAMPLE: Final = re.compile(
    r"^From `(samples/[^`]+)`, line (\d+):\n\n```json\n(.*?)^```$", re.MULTILINE | re.DOTALL
)

EXIT_STATUSES: Final = (
    0,
    cli.NOTHING_RECOGNIZED,
    cli.UNUSABLE,
    cli.NOT_CLEAN,
    cli.INTERNAL_FAULT,
    cli.INTERRUPTED,
    cli.BROKEN_PIPE,
)
ENVIRONMENT: Final = os.environ | {
    "PYTHONPATH": os.pathsep.join((str(ROOT), str(ROOT / "grammars"))),
    "PYTHONUTF8": "1",
    "NO_COLOR": "1",
}
MODELS: Final[dict[str, type[BaseModel]]] = {
    "Report": models.Report,
    "Source": models.Source,
    "Lines": models.LineCounts,
    "Capture": models.Capture,
    "Diagnostic": models.Diagnostic,
    "timer": models.Timer,
    **models.RECORDS,
}


def blocks(document: str, language: str) -> list[str]:
    return [text for name, text in BLOCK.findall(document) if name == language]


def section(document: str, heading: str) -> str:
    """Return the text below a heading, up to the next heading of any depth."""
    match = re.search(rf"^#+ {re.escape(heading)}\n(.*?)(?=^#+ |\Z)", document, re.MULTILINE | re.DOTALL)
    assert match, f"no heading {heading!r}"
    return match[1]


def rows(text: str) -> list[list[str]]:
    """Return the cells of the tables in a text, without header and ruler."""
    lines = [line for line in text.splitlines() if line.startswith("|")]
    cells = [[cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]] for line in lines]
    rulers = [index for index, row in enumerate(cells) if set("".join(row)) <= {"-", ":"}]
    return [row for index, row in enumerate(cells) if index not in rulers and index + 1 not in rulers]


def code(cell: str) -> str:
    """Return the first code span of a cell."""
    match = re.search(r"`([^`]+)`", cell)
    return match[1] if match else ""


def run(command: str) -> str:
    program, *arguments = shlex.split(command)
    assert program == "netparse"
    result = subprocess.run(
        [sys.executable, "-m", "netparse", *arguments],
        cwd=ROOT,
        env=ENVIRONMENT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    return result.stdout.decode()


def unpadded(text: str) -> list[str]:
    return [line.rstrip() for line in text.rstrip().splitlines()]


def command_blocks() -> list[list[str]]:
    return [text.splitlines() for text in blocks(README, "sh")]


def test_readme_begins_with_the_set_up() -> None:
    languages = [name for name, _ in BLOCK.findall(README)]
    assert languages[:2] == ["sh", "sh"]
    environment, install, parse = command_blocks()[0]
    assert environment == "python3 -m venv .venv"
    assert install == ".venv/bin/pip install '.[test]'"
    program, command, *_, sample = parse.split()
    assert (program, command) == (".venv/bin/netparse", "parse")
    assert (ROOT / sample).is_file()
    assert command_blocks()[1] == [".venv/bin/python -m pytest"]


def test_set_up_runs_on_its_sample() -> None:
    _, _, parse = command_blocks()[0]
    report = json.loads(run(parse.removeprefix(".venv/bin/")))
    assert report["lines"]["records"] > 0
    assert report["lines"]["unparsed"] == 0


def console_commands() -> list[tuple[str, str]]:
    """Return the commands of the console blocks, each with the output that is printed below it."""
    found: list[tuple[str, str]] = []
    for block in blocks(README, "console"):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, output = part.partition("\n")
            found.append((command, output))
    return found


def test_worked_example() -> None:
    command, output = console_commands()[0]
    assert not output
    sample = ROOT / shlex.split(command)[-1]
    assert blocks(README, "text")[0].splitlines() == sample.read_text(encoding="utf-8").splitlines()
    printed = json.loads(blocks(README, "json")[0])
    assert json.loads(run(command)) == printed
    counts = printed["lines"]
    total = counts.pop("total")
    assert f"{' + '.join(map(str, counts.values()))} = {total}" in README
    assert sum(counts.values()) == total


@pytest.mark.parametrize(("command", "output"), [pytest.param(*pair, id=pair[0]) for pair in console_commands()[1:]])
def test_console_block(command: str, output: str) -> None:
    assert unpadded(run(command)) == unpadded(output)


@pytest.mark.parametrize("path", [pytest.param(path, id=path.relative_to(ROOT).as_posix()) for path in DOCUMENTS])
def test_python_examples(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    failed, tried = doctest.testfile(str(path), module_relative=False, encoding="utf-8")
    assert not failed
    assert tried or ">>>" not in path.read_text(encoding="utf-8")


def test_readme_has_python_examples() -> None:
    assert all(">>> " in block for block in blocks(README, "python"))
    assert len(blocks(README, "python")) > 1


def commands() -> dict[str, Any]:
    group: Any = typer.main.get_command(cli.app)
    return dict(group.commands)


def test_every_command_and_option_is_in_the_readme() -> None:
    assert "parse" in commands()
    for name, command in commands().items():
        assert f"`netparse {name}" in README, name
        described = {span for row in rows(section(README, "Command line")) for span in re.findall(r"`([^`]+)`", row[0])}
        spelled = {word for span in described for word in span.split()}
        for parameter in command.params:
            options = [*parameter.opts, *parameter.secondary_opts]
            assert not options[0].startswith("-") or {*options} <= spelled, f"{name}: {options}"


def test_every_exit_status_is_in_the_readme() -> None:
    listed = [int(row[0]) for row in rows(section(README, "Exit status"))]
    assert listed == sorted(EXIT_STATUSES)


@pytest.mark.parametrize("document", [pytest.param(README, id="README"), pytest.param(SCHEMA, id="schema")])
def test_every_diagnostic_code_is_listed(document: str) -> None:
    heading = "Diagnostics" if document is README else "Diagnostic"
    listed = {code(row[0]) for row in rows(section(document, heading))}
    assert listed - {*models.Diagnostic.model_fields} == {*get_args(models.DiagnosticCode)}


def test_every_record_kind_is_in_the_readme() -> None:
    assert {code(row[0]) for row in rows(section(README, "The schema"))} == {*models.RECORDS}


def test_every_state_is_in_the_schema() -> None:
    assert {*get_args(models.State)} <= {*re.findall(r"`([A-Z_0-9]+)`", section(SCHEMA, "socket"))}


@pytest.mark.parametrize("heading", MODELS)
def test_every_field_is_in_the_schema(heading: str) -> None:
    fields = list(MODELS[heading].model_fields)
    listed = [row for row in rows(section(SCHEMA, heading)) if code(row[0]) in fields]
    assert [code(row[0]) for row in listed] == fields
    assert all(all(row) for row in listed if heading not in models.RECORDS), "a cell is empty"


def test_ndjson_source_is_in_the_schema() -> None:
    sample = "samples/windows/route-win10/print--findstr.txt"
    lines = [json.loads(line) for line in run(f"netparse parse -f ndjson {sample}").splitlines()]
    listed = {code(row[0]) for row in rows(section(SCHEMA, "NDJSON"))}
    assert {name for line in lines for name in line["source"]} == listed


def test_fields_that_windows_fills_are_marked() -> None:
    filled: dict[str, set[str]] = {kind: set() for kind in models.RECORDS}
    for path in (ROOT / "samples/windows").rglob("*.json"):
        for capture in json.loads(path.read_text(encoding="utf-8"))["captures"]:
            for record in capture["records"]:
                filled[record["kind"]] |= {*record}
    for kind, model in models.RECORDS.items():
        table = [row for row in rows(section(SCHEMA, kind)) if code(row[0]) in model.model_fields]
        assert {code(row[0]) for row in table if row[2] == "yes"} == filled[kind], kind


def test_examples_of_the_schema_are_what_the_samples_give() -> None:
    examples = FROM_SAMPLE.findall(SCHEMA)
    assert examples
    for sample, line, text in examples:
        report = netparse.parse_file(ROOT / sample)
        records = [record for capture in report.captures for record in capture.records if record.line == int(line)]
        assert json.loads(text) in [json.loads(record.model_dump_json(exclude_none=True)) for record in records]


def test_examples_of_the_schema_are_valid() -> None:
    adapter: TypeAdapter[models.Record] = TypeAdapter(models.Record)
    kinds = [adapter.validate_json(text).kind for text in blocks(SCHEMA, "json")]
    assert {*kinds} == {*models.RECORDS}


def test_readme_has_a_row_for_every_dialect() -> None:
    listed = [code(row[0]) for row in rows(section(README, "What is supported"))]
    assert listed == [dialect.name for dialect in DIALECTS]


def test_version_is_in_the_changelog() -> None:
    assert f"## [{netparse.__version__}]" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def anchor(heading: str) -> str:
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


@pytest.mark.parametrize("path", [pytest.param(path, id=path.relative_to(ROOT).as_posix()) for path in DOCUMENTS])
def test_links_lead_somewhere(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    for link in LINK.findall(text):
        if link.startswith(("https://", "http://")):
            continue
        target, _, name = link.partition("#")
        found = path.parent / target if target else path
        assert found.exists(), link
        if name:
            assert name in map(anchor, HEADING.findall(found.read_text(encoding="utf-8"))), link


def test_modules_are_in_the_architecture() -> None:
    text = (ROOT / "docs/architecture.md").read_text(encoding="utf-8")
    modules = {path.name for path in (ROOT / "netparse").glob("*.py")} - {"__init__.py", "__main__.py"}
    assert {name for name in modules if f"`{name}`" not in text} == set()
