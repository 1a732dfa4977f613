"""Rules for what is told of people after them, or of others with them: "shot three men dead", "was killed with his wife and two guards"."""

from assets.figures.clauses import RESULTS, Clause, Finding
from assets.figures.denials import denied
from assets.figures.lexicon import group
from assets.figures.neighbours import tail

SHARED = frozenset(("killed", "injured", "missing", "trapped", "rescued"))
"""Outcomes that people who are together share."""


FETCHING = group("fetching")
OUT = frozenset(("out of", "out", "alive", "to safety", "clear of"))
NO_DEEDS = ("found", "find", "left", "leav", "sentenc", "condemn")
"""What is told of the dead, or of those who are to die, and kills nobody."""


def fates(clause: Clause) -> None:
    """Fate: "shot three men dead", "hacked two to death", "shot 30 people and burned 20 alive"."""
    for at in clause.counts():
        if clause.phrase(at).group not in ("", "people") or clause.kind(at - 1) not in ("V", "w") or not fatal(clause, at):
            continue
        clause.found[at] = Finding(at, "killed", "fate", group="people")
        before = at - 3
        shot = clause.kind(at - 2) == "c" and clause.kind(before) == "N" and clause.chunks[before - 1].low == "shot"
        if shot and clause.phrase(before).group in ("", "people"):
            clause.found.setdefault(before, Finding(before, "killed", "fate", group="people"))


def fatal(clause: Clause, at: int) -> bool:
    """Whether the words after the count at `at` say that the verb before it killed: `dead`, `to death`, and `alive` after `burned`."""
    following = [chunk.low for chunk in clause.chunks[at + 1 : at + 3]]
    verb = clause.chunks[at - 1]
    if denied(clause, at - 1) or verb.low.startswith(NO_DEEDS):
        return False
    dead = following[:1] == ["dead"] and verb.kind == "V" and verb.voice == "active"
    return dead or following == ["to", "death"] or (following[:1] == ["alive"] and verb.low.startswith("burn"))


def fetched(clause: Clause) -> None:
    """Fetched: "carried nine people out of burning flats", "had pulled three out of the smoke", "brought two children to safety"."""
    for at in clause.counts():
        after = clause.low(at + 1)
        alive = clause.phrase(at).group in ("", "people") and not clause.phrase(at).outcome
        if alive and after in OUT and fetches(clause, at - 1):
            clause.found.setdefault(at, Finding(at, "rescued", "fetched", group="people"))


def fetches(clause: Clause, at: int) -> bool:
    """Whether a verb of fetching ends at `at`: `carried`, `brought out`, `carried out`."""
    low = clause.chunks[at].low
    return low in FETCHING or low.removesuffix(" out") in FETCHING or (low == "out" and clause.chunks[at - 1].low in FETCHING)


def companions(clause: Clause) -> None:
    """Companions: "was killed with his wife and two other relatives", "died along with three guards"."""
    for at, chunk in clause.having("V"):
        lead = at + 1
        while clause.kind(lead) in ("a", "w", ",") and lead < at + 3:
            lead += 1
        verb = chunk.entry.verb
        if (
            verb is None
            or lead >= len(clause.chunks)
            or clause.chunks[lead].low not in ("with", "along with", "together with", "alongside")
        ):
            continue
        told = verb.affected if chunk.voice == "passive" else verb.active if chunk.voice in ("active", "bare") else {}
        index = lead + 1
        if not (told.get("people") in SHARED or told.get("things") in RESULTS) or "lose" in verb.lemma or denied(clause, at):
            continue
        while clause.kind(index) in ("n", "w"):
            index += 1
        index += clause.kind(index) == "c" and index > lead + 1
        if clause.kind(index) == "N" and index == lead + 1 and clause.phrase(index).group == "things" and told.get("things") in RESULTS:
            clause.take(index, {"things": told["things"]}, "companion")  # "houses were damaged, along with four vehicles"
        if clause.kind(index) == "N" and clause.phrase(index).group == "people" and told.get("people") in SHARED:
            for count in (index, *tail(clause, index)):
                clause.take(count, {"people": told["people"]}, "companion")
