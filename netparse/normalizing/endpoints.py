"""What the endpoints of sockets have beside addresses as printed: any address, parts of addresses, services."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from netparse_grammars.protocols import PROTOCOLS

from netparse.normalizing.services import port_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netparse.normalizing.columns import Normalized

_ANY: Final = {"ipv4": "0.0.0.0", "ipv6": "::", "dual": "::"}


def complete_addresses(side: str, families: Sequence[str | None], normalized: Normalized) -> None:
    """Fill in any address, and the first numbers of an IPv4 address that a service's name has left no room for.

    Args:
        side: ``local`` or ``remote``.
        families: The family of each row.
        normalized: The rows.
    """
    columns, name = normalized.columns, f"{side}_address"
    wildcards, parts = columns.pop(f"{side}_any", ()), columns.pop(f"{side}_part", ())
    if any(wildcards):
        columns[name] = [
            _ANY.get(family or "") if wildcard else address
            for wildcard, family, address in zip(wildcards, families, columns[name], strict=True)
        ]
    if any(parts):
        columns[name] = [part or whole for part, whole in zip(parts, columns[name], strict=True)]
        normalized.cut([index for index, part in enumerate(parts) if part], name)


def normalize_services(side: str, protocols: Sequence[str | None], normalized: Normalized) -> None:
    """Add the ports of services that were printed by name, and the names that were printed beside ports.

    Args:
        side: ``local`` or ``remote``.
        protocols: The protocol of each row.
        normalized: The rows.
    """
    columns, name, port_name = normalized.columns, f"{side}_service", f"{side}_port"
    procedures = columns.pop(f"{side}_rpc_service", ())
    services = columns.get(name) or [None] * len(protocols)
    if any(services):
        ports = list(columns[port_name])
        for index, (service, protocol) in enumerate(zip(services, protocols, strict=True)):
            if service and protocol:
                cut = normalized.is_cut(index, name)  # what it was cut from may have another port
                ports[index] = None if cut else port_of(service, PROTOCOLS[protocol].services or protocol)
        columns[port_name] = ports
    if any(procedures):
        columns[name] = [procedure or service for procedure, service in zip(procedures, services, strict=True)]
