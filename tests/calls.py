"""How much work a conversion is, as the number of calls: it does not depend on the machine."""

from __future__ import annotations

import sys
from io import BytesIO
from typing import TYPE_CHECKING
from unittest.mock import patch

from netparse_grammars.rows import form

import netparse

if TYPE_CHECKING:
    from types import FrameType


def calls(data: str | bytes) -> int:
    """Count the function calls and returns that converting takes; fast forms are made at once, with all that is."""
    count = 0

    def profile(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += 1

    out = BytesIO()
    before = sys.getprofile()
    sys.setprofile(profile)
    try:
        with patch.object(form, "SOME_ROWS", 0):
            netparse.convert(data, out)
    finally:
        sys.setprofile(before)
    return count
