"""Rows and headers as macOS and the BSDs print them, and what is looked at in their records."""

from __future__ import annotations

from typing import Any, Final

from tests.printing.bsd.headers import VERBOSE
from tests.reports import records_of, report_of

Record = dict[str, Any]
TITLE: Final = "Active Internet connections (including servers)\n"
TITLES: Final = "Local Address          Foreign Address        "
MACOS: Final = f"Proto Recv-Q Send-Q  {TITLES}(state)    "
FREEBSD: Final = f"Proto Recv-Q Send-Q {TITLES}(state)    "
OLD: Final = f"Proto Recv-Q Send-Q  {TITLES}(state)"
OPENBSD: Final = f"Proto   Recv-Q Send-Q  {TITLES}TCP-State"
NETBSD: Final = f"Proto Recv-Q Send-Q  {TITLES}State"
UNIX: Final = (
    "Address          Type   Recv-Q Send-Q            Inode             Conn             Refs          Nextref Addr"
)
LISTENER: Final = "tcp4       0      0  *.80                   *.*                    LISTEN     "
PEER: Final = "tcp4       0      0  192.0.2.10.54433       198.51.100.7.443       ESTABLISHED"


def row(proto: str, local: str, remote: str = "*.*", state: str = "", *, width: int = 22) -> str:
    """Return a row as macOS prints it."""
    return f"{proto:<5} {0:>6} {0:>6}  {local:<{width}} {remote:<{width}} {state:<11}"


def table(*rows: str, header: str = MACOS) -> str:
    return f"{TITLE}{header}\n" + "".join(f"{row}\n" for row in rows)


def only(text: str) -> Record:
    """Return the only record of a text in which everything is understood."""
    report = report_of(text)
    (record,) = records_of(report)
    assert report["lines"]["unparsed"] == 0
    return record


def side(record: Record, name: str = "local") -> Record:
    """Return what is known of one endpoint."""
    return {key.removeprefix(f"{name}_"): record[key] for key in record if key.startswith(f"{name}_")}


def dialects_of(text: str) -> list[tuple[str, str | None]]:
    return [(capture["dialect"], capture.get("os")) for capture in report_of(text)["captures"]]


# The columns of -v

HEX: Final = "00102 00000020 0000000000074ed7 00000081 04000900      2      1 0000a1"
HEX_CELLS: Final = {
    **{"state": "00102", "options": "00000020", "gencnt": "0000000000074ed7", "flags": "00000081"},
    **{"flags1": "04000900", "usecnt": "2", "rtncnt": "1", "fltrs": "0000a1"},
}
OWNED: Final = f"{MACOS}{VERBOSE[5]}"
"""The header of macOS 26."""


def owned(program: str, pid: int = 4711) -> str:
    """Return a row of macOS 26, in which a process is aligned to the right."""
    return f"{LISTENER}       102344         9821  131072  131768 {program:>16}:{pid:<6} {HEX}"


def unix(path: str = "", *, kind: str = "stream", peer: str = "4f1eb4c5868572ef") -> str:
    return f"4f1eb4c58685585f {kind:<6} {0:>6} {7:>6} {'0':>16} {peer:>16} {'0':>16} {'4f1eb4c5868500aa':>16}{path}"


MULTIPATH: Final = f"Active Multipath Internet connections\nProto/ID  Flags      {TITLES}(state)    \n"
CONNECTION: Final = (
    f"mptcp/07  00000000/00000010 {'':40} ESTABLISHED\n      [tok(0x1c2d3e4f) snd(0x1) rcv(0x2) aid(0)]\n"
    " tcp4/01  00000006   192.0.2.10.54500       198.51.100.9.443       SYN_RCVD   \n      [relseq(1), err(0)]\n"
)


# Routes

MACOS_ROUTES: Final = "Destination        Gateway            Flags        Netif Expire"
OLD_ROUTES: Final = "Destination        Gateway            Flags    Refs      Use  Netif Expire"
OPENBSD_ROUTES: Final = "Destination        Gateway            Flags   Refs      Use   Mtu  Prio Iface"
NETBSD_ROUTES: Final = "Destination        Gateway            Flags    Refs      Use    Mtu Interface"
FREEBSD_ROUTES: Final = "Destination        Gateway            Flags     Netif Expire"
INTERNET: Final = "Routing tables\n\nInternet:\n"
INTERNET6: Final = "Routing tables\n\nInternet6:\n"


def route(
    destination: str = "default", gateway: str = "192.0.2.1", flags: str = "UGSc", interface: str = "en0"
) -> Record:
    """Return the route of a row as macOS prints it."""
    family = INTERNET6 if "::" in destination + gateway else INTERNET
    return only(f"{family}{MACOS_ROUTES}\n{destination:<18} {gateway:<18} {flags:<10} {interface:>7}       \n")


GET: Final = (
    "   route to: 198.51.100.7\n"
    "destination: 198.51.100.0\n"
    "       mask: 255.255.255.0\n"
    "    gateway: 192.0.2.1\n"
    "  interface: en0\n"
    "      flags: <UP,GATEWAY,DONE,STATIC,PRCLONING>\n"
    " recvpipe  sendpipe  ssthresh  rtt,msec    rttvar  hopcount      mtu     expire\n"
    "       0         0         0        27         5         0      1500         0 \n"
)
QUEUES: Final = "Current listen queue sizes (qlen/incqlen/maxqlen)\n"


# Notes of the tool

NOTE: Final = "Some tcp sockets may have been created or deleted"


# Interfaces and groups

MACOS_INTERFACES: Final = "Name       Mtu   Network       Address            Ipkts Ierrs    Opkts Oerrs  Coll"
FREEBSD_INTERFACES: Final = (
    "Name    Mtu Network       Address              Ipkts Ierrs Idrop    Opkts Oerrs  Coll  Drop"
)
COUNTS: Final = ("rx_packets", "rx_errors", "rx_dropped", "rx_bytes", "tx_packets", "tx_errors", "tx_bytes")


def counts(record: Record) -> Record:
    """Return the counters of an interface."""
    return {name: record[name] for name in (*COUNTS, "collisions", "tx_dropped") if name in record}


INTERVAL: Final = "            input        (Total)           output\n"
OCTETS: Final = "   packets  errs      bytes    packets  errs      bytes colls"
