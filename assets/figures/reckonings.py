"""Rules for totals whose noun is told once, or only as victims: "the totals of 17, 15 and 12 dead", "lists 86 victims by name"."""

from assets.figures.clauses import Clause, Finding
from assets.figures.neighbours import tail
from assets.figures.nominals import VICTIMS
from assets.figures.restated import bare, nearest_told

SUMS = frozenset(("totals", "counts", "figures", "tolls", "estimates", "numbers", "tallies"))
FORMER = frozenset(("earlier", "previous", "former", "first", "initial", "preceding", "older"))
GONE = frozenset(("gone", "went", "goes", "risen", "rose", "moved", "climbed", "jumped"))


def sums(clause: Clause) -> None:
    """Sums: "the earlier totals of 17, 15 and 12 dead should be disregarded"."""
    for at, chunk in enumerate(clause.chunks):
        if chunk.low not in SUMS or clause.kind(at + 1) != "o" or clause.kind(at + 2) != "N":
            continue
        listed = [at + 2, *tail(clause, at + 2)]
        outcome = clause.phrase(listed[-1]).outcome
        earlier = any(before.low in FORMER for before in clause.chunks[max(0, at - 2) : at])
        for count in listed if outcome else ():
            if clause.phrase(count).outcome in ("", outcome) and (bare(clause, count) or count == listed[-1]):
                subject = clause.phrase(listed[-1]).subject
                clause.found.setdefault(count, Finding(count, outcome, "sums", earlier=earlier, group="people", subject=subject))


def victims(clause: Clause) -> None:
    """Victims: "there are 11 victims, and 14 injured", "lists 86 victims by name"."""
    for at in clause.counts():
        if at in clause.found or clause.phrase(at).head not in VICTIMS:
            continue
        beside = at + 1 + (clause.kind(at + 1) == ",")
        hurt = clause.kind(beside) == "c" and clause.kind(beside + 1) == "N" and clause.phrase(beside + 1).outcome == "injured"
        if hurt or [chunk.low for chunk in clause.chunks[at + 1 : at + 3]] == ["by", "name"]:
            clause.found[at] = Finding(at, "killed", "victims", group="people")


def surpassed(clause: Clause) -> None:
    """Surpassed: "the judiciary, which began with a count of 71 dead, has since gone up to 79"."""
    for at in clause.counts():
        if at in clause.found or not bare(clause, at) or clause.chunks[at - 1].low not in ("up to", "to"):
            continue
        verb = at - 2
        if verb < 1 or clause.chunks[verb].low not in GONE:
            continue
        closing = verb - 1
        while clause.kind(closing) in ("a", "h"):
            closing -= 1
        opened = next((i for i in range(closing - 1, -1, -1) if clause.kind(i) == ","), -1) if clause.kind(closing) == "," else -1
        told = nearest_told(clause, at) if opened > 0 and clause.kind(opened + 1) == "r" else None
        if told is not None and any(opened < index < closing for index in clause.found):
            clause.found[at] = Finding(at, told.outcome, "surpassed", group=told.group, subject=told.subject)
