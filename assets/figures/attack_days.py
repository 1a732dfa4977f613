"""The day of the article's own attack, from the dates that it names."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from assets.figures.attack_words import DEED
from assets.figures.cues import Words
from assets.figures.date_words import WEEKDAY
from assets.figures.dates import OWN, DateMention, near
from assets.figures.expressions import any_of
from assets.figures.page_lines import captioned
from assets.figures.resolving import month_day

TOLL = any_of(r"(?:dead|deaths?|died|killed|toll|bod(?:y|ies)|wounded|injured|hurt|victims|survivors|missing|figure|carried out|claimed)\b")
ANOTHER = re.compile(
    rf"\b(?:separate|another|different|previous|earlier|similar|(?<!any )other)\s(?:[\w-]+\s){{0,2}}{DEED}\b|\b(?:separately|elsewhere)\b"
    r"|\b(?:comes?|came)\s(?:[\w-]+\s){0,3}(?:after|following|since)\b|\b(?:follows|followed)\b",
    re.IGNORECASE,
)
INDEFINITE = re.compile(rf"\ban?\s(?:[\w-]+\s){{0,2}}{DEED}\b", re.IGNORECASE)
"""Where the first sentence has a day, `an attack on a base on March 17` further on is another one."""
SINCE = re.compile(r"\bsince\b[^.;]*$", re.IGNORECASE)
SENTENCE_ENDS = re.compile(r"[.;?!]\s|\n")
SAME_DAY = re.compile(r"\b(?:same|this) day\s$")
ENTRY = re.compile(r"^\W{0,3}\d{1,2}[:.]\d\d\b", re.MULTILINE)
WEEKDAY_NAME = re.compile(WEEKDAY)
ENTRIES, STAMPED = 3, 12
"""How many lines that begin with the hour make a chronicle, and how far after the hour its day may stand."""
LATELY = re.compile(r"last week|earlier this week", re.IGNORECASE)
AGAIN = 2
"""How much a day that is told again and again after the opening weighs more than one told once: an article goes on to other attacks."""
ANOTHER_PLACE = 2
"""How much less a day says that is told of another place than the attack's."""
LONG_PAST = 100
"""Days within which an article can look back on the attack that its opening dates, where it tells no newer one."""
NEWS = 7
"""Days within which an article's statements are of its own attack."""


def counted_by(text: Words, mentions: Sequence[DateMention], ranges: Iterable[tuple[int, int]], published: date | None) -> date | None:
    """The first day on which, by its article, something was said of the dead: the attack came no later. None where none is told.

    `ranges` are the sentences; only a day that no word ties to an attack is one of a statement.
    """
    days: list[date] = []
    left = [m for m in mentions if m.kind == "exact" and m.weight < 2 and recent(m.day, published, NEWS)]
    left = [m for m in left if not updated(text, m, published)]
    starts = [m.start for m in left]
    for start, end in ranges if left else ():
        inside = left[bisect_left(starts, start) : bisect_left(starts, end)]
        if inside and TOLL.search(text, start, end) and not captioned(text, start):
            days.extend(m.day for m in inside if m.day is not None and not at_start(text, m.start))
    return min(days, default=None)


def updated(text: str, mention: DateMention, published: date | None) -> bool:
    """Whether a bare weekday six days past is the one after publication, of a page kept up to date: `autopsies Friday`, on a Thursday."""
    bare = WEEKDAY_NAME.fullmatch(text, mention.start, mention.end)
    return bool(bare and mention.day and published and published - mention.day == timedelta(days=6))


def at_start(text: str, at: int) -> bool:
    """Whether a date opens the text's line, as a dateline's or a page's own does."""
    before = text[max(0, at - 40) : at].rpartition("\n")[2]
    return len(before.split()) < 2 and not before.rstrip().endswith(("On", "on"))


def attack_day(
    text: str, mentions: Sequence[DateMention], published: date | None, first_end: int, lead_end: int,
    counted: date | None, elsewhere: Callable[[int], bool],
) -> date | None:  # fmt: skip
    """The day of the article's own attack: the recent day that its words most surely and most often give an attack, else publication.

    The opening (text before `lead_end`) and most of all its first sentence (before `first_end`) weigh more; a page's date line and
    the days of statements weigh nothing; of equals the later day counts. The dead were not counted (`counted`) before the attack,
    so that a later day is another attack's, unless the opening tells it; one told of a place `elsewhere` is likely to be so.
    """
    latest = min(published, counted) if published and counted else published
    dated = any(m.start < first_end and m.weight and m.kind == "exact" and recent(m.day, published, 10) for m in mentions)
    weights: Counter[date] = Counter()
    later: dict[date, list[int]] = {}
    for at, mention in enumerate(mentions):
        first = mention.start < first_end
        counts = mention.kind not in ("relative", "after") or (first and mention.kind == "relative" and mention.weight > 2)
        days = 10 if mention.start < lead_end or mention.weight > 3 else 3
        told = counts and mention.weight and recent(mention.day, published, days) and not repeats(mention, near(mentions, at, 4))
        opens = mention.start < lead_end and mention.weight > 1
        told = told and (first or not of_another(text, mention))
        told = told and (mention.start < lead_end or not (dated and INDEFINITE.search(sentence_around(text, mention))))
        told = told and not (counted and mention.day and mention.day > counted and not opens)
        if mention.day is not None and told:
            now = not first and mention.kind == "night" and text[mention.start : mention.start + 5].lower() == "this "
            statement = mention.day == published and (mention.kind == "exact" or now) and mention.weight < 4 and not first
            away = ANOTHER_PLACE * (not first and elsewhere(mention.start))
            sure = 1 if now and mention.weight < 4 else max(mention.weight - away, 1)
            if mention.start < lead_end:
                weights[mention.day] += sure + first * (2 if sure > 1 else 1) + 1 - statement
            else:
                recounted = mention.kind == "night" and mention.day == published
                later.setdefault(mention.day, []).append(sure - statement - recounted)
    weights.update({day: min(sum(told), max(told) + AGAIN) for day, told in later.items()})
    logged = logged_day(text, mentions, published)
    if logged:
        return logged
    looked_back_on = looked_back(text, mentions, published, first_end, lead_end)
    if looked_back_on:
        return looked_back_on
    return max(weights, key=lambda day: (weights[day], day), default=latest) if any(weights.values()) else latest


