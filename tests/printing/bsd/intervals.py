"""The traffic in each interval, as ``netstat -w`` of macOS and the BSDs prints it.

         input        (Total)           output
packets  errs      bytes    packets  errs      bytes colls
     36     0       4522         34     0       4402     0
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tests.printing.bsd.document import BsdDocument
    from tests.printing.document import Capture

AGAIN: Final = 21
"""Rows after which the header is printed again."""
_PACKETS: Final = ("rx_packets", "rx_errors", "tx_packets", "tx_errors", "collisions")
_SIDE: Final = "{:>8} {:>5} {:>8} {:>5} {:>5}"


@dataclass(frozen=True)
class Traffic:
    """What one interface, or all of them, received and sent in an interval."""

    rx_packets: int = 0
    rx_errors: int = 0
    rx_dropped: int = 0
    rx_bytes: int = 0
    tx_packets: int = 0
    tx_errors: int = 0
    tx_bytes: int = 0
    collisions: int = 0
    tx_dropped: int = 0

    def fields(self, names: Iterable[str], interface: str | None) -> dict[str, Any]:
        """Return the fields that must be read."""
        return {"name": interface, "per_interval": True} | {name: getattr(self, name) for name in names}


def columns(*, idrops: bool, drops: bool) -> list[tuple[str, str, int]]:
    """Return title, field and width of each column."""
    received = [("packets", "rx_packets", 10), ("errs", "rx_errors", 5)]
    received += [("idrops", "rx_dropped", 5)] if idrops else []
    sent = [("packets", "tx_packets", 10), ("errs", "tx_errors", 5), ("bytes", "tx_bytes", 10)]
    last = [("colls", "collisions", 5)] + ([("drops", "tx_dropped", 5)] if drops else [])
    return [*received, ("bytes", "rx_bytes", 10), *sent, *last]


def print_intervals(
    document: BsdDocument,
    rows: Sequence[Traffic],
    interface: str = "(Total)",
    *,
    idrops: bool = False,
    drops: bool = False,
    again: int = AGAIN,
) -> Capture:
    """Print a row for each interval as a capture of its own; FreeBSD counts what was dropped on the way in."""
    document.system("freebsd" if idrops else "bsd")
    capture = document.capture()
    shown = columns(idrops=idrops, drops=drops)
    name = None if interface == "(Total)" else interface.strip("()")
    for number, row in enumerate(rows):
        if number % again == 0:
            capture.structure(f"{'input':>17} {interface:>14} {'output':>16}")
            capture.structure(" ".join(f"{title:>{width}}" for title, _, width in shown))
        text = " ".join(f"{getattr(row, field):>{width}}" for _, field, width in shown)
        capture.record(text, "interface", **row.fields([field for _, field, _ in shown], name))
    return capture


def print_both(
    document: BsdDocument,
    rows: Sequence[tuple[Traffic, Traffic]],
    interface: str,
    *,
    again: int = AGAIN,
) -> Capture:
    """Print one interface and the total side by side, as OpenBSD and NetBSD do: two records for each row."""
    document.system("bsd")
    capture = document.capture()
    titles = _SIDE.format("packets", "errs", "packets", "errs", "colls")
    for number, (one, total) in enumerate(rows):
        if number % again == 0:
            capture.structure(f"   input    {interface:<6}    output            input   (Total)    output")
            capture.structure(f"{titles}  {titles}")
        text = "  ".join(_SIDE.format(*(getattr(side, field) for field in _PACKETS)) for side in (one, total))
        capture.record(text, "interface", **one.fields(_PACKETS, interface))
        capture.also("interface", **total.fields(_PACKETS, None))
    return capture
