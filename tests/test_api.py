"""The functions of the package: the same result every way in, errors of one family, no side effects."""

from __future__ import annotations

import ast
import io
import json
import tracemalloc
import zlib
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, Final, cast

import pytest

import netparse
from netparse import NetparseError
from tests.printing import texts
from tests.printing.expected import all_diagnostics
from tests.printing.texts import HEADER, ROW, TABLE, TITLE

if TYPE_CHECKING:
    from collections.abc import Callable

SOURCE: Final = ("tool", "dialect", "os", "language", "command", "host", "captured_at")
DOCUMENTS: Final = {
    "table": TABLE,
    "everything": f"C:\\>netstat -ano\n\n{TABLE}...\n{ROW[:40]}\n{ROW}\n\nprose\n{texts.ROUTES}{texts.STATISTICS}",
    "impossible rows": TITLE + HEADER + ROW.replace("49712", "70000") + ROW,
    "nothing": "prose\n",
    "empty": "",
}


def as_dict(report: netparse.Report) -> dict[str, Any]:
    return report.model_dump(mode="json", exclude_none=True)


def converted(data: str | bytes | BinaryIO, **options: Any) -> bytes:  # noqa: ANN401 - as convert takes them
    out = io.BytesIO()
    netparse.convert(data, out, **options)
    return out.getvalue()


@pytest.mark.parametrize("name", DOCUMENTS)
def test_text_bytes_and_stream_are_read_alike(name: str) -> None:
    text = DOCUMENTS[name]
    from_text, from_bytes = as_dict(netparse.parse(text)), as_dict(netparse.parse(text.encode()))
    assert from_text.pop("source") == {}
    assert from_bytes["source"] == {"encoding": "utf-8", "encoding_from": "utf-8"}
    assert as_dict(netparse.parse(io.BytesIO(text.encode()))) == from_bytes
    from_bytes.pop("source")
    assert from_text == from_bytes


@pytest.mark.parametrize("name", DOCUMENTS)
def test_convert_writes_what_parse_returns(name: str) -> None:
    text = DOCUMENTS[name]
    for data in (text, text.encode()):
        report = netparse.parse(data, name="a.txt")
        assert json.loads(converted(data, name="a.txt")) == json.loads(report.model_dump_json(exclude_none=True))
        assert netparse.convert(data, io.BytesIO()) == report.lines


@pytest.mark.parametrize("name", DOCUMENTS)
def test_ndjson_is_records_and_diagnostics(name: str) -> None:
    data = DOCUMENTS[name].encode()
    report = as_dict(netparse.parse(data, name="a.txt"))
    written = converted(data, format="ndjson", name="a.txt")
    assert written.count(b"\n") == len(written.splitlines())
    rows = [json.loads(line) for line in written.splitlines()]
    sources = [row.pop("source") for row in rows]
    assert {source["path"] for source in sources} <= {"a.txt"}
    assert [row for row in rows if row["kind"] != "diagnostic"] == [
        record for capture in report["captures"] for record in capture["records"]
    ]
    notes = [{key: row[key] for key in row if key != "kind"} for row in rows if row["kind"] == "diagnostic"]
    assert sorted(map(json.dumps, notes)) == sorted(map(json.dumps, all_diagnostics(report)))
    for row, source in zip(rows, sources, strict=True):
        if row["kind"] != "diagnostic":
            capture = report["captures"][source["capture"] - 1]
            assert row in capture["records"]
            assert source == {
                "path": "a.txt",
                "capture": source["capture"],
                **{key: capture[key] for key in SOURCE if key in capture},
            }


def test_ndjson_says_what_is_known_by_then() -> None:
    """A row without header is in no language; the heading below it is German."""
    text = (
        "[ada@web01 ~]$ netstat -rn | tail -1; netstat -rn\n"
        "192.0.2.0       *               255.255.255.0   U         0 0          0 eth0\n"
        "Kernel-IP-Routentabelle\n"
        "Ziel            Router          Genmask         Flags   MSS Fenster irtt Iface\n"
        "192.0.2.0       0.0.0.0         255.255.255.0   U         0 0          0 eth0\n"
    )
    rows = [json.loads(line) for line in converted(text, format="ndjson").splitlines()]
    sources = {row["line"]: row["source"] for row in rows if row["kind"] == "route"}
    assert [sources[line].get("language") for line in (2, 5)] == [None, "de"]
    assert {source["host"] for source in sources.values()} == {"web01"}


