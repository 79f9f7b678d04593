"""What the documents say is so: their commands, their examples, their tables and their links."""

from __future__ import annotations

import doctest
import json
import os
import re
import shlex
import signal
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any, Final, get_args

import pytest
import typer.main
from netparse_grammars import DIALECTS, bsd
from netparse_grammars.counters import rows_of
from netparse_grammars.lexicon import LANGUAGES, Provenance, code_pages, entries
from netparse_grammars.linux import route, statistics
from pydantic import TypeAdapter

import netparse
from docs import schema
from netparse import cli
from netparse.cli import status
from netparse.inputs import command as native
from netparse.normalizing import NORMALIZERS
from netparse.schema import comparison as comparisons
from netparse.schema import diagnostics
from netparse.schema import report as models

ROOT: Final = Path(__file__).parents[2]
README: Final = (ROOT / "README.md").read_text(encoding="utf-8")
SCHEMA: Final = (ROOT / "docs/schema.md").read_text(encoding="utf-8")
COUNTERS: Final = (ROOT / "docs/counters.md").read_text(encoding="utf-8")
LANGUAGES_OF_TOOLS: Final = (ROOT / "docs/languages.md").read_text(encoding="utf-8")
ARCHITECTURE: Final = (ROOT / "docs/architecture.md").read_text(encoding="utf-8")
DOCUMENTS: Final = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])

BLOCK: Final = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK: Final = re.compile(r"(?<!!)\[[^\]]*\]\(([^)\s]+)\)")
HEADING: Final = re.compile(r"^#+ (.+)$", re.MULTILINE)
FROM_SAMPLE: Final = re.compile(
    r"^From `(samples/[^`]+)`, line (\d+):\n\n```json\n(.*?)^```$", re.MULTILINE | re.DOTALL
)

EXIT_STATUSES: Final = (
    0,
    status.NOTHING_RECOGNIZED,
    status.UNUSABLE,
    status.NOT_CLEAN,
    status.INTERNAL_FAULT,
    native.STOPPED,
    native.NOT_EXECUTABLE,
    native.NOT_FOUND,
    *(native.SIGNALLED + number for number in (signal.SIGHUP, signal.SIGINT, signal.SIGTERM)),
    status.BROKEN_PIPE,
)
SYSTEMS: Final = {"windows": ("windows",), "linux": ("linux",), "bsd": ("macos", "bsd")}
"""The columns of the tables of fields, each with the folders of samples that fill them."""
ZONES: Final = """\
Proto Recv-Q Send-Q Local Address           Foreign Address         State
raw        0      0 fe80::1%22068:58        fe80::2%22068:*         58
"""
"""What BusyBox prints behind the addresses of raw sockets, differently each time: no sample has it."""
ENVIRONMENT: Final = os.environ | {
    "PYTHONPATH": os.pathsep.join((str(ROOT), str(ROOT / "grammars"))),
    "PYTHONUTF8": "1",
    "NO_COLOR": "1",
}


def blocks(document: str, language: str) -> list[str]:
    return [text for name, text in BLOCK.findall(document) if name == language]


def without_diffs(document: str) -> str:
    return BLOCK.sub(lambda block: "" if block[1] == "diff" else block[0], document)


def section(document: str, heading: str) -> str:
    """Return the text below a heading, up to the next heading of any depth."""
    match = re.search(rf"^#+ {re.escape(heading)}\n(.*?)(?=^#+ |\Z)", document, re.MULTILINE | re.DOTALL)
    assert match, f"no heading {heading!r}"
    return match[1]


def part(document: str, heading: str) -> str:
    """Return the text below a heading of the third depth, with the headings below it."""
    match = re.search(rf"^### {re.escape(heading)}\n(.*?)(?=^##{{1,2}} |\Z)", document, re.MULTILINE | re.DOTALL)
    assert match, f"no heading {heading!r}"
    return match[1]


def spans(text: str) -> set[str]:
    """Return all code spans of a text."""
    return {*re.findall(r"`([^`\n]+)`", text)}


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
    shown, end = json.JSONDecoder().raw_decode(text := run(command))
    assert shown == printed
    assert f"`{text[end:].strip()}`" in README
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
    text = without_diffs(path.read_text(encoding="utf-8"))
    examples = doctest.DocTestParser().get_doctest(text, {}, path.name, str(path), 0)
    failed, tried = doctest.DocTestRunner().run(examples)
    assert not failed
    assert tried or ">>>" not in text


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
    assert listed - {*diagnostics.Diagnostic.model_fields} == {*get_args(diagnostics.DiagnosticCode)}


def test_every_record_kind_is_in_the_readme() -> None:
    assert {code(row[0]) for row in rows(section(README, "The schema"))} == {*models.RECORDS}


