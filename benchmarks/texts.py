"""Texts in which nothing is found, of any size: logs with the words of outputs, prose, source code, JSON."""

from __future__ import annotations

import json
import random
import sysconfig
from pathlib import Path
from typing import TYPE_CHECKING, Final

from benchmarks.inputs import Addresses

if TYPE_CHECKING:
    from collections.abc import Iterator

WORDS: Final = (
    *("address", "connection", "error", "failed", "foreign", "from", "id", "interface", "is", "local", "metric"),
    *("net", "of", "proto", "request", "route", "server", "state", "tcp", "the", "timeout", "to", "udp", "was", "with"),
)
"""What logs and prose about networks say; many of them stand in titles and headers, too."""


def _log(choose: random.Random) -> Iterator[str]:
    addresses = Addresses(choose)
    while True:
        words = " ".join(choose.choices(WORDS, k=choose.randrange(4, 16)))
        day, hour, minute, second = (choose.randrange(*limits) for limits in ((1, 31), (24,), (60,), (60,)))
        peer = f"{addresses.ipv4()}:{choose.randrange(65536)}"
        yield (
            f"2026-11-{day:02}T{hour:02}:{minute:02}:{second:02}Z host{choose.randrange(9)}"
            f" app[{choose.randrange(9999)}]: {words} id={choose.randrange(10**6)} {peer}\n"
        )


def _prose(choose: random.Random) -> Iterator[str]:
    while True:
        sentence = " ".join(choose.choices(WORDS, k=choose.randrange(5, 20))).capitalize()
        yield sentence + choose.choice((". ", ".\n", "?\n", ";\n", ".\n\n"))


def _source(choose: random.Random) -> Iterator[str]:
    paths = sorted(Path(sysconfig.get_path("stdlib")).glob("*.py"))
    choose.shuffle(paths)
    while True:
        for path in paths:
            yield path.read_text(encoding="utf-8", errors="replace")


def _json(choose: random.Random) -> Iterator[str]:
    addresses = Addresses(choose)
    while True:
        entry = {
            "time": choose.randrange(10**9),
            "level": choose.choice(("info", "warning", "error")),
            "message": " ".join(choose.choices(WORDS, k=8)),
            "address": addresses.ipv4(),
            "port": choose.randrange(65536),
        }
        yield json.dumps(entry) + "\n"


KINDS: Final = {"log": _log, "prose": _prose, "source": _source, "json": _json}


def text(kind: str, size: int, seed: int = 8) -> bytes:
    """Return at least as many characters of a kind of text, to the end of a line or file."""
    parts: list[str] = []
    length = 0
    for part in KINDS[kind](random.Random(seed)):
        parts.append(part)
        length += len(part)
        if length >= size:
            break
    return "".join(parts).encode()
