"""Rows whose values need a second look: numbers that are too large, destinations that are no prefix, split numbers."""

from __future__ import annotations

import json

import pytest

import netparse
from tests.reports import codes_of, records_of, report_of

SOCKETS = (
    "Proto Recv-Q Send-Q Local Address           Foreign Address         State       PID/Program name     Timer\n"
    "tcp        0      0 192.0.2.10:22           198.51.100.7:52000      ESTABLISHED 812/sshd             "
    "off (0.00/0/0)\n"
)
WINDOWS = (
    "Active Routes:\nNetwork Destination        Netmask          Gateway       Interface  Metric\n"
    "          0.0.0.0          0.0.0.0        192.0.2.1       192.0.2.10     25\n"
)
IPV6 = "Kernel IPv6 routing table\nDestination                    Next Hop                   Flag Met Ref Use If\n"


@pytest.mark.parametrize(
    ("old", "new", "field", "native"),
    [
        ("0.00/0/0", "9" * 400 + ".00/0/0", "timer", {"timer_seconds": "9" * 400 + ".00"}),
        ("812/", "4294967296/", "pid", {"pid": "4294967296"}),
        ("tcp        0", "tcp   18446744073709551616", "recv_q", {"recv_q": "18446744073709551616"}),
    ],
)
def test_number_that_is_too_large(old: str, new: str, field: str, native: dict[str, str]) -> None:
    text = SOCKETS.replace(old, new)
    report = report_of(text)
    (record,) = records_of(report)
    assert record["native"] == native
    assert record.get(field) in (None, {"name": "off", "retransmits": 0, "probes": 0})
    assert codes_of(report) == [("value_out_of_range", 2)]
    json.loads(netparse.parse(text).model_dump_json(), parse_constant=pytest.fail)


@pytest.mark.parametrize(("destination", "mask"), [("157.57.24.194", "224.0.0.0"), ("198.51.100.77", "255.255.255.0")])
def test_windows_destination_with_host_bits(destination: str, mask: str) -> None:
    report = report_of(f"{WINDOWS}  {destination}  {mask}   192.0.2.1   192.0.2.10   25\n")
    record = records_of(report)[-1]
    assert "destination" not in record
    assert record["native"] == {"netmask": mask, "destination": destination}
    assert codes_of(report) == [("host_bits", 4)]


@pytest.mark.parametrize("destination", ["204.0.0/4", "251.255.255.255/3", "2001:db8:20:e0f1::/63", "fe80::%en0/04"])
def test_bsd_destination_with_host_bits(destination: str) -> None:
    family = "Internet6" if ":" in destination else "Internet"
    title = f"Routing tables\n\n{family}:\nDestination        Gateway            Flags        Netif Expire\n"
    report = report_of(f"{title}{destination:<18} link#4             UGC             en0\n")
    (record,) = records_of(report)
    assert "destination" not in record
    assert record["native"]["destination"].split("/")[0] == destination.split("/")[0]
    assert codes_of(report) == [("host_bits", 5)]


def test_numbers_without_a_blank() -> None:
    row = "::/0                           2001:db8::1                UG   1024 {} eth0\n"
    report = report_of(IPV6 + row.format("3384554") + row.format("3 384554") + row.format("10  1024"))
    assert [(record["ref_count"], record["use"]) for record in records_of(report)] == [
        (3, 384554),
        (3, 384554),
        (10, 1024),
    ]
    assert codes_of(report) == [("split_by_width", 3)]
