"""Which snapshots are compared, at which times, and which cannot be. All expected values are by hand."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final

import pytest
from netparse_grammars.context.times import is_time, read_time

import netparse
from netparse import ComparisonError, compare, compare_each
from tests.comparing.printed import STALK, changes, codes, compared, counter, interfaces, linux, windows

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
