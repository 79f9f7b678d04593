"""Answers that are remembered, because the same labels and header lines come again in every snapshot."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

MOST: Final = 4096
"""Answers that are remembered: for all labels that any system prints, several times."""
LONGEST: Final = 256
"""Characters of what is asked about, if its answer is remembered: the longest line that a tool repeats has fewer."""

_Key = TypeVar("_Key", bound=tuple[Any, ...])
_Answer = TypeVar("_Answer")


class Memo(dict[_Key, _Answer], Generic[_Key, _Answer]):
    """The answers of a function by its arguments, as many as memory may hold, and of no long text.

    >>> lengths = Memo(lambda one, other: len(one) + len(other))
    >>> lengths["ab", "c"], len(lengths), lengths["a" * 300, "b"], len(lengths)
    (3, 1, 301, 1)
    """

    def __init__(self, function: Callable[..., _Answer]) -> None:
        """Begin with no answer.

        Args:
            function: What gives an answer, which depends on nothing but its arguments.
        """
        super().__init__()
        self.function = function

    def __missing__(self, key: _Key) -> _Answer:
        answer = self.function(*key)
        if sum(len(part) for part in key if isinstance(part, str)) <= LONGEST:
            if len(self) == MOST:
                self.clear()
            self[key] = answer
        return answer
