"""Rules for verbs and states: what they tell of their subject, of their object and of what follows `with` or `by`."""

from collections.abc import Iterator

from assets.figures.clauses import Clause, Finding, told_of_people
from assets.figures.denials import denied, wanted
from assets.figures.harms import HOSPITALS
from assets.figures.lexicon import Verb
from assets.figures.neighbours import has_own_verb, tail
from assets.figures.verb_objects import objects
from assets.figures.verb_subjects import subjects

LAUNCHED = {"weapons": "launched"}
HOSPITALISED = {"people": "hospitalised"}
LATER = frozenset(("later", "then", "subsequently", "eventually"))
WEAKER, STRONGER = frozenset(("damaged", "injured")), frozenset(("destroyed", "killed"))
"""`Destroyed or damaged`, `killed or injured`: what is left open is the weaker."""


def means(clause: Clause) -> None:
    """With, by: "the city was attacked with 20 drones", "hit by dozens of missiles"."""
    for at, chunk in clause.having("V"):
        if chunk.entry.verb is None or not chunk.entry.verb.means or denied(clause, at):
            continue
        for index in range(at + 1, min(at + 14, len(clause.chunks))):
            if clause.kind(index) in "Vs;r":
                break
            if clause.chunks[index].low in ("with", "by", "using") and clause.kind(index + 1) == "N":
                if clause.chunks[index].low == "with" and clause.kind(index + 2) == "V" and clause.chunks[index + 2].voice == "bare":
                    continue  # "30 were launched, with 20 intercepted"
                told = chunk.entry.verb.means if clause.chunks[index].low == "by" else LAUNCHED
                for count in (index + 1, *tail(clause, index + 1)):
                    clause.take(count, told, "means")


def objects_of_verbs(clause: Clause) -> None:
    """Object: "the strike killed 14 people and wounded 44", "killing two men and a woman"."""
    for at, chunk in clause.having("V"):
        if chunk.entry.verb is None or chunk.voice != "active" or denied(clause, at):
            continue
        verb = chunk.entry.verb
        shared = clause.chunks[at - 2].entry.verb if clause.kind(at - 1) == "c" and clause.kind(at - 2) == "V" and at > 1 else None
        for count in objects(clause, at):
            if wanted(clause, at, count):
                continue
            if count > at + 2 and "things" in verb.affected and further_people(clause, at, count):
                continue
            if told_dead(clause, at, count):
                clause.found.setdefault(count, Finding(count, "killed", "object", group="people"))
            if shared is not None and not overruled(clause, at, verb):
                clause.take(count, shared.affected, "object")
            if "lives" in verb.affected and {"lives", "life"} & {c.low for c in clause.chunks[count + 1 : count + 3]}:
                clause.take(count, {"people": verb.affected["lives"]}, "object")  # "cost 120 civilians their lives"
            spoken = chunk.entry.speech and (has_own_verb(clause, count) or not clause.phrase(count).subject)
            if not spoken or taken_in(clause, at, count):
                clause.take(count, verb.affected, "object")


def taken_in(clause: Clause, at: int, count: int) -> bool:
    """Whether a hospital admitted the people at `count`, whom a participle describes: "the clinic admitted 72 people hurt there"."""
    described = clause.kind(count + 1) == "V" and clause.chunks[count + 1].voice == "bare"
    return described and any(chunk.low in HOSPITALS for chunk in clause.chunks[:at])


def further_people(clause: Clause, at: int, count: int) -> bool:
    """Whether people are added to those told before the verb: "killed nine in an attack that hit a market, and another four in a raid"."""
    added = clause.phrase(count).count.additive and clause.phrase(count).group == "people"
    return added and any(found.group == "people" and index < at for index, found in clause.found.items())


def overruled(clause: Clause, at: int, verb: Verb) -> bool:
    """Whether the second of two verbs with one object decides: "stabbed and killed two", "killed or wounded 300"."""
    outcomes = set(verb.affected.values())
    return "killed" in outcomes or (clause.chunks[at - 1].low == "or" and bool(WEAKER & outcomes))


def whom(clause: Clause) -> None:
    """Whom: "22 people whom splinters hurt", "three houses that a drone struck"."""
    for at in clause.counts():
        if clause.kind(at + 1) != "r" or clause.kind(at + 2) not in ("n", "N", "w"):
            continue
        index = at + 2
        while clause.kind(index) in ("n", "N", "w", "M", "c", "h", "a", "o"):
            index += 1
        verb = clause.chunks[index].entry.verb if clause.kind(index) == "V" else None
        if verb is not None and clause.kind(index - 1) != "b" and not denied(clause, index):
            clause.take(at, verb.affected, "whom", weak=True)


def told_dead(clause: Clause, at: int, count: int) -> bool:
    """Whether a count without its noun follows bodies as the object of one verb: "received 30 bodies from a school and six from a home"."""
    before = next((i for i in range(count - 1, at, -1) if clause.kind(i) == "N"), -1)
    return before >= 0 and clause.phrase(before).outcome == "killed" and not clause.phrase(count).subject


def likewise(clause: Clause) -> None:
    """Likewise: "200 homes were damaged, as were four schools and 31 cars", "485 had been admitted to hospital and 149 were there"."""
    for at in clause.counts():
        if stays_there(clause, at):
            clause.take(at, HOSPITALISED, "likewise")
        if clause.kind(at - 1) in ("b", "d") and at > 1 and clause.chunks[at - 2].low in ("as", "so"):
            verb = next((c.entry.verb for c in reversed(clause.chunks[:at]) if c.kind == "V" and c.entry.verb), None)
            if verb is None:
                continue
            for count in (at, *tail(clause, at)):
                clause.take(count, verb.affected, "likewise")


