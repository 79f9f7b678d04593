r"""Blocks of whole lines, from blocks that may end anywhere.

>>> list(WholeLines().blocks(["Proto\r", "\nTCP", "  1\n", "UDP"]))
['Proto\r\n', 'TCP  1\n', 'UDP\n']
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from netparse.decoding.cleaning import LINE_LIMIT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class WholeLines:
    """Cuts a text at the ends of its lines."""

    def __init__(self) -> None:
        """Start without text."""
        self._rest: list[str] = []
        """Text after the last line end, in pieces: joined for each of them, a long line would take quadratic time."""
        self._rest_size = 0
        self._has_returns = False
        """Whether the rest holds carriage returns, which may be halves of line ends."""

    @property
    def is_empty(self) -> bool:
        """Whether no text waits for its line end."""
        return not self._rest

    @property
    def waiting(self) -> str:
        """The text that waits for a second half of a line end; empty if no line has ended in it."""
        return "".join(self._rest) if self._has_returns else ""

    def blocks(self, texts: Iterable[str]) -> Iterator[str]:
        """Yield a text in blocks of whole lines; the last line gets an end if it has none."""
        for text in texts:
            if not (self._has_returns or "\n" in text or "\r" in text):
                self._keep(text)
                continue
            rest = "".join((*self._rest, text))
            cut = rest.rfind("\n") + 1
            if not cut:
                # Only carriage returns so far; one near the end may be half of a line end.
                cut = rest.rfind("\r", 0, max(len(rest) - 2, 0)) + 1
                if cut and rest[cut] == "\r":
                    cut = 0
            self._rest, self._rest_size = [], 0
            self._keep(rest[cut:])
            self._has_returns = "\r" in rest[cut:]
            if cut:
                yield rest[:cut]
        rest, self._rest = "".join(self._rest), []
        if rest:
            yield rest if rest.endswith(("\n", "\r")) else rest + "\n"

    def _keep(self, text: str) -> None:
        """Add to the line that goes on, except what stands far beyond its limit."""
        if text := text[: 2 * LINE_LIMIT - self._rest_size]:
            self._rest.append(text)
            self._rest_size += len(text)
