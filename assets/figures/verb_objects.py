"""Which counts a verb has as its objects: right after it, and joined to them over places and asides."""

from collections.abc import Iterator

from assets.figures.asides import tellers
from assets.figures.clauses import Clause
from assets.figures.neighbours import governed, has_own_verb

REFLEXIVE = frozenset(("himself", "herself", "themselves", "itself"))
NAMING = frozenset(("identified", "known", "named", "called"))


def objects(clause: Clause, at: int) -> Iterator[int]:
    """The counts that are objects of the verb at `at`: right after it, and those joined to them by commas and `and`."""
    index = at + 1
    while clause.kind(index) == "a":
        index += 1
    if clause.chunks[min(index, len(clause.chunks) - 1)].low in REFLEXIVE and clause.kind(index + 1) in ("c", ","):
        index += 2  # "killing herself and five others"
    if clause.kind(index) not in ("N", "n") or clause.chunks[index].entry.role == "pron":
        return
    while True:
        kind = clause.kind(index)
        if kind == "N":
            if index > at + 2 and (has_own_verb(clause, index) or tellers(clause, index)):
                return
            yield index
        elif kind != "n":
            return
        else:
            while clause.kind(index + 1) in ("w", "n") and clause.chunks[index + 1].low not in NAMING:  # "her young daughter and two sons"
                index += 1
            if clause.kind(index + 1) == "o" and clause.kind(index + 2) == "N" and not governed(clause, index + 2):
                index += 2  # "a family of six"
                yield index
        index = after_complement(clause, index + 1)
        if clause.kind(index) not in ("c", ","):
            return
        while clause.kind(index) in ("c", ",", "a"):
            index += 1


def after_complement(clause: Clause, index: int) -> int:
    """The index after the places and the `of the 23 drones` that follow a noun, or after an aside between commas, or its name."""
    if index < len(clause.chunks) and clause.chunks[index].low in NAMING:  # "an imam known as Sheikh Bashir"
        index += 1 + (clause.kind(index + 1) == "s")
        while clause.kind(index) in ("n", "w"):
            index += 1
    while clause.kind(index) in ("p", "o", "a"):
        step = index + 1
        while clause.kind(step) in ("w", "n", "a"):
            step += 1
        if clause.kind(index) == "o" and clause.kind(step) == "N":
            step += 1
        if step == index + 1 and clause.kind(index) != "a":
            return index
        index = step
    if clause.kind(index) == "," and clause.kind(index + 1) in ("n", "i"):
        closing = next((i for i in range(index + 1, len(clause.chunks)) if clause.kind(i) in ",;sV"), -1)
        if (
            closing > 0
            and clause.kind(closing) == ","
            and clause.kind(closing + 1) == "c"
            and clause.kind(closing + 2) == "N"
            and "N" not in [clause.kind(i) for i in range(index, closing)]
        ):
            return closing
    return index
