"""Rows and sentences that differ from the usual ones by a locale, a version or a cut, and are read all the same."""

from __future__ import annotations

import re
from typing import Final

import pytest

from tests.reports import codes_of, records_of, report_of

HEADER: Final = "Proto Recv-Q Send-Q Local Address           Foreign Address         State      "
TITLE: Final = "Active Internet connections (w/o servers)\n"
OPEN: Final = "tcp        0      0 192.0.2.10:22           198.51.100.7:50211      ESTABLISHED"


@pytest.mark.parametrize(
    ("header", "rows"),
    [
        (f"{HEADER} Timer", [f"{OPEN} keepalive (3868,72/0/0)", f"{OPEN} off (0,00/0/0)"]),
        (
            f"{HEADER} PID/Program name     Timer",
            [f"{OPEN} 812/sshd: ada        keepalive (3868,72/0/0)", f"{OPEN} -                    off (0,00/0/0)"],
        ),
    ],
)
def test_timer_with_a_decimal_comma(header: str, rows: list[str]) -> None:
    report = report_of("\n".join([TITLE.rstrip(), header, *rows, ""]))
    assert [record["timer"] for record in records_of(report)] == [
        {"name": "keepalive", "seconds": 3868.72, "retransmits": 0, "probes": 0},
        {"name": "off", "seconds": 0.0, "retransmits": 0, "probes": 0},
    ]
    assert codes_of(report) == []


def test_timers_with_a_decimal_comma_below_no_header() -> None:
    report = report_of(f"{OPEN} 812/sshd: ada        on (0,31/1/0)\n{OPEN} -                    timewait (59,05/0/0)\n")
    assert [(record.get("program"), record["timer"]["seconds"]) for record in records_of(report)] == [
        ("sshd: ada", 0.31),
        (None, 59.05),
    ]


def test_timer_with_an_arabic_decimal_separator() -> None:
    (record,) = records_of(report_of(f"{TITLE}{HEADER} Timer\n{OPEN} on (0\u066b31/1/0)\n"))
    assert record["timer"]["seconds"] == 0.31


def test_owner_without_a_blank_before_it() -> None:
    """Old Debian leaves none behind the one state that fills its column."""
    rows = [
        f"{OPEN}3160/netcat",
        f"{OPEN}-",
        "tcp        0      0 192.0.2.10:22           198.51.100.7:50212      CLOSE_WAIT 3161/sshd: ada",
    ]
    for text in ("\n".join([f"{TITLE}{HEADER}PID/Program name", *rows, ""]), "\n".join([*rows, ""])):
        report = report_of(text)
        assert [(r["state"], r.get("pid"), r.get("program")) for r in records_of(report)] == [
            ("ESTABLISHED", 3160, "netcat"),
            ("ESTABLISHED", None, None),
            ("CLOSE_WAIT", 3161, "sshd: ada"),
        ]
        assert report["lines"]["unparsed"] == 0


def test_user_without_a_blank_before_it() -> None:
    rows = [f"{OPEN}1000       9138       3160/netcat", f"{OPEN}ada        9139       -"]
    report = report_of("\n".join([f"{TITLE}{HEADER}User       Inode      PID/Program name", *rows, ""]))
    assert [(r["state"], r.get("uid"), r.get("user"), r["inode"], r.get("pid")) for r in records_of(report)] == [
        ("ESTABLISHED", 1000, None, 9138, 3160),
        ("ESTABLISHED", None, "ada", 9139, None),
    ]
    assert codes_of(report) == []


def test_kernel_control_modules_with_no_unit() -> None:
    title = "Registered kernel control modules\n"
    header = "kctlref          id       unit     flags    pcbcount rcvbuf   sndbuf   name \n"
    rows = (
        "5e00539c00000001        1       -1        9        0   131072   131072 com.example.flow-divert \n"
        "5e00539c00000002        a        0       18        3     8192     2048 com.example.statistics \n"
    )
    report = report_of(title + header + rows)
    assert [(record["native"]["id"], record["native"]["unit"]) for record in records_of(report)] == [
        ("1", "-1"),
        ("a", "0"),
    ]
    assert codes_of(report) == []


def test_heading_of_address_selection() -> None:
    """Of macOS 10.15: what stands below it counts no deprecated addresses."""
    report = report_of(
        "ip6:\n"
        "\t4821 total packets received\n"
        "\t953 packets sent from this host\n"
        "\t\tdeprecated source addresses\n"
        "\t\t\t2 globals\n"
        "\t\tsource address selection\n"
        "\t\t\t81 failures of source address selection\n"
        "\t\t\t17 rules prefer same address\n"
        "\t\t\t19 rules of tomorrow\n"
        "\tInput histogram:\n"
        "\t\tTCP: 65\n"
    )
    assert [(record["group"], record["name"], record["value"]) for record in records_of(report)] == [
        ("ip6", "received-packets", 4821),
        ("ip6", "sent-packets", 953),
        ("ip6.source-address-selection.deprecated-source", "global", 2),
        ("ip6.source-address-selection", "address-selection-failures", 81),
        ("ip6.source-address-selection.rules-applied", "same_address", 17),
        ("ip6.source-address-selection", "rule_of_tomorrow", 19),
        ("ip6.input-histogram", "tcp", 65),
    ]
    assert codes_of(report) == []


