"""What a command loads: nothing that takes longer than what it does."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

SAMPLES: Final = Path(__file__).parents[2] / "samples"
PROGRAM: Final = """
import atexit, sys
sys.argv[0] = "netparse"
atexit.register(lambda: print(*sys.modules, file=sys.stderr))
from netparse.__main__ import main
main()
"""
LARGE: Final = {"pydantic", "rich", "pyparsing", "asyncio", "importlib.metadata", "netparse.api"}
COMPLETION: Final = {"_NETPARSE_COMPLETE": "complete_bash", "COMP_WORDS": "netparse pa", "COMP_CWORD": "1"}


def loaded_by(*arguments: str, **environment: str) -> set[str]:
    """Return the modules that a run of the command loads."""
    command = [sys.executable, "-c", PROGRAM, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=os.environ | environment)
    assert done.stdout
    return {*done.stderr.split()}


@pytest.mark.parametrize("arguments", [("-h",), ("--version",), ("dialects",), ("parse", "-h"), ("run", "--help")])
def test_what_reads_no_input_loads_nothing_large(arguments: tuple[str, ...]) -> None:
    loaded = loaded_by(*arguments)
    assert "netparse.cli" in loaded
    assert not LARGE & loaded


def test_completion_loads_nothing_large() -> None:
    loaded = loaded_by(**COMPLETION)
    assert "netparse.cli" in loaded
    assert not LARGE & loaded


@pytest.mark.parametrize("name", ["windows/windows-10/netstat-ano.txt", "linux/net-tools-2.10/route-n.txt"])
def test_parse_loads_neither_grammars_nor_rich(name: str) -> None:
    loaded = loaded_by("parse", str(SAMPLES / name))
    assert "netparse.api" in loaded
    assert not {"rich", "pyparsing", "asyncio", "netparse.writing.table"} & loaded
