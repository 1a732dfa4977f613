"""Rules for counts that lean on another count of the sentence: breakdowns, elisions, the M of "N of M"."""

from assets.figures.clauses import Clause, Finding, buried, has_own_verb, told_of_people
from assets.figures.lexicon import PEOPLE
from assets.figures.phrase import Phrase


def breakdowns(clause: Clause) -> None:
    """Breakdown: "14 people, including two children", "six of them children", "a child among them"."""
    for at in clause.counts():
        if at in clause.found:
            continue
        phrase = clause.phrase(at)
        opener = included(clause, at)
        bracketed = clause.kind(at - 1) == "(" or (clause.kind(at - 1) == "c" and clause.kind(at - 2) == "N" and clause.kind(at - 3) == "(")
        partner = (
            clause.found.get(at - 1 - next((i for i in range(1, 6) if clause.kind(at - 1 - i) == "N"), 0))
            if clause.kind(at - 1) in ("c", ",")
            else None
        )
        if (
            partner is not None
            and partner.rule == "breakdown"
            and partner.part_of >= 0
            and not phrase.subject
            and not has_own_verb(clause, at)
        ):
            clause.found[at] = Finding(at, partner.outcome, "breakdown", part_of=partner.part_of, group=partner.group)
            continue
        if not opener and not phrase.portion and not bracketed:
            continue
        whole = whole_of(clause, at, phrase)
        if whole < 0 and opener:
            outcome = next((o for o in (told_of_people(c) for c in reversed(clause.chunks[:at]) if c.kind in "TnS") if o), "")
            if outcome and phrase.group in ("people", ""):
                clause.found[at] = Finding(at, outcome, "breakdown", group="people")
        if whole >= 0 and not (bracketed and clause.found[whole].group != phrase.group):
            known = clause.found[whole]
            if clause.kind(at + 1) == "m" or otherwise(clause, at) or phrase.group not in ("", known.group) or buried(clause, at):
                continue
            fatal = clause.kind(at + 1) == "a" and clause.chunks[at + 1].low in ("fatally", "mortally")
            clause.found[at] = Finding(at, "killed" if fatal else known.outcome, "breakdown", part_of=whole, group=known.group)


def otherwise(clause: Clause, at: int) -> bool:
    """Whether a finite verb of its own says something else of the part: "110 of whom are still held"."""
    if not clause.phrase(at).portion or clause.kind(at + 1) not in ("b", "h"):
        return False
    index = at + 1
    while clause.kind(index) in ("b", "h", "a"):
        index += 1
    noun = clause.chunks[index].entry.noun if index < len(clause.chunks) else None
    return not (clause.kind(index) == "n" and noun is not None and noun.subject in PEOPLE)


def included(clause: Clause, at: int) -> bool:
    """Whether `including` or the like opens the list that the count stands in, or `among them` follows it."""
    if clause.kind(at + 1) == "i" and clause.chunks[at + 1].low.startswith(("among", "include", "of")):
        return True
    index = at - 1
    while (
        index >= 0
        and (clause.kind(index) in ("N", "c", ",", "a", "n", "b", "w", "o") or clause.chunks[index].low in ("for", "in"))
        and at - index < 14
    ):
        index -= 1
    if clause.kind(index) in (":", "-") and clause.phrase(at).group == "people" and clause.kind(index - 1) != "":
        return True
    return clause.kind(index) == "i"


def whole_of(clause: Clause, at: int, phrase: Phrase) -> int:
    """The count that the one at `at` breaks down: the nearest before it that has an outcome and a fitting class."""
    for index in range(at - 1, -1, -1):
        known = clause.found.get(index)
        if known is not None and known.rule != "breakdown" and (known.group == (phrase.group or known.group) or known.group == "people"):
            return index
    return -1


def ellipses(clause: Clause) -> None:
    """Ellipsis: "six were injured in Odesa and another in Chernihiv", "116 over the sea, 76 above Krasnodar and 16 above Rostov"."""
    for at in clause.counts():
        if at in clause.found:
            continue
        phrase = clause.phrase(at)
        if (
            (
                clause.kind(at - 1) not in ("c", ",", "k", "a", "-", "x", ":")
                and clause.chunks[at - 1].low != "with"
                and not recalled(clause, at)
            )
            or phrase.subject == "?"
            or phrase.outcome
            or (phrase.head and not phrase.subject)
            or (phrase.count.kind == "article" and clause.kind(at - 1) != "c")
        ):
            continue
        for index in range(at - 1, -1, -1):
            if clause.kind(index) in "s;":
                break
            known = clause.found.get(index)
            if known is not None and known.rule != "breakdown":
                if (
                    (phrase.group or known.group) == known.group
                    and not has_own_verb(clause, at)
                    and clause.kind(at + 1) in ("p", ",", "", "c", "a", "o", ";", ":", "-", "s", "n")
                ):
                    clause.found[at] = Finding(at, known.outcome, "ellipsis", group=known.group, earlier=recalled(clause, at))
                break


def recalled(clause: Clause, at: int) -> bool:
    """`up from 12`, `down from 14`: the older total."""
    return (
        clause.chunks[at - 1].low == "from" and at > 1 and clause.chunks[at - 2].low in ("up", "down", "risen", "revised", "rose", "fallen")
    )


def wholes(clause: Clause) -> None:
    """N of M: "shot down 18 of 23 drones" states the 23 launched; "Of the 23 drones, 18 were shot down"."""
    for at in clause.counts():
        phrase = clause.phrase(at)
        if at in clause.found:
            continue
        before = at - 2 if clause.kind(at - 1) in ("o", "p") else at - 3 if clause.kind(at - 2) == "o" else -1
        linked = clause.kind(before) == "N" and clause.phrase(before).link >= 0
        fronted = (clause.kind(at - 1) == "o" and at < 3) or (clause.kind(at - 2) == "o" and at < 4)
        if not linked and not fronted:
            continue
        group = phrase.group or (clause.phrase(before).group if linked else "")
        if group == "weapons":
            clause.found[at] = Finding(at, "launched", "whole", group=group)
