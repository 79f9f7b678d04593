"""The derived expression means what the grammar means: tried, not believed."""

from __future__ import annotations

import importlib
import re
import string
from itertools import product
from random import Random
from typing import TYPE_CHECKING, Any

import pyparsing as pp
import pytest
from netparse_grammars.rows import derive as module
from netparse_grammars.rows.derive import NotDerivable, derive, set_whitespace
from pyparsing import (
    Char,
    CharsNotIn,
    Combine,
    Empty,
    FollowedBy,
    Forward,
    Group,
    Keyword,
    Literal,
    NoMatch,
    OneOrMore,
    Opt,
    PrecededBy,
    Regex,
    Suppress,
    White,
    Word,
    ZeroOrMore,
    one_of,
)

from tests.grammars.equality import assert_same, by_expression, by_grammar, mutated, same, sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Make = Callable[[], pp.ParserElement]

# -- Every short string, for each construct in each context.


def forward(element: pp.ParserElement) -> Forward:
    result = Forward()
    result <<= element
    return result


def a() -> Literal:
    return Literal("a")


def b() -> Literal:
    return Literal("b")


CONSTRUCTS: dict[str, Make] = {
    "words": lambda: Word("ab")("x") + Word("a")("y"),
    "word, min and max": lambda: Word("ab", min=2, max=3)("x") + Opt(Word("b")("y")),
    "word, first and others": lambda: Word("a", "b")("x") + Opt(Word("b")("y")),
    "word, first and others, max": lambda: Word("a", "ab", max=2)("x") + Opt(Word("b")("y")),
    "word, first and others, exact": lambda: Word("b", "ab", exact=3)("x"),
    "word, first only": lambda: Word("ab", "b", max=1)("x"),
    "word, exact": lambda: Word("a", exact=2)("x") + Opt(Word("a")("y")),
    "word, keyword": lambda: Word("ab", as_keyword=True)("x"),
    "word with blanks": lambda: Word("a ", "b ")("x"),
    "word with blanks, max": lambda: Word("a ", max=2)("x"),
    "word with blanks, min, keyword": lambda: Word("a ", min=2, as_keyword=True)("x"),
    "char": lambda: Char("ab")("x"),
    "chars not in": lambda: CharsNotIn("b")("x"),
    "chars not in, max": lambda: CharsNotIn("b\n", min=2, max=3)("x"),
    "white": lambda: a() + White(" ")("x"),
    "white, skipping others": lambda: Opt(a()) + White("\n", max=2)("x"),
    "keyword": lambda: Keyword("a")("x") + Opt(Word("ab")("y")),
    "keyword, own letters": lambda: Opt("b") + Keyword("a", ident_chars="a")("x"),
    "keyword of two": lambda: Word("a", exact=1)("y") + Keyword("bb")("x"),
    "literal": lambda: Literal("ab")("x"),
    "literal newline": lambda: a() + Literal("\n")("x"),
    "one_of": lambda: one_of("a ab abb")("x") + Opt(Word("b")("y")),
    "one_of, keyword": lambda: one_of("a ab", as_keyword=True)("x"),
    "regex": lambda: Regex(r"[ab]+(?=b)")("x"),
    "regex, gives back inside": lambda: Regex(r"a*ab?")("x"),
    "regex, lazy": lambda: Regex(r"[ab]+?b")("x"),
    "regex, one run": lambda: Regex(r"[^b\n]+")("x"),
    "regex, two sets": lambda: Regex(r"[ab]|[b]+")("x"),
    "regex, bracket in a set": lambda: Regex(r"[]a]+")("x"),
    "regex, choice": lambda: Regex(r"a|ab|b\b")("x"),
    "regex, may be empty": lambda: Regex(r"a*")("x"),
    "regex, flags": lambda: Regex(r"A+ .B", re.IGNORECASE | re.DOTALL)("x"),
    "regex, verbose": lambda: Regex(re.compile(r"a b # not this", re.VERBOSE))("x"),
    "regex, inline flags": lambda: Regex(r"(?i)A|(?s:B.)")("x"),
    "regex, line starts": lambda: Opt("a") + Regex(r"\n?^b", re.MULTILINE)("x"),
    "regex, end of line": lambda: Regex(r"[ab ]+$", re.MULTILINE)("x"),
    "regex, may be empty, in opt": lambda: Opt(Regex(r"a*"))("x"),
    "regex, may be empty, in choice": lambda: (Regex(r"a?(?=b)") | Word("ab"))("x"),
    "rest of line": lambda: a() + pp.rest_of_line("x"),
    "no match": lambda: Opt(NoMatch()) + Word("a")("x"),
    "empty": lambda: Empty() + Word("a")("x") + Empty(),
    "opt": lambda: Opt(Word("a")("x")) + Word("ab")("y"),
    "opt, literal": lambda: Opt(a()("x")) + a()("y"),
    "opt, named": lambda: Opt(Word("a"))("x"),
    "opt, twice named": lambda: Opt(Word("a")("y"))("x"),
    "opt of choice": lambda: Opt(a()("x") | Literal("bb")("y")),
    "opt of choice, named": lambda: Opt(a() | "bb")("x"),
    "opt of sequence": lambda: Opt(a()("x") + "b") + Opt(a()("y")),
    "opt of opt": lambda: Opt(Opt("a")("x") + "b"),
    "opt, tight": lambda: a() + Opt(b()("x")).leave_whitespace(),
    "opt of tight": lambda: a() + Opt(Literal("b").leave_whitespace()("x")),
    "adjacent": lambda: Word("a")("x") + Literal("b").leave_whitespace() + Opt(Word("a")("y")),
    "tight sequence": lambda: (Word("a")("x") + b()("y")).leave_whitespace(),
    "tight option of what skips": lambda: a() + Opt(b()("x")).leave_whitespace(recursive=False),
    "tight sequence of what skips": lambda: a() + ((b() + "a").leave_whitespace(recursive=False) | "b"),
    "tight lookahead at what skips": lambda: a() + FollowedBy("b").leave_whitespace(recursive=False) + Word("ab")("x"),
    "choice, skipping less": lambda: (a().set_whitespace_chars(" ") | b().set_whitespace_chars(" "))("x") + "a",
    "choice, short first": lambda: (a()("x") | Literal("ab")("y")) + b()("z"),
    "choice, partly tight": lambda: a() + (b().copy().leave_whitespace()("x") | Word("a")("y")),
    "choice, fails late": lambda: (a()("x") + b()("y") + "b") | (a()("z") + Opt(b()("w"))),
    "choice, named": lambda: (Literal("ab") | "a" | Word("b"))("x"),
    "choice, named within": lambda: (a()("y") | Word("b"))("x"),
    "choice, one name": lambda: Literal("ab")("x") | a()("x") | Word("b")("x"),
    "choice, one name, and others": lambda: b()("y") | Word("a")("x") | Literal("\n")("x") | "ab",
    "choice, one name, in opt": lambda: Opt(Literal("ab")("x") | a()("x")),
    "choice of sequences": lambda: ("a" + b()("x")) | ("a" + Word("a")("y")) | "b",
    "choice of one": lambda: pp.MatchFirst([Word("a")("x")]),
    "choice first in a sequence": lambda: (a() | b().copy().leave_whitespace()) + Word("ab")("x"),
    "nested choice": lambda: a()("x") + ((b()("y") | "ab") + (a()("z") | "b") | Word("ab")("w")),
    "repeated": lambda: OneOrMore(Word("a") | "b") + Opt(Word("ab")("y")),
    "repeated, maybe": lambda: ZeroOrMore(a()) + Opt(Word("ab")("y")),
    "repeated sequence": lambda: ZeroOrMore(a() + "b") + Opt(a()("y")),
    "repeated, tight": lambda: OneOrMore(Literal("a").leave_whitespace()) + Opt(a()("y")),
    "repeated, up to": lambda: ZeroOrMore(Word("ab"), stop_on=b()) + Opt(b()("y")),
    "repeated, at least once, up to": lambda: OneOrMore(Char("ab"), stop_on="ba") + Opt(b()("y")),
    "repeated, at least": lambda: Char("ab")[2, ...] + Opt(b()("y")),
    "repeated, at most": lambda: Char("ab")[..., 2] + Opt(b()("y")),
    "repeated, suppressed names": lambda: Suppress(OneOrMore(a()("x"))) + Opt(b()("y")),
    "followed by": lambda: FollowedBy("a") + Word("ab")("x"),
    "followed by, named": lambda: FollowedBy(Word("a")("y")) + Word("ab")("x"),
    "followed by, skips": lambda: a() + FollowedBy("b") + Literal("b").leave_whitespace()("x"),
    "not any": lambda: ~Literal("ab") + Word("ab")("x"),
    "not any, later": lambda: a() + ~b() + Word("ab")("x"),
    "not any, named within": lambda: ~(a()("x") + "b") + Word("ab")("x"),
    "preceded by": lambda: Opt("b") + PrecededBy("b") + Word("ab")("x"),
    "combine": lambda: Combine(Word("a") + Opt("b"))("x") + Opt(Word("ab")("y")),
    "combine, may be empty": lambda: Combine(ZeroOrMore("a"))("x"),
    "combine, names within": lambda: Combine(Word("a")("x") + Opt(b()("y"))),
    "combine, not adjacent": lambda: Combine(a() + "b", adjacent=False) + Word("a")("x"),
    "combine, joined": lambda: Combine(a() + "b", join_string=",") + Word("a")("x"),
    "combine of choice": lambda: Combine((a() | "bb") + (b() | Regex("a?")))("x"),
    "combine of group": lambda: Combine(Group(a()) + OneOrMore("b"))("x"),
    "combine in choice": lambda: Combine(a() + "b")("x") | Word("ab")("x"),
    "suppress": lambda: Suppress(Word("a")) + Word("ab")("x"),
    "suppress, named within": lambda: Suppress(Word("a")("x")) + Word("ab")("x"),
    "group": lambda: Group(a() + Opt("b")) + Word("ab")("x"),
    "forward": lambda: forward(Word("a") | "b")("x") + forward(Literal("\n") | "a"),
    "error stop": lambda: a() - Word("b")("x") - "a",
}
CONTEXTS: dict[str, Callable[[pp.ParserElement], pp.ParserElement]] = {
    "alone": lambda e: e,
    "then a word": lambda e: e + Word("ab")("t"),
    "then a newline": lambda e: e + "\n",
    "then a tight a": lambda e: e + Literal("a").leave_whitespace(),
    "after a": lambda e: a() + e,
    "optional": lambda e: Opt(e) + "b",
    "chosen": lambda e: (e + "a") | (Suppress(e) + "b") | Word("ab")("t"),
}
NOT_EVERYWHERE = {("error stop", "optional"), ("error stop", "chosen")}


