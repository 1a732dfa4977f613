"""Rules for counts that are parts of another count of the sentence or hold it: breakdowns, the M of "N of M"."""

from assets.figures.clauses import Clause, Finding, buried, told_of_people
from assets.figures.lexicon import PEOPLE
from assets.figures.neighbours import has_own_verb
from assets.figures.personal import told_young
from assets.figures.phrase import Phrase


def among(clause: Clause) -> None:
    """Among: "two Russians were among the six people killed", "three children were among at least 12 who died"."""
    for at in clause.counts():
        if at in clause.found or clause.phrase(at).outcome:
            continue
        index = at + 1
        while clause.kind(index) in ("b", "a", "o", "p", "n", "w", "c") and clause.chunks[index].low not in AMONG:
            index += 1
        linked = clause.kind(index) == "p" and "b" in [clause.kind(i) for i in range(at, index)]
        whole = index + 1 + (clause.kind(index + 1) == "n")
        known = clause.found.get(whole) if linked else None
        if known is not None and clause.phrase(at).group in ("", known.group):
            clause.found[at] = Finding(at, known.outcome, "among", part_of=whole, group=known.group)


AMONG = frozenset(("among", "amongst"))


def breakdowns(clause: Clause) -> None:
    """Breakdown: "14 people, including two children", "six of them children", "a child among them"."""
    for at in clause.counts():
        if at in clause.found:
            continue
        phrase = clause.phrase(at)
        opener = included(clause, at)
        bracketed = clause.kind(at - 1) == "(" or (clause.kind(at - 1) == "c" and clause.kind(at - 2) == "N" and clause.kind(at - 3) == "(")
        before = next((i for i in range(at - 2, at - 7, -1) if clause.kind(i) in ("N", "V")), at)
        partner = clause.found.get(before) if clause.kind(at - 1) in ("c", ",") else None
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
            outcome = next((o for o in (told_of_people(c) for c in reversed(clause.chunks[:at]) if c.kind in "TnSV") if o), "")
            outcome = of_opener(clause, at) or outcome
            outcome = outcome or (clause.told_near() if clause.chunks[0].low in THOSE_TOLD else "")
            outcome = outcome or ("killed" if clause.chunks[0].low == "victims" else "")
            if outcome and phrase.group in ("people", ""):
                clause.found[at] = Finding(at, outcome, "breakdown", group="people")
            elif phrase.group == "things":
                struck = next((c.entry.verb for c in reversed(clause.chunks[:at]) if c.kind == "V" and c.entry.verb is not None), None)
                told = struck.affected.get("things", "") if struck is not None else ""
                if told:  # "hit residential areas, in particular six high-rises"
                    clause.found[at] = Finding(at, told, "breakdown", group="things")
        placed = not phrase.group and not phrase.head and clause.kind(at + 1) == "p"  # "(three in Toretsk, two in Siversk)"
        if whole >= 0 and not (bracketed and not placed and clause.found[whole].group != phrase.group):
            known = clause.found[whole]
            if clause.kind(at + 1) == "m" or otherwise(clause, at) or phrase.group not in ("", known.group) or buried(clause, at):
                continue
            fatal = clause.kind(at + 1) == "a" and clause.chunks[at + 1].low in ("fatally", "mortally")
            clause.found[at] = Finding(at, "killed" if fatal else known.outcome, "breakdown", part_of=whole, group=known.group)


def of_opener(clause: Clause, at: int) -> str:
    """What is told of those of whom the list holding `at` names some: "the dead include a nurse of a ward that was hit and a cook"."""
    opened = next((i for i in range(at - 1, 0, -1) if clause.kind(i) == "i"), 0)
    return told_of_people(clause.chunks[opened - 1]) if opened and clause.kind(opened - 1) in ("T", "n") else ""


def otherwise(clause: Clause, at: int) -> bool:
    """Whether a finite verb of its own says something else of the part: "110 of whom are still held"."""
    if not clause.phrase(at).portion or clause.kind(at + 1) not in ("b", "h") or told_young(clause.chunks, at + 1):
        return False
    index = at + 1
    while clause.kind(index) in ("b", "h", "a"):
        index += 1
    if clause.kind(index) == "N" and clause.phrase(index).group == "people":
        return False
    noun = clause.chunks[index].entry.noun if index < len(clause.chunks) else None
    return not (clause.kind(index) == "n" and noun is not None and noun.subject in PEOPLE)


