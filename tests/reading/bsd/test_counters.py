"""Counters of macOS and the BSDs, which indentation nests; memory buffers and queues."""

from __future__ import annotations

from typing import Final

import pytest

from tests.reading.bsd.printed import Record, dialects_of
from tests.reports import counts_of, records_of, report_of

TREE: Final = (
    (0, "tcp:"),
    (1, "2650 packets sent"),
    (2, "525 data packets (49634 bytes)"),
    (3, "7 checksummed in software"),
    (2, "106 data packets (49356 bytes) retransmitted"),
    (1, "4017 packets received"),
    (2, "2041 acks (for 98 bytes)"),
    (1, "12 connections closed (including 3 drops)"),
    (0, "icmp:"),
    (1, "Output histogram:"),
    (2, "echo reply: 59"),
    (2, "#9: 1"),
    (1, "5 calls to icmp_error"),
)
COUNTED: Final = [
    ("tcp", "sent-packets", "packets sent", 2650),
    ("tcp", "sent-data-packets", "data packets", 525),
    ("tcp", "sent-data-bytes", "bytes", 49634),
    ("tcp.sent-data-packets", "checksummed_in_software", "checksummed in software", 7),
    ("tcp", "sent-retransmitted-packets", "data packets retransmitted", 106),
    ("tcp", "sent-retransmitted-bytes", "bytes", 49356),
    ("tcp", "received-packets", "packets received", 4017),
    ("tcp", "received-ack-packets", "acks", 2041),
    ("tcp", "received-ack-bytes", "for bytes", 98),
    ("tcp", "connections-closed", "connections closed", 12),
    ("tcp", "connection-drops", "including drops", 3),
    ("icmp.output-histogram", "echo_reply", "echo reply", 59),
    ("icmp.output-histogram", "9", "#9", 1),
    ("icmp", "icmp-calls", "calls to icmp_error", 5),
]
MARGINS: Final = {
    "tabs": ("", "\t", "\t\t", "\t\t\t"),
    "eight": ("", " " * 8, " " * 16, " " * 24),
    "four": ("", " " * 4, " " * 8, " " * 12),
    "one": ("", " ", "  ", "   "),
    "odd": ("", "   ", " " * 11, " " * 12),
    "mixed": ("", "\t", " " * 16, "\t" + " " * 16),
    "moved": ("    ", "    \t", " " * 16, " " * 24),
}


def counted(report: Record) -> list[tuple[str, str, str, int]]:
    return [(record["group"], record["name"], record["label"], record["value"]) for record in records_of(report)]


@pytest.mark.parametrize("margins", MARGINS)
def test_counters_belong_to_what_is_less_indented(margins: str) -> None:
    report = report_of("".join(f"{MARGINS[margins][depth]}{text}\n" for depth, text in TREE))
    assert counted(report) == COUNTED
    assert counts_of(report) == (10, 3, 0, 0, 0)
    records = records_of(report)
    histogram = {
        (record["protocol"], record["family"], record["direction"]) for record in records if "direction" in record
    }
    assert histogram == {("icmp", "ipv4", "out")}
    assert (records[0]["protocol"], records[0].get("family")) == ("tcp", None)


def readings(*lines: str, title: str = "ip6:") -> list[tuple[str, str, int]]:
    """Return label, unit and value of counters."""
    report = report_of(f"{title}\n\t1 total packet received\n" + "".join(f"\t{line}\n" for line in lines))
    assert report["lines"]["unparsed"] == 0
    return [(record["label"], record.get("unit", ""), record["value"]) for record in records_of(report)[1:]]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("0 packet", [("packet", "", 0)]),
        ("18446744073709551615 packets sent", [("packets sent", "", 18446744073709551615)]),
        ("4294944612 bytes", [("bytes", "", 4294944612)]),
        ("3 segments updated rtt (of 7 attempts)", [("segments updated rtt", "", 3), ("of attempts", "", 7)]),
        (
            "2 entries in current SYN cache, limit is 10255",
            [("entries in current SYN cache", "", 2), ("limit", "", 10255)],
        ),
        ("9 ack-only packets (5 delayed)", [("ack-only packets", "", 9), ("delayed", "", 5)]),
        ("4 SACK options (SACK blocks) received", [("SACK options (SACK blocks) received", "", 4)]),
        ("1 time CE marked ECT(0) and ECT(1)", [("time CE marked ECT(0) and ECT(1)", "", 1)]),
        ("2 Connections (fin_wait_2) dropped", [("Connections (fin_wait_2) dropped", "", 2)]),
        ("8 connections timed out (T3)", [("connections timed out (T3)", "", 8)]),
        ("lo0= 1268", [("lo0", "", 1268)]),
        ("destination unreachable: 11", [("destination unreachable", "", 11)]),
        ("12.345 seconds link congested", [("link congested", "milliseconds", 12345)]),
        ("1 < x <= 2: 5", [("1 < x <= 2", "", 5)]),
        ("1 packet (77 bytes)of data after window", [("packet of data after window", "", 1), ("bytes", "", 77)]),
        ("5 'bad' options: 7 in all", [("'bad' options: 7 in all", "", 5)]),
    ],
)
def test_counter_of_any_shape(line: str, expected: list[tuple[str, str, int]]) -> None:
    assert readings(line) == expected


