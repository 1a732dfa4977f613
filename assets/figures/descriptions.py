"""What describes a count before its verb: `a girl wounded when gunmen attacked a bus has died`, `three people she works with are dead`."""

from assets.figures.clauses import Clause
from assets.figures.lexicon import group
from assets.figures.neighbours import TAKEN_AWAY, governed

NONE = -1
SUBORDINATE = frozenset(("when", "as", "while", "because", "after", "before", "since", "until", "where", "once"))
"""Words that open a clause inside a description."""
TEMPORAL = frozenset(("after", "before", "since", "until"))
"""Of these, the ones that a noun alone may follow: `after the first blast`."""
WITHIN = frozenset("abhdmxwnpoMTsVScyN")
PLURAL_VERBS, SINGULAR_VERBS = frozenset(("were", "are", "have")), frozenset(("was", "is", "has"))
HAPPENINGS = group("happenings")
PAST = group("plain pasts")
STAYING = frozenset(("remain", "remains", "remained", "stay", "stayed", "lie", "lies", "lay"))
"""Verbs that a state completes: `remain in hospital`."""
BREAKS = frozenset((",", ";", "", "c", "k", "-", ":"))


def described(clause: Clause, at: int) -> int:
    """The count whose description, which holds a clause of its own, ends right before the predicate at `at`; NONE where no such one does.

    A description opens with a participle, a relative pronoun or the subject of a clause without one. It is over where each clause in it
    has its verb, so that the next one can only be that of the count.
    """
    first = opening(clause, at)
    if first == NONE or clause.kind(first - 1) == "r":
        return NONE
    at_host = host(clause, first)
    if at_host == NONE or not agrees(clause, at_host, first):
        return NONE
    within = range(at_host + 1, first)
    inner = sum(chunk.low in SUBORDINATE for chunk in clause.chunks[at_host + 1 : first]) + opens_contact(clause, at_host + 1)
    if not inner:
        return NONE
    wanting = inner + sum(clause.kind(index) == "r" for index in within)
    verbs = sum(is_finite(clause, index) for index in within)
    if verbs >= wanting:
        return at_host
    last = next((i for i in range(first - 1, at_host, -1) if clause.kind(i) == "s"), NONE)
    return at_host if verbs + 1 == wanting and last != NONE and only_noun(clause, at_host, last, first, at) else NONE


def opening(clause: Clause, at: int) -> int:
    """The index at which the finite predicate of the verb or state at `at` begins; NONE where it is not finite."""
    first = at - (clause.kind(at) == "S" and clause.kind(at - 1) in ("w", "V"))  # "have been brought to the clinic"
    staying = clause.chunks[first].low in STAYING
    while clause.kind(first - 1) in ("a", "b", "h", "m", "x"):
        first -= 1
    auxiliary = staying or any(clause.kind(i) in "bhm" for i in range(first, at))
    chunk = clause.chunks[at]
    own = chunk.kind == "V" and chunk.entry.verb is not None and "past" in chunk.entry.forms
    died = own and (chunk.voice == "active" or not (chunk.entry.verb and chunk.entry.verb.affected))
    return first if auxiliary or died else NONE


def host(clause: Clause, first: int) -> int:
    """The nearest count before `first` that a description follows; NONE where another subject or clause stands between."""
    for index in range(first - 1, -1, -1):
        kind = clause.kind(index)
        if kind == "N" and is_described(clause, index):
            return index
        inside = kind != "N" or governed(clause, index) or is_object(clause, index)
        if not inside or (kind not in WITHIN and not (kind == "r" and index < first - 1) and clause.chunks[index].low != "while"):
            return NONE
    return NONE


def is_object(clause: Clause, index: int) -> bool:
    """Whether the count at `index` stands right after a verb that can have it as its object: `when gunmen killed two men`."""
    before = clause.chunks[index - 1]
    return before.voice == "active" and before.entry.verb is not None and bool(before.entry.verb.affected)


def is_described(clause: Clause, index: int) -> bool:
    """Whether a participle that harms, a relative pronoun or a clause without one follows the count at `index`."""
    after = index + 1
    while clause.kind(after) == "a":
        after += 1
    if clause.kind(after) == "V":
        chunk = clause.chunks[after]
        return chunk.voice == "bare" and chunk.entry.verb is not None and bool({"people", "lives"} & chunk.entry.verb.affected.keys())
    if clause.chunks[min(after, len(clause.chunks) - 1)].low in TAKEN_AWAY:
        return True  # "two of those kidnapped when bandits attacked the pit"
    told = clause.phrase(index).portion and bool(clause.phrase(index).outcome) and clause.kind(after) == "s"  # "two of those wounded when"
    return told or clause.kind(after) == "r" or opens_contact(clause, after)


