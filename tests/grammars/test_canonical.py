"""Canonical lexemes: what one accepts is a number as JSON writes it."""

from __future__ import annotations

import json
import re
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st
from netparse_grammars import lexemes
from netparse_grammars.lexemes import CANONICAL, NARROWER, pattern_of
from netparse_grammars.texts import is_canonical

PATTERNS: Final = [pytest.param(pattern, largest, id=str(pattern)) for pattern, largest in CANONICAL.items()]
BEHIND: Final = ("", " ", "/", "\n")
"""What may stand behind a number in a row."""


def accepted(pattern: str, text: str) -> list[str]:
    """Return what a lexeme takes of a text, whatever stands behind it."""
    found = (re.match(pattern, text + behind) for behind in BEHIND)
    return [match[0] for match in found if match]


@pytest.mark.parametrize(("pattern", "largest"), PATTERNS)
@given(
    text=st.from_regex(r"\A-?[0-9]{1,22}\Z") | st.integers(0, 10**20).map(str) | st.text("0123456789+-. _٣", max_size=8)
)
def test_what_is_accepted_is_the_json_of_a_number(pattern: str, largest: int, text: str) -> None:
    for taken in accepted(pattern, text):
        assert json.dumps(int(taken)) == taken
        assert 0 <= int(taken) <= largest


@pytest.mark.parametrize(("pattern", "largest"), PATTERNS)
def test_the_largest_number_is_accepted(pattern: str, largest: int) -> None:
    assert str(largest) in accepted(pattern, str(largest))
    assert str(largest + 1) not in accepted(pattern, str(largest + 1))


@given(
    st.text("0123456789-+ ٣", max_size=6) | st.integers(-5, 10**19).map(str), st.sampled_from([0, 65535, 10**18 - 1])
)
def test_canonical_text(text: str, largest: int) -> None:
    expected = re.fullmatch("0|[1-9][0-9]*", text) is not None and int(text) <= largest
    assert is_canonical(text, largest) is expected


def test_every_port_and_nothing_else_is_a_port() -> None:
    pattern = str(pattern_of(lexemes.PORT_NUMBER))
    for number in range(100_000):
        for text in {str(number), f"{number:05}"}:
            is_port = 1 <= number <= 65535 and not text.startswith("0")
            assert (text in accepted(pattern, text)) is is_port, text


@pytest.mark.parametrize("pattern", NARROWER)
@given(text=st.text("0123456789-/ ", max_size=24))
def test_narrower_lexeme_takes_what_the_other_takes(pattern: str, text: str) -> None:
    narrow = pattern_of(NARROWER[pattern])
    assert narrow is not None
    if match := re.match(narrow, text):
        whole = re.match(pattern, text)
        assert whole is not None
        assert whole[0] == match[0]
