"""What stands between a subject and its verb: asides, breakdowns, the M of "N of M", and what is joined to a subject."""

from collections.abc import Iterator

from assets.figures.clauses import Clause
from assets.figures.neighbours import TAKEN_AWAY, governed

NONE = -1


def linked_part(clause: Clause, at: int) -> int:
    """The index of the N where the count at `at` is the M of "N of M", else -1: what is said of them is said of the N."""
    before = at - 1
    while clause.kind(before) in ("n", "w") and before > at - 4:
        before -= 1
    if clause.kind(before) in ("o", "p") and clause.kind(before - 1) == "N" and clause.phrase(before - 1).link >= 0:
        return before - 1
    return -1


def attached(clause: Clause, index: int, at: int) -> bool:
    """Whether a participle, a state or a relative clause at `at` follows the count directly: "in two buildings destroyed by"."""
    closed = aside(clause, at - 1) if clause.kind(at - 1) == "," else opens_list(clause, at - 1)
    if clause.chunks[at].voice == "bare" and clause.kind(index + 1) == "," and closed == index + 1:
        return True  # "with 47 people, including 30 soldiers and a nurse killed"
    at -= clause.kind(at) == "S" and clause.kind(at - 1) == "V"  # "who were taken to the hospital"
    being = clause.chunks[at - 1].low == "being" and at == index + 2  # "news of two boys being beheaded"
    compelled = clause.kind(at - 2) == "h" and clause.chunks[at - 1].low == "to"  # "for the 60 people who had to leave their homes"
    between = {clause.kind(i) for i in range(index + 1, at - compelled)}
    if at == index + 2 and between == {","} and clause.chunks[at].voice == "bare":
        return True  # "point to two missiles, launched from the sea"
    return being or (between <= {"a"} and clause.chunks[at].voice in ("bare", "")) or ("r" in between and between <= {"a", "r", "b", "h"})


def is_aside_count(clause: Clause, index: int, at: int) -> bool:
    """Whether the count stands in an aside that closes before the verb: "70, six of them children, were injured"."""
    known = clause.found.get(index)
    if known is not None and known.rule == "breakdown":
        return True
    portion = clause.phrase(index).portion or clause.kind(index + 1) == "i"
    return (
        portion and clause.kind(index - 1) in (",", "-", "(") and index > 1 and any(clause.kind(i) in ",-)" for i in range(index + 1, at))
    )


BESIDES = frozenset(("as well as", "along with", "together with"))


def aside(clause: Clause, closing: int, *, finite: bool = False) -> int:
    """The index of the mark that opens the aside closed at `closing` ("14 people, including two children, were"); -1 if it closes none.

    Before a `finite` verb an aside may hold a clause of its own ("burned in the attack that came on Monday, has died").
    """
    opened = closing - 1
    marks = ("-", ";") if clause.kind(closing) == "-" and "-" in (chunk.kind for chunk in clause.chunks[:closing]) else (",", "-", "(", ";")
    while opened >= 0 and clause.kind(opened) not in marks and (finite or clause.kind(opened) not in ("s", "k")):
        opened -= 1
    if opened < 0 or clause.kind(opened) not in (",", "-", "("):
        return -1
    first = clause.kind(opened + 1)
    if first == "N" and clause.kind(opened) == "-" == clause.kind(closing):
        return opened  # "four people - two women and two men - died"
    if first == "N":
        listed = opens_list(clause, opened)
        return opened if clause.phrase(opened + 1).portion or clause.kind(closing - 1) == "i" else listed
    if clause.chunks[opened + 1].low in BESIDES:
        return opened
    if first == "c" and clause.kind(opened) == "(":
        return opened  # "57 drones (and other types) were shot down"
    if first not in ("i", "r", "p", "w", "a", "n", "o", "V") and not (finite and first == "s"):
        return -1
    last = clause.kind(closing - 1)
    return -1 if last == "N" and first not in ("i", "r") and not governed(clause, closing - 1) else opened


def opens_list(clause: Clause, comma: int) -> int:
    """The index of the mark before the `including` whose list the comma is in: "47 people, including two girls, four boys and a man,"."""
    index = comma
    while clause.kind(index) in ("N", ",", "c", "n", "w", "a"):
        index -= 1
    return index - 1 if clause.kind(index) == "i" and clause.kind(index - 1) in (",", "-", "(") else -1


