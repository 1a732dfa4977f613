"""When it happened: the dates that an article names, resolved against its publication.

A weekday is the latest one on or before publication; a night belongs to the morning after; a month alone, `last week` or a year give
no day. A date said of the statement ("officials said on Tuesday") does not date the attack when another does.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from assets.figures.cues import Cued, Words, cue, cued_any
from assets.figures.expressions import any_of

MONTH_NAMES = "january february march april may june july august september october november december".split()
MONTH = "|".join([m.capitalize() for m in MONTH_NAMES] + [m[:3].capitalize() + r"\.?" for m in MONTH_NAMES] + [r"Sept\.?"])
WHOLE_MONTH = "|".join(m.capitalize() for m in MONTH_NAMES)
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
WEEKDAY = "|".join(w.capitalize() for w in WEEKDAYS)
FEASTS = {
    "New Year's Day": ("January", 1),
    "New Year's Eve": ("December", 31),
    "Christmas Day": ("December", 25),
    "Christmas Eve": ("December", 24),
    "Boxing Day": ("December", 26),
}
"""Days that have a name of their own, whatever the year."""
NUMBERS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}
FEW = "|".join(NUMBERS)

EXPRESSION = any_of(
    rf"(?P<md>(?P<m1>{MONTH})\s+(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?\b(?!,\d)(?:,?\s+(?P<y1>(?:19|20)\d\d|last year\b))?)"
    rf"|(?P<dm>(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<m2>{MONTH})\b(?:,?\s+(?P<y2>(?:19|20)\d\d|last year\b))?)"
    r"|(?P<feast>New Year['’]s (?:Day|Eve)|Christmas (?:Day|Eve)|Boxing Day)\b"
    rf"|(?P<iso>(?P<y3>(?:19|20)\d\d)-(?P<m3>\d\d)-(?P<d3>\d\d)\b)"
    rf"|(?P<my>(?i:in|of|since|last|early|late|mid-|this)\s+(?P<m4>{WHOLE_MONTH})\b(?!\s+\d{{1,2}}\b)(?:\s+(?P<y4>(?:19|20)\d\d))?)"
    rf"|(?P<wd>(?:(?P<past>[Ll]ast|[Pp]revious)\s+)?(?P<w>{WEEKDAY})(?P<night>\s+night)?(?P<before>\s+before(?=[,.;]))?\b(?!\s+(?:sermon|market)\b))"
    rf"|(?P<earlier>(?i:(?P<n>{FEW})\s+(?:days?|nights?)\s+(?:earlier|before|ago|previously)"
    r"|(?:the\s+)?(?:day|night)\s+before|the\s+previous\s+(?:day|night)|yesterday|only a day earlier))"
    rf"|(?P<later>(?i:(?P<n3>{FEW})\s+(?P<u3>day|week)s?\s+later|the\s+(?:next|following)\s+(?:day|morning|night)))"
    rf"|(?P<after>(?i:(?P<n2>{FEW})\s+(?P<u2>day|week)s?\s+(?:after|(?:ago\s+)?today(?:\s+since)?))\b(?![^.;]{{0,40}}day['’]s\b))"
    r"|(?P<today>(?i:overnight|today|this (?:morning|afternoon|evening)|last night|early in the morning|in the night(?! that| of)"
    r"|at night|during the night|(?:before|by|and|until|towards|at) (?:dawn|daybreak|sunrise|first light))\b)"
    r"|(?P<loose>(?i:(?:a|one|two|three|several)\s+(?:weeks?|months?|years?|fortnight)\s+(?:earlier|ago|before)"
    r"|last\s+(?:week|month|year|summer|winter|autumn|fall|spring)|earlier this (?:month|year|week)|(?:in|since|of)\s+(?:19|20)\d\d)\b)"
)
ATTACK = Cued(
    any_of(
        r"(?:(?:attack|strike|airstrike|assault|raid|bombardment|barrage|shelling|shooting|bombing|blast|explosion|massacre|onslaught|salvo)s?|"
        r"attacked|struck|hit|downed|intercepted|repelled|shelled|bombed|stormed|raided|invaded|torched|massacred|ambushed|stabbed|rammed|"
        r"came down|rained|slammed|tore|ripped|shot dead|blew up|gunned down|burst|fell on|fired|launched|killed|killing|wounding|injuring|"
        r"burst into|damaged|destroyed|ploughed into|plowed into|cut down|came over|"
        r"(?:rockets?|shells?|bombs?|missiles?|drones?)\s(?:also\s|again\s)?fell|pounded|bombarded|hammered|slaughtered|murdered|"
        r"crashed|targeted|opened fire|detonated|exploded|died)\b",
        flags=re.IGNORECASE,
    )
)
SPEECH_BEFORE = cued_any(
    r"\b(?:said|says|reached|rose|risen|climbed|raised|lowered|stood|stands|rescue\w*|search\w*|pulled|found|born|toll|founded|built"
    r"|told|reported|announced|wrote|confirmed|stated|added|saying|posted|speaking|statement|telegram|according|met|visited"
    r"|news conference|briefing|spoke|spoken|counted|counting|brought out|recovered|identified|updated|claimed|claims|boasted|admitted"
    r"|acknowledged|arrested|charged|court|"
    r"buried|mourning|funeral|vigil)"
    r"\b[^.,;]{0,40}$",
    re.IGNORECASE,
)
STRUCK = Cued(r"\b(?:struck|fell on|slammed|tore|exploded|stormed|crashed|detonated|opened fire|blew up|attacked|bombed|shelled)\b")
SPEECH_AFTER = Cued(
    r"[^.;,]{0,50}?\b(?:buried|mourned|vowed|condemned|arrested|said|put the|told|announced|reported|raised|lowered|confirmed|revised"
    r"|updated)\b"
)
AFTERMATH_BEFORE = cued_any(
    r"\b(?:half-mast|mourn\w*|reeling|buried|coffins?|laid|candles|flowers|grie\w+|discharged|remain(?:ed|s)?|reopened|opened again|halted"
    r"|suspended|closed|protest\w*|condemned|publish\w*|inquiry|investigat\w+|comb(?:ed|ing)|manhunt|hunt\w*|still in|flown|returned)"
    r"\b[^.;]{0,80}$",
    re.IGNORECASE,
)
DIED_LATER = re.compile(
    r"\b(?:died|succumbed)\b[^.;]{0,40}?\b(?:since|there|wounds|injuries|burns|hospitals?|clinics?|surgery|intensive care)\b[^.;]{0,30}$",
    re.IGNORECASE,
)
"""Whoever dies of an attack later is dead of that attack: the day of the death is not the attack's."""
TOLD_FROM = re.compile(r"\b(?:earlier|before|previous|previously)\b", re.IGNORECASE)
"""What counts from the day just named, not from publication: `said on Tuesday that 50 were killed the day before`."""
DAWN = re.compile(r"^(?!and|until).*\b(?:dawn|daybreak|sunrise|light|night)$", re.IGNORECASE)
FORWARD = Cued(r"\b(?:will|would|next(?! to\b)|until|expected|scheduled|to be held|due)\b[^.]{0,40}$", re.IGNORECASE)
BETWEEN_NIGHT = Cued(rf"\b(?:night|overnight|from|late)\b[^.]{{0,30}}?\b(?:{WEEKDAY})(?:\s+night)?\s*(?:to|into|and|–|-)\s+(?:early\s+)?$")

