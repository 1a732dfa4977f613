"""What kind of people the counted are said to have been: members of a body (`eight of the dead belonged to the army`), or what someone
takes them for (`six of whom it regards as civilians`)."""

from collections.abc import Sequence
from itertools import takewhile

from assets.figures import lexicon
from assets.figures.lexicon import group
from assets.figures.members import MEMBERS, kind_of_body
from assets.figures.phrase import Phrase
from assets.figures.word import Word

TO_BE = frozenset(("was", "were", "are", "is", "had been", "have been"))
TIES = group("ties to a body")
FROM = frozenset(("from", "part of", "with"))
"""What tells after `were` that they belonged: the dead from shelling belong to nobody."""
REGARDING = group("regarding")
MARKS = frozenset((",", ";", ":", ".", "(", ")", "—", "–", "and", "but", "while"))
ADJECTIVES = 3
"""Words that may stand between `were` and `members`, and between `as` and a noun for people."""
WITHIN = 6
"""Words from a count to the `as` that tells what its people are taken for, and from a verb of regarding to a count, at most."""


def said_to_be(phrase: Phrase, words: Sequence[Word]) -> str:
    """What the counted are said to be after a count that names no kind of its own; empty where nothing is said."""
    if phrase.subject and not (phrase.portion or phrase.link >= 0 or phrase.outcome):
        return ""
    own = phrase.portion and words[phrase.last].low in MEMBERS  # "two of them members of the gang"
    after = lows(words, phrase.last + 1 - own, WITHIN * 2)
    return belonging(after) or regarded(phrase, words)


def belonging(after: Sequence[str]) -> str:
    """What those are of whom it is told that they `belonged to the army` or `were armed members of Hamas`."""
    were = bool(after) and after[0] in TO_BE
    told = " ".join(after[were:])
    tie = next((tie for tie in (TIES | FROM if were else TIES) if told.startswith(f"{tie} ")), "")
    if tie:
        return kind_of_body(named(told.removeprefix(tie).split()))
    words = told.split()
    at = next((i for i, low in enumerate(words[: ADJECTIVES + 1]) if low in MEMBERS), -1)
    return kind_of_body(named(words[at + 2 :])) if at >= 0 and words[at + 1 : at + 2] == ["of"] else ""


def named(after: Sequence[str]) -> str:
    """The words in which a body is named, up to a mark or a verb."""
    return " ".join(takewhile(lambda low: low not in MARKS and low not in TO_BE and low not in ("who", "in"), after[:WITHIN]))


def regarded(phrase: Phrase, words: Sequence[Word]) -> str:
    """What those are whom someone `regards as civilians`: the noun after `as`, where a verb of regarding stands before it."""
    between = [*takewhile(lambda low: low not in MARKS, lows(words, phrase.last + 1, WITHIN + 1))]
    before = lows(words, max(0, phrase.count.first - WITHIN), WITHIN)[: min(WITHIN, phrase.count.first)]
    if "as" not in between or REGARDING.isdisjoint(between[: between.index("as")] + before):
        return ""
    first = phrase.last + 2 + between.index("as")
    for word in words[first : first + ADJECTIVES + 1]:
        noun = word.entry.noun
        if noun is not None:
            return noun.subject if noun.subject in lexicon.PEOPLE and not noun.outcome else ""
    return ""


def lows(words: Sequence[Word], first: int, count: int) -> list[str]:
    """Words in lower case, from an index on."""
    return [word.low for word in words[first : first + count]]
