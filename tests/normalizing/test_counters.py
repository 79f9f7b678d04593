"""The names of counters: the tables hold nothing twice, and an object of a MIB is the same on every system."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from pathlib import Path
from typing import Final

import pytest
from netparse_grammars.counters import bsd_field, linux_name, mib_object, rows_of

import netparse
from netparse.normalizing.counter_trees import name_of
from netparse.schema.report import Statistic
from tests.printing.bsd.statistics import BSD, Line, Section
from tests.printing.bsd.statistics import name_of as singular
from tests.printing.bsd.strategies.statistics import FREEBSD_SECTIONS, MACOS_SECTIONS
from tests.samples.origins import SAMPLES

PROC: Final = Path("/proc/net/snmp6")
SYSTEMS: Final = {"windows": "windows/*", "linux": "linux/*", "macos": "macos/*", "freebsd": "bsd/freebsd-*"}
RFC: Final = {
    "ip": "RFC 1213, IPv4; or RFC 4293",
    "icmp": "RFC 1213, IPv4; or RFC 4293",
    "tcp": "RFC 4022",
    "udp": "RFC 4113",
    "if": "RFC 2863",
}
"""What the name of an object begins with, and where it is defined."""

# Windows, Linux, macOS and FreeBSD; read in what they print.
COMMON: Final = """
ipInReceives | Packets Received | total packets received | total packets received
ipForwDatagrams | Datagrams Forwarded | forwarded | packets forwarded
ipInUnknownProtos | Unknown Protocols Received | with unknown protocol | packets for unknown/unsupported protocol
ipInDelivers | Received Packets Delivered | incoming packets delivered | packets for this host
ipOutDiscards | Discarded Output Packets | outgoing packets dropped | output packets dropped due to no bufs, etc.
ipOutNoRoutes | Output Packet No Route | dropped because of missing route | output packets discarded due to no route
ipReasmReqds | Reassembly Required | reassemblies required | fragments received
ipReasmOKs | Reassembly Successful | packets reassembled ok | packets reassembled ok
ipFragOKs | Datagrams Successfully Fragmented | outgoing packets fragmented ok | output datagrams fragmented
ipFragFails | Datagrams Failing Fragmentation | outgoing packets failed fragmentation |\
 datagrams that can't be fragmented
ipFragCreates | Fragments Created | fragments created | fragments created
icmpInDestUnreachs | Destination Unreachable | destination unreachable | destination unreachable
icmpInSrcQuenchs | Source Quenches | source quenches | source quench
icmpInRedirects | Redirects | redirects | routing redirect
icmpInEchos | Echos | echo requests | echo
icmpInEchoReps | Echo Replies | echo replies | echo reply
icmpOutDestUnreachs | Destination Unreachable | destination unreachable | destination unreachable
icmpOutTimeExcds | Time Exceeded | time exceeded | time exceeded
icmpOutEchoReps | Echo Replies | echo replies | echo reply
ipSystemStatsInReceives | Packets Received | total packets received | total packets received
ipSystemStatsInDelivers | Received Packets Delivered | incoming packets delivered | packets for this host
ipSystemStatsOutForwDatagrams | Datagrams Forwarded | forwarded | packets forwarded
ipSystemStatsOutRequests | Output Requests | requests sent out | packets sent from this host
ipSystemStatsOutDiscards | Discarded Output Packets | outgoing packets dropped |\
 output packets dropped due to no bufs, etc.
ipSystemStatsOutNoRoutes | Output Packet No Route | dropped because of missing route |\
 output packets discarded due to no route
ipSystemStatsReasmReqds | Reassembly Required | reassemblies required | fragments received
ipSystemStatsReasmOKs | Reassembly Successful | packets reassembled ok | packets reassembled ok
ipSystemStatsOutFragOKs | Datagrams Successfully Fragmented | outgoing packets fragmented ok |\
 output datagrams fragmented
ipSystemStatsOutFragFails | Datagrams Failing Fragmentation | outgoing packets failed fragmentation |\
 datagrams that can't be fragmented
