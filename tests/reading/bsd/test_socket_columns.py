"""The columns that -v and other flags add to sockets of macOS and FreeBSD, with a header and without."""

from __future__ import annotations

from typing import Final

import pytest

from tests.printing.bsd.headers import HEADERS, VERBOSE
from tests.reading.bsd.printed import (
    FREEBSD,
    HEX,
    HEX_CELLS,
    LISTENER,
    MACOS,
    OWNED,
    PEER,
    TITLES,
    Record,
    dialects_of,
    only,
    owned,
    row,
    side,
    table,
)
from tests.reports import codes_of, records_of, report_of

BUFFERS: Final = {"rhiwat": "131072", "shiwat": "131768"}


@pytest.mark.parametrize(
    "program",
    [
        *("node", "Ledger Sync", "a: b", "Helper (Rend", "x:7", "7 of 9", "1 2 3", "(squid-1)", "com.example.v2"),
        *("[kworker]", "-", "a,b;c", "größe", "tcp4 0 0", "synergy-core-of-the-house"),
    ],
)
def test_process_with_any_name(program: str) -> None:
    record = only(table(owned(program), header=OWNED))
    assert (record["program"], record["pid"]) == (program, 4711)
    assert (record["rx_bytes"], record["tx_bytes"]) == (102344, 9821)
    assert record["native"] == BUFFERS | HEX_CELLS


def test_process_that_was_cut_behind_a_blank() -> None:
    record = only(table(owned("Obsidian Helper ", 80286), header=OWNED))
    assert (record["program"], record["pid"]) == ("Obsidian Helper", 80286)


def test_process_without_a_name() -> None:
    record = only(table(owned("", 0), header=OWNED))
    assert (record.get("program"), record["pid"]) == (None, 0)


def test_process_and_the_one_it_acts_for() -> None:
    header = f"{MACOS}{VERBOSE[7]}"
    volumes = "       102344/88              9821/71       "
    line = f"{LISTENER} {volumes}  131072  131768      Ledger Sync:4711         a: b (c):4712   {HEX}"
    record = only(table(line, header=header))
    assert (record["program"], record["pid"], record["rx_bytes"], record["tx_bytes"]) == (
        "Ledger Sync",
        4711,
        102344,
        9821,
    )
    effective = {"eprocess": "a: b (c)", "epid": "4712"}
    assert record["native"] == BUFFERS | HEX_CELLS | effective | {"rx_packets": "88", "tx_packets": "71"}


LAYOUTS: Final[dict[str, tuple[str, Record, Record]]] = {
    VERBOSE[0]: ("102344       9821", {"rx_bytes": 102344, "tx_bytes": 9821}, {}),
    VERBOSE[1]: ("131072 131768   4711   4712", {"pid": 4711}, BUFFERS | {"epid": "4712"}),
    VERBOSE[2]: (
        "131072 131768   4711      0 0x0102 0x00000020",
        {"pid": 4711},
        BUFFERS | {"epid": "0", "state": "0x0102", "options": "0x00000020"},
    ),
    VERBOSE[3]: (
        f"131072  131768   4711      0 {HEX}",
        {"pid": 4711},
        BUFFERS | {"epid": "0"} | {"usscnt" if name == "usecnt" else name: cell for name, cell in HEX_CELLS.items()},
    ),
    VERBOSE[4]: (
        f"102344 9821  131072  131768   4711      0 {HEX}",
        {"pid": 4711, "rx_bytes": 102344, "tx_bytes": 9821},
        BUFFERS | HEX_CELLS | {"epid": "0"},
    ),
    VERBOSE[5]: (
        f"102344 9821  131072  131768      Ledger Sync:4711   {HEX}",
        {"pid": 4711, "program": "Ledger Sync", "rx_bytes": 102344, "tx_bytes": 9821},
        BUFFERS | HEX_CELLS,
    ),
    VERBOSE[6]: (
        f"102344 9821 3 131072  131768      Ledger Sync:4711   {HEX}",
        {"pid": 4711, "program": "Ledger Sync", "rx_bytes": 102344, "tx_bytes": 9821},
        BUFFERS | HEX_CELLS | {"rxdrops": "3"},
    ),
}
"""By what the header says: cells, fields, and native cells."""
FIELDS: Final = ("pid", "program", "rx_bytes", "tx_bytes")


