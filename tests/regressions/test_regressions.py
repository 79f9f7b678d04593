"""What ``python -m fuzz`` has found and was mended stays so."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

from tests.invariants import check

FOUND: Final = sorted(Path(__file__).parent.glob("*.txt"))


@pytest.mark.parametrize("path", FOUND, ids=lambda path: path.stem)
def test_what_was_found_is_mended(path: Path) -> None:
    check(path.read_bytes())
