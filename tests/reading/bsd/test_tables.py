"""Tables of macOS and FreeBSD without a kind of record of their own."""

from __future__ import annotations

from tests.reading.bsd.printed import OLD_ROUTES, only
from tests.reports import records_of, report_of


def test_workstreams_of_freebsd() -> None:
    text = (
        "Configuration:\nSetting                        Current        Limit\n"
        "Thread count                         1            4\n"
        "Dispatch policy                 hybrid          n/a\n\n"
        "Protocols:\nName   Proto QLimit Policy Dispatch Flags\nip         1    256   flow  default   ---\n\n"
        "Workstreams:\nWSID CPU   Name     Len WMark   Disp'd  HDisp'd   QDrops   Queued  Handled\n"
        "   0   0   ip         0     7        0       80        1       41      121\n"
        "           igmp       0     1        0        0        0        2        2\n"
    )
    report = report_of(text)
    one, other, protocol, first, second = (record["native"] for record in records_of(report))
    assert one == {"setting": "Thread count", "current": "1", "limit": "4"}
    assert other == {"setting": "Dispatch policy", "current": "hybrid", "limit": "n/a"}
    assert (protocol["name"], protocol["proto"], protocol["flags"]) == ("ip", "1", "---")
    assert (first["wsid"], first["cpu"], first["disp_d"], first["hdisp_d"], first["handled"]) == (
        *("0", "0", "0", "80", "121"),
    )
    assert (second["name"], second["queued"], "wsid" in second) == ("igmp", "2", False)
    assert report["lines"]["unparsed"] == 0


def test_packet_filters() -> None:
    header = "  Pid  Netif   Flags      Recv      Drop     Match Sblen Hblen Command"
    record = only(f"{header}\n  912    em0 p--s---        80         0        12     0     0 flow sensor 2\n")
    assert (record["table_name"], record["native"]["pid"], record["native"]["command"]) == (
        "bpf",
        "912",
        "flow sensor 2",
    )


def test_groups_of_next_hops() -> None:
    text = (
        "Nexthop groups data\n\nInternet:\nGrpIdx  NhIdx     Weight   Slots           Gateway     Netif  Refcnt\n"
        "1         ------- ------- ------- ----------------- ---------       1\n"
        "               4       1       1         192.0.2.1       em0\n"
    )
    group, hop = records_of(report_of(text))
    assert group["native"] == {"grpidx": "1", "refcnt": "1"}
    assert hop["native"] == {"nhidx": "4", "weight": "1", "slots": "1", "gateway": "192.0.2.1", "netif": "em0"}


def test_routes_of_another_family() -> None:
    line = "12.7f              link#3             U           0       17    em0"
    record = only(f"Routing tables\n\nAppleTalk:\n{OLD_ROUTES}\n{line}\n")
    assert (record["kind"], record["table_name"]) == ("other", "protocol_family_routes")
    assert record["native"] == {
        **{"family": "AppleTalk", "destination": "12.7f", "gateway": "link#3", "flags": "U", "refs": "0", "use": "17"},
        "netif": "em0",
    }