ipSystemStatsOutFragCreates | Fragments Created | fragments created | fragments created
icmpMsgStatsInPkts.2.1 | Destination Unreachable | destination unreachable | unreach
icmpMsgStatsInPkts.2.2 | Packet Too Big | packets too big | packet too big
icmpMsgStatsInPkts.2.3 | Time Exceeded | received ICMPv6 time exceeded | time exceed
icmpMsgStatsInPkts.2.129 | Echo Replies | echo replies | echo reply
icmpMsgStatsInPkts.2.133 | Router Solicitations | router solicits | router solicitation
icmpMsgStatsOutPkts.2.129 | Echo Replies | echo replies | echo reply
icmpMsgStatsOutPkts.2.133 | Router Solicitations | router solicits | router solicitation
icmpMsgStatsOutPkts.2.135 | Neighbor Solicitations | neighbor solicits | neighbor solicitation
icmpMsgStatsOutPkts.2.136 | Neighbor Advertisements | neighbor advertisements | neighbor advertisement
tcpActiveOpens | Active Opens | active connection openings | connection requests
tcpPassiveOpens | Passive Opens | passive connection openings | connection accepts
tcpInSegs | Segments Received | segments received | packets received
tcpRetransSegs | Segments Retransmitted | segments retransmitted | data packets retransmitted
udpInDatagrams | Datagrams Received | packets received | delivered
udpNoPorts | No Ports | packets to unknown port received | dropped due to no socket
udpOutDatagrams | Datagrams Sent | packets sent | datagrams output
""".replace("|\\\n", "|")
ROWS: Final = [[cell.strip() for cell in line.split("|")] for line in COMMON.strip().splitlines()]
LEAST: Final = 40


@cache
def labels_of(system: str) -> dict[str, set[str]]:
    """Return the labels in the samples of a system, in the singular, by the objects that they are."""
    found: dict[str, set[str]] = defaultdict(set)
    for path in sorted(SAMPLES.glob(f"{SYSTEMS[system]}/*.txt")):
        for capture in netparse.parse_file(path).captures:
            for record in capture.records:
                if isinstance(record, Statistic) and record.mib:
                    found[record.mib].add(singular(record.label))
    return found


def test_there_are_enough_objects() -> None:
    assert len({row[0] for row in ROWS}) == len(ROWS) >= LEAST


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_an_object_is_the_same_on_every_system(row: list[str]) -> None:
    mib, windows, linux, bsd = row
    for system, label in (("windows", windows), ("linux", linux), ("macos", bsd), ("freebsd", bsd)):
        assert singular(label) in labels_of(system)[mib], system


@pytest.mark.parametrize(
    ("table", "key"),
    [
        ("linux", ("group", "direction", "label")),
        ("bsd", ("group", "parent", "label")),
        ("mib", ("object",)),
    ],
)
def test_a_table_holds_nothing_twice(table: str, key: tuple[str, ...]) -> None:
    rows = list(rows_of(table))
    same = str.lower if table == "bsd" else str
    keys = [tuple(same(row[column]) for column in key) for row in rows]
    assert rows
    assert len(set(keys)) == len(keys)
    assert all(row[key[-1]] for row in rows)


@pytest.mark.parametrize("system", ["linux", "windows", "bsd"])
def test_a_counter_is_one_object(system: str) -> None:
    counters = [counter for row in rows_of("mib") for counter in row[system].split()]
    assert counters
    assert len(set(counters)) == len(counters)


def test_objects_are_of_the_standards() -> None:
    rows = list(rows_of("mib"))
    for row in rows:
        assert row["object"].startswith(tuple(RFC)), row
        assert any(row.values()), row
    assert {prefix for prefix in RFC if any(row["object"].startswith(prefix) for row in rows)} == {*RFC}


def test_named_counters_of_bsd_exist() -> None:
    fields = {f"{row['group']}.{row['name']}".rpartition(".") for row in rows_of("bsd")}
    fields |= {f"{row['group']}.{row['bracket']}".rpartition(".") for row in rows_of("bsd")}
    known = {f"{group}/{name}" for group, _, name in fields}
    for row in rows_of("mib"):
        for counter in row["bsd"].split():
            assert counter in known or "histogram/" in counter, counter


@pytest.mark.skipif(not PROC.exists(), reason="this system has no /proc/net/snmp6")
def test_named_counters_of_linux_exist() -> None:
    known = {f"{row['group']}/{row['name']}" for row in rows_of("linux")}
    for table in ("snmp", "netstat"):
        for line in PROC.with_name(table).read_text().splitlines()[::2]:
            section, *names = line.split()
            known |= {f"{section.rstrip(':')}/{name}" for name in names}
    for line in PROC.read_text().splitlines():
        known.add(re.sub(r"^(\w+?6)(\w+) .*", r"\1/\2", line))
    listed = {counter for row in rows_of("mib") for counter in row["linux"].split()}
    # The kernel lists only the types of messages that it has seen.
    assert {counter for counter in listed - known if not counter.startswith("IcmpMsg/")} == set()


@pytest.mark.parametrize("section", [*FREEBSD_SECTIONS, *MACOS_SECTIONS], ids=lambda section: section.title)
def test_a_counter_has_one_name_for_one_and_for_many(section: Section) -> None:
    numbers = [item for item in section.items if "%" in item.template]
    one, many = ([(record.group, record.name) for record in records_of(section, number)] for number in (1, 2))
    assert len(one) >= len(numbers) > 0
    assert one == many


def records_of(section: Section, number: int) -> list[Statistic]:
    lines = [Line(item, [number] * item.template.count("%")) for item in section.items]
    text = "".join(f"{BSD.indent(line.item.depth)}{line.text(BSD)}\n" for line in lines)
    captures = netparse.parse(f"{section.title}\n{text}").captures
    return [record for capture in captures for record in capture.records if isinstance(record, Statistic)]


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("packet sent after flow control", "packets sent after flow control"),
        ("ARP entry timed out", "ARP entries timed out"),
        ("V3 membership query received", "V3 membership queries received"),
        ("PCB cache miss", "PCB cache misses"),
        ("invalid return address", "invalid return addresses"),
    ],
)
def test_names_do_not_depend_on_the_number(one: str, many: str) -> None:
    assert name_of(one) == name_of(many)


def test_unknown_labels_have_no_names() -> None:
    assert linux_name("Tcp", "echo replies", "in") is None
    assert linux_name("Icmp", "echo replies") is None
    assert bsd_field("tcp", "", "window update packets") is None
    assert bsd_field("nosuch", "", "packets sent") is None
    assert mib_object("bsd", "tcp", "sent-packets") is None
    assert mib_object("linux", "Ip", "ReasmTimeout") is None
    assert mib_object("windows", "icmp", "echos") is None


def test_fields_of_freebsd() -> None:
    assert bsd_field("tcp", "syncache entries added", "bucket overflow") == ("syncache", "bucket-overflow", "")
    assert bsd_field("tcp", "hostcache entries added", "bucket overflow") == ("hostcache", "buffer-overflows", "")
    assert bsd_field("ip", "", "packet forwarded") == ("", "forwarded-packets", "fast-forwarded-packets")