def test_every_state_is_in_the_schema() -> None:
    assert {*get_args(models.State)} <= {*re.findall(r"`([A-Z_0-9]+)`", section(SCHEMA, "socket"))}


def test_tables_of_fields_are_those_of_the_models() -> None:
    assert schema.with_tables(SCHEMA) == SCHEMA, "write them: python -m docs.schema --write"


def test_every_model_has_a_table_of_fields() -> None:
    assert sorted(name for _, name, _ in schema.TABLE.findall(SCHEMA)) == sorted(schema.definitions())


def test_a_table_of_fields_is_replaced_between_its_comments() -> None:
    begin, end = "# Timer\n\n<!-- fields of Timer -->\n", "<!-- end of fields -->\nwords\n"
    table = f"{begin}| an older table |\n{end}"
    (name, *_) = rows(schema.with_tables(table))
    assert name[:2] == ["`name`", "string"]
    assert name[2].startswith("Name in English: off, on,")
    assert schema.with_tables(table).startswith(begin)
    assert schema.with_tables(table).endswith(end)


def test_marks_of_fields_are_those_of_the_records() -> None:
    assert [*schema.marks()] == [
        (kind, field) for kind, model in models.RECORDS.items() for field in model.model_fields
    ]


def test_ndjson_source_is_in_the_schema() -> None:
    command = "samples/linux/net-tools-2.10/netstat-rn.txt"
    time = "samples/bsd/freebsd-13/netstat-an-p-tcp--time.txt"
    lines = [json.loads(line) for line in run(f"netparse parse -f ndjson {command} {time}").splitlines()]
    listed = {code(row[0]) for row in rows(section(SCHEMA, "NDJSON"))}
    assert {name for line in lines for name in line["source"]} == listed


def test_words_of_a_comparison_are_in_the_schema() -> None:
    words = {word for row in rows(section(SCHEMA, "Compared counter")) for word in spans(row[0])}
    assert {*get_args(comparisons.Change)} == words - {*comparisons.ComparedCounter.model_fields}
    codes = {code(row[0]) for row in rows(section(SCHEMA, "Comparison diagnostic"))}
    assert {*get_args(comparisons.ComparisonCode)} == codes - {*comparisons.ComparisonDiagnostic.model_fields}


def records_of_samples(system: str) -> list[dict[str, Any]]:
    return [
        record
        for folder in SYSTEMS[system]
        for path in sorted((ROOT / "samples" / folder).rglob("*.json"))
        for capture in json.loads(path.read_text(encoding="utf-8"))["captures"]
        for record in capture["records"]
    ]


@pytest.mark.parametrize("system", SYSTEMS)
def test_fields_that_a_system_fills_are_marked(system: str) -> None:
    filled: dict[str, set[str]] = {kind: set() for kind in models.RECORDS}
    for record in records_of_samples(system):
        filled[record["kind"]] |= {*record}
    if system == "linux":
        filled["socket"] |= netparse.parse(ZONES).captures[0].records[0].model_dump(exclude_none=True).keys()
    column = 2 + [*SYSTEMS].index(system)
    for kind, model in models.RECORDS.items():
        table = [row for row in rows(section(SCHEMA, kind)) if code(row[0]) in model.model_fields]
        assert all(len(row) == 3 + len(SYSTEMS) for row in table), kind
        assert {code(row[0]) for row in table if row[column]} == filled[kind], kind


@pytest.mark.parametrize("system", SYSTEMS)
def test_native_cells_are_named(system: str) -> None:
    named = {kind: spans(part(SCHEMA, kind)) for kind in models.RECORDS}
    for record in records_of_samples(system):
        assert record.get("native", {}).keys() <= named[record["kind"]], record


@pytest.mark.parametrize("system", SYSTEMS)
def test_cells_that_may_be_cut_are_named(system: str) -> None:
    named = spans(section(SCHEMA, "Cells that are cut"))
    assert {name for record in records_of_samples(system) for name in record.get("truncated", ())} <= named


def test_tables_without_a_kind_are_listed() -> None:
    listed = spans(part(SCHEMA, "other"))
    tables = [table for dialect in DIALECTS for table in dialect.tables]
    others = {table.name for table in tables if NORMALIZERS[table.normalizer].kind == "other"}
    assert others <= listed


def test_sections_of_counters_are_listed() -> None:
    fields = [heading.fields for heading in statistics.SECTIONS]
    expected = [[f"`{row['group']}`", row["protocol"], row["family"] or "null"] for row in fields]
    assert rows(section(SCHEMA, "Linux counters")) == expected


