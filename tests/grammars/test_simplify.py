"""A simplified pattern means what it meant: on every short text, for patterns made at random and for those in use."""

from __future__ import annotations

import re
from itertools import product
from random import Random

import pytest
from netparse_grammars.rows import form
from netparse_grammars.rows.simplify import simplify
from netparse_grammars.rows.syntax import read, write
from pyparsing import Literal, Opt, Word, nums

TEXTS = ["".join(text) for length in range(6) for text in product("ab ", repeat=length)] + [
    "".join(text) for length in range(5) for text in product("ab \n\xa0é", repeat=length)
]
ONE = ["a", "b", " ", r"\n", "[ab]", "[^a]", r"\S", r"\s", r"\w", r"[^ \n]", ".", r"[\w ]", r"[^\W\d_a]", "[a-é]"]
BOUNDS = ["", "", "", "*", "+", "?", "{1,2}", "{2}", "{0,2}", "*+", "++", "?+", "{1,2}+", "*?", "+?", "??"]


class PatternMaker:
    """Makes patterns at random of all that a derived expression may hold."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        self.names = 0

    def pattern(self, depth: int = 3) -> str:
        return "".join(self.part(depth) for _ in range(self.random.randint(1, 4)))

    def part(self, depth: int) -> str:
        choose = self.random.choice
        kind = choose(["one"] * 4 + ["choice", "choice", "atomic", "atomic", "named", "look", "option"] * (depth > 0))
        if kind == "one":
            return choose(ONE) + choose(BOUNDS)
        inner = self.pattern(depth - 1)
        if kind == "atomic":
            return f"(?>{inner})"
        if kind == "named":
            self.names += 1
            return f"(?P<n{self.names}>{inner})"
        if kind == "look":
            return choose(
                [f"(?!{choose(ONE)})", f"(?={choose(ONE)})", r"(?!\S)", f"(?={inner})", f"(?<!{choose('ab ')})"]
            )
        if kind == "option":
            return choose([f"(?>{inner}|)", f"(?:{inner}|)"])
        others = "|".join(self.pattern(depth - 1) for _ in range(self.random.randint(1, 2)))
        return choose(["(?:", "(?>"]) + f"{inner}|{others})"


def differing_text(pattern: str, other: str) -> str | None:
    """Return a text on which two patterns do not find the same, or None."""
    one, two = re.compile(pattern), re.compile(other)
    for text in TEXTS:
        found = [match and (match.end(), match.groupdict()) for match in (one.match(text), two.match(text))]
        if found[0] != found[1]:
            return text
    return None


@pytest.mark.parametrize("seed", range(300))
def test_patterns_made_at_random(seed: int) -> None:
    pattern = PatternMaker(seed).pattern()
    simplified = simplify(pattern)
    assert differing_text(pattern, simplified) is None, simplified


@pytest.mark.parametrize("pattern", ["(a)b", "(?P<n>a)(?P=n)", "(?i)ab", r"(a)?(?(1)b|c)"])
def test_what_is_not_known_stays_as_it_is(pattern: str) -> None:
    assert simplify(pattern) == pattern


def test_the_pattern_of_a_tree_is_read_as_the_same_tree() -> None:
    for seed in range(300):
        tree = read(PatternMaker(seed).pattern())
        assert read(write(tree)) == tree
    tree = read(r"(?i:a(?-i:b))(?s:.)^$\b\B\A\Z\.\x00\x7f[\]\\^\-&~|-]é\(\|")
    assert read(write(tree)) == tree


def test_most_of_them_are_rewritten_and_match_something() -> None:
    patterns = [PatternMaker(seed).pattern() for seed in range(300)]
    assert sum(simplify(pattern) != write(read(pattern)) for pattern in patterns) > 150
    assert sum(any(re.match(pattern, text) for text in TEXTS) for pattern in patterns) > 200


def test_a_form_that_has_read_many_rows_reads_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(form, "MANY_ROWS", 2)
    row = Word(nums)("pid") + Opt(Word("ab")("name")) + Literal("\n")
    text = "1 a\n22\n333 ba\n 4 b\n"
    read = [("1", "22", "333", "4"), ("a", None, "ba", "b")]
    forms = form.Form(row)
    before = forms.pattern
    for _ in range(2):
        assert list(forms.columns([*forms.matches(text)]).values()) == read
    assert before is not None
    assert forms.pattern is not None
    assert forms.pattern.pattern == simplify(before.pattern) != before.pattern
