"""Documents in other languages: their diagnostics, and texts that went through two encodings."""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING, Any, Final, Literal

from tests.printing.catalogue import Catalogue, Render, Sample
from tests.printing.document import Capture, Document, Line, Note, Severity

if TYPE_CHECKING:
    from collections.abc import Callable

Code = Literal[
    "unknown_language",
    "unconfirmed_language",
    "unknown_header",
    "unknown_state",
    "mapped_by_position",
    "encoding_changed",
    "repaired_text",
]
SEVERITIES: Final[dict[Code, Severity]] = {
    "unknown_language": "warning",
    "unconfirmed_language": "info",
    "unknown_header": "warning",
    "unknown_state": "warning",
    "mapped_by_position": "warning",
    "encoding_changed": "info",
    "repaired_text": "warning",
}


def diagnose(part: Capture | Document, code: Code, line: Line) -> None:
    """Enter a diagnostic about a line of a capture, or of the whole input."""
    part.notes.append(Note(SEVERITIES[code], code, line))


def first_foreign(document: Document) -> Line:
    """Return the first line that is not ASCII."""
    return next(line for line in document.lines if not line.text.isascii())


def in_page(document: Document, codec: str, *, newline: str = "\r\n") -> Document:
    """Write a text in a code page; what is ASCII cannot tell in which."""
    foreign = any(not line.text.isascii() for line in document.lines)
    document.encode(codec if foreign else "utf-8", newline=newline)
    document.source["encoding"] = codecs.lookup(codec).name if foreign else "utf-8"
    return document


def garble(document: Document, written: str, read: str) -> Document:
    """Make what comes out if a text of one code page is read as another and stored as UTF-8."""
    first = first_foreign(document)
    document.each(lambda text: text.encode(written).decode(read))
    diagnose(document, "repaired_text", first)
    return document


class AppendedDocument(Document):
    """A file to which a second program has appended in another encoding, without a byte order mark.

    ``netstat -ano > log.txt`` of cmd and ``netstat -e >> log.txt`` of PowerShell 5 make one.
    """

    def __init__(self, **origin: Any) -> None:  # noqa: ANN401 - what Document takes
        super().__init__(**origin)
        self._first: Line | None = None
        self._second_codec = "utf-16-le"

    def append_in(self, codec: str = "utf-16-le") -> None:
        """What is printed from now on is appended in another encoding.

        That of the file is the first that its bytes show: ASCII shows none.
        """
        if all(line.text.isascii() for line in self.lines):
            self.source = {"encoding": codec, "encoding_from": "guessed"}
        self._first = Line("", "structure")
        self._second_codec = codec

    def add(self, text: str, category: Any) -> Line:  # noqa: ANN401 - Category
        """Print a line of any category."""
        line = super().add(text, category)
        if self._first is not None and self._first not in self.lines:
            self._first = line
            diagnose(self, "encoding_changed", line)
        return line

    @property
    def data(self) -> bytes:
        """The bytes of the sample."""
        assert self._first is not None, "nothing is appended"
        cut = self.lines.index(self._first)
        parts = ((self.lines[:cut], self._codec), (self.lines[cut:], self._second_codec))
        return b"".join(
            "".join(f"{line.text}{self._newline}" for line in lines).encode(codec) for lines, codec in parts
        )


class AppendedSample(Sample):
    """A sample of two encodings."""

    def document(self) -> Document:
        """Print the sample."""
        document = AppendedDocument()
        self.render(document)
        return document


class LocalizedCatalogue(Catalogue):
    """Samples of Windows in other languages, in the order in which they are declared."""

    def __init__(self) -> None:
        super().__init__("windows")

    def enter(self, path: str, command: str, version: str, remarks: str, render: Render) -> None:
        """Enter a sample that a function prints."""
        self.samples.append(Sample(f"{self.folder}/{path}", command, version, remarks, render))

    def appended(
        self, path: str, command: str, version: str, remarks: str
    ) -> Callable[[Callable[[AppendedDocument], None]], Callable[[AppendedDocument], None]]:
        """Enter the decorated function as a sample of two encodings."""

        def enter(render: Callable[[AppendedDocument], None]) -> Callable[[AppendedDocument], None]:
            def widened(document: Document) -> None:
                assert isinstance(document, AppendedDocument)
                render(document)

            self.samples.append(AppendedSample(f"{self.folder}/{path}", command, version, remarks, widened))
            return render

        return enter
