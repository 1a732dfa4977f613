"""Several nouns under one number: `missiles and drones`, `girls and young women`."""

from collections.abc import Sequence

from assets.figures.lexicon import PEOPLE, WEAPONS, group
from assets.figures.word import Word

WEAPON_KINDS = group("weapon kinds")
PERSONS = frozenset(("women", "children", "men"))
BODIES_OF_MEN = frozenset(("military", "police"))
"""What stands for its men beside those of another kind."""
ARMED = frozenset(("soldiers", "militants", "police"))
"""Of two kinds who bear arms the first stands for both: `300 soldiers and militiamen`."""
YOUNG = frozenset(("boys", "girls", "children"))
TOGETHER = {"women": "women", "men": "men", "girls": "women", "boys": "men"}


def together(words: Sequence[Word], subject: str, last: int) -> tuple[str, int]:
    """`girls and young women` under one number are women, `women and children` people, and the phrase reaches to the last of them."""
    at = last + 2
    listed = [word.low for word in words[last + 1 : at + 2]]
    if subject in PERSONS and listed[:1] == [","] and listed[2:] == ["and"] and is_person(words, at) and is_person(words, at + 2):
        return "people", at + 2  # "138 men, women and children"
    if subject in PEOPLE and listed[:1] in (["and"], ["or"]) and at < len(words):
        other = words[at].entry.noun
        of_another = other is not None and other.plural and not other.outcome and other.subject in PEOPLE - {subject}
        of_another = of_another and not {subject, other.subject if other else ""} <= ARMED
        if (of_another and subject not in PERSONS) or (words[at].low in BODIES_OF_MEN and not names_more(words, at + 1)):
            return "people", at  # "four lawmakers and journalists", "10,000 civilians and military"
    if subject not in PERSONS or at >= len(words) or words[at - 1].low not in ("and", "or"):
        return subject, last
    at += words[at].low in ("young", "small", "old", "elderly", "teenage", "little")
    if not is_person(words, at):
        return subject, last
    if {words[last].low, words[at].low} <= YOUNG:
        return "children", at  # "three boys and girls"
    kinds = {TOGETHER.get(words[last].low, ""), TOGETHER.get(words[at].low, "")}
    return (kinds.pop() if len(kinds) == 1 else "people") or "children", at


def names_more(words: Sequence[Word], at: int) -> bool:
    """Whether a further noun follows, which the word before only qualifies: `military vehicles`."""
    return at < len(words) and not words[at].entry.role and words[at].low[0].isalpha()


def is_person(words: Sequence[Word], at: int) -> bool:
    """Whether `men`, `women` or `children` stands at words[at], without a count of its own."""
    noun = words[at].entry.noun if at < len(words) else None
    return noun is not None and noun.plural and noun.subject in PERSONS


def mixed(words: Sequence[Word], subject: str, last: int) -> tuple[str, int]:
    """`missiles and drones` under one number are munitions, and the phrase reaches to the last of them."""
    while subject in WEAPONS:
        at = last + 1
        listed = at + 2 < len(words) and words[at].low == "," and words[at + 2].low in ("and", "or") and words[at + 1].entry.noun
        if listed and listed.subject != subject:
            at += 1
        while at < len(words) and words[at].low in ("and", "or", "/"):
            at += 1
        if at == last + 1 or at >= len(words):
            break
        stop = at
        while stop < len(words) and (
            words[stop].low in WEAPON_KINDS
            or (
                words[stop].entry.role == ""
                and words[stop].entry.noun is None
                and words[stop].low.isalpha()
                and words[stop].entry.verb is None
                and words[stop].entry.number is None
                and stop - at < 3
            )
        ):
            stop += 1
        noun = words[stop].entry.noun if stop < len(words) else None
        if noun is None or noun.subject not in WEAPONS or not noun.plural:
            break
        subject, last = (subject if noun.subject == subject else "munitions"), stop
    return subject, last
