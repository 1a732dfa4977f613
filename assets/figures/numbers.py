"""Numbers alone: digits and number words with their values, before anything says what they count."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from assets.figures.lexicon import VAGUE
from assets.figures.word import Word

DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
HYPHENATED = re.compile(r"(\d+|[a-z]+)-(?:plus|odd)")
PAIR = re.compile(r"([a-z]+)-([a-z]+)")
MAGNITUDES = frozenset((100, 1000, 1_000_000, 1_000_000_000))
TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
ONES = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9}
SMALL = {
    word: value
    for value, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen "
        "twenty".split(),
        1,
    )
}


class Number(NamedTuple):
    """A bare number: words[first..last] have this value (VAGUE for `dozens`)."""

    first: int
    last: int
    value: int
    plus: bool = False


def read_number(words: Sequence[Word], index: int) -> Number | None:
    """The number that starts at words[index]: digits or number words, with their magnitudes, or a vague one with its `of`."""
    word = words[index]
    value, plus = word.value, word.plus
    if value is None:
        return None
    if value == VAGUE:
        last = index + 1 if index + 2 < len(words) and words[index + 1].low == "of" and words[index + 2].entry.number == VAGUE else index
        return Number(index, last + 1 if last > index else index, VAGUE)
    total, last = value, index
    while last + 1 < len(words) and not plus:
        following = words[last + 1]
        step, more_plus = following.value, following.plus
        if following.low == "and" and last + 2 < len(words) and float(total).is_integer() and total >= 100 and last > index:
            step, more_plus = words[last + 2].value, words[last + 2].plus
            if step is None or not 0 < step < 100 or words[last + 2].text[0].isdigit():
                break
            total, last, plus = total + step, last + 2, more_plus
            break
        if step is None or following.text[0].isdigit():
            break
        if step == 12 and following.low == "dozen":
            total *= 12
        elif step in MAGNITUDES and following.low in ("hundred", "thousand", "million", "billion"):
            total *= step
        elif (total >= 100 and step < 100 and not word.text[0].isdigit()) or (
            20 <= total < 100 and total % 10 == 0 and step < 10 and not word.text[0].isdigit()
        ):
            total += step
        else:
            break
        plus, last = more_plus, last + 1
    if not float(total).is_integer():
        return None
    return Number(index, last, int(total), plus)


def word_value(word: Word) -> tuple[float | None, bool]:
    """The value of one word and whether it says `plus`: `1,200`, `fifteen`, `twenty-five`, `50-plus`, `dozens`."""
    if word.entry.number is not None:
        return word.entry.number, False
    low = word.low
    if low[0].isdigit():
        if DIGITS.fullmatch(low):
            return float(low.replace(",", "")), False
        hyphenated = HYPHENATED.fullmatch(low)
        return (float(hyphenated.group(1)), low.endswith("plus")) if hyphenated else (None, False)
    return pair_value(low), False


def small_number(text: str) -> int | None:
    """The value of digits or of one number word up to twenty: the age in `nine-year-old`."""
    return int(text) if text.isdigit() else SMALL.get(text)


def pair_value(low: str) -> float | None:
    """`twenty-five` is 25."""
    pair = PAIR.fullmatch(low)
    if pair and pair.group(1) in TENS and pair.group(2) in ONES:
        return TENS[pair.group(1)] + ONES[pair.group(2)]
    return None
