"""Whether a count is of the article's own attack (incident), of an earlier one recalled (background), or a running total (cumulative)."""

import re
from datetime import date

from assets.figures.attack_words import DEED
from assets.figures.cues import Cued, Words, cued_any
from assets.figures.date_words import WEEKDAY, WHOLE_MONTH

MONTHS = rf"(?:{WHOLE_MONTH})"
AMOUNT = (
    r"(?:\d|(?:an? |several |many |tens of |hundreds of )?(?:dozen|hundred|thousand|million)s?\b|(?:one|two|three|four|five|six|seven|"
    r"eight|nine|ten|eleven|twelve|\w+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty)\b)"
)
"""What `more than` qualifies where it compares nothing."""
TO = r"\s?(?:and|to|until|-|–)\s?"
DAYS = rf"(?:{MONTHS} \d{{1,2}}{TO}(?:{MONTHS} )?\d{{1,2}}|\d{{1,2}}(?: {MONTHS})?{TO}\d{{1,2}} {MONTHS})\b"
"""`October 3 and 6`, `3 to 6 October`."""
CUMULATIVE = cued_any(
    r"(?<!have )(?<!has )(?<!had )"
    r"\bsince (?!(?:when|some|many|most|no|nobody|they|he|she|it|we|there|people|its|his|her|their|all|several)\b"
    r"|dawn|midnight|yesterday|today|this|"
    rf"early(?! (?:{MONTHS}|(?:19|20)\d\d))|overnight|mid(?!-)|the (?:attack|blast|strike|explosion|morning|incident|raid"
    r"|previous (?:day|evening|night|morning)))(?:the "
    r"(?:start|beginning|outbreak|full-scale|war|conflict|invasion|ceasefire|truce|fighting|regime|coup|genocide)"
    rf"|(?:(?:early|late|mid-)\s?)?{MONTHS}|(?:19|20)\d\d|\d|[a-z]+ |Moscow|Russia|Israel|Hamas|{WEEKDAY}|then|its|it began|last)\b"
    r"|\b(?:over|in|during|for|within) the (?:past|last|previous|preceding) (?:\w+ ){0,2}?(?:day|days|hours|week|weeks|month|"
    r"months|year|years|decade)\b"
    r"|\b(?:so far )?this (?:year|month|week)\b|\bso far (?:this|in (?:the|20\d\d))\b|\bin recent (?:days|weeks|months|years)\b|"
    r"\b(?:in|during|throughout|over) the (?:(?:whole|entire|course)(?: of)?(?: the)? |"
    r"(?:renewed|ongoing|current|latest|[\w-]+-(?:long|old)) )?(?:war|conflict|campaign|invasion of)\b"
    r"|\b(?:during|throughout) the fighting\b"
    r"|\b(?:in|during) all of\b|\bin total since\b|\b(?:in|during|over) the (?:first|second|last) (?:\w+ )?(?:days"
    r"|weeks|months|quarters?|years|half) of\b|"
    r"\b(?:have|has) been (?:killed|injured|wounded|displaced)\b[^.;,]{0,20} in (?:[a-z]+|\d+) (?:days|weeks|months|years)\b|"
    r"\b(?:have|has)\b[^.;]*\bsince(?=\s*(?:[.;,]|$))|"
    rf"\bbetween (?:{WEEKDAY}) and\b"
    rf"|\bbetween (?:{MONTHS} \d{{1,2}}|\d{{1,2}} {MONTHS}) and the\b|\bbetween {MONTHS}(?: (?:19|20)\d\d)? and {MONTHS}\b"
    rf"|\bfrom \w+ to \w+ (?:19|20)\d\d\b|(?<!night )\b(?:between|from) {DAYS}"
    r"|\bin the (?:[\w-]+ ){1,2}(?:days|weeks|months|years|decades) (?:up )?(?:to|until|since)\b"
    r"|\b(?:have|has) (?:\w+ ){1,8}?(?:for|over) (?:[\w-]+ ){0,2}?(?:weeks|months|years|decades)\b(?: [\w ]{1,30})?,? (?:\w+ )?"
    r"(?:killing|wounding|injuring|displacing|claiming)\b"
    r"|\b(?:in|for) (?:\w+ )?(?:two|three|four|five|six|seven|eight|nine|ten|\d+) (?:days|weeks|months|years) of\b|"
    r"\b(?:repeatedly|regularly|routinely|time and again|on average)\b|\bevery (?:day|week|month|night)\b|\bper (?:day|week|"
    r"month)\b|\bagain and again\b|\bfor the (?:year|month|week|season)\b|"
    r"(?:['’]s|\bthe) (?:19|20)\d\d (?:\w+ )?(?:count|toll|tally|total)\b|\b(?:count|toll|tally|total) for (?:19|20)\d\d\b|"
    r"\bover the course of (?:the|a) (?:week|month|year|war)\b|\bto date\b",
    re.IGNORECASE,
)
SEVERAL_DAYS = Cued(rf"\b(?:{WEEKDAY})(?:, (?:{WEEKDAY}))*,? and (?:{WEEKDAY})\b(?!['’])")
"""`On Wednesday and Thursday`."""
WARS = cued_any(
    r"\b(?:war|conflict|violence|fighting|hostilities|campaign|offensive|insurgency|unrest|crisis|exchanges of fire|clashes|"
    r"fights|strikes|attacks|raids|bombings|killings)\b[^.;]{0,60}\b(?:have|has) (?:\w+ )?(?:killed|claimed|left|displaced|forced|"
    r"injured|wounded|driven|cost|uprooted)\b",
    re.IGNORECASE,
)
"""What a war or its many attacks have done is a running total."""
SUPERLATIVE = r"deadliest|biggest|largest|heaviest|worst|bloodiest|greatest|latest"
COMPARED = Cued(
    rf"\b(?:{SUPERLATIVE}|most (?!of\b)\w+|one of|than (?!{AMOUNT})|(?:first|second|third|fourth|"
    r"fifth|sixth|seventh|eighth|ninth|\w+th) (?:\w+ )?(?:night|attack|strike|time|day)s?)\b[^,.;:]*",
    re.IGNORECASE,
)
"""Comparisons, whose period is not the count's: `the deadliest assault in recent weeks`."""
RANKED = Cued(rf"\b(?:{SUPERLATIVE}|first|than)\b[^,.;:]*?\bsince\b[^,.;:]*", re.IGNORECASE)
"""A comparison that looks back as far as an earlier event: `the deadliest attack since last year's coup`."""
POINT = Cued(
    rf"(\b(?:earlier|later)|\bthe \d{{1,2}}(?:st|nd|rd|th) of"
    rf"|(?<!since )(?<!since early )(?<!since late )\b(?:{WHOLE_MONTH})(?: \d{{1,2}})?|\b\d{{1,2}} (?:{WHOLE_MONTH})),?"
    r" (?:this|last) (?:year|month|week)\b",
    re.IGNORECASE,
)
"""A point within a period, which is not the count's: `in July this year`, `earlier this month`."""
ONE_DEED = DEED.removesuffix("s?")
LATELY = Cued(r"(?<!so far )\bthis (?:week|month)\b", re.IGNORECASE)
ONE_EVENT = Cued(rf"\b(?:an?|one|another|the) (?:[\w-]+ ){{0,3}}?(?<!of ){ONE_DEED}\b", re.IGNORECASE)
"""One attack: `a strike this week killed 12` tells when it was, and no total."""
YEARLY = Cued(r"(?<!than )\b(?:last year|in (?:19|20)\d\d)\b", re.IGNORECASE)
SINGLE = Cued(
    r"\b(?:(?:an?|one|another)(?! (?:dozen|hundred|thousand|million|year|total)\b)|when|where|who|which|he|she|it|at|day"
    rf"|(?:the|that|this|same) (?:\w+ ){{0,3}}?{DEED})\b|['’]s (?:\w+ ){{0,2}}?{DEED}\b",
    re.IGNORECASE,
)
"""What shows that a year is told of for one event in it, and not for all that it brought."""
ON_DAY = Cued(rf"(?<!broke out )(?<!began )(?<!started )\b[Oo]n (?:[A-Z][a-z]+ \d|\d{{1,2}} [A-Z]|{WEEKDAY})")
DAY_TOLD = Cued(rf"\b(?:{WEEKDAY})\b(?!['’])")
RECALLED = cued_any(
    rf"\b(?:in|last|back in|earlier in) {MONTHS}\b|\blast (?:year|month|week|summer|winter|spring|autumn|fall)\b"
    r"|\bearlier this (?:year|month|week)\b"
    r"|\b(?:a|one|two|three|four|several|\d+) (?:weeks?|fortnights?|months?|years?) (?:ago|earlier|before)\b"
    r"|(?<!born )\b(?:in|of) (?:19|20)\d\d\b|\bprevious (?:attack|strike|assault)s?\b|\bsimilar (?:attack|strike|bombing)s?\b"
    r"|\bhad last (?:hit|struck|attacked)\b|\bthe last time\b|\ba (?:week|month|year) earlier\b",
    re.IGNORECASE,
)