def stays_there(clause: Clause, at: int) -> bool:
    """Whether the count `were there`, `are still there` after a hospital to which people were admitted."""
    after = at + 1
    while clause.kind(after) in ("b", "a"):
        after += 1
    there = after > at + 1 and after < len(clause.chunks) and clause.chunks[after].low == "there"
    before = (chunk.entry.state or {} for chunk in clause.chunks[:at] if chunk.kind == "S")
    return there and any(told.get("people") == "hospitalised" for told in before)


def listed_as(clause: Clause) -> None:
    """Listed: "it counted 75 as shot down and 63 as lost", "listed 50 people as unaccounted for"."""
    for at in clause.counts():
        if clause.kind(at + 1) == "s" and clause.chunks[at + 1].low == "as" and clause.kind(at + 2) in ("V", "S"):
            verb = clause.chunks[at + 2]
            if verb.entry.state is not None and verb.kind == "S":
                clause.take(at, verb.entry.state, "listed")
            elif verb.voice == "bare" and verb.entry.verb is not None:
                clause.take(at, verb.entry.verb.affected, "listed")


def subjects_of_verbs(clause: Clause) -> None:
    """Subject: "14 people were killed", "13 others died", "three wounded", "15 drones got through"."""
    for at, chunk in clause.having("V"):
        if chunk.entry.verb is None or denied(clause, at, feared=chunk.entry.verb.affected.get("people") in ("trapped", "missing")):
            continue
        verb = chunk.entry.verb
        if chunk.voice == "active" and "gerund" in chunk.entry.forms and verb.affected and clause.kind(at + 1) in ("N", "n"):
            if clause.kind(at - 1) == "N" and clause.phrase(at - 1).group == "weapons":
                clause.take(at - 1, verb.active, "subject", weak=True)  # "a film shows two bombs striking the roof"
            continue
        if chunk.entry.speech and chunk.voice == "bare" and "lives" in verb.affected:
            continue  # "one resident claimed that"
        told = {"attacks": "carried_out", **verb.active} if chunk.voice == "active" else {**verb.active, **verb.affected}
        if not told:
            continue
        weaker = clause.chunks[at - 1].low == "or" and WEAKER & set(verb.affected.values())
        for count, weak in subjects(clause, at):
            if weaker and count in clause.found and clause.found[count].outcome in STRONGER:
                del clause.found[count]
            known = clause.found.get(count)
            died = verb.active.get("people") == "killed" or (told.get("people") == "killed" and later(clause, count, at))
            if known is not None and known.outcome == "injured" and died:
                del clause.found[count]  # "was wounded and died on the way to hospital"
            clause.take(count, told, "subject", weak=weak)


def later(clause: Clause, first: int, last: int) -> bool:
    """Whether a word between two chunks says that the second came after the first: `was wounded and was later pronounced dead`."""
    return any(chunk.low in LATER for chunk in clause.chunks[first:last])


def inverted(clause: Clause) -> None:
    """Inverted: "Wounded were seven people", "Killed: 4", "two women were among the dead", "with a child among those killed"."""
    for at, chunk in clause.having("iVSTaw"):
        if chunk.kind == "i" and clause.kind(at - 1) == "N":
            those = chunk.low == "among those" and at + 1 < len(clause.chunks)
            for count in before_conjunction(clause, at - 1):
                clause.take(count, {"people": told_of_people(clause.chunks[at + 1] if those else chunk)}, "inverted")
        if chunk.kind == "i" and clause.kind(at - 1) in ("b", "a"):
            outcome = told_of_people(chunk) or next((told_of_people(c) for c in clause.chunks[at + 1 : at + 4] if c.kind in "VS"), "")
            outcome = outcome or (clause.told_near() if chunk.low == "among them" else "")
            for count, _ in subjects(clause, at) if outcome else ():
                clause.take(count, {"people": outcome}, "inverted")
        if chunk.kind == "i" or (clause.kind(at - 1) not in ("", ";") and not (at == 1 and clause.kind(0) in ("-", "w"))):
            continue
        index = at + 1 + (chunk.kind == "a" or chunk.kind == "w")
        if index >= len(clause.chunks):
            continue
        verb = clause.chunks[index - 1]
        if verb.kind not in "VST" or verb.voice not in ("bare", ""):
            continue
        told = verb.entry.verb.affected if verb.kind == "V" and verb.entry.verb else {"people": told_of_people(verb)}
        while clause.kind(index) in ("p", "n", "w", "o", "a", "M"):
            index += 1
        if clause.kind(index) in ("b", ":") and clause.kind(index + 1) == "N":
            for count in (index + 1, *tail(clause, index + 1)):
                clause.take(count, told, "inverted")


def before_conjunction(clause: Clause, at: int) -> Iterator[int]:
    """The count at `at` and the people joined before it by `and`: "counts 18 women and nine children among the dead"."""
    yield at
    while clause.kind(at - 1) == "c" and clause.kind(at - 2) == "N" and clause.phrase(at - 2).group == clause.phrase(at).group == "people":
        at -= 2
        yield at
