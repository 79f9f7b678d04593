"""The contract between the tables of the grammars and what makes records of their cells."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from netparse.normalizing.columns import ALWAYS_MADE
from netparse.schema.report import RECORDS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from netparse.normalizing.columns import Normalized
    from netparse.normalizing.state import NormalizingState
    from netparse.reading.events import RowsRead


@dataclass(frozen=True)
class Normalizer:
    """A function that makes records of one kind, and the cells that a table must or may have for it.

    A cell that is neither a field of the kind nor named here goes to the record's ``native`` cells.
    """

    function: Callable[[RowsRead, NormalizingState, Normalized], None]
    kind: str
    needs: frozenset[str] = frozenset()
    """Cells without which the function cannot run. A field of the table may stand for one."""
    may_have: frozenset[str] = frozenset()
    """Cells, not fields of the kind, from which the function makes fields."""
    together: tuple[frozenset[str], ...] = ()
    """Groups of cells of which a row form has all or none."""
    words: Mapping[str, str] = field(default_factory=dict)
    """Cells that are words of a language, and the meaning of each in the lexicon."""
    makes: frozenset[str] = ALWAYS_MADE
    """Fields that need no validation, because only valid values are put into them."""

    @cached_property
    def cells(self) -> frozenset[str]:
        """The cells that are no native ones."""
        return frozenset(RECORDS[self.kind].model_fields) | self.needs | self.may_have
