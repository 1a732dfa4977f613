"""What licenses a count: the rules that join a count to what is said to have happened to it.

Each rule is a function named in RULES with an example sentence; the first that fits a count wins, in the order of the table,
except that what came of a thing beats that it was struck ("hit and destroyed"). Rules see chunks (chunks.py), never words, and know
no particular article. `Finding.rule` becomes `figures.rule`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assets.figures.chunks import Chunk
from assets.figures.lexicon import Outcomes, Verb
from assets.figures.phrases import Phrase

RESULTS = frozenset(("damaged", "destroyed", "burning"))
INTENTIONS = frozenset(
    "plan plans planned planning want wants wanted threatened threatens threaten intend intends intended vowed tried trying tries attempt "
    "attempted attempting aim aims aimed ordered ready try able willing prepared going failed refused promised hopes hoped need needs needed require required necessary designed capable conspired plotted".split()
)
ALLOWED = frozenset(("able",))
COLLECTIVES = frozenset("group groups family crowd convoy team total squad crew number series pair gang band party".split())
LINKS = frozenset(
    "to at of is was are were reached reaches reach hit exceeded exceeds surpassed surpasses passed topped climbs rises soars tops passes jumps grows nears now as number numbered numbers counts from stood stands "
    "totalled totaled past : be been being by only include includes".split()
) | {"up to"}


@dataclass(slots=True)
class Finding:
    """The count of chunks[at] had this outcome; `part_of` is the index of the count it breaks down, `earlier` an older toll recalled.

    `weak` marks what a finite verb may still overrule."""

    at: int
    outcome: str
    rule: str
    part_of: int = -1
    earlier: bool = False
    group: str = ""
    weak: bool = False


class Clause:
    """The chunks of one sentence and what has been found in them."""

    def __init__(self, chunks: Sequence[Chunk]) -> None:
        self.chunks = chunks
        self.found: dict[int, Finding] = {}

    def phrase(self, at: int) -> Phrase:
        phrase = self.chunks[at].phrase
        assert phrase is not None
        return phrase

    def counts(self) -> Iterator[int]:
        return (at for at, chunk in enumerate(self.chunks) if chunk.kind == "N")

    def kind(self, at: int) -> str:
        return self.chunks[at].kind if 0 <= at < len(self.chunks) else ""

    def fit(self, at: int, outcomes: Outcomes) -> tuple[str, str]:
        """The outcome that fits what chunks[at] counts and its class; a count without its noun takes that of its antecedent, else the verb's first."""
        phrase = self.phrase(at)
        group = phrase.group
        if phrase.portion and not group and outcomes.get("people") in ("killed", "injured") and "weapons" not in outcomes:
            return outcomes["people"], "people"
        if phrase.subject == "?":
            return outcomes.get("people", ""), "people"
        if not group and phrase.portion:
            group = next((c.phrase.group for c in reversed(self.chunks[:at]) if c.phrase is not None and c.phrase.group), "")
        if not group:
            group = self.antecedent(at, outcomes)
        return outcomes.get(group, ""), group

    def antecedent(self, at: int, outcomes: Outcomes) -> str:
        """The class of a count without a noun: of the nearest count before that the verb can affect, else people before all else."""
        for before in range(at - 1, -1, -1):
            chunk = self.chunks[before]
            if chunk.phrase is not None and chunk.phrase.group in outcomes:
                return chunk.phrase.group
            if chunk.phrase is not None and before in self.found and self.found[before].group in outcomes:
                return self.found[before].group
        return next((group for group in ("people", "weapons", "things", "customers") if group in outcomes), "")

    def take(self, at: int, outcomes: Outcomes, rule: str, *, weak: bool = False) -> None:
        """Records an outcome for a count unless it has one already; a result replaces `hit`, a finite verb what only describes."""
        outcome, group = self.fit(at, outcomes)
        if self.phrase(at).outcome == "killed" != outcome:
            return
        group = "people" if group == "lives" else group
        known = self.found.get(at)
        if outcome == "hospitalised" and known is not None and known.outcome in ("displaced", "rescued"):
            known = None
        if outcome and (known is None or known.outcome == "hit" and outcome in RESULTS or known.weak and not weak):
            self.found[at] = Finding(at, outcome, rule, group=group, weak=weak)


