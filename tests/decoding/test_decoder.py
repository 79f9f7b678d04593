r"""Bytes become the same lines whatever their encoding, their line ends, and the blocks they come in."""

from __future__ import annotations

import codecs
import io
import re
from random import Random
from typing import TYPE_CHECKING, Any, BinaryIO, Final, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import netparse
from netparse.decoding.cleaning import LINE_LIMIT
from netparse.decoding.decoder import Decoder
from netparse.errors import EncodingError
from tests.printing.texts import ROW, TABLE
from tests.reports import codes_of, counts_of, records_of, report_of

if TYPE_CHECKING:
    from collections.abc import Iterable

SETTINGS: Final = settings(max_examples=200, deadline=None, derandomize=True)
SIZES: Final = (1, 2, 3, 7, 64, 4096)
PROGRAM: Final = TABLE.replace("ESTABLISHED     4388", "ESTABLISHED     4388\n [café.exe]")


def decoded(blocks: Iterable[bytes], encoding: str | None = None) -> tuple[str, Decoder]:
    decoder = Decoder(encoding)
    return "".join(decoder.blocks(blocks)), decoder


def cut(data: bytes, size: int) -> list[bytes]:
    return [data[start : start + size] for start in range(0, len(data), size)]


ENCODINGS: Final = {
    "utf-8": (b"", "utf-8", "utf-8", "utf-8"),
    "utf-8 bom": (codecs.BOM_UTF8, "utf-8", "utf-8", "bom"),
    "utf-16-le bom": (codecs.BOM_UTF16_LE, "utf-16-le", "utf-16-le", "bom"),
    "utf-16-be bom": (codecs.BOM_UTF16_BE, "utf-16-be", "utf-16-be", "bom"),
    "utf-32-le bom": (codecs.BOM_UTF32_LE, "utf-32-le", "utf-32-le", "bom"),
    "utf-32-be bom": (codecs.BOM_UTF32_BE, "utf-32-be", "utf-32-be", "bom"),
    "utf-16-le": (b"", "utf-16-le", "utf-16-le", "guessed"),
    "utf-16-be": (b"", "utf-16-be", "utf-16-be", "guessed"),
    "cp1252": (b"", "cp1252", "cp1252", "guessed"),
}


@pytest.mark.parametrize("name", ENCODINGS)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_encoding_is_found_out(name: str, end: str) -> None:
    mark, written, encoding, origin = ENCODINGS[name]
    report = report_of(mark + PROGRAM.replace("\n", end).encode(written))
    assert report["source"] == {"encoding": encoding, "encoding_from": origin}
    assert [record.get("program") for record in records_of(report)] == ["café.exe", None]
    assert report["lines"]["total"] == PROGRAM.count("\n")


@pytest.mark.parametrize(
    ("encoding", "word"), [("cp850", "Größe"), ("cp932", "設定"), ("cp866", "служба"), ("utf-16", "é")]
)
def test_declared_encoding(encoding: str, word: str) -> None:
    data = PROGRAM.replace("café", word).encode(encoding)
    report = netparse.parse(data, encoding=encoding)
    assert report.captures[0].records[0].model_dump()["program"] == f"{word}.exe"
    assert report.source.encoding_from == "declared"
    assert (report.source.encoding or "").startswith(encoding)
    assert report.diagnostics == []


def test_guess_says_from_which_line_on() -> None:
    report = report_of(PROGRAM.encode("cp1252"))
    assert codes_of(report) == [("guessed_encoding", 5)]
    report = report_of("größer\n".encode() + b"\n" * 5000 + PROGRAM.replace("\n", "\r\r\n").encode("cp1252"))
    assert codes_of(report) == [("guessed_encoding", 5006)]


def test_lines_before_the_guess_stay_utf_8() -> None:
    text, _ = decoded(["größer\n".encode() + b"caf\xe9\n" + "größer\n".encode()])
    assert text == "größer\ncafé\ngrößer\n"


def test_replaced_characters_are_counted() -> None:
    report = netparse.parse(b"\xff\xfe\xfa \n" + TABLE.encode(), encoding="utf-8")
    assert [(note.code, note.severity) for note in report.diagnostics] == [("replaced_characters", "warning")]
    assert report.diagnostics[0].message.startswith("3 ")
    # 0x81 is no character of cp1252, 0xE9 is.
    assert ("replaced_characters", None) in codes_of(report_of(b"caf\xe9 \x81\n" + TABLE.encode()))


