"""The noun after a number: which words may stand before it, which noun is the head, and how far the phrase reaches."""

import re
from collections.abc import Sequence

from assets.figures.lexicon import Noun, Outcomes, class_of, group
from assets.figures.mixtures import WEAPON_KINDS, mixed, together
from assets.figures.numbers import small_number
from assets.figures.numerals import Count
from assets.figures.phrase import Phrase
from assets.figures.word import Word

NO_PEOPLE = group("no people")
BODIES = frozenset(("body", "bodies", "remains", "corpse"))
OPEN_ROLES = frozenset(("", "more", "adv"))
WIDEST = 8
"""Words after a number in which its noun stands."""
AGED = ("-year-olds", "-year-old")
STOREYS = re.compile(r"(\w+)-?stor(?:e?y|eyed|ied)")
GUIDED = group("guided")
KIN = frozenset("son sons daughter daughters brother brothers sister sisters nephew nephews niece nieces cousin cousins".split())
TOLD_BY = {"female": "women", "male": "men", "civilian": "civilians"}
"""What an adjective before a noun for people makes of them: `a female villager`."""
YOUNG = frozenset(("little", "young", "younger", "small", "infant", "baby", "minor", "underage", "teenage"))


def read_head(words: Sequence[Word], count: Count, at: int) -> Phrase:
    """The phrase of a count whose modifiers and nouns start at words[at]; the last noun of the run is its head."""
    return HeadReader(words, count, at).read()


class HeadReader:
    """One reading of the words after a number, from left to right."""

    def __init__(self, words: Sequence[Word], count: Count, at: int) -> None:
        self.words = words
        self.count = count
        self.at = self.index = at
        self.last = count.last
        self.head: Noun | None = None
        self.title = self.unknown = self.years = ""
        self.told: Outcomes | None = None

    def read(self) -> Phrase:
        while self.index < len(self.words) and self.index - self.at < WIDEST and self.step():
            self.index += 1
        if self.years:
            return Phrase(self.count, aged(self.years), "", self.index, singular=self.years.endswith("old"), head="year-old")
        if self.head is None:
            return headless(self.words, self.count, self.at, self.unknown, self.last)
        if self.is_body():
            return Phrase(self.count, self.head.subject, "killed", self.last + 2, singular=not self.head.plural, head=self.title)
        subject, last = mixed(self.words, self.head.subject, self.last)
        subject, last = together(self.words, subject, last)
        return Phrase(self.count, subject, self.head.outcome, last, singular=not self.head.plural, head=self.title, told=self.told)

    def step(self) -> bool:
        """Takes in one word; False where the phrase ends before or with it."""
        word = self.words[self.index]
        noun = word.entry.noun
        if word.low in ("others", "other", "ones") or word.entry.role == "more":
            self.last = self.index
            return word.low not in ("others", "ones")
        if noun is not None and not (word.entry.unit and self.head is None and not noun.plural):
            return self.take_noun(word, noun)
        if word.low.endswith(AGED):
            following = self.words[self.index + 1] if self.index + 1 < len(self.words) else None
            if self.head is None and (following is None or (following.entry.noun is None and not precedes_noun(self.words, self.index))):
                self.years = word.low
            return not self.years
        return is_modifier(self.words, self.index, self.head) and self.take_modifier(word)

    def only_told(self, noun: Noun) -> bool:
        """Whether a noun tells something of the head before it ("12 soldiers dead"), and is no head itself ("12 dead bodies")."""
        return bool(noun.outcome and self.head is not None and noun.outcome != self.head.outcome)

    def take_noun(self, word: Word, noun: Noun) -> bool:
        """A noun becomes the head in place of the one before it; one that tells an outcome only qualifies the noun that follows."""
        if self.only_told(noun):
            single = self.head is not None and (not self.head.plural or self.title == "police")
            if self.head is not None and single and (self.count.value or 2) > 1 and not self.head.outcome and noun.plural:
                self.head, self.last, self.title = Noun(self.head.subject, True, noun.outcome), self.index, word.low  # "30 civilian deaths"
            return False
        if noun.outcome and precedes_noun(self.words, self.index):
            self.told = {"people": noun.outcome}
            return True
        subject = guided(self.words, self.at, self.index) or storeyed(self.words, self.at, self.index) or noun.subject
        subject = TOLD_BY.get(self.words[self.index - 1].low, subject) if subject == "people" and self.index > self.at else subject
        subject = "children" if young_kin(self.words, self.at, self.index) else subject
        self.head = noun if subject == noun.subject else Noun(subject, noun.plural, noun.outcome)
        self.last, self.title = self.index, word.low
        following = self.words[self.index + 1].low if self.index + 1 < len(self.words) else ""
        if not noun.plural and (self.count.value or 2) > 1 and following in ("and", "or") and precedes_plural(self.words, self.index + 1):
            self.index += 1
        return True

    def take_modifier(self, word: Word) -> bool:
        """An adjective or participle before the noun, or a plural that the lexicon does not know."""
        if word.entry.verb is not None and "participle" in word.entry.forms:
            self.told = word.entry.verb.affected
        elif word.entry.state is not None:
            self.told = word.entry.state
        elif word.entry.verb is not None and "things" in word.entry.verb.active:
            self.told = {"things": word.entry.verb.active["things"]}  # "a dozen burning cars"
        if self.head is None and word.low.endswith("s") and word.entry.role == "" and not self.unknown and len(word.low) > 3:
            self.unknown = word.low
            return True
        return self.head is None or precedes_noun(self.words, self.index)

    def is_body(self) -> bool:
        """`a man's body`, `nine children's bodies`."""
        words, last = self.words, self.last
        person = self.head is not None and class_of(self.head.subject) == "people"
        return person and last + 2 < len(words) and words[last + 1].low == "'s" and words[last + 2].low in BODIES