@pytest.mark.parametrize(
    "header", ["Routing tables\n\nInternet6:\nDestination        Gateway            Flags         Netif Expire\n", ""]
)
@pytest.mark.parametrize(
    ("cell", "flags"),
    [
        ("2001:db8:1700:bab0", "UHC"),
        ("2001:db8:1700:bab0", "UC"),
        ("2001:db8:12:345::/", "UC"),
        ("2001:db8:1:345::/6", "UC"),
    ],
)
def test_destination_that_is_cut_so_that_no_address_is_left(header: str, cell: str, flags: str) -> None:
    """Without ``-n``, macOS cuts to 18 characters; the length of a network may be cut, too."""
    whole = "2001:db8:1::/64    link#4             UC              en0\n"
    report = report_of(f"{header}{cell} link#4             {flags:<15} en0\n{whole}")
    cut, other = records_of(report)
    assert "destination" not in cut
    assert (cut["native"]["destination"], cut["truncated"], cut["interface"]) == (cell, ["destination"], "en0")
    assert (other["destination"], other.get("truncated")) == ("2001:db8:1::/64", None)
    assert report["lines"]["unparsed"] == 0


def test_destination_that_is_no_address_and_is_not_cut() -> None:
    header = "Routing tables\n\nInternet6:\nDestination        Gateway            Flags         Netif Expire\n"
    report = report_of(f"{header}2001:db8:7         link#4             UHC             en0\n")
    assert (records_of(report), report["lines"]["unparsed"]) == ([], 1)


NO_TOOL: Final = [
    "netstat: command not found\n",
    "route: command not found\n",
    "-bash: netstat: command not found\n",
    "bash: route: command not found...\nInstall package 'net-tools' to provide command 'route'? [N/y]\n",
    "bash: line 12: netstat: command not found\n",
    "/bin/sh: line 3: route: not found\n",
    "sudo: netstat: command not found\n",
    "-bash: /bin/netstat: No such file or directory\n",
    "fish: Unknown command: netstat\n",
    "Command 'netstat' not found, but can be installed with:\n\nsudo apt install net-tools\n",
    "Command 'route' not found, but can be installed with:\n\napt install net-tools\nPlease ask your administrator.\n",
    "The program 'netstat' is currently not installed. You can install it by typing:\nsudo apt-get install net-tools\n",
    "Command 'netstat' is available in '/bin/netstat'\nThe command could not be located because '/bin' is not in"
    " the PATH environment variable.\nnetstat: command not found\n",
    "'netstat' is not recognized as an internal or external command,\noperable program or batch file.\n",
    "'netstat' is not recognized as an internal or external command, operable program or batch file.\n",
    "netstat : The term 'netstat' is not recognized as the name of a cmdlet, function, script file, or operable \n"
    "program. Check the spelling of the name, or if a path was included, verify that the path is correct and try \n"
    "again.\n"
    "At line:1 char:1\n+ netstat -ano\n+ ~~~~~~~\n"
    "    + CategoryInfo          : ObjectNotFound: (netstat:String) [], CommandNotFoundException\n"
    "    + FullyQualifiedErrorId : CommandNotFoundException\n",
    "route: The term 'route' is not recognized as a name of a cmdlet, function, script file, or executable program.\n"
    "Check the spelling of the name, or if a path was included, verify that the path is correct and try again.\n",
]


@pytest.mark.parametrize("text", NO_TOOL)
def test_shell_that_has_no_such_tool(text: str) -> None:
    report = report_of(f"{text}done\n")
    assert records_of(report) == []
    assert [note["severity"] for note in report["diagnostics"] if note["code"] == "tool_message"] == ["error"]
    assert report["lines"]["context"] == 1
    assert report["lines"]["unparsed"] == 0


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("SIOCADDRT: File exists", "error"),
        ("SIOCDELRT: No such process", "error"),
        ("route: SIOCADDRT: Operation not permitted", "error"),
        ("route: netmask doesn't match route address", "error"),
        ("getnameinfo failed", "warning"),
        ("nd_print: no support for address family 18", "warning"),
    ],
)
def test_message_among_rows(text: str, severity: str) -> None:
    route = "192.0.2.0       0.0.0.0         255.255.255.0   U     0      0        0 eth0\n"
    header = "Destination     Gateway         Genmask         Flags Metric Ref    Use Iface\n"
    rows = f"Kernel IP routing table\n{header}{route}"
    report = report_of(f"$ route -n\n{rows}{text}\n{route}")
    assert [record["destination"] for record in records_of(report)] == ["192.0.2.0/24", "192.0.2.0/24"]
    notes = [note for capture in report["captures"] for note in capture["diagnostics"]]
    assert [(note["code"], note["severity"], note["line"]) for note in notes] == [("tool_message", severity, 5)]


