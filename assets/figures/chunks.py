"""A sentence as chunks: counts with their nouns, verbs, states, and the function words between, which is all that the rules look at."""

from collections.abc import Sequence
from dataclasses import dataclass

from assets.figures.lexicon import Entry, Verb, group
from assets.figures.numerals import NONE_WORDS, read_count
from assets.figures.phrase import Phrase
from assets.figures.phrases import read_phrase
from assets.figures.words import NOTHING, Word

NOUNLIKE = group("nounlike")
"""Base and third-person forms that are nouns unless their place in the sentence shows a verb."""

LEADS = frozenset(("det", "of", "prep", "more"))
"""Roles after which a word is a noun, not a verb."""

PUNCTUATION = {",": ",", ";": ";", ":": ":", "—": "-", "–": "-", "--": "-", "(": "(", ")": ")", "[": "(", "]": ")", "-": "-"}
ROLES = {
    "be": "b",
    "get": "b",
    "have": "h",
    "do": "d",
    "modal": "m",
    "prep": "p",
    "of": "o",
    "and": "c",
    "but": "k",
    "sub": "s",
    "rel": "r",
    "neg": "x",
    "incl": "i",
    "adv": "a",
    "pron": "n",
    "det": "n",
    "more": "a",
}


@dataclass(slots=True)
class Chunk:
    """words[first..last] as one piece. `kind` is N (count), V (verb), S (state), T (toll noun), M (noun of an outcome), n (other noun),
    p (preposition), o (of), c (and), k (but), s (subordinator), r (relative), b/h/d/m (auxiliaries), x (not), i (including), a (adverb),
    y (saying), w (any other word) or a punctuation mark."""

    kind: str
    first: int
    last: int
    low: str
    entry: Entry
    phrase: Phrase | None = None
    voice: str = ""


def read_chunks(words: Sequence[Word]) -> list[Chunk]:
    """The chunks of a sentence in order, with the voice of every verb."""
    chunks: list[Chunk] = []
    index = 0
    while index < len(words):
        word = words[index]
        index = (
            (may_count(word) and add_count(chunks, words, index))
            or ((word.entry.bears or word.low in ("to", "in")) and add_harm(chunks, words, index))
            or add_word(chunks, words, index)
        )
    for at, chunk in enumerate(chunks):
        if (
            chunk.low == "that"
            and chunk.kind == "s"
            and 0 < at < len(chunks) - 1
            and chunks[at - 1].kind == "n"
            and chunks[at + 1].kind in "bh"
        ):
            chunk.kind = "r"
        if chunk.phrase is not None and chunk.phrase.count.kind == "article" and (is_apposition(chunks, at) or speaks(chunks, at)):
            chunk.kind, chunk.phrase = "n", None
        if chunk.kind == "V" and not chunk.voice:
            chunk.voice = voice(chunks, at)
    return [chunk for chunk in chunks if chunk.kind != "V" or chunk.voice]


OPENERS = NONE_WORDS | {"a", "an", "another", "further", "additional", "extra", "a further", "an additional", "between", "from"}


def may_count(word: Word) -> bool:
    """Whether a count can begin with a word; most cannot, and need no closer look."""
    return word.low in OPENERS or word.entry.number is not None or word.entry.before != "" or word.low[0].isdigit() or "-" in word.low


def add_count(chunks: list[Chunk], words: Sequence[Word], index: int) -> int:
    """Adds the count that begins at words[index], with its noun; the index after it, 0 where there is none."""
    count = read_count(words, index)
    if count is None:
        return 0
    phrase = read_phrase(words, count)
    low = words[count.first].low
    if phrase is not None:
        if chunks and chunks[-1].kind == "n" and chunks[-1].entry.role == "det" and chunks[-1].last == index - 1:
            chunks.pop()
        chunks.append(Chunk("N", index, phrase.last, low, NOTHING, phrase))
        return max(phrase.last, count.last) + 1
    if count.kind == "number":
        chunks.append(Chunk("n", count.first, count.last, low, NOTHING))
        return count.last + 1
    return 0


def add_harm(chunks: list[Chunk], words: Sequence[Word], index: int) -> int:
    """Adds the harm borne or the hospital reached at words[index]; the index after it, 0 where there is none."""
    harm, ward, refuge = borne(words, index), hospital(words, index, chunks), shelter(words, index, chunks)
    if not (harm or ward or refuge):
        return 0
    low = words[index].low
    if ward or refuge or low == "with":
        state = {"people": "hospitalised" if ward else "displaced"} if ward or refuge else words[harm].entry.harm
        chunks.append(Chunk("S", index, ward or refuge or harm, low, Entry(state=state)))
    else:
        suffered = Entry(verb=Verb("suffer", words[harm].entry.harm or {}, {}, {}), forms={"past", "participle"})
        chunks.append(Chunk("V", index, harm, low, suffered, voice="active"))
    return (ward or refuge or harm) + 1


