"""Rules for people who leave where they live: for a camp, because they had to, or driven out."""

from assets.figures.clauses import Clause
from assets.figures.denials import denied
from assets.figures.harms import HAVENS, REFUGES
from assets.figures.lexicon import group
from assets.figures.verb_subjects import subjects

DRIVING = group("driving out")
LEFT_PLACES = group("places left")
DWELLINGS = frozenset(("homes", "residential_buildings"))
LIVED_IN = DWELLINGS | {"settlements", "districts", "regions"}
LEAVING = frozenset(("left", "leave", "leaving"))
MOVING = frozenset(("moved",))
SLEEPING = frozenset(("sleep", "sleeping"))
CAMPS = frozenset(("camp", "camps"))
OUT_OF = frozenset(("out of", "from", "away"))
AT_HOME = ("famil", "resident", "inhabitant", "villager", "household", "townspe", "islander")
"""Who is at home where they leave, wherever they go; others may travel."""
GOING = frozenset(("soldiers", "militants", "police", "rescuers", "medics", "journalists", "aid_workers"))
"""Who goes where their work is, and is not displaced by it."""
DISPLACED = {"people": "displaced"}
PLACE = frozenset("nwoapc")
ENDS = frozenset(("", ",", "p", "c", "k", ";", "a", "s", "-"))


def driven(clause: Clause) -> None:
    """Driven: "has driven some 6,200 people out of the site", "pushed 3,000 families from their villages"."""
    for at in clause.counts():
        verb = at - 1 - (clause.kind(at - 1) == "a")
        if clause.chunks[verb].low in DRIVING and clause.low(at + 1) in OUT_OF and may_leave(clause, at) and not denied(clause, verb):
            end = place_end(clause, at + 2)
            if any(is_home(clause, index) for index in range(at + 2, end)):
                clause.take(at, DISPLACED, "driven")


def departures(clause: Clause) -> None:
    """Departures: "some 900 people have left the outskirts for the camp", "nearly 4,000 people had to leave"."""
    for at, chunk in clause.having("wV"):
        if chunk.low not in LEAVING | MOVING | SLEEPING or (chunk.kind == "V" and chunk.low not in SLEEPING) or denied(clause, at):
            continue
        for count, weak in subjects(clause, at):
            if may_leave(clause, count) and leaves(clause, at, at_home(clause, count)):
                clause.take(count, DISPLACED, "departures", weak=weak)


def leaves(clause: Clause, at: int, settled: bool) -> bool:
    """Whether what the word at `at` tells is that people lost their homes; those who are `settled` there need no better sign."""
    low, passive = clause.chunks[at].low, clause.kind(at - 1) == "b"
    if low in SLEEPING:
        present = low == "sleep" or clause.chunks[at - 1].low == "are" or clause.chunks[at - 2].low == "are"
        return present and clause.kind(at + 1) == "p" and refuge_in(clause, at + 2)
    if low in MOVING:
        if passive and clause.low(at + 1) in OUT_OF:
            return any(is_home(clause, index) for index in range(at + 2, place_end(clause, at + 2)))
        return settled and not passive and clause.low(at + 1) == "to" and refuge_in(clause, at + 2)
    home = any(subject_at(clause, index) in DWELLINGS for index in range(at + 1, place_end(clause, at + 1)))
    had_to = clause.chunks[at - 1].low == "to" and clause.kind(at - 2) == "h" and (home or clause.kind(at + 1) in ENDS)
    return had_to or leaves_camp(clause, at) or seeks_refuge(clause, at, settled)


def refuge_in(clause: Clause, start: int) -> bool:
    """Whether a refuge is named in the place told from `start` on."""
    return any(clause.chunks[index].low in REFUGES | HAVENS for index in range(start, place_end(clause, start)))


def leaves_camp(clause: Clause, at: int) -> bool:
    """Whether a camp is left: `have left the Lac Vert camp`."""
    end = at + 1
    while clause.kind(end) in ("n", "w") and clause.chunks[end].low not in CAMPS:
        end += 1
    return clause.kind(end) in ("n", "w")


def may_leave(clause: Clause, at: int) -> bool:
    """Whether the count at `at` is of people who do not come and go by profession."""
    phrase = clause.phrase(at)
    return phrase.group in ("", "people") and phrase.subject not in GOING and not phrase.outcome


def at_home(clause: Clause, at: int) -> bool:
    return clause.phrase(at).head.startswith(AT_HOME)


def seeks_refuge(clause: Clause, at: int, anywhere: bool) -> bool:
    """Whether the place left after `at` is one where people live, and a refuge follows `for`, which any named place is for residents."""
    lead = next((i for i in range(at + 1, place_end(clause, at + 1)) if clause.chunks[i].low == "for"), 0)
    if not lead or not any(is_home(clause, index) for index in range(at + 1, lead)):
        return False
    beyond = range(lead + 1, place_end(clause, lead + 1))
    settled = any(subject_at(clause, i) == "settlements" or (anywhere and is_home(clause, i)) for i in beyond)
    return settled or any(clause.low(i) in REFUGES | HAVENS for i in beyond)


def place_end(clause: Clause, start: int) -> int:
    """The index after the words that tell a place from `start` on."""
    end = start
    while clause.kind(end) in PLACE and clause.kind(end):
        end += 1
    return end


def is_home(clause: Clause, index: int) -> bool:
    """Whether people live in the place named at `index`: a settlement, homes, a camp, the outskirts, a name."""
    return subject_at(clause, index) in LIVED_IN or clause.chunks[index].low in LEFT_PLACES or is_name(clause, index)


def subject_at(clause: Clause, index: int) -> str:
    """The subject of the noun at `index`; empty where none of the lexicon stands."""
    noun = clause.chunks[index].entry.noun
    return noun.subject if noun is not None else ""


def is_name(clause: Clause, index: int) -> bool:
    """Whether a name stands at `index`, which is that of a place after a word that leads to one."""
    chunk = clause.chunks[index]
    return chunk.kind == "n" and chunk.entry.noun is None and not chunk.entry.role
