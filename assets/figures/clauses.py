"""The chunks of one sentence with what has been found in them, and what can be asked about a place in it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from assets.figures.care import CARED, in_care, in_need
from assets.figures.chunk import Chunk
from assets.figures.lexicon import WEAPONS, Outcomes, Verb
from assets.figures.phrase import Phrase

RESULTS = frozenset(("damaged", "destroyed", "burning"))


class Told(NamedTuple):
    """What a sentence told of one outcome: class, subject and value of its greatest count; `ago` sentences before."""

    outcome: str
    group: str
    subject: str
    value: int
    ago: int = 1


NOTHING_TOLD: Mapping[str, Told] = {}


@dataclass(slots=True)
class Finding:
    """The count of chunks[at] had this outcome; `part_of` is the index of the count it breaks down, `earlier` an older toll recalled.

    `weak` marks what a finite verb may still overrule; `subject` is that of the toll which a bare number restates."""

    at: int
    outcome: str
    rule: str
    part_of: int = -1
    earlier: bool = False
    group: str = ""
    weak: bool = False
    subject: str = ""


OF_ANYONE = frozenset(("killed", "injured", "displaced", "trapped", "rescued", "missing"))
"""What shows that a noun which the lexicon does not know means people: ventilators are received, and files disappear."""


JAMMED = frozenset(("jamming", "radar", "radars", "electronic", "electronic warfare"))
"""What loses weapons, and nobody else."""


class Kinds(dict[int, str]):
    """The kinds of a sentence's chunks by their indices; empty before the first and after the last."""

    def __missing__(self, at: int) -> str:
        return ""


class Clause:
    """The chunks of one sentence, what has been found in them, and what the sentences before told of each outcome (`told`).

    `weapon` is the subject of the weapons that the sentence before named last: its `them`."""

    def __init__(self, chunks: Sequence[Chunk], told: Mapping[str, Told] = NOTHING_TOLD, weapon: str = "") -> None:
        self.chunks = chunks
        self.told = told
        self.weapon = weapon
        self.found: dict[int, Finding] = {}
        self._kinds = [chunk.kind for chunk in chunks]
        self._counts = [at for at, kind in enumerate(self._kinds) if kind == "N"]
        self.kind = Kinds(enumerate(self._kinds)).__getitem__
        """The kind of the chunk at an index; asked for more often than anything else."""

    def told_near(self, group: str = "people") -> str:
        """What the sentence just before told first of people harmed, or of weapons; empty where it told nothing."""
        return next((told.outcome for told in self.told.values() if told.ago == 1 and told.group == group), "")

    def phrase(self, at: int) -> Phrase:
        phrase = self.chunks[at].phrase
        assert phrase is not None
        return phrase

    def low(self, at: int) -> str:
        """The chunk at an index in lower case; empty beyond the sentence."""
        return self.chunks[at].low if 0 <= at < len(self.chunks) else ""

    def counts(self) -> Sequence[int]:
        return self._counts

    def having(self, kinds: str) -> Iterator[tuple[int, Chunk]]:
        """The chunks of these kinds, each with its index."""
        chunks = self.chunks
        return ((at, chunks[at]) for at, kind in enumerate(self._kinds) if kind in kinds)

    def fit(self, at: int, outcomes: Outcomes) -> tuple[str, str]:
        """The outcome that fits what chunks[at] counts and its class; without a noun, that of its antecedent, else the verb's first."""
        phrase = self.phrase(at)
        group = "people" if phrase.group == "customers" and "customers" not in outcomes else phrase.group
        if phrase.portion and not group and outcomes.get("people") in ("killed", "injured") and "weapons" not in outcomes:
            return outcomes["people"], "people"
        if phrase.subject == "?":
            people = outcomes.get("people", "") if outcomes.get("things") not in RESULTS | {"burning"} else ""
            return people if people in OF_ANYONE else "", "people"  # "burnt 12 canoes"
        if not group and phrase.portion:
            group = next((c.phrase.group for c in reversed(self.chunks[:at]) if c.phrase is not None and c.phrase.group), "")
        if not group:
            group = self.antecedent(at, outcomes)
        return outcomes.get(group, ""), group

    def antecedent(self, at: int, outcomes: Outcomes) -> str:
        """The class of a count without a noun: of the nearest count before that the verb can affect, else people before all else.

        Weapons only where some are named: 300 can be employed, and 40 sent, that are none."""
        joined = self.chunks[at + 2].phrase if self.kind(at + 1) == "c" and self.kind(at + 2) == "N" else None
        if joined is not None and joined.group in ("weapons", "things") and joined.group in outcomes:
            return joined.group  # "11 and 7 drones were hit"
        for before in range(at - 1, -1, -1):
            chunk = self.chunks[before]
            if chunk.phrase is not None and chunk.phrase.group in outcomes:
                return chunk.phrase.group
            if chunk.phrase is not None and before in self.found and self.found[before].group in outcomes:
                return self.found[before].group
        if JAMMED & {chunk.low for chunk in self.chunks} and "weapons" in outcomes:
            return "weapons"
        armed = self.phrase(at).count.kind == "another" or any(told.group == "weapons" for told in self.told.values())
        armed = armed or bool(self.weapon or weapon_named(self.chunks))
        kinds = ("people", "weapons", "things", "customers") if armed else ("people", "things", "customers")
        return next((group for group in kinds if group in outcomes), "")

    def take(self, at: int, outcomes: Outcomes, rule: str, *, weak: bool = False) -> None:
        """Records an outcome for a count unless it has one already; a result replaces `hit`, a finite verb what only describes."""
        outcome, group = self.fit(at, outcomes)
        told = outcome
        if outcome in CARED:
            already = any(finding.outcome == "hospitalised" for finding in self.found.values())
            outcome = "hospitalised" if in_care(self.chunks, at, outcome, already=already) else CARED[outcome]
            outcome = outcome or in_need(self.chunks, at, told)
        if self.phrase(at).outcome == "killed" != outcome or (outcome == "displaced" and self.phrase(at).subject == "militants"):
            return  # "two gunmen fled" displaces nobody
        group = "people" if group == "lives" else group
        known = self.found.get(at)
        if outcome == "hospitalised" and known is not None and known.outcome in ("displaced", "rescued"):
            known = None
        if known is not None and known.outcome == "killed" and outcome == "injured":
            return  # "the 12 people killed were all shot"
        if outcome and (known is None or (known.outcome == "hit" and outcome in RESULTS) or (known.weak and not weak)):
            self.found[at] = Finding(at, outcome, rule, group=group, weak=weak, subject=self.named(at) if group == "weapons" else "")

    def named(self, at: int) -> str:
        """The weapons that `of them` or `another` means: those named last; empty where the count has a noun."""
        phrase = self.phrase(at)
        leans = not phrase.subject and (phrase.portion or phrase.count.kind == "another" or phrase.count.additive)
        return weapon_named(self.chunks[:at]) or self.weapon if leans else ""