def add_word(chunks: list[Chunk], words: Sequence[Word], index: int) -> int:
    """Adds words[index] by its kind, joined to a noun before it where it is one itself; the index after it."""
    word = words[index]
    kind = kind_of(words, index) if word.entry is not NOTHING else plain_kind(word)
    if word.low == "that" and chunks:
        kind = {"p": "n", "N": "r"}.get(chunks[-1].kind, kind)
    if kind:
        join(chunks, Chunk(kind, index, index, word.low, word.entry))
    return index + 1


def plain_kind(word: Word) -> str:
    """The kind of a word or mark that the lexicon does not know; empty for marks that the rules never look at."""
    if word.capital:
        return "n"
    return PUNCTUATION.get(word.low) or ("w" if word.low[0].isalnum() else "-" if word.low == "/" else "")


def is_apposition(chunks: Sequence[Chunk], at: int) -> bool:
    """`a US citizen, a man 62 years old, died`: one person told twice is one figure."""
    if at < 2 or chunks[at - 1].kind != "," or chunks[at - 2].kind not in "Nn":
        return False
    if chunks[at - 2].kind == "n" and chunks[at - 2].low in ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"):
        return False
    before, person = chunks[at - 2].phrase, chunks[at - 2].kind == "N"
    if person and (before is None or before.count.value != 1):
        return False
    if at > 2 and chunks[at - 3].kind in "po":
        return False
    rest = [chunk.kind for chunk in chunks[at + 1 : at + 8]]
    closing = rest.index(",") if "," in rest else -1
    return closing >= 0 and "N" not in rest[: closing + 3] and "c" not in rest[: closing + 2]


def speaks(chunks: Sequence[Chunk], at: int) -> bool:
    """`a doctor there said`, `said Anna Koval, a nurse`: one who tells is no figure."""
    kinds = [chunk.kind for chunk in chunks[max(0, at - 3) : at]]
    if kinds == ["y", "n", ","]:
        return at + 1 == len(chunks) or chunks[at + 1].kind != "c"
    after = at + 1
    while after < len(chunks) and chunks[after].kind == "n":
        after += 1
    return after < len(chunks) and chunks[after].low in SAYING


SAYING = frozenset(("said", "says", "told", "tells", "wrote", "added", "recalled", "explained"))


def join(chunks: list[Chunk], chunk: Chunk) -> None:
    """Adds a chunk; nouns that follow each other are one."""
    if chunks and chunk.kind == "n" == chunks[-1].kind and chunk.entry.role != "pron" and chunk.entry.role != "det":
        chunks[-1].last, chunks[-1].low, chunks[-1].entry = chunk.last, chunk.low, chunk.entry
        return
    chunks.append(chunk)


def borne(words: Sequence[Word], index: int) -> int:
    """The index of the harm that a verb such as `sustain` bears here ("sustained severe damage"); 0 where it bears none."""
    if not words[index].entry.bears:
        return 0
    for at in range(index + 1, min(index + 5, len(words))):
        if words[at].entry.harm:
            return at
        if words[at].entry.role not in ("", "det", "adv") or not words[at].low[0].isalpha():
            return 0
    return 0


def hospital(words: Sequence[Word], index: int, chunks: Sequence[Chunk]) -> int:
    """The index of the hospital that people are taken to or lie in ("brought to Madina hospital", "are in two hospitals"); 0 where none."""
    if (
        words[index].low not in ("to", "in")
        or not chunks
        or (chunks[-1].kind not in "bawVNS" and not any(c.low in CARRIED for c in chunks[-4:]))
        or (chunks[-1].kind == "w" and chunks[-1].low not in CARRIED)
    ):
        return 0
    for at in range(index + 1, min(index + 6, len(words))):
        if words[at].low in HOSPITALS:
            return at
        if not words[at].capital and words[at].entry.role not in ("det", "adv", "") and words[at].entry.number is None:
            return 0
    return 0


