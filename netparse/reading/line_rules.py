"""What a line within a section may be that is no row: one rule for each case, asked in a fixed order.

A rule looks at the line at the cursor. It takes the line, and perhaps some more; or it says that the section ends
before the line; or it passes, and the next rule is asked. If all pass, the section ends.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import Enum, auto
from itertools import takewhile
from typing import Any, Final

from netparse_grammars.context.marks import ELISION, RULER
from netparse_grammars.context.prompts import read_prompt
from netparse_grammars.lexemes import END_OF_LINE
from netparse_grammars.lexicon import phrases
from netparse_grammars.rows.forms import continuation_forms

from netparse.finding.title_lines import is_words
from netparse.finding.vocabulary import words_of
from netparse.reading.outline import Outline
from netparse.reading.rows import numbered
from netparse.reading.section_state import RESUME_LIMIT, SectionState, indent_of
from netparse.reading.wrapping import joined_row

CONTINUATION_LIMIT: Final = 64
"""Lines that may continue one row. The longest known continuation has six; a process that hosts all services of a
system has some dozens."""


class Answer(Enum):
    """What a rule says of the line at the cursor."""

    TAKEN = auto()
    """The line was taken, and the section goes on."""
    ENDS = auto()
    """The line belongs to something else."""
    PASS = auto()
    """The rule does not know the line."""


Rule = Callable[[SectionState, str], Answer]


def blank_or_continuation(section: SectionState, line: str) -> Answer:
    """Take blank lines if the section goes on behind them."""
    if line.strip():
        return Answer.PASS
    if continuation(section, line) is Answer.TAKEN:
        return Answer.TAKEN
    ahead = ((count, section.lines.peek(count)) for count in range(1, RESUME_LIMIT + 1))
    count, following = next(((count, text) for count, text in ahead if text is None or text.strip()), (0, None))
    if following is None or not _goes_on_at(section, count, following):
        return Answer.ENDS
    section.taker.structure(section.lines, section.capture, count)
    return Answer.TAKEN


def _goes_on_at(section: SectionState, ahead: int, line: str) -> bool:
    """Tell whether the section goes on at a line behind blank ones."""
    recognizer = section.recognizer
    if recognizer.announces(line):
        return False
    if section.is_row(ahead) or section.begins_like_headerless_row(line):
        return True
    if recognizer.messages.message(line) or ELISION.fullmatch(words_of(line)):
        return True
    if section.continued and any(form.match(line + "\n") for form in continuation_forms(section.table)):
        return True
    # Where other lines may look like rows, only a line before the first row may be in the way.
    may_resume = section.table.found.distinctive or not len(section.rows)
    return may_resume and not read_prompt(line) and section.rows_resume(ahead)


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


def known_message(section: SectionState, line: str) -> Answer:
    """Take a message of the tool."""
    message = section.recognizer.messages.message(line)
    if message is None:
        return Answer.PASS
    words = words_of(line)
    section.continued = section.continued or message.meaning in section.table.layout.owner_messages
    section.rows.open = False
    section.capture.votes.add(words, phrases(message.meaning).get(words, {}))
    section.taker.message(section.lines, message, section.capture)
    return Answer.TAKEN


def elided_rows(section: SectionState, line: str) -> Answer:
    """Take a mark that stands for rows which somebody has left out."""
    if not ELISION.fullmatch(words_of(line)):
        return Answer.PASS
    section.rows.open = False
    text = "rows were left out here by whoever copied the text"
    section.taker.diagnose("warning", "elided_rows", text, section.lines.number, line, section.capture)
    section.taker.structure(section.lines, section.capture)
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


def message_in_unknown_words(section: SectionState, line: str) -> Answer:
    """Take a message in words that no lexicon has.

    In place of a row's owner, Windows prints it one column to the left of the rows, where a program would stand.
    """
    message = section.recognizer.messages.message_by_form(line, section.capture.dialect)
    owner_messages = section.table.layout.owner_messages
    if message is None and owner_messages and _stands_like_an_owner(section, line):
        message = next(one for one in section.capture.dialect.messages if one.meaning in owner_messages)
    if message is None:
        return Answer.PASS
    section.continued = section.continued or message.meaning in owner_messages
    section.rows.open = False
    section.capture.votes.add_unknown(line)
    section.taker.message(section.lines, message, section.capture)
    return Answer.TAKEN


def _stands_like_an_owner(section: SectionState, line: str) -> bool:
    """Tell whether a line of words stands below a row where its owner would stand, and another row follows."""
    if not (section.rows.open and len(section.rows) and line[:1] == " " and is_words(line)):
        return False
    following = section.lines.peek(1) or ""
    is_beside = indent_of(line) == indent_of(section.rows.last_text) - 1
    return is_beside and (not following.strip() or section.is_row(1))


def heading_within(section: SectionState, line: str) -> Answer:
    """Take a heading within the section, or one that no lexicon has."""
    words = words_of(line)
    known = section.recognizer.heading_within(words, section.capture.dialect)
    pattern = section.table.found.subheading
    unknown = re.fullmatch(pattern, words) if pattern else None
    if not known and not (unknown and section.is_row(1) and not section.recognizer.announces(words)):
        return Answer.PASS
    section.emit()
    section.rows.open = False
    if known:
        heading, languages = known
        section.fields = {**section.fields, **heading.fields}
        section.capture.votes.add(words, languages)
    elif unknown:
        section.fields = {**dict.fromkeys(section.fields), **unknown.groupdict()}
    section.outline = Outline()
    section.taker.structure(section.lines, section.capture)
    return Answer.TAKEN


def repeated_header_or_next_section(section: SectionState, _line: str) -> Answer:
    """Take a header that is printed again; any other start of a section ends this one."""
    recognizer, lines = section.recognizer, section.lines
    start = recognizer.find_section(lines, section.capture.dialect) or recognizer.find_section(lines)
    if start is None:
        return Answer.PASS
    repeated = start.table is section.table and not start.headings and not section.table.found.reprints_header
    # A header of another language belongs to another output.
    repeated = repeated and start.unknown_words in ((), section.unknown_words)
    if not repeated or start.form is None or section.headerless:
        return Answer.ENDS
    section.form = start.form
    section.unknown_title = start.unknown_title
    section.widths = start.widths
    section.rows.open = False
    section.taker.structure(lines, section.capture, start.lines)
    return Answer.TAKEN


def prompt(_section: SectionState, line: str) -> Answer:
    """End the section before a prompt."""
    return Answer.ENDS if read_prompt(line) else Answer.PASS


def ruler(section: SectionState, line: str) -> Answer:
    """Take a ruler."""
    if section.headerless or not RULER.fullmatch(words_of(line)):
        return Answer.PASS
    section.rows.open = False
    section.taker.structure(section.lines, section.capture)
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


def row_of_the_interrupted_section(section: SectionState, _line: str) -> Answer:
    """End the section before a row of the section that it has interrupted."""
    interrupted = section.interrupted
    return Answer.ENDS if interrupted and interrupted.row_follows(section.lines) else Answer.PASS


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


RULES: Final[tuple[Rule, ...]] = (
    blank_or_continuation,
    row_behind_a_note,
    known_message,
    elided_rows,
    continuation,
    message_in_unknown_words,
    heading_within,
    repeated_header_or_next_section,
    prompt,
    ruler,
    wrapped_row,
    row_of_the_interrupted_section,
    annotated_row,
    damaged_row,
)
"""In this order: what is known by its words comes before what is known by its form, and what ends a section before what
may only be damaged."""