def find(chunks: Sequence[Chunk]) -> list[Finding]:
    """What the sentence states of each of its counts, in order of the text."""
    clause = Clause(chunks)
    for rule in RULES:
        rule(clause)
    return [clause.found[at] for at in sorted(clause.found)]


def denied(clause: Clause, at: int) -> bool:
    """Whether the verb at `at` is denied, only possible, demanded or intended."""
    chunks = clause.chunks
    before = at - 1
    modal = perfect = ""
    entry = chunks[at].entry
    if entry.forms == {"base"} and entry.verb and not entry.verb.affected and before >= 0 and chunks[before].low == "to":
        return True
    while before >= 0 and (chunks[before].kind in "abhdmxw" or chunks[before].low == "without") and at - before < 6:
        kind = chunks[before].kind
        if kind == "x" or chunks[before].low == "without":
            return True
        if kind == "h":
            perfect = chunks[before].low
        if kind == "m":
            modal = chunks[before].low
        if chunks[before].low in INTENTIONS and chunks[before].low not in ALLOWED:
            return True
        before -= 1
    if before >= 0 and chunks[before].low == "to" and before > 0 and chunks[before - 1].low in INTENTIONS - ALLOWED:
        return True
    done = {"rescued", "intercepted"} & set(chunks[at].entry.verb.affected.values() if chunks[at].entry.verb else ())
    return bool(modal) and not (perfect and modal in ("may", "might", "must")) and not (modal == "could" and done)


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
            if index > at + 2 and has_own_verb(clause, index):
                return
            yield index
        elif kind != "n":
            return
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
        if closing > 0 and clause.kind(closing) == "," and clause.kind(closing + 1) == "c" and clause.kind(closing + 2) == "N" and "N" not in [clause.kind(i) for i in range(index, closing)]:
            return closing
    return index


def has_own_verb(clause: Clause, at: int) -> bool:
    """Whether the count at `at` is the subject of a verb after it, and so no object of the one before."""
    index = at + 1
    while clause.kind(index) in ("a", "b", "h", "d", "m"):
        index += 1
    if clause.kind(index) == "p" and clause.kind(index + 1) == "n":
        index += 2
        while clause.kind(index) in ("a", "b", "h"):
            index += 1
    kind = clause.kind(index)
    if kind == "V":
        chunk = clause.chunks[index]
        return chunk.voice != "active" or bool(chunk.entry.verb and chunk.entry.verb.active) and clause.kind(at + 1) not in (",", "c")
    return kind == "S"


