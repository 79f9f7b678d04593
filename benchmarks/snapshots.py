"""Snapshots of counters, one after another, as ``netstat -s`` prints them; the numbers change between them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tests.printing.bsd.counters import macos_kernel
from tests.printing.bsd.document import BsdDocument
from tests.printing.bsd.samples.statistics import SINCE_481
from tests.printing.bsd.statistics import APPLE
from tests.printing.bsd.statistics import print_sections as print_macos
from tests.printing.document import Document
from tests.printing.linux.document import LinuxDocument
from tests.printing.linux.statistics import SECTIONS as LINUX
from tests.printing.linux.statistics import print_sections as print_linux
from tests.printing.windows.statistics import SECTIONS as WINDOWS
from tests.printing.windows.statistics import print_sections as print_windows

if TYPE_CHECKING:
    from collections.abc import Callable

VERSION: Final = 741
"""Of network_cmds: that of macOS 26."""


def _macos(document: Document, seed: int) -> None:
    sections = (*SINCE_481, macos_kernel.NET_API, macos_kernel.VSOCK)
    print_macos(document.capture(), [section.of(VERSION) for section in sections], seed, APPLE)


def _linux(document: Document, seed: int) -> None:
    print_linux(document.capture(), LINUX, seed)


def _windows(document: Document, seed: int) -> None:
    print_windows(document.capture(), WINDOWS, seed)


SYSTEMS: Final[dict[str, tuple[Callable[[], Document], Callable[[Document, int], None]]]] = {
    "macos": (BsdDocument, _macos),
    "linux": (LinuxDocument, _linux),
    "windows": (Document, _windows),
}
"""Each system with what makes its documents, and what prints a snapshot."""


def snapshots(system: str, lines: int) -> bytes:
    """Return snapshots of a system, until there are as many lines."""
    make, print_snapshot = SYSTEMS[system]
    document = make()
    seed = 0
    while len(document.lines) < lines:
        print_snapshot(document, seed)
        seed += 1
    return document.data