def test_ndjson_has_the_time_of_the_capture() -> None:
    text = "2026-11-22T05:11:00Z " + ROW.strip()
    (row,) = [row for row in map(json.loads, converted(text, format="ndjson").splitlines()) if row["kind"] == "socket"]
    assert row["source"]["captured_at"] == "2026-11-22T05:11:00Z"


@pytest.mark.parametrize("name", DOCUMENTS)
def test_iter_records_yields_the_records_of_the_report(name: str) -> None:
    data = DOCUMENTS[name]
    wanted = [record for capture in netparse.parse(data).captures for record in capture.records]
    assert list(netparse.iter_records(data)) == wanted


def test_parse_file(tmp_path: Path) -> None:
    path = tmp_path / "größe [1].txt"
    path.write_bytes(TABLE.encode("utf-16"))
    for given in (path, str(path)):
        report = netparse.parse_file(given)
        assert report.source.path == str(path)
        assert report.source.encoding == "utf-16-le"
        assert len(report.captures[0].records) == 2
    assert netparse.parse_file(path, encoding="cp1252").source.encoding_from == "declared"


def test_report_can_be_read_back() -> None:
    report = netparse.parse(DOCUMENTS["everything"])
    assert netparse.Report.model_validate_json(report.model_dump_json()) == report
    assert netparse.Report.model_validate_json(report.model_dump_json(exclude_none=True)) == report


def test_null_fields_are_there_in_python() -> None:
    (record, *_) = netparse.parse(TABLE).captures[0].records
    assert isinstance(record, netparse.Socket)
    assert record.user is None
    assert "user" in record.model_dump()


def test_dialect_that_is_asked_for() -> None:
    assert as_dict(netparse.parse(TABLE, dialect="windows")) == as_dict(netparse.parse(TABLE))


@pytest.mark.parametrize(
    "call",
    [
        pytest.param(lambda: netparse.parse("", dialect="vms"), id="dialect"),
        pytest.param(lambda: netparse.parse(b"", encoding="nosuch"), id="encoding"),
        pytest.param(lambda: netparse.parse("", encoding="nosuch"), id="encoding of a text"),
        pytest.param(lambda: list(netparse.iter_records("", dialect="")), id="dialect of iter_records"),
        pytest.param(lambda: converted(b"", encoding="nosuch"), id="encoding of convert"),
        pytest.param(lambda: netparse.parse_file("/nonexistent/a.txt"), id="no file"),
        pytest.param(lambda: netparse.parse_file("/"), id="directory"),
        pytest.param(lambda: netparse.parse_file("a\0b"), id="name with NUL"),
        pytest.param(lambda: netparse.parse(cast("BinaryIO", Broken())), id="stream that fails"),
    ],
)
def test_errors_are_of_one_family(call: Callable[[], object]) -> None:
    with pytest.raises(NetparseError) as caught:
        call()
    assert str(caught.value)


class Broken(io.RawIOBase):
    def __init__(self, error: Exception | None = None) -> None:
        self.error = error or OSError(5, "Input/output error")

    def read(self, size: int = -1) -> bytes:
        raise self.error


@pytest.mark.parametrize(
    "error", [EOFError("cut"), zlib.error("bad"), ValueError("closed"), RuntimeError(), KeyError(1)]
)
def test_whatever_a_stream_raises_is_a_source_error(error: Exception) -> None:
    """As streams of archives and sockets do, which are of any class."""
    for call in (netparse.parse, lambda data: [*netparse.iter_records(data)], converted):
        with pytest.raises(netparse.SourceError) as caught:
            call(cast("BinaryIO", Broken(error)))
        assert (str(error) or type(error).__name__) in str(caught.value)
        assert caught.value.__cause__ is error


