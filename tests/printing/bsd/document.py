"""Documents and samples of macOS and the BSDs: their lines end in LF, and several dialects print them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from tests.printing.catalogue import Catalogue, Render, Sample
from tests.printing.document import Document

if TYPE_CHECKING:
    from collections.abc import Callable

System = Literal["macos", "freebsd", "openbsd", "netbsd", "bsd"]
SYSTEMS: Final[tuple[System, ...]] = ("macos", "freebsd", "openbsd", "netbsd", "bsd")


class BsdDocument(Document):
    """A whole input with outputs of macOS or a BSD."""

    def __init__(self, system: System = "bsd") -> None:
        super().__init__()
        self.system(system)
        self.encode()

    def system(self, system: System) -> None:
        """Say what the text of the captures that follow tells about the system; "bsd" is nothing."""
        self.dialect = system
        self.os = None if system == "bsd" else system

    def encode(self, codec: str = "utf-8", *, bom: bool = False, newline: str = "\n", final: bool = True) -> Document:
        """Choose how the text is written to bytes; lines end in LF unless told otherwise."""
        return super().encode(codec, bom=bom, newline=newline, final=final)


class BsdSample(Sample):
    """A sample that a renderer of macOS or a BSD prints."""

    def document(self) -> Document:
        """Print the sample."""
        document = BsdDocument()
        self.render(document)
        return document


class BsdCatalogue(Catalogue):
    """Samples of ``samples/macos`` or ``samples/bsd``, in the order in which they are declared."""

    def __init__(self, folder: Literal["macos", "bsd"]) -> None:
        super().__init__(folder)

    def sample(self, path: str, command: str, version: str, remarks: str) -> Callable[[Render], Render]:
        """Enter the decorated function as a sample."""

        def enter(render: Render) -> Render:
            self.samples.append(BsdSample(f"{self.folder}/{path}", command, version, remarks, render))
            return render

        return enter
