"""Which sentences can state a figure, from a look at their words alone: what cannot is never read, and costs next to nothing.

A figure needs a count (digits, a number word, or `a`, `another`, `no` before a person or a harm) and a word that tells what happened
(a verb, a state, a toll, an attack). Both sets are those of the lexicon, so that a word added there opens the gate by itself.
"""

import re
from collections.abc import Iterable
from functools import cache

from assets.figures import lexicon
from assets.figures.harms import HOSPITALS, REFUGES
from assets.figures.lexicon import PEOPLE, Entry
from assets.figures.restated import LEANING
from assets.figures.tolls import CHANGES, COUNTERS

LETTERS = re.compile(r"[^\W\d_]+")
DIGIT = re.compile(r"\d")
ALWAYS = frozenset(("another", "nobody"))
"""Words that are a count by themselves."""
VICTIMS = frozenset(("victim", "victims"))
"""Nouns for people that count as harmed where the sentence says no more."""


def vocabulary(text: str) -> frozenset[str]:
    """The words of a text in lower case, cut at whatever is no letter: `twenty-five` is two."""
    return frozenset(LETTERS.findall(text.lower()))


def tells(entry: Entry) -> bool:
    """Whether a word can tell what happened to a count."""
    verb, noun = entry.verb, entry.noun
    if noun is not None and (noun.outcome or noun.subject == "attacks"):
        return True
    happens = verb is not None and (verb.active or verb.affected or verb.means)
    return bool(happens or entry.state or entry.nominal or entry.toll or entry.harm)


class Needs:
    """Words and phrases of which a sentence needs one, filed by the longest piece of each: most sentences need one look at a set."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._pieces: dict[str, list[frozenset[str]]] = {}
        for pieces in {frozenset(LETTERS.findall(phrase)) for phrase in phrases} - {frozenset()}:
            self._pieces.setdefault(max(pieces, key=lambda piece: (len(piece), piece)), []).append(pieces)
        self._longest = frozenset(self._pieces)

    def met_by(self, words: frozenset[str]) -> bool:
        """Whether all words of one of the phrases are among these."""
        return any(pieces <= words for word in words & self._longest for pieces in self._pieces[word])


class Gate:
    """The words of the lexicon that a sentence needs to state a figure."""

    def __init__(self, known: lexicon.Lexicon) -> None:
        entries = known.entries.items()
        nouns = [(phrase, entry.noun) for phrase, entry in entries if entry.noun is not None]
        self.numbers = Needs([*ALWAYS, *(phrase for phrase, entry in entries if entry.number is not None)])
        self.persons = Needs(["old", *(phrase for phrase, noun in nouns if noun.subject in PEOPLE and not noun.plural)])
        self.harmed = Needs([*VICTIMS, "one", *(phrase for phrase, noun in nouns if noun.outcome)])
        totals = [*COUNTERS, *(f"it {word}" for word in CHANGES)]
        self.telling = Needs([*VICTIMS, *HOSPITALS, *REFUGES, *totals, *(phrase for phrase, entry in entries if tells(entry))])

    def opens(self, text: str, words: frozenset[str]) -> bool:
        """Whether a sentence with these words can state a figure by itself; true for some that do not, false for none that does."""
        return self.counts(text, words) and self.telling.met_by(words)

    def leans(self, text: str, words: frozenset[str]) -> bool:
        """Whether a sentence can say again, or say more of, what the sentence before it told: "their police still put it at 25"."""
        return not words.isdisjoint(LEANING) and self.counts(text, words)

    def counts(self, text: str, words: frozenset[str]) -> bool:
        """Whether something can be a count."""
        return DIGIT.search(text) is not None or self.numbers.met_by(words) or self.implies(words)

    def implies(self, words: frozenset[str]) -> bool:
        """Whether `a`, `an` or `no` can be a count here: before one person, before people harmed."""
        if ("a" in words or "an" in words) and self.persons.met_by(words):
            return True
        return "no" in words and self.harmed.met_by(words)


@cache
def load() -> Gate:
    """The gate of the lexicon, made once a process."""
    return Gate(lexicon.load())
