"""Changes that coverage guides, with atheris: a text that reaches new code is changed on."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from collections.abc import Iterable


def by_coverage(corpus: Iterable[Path], seconds: float, seed: int, keep: Path) -> NoReturn:
    """Try changed texts for some time; end the process, as atheris would, with the exit status of the findings."""
    import atheris

    # What was imported before is not instrumented.
    with atheris.instrument_imports(include=["netparse", "netparse_grammars"]):
        from fuzz.findings import Findings
        from fuzz.texts import MOST, changed, seeds, some_of

    random, texts, findings = Random(seed), seeds(corpus), Findings(keep)
    folder = tempfile.TemporaryDirectory()
    # The first texts are read before any is changed: some are enough, since a change may put any other in.
    for number, text in enumerate(random.sample(texts, min(100, len(texts)))):
        Path(folder.name, f"{number}.txt").write_bytes(some_of(text, random))
    end = time.monotonic() + seconds

    def try_one(data: bytes) -> None:
        findings.try_input(data)
        if time.monotonic() > end:
            folder.cleanup()
            status = findings.summary()
            sys.stdout.flush()
            os._exit(status)

    def mutated(data: bytes, most: int, chosen: int) -> bytes:
        chance = Random(chosen)
        if chance.random() < 0.3:
            return bytes(atheris.Mutate(data, most))
        return changed(data, texts, chance)[:most]

    options = [f"-seed={seed or 1}", f"-max_len={2 * MOST}", "-verbosity=0", "-report_slow_units=3600", folder.name]
    atheris.Setup([sys.argv[0], *options], try_one, custom_mutator=mutated)
    atheris.Fuzz()
    raise AssertionError