def strings(alphabet: str, longest: int) -> list[str]:
    return ["".join(text) for length in range(longest + 1) for text in product(alphabet, repeat=length)]


# Length 6 over all four characters agrees as well, in some minutes.
SHORT = sorted({*strings("ab ", 5), *strings("ab \n", 3), *(f"{text}\n" for text in strings("ab ", 3))}, key=len)
SHORTER = strings("ab \n", 3)


def grammars(construct: str, blanks: bool = True) -> Iterator[pp.ParserElement]:
    """Yields the construct in each context, skipping blanks only, or what pyparsing skips by itself."""
    for context, within in CONTEXTS.items():
        if (construct, context) not in NOT_EVERYWHERE:
            grammar = within(CONSTRUCTS[construct]()).parse_with_tabs()
            yield set_whitespace(grammar) if blanks else grammar


@pytest.mark.parametrize("construct", CONSTRUCTS)
def test_every_short_string(construct: str) -> None:
    for grammar in grammars(construct):
        assert_same(grammar, re.compile(derive(grammar)), SHORT)


@pytest.mark.parametrize("construct", CONSTRUCTS)
def test_every_short_string_with_the_whitespace_of_pyparsing(construct: str) -> None:
    for grammar in grammars(construct, blanks=False):
        assert_same(grammar, re.compile(derive(grammar)), SHORTER)