def subjects(clause: Clause, at: int) -> Iterator[tuple[int, bool]]:
    """The counts that are the subject of the verb or state at `at`, found leftwards over auxiliaries, places and asides.

    The flag is true where the words only describe the noun ("three people wounded by shrapnel", "a man who was hurt"), so that a
    finite verb after them decides instead.
    """
    verb = clause.chunks[at].entry.verb
    weak = clause.chunks[at].voice == "bare" and bool(verb and verb.affected)
    index, finite, coordinated = at - 1, False, False
    while index >= 0:
        kind = clause.kind(index)
        if kind in "abhdmwypo" or kind == "S":
            finite = finite or not coordinated and kind in "bhm" and clause.kind(index + 1) not in "abhmxV" and index + 1 != at
            index -= 1
        elif kind == "V":
            other = clause.chunks[index]
            if other.voice == "active" and other.entry.verb and not other.entry.verb.active:
                relative = next((i for i in range(index, -1, -1) if clause.kind(i) in "r;sN"), -1)
                if relative < 0 or clause.kind(relative) != "r":
                    return
                index = relative + 1
            finite, index = not coordinated, index - 1
        elif kind == "N":
            if is_aside_count(clause, index, at):
                index = before_breakdown(clause, index)
            elif linked_part(clause, index) >= 0:
                yield linked_part(clause, index), weak
                return
            elif governed(clause, index) and not attached(clause, index, at):
                index -= 2
            else:
                yield index, weak
                for other in joined(clause, index):
                    yield other, weak
                return
        elif kind == "n":
            start = index
            while clause.kind(start - 1) in ("w", "n"):
                start -= 1
            if clause.kind(start - 1) in ("p", "o"):
                index = start - 2
            elif clause.kind(start - 1) == "V":
                index = start - 1
            elif clause.kind(start - 1) == "c" and clause.kind(start - 2) == "N":
                index = start - 2
            elif clause.chunks[index].low in ("whom", "which") or clause.kind(index - 1) == "N" or clause.kind(start - 1) == "r":
                index = start - 1
            else:
                return
        elif kind == "i" and clause.chunks[index - 1].low in QUANTITIES:
            return
        elif kind in ("r", "i"):
            weak, index = weak or not finite, index - 1
        elif kind in (",", "-", ")", "("):
            opened = aside(clause, index, finite=clause.kind(index + 1) in ("b", "h", "m"))
            if opened < 0 and not (kind == "," and clause.kind(index - 1) in ("N", "S")):
                return
            index = opened - 1 if opened >= 0 else index - 1
        elif kind == "c" and (clause.kind(index + 1) in ("a", "b", "h", "V", "S", "p") or index + 1 == at):
            coordinated, index = True, index - 1
        else:
            return


QUANTITIES = frozenset("many most some all each none half both several few any".split())


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
    if clause.chunks[at].voice == "bare" and clause.kind(at - 1) == "," and clause.kind(index + 1) == "," and aside(clause, at - 1) == index + 1:
        return True
    between = {clause.kind(i) for i in range(index + 1, at)}
    return between <= {"a"} and clause.chunks[at].voice in ("bare", "") or "r" in between and between <= {"a", "r", "b", "h"}


def is_aside_count(clause: Clause, index: int, at: int) -> bool:
    """Whether the count stands in an aside that closes before the verb: "70, six of them children, were injured"."""
    known = clause.found.get(index)
    if known is not None and known.rule == "breakdown":
        return True
    portion = clause.phrase(index).portion or clause.kind(index + 1) == "i"
    return portion and clause.kind(index - 1) in (",", "-", "(") and index > 1 and any(clause.kind(i) in ",-)" for i in range(index + 1, at))


def aside(clause: Clause, closing: int, *, finite: bool = False) -> int:
    """The index of the mark that opens the aside closed at `closing` ("14 people, including two children, were"); -1 if it closes none.

    Before a `finite` verb an aside may hold a clause of its own ("burned in the attack that came on Monday, has died").
    """
    opened = closing - 1
    while opened >= 0 and clause.kind(opened) not in (",", "-", "(", ";") and (finite or clause.kind(opened) not in ("s", "k")):
        opened -= 1
    if opened < 0 or clause.kind(opened) not in (",", "-", "("):
        return -1
    first = clause.kind(opened + 1)
    if first == "N":
        return opened if clause.phrase(opened + 1).portion or clause.kind(closing - 1) == "i" else -1
    if first not in ("i", "r", "p", "w", "a", "n", "o", "V") and not (finite and first == "s"):
        return -1
    last = clause.kind(closing - 1)
    return -1 if last == "N" and first not in ("i", "r") and not governed(clause, closing - 1) else opened


def governed(clause: Clause, at: int) -> bool:
    """Whether a preposition stands before the count ("in two districts"), so that it is no subject."""
    before = clause.kind(at - 1)
    if before == "o":
        return not (clause.kind(at - 2) in ("n", "w") and clause.chunks[at - 2].low in COLLECTIVES)
    return before == "p"


