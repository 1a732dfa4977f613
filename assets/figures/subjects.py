"""What was counted, in the codebook's words: by the noun, else by the count whose noun is left out, else by what happened to it."""

from collections.abc import Sequence

from assets.figures import lexicon
from assets.figures.belonging import said_to_be
from assets.figures.chunk import Chunk
from assets.figures.clauses import Finding
from assets.figures.gazetteer import Place
from assets.figures.lexicon import group
from assets.figures.members import GROWN_UP, TRADES, body_of, fellows_of, in_arms, member_of, young_by_age
from assets.figures.mixtures import together
from assets.figures.nations import from_abroad, of_a_nation, told_foreign
from assets.figures.personal import told_young
from assets.figures.phrase import Phrase
from assets.figures.word import Word

DEFAULTS = {
    "people": "people", "weapons": "munitions", "attacks": "attacks", "times": "attacks", "fires": "fires", "customers": "customers",
    "lives": "people", "rounds": "shells",
}  # fmt: skip
ADJECTIVAL = group("adjectival")
UNSAID = frozenset(("", "?", "lives", "times", "rounds"))
"""Subjects of a phrase that are no codebook subject."""


def subject_of(finding: Finding, findings: Sequence[Finding], chunks: Sequence[Chunk], words: Sequence[Word], place: Place | None) -> str:
    """The codebook's subject of a count; customers of a bar that are killed are people."""
    told = counted_as(finding, findings, chunks, words, place)
    return "people" if told == "customers" and finding.group == "people" else told


def counted_as(finding: Finding, findings: Sequence[Finding], chunks: Sequence[Chunk], words: Sequence[Word], place: Place | None) -> str:
    """What the words of a count, or of the one it leans on, call it; nationals of another country than the place's are foreigners."""
    phrase = chunks[finding.at].phrase
    assert phrase is not None
    described = "" if finding.group != "people" else said_to_be(phrase, words) or described_as(finding, phrase, chunks, words, place)
    if described:
        return described
    if phrase.subject in GROWN_UP and young_by_age(phrase, words):
        return "children"
    subject = "" if phrase.subject in UNSAID else phrase.subject
    special = of_a_nation(phrase, words, place, subject) or member_of(phrase, words) or body_of(phrase, words) or in_arms(phrase, words)
    special = special or fellows_of(phrase, counted_before(finding, findings, chunks), chunks, finding.at)
    if special:
        return special
    if subject and not (phrase.outcome and phrase.head in ADJECTIVAL):
        return subject
    whole = chunks[finding.part_of].phrase if finding.part_of >= 0 else None
    elided = finding.subject or (whole.subject if whole is not None and whole.subject not in UNSAID else "")
    if whole is not None and (whole.count.value or 0) < (phrase.count.value or 0) and finding.group == "people":
        elided = "people"  # "five women and a boy are dead, four of whom belonged to one family"
    if phrase.outcome and any(chunk.kind == "T" for chunk in chunks[max(0, finding.at - 3) : finding.at]):
        return "people"  # "two girls died, raising the toll to ten dead"
    elided = elided or pursued(finding, phrase, chunks, words) or antecedent(finding, findings, chunks, words, place)
    if elided:
        return subject if finding.part_of >= 0 and subject else elided
    if subject:
        return subject
    linked = next(
        (
            c.phrase
            for c in chunks
            if c.phrase is not None and c.phrase.group == finding.group and c.phrase.subject not in ("lives", "times")
        ),
        None,
    )
    if finding.group in ("weapons", "things") and linked is not None:
        return linked.subject
    return DEFAULTS.get(finding.group, "sites")


def described_as(finding: Finding, phrase: Phrase, chunks: Sequence[Chunk], words: Sequence[Word], place: Place | None) -> str:
    """What the sentence says the counted people were ("two of them were children"); empty where it says nothing."""
    after = finding.at + 1
    if phrase.link >= 0:  # "twelve of the 19 wounded are children" tells of the twelve
        after = next((i + 1 for i in range(after, min(after + 4, len(chunks))) if chunks[i].kind == "N"), after)
    elif finding.at > 1 and chunks[finding.at - 1].kind == "o" and chunks[finding.at - 2].kind == "N":
        return ""
    if from_abroad(phrase, words, place):
        return "foreigners"
    after = past_places(chunks, after) if phrase.outcome else after
    if after + 1 >= len(chunks):
        return ""
    if told_young(chunks, after):
        return "children"
    if told_foreign(chunks, after, words, place):
        return "foreigners"
    if chunks[after].kind != "b" and chunks[after].low != "those of":
        return ""
    person = chunks[after + 1].phrase
    alone = not phrase.subject and not phrase.head and phrase.count.value == 1
    if (phrase.portion or alone) and person is not None and person.group == "people":
        return person.subject
    if chunks[after + 1].kind != "n":
        return ""
    noun = chunks[after + 1].entry.noun
    if noun is None or noun.outcome or lexicon.class_of(noun.subject) != "people":
        return ""
    subject, _ = together(words, noun.subject, chunks[after + 1].last)
    return subject if phrase.portion or phrase.link >= 0 or not phrase.subject or phrase.outcome else ""