def test_each_construct_accepts_something() -> None:
    """Or the tests above would compare refusals only."""
    for construct in CONSTRUCTS:
        assert any(by_grammar(next(grammars(construct)), text) for text in SHORT), construct


def test_control_without_atomicity_differs(monkeypatch: pytest.MonkeyPatch) -> None:
    """The strings above can tell: the same deriver, allowed to give back, means something else."""
    atomic = {c: [derive(grammar) for grammar in grammars(c)] for c in CONSTRUCTS}
    monkeypatch.setattr(module, "_atomic", lambda pattern: f"(?:{pattern})")
    monkeypatch.setattr(module, "_possessive", lambda pattern: pattern)
    differing = 0
    for construct, patterns in atomic.items():
        for grammar, pattern in zip(grammars(construct), patterns, strict=True):
            right, wrong = re.compile(pattern), re.compile(derive(grammar))
            told = (text for text in SHORT if by_expression(right, text) != by_expression(wrong, text))
            if (text := next(told, None)) is not None:
                assert not same(grammar, wrong, text)
                differing += 1
    assert differing >= 100


def test_every_character() -> None:
    for one, other in product(string.punctuation + " \n", "a]^-\\\n "):
        texts = [*string.printable, one + other, other + one]
        for grammar in (Word(one + other), CharsNotIn(one + other), Literal(one + other), Keyword("a", one + other)):
            set_whitespace(grammar, "")
            assert_same(grammar, re.compile(derive(grammar)), texts)


