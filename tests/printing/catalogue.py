"""The list of rendered samples: each is a function that prints a document."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tests.printing.document import Document

Render = Callable[[Document], None]


@dataclass(frozen=True)
class Sample:
    """A sample that a renderer prints."""

    path: str
    """Path below ``samples/``, without suffix."""
    command: str
    version: str
    remarks: str
    render: Render

    def document(self) -> Document:
        """Print the sample."""
        document = Document()
        self.render(document)
        return document


class Catalogue:
    """Samples of one family, in the order in which they are declared."""

    def __init__(self, folder: str) -> None:
        self.folder = folder
        self.samples: list[Sample] = []

    def sample(self, path: str, command: str, version: str, remarks: str) -> Callable[[Render], Render]:
        """Enter the decorated function as a sample."""

        def enter(render: Render) -> Render:
            self.samples.append(Sample(f"{self.folder}/{path}", command, version, remarks, render))
            return render

        return enter
