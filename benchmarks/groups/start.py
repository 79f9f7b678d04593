"""How long whole processes take, against the smallest program of their kind, and imports against pydantic's."""

from __future__ import annotations

import atexit
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Final

from benchmarks.clocks import process_cpu_time
from benchmarks.inputs import windows_netstat_ano
from benchmarks.measurement import Figure, Measurement, at_most, ratio

if TYPE_CHECKING:
    from benchmarks.measurement import Contender

SMALLEST_PROGRAM: Final = '''"""The smallest program that has a pydantic model and a Typer command, and does nothing."""

import pydantic
import typer


class Model(pydantic.BaseModel):
    field: int


app = typer.Typer()


@app.command()
def command(path: str = "-") -> None:
    Model(field=1)


app()
'''
HEADING_LINES: Final = 4
COMPLETION: Final = {"_NETPARSE_COMPLETE": "complete_bash", "COMP_WORDS": "netparse ", "COMP_CWORD": "1"}
"""What Bash sets when somebody asks what may follow."""
NETPARSE_COMMAND: Final = "import sys; sys.argv[0] = 'netparse'; from netparse.__main__ import main; main()"
"""What an installed command does."""
SMALLEST: Final = "the smallest program with a pydantic model and a Typer command"
PROGRAM, NETPARSE, PYDANTIC = "smallest program", "import netparse", "import pydantic"
PARSE_FILE: Final = "import netparse, sys; netparse.parse_file(sys.argv[1])"


def _python(*arguments: str) -> Contender:
    return process_cpu_time([sys.executable, *arguments])


def contenders(lines: int) -> dict[str, Contender]:
    """Return processes that read a file of a number of lines, or none, each after a run that nobody measures."""
    folder = tempfile.TemporaryDirectory()
    atexit.register(folder.cleanup)
    smallest, source = Path(folder.name, "smallest.py"), Path(folder.name, "netstat.txt")
    smallest.write_text(SMALLEST_PROGRAM, encoding="utf-8")
    source.write_text("".join(windows_netstat_ano(lines - HEADING_LINES)), encoding="utf-8", newline="")
    command = ("-c", NETPARSE_COMMAND)
    made = {
        PROGRAM: _python(str(smallest)),
        "parse": _python(*command, "parse", str(source)),
        "help": _python(*command, "-h"),
        "completion": process_cpu_time([sys.executable, *command], COMPLETION),
        "dialects": _python(*command, "dialects"),
        "version": _python(*command, "--version"),
        PYDANTIC: _python("-c", PYDANTIC),
        NETPARSE: _python("-c", NETPARSE),
        "parse_file": _python("-c", PARSE_FILE, str(source)),
    }
    if find_spec("jc"):
        made["jc"] = process_cpu_time([sys.executable, "-m", "jc", "--netstat", "-q"], source=source)
    for contender in made.values():
        contender()
    return made


MEASUREMENTS: Final = (
    Measurement(
        "start",
        20,
        20,
        contenders,
        (
            Figure(f"`parse` of {{size}} lines, against {SMALLEST}", "x", at_most(1.3), ratio("parse", PROGRAM)),
            Figure("jc's command line on the same lines, against that program", "x", None, ratio("jc", PROGRAM)),
            Figure("`-h`, against that program", "x", at_most(0.5), ratio("help", PROGRAM)),
            Figure("completion, against that program", "x", at_most(0.5), ratio("completion", PROGRAM)),
            Figure("`dialects`, against that program", "x", at_most(0.5), ratio("dialects", PROGRAM)),
            Figure("`--version`, against that program", "x", at_most(0.5), ratio("version", PROGRAM)),
            Figure("`import netparse`, against `import pydantic`", "x", at_most(1.2), ratio(NETPARSE, PYDANTIC)),
            Figure("`import netparse` and `parse_file`, against that program", "x", None, ratio("parse_file", PROGRAM)),
        ),
        rounds=11,
    ),
)