def test_counter_on_two_lines() -> None:
    report = report_of(
        "icmp6:\n\t2 calls to icmp6_error\n\tOutput histogram:\n\t\techo \nreply: 17\n\t\ttime exceed: 4\n"
    )
    found = [(record["line"], record.get("last_line"), record["value"]) for record in records_of(report)]
    assert found == [(2, None, 2), (4, 5, 17), (6, None, 4)]


def test_same_label_again() -> None:
    lines = "\t1 with data\n\t\t5 more\n\t2 with data\n\t\t6 more\n\t3 with data\n"
    report = report_of(f"ip:\n{lines}ip6:\n\t4 with data\n")
    assert [(record["group"], record["name"], record["value"]) for record in records_of(report)] == [
        *(("ip", "with_data", 1), ("ip.with_data", "more", 5)),
        *(("ip", "with_data_2", 2), ("ip.with_data_2", "more", 6)),
        *(("ip", "with_data_3", 3), ("ip6", "with_data", 4)),
    ]


def test_headings_within_a_section() -> None:
    text = (
        "ip6:\n\t7 total packets received\n\tInput histogram:\n\t\tTCP: 5\n\t\tUDP: 2\n"
        "\tMbuf statistics:\n\t\t4 one mbuf\n\t\ttwo or more mbuf:\n\t\t\tlo0= 1268\n\t\t0 one ext mbuf\n"
        "\tsource addresses on an outgoing I/F\n\t\t8 link-locals\n"
    )
    report = report_of(text)
    records = records_of(report)
    assert [(record["group"], record["name"], record.get("direction"), record["value"]) for record in records] == [
        ("ip6", "received-packets", None, 7),
        ("ip6.input-histogram", "tcp", "in", 5),
        ("ip6.input-histogram", "udp", "in", 2),
        ("ip6.mbuf-statistics", "one-mbuf", None, 4),
        ("ip6.mbuf-statistics.mbuf-data", "lo0", None, 1268),
        ("ip6.mbuf-statistics", "one-extra-mbuf", None, 0),
        ("ip6.source-address-selection.outgoing-interface", "link_local", None, 8),
    ]
    assert {(record["protocol"], record["family"]) for record in records} == {("ip", "ipv6")}
    assert counts_of(report) == (7, 5, 0, 0, 0)


def test_sections_of_every_protocol() -> None:
    titles = ("udp:", "icmp6:", "ip6 on en0:", "arp:", "routing:", "frob6:", "net_api:")
    records = records_of(report_of("".join(f"{title}\n\t1 packet sent\n" for title in titles)))
    assert [(record["group"], record["protocol"], record.get("family")) for record in records] == [
        *(("udp", "udp", None), ("icmp6", "icmp", "ipv6"), ("ip6_on_en0", "ip", "ipv6"), ("arp", "arp", "ipv4")),
        *(("routing", "routing", None), ("frob6", "frob6", None), ("net_api", "net_api", None)),
    ]


def named(text: str) -> list[tuple[str, str, int]]:
    """Return group, name and value of counters."""
    return [(record["group"], record["name"], record["value"]) for record in records_of(report_of(text))]