def before_breakdown(clause: Clause, at: int) -> int:
    """The index before the breakdown that holds `at`, with the comma that opens it."""
    index = at - 1
    while clause.kind(index) in ("N", "c", "n", "a", ",") and index > 0 and (clause.kind(index) != "N" or is_aside_count(clause, index, at + 1)):
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
        elif kind in ("c", ","):
            index, linked = index - 1, True
        elif linked or kind == "a":
            index -= 1
        else:
            return
        if clause.kind(index) == "N" and linked:
            groups = {clause.phrase(index).group, clause.phrase(at).group} - {""}
            if index in clause.found or governed(clause, index) or len(groups) > 1 or clause.phrase(index).outcome:
                return
            yield index
            index, linked = index - 1, False


def means(clause: Clause) -> None:
    """With, by: "the city was attacked with 20 drones", "hit by dozens of missiles"."""
    for at, chunk in enumerate(clause.chunks):
        if chunk.kind != "V" or chunk.entry.verb is None or not chunk.entry.verb.means or denied(clause, at):
            continue
        for index in range(at + 1, min(at + 8, len(clause.chunks))):
            if clause.kind(index) in "Vs;r":
                break
            if clause.chunks[index].low in ("with", "by", "using") and clause.kind(index + 1) == "N":
                told = chunk.entry.verb.means if clause.chunks[index].low == "by" else LAUNCHED
                for count in (index + 1, *tail(clause, index + 1)):
                    clause.take(count, told, "means")


def tail(clause: Clause, at: int) -> Iterator[int]:
    """Counts joined after the one at `at`: `20 drones and 3 missiles`."""
    index = at + 1
    while clause.kind(index) in ("c", ",", "a"):
        if clause.kind(index + 1) == "N" and not has_own_verb(clause, index + 1):
            yield index + 1
            index += 1
        index += 1


def objects_of_verbs(clause: Clause) -> None:
    """Object: "the strike killed 14 people and wounded 44", "killing two men and a woman"."""
    for at, chunk in enumerate(clause.chunks):
        if chunk.kind != "V" or chunk.entry.verb is None or chunk.voice != "active" or denied(clause, at):
            continue
        shared = clause.chunks[at - 2].entry.verb if clause.kind(at - 1) == "c" and clause.kind(at - 2) == "V" and at > 1 else None
        for count in objects(clause, at):
            if shared is not None:
                clause.take(count, shared.affected, "object")
            if not (chunk.entry.speech and (has_own_verb(clause, count) or not clause.phrase(count).subject)):
                clause.take(count, chunk.entry.verb.affected, "object")


def likewise(clause: Clause) -> None:
    """Likewise: "200 homes were damaged, as were four schools and 31 cars"."""
    for at in clause.counts():
        if clause.kind(at - 1) == "b" and at > 1 and clause.chunks[at - 2].low == "as":
            verb = next((c.entry.verb for c in reversed(clause.chunks[:at]) if c.kind == "V" and c.entry.verb), None)
            for count in (at, *tail(clause, at)) if verb else ():
                clause.take(count, verb.affected, "likewise")


def subjects_of_verbs(clause: Clause) -> None:
    """Subject: "14 people were killed", "13 others died", "three wounded", "15 drones got through"."""
    for at, chunk in enumerate(clause.chunks):
        if chunk.kind != "V" or chunk.entry.verb is None or denied(clause, at):
            continue
        verb = chunk.entry.verb
        if chunk.voice == "active" and "gerund" in chunk.entry.forms and verb.affected and clause.kind(at + 1) in ("N", "n"):
            continue
        told = {"attacks": "carried_out", **verb.active} if chunk.voice == "active" else {**verb.active, **verb.affected}
        if not told:
            continue
        weaker = clause.chunks[at - 1].low == "or" and verb.affected.get("things") == "damaged"
        for count, weak in subjects(clause, at):
            if weaker and count in clause.found and clause.found[count].outcome == "destroyed":
                del clause.found[count]
            clause.take(count, told, "subject", weak=weak)


