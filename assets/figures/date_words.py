"""How a date is said: the names of months, weekdays and feasts, and the one expression for every way to tell a day or leave it open."""

import re

from assets.figures.cues import cue
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
    r"|(?P<nth>(?:\b[Oo]n|,)\s+the\s+(?P<d4>\d{1,2})(?:st|nd|rd|th)(?:\s+of\s+(?P<m5>this|last)\s+month\b"
    r"|(?=[,;:)]|\.(?!\d)|\s+(?:in|at|near|when|it|he|she|they|a|an|the|its|we|our|there|two|three|gunmen)\b)))"
    r"|(?P<feast>New Year['’]s (?:Day|Eve)|Christmas (?:Day|Eve)|Boxing Day)\b"
    rf"|(?P<iso>(?P<y3>(?:19|20)\d\d)-(?P<m3>\d\d)-(?P<d3>\d\d)\b)"
    r"|(?P<my>(?:(?i:in|of|since|last|early|late|this)\s+|(?:\b[Ii]n\s)?(?i:mid)[- ])"
    rf"(?P<m4>{WHOLE_MONTH})\b(?!\s+\d{{1,2}}\b)(?:\s+(?P<y4>(?:19|20)\d\d))?)"
    rf"|(?P<wd>(?:(?P<past>[Ll]ast|[Pp]revious)\s+)?(?P<w>{WEEKDAY})(?P<night>\s+night)?(?P<before>\s+before(?=[,.;]))?\b(?!\s+(?:sermon|market)\b))"
    rf"|(?P<earlier>(?i:(?P<n>{FEW})\s+(?:days?|nights?)\s+(?:earlier|before|ago|previously)"
    r"|(?:the\s+)?(?:day|night)\s+before|the\s+previous\s+(?:day|night)|yesterday|only a day earlier))"
    rf"|(?P<later>(?i:(?P<n3>{FEW})\s+(?P<u3>day|week)s?\s+later|the\s+(?:next|following)\s+(?:day|morning|night)|the\s+(?:day|morning|night)\s+that\s+followed))"
    rf"|(?P<after>(?i:(?P<n2>{FEW})\s+(?P<u2>day|week)s?\s+(?:after|(?:ago\s+)?today(?:\s+since)?))\b(?![^.;]{{0,40}}day['’]s\b))"
    r"|(?P<today>(?i:overnight|today|this (?:morning|afternoon|evening)|last night|early in the morning|in the night(?! that| of)"
    r"|at night|during the night|(?:in|over) the course of the night"
    r"|(?:before|by|and|until|towards|at) (?:dawn|daybreak|sunrise|first light))\b)"
    rf"|(?P<loose>(?i:(?:came|comes|coming|happened|occurred|erupted|took place|broke out)\s"
    rf"(?:(?:[a-z]+\s){{0,3}}?(?:{FEW}|several|\d+)\s(?:weeks|months?|years?)|"
    rf"(?:(?:a few|(?!(?:{FEW})\b)[a-z]+)\s){{0,4}}?(?:days|weeks|months|years))"
    r"\s(?:after|since)\b|(?:a|one|two|three|several)\s+(?:weeks?|months?|years?|fortnight)\s+(?:earlier|ago|before)"
    r"|last\s+(?:week|month|year|summer|winter|autumn|fall|spring)|earlier this (?:month|year|week)|(?:in|since|of)\s+(?:19|20)\d\d)\b)"
)
PERIODS = (
    "day days night nights yesterday overnight today morning dawn evening afternoon week weeks month months year years "
    "summer winter autumn fall spring daybreak sunrise light christmas fortnight"
)
WORDS = frozenset([*MONTH_NAMES, *(m[:3] for m in MONTH_NAMES), "sept", *WEEKDAYS, *PERIODS.split()])
DATED = cue(WORDS)
"""The cue without which, and without digits of a year or day, no sentence names a date."""
YEAR_OR_DAY = re.compile(r"(?:19|20)\d\d|\bthe\s\d{1,2}(?:st|nd|rd|th)\b")
