"""Values of which the kernel says only what they may be, and the rows and tables that are expected."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

Record = dict[str, Any]


class Either:
    """One of several values."""

    def __init__(self, *values: object) -> None:
        self.values = values

    def __eq__(self, other: object) -> bool:
        return any(other == value for value in self.values)

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return " or ".join(map(repr, self.values))


class BeginningOf:
    """A text that the given one begins with: a tool has cut it."""

    def __init__(self, text: str) -> None:
        self.text = text

    def __eq__(self, other: object) -> bool:
        return isinstance(other, str) and bool(other) and self.text.startswith(other)

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"beginning of {self.text!r}"


@dataclass(frozen=True)
class Row:
    """A record that must come out, without its line: fields that are not named are null."""

    fields: Record
    height: int = 1
    """Lines that it takes."""
    gap: int = 0
    """Blank lines below it."""


@dataclass(frozen=True)
class Table:
    """Rows below a heading."""

    heading: int
    """Lines of title and header."""
    rows: list[Row] = field(default_factory=list)


@dataclass(frozen=True)
class Names:
    """What a system calls addresses, ports and users."""

    hosts: dict[str, str] = field(default_factory=dict)
    networks: dict[str, str] = field(default_factory=dict)
    services: dict[tuple[int, str], str] = field(default_factory=dict)
    users: dict[int, str] = field(default_factory=dict)


def check_rows(records: list[Record], rows: list[Row]) -> None:
    """Compare records with what is expected of them, in order; of each the first difference.

    Raises:
        AssertionError: They differ.
    """
    __tracebackhide__ = True
    for number, (record, row) in enumerate(zip(records, rows, strict=False), 1):
        unknown = row.fields.keys() - record.keys()
        assert not unknown, f"record {number} has no fields {unknown}: {record}"
        wrong = [
            f"  {key}: expected {row.fields.get(key)!r}, got {value!r}"
            for key, value in record.items()
            if key not in ("line", "last_line") and not row.fields.get(key) == value  # noqa: SIM201 - the left one decides
        ]
        shown = {key: value for key, value in record.items() if value is not None}
        assert not wrong, "\n".join([f"record {number}: {shown}", *wrong])
    number = min(len(records), len(rows))
    more = [*records[number:], *(row.fields for row in rows[number:])]
    assert not more, f"{len(records)} records, {len(rows)} expected; the first without a partner: {more[0]}"