@pytest.mark.parametrize("format", ["json", "ndjson"])
def test_name_that_is_no_text(format: str) -> None:
    """The byte 0xFF of a file name is such a character in Python."""
    written = converted(TABLE.encode(), format=format, name="a\udcff.txt").decode()
    first = json.loads(written.splitlines()[0])
    assert first["source"]["path"] == "a?.txt"


def test_error_says_what_would_be_right() -> None:
    with pytest.raises(netparse.DialectError, match="windows"):
        netparse.parse("", dialect="vms")
    with pytest.raises(netparse.SourceError, match=r"/nonexistent/a\.txt.*No such file"):
        netparse.parse_file("/nonexistent/a.txt")
    for name in netparse.__all__:
        error = getattr(netparse, name)
        if isinstance(error, type) and issubclass(error, Exception):
            assert issubclass(error, NetparseError)


def test_everything_is_exported() -> None:
    wanted = "Report Capture Record Socket UnixSocket Route Interface Statistic MulticastGroup Other Diagnostic"
    wanted += " LineCounts Source Timer parse parse_file iter_records convert NetparseError"
    assert {*wanted.split()} <= {*netparse.__all__}
    assert all(hasattr(netparse, name) for name in netparse.__all__)
    assert netparse.__version__


def test_library_never_prints(capfd: pytest.CaptureFixture[str]) -> None:
    for text in DOCUMENTS.values():
        netparse.parse(text)
        converted(text.encode() + b"\xe9", format="ndjson")
        list(netparse.iter_records(text))
    assert capfd.readouterr() == ("", "")


def test_library_never_prints_nor_exits_by_its_source() -> None:
    forbidden = {"print", "exit", "quit", "input"}
    directory = Path(netparse.__file__).parent
    for path in directory.rglob("*.py"):
        if path.relative_to(directory).parts[0] in {"cli", "__main__.py"}:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                assert node.func.id not in forbidden, f"{path.name}:{node.lineno}"
            assert not (isinstance(node, ast.Name) and node.id == "SystemExit"), f"{path.name}:{node.lineno}"


class Endless(io.RawIOBase):
    """A stream of many rows that counts how far it was read."""

    def __init__(self, size: int) -> None:
        self.size = size
        self.done = 0

    def read(self, size: int = -1) -> bytes:
        head = (TITLE + HEADER).encode() if not self.done else b""
        rows = min(size if size > 0 else self.size, self.size - self.done) // len(ROW)
        block = head + ROW.encode() * rows
        self.done += len(block)
        return block if rows else b""


def test_first_record_comes_before_the_input_was_read() -> None:
    stream = Endless(30_000_000)
    records = netparse.iter_records(cast("BinaryIO", stream))
    assert next(iter(records)).line == 3
    assert stream.done < 3_000_000
    records.close()  # type: ignore[attr-defined]  # it is a generator


class Sink(io.RawIOBase):
    """Forgets what is written, but knows how far the input was read when the first of it came."""

    def __init__(self, stream: Endless) -> None:
        self.stream = stream
        self.first: int | None = None
        self.written = 0

    def write(self, data: Any) -> int:  # noqa: ANN401 - any buffer
        if self.first is None and b'"pid"' in bytes(data):
            self.first = self.stream.done
        self.written += len(data)
        return len(data)


@pytest.mark.parametrize("format", ["json", "ndjson"])
def test_convert_holds_a_part_of_the_input_only(format: str) -> None:
    stream = Endless(2_500_000)
    sink = Sink(stream)
    netparse.convert(TABLE, io.BytesIO())
    tracemalloc.start()
    try:
        counts = netparse.convert(cast("BinaryIO", stream), cast("BinaryIO", sink), format=cast("Any", format))
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert counts.records == counts.total - 2 > 30_000
    assert sink.first is not None
    assert sink.first < 1_500_000
    assert sink.written > stream.done
    assert peak < 12_000_000, f"{peak} bytes at once for {stream.done}"
