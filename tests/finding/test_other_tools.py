"""Outputs of tools that are not read: they give no record, are named, and change no output beside them.

The texts in ``other_tools`` are written from the sources and manuals of the tools, one folder for each.
"""

from __future__ import annotations

from itertools import product
from pathlib import Path
from typing import Final

import pytest

from netparse import parse
from tests.printing.texts import TABLE
from tests.reading.edges import read
from tests.reports import codes_of, records_of, report_of

TEXTS: Final = Path(__file__).with_name("other_tools")
OTHERS: Final = {path.relative_to(TEXTS).as_posix(): path.read_text(encoding="utf-8") for path in TEXTS.rglob("*.txt")}
NAMES: Final = {
    "aix": "netstat of AIX",
    "cisco": "Cisco",
    "esxcli-connection": "esxcli network ip connection list",
    "esxcli-route": "esxcli network ip route list",
    "frr": "FRRouting",
    "get-netroute": "Get-NetRoute",
    "get-nettcpconnection": "Get-NetTCPConnection",
    "get-netudpendpoint": "Get-NetUDPEndpoint",
    "hp-ux": "netstat of HP-UX",
    "junos": "Junos",
    "routeros": "RouterOS",
    "solaris": "netstat of Solaris",
    "winpeas": "winPEAS",
}
"""What is said of the tools whose name is not that of the folder."""
UNNAMED: Final = ("address-plan/", "ifconfig/")
"""A list of addresses is no tool's, and ``netstat -ie`` prints what ifconfig does."""
COMMANDS: Final = {
    "arp": "arp -an",
    "cl-netstat": "cl-netstat",
    "esxcfg-route": "esxcfg-route -l",
    "ifconfig": "ifconfig -a",
    "ip": "ip -6 route",
    "lsof": "lsof -nPi",
    "nstat": "nstat -az",
    "sockstat": "sockstat -46",
    "ss": "ss -tan",
}
ROUTES: Final = (
    "Internet:\nDestination        Gateway            Flags        Netif Expire\n"
    "default            192.0.2.1          UGS           em0\n192.0.2.0/24       link#1             U             em0\n"
)
LINUX: Final = (
    "Kernel IP routing table\nDestination     Gateway         Genmask         Flags Metric Ref    Use Iface\n"
    "0.0.0.0         192.0.2.1       0.0.0.0         UG    100    0        0 eth0\n"
)
COUNTERS: Final = "tcp:\n\t5 packets sent\n\t7 data packets\n"
OURS: Final = (TABLE, ROUTES, LINUX, COUNTERS)
NOT_ALONE: Final = {"aix/an-unix.txt", "aix/s.txt", "hp-ux/s.txt", "solaris/rn.txt"}
"""Some of their rows are, to the letter, rows of a tool that is read: only what stands above shows whose they are."""


def tools_of(text: str) -> list[str]:
    """Return the other tools that are named."""
    messages = [note.message for note in parse(text).diagnostics if note.code == "unsupported_tool"]
    return [message.removeprefix("this looks like the output of ").partition(",")[0] for message in messages]


@pytest.mark.parametrize("name", sorted(OTHERS))
def test_output_of_another_tool_gives_no_record(name: str) -> None:
    text = OTHERS[name]
    for shown in (text, text.replace("\n", "\r\n"), "".join(f"> {line}\n" for line in text.split("\n"))):
        report = report_of(shown)
        assert report["captures"] == []
        assert report["lines"]["context"] == report["lines"]["total"]
    folder = name.partition("/")[0]
    named = tools_of(text)
    assert named == [] if name.startswith(UNNAMED) else named[0].startswith(NAMES.get(folder, folder))


@pytest.mark.thorough
@pytest.mark.parametrize("name", sorted(OTHERS))
def test_one_row_of_another_tool_gives_no_record(name: str) -> None:
    lines = OTHERS[name].splitlines(keepends=True)
    if name in NOT_ALONE:
        return
    taken = [line for line in lines if parse(line).captures]
    assert not taken
    headless = ["".join(lines[number:]) for number in range(1, len(lines)) if parse("".join(lines[number:])).captures]
    assert not headless


@pytest.mark.thorough
@pytest.mark.parametrize("name", sorted(OTHERS))
def test_output_beside_another_tool_stays(name: str) -> None:
    other = OTHERS[name]
    for text, between in product(OURS, ("\n", "\nada@web01:~$ netstat -rn\n")):
        own = read(text)
        assert read(f"{other}{between}{text}") == own.moved((other + between).count("\n"))
        assert read(f"{text}{between}{other}") == own


@pytest.mark.parametrize("tool", COMMANDS)
@pytest.mark.parametrize("prompt", ["$ ", "# ", "ada@web01:~$ ", "[root@web01 ~]# sudo ", "# /usr/sbin/"])
def test_command_at_a_prompt_names_the_tool(tool: str, prompt: str) -> None:
    assert tools_of(f"{prompt}{COMMANDS[tool]}\n") == [tool]


@pytest.mark.parametrize("line", ["Use ss -tan here.", "ip route", "the arp -a of today", "netstat -an | ss -"])
def test_name_of_a_tool_in_a_text_is_no_output(line: str) -> None:
    assert tools_of(f"{line}\n") == []


def test_rows_below_the_command_of_another_tool_are_not_claimed() -> None:
    row = "192.0.2.10         02:00:4c:4f:4f:50  UHLWI         em0\n"
    assert len(records_of(report_of(row))) == 1
    assert records_of(report_of(f"$ esxcfg-route -l\n{row}")) == []
    assert len(records_of(report_of(f"$ esxcfg-route -l\n\n{row}"))) == 1
    assert len(records_of(report_of(f"$ ss -tan; netstat -rn | grep UHLWI\n{row}"))) == 1


@pytest.mark.parametrize("rows", [1, 23, 24, 25, 300])
def test_output_of_another_tool_may_be_long(rows: int) -> None:
    header = "Network          Netmask          Gateway          Interface\n"
    row = "default            192.0.2.1          UGS           em0\n"
    report = report_of(header + row * rows)
    assert codes_of(report) == [("unsupported_tool", 1), ("nothing_recognized", None)]


def test_titles_of_an_unknown_language_do_not_make_a_list_of_addresses_a_table() -> None:
    rows = "     192.0.2.0    255.255.255.0        192.0.2.1   {}\n"
    header = "   Reta adreso          Retmasko  Adreso de kluzo   Kosto\n"
    assert records_of(report_of(header + rows.format("Oficejo"))) == []
    assert records_of(report_of(f"Daŭraj vojoj:\n{header}{rows.format('Oficejo')}")) == []
    assert records_of(report_of(header + rows.format("10"))) == []
    for last in ("10", "Padrão"):
        [record] = records_of(report_of(f"Daŭraj vojoj:\n{header}{rows.format(last)}"))
        assert (record["destination"], record["persistent"]) == ("192.0.2.0/24", True)
    ruler = "=" * 75
    [record] = records_of(report_of(f"{ruler}\nDaŭraj vojoj:\n{header}{rows.format('Kutime')}"))
    assert (record["destination"], record["native"]) == ("192.0.2.0/24", {"metric": "Kutime"})
