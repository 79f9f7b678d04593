"""Rules for lines that belong to a row: a note in front, lines that continue it, a remark behind it, damaged rows."""

from __future__ import annotations

from itertools import takewhile
from typing import Any, Final

from netparse_grammars.lexemes import END_OF_LINE
from netparse_grammars.rows.forms import continuation_forms

from netparse.reading.answer import Answer
from netparse.reading.rows import numbered
from netparse.reading.section_state import SectionState, indent_of
from netparse.reading.wrapping import joined_row

CONTINUATION_LIMIT: Final = 64
"""Lines that may continue one row. The longest known continuation has six; a process that hosts all services of a
system has some dozens."""


def row_behind_a_note(section: SectionState, line: str) -> Answer:
    """Take a row in front of which the tool has printed a note without a line break."""
    note = section.recognizer.messages.note_in_front(line)
    match = section.form.match(line.removeprefix(note) + "\n") if note else None
    if note is None or match is None:
        return Answer.PASS
    number = section.lines.number
    section.add_row(match, [(number, line)])
    section.taker.diagnose("warning", "tool_message", note, number, line, section.capture)
    return Answer.TAKEN


def continuation(section: SectionState, _line: str) -> Answer:
    """Take the lines that continue the last row, and add their cells to it."""
    forms = continuation_forms(section.table)
    if not (forms and section.rows.open) or section.rows.last_is_continued:
        return Answer.PASS
    cells: dict[str, Any] = {}
    count = 0
    complete = False
    while not complete and count < CONTINUATION_LIMIT and (line := section.lines.peek(count)) is not None:
        form, match = next(((form, match) for form in forms if (match := form.match(line + "\n"))), (None, None))
        if match is None and line.strip():
            break
        count += 1
        if match is None:
            continue
        complete = form is forms[-1]
        for name, value in match.groupdict().items():
            if complete:
                cells[name] = value
            else:
                cells.setdefault(name, []).append(value)
    if not complete and not section.continued:
        return Answer.PASS
    if not complete:
        texts = (section.lines.peek(ahead) or "" for ahead in range(count))
        count = sum(1 for _ in takewhile(lambda line: forms[0].match(line + "\n"), texts))
        cells = {name: values[:count] for name, values in cells.items()}
    if not count:
        return Answer.PASS
    section.continued = True
    section.rows.continue_last(cells, numbered(section.lines, count))
    section.taker.row(section.lines, section.capture, count)
    return Answer.TAKEN


def wrapped_row(section: SectionState, line: str) -> Answer:
    """Join a row that a console has wrapped: the last row with this line, or this line with the next."""
    console = section.capture.dialect.console_width
    lines, rows = section.lines, section.rows
    if rows.open and not rows.last_is_long:
        match = joined_row(section.form, rows.last_text[:-1], line, console=console)
        if match:
            section.replace_last_row(match, (lines.number, line))
            return Answer.TAKEN
    match = joined_row(section.form, line, lines.peek(1) or "", console=console, refused=True)
    if match is None:
        return Answer.PASS
    section.add_row(match, numbered(lines, 2))
    return Answer.TAKEN


def annotated_row(section: SectionState, line: str) -> Answer:
    """Take a row behind which somebody has written a remark."""
    refusal = section.refusal()
    if refusal is None:
        return Answer.ENDS
    annotated = section.form.match_annotated(line) if refusal.expected == END_OF_LINE else None
    if annotated is None:
        return Answer.PASS
    match, remark = annotated
    number = section.lines.number
    section.add_row(match, [(number, line)])
    text = f"the text after the row was ignored: {remark!r}"
    section.taker.diagnose("warning", "ignored_text", text, number, line, section.capture)
    return Answer.TAKEN


def damaged_row(section: SectionState, line: str) -> Answer:
    """Take a line as unparsed that begins as a row does, or behind which rows go on."""
    lines, rows, table = section.lines, section.rows, section.table
    refusal = section.refusal()
    if refusal is None:
        return Answer.ENDS
    looks_like_row = section.begins_like_headerless_row(line) or section.recognizer.looks_like_a_row(line)
    is_within_row = table.layout.indented and bool(len(rows)) and indent_of(line) > indent_of(rows.last_text)
    attempted = refusal.attempted or looks_like_row or is_within_row
    cut = not refusal.rest and refusal.expected != END_OF_LINE
    if not cut and " " not in refusal.rest and lines.peek(1) is None:
        # The input ends within a cell: the first one may have been begun only.
        begins_alike = bool(len(rows)) and rows.last_text.lstrip()[:1] == line.lstrip()[:1]
        cut = attempted or begins_alike
    if not (attempted or cut or section.rows_resume()):
        return Answer.PASS
    rows.open = False
    section.taker.unparsed(lines, section.capture, refusal.expected, refusal.column, cut=cut)
    return Answer.TAKEN
