"""The inputs that speed is measured on are what they claim to be: no two rows equal, all of them read."""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING, Final

import pytest

import netparse
from benchmarks import hostile, inputs, texts
from benchmarks.snapshots import SYSTEMS, snapshots
from netparse.schema.report import Route, Socket

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SOCKETS: Final = (inputs.linux_netstat_anp, inputs.windows_netstat_ano, inputs.macos_netstat_anv)
ROUTES: Final = (inputs.linux_route_n, inputs.windows_route_print_4)
ROWS: Final = 3000
WIDTHS: Final[dict[Callable[[int], Iterator[str]], str]] = {
    inputs.linux_netstat_anp: r"(tcp|udp)[6 ]  .{6} .{6} .{23} .{23} .{11} .{20}",
    inputs.windows_netstat_ano: r"  (TCP|UDP)    (.{21}|\[\S+)  (.{21}|\[\S+)  .{14}  \d+",
    inputs.macos_netstat_anv: r"(tcp|udp)[46]  .{6} .{6}  .{22} .{22} .{11} .{12} .{12} .{7} .{7} .{16}:.{6} .{5} .*",
    inputs.linux_route_n: r"[\d.]{7,15} +(?<=^.{16})[\d.]{7,15} +(?<=^.{32})[\d.]{7,15} +(?<=^.{48})U[GH]* .*",
    inputs.windows_route_print_4: r"[\d. ]{17}[\d. ]{17} {2,}(?:On-link|[\d.]+)(?<=^.{51})[\d. ]{17}[\d ]{7}",
}
"""What printf makes of a row, from the samples of each tool."""


def rows_of(lines: Callable[[int], Iterator[str]], rows: int) -> list[str]:
    """Return the rows of an input without the other lines: titles and rulers are the same for any number of rows."""
    frame = {*lines(0)}
    return [line for line in lines(rows) if line not in frame]


@pytest.mark.parametrize("lines", [*SOCKETS, *ROUTES])
def test_no_two_rows_are_equal(lines: Callable[[int], Iterator[str]]) -> None:
    rows = rows_of(lines, ROWS)
    assert len({*rows}) == len(rows) == ROWS


@pytest.mark.parametrize("lines", [*SOCKETS, *ROUTES])
def test_every_row_is_read(lines: Callable[[int], Iterator[str]]) -> None:
    counts = netparse.convert("".join(lines(ROWS)).encode(), BytesIO())
    frame = netparse.convert("".join(lines(0)).encode(), BytesIO())
    assert (counts.records - frame.records, counts.unparsed, counts.context) == (ROWS, 0, 0)


@pytest.mark.parametrize("lines", [*SOCKETS, *ROUTES])
def test_rows_have_the_widths_of_the_tool(lines: Callable[[int], Iterator[str]]) -> None:
    pattern = re.compile(WIDTHS[lines])
    assert [row for row in rows_of(lines, 300) if not pattern.fullmatch(row.rstrip("\r\n"))] == []


@pytest.mark.parametrize("lines", SOCKETS)
def test_addresses_are_distinct(lines: Callable[[int], Iterator[str]]) -> None:
    (capture,) = netparse.parse("".join(lines(ROWS))).captures
    addresses: list[str] = []
    for record in capture.records:
        assert isinstance(record, Socket)
        addresses += [str(address) for address in (record.local_address, record.remote_address) if address]
    assert len(addresses) > ROWS
    assert len({*addresses}) > 0.99 * len(addresses)


@pytest.mark.parametrize("lines", ROUTES)
def test_destinations_and_gateways_are_distinct(lines: Callable[[int], Iterator[str]]) -> None:
    records = [
        record
        for capture in netparse.parse("".join(lines(ROWS))).captures
        for record in capture.records
        if isinstance(record, Route)
    ]
    gateways = [record.gateway for record in records if record.gateway]
    assert len({record.destination for record in records}) == len(records) == ROWS
    assert len({*gateways}) == len(gateways) > 0.8 * ROWS


def test_inputs_are_the_same_each_time() -> None:
    assert [*inputs.linux_netstat_anp(50)] == [*inputs.linux_netstat_anp(50)]


@pytest.mark.parametrize("lines", SOCKETS)
def test_a_tenth_of_the_rows_is_damaged(lines: Callable[[int], Iterator[str]]) -> None:
    clean, damaged = [*lines(ROWS)], [*inputs.damaged(lines(ROWS), inputs.FIRST_ROW)]
    changed = [number for number, (before, after) in enumerate(zip(clean, damaged, strict=True)) if before != after]
    assert 0.08 * ROWS < len(changed) < 0.12 * ROWS
    assert min(changed) >= inputs.FIRST_ROW
    assert netparse.convert("".join(damaged).encode(), BytesIO()).unparsed > 0.02 * ROWS


@pytest.mark.parametrize("system", SYSTEMS)
def test_snapshots_differ_and_are_read(system: str) -> None:
    data = snapshots(system, 1300)
    counts = netparse.convert(data, BytesIO())
    assert (counts.unparsed, counts.context) == (0, 0)
    assert counts.records > 900
    one = snapshots(system, 1)
    assert data.startswith(one)
    assert data.count(one) == 1


@pytest.mark.parametrize("kind", texts.KINDS)
def test_nothing_is_found_in_other_texts(kind: str) -> None:
    data = texts.text(kind, 100_000)
    counts = netparse.convert(data, BytesIO())
    assert counts.total > 300
    assert counts.context == counts.total


@pytest.mark.parametrize("name", hostile.CLASSES)
def test_hostile_texts_have_their_size(name: str) -> None:
    text = hostile.CLASSES[name](8000)
    assert 8000 <= len(text) < 20_000
