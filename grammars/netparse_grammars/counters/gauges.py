"""Which printed numbers are gauges: levels that rise and fall, or settings, and no counters.

>>> is_gauge(None, "connections established"), is_gauge(None, "connections established (including accepts)")
(True, False)
"""

from __future__ import annotations

import re
from typing import Final

from netparse_grammars.expressions import expression

GAUGES: Final = frozenset({"tcpCurrEstab", "ipForwarding", "ipDefaultTTL"})
"""Standard objects that are no counters."""
_LEVEL: Final = expression(
    r"\b(?:current|currently|open|in use|allocated to|present|not freed|qlength|qdelay)\b"
    r"|^(?:max|maximum|forwarding|default ttl|default hop limit)\b"
    r"|^connections? +(?:established|in +\S+ state)$|CurrEstab$|^extended bk idle sockets?$|^high water mark$",
    re.IGNORECASE,
)
"""Labels and names of numbers that say how many there are now, or a limit."""


def is_gauge(mib: str | None, *words: str) -> bool:
    """Return whether a number is a gauge.

    Args:
        mib: The standard object that it is, if it is one.
        words: Its label and its name.
    """
    return mib in GAUGES or any(_LEVEL.search(text) for text in words)