def states(clause: Clause) -> None:
    """State: "14 people dead", "two are missing", "31 in hospital", "four people without power"."""
    for at, chunk in enumerate(clause.chunks):
        if chunk.kind == "S" and chunk.entry.state and not denied(clause, at):
            told = chunk.entry.state
            if told.get("people") == "condition":
                told = {"people": "hospitalised" if any(f.outcome == "hospitalised" for f in clause.found.values()) else "injured"}
            for count, weak in subjects(clause, at):
                clause.take(count, told, "state", weak=weak)


def own_nouns(clause: Clause) -> None:
    """Noun: "three deaths", "44 wounded", "five bodies were recovered", "no casualties"."""
    for at in clause.counts():
        phrase = clause.phrase(at)
        listed = clause.kind(at - 1) == "o" and clause.chunks[at - 2].low in LISTED
        if phrase.outcome and at not in clause.found and not buried(clause, at) and clause.kind(at + 1) != "m" and not listed and not supposed(clause, at):
            clause.found[at] = Finding(at, phrase.outcome, "noun", group="people")


def buried(clause: Clause, at: int) -> bool:
    """Identified, buried or returned dead are no new figure."""
    near = (*range(at + 1, min(at + 5, len(clause.chunks))), max(at - 1, 0))
    return any(clause.chunks[i].low in BURIED for i in near)


def supposed(clause: Clause, at: int) -> bool:
    """Whether the count only would or could be: "we would be talking about hundreds of dead"."""
    return any(c.kind == "m" and c.low in ("would", "could", "might", "may", "will", "should") for c in clause.chunks[max(0, at - 6) : at] if c.kind != "N")


LISTED = frozenset("names name list identities identity families relatives funerals funeral photographs pictures memory portraits coffins".split())
BURIED = frozenset("identified buried repatriated returned exchanged handed".split())


def nominals(clause: Clause) -> None:
    """Nominal: "the death of a US citizen", "damage was done to 30 homes", "a barrage of 70 missiles", "an attack on the city by two drones"."""
    for at, chunk in enumerate(clause.chunks):
        if chunk.entry.nominal is None or chunk.kind not in "MTn":
            continue
        prepositions, told = chunk.entry.nominal
        people = "people" in told
        if told == LAUNCHED and repelled(clause, at):
            told = {"weapons": "intercepted"}
        if chunk.low.endswith(("lives", "life")) and not any("lives" in verb.affected for verb in verbs_before(clause, at)):
            continue
        index, near = at + 1, False
        while index < min(at + 30, len(clause.chunks)):
            kind = clause.kind(index)
            if kind == "N" and (clause.chunks[index - 1].low in prepositions or near and clause.kind(index - 1) in (",", "c", "a")):
                if clause.chunks[index - 1].low in prepositions and (people or not has_own_verb(clause, index)) or near and not has_own_verb(clause, index):
                    clause.take(index, told, "nominal")
                    near = True
            elif kind not in ("p", "o", "n", "a", ",", "c", "w", "N") and (people or kind not in ("b", "h", "V", "y")):
                break
            elif people and kind in ("w", ",") and not near:
                break
            index += 1


LAUNCHED = {"weapons": "launched"}


def repelled(clause: Clause, at: int) -> bool:
    """Whether the attack is the object of a verb of air defence: "repelled an attack by two drones"."""
    return any(verb.affected.get("weapons") == "intercepted" for verb in verbs_before(clause, at))


def verbs_before(clause: Clause, at: int, reach: int = 3) -> list[Verb]:
    """The verbs among the chunks before `at`."""
    return [c.entry.verb for c in clause.chunks[max(0, at - reach) : at] if c.kind == "V" and c.entry.verb is not None]


