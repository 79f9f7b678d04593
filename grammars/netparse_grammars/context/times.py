r"""Times in the lines around outputs: headings of snapshots, and the time stamps of logs.

>>> read_time("TS 1795324242.377524170 2026-11-22 05:10:42")
datetime.datetime(2026, 11, 22, 5, 10, 42, 377524, tzinfo=datetime.timezone.utc)
>>> read_time("zzz ***Sun Nov 22 05:10:42 EST 2026"), read_time("So 22. Nov 05:10:42 UTC 2026")
(datetime.datetime(2026, 11, 22, 5, 10, 42), datetime.datetime(2026, 11, 22, 5, 10, 42, tzinfo=datetime.timezone.utc))
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from typing import Final

from netparse_grammars.context.months import MONTHS
from netparse_grammars.expressions import expression

ANY_DATE: Final = r"(?:\d{4}[-/.]\d\d[-/.]\d\d|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4})[T ]? ?"
ANY_CLOCK: Final = r"\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d+)?(?: ?[AaPp][Mm])?(?: ?(?:Z|UTC|[+-]\d\d:?\d\d)(?![\w:]))?"
"""Dates and clocks as logs write them in front of lines, in whatever order of day and month: they are not read."""

_TIME: Final = expression(
    r"(?<!\d)(?P<time>\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,6})?|\d{8}T\d{6}(?!\d))\d*"
    r"(?: ?(?P<zone>Z|UTC|GMT|[+-]\d\d:?\d\d)(?![\w:]))?"
)
_ISO_LINE: Final = expression(rf"\W*(?:\w{{1,20}}\W+)?{_TIME.pattern}\W*")
_STAMP: Final = expression(
    r"TS (?P<seconds>\d{1,10})(?P<fraction>\.\d{1,6})\d* (?P<time>\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)\s*"
)
"""The heading of pt-stalk, ``date +'TS %s.%N %F %T'``: the zone follows from the seconds since 1970."""
_EPOCH: Final = expression(
    r"\W*(?i:ts|time|timestamp|epoch|date|now|unix ?time)\W{1,3}(?P<seconds>\d{10})\.?(?P<fraction>\d{0,6})\d*\W*"
)
"""Seconds since 1970, with or without a fraction, behind a word that says so."""
_QUARTER: Final = 900
"""Seconds of which the offset of a zone is a multiple: a quarter of an hour."""
_PART: Final = expression(
    r"(?P<clock>\d\d?:\d\d:\d\d)(?:[.,]\d+)?(?!\w)|(?P<numeric>\d\d?\.\d\d?\.\d{4})(?!\w)"
    r"|(?P<offset>(?<![\w.])[+-]\d\d(?::?\d\d)?(?!\w)|(?<=UTC)[+-]\d\d(?::?\d\d)?(?!\w))"
    r"|(?P<year>\d{4})(?!\w)|(?P<day>\d\d?)(?!\w)|(?P<word>[^\W\d_]\w*)|(?P<other>\w)"
)
"""The parts of what date(1) prints, which stand in another order in each locale."""
_EAST_ASIAN: Final = expression(
    r"\W*(?P<year>\d{4})[\u5e74\ub144.] ?(?P<month>\d\d?)[\u6708\uc6d4.] ?(?P<day>\d\d?)[\u65e5\uc77c.]?"
    r" *(?:\(?[^\W\d]{1,4}\)?)??"
    r" *(?P<half>\u4e0a\u5348|\u4e0b\u5348|\u5348\u524d|\u5348\u5f8c|\uc624\uc804|\uc624\ud6c4)? *"
    r"(?P<hour>\d\d?)[:\u65f6\u6642\u70b9\uc2dc] ?(?P<minute>\d\d)[:\u5206\ubd84] ?(?P<second>\d\d)[\u79d2\ucd08]?"
    r"(?: (?P<zone>[A-Z]{1,5}|[+-]\d\d(?::?\d\d)?))?\W*"
)
"""The same in Chinese, Japanese and Korean: ``2026年 11月 30日 月曜日 05:58:41 JST``."""
_AFTERNOON: Final = frozenset({"PM", "\u4e0b\u5348", "\u5348\u5f8c", "\uc624\ud6c4"})
_HALVES: Final = frozenset({"AM", "PM"})
_BETWEEN: Final = frozenset({"de", "del", "of", "at", "den", "um"})
"""Words between the parts of a date."""
_HOST_AND_DATE: Final = expression(r"(?:[\w.-]+: )?(?P<date>.*)")
"""What stands in the corner of the heading of watch(1)."""
_FEW_WORDS: Final = expression(r"(?:\W*+[^\W\d]\w*+){0,3}+\W*+")
"""What may stand in front of the time of a line; with more words, or a number, it is that of something else."""
_MOST_WORDS: Final = 2
"""Words beside a date: the day of the week, and one in front. OSWatcher writes ``zzz ***``."""
MOST_OFFSET: Final = 15 * 3600
"""Seconds by which no zone differs from UTC; the farthest one is 14 hours ahead."""
_UTC: Final = frozenset({"UTC", "GMT", "Z"})
"""The abbreviations of zones that mean one offset only."""
_DATE_LIMIT: Final = 100
"""Characters that a line with such a date may have: the date, a word and some signs around them."""


def read_time(line: str, *, anywhere: bool = False) -> datetime | None:
    """Return the time that a line shows, by ISO 8601 or as date(1) prints it; without a zone if it shows none.

    Args:
        line: The line.
        anywhere: Whether any time in it is that of the line, and not one of which it speaks.
    """
    try:
        if stamp := _STAMP.fullmatch(line):
            return _zoned(datetime.fromisoformat(stamp["time"] + stamp["fraction"]), int(stamp["seconds"]))
        if match := _TIME.search(line):
            is_its_own = anywhere or _FEW_WORDS.fullmatch(line, 0, match.start())
            return _in_zone(datetime.fromisoformat(match["time"]), match["zone"] or "") if is_its_own else None
        corner = _HOST_AND_DATE.fullmatch(line.rpartition("  ")[2]) if anywhere else None
        return _read_date(line) or (_read_date(corner["date"]) if corner else None)
    except ValueError:
        return None


def is_time(line: str) -> bool:
    """Return whether a line is the heading of a snapshot: a time, perhaps with one word before it.

    >>> is_time("zzz ***Sun Nov 22 05:10:42 EST 2026"), is_time("05:10:42 up 3 days since 2026-11-19 01:00:00")
    (True, False)
    """
    if len(line) > _DATE_LIMIT:
        return False
    try:
        return any(form.fullmatch(line) for form in (_STAMP, _ISO_LINE)) or _read_date(line) is not None
    except ValueError:
        return False


def _zoned(time: datetime, seconds: int) -> datetime:
    """Return a local time with the zone that follows from the seconds since 1970, if both are the same time."""
    ahead = time.replace(tzinfo=UTC, microsecond=0).timestamp() - seconds
    is_zone = ahead % _QUARTER == 0 and abs(ahead) < MOST_OFFSET
    return time.replace(tzinfo=timezone(timedelta(seconds=ahead))) if is_zone else time


def _in_zone(time: datetime, zone: str) -> datetime:
    """Return a time in its zone; most abbreviations mean several, so they give none."""
    if zone in _UTC:
        return time.replace(tzinfo=UTC)
    return datetime.fromisoformat(f"{time.isoformat()}{zone}") if zone[:1] in ("+", "-") else time


def _read_date(line: str) -> datetime | None:
    """Return the time of a line that is what date(1) prints, or seconds since 1970.

    Raises:
        ValueError: There is no such day or hour.
    """
    if len(line) > _DATE_LIMIT or not any(map(str.isdigit, line)):
        return None
    if match := _EPOCH.fullmatch(line):
        fraction = int(match["fraction"].ljust(6, "0"))
        return datetime.fromtimestamp(int(match["seconds"]), UTC).replace(microsecond=fraction)
    if match := _EAST_ASIAN.fullmatch(line):
        date = (int(match["year"]), int(match["month"]), int(match["day"]))
        clock = (int(match["hour"]), int(match["minute"]), int(match["second"]))
        return _dated(date, clock, match["half"] or "", match["zone"] or "")
    return _read_parts(line)


def _read_parts(line: str) -> datetime | None:
    """Return the time of a line with the parts of a date in any order, and few other words."""
    found: dict[str, str] = {}
    others = 0
    for match in _PART.finditer(line):
        kind = match.lastgroup or ""
        if kind == "word":
            kind = _kind_of(match[0], "clock" in found)
        if kind == "weekday":
            others += 1
        elif kind in found or kind == "other" or others > _MOST_WORDS:
            return None
        elif kind != "between":
            found[kind] = match[match.lastgroup or 0]
    if numeric := found.get("numeric"):
        found["day"], found["month"], found["year"] = numeric.split(".")
    if others > _MOST_WORDS or not {"clock", "year", "month", "day"} <= found.keys():
        return None
    hour, minute, second = map(int, found["clock"].split(":"))
    month = MONTHS.get(found["month"].lower()) or int(found["month"])
    date = (int(found["year"]), month, int(found["day"]))
    return _dated(date, (hour, minute, second), found.get("half", ""), found.get("offset") or found.get("zone", ""))


def _kind_of(word: str, behind_clock: bool) -> str:
    """Return which part of a date a word is."""
    if word.lower() in MONTHS:
        return "month"
    if not behind_clock:
        return "between" if word in _BETWEEN else "weekday"
    if word in _HALVES:
        return "half"
    return "zone" if word.isupper() and len(word) <= 5 else "other"


def _dated(date: tuple[int, int, int], clock: tuple[int, int, int], half: str, zone: str) -> datetime:
    hour, minute, second = clock
    if half:
        if not 1 <= hour <= 12:
            raise ValueError(hour)
        hour = hour % 12 + (12 if half in _AFTERNOON else 0)
    return _in_zone(datetime(*date, hour, minute, second), zone)