def opens_contact(clause: Clause, index: int) -> bool:
    """Whether a pronoun right after a count opens a clause on it: "three of the people she worked with"."""
    chunk = clause.chunks[index] if 0 < index < len(clause.chunks) else None
    return chunk is not None and chunk.kind == "n" and chunk.low in SUBJECTS and clause.kind(index - 1) == "N"


SUBJECTS = frozenset(("he", "she", "they", "we", "i", "you"))


def is_finite(clause: Clause, index: int) -> bool:
    """Whether a finite verb begins at `index`: not the second of two under one subject, and no participle or infinitive."""
    chunk, before = clause.chunks[index], clause.kind(index - 1)
    if before == "c" or before in ("b", "h", "m") or clause.chunks[index - 1].low in ("to", "and"):
        return False
    if chunk.kind in ("b", "h", "m"):
        return True
    if chunk.kind == "V":
        return (
            (before == "r" and "past" in chunk.entry.forms)
            or (chunk.voice == "active" and bool({"past", "third"} & chunk.entry.forms))
            or is_past(clause, index)
        )
    if chunk.kind == "w" and before == "r":
        return not chunk.low.endswith("ly")
    return chunk.kind in ("w", "y") and (chunk.low in PAST or (chunk.low.endswith("ed") and chunk.low not in NAMED))


NAMED = frozenset(("named", "called", "identified", "armed"))


def is_past(clause: Clause, index: int) -> bool:
    """Whether a verb that affects nobody stands in the past: `exploded`, `died`."""
    chunk = clause.chunks[index]
    return chunk.entry.verb is not None and "past" in chunk.entry.forms and not chunk.entry.verb.affected


def agrees(clause: Clause, at_host: int, first: int) -> bool:
    """Whether the number of the predicate that begins at `first` is that of the count."""
    several = clause.phrase(at_host).count.value != 1
    lows = {clause.chunks[i].low for i in range(first, min(first + 3, len(clause.chunks))) if clause.kind(i) in "bha"}
    return not lows & (SINGULAR_VERBS if several else PLURAL_VERBS)


def only_noun(clause: Clause, at_host: int, opened: int, first: int, at: int) -> bool:
    """Whether a noun alone follows `after` at `opened`, and the predicate at `first` is that of the count.

    It is where its number is not that of the noun, or where no further verb is left for a count that begins its clause.
    """
    if clause.chunks[opened].low not in TEMPORAL or any(clause.kind(i) not in "nwaMTopN" for i in range(opened + 1, first)):
        return False
    head = opened + 1
    while head + 1 < first and clause.kind(head + 1) in "anwMT":
        head += 1
    noun = clause.chunks[head].entry.noun
    many = noun.plural if noun is not None else clause.chunks[head].low.endswith("s")
    if clause.chunks[first].low in (SINGULAR_VERBS if many else PLURAL_VERBS):
        return True
    begins = clause.kind(at_host - 1) in ("", "y", "s", "a")
    happening = clause.kind(head) == "M" or clause.chunks[head].low in HAPPENINGS  # which nobody kills, as one may hit a house
    return begins and happening and not leaves_verb(clause, at + 1)


def leaves_verb(clause: Clause, start: int) -> bool:
    """Whether a finite verb follows from `start` on which no clause that opens there has taken: "was killed when he stepped on a mine"."""
    clauses = 0
    for index in range(start, len(clause.chunks)):
        if clause.kind(index) in BREAKS:
            return False
        clauses += clause.kind(index) == "s" or clause.kind(index) == "r"
        if clause.kind(index) == "y" or is_finite(clause, index):
            clauses -= 1
        if clauses < 0:
            return True
    return False


def before_relative(clause: Clause, index: int, at: int) -> int:
    """The index before a relative clause that ends at `index`, where the verb at `at` follows: `five who had stood by a kiosk were killed`.

    It may hold a further clause with a verb of its own: `a man who was near the shop when the shell hit was wounded`.
    """
    last = index
    while clause.kind(index) in ("a", "b", "h", "m", "x", "w", "n", "p", "o", "M", "T", "s", "V") or (
        clause.kind(index) == "N" and governed(clause, index)
    ):
        if clause.kind(index) == "s" and not any(clause.kind(i) == "V" for i in range(index, at - 1)):
            return NONE
        index -= 1
    own = any(clause.kind(i) in ("b", "h", "V", "w") for i in range(index + 1, last + 1))
    described = clause.kind(index) == "r" and clause.kind(index - 1) == "N" and clause.kind(at - 1) == "b"
    return index - 1 if described and own else NONE
