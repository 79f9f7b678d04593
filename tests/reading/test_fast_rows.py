"""Rows that the fast form reads: how many these are, and that they become what the whole form makes of them."""

from __future__ import annotations

import os
from collections import Counter
from io import BytesIO
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any, Final

import pytest
from netparse_grammars.rows import form as form_module
from netparse_grammars.rows.form import Form

import netparse
from netparse.schema.columns import columns_adapter
from tests.samples.origins import SAMPLES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netparse_grammars.rows.form import Columns, RowMatch
    from pydantic import TypeAdapter

pytestmark = pytest.mark.thorough

LINUX: Final = """\
Active Internet connections (servers and established)
Proto Recv-Q Send-Q Local Address           Foreign Address         State       PID/Program name
"""
WINDOWS: Final = """
Active Connections

  Proto  Local Address          Foreign Address        State           PID
"""
MACOS: Final = (
    "Active Internet connections (including servers)\n"
    "Proto Recv-Q Send-Q  Local Address          Foreign Address        (state)     rxbytes      txbytes  rhiwat"
    "  shiwat      process:pid    state  options           gencnt    flags   flags1 usecnt rtncnt fltrs\n"
)
ROUTES: Final = """\
Kernel IP routing table
Destination     Gateway         Genmask         Flags Metric Ref    Use Iface
"""
WINDOWS_ROUTES: Final = """
IPv4 Route Table
===========================================================================
Active Routes:
Network Destination        Netmask          Gateway       Interface  Metric
"""
UNIX: Final = """\
Active UNIX domain sockets (servers and established)
Proto RefCnt Flags       Type       State         I-Node   Path
"""
MACOS_NUMBERS: Final = "00102 00000020 0000000000074ed7 00000081 04000900      2      0 000000"
CLEAN: Final = {
    "linux": (LINUX, "tcp        0     {n} 192.0.2.{low}:{port}      198.51.100.{low}:443    ESTABLISHED {n}/nginx\n"),
    "windows": (WINDOWS, "  TCP    192.0.2.{low}:{port}   198.51.100.{low}:443    ESTABLISHED     {n}\n"),
    "macos": (
        MACOS,
        "tcp4       0      0  192.0.2.{low}.{port}    198.51.100.{low}.443   ESTABLISHED   {n}     98  131072  131768"
        f"   Ledger Sync:4711   {MACOS_NUMBERS}\n",
    ),
    "routes": (ROUTES, "10.{low}.{high}.0      192.0.2.{low}    255.255.255.0   UG    {n}      0        0 eth0\n"),
    "windows routes": (
        WINDOWS_ROUTES,
        "     10.{low}.{high}.0    255.255.255.0    192.0.2.{low}    192.0.2.9    {n}\n",
    ),
    "unix": (UNIX, "unix  {n}      [ ACC ]     STREAM     LISTENING     150{n}    /run/user/{n}/bus\n"),
}
"""A header, and a row for numbers of which no two are equal."""
ODD: Final = {
    "linux": "tcp        0      0 web.example.net:ssh    198.51.100.7:443        ESTABLISHED -\n",
    "windows": "  TCP    web:ssh    198.51.100.7:https    ESTABLISHED     12\n",
    "macos": f"tcp4  0  0  web.ssh  198.51.100.7.443  ESTABLISHED  7  98  131072  131768  sshd:12  {MACOS_NUMBERS}\n",
    "routes": "net.example     192.0.2.1       255.255.255.0   UG    0      0        0 eth0\n",
    "windows routes": "       10.9.9.0    255.255.255.0    On-link    7    25\n",
    "unix": "unix  007    [ ACC ]     STREAM     LISTENING     1501    /run/odd\n",
}
"""A row that is none of the most common ones."""
NEVER: Final = 10**9


