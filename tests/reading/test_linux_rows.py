"""Rows of Linux tables that are easily misread, and lines that are easily taken for one."""

from __future__ import annotations

from typing import Final

import pytest

from tests.reports import codes_of, records_of, report_of

SOCKETS: Final = "Proto Recv-Q Send-Q Local Address           Foreign Address         State      "
TITLE: Final = "Active Internet connections (servers and established)\n"
LISTENER: Final = "tcp        0      0 192.0.2.10:22           0.0.0.0:*               LISTEN     "
UNIX: Final = (
    "Active UNIX domain sockets (servers and established)\n"
    "Proto RefCnt Flags       Type       State         I-Node   PID/Program name     "
)
ROUTES: Final = (
    "Kernel IP routing table\nDestination     Gateway         Genmask         Flags Metric Ref    Use Iface\n"
    "0.0.0.0         192.0.2.1       0.0.0.0         UG    100    0        0 eth0\n"
)


def with_owner(*rows: str) -> str:
    return f"{TITLE}{SOCKETS} PID/Program name    \n" + "".join(f"{row}\n" for row in rows)


def test_text_below_a_wide_row_is_no_part_of_it() -> None:
    row = "172.17.0.0      0.0.0.0         255.255.0.0     U     0      0        0 docker0"
    assert len(row) == 79
    report = report_of(f"{ROUTES}{row}\ndone\n")
    assert [record["interface"] for record in records_of(report)] == ["eth0", "docker0"]


def test_remark_behind_a_program() -> None:
    report = report_of(with_owner(f"{LISTENER} 812/sshd             <--- this one"))
    assert [record["program"] for record in records_of(report)] == ["sshd"]
    assert codes_of(report) == [("ignored_text", 3)]


@pytest.mark.parametrize(
    "program", ["nginx: worker", "a - b", "@dbus-daemon -", "(squid-1)", "x off", "postgres: 14/m"]
)
def test_program_before_each_other_column(program: str) -> None:
    owner = f"{f'812/{program}':<20}"
    timer = "keepalive (7199.99/0/0)"
    context = "system_u:system_r:sshd_t:s0-s0:c0.c1023"
    path = "/run/my app"
    for header, cells in {
        f"{SOCKETS} PID/Program name    ": f"{LISTENER} {owner}",
        f"{SOCKETS} PID/Program name     Timer": f"{LISTENER} {owner} {timer}",
        f"{SOCKETS} PID/Program name     {'Security Context':<50}": f"{LISTENER} {owner} {context:<50}",
        f"{SOCKETS} PID/Program name     {'Security Context':<49} Timer": f"{LISTENER} {owner} {context:<50} {timer}",
    }.items():
        (record,) = records_of(report_of(f"{TITLE}{header}\n{cells}\n"))
        assert (record["pid"], record["program"]) == (812, program), header
        assert ("timer" in record) == ("Timer" in header)
        assert record.get("native") == ({"security_context": context} if "Context" in header else None)
    row = f"unix  2      [ ACC ]     STREAM     LISTENING     18601    {owner}"
    for header, cells in {
        f"{UNIX}Path": f"{row} {path}",
        f"{UNIX}{'Security Context':<50} Path": f"{row} {context:<50} {path}",
    }.items():
        (record,) = records_of(report_of(f"{header}\n{cells}\n"))
        assert (record["pid"], record["program"], record["path"]) == (812, program, path), header


def test_unknown_column_behind_a_program() -> None:
    header = f"{SOCKETS} PID/Program name     Zone"
    report = report_of(f"{TITLE}{header}\n{LISTENER} {'812/sshd: /usr/sbin':<20} blue\n")
    (record,) = records_of(report)
    assert (record["program"], record["native"]) == ("sshd: /usr/sbin", {"zone": "blue"})


@pytest.mark.parametrize(
    "row",
    [
        "tcp        0      0 192.0.2.10:22           LISTEN      812/sshd",
        "tcp        0 192.0.2.10:22           0.0.0.0:*               LISTEN      812/sshd",
        "udp        0      0 192.0.2.10:5            2001:db8",
        "tcp        0      0 192.0.2.10:22           0.0.0.0:*               812/sshd",
    ],
)
def test_row_that_lacks_a_cell_is_none(row: str) -> None:
    report = report_of(with_owner(f"{LISTENER} 812/sshd            ", row, f"{LISTENER} 812/sshd            "))
    assert [record["line"] for record in records_of(report)] == [3, 5]
    assert codes_of(report) in ([("unparsed_line", 4)], [("cut_row", 4)])


