"""What licenses a count: the rules that join a count to what is said to have happened to it.

Each rule is a function named in RULES with an example sentence; the first that fits a count wins, in the order of the table,
except that what came of a thing beats that it was struck ("hit and destroyed"). Rules see chunks (chunks.py), never words, and know
no particular article. `Finding.rule` becomes `figures.rule`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assets.figures.chunks import Chunk
from assets.figures.lexicon import Outcomes
from assets.figures.phrases import Phrase

RESULTS = frozenset(("damaged", "destroyed", "burning"))
INTENTIONS = frozenset(
    "plan plans planned planning want wants wanted threatened threatens threaten intend intends intended vowed tried trying tries attempt "
    "attempted attempting aim aims aimed ordered ready try able failed refused promised hopes hoped designed capable conspired plotted".split()
)
ALLOWED = frozenset(("able",))
COLLECTIVES = frozenset("group groups family crowd convoy team total squad crew number series pair gang band party".split())
LINKS = frozenset(
    "to at of is was are were reached reaches reach hit exceeded exceeds surpassed surpasses passed topped as number numbered numbers counts from stood stands "
    "totalled totaled past : be been being by only include includes".split()
)


@dataclass(slots=True)
class Finding:
    """The count of chunks[at] had this outcome; `part_of` is the index of the count it breaks down, `earlier` an older toll recalled."""

    at: int
    outcome: str
    rule: str
    part_of: int = -1
    earlier: bool = False
    group: str = ""


class Clause:
    """The chunks of one sentence and what has been found in them."""

    def __init__(self, chunks: Sequence[Chunk]) -> None:
        self.chunks = chunks
        self.found: dict[int, Finding] = {}

    def phrase(self, at: int) -> Phrase:
        phrase = self.chunks[at].phrase
        assert phrase is not None
        return phrase

    def counts(self) -> Iterator[int]:
        return (at for at, chunk in enumerate(self.chunks) if chunk.kind == "N")

    def kind(self, at: int) -> str:
        return self.chunks[at].kind if 0 <= at < len(self.chunks) else ""

    def fit(self, at: int, outcomes: Outcomes) -> tuple[str, str]:
        """The outcome that fits what chunks[at] counts and its class; a count without its noun takes that of its antecedent, else the verb's first."""
        phrase = self.phrase(at)
        group = phrase.group
        if phrase.subject == "?":
            return outcomes.get("people", ""), "people"
        if not group:
            group = self.antecedent(at, outcomes)
        return outcomes.get(group, ""), group

    def antecedent(self, at: int, outcomes: Outcomes) -> str:
        """The class of a count without a noun: of the nearest count before that the verb can affect, else people before all else."""
        for before in range(at - 1, -1, -1):
            chunk = self.chunks[before]
            if chunk.phrase is not None and chunk.phrase.group in outcomes:
                return chunk.phrase.group
            if chunk.phrase is not None and before in self.found and self.found[before].group in outcomes:
                return self.found[before].group
        return "people" if "people" in outcomes else next(iter(outcomes), "")

    def take(self, at: int, outcomes: Outcomes, rule: str, *, part_of: int = -1) -> bool:
        """Records an outcome for a count unless it has one already; a result replaces `hit`."""
        outcome, group = self.fit(at, outcomes)
        if not outcome:
            return False
        known = self.found.get(at)
        if known is not None and not (known.outcome == "hit" and outcome in RESULTS):
            return known.outcome == outcome
        self.found[at] = Finding(at, outcome, rule, part_of, group=group)
        return True


def find(chunks: Sequence[Chunk]) -> list[Finding]:
    """What the sentence states of each of its counts, in order of the text."""
    clause = Clause(chunks)
    for rule in RULES:
        rule(clause)
    return [clause.found[at] for at in sorted(clause.found)]