# -- Rows as they are printed.


def number() -> Word:
    return Word(pp.nums)


def endpoint(side: str) -> pp.ParserElement:
    address = Regex(r"(?<=\[)[0-9a-f:]+(?:%\d+)?(?=\])") | Regex(r"\d+(?:\.\d+){3}") | "*"
    port = (number() | "*").leave_whitespace()
    brackets = Opt("["), Opt(Literal("]").leave_whitespace())
    return (
        brackets[0] + address(f"{side}_address") + brackets[1] + Literal(":").leave_whitespace() + port(f"{side}_port")
    )


def connection() -> pp.ParserElement:
    states = "ESTABLISHED SYN_SENT SYN_RECEIVED TIME_WAIT CLOSE_WAIT LISTENING"
    row = one_of("TCP UDP", as_keyword=True)("protocol") + endpoint("local") + endpoint("remote")
    return row + Opt(one_of(states)("state")) + number()("pid") + Suppress("\n")


def interface() -> pp.ParserElement:
    octet = Word(pp.hexnums, exact=2)
    mac = Combine(octet + ("-" + octet) * 5)("mac") | Combine((octet + " ") * 5 + octet)("mac")
    dots = Suppress(ZeroOrMore(Literal(".").leave_whitespace()))
    name = Combine(OneOrMore(CharsNotIn(" \n") | Regex(r" +(?=[^ \n])")))
    start = Word(pp.nums, max=5)("index") + Literal("...").leave_whitespace()
    return start + Opt(mac + dots) + Opt(FollowedBy(".") + dots) + name("name") + "\n"


def route() -> pp.ParserElement:
    """After a long destination, the gateway is printed on a line of its own."""
    prefix = Combine(Word("0123456789abcdef:") + "/" + number())
    gateway = Keyword("On-link")("gateway") | Combine(Regex("[0-9a-f:]+") + Opt(Regex(r"%\d+")))("gateway")
    row = number()("index") + number()("metric") + (Keyword("default") | prefix)("destination")
    return row + Opt("\n") + ~Word("X") + gateway + OneOrMore("\n")


