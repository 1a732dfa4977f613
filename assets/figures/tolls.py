"""Rules for running totals: "the death toll rose to 14", "the number killed has climbed to 21"."""

from collections.abc import Iterator

from assets.figures.clauses import Clause, Finding, modal_between, told_of_people
from assets.figures.lexicon import group

LINKS = group("links")
CHANGES = group("changes")
COUNTERS = frozenset(["number", "numbers", "count", "tally", "figure", "total"])


def tolls(clause: Clause) -> None:
    """Toll: "the death toll rose to 14", "put the number of injured at 124", "the number killed ... has climbed to 21"."""
    for at, chunk in enumerate(clause.chunks):
        outcome = chunk.entry.toll if chunk.kind == "T" else numbered(clause, at)
        if not outcome:
            continue
        for index in totals(clause, at):
            if clause.phrase(index).outcome in ("", outcome):
                earlier = clause.chunks[index - 1].low == "from"
                clause.found.setdefault(index, Finding(index, outcome, "toll", earlier=earlier, group="people"))
        before = at - 1 - (clause.kind(at - 1) != "N")
        if leads_to(clause, at) and clause.kind(before) == "N" and not clause.phrase(before).subject:
            clause.found.setdefault(before, Finding(before, outcome, "toll", group="people"))


def totals(clause: Clause, at: int) -> Iterator[int]:
    """The counts that the noun at `at` comes to: after a word that leads to them, the older ones told with them included."""
    for index in range(at + 1, min(at + 30, len(clause.chunks))):
        if clause.kind(index) in (";", "T"):
            return
        if clause.kind(index) != "N" or not (
            linked(clause, index) or (index == at + 1 and any(f.rule == "toll" for f in clause.found.values()))
        ):
            continue
        phrase = clause.phrase(index)
        moved = index - at < 6 or any(c.low in CHANGES for c in clause.chunks[max(0, at - 4) : index])
        if phrase.group in ("", "people") and phrase.count.kind != "article" and moved and not modal_between(clause, at, index):
            yield index
        if clause.chunks[index - 1].low not in ("from", "by", "as") and not another_follows(clause, index):
            return


def another_follows(clause: Clause, at: int) -> bool:
    """`to 27 and, at 08:34, to 28`: whether a further total of the same noun follows."""
    return clause.kind(at + 1) == "c" and any(
        clause.chunks[i].low == "to" and clause.kind(i + 1) == "N" for i in range(at + 2, min(at + 7, len(clause.chunks) - 1))
    )


def leads_to(clause: Clause, at: int) -> bool:
    """`raised to 28 the number of dead`: whether the noun at `at` follows its count."""
    reversed_order = clause.chunks[at].low.startswith("number") or "to" in (
        clause.chunks[max(0, at - 3)].low,
        clause.chunks[max(0, at - 2)].low,
    )
    return clause.kind(at - 1) in ("n", "a", "N") and reversed_order


def linked(clause: Clause, at: int) -> bool:
    """Whether a word that leads to a total stands before the count: "to", "at", "reached"."""
    before = clause.chunks[at - 1]
    return before.low in LINKS or (before.kind == "a" and at > 1 and clause.chunks[at - 2].low in LINKS)


def numbered(clause: Clause, at: int) -> str:
    """The outcome that `the number killed`, `the number of people who died` counts; empty where it counts no people harmed."""
    chunk = clause.chunks[at]
    if chunk.low == "it" and any(c.low in CHANGES for c in clause.chunks[at + 1 : at + 3]):
        return clause.last
    if chunk.kind not in ("w", "n", "y") or chunk.low not in COUNTERS:
        return ""
    for following in clause.chunks[at + 1 : at + 6]:
        if following.kind in ("V", "S", "T", "n") and told_of_people(following):
            return told_of_people(following)
        if following.kind not in ("o", "n", "w", "r", "h", "b", "a", "y"):
            break
    return clause.last if clause.kind(at - 1) in ("n", "w", "a", "") else ""
