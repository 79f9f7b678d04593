r"""What a terminal obeys and does not show, taken out of a text such that what is read is what a person sees.

Colours and the like leave nothing. What moves the cursor, or is damaged, may stand for anything: between two
characters it leaves U+FFFD, so that nothing is joined that did not stand together.

>>> without_control_characters("\x1b[1mtcp\x1b[0m\x1b[8C22\n")
('tcp        22\n', {})
>>> without_control_characters("4388\x1b[2D20\n43\x0088\n\x1b 4388\n")
('4388\ufffd20\n43\ufffd88\n 4388\n', {0: '\x1b[2D', 1: '\x00', 2: '\x1b'})
>>> without_control_characters("N\bNA\bAM\bME\bE 12\b3\n")
('NAME 13\n', {0: '\x08'})

Sources: ECMA-48; the control sequences of xterm; grotty(1) for overstruck letters.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

KEPT: Final = 1024
"""Signs, with the characters around them, of which it is kept what is shown."""
WIDEST: Final = 256
"""Blanks that a movement to the right stands for at most: wider than a console."""
_NO_WIDTH: Final = r"\u00ad(?=[a-z])|[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]"
"""Characters without a width: soft hyphens (elsewhere, one may be a misread letter), marks of the writing direction."""
_REORDERING: Final = frozenset("\u202a\u202b\u202d\u202e\u2066\u2067\u2068")
_BLANKS: Final = " \t\n"
_LOSSES: Final = frozenset({"nul", None})
"""Signs in whose place a character may have stood: NULs, and an ESC that begins no sequence."""
_SINGLE: Final[dict[str, set[str | None]]] = {"\0": {"nul"}, "\x1b": {None}}
_OBEYED: Final = frozenset({"string", "other", None})
_DAMAGE: Final = "\ufffd"
_COLOURS: Final = re.compile(r"\x1b(?:\[(?:[0-9;:]*+m|0?[JK]|[0-9]*+X|\?[0-9;]*+[hl])|\(B)")
"""Sequences that leave all characters where they are: colours, erasing what is ahead, modes, the usual letters."""
_CONTROL: Final = (
    r"\x1b(?:\[(?P<right>[0-9]{0,4})C"
    r"|(?P<string>[\]PX^_][^\x07\x1b\n]*+(?:\x07|\x1b\\))"  # the title of a window, a link
    r"|(?P<other>\[[0-?]*+(?: q|[!\"#$'*+]?[@-~])|[()*+#%][0-9A-Za-z]|[=>78DEHMNOZc])"
    r")?|(?P<nul>\0)"
)
"""A sequence that is complete, an ESC that begins none, or a NUL."""
_SIGN: Final = re.compile(rf"(?P<no_width>{_NO_WIDTH})|{_CONTROL}")
_SIGNS: Final = re.compile("(?:" + re.sub(r"\(\?P<[a-z_]+>", "(?:", _SIGN.pattern) + ")++")
MARK: Final = re.compile(rf"(?=[^\x00-\xac])(?:{_NO_WIDTH})")
"""A character without a width."""
_MARKS: Final = re.compile(rf"{MARK.pattern}++")
_IN_WORD: Final = re.compile(r"\w[g-zG-Z_]|[g-zG-Z_]\w")
"""Two characters, side by side, that stand in no number and in no address."""
_UTF_16: Final = re.compile(r"(?:[^\0\n]\0){4,}+")
"""Text of which each character was read as two: its NULs are halves of them."""


def without_control_characters(text: str) -> tuple[str, dict[int, str]]:
    """Return lines as they are shown, and what was removed that may matter, the first of each line by its index."""
    removed: dict[int, str] = {}
    if "\x1b" in text:
        text = _COLOURS.sub("", text)
    if "\0" in text:
        text = _UTF_16.sub(lambda match: match[0].replace("\0", ""), text)
    if "\b" in text:
        text = _overstruck(text, removed)
    position = index = next_line = 0

    def shown(match: re.Match[str]) -> str:
        nonlocal position, index, next_line
        start, end = match.span()
        replacement, matters = _shown(match[0], text[start - 1 : start] or "\n", text[end : end + 1] or "\n")
        if matters and start >= next_line:
            index += text.count("\n", position, start)
            position, next_line = start, text.find("\n", start) + 1 or len(text)
            removed[index] = match[0]
        return replacement

    if "\x1b" in text or "\0" in text:
        text = _SIGNS.sub(shown, text)
    elif not text.isascii():
        text = _MARKS.sub(shown, text)
    return text, removed


@lru_cache(KEPT)
def _shown(signs: str, before: str, after: str) -> tuple[str, bool]:
    """Return what is shown of some signs, and whether a person must know of them.

    Args:
        signs: The signs.
        before: The character in front of them.
        after: The character behind them.
    """
    kinds = _SINGLE.get(signs) or {sign.lastgroup for sign in _SIGN.finditer(signs)}
    if "right" in kinds:
        movements = (sign["right"] for sign in _SIGN.finditer(signs) if sign.lastgroup == "right")
        blanks = sum(min(int(columns or 1) or 1, WIDEST) for columns in movements)
    else:
        blanks = 0
    within = not blanks and before not in _BLANKS and after not in _BLANKS
    moves = "other" in kinds and before != "\n" != after
    lost = within and not kinds.isdisjoint(_LOSSES)
    broken = (lost and not _IN_WORD.fullmatch(before + after)) or (within and _is_reordered(signs, before + after))
    matters = moves or lost or not kinds.isdisjoint(_OBEYED) or (within and (before + after).isascii())
    return _DAMAGE if moves or broken else " " * blanks, matters


def _is_reordered(signs: str, around: str) -> bool:
    """Return whether digits around signs are shown in another order."""
    return not _REORDERING.isdisjoint(signs) and around.isdecimal()


def _overstruck(text: str, removed: dict[int, str]) -> str:
    """Return lines in which a character behind a backspace takes the place of the one before it."""
    lines = text.split("\n")
    for index, line in enumerate(lines):
        if "\b" not in line:
            continue
        cells: list[str] = []
        at = 0
        for character in line:
            if character == "\b":
                at = max(at - 1, 0)
            elif character.isprintable() or not at:
                if at < len(cells) and cells[at] not in (character, "_", " "):
                    removed.setdefault(index, "\b")
                cells[at : at + 1] = [character]
                at += 1
            else:
                cells[at - 1] += character  # it has no width, and goes with what it stands behind
        lines[index] = "".join(cells)
    return "\n".join(lines)
