"""Rules for lines that belong to no row: blank lines, messages, headings, headers, prompts, rulers."""

from __future__ import annotations

import re

from netparse_grammars.context.marks import ELISION, RULER
from netparse_grammars.context.prompts import read_prompt
from netparse_grammars.lexicon import phrases
from netparse_grammars.rows.compiled import continuation_forms

from netparse.finding.title_lines import is_words
from netparse.finding.vocabulary import words_of
from netparse.reading.answer import Answer
from netparse.reading.outline import Outline
from netparse.reading.row_rules import continuation, is_first_cell
from netparse.reading.section_state import RESUME_LIMIT, SectionState, indent_of


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
    """Return whether the section goes on at a line behind blank ones."""
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
    may_resume = not section.headerless and (section.table.found.distinctive or not len(section.rows))
    return may_resume and not read_prompt(line) and section.rows_resume(ahead)


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
    """Return whether a line of words stands below a row where its owner would stand, and another row follows."""
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


def repeated_header_or_next_section(section: SectionState, line: str) -> Answer:
    """Take a header that is printed again; any other start of a section ends this one."""
    recognizer, lines = section.recognizer, section.lines
    start = recognizer.find_section(lines, section.capture.dialect) or recognizer.find_section(lines)
    if start is None:
        return Answer.PASS
    if start.other_tool:
        return Answer.ENDS
    if start.unknown_words and is_first_cell(section, line):
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


def row_of_the_interrupted_section(section: SectionState, _line: str) -> Answer:
    """End the section before a row of the section that it has interrupted."""
    interrupted = section.interrupted
    return Answer.ENDS if interrupted and interrupted.row_follows(section.lines) else Answer.PASS
