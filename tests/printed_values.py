"""Whether the values of a record stand in its own lines: how each field may be printed.

A field that has no rule here is to stand there as it is, but for blanks. What is known from elsewhere, such as the
heading of a table or the meaning of a flag, is named in `ELSEWHERE`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable

Record = dict[str, Any]

ELSEWHERE: Final = {
    "": {"kind", "line", "last_line", "truncated", "redacted", "family", "flag_names", "protocol"},
    "statistic": {"group", "name", "mib", "direction", "unit"},
    "route": {"persistent", "reject", "on_link", "table"},
    "interface": {"per_interval"},
    "other": {"table_name"},
}
"""Fields by kind ("" is every kind) that come from headings, from the table, or from what a flag means."""


@dataclass(frozen=True)
class Printed:
    """The lines of one record, and those of its capture."""

    lines: tuple[str, ...]
    capture: str

    @cached_property
    def text(self) -> str:
        return "\n".join(self.lines)

    @property
    def whole(self) -> str:
        """The lines, and what they are if a console has broken them within a cell."""
        return f"{self.text} {''.join(self.lines)}"

    @cached_property
    def dense(self) -> str:
        """All of it without blanks and in one case, as a console may have broken it anywhere."""
        return dense(self.text)

    @cached_property
    def numbers(self) -> set[int]:
        """Every number that may be meant: in digits with or without separators, or hexadecimal."""
        decimal = re.findall(r"[0-9]+", self.whole)
        separated = re.findall(r"[0-9]{1,3}(?:[.,'\u2019\s][0-9]{3})+(?![0-9])", self.text)
        hexadecimal = re.findall(r"0x([0-9a-fA-F]+)", self.text)
        whole = [int(one) for one in decimal if len(one) < 4000]
        return {*whole, *(int(re.sub(r"\D", "", one)) for one in separated), *(int(one, 16) for one in hexadecimal)}

    @cached_property
    def lengths(self) -> set[int]:
        """Every length of a prefix that may be meant: printed, as a mask, by the parts of an address, or its whole."""
        masks = {f"{int(one):0{one.max_prefixlen}b}" for one in self.addresses}
        masks |= {f"{int(one, 16):032b}" for one in re.findall("0x([0-9a-fA-F]{8})", self.text)}
        by_mask = {mask.count("1") for mask in masks if "01" not in mask}
        return by_mask | {int(one) for one in re.findall("/([0-9]{1,3})", self.text)} | {0, 8, 16, 24, 32, 128}

    @cached_property
    def addresses(self) -> set[IPv4Address | IPv6Address]:
        """Every IP address that a part of the lines may be."""
        found: set[IPv4Address | IPv6Address] = set()
        for run in re.findall(r"[0-9a-fA-F:.]+", self.whole):
            parts = re.split(r"([:.])", run)
            for start in range(0, len(parts), 2):
                for end in range(len(parts), start, -2):
                    found |= parsed("".join(parts[start:end]))
        return found


def dense(text: str) -> str:
    return "".join(text.split()).casefold()


def parsed(text: str) -> set[IPv4Address | IPv6Address]:
    try:
        return {ip_address(text)}
    except ValueError:
        return set()


def literal(value: object, printed: Printed, record: Record) -> bool:
    """Check a value that is printed as it is."""
    return dense(str(value)) in printed.dense


def words(value: str, printed: Printed, record: Record) -> bool:
    """Check words between which a number may have stood, or that stand on several lines."""
    return all(dense(word) in printed.dense or link(word, printed, record) for word in re.split(r"[\s;]+", value))


def anywhere(value: str, printed: Printed, record: Record) -> bool:
    """Check what another record, or a heading, of the same capture may have printed."""
    return dense(value) in dense(printed.capture)


def number(value: int, printed: Printed, record: Record) -> bool:
    """Check a number."""
    return abs(value) in printed.numbers


def counter(value: int, printed: Printed, record: Record) -> bool:
    """Check a number in a table whose columns may touch one another."""
    return number(value, printed, record) or any(str(value) in run for run in re.findall("[0-9]{7,}", printed.text))


def port(value: int, printed: Printed, record: Record) -> bool:
    """Check a port, for which its service may stand."""
    return number(value, printed, record) or any(record.get(f"{side}_service") for side in ("local", "remote"))


def address(value: str, printed: Printed, record: Record) -> bool:
    """Check an IP address, which may be written otherwise, or be a star; a cut one is as printed."""
    return (
        literal(value, printed, record)
        or bool(parsed(value) & printed.addresses)
        or (value in ("0.0.0.0", "::") and "*" in printed.text)
    )


def link(value: str, printed: Printed, record: Record) -> bool:
    """Check a link-layer address, whose zeros and separators may be others."""
    parts = value.split(":")
    if not all(re.fullmatch("[0-9a-f]{2}", part) for part in parts):
        return literal(value, printed, record)
    between = "[-:. ]?"
    return bool(re.search(between.join(f"0?{part.lstrip('0') or '0'}" for part in parts), printed.text, re.IGNORECASE))


def destination(value: str, printed: Printed, record: Record) -> bool:
    """Check a prefix: its address, which may have lost zeros at its end, and its length, which a mask may give."""
    network = ip_network(value)
    first = network.network_address
    short = re.sub(r"(\.0)+$", "", str(first))
    pattern = rf"(?<![0-9.]){re.escape(short)}(?![0-9])" if int(first) else r"default|\*|::|(?<![0-9])0"
    is_printed = first in printed.addresses or re.search(pattern, printed.text, re.IGNORECASE)
    return bool(is_printed) and network.prefixlen in printed.lengths


def state(value: str, printed: Printed, record: Record) -> bool:
    """Check a state: by another name only if that is there, too."""
    other = record.get("native_state") or record.get("native", {}).get("state")
    return literal(other or value, printed, record)


def kind_of_socket(value: str, printed: Printed, record: Record) -> bool:
    """Check the type of a local socket, which may be in another language, or cut by a BSD to six letters."""
    return literal(record.get("native", {}).get("type", value[:6]), printed, record)


def label(value: str, printed: Printed, record: Record) -> bool:
    """Check the label of a counter; one of several numbers has a word of its own."""
    return words(value, printed, record) or words(re.sub(r" (\([^()]+\)|limit)$", "", value), printed, record)


def measured(value: int, printed: Printed, record: Record) -> bool:
    """Check the value of a counter; times are in microseconds, printed in milliseconds."""
    times = {round(float(one) * 1000) for one in re.findall(r"[0-9]{1,30}\.[0-9]+(?= *msec)", printed.text)}
    return number(value, printed, record) or value in times


def timer(value: dict[str, Any], printed: Printed, record: Record) -> bool:
    """Check the timer of a socket."""
    numbers = {float(one.replace(",", ".")) for one in re.findall("[0-9]+[.,][0-9]+|[0-9]+", printed.text)}
    named = literal(value["name"], printed, record) or "timer" in record.get("native", {})
    return named and all(float(cell) in numbers for name, cell in value.items() if name != "name")


RULES: Final[dict[str, Callable[[Any, Printed, Record], bool]]] = {
    **dict.fromkeys(("local_address", "remote_address", "gateway", "interface_address", "address"), address),
    **dict.fromkeys(("local_port", "remote_port"), port),
    **dict.fromkeys(("gateway_link", "mac_address"), link),
    "group_address": lambda *given: address(*given) or link(*given),
    "destination": destination,
    "state": state,
    "timer": timer,
    "label": label,
    "type": kind_of_socket,
    "value": measured,
}
BY_KIND: Final[dict[tuple[str, str], Callable[[Any, Printed, Record], bool]]] = {
    ("route", "interface"): anywhere,
    ("interface", "name"): anywhere,
}
TOUCHING: Final = ("route", "interface")
"""Kinds whose columns of numbers may touch."""


def holds(name: str, value: object, printed: Printed, record: Record) -> bool:
    """Check one value of a record."""
    kind = record["kind"]
    if rule := BY_KIND.get((kind, name)) or RULES.get(name):
        return rule(value, printed, record)
    if isinstance(value, list):
        return all(holds(name, one, printed, record) for one in value)
    if isinstance(value, int):
        return (counter if kind in TOUCHING else number)(value, printed, record)
    return literal(value, printed, record)


def invented(record: Record, printed: Printed) -> list[str]:
    """Return the fields whose values stand nowhere in the lines."""
    elsewhere = ELSEWHERE[""] | ELSEWHERE.get(record["kind"], set())
    fields = {name: value for name, value in record.items() if name not in elsewhere and name != "native"}
    wrong = [name for name, value in fields.items() if not holds(name, value, printed, record)]
    cells = record.get("native", {}).items()
    in_headings = {"family"} if record["kind"] == "other" else set()
    wrong += [f"native.{name}" for name, cell in cells if name not in in_headings and not words(cell, printed, record)]
    return wrong
