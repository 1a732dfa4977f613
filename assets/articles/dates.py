"""When an article was published: by its metadata, by a date line in its text, or not told.

What does not belong here: the days of attacks, which the figures resolve against what this module finds.
"""

import re
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple

EARLIEST = date(1900, 1, 1)
AHEAD = timedelta(days=1)
"""A publisher's day may be one ahead of the collector's: the date line lies between them."""

MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

HEAD_CHARACTERS = 2500
HEAD_LINES = 14
YEARS_BACK = 5
"""A weekday comes back to a date every five or six years: further back it would prove nothing."""
FRESH = timedelta(days=7)

_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_WEEKDAY = rf"(?:(?:{'|'.join(WEEKDAYS)}|{'|'.join(name[:3] for name in WEEKDAYS)})\.?,?\s+)?"
_WRITTEN = (
    rf"{_MONTH}\s+{_DAY},?\s+{_YEAR}",
    rf"{_DAY}\s+{_MONTH},?\s+{_YEAR}",
    rf"{_YEAR}-(?P<month>[01]\d)-{_DAY}",
)
_LABEL = r"(?:(?:first\s+)?(?:published|updated|posted|date|issued)(?:\s+(?:on|at))?\s*:?\s*)?"
_DATE_LINES = [
    re.compile(rf"(?:[^|•·.!?]{{1,60}}\s*[|•·]\s*)?{_LABEL}{_WEEKDAY}{written}(?=\W|T\d|$)(?P<rest>.{{0,60}})", re.IGNORECASE)
    for written in _WRITTEN
]
"""A line of its own that holds a date with its year and little else: `June 17, 2025 / 7:12 AM`, `UNN desk | December 19, 2022, 2:09 PM`."""
_AFTER_DATE = re.compile(
    r"(?:T[\d:.+Z-]+)?(?:[\s,/|•·–—-]|\bat\b|\d{1,2}[:.]\d\d(?::\d\d)?|[ap]\.?m\b\.?|\b[A-Z]{2,5}\b)*(?:[|•·].*)?", re.IGNORECASE
)
_FULL_DATES = [re.compile(rf"\b{written}(?!\d)", re.IGNORECASE) for written in _WRITTEN]
_NAMED_WEEKDAY = re.compile(rf"\b({'|'.join(WEEKDAYS)})\b", re.IGNORECASE)

_PLACE = r"(?:[A-Z][\w'’.-]+(?:[ /-](?:[A-Z][\w'’.-]+|of|the|and|al|el|de|la))*(?:\s+\([A-Z][\w /.]+\))?,\s*){0,3}"
_SHOUTED = r"(?:[A-Z][A-Z'’.-]+(?:[ -][A-Z'’.-]{2,})*\s+)?"
_AGENCY = r"\([A-Z][\w .,/&'’-]{1,40}\)"
_NO_YEAR = (rf"(?i:{_MONTH})\s+{_DAY}(?!\d)", rf"{_DAY}\s+(?i:{_MONTH})\b")
_DATELINES = [
    re.compile(rf"{_PLACE}{_SHOUTED}(?:{_AGENCY},?\s*)?{written}(?:,?\s+{_YEAR})?\s*(?:{_AGENCY}|--|[—–:-]\s|$)", re.MULTILINE)
    for written in _NO_YEAR
]
"""An agency's dateline: `April 24 (UPI) --`, `KYIV, June 17 —`, `Gaza Strip, Palestinian Territories, July 16 (AFP)`."""


class Publication(NamedTuple):
    """The publication time in UTC without a zone, and the day as the publisher wrote it."""

    at: datetime
    on: date


def midnight(day: date) -> Publication:
    return Publication(datetime.combine(day, time()), day)


def parse_published(written: str) -> Publication | None:
    """An ISO 8601 date or date-time; one without a zone is taken for UTC. None when it is neither.

    >>> parse_published("2025-06-19T01:30:00+05:30")
    Publication(at=datetime.datetime(2025, 6, 18, 20, 0), on=datetime.date(2025, 6, 19))
    """
    written = written.strip()
    try:
        if len(written) <= len("2025-06-17"):
            return midnight(date.fromisoformat(written))
        moment = datetime.fromisoformat(written)
        return Publication(moment.astimezone(UTC).replace(tzinfo=None) if moment.tzinfo else moment, moment.date())
    except (ValueError, OverflowError):
        return None


def find_dateline(text: str, *, by: date, folder: date | None = None) -> date | None:
    """The day a date line or dateline at the head of the text gives, never later than the day after `by`, when it was collected.

    A dateline mostly leaves its year out: see `_with_year`.
    """
    lines = [line for line in (line.strip() for line in text[:HEAD_CHARACTERS].splitlines()) if line][:HEAD_LINES]
    for line in lines:
        for pattern in _DATE_LINES:
            found = pattern.fullmatch(line)
            day = _day(found, int(found["year"])) if found and _AFTER_DATE.fullmatch(found["rest"]) else None
            if day and EARLIEST <= day <= by + AHEAD:
                return day
    for line in lines:
        for pattern in _DATELINES:
            found = pattern.match(line)
            if not found:
                continue
            day = _day(found, int(found["year"])) if found["year"] else _with_year(found, text[:HEAD_CHARACTERS], by=by, folder=folder)
            return day if day and day <= by + AHEAD else None
    return None


def _day(found: re.Match[str], year: int) -> date | None:
    month = found["month"].lower()
    number = int(month) if month.isdigit() else next(n for n, name in enumerate(MONTHS, 1) if name.startswith(month[:3]))
    try:
        return date(year, number, int(found["day"]))
    except ValueError:
        return None


def _with_year(dateline: re.Match[str], head: str, *, by: date, folder: date | None) -> date | None:
    """The dateline's day in the year that the head of the text gives that day, else nearest to the dated folder, else latest.

    A file that lay about for longer than a few days is another matter: its dateline's year is then the latest in which the first weekday
    named is the dateline's own, since news of a Thursday says `on Thursday`.
    """
    base = folder or by
    days = [day for back in range(-1, YEARS_BACK) if (day := _day(dateline, base.year - back)) and day <= by + AHEAD]
    told = {_day(found, int(found["year"])) for pattern in _FULL_DATES for found in pattern.finditer(head)}
    if folder:
        return min(days, key=lambda day: (day not in told, abs(day - folder)), default=None)
    named = _NAMED_WEEKDAY.search(head)
    ranked = [day for day in days if day in told]
    if days and named and by - days[0] > FRESH:
        ranked += [day for day in days if WEEKDAYS[day.weekday()] == named[1].lower()]
    return next(iter(ranked + days), None)
