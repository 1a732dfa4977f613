"""Which counts a verb has as its objects: right after it, and joined to them over places and asides."""

from collections.abc import Iterator

from assets.figures.clauses import Clause, has_own_verb


def objects(clause: Clause, at: int) -> Iterator[int]:
    """The counts that are objects of the verb at `at`: right after it, and those joined to them by commas and `and`."""
    index = at + 1
    while clause.kind(index) == "a":
        index += 1
    if clause.kind(index) not in ("N", "n") or clause.chunks[index].entry.role == "pron":
        return
    while True:
        kind = clause.kind(index)
        if kind == "N":
            if index > at + 2 and (has_own_verb(clause, index) or clause.kind(index + 1) == "y"):
                return
            yield index
        elif kind != "n":
            return
        else:
            while clause.kind(index + 1) in ("w", "n"):  # "her young daughter and two sons"
                index += 1
        index = after_complement(clause, index + 1)
        if clause.kind(index) not in ("c", ","):
            return
        while clause.kind(index) in ("c", ",", "a"):
            index += 1


def after_complement(clause: Clause, index: int) -> int:
    """The index after the places and the `of the 23 drones` that follow a noun, or after an aside between commas."""
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