def denied(clause: Clause, at: int) -> bool:
    """Whether the verb at `at` is denied, only possible, demanded or intended."""
    chunks = clause.chunks
    before = at - 1
    modal = perfect = ""
    while before >= 0 and chunks[before].kind in "abhdmxw" and at - before < 6:
        kind = chunks[before].kind
        if kind == "x":
            return True
        if kind == "h":
            perfect = chunks[before].low
        if kind == "m":
            modal = chunks[before].low
        if chunks[before].low in INTENTIONS and chunks[before].low not in ALLOWED:
            return True
        before -= 1
    if before >= 0 and chunks[before].low == "to" and before > 0 and chunks[before - 1].low in INTENTIONS - ALLOWED:
        return True
    return bool(modal) and not (perfect and modal in ("may", "might", "must"))


def objects(clause: Clause, at: int) -> Iterator[int]:
    """The counts that are objects of the verb or participle at `at`: right after it, and those joined to them by commas and `and`."""
    index = at + 1
    started = False
    while index < len(clause.chunks):
        kind = clause.kind(index)
        if kind == "N":
            if not (started and has_own_verb(clause, index)):
                yield index
            else:
                return
            started = True
            index += 1
        elif kind in "ac" or kind == "n" or kind == "," and started:
            if kind == "n" and not started and clause.chunks[index].entry.role == "pron":
                return
            started = started or kind == "n"
            index += 1
        elif kind == "w" and index == at + 1:
            index += 1
        elif kind in "po" and started and next_count(clause, index) and kind == "p" and is_object_list(clause, index):
            index += 2
        else:
            return


def is_object_list(clause: Clause, at: int) -> bool:
    """`killing 12 in Gaza and 3 in Rafah`: a place between two objects of one verb."""
    return clause.kind(at + 1) == "n" and clause.kind(at + 2) in ("c", ",")


def next_count(clause: Clause, at: int) -> bool:
    return any(clause.kind(i) == "N" for i in range(at, min(at + 6, len(clause.chunks))))


def has_own_verb(clause: Clause, at: int) -> bool:
    """Whether the count at `at` is the subject of a verb after it, and so no object of the one before."""
    index = at + 1
    while index < len(clause.chunks) and clause.kind(index) in "abhdo":
        index += 1
    if clause.kind(index) == "p" and clause.kind(index + 1) == "n":
        index += 2
        while clause.kind(index) in ("a", "b", "h"):
            index += 1
    kind = clause.kind(index)
    if kind == "V":
        chunk = clause.chunks[index]
        return chunk.voice != "active" or bool(chunk.entry.verb and chunk.entry.verb.active) and clause.kind(at + 1) not in (",", "c")
    return kind == "S" and index > at + 1


def subjects(clause: Clause, at: int) -> Iterator[int]:
    """The counts that are the subject of the verb at `at`, found leftwards over auxiliaries, places, asides and breakdowns."""
    index = at - 1
    chunks = clause.chunks
    while index >= 0:
        kind = chunks[index].kind
        if kind in "abhdmwyo" or kind in "V" and chunks[index].voice in ("bare", "passive") or kind == "S":
            if kind == "V" and chunks[index].voice == "passive" and chunks[index + 1].kind not in "c,ap":
                return
            index -= 1
        elif kind == "N":
            if index in clause.found and clause.found[index].rule in ("breakdown",):
                index = before_breakdown(clause, index)
                continue
            if is_portion(clause, index) and clause.kind(index - 1) in ",-(" and index > 1 and chunks[at - 1].kind != "N" and closes(clause, index, at):
                index -= 2
                continue
            if governed(clause, index):
                index -= 1 + (clause.kind(index - 1) == "p")
                continue
            yield index
            yield from joined(clause, index)
            return
        elif kind == "n":
            if index > 0 and chunks[index - 1].kind in "po":
                index -= 2
            elif index > 0 and chunks[index - 1].kind == "N" and chunks[index].first == chunks[index - 1].last + 1:
                index -= 1
            elif chunks[index].low in ("whom", "which") or index > 0 and chunks[index - 1].kind == "," and closes(clause, index, at):
                index -= 1
            else:
                return
        elif kind in ("p", "r", "i"):
            index -= 1
        elif kind in (",", "-", "("):
            opened = aside(clause, index)
            if opened < 0:
                if clause.kind(index - 1) in ("N", "n", "w", "a", "S") and kind == ",":
                    index -= 1
                    continue
                return
            index = opened - 1
        elif kind == ")":
            while index >= 0 and chunks[index].kind != "(":
                index -= 1
            index -= 1
        elif kind == "c":
            if clause.kind(index + 1) in "abhV" or index + 1 == at:
                index -= 1
            else:
                return
        else:
            return


