"""Numbers that count nothing: ages, dates, money, shares, measures, and numbers that are part of a name."""

import re
from collections.abc import Sequence

from assets.figures.ages import is_age
from assets.figures.lexicon import group
from assets.figures.word import NOTHING, Word, is_number

YEAR = re.compile(r"(?:1[89]|20|21)\d\d")
MONTHS = group("months")
FRACTIONS = group("fractions")
CURRENCIES = group("currencies")
NAMERS = group("namers")
YEAR_LEADS = group("year leads")
PRONOUNS = frozenset(("every", "each", "any", "next", "this"))
"""Words after which `one` is no number: `every one of them`, `the next one fell`."""
CASUALTIES = frozenset("dead wounded injured victims casualties fatalities killed missing hurt".split())
ROADS = group("roads")
ORDINALS = frozenset("first second third fourth fifth other latter former latest last previous".split())
PHONING = group("phoning")
SPACED = group("measured by")


def counts_nothing(words: Sequence[Word], first: int, last: int, value: int) -> bool:
    """Whether the number words[first..last] is an age, a date, money, a share, a measure or part of a name."""
    return (
        (value == 1 and first > 0 and words[first - 1].low in PRONOUNS | ORDINALS)
        or (value == 1 and is_single(words, first, last))
        or is_share(words, first, last)
        or (last + 1 < len(words) and measures(words, last + 1))
        or (first > 0 and (is_money(words, first) or is_date(words, first, last, value) or is_name(words, first, last)))
        or (first == 0 and last + 1 < len(words) and words[last + 1].low in MONTHS)
        or is_phoned(words, first, last)
        or is_address(words, first, last)
        or is_age(words, first, last, value)
        or is_hour(words, last)
    )


def is_single(words: Sequence[Word], first: int, last: int) -> bool:
    """`five people of one family`, `an attack is one in which`: what `one` counts there are no people."""
    following = [word.low for word in words[last + 1 : last + 3]]
    return following == ["in", "which"] or (first > 0 and words[first - 1].low == "of" and following[:1] == ["family"])


def is_share(words: Sequence[Word], first: int, last: int) -> bool:
    """`nine in 10`, `one in three`, `two thirds`."""
    if last + 1 < len(words) and words[last + 1].low in FRACTIONS:
        return True
    after = last + 2 < len(words) and words[last + 1].low == "in" and is_number(words[last + 2])
    return after or (first > 1 and words[first - 1].low == "in" and is_number(words[first - 2]))


def measures(words: Sequence[Word], index: int) -> bool:
    """Whether words[index], or an adjective and the word after it, is a unit of measure, time or money."""
    word = words[index]
    following = words[index + 1] if index + 1 < len(words) else None
    if word.entry.unit or word.low in ("years-old", "year-old"):
        return True
    if following is None:
        return False
    if word.low in ("-", "–"):
        return following.entry.unit or following.low in ("year-old", "year-olds")
    return word.low in SPACED and following.entry.unit


def is_phoned(words: Sequence[Word], first: int, last: int) -> bool:
    """`called 911`, `a 999 call`: digits that somebody rings, and no noun for people after them."""
    if not words[first].low.isdigit() or len(words[first].low) != 3:
        return False
    after = words[last + 1] if last + 1 < len(words) else None
    rung = first > 0 and words[first - 1].low in PHONING
    return (rung and (after is None or after.entry.noun is None)) or (after is not None and after.low in PHONING)


def is_address(words: Sequence[Word], first: int, last: int) -> bool:
    """`12 Shevchenko Street`, `36705 379th Street`: digits and one or two names, numbered or not, before a word for a road."""
    if first != last or not words[first].low.isdigit():
        return False
    road = next((i for i in range(last + 1, min(last + 4, len(words))) if words[i].low in ROADS and words[i].capital), 0)
    return road > last + 1 and all(word.capital or word.text[0].isdigit() for word in words[last + 1 : road])


def is_hour(words: Sequence[Word], last: int) -> bool:
    """`around four in the morning`, `between 18 and 63 years old`: an hour of the day, the first of two measures."""
    following = [word.low for word in words[last + 1 : last + 4]]
    hours = words[last].entry.number or int(re.sub(r"\D", "", words[last].low) or 0)
    if hours <= 12 and following[:2] == ["in", "the"] and following[2:] in (["morning"], ["afternoon"], ["evening"]):
        return True
    if following[:2] in (["-", "and"], ["-", "or"]) and following[-1].endswith(("-year-old", "-year-olds")):
        return True  # "a 25- and 35-year-old"
    joined = len(following) > 2 and following[0] in ("and", "to", "or", "-", "–") and is_number(words[last + 2])
    return joined and measures(words, last + 3)


def is_money(words: Sequence[Word], first: int) -> bool:
    return words[first - 1].low in CURRENCIES or words[first - 1].low == "#"


def is_date(words: Sequence[Word], first: int, last: int, value: int) -> bool:
    """`June 17`, `17 June`, `Sept. 6`, `in 2022`, `the 2008 Mumbai shootings`; `March 57 civilians` is none."""
    if not words[first].text[0].isdigit():
        return False
    before = words[first - 2] if words[first - 1].low == "." and first > 1 else words[first - 1]
    after = words[last + 1] if last + 1 < len(words) else None
    if value <= 31 and (before.low in MONTHS and (before.low != "may" or before.capital)):
        return True
    if value <= 31 and after is not None and after.low in MONTHS:
        return True
    if value <= 31 and ends_span(words, first, last):
        return True
    if first != last or not YEAR.fullmatch(words[first].low):
        return False
    if before.low in ("the", "a", "'s") and after is not None and (after.capital or after.entry.noun is not None):
        return True
    return before.low in YEAR_LEADS or before.low in MONTHS or (before.low == "," and first > 1 and words[first - 2].low.isdigit())


def ends_span(words: Sequence[Word], first: int, last: int) -> bool:
    """`between October 3 and 6`, `March 3–6`: the second day of a month named before the first, with nothing after that it could count."""
    joined = first > 2 and words[first - 1].low in ("and", "to", "-", "–", "—", "or") and words[first - 2].low.isdigit()
    after = words[last + 1] if last + 1 < len(words) else None
    ends = after is None or not after.low[0].isalnum() or after.entry.role in ("prep", "sub", "rel")
    return joined and ends and words[first - 3].low in MONTHS and words[first - 3].capital


def is_name(words: Sequence[Word], first: int, last: int) -> bool:
    """`Flight 17`, `number 3`, `Unit 669`, `Carrera 8`: a short number after a name that no counted noun follows.

    `In Kramatorsk 13 were killed` counts: the name is that of a place.
    """
    before = words[first - 1]
    after = words[last + 1] if last + 1 < len(words) else None
    if not words[first].text[0].isdigit():
        return False
    if before.low == "." and first > 1 and words[first - 2].text in ("No", "Nos"):
        return True
    if before.low in ("number", "numbered") and any(word.low in CASUALTIES for word in words[max(0, first - 3) : first - 1]):
        return False  # "the wounded still number 64"
    if before.low in NAMERS and (before.capital or before.low in ("number", "no", "no.")):
        return True
    if first < 2 or before.entry != NOTHING or not before.capital or not before.text.isalpha() or before.text.isupper():
        return False
    placed = words[first - 2].entry.role == "prep" or words[first - 2].low == "nearby"
    if placed and after is not None and after.entry.role in ("be", "have"):
        return False
    ends = (
        after is None or (after.entry.noun is None and not after.low.isalpha()) or after.entry.role in ("be", "have", "prep", "and", "rel")
    )
    return ends and len(words[first].low) < 3
