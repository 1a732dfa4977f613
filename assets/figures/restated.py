"""Rules for a bare number that says again, or says more of, what was told before: in the sentence, or in the one just before it."""

from math import log

from assets.figures.chunk import Chunk
from assets.figures.clauses import Clause, Finding, Told
from assets.figures.gazetteer import load as load_gazetteer
from assets.figures.kinds import TIMES
from assets.figures.lexicon import PEOPLE, group
from assets.figures.personal import has_ties, holds_passport, told_young

TELLING = group("telling")
OBJECTS = group("figure nouns") | {"that"}
"""What a verb of telling may have as its object before a number: `put that figure at 20`."""
LEADING = frozenset(("at", "as", "to", "of"))
"""Words that may stand between a verb of telling and its number."""
LEANING = TELLING | frozenset("had held is are was were include included includes among".split())
"""Words of which a sentence needs one to lean on the sentence before."""
HARM = frozenset(("killed", "injured", "missing"))
"""Outcomes whose tolls are said again."""
VICTIMS = frozenset(("victim", "victims"))
MOVED = frozenset(("displaced",))
"""Outcomes of which a sentence after may tell parts, "they include 510 women", but whose tolls are not said again."""
ENDS = frozenset((",", "", ";", ":", "p", "c", "k", "a", "s", "-", "y", "r", ")", "n"))
"""Kinds of chunks that may follow a number which has no noun."""


def told_before(clause: Clause, at: int, reach: int = 3) -> list[Told]:
    """What was told of people harmed earlier in the sentence; where nothing was, all that the sentences before told."""
    here = [
        Told(known.outcome, "people", known.subject, clause.phrase(index).count.value or 0, 0)
        for index, known in sorted(clause.found.items())
        if index < at and known.group == "people" and known.outcome in HARM and known.rule != "breakdown"
    ]
    return here or [told for told in clause.told.values() if told.ago <= (reach if told.group == "people" else 1)]


def nearest_told(clause: Clause, at: int, reach: int = 3) -> Told | None:
    """What the number at `at` says again: the toll told before that is nearest to it, in size and in sentences."""
    value = clause.phrase(at).count.value or 0
    again = [told for told in told_before(clause, at, reach) if told.outcome not in MOVED]
    return min(again, key=lambda told: abs(log((value + 1) / (told.value + 1))) + told.ago / 2, default=None)


def bare(clause: Clause, at: int) -> bool:
    """Whether the count is a number alone, without a noun and without anything it is a part of."""
    phrase = clause.phrase(at)
    return phrase.count.kind == "number" and not (phrase.subject or phrase.outcome or phrase.portion or phrase.head or phrase.link >= 0)


def restated(clause: Clause) -> None:
    """Restated: "the police, who had at first said 12", "still put it at 25", "gave it as 43", "spoke of 70", "corrected this to three"."""
    for at in clause.counts():
        if at in clause.found or not bare(clause, at) or clause.kind(at + 1) not in ENDS or not telling(clause, at):
            continue
        told = nearest_told(clause, at)
        if told is not None:
            clause.found[at] = Finding(at, told.outcome, "restated", group=told.group, subject=told.subject)


def telling(clause: Clause, at: int) -> bool:
    """Whether a verb of telling governs the number at `at`, over `it`, `this`, `that figure` and a word that leads to the number."""
    index = at - 1
    while clause.kind(index) == "a":
        index -= 1
    led = index >= 0 and clause.chunks[index].low in LEADING
    index -= led
    index = before_time(clause, index) if led else index
    while index >= 0 and (clause.chunks[index].low in OBJECTS or (led and clause.kind(index) == "n")):
        index -= 1
    if index < 0 or clause.chunks[index].low not in TELLING:
        return False
    if led and clause.kind(index - 1) == "b":  # "was put at 40", "had earlier been given as 15": what was
        what = index - 2
        while clause.kind(what) in ("h", "a"):
            what -= 1
        return what >= 0 and (clause.chunks[what].low in OBJECTS or clause.chunks[what].entry.role == "pron")
    return not any(
        strays(chunk) for place, chunk in enumerate(clause.chunks[:index]) if place not in clause.found and clause.kind(place + 1) != "y"
    )


def before_time(clause: Clause, index: int) -> int:
    """The index before a time of day or week that ends at `index`: "spoke on Tuesday of 36"; `index` itself where none does."""
    lead = index
    while clause.chunks[lead].low in TIMES:
        lead -= 1
    lead -= lead < index and clause.chunks[lead].entry.role == "det"
    return lead - 1 if lead < index and clause.kind(lead) == "p" else index


def strays(chunk: Chunk) -> bool:
    """Whether a chunk counts something else or nothing known, so that a bare number after it need not be of people harmed."""
    return chunk.phrase is not None and (chunk.phrase.subject in ("?", "") or chunk.phrase.group in ("things", "other", "attacks"))


def described(clause: Clause) -> None:
    """Described: "fourteen were women and 10 were men", "three of them are children", "one was a teacher"."""
    for at in clause.counts():
        phrase = clause.phrase(at)
        lean = bare(clause, at) or (phrase.portion and not phrase.outcome and phrase.group in ("", "people"))
        if at in clause.found or not lean or not is_person(clause, at + 1):
            continue
        value = phrase.count.value or 0
        whole = next((told for told in told_before(clause, at, 1) if told.group == "people" and told.value >= value), None)
        if whole is None and phrase.portion and phrase.head in VICTIMS:
            clause.found[at] = Finding(at, "killed", "described", group="people")
        if whole is not None:
            clause.found[at] = Finding(at, whole.outcome, "described", group="people", subject=whole.subject)


def is_person(clause: Clause, index: int) -> bool:
    """Whether `were women`, `was a teacher`, `were under 18`, `held a British passport` stands at `index`."""
    if told_young(clause.chunks, index) or holds_passport(clause.chunks, index) or has_ties(clause.chunks, index):
        return True
    if clause.kind(index) == "a":
        index += 1
    if clause.kind(index) != "b" or index + 1 >= len(clause.chunks):
        return False
    person = clause.chunks[index + 1]
    if person.phrase is not None:
        return person.phrase.count.kind == "article" and person.phrase.group == "people"
    noun = person.entry.noun
    if person.kind == "n" and person.first == person.last and load_gazetteer().demonym(person.low.capitalize()):
        return True  # "one was British"
    return person.kind == "n" and noun is not None and noun.subject in PEOPLE and not noun.outcome