def fronted(clause: Clause) -> None:
    """Fronted: "Of the dead, 23 had been inside it, and the other five perished", "among those admitted were five children"."""
    for at in clause.counts():
        if at in clause.found:
            continue
        opener = next((i for i in range(at - 1, -1, -1) if clause.kind(i) in ("o", "i") or clause.chunks[i].low in ("among", "amongst")), -1)
        if opener < 0 or opener > 0 and clause.kind(opener - 1) not in (",", "k", "s", "c", ":"):
            continue
        for index in range(opener, at):
            outcome = told_of_people(clause.chunks[index])
            if outcome:
                clause.found[at] = Finding(at, outcome, "fronted", group="people", weak=True)
                break


def told_of_people(chunk: Chunk) -> str:
    """The outcome that a word tells of people: `the dead`, `those admitted`, `among the injured`."""
    if chunk.phrase is not None:
        return chunk.phrase.outcome
    if chunk.entry.noun is not None and chunk.entry.noun.outcome:
        return chunk.entry.noun.outcome
    for word in ("dead", "injured", "wounded", "victims"):
        if chunk.low.endswith(word) and chunk.kind == "i":
            return "killed" if word in ("dead", "victims") else "injured"
    if chunk.entry.verb is not None and chunk.kind == "V":
        return chunk.entry.verb.affected.get("people", "") or chunk.entry.verb.active.get("people", "")
    return (chunk.entry.state or {}).get("people", "")


def identities(clause: Clause) -> None:
    """Identity: "the ninth victim to be found was a woman of 27", "the injured were reported to number four"."""
    for at in clause.counts():
        if at in clause.found or clause.kind(at - 1) != "b" or clause.phrase(at).group not in ("people", ""):
            continue
        for index in range(at - 2, -1, -1):
            chunk = clause.chunks[index]
            if chunk.kind in "s;":
                break
            if chunk.kind == "N" or clause.kind(index) == "r" and told_of_people(clause.chunks[index + 1]):
                outcome = clause.found[index].outcome if index in clause.found else told_of_people(clause.chunks[index + 1])
                if outcome and clause.chunks[at - 1].low in ("was", "were", "is", "are"):
                    clause.found[at] = Finding(at, outcome, "identity", part_of=index if index in clause.found else -1, group="people")
                break
            if chunk.low in ("victim", "victims", "fatality") and clause.kind(index - 1) not in ("p", "o"):
                clause.found[at] = Finding(at, "killed", "identity", group="people")
                break


def inverted(clause: Clause) -> None:
    """Inverted: "Wounded in the attack were seven people", "Killed: 4", "two women and a child were among the dead"."""
    for at, chunk in enumerate(clause.chunks):
        if chunk.kind == "i" and clause.kind(at - 1) in ("b", "a"):
            outcome = told_of_people(chunk) or next((told_of_people(c) for c in clause.chunks[at + 1 : at + 4] if c.kind in "VS"), "")
            for count, _ in subjects(clause, at) if outcome else ():
                clause.take(count, {"people": outcome}, "inverted")
        if clause.kind(at - 1) not in ("", ";") and not (at == 1 and clause.kind(0) in ("-", "w")) or chunk.kind not in "VSTaw":
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


def occasions(clause: Clause) -> None:
    """Occasion: "the city was struck 24 times"."""
    for at in clause.counts():
        if clause.phrase(at).head != "times" or at in clause.found:
            continue
        if any("hit" in (*verb.affected.values(), *verb.active.values()) for verb in verbs_before(clause, at, 7)) and clause.chunks[min(at + 1, len(clause.chunks) - 1)].low not in ("more", "as", "higher"):
            clause.found[at] = Finding(at, "carried_out", "occasion", group="attacks")


def strikes(clause: Clause) -> None:
    """Attacks: "an attack made up of several strikes", "killed in two separate attacks", "three raids since dawn"."""
    for at in clause.counts():
        if at not in clause.found and clause.phrase(at).group == "attacks" and clause.kind(at + 1) != "m":
            clause.found[at] = Finding(at, "carried_out", "strikes", group="attacks")


