"""Line ends are counted as they are found: in every short text of the signs that end lines."""

from __future__ import annotations

from itertools import product

from netparse.decoding.line_ends import count_line_ends, lines_of

TEXTS = ["".join(signs) for length in range(9) for signs in product("\r\na", repeat=length)]


def test_as_many_line_ends_are_counted_as_lines_are_found() -> None:
    assert [text for text in TEXTS if count_line_ends(text) != len(lines_of(text + "a")) - 1] == []


def test_two_returns_belong_to_the_line_feed_behind_them_and_a_third_ends_a_line() -> None:
    assert [count_line_ends(text) for text in ("\n", "\r", "\r\n", "\r\r\n", "\r\r\r\n", "\n\r")] == [1, 1, 1, 1, 2, 2]
