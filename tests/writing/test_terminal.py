"""What is written to a terminal: characters that are not shown are escapes, in every format."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from netparse.writing.terminal import printable, printable_json
from tests.cli.program import on_terminal

if TYPE_CHECKING:
    from pathlib import Path

RANGES: Final = ((1, 9), (14, 32), (127, 160), (0x202A, 0x202F), (0x2066, 0x206A), (0xFE00, 0xFE10), (0xE0020, 0xE0080))
HIDDEN: Final = (
    "".join(chr(code) for first, end in RANGES for code in range(first, end)) + "\u061c\u200e\u200f\u2028\u2029"
)
SENT: Final = frozenset(HIDDEN) - {"\x1b"}
"""The program itself sends colours."""


@pytest.mark.parametrize("hidden", HIDDEN)
def test_hidden_character_is_an_escape(hidden: str) -> None:
    assert printable(f"a{hidden}b").isascii()
    assert printable_json(f'"a{hidden}b"').isascii()
    assert printable(f"a{hidden}b").isprintable()


@pytest.mark.parametrize(
    "options", [[], ["--strict"], ["--pretty"], ["--compact"], ["--format", "ndjson"], ["--format", "table"]]
)
def test_no_format_sends_hidden_characters(options: list[str], tmp_path: Path) -> None:
    header = "Proto RefCnt Flags       Type       State         I-Node   PID/Program name    Path\n"
    row = "unix  2      [ ACC ]     STREAM     LISTENING     20911    1207/led{}ger        /run/a{}b\n"
    path = tmp_path / "a\x9b31m\u202e\u2028b.txt"
    path.write_text(header + "".join(row.format(sign, sign) for sign in HIDDEN) + row[:20] + HIDDEN, encoding="utf-8")
    _, shown = on_terminal("parse", *options, str(path), f"{path}\x9b")
    assert "20911" in shown
    assert SENT.isdisjoint(shown), ascii(sorted(SENT & {*shown}))
