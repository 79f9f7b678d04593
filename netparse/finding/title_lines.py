r"""Lines of words that no lexicon has: what stands where titles and headers stand, and looks like them.

In a language that is not known, an output is found by its rows. Its titles and its header are then the lines of words
above them:

    >>> above = ["", "Konektoj aktivaj", "", "  Prot   Loka adreso   Fora adreso   Stato"]
    >>> titles = titles_above(above, 2, header=True)
    >>> len(titles), [line.strip() for line in words_among(titles)]
    (3, ['Konektoj aktivaj', 'Prot   Loka adreso   Fora adreso   Stato'])
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from netparse_grammars.context.marks import RULER
from netparse_grammars.context.other_tools import other_tool_of
from netparse_grammars.context.prompts import read_prompt
from netparse_grammars.context.titles import CELLS, LABEL, TITLE_LIMIT, WORDS

from netparse.finding.vocabulary import words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def is_words(line: str) -> bool:
    r"""Return whether a line could be a title or a header line, in whatever language.

    >>> [is_words(line) for line in ("ICMPv4-Statistik", "Aktive Routen:", "Hops = 5", r"C:\>netstat -an", "- -")]
    [True, True, False, False, False]
    """
    if len(line) > TITLE_LIMIT or not WORDS.fullmatch(line):
        return False
    return not (read_prompt(line) or other_tool_of(line))


def is_label(line: str) -> bool:
    """Return whether a line of words is a label or the title of a protocol or an address family."""
    return LABEL.fullmatch(line) is not None


def is_header(line: str) -> bool:
    """Return whether a line of words can only belong to a table: it has cells, or is a label."""
    return CELLS.fullmatch(line) is not None or is_label(line)


def words_among(lines: Iterable[str]) -> list[str]:
    """Return the lines of words among others."""
    return [line for line in lines if is_words(line)]


def titles_above(above: Sequence[str], most: int, *, header: bool) -> Sequence[str]:
    """Return the lines directly above a row, blank ones and rulers among them, that are its titles and its header.

    A header has cells. The first line is a title and stands apart from other texts.

    Args:
        above: The lines above the row.
        most: How many lines of words there may be.
        header: Whether the last one is a header.
    """
    start = first = len(above)
    count = 0
    while start and count < most:
        line = above[start - 1]
        if not is_between(line):
            in_header = header and not count
            if not is_words(line) or (in_header and not CELLS.fullmatch(line)):
                break
            before = above[start - 2] if start > 1 else ""
            # A sentence of net-tools in brackets may stand above the title.
            apart = is_between(before) or before.endswith(")") or read_prompt(before) is not None
            if not (apart or in_header or is_label(line)):
                break
            count += 1
            first = start - 1
        elif start > 1 and not line.strip() and not above[start - 2].strip():
            break
        start -= 1
    return above[first:]


def is_between(line: str) -> bool:
    """Return whether a line is blank or a ruler."""
    return not line.strip() or RULER.fullmatch(words_of(line)) is not None
