"""Words and numbers that a row form accepts and no field takes: the row is rejected, and the reason names them."""

from __future__ import annotations

from typing import Final

import pytest

import netparse

LONG: Final = "8" * 5_000
"""More digits than Python reads as a number."""
SUBFLOWS: Final = """\
Active Multipath Internet connections
Proto/ID  Flags      Local Address          Foreign Address        (state)
mptcp/00  00000000/00000010                                        ESTABLISHED
 {protocol}/01  00000006   192.0.2.20.50100       198.51.100.3.443       ESTABLISHED
"""
ROUTES: Final = """\
Routing tables

Internet:
Destination        Gateway            Flags        Refs      Use   Netif Expire
default            192.0.2.1          UGSc            5        0     en0
198.51.100.7       192.0.2.1          UGHW            1        2     en0   {expire}
"""
ROUTE: Final = """\
   route to: 198.51.100.7
destination: default
       mask: default
    gateway: 192.0.2.1
  interface: en0
      flags: <UP,GATEWAY,DONE,STATIC>
 recvpipe  sendpipe  ssthresh  rtt,msec    rttvar  hopcount      mtu     expire
       0         0         0         0         0         0      1500      {expire}
"""


def summary(text: str) -> tuple[int, list[tuple[int | None, str]]]:
    """Return how many records a text gives, and the lines that could not be read, each with the reason."""
    report = netparse.parse(text)
    diagnostics = [diagnostic for capture in report.captures for diagnostic in capture.diagnostics]
    assert {diagnostic.code for diagnostic in diagnostics} <= {"unparsed_line"}
    assert report.lines.unparsed == len(diagnostics)
    reasons = [(diagnostic.line, diagnostic.message) for diagnostic in diagnostics]
    return sum(len(capture.records) for capture in report.captures), reasons


@pytest.mark.parametrize("protocol", ["tcp44", "tcp64"])
def test_unknown_protocol(protocol: str) -> None:
    known = protocol == "tcp64"
    records, reasons = summary(SUBFLOWS.format(protocol=protocol))
    assert records == 1 + known
    assert reasons == ([] if known else [(4, "no protocol is called 'tcp44'")])


@pytest.mark.parametrize(("expire", "seconds", "native"), [("17", 17, None), ("0", None, "0"), ("-3", None, "-3")])
def test_expiry(expire: str, seconds: int | None, native: str | None) -> None:
    route = netparse.parse(ROUTES.format(expire=expire)).captures[0].records[1]
    assert isinstance(route, netparse.Route)
    assert (route.expire, (route.native or {}).get("expire")) == (seconds, native)


def test_expiry_that_is_too_large() -> None:
    (capture,) = netparse.parse(ROUTES.format(expire=LONG)).captures
    route = capture.records[1].model_dump()
    assert (route["expire"], route["native"]) == (None, {"expire": LONG})
    assert [(note.code, note.line) for note in capture.diagnostics] == [("value_out_of_range", 6)]


@pytest.mark.parametrize("expire", [f"-{LONG}", "0" * 5_000])
def test_expiry_in_the_past_stays_as_printed(expire: str) -> None:
    route = netparse.parse(ROUTES.format(expire=expire)).captures[0].records[1]
    assert route.native == {"expire": expire}


def test_expiry_of_one_route_that_is_too_large() -> None:
    (capture,) = netparse.parse(ROUTE.format(expire=LONG)).captures
    (route,) = (record.model_dump() for record in capture.records)
    assert (route["expire"], route["native"]["expire"]) == (None, LONG)
    assert [(note.code, note.line) for note in capture.diagnostics] == [("value_out_of_range", 1)]