def test_row_below_the_others_that_lacks_its_first_cell() -> None:
    rest = "     0      0 192.0.2.10:22           198.51.100.2:4000       TIME_WAIT"
    report = report_of(f"{TITLE}{SOCKETS}\n{LISTENER}\n{rest}\n")
    assert codes_of(report) == [("unparsed_line", 4)]


def test_raw_row_without_its_state_is_none() -> None:
    header = f"{SOCKETS} User       Inode     "
    whole = "raw6       0      0 :::58                   :::*                    7           0          64362     "
    report = report_of(f"{TITLE}{header}\n{whole}\n{whole[:90].rstrip()}\n{whole}\n")
    assert [(record["line"], record["native_state"], record["inode"]) for record in records_of(report)] == [
        (3, "7", 64362),
        (5, "7", 64362),
    ]


def test_unix_socket_without_a_type_is_none() -> None:
    row = "unix  2      [ ACC ]     STREAM     LISTENING     5        -                    /run/x"
    report = report_of(f"{UNIX}Path\n{row}\n{row.replace('STREAM', '      ')}\n{row}\n")
    assert [record["line"] for record in records_of(report)] == [3, 5]


def test_other_numbers_below_counters() -> None:
    below = "  PID TTY          TIME CMD\n    1 ?        00:00:01 init\n"
    report = report_of(f"Tcp:\n    5 active connection openings\n{below}")
    assert [(record["label"], record["value"]) for record in records_of(report)] == [("active connection openings", 5)]


def test_section_of_counters_that_is_not_known() -> None:
    report = report_of("IpExt:\n    InOctets: 5\nTcpNewExt:\n    Shiny: 7\n")
    assert [(record["group"], record["value"]) for record in records_of(report)] == [("IpExt", 5), ("TcpNewExt", 7)]


def test_section_of_any_name() -> None:
    report = report_of("Tcp:\n    5 segments received\nFooBar:\n    7 segments received\n")
    records = records_of(report)
    assert [(r["group"], r["name"], r.get("mib")) for r in records] == [
        ("Tcp", "InSegs", "tcpInSegs"),
        ("FooBar", "segments_received", None),
    ]
    assert report["lines"]["unparsed"] == 0


def test_section_that_begins_with_a_setting() -> None:
    records = records_of(report_of("Ip:\n    Default TTL is 64\n    7 forwarded\n"))
    assert [(r["name"], r["mib"], r["value"]) for r in records] == [
        ("DefaultTTL", "ipDefaultTTL", 64),
        ("ForwDatagrams", "ipForwDatagrams", 7),
    ]


def test_counter_that_is_printed_again_has_no_standard_object() -> None:
    records = records_of(report_of("Tcp:\n    5 segments received\n    6 segments received\n"))
    assert [(r["name"], r.get("mib")) for r in records] == [("InSegs", "tcpInSegs"), ("InSegs_2", None)]


def test_counters_below_a_histogram_that_comes_first() -> None:
    histogram = "Icmp:\n    ICMP input histogram:\n        echo requests: 3\n    5 ICMP messages sent\n"
    report = report_of(f"Ip:\n    7 forwarded\n{histogram}")
    counted = [(record["group"], record.get("direction"), record["value"]) for record in records_of(report)]
    assert counted == [("Ip", None, 7), ("Icmp", "in", 3), ("Icmp", None, 5)]


def test_counters_without_the_title_of_their_section() -> None:
    report = report_of(
        "Active Internet connections (servers and established)\n    ICMP input histogram:\n    7 packets sent\n"
    )
    (record,) = records_of(report)
    assert (record["name"], record["label"], record["value"]) == ("packets_sent", "packets sent", 7)
    assert record.keys() & {"group", "mib", "protocol"} == set()


@pytest.mark.parametrize(
    "text",
    [
        "show system statistics\nTcp:\n        265063785 packets sent\n                52538606 data packets\n",
        "Tcp:\n    timeout: 30\n    retries: 5\n",
        '[\n  "0.0.0.0         192.0.2.1       0.0.0.0         UG    100    0        0 eth0",\n]\n',
        "tcp6       0      0  2001:db8:4e74:f.61920 2001:db8:2179:7.https ESTABLISHED\n",
    ],
)
def test_text_of_others_gives_no_record(text: str) -> None:
    """What BSDs print alike is not read as Linux, and what looks like it is not read at all."""
    assert "net-tools" not in [capture["dialect"] for capture in report_of(text)["captures"]]


