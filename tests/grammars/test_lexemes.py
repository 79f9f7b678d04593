"""Lexemes: what a cell may be made of is defined once."""

from __future__ import annotations

import ast
import importlib
from pathlib import Path
from typing import TYPE_CHECKING, Final

import netparse_grammars
import pytest
from netparse_grammars import lexemes

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pyparsing as pp

GRAMMARS: Final = Path(netparse_grammars.__file__).parent
MODULES: Final = sorted(GRAMMARS.rglob("*.py"))


def patterns_in(source: str, names: dict[str, object]) -> Iterator[str]:
    """Yield the regular expressions of a module, except those that are built of a function's arguments."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "pp.Regex":
            try:
                yield eval(ast.unparse(node.args[0]), dict(names))
            except NameError:
                continue


def patterns_of(path: Path) -> set[str]:
    name = ".".join(path.relative_to(GRAMMARS.parent).with_suffix("").parts).removesuffix(".__init__")
    return set(patterns_in(path.read_text(encoding="utf-8"), vars(importlib.import_module(name))))


def test_no_two_modules_define_the_same_expression() -> None:
    modules: dict[str, list[str]] = {}
    for path in MODULES:
        for pattern in patterns_of(path):
            modules.setdefault(pattern, []).append(path.relative_to(GRAMMARS).as_posix())
    assert len(modules) > 100
    twice = {pattern: names for pattern, names in modules.items() if len(names) > 1}
    assert not twice, "define it once, in lexemes.py"


def test_patterns_are_seen() -> None:
    source = 'WORD = pp.Regex("[a-z]+" + CELL_END).set_name("word")\ndef f(x): return pp.Regex(x)\n'
    assert list(patterns_in(source, vars(lexemes))) == [r"[a-z]+(?![^ \n])"]


@pytest.mark.parametrize(
    ("lexeme", "texts", "others"),
    [
        (lexemes.WORD, ("-", "en0", "[*"), ("", " ")),
        (lexemes.REST, ("a b  c", "x"), (" ", "")),
        (lexemes.INTEGER, ("0", "18446744073709551615"), ("-1", "1a", "9" * 21)),
        (lexemes.SIGNED, ("-1", "18446744073709551615"), ("--1", "1.5", "9" * 21)),
        (lexemes.HEX, ("0x1f", "4f1eb4c58685585f"), ("0X1F", "x1", "1F")),
        (lexemes.MAC, ("02:00:5e:00:53:01", "0:0:5e:0:53:1", "0:1:2:3:4:5:6:7"), ("0:1:2:3:4", "0:1:2:3:4:5:6")),
        (lexemes.IPV4, ("192.0.2.1", "255.255.255.255"), ("192.0.2.256", "192.0.2", "192.0.02.1")),
        (lexemes.IPV6, ("::", "fe80::1", "::ffff:192.0.2.1"), ("fe80", "fe80:", "fe80::1%en0")),
    ],
)
def test_lexeme(lexeme: pp.ParserElement, texts: tuple[str, ...], others: tuple[str, ...]) -> None:
    assert [lexeme.matches(text) for text in texts] == [True] * len(texts)
    assert [lexeme.matches(text) for text in others] == [False] * len(others)
