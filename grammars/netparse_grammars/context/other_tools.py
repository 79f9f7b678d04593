"""Tools that print similar tables, which are not read: how their output begins, so that a diagnostic can name them.

Some of their rows look like rows of the tools that are read.

    >>> other_tool_of("Netid  State   Recv-Q  Send-Q   Local Address:Port    Peer Address:Port")
    'ss'
"""

from __future__ import annotations

from typing import Final

OTHER_TOOLS: Final = {
    "ss": ("Netid State Recv-Q Send-Q", "State Recv-Q Send-Q Local Address:Port"),
    "lsof": ("COMMAND PID USER FD TYPE DEVICE",),
    "esxcli network ip connection list": ("Proto Recv Q Send Q Local Address Foreign Address State World ID",),
    "netstat of Solaris": (
        "Local Address Remote Address Swind Send-Q Rwind Recv-Q State",
        "Local Address Remote Address State",
        "Routing Table: IPv4",
        "Routing Table: IPv6",
    ),
    "netstat of AIX": ("PCB/ADDR Proto Recv-Q Send-Q", "SADR/PCB Type Recv-Q Send-Q"),
    "netstat of HP-UX": ("Destination Gateway Flags Refs Interface Pmtu",),
    "Get-NetRoute": ("ifIndex DestinationPrefix NextHop",),
    "winPEAS": ("Protocol Local Address Local Port Remote Address",),
    "Get-NetTCPConnection": ("LocalAddress LocalPort RemoteAddress RemotePort State",),
}
"""The beginnings of the header lines of each, in single blanks."""


def other_tool_of(line: str) -> str | None:
    """Return the tool whose header line this is, or None."""
    words = " ".join(line.split())
    return next((tool for tool, headers in OTHER_TOOLS.items() if words.startswith(headers)), None)
