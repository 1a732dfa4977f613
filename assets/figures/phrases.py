"""The noun phrase of a count: what is counted ("two Ukrainian attack drones"), how far the phrase reaches, and what it is a part of."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assets.figures.lexicon import WEAPONS, Noun, Outcomes, class_of
from assets.figures.numerals import Count, read_count, small_number
from assets.figures.words import Word

WEAPON_KINDS = frozenset(
    "ballistic cruise guided hypersonic anti-aircraft air-to-surface surface-to-air air-launched sea-launched ground-launched attack strike "
    "kamikaze reconnaissance aerial anti-ship land-based sea-based long-range short-range medium-range aeroballistic glide one-way suicide explosive decoy".split()
)
CASUALTY_HEADS = frozenset(("death", "fatality", "casualty", "injury", "body", "corpse"))
BODIES = frozenset(("body", "bodies", "remains", "corpse"))
DETERMINERS = frozenset("the these those their his her its all our".split())
PORTIONS = frozenset(("of them", "of whom", "of which", "of those", "of these", "of us"))
OPEN_ROLES = frozenset(("", "more", "adv"))


@dataclass(slots=True)
class Phrase:
    """A count and what it counts.

    `subject` is the codebook's, `?` for a plural noun that the lexicon does not know, and empty where the noun is left out
    ("82 others"); `outcome` is what the noun itself tells ("three deaths"). `portion` marks "two of them", `link` the index of
    the first word of the M of "N of M", `told` what a participle before the noun says ("two damaged homes"). The phrase is words[count.first..last].
    """

    count: Count
    subject: str
    outcome: str
    last: int
    portion: bool = False
    link: int = -1
    singular: bool = False
    head: str = ""
    told: Outcomes | None = None

    @property
    def group(self) -> str:
        """The class of what is counted, empty where the noun is left out or unknown."""
        return class_of(self.subject) if self.subject and self.subject != "?" else ""


def read_phrase(words: Sequence[Word], count: Count) -> Phrase | None:
    """The phrase of a count, or None where the words count nothing (`one of the first`, `a strike`, `no power`)."""
    at = count.last + 1
    if at < len(words) and (words[at].low == "of" or words[at].low == "out of" and count.value is not None):
        return read_partitive(words, count, at)
    if at < len(words) and words[at].low in PORTIONS:
        start = at + 2 if at + 1 < len(words) and words[at + 1].low in ("a", "an") else at + 1
        phrase = read_head(words, count, start)
        return Phrase(count, phrase.subject, phrase.outcome if phrase.subject else "", max(phrase.last, at), portion=True, singular=phrase.singular)
    phrase = read_head(words, count, at)
    take_age(words, phrase)
    if count.kind == "article":
        fits = phrase.group == "people" and phrase.singular and (not phrase.outcome or phrase.head not in CASUALTY_HEADS) or phrase.head == "year-old"
        return phrase if fits else None
    if count.kind == "none":
        if phrase.last + 1 < len(words) and words[phrase.last + 1].low in ("figures", "figure", "toll", "count", "estimate", "estimates", "numbers", "details", "claim", "reports"):
            return None
        if phrase.head in ("victim", "victims"):
            phrase.outcome = "injured"
        if words[count.first].low != "no":
            phrase.subject = "people"
            return phrase
        return phrase if phrase.outcome or phrase.group == "people" and count.last > count.first else None
    if (count.value == 1 and words[count.last].low == "one" and phrase.head or words[count.first].low == "both") and not phrase.subject:
        return None
    return phrase


def owns(words: Sequence[Word], index: int) -> bool:
    """Whether words[index] is a possessor: `the enemy's missiles`, `the country's six districts`."""
    return index + 1 < len(words) and words[index + 1].low == "'s"


def take_age(words: Sequence[Word], phrase: Phrase) -> None:
    """`a man of 59`: the age belongs to the phrase and is no count."""
    at = phrase.last + 2
    if phrase.singular and phrase.group == "people" and at < len(words) and words[at - 1].low == "of":
        years = words[at]
        if (years.low.isdigit() and int(years.low) < 120 or (years.entry.number or 0) > 0) and not precedes_noun(words, at):
            phrase.last = at


def read_partitive(words: Sequence[Word], count: Count, of: int) -> Phrase | None:
    """`dozens of missiles`, `two of the wounded`, `six of them children`, `30 of at least 35 drones`."""
    at = of + 1
    if at >= len(words):
        return None
    whole = None
    start = at
    while start < len(words) and start - at < 6 and (words[start].low in DETERMINERS or words[start].low == "'s" or words[start].capital or owns(words, start)):
        start += 1
    for probe in (at, start):
        whole = whole or (read_count(words, probe) if probe < len(words) else None)
    if whole is not None and whole.kind == "number" and whole.qualifier != "vague" or whole is not None and count.qualifier != "vague" and whole.kind == "number":
        inner = read_phrase(words, whole)
        if count.value == 1 and count.kind == "number" or inner is None:
            return None
        return Phrase(count, inner.subject, inner.outcome, count.last, portion=inner.group == "people", link=whole.first, head=inner.head)
    if count.value == 1 and count.kind == "number":
        return None
    phrase = read_head(words, count, start)
    if not phrase.subject and count.qualifier != "vague":
        return None
    if start > at and phrase.outcome or words[at].low in ("the", "those"):
        phrase.portion = True
    return phrase if phrase.subject else None


def read_head(words: Sequence[Word], count: Count, at: int) -> Phrase:
    """Reads modifiers and nouns from words[at] on; the last noun of the run is the head."""
    head: Noun | None = None
    last, unknown, title = count.last, "", ""
    told: Outcomes | None = None
    index = at
    while index < len(words) and index - at < 8:
        word = words[index]
        entry = word.entry
        if word.low in ("others", "other", "ones") or entry.role == "more":
            last, index = index, index + 1
            if word.low in ("others", "ones"):
                break
            continue
        if entry.noun is not None and not (entry.noun.outcome and head is not None) and not (entry.unit and head is None and not entry.noun.plural):
            if head is not None and breaks_before(words, index):
                break
            if entry.noun.outcome and precedes_noun(words, index):
                told, index = {"people": entry.noun.outcome}, index + 1
                continue
            subject = guided(words, at, index) or storeyed(words, at, index) or entry.noun.subject
            head = Noun(subject, entry.noun.plural, entry.noun.outcome) if subject != entry.noun.subject else entry.noun
            last, title, index = index, word.low, index + 1
            if not head.plural and (count.value or 2) > 1 and index < len(words) and words[index].low in ("and", "or") and precedes_plural(words, index):
                index += 1
            continue
        if word.low.endswith(("-year-olds", "-year-old")):
            if head is None and (index + 1 >= len(words) or words[index + 1].entry.noun is None and not precedes_noun(words, index)):
                return Phrase(count, aged(word.low), "", index, singular=word.low.endswith("old"), head="year-old")
            index += 1
            continue
        if not is_modifier(words, index, head):
            break
        if entry.verb is not None and "participle" in entry.forms:
            told = entry.verb.affected
        elif entry.state is not None:
            told = entry.state
        if head is None and word.low.endswith("s") and entry.role == "" and not unknown and len(word.low) > 3:
            unknown, last = word.low, last
        elif head is not None and not precedes_noun(words, index):
            break
        index += 1
    if head is None:
        return headless(words, count, at, unknown, last)
    if not head.plural and class_of(head.subject) == "people" and last + 2 < len(words) and words[last + 1].low == "'s" and words[last + 2].low in BODIES:
        return Phrase(count, head.subject, "killed", last + 2, singular=True, head=title)
    subject, last = mixed(words, head.subject, last)
    return Phrase(count, subject, head.outcome, last, singular=not head.plural, head=title, told=told)


def headless(words: Sequence[Word], count: Count, at: int, unknown: str, last: int) -> Phrase:
    """A count whose noun is left out, or is a plural that the lexicon does not know."""
    if unknown:
        index = next(i for i in range(at, len(words)) if words[i].low == unknown)
        return Phrase(count, "?", "", index, head=unknown)
    plain = at < len(words) and words[at].entry.role == "" and words[at].low.isalpha() and words[at].entry.verb is None and words[at].entry.state is None
    return Phrase(count, "", "", last, head=words[at].low if plain else "")


def aged(low: str) -> str:
    """`a 17-year-old` is a child, `a 62-year-old` one of the people."""
    years = small_number(low.split("-")[0])
    return "children" if years is not None and years < 18 else "people"


def is_modifier(words: Sequence[Word], index: int, head: Noun | None) -> bool:
    """Whether words[index] may stand between a number and its noun: adjectives, names, participles before a noun, listed weapon kinds."""
    word = words[index]
    entry = word.entry
    if word.low in ("'s", "-"):
        return head is None and word.low == "-"
    if word.low in WEAPON_KINDS:
        return True
    if word.low in (",", "and", "or"):
        following = [w for w in words[index + 1 : index + 3] if w.low not in ("and", "or")]
        return head is None and index > 0 and words[index - 1].low in WEAPON_KINDS and bool(following) and (following[0].low in WEAPON_KINDS or following[0].entry.noun is not None)
    if not word.low[0].isalnum() or entry.unit or entry.speech and entry.verb is None and not precedes_noun(words, index):
        return False
    if entry.verb is not None or entry.state is not None:
        return head is None and precedes_noun(words, index)
    if entry.role not in OPEN_ROLES or entry.number is not None:
        return False
    return not (word.low.endswith(("ed", "ing")) and not precedes_noun(words, index)) or word.capital


def precedes_noun(words: Sequence[Word], index: int) -> bool:
    """Whether a noun follows within two words with nothing but adjectives between."""
    for following in words[index + 1 : index + 4]:
        if following.entry.noun is not None and not following.entry.noun.outcome:
            return True
        if not following.low[0].isalpha() or following.entry.role or following.entry.verb is not None or following.entry.unit:
            return False
    return False


def precedes_plural(words: Sequence[Word], index: int) -> bool:
    """Whether a plural thing follows within two words: `7 office and administrative buildings`."""
    return any(w.entry.noun is not None and w.entry.noun.plural and class_of(w.entry.noun.subject) in ("things", "attacks") for w in words[index + 1 : index + 4])


def storeyed(words: Sequence[Word], first: int, head: int) -> str:
    """`seven multi-storey buildings`, `two nine-story buildings` are blocks of flats; empty for low ones and for other nouns."""
    if words[head].low not in ("building", "buildings"):
        return ""
    for word in words[first:head]:
        stem = STOREYS.fullmatch(word.low)
        if stem and (stem.group(1).startswith("multi") or (small_number(stem.group(1)) or 0) >= 5):
            return "residential_buildings"
    return ""


STOREYS = re.compile(r"(\w+)-?stor(?:e?y|eyed|ied)")


def guided(words: Sequence[Word], first: int, head: int) -> str:
    """`S-300 surface-to-air rockets` are missiles: a guided kind before a word for shells; empty otherwise."""
    if words[head].entry.noun is None or words[head].entry.noun.subject != "shells":
        return ""
    return "missiles" if any(w.low in GUIDED or w.entry.noun is not None and w.entry.noun.subject == "missiles" for w in words[first:head]) else ""


GUIDED = frozenset("ballistic cruise guided surface-to-air air-to-surface hypersonic anti-aircraft anti-ship air-to-air".split())


def breaks_before(words: Sequence[Word], index: int) -> bool:
    """Whether a noun after a head begins something new: `14 people Monday`, `12 homes residents said`; a compound goes on instead."""
    return words[index].entry.noun is not None and bool(words[index].entry.noun.outcome)


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
        while stop < len(words) and (words[stop].low in WEAPON_KINDS or words[stop].entry.role == "" and words[stop].entry.noun is None and words[stop].low.isalpha()
                                     and words[stop].entry.verb is None and words[stop].entry.number is None and stop - at < 3):
            stop += 1
        noun = words[stop].entry.noun if stop < len(words) else None
        if noun is None or noun.subject not in WEAPONS or not noun.plural:
            break
        subject, last = (subject if noun.subject == subject else "munitions"), stop
    return subject, last