ROWS: dict[str, tuple[Make, str]] = {
    "connection": (connection, "  TCP    [fe80::1%3]:139   10.7.0.1:49152   ESTABLISHED   4\n"),
    "interface": (interface, " 12...00 1c 42 ab cd ef ......Example(R) Adapter #2\n"),
    "route": (route, "  3    281 fe80::aa00:bb00:cc00:dd00/128\n                     On-link\n"),
}


@pytest.mark.parametrize("row", ROWS)
def test_generated_and_mutated_rows(row: str) -> None:
    make, example = ROWS[row]
    grammar, random = set_whitespace(make().parse_with_tabs()), Random(20)
    compiled = re.compile(derive(grammar))
    assert by_expression(compiled, example) == (len(example), grammar.parse_string(example).as_dict())
    texts = [example] * 700 + [sentence(grammar, random) for _ in range(700)]
    assert assert_same(grammar, compiled, texts) > 800
    changed = [mutated(text, random, "01:.*-/ []%\nabTX\t\r") for text in texts]
    assert 100 < assert_same(grammar, compiled, changed) < 1200


def test_rows_are_read_one_after_the_other() -> None:
    grammar = set_whitespace(connection().parse_with_tabs())
    row = ROWS["connection"][1]
    block = row * 3 + "no such row\n" + row
    found = list(iter(re.compile(derive(grammar)).scanner(block, 0).match, None))  # type: ignore[attr-defined]
    assert [match.groupdict() for match in found] == [grammar.parse_string(row).as_dict()] * 3
    assert found[-1].end() == len(row * 3)


# -- What is refused.


def recursive() -> pp.ParserElement:
    result = Forward()
    result <<= a() + Opt(result)
    return result


class Own(Word):
    """A class that might parse in a way of its own."""


