"""Rules for nouns: those that tell an outcome by themselves, those that tell one of what follows them, and attacks that are counted."""

from assets.figures.asides import aside
from assets.figures.clauses import Clause, Finding, buried, told_of_people, verbs_before
from assets.figures.lexicon import group
from assets.figures.neighbours import has_own_verb, tail
from assets.figures.parts import included
from assets.figures.predicates import LAUNCHED

LISTED = group("listed")
HOSPITALS = group("hospitals")
CHARGED = group("charged")
CRIMES = frozenset(("murders", "killings", "homicides", "femicides"))
VICTIMS = frozenset(("victim", "victims"))


def supposed(clause: Clause, at: int) -> bool:
    """Whether the count only would or could be: "we would be talking about hundreds of dead"."""
    return any(
        c.kind == "m" and c.low in ("would", "could", "might", "may", "will", "should")
        for c in clause.chunks[max(0, at - 6) : at]
        if c.kind != "N"
    )


def own_nouns(clause: Clause) -> None:
    """Noun: "three deaths", "44 wounded", "five bodies were recovered", "no casualties"."""
    for at in clause.counts():
        phrase = clause.phrase(at)
        listed = phrase.portion and clause.kind(at - 1) == "o" and clause.chunks[at - 2].low in LISTED
        if (
            (phrase.outcome or (in_wards(clause, at) and not included(clause, at)))
            and at not in clause.found
            and not buried(clause, at)
            and clause.kind(at + 1) != "m"
            and not listed
            and not supposed(clause, at)
            and not prosecuted(clause, at)
        ):
            clause.found[at] = Finding(at, phrase.outcome or "hospitalised", "noun", group="people")


def prosecuted(clause: Clause, at: int) -> bool:
    """Whether the murders at `at` are those that somebody is tried for: `charged with 12 murders`."""
    tried = clause.phrase(at).head in CRIMES and clause.kind(at - 1) in ("p", "o", "V", "y")
    return tried and any(chunk.low in CHARGED for chunk in clause.chunks[max(0, at - 5) : at])


def in_wards(clause: Clause, at: int) -> bool:
    """Whether patients are counted where people harmed are told of: "67 patients share 40 beds in the ward for the wounded"."""
    index = at - 1
    while clause.kind(index) in ("a", "x"):
        index -= 1
    holds = clause.kind(index) == "h" and clause.kind(at + 1) == "p" and any(c.low in HOSPITALS for c in clause.chunks[:index])
    if clause.phrase(at).head == "patients" and holds:
        return clause.chunks[at + 1].low == "from"  # "the hospital still has 87 patients from the blast"
    if clause.phrase(at).head != "patients" or clause.kind(at - 1) in ("p", "o", "h", "b") or clause.kind(at + 1) in ("b", "h", "m"):
        return False
    return bool(clause.told) or any(told_of_people(chunk) in ("injured", "killed") for chunk in clause.chunks)


def nominals(clause: Clause) -> None:
    """Nominal: "the death of a US citizen", "damage was done to 30 homes", "a barrage of 70 missiles", "an attack by two drones"."""
    for at, chunk in clause.having("MTn"):
        if chunk.entry.nominal is None:
            continue
        prepositions, told = chunk.entry.nominal
        people = "people" in told and not prepositions & {"by", "with"}
        if told == LAUNCHED and repelled(clause, at):
            told = {"weapons": "intercepted"}
        if chunk.low.endswith(("lives", "life")) and not any("lives" in verb.affected for verb in verbs_before(clause, at)):
            continue
        index, near = at + 1, False
        while index < min(at + 30, len(clause.chunks)):
            kind = clause.kind(index)
            other = kind == "N" and (clause.phrase(index).outcome not in ("", told["people"]) if people else headed_by_none(clause, index))
            if (
                kind == "N"
                and not other
                and (clause.chunks[index - 1].low in prepositions or (near and clause.kind(index - 1) in (",", "c", "a")))
            ):
                if (
                    clause.chunks[index - 1].low in prepositions
                    and (people or "damaged" in told.values() or not has_own_verb(clause, index))
                ) or (near and (not has_own_verb(clause, index) or (people and listed_with(clause, index)))):
                    clause.take(index, told, "nominal")
                    near = True
            elif (kind not in ("p", "o", "n", "a", ",", "c", "w", "N") and (people or kind not in ("b", "h", "V", "y"))) or (
                people and kind in ("w", ",") and not near
            ):
                break
            index += 1


def headed_by_none(clause: Clause, at: int) -> bool:
    """Whether a bare number goes on with a word that tells of people: `in the missile attack, with two remaining in hospital`."""
    phrase = clause.phrase(at)
    return not phrase.subject and phrase.head.endswith(("ing", "ed"))


