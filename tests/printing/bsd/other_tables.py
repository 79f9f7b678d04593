"""Tables of macOS and FreeBSD ``netstat`` that have no kind of record of their own.

Pid  Netif   Flags      Recv      Drop     Match Sblen Hblen Command
811    em0 p--s---     48213        12      9101     0     0 tcpdump
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from tests.printing.bsd.statistics import snake_case

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tests.printing.document import Capture

Cells = tuple[object, ...]


@dataclass(frozen=True)
class OtherTable:
    """A table: its titles, its header, and the format of a row."""

    name: str
    titles: tuple[str, ...]
    columns: tuple[str, ...]
    """Titles of the columns."""
    header: str
    """Format of the header."""
    row: str
    """Format of a row."""

    def print_into(self, capture: Capture, rows: Iterable[Cells], *titles: str) -> None:
        """Print the table as a section of a capture; a cell that is empty is not read.

        Args:
            capture: Where to print it.
            rows: The cells of each row.
            titles: Titles other than the usual ones.
        """
        capture.structure(*(titles or self.titles), self.header.format(*self.columns))
        for cells in rows:
            native = {
                snake_case(title): str(cell) for title, cell in zip(self.columns, cells, strict=True) if cell != ""
            }
            capture.record(self.row.format(*cells), "other", table_name=self.name, native=native)


BPF: Final = OtherTable(
    "bpf",
    (),
    ("Pid", "Netif", "Flags", "Recv", "Drop", "Match", "Sblen", "Hblen", "Command"),
    "{:>5} {:>6} {:>7} {:>9} {:>9} {:>9} {:>5} {:>5} {}",
    "{:>5} {:>6} {:>7} {:>9} {:>9} {:>9} {:>5} {:>5} {}",
)
"""FreeBSD ``-B``."""
_MACOS_BPF: Final = "{:<9} {:<14} {:<13} {:>9} {:>9} {:>9} {:>12} {:>7}" + " {:>7}" * 7 + " {:>9} {:>7} {}"
MACOS_BPF: Final = OtherTable(
    "bpf",
    (),
    (
        *("Device", "Netif", "Flags", "Recv", "RDrop", "RMatch", "RSize", "ReadCnt", "Bsize", "Sblen", "Scnt"),
        *("Hblen", "Hcnt", "Ccnt", "Csize", "Written", "WDrop", "Command"),
    ),
    _MACOS_BPF,
    _MACOS_BPF,
)
"""macOS ``-B``."""
CONFIGURATION: Final = OtherTable(
    "netisr_configuration",
    ("Configuration:",),
    ("Setting", "Current", "Limit"),
    "{:<25} {:>12} {:>12}",
    "{:<25} {:>12} {:>12}",
)
PROTOCOLS: Final = OtherTable(
    "netisr_protocols",
    ("", "Protocols:"),
    ("Name", "Proto", "QLimit", "Policy", "Dispatch", "Flags"),
    "{:<6} {:>5} {:>6} {:<6} {:<8} {:<5}",
    "{:<6} {:>5} {:>6} {:>6} {:>8}   {}",
)
WORKSTREAMS: Final = OtherTable(
    "netisr_workstreams",
    ("", "Workstreams:"),
    ("WSID", "CPU", "Name", "Len", "WMark", "Disp'd", "HDisp'd", "QDrops", "Queued", "Handled"),
    "{:>4} {:>3}   {:<6} {:>5} {:>5} {:>8} {:>8} {:>8} {:>8} {:>8}",
    "{:>4} {:>3}   {:<6} {:>5} {:>5} {:>8} {:>8} {:>8} {:>8} {:>8}",
)
NEXTHOPS: Final = OtherTable(
    "nexthops",
    ("Nexthop data", "", "Internet:"),
    ("Idx", "IFA", "Gateway", "Flags", "Netif", "Refcnt"),
    "{:<5.5} {:<18.18} {:<18.18} {:<6.6} {:>12.12}  {:>6}",
    "{:<5} {:<18} {:<18} {:<6} {:>12.12} {:>6} ",
)
"""FreeBSD ``-o``."""
NEXTHOPS6: Final = OtherTable(
    NEXTHOPS.name,
    ("", "Internet6:"),
    NEXTHOPS.columns,
    "{:<5.5} {:<29.29} {:<29.29} {:<6.6} {:>12.12}  {:>6}",
    "{:<5} {:<29} {:<29} {:<6} {:>12.12} {:>6} ",
)
WIDE_NEXTHOPS: Final = OtherTable(
    NEXTHOPS.name,
    NEXTHOPS.titles,
    ("Idx", "Type", "IFA", "Gateway", "Flags", "Use", "Mtu", "Netif", "Addrif", "Refcnt", "Prepend"),
    "{:<5} {:<12} {:<18} {:<18} {:<6} {:>8} {:>6} {:>16} {:>10} {:>6} {:>10}",
    "{:<5} {:<12} {:<18} {:<18} {:<6} {:>8} {:>6} {:>16} {:>10} {:>6} {:>10}",
)
"""FreeBSD ``-oW``."""
GROUPS: Final = OtherTable(
    "nexthop_groups",
    ("Nexthop groups data", "", "Internet:"),
    ("GrpIdx", "NhIdx", "Weight", "Slots", "Gateway", "Netif", "Refcnt"),
    "{:<8}{:<8}{:>8}{:>8}{:>18}{:>10}{:>8}",
    "{:8}{:>8}{:>8}{:>8}{:>18.18}{:>10.10}",
)
"""FreeBSD ``-O``; a group has a row, and each of its next hops."""
NETGRAPH: Final = OtherTable(
    "netgraph",
    ("Netgraph sockets",),
    ("Type", "Recv-Q", "Send-Q", "Node Address", "#Hooks"),
    "{:<5} {:<6} {:<6} {:<14} {}",
    "{:<5} {:>6} {:>6} {:<14} {:>4}",
)
"""FreeBSD ``-f ng``."""
NETGRAPH_PCB: Final = OtherTable(
    NETGRAPH.name,
    NETGRAPH.titles,
    ("PCB", *NETGRAPH.columns),
    f"{{:<8}} {NETGRAPH.header}",
    f"{{:>8}} {NETGRAPH.row}",
)
SCTP: Final = OtherTable(
    "sctp",
    ("Active SCTP associations (including servers)",),
    ("Proto", "Type", "Local Address", "Foreign Address", "(state)"),
    "{:<6} {:<5} {:<22} {:<22} {}",
    "{:<6} {:<5} {:<22.22} {:<22.22} {}",
)
"""FreeBSD ``-p sctp``."""
WIDE_SCTP: Final = OtherTable(
    SCTP.name, SCTP.titles, SCTP.columns, "{:<6} {:<5} {:<45} {:<45} {}", "{:<6} {:<5} {:<45.45} {:<45.45} {}"
)
SCTP_QUEUES: Final = OtherTable(
    SCTP.name,
    ("Current listen queue sizes (qlen/maxqlen)",),
    ("Proto", "Type", "Listen", "Local Address"),
    "{:<6} {:<5} {:<8} {:<22}",
    "{:<6} {:<5} {:<8} {:<22}",
)


def print_group(capture: Capture, index: int, references: int, hops: Iterable[Cells]) -> None:
    """Print a group of next hops: a row with dashes for what its next hops say, then one for each of them."""
    dashes = f"{' ' + '-' * 7:8}" * 3 + f"{' ' + '-' * 17:18}{' ' + '-' * 9:10}"
    native = {"grpidx": str(index), "refcnt": str(references)}
    capture.record(f"{index:<8} {dashes}{references:>8}", "other", table_name=GROUPS.name, native=native)
    for cells in hops:
        keys = map(snake_case, GROUPS.columns[1:-1])
        native = {key: str(cell) for key, cell in zip(keys, cells, strict=True)}
        capture.record(GROUPS.row.format("", *cells), "other", table_name=GROUPS.name, native=native)
