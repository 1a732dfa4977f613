"""The grammar of numbers: which words of a sentence state a count, with its value, its qualifier and its exact span.

    count     = [qualifier] [`another`] number [`more`] [qualifier]
    number    = digits | words ("twenty-five", "two hundred and six", "1.2 million", "two dozen") | vague ("dozens of")
    range     = `between` number `and` number | number (`to` | `-` | `or`) number
    implicit  = `a` | `an` | `another` | `one more` | `no` | `nobody`

What is shaped like a number and counts nothing is left out here: ages, dates, times, money, shares, measures, model names,
ordinals and names with a number. What is counted, and whether it is an attack's, is decided later.
"""

from collections.abc import Sequence
from typing import NamedTuple

from assets.figures.lexicon import VAGUE, group
from assets.figures.numbers import Number, read_number
from assets.figures.uncounted import counts_nothing, measures
from assets.figures.word import Word

NONE_WORDS = frozenset(("no", "nobody", "no one", "none", "zero"))
ARTICLES = frozenset(("a", "an"))
OPENERS = NONE_WORDS | {"a", "an", "another", "further", "additional", "extra", "a further", "an additional", "between", "from"}
MORE = group("more")


class Count(NamedTuple):
    """words[first..last] state the count and its qualifier. `value` is None where vague; `kind` is number, article, another or none."""

    first: int
    last: int
    value: int | None
    value_high: int | None
    qualifier: str
    kind: str
    additive: bool


def may_count(word: Word) -> bool:
    """Whether a count can begin with a word; most cannot, and need no closer look."""
    return word.low in OPENERS or word.entry.before != "" or word.value is not None


def read_count(words: Sequence[Word], index: int) -> Count | None:
    """The count that starts at words[index], if one does."""
    word = words[index]
    if word.low in NONE_WORDS:
        return read_none(words, index)
    if word.low in ARTICLES:
        return read_implicit(words, index)
    if low_up_to(words, index):
        return None
    at, qualifier = index, "exact"
    while at < len(words) and words[at].entry.before and at - index < 3:
        qualifier = words[at].entry.before if qualifier == "exact" else qualifier
        at += 1
    first = index if qualifier != "exact" else at
    additive = False
    while (
        at < len(words) and at - index < 5 and words[at].low in ("another", "further", "additional", "extra", "a further", "an additional")
    ):
        additive, at = True, at + 1
    if at >= len(words):
        return None
    if (at > first and words[first].entry.before == "") or (at > first and first == index and qualifier == "exact"):
        first = at
    between = read_between(words, at, additive)
    if between:
        return between
    number = read_number(words, at)
    if number is None:
        return read_implicit(words, index)
    if (
        number.value == 1
        and number.last + 1 < len(words)
        and words[number.last + 1].low == "more"
        and not counts_nothing(words, number.first, number.last + 1, number.value)
    ):
        return Count(first if qualifier != "exact" else at, number.last + 1, 1, None, qualifier, "another", True)
    return finish(words, number, first if qualifier != "exact" else at, qualifier, additive)


def low_up_to(words: Sequence[Word], index: int) -> bool:
    """Whether `up to` belongs to a verb before it ("has gone up to 28"): then the number after it stands alone."""
    return words[index].low == "up to" and index > 0 and words[index - 1].low in MOVED


DEFINING = ("mass shooting", "mass killing", "mass murder", "define", "definition", "attacks with", "attacks in which", "incidents")
MOVED = group("moved")


def finish(words: Sequence[Word], number: Number, first: int, qualifier: str, additive: bool) -> Count | None:
    """The count around a number: its range, what qualifies it from behind, and the checks that it counts at all."""
    last, high = number.last, None
    second = read_upper(words, number)
    more = second == "or more" or (last + 1 < len(words) and words[last + 1].low == "or more")
    if more and defines(words, number.first):
        return None
    if second == "or more":
        qualifier, last = "at_least", last + 2
    elif isinstance(second, Number):
        last, high, qualifier = second.last, second.value, "range"
    elif last + 1 < len(words) and words[last + 1].entry.after and qualifier == "exact":
        after = words[last + 1]
        if after.low != "at least":
            qualifier, last = after.entry.after, last + 1
    elif last + 1 < len(words) and words[last + 1].low == "or so":
        qualifier, last = "about", last + 1
    if qualifier == "fewer_than" and number.value < 100 and words[first].low == "under" and ends_phrase(words, last):
        return None
    if number.plus and qualifier == "exact":
        qualifier = "more_than"
    if number.value == VAGUE:
        compared = words[last].low == "numerous" and words[first - 1].low in ("more", "less")
        if compared or (last + 1 < len(words) and measures(words, last + 1)):
            return None
        return Count(number.first, number.last, None, None, "vague", "number", additive or followed_by_more(words, last))
    if counts_nothing(words, number.first, last, number.value):
        return None
    return Count(first, last, number.value, high, qualifier, "number", additive or followed_by_more(words, last))


