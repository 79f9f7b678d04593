"""Near relatives of the tools: how their output begins, so that a reader can be told what it is.

Their rows are not read, though some look like rows that are.

    >>> relative_of("Netid  State   Recv-Q  Send-Q   Local Address:Port    Peer Address:Port")
    'ss'
"""

from __future__ import annotations

from typing import Final

RELATIVES: Final = {
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
"""The words with which a header line of each begins."""


def relative_of(line: str) -> str | None:
    """Return the tool whose header line this is, or None."""
    words = " ".join(line.split())
    return next((tool for tool, headers in RELATIVES.items() if words.startswith(headers)), None)