def closes(clause: Clause, index: int, at: int) -> bool:
    """Whether a comma stands between an aside that holds `index` and the verb at `at`."""
    return any(clause.kind(i) in ",-)" for i in range(index + 1, at))


def aside(clause: Clause, comma: int) -> int:
    """The index of the mark that opens the aside closed at `comma` ("14 people, including two children, were"); -1 if it closes none."""
    opened = comma - 1
    while opened >= 0 and clause.kind(opened) not in (",", "-", "(", ";", "s", "k"):
        opened -= 1
    if opened < 0 or clause.kind(opened) not in (",", "-", "("):
        return -1
    first = clause.kind(opened + 1)
    starts = first in ("i", "r", "p", "w", "a", "n") or first == "N" and is_portion(clause, opened + 1)
    if first == "N" and not starts:
        return -1
    if starts and clause.kind(comma - 1) == "N" and first not in ("i", "r", "N") and not governed(clause, comma - 1):
        return -1
    return opened if starts else -1


def governed(clause: Clause, at: int) -> bool:
    """Whether a preposition stands before the count ("in two districts"), so that it is no subject."""
    before = clause.kind(at - 1)
    if before == "o":
        return not (clause.kind(at - 2) in ("n", "w") and clause.chunks[at - 2].low in COLLECTIVES)
    return before == "p" and clause.chunks[at - 1].low not in ("despite",)


def is_portion(clause: Clause, at: int) -> bool:
    return clause.kind(at) == "N" and clause.phrase(at).portion


def before_breakdown(clause: Clause, at: int) -> int:
    """The index before the breakdown that holds `at`."""
    index = at
    while index >= 0 and (clause.kind(index) in "Ncina," and (index in clause.found and clause.found[index].rule == "breakdown" or clause.kind(index) != "N")):
        index -= 1
        if clause.kind(index + 1) == "i":
            break
    return index - (clause.kind(index) == ",")


def joined(clause: Clause, at: int) -> Iterator[int]:
    """The counts joined before the one at `at` as one subject: `two men and a woman were`."""
    index = at - 1
    while index >= 0 and clause.kind(index) in ("c", ",", "n", "w"):
        if clause.kind(index - 1) == "N" and clause.kind(index) in ("c", ",") and (index - 1) not in clause.found and not governed(clause, index - 1):
            if clause.phrase(index - 1).group != clause.phrase(at).group and clause.phrase(at).group:
                return
            yield index - 1
        index -= 1


def means(clause: Clause) -> None:
    """With, by: "the city was attacked with 20 drones", "hit by dozens of missiles"."""
    for at, chunk in enumerate(clause.chunks):
        if chunk.kind != "V" or chunk.entry.verb is None or not chunk.entry.verb.means or denied(clause, at):
            continue
        for index in range(at + 1, min(at + 8, len(clause.chunks))):
            if clause.kind(index) in "Vs;r":
                break
            if clause.chunks[index].low in ("with", "by", "using") and clause.kind(index + 1) == "N":
                for count in (index + 1, *tail(clause, index + 1)):
                    clause.take(count, chunk.entry.verb.means, "means")


def tail(clause: Clause, at: int) -> Iterator[int]:
    """Counts joined after the one at `at`: `20 drones and 3 missiles`."""
    index = at + 1
    while clause.kind(index) in ("c", ",", "a"):
        if clause.kind(index + 1) == "N" and not has_own_verb(clause, index + 1):
            yield index + 1
            index += 1
        index += 1


