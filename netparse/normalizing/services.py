"""The port numbers behind service names, as IANA registers them; for raw sockets, the protocol numbers.

>>> port_of("https", "tcp"), port_of("who", "udp"), port_of("login", "tcp"), port_of("nosuch", "tcp")
(443, 513, 513, None)
>>> port_of("icmp", "raw")
1
"""

from __future__ import annotations

from functools import cache
from importlib import resources


@cache
def _ports() -> dict[tuple[str, str], int]:
    table = resources.files("netparse_grammars").joinpath("services.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in table.splitlines()[1:])
    return {(name, protocol): int(port) for name, port, protocols in rows for protocol in protocols.split()}


def port_of(service: str, protocol: str) -> int | None:
    """Return the registered port of a service, or None if the name is not registered."""
    return _ports().get((service, protocol))
