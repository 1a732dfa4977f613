"""Rules for running totals: "the death toll rose to 14", "the number killed has climbed to 21"."""

from assets.figures.clauses import Clause, Finding, modal_between, told_of_people
from assets.figures.lexicon import group

LINKS = frozenset(
    ["to", "at", "of", "is", "was", "are", "were", "reached", "reaches", "reach", "hit", "exceeded", "exceeds", "surpassed", "surpasses", "passed", "topped", "climbs", "rises", "soars", "tops", "passes", "jumps", "grows", "nears", "now", "as", "number", "numbered", "numbers", "counts", "from", "stood", "stands", "totalled", "totaled", "past", ":", "be", "been", "being", "by", "only", "include", "includes"]
) | {"up to"}
CHANGES = group("changes")
COUNTERS = frozenset(["number", "numbers", "count", "tally", "figure", "total"])


def tolls(clause: Clause) -> None:
    """Toll: "the death toll rose to 14", "put the number of injured at 124", "the number killed when a missile struck has climbed to 21"."""
    for at, chunk in enumerate(clause.chunks):
        outcome = chunk.entry.toll if chunk.kind == "T" else numbered(clause, at)
        if not outcome:
            continue
        for index in range(at + 1, min(at + 30, len(clause.chunks))):
            kind = clause.kind(index)
            if kind == ";" or kind == "T":
                break
            if kind != "N" or not linked(clause, index):
                continue
            phrase = clause.phrase(index)
            moved = index - at < 6 or any(c.low in CHANGES for c in clause.chunks[max(0, at - 4) : index])
            if (
                phrase.group in ("", "people")
                and phrase.count.kind != "article"
                and moved
                and not modal_between(clause, at, index)
                and (not phrase.outcome or phrase.outcome == outcome)
            ):
                clause.found.setdefault(
                    index, Finding(index, outcome, "toll", earlier=clause.chunks[index - 1].low == "from", group="people")
                )
            if clause.chunks[index - 1].low not in ("from", "by", "as"):
                break
        if clause.kind(at - 1) in ("n", "a", "N") and (
            chunk.low.startswith("number") or clause.chunks[max(0, at - 3)].low == "to" or clause.chunks[max(0, at - 2)].low == "to"
        ):
            reach = at - 1 - (clause.kind(at - 1) != "N")
            if clause.kind(reach) == "N" and not clause.phrase(reach).subject:
                clause.found.setdefault(reach, Finding(reach, outcome, "toll", group="people"))


def linked(clause: Clause, at: int) -> bool:
    """Whether a word that leads to a total stands before the count: "to", "at", "reached"."""
    before = clause.chunks[at - 1]
    return before.low in LINKS or (before.kind == "a" and at > 1 and clause.chunks[at - 2].low in LINKS)


def numbered(clause: Clause, at: int) -> str:
    """The outcome that `the number killed`, `the number of people who died` counts; empty where it counts no people harmed."""
    chunk = clause.chunks[at]
    if chunk.kind not in ("w", "n") or chunk.low not in COUNTERS:
        return ""
    for following in clause.chunks[at + 1 : at + 6]:
        if following.kind in ("V", "S", "T", "n") and told_of_people(following):
            return told_of_people(following)
        if following.kind not in ("o", "n", "w", "r", "h", "b", "a", "y"):
            return ""
    return ""