REFUSED: dict[str, tuple[Make, str]] = {
    "parse action": (lambda: a().set_parse_action(lambda: "c"), "parse action"),
    "condition": (lambda: Opt(a().add_condition(lambda: True)), "parse action or a condition"),
    "suppressed condition": (lambda: Suppress(a().add_condition(lambda: True)), "condition"),
    "conversion": (lambda: pp.common.integer("x"), "parse action"),
    "fail action": (lambda: a().set_fail_action(lambda *_: None), "fail action"),
    "ignore": (lambda: (a() + "b").ignore(pp.c_style_comment), "ignores"),
    "list all matches": (lambda: a()("x*") + b(), "lists all matches"),
    "name in a repetition": (lambda: OneOrMore(a()("x")), "inside a repetition"),
    "name deep in a repetition": (lambda: ZeroOrMore(b() + Opt(a()("x"))), "inside a repetition"),
    "name on a repetition": (lambda: OneOrMore(a())("x"), "one piece of text"),
    "name on a sequence": (lambda: (a() + "b")("x"), "one piece of text"),
    "name on a choice with a sequence": (lambda: (a() + "b" | "c")("x"), "one piece of text"),
    "name on an optional sequence": (lambda: Opt(a() + "b")("x"), "one piece of text"),
    "name on a choice, partly tight": (lambda: (a() | b().leave_whitespace())("x"), "one piece of text"),
    "name on a group": (lambda: Group(a())("x"), "one piece of text"),
    "name in a group": (lambda: Group(a()("x")), "inside a group"),
    "name on a lookahead": (lambda: FollowedBy(a())("x") + "a", "one piece of text"),
    "name on nothing": (lambda: Empty()("x") + "a", "one piece of text"),
    "name on something suppressed": (lambda: Suppress("a")("x"), "one piece of text"),
    "name on a combination with gaps": (lambda: Combine(a() + "b", adjacent=False)("x"), "one piece of text"),
    "name on a combination, joined": (lambda: Combine(a() + "b", join_string=",")("x"), "one piece of text"),
    "name on a combination, part suppressed": (lambda: Combine(a() + Suppress("b"))("x"), "one piece of text"),
    "name on a combination with a gap in it": (lambda: Combine(a() + Opt(a() | "b"), adjacent=False)("x"), "one piece"),
    "name on a combination, choice suppressed": (lambda: Combine(Suppress("a") | "b")("x"), "one piece of text"),
    "names in a named combination": (lambda: Combine(a()("y") + "b")("x"), "inside one that has"),
    "name that is no identifier": (lambda: a()("x y"), "cannot name a group"),
    "name twice": (lambda: a()("x") + b()("x"), "occurs twice"),
    "name twice, one optional": (lambda: Opt(a()("x")) + b()("x"), "occurs twice"),
    "name twice, not neighbours": (lambda: a()("x") | Literal("c") | b()("x"), "occurs twice"),
    "name twice, in sequences": (lambda: (a()("x") + "c") | (b()("x") + "d"), "occurs twice"),
    "longest match": (lambda: a() ^ Literal("ab"), "no exact expression"),
    "each": (lambda: a() & b(), "no exact expression"),
    "skip to": (lambda: pp.SkipTo("a") + "a", "no exact expression"),
    "skip to, by dots": (lambda: b() + ... + a(), "parse action|no exact expression|lists all"),
    "recursion": (recursive, "recursive"),
    "undefined": (lambda: Forward() + "a", "never defined"),
    "no case": (lambda: pp.CaselessLiteral("a"), "no exact expression"),
    "no case, keyword": (lambda: pp.CaselessKeyword("a"), "no exact expression"),
    "no case, keyword option": (lambda: Keyword("a", caseless=True), "ignores case"),
    "no case, one_of": (lambda: one_of("ab b", caseless=True), "parse action"),
    "default": (lambda: Opt(a(), default="c")("x"), "default value"),
    "regex with groups": (lambda: Regex("(a)b"), "captures groups"),
    "regex with named groups": (lambda: Regex("(?P<x>a)b"), "captures groups"),
    "regex as a match": (lambda: Regex("ab", as_match=True), "yields a match"),
    "regex as groups": (lambda: Regex("ab", as_group_list=True), "yields a match"),
    "regex with a replacement": (lambda: Regex("ab").sub("c"), "parse action"),
    "line end": (lambda: a() + pp.LineEnd(), "no exact expression"),
    "line start": (lambda: pp.LineStart() + a(), "no exact expression"),
    "text end": (lambda: a() + pp.StringEnd(), "no exact expression"),
    "quoted": (lambda: pp.QuotedString("'"), "no exact expression"),
    "error stop in a choice": (lambda: (a() - "b") | "c", "error stop"),
    "error stop in an option": (lambda: Opt(a() - "b"), "error stop"),
    "error stop in a repetition": (lambda: OneOrMore(a() - "b"), "error stop"),
    "error stop under a negation": (lambda: ~(a() - "b") + "a", "error stop"),
    "repeated nothing": (lambda: OneOrMore(Opt("a")), "may be empty"),
    "look back for a word": (lambda: PrecededBy(Word("ab", max=2)) + "b", "plain literal"),
    "all characters": (lambda: CharsNotIn(""), "CharsNotIn .*set of characters is empty"),
    "empty sequence": (lambda: pp.And([]), "empty"),
    "empty choice": (lambda: pp.MatchFirst([]), "empty"),
    "subclass": (lambda: Own("ab"), "no exact expression"),
}


@pytest.mark.filterwarnings("ignore::UserWarning", "ignore::DeprecationWarning")
@pytest.mark.parametrize("case", REFUSED)
def test_refused(case: str) -> None:
    make, why = REFUSED[case]
    with pytest.raises(NotDerivable, match=why):
        derive(make())


def test_refusal_says_which_element() -> None:
    with pytest.raises(NotDerivable, match="Literal 'b': it has a parse action"):
        derive(a() + Opt(b().set_parse_action(lambda: "c")) + "a")


# -- Time in proportion to the text, by the form of the expression.

