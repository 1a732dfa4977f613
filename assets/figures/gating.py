"""Which sentences can state a figure, from a look at their words alone: what cannot is never read, and costs next to nothing.

A figure needs a count (digits, a number word, or `a`, `another`, `no` before a person or a harm) and a word that tells what happened
(a verb, a state, a toll, an attack). Both sets are those of the lexicon, so that a word added there opens the gate by itself.
"""

from collections.abc import Iterable
from functools import cache

from assets.figures import lexicon
from assets.figures.cues import DIGITS, LETTERS, cue, vocabulary
from assets.figures.departures import DRIVING
from assets.figures.fates import FETCHING
from assets.figures.harms import HOSPITALS, REFUGES, REHOUSED
from assets.figures.lexicon import PEOPLE, Entry
from assets.figures.restated import LEANING
from assets.figures.tolls import CHANGES, COUNTERS

ALWAYS = frozenset(("another", "nobody"))
"""Words that are a count by themselves."""
VICTIMS = frozenset(("victim", "victims"))
"""Nouns for people that count as harmed where the sentence says no more."""
ARTICLES, NO, LEANS = cue(("a", "an")), cue(("no",)), cue(LEANING)


def tells(entry: Entry) -> bool:
    """Whether a word can tell what happened to a count."""
    verb, noun = entry.verb, entry.noun
    if noun is not None and (noun.outcome or noun.subject == "attacks"):
        return True
    happens = verb is not None and (verb.active or verb.affected or verb.means)
    return bool(happens or entry.state or entry.nominal or entry.toll or entry.harm)


def hurts(entry: Entry) -> bool:
    """Whether a verb tells of people killed or injured."""
    verb = entry.verb
    return verb is not None and bool({verb.active.get("people"), verb.affected.get("people")} & {"killed", "injured"})


class Needs:
    """Words and phrases of which a sentence needs one; a phrase of several words is looked for where its longest one is."""

    def __init__(self, phrases: Iterable[str]) -> None:
        known = {frozenset(LETTERS.findall(phrase)) for phrase in phrases}
        self._phrases: dict[str, list[frozenset[str]]] = {}
        for pieces in known:
            if len(pieces) > 1:
                self._phrases.setdefault(max(pieces, key=lambda piece: (len(piece), piece)), []).append(pieces)
        self._alone = cue(word for pieces in known if len(pieces) == 1 for word in pieces)
        self._longest = cue(self._phrases)

    def met_by(self, text: str, cues: int) -> bool:
        """Whether all words of one of the phrases are in a text with these cues."""
        return bool(cues & self._alone) or bool(cues & self._longest and self._spelled_in(vocabulary(text)))

    def _spelled_in(self, words: frozenset[str]) -> bool:
        return any(pieces <= words for word in words & self._phrases.keys() for pieces in self._phrases[word])


class Gate:
    """The words of the lexicon that a sentence needs to state a figure."""

    def __init__(self, known: lexicon.Lexicon) -> None:
        entries = known.entries.items()
        nouns = [(phrase, entry.noun) for phrase, entry in entries if entry.noun is not None]
        self.numbers = Needs([*ALWAYS, *(phrase for phrase, entry in entries if entry.number is not None)])
        self.persons = Needs(["old", *(phrase for phrase, noun in nouns if noun.subject in PEOPLE and not noun.plural)])
        harmed = (phrase for phrase, entry in entries if entry.forms & {"past", "participle"} and hurts(entry))
        self.harmed = Needs([*VICTIMS, "one", "lives lost", *(phrase for phrase, noun in nouns if noun.outcome), *harmed])
        totals = [*COUNTERS, *(f"it {word}" for word in CHANGES)]
        fetched = [f"{verb} out" for verb in FETCHING]
        driven = [f"{verb} {out}" for verb in DRIVING for out in ("out", "from", "away")]
        moved = [*driven, "left for", "leave for", "to leave", *(f"{verb} to" for verb in REHOUSED)]
        telling = (phrase for phrase, entry in entries if tells(entry))
        self.telling = Needs([*VICTIMS, *HOSPITALS, *REFUGES, *totals, *fetched, *moved, *telling])

    def opens(self, text: str, cues: int) -> bool:
        """Whether a sentence with these cues can state a figure by itself; true for some that do not, false for none that does."""
        return self.counts(text, cues) and self.telling.met_by(text, cues)

    def leans(self, text: str, cues: int) -> bool:
        """Whether a sentence can say again, or say more of, what the sentence before it told: "their police still put it at 25"."""
        return bool(cues & LEANS) and self.counts(text, cues)

    def counts(self, text: str, cues: int) -> bool:
        """Whether something can be a count."""
        return bool(cues & DIGITS) or self.numbers.met_by(text, cues) or self.implies(text, cues)

    def implies(self, text: str, cues: int) -> bool:
        """Whether `a`, `an` or `no` can be a count here: before one person, before people harmed."""
        return bool(cues & ARTICLES and self.persons.met_by(text, cues)) or bool(cues & NO and self.harmed.met_by(text, cues))


@cache
def load() -> Gate:
    """The gate of the lexicon, made once a process."""
    return Gate(lexicon.load())