def targets(clause: Clause) -> None:
    """Target: "sent drones against multiple targets", "fired missiles at three cities", "debris fell on five places"."""
    for at in clause.counts():
        if at in clause.found or clause.phrase(at).group != "things" or clause.chunks[at - 1].low not in ("against", "at", "on", "towards", "across", "over"):
            continue
        for index in range(at - 2, max(-1, at - 14), -1):
            verb = clause.chunks[index].entry.verb
            if index > at - 4 and clause.kind(index) == "N" and clause.phrase(index).group == "attacks":
                clause.take(at, {"things": "hit"}, "target")
                break
            if clause.kind(index) in "s;":
                break
            if clause.kind(index) == "V" and verb and "launched" in (*verb.affected.values(), *verb.means.values()):
                clause.take(at, {"things": "hit"}, "target")
                break


def modifiers(clause: Clause) -> None:
    """Modifier: "searches go on in several damaged residential buildings", "12 wounded civilians"."""
    for at in clause.counts():
        phrase = clause.phrase(at)
        if at not in clause.found and phrase.told:
            clause.take(at, phrase.told, "modifier")


def tolls(clause: Clause) -> None:
    """Toll: "the death toll rose to 14", "put the number of injured at 124", "the number killed when a missile struck has climbed to 21"."""
    for at, chunk in enumerate(clause.chunks):
        outcome = chunk.entry.toll if chunk.kind == "T" else numbered(clause, at)
        if not outcome:
            continue
        for index in range(at + 1, min(at + 30, len(clause.chunks))):
            kind = clause.kind(index)
            if kind == ";" or kind == "T":
                break
            if kind != "N" or not linked(clause, index):
                continue
            phrase = clause.phrase(index)
            moved = index - at < 6 or any(c.low in CHANGES for c in clause.chunks[max(0, at - 4) : index])
            if phrase.group in ("", "people") and phrase.count.kind != "article" and moved and not modal_between(clause, at, index) and (not phrase.outcome or phrase.outcome == outcome):
                clause.found.setdefault(index, Finding(index, outcome, "toll", earlier=clause.chunks[index - 1].low == "from", group="people"))
            if clause.chunks[index - 1].low not in ("from", "by", "as"):
                break
        if clause.kind(at - 1) in ("n", "a", "N") and (chunk.low.startswith("number") or clause.chunks[max(0, at - 3)].low == "to" or clause.chunks[max(0, at - 2)].low == "to"):
            reach = at - 1 - (clause.kind(at - 1) != "N")
            if clause.kind(reach) == "N" and not clause.phrase(reach).subject:
                clause.found.setdefault(reach, Finding(reach, outcome, "toll", group="people"))


CHANGES = frozenset(
    "doubled tripled trebled lowered dropped fell fallen corrected rose risen rises rising climbed climbs climbing grew grown grows reached reaches reaching increased increases jumped jumps passed surpassed exceeded stood stands put puts "
    "up went gone go goes brought brings bringing raised raises raising topped revised comes came hit mounted mounts soared swelled number numbered numbers now is was".split()
)
COUNTERS = frozenset("number numbers count tally figure total".split())


def linked(clause: Clause, at: int) -> bool:
    """Whether a word that leads to a total stands before the count: "to", "at", "reached"."""
    before = clause.chunks[at - 1]
    return before.low in LINKS or before.kind == "a" and at > 1 and clause.chunks[at - 2].low in LINKS


def numbered(clause: Clause, at: int) -> str:
    """The outcome that `the number killed`, `the number of people who died` counts; empty where it counts no people harmed."""
    chunk = clause.chunks[at]
    if chunk.kind not in ("w", "n") or chunk.low not in COUNTERS:
        return ""
    for following in clause.chunks[at + 1 : at + 6]:
        if following.kind in ("V", "S", "T", "n") and told_of_people(following):
            return told_of_people(following)
        if following.kind not in ("o", "n", "w", "r", "h", "b", "a"):
            return ""
    return ""