def rows_of(name: str, count: int) -> str:
    header, row = CLEAN[name]
    numbers = range(1000, 1000 + count)
    return header + "".join(row.format(n=n, low=n % 250, high=n // 250, port=49152 + n) for n in numbers)


def converted(data: str | bytes, monkeypatch: pytest.MonkeyPatch, *, fast: bool) -> bytes:
    """Return the report in JSON, with all rows tried by the fast form first, or none."""
    out = BytesIO()
    with monkeypatch.context() as patch:
        patch.setattr(form_module, "SOME_ROWS", 0 if fast else NEVER)
        netparse.convert(data, out)
    return out.getvalue()


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> Counter[bool]:
    """Return how many rows forms of canonical numbers have read, and how many others."""
    counts: Counter[bool] = Counter()
    columns = Form.columns

    def counted(self: Form, matches: Sequence[RowMatch]) -> Columns:
        counts[bool(self.canonical)] += len(matches)
        return columns(self, matches)

    monkeypatch.setattr(Form, "columns", counted)
    return counts


@pytest.mark.parametrize("name", CLEAN)
def test_all_common_rows_are_read_by_the_fast_form(
    name: str, read: Counter[bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    converted(rows_of(name, 300), monkeypatch, fast=True)
    assert read == {True: 300}


@pytest.mark.parametrize("name", CLEAN)
def test_odd_rows_alone_are_read_by_the_whole_form(
    name: str, read: Counter[bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    header, *rows = rows_of(name, 90).rsplit("\n", 91)[:-1]
    text = header + "\n" + "".join(f"{row}\n" + (ODD[name] if not index % 30 else "") for index, row in enumerate(rows))
    converted(text, monkeypatch, fast=True)
    assert read == {True: 90, False: 3}


@pytest.mark.parametrize("name", ["linux", "windows", "macos", "routes", "windows routes"])
def test_common_rows_need_no_validation(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    validated: list[tuple[str, ...]] = []

    def noted(kind: str, names: tuple[str, ...]) -> TypeAdapter[Any]:
        validated.append(names)
        return columns_adapter(kind, names)

    monkeypatch.setattr("netparse.normalizing.validation.columns_adapter", noted)
    converted(rows_of(name, 300), monkeypatch, fast=True)
    assert not validated


@pytest.mark.parametrize("name", CLEAN)
def test_mixed_rows_are_what_the_whole_form_makes_of_them(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    header, *rows = rows_of(name, 400).rsplit("\n", 401)[:-1]
    random = Random(5)
    lines = [ODD[name] if random.random() < 0.3 else changed(f"{row}\n", random) for row in rows]
    text = f"{header}\n" + "".join(lines)
    assert converted(text, monkeypatch, fast=True) == converted(text, monkeypatch, fast=False)


def changed(row: str, random: Random) -> str:
    """Return a row, in one case of three with another character, or without one."""
    place = random.randrange(len(row) - 1)
    other = random.choice("00959:.%* -x")
    return row if random.random() < 0.7 else row[:place] + random.choice([other, ""]) + row[place + 1 :]


@pytest.mark.parametrize("path", sorted(SAMPLES.rglob("*.txt")), ids=lambda path: path.relative_to(SAMPLES).as_posix())
def test_samples_are_what_the_whole_form_makes_of_them(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = path.read_bytes()
    assert converted(data, monkeypatch, fast=True) == converted(data, monkeypatch, fast=False)
    random = Random(path.name)
    lines = data.decode("latin-1").splitlines(keepends=True)
    text = "".join(changed(line, random) if len(line) > 1 else line for line in lines)
    assert converted(text, monkeypatch, fast=True) == converted(text, monkeypatch, fast=False)


CORPUS: Final = os.environ.get("NETPARSE_CORPUS")


@pytest.mark.skipif(not CORPUS, reason="NETPARSE_CORPUS names no folder")
def test_other_texts_are_what_the_whole_form_makes_of_them(monkeypatch: pytest.MonkeyPatch) -> None:
    for path in sorted(Path(CORPUS or "").rglob("*")):
        if path.is_file():
            data = path.read_bytes()
            assert converted(data, monkeypatch, fast=True) == converted(data, monkeypatch, fast=False), path
