"""What a console does to long lines."""

from __future__ import annotations

from typing import Final

CONSOLE_WIDTH: Final = 80
"""Columns of the console of Windows unless somebody has made it wider. It breaks longer lines, and text that is copied
from it keeps the breaks."""
