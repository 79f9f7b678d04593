r"""Times in the lines around outputs: headings of snapshots, and the time stamps of logs.

>>> read_time("TS 1795324242.377524170 2026-11-22 05:10:42")
datetime.datetime(2026, 11, 22, 5, 10, 42, 377524, tzinfo=datetime.timezone.utc)
>>> read_time("zzz ***Sun Nov 22 05:10:42 EST 2026")
datetime.datetime(2026, 11, 22, 5, 10, 42)
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone
from typing import Final

ANY_DATE: Final = r"(?:\d{4}[-/.]\d\d[-/.]\d\d|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4})[T ]? ?"
ANY_CLOCK: Final = r"\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d+)?(?: ?[AaPp][Mm])?(?: ?(?:Z|UTC|[+-]\d\d:?\d\d)(?![\w:]))?"
"""Dates and clocks as logs write them in front of lines, in whatever order of day and month: they are not read."""

_TIME: Final = re.compile(
    r"(?<!\d)(?P<time>\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,6})?)\d*(?: ?(?P<zone>Z|[+-]\d\d:?\d\d)(?![\w:]))?"
)
_ISO_LINE: Final = re.compile(rf"\W*(?:\w{{1,20}}\W+)?{_TIME.pattern}\W*")
_STAMP: Final = re.compile(
    r"TS (?P<seconds>\d{1,10})(?P<fraction>\.\d{1,6})\d* (?P<time>\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)\s*"
)
"""The heading of pt-stalk, ``date +'TS %s.%N %F %T'``: the zone follows from the seconds since 1970."""
_QUARTER: Final = 900
"""Seconds of which the offset of a zone is a multiple: a quarter of an hour."""
_MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_MONTH: Final = rf"(?P<month>{'|'.join(_MONTHS)})"
_DAY: Final = r"(?P<day>\d\d?)"
_YEAR: Final = r"(?P<year>\d{4})"
_CLOCK: Final = r"(?P<clock>\d\d?:\d\d:\d\d)(?: (?P<half>[AP]M))?(?: (?P<zone>[A-Z]{1,5}|[+-]\d\d(?:\d\d)?))?"
_DATES: Final = tuple(
    re.compile(rf"\W*(?:\w{{1,20}}\W+)?(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? {form}\W*")
    for form in (
        rf"{_MONTH} {{1,2}}{_DAY} {_CLOCK} {_YEAR}",
        rf"{_DAY} {_MONTH} {_CLOCK} {_YEAR}",
        rf"{_DAY} {_MONTH} {_YEAR} {_CLOCK}",
    )
)
"""The output of date(1) in English, alone on a line or behind a word: OSWatcher writes it behind ``zzz ***``."""
MOST_OFFSET: Final = 15 * 3600
"""Seconds by which no zone differs from UTC; the farthest one is 14 hours ahead."""
_UTC: Final = frozenset({"UTC", "GMT", "Z"})
"""The abbreviations of zones that mean one offset only."""
_DATE_LIMIT: Final = 100
"""Characters that a line with such a date may have: the date, a word and some signs around them."""


def read_time(line: str) -> datetime | None:
    """Return the time that a line shows, by ISO 8601 or as date(1) prints it; without a zone if it shows none."""
    try:
        if stamp := _STAMP.fullmatch(line):
            return _zoned(datetime.fromisoformat(stamp["time"] + stamp["fraction"]), int(stamp["seconds"]))
        if match := _TIME.search(line):
            return datetime.fromisoformat(match["time"] + (match["zone"] or ""))
        if len(line) <= _DATE_LIMIT and (date := next(filter(None, (form.fullmatch(line) for form in _DATES)), None)):
            return _dated(date)
    except ValueError:
        pass
    return None


def is_time(line: str) -> bool:
    """Return whether a line is the heading of a snapshot: a time, perhaps with one word before it.

    >>> is_time("zzz ***Sun Nov 22 05:10:42 EST 2026"), is_time("05:10:42 up 3 days since 2026-11-19 01:00:00")
    (True, False)
    """
    forms = (_STAMP, _ISO_LINE, *_DATES)
    return len(line) <= _DATE_LIMIT and any(form.fullmatch(line) for form in forms)


def _zoned(time: datetime, seconds: int) -> datetime:
    """Return a local time with the zone that follows from the seconds since 1970, if both are the same time."""
    ahead = time.replace(tzinfo=UTC, microsecond=0).timestamp() - seconds
    is_zone = ahead % _QUARTER == 0 and abs(ahead) < MOST_OFFSET
    return time.replace(tzinfo=timezone(timedelta(seconds=ahead))) if is_zone else time


def _dated(date: re.Match[str]) -> datetime:
    """Return the time that date(1) printed; the abbreviation of a zone may mean several, so it gives none."""
    hour, minute, second = map(int, date["clock"].split(":"))
    if half := date["half"]:
        if not 1 <= hour <= 12:
            raise ValueError(hour)
        hour = hour % 12 + (12 if half == "PM" else 0)
    time = datetime(int(date["year"]), _MONTHS.index(date["month"]) + 1, int(date["day"]), hour, minute, second)
    zone = date["zone"] or ""
    if zone in _UTC:
        return time.replace(tzinfo=UTC)
    return datetime.fromisoformat(f"{time.isoformat()}{zone}") if zone[:1] in ("+", "-") else time
