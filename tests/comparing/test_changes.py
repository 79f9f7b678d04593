"""Two snapshots of counters: what was counted in between, and what cannot be told. All expected values are by hand."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from importlib import resources
from typing import TYPE_CHECKING, Any, Final

import pytest
from jsonschema import Draft202012Validator
from netparse_grammars.context.prompts import is_time, read_time
from typer.testing import CliRunner

import netparse
from netparse import Comparison, ComparisonError, compare, compare_each
from netparse.cli import app
from netparse.comparing.comparison import compare_snapshots
from netparse.comparing.counters import is_gauge
from netparse.comparing.snapshots import Count, snapshots_of
from netparse.schema.comparison import comparison_schema
from tests.samples.origins import SAMPLES

if TYPE_CHECKING:
    from pathlib import Path

    from typer.testing import Result

    from netparse import ComparedCounter

STATISTIC: Final = '"kind": "statistic"'
SCHEMA: Final[dict[str, Any]] = json.loads(
    resources.files(netparse).joinpath("schema/comparison-1.schema.json").read_text(encoding="utf-8")
)


def linux(**tcp: int) -> str:
    """Return what net-tools prints: a section of TCP, with blanks for the underscores."""
    return "Tcp:\n" + "".join(f"    {value} {label.replace('_', ' ')}\n" for label, value in tcp.items())


def windows(active: int, current: int, family: str = "IPv4") -> str:
    return (
        f"TCP Statistics for {family}\n\n  Active Opens                        = {active}\n"
        f"  Passive Opens                       = 40\n  Current Connections                 = {current}\n"
    )


def macos(packets: str, data: str) -> str:
    return f"tcp:\n\t{packets} sent\n\t\t{data} (99 bytes)\n\t5 connection requests\n"


def interfaces(rx: int, tx: int, dropped: int = 0) -> str:
    return (
        "Kernel Interface table\n"
        "Iface      MTU    RX-OK RX-ERR RX-DRP RX-OVR    TX-OK TX-ERR TX-DRP TX-OVR Flg\n"
        f"eth0      1500 {rx:8}      0 {dropped:6} 0      {tx:8}      0      0      0 BMRU\n"
        f"lo       65536       20      0      0 0            20      0      0      0 LRU\n"
    )


def compared(old: str, new: str | None = None, *, seconds: float | None = None) -> Comparison:
    return compare(netparse.parse(old), None if new is None else netparse.parse(new), seconds=seconds)


def changes(comparison: Comparison) -> dict[str, tuple[int | None, str]]:
    """Return delta and change of each counter by its label."""
    return {counter.label: (counter.delta, counter.change) for counter in comparison.counters}


def counter(comparison: Comparison, label: str) -> ComparedCounter:
    (found,) = (counter for counter in comparison.counters if counter.label == label)
    return found


def codes(comparison: Comparison) -> list[str]:
    return [diagnostic.code for diagnostic in comparison.diagnostics]


def run(*arguments: str | Path, data: str = "") -> Result:
    result = CliRunner().invoke(app, ["stats", *(str(argument) for argument in arguments)], input=data)
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


# What became of one counter


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


# Which snapshots

STALK: Final = "".join(
    f"TS {1350489623 + 10 * n}.006{n}00000 2012-10-17 13:00:{23 + 10 * n}\n{linux(segments_received=100 + 30 * n * n)}"
    for n in range(3)
)
WATCHER: Final = "".join(
    f"zzz ***Wed Oct 17 13:{minute}:00 EDT 2012\n{interfaces(rx, 400)}{linux(segments_received=rx * 2)}"
    for minute, rx in (("00", 100), ("01", 220), ("02", 460))
)


def test_first_and_last_of_one_input() -> None:
    comparison = compared(STALK)
    assert (comparison.old.first_line, comparison.new.first_line) == (2, 8)
    assert comparison.old.captured_at == datetime(2012, 10, 17, 16, 0, 23, 6000, tzinfo=UTC)
    assert comparison.seconds == 20.0002
    found = counter(comparison, "segments received")
    assert (found.old, found.new, found.delta, found.rate) == (100, 220, 120, 120 / 20.0002)


def test_several_outputs_of_one_time_are_one_snapshot() -> None:
    comparison = compared(WATCHER)
    assert (comparison.old.first_line, comparison.new.last_line) == (2, 21)
    assert comparison.seconds == 120
    found = {c.label: (c.delta, c.rate) for c in comparison.counters if c.delta}
    assert found == {"rx packets": (360, 3.0), "segments received": (720, 6.0)}


def test_consecutive_pairs() -> None:
    found = [
        (comparison.seconds, counter(comparison, "segments received").delta)
        for comparison in compare_each(netparse.parse(WATCHER))
    ]
    assert found == [(60, 240), (60, 480)]


def test_last_of_each_of_two_inputs() -> None:
    comparison = compared(
        STALK, STALK.replace("TS 13504896", "TS 13504902").replace("13:00", "13:10").replace("220 seg", "300 seg")
    )
    assert counter(comparison, "segments received").delta == 80
    assert comparison.seconds == 600


def test_repeated_counters_begin_a_snapshot_where_no_times_are_shown() -> None:
    text = "\n\n".join(linux(segments_received=n) + "\n" + interfaces(n, 0) for n in (1, 10, 100))
    assert counter(compared(text), "segments received").delta == 99
    deltas = [[c.delta for c in one.counters if c.delta] for one in compare_each(netparse.parse(text))]
    assert deltas == [[9, 9], [90, 90]]


def test_outputs_of_one_time_are_one_snapshot_though_counters_come_again() -> None:
    text = "".join(f"2026-11-22 05:10:0{n}\n{linux(segments_received=n)}\n" for n in (1, 1, 4))
    assert len(netparse.parse(text).captures) == 3
    assert len(list(compare_each(netparse.parse(text)))) == 1


def test_first_value_of_one_time_stays() -> None:
    text = "".join(f"2026-11-22 05:10:0{n // 10}\n{linux(segments_received=n)}\n" for n in (10, 11, 24))
    found = counter(compared(text), "segments received")
    assert (found.old, found.new, found.rate) == (10, 24, 14.0)


def test_output_without_a_time_has_that_of_the_one_before() -> None:
    text = "\n".join(
        f"2026-11-22 05:1{n}:00\n{interfaces(n, 0)}\n" + "text\n" * 4 + linux(segments_received=120 * n) for n in (1, 3)
    )
    times = [capture.captured_at is None for capture in netparse.parse(text).captures]
    assert times == [False, True, False, True]
    assert counter(compared(text), "segments received").rate == 2.0


def test_rate_is_by_the_times_of_the_outputs_that_a_counter_stands_in() -> None:
    """Each output has a time of its own, a little behind that of the snapshot, and not by the same."""
    text = "\n".join(
        f"2026-11-22 05:10:{at}\n{interfaces(at, 0)}\n2026-11-22 05:10:{at + later}\n{linux(segments_received=at)}"
        for at, later in ((10, 5), (30, 1))
    )
    comparison = compared(text)
    assert comparison.seconds == 20
    assert counter(comparison, "segments received").rate == 20 / 16


def test_heading_of_a_snapshot_ends_the_one_before() -> None:
    """With -ss, the first section of a snapshot may be one that the last one did not have."""
    text = (
        f"TS 1350489623.5 2012-10-17 13:00:23\n{linux(segments_received=1)}"
        f"TS 1350489633.5 2012-10-17 13:00:33\nIp:\n    5 total packets received\n{linux(segments_received=2)}"
    )
    report = netparse.parse(text)
    assert report.lines.unparsed == 0
    comparison = compare(report)
    assert changes(comparison) == {"total packets received": (None, "added"), "segments received": (1, "counted")}
    assert comparison.seconds == 10


# Times


@pytest.mark.parametrize(
    ("line", "time"),
    [
        ("zzz ***Wed Oct 17 13:00:23 EDT 2012", "2012-10-17T13:00:23"),
        ("zzz ***Wed Oct  7 03:00:23 UTC 2012", "2012-10-07T03:00:23+00:00"),
        ("Wed Oct 17 13:00:23 2012", "2012-10-17T13:00:23"),
        ("Wed 17 Oct 2012 01:00:23 PM EDT", "2012-10-17T13:00:23"),
        ("Wed Oct 17 12:00:23 AM GMT 2012", "2012-10-17T00:00:23+00:00"),
        ("Wed Oct 17 12:00:23 PM IST 2012", "2012-10-17T12:00:23"),
        ("Wed Oct 17 13:00:23 -03 2012", "2012-10-17T13:00:23-03:00"),
        ("Wed 17 Oct 13:00:23 BST 2012", "2012-10-17T13:00:23"),
        ("=== Sun Feb 29 23:59:59 UTC 2032 ===", "2032-02-29T23:59:59+00:00"),
        ("TS 1350489623.006123456 2012-10-17 13:00:23", "2012-10-17T13:00:23.006123-03:00"),
    ],
)
def test_times_of_date(line: str, time: str) -> None:
    assert read_time(line) == datetime.fromisoformat(time)
    assert is_time(line)


@pytest.mark.parametrize(
    "line",
    [
        "Last login: Wed Oct 17 13:00:23 2012",
        "Wed Oct 17 13:00:23 PM UTC 2012",
        "Wed Oct 17 00:00:23 AM UTC 2012",
        "Wed Oct 32 13:00:23 UTC 2012",
        "Wed Oct 17 13:00:23 +99 2012",
        "Wed Foo 17 13:00:23 UTC 2012",
        "Wed Oct 17 13:00:23 UTC 2012 and so on",
        "zzz ***Wed Oct 17 13:00:23 EDT 2012" + "*" * 200,
    ],
)
def test_what_is_no_time_of_date(line: str) -> None:
    assert read_time(line) is None


@pytest.mark.parametrize(
    ("old", "new", "seconds", "expected"),
    [
        ("13:00:23", "13:00:23", 0, []),
        ("13:00:23", "13:00:13", -10, ["time_order"]),
        ("13:00:23Z", "13:00:33", None, ["time_zone"]),
        ("13:00:23Z", "15:00:33+02:00", 10, []),
    ],
)
def test_rate_needs_a_time_between(old: str, new: str, seconds: float | None, expected: list[str]) -> None:
    times = [f"2012-10-17 {time}\n" for time in (old, new)]
    texts = times[0] + linux(segments_received=10), times[1] + linux(segments_received=30)
    comparison = compared(*texts)
    rate = 2.0 if seconds == 10 else None
    assert (comparison.seconds, counter(comparison, "segments received").rate) == (seconds, rate)
    assert codes(comparison) == expected
    given = compared(*texts, seconds=5)
    assert (given.seconds, counter(given, "segments received").rate) == (5, 4.0)
    assert "time_zone" not in codes(given)


# What is not to be compared


@pytest.mark.parametrize(
    "new", [windows(10, 4), "tcp:\n\t5 connection requests\n", interfaces(3, 4)], ids=["os", "bsd", "command"]
)
def test_outputs_without_a_common_counter(new: str) -> None:
    with pytest.raises(ComparisonError, match=r"line 1 has counters of linux: Tcp; line \d has counters of \w+: \w+"):
        compared(linux(segments_received=1), new)


def test_systems_are_not_mixed_though_counters_have_the_same_name() -> None:
    """Interfaces have the same fields everywhere."""
    rows = (
        "Name       Mtu   Network       Address            Ipkts Ierrs    Opkts Oerrs  Coll\n"
        "eth0       1500  <Link#4>    02:00:5e:00:53:01      500     0      256     0     0\n"
    )
    report = netparse.parse(rows)
    assert report.captures[0].os == "macos"
    with pytest.raises(ComparisonError, match=r"linux.*macos"):
        compared(interfaces(1, 2), rows)


def test_hosts_and_languages_that_differ_are_said() -> None:
    old, new = (f"[ada@{host} ~]$ netstat -s\n{linux(segments_received=1)}" for host in ("web01", "web02"))
    assert codes(compared(old, new)) == ["other_host"]
    icmp = "Icmp:\n    4 ICMP messages received\n    {}\n        echo requests: 1\n"
    english, german = (icmp.format(title) for title in ("ICMP input histogram:", "ICMP-Eingabehistogramm:"))
    assert codes(compared(english, german)) == ["other_language"]


@pytest.mark.parametrize("text", ["", "no such thing\n", linux(resets_sent=1)])
def test_fewer_than_two_snapshots(text: str) -> None:
    with pytest.raises(ComparisonError, match="two snapshots"):
        compared(text)
    assert list(compare_each(netparse.parse(text))) == []


# The command


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    paths = tmp_path / "before.txt", tmp_path / "after.txt"
    texts = (
        linux(active_connection_openings=10, segments_received=5, connections_established=9),
        linux(active_connection_openings=16, segments_received=5, connections_established=4),
    )
    for path, text in zip(paths, texts, strict=True):
        path.write_text(text, encoding="utf-8")
    return paths


def test_json_is_what_the_library_returns(files: tuple[Path, Path]) -> None:
    old, new = files
    result = run(old, new, "--seconds", "3")
    assert (result.exit_code, result.stderr) == (0, "")
    expected = compare(netparse.parse_file(old), netparse.parse_file(new), seconds=3)
    assert json.loads(result.stdout) == expected.model_dump(mode="json", exclude_none=True)
    assert "null" not in result.stdout
    assert result.stdout.count("\n") == 1
    assert Comparison.model_validate_json(result.stdout) == expected
    Draft202012Validator(SCHEMA).validate(json.loads(result.stdout))
    pretty = run(old, new, "--seconds", "3", "--pretty").stdout
    assert json.loads(pretty) == json.loads(result.stdout)
    assert '\n  "counters": [' in pretty


def cells(output: str) -> list[list[str]]:
    return [line.split() for line in output.splitlines()]


def test_table(files: tuple[Path, Path]) -> None:
    old, new = files
    result = run(old, new, "--seconds", "4", "--format", "table")
    assert (result.exit_code, result.stderr) == (0, "")
    assert f"old: {old}, netstat, linux, lines 1 to 4" in result.stdout
    assert f"new: {new}, netstat, linux, lines 1 to 4, 4 seconds later" in result.stdout
    rows = cells(result.stdout)
    assert ["group", "counter", "old", "new", "delta", "per", "second", "note"] in rows
    assert "Tcp active connection openings 10 16 6 1.50".split() in rows  # noqa: SIM905
    assert "Tcp connections established 9 4 -5 gauge".split() in rows  # noqa: SIM905
    assert "unchanged: 1" in result.stdout
    assert "segments received" not in result.stdout
    everything = run(old, new, "--seconds", "4", "--format", "table", "--all").stdout
    assert "Tcp segments received 5 5 0 0.00".split() in cells(everything)  # noqa: SIM905
    assert "unchanged" not in everything


def test_table_says_what_happened_and_diagnostics() -> None:
    text = linux(segments_received=4294967290, resets_sent=7, segments_retransmitted=2) + "\n\n"
    text += linux(segments_received=5, resets_sent=6, segments_retransmitted=2, bad_segments_received=1)
    result = run("-", "--format", "table", data=text + "    damaged 7x\n" + "    8 InCsumErrors extra\n")
    rows = cells(result.stdout)
    assert "Tcp segments received 4294967290 5 11 wrapped".split() in rows  # noqa: SIM905
    assert "Tcp resets sent 7 6 reset".split() in rows  # noqa: SIM905
    assert "Tcp bad segments received 1 added".split() in rows  # noqa: SIM905
    assert "warning: lower than before" in result.stdout
    assert "error: line 12: " in result.stdout


@pytest.mark.parametrize("control", ["\x9b31m", "\x1b]0;title\x07", "\u202e", "\x08"])
def test_table_sends_no_control_character_of_the_data(control: str) -> None:
    text = f"[ada@web01 ~]$ netstat -s{control}\nTcp:\n    {{}} segments re{control}ceived\n"
    result = run("-", "--format", "table", data=text.format(4) + "\n\n" + text.format(6))
    assert result.exit_code == 0
    assert " 4 " in result.stdout
    assert not {*control} & {*result.stdout + result.stderr} - {*"31m]0;title"}


def test_standard_input_and_ndjson() -> None:
    for arguments in ([], ["-"]):
        result = run("--each", "--format", "ndjson", *arguments, data=STALK)
        assert result.exit_code == 0
        found = [json.loads(line) for line in result.stdout.splitlines()]
        assert [one["counters"][0]["delta"] for one in found] == [30, 90]
        assert {one[side]["path"] for one in found for side in ("old", "new")} == {"-"}


def test_each_through_two_files_is_an_array(files: tuple[Path, Path]) -> None:
    result = run("--each", *files)
    assert [one["counters"][0]["delta"] for one in json.loads(result.stdout)] == [6]
    result = run("--each", files[0], "-", data=STALK)
    deltas = [[c.get("delta") for c in one["counters"] if c["name"] == "InSegs"] for one in json.loads(result.stdout)]
    assert deltas == [[95], [30], [90]]


def test_pair_that_cannot_be_compared_is_said_and_the_others_are_compared() -> None:
    result = run("--each", data="\n\n".join([linux(a=1), linux(a=3), windows(1, 1), windows(4, 1)]))
    assert result.exit_code == 0
    assert [one["counters"][0]["delta"] for one in json.loads(result.stdout)] == [2, 3]
    assert result.stderr.count("nothing to compare") == 1
    assert "linux" in result.stderr
    assert "windows" in result.stderr


def test_output_file(files: tuple[Path, Path], tmp_path: Path) -> None:
    target = tmp_path / "out.json"
    result = run(*files, "--output", target)
    assert (result.exit_code, result.stdout) == (0, "")
    assert json.loads(target.read_text(encoding="utf-8"))["counters"]
    before = files[0].read_text(encoding="utf-8")
    result = run(*files, "--output", files[0])
    assert result.exit_code == 2
    assert files[0].read_text(encoding="utf-8") == before


def test_dialect_and_encoding(files: tuple[Path, Path], tmp_path: Path) -> None:
    assert run(*files, "--dialect", "windows").exit_code == 1
    assert run(*files, "--dialect", "vms").exit_code == 2
    wide = tmp_path / "wide.txt"
    wide.write_bytes(files[0].read_bytes().decode().encode("utf-16-be"))
    result = run(wide, files[1], "--encoding", "utf-16-be")
    assert result.exit_code == 1
    assert str(files[1]) in result.stderr
    assert str(wide) not in result.stderr


@pytest.mark.parametrize("format", ["json", "ndjson", "table"])
def test_nothing_to_compare_is_said_with_the_name_of_the_file(
    format: str, files: tuple[Path, Path], tmp_path: Path
) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_text("no such thing\n", encoding="utf-8")
    for arguments, named in (
        ([empty], empty),
        ([files[0]], files[0]),
        ([files[0], empty], empty),
        ([empty, files[0]], empty),
    ):
        result = run("--format", format, *arguments)
        assert (result.exit_code, result.stdout) == (1, "")
        assert str(named) in result.stderr
        assert "counters" in result.stderr
    other = tmp_path / "other.txt"
    other.write_text(windows(1, 2), encoding="utf-8")
    result = run("--format", format, files[0], other)
    assert (result.exit_code, result.stdout) == (1, "")
    for part in (files[0], other, "linux", "windows"):
        assert str(part) in result.stderr
    result = run("--each", empty)
    assert (result.exit_code, json.loads(result.stdout)) == (1, [])


def test_wrong_usage(files: tuple[Path, Path], tmp_path: Path) -> None:
    missing = tmp_path / "missing.txt"
    for arguments in ([missing], [files[0], missing], ["--each", missing, files[0]], [tmp_path, files[0]]):
        result = run(*arguments)
        assert result.exit_code == 2
        assert str(missing if missing in arguments else tmp_path) in result.stderr
    for wrong in (["-", "-"], ["--seconds", "0", *files], ["--seconds", "nan", *files], [*files, files[0]]):
        result = run(*wrong)
        assert (result.exit_code, result.stdout) == (2, "")
    assert run("--strict", files[0], missing).exit_code == 3


def test_strict(files: tuple[Path, Path], tmp_path: Path) -> None:
    unclean = tmp_path / "unclean.txt"
    unclean.write_text(linux(segments_received=9) + "    8x damaged\n    1 resets sent\n", encoding="utf-8")
    assert run(files[0], unclean).exit_code == 0
    assert run("--strict", files[0], unclean).exit_code == 3
    assert run("--strict", *files).exit_code == 0


def test_diagnostics_of_the_outputs_are_in_the_comparison(tmp_path: Path) -> None:
    text = linux(segments_received=9) + "    8x damaged\n    1 resets sent\n"
    found = json.loads(run(data=linux(segments_received=1) + "\n\n" + text).stdout)
    assert found["old"]["diagnostics"] == []
    assert [(one["code"], one["line"]) for one in found["new"]["diagnostics"]] == [("unparsed_line", 7)]


# What holds for every input


def test_schema_is_the_one_that_is_checked_in() -> None:
    assert json.loads(json.dumps(comparison_schema())) == SCHEMA
    Draft202012Validator.check_schema(SCHEMA)
    assert json.loads(CliRunner().invoke(app, ["schema", "comparison"]).stdout) == SCHEMA
    for definition in (SCHEMA, *SCHEMA["$defs"].values()):
        assert definition["additionalProperties"] is False
        assert all(len(field["description"]) > 3 for field in definition["properties"].values())


COUNTING: Final = [
    path
    for path in sorted(SAMPLES.rglob("*.txt"))
    if STATISTIC in path.with_suffix(".json").read_text(encoding="utf-8")
]


@pytest.mark.parametrize("path", [pytest.param(path, id=f"{path.parent.name}/{path.stem}") for path in COUNTING])
def test_sample_compared_with_itself_and_with_other_values(path: Path) -> None:
    report = netparse.parse_file(path)
    for snapshot in list(snapshots_of(report.captures)):
        same = compare_snapshots(snapshot, snapshot, seconds=1)
        assert {counter.change for counter in same.counters} == {"unchanged"}
        assert len(same.counters) == len(snapshot.counters)
        lower = {key: Count(_halved(count.counter), None) for key, count in snapshot.counters.items()}
        other = compare_snapshots(snapshot, replace(snapshot, counters=lower))
        assert all(counter.gauge or (counter.delta or 0) >= 0 for counter in other.counters)
        assert [counter.new for counter in other.counters] == [count.counter.value for count in lower.values()]


def _halved(counter: netparse.Statistic) -> netparse.Statistic:
    return counter.model_copy(update={"value": counter.value // 2})


def test_one_counter_many_times() -> None:
    result = run(data="Tcp:\n    7 resets sent\n\n" * 2_000 + linux(resets_sent=9))
    assert json.loads(result.stdout)["counters"][0]["delta"] == 2


def test_counter_that_is_printed_many_times_in_one_output() -> None:
    text = "Tcp:\n" + "    7 resets sent\n" * 5_000
    counters = compared(text, text.replace("7", "9")).counters
    assert len(counters) == 5_000
    assert {(counter.old, counter.new) for counter in counters} == {(7, 9)}


def test_names_of_the_library_are_there() -> None:
    for name in ("compare", "compare_each", "Comparison", "ComparedCounter", "ComparisonError"):
        assert name in netparse.__all__
        assert getattr(netparse, name)
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        netparse.nothing  # type: ignore[attr-defined]  # noqa: B018
