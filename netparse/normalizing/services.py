"""The port numbers behind the names of services; for raw sockets, the protocol numbers.

Names that systems have for themselves go before those that IANA registers: most systems call 8080 alone http-alt. The
registry is long, and it is read only if a name stands nowhere else.

>>> port_of("https", "tcp"), port_of("who", "udp"), port_of("login", "tcp"), port_of("nosuch", "tcp")
(443, 513, 513, None)
>>> port_of("icmp", "raw"), port_of("cslistener", "tcp")
(1, 9000)
"""

from __future__ import annotations

from functools import cache, lru_cache
from importlib import resources
from typing import Final

OF_SYSTEMS: Final = "services.tsv"
"""Names in the files of systems, and the names of protocols."""
REGISTERED: Final = "services-iana.tsv"
"""Names that IANA registers, made by ``python -m docs.services``."""


@cache
def _rows(table: str) -> dict[str, str]:
    """Return the ports and protocols of every name as text: of thousands of rows, few are ever asked for."""
    text = resources.files("netparse_grammars").joinpath(table).read_text(encoding="utf-8")
    rows: dict[str, str] = {}
    for line in text.splitlines():
        name, _, row = line.partition("\t")
        rows[name] = f"{rows[name]}\n{row}" if name in rows else row
    return rows


@lru_cache(maxsize=1024)
def port_of(service: str, protocol: str) -> int | None:
    """Return the port of a service, or None if the name is not known or stands for several ports."""
    for table in (OF_SYSTEMS, REGISTERED):
        for row in _rows(table).get(service, "").splitlines():
            port, _, protocols = row.partition("\t")
            if protocol in protocols.split(" "):
                return int(port)
    return None
