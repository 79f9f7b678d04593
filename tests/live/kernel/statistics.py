"""Counters of ``netstat -s``: which one of the kernel's a record is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.live.kernel import proc

if TYPE_CHECKING:
    from tests.live.kernel.proc import Truth


def counter_of(truth: Truth, section: str, name: str) -> int | None:
    """Return the kernel's value of a counter; None if the kernel has none of that name."""
    sections = proc.counters(truth)
    if section in sections:
        return sections[section].get(name)
    # The kernel keeps these without sections.
    return sections[""].get(section + name)
