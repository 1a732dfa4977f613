"""Rules for attacks that are counted, and for the places that they struck."""

from assets.figures.clauses import RESULTS, Clause, Finding, verbs_before
from assets.figures.denials import denied
from assets.figures.lexicon import class_of, group
from assets.figures.neighbours import has_own_verb, tail
from assets.figures.nominals import supposed
from assets.figures.predicates import LAUNCHED

AREAS = frozenset(("regions", "districts", "settlements"))
DREADING = group("dreading")
PARTS = group("parts of buildings")
COUNTING = frozenset(
    "counted counts recorded records registered registers detected detects tracked logged observed speaks spoke told tells".split()
)


def occasions(clause: Clause) -> None:
    """Occasion: "the city was struck 24 times"."""
    for at in clause.counts():
        if clause.phrase(at).head != "times" or at in clause.found or time_and_again(clause, at):
            continue
        if any("hit" in (*verb.affected.values(), *verb.active.values()) for verb in verbs_before(clause, at, 7)) and clause.chunks[
            min(at + 1, len(clause.chunks) - 1)
        ].low not in ("more", "as", "higher"):
            clause.found[at] = Finding(at, "carried_out", "occasion", group="attacks")


def time_and_again(clause: Clause, at: int) -> bool:
    """Whether the times at `at` only say that it happened often, up to now: "the clinic has been bombed several times"."""
    vague = clause.phrase(at).count.value is None and clause.chunks[at].low == "several"
    return vague and any(clause.kind(i) == "h" for i in range(max(0, at - 6), at))


def strikes(clause: Clause) -> None:
    """Attacks: "an attack made up of several strikes", "killed in two separate attacks", "three raids since dawn"."""
    for at in clause.counts():
        to_come = (clause.kind(at - 1) == "b" and supposed(clause, at)) or dreaded(clause, at) or followed_by_next(clause, at)
        there = clause.kind(at - 1) == "b" and clause.chunks[at - 2].low == "there"
        if at not in clause.found and there and clause.phrase(at).group == "fires":
            clause.found[at] = Finding(at, "burning", "strikes", group="fires")
        if at not in clause.found and clause.phrase(at).group == "attacks" and clause.kind(at + 1) != "m" and not to_come:
            clause.found[at] = Finding(at, "carried_out", "strikes", group="attacks")


def dreaded(clause: Clause, at: int) -> bool:
    """Whether the attacks at `at` are only feared or to be prevented: "for fear of another raid", "expect two more attacks"."""
    before = at - 1
    while clause.kind(before) == "c" and clause.kind(before - 1) in ("M", "N", "n"):  # "of a second attack and two more raids"
        before -= 2
        while clause.kind(before) in ("n", "w", "a"):
            before -= 1
    before -= clause.kind(before) in ("o", "p") or clause.chunks[before].low in ("of", "for", "against")
    return before >= 0 and clause.chunks[before].low in DREADING


def followed_by_next(clause: Clause, at: int) -> bool:
    """Whether `one` attack is told of for the sake of that which came after it: "who came after one strike were killed by the next"."""
    if clause.chunks[at].low != "one" or not (clause.chunks[at - 1].low in ("after", "before") or clause.kind(at - 1) == "o"):
        return False
    for index in range(at + 2, len(clause.chunks)):
        by = clause.chunks[index - 2].low == "by"
        if clause.chunks[index].low in ("next", "second", "other") and (by or clause.kind(index + 1) in ("", ",", ";", "c", "M", "s")):
            return True
        if clause.chunks[index].low == "another" and clause.kind(index + 1) in ("", ",", ";", "n"):
            return True
    return False


def tallied(clause: Clause) -> None:
    """Tallied: "the air force counted 97 drones that night", "spoke of 728 drones and 13 missiles"."""
    for at in clause.counts():
        told = clause.chunks[at - 1].low if at else ""
        told = clause.chunks[at - 2].low if told == "of" and at > 1 else told
        counted = told in COUNTING and clause.phrase(at).group == "weapons" and not has_own_verb(clause, at)
        for count in (at, *tail(clause, at)) if counted else ():
            clause.take(count, {"weapons": "launched"}, "tallied", weak=True)


