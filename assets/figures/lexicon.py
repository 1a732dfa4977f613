"""The lexicons, read once from the tables in `lexicon/`: one entry a word or phrase, saying everything it can be.

The tables are the grammar's vocabulary and are meant to be read and corrected by people who do not program. This module only
inflects them (plurals, tenses) and indexes phrases by their first word. It holds no rule about how words combine.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "lexicon"

PEOPLE = frozenset(
    "people civilians children women men soldiers militants police rescuers medics journalists aid_workers foreigners".split()
)
WEAPONS = frozenset("drones missiles bombs shells munitions".split())
OWN_CLASS = frozenset("attacks fires customers lives times rounds".split())
VAGUE = -1
"""Stands for the value of `several` or `dozens`, which the codebook leaves without a number."""

Outcomes = Mapping[str, str]
"""What happens to a class of things: {'people': 'injured', 'weapons': 'hit'}."""


def class_of(subject: str) -> str:
    """The class whose outcomes a subject shares: people, weapons, attacks, fires, customers or things."""
    if subject in PEOPLE:
        return "people"
    if subject in WEAPONS:
        return "weapons"
    return subject if subject in OWN_CLASS else "things"


@dataclass(frozen=True, slots=True)
class Noun:
    """A countable noun: its codebook subject and, for `death` or `wounded`, the outcome it tells by itself."""

    subject: str
    plural: bool
    outcome: str = ""


@dataclass(frozen=True, slots=True)
class Verb:
    """What a verb tells of its subject (`active`), of what it affects (`affected`) and of what follows with or by (`means`)."""

    lemma: str
    active: Outcomes
    affected: Outcomes
    means: Outcomes


@dataclass(slots=True)
class Entry:
    """Everything a word or phrase can be. `forms` of its verb are any of base, third, past, participle, gerund."""

    role: str = ""
    noun: Noun | None = None
    verb: Verb | None = None
    forms: set[str] = field(default_factory=set)
    state: Outcomes | None = None
    nominal: tuple[frozenset[str], Outcomes] | None = None
    toll: str = ""
    before: str = ""
    after: str = ""
    number: int | None = None
    unit: bool = False
    speech: bool = False
    bears: bool = False
    harm: Outcomes | None = None


def rows(name: str, width: int) -> Iterator[list[str]]:
    """The rows of one table, padded to `width` columns. Raises ValueError naming file and line where a row has more."""
    for number, line in enumerate((FOLDER / f"{name}.tsv").read_text(encoding="utf-8").splitlines(), 1):
        if not line or line.startswith("# ") or line == "#":
            continue
        cells = line.split("\t")
        if len(cells) > width:
            raise ValueError(f"lexicon/{name}.tsv line {number}: expected at most {width} columns, found {len(cells)}: {line!r}")
        yield cells + [""] * (width - len(cells))


def outcomes(cell: str) -> Outcomes:
    """`people:killed,things:destroyed` as a mapping."""
    return dict(pair.split(":") for pair in cell.split(",") if pair)


def plural(noun: str) -> str:
    """The regular English plural of a noun or of a phrase's last word."""
    if noun.endswith(("s", "x", "z", "ch", "sh")):
        return noun + "es"
    if noun.endswith("y") and noun[-2:-1] not in "aeou":
        return noun[:-1] + "ies"
    return noun + "s"


def inflect(verb: str, past: str, participle: str) -> Iterator[tuple[str, str]]:
    """Every form of a verb phrase with the form's name; its first word inflects, or the one after an adverb (`fatally shooting`)."""
    head, _, rest = verb.partition(" ")
    if rest and head.endswith("ly"):
        for form, name in inflect(rest, past.removeprefix(f"{head} "), participle.removeprefix(f"{head} ")):
            yield f"{head} {form}", name
        return
    tail = f" {rest}" if rest else ""
    stem = head.removesuffix("e")
    regular = stem + "ed" if not (head.endswith("y") and head[-2] not in "aeou") else head[:-1] + "ied"
    yield verb, "base"
    yield (head[:-1] + "ies" if regular.endswith("ied") and head.endswith("y") else plural(head)) + tail, "third"
    yield (past or regular + tail), "past"
    yield (participle or past or regular + tail), "participle"
    doubled = past.split(" ")[0] if past else ""
    if doubled.endswith("ed") and len(doubled) > 3 and doubled[-3] == doubled[-4] and doubled[:-3] == head:
        gerund = doubled[:-2]
    else:
        gerund = IRREGULAR_GERUNDS.get(head, stem)
    yield gerund + "ing" + tail, "gerund"