def included(clause: Clause, at: int) -> bool:
    """Whether `including` or the like opens the list that the count stands in, or `among them` follows it."""
    after = at + 1
    while clause.kind(after) in ("c", ",") and clause.kind(after + 1) == "N" and clause.phrase(after + 1).group == "people":
        after += 2  # "two women and three children among them"
    if clause.kind(after) == "c" and clause.kind(after + 1) == "n" and clause.kind(after + 2) == "i":
        after += 2  # "a boy and his mother among them"
    if clause.kind(after) == "i" and clause.chunks[after].low.startswith(AFTER_PARTS if after == at + 1 else "among"):
        return True
    if clause.kind(at - 1) == "y" and clause.chunks[at - 1].low not in COUNTED_BY:
        return False  # "were among the dead, said a rescuer"
    index = at - 1
    while (
        index >= 0
        and (clause.kind(index) in LISTED or clause.chunks[index].low in ("for", "in") or describes(clause, index))
        and clause.chunks[index].low != "according to"
        and at - index < 14
    ):
        index -= 1
    if clause.kind(index) == "i" and {"r", "p"} & {clause.kind(i) for i in range(index, at) if clause.chunks[i].low not in ("for", "in")}:
        return clause.chunks[index].low.startswith("includ")  # "including a nurse who was on duty and two guards"
    if clause.kind(index) in (":", "-") and clause.phrase(at).group == "people" and clause.kind(index - 1) != "":
        return True
    return clause.kind(index) == "i"


def describes(clause: Clause, index: int) -> bool:
    """Whether `index` is in a clause on the noun before it: "a musician of the band that was playing and two students"."""
    opened = index
    while clause.kind(opened) in ("V", "b", "h", "a") and opened > index - 4:
        opened -= 1
    that = clause.chunks[opened].low == "that" and clause.kind(opened - 1) in ("n", "w")
    return that and clause.kind(opened + 1) in ("b", "h", "V")


COUNTED_BY = frozenset(("counts", "counted", "count", "lists", "listed", "list", "names", "named", "name"))
"""What a speaker does who tells the parts: `112 dead, among whom the group counts 31 women`."""
THOSE_TOLD = frozenset(("they", "these", "this", "that", "victims"))
"""What begins a sentence that gives parts of those told before: `they included two girls`, `this includes a nurse`."""
LISTED = frozenset("N c , ; a n b w o y r p".split())
"""Kinds of chunks that may stand between `including` and a part that it lists."""
AFTER_PARTS = ("among", "include", "of")


def whole_of(clause: Clause, at: int, phrase: Phrase) -> int:
    """The count that the one at `at` breaks down: the nearest before it that has an outcome and a fitting class."""
    for index in range(at - 1, -1, -1):
        known = clause.found.get(index)
        if known is not None and known.rule != "breakdown" and (known.group == (phrase.group or known.group) or known.group == "people"):
            return index
    return -1


def wholes(clause: Clause) -> None:
    """N of M: "shot down 18 of 23 drones" states the 23 launched; "Of the 23 drones, 18 were shot down"."""
    for at in clause.counts():
        phrase = clause.phrase(at)
        if at in clause.found:
            continue
        before = at - 2 if clause.kind(at - 1) in ("o", "p") else at - 3 if clause.kind(at - 2) == "o" else -1
        linked = clause.kind(before) == "N" and clause.phrase(before).link >= 0
        if not linked and not opens(clause, at):
            continue
        group = phrase.group or (clause.phrase(before).group if linked else "")
        if group == "weapons":
            clause.found[at] = Finding(at, "launched", "whole", group=group)


def opens(clause: Clause, at: int) -> bool:
    """Whether the count is the whole that opens a sentence: `of the 23 drones, 18`."""
    return (clause.kind(at - 1) == "o" and at < 3) or (clause.kind(at - 2) == "o" and at < 4)


def apportioned(clause: Clause) -> None:
    """Apportioned: "46 people were killed, with 35 of the deaths in Sanaa and 11 in Al-Hazm" tells parts of the 46."""
    for at in clause.counts():
        known = clause.found.get(at)
        if known is None or known.part_of >= 0 or not clause.phrase(at).portion or clause.chunks[at - 1].low != "with":
            continue
        value = clause.phrase(at).count.value or 0
        whole = next((i for i in clause.counts() if i < at and i in clause.found and told_whole(clause, i, known.outcome, value)), -1)
        for part in clause.counts() if whole >= 0 else ():
            other = clause.found.get(part)
            joined = part > at and clause.kind(part - 1) == "c" and other is not None and other.rule == "ellipsis"
            if other is not None and other.outcome == known.outcome and (part == at or joined):
                other.part_of = whole


def told_whole(clause: Clause, at: int, outcome: str, least: int) -> bool:
    """Whether the count at `at` is one of this outcome, greater than a part, and no part itself."""
    known = clause.found[at]
    return known.outcome == outcome and known.part_of < 0 and (clause.phrase(at).count.value or 0) > least


def portions(clause: Clause) -> None:
    """Portions: "Of the 33, two died in hospital and 14 in a block of flats" says again the 33 told before, and tells parts of them."""
    for at in clause.counts()[:1]:
        count = clause.phrase(at).count
        if not opens(clause, at) or clause.phrase(at).group not in ("", "people"):
            continue
        told = next((told for told in clause.told.values() if told.group == "people" and told.value == count.value), None)
        if told is not None and at not in clause.found and clause.kind(at + 1) == ",":
            clause.found[at] = Finding(at, told.outcome, "restated", group="people", subject=told.subject)
        for part in clause.counts()[1:]:
            if any(clause.kind(i) in ";sk" for i in range(at, part)):
                break
            known, value = clause.found.get(part), clause.phrase(part).count.value or 0
            if known is not None and known.group == "people" and known.part_of < 0 and value < (count.value or 0):
                known.part_of = at