_sre = importlib.import_module("re._parser")  # private: the tree of an expression


def gives_back(nodes: Any, inside_atomic: bool = False) -> Iterator[str]:  # noqa: ANN401 - the tree has no types
    """Yields each part of an expression that could try another way after it has matched."""
    for kind, value in nodes:
        match str(kind):
            case "MAX_REPEAT" | "MIN_REPEAT":
                if not inside_atomic and value[0] != value[1]:
                    yield str(kind)
                yield from gives_back(value[2])
            case "BRANCH":
                if not inside_atomic:
                    yield str(kind)
                for choice in value[1]:
                    yield from gives_back(choice)
            case "ATOMIC_GROUP":
                yield from gives_back(value, inside_atomic=True)
            case "POSSESSIVE_REPEAT":
                yield from gives_back(value[2])
            case "SUBPATTERN" | "ASSERT" | "ASSERT_NOT":
                yield from gives_back(value[-1])


@pytest.fixture
def every_grammar(monkeypatch: pytest.MonkeyPatch) -> list[pp.ParserElement]:
    """All grammars of this file; a Regex, which may do inside what it likes, shows as one letter.

    They are looked at before they are simplified: then the next character may do the work of a guard.
    """
    monkeypatch.setattr(module, "simplify", lambda pattern: pattern)
    rules: dict[Any, Any] = module._RULES
    monkeypatch.setitem(rules, pp.Regex, lambda *_: module._Derived("", "r"))
    return [make() for make, _ in ROWS.values()] + [g for construct in CONSTRUCTS for g in grammars(construct)]


def test_nothing_gives_back(every_grammar: list[pp.ParserElement]) -> None:
    patterns = [derive(grammar) for grammar in every_grammar]
    assert [pattern for pattern in patterns if any(gives_back(_sre.parse(pattern)))] == []


def test_what_gives_back_is_found(every_grammar: list[pp.ParserElement], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_atomic", lambda pattern: f"(?:{pattern})")
    monkeypatch.setattr(module, "_possessive", lambda pattern: pattern)
    assert all(any(gives_back(_sre.parse(derive(grammar)))) for grammar in every_grammar)


# -- Whitespace.


@pytest.fixture
def another_library() -> Iterator[Callable[[str], None]]:
    default = pp.ParserElement.DEFAULT_WHITE_CHARS
    yield pp.ParserElement.set_default_whitespace_chars
    pp.ParserElement.set_default_whitespace_chars(default)


@pytest.mark.parametrize("characters", ["", "\t", " \n", "ab"])
def test_whitespace_is_ours(characters: str, another_library: Callable[[str], None]) -> None:
    early, ours = set_whitespace(connection()), derive(set_whitespace(connection()))
    another_library(characters)
    late = set_whitespace(connection().parse_with_tabs())
    assert derive(early) == derive(late) == ours
    assert derive(connection()) != ours
    example = ROWS["connection"][1]
    assert_same(late, re.compile(ours), [example, example.replace(" ", "\t"), "\n" + example, example[2:]])


def test_set_whitespace_leaves_what_skips_nothing() -> None:
    tight = Literal("b").leave_whitespace()
    grammar = Word("a")("x") + tight + Opt(CharsNotIn("\n")) + OneOrMore(Word("c"), stop_on="d") + White("\t ")
    assert set_whitespace(grammar, " \t") is grammar
    assert derive(grammar) == r"[\t ]*+(?P<x>a++)b(?>[^\n]++|)[\t ]*+(?:(?=(?![\t ]*+d))[\t ]*+c++)++[\t ]++"


def test_set_whitespace_ends_on_recursion() -> None:
    assert set_whitespace(recursive()).parse_string("a aa\na").as_list() == ["a"] * 3


def test_set_whitespace_reaches_what_is_not_derivable() -> None:
    grammar = set_whitespace(pp.SkipTo("b", fail_on=Literal("c") + "c") + "b")
    assert grammar.matches("c\nc b")
    assert not grammar.matches("c c b")