@pytest.mark.parametrize("name", ["nosuch", "", "utf-8\0", "base64", "hex", "rot13", "ü"])
def test_unknown_encoding(name: str) -> None:
    with pytest.raises(EncodingError) as caught:
        netparse.parse(b"", encoding=name)
    assert "cp850" in str(caught.value)


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"", ""),
        (b"a", "a\n"),
        (b"a\n", "a\n"),
        (b"a\r\nb\r\n", "a\nb\n"),
        (b"a\rb\r", "a\nb\n"),
        (b"a\r\r\nb\r\r\n", "a\nb\n"),
        (b"a\r\r\r\nb", "a\n\nb\n"),
        (b"a\n\rb", "a\n\nb\n"),
        (b"a\r\rb", "a\n\nb\n"),
        (b"a\r\n\rb\n\nc\r", "a\n\nb\n\nc\n"),
        (b"\r", "\n"),
        (b"\r\r\n", "\n"),
        (b"\n\n", "\n\n"),
        ("a\u2028b\x85c\x0bd\x1cf".encode(), "a\u2028b\x85c\x0bd\x1cf\n"),
        (b"a\tb\n\tc", "a       b\n        c\n"),
        (b"1234567\tb\n12345678\tb", "1234567 b\n12345678        b\n"),
        (b"\x1b[31mred\x1b[0m \x1b]0;title\x07x\x1b]8;;http://a\x1b\\y\x1b(B", "red xy\n"),
        (b"\x1b[2Ka\x1b[1;31m\tb", "a       b\n"),
        (b"one NUL\0 or\0\0 three\n", "one NUL or three\n"),
    ],
)
@pytest.mark.parametrize("size", SIZES)
def test_lines(data: bytes, text: str, size: int) -> None:
    assert decoded(cut(data, size))[0] == text


def test_form_feed_ends_no_line() -> None:
    assert decoded([b"a\x0cb\n\x0c\nc\x0c"])[0].count("\n") == 3


def expected_lines(text: str) -> str:
    """Return a text with its line ends as the specification counts them."""
    text = re.sub(r"\r\r\n|\r\n|\r", "\n", text)
    return text if not text or text.endswith("\n") else text + "\n"


@SETTINGS
@given(
    st.text(alphabet="a \r\n\x85\u2028é€", max_size=40), st.sampled_from(SIZES), st.sampled_from(sorted(ENCODINGS)[1:])
)
def test_line_ends_whatever_the_blocks(text: str, size: int, name: str) -> None:
    mark, encoding, _, origin = ENCODINGS[name]
    if origin == "guessed":
        mark, encoding = codecs.BOM_UTF8, "utf-8"
    assert decoded(cut(mark + text.encode(encoding), size))[0] == expected_lines(text)


@SETTINGS
@given(
    st.lists(
        st.sampled_from([b"a", b"\r", b"\n", b"\xe9", b"\xc3\xa9", b"\x1b[31m", b"\0", b"\t", b"\x81"]), max_size=30
    )
)
def test_same_text_whatever_the_blocks(parts: list[bytes]) -> None:
    data = b"".join(parts)
    whole, by = decoded([data])
    for size in SIZES:
        text, other = decoded(cut(data, size))
        assert text == whole
        assert (other.encoding, other.encoding_from, other.diagnostics) == (
            by.encoding,
            by.encoding_from,
            by.diagnostics,
        )


MARKS: Final = "\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff\u00ad"
"""Zero width space and word joiner, the marks, embeddings, overrides and isolates of Unicode's annex 9, soft hyphen."""


@pytest.mark.parametrize("mark", MARKS)
def test_characters_that_show_nothing_are_removed(mark: str) -> None:
    text = TABLE.replace("Local", f"Lo{mark}cal").replace("ESTABLISHED", f"{mark}established")
    assert decoded([text.encode()])[0] == TABLE.replace("ESTABLISHED", "established")


def test_joiners_and_what_may_be_a_misread_letter_stay() -> None:
    text = "\u0645\u06cc\u200c\u062e\u0648 \u0d28\u0d4d\u200d \xa8\xad\xe2\n"
    assert decoded([text.encode()])[0] == text


class OddStream(io.RawIOBase):
    """Gives as many bytes at a time as it likes, as pipes do."""

    def __init__(self, data: bytes, seed: int) -> None:
        self.rest = data
        self.random = Random(seed)

    def read(self, size: int = -1) -> bytes:
        part = self.rest[: self.random.choice((1, 2, 3, 5, 100, 4097))]
        self.rest = self.rest[len(part) :]
        return part


@pytest.mark.parametrize("name", ENCODINGS)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\r\r\n"])
def test_same_report_whatever_a_stream_gives(name: str, end: str) -> None:
    mark, encoding, _, _ = ENCODINGS[name]
    data = mark + ("prose\n" * 900 + PROGRAM * 2 + ROW * 200).replace("\n", end).encode(encoding)
    whole: dict[str, Any] = report_of(data)
    assert counts_of(whole)[0] == 2 * 3 + 200
    for seed in range(3):
        stream = cast("BinaryIO", OddStream(data, seed))
        assert netparse.parse(stream).model_dump(mode="json", exclude_none=True) == whole


def test_line_beyond_the_limit_is_cut_with_a_diagnostic() -> None:
    report = report_of(TABLE + "x" * (LINE_LIMIT + 1) + "\n" + TABLE)
    assert codes_of(report) == [("input_limit", 6)]
    assert len(records_of(report)) == 4
    assert report["lines"]["total"] == 11


@pytest.mark.parametrize("data", [b"x" * (5 * LINE_LIMIT), b"\xe9" * (5 * LINE_LIMIT)])
def test_lines_that_never_end_take_no_memory(data: bytes) -> None:
    decoder = Decoder()
    sizes = [len(block) for block in decoder.blocks(cut(data, 1 << 16))]
    assert max(sizes) <= LINE_LIMIT + 1
    assert "input_limit" in [note.code for note in decoder.diagnostics]


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", ""])
def test_empty_input(data: bytes | str) -> None:
    report = report_of(data)
    assert report["lines"]["total"] == 0
    assert codes_of(report) == [("nothing_recognized", None)]