def objects_of_verbs(clause: Clause) -> None:
    """Object: "the strike killed 14 people and wounded 44", "killing two men and a woman"."""
    for at, chunk in enumerate(clause.chunks):
        if chunk.kind != "V" or chunk.entry.verb is None or chunk.voice != "active" or denied(clause, at):
            continue
        for count in objects(clause, at):
            clause.take(count, chunk.entry.verb.affected, "object")


def subjects_of_verbs(clause: Clause) -> None:
    """Subject: "14 people were killed", "13 others died", "three wounded", "15 drones got through"."""
    for at, chunk in enumerate(clause.chunks):
        if chunk.kind != "V" or chunk.entry.verb is None or denied(clause, at):
            continue
        verb = chunk.entry.verb
        told = verb.active if chunk.voice == "active" else {**verb.active, **verb.affected}
        if not told or chunk.voice == "bare" and later_passive(clause, at):
            continue
        for count in subjects(clause, at):
            if clause.phrase(count).link >= 0 and verb.lemma == "identify":
                continue
            clause.take(count, told, "subject")


def later_passive(clause: Clause, at: int) -> bool:
    """`249 drones launched overnight were intercepted`: a bare participle after its noun gives way to the finite verb that follows."""
    if clause.kind(at - 1) not in ("N", "a", "n"):
        return False
    index = at + 1
    while clause.kind(index) in ("a", "p", "n", "w", "o"):
        index += 1
    start = index
    while clause.kind(index) in ("b", "h", "a"):
        index += 1
    return clause.kind(index) == "V" and (clause.chunks[index].voice == "passive" or start < index)


def states(clause: Clause) -> None:
    """State: "14 people dead", "two are missing", "31 in hospital", "four people without power"."""
    for at, chunk in enumerate(clause.chunks):
        if chunk.kind == "S" and chunk.entry.state and not denied(clause, at):
            for count in subjects(clause, at):
                clause.take(count, chunk.entry.state, "state")


def own_nouns(clause: Clause) -> None:
    """Noun: "three deaths", "44 wounded", "five bodies were recovered", "no casualties"."""
    for at in clause.counts():
        phrase = clause.phrase(at)
        if phrase.outcome and at not in clause.found and not buried(clause, at):
            clause.found[at] = Finding(at, phrase.outcome, "noun", group="people")


def buried(clause: Clause, at: int) -> bool:
    """Identified, buried or returned dead are no new figure."""
    return any(clause.chunks[i].low in ("identified", "buried", "repatriated", "returned", "exchanged", "handed") for i in range(at + 1, min(at + 5, len(clause.chunks)))) or (
        at > 0 and clause.chunks[at - 1].low in ("identified", "buried")
    )


def nominals(clause: Clause) -> None:
    """Nominal: "the death of a US citizen", "damage to 30 homes", "a barrage of 70 missiles", "bodies of 16"."""
    for at, chunk in enumerate(clause.chunks):
        if chunk.kind != "M" or chunk.entry.nominal is None:
            continue
        prepositions, told = chunk.entry.nominal
        index = at + 1
        while clause.kind(index) in ("p", "o", "n", "a", ",", "c", "N") and index < at + 14:
            if clause.kind(index) == "N" and (clause.chunks[index - 1].low in prepositions or any(c in clause.found for c in range(at + 1, index))):
                if not has_own_verb(clause, index) or clause.chunks[index - 1].low in prepositions:
                    clause.take(index, told, "nominal")
            index += 1


def tolls(clause: Clause) -> None:
    """Toll: "the death toll rose to 14", "put the number of injured at 124", "deaths have risen to 14"."""
    for at, chunk in enumerate(clause.chunks):
        if chunk.kind != "T":
            continue
        for index in range(at + 1, min(at + 14, len(clause.chunks))):
            kind = clause.kind(index)
            if kind in ";T" or kind == "V" and not clause.chunks[index].low.endswith(("ed", "hit", "reaches", "reach", "reaching")):
                break
            if kind == "N" and clause.chunks[index - 1].low in LINKS or kind == "N" and clause.kind(index - 1) == "a" and clause.chunks[index - 2].low in LINKS:
                phrase = clause.phrase(index)
                if phrase.group in ("", "people") and not modal_between(clause, at, index) and (not phrase.outcome or phrase.outcome == chunk.entry.toll):
                    clause.found.setdefault(index, Finding(index, chunk.entry.toll, "toll", earlier=clause.chunks[index - 1].low == "from", group="people"))
                if clause.chunks[index - 1].low not in ("from", "by"):
                    break
        if clause.kind(at - 1) in ("n", "a", "N") and clause.chunks[at].low.startswith("number"):
            reach = at - 1 - (clause.kind(at - 1) != "N")
            if clause.kind(reach) == "N" and not clause.phrase(reach).subject:
                clause.found.setdefault(reach, Finding(reach, chunk.entry.toll, "toll", group="people"))