def defines(words: Sequence[Word], first: int) -> bool:
    """Whether the number before words[first] says what is counted as an attack: `a mass shooting is one in which four or more are shot`."""
    before = " ".join(word.low for word in words[max(0, first - 14) : first])
    return any(word in before for word in DEFINING)


def ends_phrase(words: Sequence[Word], last: int) -> bool:
    """Whether nothing that could be counted follows: `nearly half of them under 18`."""
    return last + 1 >= len(words) or not words[last + 1].low[0].isalnum()


def followed_by_more(words: Sequence[Word], last: int) -> bool:
    return last + 1 < len(words) and words[last + 1].low in MORE


def read_none(words: Sequence[Word], index: int) -> Count | None:
    """`no casualties`, `nobody was hurt`: a count of zero, spanning the word that denies."""
    low = words[index].low
    if low == "none" and not denies_all(words, index + 1):
        return None
    if low == "no" and index + 1 < len(words) and words[index + 1].low in ("one", "longer", "less", "more", "."):
        if words[index + 1].low != "one":
            return None
        return Count(index, index + 1, 0, None, "exact", "none", False)
    return Count(index, index, 0, None, "exact", "none", False)


def denies_all(words: Sequence[Word], index: int) -> bool:
    """Whether `none` before words[index] stands for the people told of: `none was killed`, `none of them was hurt`."""
    index += index < len(words) and words[index].low in ("of them", "of those", "of these")
    return index < len(words) and words[index].entry.role in ("be", "have")


def read_implicit(words: Sequence[Word], index: int) -> Count | None:
    """`a woman`, `another`, `one more`: one, where the words are the count themselves; `an elderly couple` is two."""
    low = words[index].low
    if low in ("a", "an"):
        value = 2 if opens_couple(words, index + 1) else 1
        more = index + 1 < len(words) and words[index + 1].low in ("further", "second", "third")
        return Count(index, index, value, None, "exact", "article", more)
    if low == "another":
        return Count(index, index, 1, None, "exact", "another", True)
    return None


def opens_couple(words: Sequence[Word], index: int) -> bool:
    """Whether adjectives from words[index] lead to `couple`, two people: `young Ukrainian couple`, not `good couple of days`."""
    ahead = [word.low for word in words[index : index + 4]]
    at = ahead.index("couple") if "couple" in ahead[:3] else 0
    return at > 0 and all(low[0].isalnum() and low not in ("and", "or", "of") for low in ahead[:at]) and ahead[at + 1 : at + 2] != ["of"]


def read_between(words: Sequence[Word], index: int, additive: bool) -> Count | None:
    """`between 10 and 12`."""
    if (
        words[index].low not in ("between", "from")
        or index + 3 >= len(words)
        or (
            words[index].low == "from"
            and index
            and words[index - 1].low in (*MOVED, "up", "down", "increased", "raised", "revised", "fell", "grew", "grown", "fallen")
        )
    ):
        return None
    low = read_number(words, index + 1)
    if low is None or low.last + 2 >= len(words) or words[low.last + 1].low not in ("and", "to"):
        return None
    high = read_number(words, low.last + 2)
    if high is None or high.value <= low.value or counts_nothing(words, high.first, high.last, high.value):
        return None
    people = words[index - 1].entry.noun if index else None
    if (
        words[index].low == "between"
        and people is not None
        and high.value < 120
        and people.subject in ("children", "people", "women", "men")
    ):
        return None
    if words[index].low == "from" and (high.last + 1 >= len(words) or words[high.last + 1].entry.noun is None):
        return None
    return Count(index, high.last, low.value, high.value, "range", "number", additive)


def read_upper(words: Sequence[Word], number: Number) -> "Number | str | None":
    """The upper number of `eight or nine`, `10 to 12`, `10-12`; the text `or more`; None where neither follows."""
    at = number.last + 1
    if at + 1 >= len(words) or words[at].low not in ("or", "to", "-", "–", "—"):
        return None
    if words[at].low == "or" and words[at + 1].low == "more":
        return "or more"
    upper = read_number(words, at + 1)
    if upper is None or upper.value <= number.value or number.value < 0:
        return None
    if words[at].low == "to" and number.first > 0 and words[number.first - 1].low == "from":
        return None
    if words[at].low == "or" and upper.value > 2 * number.value + 1:
        return None
    return upper
