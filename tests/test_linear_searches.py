"""No search takes longer than the text is long, whatever is in it: every expression that is searched for is tried.

An expression may begin anywhere in a text, so one that runs on from each beginning takes quadratic time. The steps of
each expression are counted on texts that are made to pump up its repeats (`tests.grammars.backtracking`); then Python
itself searches in texts of 64k characters, which it would not end if the counts were wrong.
"""

from __future__ import annotations

import ast
import importlib
import inspect
import pkgutil
import re
from functools import cache
from typing import TYPE_CHECKING, Any, Final

import netparse_grammars
import pytest
from netparse_grammars import DIALECTS

import netparse
from netparse.finding.recognizer import Recognizer
from netparse.finding.vocabulary import triggers_of
from tests.grammars.backtracking import Steps, attacks, is_linear

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

pytestmark = pytest.mark.thorough

LONG: Final = 1 << 16
LONG_TO_COUNT: Final = ("netparse.decoding.line_ends", "netparse_grammars.redaction:")
"""Searches whose steps take a minute to count."""
METHODS: Final = frozenset({"search", "finditer", "findall", "sub", "subn"})
MADE_AT_RUN_TIME: Final = {
    "netparse.finding.lines": ("finder.search",),
    "netparse.finding.recognizer": ("self._rows_anywhere",),
    "netparse.finding.pattern_ahead": ("self._pattern.search", "compiled.search"),
    "netparse.finding.search": ("self._expressions[index]", "self._within", "one.search"),
    "netparse.normalizing.flags": ("_pattern(table, dialect)",),
    "netparse.normalizing.parts": ("re.search(pattern, command",),
    "netparse.normalizing.truncation": ("re.search(cut.unless",),
    "netparse.reading.row_rules": ("re.search(by_command",),
    "netparse_grammars.context.other_tools": ("rows.search",),
    "netparse_grammars.counters": ("plural.search", "plural.sub"),
    "netparse_grammars.rows.header": ("re.compile(re.escape(phrase)",),
}
"""Searches for expressions that no module names: those of dialects are collected below; others are of words."""


def modules() -> Iterator[ModuleType]:
    for package in (netparse, netparse_grammars):
        for info in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if not info.name.endswith("__main__"):
                yield importlib.import_module(info.name)


def searches(module: ModuleType) -> Iterator[tuple[ast.Call, re.Pattern[Any] | None]]:
    """Yield the calls that search in a text, each with its expression, if the module names it."""
    for node in ast.walk(ast.parse(inspect.getsource(module))):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in METHODS):
            continue
        named: ast.expr = node.func.value
        if isinstance(named, ast.Name) and named.id == "re":
            named = node.args[0]
        found = getattr(module, named.id, None) if isinstance(named, ast.Name) else getattr(named, "value", None)
        # An expression that is compiled when it is first used has its pattern, too.
        text, flags = (
            (found, 0) if isinstance(found, str) else (getattr(found, name, None) for name in ("pattern", "flags"))
        )
        yield node, re.compile(text, flags or 0) if isinstance(text, (str, bytes)) else None


def triggers(recognizer: Recognizer) -> set[str]:
    """Return the patterns that are searched for in all texts, and each way in which a phrase may go on."""
    sought = triggers_of(recognizer.dialects)
    ways = {phrase.rest: phrase.text for phrase in sorted(sought.phrases)}
    phrases = {re.escape(text).replace(r"\ ", " +") + rest for rest, text in ways.items()}
    return {*sought.patterns, *phrases}


@cache
def searched() -> dict[str, re.Pattern[Any]]:
    """Return all expressions that are searched for, by where they are from."""
    found = {
        f"{module.__name__}:{node.lineno}": pattern
        for module in modules()
        for node, pattern in searches(module)
        if pattern
    }
    recognizer = Recognizer()
    found.update((f"trigger {pattern}", re.compile(pattern)) for pattern in triggers(recognizer))
    for dialect in DIALECTS:
        for name, pattern in (("signature", dialect.signature), ("excluded by", dialect.excluded_by)):
            if pattern:
                found[f"{name} {dialect.name}"] = re.compile(pattern, re.MULTILINE)
        for table in dialect.tables:
            if table.headerless.looks_like_row:
                found[f"row anywhere {dialect.name} {table.name}"] = re.compile(table.headerless.looks_like_row)
            by_command = [pattern for pattern, _ in table.fields_from_command]
            by_command += [cut.unless for cut in table.cuts if cut.unless]
            by_command += [table.layout.continued_by_command] if table.layout.continued_by_command else []
            found.update((f"command {pattern}", re.compile(pattern)) for pattern in by_command)
    return found


def test_every_search_is_known() -> None:
    unknown = {
        f"{module.__name__}: {ast.unparse(node)}"
        for module in modules()
        for node, pattern in searches(module)
        if pattern is None and not ast.unparse(node).startswith(MADE_AT_RUN_TIME.get(module.__name__, ()))
    }
    assert not unknown
    assert len(searched()) > 50


@pytest.mark.parametrize(
    "name",
    [
        pytest.param(name, marks=[pytest.mark.exhaustive] * name.startswith(LONG_TO_COUNT))
        for name in sorted(searched())
    ],
)
def test_search_is_linear(name: str) -> None:
    pattern = searched()[name]
    whole = Steps.whole(pattern)
    for steps in Steps.of(pattern):
        for attack in attacks(steps.nodes):
            # An alternative may run on where another one then takes all that it has run through.
            assert is_linear(steps.of_searches, attack) or is_linear(whole.of_searches, attack), repr(attack(8))
            unit = max(len(attack(9)) - len(attack(8)), 1)
            text = attack(LONG // unit)
            pattern.search(text.encode("latin-1", "replace") if isinstance(pattern.pattern, bytes) else text)


def test_a_search_that_is_not_linear_is_found() -> None:
    """The families of which one line once took hours: a run of colons, of blanks, of digits and letters."""
    for expression in (
        r"/[0-9]{1,3} ++[^ \n]*::[^ \n]* ++U",
        r"\n[a-z][^\n\d=:]* {2,}[0-9]",
        r"[\w-]*[.0-9][\w.-]*(?= U)",
    ):
        whole = Steps.whole(re.compile(expression))
        assert not all(is_linear(whole.of_searches, attack) for attack in attacks(whole.nodes))
