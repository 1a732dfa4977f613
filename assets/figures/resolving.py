"""The day that an expression means, or the days that it leaves open, counted from publication or from a day named before it.

A weekday is the latest one on or before publication; a night belongs to the morning after; a month alone, `last week` or a year give
no day.
"""

import re
from datetime import date, timedelta

from assets.figures.date_words import FEASTS, MONTH_NAMES, NUMBERS, WEEKDAYS


def resolve(match: re.Match[str], published: date | None) -> tuple[date | None, str]:
    """The day that an expression means and its kind."""
    group = match.groupdict()
    for month, day, year in (("m1", "d1", "y1"), ("m2", "d2", "y2"), ("m3", "d3", "y3")):
        if group[day]:
            return month_day(group[month], int(group[day]), group[year], published), "exact"
    if group["nth"]:
        return nth(int(group["d4"]), published, last=group["m5"] == "last") if published else None, "exact"
    if group["feast"]:
        return month_day(*FEASTS[group["feast"].replace("’", "'")], None, published), "exact"
    if group["my"]:
        return None, "month"
    if group["w"]:
        on = weekday(group["w"], published, past=bool(group["past"] or group["before"])) if published else None
        return on, "relative" if group["before"] else "exact" if on else "weekday"
    if group["today"]:
        return published, "night"
    if group["earlier"]:
        return days_before(group, published), "exact" if group["earlier"].lower() == "yesterday" else "relative"
    return None, "loose"


def month_day(month: str, day: int, year: str | None, published: date | None) -> date | None:
    """A day of a month: of the year given, else of the latest year in which it is not after publication."""
    short = month.lower()[:3]
    number = int(month) if month.isdigit() else next(i for i, name in enumerate(MONTH_NAMES, 1) if name.startswith(short))
    try:
        if year and year.isdigit():
            return date(int(year), number, day)
        if published is None:
            return None
        if year:
            return date(published.year - 1, number, day)
        found = date(published.year, number, day)
        return found if found <= published + timedelta(days=2) else date(published.year - 1, number, day)
    except ValueError:
        return None


def nth(day: int, published: date, *, last: bool) -> date | None:
    """`On the 23rd`: of the month of publication, or of the one before where that is said or the day has not come yet."""
    month = published.replace(day=1)
    if last or day > published.day:
        month = (month - timedelta(days=1)).replace(day=1)
    try:
        return month.replace(day=day)
    except ValueError:
        return None


def weekday(name: str, published: date, *, past: bool) -> date:
    """The latest such weekday on or before publication; `last Friday` said on a Friday is a week ago."""
    back = (published.weekday() - WEEKDAYS.index(name.lower())) % 7
    return published - timedelta(days=back or (7 if past else 0))


def days_before(group: dict[str, str | None], published: date | None) -> date | None:
    """`two days earlier`, `the day before`: counted from publication, the day the news is of."""
    if published is None:
        return None
    return published - timedelta(days=NUMBERS.get((group["n"] or "a").lower(), 1))


def days_later(group: dict[str, str | None], named: date | None) -> date | None:
    """`Four days later`, `the next day`: counted from the day named before it; None where none is."""
    number = NUMBERS[(group["n3"] or "one").lower()] * (7 if (group["u3"] or "").lower() == "week" else 1)
    return named + timedelta(days=number) if named else None


def days_left(match: re.Match[str], published: date | None) -> tuple[date, date] | None:
    """The first and last day that `in April`, `last month`, `earlier this week` or `in 2022` leave open; None for what is vaguer."""
    group = match.groupdict()
    if group["my"]:
        start = month_day(group["m4"], 1, group["y4"], published)
        return month(start) if start else None
    words = match.group().lower().split()
    if words[-1].isdigit():
        return date(int(words[-1]), 1, 1), date(int(words[-1]), 12, 31)
    if published is not None and words == ["earlier", "this", "week"]:
        return published - timedelta(days=published.weekday()), published
    if published is None or words[0] != "last":
        return None
    if words[-1] == "year":
        return date(published.year - 1, 1, 1), date(published.year - 1, 12, 31)
    if words[-1] == "month":
        return month(published.replace(day=1) - timedelta(days=1))
    monday = published - timedelta(days=published.weekday() + 7)
    return (monday, monday + timedelta(days=6)) if words[-1] == "week" else None


def month(day: date) -> tuple[date, date]:
    """The first and the last day of the month of a day."""
    following = day.replace(day=28) + timedelta(days=4)
    return day.replace(day=1), following - timedelta(days=following.day)
