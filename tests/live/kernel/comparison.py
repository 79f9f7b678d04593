"""Compares the records of a report with what the kernel said."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final
from unittest.mock import ANY

from tests.live.kernel import routes
from tests.live.kernel.expectation import Either, Record, Row, check_rows
from tests.live.kernel.expected import expected_head, expected_tables
from tests.live.kernel.interfaces import LINKS, LONGEST
from tests.live.kernel.statistics import counter_of

if TYPE_CHECKING:
    from tests.live.kernel.command import Command
    from tests.live.kernel.expectation import Names
    from tests.live.kernel.proc import Truth

ROUTE_KEYS: Final = ("destination", "gateway", "interface", "metric")
ROUTES: Final = {"ipv4": "ip -j route", "ipv6": "ip -6 -j route show table all"}


def check_records(records: list[Record], rows: list[Row]) -> None:
    """Check that the records are those that the kernel's answers make, in the order of the output."""
    __tracebackhide__ = True
    check_rows(records, rows)
    for record, row in zip(records, rows, strict=True):
        for side in ("local", "remote"):
            # Where the tool may have printed a name that we do not know, it has printed one or the address.
            if row.fields.get(f"{side}_host") is ANY:
                assert record[f"{side}_address"] or record[f"{side}_host"], record
            if row.fields.get(f"{side}_service") is ANY:
                assert record[f"{side}_port"] is not None or record[f"{side}_service"], record


def check_head(capture: dict[str, Any], command: Command, rows: list[Row], *, told: bool) -> None:
    """Check what a capture is called; one without rows may be anything's."""
    __tracebackhide__ = True
    assert capture["command"] == (command.line if told else None)
    if rows:
        expected = expected_head(command, rows, told=told)
        assert {key: capture[key] for key in expected} == expected


def rows_of(command: Command, truth: Truth, names: Names | None, *, told: bool) -> list[Row]:
    """Return the rows of all tables of a run; see `expected_tables`."""
    return [row for table in expected_tables(command, truth, names, told=told) for row in table.rows]


def perhaps_hidden(row: Row) -> Row:
    """Return a row as somebody gets it who may not see the processes of others."""
    hidden: Record = {key: Either(row.fields[key], None) for key in ("pid", "program") if key in row.fields}
    return Row(row.fields | hidden | ({"truncated": ANY} if hidden else {}))


def check_lines(records: list[Record], text: str) -> None:
    """Check that what was read stands on the line that the record names, whatever the kernel said."""
    __tracebackhide__ = True
    lines = text.split("\n")
    for record in records:
        line = "\n".join(lines[record["line"] - 1 : record["last_line"] or record["line"]])
        printed = [value for key, value in record.items() if value and key.endswith(("_host", "_service", "inode"))]
        timer = record.get("timer")
        printed += [f"{timer['name']} ({timer['seconds']:.2f}/"] if timer else []
        assert all(str(value) in line for value in printed), f"{record}\n{line}"


def check_answers(records: list[Record], command: Command, truth: Truth) -> None:
    """Check routes and interfaces against ``ip -j`` too, which asks the kernel by another way."""
    __tracebackhide__ = True
    if any(record["kind"] == "route" for record in records) and command.numeric:
        for family in ("ipv4", "ipv6"):
            _check_routes([record for record in records if record["family"] == family], command, truth)
    if command.has("i") and LINKS in truth.answers:
        links = {link["ifname"]: link["stats64"] for link in truth.answers[LINKS]}
        for record in records:
            if record["name"] in links and record["rx_packets"] is not None:
                way = links[record["name"]]
                if len(record["name"]) == LONGEST:
                    continue  # see interface_table
                for key in ("rx_packets", "rx_errors", "tx_packets", "tx_errors", "tx_dropped"):
                    assert record[key] == way[key[:2]][key[3:]], f"{key} of {record}"


def _check_routes(records: list[Record], command: Command, truth: Truth) -> None:
    if not records or command.has("C") or command.tool.is_old:
        return  # 1.60 does not list the IPv6 routes that refuse
    family = records[0]["family"]
    # The kernel lists one entry that no user has made, to refuse what has no route.
    ours = [tuple(record[key] for key in ROUTE_KEYS) for record in records if record["metric"] != -1]
    theirs = []
    for destination, gateway, interface, metric in routes.of_answer(
        truth.answers[ROUTES[family]], ipv6=family == "ipv6"
    ):
        shown = next((record for record in records if record["destination"] == destination), None)
        assert shown, f"no route to {destination}"
        # What the tool does not print at all, and what it cuts, see tests.live.kernel.routes.
        known = interface if shown["interface"] and not shown["truncated"] else shown["interface"]
        theirs.append((destination, gateway, known, metric if shown["metric"] is not None else None))
    assert sorted(map(str, ours)) == sorted(map(str, theirs))


def check_statistics(records: list[Record], truth: Truth, text: str) -> None:
    """Check that each counter that is printed gives a record with its value, and the kernel's where it is known."""
    __tracebackhide__ = True
    lines = text.split("\n")
    printed = [number for number, line in enumerate(lines, 1) if _is_counter(line)]
    assert [record["line"] for record in records] == printed
    for record in records:
        line = lines[record["line"] - 1]
        value = re.search(rf"(?<![\w.]){record['value']}(?!\w)", line)
        assert value, f"{record}\n{line}"
        words = f"{line[: value.start()].rstrip().removesuffix(':')} {line[value.end() :].lstrip()}".split()
        assert record["label"].split() == words, f"{record}\n{line}"
        sections = [title.rstrip(":") for title in lines[: record["line"]] if title and not title.startswith(" ")]
        assert record["group"] == sections[-1], f"{record}: in section {sections[-1]}"
        known = counter_of(truth, record["group"], record["name"])
        assert known is not None, f"no counter for {record}"
        # net-tools 1.60 counts with 32 bits.
        assert record["value"] in (known, known % 2**32), f"{record}: {known}"


def _is_counter(line: str) -> bool:
    return line.startswith(" ") and bool(re.search(r"\d", line)) and not line.rstrip().endswith(":")