def test_flags_of_routes_are_listed() -> None:
    tables = (route.FLAG_NAMES, route.IPV6_FLAG_NAMES, route.CACHE_FLAG_NAMES)
    listed = {code(flag): tuple(map(code, names)) for flag, *names in rows(section(SCHEMA, "Linux routes"))}
    flags = {flag for table in tables for flag in table}
    assert listed == {flag: tuple(table.get(flag, "") for table in tables) for flag in flags}


def test_flags_of_bsd_routes_are_listed() -> None:
    dialects = {dialect.name: dialect for dialect in bsd.DIALECTS}
    tables = [dialects[name].flag_names for name in ("macos", "freebsd", "openbsd", "netbsd")]
    assert dialects["bsd"].flag_names == dialects["freebsd"].flag_names
    listed = {code(flag): tuple(map(code, names)) for flag, *names in rows(section(SCHEMA, "BSD routes"))}
    flags = {flag for table in tables for flag in table}
    assert listed == {flag: tuple(table.get(flag, "") for table in tables) for flag in flags}


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


@pytest.mark.parametrize("system", SYSTEMS)
def test_kinds_that_are_read_are_in_the_readme(system: str) -> None:
    column = 2 + [*SYSTEMS].index(system)
    listed = {code(row[0]) for row in rows(section(README, "The schema")) if row[column]}
    assert listed == {record["kind"] for record in records_of_samples(system)}


def test_every_language_is_in_the_readme() -> None:
    assert {*LANGUAGES} <= spans(section(README, "What is supported"))
    assert f"{len(LANGUAGES)} languages" in " ".join(README.split())


def test_phrases_of_each_language_are_counted() -> None:
    """Between two columns for names and one for code pages there is one for each provenance."""
    listed = rows(section(LANGUAGES_OF_TOOLS, "What is known"))
    assert {code(row[1]) for row in listed} == {*LANGUAGES}
    assert [row[0] for row in listed] == sorted(row[0] for row in listed)
    for name, tag, *counts, pages in listed:
        first = (ROOT / f"grammars/netparse_grammars/lexicon/{code(tag)}.tsv").read_text(encoding="utf-8")
        assert first.startswith(f"# {name}.")
        phrases = Counter(
            entry.provenance for entry in entries() if entry.language == code(tag) and entry.kind != "code_page"
        )
        known = ["all", *[""] * (len(counts) - 1)]
        expected = [str(phrases[provenance] or "") for provenance in get_args(Provenance)]
        assert counts == (known if code(tag) == "en" else expected), tag
        assert pages == ", ".join(f"`{page}`" for page in code_pages().get(code(tag), ())), tag


def test_evidences_are_told_apart() -> None:
    text = section(LANGUAGES_OF_TOOLS, "What is known")
    assert re.findall(r"^\* `(\w+)`: ", text, re.MULTILINE) == [*get_args(Provenance)]
    assert f"| {' | '.join(get_args(Provenance))} |" in text


def test_lines_of_a_lexicon_in_the_documents_are_lines_of_one() -> None:
    example = blocks((ROOT / "docs/add-a-language.md").read_text(encoding="utf-8"), "text")[0]
    for line in example.splitlines():
        cells = line.split("\t")
        assert any(list(entry[1 : 1 + len(cells)]) == cells for entry in entries()), line


def test_version_is_in_the_changelog() -> None:
    assert f"## [{netparse.__version__}]" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def anchor(heading: str) -> str:
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


@pytest.mark.parametrize("path", [pytest.param(path, id=path.relative_to(ROOT).as_posix()) for path in DOCUMENTS])
def test_links_lead_somewhere(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    for link in LINK.findall(without_diffs(text)):
        if link.startswith(("https://", "http://")):
            continue
        target, _, name = link.partition("#")
        found = path.parent / target if target else path
        assert found.exists(), link
        if name:
            assert name in map(anchor, HEADING.findall(found.read_text(encoding="utf-8"))), link


def test_folders_are_in_the_architecture() -> None:
    modules = [path for root in ("netparse", "grammars/netparse_grammars") for path in (ROOT / root).rglob("*.py")]
    picture = blocks(ARCHITECTURE, "")[0]
    assert {f"{path.parent.name}/" for path in modules} <= {*re.findall(r"\w+/", picture)}


def test_standard_objects_are_listed() -> None:
    listed = rows(COUNTERS.partition("## Standard objects")[2])
    columns = ("object", "windows", "linux", "bsd")
    assert [[" ".join(code(part) for part in cell.split(", ")) for cell in row[:4]] for row in listed] == [
        [row[column] for column in columns] for row in rows_of("mib")
    ]
    assert [row[4] for row in listed] == [row["near"] for row in rows_of("mib")]
