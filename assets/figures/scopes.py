"""Whether a count is of the article's own attack (incident), of an earlier one recalled (background), or a running total (cumulative)."""

import re
from datetime import date

from assets.figures.cues import Cued, Words
from assets.figures.dates import WEEKDAY

CUMULATIVE = Cued(
    r"\bsince (?!(?:when|some|many|most|no|nobody|they|he|she|it|we|there|people|its|his|her|their|all|several)\b|"
    r"dawn|midnight|this|early|overnight|mid|the (?:attack|blast|strike|explosion|morning|incident|raid))(?:the "
    r"(?:start|beginning|outbreak|full-scale|war|conflict|invasion|ceasefire|truce|fighting|regime|coup|genocide)|(?:(?:early|"
    r"late|mid-)\s?)?(?:January|February|March|April|May|June|July|August|September|October|November|December)|(?:19|20)\d\d|"
    r"\d|[a-z]+ |Moscow|Russia|Israel|Hamas|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|then|its|it began|last)\b"
    r"|\b(?:over|in|during|for|within) the (?:past|last|previous|preceding) (?:\w+ ){0,2}?(?:day|days|hours|week|weeks|month|"
    r"months|year|years|decade)\b"
    r"|\b(?:so far )?this (?:year|month|week)\b|\bso far (?:this|in (?:the|20\d\d))\b|\bin recent (?:days|weeks|months|years)\b|"
    r"\b(?:in|during|throughout) the (?:war|conflict|campaign|fighting|invasion)\b"
    r"|\b(?:in|during) all of\b|\bin total since\b|\bin the (?:first|second|last) (?:\w+ )?(?:days|weeks|months|years|half) of\b|"
    r"\bbetween (?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday) and\b|\bfrom \w+ to \w+ (?:19|20)\d\d\b"
    r"|\b(?:in|for) (?:\w+ )?(?:two|three|four|five|six|seven|eight|nine|ten|\d+) (?:days|weeks|months|years) of\b|"
    r"\b(?:repeatedly|regularly|routinely|time and again|on average)\b|\bevery (?:day|week|month|night)\b|\bper (?:day|week|"
    r"month)\b|\bagain and again\b|\bover the course of (?:the|a) (?:week|month|year|war)\b|\bto date\b",
    re.IGNORECASE,
)
WARS = Cued(
    r"\b(?:war|conflict|violence|fighting|hostilities|campaign|offensive|insurgency|unrest|crisis|exchanges of fire|clashes|"
    r"fights|strikes|attacks|raids|bombings|killings)\b[^.;]{0,60}\b(?:have|has) (?:\w+ )?(?:killed|claimed|left|displaced|forced|"
    r"injured|wounded|driven|cost|uprooted)\b",
    re.IGNORECASE,
)
"""What a war or its many attacks have done is a running total."""
COMPARED = Cued(
    r"\b(?:deadliest|biggest|largest|heaviest|worst|bloodiest|greatest|latest|most (?!of\b)\w+|one of|than|(?:first|second|third|fourth|"
    r"fifth|sixth|seventh|eighth|ninth|\w+th) (?:\w+ )?(?:night|attack|strike|time|day)s?)\b[^,.;:]*",
    re.IGNORECASE,
)
"""Comparisons, whose period is not the count's: `the deadliest assault in recent weeks`."""
ON_DAY = Cued(rf"(?<!broke out )(?<!began )(?<!started )\b[Oo]n (?:[A-Z][a-z]+ \d|\d{{1,2}} [A-Z]|{WEEKDAY})")
RECALLED = Cued(
    r"\b(?:in|last|back in|earlier in) (?:January|February|March|April|May|June|July|August|September|October|November|"
    r"December)\b|\blast (?:year|month|week|summer|winter|spring|autumn|fall)\b|\bearlier this (?:year|month|week)\b"
    r"|\b(?:a|one|two|three|four|several|\d+) (?:weeks?|months?|years?) (?:ago|earlier|before)\b|(?<!born )\b(?:in|of) (?:19|"
    r"20)\d\d\b|\bprevious (?:attack|strike|assault)s?\b|\bsimilar (?:attack|strike|bombing)s?\b|\bhad last (?:hit|struck|"
    r"attacked)\b|\bthe last time\b|\ba (?:week|month|year) earlier\b",
    re.IGNORECASE,
)


def read_scope(sentence: str, day: date | None, attack_day: date | None, *, dated: bool, recalled: bool) -> str:
    """The scope of the counts of one sentence: by its words first, then by the day it speaks of against the day of the article's attack."""
    sentence = Words(sentence)
    plain = Words(COMPARED.sub("", sentence), sentence.cues)
    if (CUMULATIVE.search(plain) or WARS.search(plain)) and not (
        dated and day is not None and day != attack_day and ON_DAY.search(sentence)
    ):
        return "cumulative"
    if dated and day is not None and attack_day is not None and day < attack_day:
        return "background"
    return "background" if recalled or (RECALLED.search(sentence) and not (dated and day == attack_day)) else "incident"
