"""The rule for states: what a word such as `dead`, `missing` or `in hospital` tells of its subject."""

from assets.figures.clauses import Clause
from assets.figures.denials import denied
from assets.figures.lexicon import Outcomes
from assets.figures.predicates import later
from assets.figures.verb_subjects import subjects


def states(clause: Clause) -> None:
    """State: "14 people dead", "two are missing", "31 in hospital", "four people without power"."""
    for at, chunk in clause.having("S"):
        feared = bool({"trapped", "missing"} & set((chunk.entry.state or {}).values()))
        if chunk.entry.state and not denied(clause, at, feared=feared):
            told = chunk.entry.state
            attribute = chunk.low == "with" and clause.kind(at - 1) == "N"  # "a girl with a head wound had to be taken to hospital"
            for count, weak in subjects(clause, at):
                if of_others(clause, count, at, told, attribute=attribute):
                    continue
                known = clause.found.get(count)
                survived = known is not None and known.outcome in ("injured", "hospitalised")
                if survived and told.get("people") == "killed" and later(clause, count, at):
                    del clause.found[count]
                clause.take(count, told, "state", weak=weak or attribute)


def of_others(clause: Clause, count: int, at: int, told: Outcomes, *, attribute: bool) -> bool:
    """Whether the state at `at` is not what decides on the count before it, but what was told of the count before that."""
    before = clause.found.get(next((i for i in range(count - 1, -1, -1) if clause.kind(i) == "N"), -1))
    outcome, joined = before.outcome if before is not None else "", clause.kind(count - 1) == "c" and at == count + 1
    if told.get("people") == "hospitalised" and outcome == "killed" and joined:
        return True  # "thirteen died in the building and one in hospital"
    if attribute and clause.phrase(count).portion and outcome == "hospitalised":
        return True  # "29 were in hospital, six of them with burns"
    return told.get("people") == "trapped" and nominal_before(clause, count) == "killed"  # "the body of a woman under the ruins"


def nominal_before(clause: Clause, at: int) -> str:
    """What the noun that governs the count at `at` tells of people: `the body of a woman`; empty where none does."""
    nominal = clause.chunks[at - 2].entry.nominal if at > 1 and clause.kind(at - 1) == "o" and clause.kind(at - 2) == "M" else None
    return nominal[1].get("people", "") if nominal is not None else ""