def headless(words: Sequence[Word], count: Count, at: int, unknown: str, last: int) -> Phrase:
    """A count whose noun is left out, or is a plural that the lexicon does not know."""
    if unknown:
        index = next(i for i in range(at, len(words)) if words[i].low == unknown)
        return Phrase(count, "!" if unknown in NO_PEOPLE else "?", "", index, head=unknown)
    plain = (
        at < len(words)
        and not (at + 1 < len(words) and words[at + 1].low in ("a", "an"))
        and words[at].entry.role == ""
        and words[at].low.isalpha()
        and words[at].entry.verb is None
        and words[at].entry.state is None
    )
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
    plain = (
        index > 0 and words[index - 1].entry.noun is None and words[index - 1].entry.verb is None and words[index - 1].entry.state is None
    )
    if (
        (word.low == "," or (word.low == "and" and plain))
        and head is None
        and is_adjective(words[index - 1])
        and precedes_noun(words, index)
    ):
        return words[index + 1].entry.number is None and words[index + 1].low not in ("a", "an")
    if word.low in (",", "and", "or"):
        following = [w for w in words[index + 1 : index + 3] if w.low not in ("and", "or")]
        return (
            head is None
            and index > 0
            and words[index - 1].low in WEAPON_KINDS
            and bool(following)
            and (following[0].low in WEAPON_KINDS or following[0].entry.noun is not None)
        )
    if not word.low[0].isalnum() or entry.unit or entry.bears or (entry.speech and entry.verb is None and not precedes_noun(words, index)):
        return False
    if entry.verb is not None or entry.state is not None:
        return head is None and precedes_noun(words, index)
    if entry.role not in OPEN_ROLES or entry.number is not None:
        return False
    return not (word.low.endswith(("ed", "ing")) and not precedes_noun(words, index)) or word.capital


def is_adjective(word: Word) -> bool:
    """Whether a word may be an adjective that a comma parts from the next one; a number is none ("wounding 27, police said")."""
    return word.entry.role == "" and word.entry.number is None and word.low[0].isalpha()


def precedes_noun(words: Sequence[Word], index: int) -> bool:
    """Whether a noun follows within two words with nothing but adjectives between."""
    for following in words[index + 1 : index + 4]:
        if following.entry.noun is not None and (not following.entry.noun.outcome or following.low in BODIES):
            return True
        if not following.low[0].isalpha() or following.entry.role or following.entry.verb is not None or following.entry.unit:
            return False
    return False


def precedes_plural(words: Sequence[Word], index: int) -> bool:
    """Whether a plural thing follows within two words: `7 office and administrative buildings`."""
    return any(
        w.entry.noun is not None and w.entry.noun.plural and class_of(w.entry.noun.subject) in ("things", "attacks")
        for w in words[index + 1 : index + 4]
    )


def storeyed(words: Sequence[Word], first: int, head: int) -> str:
    """`seven multi-storey buildings`, `two nine-story buildings` are blocks of flats; empty for low ones and for other nouns."""
    if words[head].low not in ("building", "buildings"):
        return ""
    for word in words[first:head]:
        stem = STOREYS.fullmatch(word.low)
        if stem and (stem.group(1).startswith("multi") or (small_number(stem.group(1)) or 0) >= 5):
            return "residential_buildings"
    return ""


def young_kin(words: Sequence[Word], first: int, head: int) -> bool:
    """`two little daughters`, `her young sons` are children; `two young men` are not."""
    return words[head].low in KIN and any(word.low in YOUNG for word in words[first:head])


def guided(words: Sequence[Word], first: int, head: int) -> str:
    """`S-300 surface-to-air rockets` are missiles: a guided kind before a word for shells; empty otherwise."""
    noun = words[head].entry.noun
    if noun is None or noun.subject != "shells":
        return ""
    missiles = any(w.low in GUIDED or (w.entry.noun is not None and w.entry.noun.subject == "missiles") for w in words[first:head])
    return "missiles" if missiles else ""
