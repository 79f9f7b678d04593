"""What the labels of counters are made of: brackets, units, legends, and pairs of a label and a value.

Source: inet.c, mbuf.c, misc.c and if.c (queues) of network_cmds 307 to 741; FreeBSD 8 to 13; OpenBSD 4 to 7; NetBSD 9;
Junos; proc files of Linux for the names of the kernel.
"""

from __future__ import annotations

import re
from typing import Final

from netparse_grammars.expressions import expression

KERNEL_NAME: Final = expression(r"[A-Z]\w*", re.ASCII)
"""The kernel's own name of a counter, which stands in place of a label that the tool does not have."""

SOURCE_ADDRESSES: Final = expression(r"(?:deprecated )?source addresses\b(?! selection).*", re.IGNORECASE)
"""A heading below which the kinds of source addresses are counted."""
SCOPE: Final = expression(r"(?:(?:node|interface|link|site)-local|global)s?|addresses scope=\S+")
"""What is counted below such a heading; other lines there belong to what is above."""
LISTED: Final = expression(r"[A-Z]\S*")
"""What is counted in a histogram that Junos does not indent."""
LEGEND: Final = expression(r"\(([^()/]*(?:/[^()/]*)+)\)$")
"""What several values with slashes between them are, at the end of the line."""
USUAL_LEGEND: Final = ("current", "total")
"""What two values are where the tool does not say so."""
LIMIT: Final = expression(r", limit is (\d{1,20})$")
"""What OpenBSD prints behind the size of a table."""
BRACKET: Final = expression(
    r"\((?P<before>(?:[^\d()]*\s)?)(?P<value>\d{1,20}(?:[.,]\d+)?)(?P<percent>%?)(?P<after>\s[^()]*)\)"
)
"""A bracket that holds another value, or a percentage."""
UNITS: Final = expression(r"(?P<unit>KB|Kbytes|seconds|usec)\b *")
"""A unit at the beginning of a label."""
FINER_UNITS: Final = {"seconds": (3, "milliseconds"), "usec": (6, "picoseconds")}
"""Units of printed fractions: their digits, and the unit of which a value is a whole number."""

PAIR: Final = expression(
    r"(?P<label>[A-Za-z][\w ]{0,63}?) *+: *+(?P<value>[^ :]+(?: \(\d+\))?)(?: (?P<unit>[munp]?sec)(?!\w))?(?: +|$)"
)
"""A label, its value and perhaps a unit, of which a bracket of a queue holds several."""
NUMBERS: Final = expression(r"-?[0-9]{1,20}(?:/[0-9]{1,20})?|[0-9]{1,20}\.[0-9]{1,3}")
"""A value of a queue that is a number, a length and its limit, or a fraction."""
TRAFFIC_CLASS: Final = "pri"
"""The label with which the brackets for a class of traffic begin."""
THOUSANDTHS: Final = {"msec": "microseconds", "usec": "nanoseconds", "sec": "milliseconds"}
"""Units of printed fractions of queues, and the unit of which a thousandth of them is one."""
