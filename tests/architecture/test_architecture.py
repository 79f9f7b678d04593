"""The direction in which modules may know each other, and what none of them may do (DESIGN, section 4)."""

from __future__ import annotations

import ast
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import netparse_grammars
import pytest

import netparse

if TYPE_CHECKING:
    from collections.abc import Iterator

# A folder, or a module beside the folders, imports only from those of earlier lines. Those of one line do not know each
# other.
LAYERS: Final = (
    "errors schema",
    "inputs decoding finding comparing writing",
    "reading",
    "normalizing",
    "pipeline",
    "api",
    "__init__",
    "cli",
    "__main__",
)
assert len(" ".join(LAYERS).split()) == len({*" ".join(LAYERS).split()}), "a folder stands in one layer only"
RANKS: Final = {name: rank for rank, names in enumerate(LAYERS) for name in names.split()}
# Within the grammars: the tools, the language of dialects, what is written in it, then the registry.
GRAMMAR_LAYERS: Final = (
    "tools protocols memo expressions texts",
    "lexicon dialect context",
    "lexemes counters",
    "redaction",
    "rows",
    "windows linux bsd",
    "declared compiled",
    "__init__",
)
GRAMMAR_RANKS: Final = {name: rank for rank, names in enumerate(GRAMMAR_LAYERS) for name in names.split()}
LINES: Final = 250
GRAMMAR_LINES: Final = 400
LONGER: Final = {"report": 480}
"""The schema: a line for each field, and one that describes it."""
FUNCTION_LINES: Final = 60
FORBIDDEN_WORDS: Final = frozenset(
    {
        # Names that say nothing.
        *("util", "utils", "helper", "helpers", "common", "misc", "process", "handle", "handler", "manager"),
        # Figures of speech for what has a plain word: know, find, add, warn, without header, by form.
        *("tell", "tells", "telling", "told", "hear", "heard", "overhear", "speech", "speaker", "speakers", "spoken"),
        *("loudest", "whoever", "nobody", "unworded", "titled", "bare", "glued", "stray", "strays", "relative"),
        *("relatives", "surroundings"),
    }
)

PACKAGE: Final = Path(netparse.__file__).parent
GRAMMARS: Final = Path(netparse_grammars.__file__).parent
MODULES: Final = sorted(PACKAGE.rglob("*.py"))
GRAMMAR_MODULES: Final = sorted(GRAMMARS.rglob("*.py"))
READ_MODULES: Final = [path for path in GRAMMAR_MODULES if "writes this module" not in path.read_text(encoding="utf-8")]
"""Those that people write; the compiler writes the others."""
TESTS: Final = Path(__file__).parents[1]
TEST_MODULES: Final = sorted(TESTS.rglob("*.py"))
TEST_LINES: Final = 600
"""A module of tests or of what they need is read from top to bottom; longer ones fall into several subjects."""


def parameters(paths: list[Path], root: Path) -> list[object]:
    return [pytest.param(path, id=path.relative_to(root.parent).as_posix()) for path in paths]


def nodes_of(path: Path) -> Iterator[ast.AST]:
    return ast.walk(ast.parse(path.read_text(encoding="utf-8")))


def imports_of(tree: ast.AST) -> Iterator[str]:
    """Yield the full names of what is imported: ``a.b`` for ``import a.b`` and for ``from a import b``."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"line {node.lineno}: imports are absolute"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def wrong_imports(name: str, tree: ast.AST, package: str, ranks: dict[str, int]) -> list[str]:
    """Return the imports of a module from its own package that go against the direction."""
    wrong = []
    for imported in imports_of(tree):
        root, *rest = imported.split(".")
        if root != package:
            continue
        target = rest[0] if rest and rest[0] in ranks else "__init__"
        if target != name and ranks[target] >= ranks[name]:
            wrong.append(f"{name} imports {imported}")
    return wrong


def name_in(path: Path, root: Path) -> str:
    """Return a module's name in the layers; the modules of a package within the package count as that package."""
    first = path.relative_to(root).parts[0]
    return first.removesuffix(".py")


@pytest.mark.parametrize("path", parameters(MODULES, PACKAGE))
def test_module_imports_from_its_left_only(path: Path) -> None:
    name = name_in(path, PACKAGE)
    assert name in RANKS, f"give {name} its place in LAYERS"
    assert wrong_imports(name, ast.parse(path.read_text(encoding="utf-8")), "netparse", RANKS) == []