def listed_with(clause: Clause, at: int) -> bool:
    """Whether the count and the one before it follow one `of`: "the bodies of a woman and two children were found"."""
    return clause.kind(at - 1) == "c" and clause.kind(at - 2) == "N" and clause.kind(at - 3) == "o" and clause.phrase(at).group == "people"


def repelled(clause: Clause, at: int) -> bool:
    """Whether the attack is the object of a verb of air defence: "repelled an attack by two drones"."""
    return any(verb.affected.get("weapons") == "intercepted" for verb in verbs_before(clause, at))


def fronted(clause: Clause) -> None:
    """Fronted: "Of the dead, 23 had been inside it", "among those admitted were five children", "among them were two men"."""
    for at in clause.counts():
        armed = clause.told_near("weapons") if clause.phrase(at).group == "weapons" and clause.kind(1) == "b" else ""
        if armed and clause.chunks[0].low == "among them" and at not in clause.found:
            clause.found[at] = Finding(at, armed, "fronted", group="weapons", weak=True)
        if at in clause.found or clause.phrase(at).group not in ("", "people") or clause.chunks[at - 1].low == "according to":
            continue
        opener = next(
            (i for i in range(at - 1, -1, -1) if clause.kind(i) in ("o", "i") or clause.chunks[i].low in ("among", "amongst")), -1
        )
        if opener < 0 or (opener > 0 and clause.kind(opener - 1) not in (",", "k", "s", "c", ":")):
            continue
        if any(chunk.kind == "s" and chunk.low in ("as", "when", "after", "before", "because") for chunk in clause.chunks[opener + 1 : at]):
            continue  # "ten people, among them a child, were killed as it fired two volleys"
        if opener > 0 and any(closes_aside(clause, i, opener - 1) for i in range(opener + 1, at)):
            continue  # "nine people, including two women, were killed and 14 wounded"
        for index in range(opener, at):
            outcome = told_of_people(clause.chunks[index]) or dead_by_name(clause, index)
            if opener == 0 and clause.chunks[0].low == "among them" and clause.kind(1) == "b":
                outcome = outcome or clause.told_near()
            if outcome and clause.phrase(at).outcome in ("", outcome):
                clause.found[at] = Finding(at, outcome, "fronted", group="people", weak=True)
                break


def closes_aside(clause: Clause, index: int, opened: int) -> bool:
    """Whether the comma at `index` closes the aside opened at `opened`, and the verb of its host follows."""
    host = clause.kind(index) == "," and clause.kind(index + 1) in ("b", "h", "d", "m", "V")
    return host and aside(clause, index, finite=True) == opened


def dead_by_name(clause: Clause, index: int) -> str:
    """What is told of victims by what is done with their bodies: "of the 44 victims who have been identified, 29 were boys"."""
    phrase = clause.chunks[index].phrase
    return "killed" if phrase is not None and phrase.head in VICTIMS and buried(clause, index) else ""


def identities(clause: Clause) -> None:
    """Identity: "the ninth victim to be found was a woman of 27", "those killed were two men and a woman"."""
    for at in clause.counts():
        if at in clause.found or clause.kind(at - 1) != "b" or clause.phrase(at).group not in ("people", ""):
            continue
        for index in range(at - 2, -1, -1):
            chunk = clause.chunks[index]
            if chunk.kind in "s;k" or (chunk.kind == "N" and clause.phrase(index).portion):
                break
            if chunk.kind == "N" or (clause.kind(index) == "r" and told_of_people(clause.chunks[index + 1])):
                known = clause.found.get(index)
                if known is not None and known.rule == "described":
                    break  # "one was a teacher" counts one person
                outcome = known.outcome if known is not None else told_of_people(clause.chunks[index + 1])
                if outcome and clause.chunks[at - 1].low in ("was", "were", "is", "are"):
                    clause.found[at] = Finding(at, outcome, "identity", part_of=index if index in clause.found else -1, group="people")
                break
            harmed = chunk.entry.toll if chunk.kind == "T" else told_of_people(chunk) if chunk.kind == "n" else ""
            harmed = harmed if index == at - 2 else ""
            if harmed and clause.kind(index - 1) not in ("p", "o"):
                for count in (at, *tail(clause, at)):
                    clause.found.setdefault(count, Finding(count, harmed, "identity", group="people"))
                break
            if chunk.low in ("victim", "victims", "fatality") and clause.kind(index - 1) not in ("p", "o"):
                for count in (at, *tail(clause, at)):
                    clause.found.setdefault(count, Finding(count, "killed", "identity", group="people"))
                break


def modifiers(clause: Clause) -> None:
    """Modifier: "searches go on in several damaged residential buildings", "12 wounded civilians"."""
    for at in clause.counts():
        phrase = clause.phrase(at)
        if at not in clause.found and phrase.told and not buried(clause, at):
            clause.take(at, phrase.told, "modifier")