def test_counters_of_keys_depend_on_the_direction_above_them() -> None:
    """Junos prints the title again in between."""
    lists = "\thistogram by message type:\n\t\tadd: {}\n\t{} messages with memory allocation failure\n"
    out = f"pfkey:\n\t5 requests sent from userland\n{lists.format(2, 7)}"
    back = f"pfkey:\n\t6 requests sent to userland\n{lists.format(3, 8)}"
    assert named(out + back) == [
        *(("pfkey", "sent-requests", 5), ("pfkey.output-histogram", "add", 2), ("pfkey", "dropped-no-memory", 7)),
        *(("pfkey", "received-requests", 6), ("pfkey.input-histogram", "add", 3), ("pfkey", "discarded-no-memory", 8)),
    ]


def test_rules_do_not_belong_to_the_last_kind_of_addresses() -> None:
    rules = "\t\t4 rules prefer same address\n\t\t5 rules of another kind\n"
    addresses = "\tsource addresses of same scope\n\t\t7 globals\n"
    found = [named(f"ip6:\n\t1 total packet received\n{above}{rules}")[-2:] for above in ("", addresses)]
    assert found[0][0] == found[1][0] == ("ip6.source-address-selection.rules-applied", "same_address", 4)
    assert found[1][1] == ("ip6", "rule_of_another_kind", 5)


def test_histogram_that_is_not_indented() -> None:
    """As Junos prints it."""
    listed = "".join(f"\t\t{line}\n" for line in ("Input histogram:", "5 TCP", "6 ICMP6", "7 packets not forwardable"))
    text = f"ip6:\n\t1 total packet received\n{listed}"
    records = records_of(report_of(text))
    assert [(record["group"], record["name"], record.get("direction")) for record in records] == [
        ("ip6", "received-packets", None),
        ("ip6.input-histogram", "tcp", "in"),
        ("ip6.input-histogram", "icmp6", "in"),
        ("ip6", "packets-not-forwardable", None),
    ]


@pytest.mark.parametrize(
    ("one", "many"),
    [("no time failures", "no time failuress"), ("number of join ack retransmits", "number of join ack retransmitss")],
)
def test_plural_of_a_plural(one: str, many: str) -> None:
    found = [named(f"mptcp:\n\t5 packets sent\n\t1 {label}\n")[1][1] for label in (one, many)]
    assert found[0] == found[1]


def test_counters_of_ipsec_for_ipv6() -> None:
    text = "ipsec6:\n\t3 inbound packets violated process security policy\n\t1 spd cache hit\n"
    assert named(text) == [("ipsec6", "dropped-policy-violation", 3), ("ipsec6", "spdcache-hits", 1)]


def test_interface_of_counters_is_as_printed() -> None:
    text = "".join(f"ip6 on {name}:\n\t5 total input datagrams\n" for name in ("en0.100", "en0_100"))
    assert [group for group, _, _ in named(text)] == ["ip6_on_en0.100", "ip6_on_en0_100"]


def test_counter_that_is_printed_again_has_no_standard_object() -> None:
    records = records_of(report_of("tcp:\n\t5 packets received\n\t6 packets received\n"))
    assert [(record["name"], record.get("mib")) for record in records] == [
        ("received-packets", "tcpInSegs"),
        ("received-packets_2", None),
    ]


def test_sentence_among_counters() -> None:
    sentence = "ICMP address mask responses are disabled"
    report = report_of(f"icmp:\n\t5 calls to icmp_error\n\t{sentence}\n\t6 message responses generated\n")
    assert [record["value"] for record in records_of(report)] == [5, 6]
    assert counts_of(report) == (2, 1, 1, 0, 0)


def test_legends_of_buffers() -> None:
    text = (
        "588/2142/2730 mbufs in use (current/cache/total)\n"
        "1179K/1971K/3150K bytes allocated to network (current/cache/total)\n"
        "0/6/2480 sfbufs in use (current/peak/max)\n"
        "3 requests for sfbufs denied\n"
    )
    records = records_of(report_of(text))
    assert [(record["label"], record.get("unit"), record["value"]) for record in records] == [
        ("mbufs in use (current)", None, 588),
        ("mbufs in use (cache)", None, 2142),
        ("mbufs in use (total)", None, 2730),
        ("bytes allocated to network (current)", "K", 1179),
        ("bytes allocated to network (cache)", "K", 1971),
        ("bytes allocated to network (total)", "K", 3150),
        ("sfbufs in use (current)", None, 0),
        ("sfbufs in use (peak)", None, 6),
        ("sfbufs in use (max)", None, 2480),
        ("requests for sfbufs denied", None, 3),
    ]
    assert {(record["protocol"], record["group"]) for record in records} == {("mbuf", "mbuf")}