def test_usage_text_ends_where_a_table_begins() -> None:
    indented = "".join(f"    {line}\n" for line in ROUTES.splitlines())
    report = report_of(f"host1:\n    netstat: invalid option -- 'Q'\n{indented}")
    assert [record["destination"] for record in records_of(report)] == ["0.0.0.0/0"]


def test_message_below_the_header_says_nothing_of_the_dialect() -> None:
    text = with_owner("netstat: /proc/net/tcp6: No such file or directory", f"{LISTENER} 812/sshd            ")
    assert [capture["dialect"] for capture in report_of(text)["captures"]] == ["net-tools"]


def test_interface_block_with_a_line_that_is_cut() -> None:
    text = (
        "Kernel Interface table\n"
        "eth0: flags=-28605<UP,BROADCAST,RUNNING,MULTICAST>  mtu 1500\n"
        "        inet 192.0.2.10  netmask 255.255.255.0  broadcast 192.0.2.255\n"
        "        RX packets 135  bytes 61182 (59.7 KiB)\n"
        "        RX errors 0  dropped 0  overruns 0  frame 0\n"
        "        TX packets 132  bytes 66330 (64.7 KiB)\n"
        "        TX errors 0  dropped 0\n"
    )
    report = report_of(text)
    (record,) = records_of(report)
    assert (record["name"], record["mtu"], record["address"], record["rx_packets"]) == ("eth0", 1500, "192.0.2.10", 135)
    assert report["lines"]["context"] == 0
    assert report["lines"]["unparsed"] == 2


def test_flags_of_cached_routes_are_named_as_in_the_kernel() -> None:
    """The names and their order are those of RTCF_* in include/uapi/linux/in_route.h, as lib/inet_gr.c prints them."""
    header = "Source          Destination     Gateway         Flags Metric Ref    Use Iface"
    row = "192.0.2.10      198.51.100.7    192.0.2.1       -ondtfqNsriNdbm#l 0      0        5 eth0"
    (record,) = records_of(report_of(f"Kernel IP routing cache\n{header}\n{row}\n"))
    names = (
        "dead onlink notify directdst tproxy fast masq snat doredirect directsrc dnat broadcast multicast reject local"
    )
    assert " ".join(record["flag_names"]) == names
    assert record["native"] == {"source": "192.0.2.10"}


def test_flag_that_stands_for_two_names_itself() -> None:
    report = report_of(ROUTES.replace("UG   ", "UGc  "))
    assert [record["flag_names"] for record in records_of(report)] == [["up", "gateway", "c"]]


# From netstat.c, statistics.c, proc.c and lib/ of net-tools 2.10; the severity says whether data is missing.
COMPLAINTS: Final = {
    "warning, got bogus sctp assoc line.": "warning",
    "netstat: unsupported address family 17 !": "error",
    "netstat: No statistics support for specified address family: ipx": "error",
    "Please don't supply more than one address family.": "error",
    "Address family `ipx' not supported.": "error",
    "No routing for address family `unix'.": "error",
    "Problem reading data from /proc/net/rose": "warning",
    "Problem while parsing /proc/net/snmp": "warning",
    "Warning: cannot open /proc/net/dev (Permission denied). Limited output.": "warning",
    "/proc/net/igmp6: Permission denied": "warning",
    "netstat.c: Internal Error `ipx socket format error in source port'.": "error",
    "ROSE not configured in this system.": "warning",
    "Infiniband hardware address can be incorrect! Please read BUGS section in ifconfig(8).": "info",
}


@pytest.mark.parametrize("complaint", COMPLAINTS)
def test_complaint_of_the_tool(complaint: str) -> None:
    table = f"{TITLE}{SOCKETS}\n{LISTENER}\n"
    inside = report_of(f"{table}{complaint}\n{LISTENER}\n")
    (note,) = inside["captures"][0]["diagnostics"]
    assert note == {
        "severity": COMPLAINTS[complaint],
        "code": "tool_message",
        "message": complaint,
        "line": 4,
        "text": complaint,
    }
    assert [record["line"] for record in records_of(inside)] == [3, 5]
    above = report_of(f"# netstat -an\n{complaint}\n{table}")
    assert (above["lines"]["messages"], len(records_of(above))) == ((1, 1) if "Infiniband" not in complaint else (0, 1))


def test_lines_of_grep_are_no_complaints() -> None:
    text = "$ grep 0016 /proc/net/tcp /proc/net/tcp6\n/proc/net/tcp:   0: 00000000:0016 00000000:0000 0A\n"
    assert report_of(text)["lines"]["messages"] == 0
