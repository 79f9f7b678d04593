"""Routes: what the tools print of ``/proc/net/route`` and ``/proc/net/ipv6_route``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final
from unittest.mock import ANY

from tests.live.kernel import proc
from tests.live.kernel.expectation import Either, Names, Record, Row, Table

if TYPE_CHECKING:
    from tests.live.kernel.command import Command
    from tests.live.kernel.proc import Route, Truth

# Bits of include/uapi/linux/route.h and ipv6_route.h, the letters for them, and their names: RTF_UP and so on.
UP: Final = 0x1
GATEWAY: Final = 0x2
REJECT: Final = 0x200
CACHE: Final = 0x01000000
IPV4_FLAGS: Final = {
    "U": (UP, "up"),
    "G": (GATEWAY, "gateway"),
    "!": (REJECT, "reject"),
    "H": (0x4, "host"),
    "R": (0x8, "reinstate"),
    "D": (0x10, "dynamic"),
    "M": (0x20, "modified"),
}
IPV6_FLAGS: Final = {
    "U": (UP, "up"),
    "!": (REJECT, "reject"),
    "G": (GATEWAY, "gateway"),
    "H": (0x4, "host"),
    "D": (0x00010000, "default"),
    "A": (0x00040000, "addrconf"),
    "C": (CACHE, "cache"),
    "a": (0x00020000, "allonlink"),
    "e": (0x00400000, "expires"),
    "m": (0x20, "modified"),
    "n": (0x00200000, "nonexthop"),
    "f": (0x02000000, "flow"),
}
BUSYBOX_IPV6: Final = "UGHDAC!n"
OLD_IPV6: Final = "UGHDAC"
COLUMN: Final = 15


def route_tables(command: Command, truth: Truth, names: Names | None) -> list[Table]:
    """Return the tables of ``route`` or ``netstat -r``."""
    tables = []
    if not command.has("6") or command.has("4"):
        # Linux has had no cache of IPv4 routes since 3.6: only its header is printed.
        rows = [] if command.has("C") else [Row(_ipv4(command, names, route)) for route in proc.routes(truth)]
        tables.append(Table(2, rows))
    if command.has("6"):
        shown = (route for route in proc.ipv6_routes(truth) if bool(route.flags & CACHE) == command.has("C"))
        tables.append(
            Table(2, [Row(_ipv6(command, names, r)) for r in shown if r.flags & UP or not command.tool.is_old])
        )
    return tables


def _layout(command: Command) -> int:
    """Return which columns stand behind the flags: 1 metric, 2 window, 3 both."""
    extended = command.letters.count("e")
    if command.is_route:
        return min(extended + 1, 3)
    return {0: 2, 1: 1}.get(extended, 1 if command.tool.name == "busybox" else 3)


def _ipv4(command: Command, names: Names | None, route: Route) -> Record:
    layout, reject = _layout(command), bool(route.flags & REJECT)
    # net-tools prints dashes in the columns of a route that refuses; BusyBox and toybox print what the kernel says.
    hidden = reject and command.tool.name == "net-tools"
    has_gateway = route.gateway != "0.0.0.0" and not hidden
    named = route.interface != "*" and not hidden
    # The mark of a route that refuses takes the place of the letters before it.
    letters = "!HRDM" if reject else "UGHRDM"
    flags = "".join(letter for letter in letters if route.flags & IPV4_FLAGS[letter][0])
    fields: Record = {
        "kind": "route",
        "family": "ipv4",
        "destination": f"{route.destination}/{route.length}",
        "gateway": route.gateway if has_gateway else None,
        "interface": route.interface if named else None,
        "on_link": True if named and not has_gateway and not reject else None,
        "flags": flags,
        "flag_names": [IPV4_FLAGS[letter][1] for letter in flags],
        "reject": True if reject else None,
    }
    if layout in (1, 3):
        fields |= {"metric": route.metric, "ref_count": None if hidden else route.ref_count, "use": route.use}
    if layout in (2, 3) and not hidden:
        fields |= {"mss": route.mss, "window": route.window, "irtt": route.irtt}
    cut = []
    if not command.numeric:
        fields |= _named(command, names, route, has_gateway)
        cut = [key for key in ("destination_host", "gateway_host") if len(str(fields.get(key) or "")) == COLUMN]
    if layout == 3 and named:
        fields["interface"] = route.interface[:6]
        cut += ["interface"] * (len(route.interface) >= 6)
    return fields | {"truncated": ANY if _unknown(command, names) else cut or None}


def _unknown(command: Command, names: Names | None) -> bool:
    return names is None and not command.numeric


def _named(command: Command, names: Names | None, route: Route, has_gateway: bool) -> Record:
    """Return destination and gateway where the tool looks for names."""
    is_default = route.destination == "0.0.0.0" and not route.length
    if names is None:
        prefix = f"{route.destination}/{route.length}"
        return {
            "destination": prefix if is_default else Either(prefix, None),
            "destination_host": None if is_default else ANY,
            "gateway": Either(route.gateway, None) if has_gateway else None,
            "gateway_host": ANY if has_gateway else None,
            "native": Either(None, {"genmask": proc.netmask(route.length)}),
        }
    if command.tool.name == "toybox":
        return {}
    fields: Record = {}
    known = names.hosts if route.length == 32 else names.networks
    if command.tool.name == "busybox":
        known = {}  # it looks for the names of gateways only
    if not is_default and (name := known.get(route.destination)):
        fields = {
            "destination": None,
            "destination_host": name[:COLUMN],
            "native": {"genmask": proc.netmask(route.length)},
        }
    if has_gateway and (name := names.hosts.get(route.gateway)):
        fields |= {"gateway": None, "gateway_host": name[:COLUMN]}
    return fields


def _ipv6(command: Command, names: Names | None, route: Route) -> Record:
    letters = "".join(IPV6_FLAGS)
    if command.tool.name == "busybox":
        letters = BUSYBOX_IPV6
    elif command.tool.is_old:
        letters = OLD_IPV6
    flags = "".join(letter for letter in letters if route.flags & IPV6_FLAGS[letter][0])
    ref_count, use = route.ref_count, route.use
    if command.tool.is_old:
        ref_count, use = use, ref_count  # 1.60 reads the two columns the wrong way round
    has_gateway = route.gateway != "::"
    fields: Record = {
        "kind": "route",
        "family": "ipv6",
        "destination": f"{route.destination}/{route.length}",
        "gateway": route.gateway if has_gateway else None,
        "interface": route.interface,
        "on_link": True if not has_gateway and not set(flags) & {"G", "!"} else None,
        "flags": flags,
        "flag_names": [IPV6_FLAGS[letter][1] for letter in flags],
        "reject": True if "!" in flags else None,
        "metric": route.metric,
        "ref_count": ref_count,
        "use": use,
        "table": "cache" if command.has("C") else None,
    }
    if command.numeric or command.tool.name == "busybox":
        return fields  # BusyBox does not look for names of IPv6 routes
    return fields | _ipv6_named(names, route, has_gateway)


def _ipv6_named(names: Names | None, route: Route, has_gateway: bool) -> Record:
    length = {"prefix_length": str(route.length)}
    if names is None:
        return {
            "destination": Either(f"{route.destination}/{route.length}", None),
            "destination_host": ANY,
            "native": Either(None, length),
            "gateway": Either(route.gateway, None) if has_gateway else None,
            "gateway_host": ANY if has_gateway else None,
        }
    fields: Record = {}
    if name := names.hosts.get(route.destination):
        fields = {"destination": None, "destination_host": name, "native": length}
    if has_gateway and (name := names.hosts.get(route.gateway)):
        fields |= {"gateway": None, "gateway_host": name}
    return fields


Summary = tuple[str, str | None, str | None, int | None]


def of_answer(answer: list[dict[str, Any]], *, ipv6: bool) -> list[Summary]:
    """Return destination, gateway, interface and metric as ``ip -j route`` gives them.

    It is another way into the kernel than ``/proc/net/route``: netlink.
    """
    summaries = []
    for route in answer:
        if (":" in route["dst"] or (route["dst"] == "default" and "pref" in route)) != ipv6:
            continue
        destination = route["dst"].replace("default", "::/0" if ipv6 else "0.0.0.0/0")
        if "/" not in destination:
            destination += "/128" if ipv6 else "/32"
        hop = route | (route.get("nexthops") or [{}])[0]
        summaries.append((destination, hop.get("gateway"), hop.get("dev"), route.get("metric", 0)))
    return summaries
