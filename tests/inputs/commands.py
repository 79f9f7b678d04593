"""Commands for tests to run, and a clock that makes their time limit pass."""

from __future__ import annotations

import os
import sys
import time
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

posix = pytest.mark.skipif(os.name != "posix", reason="signals and modes of files are those of POSIX")


def python(code: str, *arguments: str) -> list[str]:
    """Return a command that runs some Python."""
    return [sys.executable, "-c", code, *arguments]


def jumping_clock(jumps: Callable[[], bool]) -> Callable[[], float]:
    """Return a clock that is an hour ahead as soon as something is so."""
    return lambda: time.monotonic() + (3600 if jumps() else 0)
