"""The dialect of Windows: what its ``netstat`` and ``route`` print."""

from __future__ import annotations

from typing import Final

from netparse_grammars.context.consoles import CONSOLE_WIDTH
from netparse_grammars.dialect import Dialect
from netparse_grammars.windows import netstat, route, statistics

DIALECT: Final = Dialect(
    name="windows",
    description="netstat and route print of Windows, NT 3.5 to 11 and Server 2025",
    os="windows",
    headings=(*netstat.HEADINGS, *route.HEADINGS, *statistics.HEADINGS),
    tables=(*netstat.TABLES, *route.TABLES, *statistics.TABLES),
    messages=(*netstat.MESSAGES, *route.MESSAGES),
    empties=("none",),
    translated=True,
    console_width=CONSOLE_WIDTH,
)
DIALECTS: Final = (DIALECT,)
