"""A pattern is found in a part of a text if it is there, whatever was asked before."""

from __future__ import annotations

import re
from typing import Final

from hypothesis import given
from hypothesis import strategies as st
from netparse_grammars import DIALECTS
from netparse_grammars.context.other_tools import OTHER_TOOLS

from netparse.finding.literals import pieces_of
from netparse.finding.pattern_ahead import PatternAhead
from tests.samples.origins import SAMPLES

PATTERNS: Final = sorted(
    {
        *(pattern for dialect in DIALECTS for pattern in (dialect.signature, dialect.excluded_by) if pattern),
        *(pattern for tool in OTHER_TOOLS for pattern in tool.same_header.values()),
    }
)
TEXTS: Final = [path.read_bytes().decode("utf-8", "replace") for path in sorted(SAMPLES.glob("*/*/netstat-[rs]*.txt"))]


def test_whatever_matches_has_one_of_the_pieces() -> None:
    found = 0
    for pattern in PATTERNS:
        pieces = pieces_of(pattern)
        assert pieces, pattern
        for text in TEXTS:
            for match in re.finditer(pattern, text, re.MULTILINE):
                found += 1
                assert any(piece in match[0] for piece in pieces), (pattern, match[0])
    assert found


@given(
    text=st.text("ab\n", max_size=40),
    pattern=st.sampled_from([r"^a+b$", r"a(?:bb|ba)\n", r"b|aa", r"[ab]{2}", r"(?=a)ab(?!b)"]),
    parts=st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=8),
)
def test_a_pattern_is_found_where_it_is(text: str, pattern: str, parts: list[tuple[int, int]]) -> None:
    compiled = re.compile(pattern, re.MULTILINE)
    ahead = PatternAhead(compiled)
    for start, end in parts:
        assert ahead.is_in(text, start, end) == (compiled.search(text, start, end) is not None)