def damages(clause: Clause) -> None:
    """Damages: "the damage: 19 schools and two clinics", "listed five stations among the damage"."""
    for at, chunk in clause.having("M"):
        if chunk.low != "damage":
            continue
        before = at - 2 if clause.kind(at - 1) == "n" else at - 1
        if clause.kind(at + 1) == ":" and clause.kind(at + 2) == "N":
            for count in (at + 2, *tail(clause, at + 2)):
                clause.take(count, {"things": "damaged"}, "damages")
        elif before > 0 and clause.chunks[before].low == "among":
            count = next((i for i in range(before - 1, max(-1, before - 6), -1) if clause.kind(i) == "N"), -1)
            if count >= 0:
                clause.take(count, {"things": "damaged"}, "damages")


def harmed_in(clause: Clause) -> None:
    """Harmed in: "infrastructure was damaged in seven regions" tells of the regions, where what was damaged there is not counted."""
    for at in clause.counts():
        if at in clause.found or clause.phrase(at).subject not in AREAS or clause.chunks[at - 1].low not in ("in", "across"):
            continue
        verb = clause.chunks[at - 2].entry.verb if clause.kind(at - 2) == "V" and clause.chunks[at - 2].voice == "passive" else None
        if verb is None or verb.affected.get("things") != "damaged":
            continue
        what = at - 3
        while clause.kind(what) in ("a", "b", "h"):
            what -= 1
        noun = clause.chunks[what].entry.noun
        if clause.kind(what) in ("n", "w") and (noun is None or class_of(noun.subject) == "things"):
            clause.take(at, {"things": "damaged"}, "harmed in")


def broken(clause: Clause) -> None:
    """Broken: "the fronts of five stalls caved in" tells that the stalls were damaged, whatever became of their fronts."""
    for at in clause.counts():
        if clause.phrase(at).group != "things" or clause.kind(at - 1) != "o" or at < 2 or clause.chunks[at - 2].low not in PARTS:
            continue
        after = at + 1
        while clause.kind(after) in ("a", "b", "h"):
            after += 1
        verb = clause.chunks[after].entry.verb if clause.kind(after) == "V" else None
        if verb is not None and {verb.active.get("things"), verb.affected.get("things")} & RESULTS and not denied(clause, after):
            clause.take(at, {"things": "damaged"}, "broken")


def targets(clause: Clause) -> None:
    """Target: "sent drones against multiple targets", "fired missiles at three cities", "debris fell on five places"."""
    for at in clause.counts():
        if (
            at in clause.found
            or clause.phrase(at).group != "things"
            or clause.chunks[at - 1].low not in ("against", "at", "on", "towards", "across", "over")
        ):
            continue
        if recorded_strikes(clause, at - 2):
            clause.take(at, {"things": "hit"}, "target")
            continue
        for index in range(at - 2, max(-1, at - 14), -1):
            verb = clause.chunks[index].entry.verb
            if index > at - 4 and clause.kind(index) == "N" and clause.phrase(index).group == "attacks":
                clause.take(at, {"things": "hit"}, "target")
                break
            if clause.kind(index) in "s;kSb":
                break
            if clause.kind(index) == "V" and verb and "launched" in (*verb.affected.values(), *verb.means.values()):
                clause.take(at, {"things": "hit"}, "target")
                break


def recorded_strikes(clause: Clause, at: int) -> bool:
    """Whether the words before a place end with strikes that were recorded there: `strikes were reported at 13 sites`."""
    if clause.chunks[at].low not in ("recorded", "reported", "registered", "confirmed", "documented"):
        return False
    at -= 1
    while clause.kind(at) in ("b", "h", "a"):
        at -= 1
    nominal = clause.chunks[at].entry.nominal
    return clause.kind(at) == "M" and nominal is not None and nominal[1] == LAUNCHED
