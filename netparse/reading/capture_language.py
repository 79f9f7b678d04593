"""The language of a capture: its words that no lexicon has, and what is not certain of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from netparse.finding.lines import Lines
    from netparse.finding.section_start import SectionStart
    from netparse.reading.capture import CaptureFacts
    from netparse.reading.line_taker import LineTaker


def add_unknown_words(lines: Lines, capture: CaptureFacts, start: SectionStart) -> None:
    """Add the lines of a section's start whose words no lexicon has to the votes of the capture."""
    if not start.unknown_words:
        return
    ahead = next((ahead for ahead in range(start.lines) if lines.peek(ahead) == start.unknown_words[0]), 0)
    for text in start.unknown_words:
        capture.votes.add_unknown(text.strip(), lines.number - start.lines_above + ahead)


def diagnose_language(capture: CaptureFacts, taker: LineTaker) -> None:
    """Diagnose words that are not known, and a language that is not certain."""
    if unknown := capture.votes.unknown_words:
        code, (number, text) = unknown
        message = "no lexicon has these words; what stands below them was told by its shape"
        if not capture.votes.has_unknown_title:
            message = "no table has the words of this label, and no other words tell the language"
        taker.diagnose("warning", code, message, number, text, capture)
    if not capture.votes.confirmed:
        language = capture.votes.language
        message = f"the language is probably {language}, by phrases that were never seen in real output"
        taker.diagnose("info", "unconfirmed_language", message, capture.first_line, capture=capture)
