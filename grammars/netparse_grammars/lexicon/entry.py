"""What a line of a lexicon says."""

from __future__ import annotations

from typing import Literal, NamedTuple

Kind = Literal["word", "state", "windows", "linux", "code_page"]
Provenance = Literal["seen", "quoted", "catalogue", "wine", "fixture", "unverified"]
"""How a phrase is known: seen in real output; quoted by a person who had seen it; from the translations of net-tools;
printed by Wine; from a parser or its tests; or from a parser whose author seems to have invented it."""
Languages = dict[str, Provenance]
"""The languages that have a phrase, and how each is known to have it."""


class Entry(NamedTuple):
    """One line of a lexicon."""

    language: str
    kind: Kind
    meaning: str
    phrase: str
    provenance: Provenance = "seen"
    versions: str = ""