def shelter(words: Sequence[Word], index: int, chunks: Sequence[Chunk]) -> int:
    """The index of the refuge that people are brought to ("were driven to hotels", "taken to a sports hall"); 0 where none."""
    if words[index].low != "to" or not any(c.low in BROUGHT for c in chunks[-2:]):
        return 0
    for at in range(index + 1, min(index + 6, len(words))):
        if words[at].low in REFUGES:
            return at
        if not words[at].capital and words[at].entry.role not in ("det", "adv", "") and words[at].low not in ("a", "an"):
            return 0
    return 0


HOSPITALS = group("hospitals")
REFUGES = group("refuges")
BROUGHT = group("moved people")
CARRIED = group("carried")


def kind_of(words: Sequence[Word], index: int) -> str:
    """The kind of one word that states no count; empty for quotation marks, which the rules never look at."""
    word = words[index]
    entry, low = word.entry, word.low
    before = words[index - 1] if index else None
    after = words[index + 1] if index + 1 < len(words) else None
    stative = low == "missing" or (entry.verb is None and "gerund" not in entry.forms)
    if stative and entry.state is not None and (entry.noun is None or not noun_place(before)):
        return "S"
    if entry.verb is not None and not (entry.noun is not None and noun_place(before)) and is_verb(low, entry, before, after):
        return "V"
    if entry.toll and noun_place(before, toll=True) and not (entry.nominal and after is not None and after.low in entry.nominal[0]):
        return "T"
    if entry.nominal is not None:
        return "M"
    if entry.toll:
        return "T"
    if entry.role:
        return ROLES[entry.role]
    if entry.speech:
        return "y"
    if entry.noun is not None or word.capital:
        return "n"
    if entry.state is not None:
        return "S"
    return "w" if low[0].isalnum() else "-" if low == "/" else ""


def noun_place(before: Word | None, *, toll: bool = False) -> bool:
    """Whether the word before asks for a noun: an article, a possessive, `of`."""
    if before is None:
        return toll
    return before.entry.role in ("det", "of") or before.low in ("a", "an", "'s", "those")


def is_verb(low: str, entry: Entry, before: Word | None, after: Word | None) -> bool:
    """Whether a form that can be a verb is one here."""
    if entry.forms & {"past", "participle"}:
        return not (low in NOUNLIKE and before is not None and before.entry.role in LEADS)
    if low not in NOUNLIKE and "gerund" not in entry.forms:
        return True
    if "gerund" in entry.forms:
        return not (after is not None and after.low == "of") and not (
            before is not None and before.entry.role == "det" and after is not None and after.entry.role
        )
    if before is None:
        return False
    if before.low == "to" or before.entry.role in ("modal", "pron", "rel"):
        return True
    if before.entry.role in LEADS or before.low in ("a", "an", "'s") or after is None:
        return False
    if (
        before.low in (",", "and")
        and after is not None
        and (after.entry.number is not None or after.text[0].isdigit())
        and low.endswith("s")
    ):
        return True
    subject = before.capital or (before.entry.noun is not None and before.entry.noun.plural)
    takes = (
        after.entry.number is not None
        or after.text[0].isdigit()
        or after.entry.role == "det"
        or after.entry.before != ""
        or after.capital
        or after.low in ("a", "an")
    )
    return subject and takes and not before.low.endswith(("ian", "ish", "ese", "an", "eli", "ic", "i"))


def voice(chunks: Sequence[Chunk], at: int) -> str:
    """`passive`, `active`, `bare` (a participle by itself: "20 injured"); empty where it states nothing (a purpose, a denial)."""
    chunk = chunks[at]
    forms = chunk.entry.forms
    before = at - 1
    while before >= 0 and (chunks[before].kind == "a" or (chunks[before].kind == "w" and chunks[before].low.endswith(("ly", "by")))):
        before -= 1
    kind = chunks[before].kind if before >= 0 else ""
    finite = "participle" in forms or "past" in forms
    if not finite:
        return "active"
    if kind == "b":
        return "passive"
    if kind in ("h", "d"):
        return "active"
    if kind == "n" and before > 0 and chunks[before - 1].kind == "b" and chunks[before].low == "there":
        return "passive"
    if "past" not in forms:
        return "bare"
    after = next((c for c in chunks[at + 1 :] if c.kind != "a"), None)
    if chunk.low == "shot" and after is not None and after.low == "into":
        return "active"
    if "participle" not in forms:
        return "active"
    if after is None or after.first != chunk.last + 1 + sum(1 for c in chunks[at + 1 :] if c.kind == "a" and c.first < after.first):
        return "bare"
    return "active" if after.kind == "N" or (after.kind == "n" and after.entry.role != "pron" and not is_time(after)) else "bare"


TIMES = group("times")


def is_time(chunk: Chunk) -> bool:
    return chunk.low in TIMES
