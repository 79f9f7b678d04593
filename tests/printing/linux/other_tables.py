"""Tables of Linux ``netstat`` and ``route`` that have no kind of record of their own.

Active IPX sockets
Proto Recv-Q Send-Q Local Address              Foreign Address            State
IPX        0     16 00000010:000000000001:0340 00000020:0000C0A80101:5204 ESTAB
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tests.printing.document import Capture

SERVERS: Final = "(servers and established)"


@dataclass(frozen=True)
class OtherTable:
    """A table: its lines above the rows, the format of a row, and the names of its cells."""

    name: str
    title: str
    header: str
    row: str
    keys: tuple[str, ...]

    def print_into(self, capture: Capture, rows: Iterable[tuple[object, ...]]) -> None:
        """Print the table as a section of a capture; the second table of a title has none of its own."""
        if self.title:
            capture.structure(self.title)
        capture.structure(self.header)
        for cells in rows:
            native = {key: str(cell) for key, cell in zip(self.keys, cells, strict=True) if cell != ""}
            capture.record(self.row.format(*cells), "other", table_name=self.name, native=native)


IPX: Final = OtherTable(
    "ipx",
    "Active IPX sockets",
    "Proto Recv-Q Send-Q Local Address              Foreign Address            State",
    "{:<5} {:>6} {:>6} {:<26} {:<26} {:<5}",
    ("proto", "recv_q", "send_q", "local_address", "foreign_address", "state"),
)
IPX_USERS: Final = OtherTable("ipx", IPX.title, f"{IPX.header} User", f"{IPX.row} {{:<10}}", (*IPX.keys, "user"))
AX25: Final = OtherTable(
    "ax25",
    "Active AX.25 sockets",
    "Dest       Source     Device  State        Vr/Vs    Send-Q  Recv-Q",
    "{:<9}  {:<9}  {:<6}  {:<11}  {:<7}  {:<6}  {:<6}",
    ("dest", "source", "device", "state", "vr_vs", "send_q", "recv_q"),
)
NETROM: Final = OtherTable(
    "netrom", "Active NET/ROM sockets", f"User       {AX25.header}", f"{{:<9}}  {AX25.row}", ("user", *AX25.keys)
)
X25: Final = OtherTable(
    "x25",
    "Active X.25 sockets",
    "Dest         Source          Device  LCI  State        Vr/Vs  Send-Q  Recv-Q",
    "{:<15} {:<15} {:<7} {:<3}  {:<11}  {:<5}  {:<6}  {:<6}",
    ("dest", "source", "device", "lci", "state", "vr_vs", "send_q", "recv_q"),
)
ROSE: Final = OtherTable(
    "rose",
    "Active ROSE sockets",
    "dest_addr   dest_call  src_addr    src_call  dev   lci neigh   state",
    "{:<10}  {:<9}  {:<10}  {:<9} {:<5} {:>3} {:>5}   {}",
    ("dest_addr", "dest_call", "src_addr", "src_call", "dev", "lci", "neigh", "state"),
)
L2CAP: Final = OtherTable(
    "bluetooth_l2cap",
    f"Active Bluetooth connections {SERVERS}",
    "Proto  Destination       Source            State         PSM DCID   SCID      IMTU    OMTU Security",
    "{:<6} {:<17} {:<17} {:<9} {:>7} {:<6} {:<6} {:>7} {:>7} {:<7}",
    ("proto", "destination", "source", "state", "psm", "dcid", "scid", "imtu", "omtu", "security"),
)
RFCOMM: Final = OtherTable(
    "bluetooth_rfcomm",
    "",
    "Proto  Destination       Source            State     Channel",
    "{:<6} {:<17} {:<17} {:<9} {:>7}",
    ("proto", "destination", "source", "state", "channel"),
)
MASQUERADE: Final = OtherTable(
    "masquerade",
    "IP masquerading entries",
    "prot   expire source               destination          ports",
    "{:<4}{:>9} {:<20} {:<20} {}",
    ("prot", "expire", "source", "destination", "ports"),
)
MASQUERADE_MORE: Final = OtherTable(
    "masquerade",
    MASQUERADE.title,
    "prot   expire    initseq delta prevd source               destination          ports",
    "{:<4}{:>9} {:>10} {:>5} {:>5} {:<20} {:<20} {}",
    ("prot", "expire", "initseq", "delta", "prevd", "source", "destination", "ports"),
)
NEIGHBOURS: Final = OtherTable(
    "ipv6_neighbours",
    "Kernel IPv6 Neighbour Cache",
    f"{'Neighbour':<44}{'HW Address':<18}{'Iface':<9}Flags Ref {'State':<17}Stale(sec) Delete(sec)",
    "{:<43} {:<17} {:<8} {:<5} {:<3} {:<16} {:<9} {:<7} ",
    ("neighbour", "hw_address", "iface", "flags", "ref", "state", "stale_sec", "delete_sec"),
)
