"""Rules for lines that belong to a row: a note in front, lines that continue it, a remark behind it, damaged rows."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING, Any, Final

from netparse_grammars.context.other_tools import other_tool_of
from netparse_grammars.context.prefixes import prefixes_of
from netparse_grammars.context.times import is_time
from netparse_grammars.expressions import expression
from netparse_grammars.redaction import leading_marks
from netparse_grammars.rows.compiled import continuation_forms, headerless_form
from netparse_grammars.texts import END_OF_LINE

from netparse.reading.answer import Answer
from netparse.reading.rows import numbered
from netparse.reading.section_state import SectionState, indent_of
from netparse.reading.wrapping import joined_row, may_be_tail

if TYPE_CHECKING:
    from netparse_grammars.rows.form import Refusal

CONTINUATION_LIMIT: Final = 64
"""Lines that may continue one row. The longest known continuation has six; a process that hosts all services of a
system has some dozens."""
HIDDEN_ENDS: Final = 2
"""Hidden cells with which a line begins as rows do: a source and a target. Prose has one of them, and then words."""
_WORD: Final = expression(r"[^ ]+")
_ANY_WORDS: Final = ("x", "1")
"""Words that stand for those of any text: a cell that accepts them says nothing."""


def row_behind_a_note(section: SectionState, line: str) -> Answer:
    """Take a row in front of which the tool has printed a note without a line break."""
    note = section.recognizer.messages.note_in_front(line)
    match = section.form.match(line.partition(note)[2] + "\n") if note else None
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
        if match and form is forms[-1] and not _is_owner(section, line):
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
        # Without an owner below it, only a line that is indented as the tool prints it is more than a word of others.
        count = sum(1 for _ in takewhile(lambda line: indent_of(line) and forms[0].match(line + "\n"), texts))
        cells = {name: values[:count] for name, values in cells.items()}
    if not count:
        return Answer.PASS
    section.continued = True
    section.rows.continue_last(cells, numbered(section.lines, count))
    section.taker.row(section.lines, section.capture, count)
    return Answer.TAKEN


def _is_owner(section: SectionState, line: str) -> bool:
    """Return whether a name in brackets is the owner of a socket, and no mark of another text.

    It stands behind one blank or two, as the tools print it, or is a program, or the output has owners.
    """
    by_command = section.table.layout.continued_by_command
    shown = by_command and re.search(by_command, section.capture.command or "")
    return section.continued or bool(shown) or 0 < indent_of(line) <= 2 or line.rstrip().endswith(".exe]")


def is_first_cell(section: SectionState, line: str) -> bool:
    """Return whether a line between two rows is what is left of a row, and no title: its first cell alone."""
    between = section.rows.open and len(line.split()) == 1 and section.is_row(1)
    return between and bool(section.form.names_of_first_cell(line))


def wrapped_row(section: SectionState, line: str) -> Answer:
    """Join a row that a console has wrapped: the last row with this line, or this line with the next."""
    console = section.capture.dialect.console_width
    lines, rows = section.lines, section.rows
    is_tail = console and rows.open and not rows.last_is_long and may_be_tail(line)
    if is_tail and not is_first_cell(section, line):
        last = rows.last_text[:-1]
        is_broken_there = len(last) == section.broken_width and section.is_row(1)
        inside = is_broken_there or section.ends_row(lines.peek(1) or "")
        match = joined_row(section.form, last, line, console=console, inside=inside)
        if match:
            section.replace_last_row(match, (lines.number, line))
            return Answer.TAKEN
    match = joined_row(section.form, line, lines.peek(1) or "", console=console, refused=True)
    if match is None:
        return Answer.PASS
    section.broken_width = len(line)
    section.add_row(match, numbered(lines, 2))
    return Answer.TAKEN


def marked_row(section: SectionState, _line: str) -> Answer:
    """Take a row behind whose lines there are remarks, each with a mark before it; or a row that has such a mark."""
    text = section.lines.peek_text(section.table.layout.most_lines)
    found = section.form.match_before_remarks(text)
    match, remarks = found or (section.form.match(text), {})
    if match is None:
        return Answer.PASS
    taken = numbered(section.lines, match.group().count("\n"))
    section.add_row(match, taken)
    for index, remark in remarks.items():
        section.ignore(remark, *taken[index])
    return Answer.TAKEN


def annotated_row(section: SectionState, line: str) -> Answer:
    """Take a row that is complete before a remark."""
    refusal = section.refusal()
    if refusal is None:
        return Answer.ENDS
    # Words may be a second row, or prose where no header says that a table goes on.
    is_prose = section.headerless or section.recognizer.looks_like_a_row(refusal.rest)
    whole = None if is_prose else headerless_form(section.table)
    annotated = section.form.match_annotated(line, whole) if refusal.expected == END_OF_LINE else None
    if annotated is None:
        return Answer.PASS
    match, remark = annotated
    number = section.lines.number
    section.add_row(match, [(number, line)])
    section.ignore(remark, number, line)
    return Answer.TAKEN


def damaged_row(section: SectionState, line: str) -> Answer:
    """Take a line as unparsed that begins as a row does, or behind which rows go on.

    A line directly below the last row may be anything. So it must begin as no other text does, or rows must follow.
    """
    lines, rows = section.lines, section.rows
    refusal = section.refusal()
    is_behind_last = len(rows) > 0 and section.is_last(rows.last)
    if refusal is None or is_behind_last or _is_of_other_text(section, line):
        return Answer.ENDS
    if not (_rows_go_on(section, line) or _begins_a_row(section, line, refusal)):
        return Answer.PASS
    ends_within_cell = " " not in refusal.rest and lines.peek(1) is None
    cut = (not refusal.rest and refusal.expected != END_OF_LINE) or ends_within_cell
    rows.open = False
    section.taker.unparsed(lines, section.capture, refusal.expected, refusal.column, cut=cut)
    return Answer.TAKEN


def _rows_go_on(section: SectionState, line: str) -> bool:
    """Return whether rows go on behind a line; without a header, they are those of another output."""
    if section.headerless:
        return False
    if section.rows_resume():
        return True
    cells = len(section.rows.last_text.split("\n")[0].split()) if len(section.rows) else 0
    return section.is_row(1) and 2 * len(line.split()) >= cells


def _begins_a_row(section: SectionState, line: str, refusal: Refusal) -> bool:
    """Return whether a line begins as rows of the table do.

    One word may be anything. It counts between two rows, in a tree, or where the first word of the last row stands.
    """
    rows, layout = section.rows, section.table.layout
    words = line.split()
    between = rows.open and section.is_row(1)
    if between and words[0] == rows.last_text.split()[0]:
        return True
    if indent_of(line) > 0 and layout.outline and refusal.attempted:
        return True
    stands_like_a_row = len(rows) > 0 and 0 < indent_of(line) == indent_of(rows.last_text)
    if stands_like_a_row and rows.last_text.split()[0].startswith(words[0]):
        return True
    if len(words) == 1 and not between:
        return False
    if layout.indented and len(rows) and indent_of(line) > indent_of(rows.last_text):
        return True
    sign = section.table.unknown_language and section.table.unknown_language.aligned
    if sign and sign not in line:
        return False
    looks_like_row = section.begins_like_headerless_row(line) or section.recognizer.looks_like_a_row(line)
    return looks_like_row or _begins_as_only_rows_do(section, line, refusal)


def _is_of_other_text(section: SectionState, line: str) -> bool:
    """Return whether a line is a known one of others: a header, a row of another table or with a prefix, a time."""
    if other_tool_of(line):
        return True
    if section.is_row(1):
        return False
    whole = headerless_form(section.table)
    if whole and any(whole.match(f"{prefix.without(line)}\n") for prefix in prefixes_of(line) if prefix.distinctive):
        return True
    other = section.recognizer.find_headerless(section.lines)
    return is_time(line) or (other is not None and other.table is not section.table)


def _begins_as_only_rows_do(section: SectionState, line: str, refusal: Refusal) -> bool:
    """Return whether the form accepts more cells of a line than of other words in their places."""
    accepted, names = _accepted(line, refusal), section.form.names_of_first_cell(line)
    if accepted >= leading_marks(line) >= HIDDEN_ENDS:
        return True
    for word in _ANY_WORDS if accepted else ():
        others = _WORD.sub(lambda cell: "0" * len(cell[0]), line).replace("0", word)
        other = section.form.refusal_of_printed(others + "\n")
        same_names = section.form.names_of_first_cell(others) in (names, frozenset())
        if other is None or (_accepted(others, other) >= accepted and same_names):
            return False
    return accepted > 0


def _accepted(line: str, refusal: Refusal) -> int:
    """Return how many cells of a line a form accepts."""
    return len(line[: refusal.column - 1].split())
