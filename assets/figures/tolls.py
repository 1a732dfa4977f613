"""Rules for running totals: "the death toll rose to 14", "the number killed has climbed to 21"."""

from collections.abc import Iterator

from assets.figures.clauses import Clause, Finding, Told, told_of_people
from assets.figures.denials import brought_by_nature
from assets.figures.lexicon import PEOPLE, class_of, group
from assets.figures.neighbours import tail
from assets.figures.restated import bare, nearest_told

LINKS = group("links")
CHANGES = group("changes")
LESS = frozenset(["reduced", "down", "lowered", "fell", "fallen", "dropped", "cut", "lower", "fewer"])
SEVERAL = frozenset(["figures", "numbers"])
COUNTERS = frozenset(["number", "numbers", "count", "tally", "figure", "figures", "total", "estimate"])

TOLD = "told"
"""Stands for the outcome of a noun that only points back: `the figure`, `it`."""


def tolls(clause: Clause) -> None:
    """Toll: "the death toll rose to 14", "the figures went up to seven and 117", "the number killed has climbed to 21"."""
    for at, chunk in enumerate(clause.chunks):
        if chunk.kind != "T" and chunk.low != "it" and chunk.low not in COUNTERS:
            continue
        outcome, subject = (chunk.entry.toll, "people") if chunk.kind == "T" else numbered(clause, at)
        if not outcome or brought_by_nature(clause, at):
            continue  # "the death toll from the earthquake rose to 3,800"
        for index in totals(clause, at):
            if clause.phrase(index).outcome in ("", outcome) or outcome == TOLD:
                joined = [i for i in tail(clause, index) if outcome == TOLD and chunk.low in SEVERAL and bare(clause, i)]
                reach = 1 if chunk.low == "it" else 3
                for count, told in [(i, nearest_told(clause, i, reach)) for i in (index, *joined)]:
                    add_toll(clause, count, outcome, subject, told)
        before = at - 1 - (clause.kind(at - 1) != "N")
        if leads_to(clause, at) and clause.kind(before) == "N" and not clause.phrase(before).subject:
            add_toll(clause, before, outcome, subject, nearest_told(clause, before))


def add_toll(clause: Clause, at: int, outcome: str, subject: str, told: Told | None) -> None:
    """Records a total; where its noun only points back (`the figure`, `it`), as the toll `told` before that it says again."""
    group = "people"
    if outcome == TOLD:
        phrase = clause.phrase(at)
        of_others = phrase.subject not in ("", "people", told.subject if told else "") and phrase.head not in ("names", "victims")
        if told is None or phrase.outcome not in ("", told.outcome) or of_others:
            return  # "it has put a team of 40 officers on the case"
        outcome, group, subject = told.outcome, told.group, told.subject
    had_been = at > 1 and clause.chunks[at - 1].low == "been" and clause.chunks[at - 2].low in ("had", "'d")
    earlier = had_been or clause.chunks[at - 1].low == "from"
    clause.found.setdefault(at, Finding(at, outcome, "toll", earlier=earlier, group=group, subject=subject))


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
        if phrase.count.kind == "article" or phrase.group not in ("", "people"):
            continue
        if clause.chunks[index - 1].low == "by" and any(c.low in LESS for c in clause.chunks[max(0, at - 4) : index]):
            continue  # "the toll was reduced by 106": no toll but a difference
        moved = index - at < 6 or any(c.low in CHANGES for c in clause.chunks[max(0, at - 4) : index])
        if moved and not modal_between(clause, at, index):
            yield index
            if older_follows(clause, index):
                yield index + 2
        if clause.chunks[index - 1].low not in ("from", "by", "as") and not another_follows(clause, index):
            return


def modal_between(clause: Clause, first: int, last: int) -> bool:
    return any(clause.kind(i) == "m" for i in range(first, last))


def older_follows(clause: Clause, at: int) -> bool:
    """Whether the older total follows the new one at `at`: "revised down to 10 from 15"."""
    last = min(at + 2, len(clause.chunks) - 1)
    return clause.chunks[last - 1].low == "from" and clause.kind(at + 2) == "N" and bare(clause, at + 2)


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
    """Whether a word that leads to a total stands before the count, or begins it: "to", "at", "reached", "as high as"."""
    before = clause.chunks[at - 1]
    return (
        clause.chunks[at].low == "as high as"
        or before.low in LINKS
        or (before.kind == "a" and at > 1 and clause.chunks[at - 2].low in LINKS)
    )


def numbered(clause: Clause, at: int) -> tuple[str, str]:
    """Outcome and subject that `the number killed`, `the number of children who died` counts; empty where it counts no people harmed."""
    chunk = clause.chunks[at]
    if chunk.low == "it" and any(c.low in CHANGES for c in clause.chunks[at + 1 : at + 3]):
        return TOLD, ""
    counting = chunk.low == "numbers" and clause.kind(at - 1) in ("a", "r")  # "a mission which numbers about 400"
    if chunk.kind not in ("w", "n", "y") or chunk.low not in COUNTERS or counting:
        return "", ""
    subject = "people"
    for place, following in enumerate(clause.chunks[at + 1 : at + 8]):
        if following.kind in ("V", "S", "T", "n") and told_of_people(following):
            return told_of_people(following), subject
        noun = following.entry.noun
        if place == 1 and following.kind == "n" and noun is not None and class_of(noun.subject) != "people":
            return "", ""  # "the number of homes hit rose to 60"
        subject = noun.subject if following.kind == "n" and noun is not None and noun.subject in PEOPLE else subject
        if following.kind not in ("o", "n", "w", "r", "h", "b", "a", "y"):
            break
    of_others = clause.kind(at + 1) == "o" and clause.kind(at + 2) != "N"  # "the number of countries"
    return (TOLD, "") if not of_others and clause.kind(at - 1) in ("n", "w", "a", "s", "") else ("", "")
