"""Interfaces and multicast groups: what net-tools prints of ``/proc/net/dev``, of addresses and of memberships."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final
from unittest.mock import ANY

from tests.live.kernel import proc
from tests.live.kernel.expectation import Either, Names, Record, Row, Table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.live.kernel.command import Command
    from tests.live.kernel.proc import Truth

ADDRESSES: Final = "ip -j addr"
LINKS: Final = "ip -j -s link"
# Flags as ip calls them: the letters of -i in the order in which they are printed, the words of -ie in theirs.
LETTERS: Final = {
    "ALLMULTI": "A",
    "BROADCAST": "B",
    "DEBUG": "D",
    "LOOPBACK": "L",
    "MULTICAST": "M",
    "DYNAMIC": "d",
    "PROMISC": "P",
    "NOTRAILERS": "N",
    "NOARP": "O",
    "POINTOPOINT": "P",
    "SLAVE": "s",
    "MASTER": "m",
    "RUNNING": "R",
    "UP": "U",
}
WORDS: Final = (
    *("UP", "BROADCAST", "DEBUG", "LOOPBACK", "POINTOPOINT", "NOTRAILERS", "RUNNING", "NOARP", "PROMISC", "ALLMULTI"),
    *("SLAVE", "MASTER", "MULTICAST", "DYNAMIC"),
)
COUNTERS: Final = tuple(
    f"{way}_{name}" for way in ("rx", "tx") for name in ("packets", "errors", "dropped", "overruns")
)
LONGEST: Final = 15
"""Characters of the longest name that Linux allows."""
SCOPES: Final = {0x00: "global", 0x10: "host", 0x20: "link", 0x40: "site"}
LINK_TYPES: Final = {
    "ether": ("ether", "Ethernet"),
    "loopback": ("loop", "Local Loopback"),
    "none": ("unspec", "UNSPEC"),
}

Link = dict[str, Any]


def interface_table(command: Command, truth: Truth) -> Table:
    """Return the table of ``netstat -i``, or its blocks of ``-ie``."""
    links = [link for link in _links(truth) if command.has("a") or "UP" in link["flags"]]
    devices: dict[str, dict[str, Any]] = {**proc.devices(truth)}
    if not command.tool.is_old:
        # Since a buffer was made safe (CVE-2025-46836), net-tools does not find the counters of such a name.
        for name in [name for name in devices if len(name) == LONGEST]:
            devices[name] = {key: Either(value, 0) for key, value in devices[name].items()}
    if command.has("e"):
        return Table(1, [_block(command, truth, link, devices.get(link["name"])) for link in links])
    return Table(2, [Row(_record(command, link, devices.get(link["name"]))) for link in links])


def group_table(command: Command, truth: Truth, names: Names | None) -> Table:
    """Return the table of ``netstat -g``."""
    rows = []
    for name in (name for name, family in (("igmp", "4"), ("igmp6", "6")) if family in command.families):
        for group in proc.groups(truth, name):
            interface = group.interface
            if name == "igmp" and command.tool.is_old:
                interface = interface[:10]  # a buffer for the names of 1999
            fields: Record = {
                "kind": "multicast_group",
                "interface": interface,
                "family": "ipv6" if name == "igmp6" else "ipv4",
                "group_address": group.group,
                "ref_count": group.users,
                "truncated": ["interface"] if name == "igmp" and len(interface) == 10 else None,
            }
            if not command.numeric and names is None:
                fields |= {"group_address": ANY, "family": Either(fields["family"], None)}
            elif not command.numeric and names and group.group in names.hosts:
                fields |= {"group_address": names.hosts[group.group], "family": None}
            rows.append(Row(fields))
    return Table(3, rows)


def _links(truth: Truth) -> Iterator[Link]:
    """Yield interfaces and their aliases, sorted as the tool sorts them: numbers as numbers."""
    links = []
    for answer in truth.answers[ADDRESSES]:
        flags = set(answer["flags"])
        if "UP" in flags and "NO-CARRIER" not in flags:
            flags.add("RUNNING")
        link = answer | {"name": answer["ifname"], "flags": flags}
        addresses = [address for address in answer["addr_info"] if address["family"] == "inet"]
        labels = {address.get("label", answer["ifname"]) for address in addresses} | {answer["ifname"]}
        for label in labels:
            own = [address for address in addresses if address.get("label", answer["ifname"]) == label]
            links.append(link | {"name": label, "addresses": own, "is_alias": label != answer["ifname"]})
    yield from sorted(links, key=lambda link: _natural(link["name"]))


def _natural(name: str) -> tuple[str, int, str, int]:
    match = re.fullmatch(r"(.*?)(\d*)(?::(\d+))?", name)
    assert match
    stem, number, alias = match.groups()
    return stem, int(number or 0), number, int(alias or -1)


def _record(command: Command, link: Link, counters: dict[str, Any] | None) -> Record:
    old = command.tool.is_old
    name = link["name"][: 5 if old else LONGEST]
    letters = LETTERS | ({"POINTOPOINT": "p"} if command.tool.version > (2, 10) else {})
    fields: Record = {
        "kind": "interface",
        "name": name,
        "mtu": link["mtu"],
        "metric": 0 if old else None,
        "flags": "".join(letter for word, letter in letters.items() if word in link["flags"]) or None,
        "truncated": ["name"] if old and len(name) == 5 else None,
    }
    # An alias, eth0:1, has no counters of its own.
    return fields | ({counter: counters[counter] for counter in COUNTERS} if counters else {})


def _block(command: Command, truth: Truth, link: Link, counters: dict[str, Any] | None) -> Row:
    old = command.tool.is_old
    words = [word for word in WORDS if word in link["flags"]]
    inet6 = [] if link["is_alias"] else list(_inet6(truth, link["name"], old=old))
    inet = _inet(link, old=old)
    fields: Record = {
        "kind": "interface",
        "name": link["name"][:9] if old else link["name"],
        "mtu": link["mtu"],
        "flags": (" " if old else ",").join(words),
        "mac_address": link["address"] if link["link_type"] == "ether" else None,
        "address": link["addresses"][0]["local"] if inet else None,
        "metric": 1 if old else None,
        # Of the first line of 1.60 we know that nine characters fill the column of the name.
        "truncated": Either(None, ["name"]) if old and len(link["name"]) >= 9 else None,
    }
    native: Record = {}
    native |= {"inet": inet} if inet else {}
    native |= {"inet6": "; ".join(inet6)} if inet6 else {}
    native |= {"txqueuelen": str(link["txqlen"])} if not old or counters else {}
    if counters:
        names = (*COUNTERS, "rx_bytes", "tx_bytes")
        fields |= {name: counters[name] for name in names} | {"collisions": counters["tx_collisions"]}
        for word, value in (("frame", counters["rx_frame"]), ("carrier", counters["tx_carrier"])):
            native[word] = Either(*map(str, value.values)) if isinstance(value, Either) else str(value)
    word, title = LINK_TYPES[link["link_type"]]
    native |= {"link_encap": title} if old else {"link_type": word, "media": title}
    if link["link_type"] == "none":
        native["hardware_address"] = "-".join(["00"] * 16)
    fields["native"] = native
    lines = bool(inet) + len(inet6)
    return Row(fields, lines + (6 if counters else 2), gap=1)


def _inet(link: Link, *, old: bool) -> str | None:
    if not link["addresses"]:
        return None
    address = link["addresses"][0]
    mask = proc.netmask(address["prefixlen"])
    broadcast = address.get("broadcast", "0.0.0.0") if "BROADCAST" in link["flags"] else None
    peer = address.get("address", address["local"]) if "POINTOPOINT" in link["flags"] else None
    if old:
        words = {"addr:": address["local"], "P-t-P:": peer, "Bcast:": broadcast, "Mask:": mask}
    else:
        words = {"": address["local"], "netmask ": mask, "broadcast ": broadcast, "destination ": peer}
    return " ".join(f"{word}{value}" for word, value in words.items() if value)


def _inet6(truth: Truth, name: str, *, old: bool) -> Iterator[str]:
    for line in truth.lines("if_inet6"):
        digits, _, length, scope, _, device = line.split()
        if device == name:
            address, bits, number = proc.ipv6_text(digits), int(length, 16), int(scope, 16)
            if old:
                yield f"addr: {address}/{bits} Scope:{SCOPES[number].title()}"
            else:
                yield f"{address} prefixlen {bits} scopeid {number:#x}<{SCOPES[number]}>"
