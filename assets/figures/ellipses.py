"""Rules for counts whose verb is left out: it is that of a count told before."""

from collections.abc import Iterator

from assets.figures.asides import tellers
from assets.figures.clauses import Clause, Finding, weapon_named
from assets.figures.neighbours import has_own_verb
from assets.figures.restated import bare


def ellipses(clause: Clause) -> None:
    """Ellipsis: "six were injured in Odesa and another in Chernihiv", "116 over the sea, 76 above Krasnodar and 16 above Rostov"."""
    for at in clause.counts():
        if at in clause.found:
            continue
        if elided(clause, at) or clause.kind(at - 1) == "i":
            told = (clause.found[i] for i in nearest(clause, at) if clause.found[i].rule != "breakdown")
            known = (next(told, None) if clause.kind(at - 1) != "i" else None) or downed(clause, at)
            fits = known is not None and (clause.phrase(at).group or known.group) == known.group and not tellers(clause, at)
            if known is not None and fits and closes(clause, at):
                clause.found[at] = Finding(
                    at, known.outcome, "ellipsis", group=known.group, earlier=recalled(clause, at), subject=known.subject
                )


def downed(clause: Clause, at: int) -> Finding | None:
    """What is told of weapons whose whole has no count: "the drones were shot down, including two over Moscow and nine over Tula"."""
    if not bare(clause, at) or clause.kind(at + 1) != "p":
        return None
    for index in range(at - 1, 0, -1):
        chunk, told = clause.chunks[index], ""
        if chunk.kind == "V" and chunk.voice == "passive" and chunk.entry.verb is not None:
            told = chunk.entry.verb.affected.get("weapons", "")
        subject = weapon_named(clause.chunks[:index]) if told in ("intercepted", "lost") else ""
        if subject:
            return Finding(index, told, "ellipsis", group="weapons", subject=subject)
    return None


def elided(clause: Clause, at: int) -> bool:
    """Whether the count stands where a coordination may leave its verb out."""
    phrase = clause.phrase(at)
    joined = clause.kind(at - 1) in ("c", ",", "k", "a", "-", "x", ":") or clause.chunks[at - 1].low == "with" or recalled(clause, at)
    joined = joined or repeats(clause, at) or gapped(clause, at)
    article = phrase.count.kind == "article" and clause.kind(at - 1) != "c"
    return joined and not article and phrase.subject != "?" and not phrase.outcome and not (phrase.head and not phrase.subject)


def gapped(clause: Clause, at: int) -> bool:
    """Whether the verb is left out between a second subject and its object: "one hospital received five and Shaare Zedek three"."""
    known = clause.found.get(at - 3)
    name = clause.kind(at - 1) == "n" and clause.kind(at - 2) == "c" and clause.chunks[at - 1].entry.noun is None
    return name and known is not None and known.rule == "object" and clause.kind(at - 4) == "V" and not clause.phrase(at).head


def repeats(clause: Clause, at: int) -> bool:
    """Whether the count is led by the word that leads to one told before: "spoke of 50 deaths, and at 3 p.m. of 182"."""
    if clause.chunks[at - 1].low not in ("of", "to", "at") or clause.phrase(at).subject:
        return False
    lead = next((i for i in nearest(clause, at) if clause.chunks[i - 1].low == clause.chunks[at - 1].low), -1)
    between = [clause.kind(i) for i in range(lead + 1, at)]
    return lead > 0 and "c" in between and not {"V", "S", "N", "b"} & set(between)


def nearest(clause: Clause, at: int) -> Iterator[int]:
    """The counts before the one at `at` that something is told of, nearest first, up to where another clause begins."""
    for index in range(at - 1, -1, -1):
        if clause.kind(index) in "s;":
            return
        if index in clause.found:
            yield index


def closes(clause: Clause, at: int) -> bool:
    """Whether no verb of its own follows the count: its piece of the sentence ends, or goes on with a place."""
    told_by = clause.kind(at + 1) == "r" and recalled(clause, at)  # "down from the 39 that the police had reported"
    return not has_own_verb(clause, at) and (told_by or clause.kind(at + 1) in ("p", ",", "", "c", "a", "o", ";", ":", "-", "s", "n"))


def recalled(clause: Clause, at: int) -> bool:
    """`up from 12`, `down from 14`: the older total."""
    return (
        clause.chunks[at - 1].low == "from" and at > 1 and clause.chunks[at - 2].low in ("up", "down", "risen", "revised", "rose", "fallen")
    )
