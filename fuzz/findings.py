"""What was found: inputs that break an invariant, each made small and kept once."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from tests.invariants import check

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SHOWN: Final = 300
"""Characters of a message that are printed."""


def fault_of(data: bytes) -> str:
    """Return what is wrong with the report of an input, in a line; nothing if all holds."""
    try:
        check(data)
    except Exception as error:
        return " ".join(f"{type(error).__name__}: {error}".split())
    return ""


def kind_of(fault: str) -> str:
    """Return what two faults have in common that have the same cause.

    >>> kind_of("AssertionError: ['pid'] do not stand in lines 20 to 21: {'pid': 7}")
    "AssertionError: ['pid'] do not stand in lines"
    """
    return re.split(r" \d|: \[\d|[{<]", fault[:200])[0]


def smaller(data: bytes, holds: Callable[[bytes], bool]) -> bytes:
    r"""Return as few lines of a text as something still holds of.

    >>> smaller(b"a\nb\nc\nd\n", lambda text: b"b" in text and b"d" in text)
    b'b\nd\n'
    """
    lines = data.splitlines(keepends=True)
    size = max(len(lines) // 2, 1)
    while size:
        start = 0
        while start < len(lines):
            fewer = lines[:start] + lines[start + size :]
            if holds(b"".join(fewer)):
                lines = fewer
            else:
                start += size
        size //= 2
    return b"".join(lines)


@dataclass
class Findings:
    """The inputs tried, and those that are kept."""

    folder: Path
    tried: int = 0
    kinds: dict[str, int] = field(default_factory=dict)

    def try_input(self, data: bytes) -> None:
        """Check an input; keep the first of each kind of fault."""
        self.tried += 1
        fault = fault_of(data)
        if not fault:
            return
        kind = kind_of(fault)
        self.kinds[kind] = self.kinds.get(kind, 0) + 1
        if self.kinds[kind] > 1:
            return
        small = smaller(data, lambda text: kind_of(fault_of(text)) == kind)
        self.folder.mkdir(parents=True, exist_ok=True)
        path = self.folder / f"{sha256(small).hexdigest()[:12]}.txt"
        path.write_bytes(small)
        print(f"{path}: {fault_of(small)[:SHOWN]}", flush=True)

    def summary(self) -> int:
        """Print how many inputs were tried and what was found; return the exit status."""
        print(f"{self.tried} tried, {sum(self.kinds.values())} faults of {len(self.kinds)} kinds")
        for kind, count in sorted(self.kinds.items(), key=lambda item: -item[1]):
            print(f"{count:6} {kind}")
        return 1 if self.kinds else 0
