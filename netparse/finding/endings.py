"""Lines that end the rows above them by their words alone: headings, which are the same in each snapshot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netparse_grammars.context.marks import ELISION, RULER, without_remark
from netparse_grammars.memo import Memo

from netparse.finding.vocabulary import words_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from netparse_grammars.dialect import Dialect
    from netparse_grammars.rows.form import Form

    from netparse.finding.messages import Messages
    from netparse.finding.vocabulary import Vocabulary


class Endings:
    """Knows which lines end the rows of a form, whatever stands around them."""

    def __init__(self, vocabularies: Mapping[str, Vocabulary], messages: Messages) -> None:
        """Begin with no line.

        Args:
            vocabularies: The words of the dialects, by their names.
            messages: The messages of all dialects.
        """
        self._vocabularies = vocabularies
        self._messages = messages
        self._known: Memo[tuple[str, Dialect, Form], bool] = Memo(self._ends)

    def ends(self, line: str, dialect: Dialect, form: Form) -> bool:
        """Return whether a line is a heading of a dialect and nothing else, with no row of a form in it.

        False says nothing. Rows that take several lines are not looked at.
        """
        is_heading = words_of(line) in self._vocabularies[dialect.name].headings
        return is_heading and self._known[line, dialect, form]

    def _ends(self, line: str, dialect: Dialect, form: Form) -> bool:
        vocabulary, words = self._vocabularies[dialect.name], words_of(line)
        known = vocabulary.headings.get(words)
        if not known or known[0].within or not form.takes_one_line or form.match(f"{line}\n"):
            return False
        return not (
            vocabulary.without_note(line) != line
            or self._messages.note_in_front(line)
            or self._messages.message(line)
            or self._messages.message_by_form(line, dialect)
            or without_remark(line)[1]
            or ELISION.fullmatch(words)
            or RULER.fullmatch(words)
        )
