"""What became of a counter between two snapshots. All expected values are by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import netparse
from netparse import ComparisonError, compare
from netparse.comparing.counters import is_gauge
from tests.comparing.printed import changes, codes, compared, counter, interfaces, linux, macos, run, windows
from tests.samples.origins import SAMPLES

if TYPE_CHECKING:
    from pathlib import Path


def test_difference_and_rate() -> None:
    old, new = linux(segments_received=100, resets_sent=7), linux(segments_received=130, resets_sent=7)
    comparison = compared(old, new, seconds=4)
    assert counter(comparison, "segments received").model_dump(exclude_none=True, exclude={"mib"}) == {
        "protocol": "tcp",
        "group": "Tcp",
        "name": "InSegs",
        "label": "segments received",
        "gauge": False,
        "old": 100,
        "new": 130,
        "delta": 30,
        "rate": 7.5,
        "change": "counted",
    }
    assert changes(comparison)["resets sent"] == (0, "unchanged")
    assert comparison.seconds == 4
    assert codes(comparison) == []


@pytest.mark.parametrize(
    ("old", "new", "delta", "change"),
    [
        (4294967290, 4, 10, "wrapped"),
        (4294967295, 0, 1, "wrapped"),
        (2147483649, 0, 2147483647, "wrapped"),  # 2^31 - 1 is the most that counts as a rise
        (2147483648, 0, None, "reset"),
        (4294967295, 2147483648, None, "reset"),  # it would be a rise by 2^31 + 1
        (4294967296, 5, None, "reset"),  # a counter of 64 bits does not wrap there
        (500, 499, None, "reset"),
        (4294967295, 4294967296, 1, "counted"),
        (0, 0, 0, "unchanged"),
    ],
)
def test_lower_value_has_wrapped_or_was_reset(old: int, new: int, delta: int | None, change: str) -> None:
    comparison = compared(
        linux(segments_received=old, resets_sent=7, bad_segments_received=3),
        linux(segments_received=new, resets_sent=8, bad_segments_received=3),
    )
    assert changes(comparison)["segments received"] == (delta, change)
    assert changes(comparison)["resets sent"] == (1, "counted")
    assert codes(comparison) == (["counter_fell"] if change == "reset" else [])


def test_restart_is_no_wrap() -> None:
    """Most are lower: the one that might have wrapped did not, and the one that is higher did not rise from there."""
    old = linux(segments_received=4294967290, segments_sent_out=900, resets_sent=50, bad_segments_received=3)
    new = linux(segments_received=4, segments_sent_out=90, resets_sent=5, bad_segments_received=8)
    comparison = compared(old, new, seconds=10)
    assert set(changes(comparison).values()) == {(None, "reset")}
    assert {counter.rate for counter in comparison.counters} == {None}
    assert codes(comparison) == ["counters_reset"]


def test_half_of_the_counters_is_no_restart() -> None:
    old = linux(segments_received=10, segments_sent_out=10, resets_sent=0)
    new = linux(segments_received=9, segments_sent_out=12, resets_sent=0)
    comparison = compared(old, new)
    assert changes(comparison)["segments received"] == (None, "reset")
    assert changes(comparison)["segments sent out"] == (2, "counted")
    assert codes(comparison) == ["counter_fell"]
    assert "InSegs" in comparison.diagnostics[0].message


def test_protocol_that_was_reset_alone() -> None:
    udp = "Udp:\n    {} packets received\n    {} packets sent\n"
    tcp = linux(segments_received=50, segments_sent_out=50, resets_sent=50, bad_segments_received=50)
    comparison = compared(tcp + udp.format(90, 1), tcp + udp.format(3, 0))
    assert [(counter.protocol, counter.change) for counter in comparison.counters] == [
        *[("tcp", "unchanged")] * 4,
        *[("udp", "reset")] * 2,
    ]
    assert "of udp were reset" in comparison.diagnostics[0].message


def test_protocol_that_only_rose_was_not_reset() -> None:
    """FreeBSD resets what it counts of protocols with -z, not what it counts of interfaces."""
    old = linux(segments_received=50, segments_sent_out=50) + interfaces(1000, 7)
    new = linux(segments_received=2, segments_sent_out=3) + interfaces(1200, 7)
    counters = compared(old, new).counters
    assert {(c.group, c.name, c.delta) for c in counters if c.change == "counted"} == {("eth0", "rx_packets", 200)}
    assert {c.group for c in counters if c.change == "reset"} == {"Tcp"}


def test_counters_of_which_nothing_is_known_are_reset_with_the_others() -> None:
    udp = "Udp:\n    {} packets received\n"
    old = linux(segments_received=50, segments_sent_out=50) + udp.format(0)
    new = linux(segments_received=2, segments_sent_out=3) + udp.format(9)
    comparison = compared(old, new)
    assert set(changes(comparison).values()) == {(None, "reset")}
    assert "all counters" in comparison.diagnostics[0].message


def test_counter_of_32_bits_that_is_printed_with_a_sign() -> None:
    (counter,) = compared("tcp:\n\t2147483640 packets sent\n", "tcp:\n\t-2147483640 packets sent\n").counters
    assert (counter.delta, counter.change) == (16, "counted")


@pytest.mark.parametrize(
    "text",
    [
        "MPTcpExt:\n    MPCapableSYNRX: 3\n    MPCurrEstab: {}\n",
        "xbkidle:\n\t4 max per process\n\t{} extended bk idle sockets\n",
        "xbkidle:\n\t4 max per process\n\t{} high water mark\n",
        "TCP connection count by state:\n\t{} connections  in ESTABLISHED state\n",
    ],
)
def test_levels_with_labels_of_their_own(text: str) -> None:
    last = compared(text.format(9), text.format(2)).counters[-1]
    assert (last.gauge, last.delta, last.change) == (True, -7, "fell")


def test_two_snapshots_of_one_second() -> None:
    text = "".join(f"zzz ***Mon Jan 1 10:00:00 UTC 2024\n{linux(segments_received=n)}\n" for n in (100, 150))
    (counter,) = compared(text).counters
    assert (counter.old, counter.new, counter.delta, counter.rate) == (100, 150, 50, None)


def test_zone_that_the_seconds_of_pt_stalk_tell() -> None:
    """The clock went forward by an hour in between."""
    times = ("TS 1772953190.5 2026-03-08 01:59:50", "TS 1772953210.5 2026-03-08 03:00:10")
    texts = (f"{time}\n{linux(segments_received=n)}" for time, n in zip(times, (100, 120), strict=True))
    (counter,) = compared("\n".join(texts)).counters
    assert (counter.delta, counter.rate) == (20, 1.0)


def test_interfaces_of_one_name_are_not_compared() -> None:
    head = "Kernel Interface table\nIface      MTU    RX-OK RX-ERR RX-DRP RX-OVR    TX-OK TX-ERR TX-DRP TX-OVR Flg\n"
    row = "vethb     1500 {0:8} {1:6} {1:6} {1:6} {0:8} {1:6} {1:6} {1:6} BMRU\n"
    lo = row.replace("vethb", "lo   ")
    comparison = compared(
        head + row.format(1000, 0) + row.format(500, 0) + lo.format(5, 0), head + row.format(1500, 0) + lo.format(7, 0)
    )
    assert {counter.group for counter in comparison.counters if counter.change == "counted"} == {"lo"}
    assert [diagnostic.code for diagnostic in comparison.diagnostics] == ["same_name"]


def test_rows_of_addresses_do_not_count_an_interface() -> None:
    head = "Name    Mtu Network       Address              Ipkts Ierrs     Ibytes    Opkts Oerrs     Obytes  Coll\n"
    link = "em0    1500 <Link#1>      02:00:5e:10:00:31     {0}     0      {0}00      900     0      18000     0\n"
    address = "em0    1500 192.0.2.0/24  192.0.2.7             {0}     -      {0}00      900     -      18000     -\n"
    both = compared(head + link.format(9000) + address.format(300), head + link.format(9005) + address.format(301))
    assert {(c.name, c.delta) for c in both.counters if c.change == "counted"} == {("rx_packets", 5), ("rx_bytes", 500)}
    with pytest.raises(netparse.ComparisonError):
        compared(head + address.format(300), head + address.format(301))


def test_snapshots_of_several_hosts_in_one_file() -> None:
    text = "\n".join(
        f"[ada@{host} ~]$ netstat -s\n{linux(segments_received=n)}"
        for host, n in (("web01", 100), ("web02", 900), ("web01", 150), ("web02", 950))
    )
    (counter,) = compared(text).counters
    assert (counter.old, counter.new) == (100, 150)


def test_systems_are_not_mixed_in_a_snapshot() -> None:
    with pytest.raises(netparse.ComparisonError, match="two snapshots"):
        compared(linux(segments_received=5) + "\ntcp:\n\t5 packets sent\n\t\t7 data packets (90 bytes)\n")


def test_labels_that_stand_for_several_are_shown_by_name(tmp_path: Path) -> None:
    text = (
        "tcp:\n\t{0} packets sent\n\t\t{0} data packets ({0} bytes)\n\t\t{0} data packets ({0} bytes) retransmitted\n"
    )
    old, new = tmp_path / "old.txt", tmp_path / "new.txt"
    old.write_text(text.format(5), encoding="utf-8")
    new.write_text(text.format(9), encoding="utf-8")
    shown = run("--format", "table", old, new).stdout
    assert "sent-data-bytes" in shown
    assert "sent-retransmitted-bytes" in shown
    assert "packets sent" in shown


@pytest.mark.parametrize(("new", "delta", "change"), [(3, -4, "fell"), (9, 2, "rose"), (7, 0, "unchanged")])
def test_gauge_has_a_signed_difference_and_no_rate(new: int, delta: int, change: str) -> None:
    for label, comparison in {
        "connections established": compared(
            linux(connections_established=7), linux(connections_established=new), seconds=2
        ),
        "Current Connections": compared(windows(1, 7), windows(1, new), seconds=2),
    }.items():
        found = counter(comparison, label)
        assert (found.gauge, found.delta, found.rate, found.change) == (True, delta, None, change)
        assert codes(comparison) == []


def test_gauges_are_no_evidence_of_a_restart() -> None:
    old = linux(connections_established=70, segments_received=4294967290)
    new = linux(connections_established=3, segments_received=4)
    assert changes(compared(old, new))["segments received"] == (10, "wrapped")


@pytest.mark.parametrize(
    ("line", "gauge"),
    [
        ("tcp:\n\t{} connections established (including accepts)\n", False),
        ("tcp:\n\t{} connection requests\n\t8 open TCP sockets\n", False),
        ("udp:\n\t{} open UDP sockets\n", True),
        ("TCP connection count by state:\n\t{} connections in TIME_WAIT state\n", True),
        ("{}/1500/1900 mbufs in use (current/cache/total)\n8 requests for mbufs delayed\n", True),
    ],
)
def test_numbers_of_a_bsd_that_are_levels(line: str, gauge: bool) -> None:
    first = compared(line.format(300), line.format(400)).counters[0]
    assert (first.gauge, first.delta) == (gauge, 100)


def test_counter_in_one_snapshot_only_is_not_zero_in_the_other() -> None:
    comparison = compared(linux(resets_sent=7, active_connection_openings=1), linux(segments_received=9, resets_sent=8))
    assert [(c.label, c.old, c.new, c.delta, c.change) for c in comparison.counters] == [
        ("segments received", None, 9, None, "added"),
        ("resets sent", 7, 8, 1, "counted"),
        ("active connection openings", 1, None, None, "gone"),
    ]


def test_singular_and_plural_are_one_counter() -> None:
    comparison = compared(macos("1 packet", "1 data packet"), macos("12 packets", "5 data packets"))
    assert [(c.label, c.old, c.new, c.change) for c in comparison.counters] == [
        ("packets sent", 1, 12, "counted"),
        ("data packets", 1, 5, "counted"),
        ("bytes", 99, 99, "unchanged"),
        ("connection requests", 5, 5, "unchanged"),
    ]


def test_standard_object_tells_a_gauge_in_any_language() -> None:
    aufgebaut = netparse.Statistic(line=1, label="Verbindungen aufgebaut", value=3)
    assert not is_gauge(aufgebaut)
    assert is_gauge(aufgebaut.model_copy(update={"mib": "tcpCurrEstab"}))


def test_numbers_of_other_units_are_not_compared() -> None:
    text = "{} Kbytes allocated to network (4% in use)\n8 requests for mbufs delayed\n"
    finer = text.replace(" Kbytes", " KB")
    comparison = compared("300 mbufs in use:\n" + text.format(7), "300 mbufs in use:\n" + finer.format(9))
    assert [(c.unit, c.change) for c in comparison.counters if c.unit] == [("KB", "added"), ("Kbytes", "gone")]


def test_families_are_counted_apart() -> None:
    old = windows(10, 0) + "\n" + windows(10, 0, "IPv6")
    new = windows(11, 0) + "\n" + windows(15, 0, "IPv6")
    deltas = {c.family: c.delta for c in compared(old, new).counters if c.label == "Active Opens"}
    assert deltas == {"ipv4": 1, "ipv6": 5}


# Interfaces


def test_counters_of_interfaces() -> None:
    comparison = compared(interfaces(1000, 400), interfaces(1600, 500, dropped=6), seconds=100)
    found = [(c.protocol, c.group, c.name, c.mib, c.direction, c.delta, c.rate) for c in comparison.counters if c.delta]
    assert found == [
        ("interface", "eth0", "rx_packets", None, "in", 600, 6.0),
        ("interface", "eth0", "rx_dropped", "ifInDiscards", "in", 6, 0.06),
        ("interface", "eth0", "tx_packets", None, "out", 100, 1.0),
    ]


def test_first_row_of_an_interface_counts() -> None:
    """On a BSD the rows below it are of its addresses."""
    rows = (
        "Name  Mtu   Network       Address            Ipkts Ierrs    Opkts Oerrs  Coll\n"
        "en0   1500  <Link#4>    02:00:5e:00:53:01   {:6}     0      256     0     0\n"
        "en0   1500  192.0.2       192.0.2.10           7     -      256     -     -\n"
    )
    assert counter(compared(rows.format(500), rows.format(520)), "rx packets").delta == 20


def test_intervals_are_no_totals() -> None:
    report = netparse.parse_file(SAMPLES / "macos/macos-26/netstat-w1-I-en0-d.txt")
    assert {record.model_dump()["name"] for capture in report.captures for record in capture.records} == {"en0"}
    with pytest.raises(ComparisonError, match="two snapshots"):
        compare(report, report)


def test_interface_that_was_reset_alone() -> None:
    both = linux(segments_received=5, segments_sent_out=5, resets_sent=5, bad_segments_received=9) + "\n"
    comparison = compared(both + interfaces(1000, 400), both + interfaces(3, 2))
    assert {c.change for c in comparison.counters if c.group == "eth0"} == {"reset"}
    assert {c.change for c in comparison.counters if c.group != "eth0"} == {"unchanged"}
    assert "of eth0 were reset" in comparison.diagnostics[0].message
