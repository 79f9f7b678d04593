r"""Marks between lines and behind them: rulers, what stands for rows that were left out, and remarks.

>>> without_remark("tcp 0 0 0.0.0.0:80 0.0.0.0:* LISTEN 812/nginx: master  # the web server")
('tcp 0 0 0.0.0.0:80 0.0.0.0:* LISTEN 812/nginx: master  ', '# the web server')
"""

from __future__ import annotations

import re
from typing import Final

from netparse_grammars.expressions import expression

_DOTS: Final = r"(?:\.{2,9}|-{2,9}(?:8<|>8)?-{0,9}|\u2026{1,3}|\u22ef{1,3}|\u30fb{2,9})"
_OPEN: Final = r"[\[(<{\uff08\u3010\u3014\uff3b]"
_CLOSE: Final = r"[\])>}\uff09\u3011\u3015\uff3d]"
_ELISION_WORDS: Final = (
    *("snip(?:ped|s)?", "(?:output )?(?:truncated|omitted|cut|trimmed|removed|elided)", "lots more", "etc\\.?"),
    *("(?:more|other|some) (?:lines|rows|entries|output)(?: (?:truncated|omitted|cut|skipped|follow))?", "and so on"),
    *("gekürzt", "(?:Ausgabe )?(?:abgeschnitten|ausgelassen)", "usw\\.?"),
    *("tronquée?", "coupée?", "suite (?:omise|coupée)"),
    *("recortado", "omitido", "truncad[oa]", "cortado", "(?:sa[lí]da|salida) (?:omitida|recortada|cortada)"),
    *("обрезано", "пропущено", "сокращено", "вырезано", r"и т\. ?д\."),
    *("(?:以下(?:内容)?|以降|中[间間]|其余|[中前後])?省?略",),
    *("(?:이하 |중간 )?생략", "중략", "후략"),
)
"""What stands in such marks in English, German, French, Spanish and Portuguese, Russian, Japanese, Chinese, Korean."""
ELISION: Final = expression(
    rf"(?={_OPEN}|\.\.|-|[\u2026\u22ef\u30fb]){_OPEN}{{0,2}}{_DOTS}? ?{_OPEN}{{0,2}}(?:{'|'.join(_ELISION_WORDS)})"
    rf"{_CLOSE}{{0,2}} ?{_DOTS}?{_CLOSE}{{0,2}}"
    rf"|{_OPEN}{{0,2}}(?:\.{{3,9}}|\u2026{{1,3}}|\u22ef{{1,3}}|\u30fb{{3,9}}){_CLOSE}{{0,2}}"
    r"|-{2,}[ -]{0,3}(?:8<|>8)[ -]*"
    r"|(?:[:\uff1a\ufe19] ?){1,6}|(?:以下|中|後)略|以下省略",
    re.IGNORECASE,
)
"""A mark in place of rows that were left out by hand: dots, colons, scissors, or words in brackets or between dots."""

RULER: Final = expression(r"[-=+_ ]{5,}|={3,}|<?-+ ?[Mm]ore ?-+>?(?:\(\d+%\))?")
"""A line drawn below a header or between sections, or left by a pager."""

OUTPUT_RULER: Final = expression(r" *={20,} *")
"""The ruler with which ``route print`` of Windows begins."""
BROKEN_RULER: Final = expression(r"={20}")
"""What is left of such a ruler in a line that was damaged."""

_ARROWS: Final = "\u2190\u27f5\u21d0\u2b05\u25c0\u25c4\U0001f448"
_REMARK_SIGNS: Final = ("#", "<", ">", ";", "//", "--", *_ARROWS)
"""With what a mark of a remark begins: to search for each of them is quicker than to search for all."""
REMARK: Final = expression(
    r"(?<=[ \t])(?:"
    r"<(?:-+|={2,}|~+|<+)"  # an arrow that points at the row
    r"|--+>|(?<=  )>{2,}(?= )"
    r"|#++(?! ?[0-9]| *(?:\n|$))"  # a number of a device may stand behind the sign: "Adapter #2"
    r"|//(?= |[^\s/]++(?!\S))"  # a path goes on with a slash
    r"|(?<=  );(?=[ \w])"
    r"|(?<=  )--(?= ?[^\W\d_])"
    f"|[{_ARROWS}])"
)
"""The mark with which a remark begins that somebody has written behind a row, in the words of no tool."""


def may_have_remark(text: str) -> bool:
    """Return whether a text has the sign of a remark somewhere: quick, and True for some that have none."""
    return any(map(text.__contains__, _REMARK_SIGNS))


def without_remark(line: str) -> tuple[str, str]:
    """Return a line as it was before somebody wrote a remark behind it, and the remark: empty if there is none."""
    match = REMARK.search(line) if may_have_remark(line) else None
    front = line[: match.start()] if match else ""
    return (front, line[len(front) :].strip()) if front.strip() else (line, "")


def remark_ahead(text: str, start: int, end: int) -> int:
    """Return the offset of the first line in a part of a text that has a remark, or the end of the part."""
    found = end
    for sign in _REMARK_SIGNS:
        at = text.find(sign, start, found)
        while at >= 0:
            if text[at - 1 : at] in (" ", "\t") and REMARK.match(text, at):
                found = at
                break
            at = text.find(sign, at + 1, found)
    return found if found == end else text.rfind("\n", start, found) + 1 or start
