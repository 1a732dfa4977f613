"""Numbers that count nothing: ages, dates, money, shares, measures, and numbers that are part of a name."""

import re
from collections.abc import Sequence

from assets.figures.lexicon import group
from assets.figures.words import NOTHING, Word

YEAR = re.compile(r"(?:1[89]|20|21)\d\d")
MONTHS = group("months")
FRACTIONS = group("fractions")
CURRENCIES = group("currencies")
NAMERS = group("namers")
AGES = frozenset(("aged", "age", "ages"))
YOUNGER = frozenset(("under", "below", "turned"))
COMPARED = frozenset(("older than", "younger than", "no older than", "no younger than", "not older than"))
GROWN = 22
"""Ages below which people are told to be `under 18` or `under 21`."""
YEAR_LEADS = group("year leads")
PRONOUNS = frozenset(("every", "each", "any", "next", "this"))
"""Words after which `one` is no number: `every one of them`, `the next one fell`."""
SPACED = group("measured by")


def counts_nothing(words: Sequence[Word], first: int, last: int, value: int) -> bool:
    """Whether the number words[first..last] is an age, a date, money, a share, a measure or part of a name."""
    return (
        (value == 1 and first > 0 and words[first - 1].low in PRONOUNS)
        or is_share(words, first, last)
        or (last + 1 < len(words) and measures(words, last + 1))
        or (first > 0 and (is_money(words, first) or is_date(words, first, last, value) or is_name(words, first, last)))
        or (first == 0 and last + 1 < len(words) and words[last + 1].low in MONTHS)
        or is_age(words, first, last, value)
        or is_hour(words, last)
    )


def is_share(words: Sequence[Word], first: int, last: int) -> bool:
    """`nine in 10`, `one in three`, `two thirds`."""
    if last + 1 < len(words) and words[last + 1].low in FRACTIONS:
        return True
    return any(
        0 <= beyond < len(words) and 0 <= at < len(words) and words[at].low == "in" and is_number(words[beyond])
        for at, beyond in ((last + 1, last + 2), (first - 1, first - 2))
    )


def is_number(word: Word) -> bool:
    return word.entry.number is not None or word.low[0].isdigit()


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


def is_hour(words: Sequence[Word], last: int) -> bool:
    """`around four in the morning`, `between 18 and 63 years old`: an hour of the day, the first of two measures."""
    following = [word.low for word in words[last + 1 : last + 4]]
    if following[:2] == ["in", "the"] and following[2:] in (["morning"], ["afternoon"], ["evening"]):
        return True
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


def is_age(words: Sequence[Word], first: int, last: int, value: int) -> bool:
    """`aged eight and ten`, `no older than 14`, `had not yet turned 14`, `Iryna, 34,`, `a boy of 12`, `two brothers, 7 and 10,`."""
    if value > 119 or first == 0 or counts_noun(words, last):
        return False
    start, end = list_start(words, first), list_end(words, last)
    before, beyond = words[start - 1], words[start - 2] if start > 1 else None
    closed = closes(words, end)
    listed_years = end > last and words[end - 1].low in ("and", "or", "to") and end + 1 < len(words) and words[end + 1].entry.unit
    young = before.low in YOUNGER and value < GROWN and (closes(words, last) or (start == first and words[last + 1].entry.role == "incl"))
    if before.low in AGES or listed_years or before.low in COMPARED or young:
        return True
    if before.low in ("between", "from") and beyond is not None and (beyond.low in AGES or is_whole(beyond)):
        return first - start < 3
    if beyond is None:
        return False
    if before.low == "of" and beyond.low in ("age", "ages"):
        return True
    if before.low in ("was", "is", "were", "are") and beyond.low in ("he", "she", "who"):
        return closed
    if before.low in (",", "("):
        noun = beyond.entry.noun
        named = beyond.capital and beyond.entry.number is None and not beyond.entry.unit
        single = noun is not None and not noun.plural
        several = start < first or end > last
        listed = is_person(beyond) and several and (end + 1 < len(words) and words[end + 1].low in (",", ")", "."))
        single = single or is_titled(words, start - 2)
        alone = start == first and (named or single) and (words[first].text[0].isdigit() or single) and closes(words, last)
        return alone or (closed and listed)
    return before.low == "of" and is_person(beyond) and (closed or start < first)


def is_titled(words: Sequence[Word], last: int) -> bool:
    """Whether words[last] ends a person told with an article whose last word is not known: `an off-duty captain, 34,`."""
    if words[last].entry != NOTHING or not words[last].low.isalpha() or words[last].low in TALLIES:
        return False
    article = next((i for i in range(last - 1, max(-1, last - 5), -1) if words[i].low in ("a", "an")), -1)
    return article >= 0 and all(word.low.replace("-", "").isalpha() for word in words[article:last])


def closes(words: Sequence[Word], last: int) -> bool:
    """Whether words[last] ends its phrase."""
    return last + 1 >= len(words) or words[last + 1].low in (",", ".", ")", ";", "and", "—", "-", "or")


def counts_noun(words: Sequence[Word], last: int) -> bool:
    """Whether a noun for people follows the number, over an adjective: `between 18 and 25, one young woman died`."""
    following = words[last + 1 : last + 3]
    if len(following) > 1 and following[0].entry.verb is not None and is_number(following[1]):
        return False  # "a bomber aged 14 killed 51 people"
    return bool(following) and following[0].low.isalpha() and not following[0].entry.role and any(w.entry.noun for w in following)


def is_person(word: Word) -> bool:
    """Whether a word names a person of no more than a kind: one who can have an age, where `of` or a comma gives it."""
    noun = word.entry.noun
    return noun is not None and noun.subject in ("men", "women", "children", "people") and not noun.outcome


def is_whole(word: Word) -> bool:
    """Whether `between 14 and 17` after a word tells ages: `pupils between`, `all between`."""
    return is_person(word) or word.low in ("all", "most", "mostly", "them", "both")


def list_start(words: Sequence[Word], first: int) -> int:
    """The index of the first number of the list that words[first] stands in: `8, 12, and 17`, `one-and-a-half, 16 and 17`."""
    while True:
        before = first - 1
        while before > 0 and words[before].low in LISTING:
            before -= 1
        if before == first - 1 or before < 1 or not (is_number(words[before]) or "-and-a-" in words[before].low):
            return first
        first = before


def list_end(words: Sequence[Word], last: int) -> int:
    """The index of the last number of the list that words[last] stands in."""
    while True:
        after = last + 1
        while after < len(words) and words[after].low in LISTING:
            after += 1
        if after == last + 1 or after >= len(words) or not is_number(words[after]):
            return last
        last = after


TALLIES = frozenset(("total", "number", "figure", "toll", "count", "tally", "sum", "list"))
LISTING = frozenset((",", "and", "or", "to"))
