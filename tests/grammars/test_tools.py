"""The tools whose output is read are named in one place; what depends on them has a value for each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, get_args

import pytest
from netparse_grammars import DIALECTS
from netparse_grammars.context.commands import TOOL
from netparse_grammars.context.prompts import read_prompt
from netparse_grammars.tools import TOOLS

from netparse.inputs import program
from netparse.schema.report import CaptureSummary

if TYPE_CHECKING:
    from netparse_grammars.tools import Tool

SUPPORTED: Final = ("netstat", "route")


def words_in(annotation: object) -> set[str]:
    """Return the words that a type allows, whether or not it allows anything else."""
    if isinstance(annotation, str):
        return {annotation}
    return {word for argument in get_args(annotation) for word in words_in(argument)}


def test_tools() -> None:
    assert TOOLS == SUPPORTED


def test_schema_allows_these_tools() -> None:
    assert words_in(CaptureSummary.model_fields["tool"].annotation) == {*TOOLS}


def test_tables_belong_to_these_tools() -> None:
    printed = [table.tools for dialect in DIALECTS for table in dialect.tables]
    printed += [heading.tools for dialect in DIALECTS for heading in dialect.headings]
    assert all(printed)
    assert frozenset.union(*printed) == {*TOOLS}


@pytest.mark.parametrize("tool", SUPPORTED)
def test_command_for_each_tool(tool: str) -> None:
    commands = [commands[tool] for commands in program.COMMANDS.values() if tool in commands]
    assert commands, "no system has it"
    assert all(command.split()[0] in SUPPORTED for command in commands)


@pytest.mark.parametrize("commands", [*program.COMMANDS.values(), program.APPLETS])
def test_commands_are_those_of_tools(commands: dict[str, str]) -> None:
    assert commands.keys() <= {*TOOLS}


@pytest.mark.parametrize("tool", SUPPORTED)
def test_prompt_with_each_tool(tool: Tool) -> None:
    prompt = read_prompt(f"[root@web01 ~]# {tool} -n")
    assert prompt is not None
    assert (prompt.command, prompt.host) == (f"{tool} -n", "web01")
    assert TOOL.search(f"/sbin/{tool} -n") is not None