@pytest.mark.parametrize("titles", LAYOUTS)
def test_columns_of_each_version(titles: str) -> None:
    cells, fields, native = LAYOUTS[titles]
    text = table(f"{LISTENER} {cells}", header=MACOS + titles)
    record = only(text)
    assert {name: record[name] for name in FIELDS if name in record} == fields
    assert record.get("native", {}) == native
    assert dialects_of(text) == [("macos", "macos")]
    udp = only(table(f"{row('udp4', '*.53')} {cells}", header=MACOS + titles))
    assert (udp.get("state"), udp.get("native", {})) == (None, native)


@pytest.mark.parametrize("titles", [titles for titles in LAYOUTS if titles not in (VERBOSE[0], VERBOSE[6])])
@pytest.mark.parametrize("first", [LISTENER, row("udp46", "fe80::1%en0.123"), PEER])
def test_columns_of_each_version_without_header(titles: str, first: str) -> None:
    """The shape of the numbers tells which they are."""
    cells, fields, native = LAYOUTS[titles]
    report = report_of(f"$ netstat -anv | grep 4711\n{first} {cells}\n{first} {cells}\n")
    records = records_of(report)
    assert [record["line"] for record in records] == [2, 3]
    native = {"usecnt" if name == "usscnt" else name: cell for name, cell in native.items()}
    for record in records:
        assert {name: record[name] for name in FIELDS if name in record} == fields
        assert record["native"] == native
    assert codes_of(report) == [("headerless_rows", 2)]
    assert [capture["dialect"] for capture in report["captures"]] == ["bsd"]


@pytest.mark.parametrize("numbers", ["102344 9821", "102344 9821 3", "7", "1 2 3 4 5"])
def test_numbers_that_may_be_anything_are_not_guessed(numbers: str) -> None:
    """Two are bytes (-b) or, cut, buffers; with three, drops may follow them (-d)."""
    report = report_of(f"{PEER} {numbers}\n{LISTENER} {numbers}\n")
    assert records_of(report) == []


def test_bytes_of_three_priorities_stay_together() -> None:
    header = f"{MACOS}    rxbytes    txbytes rxbytes[1] txbytes[1]"
    report = report_of(table(f"{LISTENER}       1022         98          0       4096", header=header))
    (record,) = records_of(report)
    assert (record["rx_bytes"], record["tx_bytes"]) == (1022, 98)
    assert record["native"] == {"rxbytes_1_txbytes_1": "0 4096"}
    assert codes_of(report) == [("unknown_header", 2)]


FREEBSD_CELLS: Final[dict[str, tuple[str, Record]]] = {
    " Stack            CC                 cwin   ssthresh   MSS ECN": (
        " freebsd          cubic             14480 1073725440  1448 off",
        {"stack": "freebsd", "cc": "cubic", "cwin": "14480", "ssthresh": "1073725440", "mss": "1448", "ecn": "off"},
    ),
    "   flowid ftype": (" 8f2b1c44     2", {"flowid": "8f2b1c44", "ftype": "2"}),
    " Log ID": (" web front end", {"log_id": "web front end"}),
}


@pytest.mark.parametrize("titles", FREEBSD_CELLS)
def test_columns_of_freebsd(titles: str) -> None:
    cells, native = FREEBSD_CELLS[titles]
    rows = (LISTENER.replace("0  *", "0 *") + cells, row("udp4", "*.53").replace("0  *", "0 *"))
    report = report_of(table(*rows, header=FREEBSD + titles))
    first, second = records_of(report)
    assert (first["native"], second.get("native")) == (native, None)
    assert [capture["dialect"] for capture in report["captures"]] == ["freebsd"]


def test_buffers_and_timers_of_freebsd() -> None:
    header = next(line for line in HEADERS["bsd_internet_sockets"] if line.endswith("rcvtime"))
    buffers = "      1      0      0      0  65228  33580      1   2048      0      0 521824 268640"
    timers = "    0.21    0.00 7199.99    0.00    0.00   0.01"
    line = f"tcp4       0      0 192.0.2.10.22          203.0.113.9.50000      {buffers}{timers}"
    record = only(table(line, header=header))
    native = record["native"]
    assert (native["r_mbuf"], native["s_hiwa"], native["s_bmax"]) == ("1", "33580", "268640")
    assert (native["rexmt"], native["keep"], native["2msl"], native["rcvtime"]) == ("0.21", "7199.99", "0.00", "0.01")
    assert not {"state", "native_state"} & record.keys()


def test_retransmissions_of_freebsd() -> None:
    header = f"Proto Rexmit OOORcv 0-win  {TITLES}"
    record = only(table("tcp4       3      1      0  192.0.2.10.22          203.0.113.9.50000     ", header=header))
    assert record["native"] == {"rexmit": "3", "ooorcv": "1", "0_win": "0"}
    assert side(record, "remote") == {"address": "203.0.113.9", "port": 50000}
