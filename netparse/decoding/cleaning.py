r"""Clean lines: without carriage returns, tabs, terminal sequences and signs that show nothing.

>>> cleaner = LineCleaner()
>>> cleaner.clean("\x1b[1mProto\x1b[0m\tRecv-Q\r\n")
'Proto   Recv-Q\n'
>>> cleaner.number
2
"""

from __future__ import annotations

import re
from collections import OrderedDict
from typing import TYPE_CHECKING, Final

from netparse.decoding.control_characters import MARK, without_control_characters
from netparse.decoding.line_ends import foreign_lines
from netparse.schema.diagnostics import TEXT_LIMIT, diagnose

if TYPE_CHECKING:
    from netparse.schema.diagnostics import Diagnostic

LINE_LIMIT: Final = 1 << 20
"""Characters of one line that are read; the rest is dropped, with a diagnostic.

No tool prints a thousandth of it. A file without line ends must not fill the memory.
"""

_FILLERS: Final = {"\f": " ", "\x1a": " "}
"""Characters that texts gather when they are copied: form feeds, ends of DOS files."""
_BLANK: Final = re.compile("[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_CONTROLS: Final = ("\x1b", "\0", "\b")
_CARRIAGE_RETURN: Final = re.compile(r"\r\r\n|\r\n|\r")
MOST_REMOVALS: Final = 1 << 17
"""Lines of which it is kept what was removed: more than wait to be read."""


class LineCleaner:
    """Cleans blocks of whole lines, and counts the lines."""

    def __init__(self) -> None:
        """Start before the first line."""
        self.number = 1
        """The number of the first line that was not cleaned yet."""
        self.diagnostics: list[Diagnostic] = []
        """A diagnostic for each line that was cut."""
        self.removals: OrderedDict[int, tuple[str, str]] = OrderedDict()
        """What was removed that may matter, by the number of its line, and that line; the reader takes them out."""

    def clean(self, text: str) -> str:
        """Return whole lines as they are read, each ended by a line feed."""
        if "\r" in text:
            if "\r\r" in text:
                text = _CARRIAGE_RETURN.sub("\n", text)
            else:
                text = text.replace("\r\n", "\n").replace("\r", "\n")
        for character, replacement in _FILLERS.items():
            if character in text:
                text = text.replace(character, replacement)
        foreign = "" if text.isascii() else foreign_lines(text)
        if foreign and _BLANK.search(foreign):
            text = _BLANK.sub(" ", text)
        removed: dict[int, str] = {}
        if any(character in text for character in _CONTROLS) or (foreign and MARK.search(foreign)):
            text, removed = without_control_characters(text)
        if "\t" in text:
            text = text.expandtabs()
        if len(text) > LINE_LIMIT:
            text = self._limit_lines(text)
        if removed:
            self._keep(removed, text)
        self.number += text.count("\n")
        return text

    def _keep(self, removed: dict[int, str], text: str) -> None:
        lines = text.split("\n")
        for index in sorted(removed):
            self.removals[self.number + index] = removed[index][:TEXT_LIMIT], lines[index].strip()[:TEXT_LIMIT]
        while len(self.removals) > MOST_REMOVALS:
            self.removals.popitem(last=False)

    def _limit_lines(self, text: str) -> str:
        lines = text.split("\n")
        for index, line in enumerate(lines):
            if len(line) > LINE_LIMIT:
                lines[index] = line[:LINE_LIMIT]
                message = f"the line is longer than {LINE_LIMIT} characters; the rest of it was dropped"
                self.diagnostics.append(diagnose("warning", "input_limit", message, self.number + index))
        return "\n".join(lines)
