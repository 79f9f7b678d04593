"""Marks between lines: rulers, and what stands for rows that were left out."""

from __future__ import annotations

import re
from typing import Final

_DOTS: Final = r"(?:\.{2,9}|-{2,9}|…{1,3})"
ELISION: Final = re.compile(
    rf"(?=[\[(<{{.…-])[\[(<{{]{{0,2}}{_DOTS}? ?[\[(<{{]{{0,2}}"
    r"(?:snip(?:ped)?|truncated|(?:output )?omitted|cut)"
    rf"[\])>}}]{{0,2}} ?{_DOTS}?[\])>}}]{{0,2}}"
    r"|[\[(<{]{0,2}(?:\.{3,9}|…{1,3})[\])>}]{0,2}",
    re.IGNORECASE,
)
"""A mark in place of rows that were left out by hand: dots, or a word in brackets or between dots."""

RULER: Final = re.compile(r"[-=+_ ]{5,}|={3,}|<?-+ ?[Mm]ore ?-+>?(?:\(\d+%\))?")
"""A line drawn below a header or between sections, or left by a pager."""

OUTPUT_RULER: Final = re.compile(r" *={20,} *")
"""The ruler with which ``route print`` of Windows begins."""
BROKEN_RULER: Final = re.compile(r"={20}")
"""What is left of such a ruler in a line that was damaged."""
