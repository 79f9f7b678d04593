"""Notes among the rows, and texts of others that look like an output."""

from __future__ import annotations

from textwrap import indent
from typing import Final

import pytest

from tests.reading.bsd.printed import INTERNET, LISTENER, NOTE, OLD_ROUTES, PEER, UNIX, table, unix
from tests.reports import codes_of, counts_of, records_of, report_of


def test_note_that_is_glued_to_a_row() -> None:
    report = report_of(table(LISTENER, f"{NOTE}{PEER}", LISTENER))
    assert [record["local_port"] for record in records_of(report)] == [80, 54433, 80]
    (note,) = report["captures"][0]["diagnostics"]
    assert (note["code"], note["severity"], note["line"], note["message"]) == ("tool_message", "warning", 4, NOTE)
    assert counts_of(report) == (3, 2, 0, 0, 0)


@pytest.mark.parametrize("margin", ["", "      "])
@pytest.mark.parametrize("end", ["", "."])
def test_note_that_is_glued_to_a_title(end: str, margin: str) -> None:
    local = f"Active LOCAL (UNIX) domain sockets\n{UNIX}\n{unix(' /var/run/log')}\n"
    report = report_of(indent(f"{table(PEER)}{NOTE}{end}{local}", margin))
    assert [record["kind"] for record in records_of(report)] == ["socket", "unix_socket"]
    (note,) = report["captures"][0]["diagnostics"]
    assert (note["code"], note["line"], note["message"]) == ("tool_message", 4, f"{NOTE}{end}")
    assert report["lines"]["unparsed"] == 0


@pytest.mark.parametrize(
    "note", [f"{NOTE}.", "Some udp sockets may have been deleted.", "Some stream sockets may have been created."]
)
def test_note_on_a_line_of_its_own(note: str) -> None:
    report = report_of(table(LISTENER, note, PEER))
    assert [record["line"] for record in records_of(report)] == [3, 5]
    assert codes_of(report) == [("tool_message", 4)]
    assert counts_of(report) == (2, 2, 1, 0, 0)


def test_message_of_another_stream_within_counters() -> None:
    message = "netstat: sysctl: net.inet.ip.x: No such file or directory"
    text = f"udp:\n\t7 datagrams received\n{message}\nip:\n\t8 total packets received\n"
    report = report_of(text)
    assert [(record["group"], record["value"]) for record in records_of(report)] == [("udp", 7), ("ip", 8)]
    assert codes_of(report) == [("tool_message", 3)]
    assert len(report["captures"]) == 1


# What is none of it

OTHERS: Final = {
    "YAML": "tcp:\n  enabled: true\n  timeout: 30\n  keepalive: 5\nudp:\n  timeout: 10\n",
    "YAML of lists": "ip:\n  - 192.0.2.1\n  - 192.0.2.2\nrouting:\n  metric: 5\n",
    "YAML of ports": "tcp:\n    9000: default/web:80\n    9001: default/db:5432\nudp:\n    53: kube-system/dns:53\n",
    "ports": "tcp:\n  22\n  80\n  443\nudp:\n  53\n",
    "prose below a title": "Internet:\n\nThe routes of 192.0.2.0/24 are learned by BGP.\n",
    "prose": "Routing tables\n\nRouting tables are printed by netstat. The default route has the flags UG.\n",
    "handbook": "Routing tables\n==============\nInternet:\nDestination and gateway are printed in columns.\n",
    "routes to add": "default 192.0.2.1 255.255.255.0 eth0\ndefault 192.0.2.1\nany net 198.51.100.0 gw 192.0.2.1\n",
    "hostname.if": "inet 192.0.2.10 255.255.255.0\n!route add default 192.0.2.1\ndefault via 192.0.2.1 dev eth0\n",
    "list of identities": "id flags\n5 0x10\n6 0x20\nid       flags    name\n 1 2 three\n",
    "prose about columns": "Name Mtu Network Address\nare titles that netstat prints.\nName Mtu: of a device\n",
    "devices": "Name Mtu\neth0 1500\neth1 9000\n",
    "Markdown": (
        "| Destination | Gateway | Flags | Netif | Expire |\n|---|---|---|---|---|\n"
        "| default | 192.0.2.1 | UGSc | en0 | |\n"
    ),
    "Markdown of a manual": "| Proto | Recv-Q | Send-Q | Local Address | Foreign Address | (state) |\n|---|---|---|\n",
    "configuration": "Configuration:\n  Setting one\n  Setting two 5 6\nProtocols:\n  ip 1 256\n",
    "input and output": "input file output\npackets 5\ninput (stdin) output\n",
    "groups of users": "Group\tMembers\nwheel\troot\nGroup Link-layer Address Netif\n",
    "a form": "route to: the office\ndestination: Example Street 5\nmask: required\n",
    "beginning of a form": "   route to: 192.0.2.1\n",
    "statistics of a log": "ip: 5 packets\ntcp: 7 packets\nudp: 3\n",
    "sums": "5 mbufs in the list\n12 requests for memory\n",
    "sentences": "Some tcp sockets may have been deleted.\nSome people say so.\nunexpected kind 4\n",
    "devices of a filter": "Device Netif\nbpf0 en0\n",
    "code": 'assert row == "tcp4       0      0  192.0.2.10.22          198.51.100.7.443       ESTABLISHED"\n',
    "list in code": '    "default            192.0.2.1          UGSc           82        0     en0",\n',
    "zeros": "unix  0/0/128\nstream 0 0 0 0 0 0\n",
    "stack": "at tcp4(Example.java:22)\n",
}


@pytest.mark.parametrize("name", OTHERS)
def test_text_of_others_gives_no_record(name: str) -> None:
    text = OTHERS[name]
    indented = "".join(f"  {line}\n" for line in text.splitlines())
    for shown in (text, f"Notes\n\n{text}\n", text.replace("\n", "\r\n"), indented):
        report = report_of(shown)
        assert records_of(report) == []
        assert report["lines"]["unparsed"] == 0


@pytest.mark.parametrize("name", OTHERS)
def test_text_of_others_behind_an_output(name: str) -> None:
    for output in (table(PEER), "tcp:\n\t5 packets sent\n", f"{INTERNET}{OLD_ROUTES}\ndefault 192.0.2.1 UGS 0 0 em0\n"):
        assert len(records_of(report_of(f"{output}\n{OTHERS[name]}"))) == 1, output


@pytest.mark.parametrize("gap", ["", "\n"])
def test_processes_below_counters(gap: str) -> None:
    below = "  PID TT  STAT      TIME COMMAND\n    1 ??  Ss     0:05.12 /sbin/launchd\n   88 ??  S      0:00.01 sh\n"
    report = report_of(f"udp:\n\t5 datagrams received\n\t\t1 with bad checksum\n{gap}{below}")
    assert [record["value"] for record in records_of(report)] == [5, 1]
