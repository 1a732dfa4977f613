"""Whether a verb is denied, demanded, intended or only possible, so that nothing has happened."""

from assets.figures.clauses import Clause
from assets.figures.lexicon import group

INTENTIONS = group("intentions")
ALLOWED = frozenset(("able",))
COMPELLED = group("compelled")


def denied(clause: Clause, at: int, *, feared: bool = False) -> bool:
    """Whether the verb at `at` is denied, demanded, intended, or only possible, which is enough of what may be `feared`."""
    chunks = clause.chunks
    before = at - 1
    modal = perfect = ""
    entry = chunks[at].entry
    if "base" in entry.forms and entry.verb and not entry.verb.affected and before >= 0 and chunks[before].low == "to":
        return not compelled(clause, before)
    while before >= 0 and (chunks[before].kind in "abhdmxw" or chunks[before].low == "without") and at - before < 6:
        kind = chunks[before].kind
        if kind == "x" or chunks[before].low == "without":
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
    verb = chunks[at].entry.verb
    done = {"rescued", "intercepted"} & set(verb.affected.values() if verb else ())
    return bool(modal) and not feared and not (perfect and modal in ("may", "might", "must")) and not (modal == "could" and done)


def compelled(clause: Clause, to: int) -> bool:
    """Whether what stands after `to` was done under force: "forced 300 people to flee", "have had to leave their homes"."""
    before = to - 1
    while clause.kind(before) in ("N", "n", "w") and clause.chunks[before].low not in COMPELLED and before > to - 4:
        before -= 1
    return before >= 0 and clause.chunks[before].low in COMPELLED and clause.kind(before - 1) != "m"
