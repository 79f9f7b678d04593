"""Documents and samples of Linux: their lines end in LF, and several dialects print them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tests.printing.catalogue import Catalogue, Render, Sample
from tests.printing.document import Document, Severity

if TYPE_CHECKING:
    from collections.abc import Callable

NOT_ALL: Final = (
    "(Not all processes could be identified, non-owned process info",
    " will not be shown, you would have to be root to see it all.)",
)
NOT_ROOT: Final = '(No info could be read for "-p": geteuid()=1000 but you should be root.)'


class LinuxDocument(Document):
    """A whole input with outputs of Linux."""

    def __init__(self) -> None:
        super().__init__(os="linux", dialect="net-tools")
        self.encode()

    def encode(self, codec: str = "utf-8", *, bom: bool = False, newline: str = "\n", final: bool = True) -> Document:
        """Choose how the text is written to bytes; lines end in LF unless told otherwise."""
        return super().encode(codec, bom=bom, newline=newline, final=final)


class LinuxSample(Sample):
    """A sample that a renderer of Linux prints."""

    def document(self) -> Document:
        """Print the sample."""
        document = LinuxDocument()
        self.render(document)
        return document


class LinuxCatalogue(Catalogue):
    """Samples of Linux, in the order in which they are declared."""

    def __init__(self) -> None:
        super().__init__("linux")

    def sample(self, path: str, command: str, version: str, remarks: str) -> Callable[[Render], Render]:
        """Enter the decorated function as a sample."""

        def enter(render: Render) -> Render:
            self.samples.append(LinuxSample(f"{self.folder}/{path}", command, version, remarks, render))
            return render

        return enter


def note(document: Document, *texts: str, severity: Severity = "warning") -> None:
    """Print what the tool says before its first table: one message, which may take several lines."""
    for number, text in enumerate(texts):
        document.message(text, severity, note=number == 0)
