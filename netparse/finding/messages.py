"""The sentences of the tools: messages in place of rows or among them, and notes in front of a line."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from netparse_grammars.context.prompts import DIRECTORY
from netparse_grammars.lexicon import phrases

from netparse.finding.vocabulary import words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netparse_grammars.dialect import Dialect, Message

    from netparse.finding.vocabulary import Vocabulary


class Messages:
    """The messages of some dialects."""

    def __init__(self, dialects: Sequence[Dialect], vocabularies: Sequence[Vocabulary]) -> None:
        """Prepare to look for messages.

        Args:
            dialects: The dialects.
            vocabularies: The words of those whose tool prints notes in front of lines.
        """
        self._dialects = dialects
        self._with_notes = [vocabulary for vocabulary in vocabularies if vocabulary.unended_note]

    def message(self, line: str) -> Message | None:
        """Return the message that a line is, or None; the tool may name itself with its directory."""
        words = DIRECTORY.sub("", words_of(line))
        first, _, _ = words.partition(" ")
        for message, phrase in self._by_first_word.get(first, ()):
            if message.rest is not None:
                if words.startswith(phrase) and re.fullmatch(message.rest, words[len(phrase) :]):
                    return message
            elif words == phrase or (message.open_ended and words.startswith(phrase + " ")):
                return message
        return None

    @staticmethod
    def message_by_form(line: str, dialect: Dialect) -> Message | None:
        """Return the message of a dialect that a line inside an output is by its form, or None."""
        for message in dialect.messages:
            if message.pattern_without_words and re.fullmatch(message.pattern_without_words, line.strip()):
                return message
        return None

    def note_in_front(self, line: str) -> str | None:
        """Return what a tool has printed in front of a line, without a line break, or None."""
        for vocabulary in self._with_notes:
            rest = vocabulary.without_note(line)
            if rest != line:
                return line.removesuffix(rest).lstrip(" ") if rest.strip() else None
        return None

    @cached_property
    def _by_first_word(self) -> dict[str, list[tuple[Message, str]]]:
        """All messages with their phrases, by the first word of the phrase."""
        messages: dict[str, list[tuple[Message, str]]] = {}
        for dialect in self._dialects:
            for message in dialect.messages:
                for phrase in phrases(message.meaning):
                    messages.setdefault(phrase.split()[0], []).append((message, phrase))
        return messages
