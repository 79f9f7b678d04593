"""Rows in which one cell is hidden, or all addresses are: the same records, with the fields of these cells null."""

from __future__ import annotations

import re
from collections import defaultdict
from random import Random
from typing import TYPE_CHECKING, Any, Final

import pytest
from netparse_grammars.redaction import covered

from tests.reports import records_of, report_of
from tests.samples.origins import SAMPLES

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.thorough

ANY_CELL: Final = (
    *("<redacted>", "(redacted)", "{redacted}", "[hidden]", "<removed>", "REDACTED"),
    *("████", "█████████", "#####", "*****", "xxxxx", "XXXXXXXX"),
)
ANY_ADDRESS: Final = (*ANY_CELL, "[REDACTED]", "<IP>", "<my ip>", "<public-ip>", "[IP address]")
IPV4: Final = (
    *("10.x.x.x", "10.0.xx.xx", "x.x.x.x", "xxx.xxx.xxx.xxx", "XX.XX.XX.XX", "203.0.***.***", "192.0.2.*"),
    *("192.168.1.xx", "a.b.c.d", "###.###.###.###"),
)
IPV6: Final = ("2001:db8:xxxx::1", "fe80::xxxx", "xxxx:xxxx:xxxx::xxxx", "2001:db8:****:****::1")
MACS: Final = ("yy:yy:yy:yy:yy:yy", "XX:XX:XX:XX:XX:XX", "aa:bb:cc:xx:xx:xx", "**:**:**:**:**:**")
SPACED_MACS: Final = ("xx xx xx xx xx xx", "MAC address 1", "XX-XX-XX-XX-XX-XX")
ADDRESSES: Final = ("local_address", "remote_address", "destination", "gateway", "interface_address", "address")
OTHERS: Final = ("local_port", "remote_port", "program", "user", "path", "interface", "mac_address", "group_address")
BESIDE: Final = {
    # What only the hidden cell has shown.
    **{f"{side}_address": {f"{side}_zone"} for side in ("local", "remote")},
    **{f"{side}_port": {f"{side}_service"} for side in ("local", "remote")},
    "destination": {"destination_zone"},
    "gateway": {"gateway_zone", "on_link", "destination"},
    "address": {"address_zone", "address_host"},
}


def name_of(path: Path) -> str:
    """Return the name of a sample, which is the same wherever the project stands."""
    return path.relative_to(SAMPLES).as_posix()


UNKNOWN: Final = re.compile(r"unknown-language|cut-zones|-get|wrapped|redacted")
"""Rows below words of no known language, parts of addresses, blocks of several lines, broken rows, hidden cells."""
WITHOUT_HEADER: Final = re.compile("grep|findstr|match")
"""Rows that are found by their form: a mark there has no blanks."""
PATHS: Final = [path for path in sorted(SAMPLES.rglob("*.txt")) if not UNKNOWN.search(name_of(path))]
TABLES: Final = [
    path
    for path in PATHS
    if re.fullmatch(r"netstat-[a-z]*n[a-z]*|route(?!.*get).*|netstat-r", path.stem)
    and not WITHOUT_HEADER.search(path.stem)
]
"""Tables of addresses that stand alone, below a header: without one, routes are found by their masks."""
STEP: Final = 5
"""Of so many samples one is tried in the usual run; every second one in the exhaustive run."""


def parameters(paths: list[Path]) -> list[Any]:
    exhaustive = pytest.mark.exhaustive
    return [
        pytest.param(path, id=name_of(path), marks=exhaustive if number % STEP else ())
        for number, path in enumerate(paths[::2])
    ]


IPV4_ADDRESS: Final = re.compile(r"(?<![\w.:-])[0-9]{1,3}(?:\.[0-9]{1,3}){3}(?![\w-])")


def text_of(path: Path) -> str:
    try:
        return path.read_bytes().decode()
    except UnicodeDecodeError:
        pytest.skip("the sample has another encoding")


def marks_for(field: str, printed: str) -> tuple[str, ...]:
    if field == "mac_address":
        return (*ANY_CELL, *(SPACED_MACS if " " in printed else MACS))
    if field in ADDRESSES or field == "group_address":
        return (*ANY_ADDRESS, *(IPV6 if ":" in printed else IPV4))
    return ANY_CELL


def cell_of(record: dict[str, Any], field: str, line: str) -> tuple[int, int] | None:
    """Return where a cell stands in a line, if it is there once and as the field has it."""
    value = str(record[field])
    texts = {value, value.replace(":", " "), value.upper()} if field == "mac_address" else {value}
    before, after = r"(?<![\w.:%-])", r"(?![\w.:%-])"
    if field in ("local_address", "remote_address"):
        after = r"(?=[.:%\]])"
    if field.endswith("_port"):
        before, after = r"(?<=[\w*\]][.:])", r"(?!\S)"
    found = [match.span() for text in texts for match in re.finditer(before + re.escape(text) + after, line)]
    return found[0] if len(found) == 1 else None