@pytest.mark.parametrize("path", parameters(GRAMMAR_MODULES, GRAMMARS))
def test_grammar_imports_from_its_left_only(path: Path) -> None:
    name = name_in(path, GRAMMARS)
    assert name in GRAMMAR_RANKS, f"give {name} its place in GRAMMAR_LAYERS"
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert wrong_imports(name, tree, "netparse_grammars", GRAMMAR_RANKS) == []


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("decoding", "from netparse.api import parse"),
        ("schema", "import netparse.decoding.decoder"),
        ("finding", "if TYPE_CHECKING:\n    from netparse.reading.section import Section"),
        ("normalizing", "def f():\n    from netparse import parse"),
        ("api", "from netparse import cli"),
        ("decoding", "from netparse.finding.lines import Lines"),
    ],
)
def test_reversed_import_is_seen(name: str, source: str) -> None:
    assert wrong_imports(name, ast.parse(source), "netparse", RANKS)


def test_import_in_the_right_direction_is_allowed() -> None:
    imports = ("netparse.schema.report", "netparse.finding.lines", "netparse_grammars.rows.forms", "re")
    source = "\n".join(f"import {name}" for name in imports)
    assert wrong_imports("reading", ast.parse(source), "netparse", RANKS) == []


def neighbours_of(path: Path) -> set[str]:
    """Return the names of the modules of its own folder that a module imports."""
    folder = f"netparse.{path.parent.name}."
    names = imports_of(ast.parse(path.read_text(encoding="utf-8")))
    return {name.removeprefix(folder).split(".")[0] for name in names if name.startswith(folder)}


@pytest.mark.parametrize("folder", sorted({path.parent for path in MODULES} - {PACKAGE}), ids=lambda path: path.name)
def test_no_circle_inside_a_folder(folder: Path) -> None:
    left = {path.stem: neighbours_of(path) for path in folder.glob("*.py") if path.stem != "__init__"}
    while free := [name for name, others in left.items() if not others & left.keys()]:
        for name in free:
            del left[name]
    assert not left, f"these import one another: {sorted(left)}"


@pytest.mark.parametrize("path", parameters(GRAMMAR_MODULES, GRAMMARS))
def test_grammars_know_the_standard_library_and_pyparsing_only(path: Path) -> None:
    roots = {name.split(".")[0] for name in imports_of(ast.parse(path.read_text(encoding="utf-8")))}
    assert roots <= {*sys.stdlib_module_names, "pyparsing", "netparse_grammars"}
    assert not roots & {"socket", "subprocess", "os", "urllib", "http", "pathlib", "io"}, "grammars know text only"


@pytest.mark.parametrize("path", parameters(GRAMMAR_MODULES, GRAMMARS))
def test_grammars_have_no_actions_and_change_nothing_global(path: Path) -> None:
    forbidden = {
        *("set_default_whitespace_chars", "setDefaultWhitespaceChars", "enable_packrat", "enablePackrat"),
        *("set_parse_action", "add_parse_action", "setParseAction", "addParseAction", "add_condition", "addCondition"),
        *("inline_literals_using", "inlineLiteralsUsing", "open"),
    }
    for node in nodes_of(path):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            assert name not in forbidden, f"line {node.lineno}: {name}"


@pytest.mark.parametrize("path", parameters([*MODULES, *READ_MODULES], PACKAGE.parent))
def test_module_can_be_held_in_the_head(path: Path) -> None:
    lines = len(path.read_text(encoding="utf-8").splitlines())
    most = LONGER.get(path.stem, LINES) if path in MODULES else GRAMMAR_LINES
    assert lines <= most, f"{lines} lines"


