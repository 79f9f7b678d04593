"""The rows of one section: read in runs at the speed of the derived expression, and line by line where it refuses."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

from netparse.finding.lines import AHEAD
from netparse.reading.answer import Answer
from netparse.reading.line_rules import RULES
from netparse.reading.lost_counters import is_known_counter
from netparse.reading.section_state import indent_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from netparse_grammars.rows.form import Form, RowMatch

    from netparse.reading.events import Event, EventQueue
    from netparse.reading.section_state import SectionState

CHUNK: Final = 128
"""Rows that are emitted together: more are not faster, and take memory."""


def read_section(section: SectionState, queue: EventQueue) -> Iterator[Event]:
    """Yield the rows of a section, and what the lines among them are, up to its end."""
    while _read_fast(section) or _read_one_line(section):
        # The last row may still be continued.
        keep = 1 if section.lines.waits and not _waits_for_section(section) else CHUNK
        if len(section.rows) > keep:
            section.emit(len(section.rows) - 1)
        yield from queue.take()
        if section.ends_at_heading():
            break
    section.emit(ended=True)
    yield from queue.take()


def _waits_for_section(section: SectionState) -> bool:
    """Return whether rows wait for the last one: labels of another language may be known by their places only."""
    return section.table.waits_for_section and section.capture.votes.language != "en"


def _read_fast(section: SectionState) -> bool:
    """Read rows one after another, as many as go into a chunk; return whether there were any."""
    lines = section.lines
    _look_ahead(section)
    form, matches = _form_and_matches(section)
    if section.table.layout.last_row_lacks or section.table.layout.right_aligned:
        section.ended = _end_at_last_row(section, matches)
    if not matches:
        return False
    end = matches[-1].end()
    count = lines.text.count("\n", lines.pos, end)
    section.rows.extend(form, matches, lines.number, count)
    lines.move_to(end, count)
    section.capture.last_line = lines.number - 1
    return True


def _form_and_matches(section: SectionState) -> tuple[Form, list[RowMatch]]:
    """Return the next rows, and the form that has read them: the fast one goes on as soon as it can.

    Of rows that it refuses, the whole form reads one, then twice as many as before until the fast one reads some.
    """
    form, first = section.form, section.form.first_tried
    if matches := _matches(section, first, CHUNK):
        section.most_by_whole_form = 1
        return first, matches
    if not (section.lines.peek() or "").strip():
        return form, []
    if form is not first and (matches := _matches(section, form, section.most_by_whole_form)):
        section.most_by_whole_form = min(2 * section.most_by_whole_form, CHUNK)
        return form, matches
    return form.covered, _matches(section, form.covered, CHUNK)


def _matches(section: SectionState, form: Form, most: int) -> list[RowMatch]:
    """Return the rows from the cursor on that a form reads, up to so many."""
    matches = _matches_in_text(section, form, most)
    while (
        matches
        and section.table.layout.row_end
        and matches[-1].end() == len(section.lines.text)
        and section.lines.read_more()
    ):
        # What ends the last row may be in the next block.
        matches = _matches_in_text(section, form, most)
    return matches


def _matches_in_text(section: SectionState, form: Form, most: int) -> list[RowMatch]:
    """Return the rows as far as lines are read; a cell of any text takes in no remark."""
    text, pos = section.lines.text, section.lines.pos
    if not section.form.takes_any_text:
        return list(islice(form.matches(text, pos), most))
    remark, searched = section.remark_ahead(AHEAD)
    matches = list(islice(form.matches(text, pos, remark if remark < searched else None), most))
    while len(matches) > 1 and matches[-1].end() > searched:
        del matches[-1]
    return matches


def _end_at_last_row(section: SectionState, matches: list[RowMatch]) -> bool:
    """Remove the rows that are none, since the last one stands above them; return whether there are some."""
    last = section.rows.last if len(section.rows) else None
    for index, match in enumerate(matches):
        if last and _is_behind_last(section, last, match):
            del matches[index:]
            return True
        last = match
    return False


def _is_behind_last(section: SectionState, last: RowMatch, row: RowMatch) -> bool:
    """Return whether what may be a row is none, because the one above it is the last of the table."""
    if section.table.layout.right_aligned:
        return indent_of(row.group()) == 0 < indent_of(last.group())
    return section.is_last(last) and section.is_last(row) and not is_known_counter(section.table, row)


def _look_ahead(section: SectionState) -> None:
    """Read on until the first row stands whole in the text: up to a line with which something else begins."""
    section.lines.peek()
    if section.lines.stand_ready(section.table.layout.most_lines):
        return
    for ahead in range(1, section.table.layout.most_lines):
        line = section.lines.peek(ahead)
        if line is None or section.form.match(f"{line}\n") or section.recognizer.announces(line):
            break


def _read_one_line(section: SectionState) -> bool:
    """Read the line that the form refuses, by the first rule that knows it; return whether the section goes on."""
    line = section.lines.peek()
    if line is None or section.ended:
        return False
    answers = (rule(section, line) for rule in RULES)
    return next((answer for answer in answers if answer is not Answer.PASS), Answer.ENDS) is Answer.TAKEN
