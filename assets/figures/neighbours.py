"""How a count stands to its neighbours: the verb or the preposition that it has of its own, the counts joined to it."""

from collections.abc import Iterator

from assets.figures.clauses import Clause
from assets.figures.lexicon import group

COLLECTIVES = group("collectives")
TAKEN_AWAY = group("taken away")
"""What is done to people and things that harms none: a count that such a participle ends has no share in the next verb."""


def has_own_verb(clause: Clause, at: int) -> bool:
    """Whether the count at `at` is the subject of a verb after it, and so no object of the one before."""
    index = at + 1
    while clause.kind(index) in ("a", "b", "h", "d", "m"):
        index += 1
    if clause.kind(index) == "p" and clause.kind(index - 1) == "h" and clause.chunks[index].low == "to":
        return True  # "burned 61 homes, and 400 people had to leave"
    if clause.kind(index) == "p" and clause.kind(index + 1) == "n":
        index += 2
        while clause.kind(index) in ("a", "b", "h"):
            index += 1
    kind = clause.kind(index)
    if kind == "i" and clause.kind(index - 1) == "b" and clause.chunks[index].low.startswith("among"):
        return True  # "500 were injured, and 35 foreigners are among the dead"
    if kind == "w" and "b" in (clause.kind(i) for i in range(at + 1, index)) and clause.chunks[index].low in TAKEN_AWAY:
        return True  # "three cars were destroyed and 27 motorbikes were also seized"
    if kind == "V":
        chunk = clause.chunks[index]
        return chunk.voice != "active" or (bool(chunk.entry.verb and chunk.entry.verb.active) and clause.kind(at + 1) not in (",", "c"))
    return kind == "S" and (clause.chunks[index].low != "with" or index > at + 1)  # "admitted 12 people with burns"


def governed(clause: Clause, at: int) -> bool:
    """Whether a preposition stands before the count ("in two districts"), so that it is no subject."""
    before = clause.kind(at - 1)
    if before == "c" and clause.kind(at - 2) == "N" and clause.kind(at - 3) == "o" and clause.kind(at - 4) == "M":
        return True  # "the bodies of a woman and two children"
    if before == "o" and at == 1 and clause.kind(2) in ("b", "h"):
        return False  # "of these 43 are still in hospital"
    if before == "o":
        return not (clause.kind(at - 2) in ("n", "w") and clause.chunks[at - 2].low in COLLECTIVES)
    return before == "p"


def tail(clause: Clause, at: int) -> Iterator[int]:
    """Counts joined after the one at `at`: `20 drones and 3 missiles`."""
    index = past_ages(clause, at + 1)
    while clause.kind(index) in ("c", ",", "a"):
        if clause.kind(index + 1) == "N" and not has_own_verb(clause, index + 1):
            yield index + 1
            index = past_ages(clause, index + 2) - 1
        index += 1


def past_ages(clause: Clause, at: int) -> int:
    """The index after the ages of the people counted: `two men aged 56 and 67`; `at` itself where none stand there."""
    if clause.kind(at) != "w" or clause.chunks[at].low != "aged":
        return at
    at += 2
    while clause.kind(at) in ("c", ",") and clause.kind(at + 1) == "w" and clause.chunks[at + 1].low.isdigit():
        at += 2
    return at