def weapon_named(chunks: Sequence[Chunk]) -> str:
    """The subject of the weapons that chunks name last; empty where they name none."""
    for chunk in reversed(chunks):
        noun = chunk.entry.noun
        subject = chunk.phrase.subject if chunk.phrase is not None else noun.subject if noun is not None else ""
        if subject in WEAPONS:
            return subject
    return ""


def verbs_before(clause: Clause, at: int, reach: int = 3) -> list[Verb]:
    """The verbs among the chunks before `at`."""
    return [c.entry.verb for c in clause.chunks[max(0, at - reach) : at] if c.kind == "V" and c.entry.verb is not None]


AMONG_THE = {
    "dead": "killed", "martyrs": "killed", "slain": "killed", "killed": "killed", "victims": "killed", "injured": "injured",
    "deceased": "killed", "wounded": "injured", "missing": "missing", "patients": "hospitalised",
}  # fmt: skip
"""What is told of those who are among such people."""


def told_of_people(chunk: Chunk) -> str:
    """The outcome that a word tells of people: `the dead`, `those admitted`, `among the injured`."""
    if chunk.phrase is not None:
        return chunk.phrase.outcome
    if chunk.entry.noun is not None and chunk.entry.noun.outcome:
        return chunk.entry.noun.outcome
    if chunk.kind == "i" and chunk.low.startswith("among the "):
        return AMONG_THE.get(chunk.low.removeprefix("among the "), "")
    if chunk.entry.verb is not None and chunk.kind == "V":
        outcome = chunk.entry.verb.affected.get("people", "") or chunk.entry.verb.active.get("people", "")
    else:
        outcome = (chunk.entry.state or {}).get("people", "")
    return CARED.get(outcome, outcome)


BURIED = frozenset(["identified", "identify", "identifying", "buried", "repatriated", "returned", "exchanged", "handed"])


def buried(clause: Clause, at: int) -> bool:
    """Identified, buried or returned dead are no new figure."""
    last = min(at + 6, len(clause.chunks))
    comma = clause.kind(at + 1) == ","
    if clause.kind(at + 1 + comma) == "r" and clause.kind(at + 2 + comma) == "n":
        last = at + 1  # "we collected 17 bodies, which we buried"
    near = (*range(at + 1, last), max(at - 1, 0), max(at - 1 - (clause.kind(at - 1) == "a"), 0))
    return any(clause.chunks[i].low in BURIED for i in near)