def before_breakdown(clause: Clause, at: int) -> int:
    """The index before the breakdown that holds `at`, with the comma that opens it."""
    index = at - 1
    while (
        clause.kind(index) in ("N", "c", "n", "a", ",")
        and index > 0
        and (clause.kind(index) != "N" or is_aside_count(clause, index, at + 1))
    ):
        if clause.kind(index) == "," and clause.kind(index - 1) == "N" and not is_aside_count(clause, index - 1, at + 1):
            return index - 1
        index -= 1
    if clause.kind(index) == "i":
        index -= 1
    return index - (clause.kind(index) in (",", "-", "("))


def joined(clause: Clause, at: int) -> Iterator[int]:
    """The counts joined before the one at `at` as one subject: `two men and a woman were`."""
    index, linked = at - 1, False
    while clause.kind(index) in ("c", ",", "n", "w", "a"):
        kind = clause.kind(index)
        if kind == "," and aside(clause, index) >= 0 and linked:
            index = aside(clause, index) - 1
        elif kind == "w" and clause.kind(index - 1) == "N" and clause.chunks[index].low in TAKEN_AWAY:
            return  # "28 people were killed, ten children abducted and 19 wounded"
        elif kind in ("c", ","):
            index, linked = index - 1, True
        elif linked or kind == "a":
            index -= 1 + (linked and clause.kind(index - 1) in ("p", "o") and clause.kind(index - 2) == "N")  # "two men in their 20s and"
        else:
            return
        part = linked_part(clause, index) if clause.kind(index) == "N" and linked else -1
        if part >= 0:
            yield part  # "442 of 476 drones and 41 of 48 missiles were downed"
            index, linked = part - 1, False
            continue
        if clause.kind(index) == "N" and clause.kind(index - 1) == "i" and clause.kind(at - 1) == ",":
            return  # "44 people died, including five children, 79 were injured"
        if clause.kind(index) == "N" and linked:
            groups = {clause.phrase(index).group, clause.phrase(at).group} - {""}
            spoken_of = clause.kind(index - 1) == "o" and clause.kind(index - 2) in ("y", "w") and clause.kind(at + 1) == "r"
            of_its_own = (
                (governed(clause, index) and not spoken_of)  # "knows of 35 wardens and two inmates who were killed"
                or (clause.kind(index - 1) == "b" and clause.kind(index - 2) in ("N", "r"))
                or clause.kind(index - 1) == "T"
                or clause.phrase(index).outcome
            )
            if index in clause.found or of_its_own or len(groups) > 1:
                return
            yield index
            index, linked = index - 1, False


def tellers(clause: Clause, at: int) -> bool:
    """Whether the count at `at` is one who tells, or opens the list of those who do: `, a local official, a priest and two elders said`."""
    index, listed = at, clause.kind(at - 1) == ","
    while clause.kind(index) in ("N", "n"):
        joined = clause.kind(index - 1) == "c"
        index += 1
        begun = index
        while clause.kind(index) in ("w", "n", "p", "o"):  # "a doctor at the clinic"
            index += 1
        if clause.kind(index) == "y":
            return index == at + 1 or (listed and (joined or clause.kind(begun) in ("p", "o")))
        if joined or clause.kind(index) not in ("c", ","):
            return False
        index += 1
    return False


def list_head(clause: Clause, at: int) -> int:
    """The count that opens the list whose last item, without a count, is at `at`: "four houses, a car and a fence were damaged"."""
    index = at
    joined = False
    while clause.kind(index - 1) in ("c", ","):
        joined = joined or clause.kind(index - 1) == "c"
        index -= 2
        while clause.kind(index) in ("n", "w") and clause.kind(index - 1) in ("n", "w"):
            index -= 1
        if clause.kind(index) == "N":
            free = clause.kind(index - 1) not in ("V", "p", "o") and clause.phrase(index).group == "things"
            return index if joined and free else NONE
        if clause.kind(index) not in ("n", "w"):
            return NONE
    return NONE