def modal_between(clause: Clause, first: int, last: int) -> bool:
    return any(clause.kind(i) == "m" for i in range(first, last))


def breakdowns(clause: Clause) -> None:
    """Breakdown: "14 people, including two children", "six of them children", "a child among them"."""
    for at in clause.counts():
        if at in clause.found:
            continue
        phrase = clause.phrase(at)
        opener = included(clause, at)
        bracketed = clause.kind(at - 1) == "(" or clause.kind(at - 1) == "c" and clause.kind(at - 2) == "N" and clause.kind(at - 3) == "("
        partner = clause.found.get(at - 1 - next((i for i in range(1, 6) if clause.kind(at - 1 - i) == "N"), 0)) if clause.kind(at - 1) in ("c", ",") else None
        if partner is not None and partner.rule == "breakdown" and partner.part_of >= 0 and not phrase.subject and not has_own_verb(clause, at):
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
            if clause.kind(at + 1) == "m" or phrase.group not in ("", known.group) or buried(clause, at):
                continue
            fatal = clause.kind(at + 1) == "a" and clause.chunks[at + 1].low in ("fatally", "mortally")
            clause.found[at] = Finding(at, "killed" if fatal else known.outcome, "breakdown", part_of=whole, group=known.group)


def included(clause: Clause, at: int) -> bool:
    """Whether `including` or the like opens the list that the count stands in, or `among them` follows it."""
    if clause.kind(at + 1) == "i" and clause.chunks[at + 1].low.startswith(("among", "include", "of")):
        return True
    index = at - 1
    while index >= 0 and (clause.kind(index) in ("N", "c", ",", "a", "n", "b", "w", "o") or clause.chunks[index].low in ("for", "in")) and at - index < 14:
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
        if clause.kind(at - 1) not in ("c", ",", "k", "a", "-", "x", ":") and clause.chunks[at - 1].low != "with" and not recalled(clause, at) or phrase.subject == "?" or phrase.outcome or phrase.head and not phrase.subject or phrase.count.kind == "article" and clause.kind(at - 1) != "c":
            continue
        for index in range(at - 1, -1, -1):
            if clause.kind(index) in "s;":
                break
            known = clause.found.get(index)
            if known is not None and known.rule != "breakdown":
                if (phrase.group or known.group) == known.group and not has_own_verb(clause, at) and clause.kind(at + 1) in ("p", ",", "", "c", "a", "o", ";", ":", "-", "s", "n"):
                    clause.found[at] = Finding(at, known.outcome, "ellipsis", group=known.group, earlier=recalled(clause, at))
                break


def recalled(clause: Clause, at: int) -> bool:
    """`up from 12`, `down from 14`: the older total."""
    return clause.chunks[at - 1].low == "from" and at > 1 and clause.chunks[at - 2].low in ("up", "down", "risen", "revised", "rose", "fallen")


def wholes(clause: Clause) -> None:
    """N of M: "shot down 18 of 23 drones" states the 23 launched; "Of the 23 drones, 18 were shot down"."""
    for at in clause.counts():
        phrase = clause.phrase(at)
        if at in clause.found:
            continue
        before = at - 2 if clause.kind(at - 1) in ("o", "p") else at - 3 if clause.kind(at - 2) == "o" else -1
        linked = clause.kind(before) == "N" and clause.phrase(before).link >= 0
        fronted = clause.kind(at - 1) == "o" and at < 3 or clause.kind(at - 2) == "o" and at < 4
        if not linked and not fronted:
            continue
        group = phrase.group or (clause.phrase(before).group if linked else "")
        if group == "weapons":
            clause.found[at] = Finding(at, "launched", "whole", group=group)


RULES = (
    fronted, means, objects_of_verbs, likewise, subjects_of_verbs, states, nominals, occasions, inverted, own_nouns, tolls, strikes, targets, wholes, breakdowns, ellipses, identities, modifiers,
)
