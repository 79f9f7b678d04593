"""The tools whose output is read.

>>> ANY_TOOL
'netstat or route'
"""

from __future__ import annotations

from typing import Final, Literal, get_args

Tool = Literal["netstat", "route"]
TOOLS: Final[tuple[Tool, ...]] = get_args(Tool)
Tools = frozenset[Tool]
"""The tools that print the same."""
NETSTAT: Final[Tools] = frozenset({"netstat"})
ROUTE: Final[Tools] = frozenset({"route"})
EITHER: Final[Tools] = NETSTAT | ROUTE
ANY_TOOL: Final = " or ".join(filter(None, (", ".join(TOOLS[:-1]), TOOLS[-1])))
"""The names as a sentence has them."""
TOOL_PATTERN: Final = "|".join(TOOLS)
"""A regular expression for one of the names."""
