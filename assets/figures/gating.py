"""Which sentences can state a figure, from a look at their words alone: what cannot is never read, and costs next to nothing.

A figure needs a count (digits, a number word, or `a`, `another`, `no` before a person or a harm) and a word that tells what happened
(a verb, a state, a toll, an attack). Both sets are those of the lexicon, so that a word added there opens the gate by itself.
"""

import re
from functools import cache

from assets.figures import lexicon
from assets.figures.chunks import HOSPITALS
from assets.figures.lexicon import PEOPLE, Entry

LETTERS = re.compile(r"[^\W\d_]+")
DIGIT = re.compile(r"\d")
ALWAYS = frozenset(("another", "nobody"))
"""Words that are a count by themselves."""
VICTIMS = frozenset(("victim", "victims"))
"""Nouns for people that count as harmed where the sentence says no more."""


def vocabulary(text: str) -> frozenset[str]:
    """The words of a text in lower case, cut at whatever is no letter: `twenty-five` is two."""
    return frozenset(LETTERS.findall(text.lower()))


def rarest(phrase: str) -> str:
    """The piece of a lexicon phrase that a vocabulary must hold where the text holds the phrase: its longest."""
    return max(LETTERS.findall(phrase), key=len, default="")


def tells(entry: Entry) -> bool:
    """Whether a word can tell what happened to a count."""
    verb, noun = entry.verb, entry.noun
    happens = verb is not None and bool(verb.active or verb.affected or verb.means)
    return (
        happens
        or bool(entry.state or entry.nominal or entry.toll or entry.harm)
        or (noun is not None and bool(noun.outcome or noun.subject == "attacks"))
    )


class Gate:
    """The words of the lexicon that a sentence needs to state a figure."""

    def __init__(self, known: lexicon.Lexicon) -> None:
        entries = known.entries
        self.numbers = ALWAYS | {rarest(phrase) for phrase, entry in entries.items() if entry.number is not None}
        self.persons = {"old"} | {
            rarest(phrase) for phrase, entry in entries.items() if entry.noun and entry.noun.subject in PEOPLE and not entry.noun.plural
        }
        self.harmed = VICTIMS | {"one"} | {rarest(phrase) for phrase, entry in entries.items() if entry.noun and entry.noun.outcome}
        self.telling = (
            VICTIMS | {rarest(phrase) for phrase in HOSPITALS} | {rarest(phrase) for phrase, entry in entries.items() if tells(entry)}
        )

    def opens(self, text: str, words: frozenset[str]) -> bool:
        """Whether a sentence with these words can state a figure; true for some that do not, false for none that does."""
        return not words.isdisjoint(self.telling) and (
            not words.isdisjoint(self.numbers) or DIGIT.search(text) is not None or self.implies(words)
        )

    def implies(self, words: frozenset[str]) -> bool:
        """Whether `a`, `an` or `no` can be a count here: before one person, before people harmed."""
        if ("a" in words or "an" in words) and not words.isdisjoint(self.persons):
            return True
        return "no" in words and not words.isdisjoint(self.harmed)


@cache
def load() -> Gate:
    """The gate of the lexicon, made once a process."""
    return Gate(lexicon.load())
