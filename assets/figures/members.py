"""What kind of people are counted, by what is told of them: the body they belong to, their rank, their ages."""

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import takewhile

from assets.figures import lexicon
from assets.figures.ages import LISTING, list_end
from assets.figures.chunk import Chunk
from assets.figures.heads import BODIES
from assets.figures.lexicon import group
from assets.figures.numbers import small_number
from assets.figures.personal import ADULT
from assets.figures.phrase import Phrase
from assets.figures.word import Word

MEMBERS = group("members of")
FORCES = group("forces")
GROWN_UP = frozenset(("people", "men", "women"))
FELLOWS = group("fellows")
TRADES = lexicon.PEOPLE - GROWN_UP - {"children", "civilians", "foreigners"}
"""Kinds of people by what they do."""
UNIFORMED = frozenset(("officer", "officers", "sailor", "sailors", "personnel"))


def member_of(phrase: Phrase, words: Sequence[Word]) -> str:
    """`three members of the civil defence` are rescuers; empty where the body is not known or none is told.

    So are `a fire brigade driver`, and `seven of its employees` where the sentence has named such a body before.
    """
    within = [word.low for word in words[phrase.count.last + 1 : phrase.last]]
    if phrase.head.rpartition(" ")[2] not in MEMBERS and "own" not in within:
        return ""
    own = kind_at_end(words[phrase.count.last + 1 : phrase.last])
    if own:
        return own
    if {"its", "their"} & set(within):
        return kind_of_body(" ".join(word.low for word in words[: phrase.count.first]))
    if phrase.last + 2 >= len(words) or words[phrase.last + 1].low != "of":
        return ""
    following = [word.low for word in words[phrase.last + 2 : phrase.last + 8]]
    body = " ".join(takewhile(lambda low: low[0].isalnum() and low not in ("was", "were", "and", "who", "in"), following))
    return kind_of_body(body)


def kind_of_body(told: str) -> str:
    """What the members of a body are by its name, the one named last in these words; empty where none is known."""
    found = (
        (f" {told}".rfind(f" {name}") + len(name), len(name), kind)
        for kind, names in kinds_of_members().items()
        for name in names
        if f" {name}" in f" {told}"
    )
    return max(found, default=(0, 0, ""))[-1]  # a `fire brigade` is no brigade


def kind_at_end(words: Sequence[Word]) -> str:
    """What the members of the body are whose name these words end with: `a Red Crescent | volunteer`; empty where it is none."""
    told = " ".join(word.low for word in words)
    return next((kind for kind, names in kinds_of_members().items() for name in names if f" {told}".endswith(f" {name}")), "")


@cache
def kinds_of_members() -> Mapping[str, frozenset[str]]:
    """Names of bodies by what their members are; whoever fights and is no army is a militant."""
    armed = frozenset(name.lower() for name, *_ in lexicon.rows("actors", 3) if not FORCES & set(name.lower().split()))
    known = {kind: group(f"members: {kind}") for kind in ("rescuers", "soldiers", "police", "aid_workers", "militants")}
    return known | {"militants": known["militants"] | armed}


def body_of(phrase: Phrase, words: Sequence[Word]) -> str:
    """`eleven bodies of soldiers` are soldiers; empty where no kind of people is named."""
    at = phrase.last + 2
    if phrase.head not in BODIES or at >= len(words) or words[at - 1].low != "of":
        return ""
    noun = next((word.entry.noun for word in words[at : at + 3] if word.entry.noun is not None), None)
    return noun.subject if noun is not None and noun.plural and noun.subject in lexicon.PEOPLE and not noun.outcome else ""


def fellows_of(phrase: Phrase, before: Sequence[Phrase], chunks: Sequence[Chunk], at: int) -> str:
    """`two of his colleagues` are what he is: a kind of those counted before them, else of the one told of (`The reporter was killed
    with two colleagues`); empty for all others, and where nobody is."""
    if phrase.head not in FELLOWS:
        return ""
    known = next((other for other in reversed(before) if other.subject in TRADES or (other.subject == "people" and other.head)), None)
    if known is not None:
        return known.subject
    for index in range(at - 1, 0, -1):
        if chunks[index].kind in "yk;s" or (chunks[index].kind == "V" and chunks[index].voice == "active"):
            return ""
        noun = chunks[index - 1].entry.noun
        if noun is not None and not noun.plural and not noun.outcome and noun.subject in TRADES and chunks[index].kind in "bh,c'":
            return noun.subject
    return ""


def in_arms(phrase: Phrase, words: Sequence[Word]) -> str:
    """`six officers` and sailors are soldiers where the sentence speaks of an army and of no police; empty for all others."""
    if phrase.head not in UNIFORMED:
        return ""
    told = {low for word in words for low in word.low.split()}
    return "soldiers" if told & FORCES and not any(low.startswith("police") for low in told) else ""


def young_by_age(phrase: Phrase, words: Sequence[Word]) -> bool:
    """Whether the ages told after several people are those of children: `two brothers, 7 and 10,`, `three cousins aged six to 12`."""
    at = phrase.last + 1
    if phrase.singular or at + 1 >= len(words) or words[at].low not in (",", "aged", "ages"):
        return False
    ages = [word.low for word in words[at + 1 : list_end(words, at + 1) + 1] if word.low not in LISTING]
    years = [small_number(age) for age in ages]
    return len(ages) > 1 and all(age is not None and age < ADULT for age in years)
