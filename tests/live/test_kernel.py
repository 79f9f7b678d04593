"""What `tests.live.kernel` says of the kernel's files, on rows that a person has read; a difference is seen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import pytest

import netparse
from tests.live.kernel.command import Command, Tool
from tests.live.kernel.comparison import check_records, check_statistics, rows_of
from tests.live.kernel.expectation import Names
from tests.live.kernel.proc import Owner, Truth

if TYPE_CHECKING:
    from collections.abc import Callable

NET_TOOLS: Final = Tool("net-tools", (2, 10))
BUSYBOX: Final = Tool("busybox", (1, 35))
HEADER: Final = "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n"
TRUTH: Final = Truth(
    files={
        "tcp": HEADER
        + "   0: 0A0200C0:0016 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 65120 1\n"
        + "   1: 0A0200C0:A02A 140200C0:01BB 01 0000A9B0:00000000 01:0000002E 00000002  1000        0 64380 2\n",
        "tcp6": HEADER
        + "   0: B80D0120BBBBAAAADDDDCCCC1000EEEE:A410 B80D0120BBBBAAAADDDDCCCC2000EEEE:01BB 08"
        + " 00000000:00000000 00:00000000 00000000     0        0 64384 1\n",
        "route": "Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT\n"
        + "eth0\t00000000\t010200C0\t0003\t0\t0\t100\t00000000\t0\t0\t0\n"
        + "*\t0000420A\t00000000\t0201\t0\t0\t55\t0000FFFF\t0\t0\t0\n",
        "snmp": "Udp: InDatagrams NoPorts\nUdp: 17 4\n",
    },
    owners={64380: [Owner(1083, "/opt/example app/mail relay daemon"), Owner(1084, "later")]},
)
SOCKETS: Final = """\
Active Internet connections (servers and established)
Proto Recv-Q Send-Q Local Address           Foreign Address         State       User       Inode      PID/Program name     Timer
tcp        0      0 192.0.2.10:22           0.0.0.0:*               LISTEN      0          65120      -                    off (0.00/0/0)
tcp        0  43440 192.0.2.10:41002        192.0.2.20:443          ESTABLISHED 1000       64380      1083/mail relay dae  on (0.46/2/0)
tcp6       0      0 2001:db8:aaaa:bbb:42000 2001:db8:aaaa:bbbb::443 CLOSE_WAIT  0          64384      -                    off (0.00/0/0)
"""  # noqa: E501 - as wide as it is printed


def fields_of(tool: Tool, line: str, names: Names | None = None) -> list[dict[str, Any]]:
    rows = rows_of(Command(tool, line), TRUTH, names, told=False)
    return [{key: value for key, value in row.fields.items() if value is not None} for row in rows]


def test_sockets_of_net_tools() -> None:
    listener, connection, ipv6 = fields_of(NET_TOOLS, "netstat -tanpeo")
    assert (listener["local_address"], listener["local_port"], listener["state"]) == ("192.0.2.10", 22, "LISTEN")
    assert not {"remote_address", "remote_port", "pid", "native_state", "truncated"} & listener.keys()
    assert (connection["send_q"], connection["uid"], connection["inode"]) == (43440, 1000, 64380)
    assert (connection["pid"], connection["program"]) == (1083, "mail relay dae")
    assert connection["truncated"] == ["program"]
    assert connection["timer"]["name"] == "on"
    assert ipv6["local_address"] == "2001:db8:aaaa:bbb"
    assert ipv6["remote_address"] == "2001:db8:aaaa:bbbb:"
    assert ipv6["truncated"] == ["local_address", "remote_address"]


def test_sockets_of_busybox_are_whole() -> None:
    *_, ipv6 = fields_of(BUSYBOX, "netstat -tan")
    assert (ipv6["family"], ipv6["local_address"]) == ("ipv6", "2001:db8:aaaa:bbbb:cccc:dddd:eeee:10")
    assert "truncated" not in ipv6


def test_names_are_cut_with_their_services() -> None:
    names = Names(hosts={"192.0.2.20": "database-server-number-one.example.net"}, services={(443, "tcp"): "https"})
    connection, _ = fields_of(NET_TOOLS, "netstat -t", names)
    assert connection["remote_host"] == "database-server-n"
    assert (connection["remote_service"], connection["remote_port"]) == ("https", 443)
    assert connection["truncated"] == ["remote_host"]


def test_routes() -> None:
    default, refused = fields_of(NET_TOOLS, "route -n")
    assert (default["destination"], default["gateway"], default["metric"]) == ("0.0.0.0/0", "192.0.2.1", 100)
    assert (refused["destination"], refused["flags"], refused["reject"]) == ("10.66.0.0/16", "!", True)
    assert not {"interface", "on_link", "ref_count"} & refused.keys()
    _, refused = fields_of(BUSYBOX, "route -n")
    assert refused["ref_count"] == 0


def first_is_missing(records: list[dict[str, Any]]) -> None:
    del records[0]


def one_more(records: list[dict[str, Any]]) -> None:
    records.append(records[0])


def in_other_order(records: list[dict[str, Any]]) -> None:
    records.reverse()


def other_value(records: list[dict[str, Any]]) -> None:
    records[1]["send_q"] += 1


def value_lost(records: list[dict[str, Any]]) -> None:
    records[1]["uid"] = None


def value_invented(records: list[dict[str, Any]]) -> None:
    records[0]["pid"] = 1


def mark_lost(records: list[dict[str, Any]]) -> None:
    records[2]["truncated"] = None


CHANGES: Final = (first_is_missing, one_more, in_other_order, other_value, value_lost, value_invented, mark_lost)


@pytest.mark.parametrize("change", [pytest.param(change, id=change.__name__) for change in CHANGES])
def test_comparison_sees_a_difference(change: Callable[[list[dict[str, Any]]], None]) -> None:
    (capture,) = netparse.parse(SOCKETS).model_dump(mode="json")["captures"]
    rows = rows_of(Command(NET_TOOLS, "netstat -tanpeo"), TRUTH, None, told=False)
    check_records(capture["records"], rows)
    change(capture["records"])
    with pytest.raises(AssertionError):
        check_records(capture["records"], rows)


@pytest.mark.parametrize(
    "text",
    [
        "Udp:\n    18 packets received\n",
        "Udp:\n    17 packets received\n    NoPorts: 5\n",
        "Udp:\n    17 packets received\n    Unheard: 5\n",
    ],
)
def test_comparison_sees_another_counter(text: str) -> None:
    wrong = netparse.parse(text).model_dump(mode="json")["captures"][0]["records"]
    with pytest.raises(AssertionError):
        check_statistics(wrong, TRUTH, text)
