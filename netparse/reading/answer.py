"""What a rule says of a line that is no row."""

from __future__ import annotations

from enum import Enum, auto


class Answer(Enum):
    """What a rule says of the line at the cursor."""

    TAKEN = auto()
    """The line was taken, and the section goes on."""
    ENDS = auto()
    """The line belongs to something else."""
    PASS = auto()
    """The rule does not know the line."""