def test_one_sign_or_none_is_no_mark() -> None:
    for text in ("*:* *.* *.22 0.0.0.0:* 192.0.2.1.* :::*", "<Link#4> <none> [ ACC ] (squid-1)", "xx.example.com"):
        assert covered(text, port_behind=True) == text


@pytest.mark.parametrize("path", parameters(PATHS))
def test_one_hidden_cell(path: Path) -> None:
    text = text_of(path)
    random = Random(name_of(path))
    report = report_of(text)
    records = records_of(report)
    lines = re.split("(\r\r\n|\r\n|\n|\r)", text)
    cells = defaultdict(list)
    for index, record in enumerate(records):
        alone = sum(record["line"] == other["line"] for other in records) == 1
        for field in {*ADDRESSES, *OTHERS} & record.keys() - {*record.get("truncated", ())} if alone else ():
            if cell := cell_of(record, field, lines[2 * (record["line"] - 1)]):
                cells[record["kind"], field].append((index, *cell))
    for (_, field), places in sorted(cells.items()):
        index, start, end = random.choice(places)
        at = 2 * (records[index]["line"] - 1)
        marks = marks_for(field, lines[at][start:end])
        mark = random.choice([mark for mark in marks if " " not in mark or not WITHOUT_HEADER.search(path.stem)])
        row = lines[at][:start] + mark + lines[at][end:]
        hidden = report_of("".join([*lines[:at], row, *lines[at + 1 :]]))
        assert hidden["lines"] == report["lines"], row
        others = records_of(hidden)
        assert len(others) == len(records), row
        record, other = records[index], others.pop(index)
        assert other.get("redacted") == [field], row
        assert mark in other["native"][field], row
        ignored = {"native", "redacted", "truncated", "family", field, *BESIDE.get(field, ())}
        left = ({name: cell for name, cell in one.items() if name not in ignored} for one in (record, other))
        assert next(left) == next(left), row
        assert others == [one for one in records if one is not record], row


@pytest.mark.parametrize("mark", ["x.x.x.x", "<redacted>", "xxx.xxx.xxx.xxx", "[REDACTED]"])
@pytest.mark.parametrize("path", parameters(TABLES))
def test_all_ipv4_addresses_hidden(path: Path, mark: str) -> None:
    text = text_of(path)
    report = report_of(text)
    hidden = report_of(IPV4_ADDRESS.sub(mark, text))
    assert hidden["lines"] == report["lines"]
    kinds = [[record["kind"] for record in records_of(one)] for one in (report, hidden)]
    assert kinds[0] == kinds[1]


@pytest.mark.parametrize("path", parameters(TABLES))
def test_a_row_that_is_cut_is_reported_though_its_addresses_are_hidden(path: Path) -> None:
    lines = text_of(path).splitlines()
    rows = [record["line"] for record in records_of(report_of("\n".join(lines)))]
    random = Random(name_of(path))
    number = max(rows, default=1)
    row = lines[number - 1]
    if len(words := re.findall(r" *[^ ]+", row)) < 4 or rows.count(number) > 1:
        pytest.skip("the last row has few cells")
    cut = "".join(words[: random.randrange(len(words) // 2 + 1, len(words))])
    text = "\n".join([*lines[: number - 1], cut])
    for mark in ("x.x.x.x", "<redacted>") if report_of(text)["lines"]["unparsed"] else ():
        assert report_of(IPV4_ADDRESS.sub(mark, text))["lines"]["unparsed"] == 1, cut


def test_rows_that_grep_left() -> None:
    rows = {
        "tcp        0      0 [REDACTED]:22       x.x.x.x:50412      ESTABLISHED 812/sshd": "local_address",
        "  TCP    <redacted>:49712    203.0.113.80:443    ESTABLISHED    4388": "local_address",
        "tcp4       0      0  10.x.x.x.22       203.0.113.9.50412    ESTABLISHED": "local_address",
        "tcp        0      0 <my ip>:22         x.x.x.x:50412      ESTABLISHED 812/sshd": "local_address",
        "  TCP    <my ip>:49712    203.0.113.80:443    ESTABLISHED    4388": "local_address",
        "tcp4       0      0  <my ip>.22       203.0.113.9.50412    ESTABLISHED": "local_address",
        "tcp46      0      0  [my host].22     *.*                  LISTEN": "local_address",
        "default            xxx.xxx.xxx.xxx    UGSc   82  0  en0": "gateway",
    }
    for row, field in rows.items():
        [record] = records_of(report_of(f"{row}\n"))
        assert field in record["redacted"], row
        assert field not in record, row


def test_hidden_mask_hides_the_destination() -> None:
    header = "Kernel IP routing table\nDestination     Gateway         Genmask         Flags Metric Ref    Use Iface\n"
    row = "192.0.2.0       0.0.0.0         255.255.xxx.0   U     100    0        0 eth0\n"
    [record] = records_of(report_of(header + row))
    assert record["redacted"] == ["destination"]
    assert record["native"] == {"destination": "192.0.2.0", "netmask": "255.255.xxx.0"}
    assert ("destination" in record, record["interface"]) == (False, "eth0")
