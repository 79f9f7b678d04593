r"""Clean lines: without carriage returns, tabs, terminal sequences and signs that show nothing.

>>> cleaner = LineCleaner()
>>> cleaner.clean("\x1b[1mProto\x1b[0m\tRecv-Q\r\n")
'Proto   Recv-Q\n'
>>> cleaner.number
2
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from netparse.schema.diagnostics import diagnose

if TYPE_CHECKING:
    from netparse.schema.diagnostics import Diagnostic

LINE_LIMIT: Final = 1 << 20
"""Characters of one line that are read; the rest is dropped, with a diagnostic.

No tool prints a thousandth of it. A file without line ends must not fill the memory.
"""

_INVISIBLE: Final = {"\0": "", "\f": " ", "\x1a": " "}
"""Characters that texts gather when they are copied: NULs, form feeds, ends of DOS files."""
_BLANK: Final = re.compile("[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_NO_WIDTH: Final = re.compile("\u00ad(?=[a-z])|[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
"""Characters without a width: soft hyphens (elsewhere, one may be a misread letter), marks of the writing direction."""
_CARRIAGE_RETURN: Final = re.compile(r"\r\r\n|\r\n|\r")
_ESCAPE_SEQUENCE: Final = re.compile(
    r"\x1b(?:\[[0-?]*[ -/]*[@-~]"  # CSI: colours, cursor movement
    r"|[\]PX^_][^\x07\x1b\n]*(?:\x07|\x1b\\)?"  # OSC and other strings: window titles, links
    r"|[ -/]*[0-~])"
)


class LineCleaner:
    """Cleans blocks of whole lines, and counts the lines."""

    def __init__(self) -> None:
        """Start before the first line."""
        self.number = 1
        """The number of the first line that was not cleaned yet."""
        self.diagnostics: list[Diagnostic] = []
        """A diagnostic for each line that was cut."""

    def clean(self, text: str) -> str:
        """Return whole lines as they are read, each ended by a line feed."""
        if "\r\r" in text:
            text = _CARRIAGE_RETURN.sub("\n", text)
        elif "\r" in text:
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        if "\x1b" in text:
            text = _ESCAPE_SEQUENCE.sub("", text)
        for character, replacement in _INVISIBLE.items():
            if character in text:
                text = text.replace(character, replacement)
        if not text.isascii():
            text = _NO_WIDTH.sub("", _BLANK.sub(" ", text))
        if "\t" in text:
            text = text.expandtabs()
        if len(text) > LINE_LIMIT:
            text = self._limit_lines(text)
        self.number += text.count("\n")
        return text

    def _limit_lines(self, text: str) -> str:
        lines = text.split("\n")
        for index, line in enumerate(lines):
            if len(line) > LINE_LIMIT:
                lines[index] = line[:LINE_LIMIT]
                message = f"the line is longer than {LINE_LIMIT} characters; the rest of it was dropped"
                self.diagnostics.append(diagnose("warning", "input_limit", message, self.number + index))
        return "\n".join(lines)
