"""When it happened: the dates that an article names, each with its day (`resolving.py`) and how surely it dates an attack (`weighing.py`).

What a date counts from, and which of two dates of one night is meant, is told by those around it.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from assets.figures.attack_words import ATTACK, DEED
from assets.figures.cues import Words
from assets.figures.date_words import EXPRESSION, NUMBERS
from assets.figures.resolving import days_before, days_later, days_left, resolve
from assets.figures.weighing import lies_ahead, weight

THIS_YEAR = re.compile(r",?\sthis year\b")
SAME_YEAR = re.compile(r",?\s(?:of\s|in\s)?(?:the same|that) year\b")
TOLD_FROM = re.compile(r"\b(?:earlier|before|previous|previously)\b", re.IGNORECASE)
"""What counts from the day just named, not from publication: `said on Tuesday that 50 were killed the day before`."""
TOLD_AFTER = re.compile(r"\b(?:reported|given|announced|said|counted|told|known|published|confirmed)\s$")
"""`the 18 reported a day after the attack`: the day of a statement, told by the attack's."""
COMPARED = re.compile(r"\b(?:any|every|each)\s(?:other\s)?$")
"""`more than in any other overnight raid`: no night in particular."""
OWN = re.compile(
    rf"\b{DEED}\s+(?:(?:on|in|at|against)\s(?:the\s)?[\w’' -]{{2,30}}?\s){{0,2}}"
    r"(?:came|comes|happened|occurred|took place|followed)\s+(?:just |only )?$",
    re.IGNORECASE,
)
"""`The strike came two days after`: counted from the attack itself."""
BESIDE = re.compile(r"[\s,–—-]*(?:just|only|barely|some|about|exactly)?\s*")
"""What stands between a day and the `three days after the attack` that is said of it."""
SENTENCE_END = re.compile(r"[.;]\s")
PRAYERS = re.compile(r"\s+(?:prayers?|mass)\b", re.IGNORECASE)
"""A weekday's prayers are a habit: they tell the day where nothing else does."""
DAWN = re.compile(r"(?:before|by|until|towards|at) (?:dawn|daybreak|sunrise|first light)", re.IGNORECASE)
INTO = re.compile(
    r"[\s,]*(?:night|evening)?[\s,]*(?:into|to|until|through|and|–|—|-)\s*(?:into\s)?(?:the\s)?"
    r"(?:early|small|first)?\s*(?:hours|morning)?\s*(?:of|on)?\s*"
)
"""What binds a night to the day after it: `late on Monday and into the early hours of Tuesday`."""
NIGHT = re.compile(r"\b(?:night|overnight|late|from|into|evening|early hours|dawn)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date expression at text[start:end]. `day` is None where it gives no day; `kind` is exact, relative, night, month or loose.

    `weight` tells how surely it dates an attack, from 0 (a statement's day) to 4 (`Friday's attack`); `span` is the first and last
    day that an expression without a day leaves open (`in April`).
    """

    start: int
    end: int
    day: date | None
    kind: str
    weight: int
    span: tuple[date, date] | None = None


def read_dates(text: Words, published: date | None, ranges: Iterable[tuple[int, int]]) -> list[DateMention]:
    """Every date expression of these ranges of a text (the sentences that can name a date), in order."""
    mentions: list[DateMention] = []
    for match in (match for start, end in ranges for match in EXPRESSION.finditer(text, start, end)):
        before = Words(text[max(0, match.start() - 80) : match.start()].rsplit("\n", 1)[-1])
        ahead = match.lastgroup != "today" and lies_ahead(before)
        if ahead or (match.group("after") and TOLD_AFTER.search(before)) or (match.group("today") and COMPARED.search(before)):
            continue
        day, kind = told(text, match, before, mentions, published)
        span = None if day else days_left(match, published)
        mentions.append(DateMention(match.start(), match.end(), day, kind, weight(text, match, before), span))
    return [
        m for at, m in enumerate(mentions)
        if not evening_before(text, m, mentions[at + 1 : at + 2])
        and not (m.kind == "night" and (night_named(m, near(mentions, at, 30)) or dawn_of(text, m, mentions[:at])))
        and not (PRAYERS.match(text, m.end) and any(other is not m and other.weight for other in near(mentions, at, 120)))
    ]  # fmt: skip


def told(text: str, match: re.Match[str], before: str, mentions: Sequence[DateMention], published: date | None) -> tuple[date | None, str]:
    """The day that an expression tells, and its kind, after the mentions so far: it may count from one of them or be of its year."""
    if match.group("after"):
        return days_after(text, match, before, mentions, published)
    if match.group("later"):
        named = said_before(text, mentions, match.start(), None)
        return days_later(match.groupdict(), named), "exact" if named else "later"
    day, kind = resolve(match, published)
    if match.group("earlier") and kind == "relative" and TOLD_FROM.search(match.group()):
        return days_before(match.groupdict(), said_before(text, mentions, match.start(), published)), kind
    yearless = (match.group("md") or match.group("dm")) and not (match.group("y1") or match.group("y2"))
    if day and yearless and not THIS_YEAR.match(text, match.end()):
        day = in_year_told(day, mentions[-2:], same=bool(SAME_YEAR.match(text, match.end())))
    return day, kind


def days_after(
    text: str, match: re.Match[str], before: str, mentions: Sequence[DateMention], published: date | None
) -> tuple[date | None, str]:
    """The day of the attack in `said, three days after the attack`: so many days before that of what was said."""
    statements = [m for m in mentions[-3:] if m.weight < 2 or BESIDE.fullmatch(text, m.end, match.start())]
    said = said_before(text, [] if OWN.search(before) else statements, match.start(), published)
    unit = 7 if match.group("u2").lower() == "week" else 1
    day = said - timedelta(days=unit * NUMBERS[match.group("n2").lower()]) if said else None
    return day, "after" if ATTACK.search(SENTENCE_END.split(before)[-1]) else "exact"


def near(mentions: Sequence[DateMention], at: int, reach: int) -> Iterator[DateMention]:
    """The mentions within `reach` characters of mentions[at]."""
    first = last = at
    while first and mentions[at].start - mentions[first - 1].end < reach:
        first -= 1
    while last + 1 < len(mentions) and mentions[last + 1].start - mentions[at].end < reach:
        last += 1
    return (mentions[i] for i in range(first, last + 1))


def said_before(text: str, mentions: Sequence[DateMention], start: int, published: date | None) -> date | None:
    """The day that `three days after` counts from: the last one named on its line not far before, else that of publication."""
    for mention in reversed(mentions):
        if start - mention.end >= 200 or "\n" in text[mention.end : start]:
            break
        if mention.day is not None:
            return mention.day
    return published


def in_year_told(day: date, before: Sequence[DateMention], *, same: bool) -> date:
    """A day of the year told just before: `May 2 ... April 18 of the same year`, `in October 2021 ... on October 11`."""
    for mention in reversed(before):
        month_of = mention.span[0] if mention.kind == "month" and mention.span else None
        told = (mention.day or month_of) if same else month_of if month_of and month_of.month == day.month else None
        if told and (day.month, day.day) != (2, 29):
            return day.replace(year=told.year)
    return day


def night_named(night: DateMention, beside: Iterable[DateMention]) -> bool:
    """Whether the day of `overnight` is named beside it, and so is not that of publication."""
    return any(m.kind == "exact" and (-30 < m.start - night.end < 30 or 0 <= night.start - m.end < 30) for m in beside)


def dawn_of(text: str, dawn: DateMention, before: Sequence[DateMention]) -> bool:
    """Whether `before dawn` is that of an attack's day named before it in its sentence, and so not that of publication."""
    named = next((m for m in reversed(before) if m.kind in ("exact", "relative") and m.weight > 1), None)
    return named is not None and bool(DAWN.match(text, dawn.start, dawn.end)) and not SENTENCE_END.search(text, named.end, dawn.start)


def evening_before(text: str, mention: DateMention, following: Sequence[DateMention]) -> bool:
    """Whether the day is only the evening of a night that the next day named ends: `late Monday and into the early hours of Tuesday`."""
    if not following or mention.day is None or following[0].day != mention.day + timedelta(days=1):
        return False
    bound = INTO.fullmatch(text, mention.end, following[0].start)
    return bool(bound) and bool(NIGHT.search(text[max(0, mention.start - 40) : following[0].start]))