@pytest.mark.parametrize("path", parameters([*MODULES, *GRAMMAR_MODULES], PACKAGE.parent))
def test_function_can_be_seen_at_once(path: Path) -> None:
    functions = [node for node in nodes_of(path) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    long = {node.name: count for node in functions if (count := lines_of(node)) > FUNCTION_LINES}
    assert not long


def lines_of(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (function.end_lineno or 0) - function.lineno + 1


@pytest.mark.parametrize("path", parameters(MODULES, PACKAGE))
def test_diagnostics_are_made_by_one_function(path: Path) -> None:
    made = [node.lineno for node in nodes_of(path) if isinstance(node, ast.Call) and ends_in_diagnostic(node)]
    assert made == [] or path.stem == "diagnostics"


def ends_in_diagnostic(call: ast.Call) -> bool:
    return ast.unparse(call.func).split(".")[-1] == "Diagnostic"


@pytest.mark.parametrize("path", parameters(TEST_MODULES, TESTS))
def test_tests_can_be_held_in_the_head(path: Path) -> None:
    lines = len(path.read_text(encoding="utf-8").splitlines())
    assert lines <= TEST_LINES, f"{lines} lines"


def imported_tests(tree: ast.AST) -> list[str]:
    """Return what is imported from modules of tests, which have no names for others."""
    return [name for name in imports_of(tree) if any(part.startswith("test_") for part in name.split("."))]


@pytest.mark.parametrize("path", parameters(TEST_MODULES, TESTS))
def test_tests_import_no_other_test(path: Path) -> None:
    assert imported_tests(ast.parse(path.read_text(encoding="utf-8"))) == []


def test_import_of_a_test_is_seen() -> None:
    assert imported_tests(ast.parse("from tests.reading.test_rows import ROW"))
    assert imported_tests(ast.parse("from tests.reading import test_rows"))
    assert not imported_tests(ast.parse("from tests.printing.texts import ROW"))


@pytest.mark.parametrize("path", parameters(sorted((TESTS / "printing").rglob("*.py")), TESTS))
def test_renderers_know_nothing_of_the_product(path: Path) -> None:
    roots = {name.split(".")[0] for name in imports_of(ast.parse(path.read_text(encoding="utf-8")))}
    assert not roots & {"netparse", "netparse_grammars"}, "expected values come from the data alone"


def runs_a_shell(tree: ast.AST) -> bool:
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = ast.unparse(node.func)
        shell = next((keyword.value for keyword in node.keywords if keyword.arg == "shell"), None)
        if shell is not None and not (isinstance(shell, ast.Constant) and shell.value is False):
            return True
        if name in {"os.system", "os.popen", "subprocess.getoutput", "subprocess.getstatusoutput"}:
            return True
        if name.split(".")[-1] in {"create_subprocess_shell"} or name.startswith(("os.exec", "os.spawn", "pty.spawn")):
            return True
    return False


@pytest.mark.parametrize("path", parameters([*MODULES, *GRAMMAR_MODULES], PACKAGE.parent))
def test_nothing_runs_a_shell(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert not runs_a_shell(tree)
    modules = {name.split(".")[0] for name in imports_of(tree)}
    assert not modules & {"pickle", "marshal", "ctypes", "shelve", "pty"}
    # Only the module that runs commands may know how.
    assert path.stem == "job" or not modules & {"subprocess", "multiprocessing"}


def test_shell_is_seen() -> None:
    assert runs_a_shell(ast.parse("subprocess.run(command, shell=True)"))
    assert runs_a_shell(ast.parse("os.system(command)"))
    assert not runs_a_shell(ast.parse("subprocess.run([name])"))


def names_in(tree: ast.AST) -> set[str]:
    """Return what a module calls its own functions, classes, parameters, attributes and variables."""
    names: set[str] = set()
    for node in ast.walk(tree):
        match node:
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
                names.add(name)
            case ast.arg(arg=name) | ast.Name(id=name, ctx=ast.Store()) | ast.Attribute(attr=name, ctx=ast.Store()):
                names.add(name)
    return names


def words_of(name: str) -> set[str]:
    """Return the words of a name in lower case."""
    return {word.lower() for word in re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])", name)}


@pytest.mark.parametrize("path", parameters([*MODULES, *GRAMMAR_MODULES], PACKAGE.parent))
def test_names_are_plain(path: Path) -> None:
    names = {path.stem, *names_in(ast.parse(path.read_text(encoding="utf-8")))}
    assert not {name for name in names if words_of(name) & FORBIDDEN_WORDS}


def test_forbidden_name_is_seen() -> None:
    names = names_in(ast.parse("class PortHelper:\n    def tell_all(self, bareRow):\n        self.told = _STRAYS = 1"))
    assert {name for name in names if words_of(name) & FORBIDDEN_WORDS} == {
        *("PortHelper", "tell_all", "bareRow", "told", "_STRAYS")
    }