CONTEXT: Final = "system_u:system_r:sshd_t:s0-s0:c0.c1023"


@pytest.mark.parametrize("padding", [50, 0])
def test_security_contexts_below_no_header(padding: int) -> None:
    """As ``grep`` leaves the rows of ``netstat -anpZ``."""
    context = f"{CONTEXT:<{padding}}"
    rows = [
        f"{OPEN} 812/sshd             {context}",
        f"{OPEN} 3160/sshd: ada [pri] {context}",
        f"udp        0      0 192.0.2.10:68           0.0.0.0:*               {'700/dhclient':>24}         {context}",
        f"{OPEN} -                    {'-':<{padding}}",
        f"{OPEN} 812/sshd             {context} keepalive (12.50/0/0)",
        f"{OPEN} 0          18601      812/sshd             {context}",
    ]
    for row in rows[:-2]:
        assert len(records_of(report_of(f"{row}\n"))) == 1, row
    report = report_of("\n".join([*rows, ""]))
    found = [(r.get("program"), r.get("native", {}).get("security_context")) for r in records_of(report)]
    assert found == [
        ("sshd", CONTEXT),
        ("sshd: ada [pri]", CONTEXT),
        ("dhclient", CONTEXT),
        (None, None),
        ("sshd", CONTEXT),
        ("sshd", CONTEXT),
    ]
    assert [r["timer"]["seconds"] for r in records_of(report) if "timer" in r] == [12.5]
    assert codes_of(report) == [("headerless_rows", 1)]


def test_security_contexts_of_unix_sockets_below_no_header() -> None:
    row = "unix  2      [ ACC ]     STREAM     LISTENING     18601    911/dbus-daemon      "
    report = report_of(f"{row}{CONTEXT:<50} /run/my app\n{row}{CONTEXT}\n{row}/run/system_bus_socket\n")
    assert [(r["program"], r.get("path"), r.get("native")) for r in records_of(report)] == [
        ("dbus-daemon", "/run/my app", {"security_context": CONTEXT}),
        ("dbus-daemon", None, {"security_context": CONTEXT}),
        ("dbus-daemon", "/run/system_bus_socket", None),
    ]


STATISTICS: Final = (
    "Tcp:\n"
    "    1369 active connection openings\n"
    "    12 segments retransmitted\n"
    "TcpExt:\n"
    "    Quick ack mode was activated 7 times\n"
    "    TCPOrigDataSent: 4821\n"
    "Icmp:\n"
    "    53 ICMP messages received\n"
    "    ICMP input histogram:\n"
    "        destination unreachable: 11\n"
    "    2 ICMP messages sent\n"
    "    ICMP output histogram:\n"
    "        destination unreachable: 2\n"
)


@pytest.mark.parametrize("blanks", [1, 0])
def test_statistics_whose_indentation_is_lost(blanks: int) -> None:
    text = re.sub("^ +", " " * blanks, STATISTICS, flags=re.MULTILINE)
    report = report_of(text)
    counters = [(r["group"], r.get("direction"), r["name"], r["value"]) for r in records_of(report)]
    assert counters == [
        ("Tcp", None, "ActiveOpens", 1369),
        ("Tcp", None, "RetransSegs", 12),
        ("TcpExt", None, "DelayedACKLost", 7),
        ("TcpExt", None, "TCPOrigDataSent", 4821),
        ("Icmp", None, "InMsgs", 53),
        ("Icmp", "in", "InDestUnreachs", 11),
        ("Icmp", None, "OutMsgs", 2),
        ("Icmp", "out", "OutDestUnreachs", 2),
    ]
    assert codes_of(report) == []


@pytest.mark.parametrize("line", ["Total: 5", "ExitCode: 0", "3 rows in set", "Tcp: 5", "real 12"])
def test_other_numbers_at_the_edge_of_statistics_without_indentation(line: str) -> None:
    text = "Tcp:\n12 segments retransmitted\n7 segments received\n"
    for around in (f"{text}{line}\n", f"{line}\n{text}", f"{text}\n{line}\n"):
        report = report_of(around)
        assert [(r["name"], r["value"]) for r in records_of(report)] == [("RetransSegs", 12), ("InSegs", 7)]
        assert (report["lines"]["unparsed"], report["lines"]["context"]) == (0, 1)


def test_prose_below_a_word_with_a_colon_is_no_counter() -> None:
    assert records_of(report_of("Tcp:\n5 things to know\nIp:\nTotal: 7\n")) == []
