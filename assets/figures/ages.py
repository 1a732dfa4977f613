"""Numbers that are ages: `aged eight and ten`, `Iryna, 34,`, `a boy of 12`, `two brothers, 7 and 10,`."""

from collections.abc import Sequence

from assets.figures.word import NOTHING, Word, is_number

GUESSES = frozenset(("around", "about", "roughly", "approximately", "nearly", "almost", "some"))
"""Words before a number that may be the age of one person told before them: `a woman around 60 was hurt`."""
AGES = frozenset(("aged", "age", "ages"))
YOUNGER = frozenset(("under", "below", "turned"))
GUESSED = frozenset(("believed to be", "thought to be", "appeared to be", "presumed to be"))
COMPARED = frozenset(("older than", "younger than", "no older than", "no younger than", "not older than"))
GROWN = 22
"""Ages below which people are told to be `under 18` or `under 21`."""
TALLIES = frozenset(("total", "number", "figure", "toll", "count", "tally", "sum", "list"))
LISTING = frozenset((",", "and", "or", "to"))


def is_age(words: Sequence[Word], first: int, last: int, value: int) -> bool:
    """`aged eight and ten`, `no older than 14`, `had not yet turned 14`, `Iryna, 34,`, `a boy of 12`, `two brothers, 7 and 10,`."""
    if value > 119 or first == 0 or counts_noun(words, last):
        return False
    if words[first - 1].low in GUESSES and is_guess(words, first - 1):
        return True
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
    if before.low in GUESSED and (closed or end == last) and is_guessed(words, start - 1, several=start < first or end > last):
        return True
    if before.low in ("was", "is", "were", "are") and beyond.low in ("he", "she", "who"):
        return closed
    if before.low in (",", "("):
        noun = beyond.entry.noun
        one = words[last + 1].low in ("was", "is", "has") if last + 1 < len(words) else False
        named = (beyond.capital and beyond.entry.number is None and not beyond.entry.unit) or (one and beyond.entry == NOTHING)
        single = noun is not None and not noun.plural
        several = start < first or end > last
        listed = is_person(beyond) and several and (end + 1 < len(words) and words[end + 1].low in (",", ")", "."))
        single = single or is_titled(words, start - 2)
        ends = closes(words, last) or (named and one)
        alone = start == first and (named or single) and (words[first].text[0].isdigit() or single) and ends
        return alone or (closed and listed)
    return before.low == "of" and is_person(beyond) and (closed or start < first)


def is_guess(words: Sequence[Word], first: int) -> bool:
    """Whether the number that words[first] guesses is the age of one person: `a man of about 30`, `a boy, about 12,`, `aged around 50`."""
    if words[first - 1].low in AGES:
        return True
    whom = first - 1 - (words[first - 1].low in ("of", ","))
    noun = words[whom].entry.noun if whom >= 0 else None
    return is_person(words[whom]) and noun is not None and not noun.plural


def is_guessed(words: Sequence[Word], last: int, *, several: bool) -> bool:
    """Whether words[last] guesses an age of people told before it: `a man thought to be 30`, `two women, believed to be 30 and 60,`."""
    whom = words[last - 2 if words[last - 1].low in (",", "who") else last - 1]
    return is_person(whom) and whom.entry.noun is not None and whom.entry.noun.plural == several


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
