"""Answers to what stands ahead of a cursor, kept by the text that was looked at: the same text has the same answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from netparse.finding.lines import Lines

MOST_ANSWERS: Final = 256
"""Answers that are kept: what repeats itself, repeats a few lines."""
MOST_TEXT: Final = 1 << 13
"""Characters of a text that is kept with its answer: some more than the rows that are looked at have."""

Answer = TypeVar("Answer")


class Remembered:
    r"""Answers to questions about the lines at a cursor.

    A question may depend on nothing but the lines that it looks at, and what it is asked with.

    >>> from netparse.finding.lines import Lines
    >>> lines, answers = Lines(iter(["one\ntwo\none\ntwo\none\nsix\n\n"])), Remembered()
    >>> asked = []
    >>> for _ in range(6):
    ...     _ = answers.answer(lines, (), lambda: asked.append(lines.peek_text(2)))
    ...     lines.skip()
    >>> asked
    ['one\ntwo\n', 'two\none\n', 'one\nsix\n', 'six\n\n']
    """

    def __init__(self) -> None:
        self._answers: dict[Hashable, tuple[str, Any]] = {}

    def answer(self, lines: Lines, question: tuple[Hashable, ...], ask: Callable[[], Answer]) -> Answer:
        """Return the answer to a question about the lines at the cursor.

        Args:
            lines: The lines.
            question: What the answer depends on besides the lines.
            ask: What finds the answer; it leaves the cursor where it is.
        """
        key = (question, lines.peek())
        text, answer = self._answers.get(key, ("", None))
        if text and lines.text.startswith(text, lines.pos):
            lines.looked = max(lines.looked, len(text))
            known: Answer = answer
            return known
        before, lines.looked = lines.looked, 0
        found = ask()
        length, lines.looked = lines.looked, max(before, lines.looked)
        if length <= min(MOST_TEXT, len(lines.text) - lines.pos):
            if len(self._answers) == MOST_ANSWERS:
                self._answers.clear()
            self._answers[key] = lines.text[lines.pos : lines.pos + length], found
        return found