def logged_day(text: str, mentions: Sequence[DateMention], published: date | None) -> date | None:
    """The first day of a chronicle, whose lines begin with the hour: `21:58, 8 July.`; None where an opening before it dates the attack."""
    entries = [found.end() for found in ENTRY.finditer(text)]
    if len(entries) < ENTRIES or any(m.start < entries[0] and m.weight > 1 for m in mentions):
        return None
    days: list[date] = []
    for mention in mentions:
        at = bisect_left(entries, mention.start + 1) - 1
        stamped = mention.kind == "exact" and at >= 0 and mention.start - entries[at] <= STAMPED
        if mention.day is not None and stamped and recent(mention.day, published, NEWS):
            days.append(mention.day)
    return min(days, default=None)


def looked_back(text: str, mentions: Sequence[DateMention], published: date | None, first_end: int, lead_end: int) -> date | None:
    """The day long past that an opening ties to its attack, where it ties no newer one; in a first sentence without a day of the news."""
    told = [m for m in mentions if m.start < lead_end and m.day is not None]
    if any(m.weight > 1 and recent(m.day, published, 10) for m in told):
        return None
    news = any(m.start < first_end and recent(m.day, published, NEWS) for m in told)
    for mention in told:
        tied = mention.kind == "exact" and mention.weight > 2 and recent(mention.day, published, LONG_PAST)
        since = SINCE.search(text[max(0, mention.start - 120) : mention.start])
        if tied and not since and (mention.start < first_end or not news) and not of_another(text, mention):
            return mention.day
    return None


def sentence_around(text: str, mention: DateMention) -> str:
    """The sentence of a date, as far as 120 characters before it and 80 after."""
    before = SENTENCE_ENDS.split(text[max(0, mention.start - 120) : mention.start])[-1]
    after = SENTENCE_ENDS.split(text[mention.end : mention.end + 80])[0]
    return before + text[mention.start : mention.end] + after


def of_another(text: str, mention: DateMention) -> bool:
    """Whether the sentence of a date speaks of another attack: `in a separate attack on Friday`."""
    return bool(ANOTHER.search(sentence_around(text, mention)))


def counted_from(text: str, mentions: Sequence[DateMention], published: date | None, attack: date | None) -> list[DateMention]:
    """The mentions, those that count from the article's own attack moved with it: `came two days after a raid`, `the same day in 2022`."""
    if published is None or attack is None:
        return list(mentions)
    early, moved = published - attack, list(mentions)
    for at, mention in enumerate(mentions):
        if mention.kind == "later" and text[mention.start : mention.end].lower().startswith("the "):
            moved[at] = replace(mention, day=min(attack + timedelta(days=1), published), kind="exact")
            continue
        if mention.kind == "loose" and SAME_DAY.search(text, max(0, mention.start - 20), mention.start):
            moved[at] = replace(mention, day=month_day(f"{attack:%B}", attack.day, text[mention.end - 4 : mention.end], None), kind="exact")
            continue
        if mention.kind == "after" and mention.day and OWN.search(text, max(0, mention.start - 60), mention.start):
            moved[at] = replace(mention, day=mention.day - early)
    return moved


def lately(text: str, mentions: Sequence[DateMention], opening_end: int) -> DateMention | None:
    """The `last week` or `earlier this week` of an opening that gives its attack no day before: `the bomb on last week's queue`."""
    first = next((m for m in mentions if m.start < opening_end and m.weight > 1), None)
    return first if first and LATELY.fullmatch(text, first.start, first.end) else None


def within(day: date | None, span: tuple[date, date] | None) -> bool:
    """Whether a day is one of a span's."""
    return day is not None and span is not None and span[0] <= day <= span[1]


def repeats(mention: DateMention, beside: Iterable[DateMention]) -> bool:
    """Whether the same day was named just before: `Monday, Jan. 16` is one date."""
    return any(m.day == mention.day and mention.start - m.start > 0 and mention.start - m.end < 4 for m in beside)


def recent(day: date | None, published: date | None, days: int) -> bool:
    """Whether news of `published` can be of an attack on `day`: not after it, and not more than so many days before."""
    return day is not None and (published is None or timedelta() <= published - day <= timedelta(days))
