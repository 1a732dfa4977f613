"""What kind of people are counted, by what is told of them: the body they belong to, their rank, their ages."""

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import takewhile

from assets.figures import lexicon
from assets.figures.ages import LISTING, list_end
from assets.figures.heads import BODIES
from assets.figures.lexicon import group
from assets.figures.numbers import small_number
from assets.figures.personal import ADULT
from assets.figures.phrase import Phrase
from assets.figures.word import Word

MEMBERS = group("members of")
FORCES = group("forces")
GROWN_UP = frozenset(("people", "men", "women"))
UNIFORMED = frozenset(("officer", "officers", "sailor", "sailors", "personnel"))


def member_of(phrase: Phrase, words: Sequence[Word]) -> str:
    """`three members of the civil defence` are rescuers; empty where the body is not known or none is told.

    So are `seven of its employees` where the sentence has named such a body before.
    """
    if phrase.head not in MEMBERS:
        return ""
    if {"its", "their"} & {word.low for word in words[phrase.count.last + 1 : phrase.last]}:
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