def read_scope(sentence: str, day: date | None, attack_day: date | None, *, dated: bool, recalled: bool) -> str:
    """The scope of the counts of one sentence: by its words first, then by the day it speaks of against the day of the article's attack."""
    sentence = Words(sentence)
    named = Words(POINT.sub(r"\1", sentence), sentence.cues)
    if LATELY.search(named) and (ONE_EVENT.search(named) or (dated and day == attack_day and ON_DAY.search(named))):
        named = Words(LATELY.sub("", named), sentence.cues)
    plain = Words(COMPARED.sub("", named), sentence.cues)
    of_a_year = day is None and YEARLY.search(plain) and not SINGLE.search(plain)
    if SEVERAL_DAYS.search(plain):
        return "cumulative"
    of_a_war = WARS.search(plain) and not (dated and day == attack_day and DAY_TOLD.search(sentence))
    if (CUMULATIVE.search(plain) or of_a_war or of_a_year) and not (
        dated and day is not None and day != attack_day and ON_DAY.search(sentence)
    ):
        return "cumulative"
    if dated and day is not None and attack_day is not None and day < attack_day:
        return "background"
    told = Words(RANKED.sub("", sentence), sentence.cues)
    return "background" if recalled or (RECALLED.search(told) and not (dated and day == attack_day)) else "incident"