def past_places(chunks: Sequence[Chunk], after: int) -> int:
    """The index of the verb after where they were harmed: `five of those killed there | were`, `in the market | were`; else `after`."""
    at = after
    while at + 1 < len(chunks) and (chunks[at].kind == "a" or chunks[at].low in ("there", "here") or (chunks[at].kind == "p")):
        at += 1 + (chunks[at].kind == "p" and chunks[at + 1].kind == "n")
    return at if at < len(chunks) and chunks[at].kind == "b" else after


def counted_before(finding: Finding, findings: Sequence[Finding], chunks: Sequence[Chunk]) -> list[Phrase]:
    """The phrases of the people counted before in the sentence, in order."""
    phrases = (chunks[other.at].phrase for other in findings if other.at < finding.at and other.group == "people")
    return [phrase for phrase in phrases if phrase is not None]


def antecedent(finding: Finding, findings: Sequence[Finding], chunks: Sequence[Chunk], words: Sequence[Word], place: Place | None) -> str:
    """The subject of the nearest count before of the same class that has a noun of its own; empty where there is none."""
    skipped = respective(finding, chunks)
    for other in reversed(findings):
        before = chunks[other.at].phrase if other.at < finding.at and other.rule != "breakdown" else None
        if before is None or other.group != finding.group or before.outcome:
            continue
        if other.rule == "inverted" and own_noun(finding, chunks):
            return ""  # "three children were among them, and 12 wounded are being treated"
        if before.subject not in ("", "?", "lives", "times"):
            if skipped == 0:
                listed = joined_before(other, findings, chunks)
                if other.group == "people" and listed is not None and listed.subject not in (before.subject, ""):
                    return "people"  # "six men and six women were killed, and three others were injured"
                return of_a_nation(before, words, place, before.subject) or before.subject
            skipped -= 1
    return ""


def pursued(finding: Finding, phrase: Phrase, chunks: Sequence[Chunk], words: Sequence[Word]) -> str:
    """What `them` are whom a sentence told of without a count: `chased the bandits and killed five of them`; not whose deed it tells."""
    them = phrase.count.last + 1
    if finding.group != "people" or them >= len(words) or words[them].low != "of them":
        return ""
    for at in range(finding.at - 1, -1, -1):
        noun = chunks[at].entry.noun
        if chunks[at].kind == "N" or chunks[at].kind in ";s":
            return ""
        if noun is not None and noun.plural and not noun.outcome and noun.subject in lexicon.PEOPLE and chunks[at + 1].kind not in "Vyh":
            return noun.subject if noun.subject in TRADES else ""
    return ""


def own_noun(finding: Finding, chunks: Sequence[Chunk]) -> bool:
    """Whether a count has a noun that tells its outcome and a verb of its own, so that it leans on no count before: `12 wounded are`."""
    phrase, after = chunks[finding.at].phrase, finding.at + 1
    return phrase is not None and phrase.outcome != "" and after < len(chunks) and chunks[after].kind in "bhV"


def joined_before(finding: Finding, findings: Sequence[Finding], chunks: Sequence[Chunk]) -> Phrase | None:
    """The phrase that the one of a finding is joined to by `and`: the six men of `six men from the village and six women`."""
    earlier = max((f.at for f in findings if f.at < finding.at and f.outcome == finding.outcome), default=-1)
    linked = finding.at > 1 and chunks[finding.at - 1].kind == "c" and earlier >= 0
    return chunks[earlier].phrase if linked and all(c.kind in "pnwoac" for c in chunks[earlier + 1 : finding.at]) else None


def respective(finding: Finding, chunks: Sequence[Chunk]) -> int:
    """How many counts are told after this one of as many before: 1 for the 442 of "476 drones and 48 missiles, of which 442 and 41"."""
    at = start = finding.at
    while start > 1 and chunks[start - 1].kind in "c," and is_bare(chunks[start - 2]):
        start -= 2
    if start == 0 or chunks[start - 1].kind != "i":
        return 0
    end = at
    while end + 2 < len(chunks) and chunks[end + 1].kind in "c," and is_bare(chunks[end + 2]):
        end += 2
    return (end - at) // 2


def is_bare(chunk: Chunk) -> bool:
    return chunk.phrase is not None and not chunk.phrase.subject