def modal_between(clause: Clause, first: int, last: int) -> bool:
    return any(clause.kind(i) == "m" for i in range(first, last))


def breakdowns(clause: Clause) -> None:
    """Breakdown: "14 people, including two children", "six of them children", "a child among them"."""
    for at in clause.counts():
        if at in clause.found:
            continue
        phrase = clause.phrase(at)
        opener = included(clause, at)
        if not opener and not phrase.portion:
            continue
        whole = whole_of(clause, at, phrase)
        if whole >= 0:
            clause.found[at] = Finding(at, clause.found[whole].outcome, "breakdown", part_of=whole, group="people")


def included(clause: Clause, at: int) -> bool:
    """Whether `including` or the like opens the list that the count stands in, or `among them` follows it."""
    if clause.kind(at + 1) == "i" and clause.chunks[at + 1].low.startswith(("among", "include", "of")):
        return True
    index = at - 1
    while index >= 0 and clause.kind(index) in ("N", "c", ",", "a", "n", "b", "w") and at - index < 12:
        index -= 1
    return clause.kind(index) == "i"


def whole_of(clause: Clause, at: int, phrase: Phrase) -> int:
    """The count that the one at `at` breaks down: the nearest before it that has an outcome and a fitting class."""
    for index in range(at - 1, -1, -1):
        known = clause.found.get(index)
        if known is not None and known.rule != "breakdown" and (known.group == (phrase.group or known.group) or known.group == "people"):
            return index
    return -1


def ellipses(clause: Clause) -> None:
    """Ellipsis: "six were injured in Odesa and another in Chernihiv", "116 over the sea, 76 above Krasnodar and 16 above Rostov"."""
    for at in clause.counts():
        if at in clause.found:
            continue
        phrase = clause.phrase(at)
        if clause.kind(at - 1) not in ("c", ",", "k", "a", "-") or phrase.subject == "?" or phrase.outcome or phrase.head and not phrase.subject:
            continue
        for index in range(at - 1, -1, -1):
            if clause.kind(index) in "s;":
                break
            known = clause.found.get(index)
            if known is not None and known.rule != "breakdown":
                if (phrase.group or known.group) == known.group and not has_own_verb(clause, at) and clause.kind(at + 1) in ("p", ",", "", "c", "a", "o"):
                    clause.found[at] = Finding(at, known.outcome, "ellipsis", group=known.group)
                break


def wholes(clause: Clause) -> None:
    """N of M: "shot down 18 of 23 drones" states the 23 launched; "Of the 23 drones, 18 were shot down"."""
    for at in clause.counts():
        phrase = clause.phrase(at)
        if at in clause.found:
            continue
        before = at - 2 if clause.kind(at - 1) == "o" else at - 3 if clause.kind(at - 2) == "o" else -1
        linked = clause.kind(before) == "N" and clause.phrase(before).link >= 0
        fronted = clause.kind(at - 1) == "o" and at < 3 or clause.kind(at - 2) == "o" and at < 4
        if not linked and not fronted:
            continue
        group = phrase.group or (clause.phrase(before).group if linked else "")
        if group == "weapons":
            clause.found[at] = Finding(at, "launched", "whole", group=group)


RULES = (means, objects_of_verbs, subjects_of_verbs, states, nominals, own_nouns, tolls, wholes, breakdowns, ellipses)
