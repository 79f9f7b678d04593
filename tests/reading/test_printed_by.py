"""What the lines of an output and its command line show of the tool that printed it, and of its dialect."""

from __future__ import annotations

from typing import Final

import pytest

from tests.printing import texts
from tests.reports import report_of

TITLE: Final = "Kernel IP routing table\nDestination     Gateway         Genmask         Flags "
METRICS: Final = (
    f"{TITLE}Metric Ref    Use Iface\n0.0.0.0         192.0.2.1       0.0.0.0         UG    100    0        0 eth0\n"
)
WINDOWS: Final = (
    f"{TITLE}  MSS Window  irtt Iface\n0.0.0.0         192.0.2.1       0.0.0.0         UG        0 0          0 eth0\n"
)
IPV6: Final = (
    "Kernel IPv6 routing table\nDestination                    Next Hop                   Flag Met Ref  Use If\n"
    "2001:db8::/64                  ::                         U    256 1      0 eth0\n"
)
BSD: Final = "Routing tables\n\nInternet:\nDestination        Gateway            Flags   Refs      Use   Mtu  "
OPENBSD: Final = f"{BSD}Prio Iface\ndefault            192.0.2.1          UGS        4     1020     -     8 em0\n"
NETBSD: Final = (
    "Routing tables\n\nInternet:\nDestination        Gateway            Flags    Refs      Use    Mtu Interface\n"
    "default            192.0.2.1          UGS         4     1020      - wm0\n"
)
MACOS: Final = (
    "Routing tables\n\nInternet:\nDestination        Gateway            Flags        Netif Expire\n"
    "default            192.0.2.1          UGScg          en0       \n"
)
SAME: Final = (
    (METRICS, "route -n", "netstat -rne"),
    (WINDOWS, "route -ne", "netstat -rn"),
    (IPV6, "route -6n", "netstat -A inet6 -rn"),
    (texts.ROUTES, "route print", "netstat -r"),
    (OPENBSD, "route -n show", "netstat -rn"),
    (NETBSD, "/sbin/route -n show", "/usr/bin/netstat -rn"),
)
"""Tables of which two command lines print every byte alike (net-tools: netstat.c and route.c call INET_rprint)."""
PADDED: Final = "tcp        0      0 192.0.2.{}:22            0.0.0.0:*               LISTEN      {}/sshd{}\n"
SOCKETS: Final = (
    "Proto Recv-Q Send-Q Local Address           Foreign Address         State       PID/Program name    \n"
)
ENGLISH: Final = "Active Internet connections (only servers)\n"
RUSSIAN: Final = "Активные соединения с интернетом (only servers)\n"  # noqa: RUF001


def tools_of(text: str) -> list[str | None]:
    return [capture.get("tool") for capture in report_of(text)["captures"]]


@pytest.mark.parametrize(("text", "command"), [(text, command) for text, *commands in SAME for command in commands])
def test_only_the_command_shows_which_of_two_tools_it_was(text: str, command: str) -> None:
    assert tools_of(text) == [None]
    assert tools_of(f"[ada@web01 ~]$ {command}\n{text}") == ["route" if "route" in command else "netstat"]


@pytest.mark.parametrize("command", ["netstat -rn; route -n", "netstat -rn && route -n", "route -n || netstat -rn"])
def test_a_command_line_of_both_shows_neither(command: str) -> None:
    assert tools_of(f"$ {command}\n{METRICS}{METRICS}") == [None, None]


def test_what_reads_an_output_does_not_print_it() -> None:
    assert tools_of(f"$ netstat -rn | grep -v route\n{WINDOWS}") == ["netstat"]


def test_a_table_that_one_tool_alone_prints_shows_it() -> None:
    assert tools_of(MACOS) == ["netstat"]
    assert tools_of(f"$ route -n\n{ENGLISH}{SOCKETS}{PADDED.format(1, 801, '')}") == ["netstat"]


def test_routes_and_connections_are_of_two_runs() -> None:
    """Of Windows NT and 2000, whose netstat -r prints both, the heading shows it."""
    assert tools_of(texts.ROUTES + "\n" + texts.TABLE) == [None, "netstat"]
    assert tools_of(texts.TABLE + "\n" + texts.ROUTES) == ["netstat", None]
    assert tools_of("\nRoute Table\n" + texts.ROUTES + "\n" + texts.TABLE) == ["netstat"]


def rows(*, count: int = 4, lost: int | None = 0, protocol: str = "tcp ") -> str:
    """Return rows of net-tools of which one has lost the blanks at its end."""
    lines = [PADDED.format(index, 801 + index, " " * 12) for index in range(count)]
    return "".join(line.rstrip() + "\n" if index == lost else line for index, line in enumerate(lines)).replace(
        "tcp ", protocol
    )


@pytest.mark.parametrize("lost", range(4))
@pytest.mark.parametrize("title", [ENGLISH, RUSSIAN, ""])
def test_a_row_without_its_last_blanks_is_not_busybox(title: str, lost: int) -> None:
    [capture] = report_of(title + SOCKETS + rows(lost=lost))["captures"]
    assert (capture["dialect"], len(capture["records"])) == ("net-tools", 4)


@pytest.mark.parametrize(
    "text", [RUSSIAN + SOCKETS + rows(count=1), ENGLISH + SOCKETS + rows(count=1, protocol="tcp6")]
)
def test_one_row_that_busybox_does_not_print(text: str) -> None:
    [capture] = report_of(text)["captures"]
    assert capture["dialect"] == "net-tools"


def test_state_in_another_language() -> None:
    [capture] = report_of(ENGLISH + SOCKETS + rows(count=1).replace("LISTEN ", "ESCUCHAR "))["captures"]
    assert (capture["dialect"], capture["records"][0]["state"]) == ("net-tools", "LISTEN")


@pytest.mark.parametrize("below", ["", "\n" + ENGLISH + SOCKETS + rows(lost=None), "\ntcp6 is not there\n"])
def test_other_text_below_busybox(below: str) -> None:
    text = ENGLISH + SOCKETS + "".join(row.rstrip() + "\n" for row in rows().splitlines())
    first, *others = report_of(text + below)["captures"]
    assert (first["dialect"], len(first["records"])) == ("busybox", 4)
    assert [capture["dialect"] for capture in others] == ["net-tools"] * bool(others)


def test_a_table_of_interfaces_is_that_of_netstat_only_with_its_title_or_command() -> None:
    header = "Iface      MTU    RX-OK RX-ERR RX-DRP RX-OVR    TX-OK TX-ERR TX-DRP TX-OVR Flg\n"
    table = f"{header}eth0      1500   123456      0      0 0         65432      0      0      0 BMRU\n"
    assert [tools_of(text) for text in (table, f"$ ifconfig -s\n{table}")] == [[None], [None]]
    assert tools_of(f"$ netstat -i\n{table}") == ["netstat"]
    assert tools_of(f"Kernel Interface table\n{table}{table}{table}") == ["netstat"] * 3