IRREGULAR_GERUNDS = {
    "die": "dy",
    "flee": "flee",
    "hit": "hitt",
    "cut": "cutt",
    "dig": "digg",
    "put": "putt",
    "set": "sett",
    "get": "gett",
    "free": "free",
    "down": "down",
    "be": "be",
}


class Lexicon:
    """`spelled[words]` is the entry of a word or phrase, `phrases[first word]` lists the words after it, longest first; `entry(text)`
    makes or finds an entry while loading.

    `speech[first word]` holds what may follow it in a verb of saying, empty where it is one by itself."""

    def __init__(self) -> None:
        self.entries: dict[str, Entry] = {}
        self._load_function_words()
        self._load_nouns()
        self._load_verbs()
        self._load_outcomes()
        self._load_counts()
        self.spelled = {" ".join(text.split()): entry for text, entry in reversed(self.entries.items())}
        self.phrases: dict[str, list[list[str]]] = {}
        for first, *rest in map(str.split, self.spelled):
            if rest:
                self.phrases.setdefault(first, []).append(rest)
        for known in self.phrases.values():
            known.sort(key=len, reverse=True)
        self.speech: dict[str, set[str]] = {}
        for first, *rest in (text.split() for text, entry in self.entries.items() if entry.speech):
            self.speech.setdefault(first, set()).add(" ".join(rest))

    def entry(self, text: str) -> Entry:
        return self.entries.setdefault(text, Entry())

    def _load_function_words(self) -> None:
        for word, role in rows("function", 2):
            self.entry(word).role = role
        for (word,) in rows("speech", 1):
            self.entry(word).speech = True
        for (word,) in rows("units", 1):
            self.entry(word).unit = True

    def _load_nouns(self) -> None:
        for name in ("things", "weapons", "people", "casualties"):
            for singular, many, subject, outcome in rows(name, 4):
                if singular and singular != many:
                    self.entry(singular).noun = Noun(subject, False, outcome)
                self.entry(many or plural(singular)).noun = Noun(subject, True, outcome)

    def _load_verbs(self) -> None:
        for lemma, past, participle, active, affected, means in rows("verbs", 6):
            verb = Verb(lemma, outcomes(active), outcomes(affected), outcomes(means))
            for text, form in inflect(lemma, past, participle):
                entry = self.entry(text)
                entry.verb = verb
                entry.forms.add(form)

    def _load_outcomes(self) -> None:
        for words, cell in rows("states", 2):
            self.entry(words).state = outcomes(cell)
        for singular, many, prepositions, cell in rows("nominals", 4):
            for text in filter(None, (singular, many)):
                self.entry(text).nominal = (frozenset(prepositions.split(",")), outcomes(cell))
        for text, cell in rows("harms", 2):
            entry = self.entry(text)
            entry.bears, entry.harm = entry.bears or not cell, outcomes(cell) or entry.harm
        for words, outcome in rows("tolls", 2):
            self.entry(words).toll = outcome

    def _load_counts(self) -> None:
        for words, qualifier, side in rows("qualifiers", 3):
            setattr(self.entry(words), side, qualifier)
        for words, value in rows("numbers", 2):
            self.entry(words).number = VAGUE if value == "vague" else int(value)


@cache
def load() -> Lexicon:
    """The lexicon, read once a process."""
    return Lexicon()


@cache
def groups() -> Mapping[str, frozenset[str]]:
    """The word groups of `lexicon/groups.tsv` by name."""
    return {name: frozenset(words.split(", ")) for name, words in rows("groups", 2)}


def group(name: str) -> frozenset[str]:
    """One group of words that a rule asks for; KeyError where there is none of that name."""
    return groups()[name]