DEED = (
    r"(?:attack|strike|airstrike|assault|raid|barrage|shelling|shooting|bombing|blast|massacre|explosion|bombardment|onslaught"
    r"|tragedy|killings)s?"
)
TIED_BEFORE = Cued(
    rf"\b{DEED}\s+(?:(?:on|in|at|of)\s+(?:the\s+)?[A-Z]\w+\s+)?(?:on|of|from|in the night of|in the early hours of)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
OWN = re.compile(rf"\b{DEED}\s+(?:came|comes|happened|occurred|took place|followed)\s+(?:just |only )?$", re.IGNORECASE)
"""`The strike came two days after`: counted from the attack itself."""
TOOK_PLACE = Cued(
    rf"\b(?:the|this|that)\s(?:\w+\s)?(?:{DEED}|incident|ambush|gunfight|clash|encounter|crime|carnage)\s(?:,?\s?which\s|that\s)?"
    r"(?:took place|happened|occurred|was carried out|unfolded)\b(?:[^.;]|\.\d){0,60}$",
    re.IGNORECASE,
)
OWNED_BY = Cued(
    r"['’]s\s+(?:\w+\s+){0,4}?(?:attack|strike|assault|raid|barrage|shelling|shooting|bombing|blast|massacre|drone|missile)",
    re.IGNORECASE,
)
TIED_AFTER = Cued(rf"\s+(?:by\s+(?:[\w-]+\s+){{0,3}}|[\w-]+\s+)?{DEED}\b", re.IGNORECASE)
AFTERMATH_AFTER = Cued(
    rf"\s+(?:\w+\s+){{0,3}}?(?:after|following|from|into|over|for|in response to)\s+(?:[\w’'-]+\s+){{0,5}}?{DEED}\b", re.IGNORECASE
)
CAPTION = Cued(
    r"\((?:AP |File )?(?:Photo|Photograph|Image|Picture)\b[^)]*\)|\b(?:Photo(?:graph)?|Image|Picture|Credit)s?:|/(?:Getty|Reuters|AFP|AP)\b"
)
"""What a line under a photograph has: whose it is."""
DATELINE = re.compile(
    r"\W*(?!(?:On|In|By|Since|Until|From|At|Before|After|Late|Early|Last|The|Between|Overnight|As|It|This|That)\b)"
    r"[A-Z][\w.'’/-]*(?:[ ,/]+[A-Z][\w.'’/-]*){0,4},?\s*"
)
PERIODS = (
    "day days night nights yesterday overnight today morning dawn evening afternoon week weeks month months year years "
    "summer winter autumn fall spring daybreak sunrise light christmas fortnight"
)
WORDS = frozenset([*MONTH_NAMES, *(m[:3] for m in MONTH_NAMES), "sept", *WEEKDAYS, *PERIODS.split()])
DATED = cue(WORDS)
"""The cue without which, and without a year, no sentence names a date."""
YEAR = re.compile(r"(?:19|20)\d\d")
CLAUSES = re.compile(r"[.;]\s|, (?:said|according)|,\s(?:and|but|while)\s+(?=(?:then\s)?(?:on\s)?(?:the\s)?$)")
LATER = re.compile(rf"[.;]\s|,? (?:{FEW}) days? after\b|, after\b")
STAMP = re.compile(r"\W*(?:\w+\W+){0,5}\w*\W*")
"""A line of a few words is a page's date line, not a statement about an attack."""
THIS_YEAR = re.compile(r",?\sthis year\b")
SAME_YEAR = re.compile(r",?\s(?:of\s|in\s)?(?:the same|that) year\b")
PRAYERS = re.compile(r"\s+(?:prayers?|mass)\b", re.IGNORECASE)
"""A weekday's prayers are a habit: they tell the day where nothing else does."""
OBSERVED = re.compile(r"(?:\s(?:as|to be))?\s(?:a|an?\s\w+)\sday of\s(?:national\s)?(?:mourning|prayer|rage)\b")
"""`declared Saturday a day of mourning`: a day to come."""
AS_OF = re.compile(r"\b(?:as of|as at)\s(?:early\s|late\s|the\s)?$", re.IGNORECASE)
TOLD_AFTER = re.compile(r"\b(?:reported|given|announced|said|counted|told|known|published|confirmed)\s$")
"""`the 18 reported a day after the attack`: the day of a statement, told by the attack's."""
BESIDE = re.compile(r"[\s,–—-]*(?:just|only|barely|some|about|exactly)?\s*")
"""What stands between a day and the `three days after the attack` that is said of it."""
INTO = re.compile(
    r"[\s,]*(?:night|evening)?[\s,]*(?:into|to|until|through|and|–|—|-)\s*(?:into\s)?(?:the\s)?"
    r"(?:early|small|first)?\s*(?:hours|morning)?\s*(?:of|on)?\s*"
)
"""What binds a night to the day after it: `late on Monday and into the early hours of Tuesday`."""
IN_HEADING = re.compile(r"[^)\n]{0,20}\)\s*[—–-]")
"""A date in the brackets of a dateline, `MANILA (Update, Jan. 28) —`, is that of the page."""
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
        if match.lastgroup != "today" and lies_ahead(before):
            continue
        day, kind = resolve(match, published)
        yearless = (match.group("md") or match.group("dm")) and not (match.group("y1") or match.group("y2"))
        if day and yearless and not THIS_YEAR.match(text, match.end()):
            day = in_year_told(day, mentions[-2:], same=bool(SAME_YEAR.match(text, match.end())))
        if match.group("after"):
            if TOLD_AFTER.search(before):
                continue
            statements = [m for m in mentions[-3:] if m.weight < 2 or BESIDE.fullmatch(text, m.end, match.start())]
            statements = [] if OWN.search(before) else statements
            said = said_before(text, statements, match.start(), published)
            unit = 7 if match.group("u2").lower() == "week" else 1
            day = said - timedelta(days=unit * NUMBERS[match.group("n2").lower()]) if said else None
            kind = "after" if ATTACK.search(re.split(r"[.;]\s", before)[-1]) else "exact"
        elif match.group("later"):
            day, kind = days_later(match.groupdict(), said_before(text, mentions, match.start(), None)), "exact"
        elif match.group("earlier") and kind == "relative" and TOLD_FROM.search(match.group()):
            day = days_before(match.groupdict(), said_before(text, mentions, match.start(), published))
        span = None if day else days_left(match, published)
        mentions.append(DateMention(match.start(), match.end(), day, kind, weight(text, match, before), span))
    return [
        m for at, m in enumerate(mentions)
        if not evening_before(text, m, mentions[at + 1 : at + 2]) and not (m.kind == "night" and night_named(m, near(mentions, at, 30)))
        and not (PRAYERS.match(text, m.end) and any(other is not m for other in near(mentions, at, 120)))
    ]  # fmt: skip


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


def night_named(night: DateMention, beside: Iterable[DateMention]) -> bool:
    """Whether the day of `overnight` is named beside it, and so is not that of publication."""
    return any(m.kind == "exact" and (-30 < m.start - night.end < 30 or 0 <= night.start - m.end < 30) for m in beside)


def evening_before(text: str, mention: DateMention, following: Sequence[DateMention]) -> bool:
    """Whether the day is only the evening of a night that the next day named ends: `late Monday and into the early hours of Tuesday`."""
    if not following or mention.day is None or following[0].day != mention.day + timedelta(days=1):
        return False
    bound = INTO.fullmatch(text, mention.end, following[0].start)
    return bool(bound) and bool(NIGHT.search(text[max(0, mention.start - 40) : following[0].start]))


def weight(text: Words, match: re.Match[str], before: Words) -> int:
    """How surely the date is an attack's: it follows or owns a word for one (3), stands alone (1), or follows a word of saying (0)."""
    if match.group("after"):
        return 3
    if OBSERVED.match(text, match.end()) or AS_OF.search(before):
        return 0
    following = Words(text[match.end() : match.end() + 80].split("\n", 1)[0])
    if TIED_BEFORE.search(before) or TOOK_PLACE.search(before) or TIED_AFTER.match(following) or OWNED_BY.match(following):
        return 4
    heading = IN_HEADING.match(text, match.end()) if match.start() < 120 else None
    stamp = heading or (STAMP.fullmatch(before + match.group() + following) and not ATTACK.search(before + following))
    if stamp or captioned(text, match.start()) or DATELINE.fullmatch(before) or said_of(before):
        return 0
    if DIED_LATER.search(before):
        return 0
    aftermath = AFTERMATH_BEFORE.search(before)
    if AFTERMATH_AFTER.match(following) or (aftermath and not match.group("earlier") and not ATTACK.search(aftermath.group())):
        return 0
    if (match.group("today") and match.group().lower() != "today" and not DAWN.search(match.group())) or BETWEEN_NIGHT.search(before):
        return 3
    if SPEECH_AFTER.match(following):
        return 0
    clause = Words(CLAUSES.split(before)[-1], before.cues)
    after = Words(LATER.split(following[:60])[0], following.cues)
    return 3 if ATTACK.search(clause) or ATTACK.search(after) else 1


def lies_ahead(before: str) -> bool:
    """Whether a date is one to come; `stood until a missile fell on it on Saturday` is none."""
    ahead = FORWARD.search(before)
    return bool(ahead) and not STRUCK.search(ahead.group() if ahead else "")


def said_of(before: str) -> bool:
    """Whether a date is that of a statement: a word of saying stands before it, and no deed in between."""
    said = SPEECH_BEFORE.search(before)
    return bool(said) and not STRUCK.search(before[said.start() :] if said else "")


def captioned(text: Words, at: int) -> bool:
    """Whether the line of the text that offset `at` lies in is under a photograph."""
    return bool(CAPTION.cue & text.cues and CAPTION.search(line_of(text, at)))


def line_of(text: str, at: int) -> str:
    """The line of the text that offset `at` lies in, as far as 300 characters to each side: what tells a caption stands there."""
    start, end = max(0, at - 300), min(len(text), at + 300)
    return text[max(start, text.rfind("\n", start, at) + 1) : at] + text[at:end].partition("\n")[0]


def resolve(match: re.Match[str], published: date | None) -> tuple[date | None, str]:
    """The day that an expression means and its kind."""
    group = match.groupdict()
    for month, day, year in (("m1", "d1", "y1"), ("m2", "d2", "y2"), ("m3", "d3", "y3")):
        if group[day]:
            return month_day(group[month], int(group[day]), group[year], published), "exact"
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


def days_left(match: re.Match[str], published: date | None) -> tuple[date, date] | None:
    """The first and last day that `in April`, `last month`, `last year` or `in 2022` leave open; None for what is vaguer."""
    group = match.groupdict()
    if group["my"]:
        start = month_day(group["m4"], 1, group["y4"], published)
        return month(start) if start else None
    words = match.group().lower().split()
    if words[-1].isdigit():
        return date(int(words[-1]), 1, 1), date(int(words[-1]), 12, 31)
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


def in_year_told(day: date, before: Sequence[DateMention], *, same: bool) -> date:
    """A day of the year told just before: `May 2 ... April 18 of the same year`, `in October 2021 ... on October 11`."""
    for mention in reversed(before):
        month_of = mention.span[0] if mention.kind == "month" and mention.span else None
        told = (mention.day or month_of) if same else month_of if month_of and month_of.month == day.month else None
        if told and (day.month, day.day) != (2, 29):
            return day.replace(year=told.year)
    return day


def page_day(text: str) -> date | None:
    """The day of publication that an article without metadata prints on its page: its first full date that stands in a line of its own."""
    for match in EXPRESSION.finditer(text, 0, 4000):
        year = match.group("y1") or match.group("y2") or match.group("y3")
        start = text.rfind("\n", 0, match.start()) + 1
        if year and (STAMP.fullmatch(line_of(text, start)) or DATELINE.fullmatch(text[start : match.start()]) or match.start() == start):
            return resolve(match, None)[0]
    return None
