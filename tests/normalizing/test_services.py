"""The names of services: the form of their tables, what they agree with, and when they are read."""

from __future__ import annotations

import socket
import subprocess
import sys
from importlib import resources
from pathlib import Path
from typing import Final

import netparse_grammars
import pytest

import docs.services
from docs.services import ports_of
from netparse.normalizing.services import OF_SYSTEMS, REGISTERED, port_of
from tests.reports import records_of, report_of

TABLES: Final = (OF_SYSTEMS, REGISTERED)
OTHERWISE: Final = {("http-alt", "tcp"), ("http-alt", "udp"), ("mon", "tcp"), ("mon", "udp")}
"""Names that stand for several ports in the registry, and for one of them on the systems that print them."""
ON_MACOS: Final = {
    **{"commplex-main": 5000, "afs3-fileserver": 7000, "irdmi": 8000, "cslistener": 9000, "ddi-tcp-1": 8888},
    **{"wap-wsp": 9200, "hbci": 3000, "xmpp-client": 5222, "rfb": 5900, "ms-wbt-server": 3389},
}
"""Names that macOS prints, from reports of people who looked for what listens there."""
FILE: Final = Path("/etc/services")
HEADER: Final = "Proto Recv-Q Send-Q  Local Address          Foreign Address        (state)    \n"
OPENED: Final = """
import io, sys
from pathlib import Path
import netparse
opened = []
sys.addaudithook(lambda event, args: event == "open" and opened.append(Path(str(args[0])).name))
netparse.convert(sys.argv[1], io.BytesIO())
print(*[name for name in opened if name.startswith("services") and name.endswith(".tsv")])
"""


def rows_of(table: str) -> list[tuple[str, int, list[str]]]:
    text = resources.files(netparse_grammars).joinpath(table).read_text(encoding="utf-8")
    head, *rows = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    assert head == ["name", "port", "protocols"]
    return [(name, int(port), protocols.split(" ")) for name, port, protocols in rows]


def ports_in(table: str) -> dict[tuple[str, str], int]:
    return {(name, protocol): port for name, port, protocols in rows_of(table) for protocol in protocols}


@pytest.mark.parametrize("table", TABLES)
def test_table_has_its_form(table: str) -> None:
    rows = rows_of(table)
    keys = [(name, protocol) for name, _, protocols in rows for protocol in protocols]
    assert len(keys) == len({*keys})
    assert {protocol for _, protocol in keys} <= {"sctp", "tcp", "udp", "raw"}
    assert all(name and not name.startswith("#") and len(name.split()) == 1 for name, _, _ in rows)
    assert all(0 <= port <= 65535 and protocols == sorted(protocols) for _, port, protocols in rows)
    services = [row for row in rows if row[2] != ["raw"]]
    assert [port for _, port, _ in services] == sorted(port for _, port, _ in services)


def test_registered_names_are_sorted() -> None:
    rows = [(port, name) for name, port, _ in rows_of(REGISTERED)]
    assert rows == sorted(rows)
    assert len(rows) > 6000


def test_tables_agree() -> None:
    """Where both have a name, the registry has its port alone; where it has several, it has none here."""
    ours, registered = ports_in(OF_SYSTEMS), ports_in(REGISTERED)
    assert {key for key in ours.keys() & registered.keys() if ours[key] != registered[key]} == set()
    assert ours.keys() >= OTHERWISE
    assert not OTHERWISE & registered.keys()


@pytest.mark.skipif(not FILE.exists(), reason=f"{FILE} is not on this machine")
def test_names_that_the_tools_of_this_machine_print_have_their_port() -> None:
    """A tool asks for the name of a port; an alias, or a name whose port has another one too, it never prints."""
    lines = (line.split("#")[0].split() for line in FILE.read_text(encoding="utf-8").splitlines())
    places = {(int(port), protocol) for line in lines if line for port, protocol in [line[1].split("/")]}
    printed: dict[tuple[str, str], set[int]] = {}
    for port, protocol in places:
        printed.setdefault((socket.getservbyport(port, protocol), protocol), set()).add(port)
    known = {key for key in printed if port_of(*key) is not None}
    assert known
    assert {key for key in known if port_of(*key) not in printed[key]} == set()


@pytest.mark.parametrize("name", ON_MACOS)
def test_names_that_macos_prints_have_their_port(name: str) -> None:
    row = f"tcp4       0      0  192.0.2.9.{name:<14} 198.51.100.7.52000     ESTABLISHED\n"
    (record,) = records_of(report_of(HEADER + row))
    assert (record["local_service"], record["local_port"]) == (name, ON_MACOS[name])


def test_name_of_several_ports_has_none() -> None:
    assert port_of("msp", "tcp") is None  # 18 and 2438
    assert port_of("x11", "sctp") is None


@pytest.mark.parametrize(
    ("service", "opened"),
    [("443", ""), ("https", "services.tsv"), ("cslistener", "services.tsv services-iana.tsv")],
)
def test_table_is_read_only_for_a_name_that_needs_it(service: str, opened: str) -> None:
    row = f"tcp4       0      0  192.0.2.9.{service:<13} 198.51.100.7.52000     ESTABLISHED\n"
    ran = subprocess.run([sys.executable, "-c", OPENED, HEADER + row], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == opened


def test_packages_with_different_ports_leave_a_name_out() -> None:
    entries = [("a", "tcp", "1"), ("a", "tcp", "2"), ("a", "udp", "1"), ("b c", "tcp", "3"), ("d", "dccp", "4")]
    assert ports_of(entries) == {("a", "udp"): 1}
    assert docs.services.TABLE.name == REGISTERED
