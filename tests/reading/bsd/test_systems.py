"""What tells the system: macOS and the BSDs print much alike."""

from __future__ import annotations

from typing import Final

import pytest

from tests.printing.bsd.headers import VERBOSE
from tests.reading.bsd.printed import (
    FREEBSD,
    FREEBSD_ROUTES,
    GET,
    INTERNET,
    MACOS,
    MACOS_ROUTES,
    MULTIPATH,
    NETBSD,
    NETBSD_ROUTES,
    OLD,
    OLD_ROUTES,
    OPENBSD,
    OPENBSD_ROUTES,
    PEER,
    QUEUES,
    TITLES,
    UNIX,
    dialects_of,
    row,
    table,
    unix,
)
from tests.reports import counts_of, records_of, report_of

SOCKETS_OF: Final = {
    MACOS: "macos",
    FREEBSD: "freebsd",
    OLD: "bsd",
    OPENBSD: "openbsd",
    f"Proto   Recv-Q Send-Q  {TITLES.rstrip()}": "openbsd",
    NETBSD: "netbsd",
    OLD + VERBOSE[1]: "macos",
    "Tcpcb            " + FREEBSD: "freebsd",
}
ROUTES_OF: Final = {
    MACOS_ROUTES: "macos",
    "Destination        Gateway            Flags        Refs      Use   Netif Expire": "macos",
    "Destination        Gateway            Flags           Netif Expire": "macos",
    FREEBSD_ROUTES: "freebsd",
    "Destination        Gateway            Flags       Use    Mtu      Netif Expire": "freebsd",
    OLD_ROUTES: "bsd",
    OPENBSD_ROUTES: "openbsd",
    NETBSD_ROUTES: "netbsd",
    NETBSD_ROUTES.replace("Mtu ", "Mtu  "): "netbsd",
}
INTERFACES_OF: Final = {
    "Name       Mtu   Network       Address            Ipkts Ierrs    Opkts Oerrs  Coll": "macos",
    "Name  Mtu   Network       Address            Ipkts Ierrs    Opkts Oerrs  Coll": "bsd",
    "Name    Mtu Network       Address              Ipkts Ierrs Idrop    Opkts Oerrs  Coll": "freebsd",
    "Name    Mtu   Network     Address              Ipkts Ifail    Opkts Ofail Colls": "openbsd",
    "Name    Mtu   Network     Address              Ipkts Ierrs    Opkts Oerrs Colls": "openbsd",
    "Name  Mtu   Network       Address              Ipkts Ierrs    Opkts Oerrs Colls": "netbsd",
}
COUNTERS_OF: Final = {
    "tcp:\n\t2 packets sent\n\t\t1 data packet sent after flow control\n": "macos",
    "tcp:\n\t5 segments initiated from hostcache\n": "freebsd",
    "udp:\n\t3 dropped due to missing IPsec protection\n": "openbsd",
    "tcp:\n\t3 delayed frees of tcpcb\n": "netbsd",
    "tcp:\n\t2 packets sent\n": "bsd",
    "Tcp:\n         2 packets sent\n                 1 data packets (99 bytes)\n": "bsd",
    "routing:\n\t0 bad routing redirects\n": "bsd",
    "12/34 mbufs in use:\n\t12 mbufs allocated to data\n": "macos",
    "12/34/46 mbufs in use (current/cache/total)\n": "bsd",
}
OTHERS_OF: Final = {
    f"{QUEUES}Listen         Local Address         \n0/0/128        *.22\n": "macos",
    f"    {QUEUES}    Listen         Local Address         \n    0/0/128        *.22\n": "macos",
    f"{QUEUES}Proto Listen         Local Address\ntcp4  0/0/128        *.22\n": "freebsd",
    f"Active UNIX domain sockets\n{UNIX}\n{unix()}\n": "bsd",
    f"Active LOCAL (UNIX) domain sockets\n{UNIX}\n{unix()}\n": "macos",
    MULTIPATH: "macos",
    GET: "bsd",
    GET.replace("PRCLONING", "PRCLONING,GLOBAL"): "macos",
    "            input        (Total)           output\n"
    "   packets  errs idrops      bytes    packets  errs      bytes colls\n"
    "        36     0      0       4522         34     0       4402     0\n": "freebsd",
}


@pytest.mark.parametrize("header", SOCKETS_OF)
def test_sockets_tell_the_system(header: str) -> None:
    gap = "  " if header.endswith(VERBOSE[1]) else ""
    cells = "131072 131768 4711 0" if gap else ""
    before = "fffff80003b5c800 " if header.startswith("Tcpcb") else ""
    expected = SOCKETS_OF[header]
    state = "" if header.endswith("Address") else "LISTEN"
    line = row("tcp4" if state else "udp4", "*.80", state=state)
    found = dialects_of(table(f"{before}{line}{gap}{cells}".rstrip(), header=header))
    assert found == [(expected, None if expected == "bsd" else expected)]


@pytest.mark.parametrize("header", ROUTES_OF)
def test_routes_tell_the_system(header: str) -> None:
    numbers = " ".join("0" for title in ("Refs", "Use", "Mtu", "Prio") if title in header)
    text = f"{INTERNET}{header}\ndefault            192.0.2.1          UGS   {numbers} em0\n"
    assert [name for name, _ in dialects_of(text)] == [ROUTES_OF[header]]


@pytest.mark.parametrize("header", INTERFACES_OF)
def test_interfaces_tell_the_system(header: str) -> None:
    numbers = "0 " * len(
        [word for word in header.split() if word[:2] in ("Ip", "Ie", "Id", "If", "Op", "Oe", "Of", "Co")]
    )
    text = f"{header}\nem0   1500 <Link#1> 02:00:5e:00:53:01 {numbers}\n"
    assert [name for name, _ in dialects_of(text)] == [INTERFACES_OF[header]]


@pytest.mark.parametrize("text", COUNTERS_OF)
def test_counters_tell_the_system(text: str) -> None:
    assert [name for name, _ in dialects_of(text)] == [COUNTERS_OF[text]]


@pytest.mark.parametrize("text", OTHERS_OF)
def test_other_tables_tell_the_system(text: str) -> None:
    assert [name for name, _ in dialects_of(text)] == [OTHERS_OF[text]]


def test_later_section_tells_the_system() -> None:
    local = f"Active LOCAL (UNIX) domain sockets\n{UNIX}\n{unix(' /var/run/log')}\n"
    report = report_of(
        table("tcp        0      0  *.22                   *.*                    LISTEN", header=OLD) + local
    )
    (capture,) = report["captures"]
    assert (capture["dialect"], capture["os"]) == ("macos", "macos")
    assert [record["kind"] for record in capture["records"]] == ["socket", "unix_socket"]


def test_later_section_of_another_system_is_another_capture_or_the_same() -> None:
    """No text of one run has both, so that it may be read either way, but nothing is lost."""
    text = table(PEER) + f"{INTERNET}{OPENBSD_ROUTES}\ndefault            192.0.2.1          UGS  0 0 - 8 em0\n"
    assert [record["kind"] for record in records_of(report_of(text))] == ["socket", "route"]


def test_language_is_english_and_prompts_are_read() -> None:
    report = report_of(f"ada@mini ~ % netstat -an\n{table(PEER)}ada@mini ~ %\n")
    (capture,) = report["captures"]
    assert (capture["language"], capture["command"], capture["host"]) == ("en", "netstat -an", "mini")
    assert counts_of(report) == (1, 2, 0, 2, 0)
