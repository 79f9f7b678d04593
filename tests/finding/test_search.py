"""The quick search for the beginnings of outputs finds the lines that a search for each phrase and pattern finds."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from random import Random
from typing import TYPE_CHECKING, Final

import pytest
from netparse_grammars import DIALECTS

from netparse.decoding.decoder import Decoder
from netparse.finding.lines import Lines
from netparse.finding.literals import literals_of
from netparse.finding.search import Finder, Phrase, Sought
from netparse.finding.vocabulary import signs_of_others, triggers_of
from tests.mutations import CHANGES, recombined
from tests.samples.corpus import TEXTS, needs_corpus
from tests.samples.origins import SAMPLES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

pytestmark = pytest.mark.thorough

PATHS: Final = sorted(SAMPLES.rglob("*.txt"))
ENCODINGS: Final = (
    "utf-8",
    "utf-8-sig",
    "utf-16",
    "utf-16-le",
    "utf-16-be",
    "utf-32",
    "cp850",
    "cp1252",
    "cp1251",
    "cp932",
)
SYSTEMS: Final = sorted({path.relative_to(SAMPLES).parts[0] for path in PATHS})
SHARES: Final = (pytest.param(0.1, id="some"), pytest.param(1, id="all", marks=pytest.mark.exhaustive))
"""Of the samples, how many are looked at."""
LARGEST: Final = 300_000
RESTS: Final = ("", " 3)", " em0:", " 29:", " (en0) output")
"""What follows a phrase, one for each that goes on."""
_WORD: Final = re.compile(r"\w+")


class Reference:
    """Tries each phrase at each word, and searches for each pattern in the whole text."""

    def __init__(self, sought: Sought) -> None:
        tails: dict[str, list[str]] = {}
        for text, rest in sought.phrases:
            first = _WORD.search(text)
            assert first
            words = map(re.escape, text[first.end() :].split(" "))
            tails.setdefault(first[0], []).append(" +".join(words) + rest)
        self.tails = {word: re.compile("|".join(some)) for word, some in tails.items()}
        self.patterns = [re.compile(pattern) for pattern in sought.patterns]

    def lines_in(self, text: str) -> list[int]:
        """Return the numbers of all lines in which something begins."""
        starts = [match.start() for match in re.finditer("^", text, re.MULTILINE)]
        return sorted({bisect_right(starts, found) for found in self._found_in(text)})

    def _found_in(self, text: str) -> Iterator[int]:
        for word in _WORD.finditer(text):
            tail = self.tails.get(word[0])
            if tail and tail.match(text, word.end()):
                yield word.start()
        for pattern in self.patterns:
            pos = 0
            while match := pattern.search(text, pos):
                yield match.start()
                pos = match.start() + 1


@cache
def references() -> tuple[Reference, Reference]:
    """Return those for what begins an output that is read, and for what shows one that is not."""
    return Reference(triggers_of(DIALECTS)), Reference(signs_of_others())


def finders() -> tuple[Finder, Finder]:
    """Return what finds all that begins or shows an output, and its part that finds those that are read."""
    own = Finder(triggers_of(DIALECTS))
    return Finder(signs_of_others(), own), own


def lines_of(text: str) -> list[str]:
    return [f"{line}\n" for line in text.split("\n")[:-1]]


def check(text: str) -> None:
    """Compare the lines that are found with the reference, and what is found in each, in small and large blocks."""
    own_lines, other_lines = (set(reference.lines_in(text)) for reference in references())
    lines = lines_of(text)
    for block in (37, 1 << 20):
        cursor = Lines("".join(lines[start : start + block]) for start in range(0, len(lines), block))
        finder, own = finders()
        found: set[int] = set()
        while cursor.skip_to(finder):
            found.add(cursor.number)
            assert cursor.has_next(own) == (cursor.number in own_lines), cursor.number
            cursor.skip()
        assert found == own_lines | other_lines


def decoded(data: bytes) -> str:
    return "".join(Decoder().blocks([data]))


@pytest.mark.parametrize("share", SHARES)
@pytest.mark.parametrize("system", SYSTEMS)
def test_samples_in_every_encoding(system: str, share: float) -> None:
    texts: set[str] = set()
    for path in PATHS:
        name = path.relative_to(SAMPLES)
        if name.parts[0] == system and Random(f"{name}").random() < share:
            text = decoded(path.read_bytes())
            texts.add(text)
            for encoding in ENCODINGS:
                try:
                    texts.add(decoded(text.encode(encoding)))
                except UnicodeEncodeError:
                    continue
                # What was misread and is not repaired.
                texts.update(text.encode(encoding).decode(other, "replace") for other in ("cp1252", "cp850"))
    assert texts
    for text in texts:
        check(text)


@pytest.mark.parametrize("share", SHARES)
@pytest.mark.parametrize("change", CHANGES)
def test_changed_samples(change: Callable[[bytes, Random], bytes], share: float) -> None:
    for path in PATHS:
        random = Random(f"{change.__name__} {path.relative_to(SAMPLES)}")
        if random.random() < share:
            check(decoded(change(path.read_bytes(), random)))


@pytest.mark.parametrize("seed", range(40))
def test_recombined_lines(seed: int) -> None:
    check(decoded(recombined(Random(seed)).encode()))


@needs_corpus
def test_corpus() -> None:
    for path in TEXTS:
        if path.stat().st_size < LARGEST:
            check(decoded(path.read_bytes()))


def test_every_phrase_is_found_wherever_it_stands() -> None:
    finder, _ = finders()
    for number, phrase in enumerate((*triggers_of(DIALECTS).phrases, *signs_of_others().phrases)):
        rest = next(rest for rest in RESTS if re.match(phrase.rest, rest))
        text = phrase.text.replace(" ", " " * (1 + number % 3)) + rest
        for before, after in (("", ""), ("> ", " |"), ("[é]", ""), ("# 2026-11-22 ", "  x"), ('"', '",')):
            assert finder.is_in(f"{before}{text}{after}\n"), text
            assert finder.search(f"nothing\n\n\n{before}{text}{after}\n") is not None, text


def test_phrase_is_no_part_of_a_word() -> None:
    finder = Finder(Sought.of([Phrase("Active Routes"), Phrase("ip addr", ""), Phrase("qdisc", "")]))
    for text in ("xActive Routes", "Active Routess", "Active5 Routes", "éActive Routes", "Active Routesé", "tip addr"):
        assert not finder.is_in(text), text
    for text in ("Active  Routes:", "é Active Routes", "ip address", "(qdisc)"):
        assert finder.is_in(text), text


@pytest.mark.parametrize(
    ("pattern", "shortest"),
    [
        (r"default {6,}+x", "default      x"),
        (r"(?:ab){2}c{2,3}d?", "ababcc"),
        (r"(?:ab|c)d+e", "cde"),
        (r"(?<!x)\.{3}(?P<name>u|v)(?=w)[a-z]", "...uw"),
        (r"(?>ab)*+(?:[cd]e)+", "ce"),
        (r"a(?!b)\n +\[", "a\n ["),
    ],
)
def test_shortest_match_holds_all_literals(pattern: str, shortest: str) -> None:
    assert re.fullmatch(pattern, shortest)
    literals = literals_of(pattern)
    assert all(literal in shortest for literal in literals)
    assert any(literal.strip() for literal in literals)