def test_buffers_of_macos() -> None:
    text = (
        "1200/3400 mbufs in use:\n\t244 mbufs allocated to data\n\t2 mbufs allocated to socket names and addresses\n"
        "1024/3254 mbuf 2KB clusters in use\n7549 KB allocated to network (8.1% in use)\n0 KB returned to the system\n"
    )
    records = records_of(report_of(text))
    assert [(record["group"], record["label"], record.get("unit"), record["value"]) for record in records] == [
        ("mbuf", "mbufs in use (current)", None, 1200),
        ("mbuf", "mbufs in use (total)", None, 3400),
        ("mbuf.mbuf-current", "mbufs allocated to data", None, 244),
        ("mbuf.mbuf-current", "mbufs allocated to socket names and addresses", None, 2),
        ("mbuf", "mbuf 2KB clusters in use (current)", None, 1024),
        ("mbuf", "mbuf 2KB clusters in use (total)", None, 3254),
        ("mbuf", "allocated to network", "KB", 7549),
        ("mbuf", "returned to the system", "KB", 0),
    ]
    assert [record.get("native") for record in records[-2:]] == [{"in_use": "8.1%"}, None]


def test_queues_of_an_interface() -> None:
    text = (
        "en0:\n     [ sched:           FQ_CODEL  qlength:    3/128 ]\n"
        "     [ dequeued pkts:      87474  bytes:    9112714  dropped pkts:    761 bytes:  85887 ]\n"
        "=====================================================\n"
        "     [ pri: VO (1)\tsrv_cl: 0x400180\tquantum: 605\tdrr_max: 8 ]\n"
        "     [ budget: 0\ttarget qdelay: 10.00 msec\tupdate interval:100.00 msec ]\n"
        "=====================================================\n"
        "     [ pri: BK (0)\tsrv_cl: 0x080090\tquantum: 1514\tdrr_max: 2 ]\n"
    )
    report = report_of(text)
    records = records_of(report)
    assert [(record["group"], record["name"], record.get("unit"), record["value"]) for record in records] == [
        ("queue.en0", "qlength", None, 3),
        ("queue.en0", "qlength_limit", None, 128),
        ("queue.en0", "dequeued_pkts", None, 87474),
        ("queue.en0", "bytes", None, 9112714),
        ("queue.en0", "dropped_pkts", None, 761),
        ("queue.en0", "bytes_2", None, 85887),
        ("queue.en0.vo_1", "quantum", None, 605),
        ("queue.en0.vo_1", "drr_max", None, 8),
        ("queue.en0.vo_1", "budget", None, 0),
        ("queue.en0.vo_1", "target_qdelay", "microseconds", 10000),
        ("queue.en0.vo_1", "update_interval", "microseconds", 100000),
        ("queue.en0.bk_0", "quantum", None, 1514),
        ("queue.en0.bk_0", "drr_max", None, 2),
    ]
    assert [record["native"] for record in records if "native" in record] == [
        *({"sched": "FQ_CODEL"}, {"pri": "VO (1)", "srv_cl": "0x400180"}, {"pri": "BK (0)", "srv_cl": "0x080090"})
    ]
    assert {record["protocol"] for record in records} == {"interface"}
    assert (report["lines"]["unparsed"], [name for name, _ in dialects_of(text)]) == (0, ["macos"])


@pytest.mark.parametrize("sign", [".", ","])
def test_fractions_have_the_decimal_sign_of_the_locale(sign: str) -> None:
    text = (
        "588/2142 mbufs in use:\n"
        "\t588 mbufs allocated to data\n"
        f"61456 KB allocated to network (79{sign}4% in use)\n"
        "0 requests for memory denied\n"
    )
    record = next(one for one in records_of(report_of(text)) if one["label"] == "allocated to network")
    assert (record["value"], record["unit"], record["native"]) == (61456, "KB", {"in_use": f"79{sign}4%"})
    report = report_of(f"ip:\n\t5 total packets received\n\t\t0{sign}25 usec per packet\n")
    assert [(one["value"], one.get("unit")) for one in records_of(report)] == [(5, None), (250000, "picoseconds")]
