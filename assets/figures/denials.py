"""Whether a verb is denied, demanded, intended or only possible, so that nothing has happened."""

from assets.figures.clauses import Clause, told_of_people
from assets.figures.lexicon import group

INTENTIONS = group("intentions")
DISASTERS = group("disasters")
"""What kills and is no attack."""
BRINGING = frozenset(("in", "by", "from", "of"))
SUSPECTED = ("suspect", "gunm", "shooter", "assailant", "attacker", "perpetrator")
DEEDS = ("opened fire", "carried out", "fired", "attacked", "fled", "planted", "detonated")
CONNECTED = frozenset(("in connection with", "connection", "suspected", "accused", "responsible"))
ALLOWED = frozenset(("able",))
COMPELLED = group("compelled")


def denied(clause: Clause, at: int, *, feared: bool = False) -> bool:
    """Whether the verb at `at` is denied, demanded, intended, came of no attack, or is only possible, which is enough where `feared`."""
    chunks = clause.chunks
    before = at - 1
    modal = perfect = ""
    entry = chunks[at].entry
    if by_nature(clause, at):
        return True
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
    if not modal:
        return False
    verb = chunks[at].entry.verb
    done = {"rescued", "intercepted"} & set(verb.affected.values() if verb else ())
    return not feared and not (perfect and modal in ("may", "might", "must")) and not (modal == "could" and done)


def wanted(clause: Clause, at: int, count: int) -> bool:
    """Whether the people at `count` are looked for as suspects: "are searching for two men who they say shot three people"."""
    verb, phrase = clause.chunks[at].entry.verb, clause.phrase(count)
    if verb is None or not verb.lemma.endswith(" for") or verb.affected.get("people") != "missing":
        return False
    if phrase.subject == "militants" or phrase.head.startswith(SUSPECTED):
        return True
    after = clause.chunks[count + 1 : count + 10]
    described = any(chunk.kind == "r" for chunk in after[:2])
    deed = next((chunk for chunk in after if chunk.low.startswith(DEEDS) or (chunk.kind == "V" and not chunk.entry.speech)), None)
    harms = deed is not None and deed.voice == "active" and told_of_people(deed) in ("killed", "injured")
    did = described and deed is not None and (harms or deed.low.startswith(DEEDS))
    return did or any(chunk.low in CONNECTED for chunk in after)


def by_nature(clause: Clause, at: int) -> bool:
    """Whether what the verb at `at` tells came of no attack: "the earthquake, which killed 3,800", "nine died in a road accident"."""
    before = at - 1
    if clause.kind(before) == "c":  # "killed nine people and injured 40"
        verb = next((i for i in range(before, max(-1, before - 8), -1) if clause.kind(i) in "V;rs"), -1)
        return clause.kind(verb) == "V" and by_nature(clause, verb)
    skipped = "rahd," if "r" in (clause.kind(before), clause.kind(before - 1)) else "ahd"
    while clause.kind(before) and clause.kind(before) in skipped:
        before -= 1
    if clause.chunks[at].voice == "active" and is_disaster(clause, before):
        return True
    return brought_by_nature(clause, at)


def brought_by_nature(clause: Clause, at: int) -> bool:
    """Whether the first words after `at` that lead to a cause name no attack: "killed 12 in floods", "the toll from the earthquake"."""
    lead = at + 1
    while clause.kind(lead) in ("N", "n", "w", "a"):
        lead += 1
    last = lead + 1
    while clause.kind(last) in ("n", "w", "a") and not is_disaster(clause, last):
        last += 1
    return lead < len(clause.chunks) and clause.chunks[lead].low in BRINGING and is_disaster(clause, last)


def is_disaster(clause: Clause, at: int) -> bool:
    return clause.kind(at) in ("n", "w") and clause.chunks[at].low in DISASTERS


def compelled(clause: Clause, to: int) -> bool:
    """Whether what stands after `to` was done under force: "forced 300 people to flee", "have had to leave their homes"."""
    before = to - 1
    while clause.kind(before) in ("N", "n", "w") and clause.chunks[before].low not in COMPELLED and before > to - 4:
        before -= 1
    return before >= 0 and clause.chunks[before].low in COMPELLED and clause.kind(before - 1) != "m"
